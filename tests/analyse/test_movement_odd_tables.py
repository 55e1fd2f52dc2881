"""Plans of stays in tables of rarer shapes: cards, halves side by side, counted entries, numbered trips, half-years."""

from __future__ import annotations

from pathlib import Path

from lint.analyse.movements.tables.counted_lines import listed
from tests.analyse.plans import laid, records

TEAM = """
# Team

| Name | Affiliation | Role |
|---|---|---|
| Kei Fujii | Hokkaido University, assistant professor | spectroscopy |
| Sae Morimoto | Hokkaido University, PhD student | synthesis |
| Anna Keller | ETH Zurich, professor | theory |
| Jonas Brandt | ETH Zurich, postdoc | computing |

# Mobility
"""
KEI = ("Kei Fujii", "outbound", "ETH Zurich", "2026-04", "2027-03")
SAE = ("Sae Morimoto", "outbound", "ETH Zurich", "2026-05", "2026-07")
JONAS = ("Jonas Brandt", "inbound", "Hokkaido University", "2025-10", "2026-01")


def test_cards_tell_from_where_and_to_where() -> None:
    plan = """
| Name | Kei Fujii (assistant professor) |
|---|---|
| From | Hokkaido University |
| To | ETH Zurich, Switzerland; laboratory of A. Keller |
| When | April 2026 – March 2027 |
| What | measures heat maps |
"""
    second = """| Name | Jonas Brandt (postdoc) |
| From | ETH Zurich |
| To | Hokkaido University; laboratory of K. Fujii |
| When | October 2025 – January 2026 |
| What | runs the code |
"""
    assert records(TEAM + plan) == [KEI]
    assert records(TEAM + plan + second) == [KEI, JONAS]
    device = plan.replace("Kei Fujii (assistant professor)", "Electron microscope (large)")
    assert records((TEAM + device).replace("# Mobility", "# Facilities")) == []


def test_halves_of_two_columns_stand_side_by_side() -> None:
    plan = """
| Out: who, when | Out: where, what for | In: who, when | In: where, what for |
|---|---|---|---|
| Kei Fujii (assistant professor), April 2026 – March 2027 | ETH Zurich, with A. Keller: measures heat maps of films |
 Jonas Brandt (postdoc), October 2025 – January 2026 | Hokkaido University, with K. Fujii: runs the code for films |
| Sae Morimoto, May – July 2026 | ETH Zurich, Switzerland, with A. Keller | | |
""".replace("films |\n Jonas", "films | Jonas")
    assert records(TEAM + plan, "host", "role") == [
        (*KEI, "A. Keller", "measures heat maps of films"),
        (*JONAS, "K. Fujii", "runs the code for films"),
        (*SAE, "A. Keller", None),
    ]


def test_numbers_in_circles_part_the_stays_of_a_cell() -> None:
    plan = """
| 渡航者 | 滞在先と受入研究者 | 期間と内容 |
|---|---|---|
| 藤井 圭 | ETH Zurich（スイス）、Anna Keller | 2025年4月～9月。薄膜の熱分布を測る |
| 森本 紗英 | ①同上 ②オスロ大学、Ingrid Moe | ①2026年5月～7月。秋田産の試料を測る ②2026年8月～9月。模型を当てはめる |
| 小野寺 実 | オスロ大学（同上） | 2027年6月6日～15日。試料を選ぶ |
"""
    assert records("# 渡航計画\n" + plan, "host", "role") == [
        ("藤井 圭", "outbound", "ETH Zurich", "2025-04", "2025-09", "Anna Keller", "薄膜の熱分布を測る"),
        ("森本 紗英", "outbound", "ETH Zurich", "2026-05", "2026-07", "Anna Keller", "秋田産の試料を測る"),
        ("森本 紗英", "outbound", "オスロ大学", "2026-08", "2026-09", "Ingrid Moe", "模型を当てはめる"),
        ("小野寺 実", "outbound", "オスロ大学", "2027-06-06", "2027-06-15", "Ingrid Moe", "試料を選ぶ"),
    ]


def test_only_marks_that_count_up_part_the_entries_of_a_cell() -> None:
    assert listed("①膜 ②板") == " 膜\n 板".replace("\n ", "\n".rjust(2))
    assert listed("（1）膜、（2）板").split("\n")[1].strip() == "板"
    assert listed("課題（1）と（2）を進める") == "課題（1）と（2）を進める"
    assert listed("2) films") == "2) films"


def test_numbered_trips_with_a_line_for_each_slot(tmp_path: Path) -> None:
    plan = """
| No. | 項目 | 内容 Details |
|---|---|---|
| | 渡航 Outbound | |
| 1 | 渡航者 | Kei Fujii (assistant professor) |
| | 期間 | 2026年4月～2027年3月 |
| | 渡航先・受入 | ETH Zurich / Anna Keller |
| | 内容 | measures heat maps |
| 2 | 渡航者 | Sae Morimoto (D1) |
| | 期間 | 2026年5月～7月 |
| | 渡航先・受入 | 同上（ETH Zurich, Switzerland） |
| | 内容 | fits the model |
| | 招へい Inbound | |
| 3 | 来日者 | Jonas Brandt (postdoc) |
| | 期間 | 2025年10月～2026年1月 |
| | 受入 | Hokkaido University / Kei Fujii |
| | 内容 | runs the code |
"""
    assert laid(tmp_path, TEAM + plan, "host") == [(*KEI, "Anna Keller"), (*SAE, "Anna Keller"), (*JONAS, "Kei Fujii")]


def test_short_halves_of_years_over_stays() -> None:
    plan = """
| 氏名 | 2025下 | 2026上 | 2026下 |
|---|---|---|---|
| 藤井 圭 | | ETH Zurich（受入：Keller）で薄膜の熱分布を測る | 同左（継続） |
| Jonas Brandt | 1〜3月、北海道大学（受入：藤井）で模型を当てはめる | | |
"""
    assert records("# 渡航・招へい計画\n" + plan) == [
        ("藤井 圭", "outbound", "ETH Zurich", "2026-04", "2027-03"),
        ("Jonas Brandt", "inbound", "北海道大学", "2026-01", "2026-03"),
    ]


def test_each_of_two_people_in_a_cell_has_a_stage() -> None:
    plan = """
| Guests | Where | When | What |
|---|---|---|---|
| Jonas Brandt (postdoc), Eva Roth (PhD student) | Hokkaido University | June – August 2026 | run the code |
"""
    assert sorted(records(TEAM + plan, "stage"), reverse=True) == [
        ("Jonas Brandt", "inbound", "Hokkaido University", "2026-06", "2026-08", "postdoc"),
        ("Eva Roth", "inbound", "Hokkaido University", "2026-06", "2026-08", "doctoral student"),
    ]


def test_three_universities_are_none() -> None:
    assert records("# 渡航計画\n\n藤井 圭は帰国後3か月以内に手順書を書き、三大学合同の講習で教える。") == []


def test_legs_of_one_person_count_up(tmp_path: Path) -> None:
    plan = """
| Person | Leg | Place | Dates | Work |
|---|---|---|---|---|
| Sae Morimoto | 1 | ETH Zurich | May – July 2026 | tests the films |
| | 2 | University of Oslo | August 2026 | fits the model |
| Kei Fujii | 1 | ETH Zurich | April 2026 – March 2027 | measures heat maps |
"""
    oslo = ("Sae Morimoto", "outbound", "University of Oslo", "2026-08", "2026-08")
    assert laid(tmp_path, TEAM + plan) == [SAE, oslo, KEI]


def test_a_host_of_the_team_tells_the_place_where_no_cell_does() -> None:
    plan = """
| Half-year | Sapporo → abroad | abroad → Sapporo |
|---|---|---|
| Oct 2025 – Mar 2026 | | Brandt, Oct–Jan, with Fujii: runs the code on our cluster |
| Apr 2026 – Mar 2027 | Fujii, whole time, with Keller, ETH Zurich: measures heat maps | |
| Apr – Sep 2027 | Morimoto at ETH Zurich, May–July: tests the films | Keller, 1–14 May, with Fujii: judges the films |
"""
    assert [row[:3] for row in records(TEAM + plan) if row[1] == "inbound"] == [
        ("Jonas Brandt", "inbound", "Hokkaido University"),
        ("Anna Keller", "inbound", "Hokkaido University"),
    ]


def test_who_is_received_below_a_label_of_receiving() -> None:
    plan = """
| 迎える研究室 | 迎える人 | 時期 | その間の仕事 |
|---|---|---|---|
| ETH Zurich、Anna Keller | 藤井 圭（助教） | 2026年4月〜2027年3月 | 薄膜の熱分布を測る |
| 北海道大学、小野寺 実 | Jonas Brandt（博士研究員） | 2025年10月〜2026年1月 | 計算コードを移植する |
"""
    assert records("# 人の往来\n" + plan, "host") == [
        ("藤井 圭", "outbound", "ETH Zurich", "2026-04", "2027-03", "Anna Keller"),
        ("Jonas Brandt", "inbound", "北海道大学", "2025-10", "2026-01", "小野寺 実"),
    ]


def test_cards_whose_people_are_counted() -> None:
    plan = """
| Traveller 1 | Kei Fujii, assistant professor |
|---|---|
| Destination | ETH Zurich, Anna Keller |
| Stay | April 2026 – March 2027 |
| Traveller 2 | Sae Morimoto, PhD student |
| Destination | ETH Zurich, Anna Keller |
| Stay | May – July 2026 |
| Visitor 1 | Jonas Brandt, postdoc |
| Destination | Hokkaido University, Kei Fujii |
| Stay | October 2025 – January 2026 |
"""
    assert records(TEAM + plan) == [KEI, SAE, JONAS]


def test_arrows_behind_people_below_years() -> None:
    plan = """
| 誰がどこへ | 期間 | すること |
|---|---|---|
| 【2025年度】 | | |
| Jonas Brandt（博士研究員）→ 北海道大学 | 4か月（10〜1月） | 計算コードを移植する |
| 【2026年度】 | | |
| 藤井 圭（助教）→ ETH Zurich | 12か月（4〜3月） | 薄膜の熱分布を測る |
"""
    assert records("# 往来の計画\n" + plan) == [
        ("Jonas Brandt", "inbound", "北海道大学", "2025-10", "2026-01"),
        ("藤井 圭", "outbound", "ETH Zurich", "2026-04", "2027-03"),
    ]


def test_days_below_a_year(tmp_path: Path) -> None:
    plan = """
| Who | Where | Arrives | Leaves | Does |
|---|---|---|---|---|
| 2026 | << | << | << | << |
| Sae Morimoto | ETH Zurich | 4 May | 31 July | tests the films |
| 2027 | << | << | << | << |
| Jonas Brandt | Hokkaido University | 12 January | 30 June | runs the code |
"""
    assert laid(tmp_path, TEAM + plan) == [
        ("Sae Morimoto", "outbound", "ETH Zurich", "2026-05-04", "2026-07-31"),
        ("Jonas Brandt", "inbound", "Hokkaido University", "2027-01-12", "2027-06-30"),
    ]


def test_a_row_across_tells_the_task_or_the_place(tmp_path: Path) -> None:
    tasks = """
| Traveller | Host | Dates |
|---|---|---|
| Kei Fujii | ETH Zurich, Anna Keller | April 2026 – March 2027 |
| Task: measures heat maps of the films | << | << |
| Jonas Brandt | Hokkaido University, Kei Fujii | October 2025 – January 2026 |
| Task: runs the code on our cluster | << | << |
"""
    assert laid(tmp_path, TEAM + tasks, "role") == [
        (*KEI, "measures heat maps of the films"),
        (*JONAS, "runs the code on our cluster"),
    ]
    spots = """
| Name | Dates | What is done |
|---|---|---|
| At ETH Zurich (host: Anna Keller) | | |
| Kei Fujii, assistant professor | April 2026 – March 2027 | measures heat maps of the films |
| At Hokkaido University (host: Kei Fujii) | | |
| Jonas Brandt, postdoc | October 2025 – January 2026 | runs the code on our cluster |
"""
    assert records(TEAM + spots, "host") == [(*KEI, "Anna Keller"), (*JONAS, "Kei Fujii")]


def test_cells_of_labelled_lines() -> None:
    plan = """
| No. | Stay |
|---|---|
| 1 | Traveller: Kei Fujii (assistant professor)<br>Host: Anna Keller, ETH Zurich<br>Dates: April 2026 – March 2027<br>Task: measures heat |
| 2 | Visitor: Jonas Brandt (postdoc)<br>Host: Kei Fujii, Hokkaido University<br>Dates: October 2025 – January 2026<br>Task: ports the code |
"""  # noqa: E501
    assert records(TEAM + plan, "host") == [(*KEI, "Anna Keller"), (*JONAS, "Kei Fujii")]


def test_ticks_of_the_young_are_no_people_and_subjects_are_tasks() -> None:
    plan = """
| 課題 | 若手 | 氏名 | 国・機関 | 年月 | 月数 |
|---|---|---|---|---|---|
| 課題1 熱分布の測定 | ○ | 藤井 圭 | スイス・ETH Zurich | 2026年4月から | 12か月 |
| 課題2 塩水中の試験 | ○ | 森本 紗英 | ノルウェー・オスロ大学 | 2026年5月から | 3か月 |
"""
    assert records("# 渡航計画\n" + plan, "role") == [
        ("藤井 圭", "outbound", "ETH Zurich", "2026-04", "2027-03", "課題1 熱分布の測定"),
        ("森本 紗英", "outbound", "オスロ大学", "2026-05", "2026-07", "課題2 塩水中の試験"),
    ]
    bare = plan.replace(" 熱分布の測定", "").replace(" 塩水中の試験", "")
    assert {row[-1] for row in records("# 渡航計画\n" + bare, "role")} == {None}


def test_a_line_of_two_ways_above_a_table_tells_no_one_place() -> None:
    plan = """
ETH Zurich → Hokkaido University　Hokkaido University → ETH Zurich

| Name | Jonas Brandt (postdoc) | Sae Morimoto (PhD student) |
|---|---|---|
| Dates | October 2025 – January 2026 | May – July 2026 |
| Host | Kei Fujii | Anna Keller |
| Task | ports the code | tests the films |
"""
    assert records(TEAM + plan) == [JONAS, SAE]
