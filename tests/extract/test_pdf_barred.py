"""Tables of level lines alone: journals' tables, and those of word processors and style sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.extract.pdf_source import PROSE, made, texts, wrapped
from tests.extract.pdf_source import entries as read

SIDES = (72.0, 172.0, 302.0, 392.0, 520.0)
HEAD = (("Name",), ("Host", "laboratory"), ("Period",), ("Work",))
ROWS = (
    (
        ("Mei-Ling Carver,", "doctoral student"),
        ("University of Otago,", "Dunedin"),
        ("January to", "March 2028"),
        ("x",),
    ),
    (("Josiah Prewitt",), ("Universidad Austral", "de Chile, Valdivia"), ("June 2028",), ("grain images of", "cores")),
    (("Yuna Sasajima",), ("Western Washington", "University"), ("May 2027",), ("diatoms",)),
)
SEEN = [
    ["Name", "Host laboratory", "Period", "Work"],
    ["Mei-Ling Carver, doctoral student", "University of Otago, Dunedin", "January to March 2028", "x"],
    ["Josiah Prewitt", "Universidad Austral de Chile, Valdivia", "June 2028", "grain images of cores"],
    ["Yuna Sasajima", "Western Washington University", "May 2027", "diatoms"],
]


def line(canvas: Canvas, y: float, by_cell: bool) -> None:
    for left, right in pairwise(SIDES) if by_cell else ((SIDES[0], SIDES[-1]),):
        canvas.line(left, y, right, y)


def row(canvas: Canvas, y: float, cells: Sequence[Sequence[str]]) -> float:
    """Draw a row whose cells are set in the middle of its height; where it ends."""
    most = max(map(len, cells))
    for left, cell in zip(SIDES, cells, strict=False):
        for number, words in enumerate(cell):
            canvas.drawString(left + 2, y - 12 * (number + 1 + (most - len(cell)) / 2), words)
    return y - 12 * most - 6


def table(canvas: Canvas, y: float, *, by_cell: bool, top: bool = True, within: bool = True) -> float:
    canvas.setFont("Times-Roman", 10)
    if top:
        line(canvas, y, by_cell)
    y = row(canvas, y, HEAD)
    line(canvas, y, by_cell)
    for cells in ROWS:
        y = row(canvas, y, cells)
        if within or cells is ROWS[-1]:
            line(canvas, y, by_cell)
    return y


def seen(folder: Path, draw: Callable[[Canvas], object]) -> list[list[list[str]]]:
    """The tables of a page, row by row."""
    document = made(folder, draw)
    found = []
    for cells, words in zip(document.tables, read(document), strict=True):
        rows: dict[int, list[str]] = {}
        for cell, text in zip(cells.cells, words, strict=True):
            rows.setdefault(cell.row, []).append(" ".join(text.split()))
        found.append(list(rows.values()))
    return found


@pytest.mark.parametrize("by_cell", [True, False])
@pytest.mark.parametrize("top", [True, False])
def test_columns_are_where_lines_are_joined_or_no_word_stands(tmp_path: Path, by_cell: bool, top: bool) -> None:
    assert seen(tmp_path, lambda canvas: table(canvas, 700, by_cell=by_cell, top=top)) == [SEEN]


@pytest.mark.parametrize("by_cell", [True, False])
def test_two_tables_of_one_width_are_parted_by_what_stands_between(tmp_path: Path, by_cell: bool) -> None:
    def draw(canvas: Canvas) -> None:
        y = table(canvas, 760, by_cell=by_cell, top=False)
        y = wrapped(canvas, PROSE, 72, y - 30, 448, 10)
        table(canvas, y - 30, by_cell=by_cell, top=False)

    assert seen(tmp_path, draw) == [SEEN, SEEN]


def test_lines_under_headings_and_around_paragraphs_make_no_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        y = 760.0
        for _ in range(5):
            canvas.line(72, y, 520, y)
            y = wrapped(canvas, PROSE, 72, y - 16, 448, 10) - 4
        canvas.line(72, y, 520, y)

    assert seen(tmp_path, draw) == []
    assert " ".join(texts(made(tmp_path, draw))).count("worth their cost.") == 5


def test_rows_that_no_line_parts_are_not_thrown_together(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        groups = [[("Name", "Host", "Period", "Work")]]
        groups += [[(f"Person {a}{b}", f"Place {a}", f"May 202{b}", "tests") for b in "678"] for a in "XYZ"]
        y = 700.0
        for group in groups:
            line(canvas, y, False)
            for entry in group:
                y -= 14
                for left, words in zip(SIDES, entry, strict=False):
                    canvas.drawString(left + 2, y, words)
            y -= 6
        line(canvas, y, False)

    (found,) = seen(tmp_path, draw)
    assert ["Person X6", "Place X", "May 2026", "tests"] in found
    assert len(found) == 10


@pytest.mark.parametrize("heading", ["Summary of the research", "Budget for all five years", "Plan of work"])
def test_a_heading_below_the_last_line_is_no_row(tmp_path: Path, heading: str) -> None:
    def draw(canvas: Canvas) -> None:
        y = table(canvas, 700, by_cell=False, top=True)
        canvas.setFont("Times-Roman", 13)
        for at, word in enumerate(heading.split()):
            canvas.drawString(72 + 60 * at, y - 18, word)

    assert seen(tmp_path, draw) == [SEEN]
