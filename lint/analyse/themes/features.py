"""What the models see of a sentence: classes of words, filled slots, n-grams, its neighbours.

Names of features are hashed, so that weights are one plain array and a word never seen costs nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.themes.concepts import concepts
from lint.analyse.themes.slots import slots
from lint.analyse.themes.word_classes import LATIN, Hit, folded, hits, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BITS = 16
SIZE = 1 << BITS
"""Places of the hashed features."""
LENGTH = 5.9
"""The usual length of a sentence's vector."""
TENSE = re.compile(r"\b(?:will|shall|would)(?: (?:then|also|be|have|been))*\b")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
COUNTED = re.compile(
    r"(?:\d+|[一二三四五六七八九十数両各全]+)\s*(?:名|人|戸|世帯|軒|家族|団体|校|社|組合|町|村|集落)(?!口|類|工|間|体|前|称|簿)"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{1,8}teen|[a-z]{1,8}ty(?:-[a-z]{1,8})?|hundred|dozen|several|"
    r"some|many|both|all|each|local|old)(?: [a-z'-]{1,24}){0,3} (?:[a-z-]{0,24}(?:er|or|ist|ian|man|men|women|"
    r"people|folk|owner|keeper|"
    r"families|mothers|parents|nurses|students|pupils|children|guards|apprentice|elder|members|residents))s?\b"
)
"""People counted: 「農家8名」, "twelve oyster growers"."""
TRADE = re.compile(
    r"[一-龠ァ-ヶー](?:者|員|主|師|家|手|守|長|係|会|班|組|隊|部|士|屋)(?:\s*\d+\s*[名人]|[たら]|が|は|と|も)"
    r"|\b[a-z-]{0,20}[a-z]{3}(?:keeper|worker|owner|holder|maker|driver|hunter|farmer|grower|herder|dweller|teacher|builder|speaker|singer|"
    r"player|goer|smith|wright|monger|man|men|woman|women)s?\b"
)
"""Words for people by what they do."""
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "and",
        "is",
        "are",
        "be",
        "on",
        "at",
        "for",
        "with",
        "by",
        "that",
        "this",
        "it",
        "as",
        "from",
        "we",
        "our",
    ]
)


@dataclass(frozen=True)
class Sight:
    """A sentence as the models see it.

    ``heading`` is the title above it, ``before`` and ``after`` are its neighbours under that title ("" for none).
    """

    text: str
    language: str
    heading: str = ""
    before: str = ""
    after: str = ""

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Its words that belong to a class."""
        return hits(self.text, self.language)

    @cached_property
    def slots(self) -> frozenset[str]:
        """The slots of substance that it fills."""
        return slots(self.text, self.hits)


def sights(told: Sequence[tuple[str, str, str]]) -> tuple[Sight, ...]:
    """Sentences in order, each ``(text, language, heading)``, seen with their neighbours."""
    found = []
    for index, (text, language, heading) in enumerate(told):
        before = told[index - 1] if index else None
        after = told[index + 1] if index + 1 < len(told) else None
        found.append(
            Sight(
                text,
                language,
                heading,
                before[0] if before and before[2] == heading else "",
                after[0] if after and after[2] == heading else "",
            )
        )
    return tuple(found)


def features(sight: Sight) -> Iterator[tuple[str, float]]:
    """The names of a sentence's features, each with its weight."""
    kinds = sorted({hit.kind for hit in sight.hits})
    filled = sorted(sight.slots)
    counts: dict[str, int] = {}
    for hit in sight.hits:
        counts[hit.kind] = counts.get(hit.kind, 0) + 1
    for kind in kinds:
        yield f"class {kind}", 1.0
        if counts[kind] > 1:
            yield f"more {kind}", 0.5
    for slot in filled:
        yield f"slot {slot}", 0.7
    yield f"slots {min(len(filled), 5)}", 0.7
    yield from _shape(sight)
    yield from _words(sight)
    for kind in sorted({hit.kind for hit in hits(sight.heading, sight.language)}):
        yield f"under {kind}", 0.4
    for name, text in (("before", sight.before), ("after", sight.after)):
        for kind in sorted({hit.kind for hit in hits(text, sight.language)}) if text else ():
            yield f"{name} {kind}", 0.15
    yield from _concepts(sight)


def _concepts(sight: Sight) -> Iterator[tuple[str, float]]:
    found = concepts(sight.text, sight.language)
    for concept, count in found.items():
        yield f"concept {concept}", 0.85
        if count > 1:
            yield f"concepts {concept}", 0.45
    for concept in concepts(sight.heading, sight.language):
        yield f"under concept {concept}", 0.35
    for concept in dict.fromkeys((*concepts(sight.before, sight.language), *concepts(sight.after, sight.language))):
        yield f"beside concept {concept}", 0.13


def _shape(sight: Sight) -> Iterator[tuple[str, float]]:
    text = sight.text
    numbers = len(DIGITS.findall(text))
    yield f"numbers {min(numbers, 3)}", 0.7
    long = len(text) / (2.2 if sight.language == "en" else 1.0)
    yield f"length {min(int(long / 20), 5)}", 0.5
    if re.search(r"[?？]|か。?$", text):
        yield "asks", 1.0
    inner = re.findall(r"(?<=[a-z,;] )[A-Z][\w-]+", text) if sight.language == "en" else []
    if sight.language == "ja":
        inner = re.findall(r"[A-Za-z][A-Za-z0-9-]+|[ァ-ヶー]{4,}", text)
    yield f"names {min(len(inner), 3)}", 0.7
    if re.search(r"[A-Z]{2,}|[A-Za-z]\d|\d[A-Za-z]", text):
        yield "code", 0.5
    if COUNTED.search(folded(text)):
        yield "people counted", 1.0
    if TRADE.search(folded(text)):
        yield "trade", 0.7


def _plain(sight: Sight) -> str:
    """The text for n-grams: figures alike, and no auxiliary that tells only of tense ("will be shipped")."""
    text = DIGITS.sub("0", folded(sight.text))
    return TENSE.sub(" ", text) if sight.language == "en" else text


def _words(sight: Sight) -> Iterator[tuple[str, float]]:
    text = _plain(sight)
    if sight.language == "ja":
        ending = text.rstrip("。. ")
        yield f"end {ending[-3:]}", 1.0
        yield f"end {ending[-2:]}", 1.0
        return
    stems = [stem(m.group().rstrip(".")) for m in LATIN.finditer(text)]
    share = 4.0 / max(2 * len(stems), 1) ** 0.5
    for one in stems:
        yield f"en {one}", share * (0.5 if one in STOP else 1.4)
    for one, other in pairwise(stems):
        yield f"en {one} {other}", share
    yield f"begin {stems[0] if stems else ''}", 0.8


GRAMS: dict[str, tuple[tuple[int, float], ...]] = {"ja": ((1, 0.5), (2, 1.0), (3, 1.0), (4, 0.5)), "en": ((4, 0.5),)}
"""Lengths of character n-grams with their weights."""


def grams(sight: Sight) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
    """The places of a sentence's character n-grams, and their weights."""
    import numpy as np

    text = " ".join(_plain(sight).split())
    codes = np.frombuffer(f" {text} ".encode("utf-32-le"), np.uint32)
    share = (5.0 if sight.language == "ja" else 2.0) / max(2 * len(text), 1) ** 0.5
    places, weights = [], []
    for length, weight in GRAMS[sight.language]:
        count = len(codes) - length + 1
        if count < 1:
            continue
        hashed = np.full(count, length, np.uint32)
        for at in range(length):
            hashed = (hashed ^ codes[at : at + count]) * np.uint32(0x01000193)
            hashed ^= hashed >> np.uint32(15)
        kept = hashed if length > 1 else hashed[codes >= 0x4E00]
        places.append((kept * np.uint32(0x9E3779B1)) >> np.uint32(32 - BITS))
        weights.append(np.full(len(kept), weight * share))
    if not places:
        return np.zeros(0, np.uint32), np.zeros(0)
    return np.concatenate(places), np.concatenate(weights)


def vector(sight: Sight) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """A sentence's features: places in the array of weights (some of them twice), and how much each counts.

    Sentences with many features are held back by half, so that they do not outweigh the short ones.
    """
    import numpy as np

    named = [(zlib.crc32(name.encode("utf-8")) & (SIZE - 1), weight) for name, weight in features(sight)]
    places, weights = grams(sight)
    amounts = np.concatenate([np.array([weight for _, weight in named]), weights])
    return (
        np.concatenate([np.array([place for place, _ in named], np.intp), places.astype(np.intp)]),
        amounts * np.sqrt(LENGTH / np.sqrt(amounts @ amounts)),
    )
