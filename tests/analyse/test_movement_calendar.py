"""When stays of tables are: months under years, charts, quarters and halves, two columns of periods."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lint.analyse.movements.project_term import begun, days
from lint.analyse.movements.tables.bare_months import in_year
from lint.calls import load
from lint.rules.mobility.period_missing import period_missing
from tests.analyse.plans import CALL, abroad, laid, records
from tests.drafts import draft, found


def test_months_under_years_that_stand_once_and_sums_of_each_year() -> None:
    assert records(
        """
        # 渡航・招へい計画

        HU＝広島大学

        | 年度 | 氏名 | 行き先 | 期間 | 人月 | 目的 |
        |---|---|---|---|---|---|
        | 2025 | 柏木 颯 | ミネソタ大学 | 4月～3月 | 12 | 設計を実機につなぐ |
        | | Priya Venkataraman | HU | 7月～12月 | 6 | 発酵の欠けを埋める |
        | | 小計 | | | 18 | |
        | 2026 | 大野 直樹 | ミネソタ大学 | 8/3～8/14 | 0.5 | データの公開を決める |
        | 合計 | | | | 18.5 | |
        """
    ) == [
        ("柏木 颯", "outbound", "ミネソタ大学", "2025-04", "2026-03"),
        ("Priya Venkataraman", "inbound", "HU", "2025-07", "2025-12"),
        ("大野 直樹", "outbound", "ミネソタ大学", "2026-08-03", "2026-08-14"),
    ]


def test_days_of_a_year_that_stands_apart() -> None:
    assert in_year("9/7～11/30", "2025-04") == "2025年9月7日～2025年11月30日"
    assert in_year("3/1～4/12", "2025-04") == "2026年3月1日～2026年4月12日"


def test_a_period_that_a_tab_stop_pushed_aside() -> None:
    plan = """
        # Mobility plan

        | Who | At (host) | Period | Task |
        |---|---|---|---|
        | Nao Fukuda | University of Georgia (Pratt) | 4/2025–3/2026 | rears wasps |
        | Eri Kuwata | University of Exeter (Tremayne) | | 7/2026–6/2027 |
    """
    assert records(plan)[1] == ("Eri Kuwata", "outbound", "University of Exeter", "2026-07", "2027-06")
    assert not found(period_missing, draft(plan, CALL))


def test_dates_with_the_month_first() -> None:
    plan = """
        # Student stays abroad

        | Participant | Institution visited | Begin | End | Activity |
        |---|---|---|---|---|
        | Jenna Moss | Tohoku University | 06/01/2025 | 08/31/2025 | samples roots |
        | Bethany Cole | Tohoku University | 05/01/2026 | 07/12/2026 | sequences fungi |
    """
    assert [row[3:] for row in records(plan)] == [("2025-06-01", "2025-08-31"), ("2026-05-01", "2026-07-12")]
    day_first = plan.replace("08/31/2025", "31/08/2025")
    assert records(day_first)[0][3:] == ("2025-01-06", "2025-08-31")


def test_a_chart_of_months_with_the_year_in_its_corner() -> None:
    assert records(
        """
        # 渡航・招へいの工程

        | 2025年度 | 滞在先 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 1 | 2 | 3 |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | 高宮 凌 | ブラウン大学 | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ |
        | 保坂 直子 | ブラウン大学 | | | | | | | | | | ▲ | | |
        """
    ) == [
        ("高宮 凌", "outbound", "ブラウン大学", "2025-04", "2026-03"),
        ("保坂 直子", "outbound", "ブラウン大学", "2026-01", "2026-01"),
    ]


def test_no_project_begins_before_its_call_lets_it() -> None:
    profile = load(CALL)
    assert begun(dt.date(2024, 4, 1), profile) == dt.date(2024, 11, 1)
    assert begun(dt.date(2025, 4, 1), profile) == dt.date(2025, 4, 1)
    assert begun(dt.date(2024, 4, 1), load("jst-aspire-top-2024")) == dt.date(2024, 5, 9)


def test_years_in_the_second_row_of_the_labels_with_months_in_brackets(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 渡航・招へい計画

| 区分 | 氏名 | 滞在先 | 滞在期間（年度別） | << | 内容 |
|---|---|---|---|---|---|
| ^^ | ^^ | ^^ | 2025年度 | 2026年度 | ^^ |
| 派遣 | 安斎 ゆり | ヨーク大学 | | 12か月（4～3月） | 株を選ぶ |
| 招へい | Felix Grant | 茨城大学 | 6か月（10～3月） | | 水を測る |
""",
    ) == [
        ("安斎 ゆり", "outbound", "ヨーク大学", "2026-04", "2027-03"),
        ("Felix Grant", "inbound", "茨城大学", "2025-10", "2026-03"),
    ]


def test_arrows_in_quarters_with_the_first_and_the_last_month(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 人の行き来

| 氏名 | 行先 | 令和8年度 | << | << | << | 令和9年度 |
|---|---|---|---|---|---|---|
| ^^ | ^^ | 4-6月 | 7-9月 | 10-12月 | 1-3月 | 4-6月 |
| 中津 萌 | ヨーク大学 | 6月→ | → | → | → | →5月 |
| Neil Gray | 徳島大学 | | 9月← | ← | ←2月 | |
""",
    ) == [
        ("中津 萌", "outbound", "ヨーク大学", "2026-06", "2027-05"),
        ("Neil Gray", "inbound", "徳島大学", "2026-09", "2027-02"),
    ]


def test_the_period_of_a_plan_is_not_the_projects() -> None:
    text = """
        # Nanowires

        Principal investigator: Masa Tate, Gifu University. Project term: 2024-11-01 to 2029-10-31.

        # Team

        | Name | Institution |
        |---|---|
        | Sakiko Yama | Gifu University |

        # Mobility plan

        | Traveller | Destination | Period |
        |---|---|---|
        | Sakiko Yama | University of Leeds, UK | September 2025 to August 2026 |
    """
    assert days(draft(text, CALL).project_term) == (
        dt.date(2024, 11, 1),
        dt.date(2029, 10, 31),
    )


def test_a_chart_of_years_of_members_who_begin_later_and_go_on_next_year() -> None:
    assert records(
        """
        # 渡航及び招へいの計画

        | 国 | 機関 | 氏名 | 令和7年度 | 令和8年度 | 令和9年度 |
        |---|---|---|---|---|---|
        | 日本 | 大阪公立大学 | 泉谷 拓 | 4月～3月 南カリフォルニア大学 | | |
        | 日本 | 奈良女子大学 | 杉浦 凛 | | 10月～3月 サセックス大学 | 4月～9月 サセックス大学 |
        """
    ) == [
        ("泉谷 拓", "outbound", "南カリフォルニア大学", "2025-04", "2026-03"),
        ("杉浦 凛", "outbound", "サセックス大学", "2026-10", "2027-09"),
    ]


def test_visits_lettered_by_months_that_count_from_one_named_on_the_cover() -> None:
    text = """
        # Nylon from sugar

        | No. | Matter | Content |
        |---|---|---|
        | 0-6 | Period | Month 1 (M1) = November 2024 to M60 = October 2029 |

        # Exchange plan

        | Visit | Who (home) | Host and place | M (from–to) | What is done there |
        |---|---|---|---|---|
        | A | SHIBUKAWA Yui (Kobe University) | Prof. Throckmorton, UIUC, USA | M4–M15 | rewrites the selection |
        | B | Priyanka Vasudev (UIUC) | Prof. Karasuma, Kobe University | M6–M11 | ferments 96 strains |
    """
    assert [row[3:5] for row in records(text)] == [("2025-02", "2026-01"), ("2025-04", "2025-09")]


def test_two_periods_in_columns_and_a_company_behind_an_arrow() -> None:
    plan = """
        Coordinator: Università di Padova, Italy.

        ## Partners

        Project month 1 = January 2025; 48 months.

        | Partner | Acronym | Country | Lead scientist |
        |---|---|---|---|
        | Università di Padova | UNIPD | Italy | Marco Bellini |
        | Murata Seiki | MSK | Japan | Aya Shibata |

        ## Table of secondments

        | Secondee | Home → Host | 1st period | 2nd period | PM |
        |---|---|---|---|---|
        | Giulia Ferri | UNIPD → MSK | M3–M5 | M15–M16 | 5 |
        | Emi Kuroda | MSK → UNIPD | M21–M24 | – | 4 |
    """
    assert records(abroad(plan, "staff-exchange.toml")) == [
        ("Giulia Ferri", "outbound", "MSK", "2025-03", "2025-05"),
        ("Giulia Ferri", "outbound", "MSK", "2026-03", "2026-04"),
        ("Emi Kuroda", "inbound", "UNIPD", "2026-09", "2026-12"),
    ]


def test_who_stays_from_a_month_of_one_half_to_a_month_of_the_next() -> None:
    assert records(
        """
        # 往来計画

        | | 2025年度前半 | 2025年度後半 |
        |---|---|---|
        | ノースカロライナ大学へ | 土岐 陸人 | 土岐 陸人 |
        | 埼玉大学へ | Howard Pratt（8月～） | Howard Pratt（～1月） |
        """
    ) == [
        ("土岐 陸人", "outbound", "ノースカロライナ大学", "2025-04", "2026-03"),
        ("Howard Pratt", "inbound", "埼玉大学", "2025-08", "2026-01"),
    ]


@pytest.mark.parametrize(
    "there", ["{who}, PhD student at {home}, to {where} (with {host}), ", "{who} ({home}) → {where} (with {host}), "]
)
def test_cells_that_tell_from_where_to_where_lead_to_the_second(there: str) -> None:
    def going(who: str, home: str, where: str, host: str) -> str:
        return there.format(who=who, home=home, where=where, host=host)

    out = going("Haruka Nishimori", "Kitami Institute of Technology", "SLF in Davos", "Regula Candrian")
    back = going("Regula Candrian", "SLF", "Kitami Institute of Technology", "Shigeki Otobe")
    plan = f"""
        # Calendar of stays

        | Winter | Out from Japan | In to Japan |
        |---|---|---|
        | 2025/26 | {out}5 January – 30 June 2026: makes ice at Rikubetsu and tests in Finland if it holds | – |
        | 2026/27 | {out}1 February – 31 May 2027: maps the tracks | {back}1 October 2026 – 31 March 2027: digs snow |
    """
    assert records(plan, "host", "role") == [
        ("Haruka Nishimori", "outbound", "SLF", "2026-01-05", "2026-06-30", "Regula Candrian",
         "makes ice at Rikubetsu and tests in Finland if it holds"),
        ("Haruka Nishimori", "outbound", "SLF", "2027-02-01", "2027-05-31", "Regula Candrian", "maps the tracks"),
        ("Regula Candrian", "inbound", "Kitami Institute of Technology", "2026-10-01", "2027-03-31", "Shigeki Otobe",
         "digs snow"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "M1 = November 2024, M60 = October 2029; five years, 01 Nov 2024 → 31 Oct 2029",
        "M1 = November 2024, M60 = October 2029",
        "Month 1 is November 2024 and Month 60 is October 2029",
    ],
)
def test_a_line_of_the_cover_goes_on_from_the_first_month_to_the_last(words: str) -> None:
    text = f"# Galls\n\n- **PI:** Nagisa Mori\n- **Clock:** {words}\n\n## Summary\n\nGalls are many.\n"
    assert days(draft(text, CALL).project_term) == (dt.date(2024, 11, 1), dt.date(2029, 10, 31))
