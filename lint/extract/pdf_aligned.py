"""Tables without ruled lines: short entries that stand in columns under a row of labels.

Only what can hardly be anything else counts: three rows and three columns at least, labels above, entries short,
each under one label. Columns of prose, lists, references and formulae are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from lint.extract.pdf_lines import Line
from lint.extract.pdf_pages import Sheet
from lint.extract.pdf_paragraphs import BULLET
from lint.extract.pdf_tables import Grid, GridCell

LEAST_ROWS, LEAST_COLUMNS = 3, 3
GAP = 0.85
"""Ems between two entries at least."""
ENTRY = 45
"""Characters of an entry; a table may have longer ones, but not mostly."""
YEAR = re.compile(r"(?:19|20)\d\d(?:年度?)?|(?:FY|R|H)\s?\d+|令和\d+年度?")
FORMULA = re.compile(r"[=≈≤≥∑∫√±∂∇]")


@dataclass(slots=True)
class _Table:
    """Rows that stand under each other so far; columns as [left, right]."""

    columns: list[list[float]]
    rows: list[list[list[Line]]] = field(default_factory=list)
    """For each row and column, the lines of the cell."""

    def add(self, row: Sequence[Line]) -> bool:
        """Put a row in if each of its pieces stands under one label; tell whether it did."""
        places = [self._column(line) for line in row]
        if None in places or len(set(places)) < len(places):
            return False
        cells: list[list[Line]] = [[] for _ in self.columns]
        for line, place in zip(row, places, strict=True):
            assert place is not None
            cells[place].append(line)
            column = self.columns[place]
            column[0], column[1] = min(column[0], line.u0), max(column[1], line.u1)
        self.rows.append(cells)
        return True

    def wraps(self, row: Sequence[Line]) -> bool:
        """Take a row as the second line of the entries above it; tell whether it can be."""
        places = [self._column(line) for line in row]
        last = self.rows[-1]
        if not last[0] or any(place is None or place == 0 or not last[place] for place in places):
            return False
        for line, place in zip(row, places, strict=True):
            assert place is not None
            last[place].append(line)
        return True

    def _column(self, line: Line) -> int | None:
        """The one column that a piece overlaps, if it keeps clear of the others."""
        apart = 0.4 * line.size
        near = [i for i, (x0, x1) in enumerate(self.columns) if line.u0 < x1 + apart and line.u1 > x0 - apart]
        return near[0] if len(near) == 1 else None


def aligned(sheet: Sheet) -> None:
    """Find the tables of a page and add them to its grids."""
    free = [line for line in sheet.lines if line.zone is None and line.cell is None and line.direction == (1.0, 0.0)]
    rows = _rows([piece for line in free for piece in _pieces(line)])
    at = 0
    while at < len(rows):
        table, end = _table(rows, at)
        if table is None:
            at += 1
            continue
        _take(sheet, table)
        at = end
    _put(sheet, free, rows)


def _put(sheet: Sheet, free: Sequence[Line], rows: Sequence[list[Line]]) -> None:
    """Lines of which a piece went into a table are replaced by their pieces."""
    taken = [line for row in rows for line in row if line.cell is not None]
    glyphs = {glyph for line in taken for glyph in line.glyphs if glyph >= 0}
    gone = {id(line) for line in free if glyphs.intersection(line.glyphs)}
    sheet.lines = [line for line in sheet.lines if id(line) not in gone] + taken


def _pieces(line: Line) -> list[Line]:
    """A line cut at the gaps that are wide for a space: those between columns of a narrow table."""
    starts, ends = line.characters.starts, line.characters.ends
    made: list[Line] = []
    begin, end = 0, None
    for index, glyph in enumerate(line.glyphs):
        if glyph < 0 or line.text[index] == " ":
            continue
        if end is not None and starts[glyph] - end > GAP * line.size:
            made.append(cut(line, begin, index))
            begin = index
        end = ends[glyph]
    return [*made, cut(line, begin, len(line.text))] if made else [line]


def cut(line: Line, begin: int, end: int) -> Line:
    """The characters of a line from ``begin`` to ``end``."""
    while begin < end and line.glyphs[begin] < 0:
        begin += 1
    while end > begin and line.text[end - 1] == " ":
        end -= 1
    glyphs = line.glyphs[begin:end]
    drawn = [glyph for glyph in glyphs if glyph >= 0]
    pieces = [
        (max(a, begin) - begin, min(b, end) - begin, fragment)
        for a, b, fragment in line.pieces
        if a < end and b > begin
    ]
    left, right = line.characters.starts[drawn[0]], line.characters.ends[drawn[-1]]
    return replace(line, text=line.text[begin:end], glyphs=glyphs, pieces=pieces, u0=left, u1=right)


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


def _table(rows: Sequence[list[Line]], at: int) -> tuple[_Table | None, int]:
    """The table whose labels are a row, and the row after it."""
    labels = rows[at]
    if len(labels) < LEAST_COLUMNS or not all(_label(line) for line in labels):
        return None, at
    table = _Table([[line.u0, line.u1] for line in labels])
    table.add(labels)
    end = at + 1
    while end < len(rows):
        row, size = rows[end], labels[0].size
        step = row[0].v - rows[end - 1][0].v
        if step > 3.5 * size or abs(row[0].size - size) > 0.25 * size:
            break
        whole = len(row) * 2 > len(table.columns) and row[0].u0 <= table.columns[0][1]
        if not (whole and table.add(row)) and not (step < 1.5 * size and table.wraps(row)):
            break
        end += 1
    return (table, end) if _plausible(table) else (None, at)


def _label(line: Line) -> bool:
    text = line.text.strip()
    if not 2 <= len(text) <= ENTRY or text.endswith((".", "。", ",", "、", ";")) or BULLET.match(text):
        return False
    return bool(YEAR.fullmatch(text)) or (bool(re.search(r"[^\W\d_]{2}|[一-龠]", text)) and not FORMULA.search(text))


def _plausible(table: _Table) -> bool:
    if len(table.rows) < LEAST_ROWS:
        return False
    cells = [" ".join(line.text for line in cell) for row in table.rows[1:] for cell in row]
    filled = [text for text in cells if text]
    if len(filled) < 0.7 * len(cells) or median(map(len, filled)) > ENTRY:
        return False
    sentences = sum(len(text) > 25 and text.endswith((".", "。")) for text in filled)
    formulae = sum(bool(FORMULA.search(text)) for text in filled)
    return max(sentences, formulae, _goes_on(table)) * 4 <= len(filled)


def _goes_on(table: _Table) -> int:
    """How many entries go on in the one below, as lines of a column of prose do."""
    texts = [[" ".join(line.text for line in cell) for cell in row] for row in table.rows]
    below = (pair for one, other in pairwise(texts) for pair in zip(one, other, strict=True))
    return sum(len(one) > 15 and other[:1].islower() and not one.endswith(".") for one, other in below)


def _take(sheet: Sheet, table: _Table) -> None:
    lines = [line for row in table.rows for cell in row for line in cell]
    number = len(sheet.grids)
    cells: list[GridCell] = []
    tops = [min(line.top for cell in row for line in cell) for row in table.rows]
    bottoms = [*tops[1:], max(line.bottom for line in lines)]
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            x0, x1 = table.columns[column]
            place = len(cells)
            cells.append(GridCell((x0, tops[index], x1, bottoms[index]), index, column, 1, 1))
            for line in cell:
                line.cell = (number, place)
    box = (table.columns[0][0], tops[0], table.columns[-1][1], bottoms[-1])
    sheet.grids.append(Grid(box, cells))
