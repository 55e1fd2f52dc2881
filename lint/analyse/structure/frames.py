"""Tables that are frames of a form (headings and answers in cells), and tables that hold data."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from lint.analyse.form.guide import asks
from lint.analyse.structure.headings import SENTENCE, opening
from lint.document import Cell, Document, Table

LONG = 90
"""Characters from which a cell's words are an answer rather than an entry."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in a table that is a frame."""

    table: int
    cell: Cell
    whole: bool
    """The cell fills its row."""
    label: bool
    """The cell stands beside an answer cell and is short itself."""
    over: bool = False
    """The cell fills its row, and so does the one below, which holds an answer, a request, or nothing yet."""


def is_frame(document: Document, index: int) -> bool:
    """Whether a table only frames text: one cell a row, answers in cells, or tables within it."""
    table = document.tables[index]
    filled = [cell for cell in table.cells if document.slice(cell.span).strip()]
    if not filled:
        return False
    if any(other.parent == index for other in document.tables):
        return True
    rows = [row for row in table.rows() if row]
    columns = max(cell.column + cell.columns for cell in table.cells)
    if columns == 1 or all(len(row) == 1 for row in rows):
        return True
    answers = sum(_answer(document, cell) for cell in filled)
    alone = sum(len(row) == 1 for row in rows)
    if columns == 2:
        return answers * 3 >= len(rows) or alone * 2 >= len(rows) or _to_be_filled(document, rows)
    wide = sum(
        _answer(document, cell) and (cell.columns * 2 >= columns or len(row) <= 2) for row in rows for cell in row
    )
    if wide > 0 and (wide * 5 >= len(rows) or alone * 4 >= len(rows)):
        return True
    pairs = sum(_open(document, a, b) for a, b in pairwise(rows))
    return pairs > 0 and (alone * 2 >= len(rows) or pairs * 5 >= len(rows))


def _open(document: Document, above: list[Cell], below: list[Cell]) -> bool:
    """Whether a row is one short label, and the row below one cell with room for its answer."""
    if len(above) != 1 or len(below) != 1:
        return False
    label, room = document.slice(above[0].span).strip(), document.slice(below[0].span).strip()
    if not label or _answer(document, above[0]) or SENTENCE.search(label):
        return False
    said = len(room) >= 2 * len(label.splitlines()[0]) and SENTENCE.search(room.splitlines()[-1])
    return not room or asks(room) or _answer(document, below[0]) or bool(said)


def _to_be_filled(document: Document, rows: list[list[Cell]]) -> bool:
    """Whether a form's rows have a request or a numbered label on the left, and room on the right."""
    pairs = [(document.slice(row[0].span), document.slice(row[-1].span)) for row in rows if len(row) == 2]
    guided = sum(bool(answer.strip()) and asks(answer) for _, answer in pairs)
    numbered = sum(opening(label) is not None for label, _ in pairs)
    blank = sum(not answer.strip() or asks(answer) for _, answer in pairs)
    return guided * 2 >= len(rows) or (numbered >= 2 and numbered * 2 >= len(rows) and blank * 2 >= len(rows))


def _answer(document: Document, cell: Cell) -> bool:
    words = document.slice(cell.span).strip()
    return len(words) >= (LONG if any(ord(c) > 0x3000 for c in words[:200]) else 2 * LONG)


def _asks(document: Document, cell: Cell) -> bool:
    words = document.slice(cell.span).strip()
    return bool(words) and asks(words)


def innermost(document: Document) -> dict[int, tuple[int, Cell]]:
    """For each block in a table, by its start: the innermost table's index and its cell there."""
    found: dict[int, tuple[int, Cell]] = {}
    order = sorted(range(len(document.tables)), key=lambda i: _depth(document.tables, i))
    for index in order:
        for cell in document.tables[index].cells:
            if cell.span.end <= cell.span.start:
                continue
            for block in document.blocks_in(cell.span):
                if cell.span.covers(block.span):
                    found[block.span.start] = (index, cell)
    return found


def _depth(tables: tuple[Table, ...], index: int) -> int:
    depth, parent = 0, tables[index].parent
    while parent is not None and depth < 50:
        depth, parent = depth + 1, tables[parent].parent
    return depth


def places(document: Document) -> dict[int, Place | None]:
    """For each block in a table, by its start: its place in a frame, or ``None`` in a data table."""
    frames = [is_frame(document, index) for index in range(len(document.tables))]
    lines = {index: table.rows() for index, table in enumerate(document.tables) if frames[index]}
    result: dict[int, Place | None] = {}
    for start, (index, cell) in innermost(document).items():
        if not frames[index]:
            result[start] = None
            continue
        row = [other for other in lines[index][cell.row] if other.rows or other.columns]
        beside = [other for other in row if other.column > cell.column]
        first = all(other.column >= cell.column for other in row)
        label = bool(
            first
            and beside
            and not _answer(document, cell)
            and any(_answer(document, other) or _asks(document, other) for other in beside)
        )
        below = lines[index][cell.row + cell.rows :][:1]
        over = bool(below) and _open(document, row, below[0])
        result[start] = Place(index, cell, len(row) == 1, label, over)
    return result
