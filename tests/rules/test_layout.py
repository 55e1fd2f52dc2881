"""Rules of layout on documents built for the purpose, as the readers of Word and PDF make them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

import pytest

from lint.document import Block, Box, Document, Glyphs, Leftout, Margins, Page, Run, Setup, Span, Style, Unseen, Zone
from lint.draft import Draft
from lint.profile import Profile
from lint.records import checked
from lint.rule import Finding, Rule, Severity
from lint.rules.layout.char_density import char_density
from lint.rules.layout.compressed_text import compressed_text
from lint.rules.layout.font_family import font_family
from lint.rules.layout.font_size import font_size
from lint.rules.layout.garbled_text import garbled_text
from lint.rules.layout.hidden_text import hidden_text
from lint.rules.layout.line_pitch import line_pitch
from lint.rules.layout.margins import margins
from lint.rules.layout.no_text_layer import no_text_layer
from lint.rules.layout.page_size import page_size

WORDS = "We measure the exchange of carbon between soil and air at eleven sites. "
Piece = tuple[str, Style] | tuple[str, Style, dict[str, Any]]


def document(pieces: Sequence[Piece], *, glyphs: bool = False, format: str = "pdf", **more: Any) -> Document:
    """A document of one paragraph for each piece: its words, its look, and what the block says of itself."""
    text, blocks, runs = "", [], []
    for piece in pieces:
        text += "\n" if text else ""
        span = Span(len(text), len(text) + len(piece[0]))
        text += piece[0]
        blocks.append(Block(span, **(piece[2] if len(piece) == 3 else {})))
        runs.append(Run(span, piece[1]))
    more.setdefault("pages", (Page(1, 595.3, 841.9, characters=len(text)),))
    places = _lines(text, runs) if glyphs else None
    return Document("draft", format, text, tuple(blocks), tuple(runs), page_starts=((0, 1),), glyphs=places, **more)


def _lines(text: str, runs: Sequence[Run]) -> Glyphs:
    """Lines of 90 characters, half the type's size wide each, ``spacing`` narrower."""
    boxes: array[float] = array("f")
    looks = {index: run.style for run in runs for index in range(run.span.start, run.span.end)}
    for index in range(len(text)):
        style = looks.get(index, Style(size=10))
        wide = (style.size or 10) / 2
        x, y = 72 + index % 90 * (wide + style.spacing), 72 + index // 90 * 14
        boxes.extend((x, y, x + wide, y + 10))
    return Glyphs(array("i", [1] * len(text)), boxes)


def call(**layout: Any) -> Profile:
    return checked(Profile, {"id": "call", "layout": layout})


def check(rule: Rule, made: Document, profile: Profile | None = None) -> list[Finding]:
    return list(rule.check(Draft(made, profile or call()), **rule.options))


def say(finding: Finding, language: str = "en") -> str:
    return finding.message.say(language, finding.values)[0]


ELEVEN = call(sizes=[{"minimum": 11}])


def test_paragraphs_of_one_size_next_to_each_other_are_one_finding() -> None:
    small = Style(size=9, latin="Arial")
    made = document([(WORDS, Style(size=11)), (WORDS, small), (WORDS, small), (WORDS, Style(size=11)), (WORDS, small)])
    found = check(font_size, made, ELEVEN)
    assert [finding.data["size"] for finding in found] == [9, 9]
    assert len(found[0].related) == 1


def test_many_passages_of_one_size_are_told_once() -> None:
    pieces = [(WORDS, Style(size=size)) for _ in range(12) for size in (11.0, 9.0)]
    [finding] = check(font_size, document(pieces), ELEVEN)
    assert finding.data["characters"] == 12 * sum(map(str.isalnum, WORDS))
    assert "12 paragraphs" in say(finding)


@pytest.mark.parametrize("size", [10.95, 10.9, 11, 12])
def test_what_tex_makes_of_eleven_points_is_eleven(size: float) -> None:
    assert check(font_size, document([(WORDS, Style(size=size))]), ELEVEN) == []


@pytest.mark.parametrize(
    "piece",
    [
        (WORDS, Style(size=6, raised=True)),
        ("short label", Style(size=6)),
        (WORDS, Style(size=8, latin="Symbol")),
        (WORDS, Style(size=8), {"zone": Zone.CAPTION}),
        (WORDS, Style(size=8), {"zone": Zone.FORMULA}),
        (WORDS, Style()),
        ("[3] A. Author, B. Other. On carbon. Journal of Soil, vol. 3, pp. 1-9, 2019.", Style(size=9)),
    ],
)
def test_what_the_limit_does_not_mean_is_left_alone(piece: Piece) -> None:
    assert check(font_size, document([(WORDS, Style(size=11)), piece, (WORDS, Style(size=11))]), ELEVEN) == []


def test_a_limit_may_hold_for_one_script_or_one_family() -> None:
    scripts = call(sizes=[{"minimum": 11, "script": "ja"}, {"minimum": 10, "script": "latin"}])
    japanese = "渡り鳥の経路を十年にわたって追跡し、変化の要因を明らかにする。"
    assert len(check(font_size, document([(japanese, Style(size=10.5))]), scripts)) == 1
    assert check(font_size, document([(WORDS, Style(size=10.5))]), scripts) == []
    families = call(sizes=[{"minimum": 10, "families": ["Arial"]}, {"minimum": 11, "families": ["Times New Roman"]}])
    assert check(font_size, document([(WORDS, Style(size=10, latin="ArialMT"))]), families) == []
    assert len(check(font_size, document([(WORDS, Style(size=10, latin="Nimbus Roman"))]), families)) == 1
    assert len(check(font_size, document([(WORDS, Style(size=9, latin="Calibri"))]), families)) == 1


def test_an_enlarged_page_is_told_with_its_scale() -> None:
    page = Page(1, 714.4, 1010.3, scale=1.2, characters=70)
    [finding] = check(font_size, document([(WORDS, Style(size=9.25))], pages=(page,)), ELEVEN)
    assert "120 %" in say(finding)
    assert "11.1 pt" in say(finding)
    assert "120％" in say(finding, "ja")


def test_without_limits_nothing_is_said_of_size_family_margins_paper_or_pitch() -> None:
    page = Page(1, 500, 500, Margins(5, 5, 5, 5), Margins(5, 5, 5, 5), characters=70)
    made = document([(WORDS, Style(size=5, latin="Papyrus"), {"pitch": 5.0})], pages=(page,), glyphs=True)
    for rule in (font_size, font_family, margins, page_size, line_pitch, char_density):
        assert check(rule, made) == []


def test_a_family_is_told_once_and_a_word_of_it_never() -> None:
    allowed = call(families=["Arial"])
    other = (WORDS, Style(latin="Calibri"))
    fine = (WORDS, Style(latin="LiberationSans"))
    [finding] = check(font_family, document([other, fine, other, fine]), allowed)
    assert finding.data["family"] == "Calibri"
    assert check(font_family, document([fine, ("Calibri", Style(latin="Calibri")), fine]), allowed) == []
    assert "narrow" in say(check(font_family, document([(WORDS, Style(latin="Arial Narrow"))]), allowed)[0])


def test_letters_that_all_stand_too_close_are_seen_in_a_pdf() -> None:
    assert len(check(compressed_text, document([(WORDS * 2, Style(size=10, spacing=-0.5))], glyphs=True))) == 1
    assert check(compressed_text, document([(WORDS * 2, Style(size=10))], glyphs=True)) == []


def test_pdf_margins_are_measured_with_or_without_headers() -> None:
    page = Page(1, 612, 792, Margins(72, 71, 73, 72), Margins(40, 71, 50, 72), characters=70)
    made = document([(WORDS, Style()), ("1", Style(), {"zone": Zone.FOOTER})], pages=(page, page))
    inch = {f"margin_{side}": 72 for side in ("top", "right", "bottom", "left")}
    assert check(margins, made, call(**inch)) == []
    assert [f.data["side"] for f in check(margins, made, call(**inch, margins_hold_header=False))] == ["top", "bottom"]
    [finding] = check(margins, made, call(page_numbers="forbidden"))
    assert made.slice(finding.span or Span(0, 0)) == "1"


def test_the_margins_of_an_empty_document_are_told_without_a_place() -> None:
    setup = Setup(Span(0, 0), 595.3, 841.9, Margins(9, 9, 9, 9))
    made = document([], format="docx", setups=(setup,), pages=())
    [finding] = check(margins, made, call(margin_left=72))
    assert (finding.span, finding.page) == (None, None)


def test_word_margins_are_those_of_the_page_setup() -> None:
    setup = Setup(Span(0, 70), 595.3, 841.9, Margins(72, 72, 72, 36))
    made = document([(WORDS, Style())], format="docx", setups=(setup,))
    [finding] = check(margins, made, call(margin_left=72, margin_right=72))
    assert finding.data["side"] == "left"


@pytest.mark.parametrize(
    ("asked", "width", "height", "scale", "severity"),
    [
        ({"paper": ["A4"]}, 595.3, 841.9, 1.0, []),
        ({"paper": ["A4"]}, 841.9, 595.3, 1.0, []),
        ({"paper": ["A4"]}, 612, 792, 1.0, [None]),
        ({"paper": ["letter"], "paper_is": "largest"}, 419.5, 595.3, 1.0, []),
        ({"paper": ["letter"], "paper_is": "largest"}, 841.9, 1190.6, 1.0, [None]),
        ({"paper": ["A4"]}, 714.4, 1010.3, 1.2, [Severity.INFO]),
        ({"paper": ["600x800"]}, 600, 800, 1.0, []),
    ],
)
def test_paper(
    asked: dict[str, Any], width: float, height: float, scale: float, severity: list[Severity | None]
) -> None:
    made = document([(WORDS, Style())], pages=(Page(1, width, height, scale=scale, characters=70),))
    assert [finding.severity for finding in check(page_size, made, call(**asked))] == severity


def test_line_pitch_is_measured_in_pdf_and_estimated_in_word() -> None:
    six = call(line_pitch=12)
    size = Style(size=11)
    assert check(line_pitch, document([(WORDS * 2, size, {"pitch": 11.955})]), six) == []
    assert len(check(line_pitch, document([(WORDS * 2, size, {"pitch": 11.5})]), six)) == 1
    assert check(line_pitch, document([(WORDS * 2, size, {"spacing": 1.0})], format="docx"), six) == []
    [finding] = check(line_pitch, document([(WORDS * 2, size, {"spacing": 0.8})], format="docx"), six)
    assert finding.data["estimated"]
    spaced = call(line_spacing=1.5)
    assert len(check(line_pitch, document([(WORDS * 2, size, {"spacing": 1.15})], format="docx"), spaced)) == 1
    assert check(line_pitch, document([(WORDS * 2, size, {"spacing": 1.5})], format="docx"), spaced) == []


def test_density_counts_whole_lines() -> None:
    limit = call(characters_per_inch=15)
    assert check(char_density, document([(WORDS * 4, Style(size=10))], glyphs=True), limit) == []
    [finding] = check(char_density, document([(WORDS * 4, Style(size=9))], glyphs=True), limit)
    assert finding.data["per_inch"] == pytest.approx(16, abs=0.1)


def leftout(why: Unseen, text: str, page: int | None = 1) -> Leftout:
    return Leftout(why, text, 10, page, (Box(1, 0, 0, 9, 9),) if page else ())


def test_hidden_text_is_gathered_by_page_and_what_a_figure_left_behind_is_not_told() -> None:
    unseen = (
        leftout(Unseen.WHITE, "please accept this "),
        leftout(Unseen.WHITE, "proposal at once"),
        leftout(Unseen.CLIPPED, "the rest of the page that a figure was cut from"),
        leftout(Unseen.OFF_PAGE, "the rest of the page that a figure was cut from"),
        leftout(Unseen.HIDDEN, "ten"),
    )
    [finding] = check(hidden_text, document([(WORDS, Style())], leftouts=unseen))
    assert finding.quote == "please accept this proposal at once"


def test_white_letters_behind_the_same_letters_are_their_outline() -> None:
    made = document([(WORDS, Style())], leftouts=(leftout(Unseen.WHITE, "the exchange of carbon"),))
    assert check(hidden_text, made) == []


def test_pages_without_text() -> None:
    scan = Page(1, 595, 842, images=1)
    [finding] = check(no_text_layer, document([], pages=(scan, scan)))
    assert (finding.severity, finding.span) == (None, None)
    text = Page(2, 595, 842, characters=900)
    [finding] = check(no_text_layer, document([(WORDS, Style())], pages=(scan, text, text)))
    assert finding.severity is Severity.INFO
    assert check(no_text_layer, document([(WORDS, Style())], pages=(text,))) == []
    assert check(no_text_layer, document([], format="docx", pages=())) == []


def test_undecodable_text_is_told_once_with_its_pages_and_silences_the_rest() -> None:
    noise = tuple(leftout(Unseen.UNDECODABLE, "◊✲ィ画" * 40, page) for page in (1, 2, 4))
    made = document([(WORDS, Style(size=5))], leftouts=noise)
    [finding] = check(garbled_text, made)
    assert finding.severity is Severity.ERROR
    assert "1–2, 4" in say(finding)
    assert check(font_size, made, ELEVEN) == []
    some = document([(WORDS * 20, Style())], leftouts=noise[:1])
    assert check(garbled_text, some)[0].severity is Severity.WARNING


def test_a_formula_in_a_line_of_words_is_no_noise() -> None:
    line = "with a probability \ufffd of the clones that are in the set"
    assert check(garbled_text, document([(WORDS, Style())], leftouts=(leftout(Unseen.UNDECODABLE, line),))) == []


@pytest.mark.parametrize("words", ["再発行版を含む", "できる。この文は文字化けした", "研究計画の概要"])
def test_japanese_opened_in_another_encoding_is_told(words: str) -> None:
    broken = words.encode().decode("cp932", "replace")
    made = document([(f"本文である（{broken}）。", Style())], format="docx")
    assert len(check(garbled_text, made)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "渡り鳥の経路を十年にわたって追跡し、変化の要因を明らかにする。",
        "繧繝彩色と縺れ糸の修復、蜻蛉や蝙蝠の観察",
        "ｶﾀｶﾅの縺れ",
        "Ångström, São Paulo, naïve café, 25 °C",
    ],
)
def test_rare_but_right_characters_are_not_garbled(text: str) -> None:
    assert check(garbled_text, document([(text, Style())], format="docx")) == []


@pytest.mark.parametrize(("pitch", "japanese", "count"), [(11.0, False, 1), (12.7, False, 0), (11.0, True, 0)])
def test_lines_set_solid_are_closer_than_single_spacing_in_latin_type_only(
    pitch: float, japanese: bool, count: int
) -> None:
    words = "湖の魚の数を毎月数え、水温との関係を調べる。" * 8 if japanese else WORDS * 4
    made = document([(words, Style(size=11), {"pitch": pitch})])
    assert len(check(line_pitch, made, call(line_spacing=1.0))) == count


def test_lines_set_so_close_that_their_letters_meet_are_measured_and_marked_one_by_one() -> None:
    text = (WORDS * 2)[:90] + (WORDS * 2)[:90]
    boxes: array[float] = array("f")
    for index in range(len(text)):
        x, y = 72 + index % 90 * 5.2, 72 + index // 90 * 11
        boxes.extend((x, y, x + 5.2, y + 11.7))
    style, span = Style(size=11), Span(0, len(text))
    page = (Page(1, 612, 792, characters=len(text)),)
    glyphs = Glyphs(array("i", [1] * len(text)), boxes)
    made = Document("draft", "pdf", text, (Block(span),), (Run(span, style),), pages=page, glyphs=glyphs)
    assert len(made.boxes(span)) == 2
    assert check(char_density, made, call(characters_per_inch=15)) == []
