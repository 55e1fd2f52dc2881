"""Whether a draft works with living things: a biofoundry does, a robot for batteries does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.themes.concepts import concepts
from lint.analyse.themes.word_classes import folded
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.themes.features import Sight

LIVING = expression(
    r"タンパク|たんぱく|蛋白|酵素|遺伝子|ゲノム|細胞|酵母|細菌|[乳真粘糸麹根]菌|菌[株体類根叢]|微生物|ペプチド|抗体|核酸"
    r"|生物(?!多様性|経済)|培養|発酵|醗酵|変異|藻|組換|プラスミド|クローニング|ライブラリ|dna|rna(?![a-z])"
    r"|\b(?:proteins?|peptides?|enzym|gene(?:s|tic)?\b|genom|plasmid|bacteri|yeast|microb|antibod|nanobod|nucleic"
    r"|cell[- ](?:free|line|culture|wall)|(?:stem|living|host|mammalian|plant|human|single|nerve|immune|t) cells?"
    r"|strains?\b|mutant|mutagen|phage|ferment|algal?\b|organism|biolog|crispr|cas9|cassette|promoter|vector|transfect"
    r"|insulin|operon|riboswitch|clon(?:ed|es|ing)\b|\w{3,}(?:th|mer|te|nucle|oxid|hydrol|kin|lip|amyl|cellul|transfer)ases?\b)"
)
"""Words for living things and what they are made of; an enzyme ends in "-ase"."""
SPARSE = 50
"""Sentences of a draft for each of which it may have one such word by chance."""


def lives(sight: Sight) -> bool:
    """Whether a sentence speaks of living things or what they are made of."""
    return (
        LIVING.search(folded(sight.text)) is not None
        or any(hit.kind == "organism" for hit in sight.hits)
        or "microbes" in concepts(sight.text, sight.language)
    )


def without(sights: Sequence[Sight]) -> bool:
    """Whether a draft has nothing to do with living things but for a chance word."""
    return sum(map(lives, sights)) <= len(sights) // SPARSE
