from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lint.document import Trace, Zone
from lint.extract import UnreadableError
from lint.extract.pdf import reader as pdf
from lint.settings import Limits
from tests.extract.pdf_source import PROSE, made, texts, wrapped


def test_lines_of_a_paragraph_are_joined_and_know_their_pitch(tmp_path: Path) -> None:
    document = made(tmp_path, lambda canvas: wrapped(canvas, PROSE, 72, 700, 450))
    assert texts(document) == [PROSE]
    assert document.blocks[0].pitch == pytest.approx(13.2, abs=0.05)


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = " ".join(f"left{number}" for number in range(120))
    right = " ".join(f"right{number}" for number in range(120))

    def draw(canvas: Canvas) -> None:
        wrapped(canvas, left, 60, 700, 225)
        wrapped(canvas, right, 305, 700, 225)

    assert " ".join(texts(made(tmp_path, draw))).split() == [*left.split(), *right.split()]


def test_hyphens_of_line_breaks_go_and_those_of_compounds_stay(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier", 10)
        for row, line in enumerate(
            ("The measure of collabo-", "ration is a well-known", "and well-", "known one of great use")
        ):
            canvas.drawString(72, 700 - 12 * row, line.replace("and well-", "thing in the well-"))

    text = " ".join(texts(made(tmp_path, draw)))
    assert "collaboration" in text
    assert text.count("well-known") == 2


def test_japanese_lines_are_joined_without_spaces(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("HeiseiMin-W3", 10.5)
        canvas.drawString(72, 700, "本研究では若手研究者の国際的な往来が研究室の成果に与える影響を調べ")
        canvas.drawString(72, 682, "る。さらにその費用を明らかにする。")

    document = made(tmp_path, draw)
    assert texts(document) == [
        "本研究では若手研究者の国際的な往来が研究室の成果に与える影響を調べる。さらにその費用を明らかにする。"
    ]


@pytest.mark.parametrize(
    ("end", "start", "room"), [("2026年4", "月）、北米の", 28), ("10月に来日", "し、2027年まで", 35)]
)
def test_a_japanese_line_ends_early_before_what_may_not_part(tmp_path: Path, end: str, start: str, room: int) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    line = "若手研究者の国際的な往来が研究室の成果に与える影響を調べ、その結果を二" + end

    def draw(canvas: Canvas) -> None:
        canvas.setFont("HeiseiMin-W3", 10)
        width = canvas.stringWidth(line, "HeiseiMin-W3", 10) + room - canvas.stringWidth(start, "HeiseiMin-W3", 10)
        canvas.drawString(72, 700, line)
        canvas.drawString(
            72,
            682,
            start + "大学で測ったのちに日本へ戻り、続きの仕事をこちらの装置で進めるので、その分も"[: int(width / 10)],
        )
        canvas.drawString(72, 664, "経費に見込んでいる。")

    assert len(texts(made(tmp_path, draw))) == 1


def test_a_line_ends_early_where_a_name_and_the_comma_after_it_need_the_room(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    lines = ("・研究者は夏の三か月を大学の研究室で過ごし、受入は教授のMary ", "Hartwell、試料を測る")
    name = pdfmetrics.stringWidth("Hartwell", "Times-Roman", 10)
    side = 72 + 10 * 28 + pdfmetrics.stringWidth("Mary ", "Times-Roman", 10)

    def draw(canvas: Canvas) -> None:
        for y, words in zip((700, 684, 664), (*lines, "・"), strict=True):
            text = canvas.beginText(72, y)
            for letter in words:
                text.setFont("Times-Roman" if letter.isascii() else "HeiseiMin-W3", 10)
                text.textOut(letter)
            canvas.drawText(text)
        canvas.setFont("HeiseiMin-W3", 10)
        full = int((side + name + 8 - 82) / 10)  # another line ends where the name fits and the comma does not
        canvas.drawString(side + name + 8 - 10 * full, 664, "日" * full)

    assert texts(made(tmp_path, draw))[0] == "".join(lines)


def test_paragraph_over_a_page_break_is_one_block_and_heads_are_apart(tmp_path: Path) -> None:
    words = [f"word{number:03}" for number in range(480)]

    def draw(canvas: Canvas) -> None:
        for number, part in enumerate((words[:400], words[400:])):
            canvas.setFont("Times-Roman", 9)
            canvas.drawString(72, 810, "Mobility of researchers, proposal 2024")
            canvas.drawString(290, 30, f"- {number + 1} -")
            wrapped(canvas, " ".join(part), 72, 760, 63.5 * 5.4, 9, "Courier")
            canvas.showPage()

    document = made(tmp_path, draw)
    assert len(texts(document)) == 1
    assert texts(document)[0].split() == words
    assert texts(document, Zone.HEADER) == ["Mobility of researchers, proposal 2024"] * 2
    assert texts(document, Zone.FOOTER) == ["- 1 -", "- 2 -"]
    assert document.page(document.text.index("word000 ")) == 1
    assert document.page(document.text.index("word479")) == 2


def test_references_and_captions_have_their_zones(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(72, 760, "Results")
        y = wrapped(canvas, PROSE, 72, 740, 450)
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, y - 10, "Figure 1. What was measured in the first year.")
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(72, y - 40, "References")
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, y - 60, "[1] A. Author, On exchanges, Journal of Travel 12, 2019.")
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(72, y - 90, "Budget")
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, y - 110, "We ask for the travel of two people.")

    document = made(tmp_path, draw)
    assert texts(document, Zone.CAPTION) == ["Figure 1. What was measured in the first year."]
    assert texts(document, Zone.BIBLIOGRAPHY) == ["[1] A. Author, On exchanges, Journal of Travel 12, 2019."]
    assert texts(document)[-2:] == ["Budget", "We ask for the travel of two people."]


def test_links_and_remarks(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "See the programme page for more")
        canvas.linkURL("https://example.org/call", (72, 695, 270, 712))
        canvas.textAnnotation("Please shorten this", (72, 600, 90, 620))

    document = made(tmp_path, draw)
    assert [(document.slice(link.span), link.target) for link in document.links] == [
        ("See the programme page for more", "https://example.org/call")
    ]
    assert [(revision.trace, revision.text) for revision in document.revisions] == [
        (Trace.ANNOTATION, "Please shorten this")
    ]


def test_every_character_has_its_place_and_blocks_tile_the_text(tmp_path: Path) -> None:
    document = made(tmp_path, lambda canvas: wrapped(canvas, PROSE, 72, 700, 450))
    assert document.glyphs is not None
    assert len(document.glyphs.pages) == len(document.text) == len(document.glyphs.boxes) // 4
    (box,) = document.boxes(document.blocks[0].span.__class__(4, 12))
    assert box.x0 == pytest.approx(72 + 20, abs=4)
    assert box.y0 < 841.89 - 700 < box.y1


def test_password_is_asked_for_kindly(tmp_path: Path) -> None:
    import pikepdf

    made(tmp_path, lambda canvas: canvas.drawString(72, 700, "Secret"))
    with pikepdf.open(tmp_path / "made.pdf") as document:
        document.save(tmp_path / "user.pdf", encryption=pikepdf.Encryption(user="u", owner="o"))
        document.save(tmp_path / "owner.pdf", encryption=pikepdf.Encryption(user="", owner="o"))
    with pytest.raises(UnreadableError, match="password"):
        pdf.read(tmp_path / "user.pdf", Limits())
    assert pdf.read(tmp_path / "owner.pdf", Limits()).text == "Secret"


def test_damaged_and_too_long_files(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing of use")
    with pytest.raises(UnreadableError, match="damaged"):
        pdf.read(tmp_path / "bad.pdf", Limits())
    made(tmp_path, lambda canvas: [canvas.showPage() for _ in range(4)])
    with pytest.raises(UnreadableError, match="pages"):
        pdf.read(tmp_path / "made.pdf", Limits(pages=2))


def test_page_without_text_is_no_error(tmp_path: Path) -> None:
    document = made(tmp_path, lambda canvas: canvas.rect(10, 10, 100, 100))
    assert document.text == ""
    assert document.pages[0].characters == 0


def test_smaller_type_that_runs_over_a_line_end_does_not_end_the_paragraph(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        rows = (
            (
                (11, "The cores are dated with lead-210, and "),
                (8, "in small type we add what nobody should ever need to"),
            ),
            ((8, "read at all. "), (11, "The model is calibrated in the first two years and is then tested in the")),
            ((11, "third year by the whole team."),),
        )
        for number, row in enumerate(rows):
            x = 72.0
            for size, words in row:
                canvas.setFont("Times-Roman", size)
                canvas.drawString(x, 700 - 14 * number, words)
                x += canvas.stringWidth(words, "Times-Roman", size)
        wrapped(canvas, PROSE, 72, 600, 360)

    (first, _) = texts(made(tmp_path, draw))
    assert "need to read at all. The model" in first
    assert first.endswith("third year by the whole team.")


def test_a_list_of_references_ends_at_the_next_bold_heading_and_at_prose(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, 760, "References")
        for number in range(3):
            canvas.drawString(
                72, 740 - 14 * number, f"[{number + 1}] Chen L, Abbott B (202{number}) Collapse and carbon."
            )
        canvas.setFont("Times-Bold", 11)
        canvas.drawString(72, 680, "Curriculum Vitae and Track Record (max. 4 pages)")
        wrapped(canvas, PROSE, 72, 660, 450)

    document = made(tmp_path, draw)
    assert [text[:3] for text in texts(document, Zone.BIBLIOGRAPHY)] == ["[1]", "[2]", "[3]"]
    assert texts(document)[-1] == PROSE


def test_numbers_printed_beside_every_line_are_not_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for number in range(30):
            canvas.drawRightString(50, 760 - 14 * number, str(number + 1))
            canvas.drawString(
                60 if number % 3 else 72, 760 - 14 * number, f"We drill the core of site {number} in August, and so on."
            )

    document = made(tmp_path, draw)
    assert document.text.startswith("We drill the core of site 0")
    assert "\n2" not in document.text
    assert document.pages[0].margins is not None
    assert document.pages[0].margins.left > 59


def test_small_labels_around_a_drawing_are_its_lettering(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        y = wrapped(canvas, PROSE * 3, 72, 760, 450)
        canvas.setFont("Times-Roman", 6)
        for x in (120, 200, 280, 360):
            canvas.circle(x, y - 80, 41)
            canvas.drawCentredString(x, y - 82, "lake")
            canvas.drawCentredString(x, y - 130, "depth in metres")
        wrapped(canvas, PROSE, 72, y - 200, 450)

    document = made(tmp_path, draw)
    small = [block.zone for block in document.blocks if document.slice(block.span).startswith(("lake", "depth"))]
    assert set(small) == {Zone.FIGURE}
