"""Tables whose rows and columns are times, places, people or directions, with stays in free words in their cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.analyse.movements.tables.cell_words import CellReader
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from tests.analyse.plans import CALL, laid, opened, records
from tests.drafts import draft, found

TEAM = """
# 研究体制

| 氏名 | 所属 | 職 |
|---|---|---|
| 楢崎 ひかる | 島根大学 | 助教 |
| 吉武 剛 | 島根大学 | 教授 |
| Lene Aagaard | オーフス大学 | 博士研究員 |
| Mads Kjeldsen | オーフス大学 | 教授 |

# 往来の計画
"""

HOST_YEAR = """
| Host | 2027 | 2028 |
|---|---|---|
| Aarhus University, Denmark (Mads Kjeldsen) | Hikaru Narasaki, March–August: sorts eelgrass | nobody |
| ILI-NORD, Nuuk, Greenland (Inuk Petersen) | nobody | Hikaru Narasaki, 10–21 Jan: cores; Go Yoshitake, May: picks |
| Shimane University, Japan (Go Yoshitake) | Lene Aagaard, October–February: weighs the roots | none planned |
"""


def test_hosts_down_and_years_across() -> None:
    assert records(f"# Stays\n{HOST_YEAR}", "host", "role") == [
        ("Hikaru Narasaki", "outbound", "Aarhus University", "2027-03", "2027-08", "Mads Kjeldsen",
         "sorts eelgrass"),
        ("Hikaru Narasaki", "outbound", "ILI-NORD", "2028-01-10", "2028-01-21", "Inuk Petersen", "cores"),
        ("Go Yoshitake", "outbound", "ILI-NORD", "2028-05", "2028-05", "Inuk Petersen", "picks"),
        ("Lene Aagaard", "inbound", "Shimane University", "2027-10", "2028-02", "Go Yoshitake", "weighs the roots"),
    ]  # fmt: skip


def test_years_down_and_hosts_across_with_who_receives_in_the_cells(tmp_path: Path) -> None:
    twice = "吉武　11月（2週間）　受入：Kjeldsen　湖を選ぶ<br>楢崎　1月～3月　受入：Kjeldsen　芯を切る"
    plan = f"""{TEAM}
| 開始年度 | オーフス大学（デンマーク） | 島根大学 |
|---|---|---|
| 令和7年度 | 楢崎 ひかる　R7.9〜R8.2（6か月間）　受入：Kjeldsen　根を量る | – |
| 令和8年度 | {twice} | Lene Aagaard　R8.5〜R8.9　受入：吉武　糖を測る |
"""
    assert laid(tmp_path, plan, "host") == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2026-02", "Kjeldsen"),
        ("吉武 剛", "outbound", "オーフス大学", "2026-11", "2026-11", "Kjeldsen"),
        ("楢崎 ひかる", "outbound", "オーフス大学", "2027-01", "2027-03", "Kjeldsen"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-05", "2026-09", "吉武"),
    ]
    assert not found(host_missing, opened(tmp_path / "draft.docx"))


@pytest.mark.parametrize(
    "table",
    [
        """
| 誰が | 2025年度 | 2026年度 |
|---|---|---|
| 楢崎 ひかる | オーフス大学（Kjeldsen研）、9月～2月、根を量る | |
| Lene Aagaard | | 島根大学（吉武研）、5月～9月、糖を測る |
""",
        """
| | 2025年度 | 2026年度 |
|---|---|---|
| 日本から | 楢崎 ひかる、オーフス大学、9月～2月：根を量る | |
| 日本へ | | Lene Aagaard、島根大学、5月～9月：糖を測る |
""",
        """
| 時期 | 日本側から | デンマーク側から |
|---|---|---|
| 2025年度後期 | 楢崎 ひかる：オーフス大学のKjeldsen研で根を量る（9月～2月） | なし |
| 2026年度前期 | なし | Lene Aagaard：島根大学の吉武研で糖を測る（5月～9月） |
""",
        """
| 課題 | オーフス大学 | 島根大学 |
|---|---|---|
| 課題1 | 楢崎 ひかる、2025年9月～2026年2月：根を量る | |
| 課題2 | | Lene Aagaard、2026年5月～9月：糖を測る |
""",
    ],
)
def test_any_axis_may_tell_any_slot(table: str) -> None:
    assert records(TEAM + table) == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2026-02"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-05", "2026-09"),
    ]


def test_what_a_cell_says_goes_before_its_axis() -> None:
    assert records("""
        # Exchange of people

        | Home | Aarhus University | Shimane University |
        |---|---|---|
        | 2027 | Mads Kjeldsen to Kyoto University, May 2028: reads cores | Go Yoshitake, June: sorts roots |
        | 2028 | Lene Aagaard (postdoc), April–July: weighs roots | Hikaru Narasaki, May–June: cores two lakes |
    """)[0] == ("Mads Kjeldsen", "inbound", "Kyoto University", "2028-05", "2028-05")


def test_a_member_table_with_two_columns_of_times_is_no_plan() -> None:
    assert records("""
        # 日本側チームメンバー

        | 氏名 | 所属・職名 | 学位取得年 | 担当 | 渡航期間 |
        |---|---|---|---|---|
        | 楢崎 ひかる | 島根大学 助教 | 令和元年 | 課題1 | R7.9〜R8.2 |
        | 吉武 剛 | 島根大学 教授 | 平成9年 | 総括 | R8.11 |
    """) == [
        ("楢崎 ひかる", "outbound", None, "2025-09", "2026-02"),
        ("吉武 剛", "outbound", None, "2026-11", "2026-11"),
    ]


def test_nobody_named_in_a_cell() -> None:
    plan = HOST_YEAR.replace("Lene Aagaard, October", "a doctoral student, October")
    assert [words for _, words in found(traveller_unnamed, draft(f"# Stays\n{plan}", CALL))] == ["a doctoral student"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("6 months from April – Lene Aagaard (PhD student) – weighs roots",
         {"period": "6 months from April", "person": "Lene Aagaard", "stage": "PhD student", "role": "weighs roots"}),
        ("9月～11月\n楢崎 ひかる（助教）\n慶北大学校・南宮研\n根を量る",
         {"period": "9月～11月", "person": "楢崎 ひかる", "stage": "助教", "destination": "慶北大学校", "host": "南宮",
          "role": "根を量る"}),
        ("Lene Aagaard (Aarhus University), May–July: weighs roots, host Go Yoshitake",
         {"person": "Lene Aagaard", "home": "Aarhus University", "period": "May–July", "role": "weighs roots",
          "host": "Go Yoshitake"}),
    ],
)  # fmt: skip
def test_the_parts_of_a_stay_in_any_order(words: str, told: dict[str, str]) -> None:
    (stay,) = CellReader(words).stays()
    assert {slot: entry.text for slot, entry in stay.parts.items()} == told


def test_items_below_a_name_stay_with_it_in_a_word_file(tmp_path: Path) -> None:
    plan = f"""{TEAM}
- **楢崎 ひかる**
  - いつ：2025年9月〜2026年2月
  - どこ：オーフス大学、Kjeldsen研
  - 何を：根を量る
- **Lene Aagaard**
  - いつ：2026年5月〜9月
  - どこ：島根大学、吉武研
  - 何を：糖を測る
"""
    assert laid(tmp_path, plan) == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2026-02"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-05", "2026-09"),
    ]


def test_quarters_across_and_ways_down_with_surnames_that_the_text_names_in_full() -> None:
    assert records("""
        # Team

        Go Yoshitake leads the work at Shimane University. Hikaru Narasaki is a doctoral student there.
        Mads Kjeldsen, professor at Aarhus University, runs the tanks. Lene Aagaard is a postdoc with him.

        # Comings and goings by quarter

        | | Q2 2027 | Q3 2027 | Q1 2028 |
        |---|---|---|---|
        | Japan → Denmark | Narasaki, all quarter, Aarhus University (host Kjeldsen): scrapes plots | Yoshitake, \
August–September, same place: counts plots | – |
        | Denmark → Japan | Aagaard, May, Shimane University (Yoshitake): sets up the rig | – | Aagaard, two weeks in \
February, Shimane University (Yoshitake): reads the rig |
    """) == [
        ("Hikaru Narasaki", "outbound", "Aarhus University", "2027-04", "2027-06"),
        ("Go Yoshitake", "outbound", "Aarhus University", "2027-08", "2027-09"),
        ("Lene Aagaard", "inbound", "Shimane University", "2027-05", "2027-05"),
        ("Lene Aagaard", "inbound", "Shimane University", "2028-02", "2028-02"),
    ]


def test_months_of_a_year_that_the_sentence_above_tells_with_words_over_several(tmp_path: Path) -> None:
    plan = f"""{TEAM}
2025年度の月別の動きを示す。網掛けの代わりに、行った先ですることを書いた。

| 氏名 | 9月 | 10月 | 11月 | 12月 | 1月 | 2月 |
|---|---|---|---|---|---|---|
| 楢崎 ひかる | オーフス大学で根を量る（受入 Kjeldsen） | << | << | << | | |
| Lene Aagaard | | | | | 島根大学で糖を測る（受入 吉武） | << |
"""
    assert laid(tmp_path, plan, "role") == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2025-12", "根を量る"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-01", "2026-02", "糖を測る"),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        """
### オーフス大学（受入：Mads Kjeldsen）

1. 楢崎 ひかる　2025年9月から6か月間　根を量る

### 島根大学（受入：吉武 剛）

1. Lene Aagaard　2026年5月・6月　糖を測る
""",
        """
### 2025

- 楢崎 ひかる → オーフス大学 | 9月～2月 | 根を量る | 受入：Mads Kjeldsen

### 2026

- Lene Aagaard → 島根大学 | 5月～6月 | 糖を測る | 受入：吉武 剛
""",
        """
### 楢崎 ひかる

- 2025年9月～2026年2月、オーフス大学、受入：Mads Kjeldsen、根を量る

### Lene Aagaard

- 2026年5月～6月、島根大学、受入：吉武 剛、糖を測る
""",
        """
オーフス大学（受入：Mads Kjeldsen）

- 2025年9月〜2026年2月：楢崎 ひかる／根を量る

島根大学（受入：吉武 剛）

- 2026年5月〜6月：Lene Aagaard／糖を測る
""",
    ],
)
def test_lines_of_lists_below_heads_that_tell_what_they_share(plan: str) -> None:
    assert records(TEAM + plan, "host") == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2026-02", "Mads Kjeldsen"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-05", "2026-06", "吉武 剛"),
    ]


def test_people_down_and_places_across_with_who_receives_in_sentences(tmp_path: Path) -> None:
    plan = f"""{TEAM}
| | オーフス大学 | 島根大学 |
|---|---|---|
| 楢崎 ひかる | 2025年9月から6か月。Kjeldsen教授のもとで根を量る。 | |
| Lene Aagaard | | 2026年5月〜6月。吉武教授のもとで糖を測る。 |
"""
    assert laid(tmp_path, plan, "host") == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2025-09", "2026-02", "Kjeldsen"),
        ("Lene Aagaard", "inbound", "島根大学", "2026-05", "2026-06", "吉武"),
    ]


def test_heads_that_name_a_direction_are_no_axes() -> None:
    plan = f"""{TEAM}
| 氏名 | 所属 | 派遣の時期（日数） | 用務先（受け入れる人）と用務 |
|---|---|---|---|
| 楢崎 ひかる | 島根大学 | 2027年9月6日～9月19日（14日） | オーフス大学（Mads Kjeldsen）、根を量る |
| 吉武 剛 | 島根大学 | 2028年5月8日～5月21日（14日） | オーフス大学（Mads Kjeldsen）、糖を測る |
"""
    assert records(plan, "host") == [
        ("楢崎 ひかる", "outbound", "オーフス大学", "2027-09-06", "2027-09-19", "Mads Kjeldsen"),
        ("吉武 剛", "outbound", "オーフス大学", "2028-05-08", "2028-05-21", "Mads Kjeldsen"),
    ]
