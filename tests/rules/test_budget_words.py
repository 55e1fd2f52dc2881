"""Terms told in months, rows classed by what else they say, and shares that sentences give."""

from __future__ import annotations

import pytest

from lint.rules.budget.duration import duration
from lint.rules.budget.network_share import network_share
from lint.rules.budget.unit_slip import unit_slip
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Requested duration: 72 months, 1 January 2025 to 31 December 2030.", ["72 months"]),
        ("Requested duration: 60 months, 1 January 2025 to 31 December 2029.", []),
        ("本課題の研究期間は、準備を含めて72か月とする。", ["72か月"]),
        ("A stay of 36 months is possible.", []),
        ("| Item | M1–M24 | M25–M72 | Total ($) |\n|---|---|---|---|\n| Travel | 1,000 | 2,000 | 3,000 |\n"
         "| Consumables | 100 | 200 | 300 |\n| Direct costs | 1,100 | 2,200 | 3,300 |", ["m25–m72"]),
        ("| Item | Years 1–2 | Years 3–5 | Total ($) |\n|---|---|---|---|\n| Travel | 1,000 | 2,000 | 3,000 |\n"
         "| Consumables | 100 | 200 | 300 |\n| Direct costs | 1,100 | 2,200 | 3,300 |", []),
    ],
)  # fmt: skip
def test_a_term_may_be_told_in_months(source: str, words: list[str]) -> None:
    assert [quote for _, quote in found(duration, draft(source + "\n", CALL))] == words


ROWS = (
    "| 費目 | 金額（百万円） |\n|---|---|\n| 派遣（旅費・滞在費） | 80 |\n| ◆ 夏の学校・年会 | 60 |\n| {row} | 60 |\n"
    "| 恒湿槽の部材 | 50 |\n| 直接経費 | 250 |\n\n{text}\n"
)


@pytest.mark.parametrize(
    ("row", "text", "place"),
    [
        ("国際連絡員の雇用", "", None),
        ("交流の事務を行う職員", "", None),
        ("元素分析を担う研究員の雇用", "", "250"),
        ("試験片の加工", "上の二つが国際ネットワークと若手のための費用で、直接経費の56％です。", "上の二つが"),
        ("交流電源の購入", "", "250"),
    ],
)
def test_rows_are_classed_by_what_else_they_say_and_a_low_share_is_told_where_the_text_gives_it(
    row: str, text: str, place: str | None
) -> None:
    told = [quote for _, quote in found(network_share, draft(ROWS.format(row=row, text=text), CALL))]
    assert len(told) == (place is not None)
    assert all(quote.startswith(place or "") for quote in told)


def test_a_low_share_that_only_a_sentence_gives_is_told() -> None:
    said = "Stays, invitations and workshops take {} % of the direct costs of 200 million yen."
    assert len(found(network_share, draft(said.format(55) + "\n", CALL))) == 1
    assert not found(network_share, draft(said.format(75) + "\n", CALL))


BUDGET = (
    "# 予算（単位：{unit}）\n\n| 使途 | 金額 |\n|---|---|\n| 渡航旅費と招へい費 | 9,200 |\n"
    "| 国際シンポジウム | 3,800 |\n| 消耗品費 | 5,000 |\n| 直接経費 | 18,000 |\n\n{text}\n"
)


@pytest.mark.parametrize(
    ("unit", "text", "words"),
    [
        ("千円", "往来と育成に充てるのは13,000万円で、直接経費の72％にあたる。", ["予算（単位：千円）"]),
        ("万円", "往来と育成に充てるのは13,000万円で、直接経費の72％にあたる。", []),
        ("千円", "往来と育成に充てるのは1,300万円で、直接経費の72％にあたる。", []),
        ("千円", "Exchange takes 130 million yen, or 72 % of the direct costs.", ["予算（単位：千円）"]),
        ("万円", "往来と育成に充てるのは13億円で、直接経費の72％にあたる。", ["13億円"]),
    ],
)
def test_an_amount_ten_times_the_share_of_the_direct_costs_that_it_is_said_to_be(
    unit: str, text: str, words: list[str]
) -> None:
    assert [quote for _, quote in found(unit_slip, draft(BUDGET.format(unit=unit, text=text), CALL))] == words


def test_a_unit_alone_in_the_corner_of_a_budget_is_read() -> None:
    rows = "| Travel | 40.0 | 30.0 | 70.0 |\n| Consumables | 5.0 | 5.0 | 10.0 |\n| Direct costs | 45.0 | 35.0 | 80.0 |"
    read = draft(f"# Budget\n\n| Million yen | Year 1 | Year 2 | Total |\n|---|---|---|---|\n{rows}\n", CALL)
    assert read.budget is not None
    assert read.budget.direct == 80e6
