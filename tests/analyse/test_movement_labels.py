"""Labels of plans in many offices' words, tables of other things beside them, months whose year stands apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.analyse.movements.tables.slots import slots
from tests.analyse.plans import CALL, laid, records
from tests.drafts import draft


@pytest.mark.parametrize(
    ("slot", "labels"),
    [
        (
            "person",
            "姓名 お名前 行く人 来る人 往訪者 渡航する者 派遣される研究者|Passenger|Who is moving|ECR|Full name",
        ),
        ("stage", "立場 肩書き 現在の身分|Seniority|Current position|Rank"),
        ("host", "世話役 世話をする人 迎える人 引受教員 現地の指導者 先方の研究者|Looked after by|Local contact|Under"),
        ("start", "始め 初日 入国日 渡航開始|First day|Depart|Arrives"),
        ("end", "終わり 最終日 帰着|Last day|Back|Home again"),
        ("period", "期日 日取り 滞在の時期 いつからいつまで|Span|Window|In residence|Calendar"),
        ("destination", "訪問する機関 先方 赴く先 相手先 受け入れる機関|Bound for|Guest at|Goes to|New base|Host lab"),
        ("home", "本属 送出機関 現所属|Present base|Releasing institution|Sending side"),
        (
            "role",
            "務め 持ち場 用件 課題と持ち場 派遣先で行う研究 そこで果たす役目|Job|Duties|Does there|Project at the host",
        ),
        ("event", "会合 行事 品名 リスク 装置名|Meeting|Workshop|Item|Risk|Data set|Facility"),
    ],
)
def test_labels_in_other_words(slot: str, labels: str) -> None:
    japanese, *english = labels.split("|")
    told = [*japanese.split(), *english]
    assert {label: slots(label)[:1] for label in told} == dict.fromkeys(told, (slot,))


def test_the_place_and_the_host_in_one_column_under_a_label_of_both() -> None:
    assert records(
        """
        # 往来

        **来る人**

        | 姓名 | 立場 | 受け入れる機関と人 | 期日 | そこで行うこと |
        |---|---|---|---|---|
        | Hannah Doyle | 博士課程学生 | 香川大学　曽我部 恒 | 2025年10月から6か月間 | 細菌を分ける |
        | Elina Koskela | 研究員 | 三重大学　四日 千尋 | 2026年6月から5か月間 | 糸の強さを測る |
        """,
        "host",
    ) == [
        ("Hannah Doyle", "inbound", "香川大学", "2025-10", "2026-03", "曽我部 恒"),
        ("Elina Koskela", "inbound", "三重大学", "2026-06", "2026-10", "四日 千尋"),
    ]


def test_labels_in_two_rows_of_merged_cells(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 人の移動

| 氏名 | 滞在先 | << | 滞在の期間 | << | 持ち場 |
|---|---|---|---|---|---|
| ^^ | 機関（国） | 世話役 | 始め | 終わり | ^^ |
| 猿渡 賢 | ヨーク大学（英国） | Okonjo | 2025年1月 | 2025年12月 | 酵素を足場に載せる |
| Piotr Malik | 岐阜大学（日本） | 土岐 | 2025年6月 | 2025年11月 | 足場を作り直す |
""",
        "host",
    ) == [
        ("猿渡 賢", "outbound", "ヨーク大学", "2025-01", "2025-12", "Okonjo"),
        ("Piotr Malik", "inbound", "岐阜大学", "2025-06", "2025-11", "土岐"),
    ]


def test_a_route_with_the_host_behind_it() -> None:
    assert records("""
        # 渡航・招へいの計画

        | 年度 | 氏名（区分） | 出発 ⇒ 滞在／世話をする人 | 期間 | 担当する作業 |
        |---|---|---|---|---|
        | 2024 | 温井 陸（渡航） | 信州大学 ⇒ ヨーク大学（英国）／Brightwater | 2024.12.1～2025.11.30 | 網を撮影する |
        | 2025 | Levon Hart（招へい） | ヨーク大学 ⇒ 信州大学／百目鬼 | 2025.9.1～2026.3.31 | 網を模型に入れる |
    """) == [
        ("温井 陸", "outbound", "ヨーク大学", "2024-12-01", "2025-11-30"),
        ("Levon Hart", "inbound", "信州大学", "2025-09-01", "2026-03-31"),
    ]


def test_present_and_new_base_and_short_names_of_a_legend() -> None:
    assert records("""
        # Mobility plan

        Codes: HEL = University of Helsinki; TOH = Tohoku University.

        | Who is moving | Present base | New base for the time being | Months | Does there |
        |---|---|---|---|---|
        | Yuna Kurokawa | TOH | HEL | 04/2025–03/2026 | Cultures the mosses |
        | Henna Laine | HEL | TOH | 10/2025–03/2026 | Freezes the cultures |
    """) == [
        ("Yuna Kurokawa", "outbound", "HEL", "2025-04", "2026-03"),
        ("Henna Laine", "inbound", "TOH", "2025-10", "2026-03"),
    ]


def test_tables_of_meetings_things_and_risks_tell_no_stays() -> None:
    found = records("""
        # Mobility plan

        | Who | Where | When | Work |
        |---|---|---|---|
        | Karin Hirayama | University of British Columbia | April 2025 – March 2026 | Models the canopy |

        ## Project meetings

        | Meeting | Place | Date | Chair |
        |---|---|---|---|
        | Kick-off | University of British Columbia | January 2025 | Karin Hirayama |
        | Annual meeting | Tohoku University | November 2025 | Seiji Natsume |

        ## Equipment

        | Item | Site | Bought in | Price (thousand yen) |
        |---|---|---|---|
        | Spectroradiometer | Tohoku University | 2025 | 4,200 |

        ## Use of facilities

        | Facility | Host institution | Period | User |
        |---|---|---|---|
        | RV Calanus | University of St Andrews | May 2025 | Karin Hirayama |

        ## 会議の予定

        | 会合 | 場所 | 時期 | 世話人 |
        |---|---|---|---|
        | 第1回全体会議 | ヘルシンキ大学 | 2025年6月 | Pekka Lahti |
    """)
    assert [row[0] for row in found] == ["Karin Hirayama"]


def test_the_second_person_of_a_form_receives() -> None:
    assert records("""
        # 渡航・招へい計画

        派遣①

        氏　名：白神 結衣（大阪大学・特任助教）

        行　先：ワシントン大学（米国）

        期　間：令和7年6月1日～令和8年5月31日

        担当者：Harriet Mbeki

        用　務：遺伝子を組み替える
    """, "host", "role") == [
        ("白神 結衣", "outbound", "ワシントン大学", "2025-06-01", "2026-05-31", "Harriet Mbeki", "遺伝子を組み替える")
    ]  # fmt: skip


def test_forms_of_several_people_under_each_other_in_one_table(tmp_path: Path) -> None:
    form = "| 氏名 | {} |\n| 渡航先の機関（国） | {} |\n| 渡航の期間 | {} |\n| 渡航先での役割 | {} |\n"
    one = form.format("柘植 翠", "ダラム大学（英国）", "2025年10月～2026年9月", "粒度を測る")
    two = form.format("井波 航平", "ハワイ大学（米国）", "2026年4月～2027年3月", "粘りを測る")
    assert laid(
        tmp_path,
        f"# 渡航・招へい計画\n\n| 渡航者1 | << |\n|---|---|\n{one}| 渡航者2 | << |\n{two}",
    ) == [
        ("柘植 翠", "outbound", "ダラム大学", "2025-10", "2026-09"),
        ("井波 航平", "outbound", "ハワイ大学", "2026-04", "2027-03"),
    ]


def test_a_plan_under_a_title_of_people_is_no_list_of_members() -> None:
    read = draft("""
        # People on the move

        **Leaving Japan**

        | Name and rank | Guest at | Under | Span | Job |
        |---|---|---|---|---|
        | Reona Sakai (D2) | University of Sussex | Tunde Ogun | 2025-04-01 to 2026-03-31 | Cools the ions |
        | Masaki Tokura | Simon Fraser University | Petra Lind | 2026-09-01 to 2027-08-31 | Builds the chamber |
    """, CALL)  # fmt: skip
    assert [row[:3] for row in records(read)] == [
        ("Reona Sakai", "outbound", "University of Sussex"),
        ("Masaki Tokura", "outbound", "Simon Fraser University"),
    ]
    assert read.members == ()


def test_a_cover_that_names_who_leads_and_the_term_is_no_stay() -> None:
    assert records("""
        # Small venoms

        Principal investigator: Alistair Brook, Professor, Nagasaki University
        Co-investigator: Makiko Sarashina, Associate Professor, University of Miyazaki
        Dates: 1 November 2024 – 31 October 2029, five years
    """) == []  # fmt: skip


def test_a_country_with_a_members_family_name_is_no_institution() -> None:
    read = draft("""
        # 相手国側チームメンバー表

        | 氏名 | 所属・職名 | 招へい期間 |
        |---|---|---|
        | Martyn Featherstone-Adu | Newcastle University（英国）・Professor | なし |
        | Ffion Llewelyn | Newcastle University（英国）・PhD student | 2026年10月～2027年3月 |

        # 渡航・招へい計画

        | 氏名 | 出発 ⇒ 滞在／世話をする人 | 期間 | 作業 |
        |---|---|---|---|
        | 薬袋 慧 | 信州大学 ⇒ 英国／Featherstone-Adu | 2026.5.1～2026.8.31 | 疎水性を測る |
        | 温井 陸 | 信州大学 ⇒ ヨーク大学（英国）／Featherstone-Adu | 2025.5.1～2026.4.30 | 網を撮影する |
    """, CALL)  # fmt: skip
    stays = {stay.person: (stay.organisation, stay.country, stay.host) for stay in read.movements}
    assert stays["薬袋 慧"] == (None, "GB", "Martyn Featherstone-Adu")
    assert stays["温井 陸"][0] == "ヨーク大学"


def test_a_row_with_a_stay_there_and_one_back() -> None:
    assert sorted(
        records("""
        # Exchange plan

        | Pair | Out (to Canada) | Dates out | Back (to Japan) | Dates back | Joint task |
        |---|---|---|---|---|---|
        | 1 | Mitsuki Arai | 2025-05 to 2026-04 | Zoé Lapointe | 2025-10 to 2026-03 | grow the garnets |
        | 2 | Kakeru Bessho | 2026-05 to 2027-04 | Amrit Sandhu | 2026-10 to 2027-03 | date the garnets |
    """)
    ) == [
        ("Amrit Sandhu", "inbound", None, "2026-10", "2027-03"),
        ("Kakeru Bessho", "outbound", None, "2026-05", "2027-04"),
        ("Mitsuki Arai", "outbound", None, "2025-05", "2026-04"),
        ("Zoé Lapointe", "inbound", None, "2025-10", "2026-03"),
    ]


def test_a_plan_without_labels() -> None:
    assert records("""
        # Planned stays

        | Apr 2025 – Mar 2026 | Yuzuki Haraguchi | University of York (UK) | carves the lenses |
        |---|---|---|---|
        | Jul 2026 – Jun 2027 | Raiki Tominaga | University of Toronto (Canada) | polishes the lenses |
    """) == [
        ("Yuzuki Haraguchi", "outbound", "University of York", "2025-04", "2026-03"),
        ("Raiki Tominaga", "outbound", "University of Toronto", "2026-07", "2027-06"),
    ]


def test_stays_of_the_past_figures_and_help_tell_no_stays() -> None:
    assert records("""
        # 渡航・招へい計画

        ## これまでの往来

        | 年 | 氏名 | 訪問先 | 内容 |
        |---|---|---|---|
        | 2021 | 四方 灯 | トロント大学 | 打合せ |
        | 2023 | Grace Tuala | 信州大学 | 講義 |

        ## 滞在を支える仕組み

        | 支援 | 窓口 | 時期 |
        |---|---|---|
        | 住居の手配 | 信州大学 国際課 | 来日の2か月前 |
        | 保険 | トロント大学 国際室 | 渡航の1か月前 |

        ## Indicators

        | Indicator | 2025 | 2026 | 2027 |
        |---|---|---|---|
        | Researchers sent abroad | 1 | 2 | 2 |
        | Researchers invited | 0 | 1 | 1 |

        ## Visits by partners

        | Partner | Visited | Year |
        |---|---|---|
        | Dilys Marr, University of Essex | Hokkaido University | 2019 |
        | Owen Tallis, University of Essex | Hokkaido University | 2022 |
    """) == []  # fmt: skip


def test_lines_of_a_form_that_a_page_runs_together() -> None:
    assert records("""
        # Plan of exchanges

        Traveller: Rinka Shiomi, PhD student Bound for: University of Ottawa Window: May 2025 – April 2026

        Under: Desmond Achebe

        Job: filters peat
    """, "host", "role") == [
        ("Rinka Shiomi", "outbound", "University of Ottawa", "2025-05", "2026-04", "Desmond Achebe", "filters peat")
    ]  # fmt: skip


def test_both_ends_and_a_length_that_disagree() -> None:
    read = draft("""
        # 渡航・招へい計画

        | 渡航者 | 行き先 | 出発 | 帰着 | 月数 | 務め |
        |---|---|---|---|---|---|
        | 門倉 澄 | ヨーク大学（英国） | 2025年4月 | 2026年3月 | 12 | 触媒を探す |
        | 瀬名 美弥 | ヨーク大学（英国） | 2027年4月 | 2028年3月 | 6 | 膜を破る |
    """, CALL)  # fmt: skip
    assert [stay.period.disagrees for stay in read.movements if stay.period] == [False, True]


def test_a_matrix_of_from_and_to() -> None:
    assert records("""
        # Exchange matrix

        | From ＼ To | University of Leeds | Osaka University |
        |---|---|---|
        | Osaka University | Wataru Chikushi 2025/4–2026/3 host H. Whitlock | ✕ |
        | University of Leeds | ✕ | Devan Pillai 2026/1–2026/6 host M. Igarashi |
    """, "host") == [
        ("Wataru Chikushi", "outbound", "University of Leeds", "2025-04", "2026-03", "H. Whitlock"),
        ("Devan Pillai", "inbound", "Osaka University", "2026-01", "2026-06", "M. Igarashi"),
    ]  # fmt: skip


def test_what_is_done_in_japan_and_who_receives_there_are_two_things() -> None:
    told = {"日本での受入者": "host", "国内での世話役": "host", "日本での業務": "role", "日本での期間": "period"}
    assert {label: slots(label)[0] for label in told} == told


def test_a_column_called_after_stays_may_tell_where_and_when() -> None:
    assert records("""
        # Mobility plan

        | Traveller | Stay |
        |---|---|
        | Sae Uchimura (PhD student) | University of Leeds, June 2025 – May 2026. Casts the films. |
        | Wataru Chikushi (postdoc) | University of Leeds, May – July 2027. Tests them in water with H. Whitlock. |
    """) == [
        ("Sae Uchimura", "outbound", "University of Leeds", "2025-06", "2026-05"),
        ("Wataru Chikushi", "outbound", "University of Leeds", "2027-05", "2027-07"),
    ]  # fmt: skip
