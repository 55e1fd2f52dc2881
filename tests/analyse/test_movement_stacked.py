"""Cells that tell a stay line by line, labels of which each person has some, and hosts that are left open."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from lint.analyse.movements.checks import Clash, clashes
from lint.analyse.places import is_vague, places
from lint.rules.mobility.host_missing import host_missing
from tests.analyse.plans import CALL, records, word
from tests.drafts import draft


def test_labels_of_those_who_go_and_of_those_who_come_share_a_slot() -> None:
    read = draft("""
        # 渡航・招へい計画

        | 人 | 欄 | 記入 |
        |---|---|---|
        | 山田 花子 | 行き先 | MIT（米国） |
        | | 期間 | 2025年4月～2026年3月 |
        | | 内容 | 培養法を確立する |
        | Olivia Reed | 来る所 | 京都大学 |
        | | 期間 | 2025年5月～2025年12月 |
        | | 内容 | 標本を測定する |
        """)
    assert records(read) == [
        ("山田 花子", "outbound", "MIT", "2025-04", "2026-03"),
        ("Olivia Reed", "inbound", "京都大学", "2025-05", "2025-12"),
    ]


def test_a_calendar_whose_cells_tell_a_stay_in_lines() -> None:
    read = draft("""
        # 渡航・招へいの暦

        | 年度 | 出る人 | 来る人 |
        |---|---|---|
        | 2025年度 | 山田 花子（助教）<br>MIT（米国）、Robert Hall<br>2025年4月～2026年3月<br>二年目に使う鉢をつくる | |
        | 2026年度 | | Olivia Reed（助教）<br>京都大学　佐藤 一郎 のもとへ<br>2026年5月～2026年9月<br>標本を測る |
        """)
    assert records(read) == [
        ("山田 花子", "outbound", "MIT", "2025-04", "2026-03"),
        ("Olivia Reed", "inbound", "京都大学", "2026-05", "2026-09"),
    ]
    told = [(stay.host, stay.role) for stay in read.movements]
    assert told == [("Robert Hall", "二年目に使う鉢をつくる"), ("佐藤 一郎", "標本を測る")]


TERMS = """
# Mobility plan

**Going abroad**

| | 2025 | 2026 |
|---|---|---|
| E. Wilson, doctoral student (a) | MIT, USA<br>April 2025 – March 2026<br>Host: A. Keller | |
| A. Brooks, postdoc (b) | | MIT, USA<br>May 2026 – February 2027<br>Host: t.b.a. |

**Visits to Kyoto University**

| | 2025 | 2026 |
|---|---|---|
| L. Meier, doctoral student, from Stanford University (c) | June 2025 – December 2025<br>Host: K. Sato | |
| P. Rossi, postdoc, from Stanford University (d) | | March 2026 – August 2026<br>Host: K. Sato |

(a) Builds the chamber for the second flow cell.

(b) Measures the samples from the highlands.

(c) Compares the two chambers over the winter.

(d) Tests the sensor on the new mounts.
"""


def test_a_chart_of_years_with_hosts_in_its_cells_and_tasks_in_notes() -> None:
    read = draft(TERMS, call=CALL)
    assert records(read) == [
        ("E. Wilson", "outbound", "MIT", "2025-04", "2026-03"),
        ("A. Brooks", "outbound", "MIT", "2026-05", "2027-02"),
        ("L. Meier", "inbound", "Kyoto University", "2025-06", "2025-12"),
        ("P. Rossi", "inbound", "Kyoto University", "2026-03", "2026-08"),
    ]
    assert [stay.host for stay in read.movements] == ["A. Keller", None, "K. Sato", "K. Sato"]
    assert [(stay.role or "").split()[0] for stay in read.movements] == ["Builds", "Measures", "Compares", "Tests"]
    assert [read.quote(finding.span) for finding in host_missing.check(read) if finding.span] == ["t.b.a."]


@pytest.mark.parametrize(
    "words",
    [
        "t.b.a.",
        "TBD",
        "will be determined",
        "not yet known",
        "先方に照会中",
        "相手方の返事待ち",
        "問い合わせ中",
        "欧州の研究機関",
    ],
)
def test_words_that_leave_it_open(words: str) -> None:
    assert is_vague(words)


@pytest.mark.parametrize("words", ["A. Keller", "照屋 中", "Will Beard", "欧州原子核研究機構", "Ned Knotted"])
def test_names_leave_nothing_open(words: str) -> None:
    assert not is_vague(words)


@pytest.mark.parametrize(
    "words",
    [
        "Universidad Austral de Chile", "Université Libre de Bruxelles", "Universidade Federal do Rio de Janeiro",
        "Pontificia Universidad Católica de Chile", "Università di Pisa", "Institut National de la Recherche",
    ],
)  # fmt: skip
def test_romance_names_of_institutions_are_whole(words: str) -> None:
    assert [place.organisation for place in places(f"Host: {words}, 2025") if place.organisation] == [words]


def test_the_term_beside_a_name_is_no_period_of_a_stay() -> None:
    (stay,) = draft(
        """
        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 山田 花子 | 2026年9月7日～2026年9月18日 | MIT（米国） | 培養法を確立する |
        """,
        call=CALL,
    ).movements
    assert stay.period is not None
    cover = replace(stay, kind="member", period=replace(stay.period, start="2024-11-01", end="2029-10-31"))
    both = [replace(stay, told=(stay, cover))]
    assert not list(clashes(both, dt.date(2024, 11, 1), dt.date(2029, 10, 31)))
    assert [clash.kind for clash in clashes(both, dt.date(2024, 4, 1), dt.date(2030, 3, 31))] == [Clash.TOLD]


@pytest.mark.parametrize(
    ("years", "fits"), [("2025～2026年", True), ("2025-2026", True), ("2024～2025年", False), ("2026～2027年", False)]
)
def test_years_in_a_member_table_hold_the_months_of_the_plan(years: str, fits: bool) -> None:
    (stay,) = draft(
        f"""
        研究期間：2025年4月～2030年3月

        # 研究参加者

        | 氏名 | 所属 | 渡航 |
        |---|---|---|
        | 三好 亜希 | 北海道大学・助教 | あり（{years}） |

        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 三好 亜希 | 2025年9月～2026年8月 | MIT（米国） | 培養法を確立する |
        """,
        call=CALL,
    ).movements
    assert (not list(clashes([stay], dt.date(2025, 4, 1), dt.date(2030, 3, 31)))) == fits


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("2026年度上期のうち8月3日～14日", "2026-08-03"), ("2026年度上期（8月）", "2026-08"),
        ("2026年度（2026年8月～9月）", "2026-08"), ("FY2026 (August 2026 – September 2026)", "2026-08"),
    ],
)  # fmt: skip
def test_the_days_within_a_half_year_are_the_stay(words: str, start: str) -> None:
    read = draft(f"""
        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 山田 花子 | {words} | MIT（米国） | 培養法を確立する |
        | 高橋 健 | 2025年度、2027年度 | MIT（米国） | 標本を比べる |
        """)
    assert [stay.period.start for stay in read.movements if stay.period] == [start, "2025-04", "2027-04"]


GRID = [
    ["年度", "日本から派遣する者", "日本へ招へいする者"],
    [
        "2025年度",
        "①山田 花子（京都大学、助教）\n渡航先：MIT（米国）、受入教員 Laura Chen\n期間：2025年4月～2026年3月\n"
        "内容：培養法を確立する\n②田中 実（京都大学、教授）\n渡航先：ヘルシンキ大学（フィンランド）\n"
        "期間：2025年9月1日～12日\n内容：標本を選ぶ",
        "Robert Hall（MIT、博士研究員）\n受入先：京都大学、受入教員 高橋 健\n"
        "期間：2025年5月～2025年10月\n内容：膜を測定する",
    ],
    ["2026年度", "なし", "氏名：Emma Wilson\n受入先：京都大学\n期間：2026年5月～2026年9月\n内容：図を比べる"],
]
TOLD = [
    ("山田 花子", "outbound", "MIT", "2025-04", "2026-03", "培養法を確立する"),
    ("田中 実", "outbound", "ヘルシンキ大学", "2025-09-01", "2025-09-12", "標本を選ぶ"),
    ("Robert Hall", "inbound", "京都大学", "2025-05", "2025-10", "膜を測定する"),
    ("Emma Wilson", "inbound", "京都大学", "2026-05", "2026-09", "図を比べる"),
]


@pytest.mark.parametrize("turned", [False, True])
def test_each_cell_may_hold_small_cards_of_a_name_and_labelled_lines(tmp_path: Path, turned: bool) -> None:
    rows = [list(row) for row in zip(*GRID, strict=True)] if turned else GRID
    read = records(word(tmp_path / "cards.docx", "派遣・招へい計画", rows), "role")
    assert sorted(read) == sorted(TOLD)


@pytest.mark.parametrize("label", ["Work package", "Task", "Topic"])
def test_the_part_of_the_research_is_no_task_beside_a_column_of_what_is_done(label: str) -> None:
    told = records(
        f"""
        # Exchange plan

        | {label} | Who | Route and host | Months | What is done |
        |---|---|---|---|---|
        | WP1 Genes | Emma Wilson (PhD student) | Kobe University → MIT, US (host: L. Chen) | M3–M14 | reads genomes |
        | | Robert Hall (postdoc) | MIT → Kobe University (host: K. Sato) | M5–M10 | tests the trees |
        """,
        "role",
    )
    assert [stay[-1] for stay in told] == ["reads genomes", "tests the trees"]
