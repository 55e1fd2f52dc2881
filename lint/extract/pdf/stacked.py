"""Rows of a ruled table that no line parts: LaTeX rules the labels and the sum off, and nothing between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.extract.pdf.lines import Line
from lint.extract.pdf.rows import Rows, cut_between, figures, rows_of
from lint.extract.pdf.tables import Grid, GridCell

LEAST_COLUMNS = 3
FEW = 3
"""From so many entries in every cell of a row on they are rows; of fewer, a column must hold amounts or times only."""
FILLED = 0.8
"""The part of the places in columns and printed lines that have an entry, at least."""


def part(grid: Grid, lines: Sequence[list[Line]]) -> None:
    """Part the rows of a grid whose cells hold one entry on each printed line, and tell their lines so.

    Args:
        grid: the table; none of its cells holds another one.
        lines: what each of its cells holds, in the cells' order.

    """
    table = next((line.cell[0] for held in lines for line in held if line.cell), 0)
    found: list[tuple[GridCell, list[Line]]] = []
    shift = 0
    ruled = [
        [(cell, held) for cell, held in zip(grid.cells, lines, strict=True) if cell.row == row]
        for row in sorted({cell.row for cell in grid.cells})
    ]
    if any(_wraps([held for _, held in here]) for here in ruled[1:]):
        return
    for here in ruled:
        row = here[0][0].row
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
    if any(line.direction != (1.0, 0.0) for held in lines for line in held):
        return []
    printed = _printed(lines)
    count = len(printed)
    if count < 2 or any(not row[0] for row in printed):
        return []
    if sum(bool(cell) for row in printed for cell in row) < FILLED * count * len(cells):
        return []
    if any(cut_between(*entries) for one, other in pairwise(printed) for entries in zip(one, other, strict=True)):
        return []
    if count < FEW and not any(all(figures(row[column]) for row in printed) for column in range(1, len(cells))):
        return []
    rows = rows_of(printed, [cell.box[2] - 4 for cell in cells])
    return rows if len(rows) == count else []


def _printed(lines: Sequence[list[Line]]) -> Rows:
    """The printed lines of a ruled row, from top to bottom: for each of its cells, what stands there."""
    printed: Rows = []
    for column, held in enumerate(lines):
        for line in held:
            level = next((row for row in printed if abs(_base(row) - line.v) < 0.3 * line.size), None)
            if level is None:
                level = [[] for _ in lines]
                printed.append(level)
            level[column].append(line)
    return sorted(printed, key=_base)


def _wraps(lines: Sequence[list[Line]]) -> bool:
    """Whether entries of a ruled row go on beside a first one that has ended, or say so by their signs.

    Then the table's lines part its rows.
    """
    printed = [] if any(line.direction != (1.0, 0.0) for held in lines for line in held) else _printed(lines)
    if len(printed) < 2 or not printed[0][0]:
        return False
    ended = not printed[-1][0]
    cut = any(cut_between(*entries) for one, other in pairwise(printed) for entries in zip(one, other, strict=True))
    return ended or cut


def _between(rows: list[Rows], step: int, cell: GridCell) -> tuple[float, float]:
    """The upper and lower edge of one of the rows."""
    tops = [min(line.top for cells in row for held in cells for line in held) for row in rows]
    return cell.box[1] if step == 0 else tops[step], cell.box[3] if step == len(rows) - 1 else tops[step + 1]


def _base(row: Sequence[list[Line]]) -> float:
    return next(line.v for held in row for line in held)
