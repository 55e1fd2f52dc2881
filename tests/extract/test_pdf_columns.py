"""Columns of a page, drawn one after the other: short, three of them, with headings beside lines, in sections."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint import extract
from lint.settings import Limits

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
Piece = tuple[float, float, str, float]
"""Points from the left and from the top, the words, and their size in points."""
WORDS = ("cores", "of", "mud", "are", "taken", "from", "the", "lake", "in", "winter", "by", "boat", "for", "weeks")


def column(name: str, x: float, top: float, count: int, words: int = 8) -> list[Piece]:
    """Lines of running text of which each word tells its column."""
    made = []
    for line in range(count):
        at = line * words
        text = " ".join(f"{name}{at + n}{WORDS[(at + n) % len(WORDS)]}" for n in range(words // 2))
        made.append((x, top + 12 * line, text, 10.0))
    return made


def read(path: Path, pieces: Sequence[Piece]) -> str:
    """What is read of a page with pieces drawn in this order, as one line."""
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for x, y, words, size in pieces:
        paper.setFont("Helvetica", size)
        paper.drawString(x, 842 - y, words)
    paper.save()
    return " ".join(extract.read(path, Limits()).text.split())


def in_order(pieces: Sequence[Piece]) -> str:
    return " ".join(words for _, _, words, _ in pieces)


def test_short_columns_between_lines_across_the_page_are_columns(tmp_path: Path) -> None:
    across = "A title that goes over the whole width of the page above both of the columns of text"
    below = [(60.0, 200.0 + 14 * n, f"{n} {across}", 10.0) for n in range(6)]
    pieces = [(60.0, 80.0, across, 12.0), *column("l", 60, 110, 4), *column("r", 310, 110, 3), *below]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_a_heading_below_both_columns_is_read_after_them(tmp_path: Path) -> None:
    across = (60.0, 220.0, "The entries of this list go over the whole width of the page below the columns.", 10.0)
    pieces = [*column("l", 60, 110, 5), *column("r", 310, 110, 5), (60.0, 195.0, "References", 14.0), across]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_columns_below_a_short_heading_begin_anew(tmp_path: Path) -> None:
    above = [*column("l", 60, 110, 5), *column("r", 310, 110, 4)]
    below = [*column("m", 60, 230, 3), *column("s", 310, 230, 2)]
    pieces = [*above, (60.0, 205.0, "Method", 14.0), *below]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_three_narrow_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    pieces = [piece for n, x in enumerate((50.0, 220.0, 390.0)) for piece in column("abc"[n], x, 100, 9 - 2 * n, 6)]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_a_large_heading_does_not_take_the_line_beside_it(tmp_path: Path) -> None:
    heading = "How floods begin in the town"
    edge = 60 + canvas.Canvas("x").stringWidth(heading, "Helvetica", 18)
    left = [*column("l", 60, 100, 8), (60.0, 208.0, heading, 18.0), *column("m", 60, 232, 8)]
    pieces = [*left, *column("r", edge + 18, 100, 19)]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_a_heading_above_a_line_across_the_page_is_read_below_a_box_drawn_after_it(tmp_path: Path) -> None:
    across = (60.0, 190.0, "The work serves the whole of the community and goes over the width of the page.", 10.0)
    left = [*column("l", 60, 110, 4), (60.0, 176.0, "Purpose", 13.0)]
    pieces = [*left, *column("r", 310, 110, 4), across]
    text = read(tmp_path / "a.pdf", pieces)
    assert text == in_order([*left[:-1], *column("r", 310, 110, 4), left[-1], across])


def test_rows_drawn_from_left_to_right_stay_rows(tmp_path: Path) -> None:
    rows = [
        [
            (60.0, 100.0 + 14 * n, f"The task that has number {n} of all", 10.0),
            (310.0, 100.0 + 14 * n, f"{n} days", 10.0),
        ]
        for n in range(8)
    ]
    pieces = [piece for row in rows for piece in row]
    assert read(tmp_path / "a.pdf", pieces) == in_order(pieces)


def test_entries_of_two_lines_drawn_row_by_row_stay_rows(tmp_path: Path) -> None:
    pieces: list[Piece] = []
    for n in range(6):
        top = 100.0 + 34 * n
        pieces += [(60.0, top, f"Work package {n} measures the lake", 10.0), (60.0, top + 12, "in winter", 10.0)]
        pieces.append((310.0, top, f"led by the team with number {n} of all", 10.0))
    text = read(tmp_path / "a.pdf", pieces)
    assert all(text.index(f"number {n} of") < text.index(f"package {n + 1}") for n in range(5))
