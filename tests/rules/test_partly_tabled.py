"""Plans told by a table and by text together; lengths of stay that other calls ask for; travel of one side alone."""

from __future__ import annotations

import pytest

from lint.rules.budget.mobility_uncosted import mobility_uncosted
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.idle import HEAD
from lint.rules.mobility.stay_too_short import stay_too_short
from tests.analyse.plans import CALL, abroad
from tests.drafts import draft, found

PLAN = """
# Mobility plan

Emi Sato (doctoral student, Kyoto University) stays at MIT, USA, from April 2025 to March 2026 and builds the sensor.

The remaining stays stand in a table.

| Who | Home | To | When | Does |
|---|---|---|---|---|
| Ken Mori (professor) | Kyoto University | MIT, USA (A. Hall) | 3–14 March 2026 | settles the second round |
| Mary Reed (postdoc, 2022) | MIT | Kyoto University (K. Mori) | May 2026 – October 2026 | tests the sensor |
"""


@pytest.mark.parametrize(
    ("words", "differ"),
    [
        ("Two persons go out and one comes.", []),
        ("Head count: 2 outbound, 1 inbound.", []),
        ("Head count: 4 outbound, 1 inbound.", ["4 outbound"]),
        ("Head count: 1 outbound, 1 inbound.", []),
        ("So two travel out and one in, 13 months and 6.", []),
        ("So five travel out and one in, 13 months and 6.", ["five travel out"]),
    ],
)
def test_stays_of_the_table_and_of_the_text_count_together(words: str, differ: list[str]) -> None:
    assert [said for _, said in found(count_mismatch, draft(f"{PLAN}\n{words}\n", CALL))] == differ


SHORT = """
# Ice

Applicant: Ragna Tveit, Associate Professor, University of Oslo, Norway
Partner: University of Toyama (Japan)

# Stays

| Name | Post | Period | To | Does |
|---|---|---|---|---|
| Eirik Nord | PhD student | March 2027 to June 2027 | University of Toyama, Japan | measures the patches |
| Ragna Tveit | associate professor, PhD 2019 | 9–29 July 2027 | University of Toyama, Japan | checks the map |
"""


def test_the_length_asked_for_is_the_calls_own_and_who_leads_may_visit() -> None:
    read = abroad(SHORT, "winter-partners.toml")
    (finding,) = list(stay_too_short.check(read))
    assert "for 5 months or more" in finding.message.say("en", finding.values)[0]
    assert "Nord" in str(finding.values["who"])


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("(1) 若手研究者の渡航。", True),
        ("若手研究者の招へい。", True),
        ("(2) Outgoing stays of young people.", True),
        ("国際経験を積むことが目的である。", False),
        ("Young people go abroad.", False),
        ("The aim is travel.", False),
    ],
)
def test_the_head_of_a_paragraph_praises_nothing(line: str, head: bool) -> None:
    assert (HEAD.fullmatch(line) is not None) == head


@pytest.mark.parametrize(
    "row", ["日本側の渡航・滞在費", "日本側若手研究者の旅費", "Travel of our members", "Japanese members' travel"]
)
def test_travel_of_the_own_side_pays_for_no_guest(row: str) -> None:
    budget = f"""
# 予算

| 費目 | 金額（千円） |
|---|---|
| {row} | 9,000 |
| 交流コーディネーター1名 | 9,000 |
| 設備 | 4,000 |
| 消耗品 | 4,000 |
| 直接経費 | 26,000 |
"""
    ((_, said),) = found(mobility_uncosted, draft(PLAN + budget, CALL))
    assert said.startswith("Mary Reed")
