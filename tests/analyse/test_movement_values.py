"""Plans of stays whose labels say nothing, or mislead: their values tell what the columns hold."""

from __future__ import annotations

import pytest

from tests.drafts import draft


def stays(source: str) -> list[tuple[str | None, str | None, str | None, str | None, str | None]]:
    found = [m for m in draft(source).movements if m.kind == "plan"]
    return [
        (m.person, m.organisation, m.period.start if m.period else None, m.period.end if m.period else None, m.host)
        for m in found
    ]


def test_a_table_of_people_hosts_and_periods_is_a_plan_under_any_heading() -> None:
    source = """
        # 申請書（日本側）

        ## だれがどこへ

        | 順路 | 人 | 発～着 | お世話役 | そこですること |
        |---|---|---|---|---|
        | 仙台→ボストン | 佐藤 健（助教） | 2025年4月～2026年3月 | ボストン大学 Mary Jones | 膜の電位を測る |
        | 仙台→ボストン | 鈴木 葵（博士課程） | 2025年10月～2026年9月 | ボストン大学 Paul Reed | 細胞を並べる |
    """
    assert stays(source) == [
        ("佐藤 健", "ボストン大学", "2025-04", "2026-03", "Mary Jones"),
        ("鈴木 葵", "ボストン大学", "2025-10", "2026-09", "Paul Reed"),
    ]


def test_a_label_of_a_time_over_names_is_a_column_of_people() -> None:
    source = """
        ## Exchange of people

        | Stay | Numbers | Words |
        |---|---|---|
        | A1 Emi Sato (KEK) | 2025-04 to 2026-03 | goes to Boston University (Mary Jones) to tune the silicon layer |
        | A2 Ken Ito (KEK) | 2026-01 to 2026-12 | goes to Boston University (Paul Reed) to write the muon finder |
    """
    told = stays(source)
    assert [row[:4] for row in told] == [
        ("Emi Sato", "Boston University", "2025-04", "2026-03"),
        ("Ken Ito", "Boston University", "2026-01", "2026-12"),
    ]
    assert all(m.role for m in draft(source).movements)


def test_square_brackets_in_a_label_hold_a_second_slot() -> None:
    source = """
        ## Mobility plan

        | Visitor [home] | Goes to [host] | Period | Task |
        |---|---|---|---|
        | Emi Sato [Kyoto University] | Boston University [M. Jones] | Feb 2025 - Jan 2026 | tests the detector |
        | Ann Lee [Boston University] | Kyoto University [E. Sato] | Apr 2025 - Sep 2025 | tests the magnet |
    """
    assert [row[:4] for row in stays(source)] == [
        ("Emi Sato", "Boston University", "2025-02", "2026-01"),
        ("Ann Lee", "Kyoto University", "2025-04", "2025-09"),
    ]


def test_the_exact_period_of_another_cell_is_taken_before_the_year() -> None:
    source = """
        ## 渡航・招へい計画

        | 年度 | 渡航者 | どこに、いつ | 何のために |
        |---|---|---|---|
        | 2024 | 佐藤 健 | ボストン大学に2025年1月から12か月 | 膜の電位を測る |
        | 2025 | 鈴木 葵 | ボストン大学に2025年10月から11か月 | 細胞を並べる |
    """
    assert [row[:4] for row in stays(source)] == [
        ("佐藤 健", "ボストン大学", "2025-01", "2025-12"),
        ("鈴木 葵", "ボストン大学", "2025-10", "2026-08"),
    ]


def test_of_two_columns_of_moving_the_second_is_the_end() -> None:
    source = """
        ## Mobility plan

        | Visitor | Goes to | Arrives | Leaves | Task |
        |---|---|---|---|---|
        | Emi Sato | Boston University | Feb 2025 | Jan 2026 | tunes the silicon layer |
        | Mary Jones | University of Tokyo | Apr 2025 | Sep 2025 | writes the muon finder |
    """
    assert [stay[2:4] for stay in stays(source)] == [("2025-02", "2026-01"), ("2025-04", "2025-09")]


def test_a_year_that_orders_the_rows_gives_way_to_the_months_beside_it() -> None:
    source = """
        ## 渡航・招へいの計画

        | 年度 | 別 | 人と向き | 場所 | 開始 | 終了 | 仕事 |
        |---|---|---|---|---|---|---|
        | 2024 | 派遣 | 佐藤 健 | 米国・ボストン大学 | 2025/2 | 2026/1 | 膜の電位を測る |
        | FY2025 | 派遣 | 鈴木 葵 | 米国・ボストン大学 | 2025/6 | 2026/5 | 細胞を並べる |
    """
    assert [stay[:4] for stay in stays(source)] == [
        ("佐藤 健", "ボストン大学", "2025-02", "2026-01"),
        ("鈴木 葵", "ボストン大学", "2025-06", "2026-05"),
    ]


def test_a_list_of_the_team_tells_the_stays_of_the_plan_in_outline() -> None:
    source = """
        # 申請書

        ## 日本側の参加者

        | 氏名 | 所属・職名 | 渡航先と期間 |
        |---|---|---|
        | 佐藤 健 | 東北大学・助教 | 米国 2025年2月～2026年1月 |
        | 鈴木 葵 | 東北大学・博士課程 | ドイツ 2025年6月～2026年5月 |
        | 高橋 実 | 東北大学・教授 | なし |

        ## 渡航の計画

        | 氏名 | 場所 | 開始 | 終了 | 仕事 |
        |---|---|---|---|---|
        | 佐藤 健 | 米国・ボストン大学 | 2025/2 | 2026/1 | 膜の電位を測る |
        | 鈴木 葵 | ドイツ・ミュンヘン大学 | 2025/6 | 2026/5 | 細胞を並べる |
    """
    assert [stay[:2] for stay in stays(source)] == [("佐藤 健", "ボストン大学"), ("鈴木 葵", "ミュンヘン大学")]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2年目（2025年11月～2026年3月）", [("2025-11", "2026-03")]),
        ("2025年11月～2026年3月（2年目）", [("2025-11", "2026-03")]),
        ("2年目：2025年11月から5か月", [("2025-11", "2026-03")]),
        ("Year 2 (November 2025 to March 2026)", [("2025-11", "2026-03")]),
        ("FY2025 (Nov 2025 – Mar 2026)", [("2025-11", "2026-03")]),
        ("令和7年度（2年目）", [("2025-04", "2026-03")]),
        ("1年目：2025年3月、2年目：2025年11月", [("2025-03", "2025-03"), ("2025-11", "2025-11")]),
        ("3年目に4週間、4年目に2週間", [("2026-11", "2027-10"), ("2027-11", "2028-10")]),
        ("2025年11月：3年目に採る樹種を選ぶ", [("2025-11", "2025-11")]),
    ],
)
def test_a_year_beside_a_date_is_no_stay_of_its_own(when: str, told: list[tuple[str, str]]) -> None:
    source = f"""
        # 提案書

        研究期間：2024年11月～2029年10月

        ## 渡航の計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 佐藤 健 | {when} | ボストン大学（米国） | 膜の電位を測る |
        | 鈴木 葵 | 2026年5月～2027年3月 | ラヴァル大学（カナダ） | 細胞を並べる |
    """
    assert [stay[2:4] for stay in stays(source) if stay[0] == "佐藤 健"] == told


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2026年4月着任、10か月滞在", "2026-04", "2027-01"),
        ("2026年4月出発・翌年1月帰国", "2026-04", "2027-01"),
        ("2026年4月から、期間は10か月", "2026-04", "2027-01"),
        ("2026年度前期（5～9月）", "2026-05", "2026-09"),
        ("starting in April 2026 and lasting ten months", "2026-04", "2027-01"),
        ("Start April 2026, length 10 months", "2026-04", "2027-01"),
        ("leaves on 3 March 2026 and returns on the 28th", "2026-03-03", "2026-03-28"),
    ],
)
def test_a_cell_may_tell_a_beginning_and_an_end_or_a_length_apart(when: str, start: str, end: str) -> None:
    source = f"""
        # 提案書

        ## 渡航の計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 佐藤 健 | {when} | ボストン大学（米国） | 膜の電位を測る |
        | 鈴木 葵 | 2026年5月～2027年3月 | ラヴァル大学（カナダ） | 細胞を並べる |
    """
    assert [stay[2:4] for stay in stays(source) if stay[0] == "佐藤 健"] == [(start, end)]


def test_an_empty_cell_of_ends_leaves_a_stay_open() -> None:
    source = """
        # Proposal

        ## Mobility plan

        | Traveller | Receiving laboratory | From | To | Task |
        |---|---|---|---|---|
        | Yuto Sato | Boston University (USA) | 2025-02 | 2026-01 | Measures the potential |
        | Emi Suzuki | University of Guelph (Canada) | 2025-09 | | Stains the membranes |
    """
    assert [stay[2:4] for stay in stays(source)] == [("2025-02", "2026-01"), ("2025-09", None)]


def test_person_months_beside_months_of_the_project_are_lengths() -> None:
    source = """
        # Proposal

        Start of the project: April 2025. Months count from M1.

        ## Secondments

        | Who | Host | Months | PM | Activity |
        |---|---|---|---|---|
        | Yuto Sato | Boston University (USA) | M3–M8 (Jun to Nov 2025) | 6 | Measures the potential |
        | Emi Suzuki | University of Guelph (Canada) | M5–M8 | 6 | Stains the membranes |
    """
    found = [m.period for m in draft(source).movements if m.period]
    assert [period.disagrees for period in found] == [False, True]


def test_numbers_in_circles_count_the_stays_of_a_row_and_ditto_in_brackets_is_the_row_above() -> None:
    source = """
        # 提案書

        ## 渡航の計画

        | 渡航者 | 滞在先と受入研究者 | 期間と内容 |
        |---|---|---|
        | 佐藤 健（助教） | ボストン大学（米国）、Mary Jones | 2026年4月〜2027年3月。膜の電位を測る |
        | 鈴木 葵（D2） | ①同上 ②ラヴァル大学（カナダ）、Paul Reed | ①2026年10月〜12月。細胞を並べる ②2027年2月〜3月 |
        | 高橋 遼（教授） | ラヴァル大学（同上） | 2027年6月6日〜15日。前処理を決める |
    """
    assert stays(source)[1:] == [
        ("鈴木 葵", "ボストン大学", "2026-10", "2026-12", "Mary Jones"),
        ("鈴木 葵", "ラヴァル大学", "2027-02", "2027-03", "Paul Reed"),
        ("高橋 遼", "ラヴァル大学", "2027-06-06", "2027-06-15", "Paul Reed"),
    ]


def test_columns_of_halves_and_a_cell_that_goes_on() -> None:
    source = """
        # 提案書

        ## 渡航・招へい計画

        | 氏名 | 2024下 | 2025上 | 2025下 | 2026上 |
        |---|---|---|---|---|
        | 佐藤 健（助教） | | ボストン大学（米国、受入：Jones）で膜の電位を測る〔課題1〕 | 同左（継続） | |
        | 鈴木 葵（D1） | | | | ラヴァル大学（カナダ、受入：Reed）で細胞を並べて測る〔課題2〕 |
        | Paul Reed | 1〜3月、広島大学（受入：佐藤）で遺伝子を比較する〔課題1〕 | | | |
    """
    assert [stay[:4] for stay in stays(source)] == [
        ("佐藤 健", "ボストン大学", "2025-04", "2026-03"),
        ("鈴木 葵", "ラヴァル大学", "2026-04", "2026-09"),
        ("Paul Reed", "広島大学", "2025-01", "2025-03"),
    ]


def test_a_table_of_grants_lists_no_members() -> None:
    source = """
        # 提案書

        ## 基盤となる研究費

        | 制度（機関） | 課題 | 役割 | 期間・直接経費 |
        |---|---|---|---|
        | 科研費 基盤研究（S）（JSPS） | 棘皮動物の骨片の進化 | 御厨・代表 | 2022～2026年度、1億4,300万円 |
        | CREST（JST） | 軽元素の走査分析 | 海老名・主たる共同研究者 | 2021年10月～2027年3月、5,200万円 |
    """
    assert not draft(source).members
