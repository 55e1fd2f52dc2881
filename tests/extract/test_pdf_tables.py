from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lint.document import Zone
from tests.extract.pdf_source import PROSE, entries, made, texts, wrapped


def test_a_word_that_runs_over_the_side_of_its_table_stays_in_its_cell(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 200, 320], [600, 630, 660])
        canvas.setFont("Times-Roman", 11)
        for y, name, purpose in ((640, "Name", "Purpose of the stay abroad"), (610, "Ann", "Analysis of the samples")):
            canvas.drawString(76, y, name)
            canvas.drawString(240, y, purpose)

    (table,) = (document := made(tmp_path, draw)).tables
    assert [document.slice(cell.span) for cell in table.cells] == [
        "Name", "Purpose of the stay abroad", "Ann", "Analysis of the samples",
    ]  # fmt: skip


def test_ruled_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.grid([72, 200, 330], [600, 620, 640, 660])
        for row, line in enumerate((("Name", "Country"), ("Hanako Yamada", "USA"), ("Jiro Sato", "France"))):
            for column, entry in enumerate(line):
                canvas.drawString(76 + 128 * column, 645 - 20 * row, entry)

    document = made(tmp_path, draw)
    (table,) = document.tables
    rows = [[document.slice(cell.span) for cell in row] for row in table.rows()]
    assert rows == [["Name", "Country"], ["Hanako Yamada", "USA"], ["Jiro Sato", "France"]]
    assert set(texts(document, Zone.TABLE)) == {entry for row in rows for entry in row}


def test_borders_filled_as_rings_rule_a_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        for x in (72, 202):
            for y, height in ((140, 40), (100, 40)):
                ring = canvas.beginPath()
                ring.rect(x, y, 130, height)
                ring.rect(x + 0.8, y + 2, 128.4, height - 2.8)
                canvas.drawPath(ring, stroke=0, fill=1, fillMode=0)
        for x, y, word in ((76, 160, "Name"), (206, 160, "Institution"), (76, 120, "Ann Bell"), (206, 120, "MIT")):
            canvas.drawString(x, y, word)

    document = made(tmp_path, draw)
    words = [document.slice(cell.span).strip() for table in document.tables for cell in table.cells]
    assert words == ["Name", "Institution", "Ann Bell", "MIT"]


def test_a_table_that_a_page_break_cuts_at_the_foot_of_its_frame_is_read_cell_by_cell(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        canvas.rect(72, 100, 450, 600)
        canvas.line(72, 680, 522, 680)
        canvas.drawString(76, 686, "3 Team")
        canvas.drawString(76, 640, "The members are as follows.")
        for y in (180, 140, 100):
            canvas.line(72, y, 500, y)
        for x in (72, 250, 500):
            canvas.line(x, 180, x, 100)
        for x, y, word in ((76, 160, "Name"), (254, 160, "Institution"), (76, 120, "Ann Bell"), (254, 120, "MIT")):
            canvas.drawString(x, y, word)

    inner = next(table for table in made(tmp_path, draw).tables if table.parent is not None)
    document = made(tmp_path, draw)
    assert [document.slice(cell.span).strip() for cell in inner.cells] == ["Name", "Institution", "Ann Bell", "MIT"]


def test_frame_around_the_page_is_no_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 50, 495, 742)
        wrapped(canvas, PROSE, 72, 700, 450)

    document = made(tmp_path, draw)
    assert not document.tables
    assert texts(document) == [PROSE]


STAYS = (
    ("氏名", "渡航先", "期間", "目的"),
    ("佐々木聡子", "ヘルシンキ大学", "2027年5月～8月", "放出モデルの開発"),
    ("田中一郎", "アラスカ大学", "2028年4月～7月", "積雪の観測"),
    ("A. Virtanen", "北海道大学", "2028年9月", "装置の校正"),
)


def test_entries_in_columns_under_labels_are_a_table_without_any_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
        canvas.setFont("HeiseiMin-W3", 10)
        for row, line in enumerate(STAYS):
            for column, text in enumerate(line):
                canvas.drawString(72 + 115 * column, 600 - 16 * row, text)
        wrapped(canvas, PROSE, 72, 700, 450)
        wrapped(canvas, PROSE, 72, 500, 450)

    assert entries(made(tmp_path, draw)) == [[text for line in STAYS for text in line]]


def test_columns_of_prose_lists_and_references_are_no_tables(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for column in range(3):
            wrapped(canvas, PROSE, 50 + 180 * column, 760, 150, 8)
        canvas.setFont("Times-Roman", 11)
        for number in range(5):
            canvas.drawString(72, 500 - 14 * number, f"[{number + 1}]")
            canvas.drawString(
                110, 500 - 14 * number, f"Chen L, Abbott B (202{number}) Collapse and carbon. Permafrost 1"
            )
        for number in range(4):
            for column, text in enumerate(("x", "=", f"{number} + y", f"({number})")):
                canvas.drawString(100 + 60 * column, 300 - 16 * number, text)

    assert not made(tmp_path, draw).tables


PAIRS = [
    ("Traveller", ["Stay"]),
    ("Hana Mori (PhD student)", ["Stanford University, June 2025 to May 2026.", "Casts the membranes there."]),
    ("Jun Kato (postdoc)", ["University of Calgary, May to July 2026.", "Tests them in produced water."]),
    ("Ann Lee (professor)", ["Kyoto University, October 2026, for a week."]),
]


def pairs(canvas: Canvas, *, by_column: bool) -> None:
    canvas.setFont("Times-Roman", 11)
    lines, y = [], 600
    for left, right in PAIRS:
        lines.append((0, 72, y, left))
        lines += [(1, 280, y - 14 * number, words) for number, words in enumerate(right)]
        y -= 14 * len(right) + 10
    for _, x, level, words in sorted(lines, key=lambda line: line[0]) if by_column else lines:
        canvas.drawString(x, level, words)


def test_two_columns_drawn_row_by_row_are_a_table_without_any_line(tmp_path: Path) -> None:
    wanted = [words for left, right in PAIRS for words in (left, " ".join(right))]
    assert entries(made(tmp_path, lambda canvas: pairs(canvas, by_column=False))) == [wanted]
    assert not made(tmp_path, lambda canvas: pairs(canvas, by_column=True)).tables


def test_marks_of_lists_and_numbers_of_contents_are_no_columns(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for number in range(5):
            canvas.drawString(72, 700 - 14 * number, f"({number + 1})")
            canvas.drawString(110, 700 - 14 * number, "measure the cores of the lake and date them")
        for number in range(5):
            canvas.drawString(72, 500 - 14 * number, f"Section {number + 1} of the plan")
            canvas.drawString(480, 500 - 14 * number, f"{number + 3}")
        for number in range(6):
            canvas.drawString(72, 300 - 14 * number, "The cores of the lake are measured and dated in")
            canvas.drawString(310, 300 - 14 * number, "the order in which they were taken from the boat")

    assert not made(tmp_path, draw).tables


def test_the_first_entry_of_several_bare_rows_goes_over_them(tmp_path: Path) -> None:
    rows = [
        ("Name", "Destination", "Period"),
        ("Hana Mori", "Stanford University", "June 2025 to May 2026"),
        ("", "Oulu University", "May to July 2027"),
        ("Jun Kato", "Oulu University", "May to July 2026"),
        ("", "Stanford University", "May to July 2028"),
        ("Ann Lee", "Kyoto University", "October 2026"),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for row, line in enumerate(rows):
            for column, text in enumerate(line):
                canvas.drawString(72 + 150 * column, 600 - 16 * row, text)

    (table,) = made(tmp_path, draw).tables
    assert [(cell.row, cell.rows) for cell in table.cells if cell.column == 0] == [(0, 1), (1, 2), (3, 2), (5, 1)]
