"""Rows of a ruled table that no upright line parts: banded tables rule the columns of every second row only."""

from __future__ import annotations

from collections.abc import Sequence

from lint.extract.pdf.lines import Line
from lint.extract.pdf.tables import Grid, GridCell

LEAST = 3
"""Entries of such a row, each in a column of its own."""


def divide(grid: Grid, lines: list[list[Line]]) -> list[list[Line]]:
    """Part cells over several columns whose entries stand on one printed line, each within one of these columns.

    Args:
        grid: the table; none of its cells holds another one.
        lines: what each of its cells holds, in the cells' order.

    Returns:
        what each cell holds now.

    """
    sides = {cell.column: cell.box[0] for cell in grid.cells if cell.columns == 1}
    found: list[tuple[GridCell, list[Line]]] = []
    for cell, held in zip(grid.cells, lines, strict=True):
        found += _divided(cell, held, sides) or [(cell, held)]
    if len(found) == len(grid.cells):
        return lines
    found.sort(key=lambda pair: (pair[0].row, pair[0].column))
    grid.cells = [cell for cell, _ in found]
    table = next(line.cell[0] for _, held in found for line in held if line.cell)
    for place, (_, held) in enumerate(found):
        for line in held:
            line.cell = (table, place)
    return [held for _, held in found]


def _divided(cell: GridCell, held: Sequence[Line], sides: dict[int, float]) -> list[tuple[GridCell, list[Line]]]:
    columns = range(cell.column, cell.column + cell.columns)
    if cell.columns < LEAST or cell.rows > 1 or len(held) < LEAST or any(column not in sides for column in columns):
        return []
    if any(line.direction != (1.0, 0.0) or abs(line.v - held[0].v) > 0.3 * line.size for line in held):
        return []
    x0, y0, x1, y1 = cell.box
    edges = [x0, *(sides[column] for column in columns[1:]), x1]
    made = []
    for number, column in enumerate(columns):
        left, right = edges[number], edges[number + 1]
        own = [line for line in held if left - 1 <= line.u0 and line.u1 <= right + 1]
        if len(own) > 1:
            return []
        made.append((GridCell((left, y0, right, y1), cell.row, column, 1, 1), own))
    return made if sum(len(own) for _, own in made) == len(held) else []
