"""Budgets that running text and lists tell, and tables with a column for each currency."""

from __future__ import annotations

import pytest

from lint.draft import Draft
from lint.rules.budget.cap import cap
from lint.rules.budget.network_share import network_share
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
PARAGRAPH = (
    "五年間の直接経費は1億円である。内訳は、若手の派遣（渡航費、滞在費）に4,000万円、招へい（旅費、報酬）に{invited}、"
    "集会の開催に1,000万円、試薬に2,000万円である。間接経費は3,000万円で、総額は1億3,000万円となる。"
)
ITEMS = """
直接経費は、2024年度2,000万円、2025年度4,000万円、2026年度{last}で、合わせて1億円である。

- 米国への渡航と滞在　4,000万円
- 米国からの招へい（旅費、宿舎）　3,000万円
- 集会の開催費　1,000万円
- 試薬などの消耗品　2,000万円
"""
ENGLISH = (
    "The direct costs are 100 million yen. They break down as follows: 40 million yen for stays abroad, 30 million yen "
    "for travel of invited researchers, 10 million yen for workshops, and {goods} million yen for consumables."
)


def read(text: str) -> Draft:
    return draft(f"# 予算\n\n{text}\n", CALL)


@pytest.mark.parametrize(
    "text", [PARAGRAPH.format(invited="3,000万円"), ITEMS.format(last="4,000万円"), ENGLISH.format(goods=20)]
)
def test_a_breakdown_in_text_is_a_budget(text: str) -> None:
    budget = read(text).budget
    assert budget is not None
    assert [line.amount for line in budget.items] == [40e6, 30e6, 10e6, 20e6]
    assert budget.direct == 100e6
    assert found(sum_mismatch, read(text)) == []
    assert found(network_share, read(text)) == []


def test_the_labels_are_the_words_beside_the_amounts() -> None:
    for text, label in (
        (PARAGRAPH.format(invited="3,000万円"), "若手の派遣(渡航費、滞在費)"),
        (ENGLISH.format(goods=20), "stays abroad"),
    ):
        budget = read(text).budget
        assert budget is not None
        assert budget.items[0].label == label


@pytest.mark.parametrize(
    "text", [PARAGRAPH.format(invited="3,500万円"), ITEMS.format(last="5,000万円"), ENGLISH.format(goods=25)]
)
def test_a_breakdown_that_misses_its_whole_is_told(text: str) -> None:
    assert len(found(sum_mismatch, read(text))) == 1


def test_the_share_of_a_breakdown_is_reckoned() -> None:
    text = (
        "直接経費は1億円である。内訳は、渡航費に3,000万円、集会の開催に1,000万円、試薬に4,000万円、"
        "装置に2,000万円である。"
    )
    assert len(found(network_share, read(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "直接経費は1億円である。主なものは、渡航費の3,000万円、集会の1,000万円、試薬の500万円である。",
        "市場は2020年に30億円、2021年に40億円、2022年に50億円と伸びた。直接経費は1億円である。",
        "直接経費は1億円である。航空券32万円、滞在費420万円、保険5万円を一人分とする。",
    ],
)
def test_amounts_that_are_no_breakdown_make_no_budget(text: str) -> None:
    assert read(text).budget is None
    assert found(sum_mismatch, read(text)) == []


def test_years_in_a_sentence_are_compared_with_the_table() -> None:
    table = (
        "| Heading | ASPIRE, thousand yen | NSF, USD |\n|---|---|---|\n| Travel | 60,000 | 210,000 |\n"
        "| Consumables | 40,000 | 880,000 |\n| Direct costs | 100,000 | 1,090,000 |\n\n"
    )
    right = "By year (direct, thousand yen): first year 30,000; second year 30,000; third year 40,000."
    for text, wrong in ((right, 0), (right.replace("40,000", "48,000"), 1)):
        whole = draft(f"# Budget\n\n{table}{text}\n", CALL)
        assert whole.budget is not None
        assert (whole.budget.direct, whole.budget.currency) == (100e6, "JPY")
        assert len(found(sum_mismatch, whole)) == wrong


def test_a_total_that_slipped_by_a_unit_leaves_the_share_alone() -> None:
    table = (
        "単位：千円\n\n| 費目 | 1年目 | 2年目 | 計 |\n|---|---|---|---|\n| 渡航費 | 4,000 | 4,000 | 8,000 |\n"
        "| 消耗品 | 1,000 | 1,000 | 2,000,000 |\n| 直接経費 | 5,000 | 5,000 | 10,000 |\n"
    )
    assert found(network_share, read(table)) == []


def test_indirect_costs_of_a_year_that_slipped_by_a_digit_are_told_though_the_sums_are_right() -> None:
    table = """単位：万円

| 費目 | 1年目 | 2年目 | 3年目 | 計 |
|---|---|---|---|---|
| 渡航費 | 900 | 800 | 700 | 2,400 |
| 集会の開催費 | 100 | 200 | 300 | 600 |
| 直接経費 | 1,000 | 1,000 | 1,000 | 3,000 |
| 間接経費 | 300 | {second} | 300 | {whole} |
| 総額 | 1,300 | {year} | 1,300 | {total} |
"""
    slipped = table.format(second="3,000", whole="3,600", year="4,000", total="6,600")
    right = table.format(second="300", whole="900", year="1,300", total="3,900")
    assert [words for _, words in found(unit_slip, read(slipped))] == ["3,000"]
    assert found(unit_slip, read(right)) == []


def test_costs_named_with_an_amount_above_the_direct_ones_are_the_total() -> None:
    """Said "with the indirect costs" it is the sum of both: indirect costs are never above the direct ones."""
    table = """
        | Item | Total (thousand yen) |
        |---|---|
        | Stays abroad | 150,000 |
        | Consumables | 102,000 |
        | Direct costs | 252,000 |
        | Indirect costs (30 %) | 75,600 |
        | Total | {total} |

        The direct costs are 252 million yen over five years, with the indirect costs {said} million yen.
    """
    assert not found(sum_mismatch, draft(table.format(total="327,600", said="327.6"), CALL))
    wrong = found(sum_mismatch, draft(table.format(total="327,600", said="372.6"), CALL))
    assert [quote for _, quote in wrong] == ["372.6 million yen"]


SENTENCES = (
    "For the five years we need 100 million yen of direct costs, 20 million in each of them. In it, {stays} are 40.0 "
    "million yen. The invitations of Ito and Abe (fares, rent) take 20 million, and the annual meetings 10 million. "
    "Until here it is {percent} % of the direct costs. What is left is for research alone: 18 million for equipment, "
    "and 12 million for consumables. Indirect costs add 30 million yen."
)
BARE = (
    "For the whole term, in million yen: {fares} for fares and lodging of our members abroad, 30 for the guests, 20 "
    "for the September week, 6 for a pump, and 8 for metals. That makes {direct} of direct costs; with 30 % of "
    "indirect costs, {indirect}, the sum is {total}. The week of 2027 has 40 participants."
)


def test_a_breakdown_may_go_over_the_sentences_of_a_paragraph() -> None:
    whole = read(SENTENCES.format(stays="stays of our members abroad", percent=70))
    assert whole.budget is not None
    assert [line.amount for line in whole.budget.items] == [40e6, 20e6, 10e6, 18e6, 12e6]
    assert (whole.budget.direct, whole.budget.indirect) == (100e6, 30e6)
    assert found(network_share, whole) == [] == found(sum_mismatch, whole)
    paid = found(network_share, read(SENTENCES.format(stays="salaries of two postdocs", percent=70)))
    assert [finding.values["percent"] for finding, _ in paid] == ["30"]


def test_bare_numbers_have_the_unit_that_their_paragraph_says() -> None:
    right = read(BARE.format(fares=36, direct=100, indirect=30, total=130))
    assert right.budget is not None
    assert [line.amount for line in right.budget.items] == [36e6, 30e6, 20e6, 6e6, 8e6]
    assert (right.budget.direct, right.budget.indirect, right.budget.total) == (100e6, 30e6, 130e6)
    assert found(cap, right) == []
    over = read(BARE.format(fares=336, direct=400, indirect=120, total=520))
    assert [words for _, words in found(cap, over)] == ["400", "520"]


@pytest.mark.parametrize(
    ("sentence", "slips", "wrong"),
    [
        ("The first three lines, 9.0 million yen, serve exchange.", ["9.0 million yen"], []),
        ("The first three lines, 90.0 million yen, serve exchange.", [], []),
        ("The first three lines, 90.0 of 100.0 million yen, serve exchange.", [], []),
        ("The first three lines, 80.0 of 100.0 million yen, serve exchange.", [], ["80.0"]),
        ("上の三つ、合わせて8,000万円が交流のための経費である。", [], ["8,000万円"]),
        ("上の三つ、合わせて9,000万円が交流のための経費である。", [], []),
    ],
)
def test_the_sum_of_the_first_rows_is_compared(sentence: str, slips: list[str], wrong: list[str]) -> None:
    table = (
        "| Item | Million yen |\n|---|---|\n| Stays abroad | 40 |\n| Invitations | 30 |\n| Workshops | 20 |\n"
        "| Consumables | 10 |\n| Direct costs | 100 |\n\n"
    )
    whole = read(table + sentence)
    assert [words for _, words in found(unit_slip, whole)] == slips
    assert [words for _, words in found(sum_mismatch, whole)] == wrong


@pytest.mark.parametrize(
    ("unit", "place"),
    [
        ("All sums are in thousands of yen, for five years.", True),
        ("単位：億円", True),
        ("All sums are in millions of yen, for five years.", False),
    ],
)
def test_a_unit_that_no_call_pays_is_told_where_it_is_said(unit: str, place: bool) -> None:
    table = (
        f"{unit}\n\n| Item | Amount |\n|---|---|\n| Stays abroad | 140 |\n| Invitations | 60 |\n| Workshops | 20 |\n"
        "| Consumables | 20 |\n| Direct costs | 240 |\n| Indirect costs | 72 |\n| Total | 312 |\n"
    )
    lines = (
        f"{unit}\n\n- Stays abroad: 140\n- Invitations: 60\n- Workshops: 20\n- Consumables: 20\n- Direct costs: 240\n"
    )
    for text in (table, lines):
        assert [words for _, words in found(unit_slip, read(text))] == [unit] * place
        assert found(cap, read(text)) == []


def test_a_line_may_add_up_its_years_before_its_amount() -> None:
    budget = read(
        """All sums in million yen, the five project years one after another.

- Our own people abroad (Mori, Sato; fares and lodging): 8.0 + 14.0 + 4.0 + 5.0 + 3.0 = 34.0
- Invitations to Japan (Hall, Reed, Jones, Vandermolen and Ekholm; fares and lodging): 9.0 + 12.0 + 9.0 + 6.0 = 36.0
- Consumables for our own research: 8.0 + 8.0 + 8.0 + 6.0 = 30.0
- Direct costs: 100.0
- Indirect costs, 30 %: 30.0
- Everything together: 130.0
"""
    ).budget
    assert budget is not None
    assert [line.amount for line in budget.items] == [34e6, 36e6, 30e6]
    assert budget.direct == 100e6


def test_a_heading_tells_the_unit_before_anything_else_in_its_brackets() -> None:
    budget = draft(
        """
        # Budget (million yen, whole term; the yearly cost sheet is attached to the form)

        | Line | Amount |
        |---|---|
        | Stays abroad | 40.0 |
        | Invitations to Japan | 30.0 |
        | Consumables | 30.0 |
        | Direct | 100.0 |
        """,
        CALL,
    ).budget
    assert budget is not None
    assert budget.direct == 100e6


YEARS = (
    "総額は{whole}万円です。年度ごとに申し上げます。\n\n令和7年度は227万円です。渡航と三か月の滞在に67万円、別の渡航に48万円、"
    "滞在費に52万円、輸送に40万円、消耗品に20万円をあてます。\n\n令和8年度は253万円です。渡航に{goes}万円、もう一人の渡航に38万円、"
    "招く二人の滞在費に75万円、公開の会に40万円、輸送に20万円、消耗品に40万円をあてます。"
)


@pytest.mark.parametrize(("whole", "goes", "wrong"), [(480, 40, []), (490, 40, ["490万円"]), (480, 50, ["253万円"])])
def test_what_years_cost_is_reckoned_with_what_they_pay_for(whole: int, goes: int, wrong: list[str]) -> None:
    assert [words for _, words in found(sum_mismatch, read(YEARS.format(whole=whole, goes=goes)))] == wrong


@pytest.mark.parametrize(
    ("said", "slips"),
    [("若手の渡航には9億6,000万円をあてる。", 1), ("若手の渡航には9,600万円をあてる。", 0),
     ("若手の渡航には一人あたり960万円をあてる。", 0), ("若手の渡航を支える基金は9億6,500万円である。", 0)],
)  # fmt: skip
def test_ten_times_what_a_row_pays_is_a_slip(said: str, slips: int) -> None:
    rows = "| 若手の渡航と滞在 | 9,600 |\n| 招へい | 7,200 |\n| 集会の開催 | 4,000 |\n| 消耗品 | 3,000 |\n"
    rows += "| 直接経費の計 | 23,800 |"
    table = f"# 経費（単位：万円）\n\n{said}直接経費は23,800万円である。\n\n| 費目 | 金額 |\n|---|---|\n{rows}\n"
    assert len(found(unit_slip, read(table))) == slips


def test_rows_may_be_named_by_the_first_and_the_last() -> None:
    rows = "| 長期の渡航 | 14,800 |\n| 招へい | 17,600 |\n| 交流の世話役 | 4,800 |\n| 消耗品 | 6,200 |\n"
    table = "# 経費（単位：千円）\n\n| 費目 | 金額 |\n|---|---|\n" + rows + "| 直接経費 計 | 43,400 |\n\n"
    said = "渡航から世話役までの三つの費目は計{}である。"
    slips = [words for _, words in found(unit_slip, read(table + said.format("37,200万円")))]
    assert slips == ["37,200万円"]
    assert not found(unit_slip, read(table + said.format("37,200千円")))


NUMBERED = """Over five years we ask for direct costs of ¥100.0 million, namely:

1. journeys and stays abroad of the members: ¥40.0 million;
2. invitations to Japan (fares, lodging): ¥30.0 million;
3. the summer class and two symposia: ¥10.0 million;
4. nets and boat hire: ¥20.0 million.

Overheads at 30 % add ¥30.0 million, and the sum of everything is ¥130.0 million.
"""


def test_the_last_of_numbered_items_is_one_of_them_and_the_sentence_below_is_none() -> None:
    whole = read(NUMBERED)
    assert whole.budget is not None
    assert [line.amount for line in whole.budget.items] == [40e6, 30e6, 10e6, 20e6]
    assert (whole.budget.direct, whole.budget.indirect, whole.budget.total) == (100e6, 30e6, 130e6)
    assert found(sum_mismatch, whole) == []


def test_a_line_may_count_before_its_amount_and_a_sentence_may_say_the_unit_of_the_list() -> None:
    whole = read(
        "直接経費は1億円で、その内訳を万円で示します。\n\n- 渡航・滞在　4,000\n- 招へい　3,000\n- 世話役1名　1,000\n"
        "- 消耗品費　2,000\n\n間接経費は3,000万円です。"
    )
    assert whole.budget is not None
    assert [line.amount for line in whole.budget.items] == [40e6, 30e6, 10e6, 20e6]


def test_a_whole_that_is_not_divided_into_direct_and_indirect_costs_may_be_broken_down() -> None:
    whole = draft(
        "Requested sum: EUR 240,000\n\nWe apply for EUR 240,000. EUR 60,000 of it are for travel of our members."
        " EUR 50,000 are for the guests: fares. The two workshops cost EUR 30,000."
        " The remaining EUR 100,000 pay a position.",
        "generic",
    )
    assert whole.budget is not None
    assert [line.amount for line in whole.budget.items] == [60e3, 50e3, 30e3, 100e3]
    assert (whole.budget.line("direct"), whole.budget.total) == (None, 240e3)


def test_the_rows_of_years_may_be_months_and_the_sum_may_be_called_together() -> None:
    rows = "| Year | Sum (EUR) |\n|---|---|\n| July 2025 – June 2026 | 80,000 |\n| July 2026 – June 2027 | {} |\n"
    rest = "| July 2027 – June 2028 | 70,000 |\n| Together | 240,000 |\n"
    assert [words for _, words in found(sum_mismatch, draft(rows.format("88,000") + rest, "generic"))] == ["240,000"]
    assert found(sum_mismatch, draft(rows.format("90,000") + rest, "generic")) == []


def test_a_requested_contribution_is_compared_and_person_months_are_no_money() -> None:
    table = (
        "## Resources (EUR)\n\n| Partner | PM | Travel | Training | Sum |\n|---|---|---|---|---|\n"
        "| A | 6 | 14,000 | 9,000 | 23,000 |\n| B | 4 | 8,000 | 6,000 | 14,000 |\n"
        "| Total | 10 | 22,000 | 15,000 | 37,000 |\n\n"
    )
    said = table + "The contribution requested is EUR {}."
    assert found(sum_mismatch, draft(said.format("37,000"), "generic")) == []
    assert [words for _, words in found(sum_mismatch, draft(said.format("73,000"), "generic"))] == ["EUR 73,000"]


@pytest.mark.parametrize(
    "words",
    [
        "Of the direct costs 147 million yen serve exchange and young people.",
        "Of our direct costs, 147 million yen are for stays and visits.",
        "Of the 180 million yen of direct costs, 147 million yen go to exchange.",
    ],
)
def test_a_part_of_the_direct_costs_is_not_the_whole(words: str) -> None:
    told = [f"{one.what} {one.amount.value:.0f}" for one in read(f"# Budget\n\n{words}\n").stated]
    assert told[-1] == "network 147000000"
    assert "direct 147000000" not in told


@pytest.mark.parametrize(("school", "wrong"), [(49, False), (19, True), (46, False), (59, True), (94, True)])
def test_parts_that_the_whole_closes_are_a_breakdown(school: int, wrong: bool) -> None:
    budget = read(
        "# Costs\n\nTravel of Katayama and Oda: 38 million yen. Invitations with salary: 41 million yen. Young "
        f"researchers: 12 million yen. School: {school} million yen. Coordinator (1 person): 30 million yen. "
        "Equipment: 22 million yen. Consumables: 28 million yen. Total direct costs: 220 million yen; indirect costs "
        "(30 %): 66 million yen; total 286 million yen.\n"
    )
    assert bool(found(sum_mismatch, budget)) == wrong


def test_some_of_many_costs_before_a_total_are_no_breakdown() -> None:
    budget = read(
        "# 経費\n\n主な費目は、渡航費3,800万円、招へい費4,100万円、若手の研究費1,200万円、備品2,200万円、"
        "消耗品2,800万円です。"
        "直接経費の合計は2億2,000万円です。\n"
    )
    assert found(sum_mismatch, budget) == []


def test_the_sum_before_the_indirect_costs_is_that_of_the_direct_costs() -> None:
    line = "渡航（名取）45、招へい（Caduff）52、流れの学校40、若手雇用78、国際連絡員30、希釈冷凍機60、消耗品{}、計350。"
    text = f"# 予算（単位：百万円）\n\n{line}間接経費105、総額455。\n"
    budget = read(text.format(45)).budget
    assert budget is not None
    assert budget.direct == 350_000_000
    assert found(sum_mismatch, read(text.format(45))) == []
    assert found(sum_mismatch, read(text.format(65)))


@pytest.mark.parametrize(("school", "wrong"), [(52, False), (42, True), (22, True)])
def test_the_currency_of_a_paragraph_is_that_of_its_parts(school: int, wrong: bool) -> None:
    budget = read(
        "# What it costs\n\nWe ask for 240 million yen of direct costs. Of this, 46 million goes on stays, "
        f"44 million on inviting guests, {school} million on the school, 38 million on salaries, 20 million on ships, "
        "40 million on reactors and consumables. Indirect costs are 72 million yen.\n"
    )
    assert bool(found(sum_mismatch, budget)) == wrong
