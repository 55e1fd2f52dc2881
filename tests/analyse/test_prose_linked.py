"""Stays of running text whose person, place or host stands in another sentence or clause, or in another's words."""

from __future__ import annotations

from tests.analyse.test_movements import records, slot
from tests.drafts import draft


def test_the_one_whom_a_sentence_presents_is_whom_the_next_speaks_of() -> None:
    source = """
        # 渡航・招へい計画

        最初に渡るのは特任助教の三浦大輔である。2025年1月から12月までの一年間MITに滞在し、John Parkの研究室で膜を測る。
        続いて大学院生1名（人選中）が、2026年4月から11か月、同じ大学に移り、Mary Jonesのもとで触媒を測る。

        # Mobility plan

        The first to go is our doctoral student Nora Berg. From April 2026 to March 2027 she stays at ETH Zurich.
        She is followed by Ken Sato of Kyoto University, who works at ETH Zurich from May until July 2027, hosted by
        Lena Vogt, and tests the model.
    """
    assert [(row[0], *row[2:6]) for row in records(source)] == [
        ("三浦大輔", "MIT", "US", "2025-01", "2025-12"),
        (None, "MIT", "US", "2026-04", "2027-02"),
        ("Nora Berg", "ETH Zurich", "CH", "2026-04", "2027-03"),
        ("Ken Sato", "ETH Zurich", "CH", "2027-05", "2027-07"),
    ]
    assert slot(source, "host") == ["John Park", "Mary Jones", None, "Lena Vogt"]


def test_whom_one_visits_or_works_with_is_no_second_traveller() -> None:
    source = """
        # 渡航・招へい計画

        Hannah Vossも2027年4月に来日し、6月末まで新潟大学の五十嵐 萌を訪ねる。
        Miguel Sandoval氏は2026年5月から10月まで新潟大学に滞在し、樋浦 正治と培養の条件をそろえる。
        MITのJohn Park博士のもとを三浦大輔が2026年9月から12月まで訪ねる。
        コーネル大学の学生Colby Sorensen氏に2025年9月から2026年2月まで新潟大学へ来てもらう。塩谷が受け入れる。
    """
    assert [(row[0], row[1], row[2], row[4], row[5]) for row in records(source)] == [
        ("Hannah Voss", "inbound", "新潟大学", "2027-04", "2027-06"),
        ("Miguel Sandoval", "inbound", "新潟大学", "2026-05", "2026-10"),
        ("三浦大輔", "outbound", "MIT", "2026-09", "2026-12"),
        ("Colby Sorensen", "inbound", "新潟大学", "2025-09", "2026-02"),
    ]
    assert slot(source, "host") == ["五十嵐 萌", "樋浦 正治", "John Park", "塩谷"]


def test_the_team_vouches_for_the_surnames_of_the_plan() -> None:
    told = """
        # Team

        | Name | Position | Institution |
        |---|---|---|
        | Aiko Momose | Professor | University of Tsukuba |
        | Ruta Kalvaitis | PhD student | University of Turku, Finland |

        # Mobility

        From May to October 2026 Kalvaitis stays in Tsukuba, hosted by Momose, and installs the second module.
    """
    (stay,) = (m for m in draft(told, "jst-aspire-gc-2024").movements if m.kind == "prose")
    assert (stay.person, stay.organisation, stay.host) == ("Ruta Kalvaitis", "University of Tsukuba", "Aiko Momose")


def test_a_university_somewhere_in_a_country_is_no_destination() -> None:
    told = """
        # 渡航・招へい計画

        2025年8月には三浦大輔が韓国に渡り、現地の研究機関で2026年7月までの1年間、膜を測る。
        岡本理沙は2026年4月から1年間、ユタ州立大学で触媒を測る。

        Nora Berg works at a university in Canada from April 2026 to March 2027 to map the enzymes.
    """
    places = [(m.country, m.organisation) for m in draft(told, "jst-aspire-gc-2024").movements]
    assert places == [("KR", None), ("US", "ユタ州立大学"), ("CA", None)]


def test_a_name_alone_before_the_sentence_goes_and_not_whom_it_works_with() -> None:
    source = """
        # 国際交流の計画

        - 相馬晴彦（教授）。2028年6月に1週間コーネル大学を訪れ、Brooks教授と果樹園で使う菌を最終的に選ぶ。
        - Nathan Brooks（コーネル大学教授）。2026年9月に2週間、東北大学を訪問し、相馬とゲノムの中間解析をまとめる。
    """
    assert [row[:3] for row in records(source)] == [
        ("相馬晴彦", "outbound", "コーネル大学"),
        ("Nathan Brooks", "inbound", "東北大学"),
    ]
    assert slot(source, "host") == ["Nathan Brooks", "相馬晴彦"]


def test_clipped_english_lines_tell_a_stay_in_pieces() -> None:
    source = """
        # Exchange plan

        From Japan:

        - Ren Kuroiwa, assistant professor at NIG (PhD 2020). Duke University, Durham, United States, with Carla
          Whitelock. March 2025 to February 2026. Adapts the program to contracts and codes 4,000 of them.
        - Satomi Ukai, professor at Hitotsubashi. A suitable institution in North America. 6 to 24 March 2028. Plays the
          clauses through with the data.

        To Japan:

        - Niamh Costigan, reader at Edinburgh (PhD 2002). Hitotsubashi University, Tokyo, with Satomi Ukai. April to
          August 2026. Sets the terms against those on which the collection is built.
    """
    assert [(*row[:3], *row[4:6]) for row in records(source)] == [
        ("Ren Kuroiwa", "outbound", "Duke University", "2025-03", "2026-02"),
        ("Satomi Ukai", "outbound", None, "2028-03-06", "2028-03-24"),
        ("Niamh Costigan", "inbound", "Hitotsubashi University", "2026-04", "2026-08"),
    ]
    assert slot(source, "host") == ["Carla Whitelock", None, "Satomi Ukai"]
    assert slot(source, "role")[0] == "Adapts the program to contracts and codes 4,000 of them"


def test_whom_a_sentence_visits_receives_and_a_participle_is_no_past() -> None:
    source = """
        # Stays in both directions

        From 12 to 14 June 2026 Seo Min-kyung of KAIST visits Naoto Ishimure at Shinshu University and compares plates.
        Marcus Eddington, postdoctoral fellow at Tufts, spends October 2027 to March 2028 with Ishimure at Shinshu
        University to predict the strength of the threads made under clinical rules.
    """
    assert [(row[0], *row[4:6]) for row in records(source)] == [
        ("Seo Min-kyung", "2026-06-12", "2026-06-14"),
        ("Marcus Eddington", "2027-10", "2028-03"),
    ]
    assert slot(source, "host") == ["Naoto Ishimure", "Naoto Ishimure"]


def test_a_traveller_who_is_to_be_chosen_has_a_stay_of_his_own() -> None:
    source = """
        # 渡航計画

        採用予定の特任研究員1名は2025年10月から2026年9月までバース大学（英国）のHargreaves研究室で研究し、足場を変える。
        辻本拓真は2026年9月から2027年8月まで米国のマサチューセッツ湾海洋館に移り、成分を探す。
        博士後期課程の学生1名（選考中）は、2026年4月から2027年3月まで、インペリアル・カレッジ・ロンドンで、培養を四百回行う。
    """
    assert [(row[0], *row[4:6]) for row in records(source)] == [
        (None, "2025-10", "2026-09"),
        ("辻本拓真", "2026-09", "2027-08"),
        (None, "2026-04", "2027-03"),
    ]


def test_a_row_of_the_team_that_the_plan_leaves_unnamed_is_no_second_stay() -> None:
    source = """
        # Team

        | Partners | Position | In Japan |
        |---|---|---|
        | Priya Raman | doctoral student, Tufts University, USA | April to September 2027 |
        | Tyler Okpara | postdoc, Tufts University, USA | June to November 2025 |

        # Visits to Japan

        | Visitor | Host institution | Arrives | Leaves | Work |
        |---|---|---|---|---|
        | a doctoral student | Niigata University | 5 April 2027 | 30 September 2027 | harvests the plots |
        | Tyler Okpara | Hokkaido University | 2 June 2025 | 28 November 2025 | runs the search |
    """
    assert [(row[0], row[2]) for row in records(source)] == [
        (None, "Niigata University"),
        ("Tyler Okpara", "Hokkaido University"),
    ]


def test_a_stay_put_off_to_some_time_is_a_stay_without_a_period() -> None:
    source = """
        # 渡航・招へいの計画

        - 川越 亮（教授）。適切な時期にコーネル大学の研究室に所属し、リンゴ園9か所の訪花と結実を調べる。
        - 佐藤健の受入れ日程は調整中である。
    """
    assert [(*row[:3], row[4]) for row in records(source)] == [("川越 亮", "outbound", "コーネル大学", None)]


def test_the_same_person_behind_words_on_the_past_is_meant_all_the_same() -> None:
    source = """
        # 研究者の往来

        最初に海を渡るのは山田太郎である。成膜を三年続けてきた同氏は、2025年4月から18か月のあいだUKAEAに身を置き、割れ目の数を数える。
    """
    assert [(*row[:3], *row[4:6]) for row in records(source)] == [
        ("山田太郎", "outbound", "UKAEA", "2025-04", "2026-09")
    ]


def test_institutions_that_begin_or_end_with_their_letters_go_by_them() -> None:
    source = """
        # Project

        Partners: UiT The Arctic University of Norway; WSL Institute for Snow and Avalanche Research SLF, Switzerland;
        Niigata University, Japan

        ## Stays

        Sindre Kvalvik works at SLF with Seraina Caduff from November 2026 to April 2027 and writes the code. Rin
        Yoshimochi, a doctoral student of Niigata University, is at UiT with Ingvild Storhaug from January to May 2027.
    """
    assert [(row[0], row[2], row[3]) for row in records(source)] == [
        ("Sindre Kvalvik", "SLF", "CH"),
        ("Rin Yoshimochi", "UiT", "NO"),
    ]


def test_the_same_university_may_be_where_somebody_comes_from() -> None:
    source = """
        # 人の往来

        辻堂みのりは2025年6月から翌年5月まで、コロラド大学ボルダー校でEddleman教授の指導を受ける。逆に同校からは、
        Thuy Dao Phamさんが2026年10月に来日し、2027年2月までNICTの榎戸のもとで鉄塔に反射鏡を取り付ける。
    """
    assert [(row[0], row[2], *row[4:6]) for row in records(source)] == [
        ("辻堂みのり", "コロラド大学ボルダー校", "2025-06", "2026-05"),
        ("Thuy Dao Pham", "NICT", "2026-10", "2027-02"),
    ]


def test_there_and_back_in_whichever_words() -> None:
    source = """
        # 人の往来

        香月 美冬（博士後期課程1年）は、2026年6月にアルバータ大学へ渡り、2027年3月に帰る。札を機械に読ませる。
        百枝 泰蔵（准教授）は2025年4月にオハイオ州立大学へ赴き、同年12月に九州大学へ戻る。古いDNAを読む。
        有村 千紘（助教）は2025年2月にオハイオ州立大学に着き、2026年1月に同地を離れる。癖の値を計算する。
    """
    assert [row[4:6] for row in records(source)] == [
        ("2026-06", "2027-03"),
        ("2025-04", "2025-12"),
        ("2025-02", "2026-01"),
    ]
    assert slot(source, "role")[::2] == ["札を機械に読ませる", "癖の値を計算する"]
    source = """
        # Stays

        Cody Brandvold, doctoral student, arrives at Mie University in April 2025 and goes home at the end of September.
        Kei Inabe, assistant professor, leaves for Montana State University in May 2026 and comes home at the beginning
        of February 2027.
    """
    assert [row[4:6] for row in records(source)] == [("2025-04", "2025-09"), ("2026-05", "2027-02")]


def test_he_is_whom_the_sentence_began_with_not_the_traveller_before() -> None:
    source = """
        # Mobility plan

        Haruto Mori (Kyoto University; PhD 2010) leads the project; he is at the University of Oslo in May 2027. Emi
        Sato (PhD student at Kyoto University since 2025; master 2024) cuts cores; she is at the University of Bern
        from March to August 2027. Lena Vogt (professor, University of Bern) dates the wood; no stay in Japan.
    """
    assert [(row[0], row[2], row[4]) for row in records(source)] == [
        ("Haruto Mori", "University of Oslo", "2027-05"),
        ("Emi Sato", "University of Bern", "2027-03"),
    ]


def test_an_adverb_before_the_verb_of_staying_is_no_task() -> None:
    source = """
        # Mobility plan

        Haruto Mori therefore spends a year, from April 2026 to March 2027, at the University of Oslo, writes the
        scripts for three humidities and brings the figures home.
    """
    assert slot(source, "role") == ["writes the scripts for three humidities and brings the figures home"]


def test_what_must_come_about_first_makes_no_past_of_a_stay() -> None:
    source = """
        # Mobility plan

        When he is back, Emi Sato takes his place: ten months at the University of Oslo with Lars Berg, once the tanks
        have been moved to the new building, growing kelp and tearing it off on the same day.
    """
    assert [(row[0], row[2], row[4]) for row in records(source)] == [("Emi Sato", "University of Oslo", None)]
    assert slot(source, "host") == ["Lars Berg"]


def test_whoever_has_the_thing_beside_which_another_is_placed_does_not_travel() -> None:
    source = """
        # Mobility plan

        Emi Sato moves her drop tower to the University of Oslo from May 2026 to April 2027 and sets it up beside the
        foundry of Lars Berg, so that a glue is tested on the day it is made.
    """
    assert slot(source, "person") == ["Emi Sato"]
    assert slot(source, "host") == ["Lars Berg"]


def test_two_english_lines_that_each_lead_with_a_name_are_two_stays() -> None:
    source = """
        # Team

        | Name | Position | Institution |
        |---|---|---|
        | Emi Sato | Professor | Kyoto University |
        | Mary Reed | PhD student | Cornell University, USA |
        | Finn Hall | Postdoc | Cornell University, USA |

        # Visits

        Visits to Kyoto University: Mary Reed, 1 May – 31 July 2028, hosted by Emi Sato, brings the code and adapts it.
        Finn Hall, 1–30 June 2027, also hosted by Emi Sato, installs six cameras and trains the Kyoto students on them.
    """
    assert [(row[0], row[4]) for row in records(source)] == [("Mary Reed", "2028-05-01"), ("Finn Hall", "2027-06-01")]
    assert slot(source, "role")[1] == "installs six cameras and trains the Kyoto students on them"


def test_a_task_keeps_with_whom_it_is_done_and_its_thousands() -> None:
    source = """
        # Mobility plan

        Emi Sato goes to the University of Oslo from March to May 2028 and sets up with Berg a fast wall stain for all.
        Ken Mori is at the University of Oslo from 1 to 13 February 2027 to cut the list from 3,000 to 300 with care.
    """
    assert slot(source, "role") == [
        "sets up with Berg a fast wall stain for all",
        "cut the list from 3,000 to 300 with care",
    ]
