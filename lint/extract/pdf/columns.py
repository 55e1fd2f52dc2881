"""Reading order: lines of one column one after the other, columns from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from statistics import median

from lint.extract.pdf.drawn import drawn_gutter, stretches, turns
from lint.extract.pdf.lines import Line, merged

LINES_OF_A_COLUMN = 5
FLUSH_LINES = 12
"""Lines of a left column that, flush on both sides, make it one whatever stands on its right."""


def ordered(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines as columns in reading order; pieces of one baseline in one column are joined."""
    if not lines:
        return []
    gutter, drawn = _gutter(lines), False
    if gutter is None:
        gutter, drawn = drawn_gutter(lines), True
    if gutter is None:
        return [joined(lines)]
    columns: list[list[Line]] = []
    band: list[Line] = []
    for line in sorted(lines, key=attrgetter("v")):
        if _crosses(line, gutter):
            heading = [band.pop()] if _heads(band, line, gutter) else []
            columns += [*_band(band, gutter, drawn), *([heading] if heading else [])]
            band = []
            if columns and columns[-1] and _crosses(columns[-1][-1], gutter):
                columns[-1].append(line)
            else:
                columns.append([line])
        else:
            band.append(line)
    return [column for column in [*columns, *_band(band, gutter, drawn)] if column]


def _heads(band: Sequence[Line], line: Line, gutter: float) -> bool:
    """Whether the lowest line of a band is the heading of the line across the page below it."""
    if not band or band[-1].grid is not None or line.grid is not None:
        return False
    last, before = band[-1], max((other.bottom for other in band[:-1]), default=float("-inf"))
    stands_out = (last.bold and not line.bold) or last.size > 1.1 * line.size
    apart = line.v - last.v < 8 * last.size and before < last.v - 0.5 * last.size
    return last.u1 < gutter and stands_out and apart


def _crosses(line: Line, gutter: float) -> bool:
    return line.u0 < gutter - 2 and line.u1 > gutter + 2


def _band(lines: list[Line], gutter: float, drawn: bool) -> list[list[Line]]:
    """Lines between two lines across the page: two columns, or rows.

    Args:
        lines: from top to bottom.
        gutter: where columns part.
        drawn: whether the order of drawing alone tells that there are columns.

    """
    left = [line for line in lines if (line.u0 + line.u1) / 2 < gutter]
    right = [line for line in lines if (line.u0 + line.u1) / 2 >= gutter]
    if not left or not right:
        return [joined(lines)] if lines else []
    parts = stretches(lines, gutter)
    if len(parts) > 1:
        return [column for part in parts for column in _band(part, gutter, drawn)]
    few = drawn or (min(len(left), len(right)) < 3 and not (_long(left) and _long(right)))
    if few and not turns(lines, gutter):
        return [joined(lines)]
    if head := _centred(left, right):
        above = set(map(id, head))
        rest = [line for line in lines if id(line) not in above]
        return [joined(head), *_band(rest, gutter, drawn)]
    return [*ordered(left), *ordered(right)]


def _centred(left: list[Line], right: list[Line]) -> list[Line]:
    """The lines of the topmost baseline, where it has some on both sides and none is flush: authors, side by side."""
    top = min(left[0].v, right[0].v)
    sides = min(line.u0 for line in left), min(line.u0 for line in right)
    found: list[Line] = []
    for side, lines, indent in zip(sides, (left, right), (2.0, 0.5), strict=True):
        level = [line for line in lines if abs(line.v - top) < 0.25 * line.size]
        if not level or any(line.u0 - side < indent * line.size for line in level):
            return []
        found += level
    return found


def _long(lines: list[Line]) -> bool:
    return median(line.u1 - line.u0 for line in lines) > 12 * lines[0].size


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where two columns of running text part, if they do."""
    if len(lines) < 2 * LINES_OF_A_COLUMN:
        return None
    x0, x1 = min(line.u0 for line in lines), max(line.u1 for line in lines)
    width = x1 - x0
    size = median(line.size for line in lines)
    if width < 24 * size:
        return None
    best: tuple[int, float] | None = None
    starts = sorted({round(line.u0) for line in lines if x0 + 0.2 * width < line.u0 < x0 + 0.8 * width})
    for start in starts:
        gutter = start - 0.4 * size
        left = [line for line in lines if line.u1 <= gutter + 0.2 * size]
        right = [line for line in lines if line.u0 >= gutter - 0.2 * size]
        across = len(lines) - len(left) - len(right)
        if _ends_alone(left, right, across, start):
            return gutter
        if min(len(left), len(right)) < LINES_OF_A_COLUMN:
            continue
        if across > 0.5 * len(lines):
            continue
        flush = sum(1 for line in right if abs(line.u0 - start) < 1.5 * size)
        if flush < 0.5 * len(right):
            continue
        wide_left = sum(1 for line in left if line.u1 - line.u0 > 0.55 * (gutter - x0))
        wide_right = sum(1 for line in right if line.u1 - line.u0 > 0.55 * (x1 - start))
        if wide_left < 0.5 * len(left) or wide_right < 0.5 * len(right):
            continue
        score = len(left) + len(right) - across
        if best is None or score > best[0]:
            best = (score, gutter)
    return best[1] if best else None


def _ends_alone(left: Sequence[Line], right: Sequence[Line], across: int, start: float) -> bool:
    """Whether the right column has little: text of its own stands on its side, and the left one is set flush."""
    if len(left) < FLUSH_LINES or across > 0.2 * len(left):
        return False
    size = median(line.size for line in left)
    side, end = min(line.u0 for line in left), max(line.u1 for line in left)
    if not size < start - end < 4 * size or end - side < 16 * size:
        return False
    full = sum(1 for line in left if abs(line.u1 - end) < 0.6 * size and line.u1 - line.u0 > 0.9 * (end - side))
    own = any(line.u0 - start < 1.5 * size and line.u1 - line.u0 > 0.7 * (end - side) for line in right)
    within = all(line.u1 - start < 1.1 * (end - side) for line in right)
    return own and within and full >= max(6, 0.25 * len(left))


def joined(lines: Sequence[Line]) -> list[Line]:
    """Lines from top to bottom, those of one baseline joined."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=attrgetter("v", "u0")):
        row = rows[-1] if rows and rows[-1][0].grid is None else None
        if row and line.grid is None and abs(line.v - row[0].v) < 0.25 * min(line.size, row[0].size):
            row.append(line)
        else:
            rows.append([line])
    return [merged(row) for row in rows]
