"""Stays in lists, labelled lines and charts, and columns that other calls' forms have."""

from __future__ import annotations

import pytest

from tests.analyse.plans import records

EMMA = ("Emma Wilson", "outbound", "Stanford University", "2025-04", "2026-03")
ROBERT = ("Robert Hall", "inbound", "京都大学", "2026-05", "2026-10")
HANAKO = ("山田 花子", "outbound", "MIT", "2025-04", "2026-03")


def test_slots_between_commas_are_an_item_with_a_number_or_without() -> None:
    source = """
        # 渡航・招へい計画

        {0}山田 花子（助教）、MIT（米国）、2025年4月～2026年3月、受入：Laura Chen、培養法を確立する

        {1}Robert Hall（博士研究員）、京都大学、2026年5月から6か月間、受入：高橋 健、標本を測定する
    """
    assert records(source.format("", "")) == [HANAKO, ROBERT]
    assert records(source.format("1. ", "2. ")) == [HANAKO, ROBERT]


def test_a_host_in_a_list_makes_no_invitation() -> None:
    assert records("""
        # Researchers going abroad

        1. Emma Wilson (PhD student), Stanford University, USA, 2025/04–2026/03, host: Liam Carter, builds the sensor
    """) == [EMMA]


def test_labelled_lines_below_a_name() -> None:
    assert records("""
        # 渡航・招へい計画

        ## 4.1 山田 花子（渡航）

        - 職名：助教

        - 滞在先：MIT（米国）

        - 期間：2025年4月～2026年3月

        - 役割：培養法を確立する

        ## 4.2 Robert Hall（招へい）

        - 滞在先：京都大学

        - 期間：2026年5月～2026年10月

        - 役割：標本を測定する
    """) == [HANAKO, ROBERT]


def test_the_period_in_a_sentence_of_its_own() -> None:
    assert records("""
        # Mobility plan

        Emma Wilson, a PhD student, will carry out research at Stanford University, USA with Liam Carter. The stay
        lasts 2025/04–2026/03; the aim is to build the sensor.
    """) == [EMMA]
    assert records("""
        # 渡航・招へい計画

        助教の山田 花子はMIT（米国）のLaura Chenのもとで研究する。滞在は2025年4月～2026年3月とし、培養法を確立する。
    """) == [HANAKO]


@pytest.mark.parametrize("labels", ["渡航 | 招へい", "派遣 | 受入れ", "Outbound | Inbound"])
def test_ticked_columns_tell_the_way(labels: str) -> None:
    assert records(f"""
        # 渡航・招へい計画

        | {labels} | 氏名 | 機関 | 滞在期間 | 役割 |
        |---|---|---|---|---|---|
        | ○ | | 山田 花子 | MIT | 2025年4月～2026年3月 | 培養法を確立する |
        | | ○ | Robert Hall | 京都大学 | 2026年5月～2026年10月 | 標本を測定する |
    """) == [HANAKO, ROBERT]


def test_a_column_of_years_beside_one_of_periods() -> None:
    assert records("""
        # 渡航・招へい計画

        | 年度 | 氏名 | 渡航先 | 渡航期間 | 研究内容 |
        |---|---|---|---|---|
        | 2025年度 | 山田 花子 | MIT（米国） | 2025年4月～2026年3月 | 培養法を確立する |
        | 2026年度 | Robert Hall | 京都大学 | 2026年5月～2026年10月 | 標本を測定する |
    """) == [HANAKO, ROBERT]


def test_bare_numbers_under_a_period_are_months() -> None:
    assert records("""
        # 派遣計画

        | 研究者 | 派遣元 | 派遣先 | 開始月 | 期間（月） | 業務 |
        |---|---|---|---|---|---|
        | 山田 花子 | 東京大学 | MIT | 2025年4月 | 12 | 培養法を確立する |
        | 高橋 健 | 東京大学 | MIT | 2026年4月 | 6 | 標本を比べる |
    """) == [HANAKO, ("高橋 健", "outbound", "MIT", "2026-04", "2026-09")]


def test_years_as_columns() -> None:
    assert records("""
        # 渡航計画

        | 氏名（職名） | 2025年度 | 2026年度 | 2027年度 | 役割 |
        |---|---|---|---|---|
        | 山田 花子（助教） | MIT（米国） | | | 培養法を確立する |
        | 高橋 健（講師） | | トロント大学 2026年5月～9月 | | 標本を比べる |
        | 西田 悠斗（准教授） | | ヘルシンキ大学 | → | 標本を測る |
    """) == [
        HANAKO,
        ("高橋 健", "outbound", "トロント大学", "2026-05", "2026-09"),
        ("西田 悠斗", "outbound", "ヘルシンキ大学", "2026-04", "2028-03"),
    ]


def test_whole_stays_as_columns() -> None:
    assert records("""
        # 渡航計画

        | 氏名 | 滞在① | 滞在② | 役割 |
        |---|---|---|---|
        | 山田 花子（助教） | MIT 2025年4月～2026年3月 | トロント大学 2026年6月～8月 | 培養法を確立する |
        | 高橋 健（講師） | MIT 2026年4月～9月 | | 標本を比べる |
    """) == [
        HANAKO,
        ("山田 花子", "outbound", "トロント大学", "2026-06", "2026-08"),
        ("高橋 健", "outbound", "MIT", "2026-04", "2026-09"),
    ]


def test_halves_of_years_as_columns() -> None:
    assert records("""
        # 渡航計画

        | 氏名 | 渡航先 | 2025年度前期 | 2025年度後期 | 2026年度前期 | 内容 |
        |---|---|---|---|---|---|
        | 山田 花子 | MIT | ● | ● | | 培養法を確立する |
        | 高橋 健 | MIT | | ● | ● | 標本を比べる |
    """) == [HANAKO, ("高橋 健", "outbound", "MIT", "2025-10", "2026-09")]


def test_months_of_the_project_with_a_length() -> None:
    source = """
        # Secondments

        {}

        | Fellow | Sending | Receiving | Start | Duration (months) | Purpose |
        |---|---|---|---|---|---|
        | Emma Wilson | Kobe University | Stanford University | M1 | 12 | builds the sensor |
        | Ava Brooks | Kobe University | Stanford University | M13 | 6 | tests the sensor |
    """
    dated = [EMMA, ("Ava Brooks", "outbound", "Stanford University", "2026-04", "2026-09")]
    assert records(source.format("Project period: 1 April 2025 to 31 March 2029")) == dated


def test_the_name_above_a_table_of_one_stay() -> None:
    assert records("""
        # 渡航計画

        (1) 山田 花子（東京大学・助教）

        | 渡航先 | 受入研究者 | 期間 | 研究内容 |
        |---|---|---|---|
        | MIT | Laura Chen | 2025年4月～2026年3月 | 培養法を確立する |
    """) == [HANAKO]


def test_the_cover_with_its_leader_and_its_term_tells_no_stay() -> None:
    assert records("""
        # 研究提案書

        | 研究課題名 | 雪氷圏の微生物の観測網 |
        |---|---|
        | 研究代表者 | 斎賀 美帆（北嶺大学 雪氷科学研究所 准教授） |
        | 相手国代表者 | Dr. Ingrid Solheim（University of Bergen, Norway） |
        | 研究期間 | 2025年4月1日～2030年3月31日（5年間） |

        # 渡航・招へい計画

        山田花子が2025年4月から2026年3月までMITに滞在する。
    """) == [("山田花子", "outbound", "MIT", "2025-04", "2026-03")]


def test_the_head_of_a_list_of_people_is_no_stay() -> None:
    assert not records("""
        # Who takes part

        | Person | Present position and degree | Place | Part in the project |
        |---|---|---|---|
        | Laura Bianchi | postdoctoral researcher, 2022 | Padova | 1.1 |
        | Jun Mori | doctoral researcher | RIMS, Kyoto | 1.2 |
        | Emma Wilson | doctoral researcher | RIMS, Kyoto | 1.3 |
    """)
    assert not records("""
        # 担当者

        | 氏名 | 職名・学位の取得年 | 場所 | この課題で受け持つ部分 |
        |---|---|---|---|
        | 山田 花子 | 博士研究員、2022年 | 京都大学 | 膜 |
        | 佐藤 健 | 大学院生 | パドヴァ大学 | 測定 |
    """)
