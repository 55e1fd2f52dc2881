"""Sums, rates, terms and shares that sentences tell: what does not fit together, and what only seems so."""

from __future__ import annotations

import pytest

from lint.rules.budget.duration import duration
from lint.rules.budget.indirect_rate import indirect_rate
from lint.rules.budget.network_share import network_share
from lint.rules.budget.sum_mismatch import sum_mismatch
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
PLAN = "# 研究課題の概要\n\n{words}\n\n# 予算計画\n\n直接経費は2億円、間接経費は6,000万円である。\n"


def says(rule: object, words: str) -> bool:
    return bool(found(rule, draft(f"# 予算計画\n\n{words}\n", CALL)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        "総額は2.6億円、直接経費2億円、間接経費5,000万円（30％）である。",
        "5年間の総額は2億6,000万円で、内訳は直接経費2億円、間接経費7,000万円である。",
        "直接経費は年4,000万円を5年間、計2億5,000万円とする。",
        "The exchange costs JPY 40 million a year for five years, in total JPY 220 million.",
        "派遣と招へいに計1億3,000万円（派遣8,000万円、招へい6,000万円）を充てる。直接経費は2億円、間接経費は6,000万円である。",
        "Direct costs are JPY 200 million (stays JPY 90 million, meetings JPY 60 million, goods JPY 40 million).",
    ],
)
def test_sums_of_a_sentence_that_do_not_add_up_are_told(words: str) -> None:
    assert says(sum_mismatch, words)


@pytest.mark.parametrize(
    "words",
    [
        "総額は2.6億円、直接経費2億円、間接経費6,000万円（30％）である。",
        "総額5億円、直接経費3.8億円、間接経費1.14億円である。",
        "直接経費は約2億円、間接経費は約6,500万円、総額は約2.7億円である。",
        "直接経費は年4,000万円を5年間、計2億円とする。",
        "The exchange costs JPY 40 million a year for five years, in total JPY 200 million.",
        "派遣と招へいに計1億4,000万円（派遣8,000万円、招へい6,000万円）を充てる。",
        "派遣に計8,000万円（うち航空券2,000万円、滞在費4,500万円）を充てる。",
        "若手3名に計900万円（渡航費は1人100万円、滞在費は1人200万円）を充てる。",
        "Direct costs are JPY 200 million (stays JPY 90 million, meetings JPY 60 million, goods JPY 50 million).",
    ],
)
def test_sums_of_a_sentence_that_add_up_are_left_alone(words: str) -> None:
    assert not says(sum_mismatch, words)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("直接経費は2億円、間接経費は4,000万円である。", True),
        ("Direct costs are JPY 0.2 billion, indirect costs JPY 50 million.", True),
        ("直接経費は3.8億円、間接経費は1億1,400万円である。", False),
        ("直接経費は約2億円、間接経費は約6,500万円である。", False),
        ("直接経費は1.5億円、間接経費は4,600万円である。", False),
        ("米国側の間接経費率は52％である。日本側は直接経費2億円、間接経費6,000万円である。", False),
        ("The U.S. team's indirect costs are 52% of its direct costs.", False),
        ("日本側の間接経費率は20％である。", True),
    ],
)
def test_the_rate_of_indirect_costs_is_that_of_the_own_side(words: str, wrong: bool) -> None:
    assert says(indirect_rate, words) is wrong


@pytest.mark.parametrize(
    "words",
    [
        "本課題は6年計画で実施する。",
        "This is a six-year project.",
        "The center will operate over a seven-year period from November 2024.",
        "5年半にわたる本プロジェクトでは、三段階で進める。",
        "This 6-year programme has three phases.",
        "We propose a seven-year international research network on tea.",
    ],
)
def test_a_term_said_in_a_sentence_is_held_against_the_call(words: str) -> None:
    assert found(duration, draft(PLAN.format(words=words), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "本課題は5年計画で実施し、終了後も10年間データを公開する。",
        "The project will run for five years; the network has existed for seven years.",
        "代表者は過去6年間、米国側と共同研究を行ってきた。",
        "This project builds on a ten-year partnership of the two laboratories.",
        "本課題は10年にわたる共同研究の蓄積に基づく。",
        "A six-year-old child can read the results.",
    ],
)
def test_other_years_are_no_term(words: str) -> None:
    assert not found(duration, draft(PLAN.format(words=words), CALL))


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("70％以上の目安に対し、ネットワーク構築に充てる経費は直接経費の55％である。", True),
        ("70％以上の目安に対し、ネットワーク構築に充てる経費は直接経費の78％である。", False),
        ("直接経費2億円のうち、1億円を国際交流と若手育成に、1億円を装置と消耗品に充てる。", True),
        ("直接経費2億円のうち、1億6,000万円を国際交流と若手育成に、4,000万円を装置と消耗品に充てる。", False),
        ("ネットワーク構築に充てる経費は直接経費の7割以上とする。", False),
    ],
)
def test_a_share_told_beside_what_the_call_asks_for(words: str, low: bool) -> None:
    assert says(network_share, words) is low
