"""Tables of a PDF page: grids of ruled lines, and the characters in their cells.

The geometry is pdfplumber's; the ruled lines come from pdfium, so that pdfplumber need not parse the page
again, and it is imported only for a page whose lines could make a grid.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from lint.extract.pdf.barred import columns
from lint.extract.pdf.characters import Characters, Fragment, place
from lint.extract.pdf.drawings import Rectangle

MOST_LINES = 1500
MOST_NESTED = 700
"""Cells of a page among which tables within tables are looked for."""
LEAST_SIDES = 3
"""Lines between columns that end alike before a row is taken for open."""
EDGE = 0.2
"""The part of a page's height at its two ends in which a page break can be."""
SNAP = 3.0
"""Lines no further apart than this are one."""


@dataclass(slots=True)
class GridCell:
    """A cell's place on the page and in the grid, and its characters."""

    box: Rectangle
    row: int
    column: int
    rows: int
    columns: int
    fragments: list[Fragment] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table on a page."""

    box: Rectangle
    cells: list[GridCell]
    parent: tuple[int, int] | None = None
    """The grid and the cell that hold this one."""
    follows: bool = False
    """Whether it has the columns of the table that ends the page before, with nothing between."""
    goes_on: bool = False
    """Whether its first row goes on with the last one of the page before."""


def grids(lines: Sequence[Rectangle], height: float, characters: Characters) -> list[Grid]:
    """The grids that ruled lines make: two cells or more that share corners.

    A frame around text, or around the page, is not one. Tables of level lines alone are completed by their columns.
    """
    level = [line for line in lines if line[2] - line[0] >= line[3] - line[1] and line[2] - line[0] > 6]
    upright = [line for line in lines if line[3] - line[1] > line[2] - line[0] and line[3] - line[1] > 6]
    level += _open_sides(level, upright, height)
    more_level, more_upright = columns(level, upright, characters)
    level, upright = level + more_level, upright + more_upright
    if len(level) < 2 or len(upright) < 2 or len(lines) > 20 * MOST_LINES:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, merge_edges

    edges = [_edge(line, "h") for line in level] + [_edge(line, "v") for line in upright]
    edges = merge_edges(edges, SNAP, SNAP, SNAP, SNAP)
    if len(edges) > MOST_LINES:
        return []
    crossings = edges_to_intersections(edges, SNAP, SNAP)
    if len(crossings) < 6 or len(crossings) > 6000:
        return []
    found = []
    for level_cells in _levels(_cells(crossings)):
        for boxes in cells_to_tables(level_cells):
            boxes = [box for box in boxes if box[2] - box[0] > 4 and box[3] - box[1] > 4]
            if len(boxes) >= 2:
                found.append(_grid(boxes))
    found.sort(key=lambda grid: (grid.box[1], grid.box[0]))
    for inner in found:
        inner.parent = _holder(inner, found)
    return found


def _open_sides(level: Sequence[Rectangle], upright: Sequence[Rectangle], height: float) -> list[Rectangle]:
    """The sides that a page break leaves out of cells which it cuts: where the lines between columns end alike."""
    found: list[Rectangle] = []
    for end, pick in ((1, min), (3, max)):
        most = pick((line[end] for line in upright), default=height / 2)
        if EDGE * height < most < (1 - EDGE) * height:
            continue
        sides = _stops([line[0] for line in upright if abs(line[end] - most) <= SNAP])
        near = [line for line in level if abs(line[1] - most) <= 2 * SNAP]
        if len(sides) >= LEAST_SIDES:
            found += [
                (left, most, right, most)
                for left, right in pairwise(sides)
                if not any(line[0] - SNAP <= left and right <= line[2] + SNAP for line in near)
            ]
    return found


def _cells(crossings: dict[Any, dict[str, list[Any]]]) -> list[Rectangle]:
    """The smallest rectangles between crossings that ruled lines join on all four sides.

    As pdfplumber finds them, but looking only along the two lines of each crossing: plots have thousands.
    """
    below: dict[float, list[float]] = defaultdict(list)
    beside: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        below[x].append(y)
        beside[y].append(x)
    upright = {point: {id(edge) for edge in edges["v"]} for point, edges in crossings.items()}
    level = {point: {id(edge) for edge in edges["h"]} for point, edges in crossings.items()}
    found: list[Rectangle] = []
    for x, y in sorted(crossings, key=lambda point: (point[1], point[0])):
        down = [v for v in below[x][bisect_right(below[x], y) :] if upright[x, y] & upright[x, v]]
        right = [u for u in beside[y][bisect_right(beside[y], x) :] if level[x, y] & level[u, y]]
        corner = next(
            (
                (u, v)
                for v in down
                for u in right
                if (u, v) in crossings and upright[u, y] & upright[u, v] and level[x, v] & level[u, v]
            ),
            None,
        )
        if corner is not None:
            found.append((x, y, *corner))
    return found


def _levels(cells: list[Rectangle]) -> list[list[Rectangle]]:
    """The cells by how many others hold them: a table that a page break cuts at its frame's foot shares its corners."""
    if not 2 < len(cells) <= MOST_NESTED:
        return [cells]
    levels: dict[int, list[Rectangle]] = {}
    for cell in cells:
        x0, y0, x1, y1 = cell
        holders = sum(
            a - 1 <= x0
            and b - 1 <= y0
            and x1 <= c + 1
            and y1 <= d + 1
            and (c - a) * (d - b) > 1.2 * (x1 - x0) * (y1 - y0)
            for a, b, c, d in cells
        )
        levels.setdefault(holders, []).append(cell)
    return [levels[depth] for depth in sorted(levels)]


def _edge(line: Rectangle, orientation: str) -> dict[str, object]:
    x0, y0, x1, y1 = line
    if orientation == "h":
        y0 = y1 = (y0 + y1) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {
        "x0": x0,
        "x1": x1,
        "top": y0,
        "bottom": y1,
        "width": x1 - x0,
        "height": y1 - y0,
        "orientation": orientation,
    }


def _grid(boxes: Sequence[Rectangle]) -> Grid:
    xs = _stops([box[0] for box in boxes] + [box[2] for box in boxes])
    ys = _stops([box[1] for box in boxes] + [box[3] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        column, row = _stop(xs, box[0]), _stop(ys, box[1])
        right, below = _stop(xs, box[2]), _stop(ys, box[3])
        cells.append(GridCell(box, row, column, max(below - row, 1), max(right - column, 1)))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid((xs[0], ys[0], xs[-1], ys[-1]), cells)


def _stops(values: list[float]) -> list[float]:
    stops: list[float] = []
    for value in sorted(values):
        if not stops or value - stops[-1] > SNAP:
            stops.append(value)
    return stops


def _stop(stops: list[float], value: float) -> int:
    return max(bisect_left(stops, value + 0.01) - 1, 0)


def _holder(inner: Grid, found: Sequence[Grid]) -> tuple[int, int] | None:
    x0, y0, x1, y1 = inner.box
    best: tuple[float, tuple[int, int]] | None = None
    for number, outer in enumerate(found):
        if outer is inner:
            continue
        for position, cell in enumerate(outer.cells):
            a, b, c, d = cell.box
            if a - 1 <= x0 and b - 1 <= y0 and x1 <= c + 1 and y1 <= d + 1:
                area = (c - a) * (d - b)
                if best is None or area < best[0]:
                    best = (area, (number, position))
    return best[1] if best else None


def fill(found: list[Grid], characters: Characters, fragments: Sequence[Fragment]) -> tuple[list[Grid], list[Fragment]]:
    """Put fragments into the cells they stand in; a fragment that crosses a side is cut there.

    Returns:
        the grids that are tables (lettering in two cells or more), and the fragments outside them.

    """
    for grid in found:
        for cell in grid.cells:
            cell.fragments = []
    outside = _distribute(found, characters, fragments)
    tables = [grid for grid in found if _is_table(grid)]
    if len(tables) < len(found):
        for grid in tables:
            grid.parent = _holder(grid, tables)
        return fill(tables, characters, fragments) if tables else ([], list(fragments))
    return tables, outside


def _is_table(grid: Grid) -> bool:
    filled = sum(1 for cell in grid.cells if cell.fragments)
    return filled >= 2 and filled >= 0.08 * len(grid.cells)


def _distribute(found: list[Grid], characters: Characters, fragments: Sequence[Fragment]) -> list[Fragment]:
    outside: list[Fragment] = []
    inner_first = sorted(found, key=lambda grid: (grid.box[2] - grid.box[0]) * (grid.box[3] - grid.box[1]))
    for fragment in fragments:
        rest: Fragment | None = fragment
        while rest is not None:
            held = _cell(inner_first, characters, rest)
            if held is None:
                outside.append(rest)
                break
            grid, cell = held
            whole = rest
            rest, following = _cut(whole, cell, characters)
            if following is not None and (_runs_over(grid, rest, following) or _one_word(rest, following, characters)):
                rest, following = whole, None
            cell.fragments.append(rest)
            rest = following
    return outside


def _runs_over(grid: Grid, before: Fragment, after: Fragment) -> bool:
    """Whether a word goes on over the right side of the whole table: a table too wide for its page is cut there."""
    return after.u0 >= grid.box[2] - before.face.size and after.u0 - before.u1 < 0.3 * before.face.size


def _one_word(before: Fragment, after: Fragment, characters: Characters) -> bool:
    """Whether a Latin word is too long for its column and runs on into the next one."""
    ends = characters.texts[before.end - 1][-1:], characters.texts[after.start][:1]
    return all(map(str.isascii, ends)) and all(map(str.isalpha, ends)) and after.u0 - before.u1 < 0.1 * before.face.size


def _cell(found: Sequence[Grid], characters: Characters, fragment: Fragment) -> tuple[Grid, GridCell] | None:
    """The cell in which a fragment begins, and its grid."""
    x0, y0, x1, y1 = place(characters, fragment, fragment.start)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    for grid in found:
        a, b, c, d = grid.box
        if not (a <= x <= c and b <= y <= d):
            continue
        for cell in grid.cells:
            a, b, c, d = cell.box
            if a <= x <= c and b <= y <= d:
                return grid, cell
    return None


def _cut(fragment: Fragment, cell: GridCell, characters: Characters) -> tuple[Fragment, Fragment | None]:
    """A fragment up to a cell's right side, and what stands beyond it."""
    side = cell.box[2]
    if fragment.face.direction[0] != 1.0 or fragment.u1 <= side + 1.5:
        return fragment, None
    starts, ends = characters.starts, characters.ends
    for index in range(fragment.start + 1, fragment.end):
        if (starts[index] + ends[index]) / 2 > side:
            face, v = fragment.face, fragment.v
            first = Fragment(fragment.start, index, fragment.u0, ends[index - 1], v, face, fragment.raised)
            second = Fragment(index, fragment.end, starts[index], fragment.u1, v, face, fragment.raised)
            return first, second
    return fragment, None
