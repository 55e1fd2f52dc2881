"""Plans told person by person: who receives whom, students without a name, two travellers in one sentence."""

from __future__ import annotations

from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from tests.analyse.plans import CALL, records
from tests.drafts import draft, found

TEAM = """
    # Larch resin without solvents

    Term: 1 November 2024 to 31 October 2029

    ## Members

    Japan

    | Name | Affiliation, position, degree | Task |
    |---|---|---|
    | Sumire Hoshizaki | Professor, Iwate University, leader in Japan | principal investigator; trees |
    | Takuma Onishi | Professor, Hirosaki University, doctorate 1996 | pressing |
    | Chihiro Numata | Assistant Professor, Hirosaki University, doctorate 2019 | flow |

    Counterparts

    | Name | Affiliation, position, degree | Task |
    |---|---|---|
    | Moira Kilbride | Professor, Oregon State University, principal investigator of the American side | tanks |
    | Desmond Achterberg | Postdoctoral fellow, Oregon State University, doctorate 2022 | flow |
    | Paula Etxeberria | Doctoral student, University of Toronto | tapping |

    ## Of the people who travel
"""


def told(text: str) -> list[tuple[object, ...]]:
    return records(f"{TEAM}\n{text}", "host", "role")


def test_who_receives_is_no_traveller() -> None:
    ready, host = told("""
    Chihiro Numata spends April 2025 to March 2026 at Oregon State University with Kilbride and draws off the resin.

    Desmond Achterberg comes the other way. Takuma Onishi has a bench ready for him at Hirosaki University from May to
    October 2026. He measures the flow of the resin.

    Paula Etxeberria has tapped trees since she was nine. I shall be her host at Iwate University between January and
    June 2027, when the sap is still; her task is to repeat the tapping trial on two Asian species.
    """)[1:]
    assert ready[:6] == (
        "Desmond Achterberg", "inbound", "Hirosaki University", "2026-05", "2026-10", "Takuma Onishi",
    )  # fmt: skip
    assert host == (
        "Paula Etxeberria", "inbound", "Iwate University", "2027-01", "2027-06", "Sumire Hoshizaki",
        "repeat the tapping trial on two Asian species",
    )  # fmt: skip


def test_a_student_of_somebody_is_nobody_named() -> None:
    text = """
    Chihiro Numata spends April 2025 to March 2026 at Oregon State University and draws off the resin.

    A graduate student of Kilbride's returns that visit. She spends May to July 2027 at Hirosaki University as the
    guest of Onishi, and presses the last four resins.
    """
    assert [row[:4] for row in told(text)] == [
        ("Chihiro Numata", "outbound", "Oregon State University", "2025-04"),
        (None, "inbound", "Hirosaki University", "2027-05"),
    ]
    quotes = [quote for _, quote in found(traveller_unnamed, draft(f"{TEAM}\n{text}", CALL))]
    assert quotes == ["A graduate student"]


def test_two_go_in_one_sentence_and_one_looks_into_what_was() -> None:
    text = """
    From January to October 2026 Chihiro Numata is at the University of Toronto, pressing the second list and finding
    out why three of the first list went soft.

    Takuma Onishi visits Kilbride at Oregon State University from 7 to 27 June 2027 to choose the press, and I, Sumire
    Hoshizaki, go to the University of Toronto from 4 to 12 October 2027 to close the list.

    In all, three of us travel out and no one is left behind.
    """
    assert [row[:5] for row in told(text)] == [
        ("Chihiro Numata", "outbound", "University of Toronto", "2026-01", "2026-10"),
        ("Takuma Onishi", "outbound", "Oregon State University", "2027-06-07", "2027-06-27"),
        ("Sumire Hoshizaki", "outbound", "University of Toronto", "2027-10-04", "2027-10-12"),
    ]


def test_a_sentence_that_counts_travellers_gives_no_aim() -> None:
    text = """
    Chihiro Numata spends April 2025 to March 2026 at Oregon State University and draws off the resin.

    In all, one of us travels out and three guests come to us. Each gives an open lecture before leaving.
    """
    assert not found(purpose_missing, draft(f"{TEAM}\n{text}", CALL))


def test_a_stay_that_ends_before_it_begins_has_no_end_and_is_one() -> None:
    source = """
        # 樹脂の計画

        研究期間：2024年11月～2029年10月

        ## 渡航計画

        沼田千尋（Chihiro Numata、弘前大学助教、2019年学位取得）は2026年4月から2025年7月までオレゴン州立大学に滞在し、
        樹脂を集める。

        ## チームメンバー

        | 氏名 | 所属・職 | 渡航期間 |
        |---|---|---|
        | 沼田 千尋 Chihiro Numata | 弘前大学 助教 | 2026年4月〜2025年7月 |
    """
    assert [row[3:] for row in records(source)] == [("2026-04", None)]
    assert len(found(period_inconsistent, draft(source, CALL))) == 2


def test_the_project_term_beside_its_leader_on_the_cover_is_no_stay() -> None:
    source = """
        # 樹脂の計画

        | 項目 Item | 内容 Entry |
        |---|---|
        | 研究代表者 | 沼田 千尋（Chihiro Numata）弘前大学 助教 |
        | US principal investigator | Moira Kilbride, Oregon State University |
        | 期間 | 2024年11月〜2029年10月 |

        ## 渡航計画

        沼田千尋は2026年4月から2027年3月までオレゴン州立大学に滞在し、樹脂を集める。
    """
    assert [row[3] for row in records(source)] == ["2026-04"]


LIST = """
    # 漁具の暗号

    研究期間：2024年12月〜2027年11月

    ## メンバー

    | 氏名 | 所属・職 | 学位 | 役割 |
    |---|---|---|---|
    | 穂積 亮太 | 会津大学 准教授 | 2014年 | 代表 |
    | 白幡 瑠衣 | 公立はこだて未来大学 助教 | 2020年 | 現場 |
    | Hamish Trevorrow | ウーロンゴン大学 Professor | 2003年 | 通報機 |
    | Sofie Aarnes | ベルゲン大学 ポスドク | 2022年 | 証明 |

    ## 誰がどこで何をするか

    **出る人**

    - 白幡瑠衣（助教、2020年学位）→ ウーロンゴン大学、Trevorrow研究室。2026年2月〜7月の6か月。{task}

    **来る人**

    - Sofie Aarnes（ベルゲン大学、ポスドク、2022年学位）→ 公立はこだて未来大学、受け入れは白幡。証明の仕事の合間を
      見て。漁具を証明の対象に加える。
    - ウーロンゴン大学の博士学生1名 → 会津大学、受け入れは穂積。2027年1月〜4月の4か月。電力の目標を直す。
"""


def test_lines_with_an_arrow_and_a_slot_left_out_are_stays() -> None:
    read = draft(LIST.format(task="湾内で消費電力を測る。"), CALL)
    assert [row[:4] for row in records(read)] == [
        ("白幡瑠衣", "outbound", "ウーロンゴン大学", "2026-02"),
        ("Sofie Aarnes", "inbound", "公立はこだて未来大学", None),
        (None, "inbound", "会津大学", "2027-01"),
    ]
    assert [quote for _, quote in found(traveller_unnamed, read)] == ["博士学生1名"]
    assert len(found(period_missing, read)) == 1
    assert not found(role_missing, read)


def test_a_statement_behind_the_place_is_no_task() -> None:
    read = draft(LIST.format(task="日本の助教がこの研究室に入るのは初めてである。"), CALL)
    assert len(found(role_missing, read)) == 1
