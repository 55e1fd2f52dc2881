"""What a draft tells twice, in a list and in its plan, in the text and in its budget, and tells differently."""

from __future__ import annotations

import pytest

from lint.rules.budget.duration import duration
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.near_term_missing import near_term_missing
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


@pytest.mark.parametrize(
    ("count", "wrong"),
    [
        ("招へいは若手2名と教授1名。", 1),
        ("派遣は、若手3名、教授1名とする。", 1),
        ("招へいは若手1名、派遣は若手1名と教授1名とする。", 0),
        ("初年度は、派遣は若手3名と教授1名とする。", 0),
        ("Our plan in a nutshell: 4 out, 1 in.", 1),
        ("Our plan in a nutshell: 2 out, 1 in.", 0),
    ],
)
def test_numbers_by_kinds_and_in_a_nutshell(count: str, wrong: int) -> None:
    plan = ENGLISH.format(**TOLD).replace("## Mobility plan\n", f"## Mobility plan\n\n{count}\n")
    assert len(found(count_mismatch, draft(plan, CALL))) == wrong


@pytest.mark.parametrize(
    ("label", "value", "wrong"),
    [
        ("研究実施期間", "6年間", 1),
        ("Length", "72 months", 1),
        ("Length", "60 months", 0),
        ("Direct cost", "JPY 240,000,000 over six years", 1),
        ("申請額（直接経費）", "2億4,000万円（7年間）", 1),
        ("Direct cost", "JPY 240,000,000 over five years", 0),
        ("Foundation", "a society of fishers, for seven years", 0),
    ],
)
def test_cells_of_the_cover_tell_for_how_many_years(label: str, value: str, wrong: int) -> None:
    cover = f"# Quiet joints\n\n| Item | Entry |\n|---|---|\n| PI | Naoko Irifune |\n| {label} | {value} |\n"
    assert len(found(duration, draft(cover, CALL))) == wrong


@pytest.mark.parametrize(("last", "wrong"), [("2029", 0), ("2029～2031", 1), ("2029・2030", 1)])
def test_a_column_may_hold_several_years(last: str, wrong: int) -> None:
    table = (
        f"研究期間：2024年11月～2029年10月\n\n単位：千円\n\n| 費目 | 2024 | 2025 | 2026 | 2027 | 2028 | {last} | 計 |\n"
    )
    table += "|---" * 8 + "|\n| 外国旅費 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n| 物品費 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n"
    assert len(found(duration, draft(table + "| 直接経費 | 2 | 2 | 2 | 2 | 2 | 2 | 12 |\n", CALL))) == wrong


@pytest.mark.parametrize(
    ("when", "wrong"),
    [
        ("最終年度までのいずれかの夏、約2週間", 1),
        ("2027年度の学会に合わせて", 1),
        ("2026, at some point of the year", 1),
        ("2027年度", 0),
        ("2026年8月から2週間（学会に合わせて出発）", 0),
    ],
)
def test_a_cell_that_leaves_open_when_tells_no_period(when: str, wrong: int) -> None:
    plan = f"""
# 渡航・招へい計画

| 氏名 | 期間 | 渡航先 | 役割 |
|---|---|---|---|
| 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
| 高橋 健 | {when} | MIT（米国） | 標本を比べる |
"""
    assert len(found(period_missing, draft(plan, CALL))) == wrong


@pytest.mark.parametrize(
    ("below", "when", "wrong"),
    [
        ("JST ASPIRE 2024, call for researchers", "December 2026 – November 2027", 1),
        ("Application to JST, joint call", "December 2026 – November 2027", 1),
        ("JST ASPIRE 2024, call for researchers", "March 2025 – February 2027", 0),
    ],
)
def test_the_term_is_read_below_a_line_that_names_the_call(below: str, when: str, wrong: int) -> None:
    plan = f"""
# Soft cells

## {below}

Principal investigator: Yuka Tachihara, Tohoku University Term: 1 December 2024 to 30 November 2027 Partners: Norway

## Exchange

| Name | Period | Destination | Role |
|---|---|---|---|
| Ren Mitsuhori | {when} | University of Bath, UK | measures ten salts |
"""
    assert len(found(near_term_missing, draft(plan, "jst-aspire-next-2024"))) == wrong
