"""Which page each paragraph of a text stands on, given the text of the pages as laid out.

Both texts are folded (NFKC, without white space and control characters). Stretches that occur once on either side
are the anchors; first those that stand in the same order, then those so long that they are right in any order.
Between anchors the text is taken as it comes, so that repeated headings and paragraphs fall to the page that is
theirs. Notes and text boxes, which layouts move, are placed last, among what is left over.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache

from lint.document import Span

ANCHOR = 14
"""Characters of an anchor; in Japanese text so many rarely occur twice by chance."""
CHUNK = 20
"""Characters that are looked for at once between two anchors."""
NEAR = 400
"""How many characters ahead a piece is looked for at first."""
SOLID = 12
"""Fewer characters than these, and than a quarter of the paragraph, alone on another page are a coincidence."""


HYPHENS = "-\u00ad\u2010\u2011\x02\ufffe"
"""Left out, since layouts put them in at the ends of lines, and pdfium writes those that end a line as others."""


@cache
def _folded(character: str) -> str:
    if character.isspace() or character in HYPHENS:
        return ""
    wide = unicodedata.normalize("NFKC", character)
    return "".join(c for c in wide if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Mn", "Co"))


def folded(text: str) -> tuple[str, array[int]]:
    """A text folded for comparison, and for each of its characters the offset that it came from."""
    parts: list[str] = []
    origins = array("l")
    for offset, character in enumerate(text):
        part = _folded(character)
        if part:
            parts.append(part)
            origins.extend([offset] * len(part))
    return "".join(parts), origins


def starts(
    text: str, blocks: Sequence[Span], pages: Sequence[str], floating: Collection[int] = ()
) -> tuple[tuple[int, int], ...]:
    """Where pages begin in a text: pairs of (offset, page number from 1), sorted by offset.

    Notes and text boxes may stand on other pages than their neighbours, so pages may also go back.

    Args:
        text: the text that is to be placed.
        blocks: its paragraphs, in order.
        pages: the words of each page, running headers and footers left out.
        floating: indices of paragraphs that layouts take out of the order: notes, text boxes.

    """
    return placed(text, blocks, pages, floating)[0]


def placed(
    text: str, blocks: Sequence[Span], pages: Sequence[str], floating: Collection[int] = ()
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int, int], ...]]:
    """As :func:`starts`, and for each line of the pages (offset, page, line of the page from 0), sorted by offset."""
    left, origins = folded(text)
    parts = [folded(page)[0] for page in pages]
    right = "".join(parts)
    firsts = [0]
    for part in parts:
        firsts.append(firsts[-1] + len(part))
    borders = [bisect_right_of(origins, block.start) for block in blocks]
    free: Sequence[int] = range(len(right))
    page_of = [0] * len(left)
    found: dict[int, int] = {}
    lines = _lines(pages)
    begins = [line[0] for line in lines]
    flow = [index for index in range(len(blocks)) if index not in floating]
    for stream in (flow, sorted(floating)):
        shown, cuts = _joined(stream, borders, len(left))
        taken = bytearray(len(free))
        place = _match("".join(left[at] for at in shown), "".join(right[at] for at in free), cuts, taken)
        for at, there in zip(shown, place, strict=True):
            page_of[at] = bisect_right(firsts, free[there]) if there >= 0 else 0
            if there >= 0:
                line = bisect_right(begins, free[there]) - 1
                found[line] = min(origins[at], found.get(line, origins[at]))
        free = [at for at, used in zip(free, taken, strict=True) if not used]
    rows = sorted((offset, lines[line][1], lines[line][2]) for line, offset in found.items())
    return _spread(blocks, borders, len(left), origins, page_of, len(pages)), tuple(rows)


def _lines(pages: Sequence[str]) -> list[tuple[int, int, int]]:
    """Where each line of the pages begins among their folded characters: (index, page, line of the page)."""
    made = []
    at = 0
    for number, page in enumerate(pages, 1):
        for index, line in enumerate(page.split("\n")):
            made.append((at, number, index))
            at += len(folded(line)[0])
    return made


def _joined(stream: Sequence[int], borders: list[int], length: int) -> tuple[list[int], list[int]]:
    """The folded characters of some paragraphs, by index, and where each paragraph begins among them."""
    shown: list[int] = []
    cuts = []
    for index in stream:
        cuts.append(len(shown))
        shown.extend(range(borders[index], borders[index + 1] if index + 1 < len(borders) else length))
    return shown, cuts


def bisect_right_of(origins: array[int], offset: int) -> int:
    """Index of the first folded character that comes from ``offset`` or later."""
    return bisect_right(origins, offset - 1)


def missing(text: str, laid_out: str) -> float:
    """Which part of a text's characters a layout lacks, 0 to 1."""
    wanted = Counter(folded(text)[0])
    total = wanted.total()
    return (wanted - Counter(folded(laid_out)[0])).total() / total if total else 0.0


def _match(left: str, right: str, borders: list[int], taken: bytearray) -> array[int]:
    """For each character of ``left`` its index in ``right``, or -1; what is ``taken`` is left alone."""
    place = array("l", [-1]) * len(left)
    seen = _single(left)
    anchors = sorted((seen[key], there) for key, there in _single(right).items() if there >= 0 <= seen.get(key, -1))
    for chosen in (_in_order(anchors), _strong(anchors)):
        for here, there in chosen:
            for step in range(ANCHOR):
                if place[here + step] < 0 and not taken[there + step]:
                    place[here + step] = there + step
                    taken[there + step] = 1
        _widen(left, right, place, taken)
    for start, end in _gaps(place):
        _fill(left, right, start, end, place, taken, borders)
    return place


def _in_order(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most anchors that stand in the same order on both sides (the longest rising run)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, there) in enumerate(anchors):
        at = bisect_left(tails, there)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [there]
        last[at : at + 1] = [index]
    chosen = []
    index = last[-1] if last else -1
    while index >= 0:
        chosen.append(anchors[index])
        index = before[index]
    return chosen[::-1]


def _strong(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Anchors that lie so close together that they are right in whatever order."""
    strong = []
    start = 0
    for index in range(1, len(anchors) + 1):
        if index < len(anchors) and anchors[index] == (anchors[index - 1][0] + 1, anchors[index - 1][1] + 1):
            continue
        if index - start >= ANCHOR:
            strong += anchors[start:index]
        start = index
    return strong


def _single(text: str) -> dict[str, int]:
    """Every stretch of :data:`ANCHOR` characters with its offset; -1 where it occurs more than once."""
    found: dict[str, int] = {}
    for at in range(len(text) - ANCHOR + 1):
        key = text[at : at + ANCHOR]
        found[key] = -1 if key in found else at
    return found


def _widen(left: str, right: str, place: array[int], taken: bytearray) -> None:
    """Let every match grow over its neighbours while the characters agree."""
    for at in range(1, len(left)):
        there = place[at - 1] + 1
        if place[at] < 0 < there < len(right) and not taken[there] and left[at] == right[there]:
            place[at], taken[there] = there, 1
    for at in range(len(left) - 2, -1, -1):
        there = place[at + 1] - 1
        if place[at] < 0 <= there and not taken[there] and left[at] == right[there]:
            place[at], taken[there] = there, 1


def _gaps(place: array[int]) -> list[tuple[int, int]]:
    """The stretches without a place."""
    gaps = []
    start = -1
    for at, there in enumerate(place):
        if there < 0 and start < 0:
            start = at
        elif there >= 0 and start >= 0:
            gaps.append((start, at))
            start = -1
    if start >= 0:
        gaps.append((start, len(place)))
    return gaps


def _fill(left: str, right: str, start: int, end: int, place: array[int], taken: bytearray, borders: list[int]) -> None:
    """Look for a gap's paragraphs, one after the other, between the places of its neighbours."""
    cursor = place[start - 1] + 1 if start else 0
    stop = place[end] if end < len(place) else len(right)
    if stop < cursor:  # a neighbour is a note or a text box that stands elsewhere
        stop = len(right)
    at = start
    far = NEAR
    while at < end:
        border = borders[bisect_right(borders, at)] if borders and at < borders[-1] else end
        size = min(CHUNK, border - at, end - at)
        limit = min(stop, cursor + (far if size >= CHUNK // 2 else NEAR))
        there = _free(left[at : at + size], right, cursor, limit, taken)
        if there < 0:
            at += size
            far += 4 * size  # the longer nothing is found, the farther it may have gone
            continue
        far = NEAR
        while at < end and there < stop and not taken[there] and left[at] == right[there]:
            place[at], taken[there] = there, 1
            at, there = at + 1, there + 1
        cursor = there


def _free(piece: str, right: str, cursor: int, limit: int, taken: bytearray) -> int:
    """The first place of a piece that no other holds, or -1."""
    there = right.find(piece, cursor, limit)
    while there >= 0 and any(taken[there : there + len(piece)]):
        there = right.find(piece, there + 1, limit)
    return there


def _spread(
    blocks: Sequence[Span], borders: list[int], length: int, origins: array[int], page_of: list[int], count: int
) -> tuple[tuple[int, int], ...]:
    """Turn the characters' pages into stretches; what was not found stands with what comes before it."""
    made: list[tuple[int, int]] = []
    page = 1
    for index, block in enumerate(blocks):
        first, last = borders[index], borders[index + 1] if index + 1 < len(borders) else length
        for at, now in _stretches(page_of, first, last):
            offset = block.start if at == first else origins[at]
            if now != page or not made:
                made.append((offset, now))
                page = now
    if not made and count:
        return ((0, 1),)
    if made and made[0][0] > 0:
        made[0] = (0, made[0][1])
    return tuple(made)


def _stretches(page_of: list[int], first: int, last: int) -> list[tuple[int, int]]:
    """Of one paragraph: from which folded character on it stands on which page."""
    runs: list[list[int]] = []
    for at in range(first, last):
        now = page_of[at]
        if not now:
            continue
        if runs and runs[-1][1] == now:
            runs[-1][2] += 1
        else:
            runs.append([at, now, 1])
    enough = min(SOLID, (last - first) // 4)
    solid = [run for run in runs if run[2] >= enough] or ([max(runs, key=lambda run: run[2])] if runs else [])
    if solid:
        solid[0][0] = first
    return [(at, now) for at, now, _ in solid]
