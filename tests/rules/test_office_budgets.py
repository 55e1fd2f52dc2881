"""Budgets as offices lay them out: heads in two rows, groups whose cells stay empty, a summary and its breakdown."""

from __future__ import annotations

import pytest

from lint.rules.budget.indirect_rate import indirect_rate
from lint.rules.budget.mobility_uncosted import mobility_uncosted
from lint.rules.budget.network_share import network_share
from lint.rules.budget.partner_research import partner_research
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
STAYS = """
# 渡航・招へい計画

| 氏名 | 区分 | 期間 | 受入先 | 役割 |
|---|---|---|---|---|
| 森下 遥 | 渡航 | 2025年4月～2026年3月 | ワシントン大学（米国） | 試料を測定する |
| 田所 健 | 渡航 | 2026年9月～2027年2月 | ヘルシンキ大学（フィンランド） | 系統樹を推定する |
| Emily Carter | 招へい | 2025年9月～2026年2月 | 京都大学 | 同位体を測定する |

# 予算（単位：千円）

"""
PLAIN = """| 費目 | 金額 |
|---|---|
| {out} | 15,000 |
| 招へい旅費（Carter） | 6,000 |
| 若手の人件費（ポスドク2名、渡航期間を含む） | 60,000 |
| 国際会議の開催 | 9,000 |
| {goods} | 10,000 |
| 直接経費 | 100,000 |
"""


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("派遣旅費（森下、田所）", False),
        ("派遣旅費（森下、田所、大橋）", True),
        ("派遣旅費（森下 12か月、田所 6か月、根岸 6か月）", True),
        ("Travel: Morishita's stay (森下); Tadokoro (田所); Fujisaki", False),
        ("派遣旅費（森下、田所、学生）", False),
        ("森下、田所、根岸の旅費・滞在費", True),
        ("森下、田所の旅費・滞在費", False),
    ],
)
def test_somebody_whom_only_a_row_of_travel_names_stays_nowhere(row: str, wrong: bool) -> None:
    text = STAYS + PLAIN.format(out=row, goods="消耗品")
    assert bool(found(mobility_uncosted, draft(text, CALL))) == wrong


@pytest.mark.parametrize(
    ("goods", "theirs"),
    [
        ("標本撮影装置（ワシントン大学に設置）", True),
        ("Colony picker for ワシントン大学", True),
        ("ワシントン大学用の分析装置", True),
        ("ワシントン大学側の消耗品", True),
        ("分析装置（米国製）", False),
        ("分析装置（ワシントン大学と同型）", False),
        ("遺伝子合成（カナダの会社に発注）", False),
        ("若手の人件費（海外で研究に従事。going abroad）", False),
    ],
)
def test_what_is_bought_for_a_host_is_theirs_and_what_is_bought_abroad_is_not(goods: str, theirs: bool) -> None:
    text = STAYS + PLAIN.format(out="派遣旅費（森下、田所）", goods=goods)
    assert bool(found(partner_research, draft(text, CALL))) == theirs


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("間接経費は総額の30％とする。", True),
        ("間接経費は総額の約23％（直接経費の30％）にあたる。", False),
        ("Overheads follow the rule of our own university (25 %).", True),
        ("Overheads are 23 % of the total, that is 30 % of the direct costs.", False),
        ("Indirect costs are 30 % of the total budget.", True),
    ],
)
def test_indirect_costs_are_a_share_of_the_direct_ones(sentence: str, wrong: bool) -> None:
    assert bool(found(indirect_rate, draft(f"# 予算\n\n{sentence}\n", CALL))) == wrong


GROUPED = """# 予算（単位：百万円）

| 区分 | 費目 | 1年目 | 2年目 | 計 |
|---|---|---|---|---|
| 国際交流・若手育成 | 派遣旅費 | 10 | 10 | 20 |
| | 国際シンポジウム | 10 | 10 | 20 |
| | {people} | 20 | 20 | 40 |
| | 小計 | 40 | 40 | {sub} |
| 研究 | 試薬 | 5 | 5 | 10 |
| | 計算機 | 5 | 5 | 10 |
| 直接経費 | | 50 | 50 | 100 |
| 間接経費（直接経費×0.3） | | 15 | 15 | 30 |
| 総額 | | 65 | 65 | 130 |
"""


def test_empty_cells_below_a_group_belong_to_it() -> None:
    clean = draft(GROUPED.format(people="若手の雇用", sub="80"), CALL)
    assert [line.group for line in clean.budgets[0].items] == ["国際交流・若手育成"] * 3 + ["研究"] * 2
    assert not found(sum_mismatch, clean)
    assert not found(network_share, clean)
    assert found(sum_mismatch, draft(GROUPED.format(people="若手の雇用", sub="88"), CALL))
    assert found(network_share, draft(GROUPED.format(people="分析オペレーターの雇用", sub="80"), CALL))


SUMMARY = """# 予算（単位：万円）

| | 2025年度 | 2026年度 | 合計 |
|---|---|---|---|
| 物品費 | 1,000 | 1,000 | 2,000 |
| 旅費 | 2,500 | 2,500 | {travel} |
| 人件費 | 1,500 | 1,500 | 3,000 |
| 直接経費計 | 5,000 | 5,000 | 10,000 |

直接経費の内訳（単位：万円）

| 費目 | 内訳 | 金額 |
|---|---|---|
| 物品費 | 試薬 | 1,500 |
| | 消耗品 | 500 |
| 旅費 | 渡航：若手3名 | 3,000 |
| | 招へい：若手2名 | {guests} |
| 人件費 | 国際連携コーディネーター | {pay} |
| | 若手（渡航者） | 1,500 |
| 合計 | | 10,000 |
"""


def test_a_summary_and_its_breakdown_agree_row_by_row() -> None:
    assert not found(sum_mismatch, draft(SUMMARY.format(travel="5,000", guests="2,000", pay="1,500"), CALL))
    moved = found(sum_mismatch, draft(SUMMARY.format(travel="5,000", guests="2,300", pay="1,500"), CALL))
    assert len(moved) == 1  # the sum below it
    shifted = SUMMARY.format(travel="5,000", guests="2,000", pay="1,500").replace(
        "| 試薬 | 1,500 |", "| 試薬 | 1,800 |"
    )
    shifted = shifted.replace("| 若手（渡航者） | 1,500 |", "| 若手（渡航者） | 1,200 |")
    assert not found(sum_mismatch, draft(shifted, CALL))  # more rows differ than agree: another way to sort them


def test_the_rows_of_the_breakdown_tell_the_share_for_networks() -> None:
    own = draft(SUMMARY.format(travel="5,000", guests="2,000", pay="1,500"), CALL)
    assert not found(network_share, own)
    assert own.budget is not None
    assert len(own.budget.items) == 6


@pytest.mark.parametrize(
    ("qst", "wrong"), [("| QST | 62 | 18.6 | 80.6 |", False), ("| QST | 66 | 19.8 | 85.8 |", True)]
)
def test_institutions_in_rows_make_the_sums_below_them(qst: str, wrong: bool) -> None:
    text = f"""# 予算（単位：百万円）

| 機関 | 直接経費 | 間接経費 | 計 |
|---|---|---|---|
| 大阪大学 | 232 | 69.6 | 301.6 |
{qst}
| 横浜国立大学 | 50 | 15.0 | 65.0 |
| 合計 | 344 | 103.2 | 447.2 |
"""
    assert bool(found(sum_mismatch, draft(text, CALL))) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("旅費4,500万円と人件費5,200万円の計9,700万円を使う。", False),
        ("旅費4,500万円と人件費5,200万円の計1億200万円を使う。", True),
        ("旅費4,500万円（うち派遣1,350万円）と人件費5,200万円の合計9,700万円を使う。", False),
        ("Travel takes 45 million yen and salaries take 52 million yen, together 107 million yen.", True),
        ("Travel takes 45 million yen and salaries take 52 million yen, together 97 million yen.", False),
    ],
)
def test_amounts_that_a_sentence_adds_up_make_its_sum(sentence: str, wrong: bool) -> None:
    assert bool(found(sum_mismatch, draft(f"# 予算\n\n{sentence}\n", CALL))) == wrong


TOLD = """# 研究費

直接経費は3年間で{direct}である。内訳は、若手の渡航・滞在費が2,100万円、招へい費が1,500万円、ワークショップの開催費が2,800万円、\
若手研究者の雇用費が5,200万円、設備と消耗品が4,400万円である。これに間接経費4,800万円を加え、総額は{total}となる。\
直接経費の{share}％にあたる{part}を国際頭脳循環と若手育成に充てる。
"""


def test_text_alone_tells_slips_shares_and_rounded_sums() -> None:
    plain = {"direct": "1億6,000万円", "total": "2億800万円", "share": "72", "part": "1億1,600万円"}
    assert not found(sum_mismatch, draft(TOLD.format(**plain), CALL))
    assert not found(sum_mismatch, draft(TOLD.format(**plain | {"total": "約2.1億円"}), CALL))
    assert found(sum_mismatch, draft(TOLD.format(**plain | {"share": "78", "part": "1億2,500万円"}), CALL))
    slipped = draft(TOLD.format(**plain | {"direct": "1,600万円"}), CALL)
    assert found(unit_slip, slipped)
    assert not found(sum_mismatch, slipped)
    assert not found(indirect_rate, slipped)


@pytest.mark.parametrize("head", ["Costs (unit: 10,000 yen)", "Costs (in 10,000 yen)", "費用（単位：万円）"])
def test_ten_thousand_yen_are_a_unit(head: str) -> None:
    table = "| Item | Amount |\n|---|---|\n| Travel | 600 |\n| Joint schools | 1,300 |\n| Direct costs | 1,900 |\n"
    budget = draft(f"# {head}\n\n{table}", CALL).budget
    assert budget is not None
    assert budget.direct == 19_000_000


@pytest.mark.parametrize(("text", "wrong"), [("$24,000", True), ("$240,000", False), ("$60,000 a year", False)])
def test_a_row_that_is_called_by_its_whole_name_has_its_amount(text: str, wrong: bool) -> None:
    table = """# Budget Justification

| Item | Total ($) |
|---|---|
| Travel | 325,000 |
| Participant support | 240,000 |
| Total direct costs | 565,000 |

"""
    told = draft(f"{table}Participant support of {text} is for the summer institute.\n", "nsf-gc-24-556")
    assert bool(found(unit_slip, told)) == wrong


def test_heads_in_two_rows_count_the_years() -> None:
    table = """# Budget (million yen)

| Item | Fiscal year | Fiscal year | Total |
|---|---|---|---|
| Item | 1 | 2 | Total |
| Travel and stays | 6 | 3 | 9 |
| Workshops | 8 | 8 | 16 |
| Direct costs | 14 | 11 | 25 |

Direct costs are 25 million yen, or 32.5 million yen with overheads.
"""
    read = draft(table, CALL)
    assert [line.label for line in read.budgets[0].items] == ["travel and stays", "workshops"]
    assert not found(sum_mismatch, read)


ROWS = """# Budget (thousand yen)

| Item | Total |
|---|---|
| 1 Stays abroad | 60,000 |
| 2 Invitations | 50,000 |
| 3 Summer course | 63,000 |
| 4 Equipment | 57,000 |
| Direct cost | 230,000 |

"""


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Items 1 to 3 are for network and brain circulation: 173,000, which is 75% of direct cost.", False),
        ("Items 1 to 3 are for network and brain circulation: 183,000, which is 80% of direct cost.", True),
        ("Network and young researchers get 183,000, which is 80% of direct cost.", True),
        ("交流と育成にあてる分は、直接経費2億3,000万円のうち1億8,300万円です。", True),
        ("交流と育成にあてる分は、直接経費2億3,000万円のうち1億7,300万円です。", False),
    ],
)
def test_a_sentence_says_what_the_rows_for_networks_make(sentence: str, wrong: bool) -> None:
    assert bool(found(sum_mismatch, draft(ROWS + sentence + "\n", CALL))) == wrong


def test_a_member_in_a_row_may_be_the_traveller_whom_the_plan_does_not_name() -> None:
    row = PLAIN.format(out="派遣旅費（森下、田所、大橋）", goods="消耗品")
    unnamed = STAYS.replace("田所 健 |", "博士課程学生1名 |")
    assert not found(mobility_uncosted, draft(unnamed + row, CALL))


def test_that_the_single_call_pays_for_the_own_side_is_an_inference() -> None:
    text = STAYS + PLAIN.format(out="派遣旅費（森下、田所）", goods="ワシントン大学側の消耗品")
    (finding, _), *_ = found(partner_research, draft(text, "jst-aspire-top-2024"))
    assert finding.fact is not None
    assert finding.fact.status == "unverified"


@pytest.mark.parametrize(
    ("rate", "wrong"), [("直接経費の25％", True), ("直接経費の30％", False), ("直接経費×0.3", False)]
)
def test_a_cell_beside_the_indirect_costs_tells_their_rate(rate: str, wrong: bool) -> None:
    table = f"""# 予算（千円）

| 費目 | 内容 | 金額 |
|---|---|---|
| 旅費 | 渡航と招へい | 70,000 |
| 消耗品 | 試薬 | 30,000 |
| 直接経費 | | 100,000 |
| 間接経費 | {rate} | 30,000 |
"""
    assert len(found(indirect_rate, draft(table, CALL))) == wrong


def test_a_summary_tells_the_total_of_the_breakdown_that_has_more_rows() -> None:
    text = """# Budget summary (JPY million)

| Cost category | Year 1 | Year 2 | Total |
|---|---|---|---|
| Travel | 40 | 40 | 80 |
| Goods | 10 | 10 | 20 |
| Total direct costs | 50 | 50 | 100 |
| Indirect costs (30% of direct) | 15 | 15 | 30 |
| Total requested | 65 | 65 | 130 |

# Breakdown of direct costs (JPY million)

| Cost category | What it pays for | Amount |
|---|---|---|
| Travel | Stays abroad | 50 |
| Travel | Summer school | 30 |
| Goods | Media | 20 |
| Total direct costs | | 100 |

The request of {total} million yen contains 100 million yen of direct costs.
"""
    assert not found(sum_mismatch, draft(text.format(total=130), CALL))
    assert found(sum_mismatch, draft(text.format(total=120), CALL))
