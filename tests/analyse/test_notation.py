"""Ways of writing one word, and brackets without a partner."""

from __future__ import annotations

import json

import pytest

from lint.analyse.wording.brackets import unbalanced
from lint.analyse.wording.notation import FOLDER, variants, widths
from lint.document import Span


def counts(text: str) -> list[dict[str, int]]:
    return [{form: len(places) for form, places in v.forms.items()} for v in variants(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("招聘する。招へい者と招へい先。", [{"招へい": 2, "招聘": 1}]),
        ("サーバーとサーバ。", [{"サーバ": 1, "サーバー": 1}]),
        ("サーバー室のサーバールーム。", []),
        ("3か月と２カ月。", [{"か月": 1, "カ月": 1}]),
        ("受け入れるための受入れ体制。", []),
        ("受け入れ体制と受入れ先。", [{"受け入れ": 1, "受入れ": 1}]),
        ("クラウドベンダとクラウドベンダー。", [{"クラウドベンダ": 1, "クラウドベンダー": 1}]),
        ("ヴァイオリンとバイオリン。", [{"ヴァイオリン": 1, "バイオリン": 1}]),
        ("法に従って進める。したがって進む。", []),
        ("データベースとデーターベース。", [{"データベース": 1, "データーベース": 1}]),
        ("チームとテーム、カードとカド。", []),
        ("シミュレーションとシミュレーシヨン。", [{"シミュレーション": 1, "シミュレーシヨン": 1}]),
        ("ウォーターとウオーター。", [{"ウォーター": 1, "ウオーター": 1}]),
        ("値の読み取りと値の読取り。", [{"読み取り": 1, "読取り": 1}]),
        ("立ち上げと立ち上がりと立上がり。", [{"立ち上がり": 1, "立上がり": 1}]),
        ("深い掘りと深掘り。", []),
        ("課題に取り組み、次の取組を選ぶ。", []),
        ("国の取り組みと次の取組。", [{"取り組み": 1, "取組": 1}]),
    ],
)
def test_variants(text: str, expected: list[dict[str, int]]) -> None:
    assert counts(text) == expected


def test_widths_of_digits() -> None:
    text = "２か国と3か国、12名。"
    ((kind, wide, narrow),) = widths(text, [Span(0, len(text))])
    assert (kind, len(wide), len(narrow)) == ("digits", 1, 2)


def test_the_lexicon_has_no_form_twice() -> None:
    groups = [json.loads(line)["forms"] for line in (FOLDER / "ja.jsonl").read_text("utf-8").splitlines()]
    forms = [form for group in groups for form in group]
    assert all(len(group) > 1 for group in groups)
    assert len(forms) == len(set(forms))
    assert len(groups) > 100


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("湖（鯉（こい）を数える。", [1]),
        ("例）鯉を数える。a) 鮒を数える。①）と②）。", []),
        ("鯉）を数える。", [1]),
        ("（鯉)を数える。", []),
        ("「鯉を数える。", [0]),
        ("区間[0, 1)の値。", []),
        ("区間(0, 1]と（0、10］の値。", []),
        ("値（3、4。", [1]),
        ("図(3)と(see Fig. 3)。", []),
        ("笑顔:-)である。", []),
    ],
)
def test_unbalanced(text: str, alone: list[int]) -> None:
    assert [span.start for span in unbalanced(text, [Span(0, len(text))])] == alone


def test_a_bracket_may_close_in_the_next_paragraph() -> None:
    text = "（相手国側の\n研究者）による"
    assert list(unbalanced(text, [Span(0, 6), Span(7, len(text))])) == []


@pytest.mark.parametrize(
    ("lines", "alone"),
    [
        (["the known range (Fig.", "1) have been genotyped."], []),
        (["(Part B1 is evaluated in Step 1 and", "Part B2 in Step 2 only)"], []),
        (["The forum (Board, 2020, p.", "24). It has support."], []),
        (["We count the fish (carp and trout.", "1) The lake is deep."], ["("]),
        (["湖の魚（鯉と鮎を数える。", "1）湖は深い。"], ["（"]),
        (["a) one", "b) two"], []),
    ],
)
def test_brackets_cut_by_lines(lines: list[str], alone: list[str]) -> None:
    text = "\n".join(lines)
    middle = len(lines[0])
    spans = [Span(0, middle), Span(middle + 1, len(text))]
    assert [text[span.start] for span in unbalanced(text, spans)] == alone
