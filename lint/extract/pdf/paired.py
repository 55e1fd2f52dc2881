"""Tables of two columns without ruled lines, told by the order of drawing: row after row, not column after column.

On the left an entry, on its baseline what stands beside it, and on to the next row below. Columns of running text are
drawn down the left one first; a list's marks and a contents page's numbers are no entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

from lint.extract.pdf.lines import Line
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.paragraphs import BULLET, FULL_STOP, NUMBER
from lint.extract.pdf.pieces import GAP, pieces
from lint.extract.pdf.tables import Grid, GridCell

LEAST_ROWS = 3
ENTRY = 90
"""Characters of an entry of the left column at most."""
APART = 3.6
"""Ems from a row's last line to the next row, at most."""
CLOSE = 1.0
"""Ems by which entries of one column begin apart, at most."""
WORDS = re.compile(r"[^\W\d_]{2}|[一-龠]")


@dataclass(slots=True)
class _Row:
    """An entry on the left, and what stands beside it."""

    left: list[Line]
    right: list[Line]

    @property
    def lines(self) -> list[Line]:
        """All of them."""
        return [*self.left, *self.right]

    @property
    def foot(self) -> float:
        """The lowest baseline."""
        return max(line.v for line in self.lines)

    def below(self, above: _Row) -> bool:
        """Whether the row stands right below another, in the same columns."""
        size = above.left[0].size
        near = 0 < self.left[0].v - above.foot <= APART * size and abs(self.left[0].size - size) <= 0.25 * size
        return near and self.beside(above)

    def beside(self, other: _Row) -> bool:
        """Whether the entries begin where those of another row do."""
        size = CLOSE * self.left[0].size
        return abs(self.left[0].u0 - other.left[0].u0) <= size and abs(self.right[0].u0 - other.right[0].u0) <= size


def paired(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    """Put the tables of two columns that some lines of a page hold into its grids; the pieces that went into them."""
    course = [piece for line in sorted(lines, key=attrgetter("turn")) if line.turn >= 0 for piece in pieces(line, GAP)]
    taken: list[Line] = []
    run: list[_Row] = []
    at = 0
    while at <= len(course):
        row, end = _row(course, at) if at < len(course) else (None, at)
        if row is not None and (not run or row.below(run[-1])):
            run.append(row)
            at = end
            continue
        if _is_table(run):
            taken += _take(sheet, run)
        run = [row] if row is not None else []
        at = end if row is not None else at + 1
    return taken


def _row(course: Sequence[Line], at: int) -> tuple[_Row | None, int]:
    """The row that is drawn from a line on, and where the next may begin; ``None`` where none is."""
    first = course[at]
    left, end = _column(course, at)
    if end == len(course):
        return None, at
    beside = course[end]
    if abs(beside.v - first.v) > 0.3 * first.size or beside.u0 - max(line.u1 for line in left) < GAP * first.size:
        return None, at
    right, after = _column(course, end)
    row = _Row(left, right)
    third = after < len(course) and course[after].u0 > beside.u0 + CLOSE * first.size
    if third and course[after].v <= row.foot + 0.3 * first.size:
        return None, at  # more columns than two
    return row, after


def _column(course: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """The lines of an entry, one below the other, drawn from a line on; and what is drawn next."""
    entry = [course[at]]
    end = at + 1
    while end < len(course):
        last, line = entry[-1], course[end]
        step = line.v - last.v
        if abs(line.u0 - entry[0].u0) > CLOSE * last.size or not 0.8 * last.size <= step <= 1.6 * last.size:
            break
        entry.append(line)
        end += 1
    return entry, end


def _is_table(rows: Sequence[_Row]) -> bool:
    """Whether rows are a table's: entries of words on the left, ragged and whole, and no mere figures beside them."""
    if len(rows) < LEAST_ROWS:
        return False
    lefts = ["".join(line.text for line in row.left).strip() for row in rows]
    if any(len(text) > ENTRY or BULLET.match(text) or not WORDS.search(text) for text in lefts):
        return False
    if sum(bool(NUMBER.match(text) or FULL_STOP.search(text)) for text in lefts) * 3 > len(rows):
        return False
    if sum(len(_words(row.right)) <= 3 or not WORDS.search(_words(row.right)) for row in rows) * 2 > len(rows):
        return False
    small = sum(other[:1].islower() for _, other in pairwise(lefts))
    full = sum(row.right[0].u0 - max(line.u1 for line in row.left) < 3 * row.left[0].size for row in rows)
    return small * 4 <= len(rows) and (full * 2 <= len(rows) or median(map(len, lefts)) <= ENTRY / 6)


def _words(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _take(sheet: Sheet, rows: Sequence[_Row]) -> list[Line]:
    """Make a grid of rows; their lines."""
    lines = [line for row in rows for line in row.lines]
    x0, x1 = min(line.u0 for line in lines), max(line.u1 for line in lines)
    between = min(row.right[0].u0 for row in rows) - 0.5
    tops = [min(line.top for line in row.lines) for row in rows]
    bottoms = [*tops[1:], max(line.bottom for line in lines)]
    number, cells = len(sheet.grids), list[GridCell]()
    for at, row in enumerate(rows):
        for column, (entry, left, right) in enumerate(((row.left, x0, between), (row.right, between, x1))):
            for line in entry:
                line.cell = (number, len(cells))
            cells.append(GridCell((left, tops[at], right, bottoms[at]), at, column, 1, 1))
    sheet.grids.append(Grid((x0, tops[0], x1, bottoms[-1]), cells))
    return lines
