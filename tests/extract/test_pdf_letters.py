from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lint.document import Unseen
from lint.extract.pdf import reader as pdf
from lint.settings import Limits
from tests.extract.pdf_source import PROSE, REAL, made, texts, wrapped


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


def test_letters_of_tex_bitmap_fonts_are_read_among_letters_only() -> None:
    from lint.extract.pdf.folding import fold, mended

    def read(text: str) -> str:
        return "".join(map(fold, mended([ord(character) for character in text])))

    assert read(f"{PROSE} \x1cnd 1\x1510 o\x0ber") == f"{PROSE} find 1–10 offer"
    assert set(read("\x1c\x15\x1b")) == {"\ufffd"}
