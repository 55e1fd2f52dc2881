from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lint.document import Document, Trace, Unseen, Zone
from lint.extract import UnreadableError
from lint.extract.pdf import reader as pdf
from lint.settings import Limits

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
PROSE = (
    "The proposed research will measure how far exchanges between laboratories change the work of those who take "
    "part in them and of the groups that they leave behind for a year or more, and it will tell which of the usual "
    "arrangements are worth their cost."
)


def made(folder: Path, draw: Callable[[Canvas], object], size: tuple[float, float] = A4) -> Document:
    path = folder / "made.pdf"
    canvas = Canvas(str(path), pagesize=size)
    draw(canvas)
    canvas.save()
    return pdf.read(path, Limits())


def wrapped(
    canvas: Canvas, text: str, x: float, y: float, width: float, size: float = 11, font: str = "Times-Roman"
) -> float:
    canvas.setFont(font, size)
    line = ""
    for word in text.split():
        if canvas.stringWidth(f"{line} {word}".strip(), font, size) > width:
            canvas.drawString(x, y, line)
            y -= 1.2 * size
            line = word
        else:
            line = f"{line} {word}".strip()
    canvas.drawString(x, y, line)
    return y - 1.2 * size


def texts(document: Document, zone: Zone = Zone.BODY) -> list[str]:
    return [document.slice(block.span) for block in document.blocks if block.zone is zone]


def test_lines_of_a_paragraph_are_joined_and_know_their_pitch(tmp_path: Path) -> None:
    document = made(tmp_path, lambda canvas: wrapped(canvas, PROSE, 72, 700, 450))
    assert texts(document) == [PROSE]
    assert document.blocks[0].pitch == pytest.approx(13.2, abs=0.05)


def test_a_sign_drawn_later_into_the_gap_of_a_word_is_read_in_its_place(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("HeiseiMin-W3", 10)
        canvas.drawString(72, 700, "二〇二五年　月から滞在する。")
        canvas.setFont("HeiseiMin-W3", 9)
        canvas.drawString(122.5, 700, "●")
        canvas.setFont("HeiseiMin-W3", 10)
        canvas.drawString(72, 660, "長い語のあとに続く語がある。")
        canvas.setFont("HeiseiMin-W3", 5)
        canvas.drawString(92, 664, "ご")

    assert made(tmp_path, draw).text.splitlines()[0] == "二〇二五年●月から滞在する。"


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


def test_colour_behind_letters_is_a_highlight_and_a_shaded_cell_or_bar_is_none(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(
            72 + canvas.stringWidth("The host is "), 697, canvas.stringWidth("still open"), 12, stroke=0, fill=1
        )
        canvas.setFillColorRGB(0.85, 0.85, 0.85)
        canvas.rect(72, 640, 400, 15, stroke=0, fill=1)
        canvas.rect(72, 570, 100, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 700, "The host is still open until May.")
        canvas.drawString(76, 644, "1. Purpose")
        canvas.grid([72, 172, 272], [550, 570, 590])
        for x, y, words in ((76, 575, "Number of lakes seen"), (176, 575, "6"), (76, 555, "Nets"), (176, 555, "4")):
            canvas.drawString(x, y, words)

    document = made(tmp_path, draw)
    lit = [(document.slice(run.span).strip(), run.style.highlight) for run in document.runs if run.style.highlight]
    assert lit == [("still open", "FFFF00")]


def test_size_is_font_size_times_text_matrix(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText()
        text.setFont("Helvetica", 1)
        text.setTextTransform(10.5, 0, 0, 10.5, 72, 700)
        text.textOut("Scaled by the text matrix")
        canvas.drawText(text)

    (run,) = made(tmp_path, draw).runs
    assert run.style.size == pytest.approx(10.5, abs=0.01)
    assert run.style.latin == "Helvetica"


def test_enlarged_a4_gives_sizes_as_on_paper(tmp_path: Path) -> None:
    document = made(tmp_path, lambda canvas: wrapped(canvas, PROSE, 80, 900, 500, 12), (714.33, 1010.25))
    assert document.pages[0].scale == pytest.approx(1.2, abs=0.001)
    assert document.runs[0].style.size == pytest.approx(10.0, abs=0.01)


@pytest.mark.parametrize(
    "size", [(841.89, 595.28), (612.0, 792.0), (841.89, 1190.55), (419.53, 595.28), (720.0, 540.0)]
)
def test_other_papers_are_not_scaled(tmp_path: Path, size: tuple[float, float]) -> None:
    document = made(tmp_path, lambda canvas: canvas.drawString(50, 300, "A line of text"), size)
    assert document.pages[0].scale == 1.0


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


def test_what_a_reader_cannot_see_is_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Seen by everybody")
        canvas.drawString(72, 900, "Beyond the page")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, "White on paper")
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(70, 490, 200, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 495, "White on blue")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(300, 300, 50, 50)
        canvas.clipPath(clip, stroke=0)
        canvas.drawString(72, 400, "Cut away")
        canvas.restoreState()
        text = canvas.beginText(72, 450)
        text.setTextRenderMode(3)
        text.textOut("Drawn without ink")
        canvas.drawText(text)

    document = made(tmp_path, draw)
    assert document.text.split("\n") == ["Seen by everybody", "White on blue"]
    assert {(left.why, left.text) for left in document.leftouts} == {
        (Unseen.OFF_PAGE, "Beyond the page"),
        (Unseen.WHITE, "White on paper"),
        (Unseen.CLIPPED, "Cut away"),
        (Unseen.HIDDEN, "Drawn without ink"),
    }


@pytest.mark.parametrize(("small", "rise"), [(7, 4), (10, 4), (10, -3)])
def test_superscripts_stay_in_line_and_are_marked(tmp_path: Path, small: int, rise: int) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Times-Roman", 12)
        text.textOut("about 10")
        text.setFont("Times-Roman", small)  # browsers take five sixths
        text.setRise(rise)
        text.textOut("5")
        text.setRise(0)
        text.setFont("Times-Roman", 12)
        text.textOut(" cells")
        canvas.drawText(text)

    document = made(tmp_path, draw)
    assert document.text == "about 105 cells"
    assert [document.slice(run.span) for run in document.runs if run.style.raised] == ["5"]


def test_turned_page_is_read_as_displayed(tmp_path: Path) -> None:
    import pikepdf

    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        wrapped(canvas, PROSE, 72, -200, 450)

    made(tmp_path, draw)
    with pikepdf.open(tmp_path / "made.pdf") as document:
        document.pages[0].rotate(90, relative=False)
        document.save(tmp_path / "turned.pdf")
    turned = pdf.read(tmp_path / "turned.pdf", Limits())
    assert (turned.pages[0].width, turned.pages[0].height) == pytest.approx((841.89, 595.28), abs=0.1)
    assert texts(turned) == [PROSE]
    box = turned.boxes(turned.blocks[0].span)[0]
    assert (box.x0, box.y1) == pytest.approx((72, 200), abs=4)


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


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real proposals is not beside this checkout")
@pytest.mark.parametrize(
    ("name", "size", "pitch"),
    [
        ("cal_nsf_arial-pdflua-10pt-description.pdf", 10.0, 12.0),
        ("cal_nsf_helvetica-pdf-10pt-description.pdf", 9.5, None),
        ("cal_nsf_times-new-roman-pdfxe-11pt-description.pdf", 10.9, None),
        ("cal_nsf_palatino-pdfxe-10pt-description.pdf", 9.9, None),
    ],
)
def test_calibration_files(name: str, size: float, pitch: float | None) -> None:
    document = pdf.read(REAL / name, Limits())
    block = max(document.blocks, key=lambda block: len(block.span))
    assert next(document.runs_in(block.span)).style.size == pytest.approx(size, abs=0.07)
    if pitch:
        assert block.pitch == pytest.approx(pitch, abs=0.05)


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real proposals is not beside this checkout")
def test_noise_is_told_from_text() -> None:
    garbled = pdf.read(REAL / "en_nasa_roses_2020_tollerud_garbled.pdf", Limits())
    noise = sum(len(left.text) for left in garbled.leftouts if left.why is Unseen.UNDECODABLE)
    assert noise > 20 * len(garbled.text)
    form = pdf.read(REAL / "ja_jsps_dc1_matsuoka.pdf", Limits())
    assert "近年、クラウドコンピューティングが普及している" in form.text
    assert "◊✲" not in form.text
    for name in ("en_usda_afri_2019_runcie.pdf", "en_snsf_postdoc_mobility_2017_huber.pdf", "ja_mitou2019_vsp.pdf"):
        clean = pdf.read(REAL / name, Limits())
        assert not [left for left in clean.leftouts if left.why is Unseen.UNDECODABLE]


def test_letters_with_a_white_halo_are_read_once_and_in_their_own_colour(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        for dx, dy in ((-0.6, 0), (0.6, 0), (0, 0.6), (0, -0.6)):
            canvas.setFillColorRGB(1, 1, 1)
            canvas.drawString(72 + dx, 700 + dy, "Intellectual Merit")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 700, "Intellectual Merit")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, "Nobody sees this")
        canvas.setFillColorRGB(0, 0, 0)
        wrapped(canvas, PROSE, 72, 660, 450)

    document = made(tmp_path, draw)
    assert texts(document)[0] == "Intellectual Merit"
    assert document.runs[0].style.colour is None
    assert [(out.why, out.text) for out in document.leftouts] == [(Unseen.WHITE, "Nobody sees this")]


def test_characters_beyond_the_first_plane_are_one_character(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
        canvas.setFont("HeiseiMin-W3", 11)
        canvas.drawString(72, 700, "研究代表者の𠮷田花子が調べる。")

    document = made(tmp_path, draw)
    (text,) = texts(document)
    assert text.replace(" ", "") == "研究代表者の𠮷田花子が調べる。"  # reportlab makes the letter two wide


def entries(document: Document) -> list[list[str]]:
    return [[document.slice(cell.span) for cell in table.cells] for table in document.tables]


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


def test_letters_of_tex_bitmap_fonts_are_read_among_letters_only() -> None:
    from lint.extract.pdf.folding import fold, mended

    def read(text: str) -> str:
        return "".join(map(fold, mended([ord(character) for character in text])))

    assert read(f"{PROSE} \x1cnd 1\x1510 o\x0ber") == f"{PROSE} find 1–10 offer"
    assert set(read("\x1c\x15\x1b")) == {"\ufffd"}


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
