"""Rows of a ruled table that no line parts: LaTeX rules the labels and the sum off, and nothing between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.extract.pdf.lines import Line
from lint.extract.pdf.rows import Rows, rows_of
from lint.extract.pdf.tables import Grid, GridCell

LEAST_COLUMNS = 3
FEW = 3
"""From so many entries in every cell of a row on they are rows; of fewer, a column must hold amounts or times only."""
FILLED = 0.8
"""The part of the places in columns and printed lines that have an entry, at least."""
FIGURE = re.compile(r"[^\w\s]{0,2}\d[\d.,:/–~～\-\s]*(?:%|％|千円|円|百万円|年|年度|months?)?[^\w\s]?")


def part(grid: Grid, lines: Sequence[list[Line]]) -> None:
    """Part the rows of a grid whose cells hold one entry on each printed line, and tell their lines so.

    Args:
        grid: the table; none of its cells holds another one.
        lines: what each of its cells holds, in the cells' order.

    """
    table = next((line.cell[0] for held in lines for line in held if line.cell), 0)
    found: list[tuple[GridCell, list[Line]]] = []
    shift = 0
    for row in sorted({cell.row for cell in grid.cells}):
        here = [(cell, held) for cell, held in zip(grid.cells, lines, strict=True) if cell.row == row]
        rows = _rows([cell for cell, _ in here], [held for _, held in here])
        for cell, held in here:
            for step, printed in enumerate(rows or [[]]):
                own = {id(line) for cells in printed for entry in cells for line in entry}
                kept = [line for line in held if id(line) in own] if rows else held
                top, bottom = _between(rows, step, cell) if rows else (cell.box[1], cell.box[3])
                box = (cell.box[0], top, cell.box[2], bottom)
                found.append((GridCell(box, row + shift + step, cell.column, cell.rows, cell.columns), kept))
        shift += max(len(rows) - 1, 0)
    if not shift:
        return
    found.sort(key=lambda pair: (pair[0].row, pair[0].column))
    grid.cells = [cell for cell, _ in found]
    for place, (_, held) in enumerate(found):
        for line in held:
            line.cell = (table, place)


def _rows(cells: Sequence[GridCell], lines: Sequence[list[Line]]) -> list[Rows]:
    """The rows that one ruled row holds; none where it is one row."""
    if len(cells) < LEAST_COLUMNS or any(cell.rows > 1 or cell.columns > 1 for cell in cells):
        return []
    printed: list[list[list[Line]]] = []
    for column, held in enumerate(lines):
        for line in held:
            if line.direction != (1.0, 0.0):
                return []
            level = next((row for row in printed if abs(_base(row) - line.v) < 0.3 * line.size), None)
            if level is None:
                level = [[] for _ in cells]
                printed.append(level)
            level[column].append(line)
    printed.sort(key=_base)
    count = len(printed)
    if count < 2 or any(not row[0] for row in printed):
        return []
    if sum(bool(cell) for row in printed for cell in row) < FILLED * count * len(cells):
        return []
    figures = any(
        all(row[column] and FIGURE.fullmatch(row[column][0].text.strip()) for row in printed)
        for column in range(1, len(cells))
    )
    if count < FEW and not figures:
        return []
    rows = rows_of(printed, [cell.box[2] - 4 for cell in cells])
    return rows if len(rows) == count else []


def _between(rows: list[Rows], step: int, cell: GridCell) -> tuple[float, float]:
    """The upper and lower edge of one of the rows."""
    tops = [min(line.top for cells in row for held in cells for line in held) for row in rows]
    return cell.box[1] if step == 0 else tops[step], cell.box[3] if step == len(rows) - 1 else tops[step + 1]


def _base(row: Sequence[list[Line]]) -> float:
    return next(line.v for held in row for line in held)
