"""Tables of a Word file: the grid with its merged cells, and what the table's style gives to each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from lint.extract.word.style import Letters, Lines, Styles
from lint.extract.word.xml import MC, Element, W, chosen, elements, hexadecimal, integer, on, points, val

WRAPPERS = {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo", W + "smartTag"}
LOOK = (
    ("firstRow", 0x20), ("lastRow", 0x40), ("firstColumn", 0x80), ("lastColumn", 0x100),
    ("noHBand", 0x200), ("noVBand", 0x400),
)  # fmt: skip
COLUMNS = 200
"""Columns beyond this are no table that is meant to be read (Word allows 63)."""


@dataclass
class GridCell:
    """A cell at its place in the grid."""

    element: Element
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    covered: list[Element] = field(default_factory=list)
    """Cells below or beside that are merged into this one; what they hold is not shown."""
    deleted: bool = False


@dataclass
class GridRow:
    """A row with the cells that begin in it."""

    element: Element
    cells: list[GridCell] = field(default_factory=list)
    deletion: Element | None = None
    insertion: Element | None = None


def inside(parent: Element, tag: str) -> Iterator[Element]:
    """Children of one tag, also those within content controls, custom XML and alternatives."""
    for child in elements(parent):
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from inside(child, tag)
        elif child.tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from inside(branch, tag)


def grid(table: Element) -> list[GridRow]:
    """The rows of a table, deleted ones included; merged cells stand once, with their extent."""
    rows: list[GridRow] = []
    above: dict[int, GridCell] = {}
    number = 0
    for element in inside(table, W + "tr"):
        properties = element.find(W + "trPr")
        row = GridRow(element)
        if properties is not None:
            row.deletion, row.insertion = properties.find(W + "del"), properties.find(W + "ins")
        column = min(integer(val(_of(properties, "gridBefore"))) or 0, COLUMNS)
        now: dict[int, GridCell] = {}
        left: GridCell | None = None
        for cell in inside(element, W + "tc"):
            about = cell.find(W + "tcPr")
            span = min(max(integer(val(_of(about, "gridSpan"))) or 1, 1), COLUMNS)
            vertical, across = _of(about, "vMerge"), _of(about, "hMerge")
            upper = above.get(column)
            if across is not None and val(across) != "restart" and left is not None:
                left.columns += span
                left.covered.append(cell)
                column += span
                continue
            if vertical is not None and val(vertical) != "restart" and upper is not None and row.deletion is None:
                upper.rows = number - upper.row + 1
                upper.covered.append(cell)
                now[column] = upper
                left = None
            else:
                left = GridCell(cell, number, column, columns=span, deleted=_of(about, "cellDel") is not None)
                row.cells.append(left)
                if vertical is not None:
                    now[column] = left
            column += span
        rows.append(row)
        if row.deletion is None:
            above = now
            number += 1
    return rows


def _of(parent: Element | None, name: str) -> Element | None:
    return None if parent is None else parent.find(W + name)


class TableLook:
    """What a table's style gives to the cells of one table (17.7.6): bands, first and last rows and columns."""

    def __init__(self, styles: Styles, table: Element, rows: int, columns: int) -> None:
        properties = table.find(W + "tblPr")
        self._styles = styles
        self.style = val(_of(properties, "tblStyle")) or styles.default.get("table")
        self._chain = styles.chain(self.style)
        self._rows, self._columns = rows, columns
        look = _of(properties, "tblLook")
        bits = hexadecimal(val(look)) if look is not None else None
        self._on = {
            name: (val(look, name) or "").lower() in {"1", "true", "on"}
            if look is not None and val(look, name) is not None
            else bool((bits or 0) & bit)
            for name, bit in LOOK
        }
        self._shade = styles.shading(_of(properties, "shd"))
        self._bands = (1, 1)
        self._cache: dict[tuple[str, ...], tuple[Letters, Lines, str | None]] = {}
        for style in self._chain:
            about = style.find(W + "tblPr")
            row, column = (integer(val(_of(about, f"tblStyle{name}BandSize"))) for name in ("Row", "Col"))
            self._bands = (max(row or self._bands[0], 1), max(column or self._bands[1], 1))

    def of(self, cell: GridCell) -> tuple[Letters, Lines, str | None]:
        """Run properties, paragraph properties and background at a cell."""
        kinds = tuple(self._kinds(cell))
        if kinds not in self._cache:
            self._cache[kinds] = self._merged(kinds)
        letters, lines, shade = self._cache[kinds]
        own = _of(cell.element.find(W + "tcPr"), "shd")
        return letters, lines, self._styles.shading(own) if own is not None else shade

    def _kinds(self, cell: GridCell) -> Iterator[str]:
        """The conditional formats that apply, weakest first."""
        first_row, last_row = (
            self._on["firstRow"] and cell.row == 0,
            self._on["lastRow"] and cell.row + cell.rows >= self._rows,
        )
        first_column = self._on["firstColumn"] and cell.column == 0
        last_column = self._on["lastColumn"] and cell.column + cell.columns >= self._columns
        if not self._on["noVBand"] and not first_column and not last_column:
            band = (cell.column - self._on["firstColumn"]) // self._bands[1]
            yield "band2Vert" if band % 2 else "band1Vert"
        if not self._on["noHBand"] and not first_row and not last_row:
            band = (cell.row - self._on["firstRow"]) // self._bands[0]
            yield "band2Horz" if band % 2 else "band1Horz"
        if first_column:
            yield "firstCol"
        if last_column:
            yield "lastCol"
        if first_row:
            yield "firstRow"
        if last_row:
            yield "lastRow"
        for across, name in ((first_column, "w"), (last_column, "e")):
            for down, start in ((first_row, "n"), (last_row, "s")):
                if across and down:
                    yield f"{start}{name}Cell"

    def _merged(self, kinds: tuple[str, ...]) -> tuple[Letters, Lines, str | None]:
        letters, lines, shade = Letters(), Lines(), self._shade
        for style in self._chain:
            parts = [style]
            conditions = {val(part, "type"): part for part in style.findall(W + "tblStylePr")}
            parts += [conditions[kind] for kind in kinds if kind in conditions]
            for part in parts:
                letters = cast("Letters", {**letters, **self._styles.read_letters(part.find(W + "rPr"))})
                lines = cast("Lines", {**lines, **self._styles.read_lines(part.find(W + "pPr"))})
                filled = _of(part.find(W + "tcPr"), "shd")
                if filled is not None:
                    shade = self._styles.shading(filled)
        return letters, lines, shade


def column_widths(table: Element, available: float) -> list[float]:
    """Widths of the grid's columns in points, scaled down to what is available."""
    grid_element = table.find(W + "tblGrid")
    widths = [points(val(column, "w")) or 0.0 for column in elements(grid_element) if column.tag == W + "gridCol"]
    total = sum(widths)
    if total > available * 1.2 and total > 0:
        widths = [width * available / total for width in widths]
    return widths


def width_of(cell: GridCell, widths: list[float], available: float, columns: int) -> float:
    """Width of a cell's text in points, its usual inner margins taken off."""
    width = sum(widths[cell.column : cell.column + cell.columns])
    if width <= 0:
        about = _of(cell.element.find(W + "tcPr"), "tcW")
        given = points(val(about, "w")) if val(about, "type") == "dxa" else None
        width = given or available * cell.columns / max(columns, 1)
    return max(width - 10.8, 12.0)


def keeps_together(row: GridRow) -> bool:
    """Whether a row may not be broken over pages."""
    found = _of(row.element.find(W + "trPr"), "cantSplit")
    return found is not None and on(found)


def row_height(row: GridRow) -> float:
    """The least height of a row in points, 0 where it is free."""
    return points(val(_of(row.element.find(W + "trPr"), "trHeight"))) or 0.0
