"""Text as units that can be compared by number: a kanji or kana is a unit, and so is a word of other scripts.

Spaces and punctuation are left out, letters are folded (NFKC, lower case), and every unit remembers its place.
A unit has a weight, so that 25 Japanese characters and 12 English words reach the same threshold, and so does
a mixture of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence
from lint.document import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]
    Places = NDArray[np.int64]

MULTIPLIER, INVERSE = 0x9E3779B97F4A7C15, pow(0x9E3779B97F4A7C15, -1, 1 << 64)


@dataclass(frozen=True)
class Units:
    """The units of a draft's sentences, one after the other; arrays of the same length unless said otherwise."""

    text: str
    hashes: Numbers
    starts: Places
    """Offset in the text of the unit's first character."""
    ends: Places
    sentence: Places
    """Index of the unit's sentence."""
    weights: Places
    """Sum of the weights before each unit; one longer than the others."""
    enough: int
    """The weight of a passage that counts."""
    heads: Places
    """First unit of each sentence, and the number of units at the end; one longer than the sentences."""
    sums: Numbers
    """Sums of ``hashes[i] * MULTIPLIER**i``; one longer than the others."""
    backs: Numbers
    """``MULTIPLIER**-i``."""

    def __len__(self) -> int:
        return len(self.hashes)

    def weight(self, start: int, end: int) -> int:
        """The weight of the units ``start <= i < end``."""
        return int(self.weights[end] - self.weights[start])

    def key(self, start: int, end: int) -> int:
        """A number that equal stretches share."""
        return (int(self.sums[end]) - int(self.sums[start])) * int(self.backs[start]) % (1 << 64)

    def key_of_each(self, starts: Places | slice, ends: Places) -> Numbers:
        """The number that equal stretches share, for each of many; a slice stands for starts one behind the other."""
        keys = self.sums[ends]
        keys -= self.sums[starts]  # in place: the pages of large arrays cost more than the arithmetic
        keys *= self.backs[starts]
        return keys

    def span(self, start: int, end: int) -> Span:
        """Where the units stand in the text."""
        return Span(int(self.starts[start]), int(self.ends[end - 1]))

    def first(self, sentence: int) -> int:
        """The first unit of a sentence."""
        return int(self.heads[sentence])

    def folded(self, start: int, end: int) -> str:
        """The letters of a stretch."""
        span = self.span(start, end)
        return folded(self.text[span.start : span.end])


STRETCH = 1 << 17
"""Characters, or units, that are worked on at a time: what is only needed on the way stays in the processor's cache."""


def stretches(length: int) -> Iterator[tuple[int, int]]:
    """Begin and end of the stretches of a text or of its units, one after the other.

    >>> list(stretches(300_000))
    [(0, 131072), (131072, 262144), (262144, 300000)]
    """
    return ((start, min(start + STRETCH, length)) for start in range(0, length, STRETCH))


def units(
    text: str, sentences: Sequence[Sentence], breaks: Set[int] = frozenset(), *, characters: int = 25, words: int = 12
) -> Units:
    """Cut sentences into units.

    Args:
        text: the document's text.
        sentences: what is compared, in the order of the text.
        breaks: indices of sentences before which something else stands, so that no passage runs across.
        characters: Japanese characters that make a passage.
        words: words of other scripts that make a passage.

    """
    import numpy as np

    edges = np.array([(s.span.start, s.span.end) for s in sentences], np.int64).reshape(-1, 2)
    cuts = np.searchsorted(edges[:, 0], np.arange(0, len(text) + STRETCH, STRETCH)).tolist()
    made = [_cut(text, edges[a:b]) for a, b in pairwise(cuts) if a < b] or [_cut(text, edges)]
    hashes, starts, ends, wide = (np.concatenate(column) for column in zip(*made, strict=True))
    sentence = np.searchsorted(edges[:, 0], starts, "right") - 1
    weight = np.where(wide, words, characters).astype(np.int64)
    heads = np.searchsorted(starts, np.append(edges[:, 0], len(text)))
    # Nothing may run across a break: a unit of no length that is like no other is put in.
    at = np.array(sorted({int(heads[index]) for index in breaks if 0 < index < len(sentences)}), np.int64)
    if len(at):
        stands = starts[np.minimum(at, len(starts) - 1)]
        hashes = np.insert(hashes, at, _mix(np.arange(len(at), dtype=np.uint64) + np.uint64(1 << 40)))
        starts, ends = np.insert(starts, at, stands), np.insert(ends, at, stands)
        sentence, weight = np.insert(sentence, at, -1), np.insert(weight, at, 0)
        heads = heads + np.searchsorted(at, heads, "right")
    heads[-1] = len(hashes)
    total = np.zeros(len(weight) + 1, np.int64)
    np.cumsum(weight, out=total[1:])
    forward, backward = _powers(len(hashes), MULTIPLIER), _powers(len(hashes), INVERSE)
    forward *= hashes
    sums = np.zeros(len(hashes) + 1, np.uint64)
    np.cumsum(forward, out=sums[1:])
    return Units(text, hashes, starts, ends, sentence, total, characters * words, heads, sums, backward)


def _cut(text: str, edges: Places) -> tuple[Numbers, Places, Places, NDArray[np.bool_]]:
    """The units of some sentences: number, first and last offset, whether it is a letter that stands for itself."""
    import numpy as np

    base, stop = (int(edges[0, 0]), int(edges[:, 1].max())) if len(edges) else (0, 0)
    edges = edges - base
    offsets, mixed, cjk = _letters(text[base:stop], edges)
    fresh = np.ones(len(offsets), bool)
    fresh[1:] = cjk[1:] | cjk[:-1] | (offsets[1:] - offsets[:-1] > 1)
    first = np.searchsorted(offsets, edges[:, 0])
    fresh[first[first < len(offsets)]] = True
    begins = np.flatnonzero(fresh)
    lengths = np.diff(begins, append=len(offsets))
    within = np.arange(len(offsets), dtype=np.int32) - np.repeat(begins.astype(np.int32), lengths)
    mixed *= _powers(int(within.max(initial=0)) + 1, 0xBF58476D1CE4E5B9)[within]
    hashes = _mix(np.add.reduceat(mixed, begins)) if len(begins) else mixed
    return hashes, offsets[begins] + base, offsets[begins + lengths - 1] + base + 1, cjk[begins]


def _letters(text: str, edges: Places) -> tuple[Places, Numbers, NDArray[np.bool_]]:
    """The folded letters between edges: offset in the text, number of the letter, whether it is a unit of its own."""
    import numpy as np

    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    steps = np.zeros(len(points) + 1, np.int8)
    np.add.at(steps, edges[:, 0], 1)
    np.subtract.at(steps, edges[:, 1], 1)
    inside = np.cumsum(steps[:-1], dtype=np.int8) > 0
    known = {point: folded(chr(point)) for point in np.flatnonzero(np.bincount(points)).tolist()}
    counts, letter = np.zeros(0x110000, np.uint8), np.zeros(0x110000, np.int64)
    for point, letters in known.items():
        counts[point], letter[point] = len(letters), ord(letters[0]) if letters else 0
    offsets = np.flatnonzero(inside & (counts[points] > 0))
    codes = letter[points[offsets]]
    if any(len(letters) > 1 for letters in known.values()):  # ﬁ, ㎡, ㍿
        times = counts[points[offsets]]
        places = np.flatnonzero(times > 1)
        where = (np.cumsum(times, dtype=np.int64) - times)[places]
        codes = np.repeat(codes, times)
        for place, start in zip(offsets[places].tolist(), where.tolist(), strict=True):
            letters = known[int(points[place])]
            codes[start : start + len(letters)] = [ord(one) for one in letters]
        offsets = np.repeat(offsets, times)
    alone = ((codes >= 0x2E80) & (codes < 0xA000)) | ((codes >= 0xF900) & (codes < 0xFB00)) | (codes >= 0x20000)
    seen = np.flatnonzero(np.bincount(codes, minlength=1))
    mixed = np.zeros(int(seen.max(initial=0)) + 1, np.uint64)
    mixed[seen] = _mix(seen.astype(np.uint64))
    return offsets, mixed[codes], alone


def _powers(count: int, base: int) -> Numbers:
    """1, base, base**2, ... modulo 2**64."""
    import numpy as np

    powers = np.full(max(count, 1), base, np.uint64)
    powers[0] = 1
    np.multiply.accumulate(powers, out=powers)
    return powers[:count]


def _mix(values: Numbers) -> Numbers:
    """Scatter numbers over 64 bits (the finaliser of SplitMix64)."""
    import numpy as np

    values = values + np.uint64(MULTIPLIER)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
