"""Which sentences say nothing that could be checked, and are at fault for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.places import country
from lint.analyse.themes.features import COUNTED, Sight
from lint.analyse.themes.word_classes import folded
from lint.expressions import expression

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.text.sentences import Sentence

NAMED = expression(r"(?<=[a-z0-9,;:’')\]] )[“\"(]?(?!I\b)([A-Z][\w&-]+)")
NAMED_IN_JAPANESE = expression(r"(?<![A-Za-z])([A-Z][A-Za-z0-9+&-]{2,}|[a-z]+[A-Z][A-Za-z]+)")
MENTIONED = expression(r"“[^”]{2,40}”")
DECORATION = expression(
    r"AI|DBTL|(?:Design|Build|Test|Learn|-)+|FAIR|SDGs|STEM|ICT|IoT|DX|WP\d*|Global|South|North|ASPIRE|JST|NSF|EU|UN|OECD|"
    r"Horizon|Society|University|Institute|Department|Faculty|Cent(?:re|er)"
)
"""What stands in any proposal, although it is written like a name."""

LISTED = re.compile(r", (?:and |or )?(?:[\w-]+ ){0,3}[\w-]+(?=,|;|\.)")
"""A further thing in a list: ", molecular genetics", ", and weighing"."""


def empty(
    text: str, sentences: Sequence[Sentence], sights: Sequence[Sight], scores: NDArray[np.float64], least: float
) -> list[int]:
    """The sentences that are vague at least so surely and have no excuse, as indices.

    Args:
        text: the document's text.
        sentences: its running text in reading order.
        sights: the same as the models see them.
        scores: how surely each is vague, 0 to 1.
        least: the score from which a sentence counts.

    """
    return [
        i
        for i, score in enumerate(scores)
        if score >= least
        and not _counts(sights[i])
        and not _names(sights[i])
        and not _opens(text, sentences, sights, scores, i)
    ]


def _counts(sight: Sight) -> bool:
    """Whether a sentence counts people, or two things or more, or lists four: what is counted can be checked."""
    if len(LISTED.findall(sight.text)) >= 3:
        return True
    numbers = set(re.findall(r"\d+", sight.text))
    return len(numbers) >= 2 or (bool(numbers) and bool(COUNTED.search(folded(sight.text))))


def _names(sight: Sight) -> bool:
    """Whether a sentence names a person, a place of work, a tool or a word that it speaks of.

    A country, or a word that every proposal writes with a capital, says nothing yet.
    """
    japanese = sight.language == "ja"
    found = (NAMED_IN_JAPANESE if japanese else NAMED).finditer(sight.text)
    names = (hit[1] for hit in found)
    if any(not DECORATION.fullmatch(name) and country(name) is None for name in names):
        return True
    return not japanese and bool(MENTIONED.search(sight.text))


def _opens(
    text: str, sentences: Sequence[Sentence], sights: Sequence[Sight], scores: NDArray[np.float64], index: int
) -> bool:
    """Whether words are no sentence, or a short one that opens a paragraph which the next sentence fills."""
    own, words = sights[index], len(sights[index].text.split())
    japanese = own.language == "ja"
    if len(own.text) < 10 if japanese else words < 4:
        return True
    if len(own.text) >= 24 if japanese else words >= 9:
        return False
    span, after = sentences[index].span, index + 1
    end = text.find("\n", span.end)
    begins = text[max(span.start - 8, 0) : span.start].rstrip(" \u3000")[-1:] in ("\n", "")
    follows = after < len(sentences) and (end < 0 or sentences[after].span.start < end)
    return begins and follows and bool(scores[after] < 0.3)
