"""What LaTeX draws: tables whose rows no line parts, two columns of which the right one has little, bare bullets."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import extract
from lint.analyse.structure.grids import grids
from lint.document import Document
from lint.settings import Limits
from tests.extract.test_pdf_rows import Entry, below, printed, table

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
COLUMNS = (72.0, 202.0, 332.0, 442.0)
LABELS = ("Name", "Institution", "Period", "Task")
STAYS = (
    ("Bram Verhoeven", "University of Florida", "Apr 2025–Mar 2026", "Sodium fluxes"),
    ("Kaori Miyagi", "University of Kobe", "Sep 2025–Feb 2026", "poplar"),
    ("Graduate student", "University of Florida", "2027", "TBD"),
)
LEFT = (
    "Cement makes eight per cent of all the carbon dioxide",
    "that is set free, and ash is used today only where it",
    "is fine and clean; all of the other parts go to landfill,",
    "so that we shall melt them and then grind them to glass",
)


def row(*words: str) -> list[Entry]:
    return [(x, 0.0, word) for x, word in zip(COLUMNS, words, strict=True)]


def test_rows_below_a_rule_are_rows_though_every_entry_fills_its_column(tmp_path: Path) -> None:
    rows = [row(*LABELS), *(row(*words) for words in STAYS)]
    document = printed(tmp_path / "rows.pdf", below(*rows, top=100, steps=[19.0, 13.5, 13.5]))
    assert table(document) == [LABELS, *STAYS]


def test_entries_stacked_between_two_rules_are_rows(tmp_path: Path) -> None:
    words = below(row(*LABELS), *(row(*one) for one in STAYS), top=100, steps=[16.0, 13.5, 13.5])
    sides = [70.0, 200.0, 330.0, 440.0, 540.0]
    rules = [(70.0, y, 540.0, y) for y in (88.0, 104.0, 148.0)] + [(x, 88.0, x, 148.0) for x in sides]
    assert table(printed(tmp_path / "rules.pdf", words, lines=rules)) == [LABELS, *STAYS]


def test_rows_without_upright_lines_between_banded_ones_have_their_columns(tmp_path: Path) -> None:
    words = below(row(*LABELS), *(row(*one) for one in STAYS), top=100, steps=[16.0, 16.0, 16.0])
    rules = [(70.0, 88.0 + 16 * n, 540.0, 88.0 + 16 * n) for n in range(5)]
    rules += [(x, 104.0, x, 120.0) for x in (200.0, 330.0, 440.0)] + [(x, 88.0, x, 152.0) for x in (70.0, 540.0)]
    assert table(printed(tmp_path / "bands.pdf", words, lines=rules)) == [LABELS, *STAYS]


def test_an_entry_that_wraps_stays_one(tmp_path: Path) -> None:
    words = below(
        row(*LABELS), row("Bram Verhoeven", "University of", "Apr 2025 to", "measures the"), top=100, steps=[16]
    )
    words += [(202.0, 129.5, "Florida"), (332.0, 129.5, "Mar 2026"), (442.0, 129.5, "sodium")]
    sides = [70.0, 200.0, 330.0, 440.0, 540.0]
    rules = [(70.0, y, 540.0, y) for y in (88.0, 104.0, 135.0)] + [(x, 88.0, x, 135.0) for x in sides]
    first = ("Bram Verhoeven", "University of Florida", "Apr 2025 to Mar 2026", "measures the sodium")
    found = table(printed(tmp_path / "wraps.pdf", words, lines=rules))
    assert [tuple(" ".join(entry.split()) for entry in one) for one in found] == [LABELS, first]


def flushed(path: Path, right: list[tuple[float, str]]) -> Document:
    """A left column set flush on both sides, with ``right`` beside it."""
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for number in range(16):
        words = LEFT[number % 4] if number < 15 else "after all of these years and with all that we know, it has"
        text = paper.beginText(60, 842 - 100 - 12 * number)
        text.setFont("Times-Roman", 10)
        text.setWordSpace((235 - paper.stringWidth(words, "Times-Roman", 10)) / words.count(" "))
        text.textOut(words)
        paper.drawText(text)
    for y, words in right:
        text = paper.beginText(312, 842 - y)
        text.setFont("Times-Roman", 10)
        text.setWordSpace(0)
        text.textOut(words)
        paper.drawText(text)
    paper.save()
    return extract.read(path, Limits())


def test_a_right_column_of_two_lines_is_one(tmp_path: Path) -> None:
    right = [(100.0, "been measured for many reasons by the whole team"), (112.0, "in Cardiff, and the results stand.")]
    text = flushed(tmp_path / "columns.pdf", right).text
    assert "all that we know, it has been measured for many reasons" in text
    assert "the carbon dioxide that is set free" in text


def test_a_sign_that_names_no_letter_before_an_item_is_its_bullet(tmp_path: Path) -> None:
    path = tmp_path / "bullet.pdf"
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    paper.setFont("Helvetica", 10)
    for number, words in enumerate(("Aim 1: sequence the roots.", "Aim 2: move the operon.")):
        paper.drawString(72, 742 - 16 * number, "\x88 " + words)
    paper.save()
    lines = extract.read(path, Limits()).text.splitlines()
    assert all(line[1:].lstrip().startswith("Aim") for line in lines), lines
    assert not grids(extract.read(path, Limits()))


@pytest.mark.parametrize("turn", [90, -90])
def test_a_page_laid_sideways_by_its_drawing_is_read_in_order(tmp_path: Path, turn: int) -> None:
    path = tmp_path / "sideways.pdf"
    paper = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    paper.translate(595 if turn == 90 else 0, 0 if turn == 90 else 842)
    paper.rotate(turn)
    paper.setFont("Helvetica", 10)
    paper.drawString(60, 500, "The table tells the tasks, who leads them and when they begin and end.")
    sides, levels = [60, 200, 340, 480, 620], [440, 420, 400]
    for x in sides:
        paper.line(x, 440, x, 400)
    for y in levels:
        paper.line(60, y, 620, y)
    entries = (("Task", "Lead", "Begin", "End"), ("Sampling", "Okonkwo", "2025-01", "2025-12"))
    for y, words in zip(levels, entries, strict=False):
        for x, word in zip(sides, words, strict=False):
            paper.drawString(x + 4, y - 14, word)
    paper.drawString(60, 360, "Who leads a task answers for its data, too.")
    paper.save()
    document = extract.read(path, Limits())
    assert table(document) == list(entries)
    text = document.text
    assert text.index("The table tells") < text.index("Task") < text.index("2025-12") < text.index("Who leads")
