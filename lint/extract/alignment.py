"""Which page each paragraph of a text stands on, given the text of the pages as laid out.

Both texts are folded (NFKC, without white space and control characters). Runs of characters that occur once in
either are the anchors: in whatever order the layout puts notes and text boxes, an anchor is right. Between
anchors the text is taken in order, so that repeated headings and paragraphs fall to the page that is theirs.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from lint.document import Span

ANCHOR = 14
"""Characters of an anchor; in Japanese text so many rarely occur twice by chance."""
CHUNK = 20
"""Characters that are looked for at once between two anchors."""
NEAR = 400
"""How many characters ahead a short piece (a cell's number, a date) is looked for."""
SOLID = 4
"""Fewer characters than these, alone on another page, are a coincidence."""


@cache
def _folded(character: str) -> str:
    if character.isspace():
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


def starts(text: str, blocks: Sequence[Span], pages: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where pages begin in a text: pairs of (offset, page number from 1), sorted by offset.

    Notes and text boxes may stand on other pages than their neighbours, so pages may also go back.

    Args:
        text: the text that is to be placed.
        blocks: its paragraphs, in order.
        pages: the words of each page, running headers and footers left out.

    """
    left, origins = folded(text)
    right_parts = [folded(page)[0] for page in pages]
    right = "".join(right_parts)
    firsts = [0]
    for part in right_parts:
        firsts.append(firsts[-1] + len(part))
    borders = [bisect_right_of(origins, block.start) for block in blocks]
    place = _match(left, right, borders)
    page_of = [bisect_right(firsts, at) if at >= 0 else 0 for at in place]
    return _spread(blocks, borders, len(left), origins, page_of, len(pages))


def bisect_right_of(origins: array[int], offset: int) -> int:
    """Index of the first folded character that comes from ``offset`` or later."""
    return bisect_right(origins, offset - 1)


def missing(text: str, laid_out: str) -> float:
    """Which part of a text's characters a layout lacks, 0 to 1."""
    wanted = Counter(folded(text)[0])
    total = wanted.total()
    return (wanted - Counter(folded(laid_out)[0])).total() / total if total else 0.0


def _match(left: str, right: str, borders: list[int]) -> array[int]:
    """For each character of ``left`` its index in ``right``, or -1."""
    place = array("l", [-1]) * len(left)
    taken = bytearray(len(right))
    seen = _single(left)
    for key, there in _single(right).items():
        here = seen.get(key, -1)
        if here >= 0 and there >= 0:
            for step in range(ANCHOR):
                if place[here + step] < 0 and not taken[there + step]:
                    place[here + step] = there + step
                    taken[there + step] = 1
    _widen(left, right, place, taken)
    for start, end in _gaps(place):
        _fill(left, right, start, end, place, taken, borders)
    return place


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
    while at < end:
        border = borders[bisect_right(borders, at)] if borders and at < borders[-1] else end
        size = min(CHUNK, border - at, end - at)
        limit = stop if size >= CHUNK // 2 else min(stop, cursor + NEAR)
        there = _free(left[at : at + size], right, cursor, limit, taken)
        if there < 0:
            at += size
            continue
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
    solid = [run for run in runs if run[2] >= SOLID] or ([max(runs, key=lambda run: run[2])] if runs else [])
    if solid:
        solid[0][0] = first
    return [(at, now) for at, now, _ in solid]
