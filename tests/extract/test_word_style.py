from __future__ import annotations

from pathlib import Path

import pytest

from lint.document import Document, Style, Zone
from lint.extract.word import reader as word
from lint.settings import Limits
from tests.extract.word_source import p, package, saved, t, table

FONTS = (
    '<a:fontScheme name="f"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/>'
    '<a:font script="Jpan" typeface="游ゴシック"/>'
    '</a:majorFont><a:minorFont><a:latin typeface="Century"/><a:ea typeface=""/>'
    '<a:font script="Jpan" typeface="ＭＳ 明朝"/>'
    "</a:minorFont></a:fontScheme>"
)
COLOURS = (
    '<a:clrScheme name="c"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/>'
    '</a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>'
)


def read(tmp_path: Path, body: str, **parts: object) -> Document:
    return word.read(saved(tmp_path, package(body, **parts)), Limits())  # type: ignore[arg-type]


def style(kind: str, name: str, properties: str, *, based: str = "", default: bool = False, more: str = "") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{name}"><w:name w:val="{name}"/>{base}{more}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def looks(document: Document) -> dict[str, Style]:
    return {document.slice(run.span): run.style for run in document.runs}


def test_size_from_every_level(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults>'
        + style("paragraph", "Base", '<w:sz w:val="22"/>')
        + style("paragraph", "Derived", "", based="Base")
        + style("character", "Char", '<w:sz w:val="26"/>')
        + style("character", "Child", "", based="Char")
        + style("table", "Grid", '<w:sz w:val="16"/>')
    )
    document = read(
        tmp_path,
        p(t("既定"))
        + p(t("段落") + t("文字", '<w:rStyle w:val="Child"/>')
            + t("直接", '<w:rStyle w:val="Child"/><w:sz w:val="21"/>'),
            '<w:pStyle w:val="Derived"/>')
        + table([p("表"), p(t("表の段落"), '<w:pStyle w:val="Base"/>')], properties='<w:tblStyle w:val="Grid"/>'),
        styles=styles,
    )  # fmt: skip
    sizes = {words: look.size for words, look in looks(document).items()}
    assert sizes == {"既定": 9, "段落": 11, "文字": 13, "直接": 10.5, "表": 8, "表の段落": 11}


def test_ten_points_where_nobody_says_a_size(tmp_path: Path) -> None:
    assert read(tmp_path, p("字")).runs[0].style.size == 10


def test_toggles_cancel_out_between_styles_but_not_against_the_run(tmp_path: Path) -> None:
    styles = style("paragraph", "P", "<w:b/>") + style("character", "C", "<w:b/><w:i/>")
    body = p(
        t("一")
        + t("二", '<w:rStyle w:val="C"/>')
        + t("三", '<w:rStyle w:val="C"/><w:b/>')
        + t("四", '<w:b w:val="0"/>'),
        '<w:pStyle w:val="P"/>',
    )
    found = looks(read(tmp_path, body, styles=styles))
    assert [found[words].bold for words in "一二三四"] == [True, False, True, False]
    assert found["二"].italic


def test_fonts_and_colours_of_the_theme(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(
            t("本文")
            + t("見出し", '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:eastAsia="無視"/>')
            + t("青", '<w:color w:val="112233" w:themeColor="accent1"/>')
            + t("薄", '<w:color w:val="auto" w:themeColor="accent1" w:themeTint="99"/>')
            + t("自動", '<w:color w:val="auto"/>')
        ),
        theme=COLOURS + FONTS,
        settings='<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>',
        styles="<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>",
    )
    found = looks(document)
    assert (found["本文"].latin, found["本文"].east_asian) == ("Century", "ＭＳ 明朝")
    assert (found["見出し"].latin, found["見出し"].east_asian) == ("Cambria", "游ゴシック")
    assert (found["青"].colour, found["薄"].colour, found["自動"].colour) == ("4472C4", "8FAADC", None)


def test_backgrounds_spacing_and_raised_letters(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(
            t("蛍", '<w:highlight w:val="yellow"/>') + t("影", '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>')
            + t("詰", '<w:spacing w:val="-10"/><w:w w:val="90"/>') + t("上", '<w:vertAlign w:val="superscript"/>')
            + t("微", '<w:position w:val="2"/>') + t("線", '<w:u w:val="single"/>')
        )
        + p("段", '<w:shd w:val="clear" w:fill="EEEEEE"/>')
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='pct50' w:color='000000' w:fill='FFFFFF'/></w:tcPr>" + p("胞")
        + "</w:tc></w:tr></w:tbl>",
    )  # fmt: skip
    found = looks(document)
    assert [found[words].highlight for words in "蛍影段胞"] == ["FFFF00", "D9D9D9", "EEEEEE", "808080"]
    assert (found["詰"].spacing, found["詰"].scale) == (-0.5, 0.9)
    assert (found["上"].raised, found["微"].raised, found["線"].underline) == (True, False, True)


def test_conditional_formats_of_table_styles(tmp_path: Path) -> None:
    condition = (
        '<w:tblStylePr w:type="{}"><w:rPr>{}</w:rPr><w:tcPr><w:shd w:val="clear" w:fill="{}"/></w:tcPr></w:tblStylePr>'
    )
    styles = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
        + condition.format("firstRow", '<w:b/><w:sz w:val="24"/>', "111111")
        + condition.format("firstCol", "<w:i/>", "222222")
        + condition.format("band2Horz", '<w:sz w:val="16"/>', "333333")
        + "</w:style>"
    )
    look = '<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/>'
    found = looks(
        read(tmp_path, table(["左上", "右上"], ["左中", "右中"], ["左下", "右下"], properties=look), styles=styles)
    )
    assert (found["左上"].bold, found["左上"].italic, found["左上"].highlight) == (True, True, "111111")
    assert (found["右上"].size, found["右中"].size, found["右下"].size) == (12, 10, 8)
    assert (found["左下"].italic, found["左下"].highlight) == (True, "222222")


def test_paragraphs_outline_pitch_and_alignment(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    document = read(
        tmp_path,
        p("一", '<w:pStyle w:val="1"/>') + p("二", '<w:pStyle w:val="x"/>') + p("三", '<w:outlineLvl w:val="9"/>')
        + p("四", '<w:spacing w:line="300" w:lineRule="exact"/><w:jc w:val="center"/>')
        + p("五", '<w:spacing w:line="360"/>'),
        styles=styles,
    )  # fmt: skip
    assert [block.outline for block in document.blocks] == [1, 2, None, None, None]
    assert (document.blocks[3].pitch, document.blocks[3].spacing, document.blocks[3].centred) == (15, None, True)
    assert (document.blocks[4].pitch, document.blocks[4].spacing) == (None, 1.5)


LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>{}<w:lvlText w:val="{}"/></w:lvl>'
ONE_LIST = (
    '<w:abstractNum w:abstractNumId="0">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def listed(level: int = 0, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_chapters_and_levels_count_as_word_counts(tmp_path: Path) -> None:
    levels = (
        LEVEL.format(0, 1, "decimalFullWidth", "", "第%1章")
        + LEVEL.format(1, 1, "decimal", '<w:isLgl/><w:suff w:val="space"/>', "%1.%2")
        + LEVEL.format(2, 1, "aiueoFullWidth", '<w:suff w:val="nothing"/>', "(%3)")
    )
    numbering = (
        ONE_LIST.format(levels)
        + '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
    )
    body = "".join(p("x", listed(level, number)) for level, number in
                   [(0, 1), (1, 1), (1, 1), (2, 1), (2, 1), (0, 1), (1, 1), (2, 1), (0, 2), (0, 1)])  # fmt: skip
    document = read(tmp_path, body + p("番号なし", listed(0, 0)), numbering=numbering)
    assert document.text.split("\n") == [
        "第１章\tx", "1.1 x", "1.2 x", "(ア)x", "(イ)x", "第２章\tx", "2.1 x", "(ア)x", "第７章\tx",
        "第８章\tx", "番号なし",
    ]  # fmt: skip
    assert document.runs[0].origin is None
    assert all(block.item for block in document.blocks[:-1])


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("iroha", "ｲ ﾛ ﾊ"), ("aiueo", "ｱ ｲ ｳ"), ("decimalEnclosedCircle", "① ② ③"), ("japaneseCounting", "一 二 三"),
        ("decimalZero", "01 02 03"), ("upperRoman", "I II III"), ("ideographTraditional", "甲 乙 丙"),
        ("lowerLetter", "a b c"), ("ordinal", "1st 2nd 3rd"), ("cardinalText", "One Two Three"),
    ],
)  # fmt: skip
def test_numbering_formats(tmp_path: Path, form: str, labels: str) -> None:
    level = LEVEL.format(0, 1, form, '<w:suff w:val="nothing"/>', "%1")
    numbering = ONE_LIST.format(level)
    document = read(tmp_path, "".join(p("。", listed()) for _ in range(3)), numbering=numbering)
    assert document.text == "\n".join(label + "。" for label in labels.split())


def test_numbers_from_styles_and_a_bullet_of_a_symbol_font(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:pStyle w:val="H"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0D8;"/>'
        '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = p("目的", '<w:pStyle w:val="H"/>') + p("点", listed(0, 2)) + p("方法", '<w:pStyle w:val="H"/>')
    document = read(tmp_path, body, numbering=numbering, styles=styles)
    assert document.text == "1.\t目的\n➢\t点\n2.\t方法"
    assert {run.style.latin for run in document.runs} == {"Times New Roman"}
    assert [(block.outline, block.item) for block in document.blocks] == [(1, False), (None, True), (1, False)]


def test_zones_of_layout_tables_captions_and_references(tmp_path: Path) -> None:
    answer = p("本研究の目的は次のとおりである。" * 6) + p("続いて方法を述べる。")
    document = read(
        tmp_path,
        table(["研究目的", answer], ["氏名", "山田"])
        + table(["年度", "金額"], ["2024", "100"]) + p("表1　経費の内訳") + p("図1に示すように進める。")
        + p("５．参考文献") + p("[1] Yamada, T., Nature, 2020.") + p("６．準備状況") + p("準備は整った。"),
    )  # fmt: skip
    zones = {document.slice(block.span)[:6]: block.zone for block in document.blocks}
    assert zones["研究目的"] is Zone.TABLE
    assert zones["本研究の目的"] is zones["続いて方法を"] is Zone.BODY
    assert zones["山田"] is zones["2024"] is Zone.TABLE
    assert zones["表1　経費の"] is Zone.CAPTION
    assert zones["図1に示すよ"] is Zone.BODY
    assert zones["[1] Ya"] is Zone.BIBLIOGRAPHY
    assert zones["準備は整った"] is zones["６．準備状況"] is Zone.BODY
