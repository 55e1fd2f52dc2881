"""Who goes, who receives, who leads and when, in lists and cells that say that it is not known yet."""

from __future__ import annotations

import pytest

from lint.analyse.people.nobody import placeholder
from lint.rule import Severity
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.table_incomplete import table_incomplete
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from lint.rules.team.partner_missing import partner_missing
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
LISTED = """
# メンバー

## 日本側

1. **宇良 嘉一郎**　琉球大学 教授（1989年学位）。代表。渡航は2026年9月。
2. **与世山 美冬**　琉球大学大学院 博士後期課程2年。糖の分析。渡航は2025年1月から12月。
3. **喜納 航平**　琉球大学大学院 博士前期課程1年。試作。{away}

## 相手国側

1. **Lorna Pruitt**　ハワイ大学（米国） 教授。米国側の代表。来日なし。
2. **{who}**　ハワイ大学（米国） 博士研究員（2022年学位）。分析。来日は2025年5月から10月。

# 渡航計画

与世山美冬は2025年1月から12月までハワイ大学のPruitt教授のもとで糖を測る。
喜納航平は2027年10月から2028年9月までハワイ大学のPruitt教授のもとで試作の糊を比べる。
"""
PLAN = """
# Members

| Name | Post | Task | Away |
|---|---|---|---|
| Keiichiro Yogo | Shiga University, Japan, Professor (PI) | all | none |
| Honoka Shigaraki | Shiga University, Japan, doctoral student | counts | April 2026 – March 2027 |
| Margaret Oyelaran | Washington State University (USA), Professor, US PI (NSF) | genes | none |
| Owen Pritchard | Washington State University (USA), PhD student | genes | May – October 2026 |

# Mobility plan

| Name | Destination | Host | Period | Task |
|---|---|---|---|---|
| {who} | {place} | {host} | April 2026 – March 2027 | Counts the fish of two lakes |
| Owen Pritchard | Shiga University | Keiichiro Yogo | May – October 2026 | Reads the genes of the fish |
"""


@pytest.mark.parametrize("who", ["ポスドク1名", "大学院生（未定）", "N.N."])
def test_a_line_of_a_list_that_names_nobody_is_a_gap(who: str) -> None:
    assert found(table_incomplete, draft(LISTED.format(who=who, away="渡航は2027年10月から2028年9月。"), CALL))


def test_a_list_without_gaps_has_none() -> None:
    for who in ("Micah Sodergren", "技術補佐員2名"):
        text = LISTED.format(who=who, away="渡航は2027年10月から2028年9月。")
        assert not found(table_incomplete, draft(text, CALL))


@pytest.mark.parametrize("away", ["渡航あり。", "渡航の時期は未定。"])
def test_a_line_that_only_says_that_somebody_goes_lacks_the_time(away: str) -> None:
    assert found(table_incomplete, draft(LISTED.format(who="Micah Sodergren", away=away), CALL))


@pytest.mark.parametrize(
    ("host", "wrong"),
    [
        ("a colleague there (to be decided)", True), ("担当教員（未定）", True), ("先方と相談中", True),
        ("M. Oyelaran", False), ("Oyelaran教授（内諾済み）", False),
    ],
)  # fmt: skip
def test_a_cell_for_the_host_may_say_that_nobody_is_chosen(host: str, wrong: bool) -> None:
    text = PLAN.format(who="Honoka Shigaraki", place="Washington State University, USA", host=host)
    assert bool(found(host_missing, draft(text, CALL))) is wrong


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("USA（相手は調整中）", True), ("米国西海岸の大学又は企業", True), ("米国（受入先を選定中）", True),
        ("Washington State University (Pullman)", False), ("WSU, Pullman, USA", False),
    ],
)  # fmt: skip
def test_a_cell_for_the_place_may_name_none(place: str, wrong: bool) -> None:
    text = PLAN.format(who="Honoka Shigaraki", place=place, host="M. Oyelaran")
    assert bool(found(destination_missing, draft(text, CALL))) is wrong


@pytest.mark.parametrize("who", ["滋賀大学 助教", "滋賀大学の特任研究員", "講師"])
def test_a_post_with_its_institution_is_no_name(who: str) -> None:
    text = PLAN.format(who=who, place="Washington State University, USA", host="M. Oyelaran")
    told = [one.severity for one, _ in found(traveller_unnamed, draft(text, CALL))]
    assert len(told) == 1
    assert told[0] is not Severity.QUESTION


def test_a_student_of_a_town_is_somebody_without_a_name() -> None:
    words = "A Turku postdoc joins us in June."
    span = placeholder(words)
    assert span is not None
    assert words[span.start : span.end] == "A Turku postdoc"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("- Alasdair Shaw, Reader, University of Edinburgh, PhD 2007, principal investigator. Away: none.", False),
        ("", True),
    ],
)
def test_a_partner_of_whom_only_the_young_are_listed_has_no_leader(line: str, wrong: bool) -> None:
    text = f"""
# The team

Japan

- Seiji Kunimasu, Professor, Iwate University, doctorate 1991, principal investigator. Away: March 2026.
- Haruna Itokazu, doctoral student, Iwate University. Away: February 2025 to January 2026.

United States (supported by NSF)

- Loretta Vandermolen, Professor, North Carolina State University, PhD 1996, principal investigator. Away: none.
- Marisol Whitcombe, PhD student, North Carolina State University. In Japan: June to November 2025.

United Kingdom (supported by UKRI)

{line}
- Fergus Dalgleish, postdoctoral researcher, University of Edinburgh, PhD 2022. In Japan: April to September 2026.

# Integration

The University of Edinburgh builds the enzymes, North Carolina State University measures the films.
"""
    assert bool(found(partner_missing, draft(text, CALL))) is wrong
