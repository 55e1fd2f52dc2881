"""Amounts of sentences beside the budget's rows: those that they name, and the whole."""

from __future__ import annotations

import pytest

from lint.rules.budget.duration import duration
from lint.rules.budget.network_share import network_share
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
JA = """# 計画

## 予算（千円）

| 費目 | 内容 | 計 |
|---|---|---|
| 外国旅費 | 日本側の渡航 | 57,000 |
| 招へい旅費 | 相手側の滞在 | 44,000 |
| 実習と研究集会の開催費 | 年1回 | 32,000 |
| 調整員の人件費 | 1名 | 25,000 |
| 物品費 | 試薬 | 50,000 |
| 直接経費 | | 208,000 |
| 間接経費 | | 62,400 |
| 合計 | | 270,400 |

"""
EN = """# Plan

## Budget (thousand yen)

| Item | Total |
|---|---|
| Travel and stays abroad of our members | 57,000 |
| Invitations (fares, rooms, pay) | 44,000 |
| Summer school and workshops | 32,000 |
| Exchange coordinator | 25,000 |
| Consumables | 50,000 |
| Direct costs | 208,000 |
| Indirect costs | 62,400 |
| Total | 270,400 |

"""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("旅費、招へい、実習、調整員の四つを合わせて1億6,800万円となる。", ["1億6,800万円"]),
        ("旅費、招へい、実習、調整員の四つを合わせて1億5,800万円となる。", []),
        ("直接経費のうち、招へいには5,400万円を充てる。", ["5,400万円"]),
        ("総額は270,400千円で、うち海外からの受け入れに5,400万円をあてる。", ["5,400万円"]),
        ("物品費（55,000千円）は試薬に使う。", ["55,000千円"]),
        ("物品費は約4,900万円である。", []),
        ("招へい旅費の上限は5,000万円とする。", []),
        ("外国旅費は年間4,000万円までとする。", []),
        ("物品費5,000万円のうち装置は4,000万円である。", []),
        ("Stays, invitations, the school and the coordinator together take 168 million yen.", ["168 million yen"]),
        ("Stays, invitations, the school and the coordinator together take 158 million yen.", []),
        ("Invitations cost 54 million yen.", ["54 million yen"]),
        ("Of this, 54 million yen is for invitations.", ["54 million yen"]),
        ("The school costs 32 million yen, of which 25 million is for fares.", []),
        ("The coordinator is paid 5 million yen a year.", []),
    ],
)
def test_rows_that_a_sentence_names_make_its_amount(words: str, wrong: list[str]) -> None:
    base = EN if words.isascii() else JA
    assert [said for _, said in found(sum_mismatch, draft(base + words + "\n", CALL))] == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("The direct costs over the whole period are 2,080 million yen.", ["2,080 million yen"]),
        ("The total cost of the project over its entire duration comes to 2,704 million yen.", ["2,704 million yen"]),
        ("The direct costs over the whole period are 208 million yen.", []),
    ],
)
def test_over_which_time_an_amount_is_does_not_part_it_from_what_it_is(words: str, wrong: list[str]) -> None:
    assert [said for _, said in found(unit_slip, draft(EN + words + "\n", CALL))] == wrong


def test_a_unit_by_which_the_text_alone_fits_the_limit_is_the_slip() -> None:
    words = "上の四つ（1億5,800万円）は交流の費用である。\n"
    assert [said for _, said in found(unit_slip, draft(JA.replace("千円", "万円") + words, CALL))] == ["予算（万円）"]
    assert [said for _, said in found(unit_slip, draft(JA + words.replace("1億5,8", "15億8,0"), CALL))] == [
        "15億8,000万円"
    ]


def test_years_that_are_wrong_in_one_sum_are_told_there_alone() -> None:
    table = """## Budget (million yen)

| Item | Y1 | Y2 | Total |
|---|---|---|---|
| Travel | 12 | 16 | 28 |
| Consumables | 14 | 6 | 20 |
| Direct costs | 26 | 24 | 58 |
| Indirect costs | 7.8 | 6.6 | 14.4 |
| Total | 33.8 | 28.6 | 62.4 |
"""
    assert [said for _, said in found(sum_mismatch, draft(table, CALL))] == ["58"]


def test_the_amount_that_a_sentence_gives_of_the_rows_that_count_is_shown() -> None:
    low = EN.replace("| 50,000 |", "| 150,000 |").replace("208,000", "308,000").replace("62,400", "92,400")
    one = draft(low + "The first four items, 158 million yen, are for exchange and the young.\n", CALL)
    finding = found(network_share, one)[0][0]
    assert any("158 million yen" in one.quote(span) for span in finding.related)


def test_what_a_text_says_to_add_up_is_added_up() -> None:
    words = (
        "## What it costs\n\nFor the whole term, in million yen: 58 for fares and lodging, 84 for the guests, 62 for"
        " the school, 40 for a coordinator, 60 for a magnet and 66 for helium. That makes 360 of direct costs.\n"
    )
    assert [said for _, said in found(sum_mismatch, draft(words, CALL))] == ["360"]
    assert found(sum_mismatch, draft(words.replace("66 for", "56 for"), CALL)) == []


CODED = EN.replace("| Travel", "| N1 Travel").replace("| Invit", "| N2 Invit").replace("| Summer", "| N3 Summer")
GROUPED = """## 予算（千円）

| 記号 | 費目 | 金額 |
|---|---|---|
| A1 | 派遣旅費 | 57,000 |
| A2 | 招へい旅費 | 44,000 |
| A計 | 交流関係 | 101,000 |
| B1 | 備品 | 62,000 |
| B2 | 消耗品 | 45,000 |
| B計 | 研究関係 | 107,000 |
| C | 直接経費 | 208,000 |
| D | 間接経費 | 62,400 |

"""
TICKED = EN.replace("| Item | Total |\n|---|---|", "| Item | Total | Network money? |\n|---|---|---|")
for name, sign in (("57,000", "✔"), ("44,000", "✔"), ("32,000", "✔"), ("25,000", "✔"), ("50,000", "✘")):
    TICKED = TICKED.replace(f"{name} |", f"{name} | {sign} |")


@pytest.mark.parametrize(
    ("table", "words", "wrong"),
    [
        (CODED, "N1 to N3 come to 143 million yen.", ["143 million yen"]),
        (CODED, "N1 to N3 come to 133 million yen.", []),
        (CODED, "(N1+…+N3) / direct = 143,000 / 208,000", ["143,000"]),
        (TICKED, "✔ lines: 168,000 of 208,000 thousand yen.", ["168,000"]),
        (TICKED, "✔ lines: 158,000 of 208,000 thousand yen.", []),
        (EN, "The first four rows, which serve exchange and the young, make up 168 million yen.", ["168 million yen"]),
        (EN, "The first four rows serve exchange; of these 25 million yen are for the coordinator.", []),
        (JA, "直接経費2億800万円のうち上から4費目の1億4,800万円を交流に使う。", ["1億4,800万円"]),
        (JA, "直接経費のおよそ76％（1億5,800万円）を交流に使う。", []),
        (JA, "上の四つは若手の費用で、うち調整員に2,500万円を使う。", []),
        (JA, "上の四つは直接経費208,000千円のうち168,000千円を占める。", ["168,000千円"]),
        (GROUPED, "A計（110百万円）は往来の費用である。", ["110百万円"]),
        (GROUPED, "A計（101百万円）は往来の費用である。", []),
    ],
)
def test_rows_are_told_by_their_place_their_codes_and_their_marks(table: str, words: str, wrong: list[str]) -> None:
    assert [said for _, said in found(sum_mismatch, draft(table + words + "\n", CALL))] == wrong


@pytest.mark.parametrize(("amount", "wrong"), [("170.0", []), ("180.0", ["180.0 million yen"])])
def test_an_amount_said_to_be_all_until_here_is(amount: str, wrong: list[str]) -> None:
    words = (
        "## Budget\n\nFor five years we need direct cost of 229.0 million yen. Stays in Manitoba are 85.0 million"
        " yen. Field School is 46.0 million yen. Salary of one coordinator is 39.0 million yen. Until here it is"
        f" {amount} million yen. The rest is equipment, 27.2 million yen, and consumables, 31.8 million yen.\n"
    )
    assert [said for _, said in found(sum_mismatch, draft(words, CALL))] == wrong


@pytest.mark.parametrize(
    ("term", "long"),
    [("2024年11月から2030年3月まで（5年5か月）", True), ("2024年11月から2029年10月まで（5年間）", False)],
)
def test_a_term_in_years_and_months_is_read(term: str, long: bool) -> None:
    assert bool(found(duration, draft(f"| 研究期間 | {term} |\n|---|---|\n| 課題 | 糸 |\n", CALL))) is long


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("往来に充てるのは1億4,800万円で、直接経費の76％にあたる。", ["1億4,800万円"]),
        ("直接経費の74％（1億5,800万円）を往来に使う。", ["1億5,800万円"]),
        ("直接経費の12％は若手の旅費で、物品費は5,000万円である。", []),
        ("旅費のうち4,000万円（70％）は若手のものである。", []),
        ("ネットワークと若手の育成に係る経費は1億5,800万円、直接経費の76％である。", []),
        ("ネットワークと若手の育成に係る経費は1億6,800万円である。", ["1億6,800万円"]),
        (
            "招へいに充てるのは4,400万円、渡航は5,700万円で、実習と調整員を加えた1億6,800万円が交流の経費である。",
            ["1億6,800万円"],
        ),
        ("Exchange takes 148 million yen (76 % of the direct costs).", ["148 million yen"]),
        ("Of the invitations, 30 million yen (68 %) are pay.", []),
        ("About 60 % of the direct costs, 125 million yen, are spent in the first three years.", []),
    ],
)
def test_amounts_fit_the_share_that_is_said_of_them_and_the_rows_of_the_network(words: str, wrong: list[str]) -> None:
    base = EN if words.isascii() else JA
    assert [said for _, said in found(sum_mismatch, draft(base + words + "\n", CALL))] == wrong


def test_the_last_row_that_is_more_than_all_items_is_the_total() -> None:
    table = EN.replace("| Total | 270,400 |", "| The whole | 207,400 |").replace("| 208,000", "| 158,000")
    table = table.replace("| Consumables | 50,000 |\n", "").replace("62,400", "47,400")
    assert [said for _, said in found(sum_mismatch, draft(table, CALL))] == ["207,400"]
    assert found(sum_mismatch, draft(table.replace("207,400", "205,400"), CALL)) == []
