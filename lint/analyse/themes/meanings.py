"""What the words of a text mean: their classes, concepts and senses, and how much each of these tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from lint.analyse.themes.concepts import CONCEPTS, SENSES
from lint.analyse.themes.concepts import found as meant
from lint.analyse.themes.word_classes import hits

GENERAL = frozenset(
    [
        "frequency",
        "definition",
        "promise",
        "praise",
        "hedge",
        "method",
        "result",
        "checking",
        "negation",
        "past",
        "they",
        "judging",
        "named_person",
        "exactness",
        "small_talk",
        "assurances",
        "people_counted",
        "venues",
        "work_places",
        "hands_and_hearts",
        "plenty",
        "days_to_come",
        "matter_and_machines",
        "texts_and_societies",
        "roamers",
    ]
)
"""Classes and concepts that tell of any theme and of none."""


@lru_cache(maxsize=4096)
def words(text: str, language: str) -> tuple[frozenset[str], ...]:
    """For each word of a text that has some, its classes, concepts and senses, less the general ones."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for hit in hits(text, language):
        found[hit.start].add(hit.kind)
    for lexicon in (CONCEPTS, SENSES):
        for start, kind in meant(text, language, lexicon):
            found[start].add(kind)
    return tuple(frozenset(own - GENERAL) for own in found.values() if own - GENERAL)


def kinds(text: str, language: str) -> frozenset[str]:
    """The classes, concepts and senses of a text's words, less the general ones."""
    return frozenset[str]().union(*words(text, language))


@cache
def telling() -> Mapping[str, float]:
    """How telling each class is, as counted in the corpora."""
    import numpy as np

    from lint.analyse.themes.learned import folder

    with np.load(folder("likeness") / "rarity.npz", allow_pickle=False) as read:
        return dict(zip(read["kinds"].tolist(), read["telling"].tolist(), strict=True))
