"""What the cells of a plan hold: routes, places by acronyms, hosts by titles, several stays in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.rules.mobility.role_missing import role_missing
from tests.analyse.plans import CALL, records, word
from tests.drafts import draft


def test_a_route_with_a_plain_angle_bracket() -> None:
    assert records(
        draft(
            """
        # Exchange plan

        | Passenger | Route and receiving scientist | Calendar | Job |
        |---|---|---|---|
        | Risa Ogawa | Kyoto University > Texas A&M University (Odell) | 1 Feb 2025 to 31 Jan 2026 | Assembles tails |
        | Noah Martin | McGill University > Kyoto University (Ogawa) | 1 Sep 2025 to 28 Feb 2026 | Writes the protocol |
    """,
            CALL,
        )
    ) == [
        ("Risa Ogawa", "outbound", "Texas A&M University", "2025-02-01", "2026-01-31"),
        ("Noah Martin", "inbound", "Kyoto University", "2025-09-01", "2026-02-28"),
    ]


@pytest.mark.parametrize(
    ("cell", "place", "country"),
    [
        ("TUT, JP – Y. Onigashira", "TUT", "JP"), ("Australia; C. Macquarie-Ng", None, "AU"),
        ("UEC, Chofu; H. Ikaruga", "UEC", "JP"), ("Northcliff Analytics", "Northcliff Analytics", None),
        ("カナダ（Prof. Smith）", None, "CA"), ("Acme Labs (Irvine, CA)", "Acme Labs", "US"),
    ],
)  # fmt: skip
def test_what_is_left_of_a_cell_without_country_and_person_is_the_place(
    cell: str, place: str | None, country: str | None
) -> None:
    read = draft(
        f"""
        # Mobility plan

        | Name | Destination and supervisor there | Start and end | Assignment |
        |---|---|---|---|
        | Zeynep Karaduman | {cell} | 1 Feb 2027–31 Jan 2028 | Etches guides |
        | Ibuki Sagae | MIT, USA – L. Dean | 1 Mar 2027–31 Dec 2027 | Adds a monitor |
    """,
        CALL,
    )
    assert (read.movements[0].organisation, read.movements[0].country) == (place, country)


def test_a_card_tells_its_way_and_its_place_in_plain_words() -> None:
    assert records(
        draft(
            """
        # 人の往来

        | 氏名 | Joaquín del Río（博士課程学生） |
        |---|---|
        | 向き | 米国から日本へ |
        | 時期 | 2026年1月から同年6月まで |
        | 身を置く所 | 国立極地研究所（阿曽沼 佑） |
        | することと役割 | 次に掘る深さを示す |
    """,
            CALL,
        )
    ) == [("Joaquín del Río", "inbound", "国立極地研究所", "2026-01", "2026-06")]


def test_a_heading_about_the_movement_of_people_is_no_traveller() -> None:
    read = draft(
        """
        # 計画

        ## 4. 人の行き来（Mobility）

        - ダシルバ助教：2025年1月から12月まで、マンチェスター大学（英国）。粒子の失活を追い、乾燥の条件を決める。
    """,
        CALL,
    )
    assert all((stay.person or "") != "人の行き来" for stay in read.movements)


def test_a_member_with_a_title_receives_and_a_name_in_one_word_is_known_from_the_members() -> None:
    read = draft(
        """
        # 相手国側メンバー

        | 氏名 | 所属・職 | 役割 |
        |---|---|---|
        | Étienne Gagnon-Bouchard | Université Laval（カナダ）・Professeur | 色素の合成 |
        | 노은별（Noh Eunbyeol） | Université Laval（カナダ）・博士研究員 | 計数 |

        # 渡航・招へい計画

        | 区分 | 実名と身分 | 期間 | 機関 | 役割 |
        |---|---|---|---|---|
        | 派遣 | 小川 理沙（博士課程） | 2025年9月～2026年8月 | ラヴァル大学（Gagnon-Bouchard教授） | 活性を測る |
        | 受入 | 노은별（博士研究員、2022年学位） | 2026年4月～9月 | 理化学研究所（日本） | 計数の誤差を求める |
    """,
        CALL,
    )
    assert [(stay.person, stay.host) for stay in read.movements] == [
        ("小川 理沙", "Étienne Gagnon-Bouchard"), ("노은별", None),
    ]  # fmt: skip


def test_a_name_written_again_in_the_table_of_members_is_the_traveller_of_the_plan() -> None:
    assert (
        len(
            draft(
                """
        # 日本側メンバー

        | 氏名 | 所属・職名 | 分担 | 渡航期間 |
        |---|---|---|---|
        | 新垣 真央（Mao Arakaki） | 東京農工大学・助教 | 試料 | 2025年1月～12月 |
        | ORTEGA RUIZ María José | 東京農工大学・博士課程1年 | 標本 | 2026年2月～5月 |

        # Mobility plan

        | Who | Where | When | What |
        |---|---|---|---|
        | Mao Arakaki | MIT, USA | January 2025 to December 2025 | compares yields |
        | María José Ortega Ruiz | MIT, USA | February 2026 to May 2026 | compares strains |
    """,
                CALL,
            ).movements
        )
        == 2
    )


def test_the_title_of_a_table_of_stays_names_no_team() -> None:
    read = draft(
        """
        # 渡航・招へい計画

        日本側研究者の渡航計画

        | 氏名 | 森 絵里 | 岡本 隆 |
        |---|---|---|
        | 渡航・招へい先 | ハワイ大学（米国） | コーネル大学（米国） |
        | 渡航・招へい期間 | 2025年1月～2025年12月 | 2025年11月～2026年10月 |
        | 渡航・招へい先での役割 | 環境負荷を算定する | 変換プログラムを開発する |

        相手国から日本へ

        | 期間 | 研究者 | 機関 | 任務 |
        |---|---|---|---|
        | R7.4～R7.9 | Brooke Sullivan | 九州大学（日本） | ばらつきを比較する |
    """,
        CALL,
    )
    assert [(stay.kind, stay.person, stay.organisation) for stay in read.movements] == [
        ("plan", "森 絵里", "ハワイ大学"), ("plan", "岡本 隆", "コーネル大学"),
        ("plan", "Brooke Sullivan", "九州大学"),
    ]  # fmt: skip


def test_a_further_title_in_the_first_cell_of_labels_tells_the_way() -> None:
    read = draft(
        """
        # 渡航・招へい計画

        | 期間 | 研究者 | 行き先 | 任務 |
        |---|---|---|---|
        | R7.1～R7.12 | 井上 沙織 | 先方の研究所 | 画像を読み取る |
        | 相手国から日本へ期間 | 研究者 | 行き先 | 任務 |
        | R7.4～R7.9 | Brooke Sullivan | 当研究所 | ばらつきを比較する |
    """,
        CALL,
    )
    assert [(stay.person, stay.direction) for stay in read.movements][-1] == ("Brooke Sullivan", "inbound")
    assert len(read.movements) == 2


def test_each_line_of_a_cell_is_a_stay_with_its_own_place_host_and_task(tmp_path: Path) -> None:
    read = word(tmp_path / "plan.docx", "Exchange of researchers", [
        ["Traveller", "Home", "Stays"],
        ["AKITA Chihiro, Postdoctoral fellow", "Kyoto University",
         "1) Georgia Institute of Technology, USA (Prof. J. Castle), Jan 2025 – Dec 2025: compare the yields\n"
         "2) a leading institute in North America, Jun 2027 – Aug 2027: design strains with a metabolic model"],
        ["SAKAKI Nanako", "Keio University", "1) MIT, USA (Prof. J. Oh), Apr 2026 – Jan 2027"],
    ])  # fmt: skip
    assert records(read, "host", "role") == [
        ("AKITA Chihiro", "outbound", "Georgia Institute of Technology", "2025-01", "2025-12", "J. Castle",
         "compare the yields"),
        ("AKITA Chihiro", "outbound", None, "2027-06", "2027-08", None, "design strains with a metabolic model"),
        ("SAKAKI Nanako", "outbound", "MIT", "2026-04", "2027-01", "J. Oh", None),
    ]  # fmt: skip


LABELLED = (
    "- 招へい者：Maya Gold／機関：大阪大学／期間：2025年4月～9月／受入研究者：坂本 健／役割：細菌を単離する",
    "- 招へい者：Grace Whitfield／機関：九州大学／期間：2026年4月～9月／受入研究者：菊池 望",
    "- 招へい者：Kaisa Mäkinen／機関：京都大学／期間：2027年1月～5月／受入研究者：菊池 望／役割：遺伝子を決定する",
)


@pytest.mark.parametrize("between", ["\n\n", ""])
def test_lines_with_labels_are_alike_and_one_without_a_task_lacks_it(between: str) -> None:
    read = draft("# 渡航・招へい計画\n\n" + between.join(LABELLED) + "\n", CALL)
    assert [(stay.person, stay.organisation, stay.role) for stay in read.movements] == [
        ("Maya Gold", "大阪大学", "細菌を単離する"), ("Grace Whitfield", "九州大学", None),
        ("Kaisa Mäkinen", "京都大学", "遺伝子を決定する"),
    ]  # fmt: skip
    assert len(list(role_missing.check(read))) == 1


def test_words_that_stand_for_somebody_are_a_value_of_a_card_and_no_label() -> None:
    read = draft(
        """
        # 渡航・招へい計画

        | 氏名 | 若手研究者A |
        |---|---|
        | 期間 | 2026年4月から6か月間 |
        | 訪問先 | 東京海洋大学（日本） |
        | 受入者 | 千葉 悠斗 |
        | 現地での活動 | 分解試験を設計する |
    """,
        CALL,
    )
    assert [(stay.person, stay.organisation, stay.role) for stay in read.movements] == [
        (None, "東京海洋大学", "分解試験を設計する")
    ]


def test_a_host_may_bear_the_name_of_a_city() -> None:
    read = draft(
        """
        # Mobility plan

        | Traveller | Period | Destination | Task |
        |---|---|---|---|
        | Maya Gold | May 2026 | National Institute for Basic Biology, Japan (Prof. K. Nara) | maps cells |
        | Seo-yun Bae | June 2026 to May 2027 | Okayama University, Japan (Prof. V. Tran) | grows sponges |
        | Haru Mori | July 2026 to June 2027 | University of Minnesota, USA (Dr. J. Lincoln) | counts larvae |
    """,
        CALL,
    )
    assert [stay.host for stay in read.movements] == ["K. Nara", "V. Tran", "J. Lincoln"]


@pytest.mark.parametrize(
    ("task", "bare"),
    [
        ("stay at the partner institution", True), ("research exchange", True), ("A long research stay", True),
        ("secondment to our partner", True), ("先方の研究室に滞在", True), ("現地での長期滞在", True),
        ("相手国の機関を訪問する", True), ("研究交流など", True),
        ("exchange of 30 strains", False), ("Stays at sea and counts whales", False), ("visits the archive", False),
        ("滞在して株を測る", False), ("漁協を訪問して聞き取る", False), ("交流電源を直す", False),
    ],
)  # fmt: skip
def test_to_stay_there_is_no_task(task: str, bare: bool) -> None:
    read = draft(
        f"""
        # Mobility plan

        | Name | Destination | Period | Task |
        |---|---|---|---|
        | Maya Gold | Stanford University, USA | April 2025 to March 2026 | {task} |
        | Liam Carter | University of Toronto, Canada | May 2026 to March 2027 | Measures the response |
    """,
        CALL,
    )
    assert len(list(role_missing.check(read))) == bare


def test_a_card_may_tell_where_from_and_where_to() -> None:
    source = """
        # Mobility

        | Name | Nanami Oshiro (doctoral student) |
        |---|---|
        | From | Shinshu University |
        | To | KAIST, Republic of Korea; laboratory of Bae K. |
        | When | 1 September 2026 – 28 February 2027 |
        | What | spins fibres from the broth |
    """
    (stay,) = draft(source).movements
    assert (stay.organisation, stay.country) == ("KAIST", "KR")
