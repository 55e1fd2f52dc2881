"""Teams that a draft tells in lists, and members whose side or name only their table tells."""

from __future__ import annotations

from tests.drafts import draft

TEAM = """
    ## チームと役割

    日本側

    - 佐藤 健、京都大学助教、博士（理学）2016年。細菌の単離。渡航期間：2025年3月～2026年2月。
    - 鈴木 葵、京都大学博士後期課程2年。遺伝子の選抜。渡航期間：なし。

    米国側

    - Mary Jones、Boston University教授。統括。招へい期間：なし。
"""


def test_a_list_of_names_posts_and_institutions_is_a_team() -> None:
    first, second, third = draft(TEAM).members
    assert (first.name, first.side, first.organisation, first.post) == ("佐藤 健", "japan", "京都大学", "助教")
    assert (first.degree_year, first.period) == (2016, "2025年3月～2026年2月")
    assert (second.name, second.period) == ("鈴木 葵", "なし")
    assert (third.name, third.side) == ("Mary Jones", "counterpart")
    assert first.period_span is not None
    assert draft(TEAM).document.slice(first.period_span) == first.period


def test_lists_of_papers_grants_and_stays_are_no_team() -> None:
    source = """
        ## Publications of the team

        - Mary Jones, Professor at Boston University: a life in yeast. Nature, 2020.

        ## Mobility plan

        - Mary Jones, professor, Boston University: to Kyoto University, May 2025 to April 2026.

        ## Other support

        - KAKENHI (A), "Yeasts". PI: Emi Sato. April 2023 - March 2027. JPY 34.1 million.
    """
    assert draft(source).members == ()


def test_a_period_in_japan_tells_the_other_side() -> None:
    source = """
        # 2024 申請書（日本側）

        ## Team

        | Name | Affiliation, position | Degree | Period abroad |
        |---|---|---|---|
        | Emi Sato | Kyoto University, Professor | 1995 | - |

        | Name | Affiliation, position | Degree | Period in Japan |
        |---|---|---|---|
        | Mary Jones | Utah State University, PhD student | - | May 2025 - April 2026 |
    """
    found = draft(source)
    assert [(m.name, m.side) for m in found.members] == [("Emi Sato", "japan"), ("Mary Jones", "counterpart")]
    assert [(m.person, m.direction) for m in found.movements] == [("Mary Jones", "inbound")]


def test_a_name_of_the_team_is_a_name_in_the_plan() -> None:
    source = """
        ## Team

        | Name | Position, affiliation | Degree | Abroad |
        |---|---|---|---|
        | Emi Sato | Professor, Kyoto University | 1996 | none |
        | Jun Kobari | Doctoral student, Kyoto University | - | 2025-09 to 2026-08 |

        ## Mobility plan

        | Traveller | Destination | Period | Task |
        |---|---|---|---|
        | Jun Kobari (Kyoto) | Boston University | 2025-09 to 2026-08 | tests the detector |
    """
    assert [m.person for m in draft(source).movements] == ["Jun Kobari"]


def test_a_member_s_cell_may_hold_place_and_period() -> None:
    source = """
        ## 日本側メンバー表

        | 氏名 | 職 | 学位取得 | 渡航先と期間 |
        |---|---|---|---|
        | 佐藤 健 | 京都大学 助教 | 2017年 | ボストン大学 2025年1月～2025年12月 |
        | 鈴木 葵 | 京都大学 教授 | 1998年 | － |
    """
    (stay,) = draft(source).movements
    assert (stay.person, stay.direction, stay.organisation) == ("佐藤 健", "outbound", "ボストン大学")


def test_a_line_that_tells_a_side_and_its_people_is_a_team() -> None:
    source = """
        ## 研究体制

        日本側：浜名 俊介（東京海洋大学、教授、統括）、瀬戸 あかり（東京海洋大学、博士課程2年）

        Norwegian side: Ingrid Haugen (University of Bergen, professor), Lars Moen (University of Bergen, PhD student)

        連絡先：浜名 俊介（東京海洋大学、教授）
    """
    members = draft(source).members
    assert [(m.name, m.side, m.organisation) for m in members] == [
        ("浜名 俊介", "japan", "東京海洋大学"),
        ("瀬戸 あかり", "japan", "東京海洋大学"),
        ("Ingrid Haugen", "counterpart", "University of Bergen"),
        ("Lars Moen", "counterpart", "University of Bergen"),
    ]
    assert not any(m.table for m in members)


def test_lists_under_the_people_are_led_by_a_country_or_by_our_side() -> None:
    source = """
        ## The people

        On our side:

        - Naoto Ishida, Professor, Shinshu University (PhD 1996): principal investigator. Abroad: 14–20 May 2028.
        - Rio Tachi, Assistant Professor, Shinshu University (PhD 2019): mechanics. Abroad: none.

        In Korea, funded by NRF:

        - Seo Min-kyung, Professor, KAIST: robots. In Japan: 12–14 June 2026.
        - Baek Joon-ho, postdoctoral researcher, KAIST (PhD 2022): protein expression. No stay in Japan.

        ## Who goes where

        From Japan:

        - Rio Tachi, assistant professor, Shinshu University (PhD 2019). KAIST, Korea, May 2025 to April 2026.
    """
    members = draft(source).members
    assert [(m.name, m.side, m.country, m.degree_year) for m in members] == [
        ("Naoto Ishida", "japan", "JP", 1996),
        ("Rio Tachi", "japan", "JP", 2019),
        ("Seo Min-kyung", "counterpart", "KR", None),
        ("Baek Joon-ho", "counterpart", "KR", 2022),
    ]


def test_a_list_of_those_who_take_part_may_have_a_japanese_heading_of_its_own() -> None:
    source = """
        # 研究に加わる人

        日本側

        - 石田 直人、信州大学教授、1996年博士。統括。

        フィンランド

        - Minna Salo、オウル大学教授。乾燥。
    """
    assert [(m.name, m.side) for m in draft(source).members] == [("石田 直人", "japan"), ("Minna Salo", "counterpart")]


def test_slots_between_full_width_spaces_with_the_time_away_last() -> None:
    source = """
        # 組織

        日本側

        1. 門田佳代　高知大学 教授（1992年学位）　代表者、遺伝子の設計　渡航 2027年10月
        2. 坂東楓　高知大学 博士後期課程2年　膜の物性　渡航 2025年1月～12月

        相手国側

        1. Denise Ballentine　ノースカロライナ州立大学（米国） Professor（1999年学位）　槽の工学　来日なし
        2. Otso Hakala　アアルト大学（フィンランド） 博士課程の学生　膜の乾燥　来日 2025年8月～2026年1月
    """
    read = draft(source)
    assert [(m.name, m.side, m.country, m.stage, m.period) for m in read.members] == [
        ("門田佳代", "japan", "JP", "professor", "2027年10月"),
        ("坂東楓", "japan", "JP", "doctoral student", "2025年1月～12月"),
        ("Denise Ballentine", "counterpart", "US", "professor", "なし"),
        ("Otso Hakala", "counterpart", "FI", "doctoral student", "2025年8月～2026年1月"),
    ]
    assert not [stay for stay in read.movements if stay.kind != "member"]


def test_groups_may_be_called_by_their_country() -> None:
    source = """
        # 提案

        ## 班のメンバー

        **日本班**

        - 鴻池 満里（電気通信大学 教授、1997年学位）代表者。全体の設計。渡航：2027年9月
        - 辻堂 みのり（電気通信大学 博士後期課程1年）空中の光の伝送。渡航：2025年6月〜2026年5月

        **海外班**

        - Thuy Dao Pham（コロラド大学ボルダー校、米国、ポスドク、2022年学位）空中の光の伝送。来日：2026年10月〜2027年2月
        - Marcus Eddleman（コロラド大学ボルダー校、米国、Professor、1998年学位）米国側の責任者。来日の予定なし
    """
    assert [(m.name, m.side) for m in draft(source).members] == [
        ("鴻池 満里", "japan"),
        ("辻堂 みのり", "japan"),
        ("Thuy Dao Pham", "counterpart"),
        ("Marcus Eddleman", "counterpart"),
    ]


def test_lines_that_begin_with_a_dot_are_a_list_as_a_pdf_has_them() -> None:
    source = """
        # Team

        Japan

        • Chinatsu Obuse, Nagasaki University, Associate Professor, PhD 2014. PI, part A. Abroad: February 2025.

        • Momoka Ebina, Nagasaki University, doctoral student, 1st year. Part C. Abroad: April 2025 – March 2026.

        Partners

        • Malcolm Eze, Dalhousie University, doctoral student, part B. In Japan: June – December 2025.
    """
    assert [(m.name, m.side, m.period) for m in draft(source).members] == [
        ("Chinatsu Obuse", "japan", "February 2025"),
        ("Momoka Ebina", "japan", "April 2025 – March 2026"),
        ("Malcolm Eze", "counterpart", "June – December 2025"),
    ]


def test_a_line_may_name_the_leads_of_both_sides() -> None:
    source = """
        # Cold enzymes

        Lead (Japan): Haruto Minowa, Shinshu University. Lead (US): Prof. Caroline Etheridge, North Carolina State
        University.
    """
    assert [(m.name, m.side, m.principal) for m in draft(source).members] == [
        ("Haruto Minowa", "japan", True),
        ("Caroline Etheridge", "counterpart", True),
    ]


def test_a_country_with_who_pays_in_brackets_leads_a_list_whatever_the_part_is_called() -> None:
    source = """
        ## The company

        *Japan*

        - Seiji Mori — Professor, Iwate University, doctorate 1991 — leads the whole. Abroad 9–20 March 2026.

        *Republic of Korea (supported by NRF)*

        - Bae Soon-ok — Professor, Chonnam National University, PhD 2001 — outdoor exposure. No stay in Japan.

        ## Theme A: those who paint

        Two furniture makers of High Point, North Carolina, are our fellow workers.
    """
    assert [(member.name, member.side, member.country) for member in draft(source).members] == [
        ("Seiji Mori", "japan", "JP"),
        ("Bae Soon-ok", "counterpart", "KR"),
    ]


def test_a_space_alone_may_part_the_name_from_the_institution() -> None:
    source = """
        # 体制

        ## 日本側メンバー表（渡航の時期を含む）

        1. 宇良 嘉一郎　琉球大学 教授（1989年学位）。代表。糖の分析。渡航は2026年9月。
        2. 鵜殿 晴樹 東邦大学 講師（2016年学位）。貼る力の測定。渡航は2025年10月から2026年8月。
        3. 片貝　佐和子　東邦大学 教授（1996年学位）。測定の責任者。渡航なし。

        ## 相手国側メンバー表（来日の時期を含む）

        1. Micah Sodergren　ビショップ博物館 Postdoctoral Fellow（2022年学位）。分析。来日は2025年5月から10月。
    """
    read = draft(source)
    assert [(m.name, m.side, m.period) for m in read.members] == [
        ("宇良 嘉一郎", "japan", "2026年9月"),
        ("鵜殿 晴樹", "japan", "2025年10月から2026年8月"),
        ("片貝 佐和子", "japan", "なし"),
        ("Micah Sodergren", "counterpart", "2025年5月から10月"),
    ]
    assert all(stay.kind == "member" for stay in read.movements)


def test_slots_may_stand_between_strokes_and_lines_below_tell_the_task() -> None:
    source = """
        # メンバー

        ## 日本側

        - 指宿 真臣／鹿児島大学 教授／平成14年博士／代表者、圃場／渡航：令和9年9月
        - 水前寺 律子／熊本大学 教授／平成11年博士／選抜の責任者／渡航：なし
        - 阿蘇品 悠／熊本大学大学院 博士前期課程2年／薄片の観察／渡航：令和9年4月～令和10年3月

        # 渡航と招へい

        - 阿蘇品 悠　令和9年4月～令和10年3月　ワシントン州立大学（受入：Dunlavy）
          - 内容：株240の薄片を撮影し、溶け方を数値にする
        - 指宿 真臣　令和9年9月（10日間）　ビクトリア大学（受入：Brisebois）
          - 内容：圃場の結果を点検する
    """
    read = draft(source)
    assert [(m.name, m.role, m.principal, m.period) for m in read.members] == [
        ("指宿 真臣", "代表者、圃場", True, "令和9年9月"),
        ("水前寺 律子", "選抜の責任者", False, "なし"),
        ("阿蘇品 悠", "薄片の観察", False, "令和9年4月～令和10年3月"),
    ]
    told = {stay.person: stay.role for stay in read.movements if stay.kind == "plan"}
    assert told == {"阿蘇品 悠": "株240の薄片を撮影し、溶け方を数値にする", "指宿 真臣": "圃場の結果を点検する"}


def test_the_term_on_a_cover_is_nobodys_stay() -> None:
    source = """
        # 落語の間

        | 項目 | 内容 |
        |---|---|
        | 相手国 | オーストリア |
        | 研究課題名（英文） | Silence That Speaks |
        | 研究代表者 | 巽 千歳（大阪公立大学 文学研究院 教授） |
        | 期間 | 令和7年4月1日〜令和9年3月31日 |
    """
    read = draft(source)
    assert [(m.name, m.period, m.principal) for m in read.members] == [("巽 千歳", None, True)]
    assert not read.movements
