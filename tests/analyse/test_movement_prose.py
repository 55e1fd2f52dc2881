"""Stays read out of running text and lists, and what of a plan's text is none."""

from __future__ import annotations

import pytest

from tests.analyse.test_movements import records, slot
from tests.drafts import draft


def test_japanese_text_with_subjects_left_out() -> None:
    assert records("""
        # 人の行き来

        助教の三浦大輔は、2025年4月から2026年3月までワシントン大学のEmily Stone教授の研究室に滞在し、膜を測る。
        続いて、2026年4月から6か月間、ヘルシンキ大学で計算手法を学ぶ。
        相手側からは、ポスドクのMaya Fischer（ワシントン大学）を2025年9月から2026年2月まで東北大学に招へいし、
        培養系を立ち上げる。
        同氏はその後、2026年3月に理化学研究所に1か月滞在し、質量分析を行う。
    """) == [
        ("三浦大輔", "outbound", "ワシントン大学", "US", "2025-04", "2026-03", 12),
        ("三浦大輔", "outbound", "ヘルシンキ大学", "FI", "2026-04", "2026-09", 6),
        ("Maya Fischer", "inbound", "東北大学", "JP", "2025-09", "2026-02", 6),
        ("Maya Fischer", "inbound", "理化学研究所", "JP", "2026-03", "2026-03", 1),
    ]


def test_english_text_with_hosts_and_a_second_stay() -> None:
    source = """
        # Mobility

        Dr. Priya Nair (PhD 2019), assistant professor, will spend twelve months from April 2025 at Stanford University
        with Prof. Karen Hill, where she will map the enzymes. She then moves to the University of Toronto from April to
        September 2026 to test the model. In return, Tokyo hosts Elena Costa, a PhD student from Stanford, from June
        2025 to November 2025: she works at the University of Tokyo with Hiroshi Abe on strain design.
    """
    assert [row[:5] for row in records(source)] == [
        ("Priya Nair", "outbound", "Stanford University", "US", "2025-04"),
        ("Priya Nair", "outbound", "University of Toronto", "CA", "2026-04"),
        ("Elena Costa", "inbound", "University of Tokyo", "JP", "2025-06"),
    ]
    assert slot(source, "host")[0] == "Karen Hill"
    assert slot(source, "stage")[2] == "doctoral student"


def test_whom_sentences_without_a_subject_speak_of() -> None:
    source = """
        # 研究者の派遣・招へい計画

        服部琴音（特任助教）について。2026年4月から1年間、トロント大学へ渡る。現地ではJohn Park教授の研究室に席を置く。
        主な仕事は、膜の劣化を調べることだ。

        三浦大輔は博士課程2年で、膜を専門とする。2026年9月から2027年2月まで、MITに滞在する。触媒を計測する。帰国後は神戸の設備に膜を組み込み、2027年4月から全員が使える状態にする。

        渡航者は山本誠（助教）である。渡航先はETH Zurich、期間は2027年4月から9月までとする。

        ## 岡本理沙（ポスドク）

        2026年5月にヘルシンキ大学に渡航し、翌年4月に帰国する。菌株を比べる。
    """
    assert [(row[0], *row[2:6]) for row in records(source)] == [
        ("服部琴音", "トロント大学", "CA", "2026-04", "2027-03"),
        ("三浦大輔", "MIT", "US", "2026-09", "2027-02"),
        ("山本誠", "ETH Zurich", "CH", "2027-04", "2027-09"),
        ("岡本理沙", "ヘルシンキ大学", "FI", "2026-05", "2027-04"),
    ]
    assert slot(source, "role") == ["膜の劣化を調べる", "触媒を計測する", None, "菌株を比べる"]
    assert slot(source, "host")[0] == "John Park"
    assert slot(source, "stage") == ["assistant professor", "doctoral student", "assistant professor", "postdoc"]


def test_what_the_sentences_after_a_stay_add() -> None:
    source = """
        # Mobility plan

        (i) Nora Berg (postdoc). Destination: University of Toronto, under Prof. Lee Park. The stay is planned for
        twelve months beginning in April 2026. Assignment: measure the ageing of membranes.

        Ken Sato spent a year at MIT in 2022. Building on this, he will return there from September to November 2026.

        After a first meeting in Boston in 2023, Emily Clark, who took her PhD at ETH Zurich in 2022, will be our guest
        at Kyoto University from January 2027 until June 2027; her host, Prof. Taro Suzuki, provides the spectrometer.
        During the visit our guest will compare two catalysts.
    """
    assert [(row[0], *row[2:6]) for row in records(source)] == [
        ("Nora Berg", "University of Toronto", "CA", "2026-04", "2027-03"),
        ("Ken Sato", "MIT", "US", "2026-09", "2026-11"),
        ("Emily Clark", "Kyoto University", "JP", "2027-01", "2027-06"),
    ]
    assert slot(source, "host") == ["Lee Park", None, "Taro Suzuki"]
    assert slot(source, "role") == ["measure the ageing of membranes", None, "compare two catalysts"]


def test_two_stays_in_a_sentence_each_with_its_host_and_task() -> None:
    source = """
        # 渡航計画

        三浦大輔は2026年4月から1年間、MIT（受入れはJohn Park）へ、岡本理沙は2026年9月から半年間、
        トロント大学（受入れはMary Jones）へ、それぞれ渡航する。前者は膜の劣化を調べる。後者は触媒を計測する。
    """
    assert [(row[0], row[2], row[4]) for row in records(source)] == [
        ("三浦大輔", "MIT", "2026-04"),
        ("岡本理沙", "トロント大学", "2026-09"),
    ]
    assert slot(source, "host") == ["John Park", "Mary Jones"]
    assert slot(source, "role") == ["膜の劣化を調べる", "触媒を計測する"]


def test_who_receives_whom() -> None:
    source = """
        # Exchange of researchers

        Outbound: (1) Nora Berg, PhD student, to MIT (John Park), Apr 2026–Mar 2027; (2) Ken Sato, assistant professor,
        to Stanford University (Mary Jones), Sep–Nov 2026.

        For half a year starting in October 2027, the University of Toronto will host Emily Clark.

        We will recruit one postdoc, who will spend a year at ETH Zurich from October 2026.

        三浦大輔准教授はMark Hill博士（MIT）を2026年4月から6か月間受け入れ、共同で触媒を計測する。
    """
    assert [(row[0], row[1], row[2], row[4], row[5]) for row in records(source)] == [
        ("Nora Berg", "outbound", "MIT", "2026-04", "2027-03"),
        ("Ken Sato", "outbound", "Stanford University", "2026-09", "2026-11"),
        ("Emily Clark", "outbound", "University of Toronto", "2027-10", "2028-03"),
        (None, "outbound", "ETH Zurich", "2026-10", "2027-09"),
        ("Mark Hill", "inbound", None, "2026-04", "2026-09"),
    ]
    assert slot(source, "host") == ["John Park", "Mary Jones", None, None, "三浦大輔"]


@pytest.mark.parametrize(
    "words",
    [
        "派遣者の選考は2025年10月に京都大学で行い、三浦大輔が事務局を務める。",
        "渡航期間中の三浦大輔の講義は岡本理沙が2026年4月から代行する。",
        "滞在先のMITでは、2026年4月に新しい電子顕微鏡が稼働する予定である。",
        "MITのJohn Park教授と三浦大輔は、2026年4月から隔週でオンライン会議を開き、渡航の準備を進める。",
        "Park研究室（MIT）は過去5年間に3名の博士研究員を受け入れており、2026年以降も受入れが可能である。",
        "Samples prepared by Nora Berg will be shipped to MIT in April 2026 and analysed by John Park.",
        "The spectrometer at Stanford University will be upgraded by Mary Jones between April and June 2026.",
        "Our former student Ken Sato, now at MIT, will remain in contact with the team during 2026.",
        "Joint seminars of Nora Berg and John Park take place at MIT and Kyoto University, starting in April 2026.",
        "三浦大輔の滞在費は2026年度予算に計上し、MITの規程に従って支払う。",
        "三浦大輔はMITで2024年に博士号を取得し、2025年4月に京都大学に助教として着任した。",
        "Mary Jones (Stanford University), who will advise the project, gave a talk at Kyoto University in June 2025.",
        "Year 3 begins pressing at John Day; tests follow from November 2026 to October 2027 at MIT.",
        "As a rule, students stay at a US university for up to twelve months.",
    ],
)
def test_people_and_places_of_a_plan_that_make_no_stay(words: str) -> None:
    assert not [row for row in records(f"# 渡航・招へい計画 (Mobility plan)\n\n{words}\n") if row[2]]


def test_lists_without_verbs() -> None:
    assert [
        (row[0], row[2], row[4])
        for row in records("""
        # 渡航計画

        - 上田さくら：2027年4月～9月、UBC（カナダ）、受入 John Park、組織の観察

        - Noah Berg（ヘルシンキ大学、博士課程）：2026年5月～2026年10月、東京大学、モデルの検証
    """)
    ] == [("上田さくら", "UBC", "2027-04"), ("Noah Berg", "東京大学", "2026-05")]


def test_what_is_no_planned_stay() -> None:
    assert not records("""
        # 渡航・招へい計画

        三浦大輔は2019年にMITに留学した。山本誠教授は2025年8月にパリで開かれる国際会議に参加する。
        毎年、若手研究者を海外に派遣することを原則とする。2026年5月には与那国島で1か月の野外調査を行う。

        # 研究業績

        三浦大輔は2015年4月から2016年3月までMITに滞在した。
    """)


def test_in_a_plan_who_when_and_where_make_a_stay_whatever_the_verb() -> None:
    source = """
        # 渡航・招へい計画

        博士課程2年の林圭は令和8年4月から1年間、ソウル大学校で膜を作製する。
        ヘルシンキ大学のポスドクTuomas Koskelaを2026年1月から6か月間、京都大学に招き、装置を較正する。

        Dr. Ryo Hase: ETH Zurich, April 2026–March 2027, cavity construction.
    """
    assert [row[:6] for row in records(source)] == [
        ("林圭", "outbound", "ソウル大学校", "KR", "2026-04", "2027-03"),
        ("Tuomas Koskela", "inbound", "京都大学", "JP", "2026-01", "2026-06"),
        ("Ryo Hase", "outbound", "ETH Zurich", "CH", "2026-04", "2027-03"),
    ]
    assert slot(source, "role")[:2] == ["膜を作製する", "装置を較正する"]


@pytest.mark.parametrize(
    "line",
    [
        "④ JSPS 国際共同研究加速基金「北方林の香り」 佐藤（代表） 2020～2025年度 1,800万円。ボストン大学と。",
        '2. JST A-STEP, "Biosilica", April 2024 to March 2027, 60 million yen, principal investigator T. Sato.',
    ],
)
def test_a_grant_with_its_sum_and_years_is_nobodys_stay(line: str) -> None:
    assert not draft(f"# 申請書\n\n## すでにある支え\n\n{line}\n").movements


def test_who_goes_from_a_place_to_another_and_to_whom() -> None:
    source = """
        # Trips and guest visits

        T1. Laura Chen goes from Kyoto to the Institute for Ice Studies (IIS) in Helsinki, 04.03.2026–16.09.2026, to
        Aino Virtanen. She checks the list.

        T2. Emma Wilson, team leader at RIKEN, spends 10–28 May 2027 at ETH Zurich with Nora Keller and tunes the model.

        V1. Elena Costa, a PhD student at MIT, is received at Kobe University by Shizuka Koga from April to June 2026;
        she counts cells and writes the routine that RIKEN's optimiser reads.

        T3. A doctoral student of the Kobe group (N.N.) travels from Kobe to MIT, 01.02.2028–31.03.2028.

        T4. Kaito Murakami goes from Kobe to a university in the Midwest, 04.03.2029–16.03.2029.

        V2. Aino Virtanen comes from Helsinki to Kobe University, at a time to be agreed, as a guest of Laura Chen.
    """
    assert [(*row[:3], row[4]) for row in records(source)] == [
        ("Laura Chen", "outbound", "Institute for Ice Studies", "2026-03-04"),
        ("Emma Wilson", "outbound", "ETH Zurich", "2027-05-10"),
        ("Elena Costa", "inbound", "Kobe University", "2026-04"),
        (None, "outbound", "MIT", "2028-02-01"),
        ("Kaito Murakami", "outbound", None, "2029-03-04"),
        ("Aino Virtanen", "inbound", "Kobe University", None),
    ]
    hosts = ["Aino Virtanen", "Nora Keller", "Shizuka Koga", None, None, "Laura Chen"]
    assert slot(source, "host") == hosts
