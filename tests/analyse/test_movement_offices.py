"""Plans as offices of many fields lay them out: two plans abreast, sums, labels again, years that stand once."""

from __future__ import annotations

from pathlib import Path

from corpora.blind.word import write
from lint.analyse.movements.aims import serves_nothing
from lint.analyse.movements.tables.slots import direction
from lint.calls import load
from lint.draft import Draft
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.stay_too_short import stay_too_short
from lint.rules.mobility.tasks import told_apart
from tests.analyse.plans import BLIND, CALL, abroad, laid, opened, records
from tests.drafts import draft, found


def test_two_plans_side_by_side_behind_the_year(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 国際頭脳循環の計画

| 年次 | 日本から海外へ | << | << | 海外から日本へ | << | << |
|---|---|---|---|---|---|---|
| ^^ | だれが | どこへ・いつ | 何を | だれが | どこへ・いつ | 何を |
| 1年目（2025年度） | 外山 実 | トロント大学<br>4月～3月 | 菌を分ける | Ann Lee | 富山大学<br>6月～11月 | 撮る |
| 2年目（2026年度） | 柳原 香澄 | ヨーク大学<br>4月～3月 | 薬効を試す | Ravi Menon | 富山大学<br>6月～11月 | 絞る |
| ^^ | 直江 浩 | ヨーク大学<br>9月（10日間） | 分担を決める | | | |
""",
    ) == [
        ("外山 実", "outbound", "トロント大学", "2025-04", "2026-03"),
        ("Ann Lee", "inbound", "富山大学", "2025-06", "2025-11"),
        ("柳原 香澄", "outbound", "ヨーク大学", "2026-04", "2027-03"),
        ("Ravi Menon", "inbound", "富山大学", "2026-06", "2026-11"),
        ("直江 浩", "outbound", "ヨーク大学", "2026-09", "2026-09"),
    ]


def test_a_group_of_rows_is_no_entry_of_several_rows(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 人材の往来

| | 渡航者・来日者 | 滞在先機関・受入研究者 | 渡航期間（予定） | << | 滞在中の課題 |
|---|---|---|---|---|---|
| ^^ | ^^ | ^^ | 開始 | 終了 | ^^ |
| 派遣 | 浅見 祐介 | トロント大学<br>D. Ng | 2025/4/1 | 2026/3/31 | 細菌を起こす |
| ^^ | 生駒 なつみ | トロント大学<br>D. Ng | 2026/9/1 | 2027/8/31 | 同位体を測る |
| 招へい | Rachel Dunn | 北海道大学<br>大河原 誠 | 2025/12/1 | 2026/5/31 | 代謝を追う |
| ^^ | Colin Tran | 北見工業大学<br>生駒 なつみ | 2026/12/1 | 2027/3/31 | 装置を校正する |
""",
    ) == [
        ("浅見 祐介", "outbound", "トロント大学", "2025-04-01", "2026-03-31"),
        ("生駒 なつみ", "outbound", "トロント大学", "2026-09-01", "2027-08-31"),
        ("Rachel Dunn", "inbound", "北海道大学", "2025-12-01", "2026-05-31"),
        ("Colin Tran", "inbound", "北見工業大学", "2026-12-01", "2027-03-31"),
    ]


def test_labels_in_other_words_within_a_table_begin_another_plan(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 渡航・招へい計画

| 渡航者 | 渡航先 | 渡航期間 | 渡航の目的と内容 |
|---|---|---|---|
| 宇佐美 玲奈（助教） | ヨーク大学 | 2025年10月～2026年9月 | 膜に酵素を埋める |
| 招へい者 | 受入先 | 招へい期間 | 招へいの目的と内容 |
| Grant Mercer（博士課程） | 東北大学 | 2026年2月～7月 | 流路を動かす |
""",
    ) == [
        ("宇佐美 玲奈", "outbound", "ヨーク大学", "2025-10", "2026-09"),
        ("Grant Mercer", "inbound", "東北大学", "2026-02", "2026-07"),
    ]


def test_a_row_that_leaves_out_number_name_and_post_goes_on_with_the_person_above() -> None:
    plan = """
        # 国際交流の計画

        | 番号 | 氏名 | 職・学年 | 渡航先 | 期間 | 用務内容 |
        |---|---|---|---|---|---|
        | 1 | 日向 遼 | 博士課程1年 | パデュー大学 | 2025年4月～2025年9月 | 電極を印刷する |
        | | | | ダラム大学 | 2025年10月～2026年3月 | 土の中での分解を測る |
        | 2 | | 助教 | ダラム大学 | 2026年4月～2027年3月 | 回路の寿命を測る |

        # メンバー

        | 氏名 | 所属・職 | 渡航期間 |
        |---|---|---|
        | 日向 遼 | 群馬大学・博士課程1年 | 2025年4月～2026年3月 |
        | 真鍋 琴 | 群馬大学・助教 | 2026年4月～2027年3月 |
    """
    assert [row[0] for row in records(plan)] == ["日向 遼", "日向 遼", None, "真鍋 琴"]
    read = draft(plan, CALL)
    assert [words for _, words in found(period_inconsistent, read)] == []
    assert [words for _, words in found(stay_too_short, read)] == []


def test_visits_as_columns_of_which_one_label_is_unknown() -> None:
    assert records(
        """
        # Schedule

        | | Visit 1 | Visit 2 |
        |---|---|---|
        | Who | R. Mogi | A. Vogel |
        | Whither | Imperial College London | Tokyo University of Science |
        | When | 4/2025–3/2026 | 2/2026–7/2026 |
        | Received by | F. Gale | M. Dohi |
        | To do | in-situ Raman of cells | prepares salts in our glove box |
        """
    ) == [
        ("R. Mogi", "outbound", "Imperial College London", "2025-04", "2026-03"),
        ("A. Vogel", "inbound", "Tokyo University of Science", "2026-02", "2026-07"),
    ]


def test_lines_with_tabs_that_a_pdf_runs_into_fewer_columns() -> None:
    assert records(
        """
        # 渡航と招へいの予定

        | | | |
        |---|---|---|
        | 猪瀬 駆 | 2025年4月～2026年3月 | タフツ大学 電位を測る |
        | 茅野 美和 | 2026年1月～12月 ヨーク大学 | 模型を作る |
        """
    ) == [
        ("猪瀬 駆", "outbound", "タフツ大学", "2025-04", "2026-03"),
        ("茅野 美和", "outbound", "ヨーク大学", "2026-01", "2026-12"),
    ]


def test_a_task_may_be_told_in_a_few_words_anywhere_in_a_line() -> None:
    plan = """
        # 渡航計画

        | 氏名 | 行き先 | 2025年度 |
        |---|---|---|
        | 保坂 直子 | ブラウン大学 | ● |
        | 高宮 凌 | ブラウン大学 | ● |

        ▲ 二週間以内の訪問 高宮は色を出し、保坂は次の色を選ぶ。
    """
    read = draft(plan, CALL)
    assert [told_apart(read, stay) for stay in read.movements] == [True, True]
    less = draft(plan.replace("次の色を選ぶ", "同大学を訪れる"), CALL)
    assert [told_apart(less, stay) for stay in less.movements if stay.kind == "plan"] == [False, True]


def test_person_months_below_a_plan_are_no_stay() -> None:
    assert (
        len(
            records(
                """
            # Visits abroad

            | Name and status | Where (host) | Start | Duration (months) | Objectives |
            |---|---|---|---|---|
            | Aoba Sato, PhD student | University of Tennessee (Quinn) | August 2025 | 12 | cores two reservoirs |
            | Hikaru Mano, Lecturer | University of Sheffield (Lamb) | April 2026 | 12 | dates clay layers |
            | **Person-months** | | | 24 | |
            """
            )
        )
        == 2
    )


def test_what_a_line_had_no_room_for_is_no_traveller_and_labels_may_run_together() -> None:
    assert records(
        """
        # 渡航・招へい計画

        | 氏名 | 身分 | 滞在先 | 期間内容 | |
        |---|---|---|---|---|
        | 花房 蓮 | 博士課程 | ノースイースタン大学 | 2025年4月～2026年3月 | 苦みの受容体に成分を当 |
        | てる | | | | |
        | 宇野 結月 | 助教 | サリー大学 | 2026年4月～2027年3月 | 腸の細胞を育てる |
        | 未定 | | | | |
        """
    ) == [
        ("花房 蓮", "outbound", "ノースイースタン大学", "2025-04", "2026-03"),
        ("宇野 結月", "outbound", "サリー大学", "2026-04", "2027-03"),
        (None, None, None, None, None),
    ]


def test_to_see_how_something_works_may_be_research() -> None:
    assert not serves_nothing("see how bacteria change soil pores")
    assert serves_nothing("see how others work")


def test_a_title_across_the_table_is_no_row_of_labels(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 研究者交流の計画

| A 日本側研究者の派遣 | << | << | << | << |
|---|---|---|---|---|
| 番号 | 氏名 | 派遣先 | 派遣期間 | 研究内容 |
| A1 | 入江 慎吾 | テキサスA&M大学（E. Warner） | 2025年4月～2026年3月 | 菌を育てる |
| B 相手国側研究者の招へい | << | << | << | << |
| 番号 | 氏名 | 受入先 | 招へい期間 | 研究内容 |
| B1 | Chase Rollins | 鳥取大学（入江 慎吾） | 2025年10月～2026年3月 | 菌を分ける |
""",
    ) == [
        ("入江 慎吾", "outbound", "テキサスA&M大学", "2025-04", "2026-03"),
        ("Chase Rollins", "inbound", "鳥取大学", "2025-10", "2026-03"),
    ]


def test_two_groups_of_labels_that_differ_with_the_place_in_the_title_of_one(tmp_path: Path) -> None:
    write(
        """# Waves

Applicant: Wiebke Harms, University of Kiel

| Institution | Persons |
|---|---|
| University of Kiel | Wiebke Harms |
| Tohoku University, Japan | Misato Kuroki |

# Planned visits

| Year | Kiel → partner | << | << | Partner → Kiel | << | << |
|---|---|---|---|---|---|---|
| ^^ | Person | Destination | Dates | Person | Work in Kiel | Dates |
| 2025 | W. Harms | Tohoku University | April–June | M. Kuroki | runs the flume | September–November |
| 2027 | W. Harms | Tohoku University | March | – | – | – |
""",
        tmp_path / "draft.docx",
    )
    read = Draft(opened(tmp_path / "draft.docx").document, load(str(BLIND / "exchange.toml")), None)
    assert records(read) == [
        ("W. Harms", "outbound", "Tohoku University", "2025-04", "2025-06"),
        ("M. Kuroki", "inbound", "University of Kiel", "2025-09", "2025-11"),
        ("W. Harms", "outbound", "Tohoku University", "2027-03", "2027-03"),
    ]


def test_lines_below_a_traveller_that_say_from_and_to_and_titles_that_name_the_own_country() -> None:
    plan = """
        # Rain on Slates

        Applicant: Dr. Wiebke Harms, Hochschule für Musik Detmold

        # Stays abroad and guests

        **Out of Germany**

        1. Jonas Oberdieck
           - to: Kyushu University, Fukuoka, Japan (Prof. Iwata)
           - when: three weeks, 4.5.–24.5.2026
           - what for: he films the drops
        2. Rieke Quast
           - from: Leipzig University
           - to: Tokyo University of the Arts
           - when: February and March 2027
           - what for: she measures nine old slates

        **To Germany**

        3. Sayuri Minemoto
           - to: Hochschule für Musik Detmold (Dr. Harms)
           - when: from November 2026 for six months, thus until the end of April 2027
           - what for: she tunes the slates

        # Other third-party funds of the participants

        - Oberdieck: Saxon State Ministry, "Digital access to slates of Leipzig University", 2023–2026, EUR 145,000
    """
    assert records(abroad(plan, "exchange.toml")) == [
        ("Jonas Oberdieck", "outbound", "Kyushu University", "2026-05-04", "2026-05-24"),
        ("Rieke Quast", "outbound", "Tokyo University of the Arts", "2027-02", "2027-03"),
        ("Sayuri Minemoto", "inbound", "Hochschule für Musik Detmold", "2026-11", "2027-04"),
    ]
    assert [direction(title, "DE") for title in ("Out of Germany", "To Germany", "Guests to the UK")] == [
        "outbound",
        "inbound",
        None,
    ]


def test_numbered_travellers_with_bullets_of_labels_below_in_word(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# Stays abroad

1. Jun Oberon
   - to: ETH Zurich, Switzerland (Prof. Frei)
   - when: 4.–24.5.2026
   - what for: he films the drops
2. Rika Asai
   - from: Kyushu University
   - to: University of Vienna
   - when: February and March 2027
   - what for: she measures nine old slates
""",
    ) == [
        ("Jun Oberon", "outbound", "ETH Zurich", "2026-05-04", "2026-05-24"),
        ("Rika Asai", "outbound", "University of Vienna", "2027-02", "2027-03"),
    ]
