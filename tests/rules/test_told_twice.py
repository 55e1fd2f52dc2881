"""What a draft tells twice, in a list and in its plan, in the text and in its budget, and tells differently."""

from __future__ import annotations

import pytest

from lint.rules.budget.duration import duration
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from tests.analyse.plans import CALL
from tests.drafts import draft, found

ENGLISH = """
# Seeds that wait

Project period: {term}

## People

1. Hitomi Sakuraba, Professor, Obihiro University (PhD 1995): crosses. Travels in {hers}.
2. Kento Ariizumi, postdoctoral researcher, Obihiro University (PhD 2021): maps. Travels January – December 2026.
3. Carol Whitehorse, Professor, Washington State University, United States (PhD 1999): maps. No visit.
4. Dominic Reyes, PhD student, Washington State University: maps. In Japan June 2025 – November 2025.

## Mobility plan

Kento Ariizumi works with Carol Whitehorse at Washington State University from January to December 2026. He maps genes.

Hitomi Sakuraba visits Carol Whitehorse at Washington State University {visit}to choose the crosses of the last two
years.

Dominic Reyes stays with Hitomi Sakuraba at Obihiro University between June and November 2025. He sows seeds.

## {heading}

{line}

- Travel and stay of Japanese members abroad: 58,000
- Travel and pay of {invited}: 57,000
- Seed school: 52,000
- Direct cost: 167,000
"""
TOLD = {
    "term": "November 2024 – October 2029",
    "hers": "August 2027",
    "visit": "on 16–27 August 2027 ",
    "heading": "5. Budget (thousand yen, five years)",
    "line": "The sums are those of all five years.",
    "invited": "invited researchers",
}


@pytest.mark.parametrize(
    ("hers", "wrong"), [("August 2027", 0), ("August 2026", 1), ("September 2027", 0), ("March 2027", 1), ("2027", 0)]
)
def test_a_month_in_the_list_of_the_team_lies_in_a_stay_of_the_plan(hers: str, wrong: int) -> None:
    assert len(found(period_inconsistent, draft(ENGLISH.format(**{**TOLD, "hers": hers}), CALL))) == wrong


@pytest.mark.parametrize(
    ("invited", "wrong"),
    [
        ("invited researchers (five persons)", 1),
        ("invited researchers (3 guests)", 1),
        ("guests invited to Japan (four visits)", 1),
        ("invited researchers (one person)", 0),
        ("invited researchers (five months)", 0),
    ],
)
def test_a_row_of_costs_pays_for_no_more_than_come(invited: str, wrong: int) -> None:
    assert len(found(count_mismatch, draft(ENGLISH.format(**{**TOLD, "invited": invited}), CALL))) == wrong


def test_years_of_the_project_are_no_length_of_a_stay() -> None:
    (missing,) = found(period_missing, draft(ENGLISH.format(**{**TOLD, "visit": "", "hers": "due course"}), CALL))
    assert missing[0].message.en.startswith("The period of")


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, 0),
        ({"heading": "5. Budget (thousand yen, six years)"}, 1),
        ({"heading": "Costs, seven years"}, 1),
        ({"line": "Years of support asked for: seven"}, 1),
        ({"line": "Requested duration: 6 years"}, 1),
        ({"line": "支援希望年数：7年"}, 1),
        ({"line": "Years of support asked for: 5"}, 0),
        ({"heading": "5. 経費（百万円、7年間）"}, 1),
        ({"heading": "5. 経費（百万円、5年間）"}, 0),
        ({"line": "Our seed bank has been kept for seven years."}, 0),
    ],
)
def test_headings_and_labels_tell_for_how_many_years_money_is_asked(told: dict[str, str], wrong: int) -> None:
    assert len(found(duration, draft(ENGLISH.format(**{**TOLD, **told}), CALL))) == wrong


YEARS = """
研究期間：2024年11月～{end}年10月

単位：千円

| 費目 | {heads} | 合計 |
|---|---|---|---|---|---|---|
| 外国旅費 | 1,000 | 1,000 | 1,000 | 1,000 | 1,000 | 5,000 |
| 物品費 | 100 | 100 | 100 | 100 | 100 | 500 |
| 直接経費 | 1,100 | 1,100 | 1,100 | 1,100 | 1,100 | 5,500 |
"""


@pytest.mark.parametrize(
    ("end", "heads", "wrong"),
    [
        ("2029", "1年目 | 2年目 | 3年目 | 4年目 | 5年目", 0),
        ("2027", "1年目 | 2年目 | 3年目 | 4年目 | 5年目", 1),
        ("2027", "2024年度 | 2025年度 | 2026年度 | 2027年度 | 2028年度", 1),
        ("2028", "2024年度 | 2025年度 | 2026年度 | 2027年度 | 2028年度", 0),
    ],
)
def test_a_budget_covers_no_more_years_than_the_project_has(end: str, heads: str, wrong: int) -> None:
    assert len(found(duration, draft(YEARS.format(end=end, heads=heads), CALL))) == wrong


@pytest.mark.parametrize(
    ("count", "wrong"),
    [
        ("計2名を派遣し、招へいは延べ4名とする。", 1),
        ("計2名を派遣し、招へいは1名とする。", 0),
        ("帰国した5名は、二か月以内に講習を開く。", 1),
        ("渡航を終えた2名は、二か月以内に講習を開く。", 0),
    ],
)
def test_numbers_of_a_later_clause_and_of_those_who_returned(count: str, wrong: int) -> None:
    plan = ENGLISH.format(**TOLD).replace("## Mobility plan\n", f"## Mobility plan\n\n{count}\n")
    assert len(found(count_mismatch, draft(plan, CALL))) == wrong
