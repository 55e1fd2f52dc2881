"""Stays read out of tables of many shapes and out of running text, and joined to one record each."""

from __future__ import annotations

from typing import Any

from lint.analyse.movements.plan import told
from lint.analyse.movements.tables.shapes import fold
from lint.analyse.structure.grids import Grid
from lint.document import Cell, Span
from lint.draft import Draft
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
SLOTS = ("person", "direction", "organisation", "country", "start", "end", "months")


def records(source: str, call: str = CALL) -> list[tuple[Any, ...]]:
    read = draft(source, call)
    rows = (told(read.document, movement) for movement in read.movements)
    return [tuple(row[slot] for slot in SLOTS) for row in rows]


def slot(source: str, name: str) -> list[Any]:
    read: Draft = draft(source, CALL)
    return [told(read.document, movement)[name] for movement in read.movements]


def test_columns_in_any_order_with_japanese_labels() -> None:
    assert records("""
        # 渡航・招へい計画

        | 役割 | 渡航（招へい）先 | 期間 | 氏名 |
        |---|---|---|---|
        | 試料を測る | トロント大学（カナダ） | 令和7年4月～令和8年3月 | 西田 悠斗 |
        | 試料を測る | 同上 | 2026年4月から6か月間 | 岡本 理沙 |
    """) == [
        ("西田 悠斗", "outbound", "トロント大学", "CA", "2025-04", "2026-03", 12),
        ("岡本 理沙", "outbound", "トロント大学", "CA", "2026-04", "2026-09", 6),
    ]


def test_labels_in_the_first_column() -> None:
    source = """
        # Mobility plan

        | Traveller | Laura Chen (PhD 2021) | Kaito Murakami |
        |---|---|---|
        | Destination | University of Edinburgh, UK | Aalto University, Finland |
        | Dates | 1 Sep 2025 – 31 Aug 2026 | Apr. 2026–Mar. 2027 |
        | Task | calibrates sensors | trains the model |
    """
    assert [row[:4] for row in records(source)] == [
        ("Laura Chen", "outbound", "University of Edinburgh", "GB"),
        ("Kaito Murakami", "outbound", "Aalto University", "FI"),
    ]
    assert slot(source, "degree_year") == [2021, None]
    assert slot(source, "role") == ["calibrates sensors", "trains the model"]


def test_one_table_a_person() -> None:
    source = """
        # Exchange of people

        | Traveller | Laura Chen |
        |---|---|
        | Going to | University of Guelph, Canada |
        | Host | Ian McRae |
        | Dates | May 2025 to April 2026 |

        Second stay

        | Traveller | Owen Tremblay |
        |---|---|
        | Going to | Gifu University, Japan |
        | Host | Haruka Endo |
        | Dates | May 2026 to October 2026 |
    """
    assert [(row[0], row[1], row[2]) for row in records(source)] == [
        ("Laura Chen", "outbound", "University of Guelph"),
        ("Owen Tremblay", "inbound", "Gifu University"),
    ]
    assert slot(source, "host") == ["Ian McRae", "Haruka Endo"]


def test_several_people_and_several_stays_in_a_cell() -> None:
    assert [(row[0], row[4]) for row in records("""
        # 渡航・招へい計画

        | 招へい者 | 来日時期 | 受入機関 |
        |---|---|---|
        | Hannah Lindgren, Oskar Virtanen | 2025年5月～10月 | 東北大学 |
        | Minjun Kim | 2026年1月～3月、2027年1月～3月 | 北海道大学 |
    """)] == [
        ("Hannah Lindgren", "2025-05"),
        ("Oskar Virtanen", "2025-05"),
        ("Minjun Kim", "2026-01"),
        ("Minjun Kim", "2027-01"),
    ]  # fmt: skip


def test_a_route_tells_where_to_and_start_and_end_have_columns_of_their_own() -> None:
    assert records("""
        # Secondments

        | Who | From → to | Start | End | Task |
        |---|---|---|---|---|
        | Tomás Herrera | Osaka University → ETH Zurich | 04/2025 | 03/2026 | Model fitting |
        | Julia Novak | ETH Zurich → Osaka University | 05/2026 | 10/2026 | Field tests |
    """) == [
        ("Tomás Herrera", "outbound", "ETH Zurich", "CH", "2025-04", "2026-03", 12),
        ("Julia Novak", "inbound", "Osaka University", "JP", "2026-05", "2026-10", 6),
    ]


def test_the_member_table_the_plan_and_the_text_tell_one_stay() -> None:
    source = """
        # 日本側チームメンバー表

        | 氏名 | 所属・職名 | 学位取得年 | 渡航・招へい期間 |
        |---|---|---|---|
        | 西田 悠斗 | 岐阜大学・助教 | 2019年 | 2025年4月～2026年3月 |
        | 岡本 理沙 | 岐阜大学・教授 | 1999年 | なし |

        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | Yuto Nishida | 2025年4月～2026年3月 | MIT（米国） | 膜を測る |

        西田悠斗は、2025年4月から12か月間、マサチューセッツ工科大学に滞在し、膜を測る。
    """
    assert len(records(source)) == 1
    assert slot(source, "degree_year") == [2019]
    assert len(slot(source, "places")[0]) == 3


def test_a_budget_row_pays_for_a_stay_and_is_none_itself() -> None:
    source = """
        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 西田 悠斗 | 2025年4月～2026年3月 | MIT（米国） | 膜を測る |

        # 研究費計画

        | 費目 | 内容 | 1年次 | 2年次 | 合計 |
        |---|---|---|---|---|
        | 旅費 | 渡航：西田悠斗（MIT） | 6,000 | 1,000 | 7,000 |
        | 物品費 | 試薬 | 1,000 | 1,000 | 2,000 |
    """
    assert len(records(source)) == 1
    assert "西田悠斗" in slot(source, "cost")[0]


def test_columns_whose_labels_say_little_are_told_by_their_values() -> None:
    assert records("""
        # 渡航と招へいの計画

        | 区分 | 人 | 行き先と受入者 | 予定 | 担うこと |
        |---|---|---|---|---|
        | 派遣 | 鵜飼 さやか（助教） | ジョージア大学（米国）Whitfield 教授 | 2025年5月～2026年4月 | 律速段階を決める |
        | 派遣 | 博士課程の学生1名 | トロント大学（カナダ）Tremblay 博士 | 2026年6月～2027年5月 | 分解率を測る |
        | 招へい | Carla Espinoza（PhD student） | 九州大学 早乙女 律 | 2026年1月～2026年6月 | 代謝流束を測る |
    """) == [
        ("鵜飼 さやか", "outbound", "ジョージア大学", "US", "2025-05", "2026-04", 12),
        (None, "outbound", "トロント大学", "CA", "2026-06", "2027-05", 12),
        ("Carla Espinoza", "inbound", "九州大学", "JP", "2026-01", "2026-06", 6),
    ]


def test_a_column_for_each_year() -> None:
    assert records("""
        # 渡航計画

        | 氏名 | 2025年度 | 2026年度 |
        |---|---|---|
        | 山口 翔 | MIT（米国）6月～3月 | |
        | 福島 恵 | | ヘルシンキ大学 10月～3月 |
    """) == [
        ("山口 翔", "outbound", "MIT", "US", "2025-06", "2026-03", 10),
        ("福島 恵", "outbound", "ヘルシンキ大学", "FI", "2026-10", "2027-03", 6),
    ]
    assert [
        row[4:]
        for row in records("""
        # 渡航スケジュール

        | 氏名 | 渡航先 | R7 | R8 |
        |---|---|---|---|
        | 山口 翔 | MIT（米国） | 6月～3月 | 4月～5月 |
    """)
    ] == [("2025-06", "2026-05", 12)]


def test_a_row_for_each_slot_of_a_person() -> None:
    assert records("""
        # 渡航・招聘計画

        | 渡航者 | 項目 | 内容 |
        |---|---|---|
        | 佐々木 海斗 | 渡航先 | ミシガン大学（米国） |
        | 佐々木 海斗 | 期間 | 2025年6月から10か月 |
        | 佐々木 海斗 | 役割 | 渦の寿命を測る |
        | 柏木 由奈 | 渡航先 | トロント大学（カナダ） |
        | 柏木 由奈 | 期間 | 2026年9月から半年 |
        | 柏木 由奈 | 役割 | 模型を比べる |
    """) == [
        ("佐々木 海斗", "outbound", "ミシガン大学", "US", "2025-06", "2026-03", 10),
        ("柏木 由奈", "outbound", "トロント大学", "CA", "2026-09", "2027-02", 6),
    ]


def test_hosts_and_names_told_twice_in_a_cell() -> None:
    source = """
        # 渡航・招へい計画 / Mobility plan

        | 氏名 Name | 渡航先 Host institution | 開始 From | 終了 To |
        |---|---|---|---|
        | 佐々木 海斗 SASAKI Kaito | ミシガン大学 Univ. of Michigan | 2025.6 | 2026.5 |
        | Aiko Mori | Univ. of Toronto (host: Anna Keller) | 2026.4 | 2026.9 |
    """
    assert [row[:3] for row in records(source)] == [
        ("佐々木 海斗", "outbound", "ミシガン大学"),
        ("Aiko Mori", "outbound", "Univ. of Toronto"),
    ]
    assert slot(source, "host") == [None, "Anna Keller"]


def test_the_country_of_a_member_is_home_and_an_unlabelled_time_is_of_travel() -> None:
    source = """
        # 2. Team

        Counterparts

        | Member | Affiliation | Country | Role | Time in Japan |
        |---|---|---|---|---|
        | Dana Whitlock | University of Maine | USA | carbon model | – |
        | Jules Okoro | University of Maine, PhD student | USA | calibration | Jan–Jun 2026 |

        # 3. Mobility plan

        Outbound: Rio Hanamura will spend a year from April 2025 at the University of Maine with Dana Whitlock, where
        she couples the tank data to the carbon model.

        Inbound: Jules Okoro comes to Hokkaido University for six months (January to June 2026) and runs the model.
    """
    assert [row[:3] for row in records(source)] == [
        ("Rio Hanamura", "outbound", "University of Maine"),
        ("Jules Okoro", "inbound", "Hokkaido University"),
    ]
    assert slot(source, "host") == ["Dana Whitlock", None]
    assert slot(source, "role") == ["couples the tank data to the carbon model", "runs the model"]


def test_place_and_time_in_one_cell_and_months_beside_a_start() -> None:
    assert [
        row[:6]
        for row in records("""
        # Mobility plan

        | Team member | Based at | Planned stays |
        |---|---|---|
        | AKITA Chihiro, Postdoc | Chiba University | abroad, MIT (host J. Castle), 2025-01 to 2025-12 |
        | IYER Sunita, Postdoc | MIT | in Japan, Keio University (host T. Nara), 2025-02 to 2025-07 |
    """)
    ] == [
        ("AKITA Chihiro", "outbound", "MIT", "US", "2025-01", "2025-12"),
        ("IYER Sunita", "inbound", "Keio University", "JP", "2025-02", "2025-07"),
    ]
    assert [
        row[4:]
        for row in records("""
        # 研究者の往来（渡航と招聘）の計画

        | № | 往来する者 | 滞在する機関 | 始まる月 | 何か月 |
        |---|---|---|---|---|
        | 1 | 奈良 圭吾 | ミシガン州立大学 | 2025/1 | 12 |
        | 2 | 服部 琴音 | ミシガン州立大学 | 2025/9 | 11 |
    """)
    ] == [("2025-01", "2025-12", 12), ("2025-09", "2026-07", 11)]


def test_entries_of_two_rows_each_become_one() -> None:
    person, when = Cell(Span(0, 1), 0, 0, 2, 1), Cell(Span(2, 3), 0, 1, 1, 1)
    role, taro = Cell(Span(4, 5), 1, 1, 1, 1), Cell(Span(6, 7), 2, 0, 2, 1)
    date, task = Cell(Span(8, 9), 2, 1, 1, 1), Cell(Span(10, 11), 3, 1, 1, 1)
    grid = Grid(
        Span(0, 11),
        ((person, when), (person, role), (taro, date), (taro, task)),
        (("Who", "When"), ("Who", "What"), ("Taro", "2025"), ("Taro", "measures")),
    )
    assert fold(grid).words == (("Who", "When", "", "What"), ("Taro", "2025", "", "measures"))
