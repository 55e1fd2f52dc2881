"""Ruled tables that go on over the page: those with the same columns, and rows that the page break cuts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.extract.pdf.lines import Line
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.rows import full
from lint.extract.pdf.tables import Grid, GridCell

SIDE = 3.0
"""Points by which the columns of a table may differ from page to page."""


def overleaf(sheets: Sequence[Sheet]) -> None:
    """Mark the tables that go on with the one that ends the page before, and those whose first row does."""
    for one, other in pairwise(sheets):
        above, below = _outermost(one, last=True), _outermost(other, last=False)
        if above is not None and below is not None and _alike(one.grids[above], other.grids[below]):
            other.grids[below].follows = True
            _numbered_alike(one.grids[above], other.grids[below])
            other.grids[below].goes_on = _goes_on(one, above, other, below)


def _outermost(sheet: Sheet, *, last: bool) -> int | None:
    """The table that ends (or begins) the page, by number."""
    body = [line for line in sheet.lines if line.zone is None]
    if not body:
        return None
    edge = max(body, key=lambda line: line.v) if last else min(body, key=lambda line: line.v)
    number = edge.cell[0] if edge.cell is not None else None
    while number is not None and (parent := sheet.grids[number].parent) is not None:
        number = parent[0]
    return number


def _alike(one: Grid, other: Grid) -> bool:
    """Whether two tables have the same columns."""
    sides = [sorted({round(cell.box[0]) for cell in grid.cells}) for grid in (one, other)]
    return abs(one.box[2] - other.box[2]) < SIDE and all(any(abs(x - y) <= SIDE for y in sides[0]) for x in sides[1])


def _numbered_alike(one: Grid, other: Grid) -> None:
    """Give cells that go over several columns of the page before their extent in these."""
    sides = sorted({cell.box[0] for cell in one.cells})
    sides = [side for index, side in enumerate(sides) if not index or side - sides[index - 1] > SIDE]
    for cell in other.cells:
        first = min(range(len(sides)), key=lambda index: abs(sides[index] - cell.box[0]))
        cell.columns = max(sum(cell.box[0] + SIDE < side < cell.box[2] - SIDE for side in sides) + 1, 1)
        cell.column = first


def _goes_on(one: Sheet, above: int, other: Sheet, below: int) -> bool:
    height = max(cell.row + cell.rows for cell in one.grids[above].cells)
    upper = [(cell, lines) for cell, lines in _filled(one, above) if cell.row + cell.rows == height]
    lower = [(cell, lines) for cell, lines in _filled(other, below) if cell.row == 0]
    if not lower or len(lower) >= len(upper):
        return False  # a row of which every entry is cut is hardly seen, and entries that fill their columns are
    bottom = max(line.v for _, lines in upper for line in lines)
    sides = [cell.box[0] for cell, _ in lower]
    done = [lines for cell, lines in upper if all(abs(cell.box[0] - side) > SIDE for side in sides)]
    ended = any(bottom - max(line.v for line in lines) > 0.6 * lines[0].size for lines in done)
    whole = True
    for cell, lines in lower:
        held = next(((c, some) for c, some in upper if abs(c.box[0] - cell.box[0]) <= SIDE), None)
        if held is None:
            return False
        last = max(held[1], key=lambda line: (line.v, line.u1))
        if bottom - last.v > 0.6 * last.size:
            return False
        inner = held[0].box[2] - max(min(line.u0 for line in held[1]) - held[0].box[0], 0.0)
        fits = not full(last, min(lines, key=lambda line: (line.v, line.u0)), max(inner, last.u1))
        if fits and not ended:
            return False
        whole = whole and fits
    return not whole


def _filled(sheet: Sheet, number: int) -> list[tuple[GridCell, list[Line]]]:
    """The cells of a table that hold lines."""
    inside: dict[int, list[Line]] = {}
    for line in sheet.lines:
        if line.cell is not None and line.cell[0] == number:
            inside.setdefault(line.cell[1], []).append(line)
    return [(sheet.grids[number].cells[place], lines) for place, lines in inside.items()]
