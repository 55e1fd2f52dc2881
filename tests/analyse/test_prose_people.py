"""Running text in which several people go, in which sentences point back at them, and in which nobody goes."""

from __future__ import annotations

import pytest

from lint.analyse.movements.counts import counts
from tests.analyse.test_movements import records, slot
from tests.drafts import draft


def stays(text: str, title: str = "# 渡航・招へい計画") -> list[tuple[str | None, ...]]:
    """Person, direction, organisation, first and last month of each stay of a plan."""
    told = records(f"# 課題\n\n研究期間：2025年4月〜2030年3月\n\n{title}\n\n{text}\n")
    return [(*row[:3], (row[4] or "")[:7], (row[5] or "")[:7]) for row in told]


def test_each_of_several_people_has_a_place_and_a_time() -> None:
    assert stays(
        "真野悠斗、水野葵、パク・ソジュンの3名は、それぞれワーヘニンゲン大学（2025年9月～2026年8月）、トリノ大学（2026年1月～6月）、"
        "カセサート大学（2026年11月～2027年1月）に滞在する。"
    ) == [
        ("パク・ソジュン", "outbound", "カセサート大学", "2026-11", "2027-01"),
        ("水野葵", "outbound", "トリノ大学", "2026-01", "2026-06"),
        ("真野悠斗", "outbound", "ワーヘニンゲン大学", "2025-09", "2026-08"),
    ]
    assert stays(
        "Minh Anh Trần and Yusuf Al-Khatib will stay at the Karolinska Institute and the Technical University of "
        "Denmark, respectively, from May 2026 to January 2027.",
        "# Mobility",
    ) == [
        ("Minh Anh Trần", "outbound", "Karolinska Institute", "2026-05", "2027-01"),
        ("Yusuf Al-Khatib", "outbound", "Technical University of Denmark", "2026-05", "2027-01"),
    ]
    assert stays(
        "千葉徹（助教）は令和7年9月から令和8年8月までシカゴ大学へ、水野葵は令和8年度の上半期にトリノ大学へ渡航する。"
    ) == [
        ("千葉徹", "outbound", "シカゴ大学", "2025-09", "2026-08"),
        ("水野葵", "outbound", "トリノ大学", "2026-04", "2026-09"),
    ]


def test_the_one_and_the_other() -> None:
    assert stays(
        "招へいするのは、メルボルン大学のポスドクであるPriyanka Deshmukh氏と、同大学博士課程のTom Hargreaves氏の2名"
        "である。両名とも受入れは慶應義塾大学医学部とし、前者は2025年10月から半年間、後者は2026年1月から3月まで滞在する。"
    ) == [
        ("Priyanka Deshmukh", "inbound", "慶應義塾大学", "2025-10", "2026-03"),
        ("Tom Hargreaves", "inbound", "慶應義塾大学", "2026-01", "2026-03"),
    ]
    assert stays(
        "Ingrid Rose, a postdoc with the Sydney group, and May Chen, a doctoral student there, come to Kyushu "
        "University together in April 2026. The former returns after three months, the latter stays until March 2027.",
        "# Mobility",
    ) == [
        ("Ingrid Rose", "inbound", "Kyushu University", "2026-04", "2026-06"),
        ("May Chen", "inbound", "Kyushu University", "2026-04", "2027-03"),
    ]
    assert stays(
        "Nur Aisyah binti Ahmad and Lee Jia Hui are doctoral students at the National University of Singapore. They "
        "will spend October 2026 to January 2027 at Waseda University to learn patch-clamp recording.",
        "# Mobility",
    ) == [
        ("Lee Jia Hui", "inbound", "Waseda University", "2026-10", "2027-01"),
        ("Nur Aisyah binti Ahmad", "inbound", "Waseda University", "2026-10", "2027-01"),
    ]


def test_dates_that_lean_on_a_sentence_before_or_on_each_other() -> None:
    assert stays(
        "博士後期課程の真野悠斗は2026年6月に学位論文の中間発表を終える。同年9月から翌年8月まで、MITに滞在し、鉄を定量する。"
    ) == [("真野悠斗", "outbound", "MIT", "2026-09", "2027-08")]
    assert stays("助教の五十嵐拓は、トリノ大学に2026年5月と2027年5月からそれぞれ3か月ずつ滞在し、励起を測る。") == [
        ("五十嵐拓", "outbound", "トリノ大学", "2026-05", "2026-07"),
        ("五十嵐拓", "outbound", "トリノ大学", "2027-05", "2027-07"),
    ]
    assert stays("Emma Wilson arrives at Kobe University on 13 October 2025 and leaves on the 17th.", "# Mobility") == [
        ("Emma Wilson", "inbound", "Kobe University", "2025-10", "2025-10")
    ]


def test_places_and_times_that_stand_in_the_sentence_before() -> None:
    assert stays(
        "オーストラリア国立大学への派遣は2回に分ける。1回目は2025年9月から12月まで、2回目は2026年9月から12月までで、"
        "どちらも上遠野創（助教）が赴き、観測装置を据え付ける。"
    ) == [
        ("上遠野創", "outbound", "オーストラリア国立大学", "2025-09", "2025-12"),
        ("上遠野創", "outbound", "オーストラリア国立大学", "2026-09", "2026-12"),
    ]
    assert stays(
        "三浦大輔と水野葵は同じ時期（2026年6～11月）に、前者はカロリンスカ研究所で登録作業を、後者は隣のKTHで解析を担う。"
    ) == [
        ("三浦大輔", "outbound", "カロリンスカ研究所", "2026-06", "2026-11"),
        ("水野葵", "outbound", "KTH", "2026-06", "2026-11"),
    ]
    assert stays(
        "まず三浦大輔が2025年11月にMITへ赴き、2026年10月に帰国する。入れ替わりに、Rebecca Stein博士研究員が同年11月から"
        "東北大学に6か月滞在する。"
    )[1:] == [("Rebecca Stein", "inbound", "東北大学", "2026-11", "2027-04")]
    assert stays("教授の丹羽茂は渡航せず、代わって准教授の三浦大輔が2026年9月に3週間、CERNで立ち会いを行う。") == [
        ("三浦大輔", "outbound", "CERN", "2026-09", "2026-09")
    ]
    assert stays(
        "If the visa arrives in time, Farrukh Yusupov will begin in April 2026; he is to work for eighteen months with "
        "Dr. Izumi at the National Institute of Genetics.",
        "# Mobility",
    ) == [("Farrukh Yusupov", "inbound", "National Institute of Genetics", "2026-04", "2027-09")]


def test_who_sends_and_what_is_left() -> None:
    assert stays("Makerere University sends Dr. Patrick Okello to Kobe from May to July 2026.", "# Mobility") == [
        ("Patrick Okello", "inbound", None, "2026-05", "2026-07")
    ]
    assert [
        row[1:3]
        for row in stays(
            "Jun Hoshino leaves Wako for Seoul National University, where he stays from December 2026 until the "
            "following November.",
            "# Mobility",
        )
    ] == [("outbound", "Seoul National University")]
    assert stays("先方のMeera Krishnamurthy博士が2027年度後半の半年間、当研究室に滞在する。")[0][:2] == (
        "Meera Krishnamurthy", "inbound"
    )  # fmt: skip
    assert stays("【Outbound】宗像蓮（D1）: Imperial College London, 2026/4/1–2027/1/31, host: Dr. Priya Raman。") == [
        ("宗像蓮", "outbound", "Imperial College London", "2026-04", "2027-01")
    ]


def test_stays_in_brackets_behind_names() -> None:
    assert stays(
        "2025年7月：三浦大輔（3週間、KIT）。2025年10月〜2026年9月：水野葵（1年、KIT）。2027年2月：再び三浦大輔（2週間、KIT）。"
    ) == [
        ("三浦大輔", "outbound", "KIT", "2025-07", "2025-07"),
        ("水野葵", "outbound", "KIT", "2025-10", "2026-09"),
        ("三浦大輔", "outbound", "KIT", "2027-02", "2027-02"),
    ]
    assert stays(
        "PI Ken Fujii stays in Japan throughout; the stays abroad are those of Dr. Ann Lee (UBC, 2026.9–2027.8) and of "
        "Dr. Mia Holm (UBC, 2027.1–2027.6).",
        "# Mobility",
    ) == [
        ("Ann Lee", "outbound", "UBC", "2026-09", "2027-08"),
        ("Mia Holm", "outbound", "UBC", "2027-01", "2027-06"),
    ]


def test_the_counterpart_receives_two_of_ours() -> None:
    assert stays(
        "The Danish team hosts Sora Igarashi (M2) in the spring of 2026 (March–May) and Ren Igarashi (D1) in the "
        "autumn (September–November); both work at the Niels Bohr Institute.",
        "# Mobility",
    ) == [
        ("Ren Igarashi", "outbound", "Niels Bohr Institute", "2026-09", "2026-11"),
        ("Sora Igarashi", "outbound", "Niels Bohr Institute", "2026-03", "2026-05"),
    ]


def test_a_further_stay_at_the_same_place_and_one_instead_of_another() -> None:
    assert stays(
        "Yui Amano moves to ANSTO near Sydney, first for six weeks in May and June 2026 to be trained at the "
        "instrument, then for the whole of 2027 to run her own experiments.",
        "# Mobility",
    ) == [
        ("Yui Amano", "outbound", "ANSTO", "2026-05", "2026-06"),
        ("Yui Amano", "outbound", "ANSTO", "2027-01", "2027-12"),
    ]
    assert stays(
        "Dr. Abebe Tadesse will not travel himself, but his doctoral student Selam Bekele will: ten months at Tottori "
        "University, beginning in September 2026.",
        "# Mobility",
    ) == [("Selam Bekele", "inbound", "Tottori University", "2026-09", "2027-06")]
    assert stays("椎名朔は令和8年度前期にテキサス大学オースティン校、水野葵は同後期にジョージア工科大学に加わる。") == [
        ("椎名朔", "outbound", "テキサス大学オースティン校", "2026-04", "2026-09"),
        ("水野葵", "outbound", "ジョージア工科大学", "2026-10", "2027-03"),
    ]


def test_at_the_institution_of_the_member_who_receives() -> None:
    told = """
        # 研究体制

        | 氏名 | 所属 | 職名 |
        |---|---|---|
        | 乾 宗一 | 金沢大学 | 教授 |
        | 水野 葵 | 金沢大学 | 助教 |

        # 渡航・招へい計画

        2026年4月から6月まで、KITのDr. Lena Vogtを乾研究室に招へいする。
    """
    (stay,) = (m for m in draft(told, "jst-aspire-gc-2024").movements if m.kind == "prose")
    assert (stay.person, stay.direction, stay.organisation) == ("Lena Vogt", "inbound", "金沢大学")


def test_who_is_presented_first_and_works_at_home_later() -> None:
    source = """
        # 渡航・招へい計画

        初めにウルム大学へ向かうのは、博士後期課程2年の三浦大輔である。2025年2月から2026年1月までの12か月、von der Heydt
        教授の研究室に籍を置き、深さを決める手順を身につけて、同じ顕微鏡を金沢に組み上げるための部品表を作る。
    """
    assert [(row[0], row[1], row[2], row[4], row[5]) for row in records(source)] == [
        ("三浦大輔", "outbound", "ウルム大学", "2025-02", "2026-01")
    ]


def test_a_host_whom_the_end_of_a_sentence_leaves_open() -> None:
    told = "Emma Wilson is at Kobe University from 13 to 17 October 2025; her host has not been settled."
    read = draft(f"# Mobility\n\n{told}\n", "jst-aspire-gc-2024")
    assert [read.quote(stay.slots["host"]) for stay in read.movements] == ["host has not been settled"]


TEAM = """
# 研究体制

| 氏名 | 所属・職 |
|---|---|
| 磯部 なぎさ | 高知大学・博士後期課程2年 |
| 潮田 渉 | 高知大学・教授 |
| Donnacha Feeney | University of Galway, Postdoctoral Researcher |
| Erin Gallacher | University of Galway, Professor |

"""


def test_a_list_whose_pieces_are_names_and_nouns() -> None:
    told = f"""{TEAM}
# 渡航・招へい計画

1. 磯部なぎさ。2025年9月から1年間。University of Galway、Gallacher教授。揮発物を測る。
2. Donnacha Feeney。2026年1月から9月まで。高知大学、潮田。日本の株を育てる。
"""
    found = [m for m in draft(told, "jst-aspire-gc-2024").movements if m.kind == "prose"]
    assert [(m.person, m.direction, m.organisation, m.host) for m in found] == [
        ("磯部なぎさ", "outbound", "University of Galway", "Erin Gallacher"),
        ("Donnacha Feeney", "inbound", "高知大学", "潮田 渉"),
    ]


def test_there_is_the_town_of_the_sentence_before() -> None:
    told = f"""{TEAM}
# Mobility

Isobe will be in Galway from September 2025 to August 2026 with Erin Gallacher. Hiroko Ban follows her there for ten
months from September 2026. Feeney spends January to September 2026 at Kochi University in Ushioda's culture rooms.
"""
    found = [m for m in draft(told, "jst-aspire-gc-2024").movements if m.kind == "prose"]
    assert [(m.person, m.direction, m.organisation) for m in found] == [
        ("磯部 なぎさ", "outbound", "University of Galway"),
        ("Hiroko Ban", "outbound", "University of Galway"),
        ("Donnacha Feeney", "inbound", "Kochi University"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "若手の派遣は次の2名を予定している：三浦大輔（2025年10月〜2026年9月、ミネソタ大学）、水野葵（2026年4月〜12月、KIT）。",
            [("三浦大輔", "outbound", "ミネソタ大学"), ("水野葵", "outbound", "KIT")],
        ),
        (
            "三浦大輔は、研究船に2026年8月から40日間乗船した後、アラスカ大学に移り、10月から翌年3月まで分析にあたる。",
            [("三浦大輔", "outbound", "アラスカ大学")],
        ),
        (
            "Ken Fujii spends May 2025 at the University of Iceland. He is followed there by Ann Lee in October 2025.",
            [("Ken Fujii", "outbound", "University of Iceland"), ("Ann Lee", "outbound", "University of Iceland")],
        ),
        (
            "Our partner Dr. Thabo Nkosi has already agreed to host Keita Fukunaga at iThemba LABS near Cape Town "
            "for a year from February 2026.",
            [("Keita Fukunaga", "outbound", "iThemba LABS")],
        ),
        (
            "Two people are exchanged with Stanford University: Ken Fujii goes there in May 2026 and Ann Lee comes "
            "to NII in June 2026.",
            [("Ann Lee", "inbound", "NII"), ("Ken Fujii", "outbound", "Stanford University")],
        ),
        (
            "At the invitation of Prof. Lidia Ferreira, Associate Professor Ken Fujii spends his sabbatical at the "
            "University of Coimbra (September 2025 – February 2026).",
            [("Ken Fujii", "outbound", "University of Coimbra")],
        ),
        (
            "技術職員の三浦大輔も、2027年1月に10日間、先方の加速器施設（TRIUMF）でイオン源の保守を学ぶ。",
            [("三浦大輔", "outbound", "TRIUMF")],
        ),
        (
            "Dr. Ann Lee comes in May 2026, this time for five months, as JSPS invitational fellow at Kobe University.",
            [("Ann Lee", "inbound", "Kobe University")],
        ),
    ],
)
def test_turns_of_phrase(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [row[:3] for row in stays(text, "# Mobility")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four of us go to Ireland, and two of theirs come to Japan.", {"outbound": 4, "inbound": 2}),
        ("Three of our members will travel abroad and one of them comes to Japan.", {"outbound": 3, "inbound": 1}),
        ("Four of us met two of theirs in 2023.", {}),
    ],
)
def test_how_many_of_us_and_of_them(text: str, told: dict[str, int]) -> None:
    read = draft(f"# Mobility\n\n{text}\n", "jst-aspire-gc-2024")
    assert {count.direction: count.number for count in counts(read.text, read.sentences)} == told


def test_so_and_so_many_people_whom_nobody_names() -> None:
    assert stays("2026年度からは毎年、若手研究者2名を3か月程度、米国に派遣する。")[0][:2] == (
        None,
        "outbound",
    )
    assert stays("若手の招へいについては、受入体制が整い次第、2名程度を半年程度招く方向で調整している。")[0][0] is None
    assert stays("毎年、若手研究者2名を米国に派遣する。2026年4月から1年間、三浦大輔がMITに滞在し、膜を測る。") == [
        ("三浦大輔", "outbound", "MIT", "2026-04", "2027-03")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "当初は大学院生の海外派遣も検討したが、本計画では見送った。若手の長期滞在は、治安が改善すれば3年目以降に検討する。",
        "外部評価委員会を毎年3月に東京で開催し、Prof. Anders Lindholm（ルンド大学）とProf. Ann Lee（MIT）を2日間招く。",
        "Should the shutdown at CERN last beyond 2027, Dr Ken Fujii would move to Stanford University for a year.",
        "No stay of Dr Ken Fujii at MIT is planned for 2026.",
        "Dr Ken Fujii takes part in the weekly meetings with MIT by video from April 2026; a visit is not foreseen.",
        "招へいを予定していたDr. Ken Fujiiは2024年12月に急逝された。後任の人選は先方に委ねている。",
        "Last autumn Prof. Ken Fujii spent four weeks at MIT; Dr. Ann Lee repaid the visit in February 2026.",
        "終了時の報告会は2029年9月に東京で開き、参加した組合と大学から150名を招く。",
        "Principal investigator: Ann Lee, Professor, MIT\nDates: 1 November 2024 – 31 October 2029, five years",
    ],
)
def test_nobody_goes(text: str) -> None:
    assert stays(text) == []


def test_institutions_of_no_list() -> None:
    assert stays(
        "Through a secondment to ASML in Veldhoven (January–December 2026), Hayato Kusunoki learns metrology.",
        "# Mobility",
    ) == [("Hayato Kusunoki", "outbound", "ASML", "2026-01", "2026-12")]
    assert stays(
        "修士1年の唐沢ひなたは2026年8月から11月まで、ミュンヘンのQuantix Photonics社で光回路の試作に加わる。"
    ) == [("唐沢ひなた", "outbound", "Quantix Photonics", "2026-08", "2026-11")]


def test_who_receives_tells_the_place() -> None:
    source = """
        # Mobility

        We invite Dr Nguyễn Thị Hương (Vietnam National University, Hanoi; PhD 2020) for eight months beginning in May
        2026. Her host is Associate Professor Shiori Kamiya of Ehime University.
    """
    assert [row[1:3] for row in records(source)] == [("inbound", "Ehime University")]
    assert slot(source, "host") == ["Shiori Kamiya"]


def test_a_member_is_called_by_a_surname_in_latin_letters_in_japanese_text() -> None:
    source = """
        # 研究体制

        日本側

        - 浜名 俊介（東京海洋大学、教授）
        - Linh Pham（東京海洋大学、博士研究員）

        ノルウェー側

        - Ingrid Haugen（University of Bergen、教授）
        - Lars Moen（University of Bergen、博士課程）

        # 行き来の計画

        Phamさんは2026年4月から1年間ベルゲン大学に滞在し、氷厚の推定法を学ぶ。Haugen研究室の装置を使う。
        ベルゲンからはMoenが2026年1月から6月まで東京海洋大学に来て、電源の低温試験を行う。
    """
    assert slot(source, "person") == ["Linh Pham", "Lars Moen"]
    assert slot(source, "direction") == ["outbound", "inbound"]
