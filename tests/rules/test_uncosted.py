"""Stays that no row of the budget pays for."""

from __future__ import annotations

import pytest

from corpora.blind import FOLDER
from lint.rules.budget.mobility_uncosted import mobility_uncosted
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
PLAN = """
# 参加者

| 氏名 | 所属 | 職 |
|---|---|---|
| 大西拓海 | 京都大学（日本） | 助教 |
| 佐々木玲子 | 京都大学（日本） | 博士課程1年 |
| Mary Stone | University of Arizona（米国） | 博士研究員 |
| Jean Roy | Université Laval（カナダ） | 博士課程学生 |

# 渡航・招へい計画

| 向き | 氏名 | 期間 | 行き先 | 役割 |
|---|---|---|---|---|
| 派遣 | 大西拓海 | 2025年4月～2026年3月 | アリゾナ大学（米国） | 樹脂を測る |
| 派遣 | 佐々木玲子 | 2025年6月～2026年5月 | ラヴァル大学（カナダ） | 酵素を測る |
| 招へい | Mary Stone | 2025年9月～2026年2月 | 京都大学 | 気象の式を作る |
| 招へい | Jean Roy | 2026年4月～2026年9月 | 京都大学 | 予測を確かめる |

# 予算

"""


def costs(*rows: str) -> str:
    lines = "\n".join(f"| {row} | 1,000 |" for row in (*rows, "消耗品"))
    return f"単位：万円\n\n| 費目 | 金額 |\n|---|---|\n{lines}\n| 直接経費 | {len(rows) + 1},000 |\n"


@pytest.mark.parametrize(
    ("budget", "missing"),
    [
        (costs("米国への派遣", "カナダへの派遣", "米国からの招へい", "カナダからの招へい"), []),
        (costs("米国への派遣", "カナダへの派遣", "米国からの招へい"), ["Jean Roy"]),
        (costs("米国への派遣", "米国からの招へい", "カナダからの招へい"), ["佐々木玲子"]),
        (costs("若手の派遣", "集会の開催"), ["Mary Stone"]),
        (costs("招へい（旅費、滞在費、報酬）", "集会の開催"), ["大西拓海"]),
        (costs("旅費", "集会の開催"), []),
        (costs("外国旅費（往来）", "集会の開催"), []),
        (costs("渡航・招へい旅費", "集会の開催"), []),
        (costs("渡航費・滞在費", "集会の開催"), ["渡航費・滞在費"]),
        (costs("外国旅費と滞在費", "学会参加の旅費"), ["外国旅費と滞在費"]),
        (costs("招へい者の渡航費・滞在費", "集会の開催"), ["大西拓海"]),
        (costs("長期と短期の渡航", "招へいした若手が日本で使う研究費"), ["長期と短期の渡航"]),
        (costs("長期と短期の渡航", "海外から招く人の旅費"), []),
        (costs("招へい（渡航費、滞在費、報酬）", "集会の開催"), ["大西拓海"]),
        (costs("メンバーの派遣と招へいに伴う渡航費", "集会の開催"), []),
        (costs("Travel, stay and salary of invited members", "Printing"), ["大西拓海"]),
        (costs("Invitations (trips 1–3: travel, stay)", "Printing"), ["大西拓海"]),
        (costs("Travel and stays abroad", "Joint research of young travellers and invitees"), ["Mary Stone"]),
        (costs("Travel of members and of invited guests", "Printing"), []),
        (costs("若手の派遣（渡航費、海外での研究費）", "招へい", "集会の開催"), []),
        (costs("米国との往来の旅費", "カナダとの往来の旅費", "集会の開催"), []),
    ],
)
def test_ways_and_countries_without_a_row_are_told(budget: str, missing: list[str]) -> None:
    assert [words for _, words in found(mobility_uncosted, draft(PLAN + budget, CALL))] == missing


STAYS = """
- 大西（12か月）：航空券30万円、滞在費420万円
- 佐々木（12か月）：航空券25万円、滞在費360万円
- Stone（6か月）：航空券30万円、滞在費240万円
"""


def test_a_list_of_what_each_stay_costs_goes_before_rows_at_large() -> None:
    rest = "- Roy（6か月）：航空券30万円、滞在費240万円\n"
    table = costs("外国旅費", "集会の開催")
    whole, short = (draft(PLAN + STAYS + more + "\n" + table, CALL) for more in (rest, ""))
    assert found(mobility_uncosted, whole) == []
    assert [words for _, words in found(mobility_uncosted, short)] == ["Jean Roy"]


def test_kanji_names_of_members_at_home_hide_no_visitor() -> None:
    plan = PLAN.replace("| 派遣 | 大西拓海 |", "| 派遣 | Takumi Onishi |")
    rows = costs(
        "渡航：アリゾナ大学（大西）", "渡航：ラヴァル大学（佐々木）", "招へい：京都大学（Stone）", "集会の開催"
    )
    assert [words for _, words in found(mobility_uncosted, draft(plan + rows, CALL))] == ["Jean Roy"]


@pytest.mark.parametrize(
    ("paid", "host"),
    [
        ("Airfare and living costs, Hiyori Sawatari to {host}", "VTT Technical Research Centre of Finland"),
        ("Stay of 12 months, Hiyori Sawatari to {host}", "CNRS Grenoble"),
        ("Travel: Hiyori Sawatari, EMBL Heidelberg", "EMBL Heidelberg"),
    ],
)
def test_words_of_an_institution_in_a_row_of_travel_are_no_traveller(paid: str, host: str) -> None:
    text = f"""# Mobility plan

| Direction | Name | Period | Destination | Task |
|---|---|---|---|---|
| outbound | Hiyori Sawatari | April 2025 to March 2026 | {host} | Measures the strains |
| outbound | Mao Arakaki | April 2026 to March 2027 | Arizona State University | Grows the crystals |

# Budget (thousand yen)

| Item | Amount |
|---|---|
| {{rows}} | 8,000 |
| Airfare and living costs, Mao Arakaki to Arizona State University | 7,000 |
| Reagents | 1,000 |
| Total direct costs | 16,000 |
"""
    row = paid.format(host=host)
    assert not found(mobility_uncosted, draft(text.format(rows=row), CALL))
    other = row.replace("Hiyori Sawatari", "Kaede Morioka")
    assert [words for _, words in found(mobility_uncosted, draft(text.format(rows=other), CALL))] == [
        "Hiyori Sawatari",
        other,
    ]


@pytest.mark.parametrize("rows", ["Stays of guests in Sweden (travel, rent)", "Guests from Tanzania (travel, rent)"])
def test_guests_come_from_abroad_wherever_the_applicant_is_at_home(rows: str) -> None:
    text = f"""# Application

Main applicant: Annika Falk, Uppsala University

# Participants

| Participant | Position | Country |
|---|---|---|
| Annika Falk | Professor, Uppsala University | Sweden |
| Baraka Shem | Doctoral student, University of Dar es Salaam | Tanzania |

# Research stays

| Name | Destination | Period | Task |
|---|---|---|---|
| Annika Falk | University of Dar es Salaam, Tanzania | March 2026 to May 2026 | Samples charcoal |
| Baraka Shem | Uppsala University, Sweden | April 2027 to June 2027 | Prepares thin sections |

# Budget (kSEK)

| Cost | Sum |
|---|---|
| Stays of Swedish members abroad (travel, lodging) | 500 |
| {rows} | 660 |
| Salaries | 700 |
| Direct costs | 1,860 |
"""
    assert not found(mobility_uncosted, draft(text, str(FOLDER / "calls" / "joint-studies.toml")))


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("Invitations: Throckmorton (UIUC), Ma (KRIBB), Wren", False),
        ("Invitations: Throckmorton (UIUC), Mass, Wren", True),
    ],
)
def test_a_surname_of_two_letters_stands_between_commas_in_a_row(row: str, missing: bool) -> None:
    stays = "".join(
        f"| {who} | Kobe University | May to July 2026 | measures enzymes |\n"
        for who in ("Leland Throckmorton", "Seo-yun Ma", "Tobias Wren")
    )
    plan = f"# Mobility plan\n\n| Name | Host | Period | Task |\n|---|---|---|---|\n{stays}\n# Budget\n\n"
    money = f"| Item | Amount (JPY) |\n|---|---|\n| {row} | 9,000,000 |\n| Direct costs | 9,000,000 |\n"
    assert bool(list(found(mobility_uncosted, draft(plan + money, CALL)))) is missing


CODED = """
# Mobility plan

- OUT-1: Yoko Abe (doctoral student). To Northeastern University, Boston, USA, March 2026 to February 2027. Grows clams.
- OUT-2: Ken Doi (assistant professor). To University of Portsmouth, UK, May to August 2026. Makes enzymes.
- OUT-3: Jun Eto (professor). To McGill University, Montreal, Canada, 1 to 21 June 2027. Chooses the timber.

# Budget

| No | Item | Million yen |
|---|---|---|
| B1 | Dispatch {paid}: fares, rent | 42 |
| B2 | Field course | 30 |
| B3 | Consumables | 10 |
| | Direct costs | 82 |
"""


@pytest.mark.parametrize(
    ("paid", "missing"),
    [
        ("OUT-1 to OUT-3", 0),
        ("OUT-1–3", 0),
        ("OUT-1 and OUT-3", 1),
        ("of Japanese members", 0),
    ],
)
def test_rows_may_name_stays_by_their_codes(paid: str, missing: int) -> None:
    told = [words for _, words in found(mobility_uncosted, draft(CODED.format(paid=paid), CALL))]
    assert len(told) == missing
    assert all("Ken Doi" in words for words in told)


def test_a_row_without_names_pays_for_its_way_beside_one_with_names() -> None:
    rows = ("派遣（大西、佐々木）", "海外からの招へい（旅費、宿舎、報酬）", "集会の開催")
    assert found(mobility_uncosted, draft(PLAN + costs(*rows), CALL)) == []
    assert found(mobility_uncosted, draft(PLAN + costs("派遣（大西）", *rows[1:]), CALL)) != []


def test_what_others_pay_is_said_of_the_person_whom_its_sentence_names() -> None:
    said = "佐々木の滞在費は所属大学が負担する。大西の給与は京都大学による。\n\n"
    rows = costs("派遣（大西）", "招へい（Stone、Roy）", "集会の開催")
    assert found(mobility_uncosted, draft(PLAN + said + rows, CALL)) == []
    assert found(mobility_uncosted, draft(PLAN + said.replace("佐々木の滞在", "大西の滞在") + rows, CALL)) != []


def test_a_budget_without_any_row_for_people_on_the_move_pays_for_no_stay() -> None:
    rows = ("備品費", "消耗品費", "分析にあたる研究員の雇用", "集会の開催")
    assert len(found(mobility_uncosted, draft(PLAN + costs(*rows), CALL))) == 1
    assert found(mobility_uncosted, draft(PLAN + costs(*rows, "国際交流費"), CALL)) == []
    paid = "渡航と招へいの旅費は、大西、佐々木の分も含めて京都大学が負担する。\n\n"
    assert found(mobility_uncosted, draft(PLAN + paid + costs(*rows), CALL)) == []


def test_a_row_for_travel_pays_for_it_whatever_else_it_pays_for() -> None:
    rows = ("渡航（年次の会議への参加を含む）", "招へい（年次の会議への参加を含む）", "備品費", "集会の開催")
    assert found(mobility_uncosted, draft(PLAN + costs(*rows), CALL)) == []


def test_rows_that_count_as_many_as_go_out_pay_for_no_guests() -> None:
    whole = draft(PLAN + costs("渡航旅費（長期1名、短期1名）", "集会", "装置", "調整員"), CALL)
    assert [words for _, words in found(mobility_uncosted, whole)] == ["Mary Stone"]
    whole = draft(PLAN + costs("渡航旅費（4名）", "集会", "装置", "調整員"), CALL)
    assert found(mobility_uncosted, whole) == []


def test_the_place_of_an_event_is_no_country_that_travel_is_paid_for() -> None:
    whole = draft(PLAN + costs("日本側の渡航費と米国での集会への旅費", "招へい旅費", "集会", "装置"), CALL)
    assert found(mobility_uncosted, whole) == []


@pytest.mark.parametrize(
    ("rest", "unpaid"), [("その他（通信、輸送）", True), ("その他", False), ("その他（旅費など）", False)]
)
def test_a_row_of_the_rest_that_says_what_it_is_for_pays_for_nothing_else(rest: str, unpaid: bool) -> None:
    told = found(mobility_uncosted, draft(PLAN + costs("設備備品費", "試薬", rest), CALL))
    assert bool(told) is unpaid


def test_costs_told_between_dots_are_parts_of_a_row() -> None:
    rows = "| 派遣旅費・滞在費 | 40 |\n| 招へい旅費・滞在費・研究費 | 50 |\n| 学校・月例会議 | 40 |\n| 試薬 | 40 |\n"
    plan = (
        "# 往来計画\n\n| 氏名 | 方向 | 行き先 | 期間 | 内容 |\n|---|---|---|---|---|\n"
        "| 和食 ひかり | 派遣 | ルイジアナ州立大学 | 2025年6月～2026年5月 | 20株をまく |\n"
        "| Priya Raman | 招へい | 高知大学 | 2026年5月～2026年10月 | 48面を設ける |\n\n"
    )
    told = draft(f"{plan}# 経費（百万円）\n\n| 費目 | 額 |\n|---|---|\n{rows}| 直接経費 | 170 |\n", CALL)
    assert found(mobility_uncosted, told) == []


@pytest.mark.parametrize(
    ("name", "called"),
    [("Pham Thi Hoa", "Pham"), ("Pham Thi Hoa", "Hoa"), ("Tran Minh Duc", "Tran"), ("Nguyen Van An", "Nguyen")],
)
def test_a_row_may_call_a_traveller_by_the_family_name_that_leads(name: str, called: str) -> None:
    plan = PLAN.replace("佐々木玲子", name)
    rows = (f"渡航・滞在（大西、{called}）", "招へい（Stone、Roy）")
    assert found(mobility_uncosted, draft(plan + costs(*rows), CALL)) == []
    assert found(mobility_uncosted, draft(plan + costs("渡航・滞在（大西）", "招へい（Stone、Roy）"), CALL))
