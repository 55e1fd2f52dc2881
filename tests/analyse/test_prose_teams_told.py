"""Teams that sentences and plain lines present, and plans of stays that call their people by surnames alone."""

from __future__ import annotations

import pytest

from lint.analyse.team.told import told_members
from tests.analyse.test_movements import records, slot
from tests.drafts import draft

TEAM = """
        # 研究体制

        日本側は、宮本 葵（北海道大学・教授）、楠 遥香（北海道大学・助教、2018年博士）、
        杉浦 詩織（信州大学・博士後期課程1年）で構成する。
        ノルウェー側は、Ingrid Solheim（ベルゲン大学・教授）、
        Pham Thi Lan（ベルゲン大学・博士研究員、2021年博士）である。
"""


def people(source: str) -> list[tuple[str, str | None, str | None, str | None, int | None]]:
    read = draft(source, "jst-aspire-top-2024")
    found = told_members(read.document, read.sections, read.members)
    return [(m.name, m.side, m.organisation, m.stage, m.degree_year) for m in found]


def stays(source: str) -> list[tuple[str, ...]]:
    """Who, where, from and until."""
    return [(row[0], row[2], *row[4:6]) for row in records(source)]


def test_a_sentence_presents_the_people_of_each_side() -> None:
    assert people(TEAM) == [
        ("宮本 葵", "japan", "北海道大学", "professor", None),
        ("楠 遥香", "japan", "北海道大学", "assistant professor", 2018),
        ("杉浦 詩織", "japan", "信州大学", "doctoral student", None),
        ("Ingrid Solheim", "counterpart", "ベルゲン大学", "professor", None),
        ("Pham Thi Lan", "counterpart", "ベルゲン大学", "postdoc", 2021),
    ]


def test_lines_sides_in_brackets_and_where_people_come_from() -> None:
    source = """
        研究代表者：大分大学 理工学部 教授 後藤田 恵

        # チーム

        （日本）

        衛藤 純　大分大学　助教（2020年 博士（工学））

        （米国）

        Rory Sinclair：コーネル大学 博士課程2年

        フィンランドのトゥルク大学からはJuhani Mäkelä教授とBeth Larsson（ポスドク）が加わる。
    """
    assert people(source) == [
        ("後藤田 恵", "japan", "大分大学", "professor", None),
        ("衛藤 純", "japan", "大分大学", "assistant professor", 2020),
        ("Rory Sinclair", "counterpart", "コーネル大学", "doctoral student", None),
        ("Juhani Mäkelä", "counterpart", "トゥルク大学", None, None),
        ("Beth Larsson", "counterpart", "トゥルク大学", "postdoc", None),
    ]


def test_a_plan_of_stays_presents_no_team() -> None:
    assert people("# 渡航・招へい計画\n\n日本側から西 葵（助教）を2025年4月から1年間MITに派遣する。") == []


def test_a_plan_calls_them_by_a_surname_of_one_sign_by_a_title_and_by_the_first_part_of_a_name() -> None:
    source = f"""
        {TEAM}

        # 渡航・招へい計画

        まず杉浦は2025年4月から1年間、ベルゲン大学に滞在し、氷の核を測る。
        楠については、2026年4月から9月までトロムソ大学に滞在させ、Solheim教授との共同指導のもとで膜を測る。
        Phamは2025年10月から2026年3月まで北海道大学で氷の凍結を担当する。
    """
    assert stays(source) == [
        ("杉浦 詩織", "ベルゲン大学", "2025-04", "2026-03"),
        ("楠 遥香", "トロムソ大学", "2026-04", "2026-09"),
        ("Pham Thi Lan", "北海道大学", "2025-10", "2026-03"),
    ]
    assert slot(source, "stage") == ["doctoral student", "assistant professor", "postdoc"]


def test_one_place_after_the_other() -> None:
    source = f"""
        {TEAM}

        # 派遣計画

        杉浦はトロムソ大学で1年、続いてベルゲン大学で半年を過ごす計画であり、出発は2026年10月である。
        楠は2026年4月からの3か月をオスロ大学で、続く3か月をベルゲン大学で過ごす。
        その後、楠はトロムソ大学に2か月滞在する。
        宮本は2025年8月に1週間オスロ大学を、2026年8月に1週間ベルゲン大学を訪問する。
    """
    assert stays(source) == [
        ("杉浦 詩織", "トロムソ大学", "2026-10", "2027-09"),
        ("杉浦 詩織", "ベルゲン大学", "2027-10", "2028-03"),
        ("楠 遥香", "オスロ大学", "2026-04", "2026-06"),
        ("楠 遥香", "ベルゲン大学", "2026-07", "2026-09"),
        ("楠 遥香", "トロムソ大学", "2026-10", "2026-11"),
        ("宮本 葵", "オスロ大学", "2025-08", "2025-08"),
        ("宮本 葵", "ベルゲン大学", "2026-08", "2026-08"),
    ]


def test_ends_told_for_each_and_years_told_by_the_paragraph() -> None:
    source = f"""
        {TEAM}

        # 交流計画

        楠と杉浦の両名は2025年5月にベルゲン大学へ渡り、Solheim教授の研究室に加わる。
        楠は翌年4月まで、杉浦は同年10月まで滞在する。

        2026年度は、楠がオスロ大学に10月から3か月滞在し、膜を測る。あわせてPhamが6月から8月に信州大学を訪れる。

        宮本は毎年8月に2週間ベルゲン大学を訪れ、進捗を確かめる。
    """
    assert stays(source) == [
        ("杉浦 詩織", "ベルゲン大学", "2025-05", "2025-10"),
        ("楠 遥香", "ベルゲン大学", "2025-05", "2026-04"),
        ("楠 遥香", "オスロ大学", "2026-10", "2026-12"),
        ("Pham Thi Lan", "信州大学", "2026-06", "2026-08"),
        ("宮本 葵", "ベルゲン大学", "2025-08", "2025-08"),
    ]


def test_the_same_university_is_one_of_the_side_that_one_goes_to() -> None:
    source = f"""
        {TEAM}

        # 派遣計画

        杉浦は2025年度にベルゲン大学で1年間、膜を学ぶ。同氏はその後、帰国して信州大学で試作機を評価する。
        楠は2026年1月末に出発し、同年12月初めまで同大学に駐在して、試験を取りまとめる。

        # 来日

        Phamは2025年9月から3か月間、信州大学を拠点に、海藻の採集と培養を担う。受入れは杉浦。
    """
    assert stays(source) == [
        ("杉浦 詩織", "ベルゲン大学", "2025-04", "2026-03"),
        ("楠 遥香", "ベルゲン大学", "2026-01", "2026-12"),
        ("Pham Thi Lan", "信州大学", "2025-09", "2025-11"),
    ]


def test_a_plan_without_verbs_of_going() -> None:
    source = f"""
        {TEAM}

        # 人の移動

        杉浦は、ベルゲン大学のSolheim教授のもとで2025年4月から12か月、氷の測り方を習得する。

        楠助教をブリストル大学H.H. Wills物理学研究所に2025年6月から2026年5月まで派遣する。

        Phamは2026年10月からの半年間、信州大学の客員研究員として標本の採集と解析を主導する。
    """
    assert stays(source) == [
        ("杉浦 詩織", "ベルゲン大学", "2025-04", "2026-03"),
        ("楠 遥香", "ブリストル大学", "2025-06", "2026-05"),
        ("Pham Thi Lan", "信州大学", "2026-10", "2027-03"),
    ]


@pytest.mark.parametrize("gap", ["\u3000", " "])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_rows_of_slots_without_marks_are_a_list(joint: str, gap: str) -> None:
    rows = (
        "# 三　構成員",
        "",
        "（日本）",
        "石動 淳一　東北大学　教授　博士1999年",
        "浅水 拓　東北大学　博士後期課程2年",
        "",
        "（相手）",
        "Reto Zumstein　バーゼル大学（スイス）　教授　博士1996年",
        "Lena Ostermann　マックス・プランク固体研究所（ドイツ）　博士課程",
    )
    read = draft(joint.join(rows).replace("\n\n\n", "\n\n").replace("\u3000", gap))
    assert [(member.name, member.side, member.organisation, member.stage) for member in read.members] == [
        ("石動 淳一", "japan", "東北大学", "professor"),
        ("浅水 拓", "japan", "東北大学", "doctoral student"),
        ("Reto Zumstein", "counterpart", "バーゼル大学", "professor"),
        ("Lena Ostermann", "counterpart", "マックス・プランク固体研究所", "doctoral student"),
    ]


def test_people_of_an_english_sentence_come_from_the_land_that_it_begins_with() -> None:
    read = draft(
        """# Who

        From Japan come Sayuri Tokita (professor, PhD 1998), Daigo Nishimori (assistant professor, PhD 2020) and Kenji
        Haraguchi (Kobe University, associate professor, PhD 2011). The University of Maine takes part with Professor
        Leland Trask (PhD 1995), who leads the American side.
        """.replace("        ", "")
    )
    assert [(member.name, member.side, member.organisation) for member in read.members] == [
        ("Sayuri Tokita", "japan", None),
        ("Daigo Nishimori", "japan", None),
        ("Kenji Haraguchi", "japan", "Kobe University"),
        ("Leland Trask", "counterpart", "University of Maine"),
    ]
