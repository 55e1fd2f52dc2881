"""Plans that are charts, that stand side by side, and whose cells hold more than one line or a whole stay."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from lint import extract
from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import told
from lint.analyse.movements.tables.times import on_a_line
from lint.analyse.places import places
from lint.calls import load
from lint.draft import Draft
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.settings import Settings
from tests.analyse.plans import CALL, records, word
from tests.drafts import draft


@pytest.mark.parametrize(
    "words",
    [
        "From: May 2025\nTo: March 2026", "自：2025年5月\n至：2026年3月", "2025年5月～\n2026年3月",
        "2025年5月\n↓\n2026年3月", "Arrival May 2025; departure March 2026", "出国 2025年5月\n帰国 2026年3月",
        "May 2025 –\nMarch 2026",
        "Start: May 2025 End: March 2026", "2025年5月から\n2026年3月まで",
    ],
)  # fmt: skip
def test_a_range_over_the_lines_of_a_cell(words: str) -> None:
    assert [(period.start, period.end) for period in periods(on_a_line(words))] == [("2025-05", "2026-03")]
    assert len(on_a_line(words)) == len(words)


def test_two_months_below_each_other_stay_two() -> None:
    assert on_a_line("2025年5月\n2026年3月") == "2025年5月\n2026年3月"
    assert on_a_line("2025年5月～\n2026年3月～") == "2025年5月～\n2026年3月～"


def test_cells_that_say_all_in_both_languages_tell_one_stay(tmp_path: Path) -> None:
    read = word(tmp_path / "plan.docx", "渡航・招へい計画", [
        ["氏名\nName", "滞在先\nHost", "期間\nPeriod", "役割\nRole"],
        ["小川 理沙\nOGAWA Risa", "トロント大学\nUniversity of Toronto", "2025年5月～2026年3月\nMay 2025 – Mar 2026",
         "光応答を測る\nMeasures the light response"],
    ])  # fmt: skip
    assert records(read) == [("小川 理沙", "outbound", "トロント大学", "2025-05", "2026-03")]


def test_people_in_the_cells_of_a_chart_whose_rows_are_places() -> None:
    assert sorted(
        records(
            draft(
                """
        # Mobility plan

        | Site | Q2 2025 | Q3 2025 | Q4 2025 | Q1 2026 |
        |---|---|---|---|---|
        | University of Toronto | Risa Ogawa | Risa Ogawa | | Daichi Nishimura |
        | Kyoto University | | Noah Martin | Noah Martin, Aino Virtanen | |
    """,
                CALL,
            )
        )
    ) == [
        ("Aino Virtanen", "inbound", "Kyoto University", "2025-10", "2025-12"),
        ("Daichi Nishimura", "outbound", "University of Toronto", "2026-01", "2026-03"),
        ("Noah Martin", "inbound", "Kyoto University", "2025-07", "2025-12"),
        ("Risa Ogawa", "outbound", "University of Toronto", "2025-04", "2025-09"),
    ]


def test_dates_of_the_members_are_exact_where_a_chart_has_quarters() -> None:
    read = draft(
        """
        # 日本側チームメンバー表

        | 氏名 | 所属・職名 | 分担 | 渡航期間 |
        |---|---|---|---|
        | 小川 理沙 | 京都大学・助教 | 測定 | 2025年5月～2026年2月 |
        | 黒田 真紀 | 京都大学・教授 | 統括 | なし |

        # 渡航・招へい計画

        | 氏名 | 滞在先 | 役割 | 2025年4-6月 | 2025年7-9月 | 2025年10-12月 | 2026年1-3月 |
        |---|---|---|---|---|---|---|
        | 小川 理沙 | トロント大学（カナダ） | 光応答を測る | ■ | ■ | ■ | ■ |
    """,
        CALL,
    )
    assert records(read) == [("小川 理沙", "outbound", "トロント大学", "2025-05", "2026-02")]
    assert not list(period_inconsistent.check(read))


def test_countries_and_institutions_as_columns() -> None:
    assert records(
        draft(
            """
        # 渡航・招へい計画

        | 氏名 | カナダ（トロント大学） | フィンランド（ヘルシンキ大学） | 日本（京都大学） | 行うこと |
        |---|---|---|---|---|
        | 小川 理沙 | 2025年5月～2026年3月 | － | － | 光応答を測る |
        | 西村 大地 | 2027年6月～7月 | 2026年4月から12か月 | | 氷の下で採集する |
        | Noah Martin | － | － | 2025年9月～2026年2月 | 模型を確かめる |
    """,
            CALL,
        ),
        "role",
    ) == [
        ("小川 理沙", "outbound", "トロント大学", "2025-05", "2026-03", "光応答を測る"),
        ("西村 大地", "outbound", "ヘルシンキ大学", "2026-04", "2027-03", "氷の下で採集する"),
        ("西村 大地", "outbound", "トロント大学", "2027-06", "2027-07", "氷の下で採集する"),
        ("Noah Martin", "inbound", "京都大学", "2025-09", "2026-02", "模型を確かめる"),
    ]


def test_two_plans_side_by_side() -> None:
    assert sorted(
        records(
            draft(
                """
        # 渡航・招へい計画

        | 氏名 | 渡航先 | 期間 | 氏名 | 受入機関 | 期間 |
        |---|---|---|---|---|---|
        | 小川 理沙 | MIT（米国） | 2025年5月～2026年3月 | Noah Martin | 京都大学 | 2025年9月～2026年2月 |
        | 西村 大地 | MIT（米国） | 2026年4月～2027年3月 | Aino Virtanen | 京都大学 | 2026年6月～11月 |
    """,
                CALL,
            )
        )
    ) == [
        ("Aino Virtanen", "inbound", "京都大学", "2026-06", "2026-11"),
        ("Noah Martin", "inbound", "京都大学", "2025-09", "2026-02"),
        ("小川 理沙", "outbound", "MIT", "2025-05", "2026-03"),
        ("西村 大地", "outbound", "MIT", "2026-04", "2027-03"),
    ]


@pytest.mark.parametrize(
    ("labels", "cells"),
    [
        (("年度", "日本からの渡航", "日本への招へい"),
         ("小川 理沙（D2）：MIT（米国）、2025年5月～2026年3月、光応答を測る",
          "Noah Martin：京都大学、2025年9月～2026年2月、模型を確かめる")),
        (("Year", "Outgoing from Japan", "Incoming"),
         ("Risa Ogawa to MIT (May 2025 – March 2026): measures the light response",
          "Noah Martin to Kyoto University, Sep 2025 to Feb 2026; tests the model")),
    ],
)  # fmt: skip
def test_whole_stays_in_the_cells_of_a_table(labels: tuple[str, ...], cells: tuple[str, ...]) -> None:
    read = draft("\n".join([
        "# 渡航・招へい計画", "", f"| {' | '.join(labels)} |", "|---|---|---|", f"| 2025 | {' | '.join(cells)} |",
        "| 2026 | - | - |",
    ]), CALL)  # fmt: skip
    assert [row[1:5] for row in records(read)] == [
        ("outbound", "MIT", "2025-05", "2026-03"), ("inbound", "京都大学" if "年度" in labels else "Kyoto University",
                                                     "2025-09", "2026-02"),
    ]  # fmt: skip
    assert [told(read.document, stay)["role"] for stay in read.movements] in (
        ["光応答を測る", "模型を確かめる"], ["measures the light response", "tests the model"],
    )  # fmt: skip


def test_labels_repeated_overleaf_with_further_stays_beside_them(tmp_path: Path) -> None:
    labels = ["No.", "Who", "Host institution", "When", "What"]
    first = [["1", "Risa Ogawa", "MIT, USA", "5/2025 – 3/2026", "Measures the response"],
             ["2", "Daichi Nishimura", "MIT, USA", "4/2026 – 3/2027", "Samples below the ice"]]  # fmt: skip
    last = [["3", "Noah Martin", "Kyoto University, Japan", "9/2025 – 2/2026", "Tests the model"]]
    read = word(
        tmp_path / "plan.docx", "Mobility plan",
        [[label, *(row[i] for row in first)] for i, label in enumerate(labels)],
        second=[[label, *(row[i] for row in last)] for i, label in enumerate(labels)],
    )  # fmt: skip
    assert [row[0] for row in records(read)] == ["Risa Ogawa", "Daichi Nishimura", "Noah Martin"]


def test_rows_across_a_table_that_each_name_a_traveller(tmp_path: Path) -> None:
    docx: Any = importlib.import_module("docx")

    file = docx.Document()
    file.add_heading("渡航・招へい計画", 1)
    rows = [
        ("小川 理沙（京都大学 博士後期課程2年）— 渡航",), ("どこへ", "トロント大学（カナダ）"),
        ("いつ", "2025年5月～2026年3月"), ("何を", "光応答を測る"),
        ("Noah Martin（トロント大学 博士課程）— 招へい",), ("どこへ", "京都大学 黒田 真紀研究室"),
        ("いつ", "2025年9月～2026年2月"), ("何を", "模型を確かめる"),
    ]  # fmt: skip
    grid = file.add_table(len(rows), 2)
    for line, cells in zip(grid.rows, rows, strict=True):
        if len(cells) == 1:
            line.cells[0].merge(line.cells[1])
        for cell, text in zip(line.cells, cells, strict=False):
            cell.text = text
    file.save(str(tmp_path / "plan.docx"))
    read = Draft(extract.read(tmp_path / "plan.docx", Settings().limits, exact_pages=False), load(CALL), None)
    assert records(read, "host", "role") == [
        ("小川 理沙", "outbound", "トロント大学", "2025-05", "2026-03", None, "光応答を測る"),
        ("Noah Martin", "inbound", "京都大学", "2025-09", "2026-02", "黒田 真紀", "模型を確かめる"),
    ]


def test_visits_that_are_numbered_have_no_length() -> None:
    read = draft(
        """
        # Mobility plan

        | Visit | 1 | 2 | 3 |
        |---|---|---|---|
        | Who | Risa Ogawa | Daichi Nishimura | Noah Martin |
        | Place | MIT, USA | MIT, USA | Kyoto University, Japan |
        | Dates | May 2025 to March 2026 | April 2026 to March 2027 | June 2026 to October 2026 |
    """,
        CALL,
    )
    assert len(read.movements) == 3
    assert not list(period_inconsistent.check(read))


def test_a_university_cut_short_is_the_one_of_the_list() -> None:
    assert [(place.organisation, place.country) for place in places("U Toronto; Kyoto U; U. of Helsinki")] == [
        ("U Toronto", "CA"), ("Kyoto U", "JP"), ("U. of Helsinki", "FI"),
    ]  # fmt: skip
    assert all(place.organisation is None for place in places("the Boston U.S. office"))


def test_a_member_named_in_the_cell_of_the_place_receives() -> None:
    read = draft(
        """
        # 相手国側チームメンバー表

        | 氏名 | 所属・職名 | 分担 |
        |---|---|---|
        | Sunita Iyer | アリゾナ州立大学（米国）・教授 | 統括 |
        | Mireille St-Onge | アリゾナ州立大学（米国）・助教 | 解析 |

        # 渡航計画

        | 氏名 | 行き先 | 期間 | 役割 |
        |---|---|---|---|
        | 小川 理沙 | 米国・アリゾナ州立大学／Sunita Iyer | 2025年5月～2026年3月 | 光応答を測る |
        | 西村 大地 | 米国・アリゾナ州立大学 | 2026年4月～2027年3月 | 氷の下で採集する |
    """,
        CALL,
    )
    assert [stay.host for stay in read.movements] == ["Sunita Iyer", None]
