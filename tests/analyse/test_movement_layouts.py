"""Plans of stays in tables of further shapes: rows of labels above rows of values, codes, units, notes in cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analyse.plans import laid, records

TEAM = """
# チーム

| 略 | 氏名 | 所属 |
|---|---|---|
| KM | 桐島 学 | 千葉大学 教授 |
| FN | 藤倉 菜摘 | 千葉大学 助教 |
| PG | Piotr Gawron | ワルシャワ大学 教授 |

# 往来計画
"""


def test_codes_of_people_and_places_and_notes_that_end_a_cell() -> None:
    plan = """
| 番号 | 誰 | どこへ | いつ | 何を |
|---|---|---|---|---|
| 1 | FN | UW | 2026年4月～*1 | 経路を式にする |
| 2 | PG | CU | *2 | 回路を見て助言する |

略号　UW：ワルシャワ大学、CU：千葉大学

*1　2026年9月末まで。

*2　2027年2月の3週間。
"""
    assert records(TEAM + plan) == [
        ("藤倉 菜摘", "outbound", "UW", "2026-04", "2026-09"),
        ("Piotr Gawron", "inbound", "CU", "2027-02", "2027-02"),
    ]


def test_people_by_people_with_nothing_but_periods() -> None:
    plan = """
| 訪ねる人＼迎える人 | Piotr Gawron（ワルシャワ大学） | 桐島 学（千葉大学） |
|---|---|---|
| 藤倉 菜摘 | 2025年9月～2026年2月 | ― |
| Piotr Gawron | ― | 2027年3月（2週間） |
"""
    assert records(TEAM + plan, "host") == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2025-09", "2026-02", "Piotr Gawron"),
        ("Piotr Gawron", "inbound", "千葉大学", "2027-03", "2027-03", "桐島 学"),
    ]


def test_a_dash_ends_a_stay_of_a_chart() -> None:
    plan = """
| | 令和7年度 | 令和8年度 |
|---|---|---|
| 藤倉 菜摘 | ワルシャワ大学<br>10月～12月 | ― |
| Piotr Gawron | 千葉大学<br>3月 | ― |
"""
    assert records(TEAM + plan) == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2025-10", "2025-12"),
        ("Piotr Gawron", "inbound", "千葉大学", "2026-03", "2026-03"),
    ]


def test_months_below_a_row_of_the_year(tmp_path: Path) -> None:
    plan = """
# Exchange of staff

| Who | Months | Where |
|---|---|---|
| Year 2025 | << | << |
| Aoi Tanigawa | May to October | University of Bergen |
| Year 2026 | << | << |
| Pål Nesheim | February | Hiroshima University |
"""
    assert laid(tmp_path, plan) == [
        ("Aoi Tanigawa", "outbound", "University of Bergen", "2025-05", "2025-10"),
        ("Pål Nesheim", "inbound", "Hiroshima University", "2026-02", "2026-02"),
    ]


def test_a_direction_beside_two_rows_under_two_rows_of_labels(tmp_path: Path) -> None:
    plan = """
| | 渡航者 | << | 滞在先 | 滞在期間 | << |
|---|---|---|---|---|---|
| ^^ | 氏名 | 身分 | ^^ | 開始（年/月） | 終了（年/月） |
| 派遣 | 桐島 学 | 教授 | ワルシャワ大学 | 2026/05 | 2027/03 |
| ^^ | 藤倉 菜摘 | 助教 | ワルシャワ大学 | 2026/09 | 2026/12 |
| 招へい | Piotr Gawron | 教授 | 千葉大学 | 2027/05 | 2027/07 |
| ^^ | Anna Lis | 助教 | 千葉大学 | 2027/06 | 2027/06 |
"""
    assert laid(tmp_path, TEAM + plan) == [
        ("桐島 学", "outbound", "ワルシャワ大学", "2026-05", "2027-03"),
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-09", "2026-12"),
        ("Piotr Gawron", "inbound", "千葉大学", "2027-05", "2027-07"),
        ("Anna Lis", "inbound", "千葉大学", "2027-06", "2027-06"),
    ]


def test_rows_of_labels_above_rows_of_values() -> None:
    first = "| Name | Position | Host |\n|---|---|---|\n"
    assert records(f"""
# Individual mobility sheets

{first}| Chika Murase | associate professor | NTNU, Trondheim (Sigrid Haugen) |
| From | To | Purpose |
| 2026-03-01 | 2026-08-31 | tests hulls |

{first}| Even Bakke | PhD fellow | Waseda University (Hideki Onuma) |
| From | To | Purpose |
| 2027-02-01 | 2027-04-30 | couples the codes |
""") == [
        ("Chika Murase", "outbound", "NTNU", "2026-03-01", "2026-08-31"),
        ("Even Bakke", "inbound", "Waseda University", "2027-02-01", "2027-04-30"),
    ]


def test_units_in_a_row_of_their_own() -> None:
    assert records("""
        # Research stays

        | # | Visitor | Host | Start | Length |
        |---|---|---|---|---|
        | | | | (mm/yyyy) | (weeks) |
        | 1 | Hina Mabuchi | University of Vienna | 04/2027 | 13 |
        | 2 | Birgit Thaler | Okayama University | 03/2027 | 2 |
    """) == [
        ("Hina Mabuchi", "outbound", "University of Vienna", "2027-04", "2027-06"),
        ("Birgit Thaler", "inbound", "Okayama University", "2027-03", "2027-03"),
    ]


def test_the_traveller_in_a_cell_above_the_labels(tmp_path: Path) -> None:
    plan = """
| 藤倉 菜摘（千葉大学・助教） | << | << | << |
|---|---|---|---|
| 回 | 期間 | 滞在先 | 内容 |
| 第1回 | 2025年8月～10月 | ワルシャワ大学 | 苔の水を量る |
| 第2回 | 2026年5月～2027年2月 | ワルシャワ大学 | 苔の遺伝子を読む |
"""
    assert laid(tmp_path, TEAM + plan) == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2025-08", "2025-10"),
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-05", "2027-02"),
    ]


def test_partners_with_who_goes_there_and_who_comes() -> None:
    assert records("""
        # Team

        The applicant is Ehime University (Professor Naoki Sakurada; Dr Shiori Hamabe).

        # Exchange with each partner

        | Partner | Who of us goes there, and when | Who comes to us, and when |
        |---|---|---|
        | University of Lisbon, Portugal | Shiori Hamabe, February–July 2026 | Inês Carvalho (postdoc), May 2026 |
        | University of Galway, Ireland | Naoki Sakurada, June 2027 | nobody |
    """)[:2] == [
        ("Shiori Hamabe", "outbound", "University of Lisbon", "2026-02", "2026-07"),
        ("Inês Carvalho", "inbound", "Ehime University", "2026-05", "2026-05"),
    ]


def test_quarters_in_figures() -> None:
    names = """
# 渡航の予定（2026年度）

| 滞在先 | 4～6月 | 7～9月 | 10～12月 | 1～3月 |
|---|---|---|---|---|
| ワルシャワ大学 | 藤倉 菜摘 | 藤倉 菜摘 | 桐島 学 | ― |
| 千葉大学 | ― | ― | ― | Piotr Gawron |
"""
    assert records(names) == [
        ("桐島 学", "outbound", "ワルシャワ大学", "2026-10", "2026-12"),
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-04", "2026-09"),
        ("Piotr Gawron", "inbound", "千葉大学", "2027-01", "2027-03"),
    ]


def test_arrows_over_quarters_below_their_years(tmp_path: Path) -> None:
    plan = """
| 氏名 | 滞在先 | 2026年度 | << | << | << |
|---|---|---|---|---|---|
| ^^ | ^^ | 4-6 | 7-9 | 10-12 | 1-3 |
| 藤倉 菜摘 | ワルシャワ大学 | | ← | → | |
| Piotr Gawron | 千葉大学 | | | | ←→ |
"""
    assert laid(tmp_path, TEAM + plan) == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-07", "2026-12"),
        ("Piotr Gawron", "inbound", "千葉大学", "2027-01", "2027-03"),
    ]


def test_one_column_of_labelled_lines(tmp_path: Path) -> None:
    plan = """
| 渡航1<br>・人：藤倉 菜摘（助教）<br>・所：ワルシャワ大学<br>・時：2026年2月～2026年7月<br>・事：虫を数える |
|---|
| 渡航2<br>・人：Piotr Gawron<br>・所：千葉大学<br>・時：2027年1月～2027年3月<br>・事：化石と比べる |
"""
    assert laid(tmp_path, TEAM + plan, "role") == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-02", "2026-07", "虫を数える"),
        ("Piotr Gawron", "inbound", "千葉大学", "2027-01", "2027-03", "化石と比べる"),
    ]


def test_towns_and_months_in_the_cells_of_a_chart_of_years() -> None:
    assert records("""
        # International mobility, year by year

        | | FY2025 | FY2026 | FY2027 |
        |---|---|---|---|
        | Mei Sugaya | Lyon, Oct–Dec | Lyon, Apr–Sep | |
        | Yann Le Goff | | Sendai, May–July | Sendai, November |
        | Jun Kasahara | | Lyon, Jan–Mar | Lyon, Apr–Jul |
    """) == [
        ("Mei Sugaya", "outbound", None, "2025-10", "2025-12"),
        ("Mei Sugaya", "outbound", None, "2026-04", "2026-09"),
        ("Yann Le Goff", "inbound", None, "2026-05", "2026-07"),
        ("Yann Le Goff", "inbound", None, "2027-11", "2027-11"),
        ("Jun Kasahara", "outbound", None, "2027-01", "2027-07"),
    ]


def test_notes_whose_marks_stand_in_cells_before_them_and_degrees_that_are_no_task() -> None:
    plan = """
| 誰 | どこへ | いつ |
|---|---|---|
| 藤倉 菜摘 注1 | ワルシャワ大学（ポーランド） | 2026年4月～9月 |
| Piotr Gawron 注2 | 千葉大学 | 2027年2月 |

| 注1 | 経路を式にする。 |
|---|---|
| 注2 | 回路を千葉の装置に移す。 |
"""
    assert [row[-1] for row in records(TEAM + plan, "role")] == ["経路を式にする。", "回路を千葉の装置に移す。"]
    crossed = """
| 派遣元＼受入先 | ワルシャワ大学（Piotr Gawron） | 千葉大学（桐島 学） |
|---|---|---|
| 千葉大学 | 藤倉 菜摘、助教、2021年学位、2026年4月～9月、経路を式にする | ― |
| ワルシャワ大学 | ― | Piotr Gawron, postdoctoral researcher, PhD 2019, 2027年2月～5月 |
"""
    assert [row[-1] for row in records(TEAM + crossed, "role")] == ["経路を式にする", None]


def test_the_number_of_a_year_beside_a_cell_is_no_task() -> None:
    plan = """
| 年次 | ワルシャワ大学（Piotr Gawron） | 千葉大学（桐島 学） |
|---|---|---|
| 2 | 藤倉 菜摘（千葉大学）、2026年4月～9月 | |
| 3 | | Piotr Gawron（ワルシャワ大学）、2027年4月～6月、回路を移す |
"""
    assert [row[-1] for row in records(TEAM + plan, "role")] == [None, "回路を移す"]


@pytest.mark.parametrize(
    ("first", "second", "rest"),
    [
        ("藤倉", "Gawron", ["2026年4月～2026年9月", "2027年2月～2027年4月"]),
        ("藤倉菜摘", "Piotr Gawron", ["2026/4-2026/9", "2027/2-2027/4"]),
    ],
)
def test_family_names_without_a_label_tell_who_travels(first: str, second: str, rest: list[str]) -> None:
    plan = f"""
| | {first} | {second} |
|---|---|---|
| 所属 | 千葉大学 | ワルシャワ大学 |
| 行き先 | ワルシャワ大学 | 千葉大学 |
| 時期 | {rest[0]} | {rest[1]} |
| 内容 | 経路を式にする | 回路を見て組み直す |
"""
    assert records(TEAM + plan) == [
        (first, "outbound", "ワルシャワ大学", "2026-04", "2026-09"),
        (second, "inbound", "千葉大学", "2027-02", "2027-04"),
    ]


def test_headings_without_a_label_that_are_no_names_tell_nobody() -> None:
    plan = """
| | Spring | Autumn |
|---|---|---|
| Goes to | University of Warsaw | University of Warsaw |
| When | April 2026 to June 2026 | October 2026 to December 2026 |
| Task | builds the circuit | writes the equations |
"""
    assert all(row[0] is None for row in records(TEAM + plan))


@pytest.mark.parametrize(
    ("name", "way", "read"),
    [
        ("藤倉 菜摘（助教）", "日本→ポーランド", ("藤倉 菜摘", "outbound")),
        ("藤倉 菜摘", "派遣", ("藤倉 菜摘", "outbound")),
        ("Piotr Gawron (Professor)", "ポーランド→日本", ("Piotr Gawron", "inbound")),
        ("ポーランド側の若手研究者（人選中）", "ポーランド→日本", (None, "inbound")),
    ],
)
def test_a_card_led_by_a_name_beside_the_way(name: str, way: str, read: tuple[str | None, str]) -> None:
    place = "ワルシャワ大学" if read[1] == "outbound" else "千葉大学"
    plan = (
        f"\n| {name} | {way} |\n|---|---|\n| 期間 | 2026年4月～2026年9月 |\n| 場所 | {place} |\n"
        "| 内容 | 経路を式にし、回路を組む |\n"
    )
    assert [row[:2] for row in records(TEAM + plan)] == [read]


@pytest.mark.parametrize("year", ["R8", "令和8", "2026", "令和8年度", "R8年度"])
def test_the_year_stands_in_a_column_of_its_own(year: str) -> None:
    plan = f"""
| 年度 | 氏名 | 行き先 | 期間 | 内容 |
|---|---|---|---|---|
| {year} | 藤倉 菜摘 | ワルシャワ大学 | 4月～翌3月 | 経路を式にする |
| {year} | Piotr Gawron | 千葉大学 | 9月～翌2月 | 回路を組み直す |
"""
    assert records(TEAM + plan) == [
        ("藤倉 菜摘", "outbound", "ワルシャワ大学", "2026-04", "2027-03"),
        ("Piotr Gawron", "inbound", "千葉大学", "2026-09", "2027-02"),
    ]
