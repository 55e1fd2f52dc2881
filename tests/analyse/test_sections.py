"""Headings and frames, as offices make them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from lint.analyse.form.blank import learn
from lint.analyse.structure.headings import bare, opening
from lint.analyse.structure.sections import at, sections
from lint.document import Block, Cell, Document, Run, Span, Style, Table, Zone
from lint.extract.markdown import parse

REAL = Path(__file__).parents[3] / "shared" / "real"
LONG = (
    "湖の魚の数を毎月数え、水温との関係を十年にわたって調べる。得られた結果は毎年の報告会で漁業者に伝え、次の年の計画に反映する。"
    * 2
)


def outline(source: str) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.number, s.title) for s in sections(parse(textwrap.dedent(source)))]


def test_numbered_lines_marks_and_bold_lines_are_headings_and_lists_are_not() -> None:
    found = outline("""
        １．研究目的（2ページ以内）

        本研究の目的は次の三点である。

        （1）データを集める。
        （2）解析を行う。

        (1) 背景

        近年の背景を述べる。

        (2) 目標

        目標を述べる。

        ２．研究計画

        【研究の方法】方法を述べる。

        ■ 体制

        体制を述べる。

        **Intellectual Merit**

        It is great.
        """)
    assert found == [
        (1, "１", "研究目的（2ページ以内）"),
        (2, "(1)", "背景"),
        (2, "(2)", "目標"),
        (1, "２", "研究計画"),
        (2, None, "研究の方法"),
        (3, None, "体制"),
        (1, None, "Intellectual Merit"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2024年4月から始める",
        "1.5倍に増えた",
        "3名を招く",
        "1. Smith J. et al. (2020) Nature.",
        "図1 調査地点",
        "- 3 -",
        "(1) E = mc^2",
        "※ 詳しくは次の頁を参照",
        "1. We will count the fish of three lakes every month, and then we will compare them.",
    ],
)
def test_quantities_dates_references_captions_and_sentences_are_no_headings(line: str) -> None:
    assert outline(f"本文がここにある。\n\n{line}\n\n本文がここに続く。") == []


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("1-2 研究の方法", "1-2", "研究の方法"),
        ("1.2.3 Methods", "1.2.3", "Methods"),
        ("第1章 はじめに", "第1章", "はじめに"),
        ("様式１－２　研究計画", "様式１－２", "研究計画"),
        ("Part B – Impact", "Part B", "Impact"),
        ("II. Approach", "II", "Approach"),
        ("A.1 Team", "A.1", "Team"),
        ("（３）期待される成果", "（３）", "期待される成果"),
        ("② 研究体制", "②", "研究体制"),
        ("【２】研究計画 わかりやすく記入してください。", "【２】", "研究計画"),
    ],
)
def test_numbers_of_many_kinds_are_read_with_their_titles(line: str, number: str, title: str) -> None:
    mark = opening(line)
    assert mark is not None
    assert (mark.number, line[mark.start : mark.end].strip()) == (number, title)


def test_a_single_number_between_dotted_ones_is_an_item_of_a_list() -> None:
    found = outline("１．Plan\n\nText here.\n\n1.1 Aim\n\nText.\n\n１．First tool\n\nIt counts.\n\n1.2 Method\n\nText.")
    assert [number for _, number, _ in found] == ["１", "1.1", "1.2"]


def framed(rows: list[list[str]]) -> Document:
    """A document that is one table, cell by cell."""
    text, blocks, cells = "", [], []
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            start = len(text) + bool(text)
            text += ("\n" if text else "") + words
            wide = 2 if len(row) == 1 else 1
            cells.append(Cell(Span(start, len(text)), number, column, 1, wide))
            for part in words.split("\n") if words else []:
                blocks.append(Block(Span(start, start + len(part)), Zone.TABLE))
                start += len(part) + 1
    table = Table(Span(0, len(text)), tuple(cells))
    runs = (Run(Span(0, len(text)), Style(size=10.5)),)
    return Document("x", "docx", text, tuple(blocks), runs, (table,))


def test_a_frame_has_its_headings_in_cells_and_the_answers_beside_or_below_them() -> None:
    beside = framed([["(1) 研究の概要", LONG], ["(2) 研究の背景", LONG], ["研究体制", LONG]])
    found = sections(beside)
    assert [s.title for s in found] == ["研究の概要", "研究の背景", "研究体制"]
    assert beside.slice(found[0].own).strip() == LONG
    below = framed([["１．研究目的"], [LONG], ["２．研究計画"], [LONG + "\n(1) 初年度\n" + LONG]])
    assert [(s.level, s.title) for s in sections(below)] == [(1, "研究目的"), (1, "研究計画"), (2, "初年度")]


@pytest.mark.parametrize(
    "answer", ["", "研究の内容を記入してください。", "三人で行う。代表は全体を、ほかの二人は調査を受けもつ。"]
)
def test_a_frame_with_cells_of_entries_above_has_its_unnumbered_headings(answer: str) -> None:
    entries = [["研究課題名", "湖の魚"], ["氏名", "山田花子"]]
    blank = framed([*entries, ["研究の目的\n（800字以内）"], [answer], ["研究体制\n（2ページ以内）"], [answer]])
    form = learn(blank)
    assert [s.title for s in form.headings] == ["研究の目的", "研究体制"]
    assert [(p.limit.unit, p.limit.value, p.section) for p in form.limits] == [("characters", 800, 0), ("pages", 2, 1)]


def test_banners_over_rows_of_data_are_no_headings() -> None:
    rows = [["物品費"], ["計算機", "300"], ["網", "20"], ["旅費"], ["学会", "100"], ["調査", "80"], ["合計"]]
    assert sections(framed(rows)) == ()


@pytest.mark.parametrize("line", ["（800字以内）", "2ページ以内", "(max. 2 pages)", "A4用紙2枚以内で記入", "（必須）"])
def test_a_limit_on_a_line_of_its_own_is_no_title(line: str) -> None:
    found = outline(f"**研究の目的**\n\n**{line}**\n\n湖の魚を数える。\n")
    assert [title for _, _, title in found] == ["研究の目的"]


def test_cells_of_a_data_table_are_no_headings() -> None:
    rows = [["１．氏名", "２．所属", "３．役割"], ["山田花子", "京都大学", "代表"], ["佐藤一郎", "東京大学", "分担"]]
    assert sections(framed(rows)) == ()


def test_the_blank_forms_headings_are_known_however_they_look() -> None:
    form = learn(parse("# 研究の独自性\n\n# 研究体制\n"))
    draft = parse("研究の独自性\n\nほかにない方法である。\n\n研究体制\n\n三人で行う。")
    assert [s.title for s in sections(draft, form)] == ["研究の独自性", "研究体制"]


def test_the_innermost_section_holds_a_character() -> None:
    document = parse("# A part\n\none\n\n## Inner part\n\ntwo\n")
    found = sections(document)
    inner = at(found, document.text.index("two"))
    assert inner is not None
    assert inner.title == "Inner part"
    assert found[1].parent == 0
    assert found[0].body.covers(found[1].heading)


def test_titles_are_compared_without_limits_and_brackets() -> None:
    assert bare("【研究目的】（2ページ以内）") == "研究目的"
    assert bare("Ｓｕｍｍａｒｙ (max. 250 words)") == "summary"


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real proposals is not beside the checkout")
def test_both_formats_of_a_real_form_give_the_same_outline() -> None:
    from lint import extract
    from lint.settings import Settings

    limits = Settings().limits
    titles = []
    for name in ("ja_mitou2023_erg.docx", "ja_mitou2023_erg.pdf"):
        document = extract.read(REAL / name, limits, exact_pages=False)
        titles.append([bare(s.title) for s in sections(document) if s.number and s.number in "①②③④⑤⑥⑦⑧"])
    assert len(titles[0]) == 8
    assert titles[0] == titles[1]


def test_a_funders_long_numbered_heading_is_one_where_it_stands_out() -> None:
    title = (
        "Credibility of the measures to enhance the career perspectives and employability of the researcher and "
        "contribution to his/her skills development"
    )
    found = outline(f"""
        # 2. Impact

        **2.1 {title}**

        The fellow is trained in drilling and learns to lead a campaign.

        2.2 {title} are told in the text of the proposal.
        """)
    assert [number for _, number, _ in found] == ["2", "2.1"]


def test_an_item_that_is_a_whole_english_sentence_is_no_heading_whatever_its_neighbours_hold() -> None:
    assert outline("""
        1 Aims

        We will find out whether quieter boats bring the porpoises back.

        1. Record noise at eleven buoys from March 2025.

        2. Tag twenty animals in the Sound next year.

        3. Compare both sites with a hidden Markov model (HMM).

        2 Exchange

        Two students go to Sapporo for half a year.
    """) == [(1, "1", "Aims"), (1, "2", "Exchange")]


@pytest.mark.parametrize("last", ["nets, ropes and the hire of boats: ¥20.0 million.", "nets and ropes: 20.0 million."])
def test_the_last_item_of_a_list_of_amounts_is_no_heading(last: str) -> None:
    lines = ["Our costs are:", "1.\tstays abroad: ¥40.0 million;", f"2.\t{last}", "All of it is needed."]
    text, blocks = "\n".join(lines), []
    for number, line in enumerate(lines):
        start = text.index(line)
        blocks.append(Block(Span(start, start + len(line)), item=number in (1, 2)))
    assert not sections(Document("x", "docx", text, tuple(blocks), (Run(Span(0, len(text)), Style(size=10.5)),), ()))
