"""A page's lines as paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.document import Zone
from lint.extract.pdf.columns import ordered
from lint.extract.pdf.drawings import Rectangle
from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.paragraphs import CAPTION, Paragraph, goes_on, paragraphs
from lint.extract.pdf.tables import Grid, GridCell


@dataclass(slots=True)
class LaidTable:
    """A table with the paragraphs and tables of each cell."""

    page: int
    cells: list[tuple[GridCell, list[Item]]] = field(default_factory=list)
    follows: bool = False
    """Whether it has the columns of the table that ends the page before, with nothing between."""
    goes_on: bool = False
    """Whether its first row goes on with the last one of the page before."""


Item = Paragraph | LaidTable


def layout(sheet: Sheet) -> list[Item]:
    """The body of a page in reading order: not its running heads, not its slanted lettering."""
    body = [line for line in sheet.lines if line.zone is None and line.cell is None and _level(sheet, line)]
    inside: dict[tuple[int, int], list[Line]] = {}
    for line in sheet.lines:
        if line.cell is not None and line.zone is None:
            inside.setdefault(line.cell, []).append(line)
    for number, grid in enumerate(sheet.grids):
        stand_in = _stand_in(sheet, number, grid)
        if grid.parent is None:
            body.append(stand_in)
        else:
            inside.setdefault(grid.parent, []).append(stand_in)
    return _items(sheet, body, inside, None)


def _level(sheet: Sheet, line: Line) -> bool:
    return line.direction == sheet.direction


def _stand_in(sheet: Sheet, number: int, grid: Grid) -> Line:
    """A line without text, in a table's place among the lines."""
    x0, y0, x1, y1 = grid.box
    left, right, top = x0, x1, y0
    if sheet.direction == (0.0, 1.0):
        left, right, top = y0, y1, -x1
    elif sheet.direction == (0.0, -1.0):
        left, right, top = -y1, -y0, x0
    return Line(
        sheet.number, sheet.characters, "", [], [], left, right, top + 4, 8.0, sheet.direction, None, False, grid=number
    )


def _items(
    sheet: Sheet, lines: Sequence[Line], inside: dict[tuple[int, int], list[Line]], cell: GridCell | None
) -> list[Item]:
    items: list[Item] = []
    obstacles: list[Rectangle] = []
    if cell is None and sheet.direction == (1.0, 0.0):
        page = sheet.width * sheet.height
        obstacles = [box for box in sheet.drawings.images if 400 < (box[2] - box[0]) * (box[3] - box[1]) < 0.6 * page]
        obstacles += [line.box for line in sheet.lines if line.zone is Zone.FIGURE]
    for column in ordered(lines):
        made: list[Item] = []
        stretch: list[Line] = []
        left, right = min(line.u0 for line in column), max(line.u1 for line in column)
        texts = [line for line in column if line.grid is None]
        if texts:
            left, right = min(line.u0 for line in texts), max(line.u1 for line in texts)
        if cell is not None and column[0].direction == (1.0, 0.0) and right < cell.box[2] - 12:
            right = cell.box[2] - 6
        for line in column:
            if line.grid is None:
                stretch.append(line)
                continue
            _extend(made, paragraphs(stretch, left, right, obstacles))
            stretch = []
            made.append(_table(sheet, line.grid, inside))
        _extend(made, paragraphs(stretch, left, right, obstacles))
        _carry_on(items, made)
    return items


def _carry_on(items: list[Item], column: list[Item]) -> None:
    """Add a column: its first paragraph may go on with the last one, below the floats at its head."""
    floats = next((at for at, item in enumerate(column) if not _floats(item)), len(column))
    last, first = items[-1] if items else None, column[floats] if floats < len(column) else None
    if isinstance(last, Paragraph) and isinstance(first, Paragraph) and goes_on(last, first):
        last.lines += first.lines
        last.right, last.left = first.right, first.left
        del column[floats]
    items += column


def _floats(item: Item) -> bool:
    return isinstance(item, LaidTable) or bool(CAPTION.match(item.text))


def _extend(items: list[Item], parts: list[Paragraph]) -> None:
    last = items[-1] if items else None
    if parts and isinstance(last, Paragraph) and goes_on(last, parts[0]):
        last.lines += parts[0].lines
        last.right = parts[0].right
        parts = parts[1:]
    items += parts


def _table(sheet: Sheet, number: int, inside: dict[tuple[int, int], list[Line]]) -> LaidTable:
    grid = sheet.grids[number]
    table = LaidTable(sheet.number, follows=grid.follows, goes_on=grid.goes_on)
    for place, cell in enumerate(sheet.grids[number].cells):
        items = _items(sheet, inside.get((number, place), []), inside, cell)
        zone = Zone.BODY if _prose(items) else Zone.TABLE
        for item in items:
            if isinstance(item, Paragraph):
                item.zone = zone
        table.cells.append((cell, items))
    return table


def _prose(items: Sequence[Item]) -> bool:
    """Whether a cell holds an answer, not an entry: 150 characters, or three lines filled with Japanese."""
    texts = [item for item in items if isinstance(item, Paragraph)]
    if sum(len(line.text) for item in texts for line in item.lines) >= 150:
        return True
    full = [
        line
        for item in texts
        for line in item.lines
        if len(item.lines) >= 3 and sum(map(is_wide, line.text)) >= max(15, 0.6 * len(line.text))
    ]
    return len(full) >= 3
