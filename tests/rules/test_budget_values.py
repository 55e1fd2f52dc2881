"""Budgets and other grants whose labels no list knows: read by their values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.linter import chosen, options
from lint.profile import Fact
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from lint.settings import Settings

PARTNERS = """# Grants we currently hold

| When | From | Who | What for | k$ |
|---|---|---|---|---|
| 2023-04 to 2027-03 | JSPS KAKENHI (A) | Hanako Yamada | Heat tolerance of algae | 340 |
| 2024-04 to 2027-03 | Toray Science Foundation | Ken Sato | Membranes | 90 |

This proposal rests on the strains of KAKENHI (A).

# Money

| Spent on | Kyoto | Leeds | Together (k$) |
|---|---|---|---|
| Travel and stays | 300 | 200 | 500 |
| Workshops | 100 | 50 | 150 |
| Coordinator | 120 | 0 | 120 |
| Reagents | 80 | 40 | 120 |
| All direct costs | 600 | 290 | 890 |
| Indirect costs | 180 | 87 | 267 |
| Everything | 780 | 377 | 1157 |
"""
TURNED = """# 受けている助成

| 年限 | 配分元 | 担い手 | 主題 | 億円 |
|---|---|---|---|---|
| 2022年度～2026年度 | 科研費 基盤研究（S） | 山田花子 | 藻類の耐熱性 | 1.48 |

本課題は上の研究で得た株を土台とする。

# 資金計画

| 年次 | 往来と滞在 | 集会 | 試薬 | 直接経費 | 間接経費 | 総額（万円） |
|---|---|---|---|---|---|---|
| 1年目 | 2,000 | 500 | 400 | 2,900 | 870 | 3,770 |
| 2年目 | 2,200 | 500 | 400 | 3,100 | 930 | 4,030 |
| 計 | 4,200 | 1,000 | 800 | 6,000 | 1,800 | 7,800 |

直接経費は6,000万円である。
"""
ABOVE = """# Budget

All figures in million yen.

| | 2025 | 2026 | 2027 | 2028 | Whole project |
|---|---|---|---|---|---|
| What it comes to | 60 | 65 | 70 | 65 | 260 |
| Journeys abroad | 25 | 30 | 30 | 25 | 110 |
| Guests in Japan | 20 | 20 | 25 | 25 | 90 |
| Chemicals | 15 | 15 | 15 | 15 | 60 |
"""
UNNAMED = """# 経費

（百万円）

| 使途 | 1年目 | 2年目 | 3年目 | 通して |
|---|---|---|---|---|
| 若手の渡航 | 20.0 | 22.0 | 24.0 | 66.0 |
| 招へい | 10.0 | 10.0 | 12.0 | 32.0 |
| 試薬 | 5.0 | 5.0 | 5.0 | 15.0 |
| ここまで | 35.0 | 37.0 | 41.0 | 113.0 |
| 大学の管理に要する額 | 10.5 | 11.1 | 12.3 | 33.9 |
| あわせて | 45.5 | 48.1 | 53.3 | 146.9 |
"""
APART = """# 費用

A 往来

| 使いみち（百万円） | 1年次 | 2年次 | 合算 |
|---|---|---|---|
| 派遣 | 12 | 14 | 26 |
| 招へい | 8 | 6 | 14 |

B 研究

| 使いみち（百万円） | 1年次 | 2年次 | 合算 |
|---|---|---|---|
| 培養装置 | 3 | 1 | 4 |
| 試薬 | 2 | 2 | 4 |

C 全体

| 使いみち（百万円） | 1年次 | 2年次 | 合算 |
|---|---|---|---|
| 直接経費の計 | 25 | 23 | 48 |
| 間接経費 | 7.5 | 6.9 | 14.4 |
| 総額 | 32.5 | 29.9 | 62.4 |
"""


def draft(source: str) -> Draft:
    """A draft for the call of ASPIRE."""
    return Draft(parse(source), load("jst-aspire-gc-2024"))


def found(source: str) -> set[str]:
    """What the rules of money say of a draft, questions left out."""
    settings = Settings(call="jst-aspire-gc-2024", select=("budget", "support"))
    made = draft(source)
    return {
        rule.id
        for rule in chosen(settings)
        for finding in rule.check(made, **options(rule, {}))
        if (finding.severity or rule.severity) != "question"
    }


@pytest.mark.parametrize(
    ("source", "sums"),
    [
        (PARTNERS, (890e3, 267e3, 1157e3)),
        (TURNED, (60e6, 18e6, 78e6)),
        (ABOVE, (260e6, None, 260e6)),
        (UNNAMED, (113e6, 33.9e6, 146.9e6)),
        (APART, (48e6, 14.4e6, 62.4e6)),
    ],
)
def test_sums_are_told_by_their_values(source: str, sums: tuple[float | None, ...]) -> None:
    budget = draft(source).budget
    assert budget is not None
    assert (budget.direct, budget.indirect, budget.total) == pytest.approx(sums)
    assert "budget/sum-mismatch" not in found(source)


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (PARTNERS, "| 890 |", "| 920 |"),
        (TURNED, "| 6,000 | 1,800", "| 6,200 | 1,800"),
        (ABOVE, "| 260 |", "| 280 |"),
        (UNNAMED, "| 若手の渡航 | 20.0", "| 若手の渡航 | 23.0"),
        (APART, "| 25 | 23 | 48 |", "| 25 | 23 | 52 |"),
    ],
)
def test_a_wrong_sum_is_found_whatever_it_is_called(source: str, right: str, wrong: str) -> None:
    assert right in source
    assert "budget/sum-mismatch" in found(source.replace(right, wrong))


def test_grants_are_read_by_their_values() -> None:
    held, single = draft(PARTNERS).grants, draft(TURNED).grants
    assert [(g.programme, g.person, g.amount) for g in held] == [
        ("JSPS KAKENHI (A)", "Hanako Yamada", 340e3),
        ("Toray Science Foundation", "Ken Sato", 90e3),
    ]
    assert [(g.programme, g.period, g.amount) for g in single] == [
        ("科研費 基盤研究（S）", "2022年度～2026年度", 148e6)
    ]


def test_counts_are_no_budget() -> None:
    rows = "| Visits | Year 1 | Year 2 | Total |\n|---|---|---|---|\n| Visits to Japan | 3 | 4 | 7 |\n"
    assert (
        draft(f"{rows}| Visits abroad | 5 | 4 | 9 |\n| Workshops | 1 | 1 | 2 |\n| Total | 9 | 9 | 18 |\n").budget
        is None
    )


COVER = """# Resin of the Pacific Rim

| Applicant | Annika Falk |
|---|---|
| {label} | {amount} |
| {time} | 1 January 2025 – 31 December {year} |

## Purpose

We want to know what the resin of sixty conifers holds, and which of it glues boards in cold rooms as well as oil does.

## Budget

| Item | Amount (USD) |
|---|---|
| Travel and subsistence | 3,900,000 |
| Supplies | 100,000 |
| Total direct costs | 4,000,000 |
| Indirect costs | 900,000 |
| Total | 4,900,000 |
"""


@pytest.mark.parametrize("label", ["Amount applied for", "Requested amount", "Sum sought", "Total amount"])
def test_an_amount_on_the_cover_is_compared_whatever_its_label(label: str) -> None:
    asked = {"label": label, "time": "Project time", "year": "2028"}
    assert _said(COVER.format(amount="4,900 million USD", **asked)) == {"budget/unit-slip"}
    assert _said(COVER.format(amount="4.9 million USD", **asked)) == set()
    assert _said(COVER.format(amount="4.7 million USD", **asked)) == {"budget/sum-mismatch"}


@pytest.mark.parametrize("time", ["Project time", "Time of the project", "Time span", "Funding time", "Grant period"])
def test_a_term_on_the_cover_is_compared_whatever_its_label(time: str) -> None:
    asked = {"label": "Amount", "amount": "4.9 million USD", "time": time}
    assert _said(COVER.format(year="2031", **asked)) == {"budget/duration"}
    assert _said(COVER.format(year="2029", **asked)) == set()


PARTS = """# 雪の下の菌

## 経費（単位：千円）

| 費目 | 1年目 | 2年目 | 合計 |
|---|---|---|---|
| ◆旅費 | 1,200 | 1,300 | 2,500 |
| ◆招へい費 | 300 | 200 | 500 |
| 物品費 | 300 | 200 | 500 |
| 直接経費計 | 1,800 | 1,700 | 3,500 |
| 間接経費 | 540 | 510 | 1,050 |
| 総額 | 2,340 | 2,210 | 4,550 |

"""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("アからイまでの合計3,000千円は人の往来にあたり、直接経費の85.7％に相当する。", False),
        ("◆の合計は3,000千円で、若手と往来にあたる。", False),
        ("上の2行の合計は3,000千円である。", False),
        ("若手と往来の経費の合計は3,000千円である。", False),
        ("The starred rows come to a total of 3,000,000 yen, 86 % of the direct costs.", False),
        ("Items A and B make a total of 3,000,000 yen.", False),
        ("本課題の研究費の総額は4,600千円である。", True),
        ("直接経費と間接経費の合計は4,600千円である。", True),
        ("申請の総額は4,600千円（直接経費の30％の間接経費を含む）である。", True),
    ],
)
def test_the_sum_of_some_rows_is_no_total(words: str, wrong: bool) -> None:
    assert ("budget/sum-mismatch" in _said(PARTS + words)) is wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("招へいに充てるのは56,200万円である。", True),
        ("物品費の34,120円は初年度に使う。", True),
        ("招へいに充てるのは56,200千円である。", False),
        ("海外の調査では56,200円の罰金を払った。", False),
        ("招へいには56,300万円を充てる。", False),
    ],
)
def test_an_amount_with_the_digits_of_its_row_and_another_unit_slipped(words: str, wrong: bool) -> None:
    table = "# 経費（単位：千円）\n\n| 費目 | 金額 |\n|---|---|\n| 招へい費 | 56,200 |\n| 物品費 | 34,120 |\n"
    table += "| 直接経費計 | 90,320 |\n\n"
    assert ("budget/unit-slip" in _said(table + words)) is wrong


def _said(text: str) -> set[str]:
    settings = Settings(call="nsf-gc-24-556", select=("budget/unit-slip", "budget/sum-mismatch", "budget/duration"))
    draft = Draft(parse(text), load("nsf-gc-24-556"), None, settings)
    return {rule.id for rule in chosen(settings) for _ in rule.check(draft, **options(rule, {}))}


@pytest.mark.parametrize(("unit", "wrong"), [("千円", ["経費（単位：千円）"]), ("円", [])])
def test_the_unit_is_weighed_by_a_limit_of_the_whole_where_the_call_has_no_other(unit: str, wrong: list[str]) -> None:
    text = (
        f"# 経費（単位：{unit}）\n\n| 費目 | 計 |\n|---|---|\n| 派遣旅費 | 1,840,000 |\n| 受入の滞在費 | 1,400,000 |\n"
        "| 消耗品費 | 550,000 |\n| 合計 | 3,790,000 |\n"
    )
    call = load("generic")
    whole = Fact(value=5e6)
    read = Draft(parse(text), replace(call, budget=replace(call.budget, currency="JPY", total=whole)))
    assert [read.quote(finding.span) for finding in unit_slip.check(read) if finding.span] == wrong


def test_the_direct_costs_of_a_short_line_on_the_cover_are_compared() -> None:
    table = (
        "| 費目 | 金額（千円） |\n|---|---|\n| 渡航費 | 230,000 |\n| 物品費 | 100,000 |\n| 直接経費の計 | 330,000 |\n"
    )
    wrong, right = (
        Draft(parse(f"# 課題\n\n- 直接経費：3億{sum_}万円\n\n# 経費\n\n{table}"), load("generic"))
        for sum_ in ("6,000", "3,000")
    )
    assert list(sum_mismatch.check(wrong))
    assert not list(sum_mismatch.check(right))
