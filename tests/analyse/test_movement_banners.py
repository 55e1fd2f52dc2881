"""Stays listed below a line that tells where they all are."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.blind.word import write
from lint.analyse.movements.project_term import days
from lint.rules.mobility.country_ineligible import country_ineligible
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.period_missing import period_missing
from tests.analyse.plans import CALL, opened, records
from tests.drafts import draft


def test_a_list_below_the_place_and_the_host() -> None:
    read = draft("""
        研究期間：2024年11月～2029年10月

        # 渡航・招へい計画（受入れ先ごと）

        **◆ 行き先：トロント大学（カナダ）／受入れ：Anna Keller**

        - 山田 花子（博士後期課程1年）　R7年度通期、12か月　培養法を確立する
        - 高橋 健（教授）　日程は追って決める　標本を比べる

        **◆ 来る所：京都大学／受入れ：佐藤 一郎**

        - Olivia Reed（MIT、博士課程学生）　2025年5月～2025年10月　標本を測定する

        帰国した者は、その年度のうちに2025年の報告を書く。
        """, call=CALL)  # fmt: skip
    assert records(read) == [
        ("山田 花子", "outbound", "トロント大学", "2025-04", "2026-03"),
        ("高橋 健", "outbound", "トロント大学", None, None),
        ("Olivia Reed", "inbound", "京都大学", "2025-05", "2025-10"),
    ]
    told = [(stay.host, stay.role) for stay in read.movements]
    assert told == [
        ("Anna Keller", "培養法を確立する"), ("Anna Keller", "標本を比べる"), ("佐藤 一郎", "標本を測定する"),
    ]  # fmt: skip
    assert [read.quote(f.span) for f in period_missing.check(read) if f.span] == ["日程は追って決める"]


def test_a_numbered_list_in_english_and_one_of_the_past() -> None:
    read = draft("""
        # Mobility plan

        Destination: Stanford University (USA); host: Robert Hall

        1. Emma Wilson (doctoral student), April 2025 to March 2026: builds the sensor
        2. Ava Brooks (postdoc), May 2026 to February 2027: tests the sensor

        # Previous visits

        Destination: Stanford University (USA); host: Robert Hall

        1. Liam Carter (professor), April 2019 to March 2020: built the first sensor
        """, call=CALL)  # fmt: skip
    assert records(read) == [
        ("Emma Wilson", "outbound", "Stanford University", "2025-04", "2026-03"),
        ("Ava Brooks", "outbound", "Stanford University", "2026-05", "2027-02"),
    ]


def test_a_stay_told_in_the_text_that_ended_years_before_is_no_plan() -> None:
    read = draft("""
        研究期間：2024年11月～2029年10月

        # 往来の計画

        山田花子は2019年にもトロント大学で四か月を過ごしている。高橋健は2025年4月から2026年3月までトロント大学に滞在し、標本を比べる。
        """, call=CALL)  # fmt: skip
    assert records(read) == [("高橋健", "outbound", "トロント大学", "2025-04", "2026-03")]


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("Kyoto University, Kyoto · January 1, 2027 to December 31, 2029", "2027-01-01", "2029-12-31"),
        ("令和6年12月1日～令和12年11月30日（6か年）", "2024-12-01", "2030-11-30"),
        ("2025年4月～2028年3月", "2025-04-01", "2028-03-31"),
        ("Prof. A. Keller | April 2025 – March 2030", "2025-04-01", "2030-03-31"),
    ],
)
def test_a_term_alone_on_the_cover(line: str, first: str, last: str) -> None:
    read = draft(f"""
        # Reading the sand

        {line}

        # Aims

        Sand tells of waves. Its layers have been read wrongly for as long as anybody has read them at all.
        """)
    told = days(read.project_term)
    assert tuple(str(moment) for moment in told) == (first, last)


@pytest.mark.parametrize(
    "line", ["Version of 1 May 2025 – 3 May 2025", "The samples were taken from May 2019 to March 2024 at four coasts."]
)
def test_no_term_in_other_lines_of_the_cover(line: str) -> None:
    read = draft(f"""
        # Reading the sand

        {line}

        # Aims

        Sand tells of waves.
        """)
    assert days(read.project_term) == (None, None)


def test_a_title_that_speaks_of_exchange_hides_no_term() -> None:
    read = draft("""
        # 砂の国際頭脳循環 研究者の派遣と招へい

        京都大学｜2027年1月から2029年12月まで

        ## 研究の目的

        砂は波を語る。その層は長く読み違えられてきた。

        ## 渡航計画

        若手研究者が砂を読みに行く。
        """)
    assert tuple(map(str, days(read.project_term))) == ("2027-01-01", "2029-12-31")


GROUPS = """# 人の往来

| 氏名（身分） | 開始 | 終了 | 研究内容 |
|---|---|---|---|
| 【派遣】フロリダ大学（米国）　受入研究者：Carla Westbrook | << | << | << |
| 山田 花子（博士後期課程2年） | 2025年1月 | 2025年12月 | 線虫のDNAを読む |
| 【派遣】ワーヘニンゲン大学（オランダ）　受入研究者：Jan Visser | << | << | << |
| 高橋 健（助教） | 2026年4月 | 2027年3月 | モデルを検討する |
| 【招へい】帯広畜産大学　受入研究者： | << | << | << |
| Callum Raeburn（フロリダ大学、博士研究員） | 2026年5月 | 2026年9月 | 標本と照合する |
"""


def test_a_row_that_heads_stays_tells_their_place_and_host_where_it_stands(tmp_path: Path) -> None:
    write(GROUPS, tmp_path / "groups.docx")
    read = opened(tmp_path / "groups.docx")
    assert [(stay.person, stay.organisation, stay.host) for stay in read.movements] == [
        ("山田 花子", "フロリダ大学", "Carla Westbrook"),
        ("高橋 健", "ワーヘニンゲン大学", "Jan Visser"),
        ("Callum Raeburn", "帯広畜産大学", None),
    ]
    assert [read.quote(f.span) for f in country_ineligible.check(read) if f.span] == ["ワーヘニンゲン大学"]
    assert ["招へい" in read.quote(f.span) for f in host_missing.check(read) if f.span] == [True]
