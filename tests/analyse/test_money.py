"""Amounts and units, in both languages."""

from __future__ import annotations

import pytest

from lint.analyse.budget.money import amounts, declared, figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("直接経費の総額は2億8,070万円で、このうち2億70万円", [(280_700_000, "JPY"), (200_700_000, "JPY")]),
        ("３．８億円", [(380_000_000, "JPY")]),
        ("389,100千円", [(389_100_000, "JPY")]),
        ("1億7570万5千円", [(175_705_000, "JPY")]),
        ("380百万円", [(380_000_000, "JPY")]),
        ("up to US$ 5 million, or $412,000", [(5_000_000, "USD"), (412_000, "USD")]),
        ("310,000 Canadian dollars and 820,000 euros", [(310_000, "CAD"), (820_000, "EUR")]),
        ("£250k", [(250_000, "GBP")]),
        ("NZD 870,000, NZ$5,000 and SEK 4.2 million", [(870_000, "NZD"), (5_000, "NZD"), (4_200_000, "SEK")]),
        ("3.1 million Danish kroner; S$1.2 million", [(3_100_000, "DKK"), (1_200_000, "SGD")]),
        ("1,200万人民元と300万台湾ドル", [(12_000_000, "CNY"), (3_000_000, "TWD")]),
        ("720万コルナ、2,900万フォリント", [(7_200_000, "CZK"), (29_000_000, "HUF")]),
        ("29 million forints; 120万ズウォティ", [(29_000_000, "HUF"), (1_200_000, "PLN")]),
        ("in 20 seconds, 12 nokia phones", []),
        ("the request is 5,629,000 U.S. dollars", [(5_629_000, "USD")]),
        ("1,440時間、3万人、200 pounds of salt", []),
    ],
)
def test_amounts(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(a.value, a.currency) for a in amounts(text)] == expected


def test_an_amount_knows_its_place_and_how_exactly_it_is_given() -> None:
    text = "総額は約3.8億円である"
    (amount,) = amounts(text, 100)
    assert text[amount.span.start - 100 : amount.span.end - 100] == "3.8億円"
    assert amount.step == pytest.approx(1e7)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,000", 1000), ("１，０００", 1000), ("▲300", -300), ("△1,200", -1200), ("(300)", -300), ("－", 0), ("なし", 0),
     ("1 234 567", 1234567), ("1.234.567,50", 1234567.5), ("¥5,000", 5000), ("12,000*", 12000), ("1.2", 1.2)],
)  # fmt: skip
def test_cells(cell: str, value: float) -> None:
    found = figure(cell)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("cell", ["", "30%", "6年", "2025年4月", "山田花子", "3名"])
def test_cells_that_hold_no_amount(cell: str) -> None:
    assert figure(cell) is None


@pytest.mark.parametrize(
    ("words", "factor", "currency"),
    [
        ("（単位：千円）", 1e3, "JPY"),
        ("三年間の合計を千円単位で示す。", 1e3, "JPY"),
        ("以下の表は百万円を単位とする。", 1e6, "JPY"),
        ("金額（百万円）", 1e6, "JPY"),
        ("金額の単位は百万円である。", 1e6, "JPY"),
        ("（単位　万円）", 1e4, "JPY"),
        ("(in thousands of US dollars)", 1e3, "USD"),
        ("(k€)", 1e3, "EUR"),
        ("Cost (¥1,000)", 1e3, "JPY"),
        ("Budget, JPY 1,000", 1e3, "JPY"),
        ("Figures in EUR ’000", 1e3, "EUR"),
        ("Table 2. Budget in U.S. dollars.", 1, "USD"),
    ],
)
def test_units(words: str, factor: float, currency: str) -> None:
    unit = declared(words)
    assert unit is not None
    assert (unit.factor, unit.currency) == (factor, currency)


@pytest.mark.parametrize("words", ["合計（A）", "Travel in 2025", "渡航費（3名）", "million"])
def test_words_that_declare_no_unit(words: str) -> None:
    assert declared(words) is None
