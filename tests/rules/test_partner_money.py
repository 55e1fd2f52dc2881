"""Money of this budget that goes to the counterpart's own research, told in rows and in sentences."""

from __future__ import annotations

import pytest

from lint.rules.budget.partner_research import partner_research
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
TEAM = """
# Partners

| Name | Affiliation | Post | Task |
|---|---|---|---|
| Walter Abernathy | University of Wyoming, USA | Professor | Physics of glass |
| Mary Price | Aberystwyth University, UK | Reader | Ponds |

# 予算

"""


@pytest.mark.parametrize(
    ("row", "theirs"),
    [
        ("Consumables, and salaries of two postdocs of the Wyoming team", True),
        ("Aberystwythの池の建設費", True),
        ("Wyoming側の人件費", True),
        ("Stays of young researchers with the Wyoming team", False),
        ("Salaries of two coordinators at Kobe", False),
    ],
)
def test_an_institution_may_be_called_by_the_rest_of_its_name(row: str, theirs: bool) -> None:
    table = f"| 費目 | 金額（千円） |\n|---|---|\n| {row} | 9,000 |\n| 渡航費 | 9,000 |\n| 直接経費 | 18,000 |\n"
    assert bool(found(partner_research, draft(TEAM + table, CALL))) == theirs


@pytest.mark.parametrize(
    ("sentence", "theirs"),
    [
        ("Wyoming側の博士研究員の給与は、本予算から送金して支える。", True),
        ("米国側の装置の費用は、上の消耗品から支払う。", True),
        ("The salaries of the Wyoming team are paid from this budget.", True),
        ("Wyoming側の博士研究員の給与は、NSFが支払う。", False),
        ("米国側の試薬は本予算からは支払わない。", False),
        ("The equipment of the Wyoming team is not covered by this budget.", False),
        ("Wyoming側から招へいする博士研究員の人件費は、本予算から支払う。", False),
        ("本予算から研究補佐員を雇用し、試薬を購入する。", False),
    ],
)
def test_sentences_tell_whose_research_the_budget_pays_for(sentence: str, theirs: bool) -> None:
    assert bool(found(partner_research, draft(TEAM + sentence + "\n", CALL))) == theirs


STAY = """
# Mobility plan

| Name | Period | Destination | Task |
|---|---|---|---|
| Mary Price | May to October 2026 | Kobe University, Japan | Measures ponds |

"""


@pytest.mark.parametrize(
    ("row", "theirs"),
    [
        ("Research costs of Price and Abe", False),
        ("Research costs of Price's group", True),
        ("Research costs of Abernathy", True),
        ("Barcoding and ship days at the University of Wyoming for its own programme", True),
    ],
)
def test_what_guests_need_for_their_research_here_may_be_paid(row: str, theirs: bool) -> None:
    table = f"| 費目 | 金額（千円） |\n|---|---|\n| {row} | 9,000 |\n| 渡航費 | 9,000 |\n| 直接経費 | 18,000 |\n"
    plan = TEAM.replace("# 予算\n", STAY + "# 予算\n")
    assert bool(found(partner_research, draft(plan + table, CALL))) == theirs


def test_the_part_on_other_money_tells_what_others_pay() -> None:
    told = "# Other money\n\nAbernathy: NSF project, USD 612,000, 2024–2029; it pays the Wyoming analyses of WP 2.\n"
    assert found(partner_research, draft(TEAM + "| 費目 | 金額 |\n|---|---|\n\n" + told, CALL)) == []


def test_a_single_call_pays_for_no_research_abroad_and_a_part_of_an_institution_is_its_own() -> None:
    words = "Ponds are dug at Aberystwyth University's Gogerddan Field Station.\n\n"
    row = "Pumps and staff of Gogerddan Field Station"
    table = f"| 費目 | 金額（千円） |\n|---|---|\n| {row} | 9,000 |\n| 渡航費 | 9,000 |\n| 直接経費 | 18,000 |\n"
    for call in (CALL, "jst-aspire-top-2024"):
        assert [said for _, said in found(partner_research, draft(TEAM + words + table, call))] == [row]
    assert found(partner_research, draft(TEAM + table.replace(row, "Pumps of Awaji Field Station"), CALL)) == []


@pytest.mark.parametrize(("place", "theirs"), [("Rat Harbor", True), ("Kobe Harbor", False)])
def test_goods_for_a_station_of_a_partner_are_the_partners(place: str, theirs: bool) -> None:
    words = "The Rat Harbor Laboratories of the University of Wyoming rear larvae.\n\n"
    table = f"| 費目 | 金額 |\n|---|---|\n| A press for {place} | 9,000 |\n| 渡航費 | 9,000 |\n| 直接経費 | 18,000 |\n"
    assert bool(found(partner_research, draft(TEAM + words + table, CALL))) is theirs
