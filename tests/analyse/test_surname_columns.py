"""Plans whose columns are headed by the travellers' family names alone, with the host and the place in one row."""

from __future__ import annotations

import pytest

from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
TEAM = """
# C. The teams

Japanese team

| Who | Where, post | Degree | Share of work |
|---|---|---|---|
| Tomoe Ichinose | Hokkaido Univ., Assoc. Prof. | 2006 | lead, B1 |
| Wataru Kita | Hokkaido Univ., Assist. Prof. | 2020 | B1, B3 |

Partner teams

| Who | Where, post | Degree | Share of work |
|---|---|---|---|
| Dale Hutchings | Oregon State Univ., Prof. | 1994 | US lead, B2 |
| Brooke Salazar | Oregon State Univ., Postdoc | 2023 | B2 |
| Anneli Rautio | Univ. of Helsinki, Prof. | 1998 | Finnish lead, B3 |

# D. Mobility

"""


@pytest.mark.parametrize("goal", ["So that", "Why", "Gains"])
def test_the_member_who_receives_tells_the_institution(goal: str) -> None:
    read = draft(
        f"""{TEAM}Dispatch

| | Kita | Ichinose |
|---|---|---|
| Host | A. Rautio, Helsinki | D. Hutchings, Oregon State |
| Months | Apr 2025 – Mar 2026 | 7–20 Sep 2026 |
| Does | extracts RNA from 400 tips | picks the species of the third year |
| {goal} | Oregon gains larch data | both choose from one list |

Invitation

| | Salazar |
|---|---|
| Host | T. Ichinose, Hokkaido |
| Months | May – Oct 2025 |
| Does | labels 20 larches |
| {goal} | Oregon can label |
""",
        CALL,
    )
    told = [(m.person, m.direction, m.organisation, m.period and m.period.start, m.stage) for m in read.movements]
    assert told == [
        ("Kita", "outbound", "Univ. of Helsinki", "2025-04", "assistant professor"),
        ("Ichinose", "outbound", "Oregon State Univ.", "2026-09-07", "associate professor"),
        ("Salazar", "inbound", "Hokkaido Univ.", "2025-05", "postdoc"),
    ]
