"""The same content in other words, within a language: sentences of different sections that share their rare words.

No model of meaning is used, so the result is a hint and no proof: words of content count by how rare they are in
the draft, Japanese ones also by their kanji (調べる and 調査 share one), English ones without their endings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from lint.analyse.repeats.compared import STOP, Compared, says_something
from lint.analyse.repeats.languages import bilingual
from lint.analyse.repeats.near import Cut, Word, contrasted, items, same_mould, words
from lint.analyse.repeats.told import Repeat, Repeats

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

KNOWN = 14
"""Sentences that may share a word before it says too little to look for company by it."""
LEAST = 6
"""Words of content that a sentence needs."""
SMOOTH = 30
"""Sentences that are thought to stand beside the draft, so that a short one has rare words too."""
TRANSLATED = 0.5
"""The share of corresponding words that makes a Japanese and an English sentence a pair."""
KANJI = 0.35
"""What a shared kanji counts, against a shared word."""


ASKED = re.compile(r"英文|英語|english|abstract|summary|和文|要旨|概要", re.I)
"""Headings of parts that say in one language what another part says in the other, because the form asks for it."""


def restatements(
    text: str, compared: Compared, cut: Cut, sections: Sequence[Section], said: Repeats, least: float
) -> tuple[Repeat, ...]:
    """What seems to be said again in other words or in the other language, the most alike first.

    Args:
        text: the document's text.
        compared: what is compared.
        cut: gives the words of a Japanese sentence.
        sections: the draft's sections.
        said: repeats that are told already.
        least: how much two sentences must share, 0 to 1.

    """
    spans = sorted(place for repeat in (*said.verbatim, *said.nearly) for place in (repeat.span, *repeat.others))
    starts = [span.start for span in spans]
    where = [sentence.span for sentence in compared.sentences]
    told = {
        index
        for index, place in enumerate(where)
        if any(span.overlaps(place) for span in spans[: bisect_right(starts, place.end)][-3:])
    }
    asked = {number for number, section in enumerate(sections, 1) if ASKED.search(section.name)}
    pairs = restated(text, compared, cut, told, least=least)
    skipped = frozenset(told | {index for index, part in enumerate(compared.parts) if part in asked})
    taken = {index for pair in pairs for index in (pair.first, pair.second)}
    for one, other, likeness in bilingual(text, compared, cut, skipped, least=max(least, TRANSLATED)):
        if not {one, other} & taken:
            taken |= {one, other}
            pairs.append(Restated(min(one, other), max(one, other), likeness))
    pairs.sort(key=lambda pair: (-pair.likeness, pair.first, pair.second))
    return tuple(
        Repeat(where[pair.second], (where[pair.first],), pair.likeness)
        for pair in pairs
        if says_something(text[where[pair.second].start : where[pair.second].end])
    )


@dataclass(frozen=True, slots=True)
class Restated:
    """Two sentences, by index, and how much of their content they share (0 to 1)."""

    first: int
    second: int
    likeness: float


def restated(
    text: str,
    compared: Compared,
    cut: Cut,
    said: Set[int],
    *,
    least: float,
) -> list[Restated]:
    """Sentences that seem to say the same, the most alike first; each sentence stands in one pair at most.

    Args:
        text: the document's text.
        compared: what is compared.
        cut: gives the words of a Japanese sentence.
        said: indices of sentences that repeat others word for word, which is told elsewhere.
        least: how much they must share.

    """
    features: dict[int, Counter[str]] = {}
    kept: dict[int, list[Word]] = {}
    for index, sentence in enumerate(compared.sentences):
        if index in compared.lines or index in said:
            continue
        made = words(text, sentence, cut)
        bag = _features(made, sentence.language)
        if sum(word.weight >= 0.6 for word in made) >= LEAST:
            features[index] = bag
            kept[index] = made
    holders: dict[str, list[int]] = defaultdict(list)
    for index, bag in features.items():
        for key in bag:
            holders[key].append(index)
    total = len(features)
    rare = {key: log((total + SMOOTH) / len(found)) for key, found in holders.items()}
    shared: Counter[tuple[int, int]] = Counter()
    for key, found in holders.items():
        if 2 <= len(found) <= KNOWN and len(key) > 1:
            for place, first in enumerate(found):
                for second in found[place + 1 :]:
                    shared[first, second] += 1
    pairs = []
    for (first, second), count in shared.items():
        if count < 2 or compared.parts[first] == compared.parts[second]:
            continue
        likeness = alike(features[first], features[second], rare)
        alone = (
            items(text, compared.sentences, first, second)
            or contrasted(kept[first], kept[second])
            or same_mould(kept[first], kept[second])
        )
        if likeness >= least and not alone:
            pairs.append(Restated(first, second, round(likeness, 3)))
    taken: set[int] = set()
    found_pairs = []
    for pair in sorted(pairs, key=lambda pair: (-pair.likeness, pair.first, pair.second)):
        if not {pair.first, pair.second} & taken:
            taken |= {pair.first, pair.second}
            found_pairs.append(pair)
    return found_pairs


def _features(made: Sequence[Word], language: str) -> Counter[str]:
    bag: Counter[str] = Counter()
    for word in made:
        if word.weight < 0.6 or word.key in STOP:
            continue
        bag[word.key] = 1
        if language == "ja":
            bag.update({character: 1 for character in set(word.key) if "一" <= character <= "鿿"})
    return bag


def alike(first: Mapping[str, int], second: Mapping[str, int], rare: Mapping[str, float]) -> float:
    """The share of their content that two sentences have in common, rare words counting more."""

    def weight(keys: Set[str]) -> float:
        return sum(rare[key] * (KANJI if len(key) == 1 else 1.0) for key in sorted(keys))

    one, two = set(first), set(second)
    whole = weight(one) + weight(two)
    return 2 * weight(one & two) / whole if whole else 0.0
