"""Markdown as people write it: wrapped lists, two kinds of headings, quotations, comments, metadata, bare tables."""

from __future__ import annotations

import textwrap

from lint.document import Zone
from lint.extract.markdown import parse

SOURCE = """
    ---
    title: "Threads that guide nerves"
    author: Jane Roe
    ---

    A title underlined
    ==================

    Running text goes
    on here: 3 > 2.

    Part
    ----

    > quoted words
    > go on

    * * *

    - an item of a list
      goes on below
    - another
    goes on, too

    1. 番号のある項目が
       続く。

    <!-- a comment
    of two lines -->
    The end.

    Name | Stay
    -----|-----
    Ann  | May
"""


def test_blocks_are_what_a_reader_sees() -> None:
    document = parse(textwrap.dedent(SOURCE).lstrip())
    seen = [(document.slice(block.span), block.outline, block.item) for block in document.blocks]
    assert seen == [
        ("Threads that guide nerves", 1, False),
        ("A title underlined", 1, False),
        ("Running text goes on here: 3 > 2.", None, False),
        ("Part", 2, False),
        ("quoted words go on", None, False),
        ("an item of a list goes on below", None, True),
        ("another goes on, too", None, True),
        ("番号のある項目が続く。", None, True),
        ("The end.", None, False),
        *((cell, None, False) for cell in ("Name", "Stay", "Ann", "May")),
    ]
    assert [block.zone for block in document.blocks][-4:] == [Zone.TABLE] * 4
    (table,) = document.tables
    assert [(cell.row, cell.column) for cell in table.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_a_line_of_dashes_at_the_top_is_no_metadata_where_text_follows() -> None:
    document = parse("---\nThe project begins.\n\n---\n\nMore.")
    assert [document.slice(block.span) for block in document.blocks] == ["The project begins.", "More."]


def test_lines_that_end_before_the_edge_begin_anew_and_filled_ones_go_on() -> None:
    source = (
        "課題名「藻の彩り」\n代表者　信州大学　小淵 麻衣\n\n"
        "〔日本〕\n小淵 麻衣（信州大学 助教、2020年学位取得）総括\n飯綱 拓海（信州大学）観測\n\n"
        "◆ 長期\n小淵 麻衣は2025年4月から1年間、ユタ大学に滞在する。\n◆ 短期\n飯綱 拓海は3月にユタ大学を訪ねる。\n\n"
        "小淵 麻衣。2025年。ユタ大学。\n飯綱 拓海。2026年5月～10月。ユタ大学（藻の培養）。\n\n"
        "この文は四十桁ほどで折り返されていて研究\n計画の全体をひと続きに述べるものであり、\n行の終わりに意味はない。"
    )
    document = parse(source)
    assert [document.slice(block.span) for block in document.blocks] == [
        "課題名「藻の彩り」",
        "代表者　信州大学　小淵 麻衣",
        "〔日本〕",
        "小淵 麻衣（信州大学 助教、2020年学位取得）総括",
        "飯綱 拓海（信州大学）観測",
        "◆ 長期",
        "小淵 麻衣は2025年4月から1年間、ユタ大学に滞在する。",
        "◆ 短期",
        "飯綱 拓海は3月にユタ大学を訪ねる。",
        "小淵 麻衣。2025年。ユタ大学。\n飯綱 拓海。2026年5月～10月。ユタ大学（藻の培養）。",
        "この文は四十桁ほどで折り返されていて研究計画の全体をひと続きに述べるものであり、行の終わりに意味はない。",
    ]


def test_marks_labels_and_breaks_begin_anew_and_wrapped_lines_go_on() -> None:
    source = (
        "【米国側】\n代表：Daniel Okafor\n分担：Jessica Lindqvist\n\n"
        "・一つ目の項目は次の\n行へ続く\n・二つ目\n\n(1) 氏名　浅利\n　　期間　未定\n\n"
        "山田／MIT／五月\n鈴木／UCLA／六月\n\n"
        "全部で三つの課題があり、互いに結びついている。このうち最初に取り組むのは、\n(1) 酵素の探索である。\n\n"
        "ここで切る\\\n次の行"
    )
    document = parse(source)
    assert [document.slice(block.span) for block in document.blocks] == [
        "【米国側】",
        "代表：Daniel Okafor",
        "分担：Jessica Lindqvist",
        "・一つ目の項目は次の行へ続く",
        "・二つ目",
        "(1) 氏名　浅利",
        "期間　未定",
        "山田／MIT／五月",
        "鈴木／UCLA／六月",
        "全部で三つの課題があり、互いに結びついている。このうち最初に取り組むのは、 (1) 酵素の探索である。",
        "ここで切る",
        "次の行",
    ]


def test_lines_that_no_editor_wrapped_stand_apart() -> None:
    team = """
        Jonathan Reyes, Associate Professor
        Noah Sandoval, doctoral student

        Kagawa University (Japan) – Prof. Toru Iida, Dr. Ken Sugiura, Ms. Mai Fukui
        Duke University (USA) – Prof. Ann Weber, Ms. Lena Ross

        From June to November the strains are grown in the tanks at Akkeshi by the group of
        Professor Munakata, who has kept them since 2019.
    """
    document = parse(textwrap.dedent(team).strip())
    assert [document.slice(block.span)[:14] for block in document.blocks] == [
        "Jonathan Reyes",
        "Noah Sandoval,",
        "Kagawa Univers",
        "Duke Universit",
        "From June to N",
    ]
