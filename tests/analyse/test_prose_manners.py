"""Plans told in manners of their own: by years, slots between stops, verbless pieces, letters, presented names."""

from __future__ import annotations

from tests.analyse.test_movements import records, slot


def test_years_of_the_project_lead_in_and_dates_tell() -> None:
    source = """
        Project period: November 2024 to October 2029

        # Exchange of people, year by year

        Year 1: Wakana Ebisu leaves for Las Cruces in February 2025 and spends eleven months at New Mexico State
        University, where Beatriz Carranza gives her a bench.

        Year 2: two arrivals. Tyrell Okonkwo is received by Wakana Ebisu at Tottori University between April and
        September 2026 and sequences the collection. Linnea Sjöholm follows in October 2026 for half a year; her host
        is Kazunari Mizoguchi.
    """
    assert [(row[0], *row[2:6]) for row in records(source, "jst-aspire-gc-2024")] == [
        ("Wakana Ebisu", "New Mexico State University", "US", "2025-02", "2025-12"),
        ("Tyrell Okonkwo", "Tottori University", "JP", "2026-04", "2026-09"),
        ("Linnea Sjöholm", "Tottori University", "JP", "2026-10", "2027-03"),
    ]
    assert slot(source, "host") == ["Beatriz Carranza", "Wakana Ebisu", "Kazunari Mizoguchi"]


def test_a_second_stay_has_its_own_traveller_and_host() -> None:
    source = """
        # Mobility

        For the stay in Delft we propose Dr Momoka Tsurumaki. She will be seconded to TU Delft from 1 September 2025
        (12 months) and be supervised there by Prof. Joost van Wijngaarden.

        The second secondment concerns Daichi Namekawa, a doctoral candidate. He is expected at the University of Oulu
        from May to October 2026. Under Prof. Pirkko Heinonen he is going to learn the sintering of ceramics.
    """
    assert [(row[0], row[2], row[4]) for row in records(source)] == [
        ("Momoka Tsurumaki", "TU Delft", "2025-09-01"),
        ("Daichi Namekawa", "University of Oulu", "2026-05"),
    ]
    assert slot(source, "host") == ["Joost van Wijngaarden", "Pirkko Heinonen"]


def test_slots_between_semicolons_and_stops() -> None:
    source = """
        # Travel and stays

        - Out: Sae Hanabusa; TU Graz; M. Leitgeb; Feb 2025 – Jan 2026; grows the films at low pressure.
        - In: Klara Wallner, doctoral student; Shinshu University; S. Hanabusa; Mar – Aug 2026; transfers the recipe.

        Traveller 3. Name: Hazuki Nishidate. Rank: lecturer. Leaves: 3 March 2025. Returns: 27 February 2026. Where:
        Dalhousie University, Halifax, Canada. With: Prof. Gwendolyn MacIsaac. Why: to tag the eels.
    """
    assert [(row[0], row[1], row[2], row[4]) for row in records(source)] == [
        ("Sae Hanabusa", "outbound", "TU Graz", "2025-02"),
        ("Klara Wallner", "inbound", "Shinshu University", "2026-03"),
        ("Hazuki Nishidate", "outbound", "Dalhousie University", "2025-03-03"),
    ]
    assert slot(source, "host")[:2] == ["M. Leitgeb", "S. Hanabusa"]


def test_verbless_pieces_make_a_line_of_a_list() -> None:
    source = """
        # 人材交流の計画

        一、若狭 泉（助教・二〇一八年博士）。行き先、ダブリン大学トリニティ・カレッジ。令和七年四月より一年間。
        受入、Niall Ó Riordan教授。泥炭の炭素量の実測。

        二、Aoibheann Tierney（博士課程）。来訪先、弘前大学。令和八年六月より十一月まで。受入、若狭。
        津軽の湿原の植生調査。

        3年目　派遣：小比類巻 花（D1）　カルガリー大学　2027年4月～2028年2月　受入：D. Fairweather　ゲノムの比較
    """
    assert [(row[0], *row[2:6]) for row in records(source)] == [
        ("若狭 泉", "ダブリン大学トリニティ・カレッジ", "IE", "2025-04", "2026-03"),
        ("Aoibheann Tierney", "弘前大学", "JP", "2026-06", "2026-11"),
        ("小比類巻 花", "カルガリー大学", "CA", "2027-04", "2028-02"),
    ]
    assert slot(source, "host") == ["Niall Ó Riordan", "若狭 泉", "D. Fairweather"]
    assert slot(source, "role") == ["泥炭の炭素量の実測", "津軽の湿原の植生調査", "ゲノムの比較"]


def test_names_that_a_sentence_only_presents() -> None:
    source = """
        # 国際頭脳循環

        ポスドクの勅使河原 凪。彼女が最初の一人である。2025年1月に出発し、
        同年12月までブリティッシュコロンビア大学のTrevor Kwan研に籍を置く。

        二人目は向井田 蒼（修士課程2年）。同じ研究室で2026年5月から2027年1月まで。

        日本からは、D2の穂積瑠夏がシェフィールド大学へ行く。2025年10月出発、2026年8月帰国。
        指導はOlivia Braithwaite博士。

        ウプサラ大学のエリック・リンドストレム教授のもとには、講師の越智まどかが赴きます。期間は2025年6月から翌年3月までの十か月です。
    """
    assert [(row[0], row[2], row[4], row[5]) for row in records(source)] == [
        ("勅使河原 凪", "ブリティッシュコロンビア大学", "2025-01", "2025-12"),
        ("向井田 蒼", "ブリティッシュコロンビア大学", "2026-05", "2027-01"),
        ("穂積瑠夏", "シェフィールド大学", "2025-10", "2026-08"),
        ("越智まどか", "ウプサラ大学", "2025-06", "2026-03"),
    ]
    assert slot(source, "host") == ["Trevor Kwan", None, "Olivia Braithwaite", "エリック・リンドストレム"]


def test_a_part_that_tells_several_stays_is_a_plan_whatever_its_title() -> None:
    source = """
        The tanks stand at the Virginia Institute of Marine Science (VIMS).

        # Seeds cannot be mailed

        Shiho Nakandakari stays at VIMS from 1 February 2025 to 31 January 2026. Kenta Gushiken joins Gethin ap Rhys at
        Swansea University in September 2025 for eleven months. Adaeze Nwosu-Clarke will be at Kyoto University from
        March through August 2026, as a guest of Evangeline Stroud.
    """
    assert [(row[0], row[2], row[3], row[4]) for row in records(source)] == [
        ("Shiho Nakandakari", "VIMS", "US", "2025-02-01"),
        ("Kenta Gushiken", "Swansea University", "GB", "2025-09"),
        ("Adaeze Nwosu-Clarke", "Kyoto University", "JP", "2026-03"),
    ]


def test_hosts_stand_for_the_place_and_possessives_travel_nowhere() -> None:
    source = """
        # Mobility: international exchange

        Prof. Shuichi Kagamiyama flies out for three weeks in June 2026 and walks through the data with Prof. Birgitte
        Holm at Aalborg University.

        Rino Okabayashi, now in the second year of her doctorate, has a place in Holm's group from 15 January 2025 to
        14 January 2026.

        Anders Toft, who is Holm's postdoc, will be working in Kagamiyama's laboratory at Muroran Institute of
        Technology between 1 April and 31 October 2025.

        Mr Gustav Lindell has been invited for the second half of 2025 (July to December). He sits with Kagamiyama at
        Ehime University and learns the alignment.
    """
    assert [(row[0], row[1], row[2]) for row in records(source)] == [
        ("Shuichi Kagamiyama", "outbound", "Aalborg University"),
        ("Rino Okabayashi", "outbound", "Aalborg University"),
        ("Anders Toft", "inbound", "Muroran Institute of Technology"),
        ("Gustav Lindell", "inbound", "Ehime University"),
    ]


def test_an_end_told_after_the_beginning_and_polite_verbs() -> None:
    source = """
        # 渡航計画

        二宮 栞（助教）は、2025年4月1日にアバディーン大学に着任し、2026年3月末まで
        Fiona Strachan博士と泥の粒度を測ります。

        栗栖 駿太（博士後期課程2年）の渡航は2026年9月からです。2027年5月まで、
        同じくStrachan博士のもとで粒度と硫黄の関係を調べます。

        博士研究員である鴨志田 梓を、令和七年度の一年間、ベルン大学に預ける。
    """
    assert [(row[0], row[2], row[4], row[5]) for row in records(source)] == [
        ("二宮 栞", "アバディーン大学", "2025-04-01", "2026-03"),
        ("栗栖 駿太", "アバディーン大学", "2026-09", "2027-05"),
        ("鴨志田 梓", "ベルン大学", "2025-04", "2026-03"),
    ]


def test_a_student_belongs_to_the_university_before_the_year() -> None:
    source = """
        # 渡航・招へい計画

        （1）2025年11月から2026年10月、京都大学学部4年生の斎藤光がマギル大学（受入：Samuel Adeyemi）へ赴く。

        （2）2026年4月から2026年9月までに、筑波大学修士2年の石川翔がマギル大学（受入：Samuel Adeyemi）へ赴く。
    """
    assert [(row[0], row[2]) for row in records(source, "jst-aspire-gc-2024")] == [
        ("斎藤光", "マギル大学"),
        ("石川翔", "マギル大学"),
    ]


def test_a_line_of_a_list_with_its_host_and_no_period_is_a_stay() -> None:
    source = """
        # 渡航計画

        1.長谷川奈緒（助教）、マサチューセッツ工科大学（米国）、令和7年1月～令和7年12月、受入：Daniel Okafor、膜を測る

        2.宮崎涼（修士課程1年）、マサチューセッツ工科大学（米国）、受入：Daniel Okafor、自動分注機の誤差を較正する
    """
    assert [(row[0], row[2], row[4]) for row in records(source, "jst-aspire-gc-2024")] == [
        ("長谷川奈緒", "マサチューセッツ工科大学", "2025-01"),
        ("宮崎涼", "マサチューセッツ工科大学", None),
    ]
