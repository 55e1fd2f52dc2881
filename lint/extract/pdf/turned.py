"""Tables that stand turned on their page: rows and columns as one who turns the page reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lint.extract.pdf.lines import Line
from lint.extract.pdf.tables import Grid, GridCell


def turn(grid: Grid, lines: Sequence[list[Line]]) -> None:
    """Tell the cells of a grid and their lines by the direction in which most of its text runs.

    Args:
        grid: the table; none of its cells holds another one.
        lines: what each of its cells holds, in the cells' order.

    """
    ways: Counter[tuple[float, float]] = Counter()
    for line in (line for held in lines for line in held):
        ways[line.direction] += len(line.text)
    way = max(ways, key=lambda way: (ways[way], way), default=(1.0, 0.0))
    if way[0] or abs(way[1]) != 1.0:
        return
    tall = max(cell.row + cell.rows for cell in grid.cells)
    wide = max(cell.column + cell.columns for cell in grid.cells)
    found: list[tuple[GridCell, list[Line]]] = []
    for cell, held in zip(grid.cells, lines, strict=True):
        if way[1] < 0:  # upwards: the first row is on the left, the first column below
            row, column = cell.column, tall - cell.row - cell.rows
        else:
            row, column = wide - cell.column - cell.columns, cell.row
        found.append((GridCell(cell.box, row, column, cell.columns, cell.rows), held))
    found.sort(key=lambda pair: (pair[0].row, pair[0].column))
    grid.cells = [cell for cell, _ in found]
    table = next((line.cell[0] for held in lines for line in held if line.cell), 0)
    for place, (_, held) in enumerate(found):
        for line in held:
            line.cell = (table, place)
