"""Tables without ruled lines: short entries that stand in columns under a row of labels.

Only what can hardly be anything else counts: three rows and three columns at least, labels above, entries short,
each under one label, and between the columns a gutter that no line crosses. Columns of prose, lists, references
and formulae are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median

from lint.extract.pdf.columns import ordered
from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.paired import paired
from lint.extract.pdf.paragraphs import BULLET
from lint.extract.pdf.pieces import GAP, cut, first_beyond, pieces
from lint.extract.pdf.rows import Rows, goes_on, rows_of
from lint.extract.pdf.tables import Grid, GridCell

LEAST_ROWS, LEAST_COLUMNS = 3, 3
LEAST_BARE = 2
"""Rows without a first entry that make it one over several rows; a single one may have been forgotten."""
GUTTER = 0.3
"""Ems between two columns that no line crosses."""
ENTRY = 45
"""Characters of an entry; a table may have longer ones, but not mostly."""
WIDE = 1.5
"""Ems that part two columns below one label."""
CHARTED = 0.15
"""The part of the entries of a chart of times that is filled, at least; of another table, :data:`FILLED`."""
FILLED = 0.7
TIME = re.compile(
    r"(?:fy\s?)?(?:19|20)\d\d(?:年度?)?|令和\s?\d+年度?|\d{1,2}\s?月|[qh]\s?\d|[前後上下]半?期"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?",
    re.I,
)
"""A label of a chart of times."""
YEAR = re.compile(r"(?:19|20)\d\d(?:年度?)?|(?:FY|R|H)\s?\d+|令和\d+年度?")
FORMULA = re.compile(r"[=≈≤≥∑∫√±∂∇]")


@dataclass(slots=True)
class _Table:
    """Printed lines in columns so far."""

    gutters: list[list[float]]
    """Between each two columns, the stretch that no line has crossed: [left, right]."""
    size: float
    lines: Rows = field(default_factory=list)
    """For each printed line and column, what stands there."""

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.gutters) + 1

    def add(self, row: Sequence[Line]) -> bool:
        """Put a printed line in, cut at the gutters, if it leaves every gutter free; tell whether it did."""
        gutters = [list(gutter) for gutter in self.gutters]
        for piece in row:
            for word in pieces(piece, 0.18):
                for gutter in gutters:
                    _narrow(gutter, word, piece)
        if any(right - left < GUTTER * self.size for left, right in gutters):
            return False
        self.gutters = gutters
        cells: list[list[Line]] = [[] for _ in range(self.width)]
        for piece in row:
            self._place(piece, cells)
        self.lines.append(cells)
        return True

    def _place(self, piece: Line, cells: list[list[Line]]) -> None:
        for column, (left, right) in enumerate(self.gutters):
            middle = (left + right) / 2
            if piece.u1 <= middle:
                cells[column].append(piece)
                return
            if piece.u0 < middle:
                at = first_beyond(piece, middle)
                cells[column].append(cut(piece, 0, at))
                piece = cut(piece, at, len(piece.text))
        cells[-1].append(piece)

    def parted(self) -> _Table:
        """The table with its columns cut where wide gaps part entries and no line stands, as below a label of two."""
        words = [word for row in self.lines for cell in row for line in cell for word in pieces(line, 0.18)]
        free: list[list[float]] = []
        end = min((word.u0 for word in words), default=0.0)
        for word in sorted(words, key=attrgetter("u0")):
            if word.u0 - end >= WIDE * self.size:
                free.append([end, word.u0])
            end = max(end, word.u1)
        fresh = [gap for gap in free if not any(gap[0] < right and left < gap[1] for left, right in self.gutters)]
        if not fresh:
            return self
        whole = _Table(sorted([*self.gutters, *fresh]), self.size)
        return whole if all(whole.add([line for cell in row for line in cell]) for row in self.lines) else self

    def edges(self) -> list[float]:
        """Where the lines of each column end at most."""
        room = [right - 1.1 * self.size for _, right in self.gutters]
        most = [max((line.u1 for row in self.lines for line in row[c]), default=0.0) for c in range(self.width)]
        return [*map(max, most, room), most[-1]]


def _narrow(gutter: list[float], word: Line, piece: Line) -> None:
    """Take what a word covers off a gutter."""
    left, right = gutter
    if word.u1 <= left or word.u0 >= right:
        return
    if word.u0 <= left:
        gutter[0] = word.u1
    elif word.u1 >= right:
        gutter[1] = word.u0
    elif piece.u0 <= left or (piece.u1 < right and word.u0 - left < right - word.u1):
        gutter[0] = word.u1
    else:
        gutter[1] = word.u0


@dataclass(slots=True)
class _Page:
    """What of a page may be a table: its printed lines."""

    sheet: Sheet
    free: list[Line]
    rows: list[list[Line]]
    ruled: tuple[float, float]
    """Where the first and the last line of its ruled tables stand."""
    taken: list[Line] = field(default_factory=list)

    def glyphs(self) -> set[int]:
        """The characters that stand in tables already."""
        return {glyph for line in self.taken for glyph in line.glyphs if glyph >= 0}

    def ends_with(self, end: int) -> bool:
        """Whether nothing stands below the printed line before ``end``."""
        return end == len(self.rows) and self.ruled[1] < self.rows[-1][0].v

    def begins_with_lines(self) -> bool:
        """Whether a printed line stands above every ruled table."""
        return bool(self.rows) and self.rows[0][0].v < self.ruled[0]


def aligned(sheets: Sequence[Sheet]) -> None:
    """Find the tables of all pages, those that go on overleaf too, and add them to the grids of each page."""
    pages = []
    open_table: tuple[_Page, _Table, bool] | None = None
    for sheet in sheets:
        free = [line for line in sheet.lines if line.zone is None and line.cell is None]
        free = [line for line in free if line.direction == (1.0, 0.0)]
        ruled = [line.v for line in sheet.lines if line.zone is None and line.cell is not None]
        ends = (min(ruled, default=inf), max(ruled, default=-inf))
        page = _Page(sheet, free, [], ends)
        columns = ordered(free)
        for column in columns if len(columns) > 1 else ():
            part = _Page(sheet, column, _printed(column), ends)
            _read(part, None)
            page.taken += part.taken
        gone = page.glyphs()
        page.rows = _printed([line for line in free if not gone.intersection(line.glyphs)] if gone else free)
        pages.append(page)
        open_table = _read(page, open_table)
    for page in pages:
        gone = page.glyphs()
        page.taken += paired(page.sheet, [line for line in page.free if not gone.intersection(line.glyphs)])
        _put(page)


def _read(page: _Page, before: tuple[_Page, _Table, bool] | None) -> tuple[_Page, _Table, bool] | None:
    """Take the tables of a page; what may go on overleaf is handed on, and whether it is taken already."""
    at = 0
    last: tuple[_Page, _Table, bool] | None = None
    if before is not None and page.begins_with_lines():
        first, table, taken = before
        more, end = _grown(replace(table, lines=[]), page.rows, 0)
        if more.lines and (taken or _plausible([*_logical(table), *_logical(more)])):
            if not taken:
                _take(first, table)
            above, below = table.lines[-1], more.lines[0]
            fewer = sum(map(bool, below)) < sum(map(bool, above))
            grid = _take(page, more)
            grid.follows, grid.goes_on = True, fewer and goes_on(above, below, table.edges())
            at = end
            last = (page, more, True) if page.ends_with(end) else None
    while at < len(page.rows):
        labels = page.rows[at]
        if len(labels) < LEAST_COLUMNS or not all(map(_label, labels)):
            at += 1
            continue
        gutters = [[one.u1, other.u0] for one, other in pairwise(labels)]
        table, end = _grown(_Table(gutters, labels[0].size), page.rows, at)
        table = table.parted()
        good = _plausible(_logical(table))
        if good:
            _take(page, table)
        if page.ends_with(end) and len(table.lines) >= 2:
            return page, table, good
        at = end if good else at + 1
    return last


def _printed(lines: Sequence[Line]) -> list[list[Line]]:
    """The printed lines, cut where an entry may end."""
    return _rows([piece for line in lines for piece in pieces(line, GAP)])


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=attrgetter("v", "u0")):
        if rows and abs(line.v - rows[-1][0].v) < 0.3 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=attrgetter("u0"))
    return rows


def _grown(table: _Table, rows: Sequence[list[Line]], at: int) -> tuple[_Table, int]:
    """The table with the printed lines from a place on that fit in, and the first that does not."""
    end = at
    while end < len(rows):
        row = rows[end]
        step = row[0].v - rows[end - 1][0].v if table.lines else 0.0
        if not 0 <= step <= 3.5 * table.size or abs(row[0].size - table.size) > 0.25 * table.size or not table.add(row):
            break
        end += 1
    return table, end


def _logical(table: _Table) -> list[list[str]]:
    """The words of each row and column."""
    rows = _rows_of(table)
    return [[" ".join(line.text for cells in row for line in cells[c]) for c in range(table.width)] for row in rows]


def _rows_of(table: _Table) -> list[Rows]:
    """The rows of a table; in a chart, lines below an entry with none in the first column go on with it."""
    rows = rows_of(table.lines, table.edges())
    if sum(_is_time(_words(rows[0], column)) for column in range(table.width)) < 2:
        return rows
    found = rows[:1]
    for row in rows[1:]:
        above, below = ([bool(_words(one, column)) for column in range(table.width)] for one in (found[-1], row))
        told = sum(above) > sum(below) + (not below[0]) and all(
            one or not two for one, two in zip(above, below, strict=True)
        )
        if len(found) > 1 and not below[0] and told:
            found[-1] = [*found[-1], *row]
        else:
            found.append(row)
    return found


def _words(row: Rows, column: int) -> str:
    """The words of a row in a column."""
    return " ".join(line.text for cells in row for line in cells[column])


def _is_time(words: str) -> bool:
    return TIME.fullmatch(re.sub(r"(?<=\d)\s+(?=[年月])|(?<=令和)\s+", "", words.strip())) is not None


def _label(line: Line) -> bool:
    text = line.text.strip()
    if (
        not (len(text) > 1 or is_wide(text[:1]))
        or len(text) > ENTRY
        or text.endswith((".", "。", ",", "、", ";"))
        or BULLET.match(text)
    ):
        return False
    words = re.search(r"[^\W\d_]{2}|[一-龠]|^No\b|^#", text)
    return bool(YEAR.fullmatch(text)) or (words is not None and not FORMULA.search(text))


def _plausible(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows of words look like a table's."""
    if len(rows) < LEAST_ROWS:
        return False
    cells = [text for row in rows[1:] for text in row]
    filled = [text for text in cells if text]
    times = max(sum(map(_is_time, row)) for row in rows[:2])
    least = CHARTED if times >= LEAST_COLUMNS else FILLED
    if len(filled) < least * len(cells) or not filled or median(map(len, filled)) > ENTRY:
        return False
    sentences = sum(len(text) > 25 and text.endswith((".", "。")) for text in filled)
    formulae = sum(bool(FORMULA.search(text)) for text in filled)
    return max(sentences, formulae, _flowing(rows)) * 4 <= len(filled)


def _flowing(rows: Sequence[Sequence[str]]) -> int:
    """How many entries go on in the one below, as lines of a column of prose do."""
    below = (pair for one, other in pairwise(rows) for pair in zip(one, other, strict=True))
    return sum(len(one) > 15 and other[:1].islower() and not one.endswith(".") for one, other in below)


def _take(page: _Page, table: _Table) -> Grid:
    """Make a grid of a table."""
    lines = [line for cells in table.lines for cell in cells for line in cell]
    number = len(page.sheet.grids)
    cells: list[GridCell] = []
    rows = _rows_of(table)
    tops = [min(line.top for cells in row for cell in cells for line in cell) for row in rows]
    bottoms = [*tops[1:], max(line.bottom for line in lines)]
    outer = min(line.u0 for line in lines), max(line.u1 for line in lines)
    lefts = [outer[0], *((left + right) / 2 for left, right in table.gutters)]
    spread = _spread(rows) or _merged(rows)
    for index, row in enumerate(rows):
        for column, (x0, x1) in enumerate(zip(lefts, [*lefts[1:], outer[1]], strict=True)):
            rows_over, columns_over = spread.get((index, column), (1, 1))
            if not rows_over:
                continue
            place = len(cells)
            cells.append(GridCell((x0, tops[index], x1, bottoms[index]), index, column, rows_over, columns_over))
            for printed in row:
                for line in printed[column]:
                    line.cell = (number, place)
    grid = Grid((outer[0], tops[0], outer[1], bottoms[-1]), cells)
    page.sheet.grids.append(grid)
    page.taken += lines
    return grid


def _spread(rows: Sequence[Rows]) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns the labels of a chart go over, as a year over its quarters; 0 for what they cover."""
    if len(rows) < LEAST_ROWS:
        return {}
    width = len(rows[0][0])
    labels, below = ([_words(row, column) for column in range(width)] for row in rows[:2])
    years = [column for column in range(width) if _is_time(labels[column])]
    parts = [column for column in range(width) if _is_time(below[column])]
    if not years or len(parts) <= len(years) or parts != list(range(years[0], years[0] + len(parts))):
        return {}
    if any((labels if column in parts else below)[column] for column in range(width) if column not in years):
        return {}
    found = {(0, column): (2, 1) for column in range(width) if column not in parts}
    found |= {(1, column): (0, 0) for column in range(width) if column not in parts}
    for first, last in pairwise([*years, max(parts) + 1]):
        found[0, first] = (1, last - first)
        found |= {(0, column): (0, 0) for column in range(first + 1, last)}
    return found


def _merged(rows: Sequence[Rows]) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows the entries of the first column go over, where several rows have all else but one of those."""
    width = len(rows[0][0])
    bare = [
        at
        for at, row in enumerate(rows)
        if at > 1 and not _words(row, 0) and all(_words(row, c) for c in range(1, width))
    ]
    if len(bare) < LEAST_BARE or any(not _words(row, 0) for at, row in enumerate(rows) if at not in bare):
        return {}
    found = dict.fromkeys(((at, 0) for at in bare), (0, 0))
    heads = [at for at in range(len(rows)) if at not in bare]
    return found | {(one, 0): (other - one, 1) for one, other in pairwise([*heads, len(rows)]) if other - one > 1}


def _put(page: _Page) -> None:
    """Lines of which a piece went into a table are replaced by their pieces."""
    if not page.taken:
        return
    glyphs = page.glyphs()
    gone = {id(line) for line in page.free if glyphs.intersection(line.glyphs)}
    page.sheet.lines = [line for line in page.sheet.lines if id(line) not in gone] + page.taken
