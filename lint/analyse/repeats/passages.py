"""Passages that stand in a draft more than once, word for word.

Every stretch that just reaches the threshold gets a 64-bit number (a rolling hash), equal numbers are brought
together by one sort, each place is linked to the next place of the same words, and links of the same distance that
follow one another make a passage.  Time grows with the length of the text, whatever it repeats: a paragraph pasted
eight thousand times is one group of eight thousand places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.analyse.repeats.units import Units, stretches
from lint.document import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.repeats.units import Numbers, Places

VARIETY = 8
"""Different units that a passage needs: ああああ… says nothing twice."""
LOOSE = 1.6
"""Times the threshold that the end of one sentence and the beginning of the next need together."""

CHAIN = 500
"""Earlier places that are looked for, of passages that a longer one holds."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words at several places, as units; places are sorted and do not overlap."""

    places: tuple[tuple[int, int], ...]
    at: int
    """Index of the place that a remark stands at: the second, unless a longer passage speaks of it already."""


def passages(units: Units) -> list[Passage]:
    """The verbatim repeats: maximal, each with all its places, in the order of the text.

    Args:
        units: what is compared; it also says how long a passage must be.

    """
    distances = _links(units)
    groups: dict[tuple[int, int], set[int]] = {}
    for start, end, others in _repeats(units, distances):
        trimmed = _trimmed(units, start, end)
        if trimmed is None:
            continue
        left, right = trimmed[0] - start, trimmed[1] - trimmed[0]
        key = (right, units.key(*trimmed))
        groups.setdefault(key, set()).update(other + left for other in others)
    _complete(units, groups, distances)
    made = [(length, _apart(sorted(starts), length)) for (length, _), starts in groups.items()]
    return _outermost(units, [(length, starts) for length, starts in made if len(starts) > 1])


def _complete(units: Units, groups: dict[tuple[int, int], set[int]], distances: Places) -> None:
    """Add the places before a group's first one: links inside longer passages went into those."""
    import numpy as np

    linked = np.flatnonzero(distances)
    back = np.zeros(len(units), np.int64)
    back[linked + distances[linked]] = distances[linked]
    for (length, key), starts in groups.items():
        place = min(starts)
        for _ in range(CHAIN):
            place -= int(back[place])
            if not back[place] and place in starts:
                break
            if units.key(place, place + length) == key:
                starts.add(place)
            if not back[place]:
                break


def _repeats(units: Units, distances: Places) -> Iterator[tuple[int, int, list[int]]]:
    """Maximal repeats: first unit and end of one place, and the first units of all that it is linked to."""
    if not len(distances):
        return
    import numpy as np

    starts = np.flatnonzero((distances != 0) & (np.diff(distances, prepend=0) != 0))
    reached: dict[int, int] = {}
    effort = 40 * len(units) + 100_000
    for start, distance in zip(starts.tolist(), distances[starts].tolist(), strict=True):
        floor = reached.get(distance, 0)
        if start < floor:
            continue
        end = start + _same(units, start, distance, 1, effort)
        effort -= end - start
        begin = start - _same(units, start, distance, -1, min(effort, start - floor))
        effort -= start - begin
        reached[distance] = end
        if end - begin <= distance:
            yield begin, end, [begin, begin + distance]
        else:
            yield from _periodic(units, begin, end, distance)


def _links(units: Units) -> Places:
    """How far behind each unit the same stretch begins again; 0 where it does not."""
    import numpy as np

    # Stretches that begin later are too short.
    last = int(np.searchsorted(units.weights, units.weights[-1] - units.enough, "right"))
    keys = np.empty(last, np.uint64)
    for start, stop in stretches(last):
        first = int(np.searchsorted(units.weights, units.weights[start] + units.enough))
        after = int(np.searchsorted(units.weights, units.weights[stop - 1] + units.enough)) + 1
        ends = first + np.searchsorted(units.weights[first:after], units.weights[start:stop] + units.enough)
        keys[start:stop] = units.key_of_each(slice(start, stop), ends)
    order = recurring(keys)
    same = keys[order[1:]] == keys[order[:-1]]
    distances = np.zeros(last, np.int64)
    distances[order[:-1][same]] = (order[1:] - order[:-1])[same]
    distances[units.sentence[:last] < 0] = 0
    return distances


def recurring(keys: Numbers) -> Places:
    """The places of numbers that come more than once: equal ones together, each group in the order of the text."""
    import numpy as np

    # A sort of the numbers' upper bits, each with its place in the lower ones, is many times faster than an argsort,
    # and brings together what may be equal; where upper bits meet by chance, a part is sorted by the whole numbers.
    bits = np.uint64(max(len(keys).bit_length(), 1))
    packed = keys >> bits
    packed <<= bits
    packed |= np.arange(len(keys), dtype=np.uint64)
    packed.sort()
    packed = packed[_twice(packed >> bits)]
    found: Places = (packed & ((np.uint64(1) << bits) - np.uint64(1))).view(np.int64)
    packed >>= bits
    whole = keys[found]
    for upper in sorted(set(packed[1:][(packed[1:] == packed[:-1]) & (whole[1:] != whole[:-1])].tolist())):
        start, stop = (int(np.searchsorted(packed, np.uint64(upper), side)) for side in ("left", "right"))
        found[start:stop] = found[start:stop][np.argsort(whole[start:stop], kind="stable")]
    return found[_twice(keys[found])]


def _twice(ordered: Numbers) -> NDArray[np.bool_]:
    """Which of these sorted numbers come more than once."""
    import numpy as np

    twice = np.zeros(len(ordered), bool)
    same = ordered[1:] == ordered[:-1]
    twice[1:] = same
    twice[:-1] |= same
    return twice


def _same(units: Units, start: int, distance: int, step: int, most: int) -> int:
    """How many units from ``start`` on (or before it) equal those ``distance`` further."""
    import numpy as np

    hashes, count, size = units.hashes, 0, 64
    limit = min(most, len(units) - distance - start if step > 0 else start)
    while count < limit:
        size = min(size, limit - count)
        at = start + count if step > 0 else start - count - size
        different = hashes[at : at + size] != hashes[at + distance : at + distance + size]
        if different.any():
            return count + int(np.argmax(different if step > 0 else different[::-1]))
        count += size
        size *= 2
    return count


def _periodic(units: Units, begin: int, end: int, distance: int) -> Iterator[tuple[int, int, list[int]]]:
    """A stretch pasted over and over: its copies, from the beginning of a sentence where there is one."""
    after = end + distance
    heads = units.heads
    import numpy as np

    head = int(heads[min(int(np.searchsorted(heads, begin)), len(heads) - 1)])
    if begin < head < begin + distance:
        begin = head
    period = distance
    while units.weight(begin, begin + period) < units.enough and begin + 2 * (period + distance) <= after:
        period += distance
    copies = list(range(begin, after - period + 1, period))
    if len(copies) > 1:
        yield begin, begin + period, copies


def _trimmed(units: Units, start: int, end: int) -> tuple[int, int] | None:
    """Take off what a passage only shares by chance: the end of the sentence before, the beginning of the one after."""
    whole = units.weight(start, end)
    if whole < units.enough:
        return None
    sentence = int(units.sentence[start])
    following = units.first(sentence + 1)
    if start > units.first(sentence) and following < end and units.weight(start, following) < units.enough:
        if units.weight(following, end) >= units.enough:
            start = following
        elif whole < LOOSE * units.enough:
            return None
    sentence = int(units.sentence[end - 1])
    first = units.first(sentence)
    stop = _stop(units, sentence)
    if end < stop and first > start and units.weight(first, end) < units.enough:
        before = _stop(units, sentence - 1)
        if units.weight(start, before) >= units.enough:
            end = before
        elif whole < LOOSE * units.enough:
            return None
    start, end = _whole_words(units, start, end)
    if units.weight(start, end) < units.enough or len(set(units.hashes[start:end][:400].tolist())) < VARIETY:
        return None
    return start, end


def _stop(units: Units, sentence: int) -> int:
    """The unit after a sentence's last, a break between sentences left out."""
    stop = units.first(sentence + 1)
    while stop > 0 and units.sentence[stop - 1] < 0:
        stop -= 1
    return stop


def _whole_words(units: Units, start: int, end: int) -> tuple[int, int]:
    """Begin and end with whole Japanese words (units of other scripts are words already)."""
    from lint.analyse.text.tokens import tokens

    inside = [
        (place, int(units.sentence[place - shift]))
        for place, shift in ((start, 0), (end, 1))
        if 0 < place < len(units) and units.sentence[place] == units.sentence[place - 1]
    ]
    while start < end and _in_number(units.text, int(units.starts[start])):
        start += 1
    for place, sentence in inside:
        first, stop = max(units.first(sentence), place - 60), min(_stop(units, sentence), place + 60)
        span = units.span(first, stop)
        at = int(units.starts[place])
        cut = next(
            (t for t in tokens(units.text[span.start : span.end], span.start) if t.start < at < t.end),
            None,
        )
        if cut is None:
            continue
        if place == start:
            while start < end and units.starts[start] < cut.end:
                start += 1
        else:
            while end > start and units.ends[end - 1] > cut.start:
                end -= 1
    return start, end


def _in_number(text: str, at: int) -> bool:
    """Whether a number's decimals begin here ("3.|8")."""
    return at > 1 and text[at].isdigit() and text[at - 1] in ".,．，" and text[at - 2].isdigit()


def _apart(starts: list[int], length: int) -> list[int]:
    """Places that do not overlap one another, from the first on."""
    kept: list[int] = []
    for start in starts:
        if not kept or start >= kept[-1] + length:
            kept.append(start)
    return kept


def _outermost(units: Units, groups: list[tuple[int, list[int]]]) -> list[Passage]:
    """Longest first; a passage of which every place lies in longer ones says nothing new."""
    import numpy as np

    spoken = np.zeros(len(units), bool)
    found: list[Passage] = []
    for length, starts in sorted(
        groups, key=lambda group: (-units.weight(group[1][0], group[1][0] + group[0]), group[1])
    ):
        new = [index for index, start in enumerate(starts) if not spoken[start : start + length].all()]
        if not new:
            continue
        for start in starts:
            spoken[start : start + length] = True
        at = next((index for index in new if index > 0), 0)
        found.append(Passage(tuple((start, start + length) for start in starts), at))
    return sorted(found, key=lambda passage: passage.places[passage.at])


def span(units: Units, place: tuple[int, int]) -> Span:
    """A place in the text, with the mark that closes its sentence."""
    made = units.span(*place)
    end = made.end
    if place[1] == _stop(units, int(units.sentence[place[1] - 1])):
        while end < len(units.text) and units.text[end] in '。．.!?！？」』）)”’"':
            end += 1
    return Span(made.start, end)
