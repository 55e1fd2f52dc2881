"""Tables whose rows only level lines part, as journals and many applicants set them: where their columns are.

The lines come in stacks of one width. Where each is drawn cell by cell, its joints tell the columns; else the gutters
do that no row's words cross. Lines under headings, or around paragraphs, leave no gutters and are no table.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from lint.extract.pdf.characters import Characters, Fragment
from lint.extract.pdf.drawings import Rectangle

SNAP = 3.0
"""Points between lines, and between ends of lines, that count as one."""
LEAST_ROWS = 3
"""Rows that gutters must run through; joints of lines need but two."""
GUTTER, WIDE_GUTTER = 0.3, 0.8
"""Ems between two columns: where most entries of the right one begin alike, and anywhere."""
PITCH = 1.9
"""Ems between the printed lines of a head, and from it to its line, at most."""
LOOSE = 2.3
"""Ems between printed lines within a row, at most."""
HEAD = 7
"""Ems that a row above the first line, or below the last one, is high at most."""
LARGER = 1.15
"""How many times as large as a table's letters are those of its rows beyond its lines, at most."""
LONG = 160
"""Characters of an entry; in a table few are longer."""
Stretch = tuple[float, float]


@dataclass(slots=True)
class _Bar:
    """A level line across a table, drawn whole or cell by cell."""

    y: float
    parts: list[Stretch]

    @property
    def ends(self) -> Stretch:
        """Where it begins and ends."""
        return self.parts[0][0], self.parts[-1][1]

    def joints(self) -> list[float]:
        """Where one of its parts ends and the next begins."""
        return [(one[1] + other[0]) / 2 for one, other in pairwise(self.parts)]


@dataclass(slots=True)
class _Row:
    """A row: what is printed between two lines."""

    top: float
    bottom: float
    words: list[Fragment] = field(default_factory=list)


def columns(
    level: Sequence[Rectangle], upright: Sequence[Rectangle], characters: Characters
) -> tuple[list[Rectangle], list[Rectangle]]:
    """The level and upright lines that are missing from tables of level lines alone, as points on the page.

    Args:
        level: the level lines of a page.
        upright: its upright lines; a table that has some is left alone.
        characters: its characters.

    """
    more_level: list[Rectangle] = []
    more_upright: list[Rectangle] = []
    words = [f for f in characters.fragments if f.face.direction == (1.0, 0.0)] if len(level) > 1 else []
    for stack in (part for whole in _stacks(level) for part in _tables(whole, words)):
        (left, right), top, bottom = stack[0].ends, stack[0].y, stack[-1].y
        if len(stack) < 2 or any(
            left - SNAP <= line[0] <= right + SNAP and line[1] < bottom - SNAP and line[3] > top + SNAP
            for line in upright
        ):
            continue
        inside = [word for word in words if left - SNAP <= word.u0 and word.u1 <= right + SNAP]
        rows = [_Row(one.y, other.y) for one, other in pairwise(stack)]
        for row in rows:
            row.words = [word for word in inside if row.top < word.v < row.bottom]
        rows = [row for row in rows if row.words]
        joints = _joints(stack)
        sides = joints or _gutters(rows, characters)
        if not sides or not rows:
            continue
        size = median(word.face.size for row in rows for word in row.words)
        inside = [word for word in inside if word.face.size <= LARGER * size]  # a heading below the last line is no row
        head, foot = _beyond(inside, top, -1, sides, characters), _beyond(inside, bottom, 1, sides, characters)
        whole = [*([head] if head else []), *rows, *([foot] if foot else [])]
        if len(whole) < (2 if joints else LEAST_ROWS) or (len(sides) == 1 and _prose(rows, sides[0])):
            continue
        between = [] if joints else _unparted(rows, sides)
        top, bottom = min(top, whole[0].top), max(bottom, whole[-1].bottom)
        more_level += [(left, y, right, y) for y in (top, *(bar.y for bar in stack), *between, bottom)]
        more_upright += [(x, top, x, bottom) for x in (left, *sides, right)]
    return more_level, more_upright


def _stacks(level: Sequence[Rectangle]) -> Iterator[list[_Bar]]:
    """Lines one below the other that begin and end alike."""
    alike: dict[tuple[int, int], list[_Bar]] = defaultdict(list)
    for bar in _bars(level):
        left, right = bar.ends
        near = next((k for k in alike if abs(k[0] - left) <= SNAP and abs(k[1] - right) <= SNAP), None)
        alike[near or (round(left), round(right))].append(bar)
    for bars in alike.values():
        if len(bars) > 1:
            yield bars


def _tables(stack: Sequence[_Bar], words: Sequence[Fragment]) -> Iterator[list[_Bar]]:
    """The lines of a stack, parted where a table ends: other joints, or paragraphs and headings between two lines."""
    left, right = stack[0].ends
    inside = [word for word in words if left - SNAP <= word.u0 and word.u1 <= right + SNAP]
    part = [stack[0]]
    for one, other in pairwise(stack):
        between = [word for word in inside if one.y < word.v < other.y]
        if not _alike(one, other) or _loose(between, one.y, other.y):
            yield part
            part = []
        part.append(other)
    yield part


def _alike(one: _Bar, other: _Bar) -> bool:
    """Whether two lines may be of one table: where both have joints, they share some."""
    here, there = one.joints(), other.joints()
    return not here or not there or any(abs(a - b) <= SNAP for a in here for b in there)


def _loose(words: Sequence[Fragment], top: float, bottom: float) -> bool:
    """Whether the printed lines between two lines stand apart, as those of a row do not."""
    if not words:
        return bottom - top > LOOSE * 11
    em = median(word.face.size for word in words)
    heights = [top + em, *sorted(word.v for word in words), bottom]
    return max(b - a for a, b in pairwise(heights)) > LOOSE * em


def _bars(level: Sequence[Rectangle]) -> list[_Bar]:
    """The level lines from top to bottom; parts at one height that touch are one line."""
    found: list[_Bar] = []
    for x0, y0, x1, y1 in sorted(level, key=lambda line: ((line[1] + line[3]) / 2, line[0])):
        y = (y0 + y1) / 2
        touching = next(
            (bar for bar in reversed(found[-40:]) if abs(bar.y - y) <= SNAP / 2 and abs(bar.ends[1] - x0) <= SNAP), None
        )
        same = any(abs(bar.y - y) <= SNAP and bar.ends[0] - 1 <= x0 and x1 <= bar.ends[1] + 1 for bar in found[-40:])
        if touching is not None and x1 > touching.ends[1] + 1:
            touching.parts.append((x0, x1))
        elif not same:
            found.append(_Bar(y, [(x0, x1)]))
    return [bar for bar in found if bar.ends[1] - bar.ends[0] > 40]


def _joints(stack: Sequence[_Bar]) -> list[float]:
    """Where most lines of a stack are joined."""
    every = sorted(joint for bar in stack for joint in bar.joints())
    groups: list[list[float]] = []
    for joint in every:
        if groups and joint - groups[-1][0] <= SNAP:
            groups[-1].append(joint)
        else:
            groups.append([joint])
    return [median(group) for group in groups if 2 * len(group) >= len(stack)]


def _gutters(rows: Sequence[_Row], characters: Characters) -> list[float]:
    """Where no row's words stand, between the first and the last of them."""
    if len(rows) < LEAST_ROWS:
        return []
    em = median(word.face.size for row in rows for word in row.words)
    held: Counter[int] = Counter()
    starts: Counter[int] = Counter()
    for row in rows:
        glyphs = [glyph for word in row.words for glyph in _glyphs(word, characters)]
        held.update({x for a, b in glyphs for x in range(round(2 * a), max(round(2 * b), round(2 * a) + 1))})
        starts.update({round(a) for a, _ in glyphs})
    most = len(rows) // 8
    found = []
    free: list[int] = []
    for x in range(min(held), max(held) + 1):
        if held[x] <= most:
            free.append(x)
            continue
        if free:
            width = len(free) / 2
            begins = sum(starts[round(x / 2) + by] for by in (-1, 0, 1))
            if width >= WIDE_GUTTER * em or (width >= GUTTER * em and begins >= 0.6 * len(rows)):
                found.append((free[0] + free[-1]) / 4)
        free = []
    return found


def _glyphs(word: Fragment, characters: Characters) -> Iterator[Stretch]:
    for glyph in range(word.start, word.end):
        if not characters.texts[glyph].isspace():
            yield characters.starts[glyph], characters.ends[glyph]


def _beyond(
    words: Sequence[Fragment], edge: float, way: int, sides: Sequence[float], characters: Characters
) -> _Row | None:
    """The row above the first line (``way`` -1) or below the last one (1), which has no line of its own there."""
    beyond = sorted((word for word in words if (word.v - edge) * way > 0), key=lambda word: (word.v - edge) * way)
    row: list[Fragment] = []
    last = edge
    for word in beyond:
        new = abs(word.v - last) > 0.4 * word.face.size or not row
        crossing = any(a < side - 1 and side + 1 < b for a, b in _glyphs(word, characters) for side in sides)
        if abs(word.v - last) > PITCH * word.face.size or abs(word.v - edge) > HEAD * word.face.size:
            break
        if crossing or _over(word, sides):
            return None if not row or not new else _row(row, sides)
        row.append(word)
        last = word.v
    return _row(row, sides)


def _over(word: Fragment, sides: Sequence[float]) -> bool:
    return any(word.u0 < side - 2 and side + 2 < word.u1 for side in sides)


def _row(words: list[Fragment], sides: Sequence[float]) -> _Row | None:
    if len({_column(word, sides) for word in words}) < 2:  # a caption, or the end of a paragraph
        return None
    top = min(word.v - word.face.size for word in words)
    bottom = max(word.v + 0.35 * word.face.size for word in words)
    return _Row(top, bottom, words)


def _column(word: Fragment, sides: Sequence[float]) -> int:
    return sum(side < word.u0 + 1 for side in sides)


def _prose(rows: Sequence[_Row], side: float) -> bool:
    """Whether what two columns hold is running text, not entries."""
    for row in rows:
        letters = Counter[bool]()
        for word in row.words:
            letters[word.u0 + 1 > side] += word.end - word.start
        if max(letters.values()) > LONG:
            return True
    return False


def _unparted(rows: Sequence[_Row], sides: Sequence[float]) -> list[float]:
    """Heights between the rows that share a band: it has printed lines with an entry in most columns."""
    bands = []
    for row in rows:
        columns = range(len(sides) + 1)
        heights = [{round(word.v) for word in row.words if _column(word, sides) == column} for column in columns]
        most = max(heights, key=len)
        full = sum(own == most for own in heights)
        if len(most) > 1 and 2 * full > len(heights) and all(own <= most for own in heights):
            bands.append(sorted({word.v for word in row.words if round(word.v) in most}))
    if not any(len(lines) > 2 for lines in bands) and 2 * len(bands) <= len(rows):
        return []  # wrapped entries, here and there
    em = median(word.face.size for row in rows for word in row.words)
    return [(one + other) / 2 - 0.3 * em for lines in bands for one, other in pairwise(lines) if other - one > 0.5 * em]
