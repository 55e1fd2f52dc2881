"""The year that months of a table are of."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.analyse.dates.periods import periods
from lint.analyse.movements.tables.bare_months import in_year
from lint.analyse.movements.tables.times import on_a_line
from tests.analyse.plans import CALL, laid, records
from tests.drafts import draft


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("5月～翌年3月（11）", "2025-05", "2026-03"),
        ("10–3月", "2025-10", "2026-03"),
        ("Oct – Mar", "2025-10", "2026-03"),
        ("1 June – 31 August", "2025-06-01", "2025-08-31"),
        ("June 1 – August 31", "2025-06-01", "2025-08-31"),
        ("1–14 March", "2026-03-01", "2026-03-14"),
        ("4月1日～9月30日", "2025-04-01", "2025-09-30"),
        ("January", "2026-01", "2026-01"),
        ("5月から11か月", "2025-05", "2026-03"),
    ],
)
def test_months_take_the_year_that_they_are_of(words: str, start: str, end: str) -> None:
    period = periods(in_year(words, "2025-04"))[0]
    assert (period.start, period.end) == (start, end)


def test_words_without_months_take_no_year() -> None:
    assert in_year("追って決める", "2025-04") == ""


def test_the_year_stands_in_a_row_across_the_table_or_in_a_heading(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 渡航・招へい計画

| 氏名 | 相手先 | 期間（月数） | 先方での作業 |
|---|---|---|---|
| 令和7年度 | << | << | << |
| 能見 さくら | オックスフォード大学（英国） | 5月～翌年3月（11） | 寿命を測る |
| 令和8年度 | << | << | << |
| 戸塚 亮 | トロント大学（カナダ） | 4月～翌年3月（12） | 雑音を除く |
""",
    ) == [
        ("能見 さくら", "outbound", "オックスフォード大学", "2025-05", "2026-03"),
        ("戸塚 亮", "outbound", "トロント大学", "2026-04", "2027-03"),
    ]
    assert records("""
        # Mobility

        ## Year 1 (April 2025 – March 2026)

        | Name | Destination | Months | What |
        |---|---|---|---|
        | Sui Hatakeyama | Lancaster University, UK | Apr–Mar | levitates the diamonds |
        | Petri Saarela | Osaka University, Japan | Oct–Dec | brings the tweezers |
    """) == [
        ("Sui Hatakeyama", "outbound", "Lancaster University", "2025-04", "2026-03"),
        ("Petri Saarela", "inbound", "Osaka University", "2025-10", "2025-12"),
    ]


def test_a_calendar_of_who_goes_where_in_each_time() -> None:
    expected = [
        ("笹倉 紬", "outbound", "アルバータ大学", "2025-04", "2026-03", "氷床の記録を読む"),
        ("Olivia Tremblay", "inbound", "東北大学", "2025-10", "2026-03", "氷の試料を切る"),
    ]
    assert records("""
        # 研究者の往来の暦

        | 時期 | 日本から海外へ | 海外から日本へ |
        |---|---|---|
        | 2025年4月～2026年3月 | 笹倉 紬（アルバータ大学、氷床の記録を読む） | |
        | 2025年10月～2026年3月 | | Olivia Tremblay（東北大学、氷の試料を切る） |
    """, "role") == expected  # fmt: skip


def test_quarters_of_short_years_and_halves_below_labels_of_travelling() -> None:
    assert records("""
        # 交流の線表

        | 派遣者・招へい者 | 滞在先 | 作業 | 25/Q2 | 25/Q3 | 25/Q4 | 26/Q1 |
        |---|---|---|---|---|---|---|
        | 若槻 千早 | ビクトリア大学（カナダ） | 潮流の観測 | ⇒ | ⇒ | ⇒ | ⇒ |
        | Nora Whelan | 愛媛大学（日本） | 海氷の画像解析 | | ⇒ | ⇒ | |
    """) == [
        ("若槻 千早", "outbound", "ビクトリア大学", "2025-04", "2026-03"),
        ("Nora Whelan", "inbound", "愛媛大学", "2025-07", "2025-12"),
    ]
    assert records("""
        # 渡航計画

        | 渡航者 | 機関 | 担う仕事 | 2025前期 | 2025後期 | 2026前期 |
        |---|---|---|---|---|---|
        | 竹腰 まどか | ハル大学（英国） | 砂の移動を測る | ● | ● | |
        | 乃木 紬 | カルガリー大学（カナダ） | 氷を押す | | | |
    """) == [
        ("竹腰 まどか", "outbound", "ハル大学", "2025-04", "2026-03"),
        ("乃木 紬", "outbound", "カルガリー大学", None, None),
    ]


@pytest.mark.parametrize(
    "words",
    ["令和7年10月～8年3月", "令和7年10月～\n8年3月", "R7年10月～8年3月", "令和7年10月から8年3月まで"],
)
def test_the_last_year_of_a_range_is_of_the_era_of_the_first(words: str) -> None:
    assert [(period.start, period.end) for period in periods(on_a_line(words))] == [("2025-10", "2026-03")]
    assert [period.end for period in periods("令和9年10月～10年3月")] == ["2028-03"]


MONTHS = " | ".join(f"{month}月" for month in (*range(4, 13), 1, 2, 3))


def test_months_under_the_year_of_a_title_and_a_stay_that_the_next_year_goes_on_with() -> None:
    read = draft(f"""
        # 渡航・招へい計画

        **令和7年度**

        | 氏名 | 行き先 | {MONTHS} |
        |---|---|{"---|" * 12}
        | 樋渡 奈央 | アーヘン工科大学（ドイツ） | | | | ● | → | → | → | → | → | → | → | → |
        | Jakub Malik | 東北大学 | | | | | | | ● | → | → | → | → | → |

        **令和8年度**

        | 氏名 | 行き先 | {MONTHS} |
        |---|---|{"---|" * 12}
        | 樋渡 奈央（続き） | アーヘン工科大学（ドイツ） | → | → | → | | | | | | | | | |
        | 黄 柏翰 | トロント大学（カナダ） | ● | → | → | → | → | → | → | → | → | → | | |

        樋渡は火炎の揺れを高速で撮影し、Malikは式を縮約し、黄柏翰は濃度を測る。
    """, CALL)  # fmt: skip
    assert records(read) == [
        ("樋渡 奈央", "outbound", "アーヘン工科大学", "2025-07", "2026-06"),
        ("Jakub Malik", "inbound", "東北大学", "2025-10", "2026-03"),
        ("黄 柏翰", "outbound", "トロント大学", "2026-04", "2027-01"),
    ]
