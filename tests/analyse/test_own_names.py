"""Institutions by the draft's own short names, applicants outside Japan, exchange matrices, charts of months, notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.analyse.dates.periods import periods
from lint.analyse.movements.project_term import days
from lint.analyse.places import places
from lint.analyse.short_names import short_names
from lint.calls import load
from lint.document import Span
from lint.draft import Draft
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.table_incomplete import table_incomplete
from tests.analyse.plans import CALL, records, word
from tests.drafts import draft, found

BLIND = Path(__file__).parents[2] / "corpora" / "blind" / "calls"


@pytest.mark.parametrize(
    ("words", "short", "land"),
    [
        ("University of Padua (UNIPD)", "UNIPD", "IT"),
        ("University of Naples Federico II (UNINA) scans the plates; UNINA, Italy, leads.", "UNINA", "IT"),
        ("Institute for Materials Research, Tohoku University (hereafter IMR), Japan", "IMR", "JP"),
        ("Leiden University (UL), the Netherlands", "UL", "NL"),
        ("京都工芸繊維大学（KIT）が接合する。", "KIT", "JP"),
        ("東京文化財研究所（以下、文化財研）と行う。", "文化財研", "JP"),
        ("IKZ（ライプニッツ結晶成長研究所、ベルリン）が結晶を引く。", "IKZ", "DE"),
        ("HU = Hokkaido University", "HU", "JP"),
        ("カリフォルニア大学デービス校（UCデービス）", "UCデービス", "US"),
        ("ゲント大学（以下「ゲント大」）", "ゲント大", "BE"),
        ("北崖海洋研究所（カナダ、以下「海洋研」）", "海洋研", "CA"),
        ("トロント大学（以下、トロント）", "トロント", "CA"),
        ("マックスプランク化学研究所（マックスプランク研）", "マックスプランク研", "DE"),
        ("University of Alberta (Edmonton, Canada; hereafter UAlberta)", "UAlberta", "CA"),
        ("ゲント大＝ゲント大学", "ゲント大", "BE"),
        ("代表　University of Alaska Fairbanks　Professor　Lorelei Elk\n\n室田：UAFに11か月。", "UAF", "US"),
        ("Universidad Católica del Norte (UCN, Cerro Armazones) observes.", "UCN", "CL"),
        ("Albertaはアルバータ大学（カナダ）、東北大は東北大学を指す。", "Alberta", "CA"),
    ],
)
def test_what_a_draft_calls_an_institution(words: str, short: str, land: str) -> None:
    assert {name.short: name.country for name in short_names(words)}[short] == land


def test_a_column_of_short_names_is_a_legend() -> None:
    read = draft("""
        | Code | Stands for | Code | Stands for |
        |---|---|---|---|
        | TUA | Tokyo University of Agriculture, Japan | UoA | University of Alberta, Canada |
        | OUT | Japan to partner | MGX | metagenomics |
    """)
    assert {name.short: name.country for name in short_names(read.text, read.grids)} == {"TUA": "JP", "UoA": "CA"}


def test_letters_alone_in_a_column_of_institutions() -> None:
    read = draft("""
        | Institution | Person | Post |
        |---|---|---|
        | UiT (Tromsø) | Torunn Ellingsrud | professor |
        | SLF, Davos (Switzerland) | Regula Candrian | group leader |
        | USA | Ann Lee | PI |
    """)
    assert {name.short: name.country for name in short_names(read.text, read.grids)} == {"UiT": "NO", "SLF": "CH"}


def test_letters_that_are_no_institution() -> None:
    told = "東京大学（JST）と科学技術振興機構（JST）の助成。 NSF（全米科学財団）。 | US | University of Sussex |"
    assert short_names(told) == ()
    assert (
        short_names(
            "トロント大学（スミス）、ボン大学（ボン）、ゲント大学（ゲント市）、大学：東京大学、受入先：ゲント大学"
        )
        == ()
    )
    assert short_names("Northcliff Institute of Soils (P Smeets), University of Bonn (Bonn)") == ()
    assert short_names("Test (KRIBB, Kobe University). Kyoto University (PI, three posts)") == ()


def test_a_short_name_within_another_word_is_none() -> None:
    read = short_names("北崖海洋研究所（以下「海洋研」）")
    assert [p.organisation for p in places("海洋研究を海洋研で進める", called=read)] == ["海洋研"]


def test_routes_between_short_names_in_a_table_and_in_a_list() -> None:
    source = """
        # Peat and Fire

        Abbreviations: HU = Hokkaido University; UvA = University of Amsterdam (Netherlands).

        ## Mobility plan

        | Who | From → to (host) | When | Task |
        |---|---|---|---|
        | Hanae Tsuda, doctoral student | HU → UvA (P. Smeets) | Apr 2025 – Mar 2026 | Dates 40 peat cores |

        - Pieter Smeets (PhD student), UvA → HU, Sep 2025 – Feb 2026, host S. Abe: maps charcoal layers in Sarobetsu.
    """
    assert records(draft(source, CALL), "country") == [
        ("Hanae Tsuda", "outbound", "UvA", "2025-04", "2026-03", "NL"),
        ("Pieter Smeets", "inbound", "HU", "2025-09", "2026-02", "JP"),
    ]


def test_a_unit_by_the_draft_s_short_name_is_where_its_members_are() -> None:
    source = """
        北岸州立大学（米国）の強磁場研究所（HMF）が磁石を試す。

        ## 相手国側メンバー

        | 氏名 | 所属 |
        |---|---|
        | Gloria Sayre | Northshore State University, USA, High Field Laboratory |

        ## 渡航計画

        | 氏名 | 渡航先 | 期間 | 内容 |
        |---|---|---|---|
        | 大河内 澪（D1） | HMF（Sayre）、米国 | 2025年4月～2026年3月 | 磁石12個を31テスラで試す |
    """
    assert found(host_missing, draft(source, CALL)) == []


def test_two_ends_without_an_arrow() -> None:
    source = """
        Applicants: Institute for Materials Research, Tohoku University (IMR), Japan, and University of Padua (UNIPD)

        ## Exchange of researchers

        | Name | Route | Dates | Activity |
        |---|---|---|---|
        | Daichi Kuroki | IMR to UNIPD | January 2026 – December 2026 | casts foams of four cell sizes |
        | Chiara Boaretto | UNIPD to IMR | April 2026 – September 2026 | compresses them at 400 °C |
    """
    assert [row[:3] for row in records(draft(source))] == [
        ("Daichi Kuroki", "outbound", "UNIPD"),
        ("Chiara Boaretto", "inbound", "IMR"),
    ]


def test_the_draft_s_own_name_goes_before_the_list_s() -> None:
    source = """
        # Rumen

        University of California, Davis (UCD), USA

        ## Mobility plan

        | Name | Host institution | Period | Task |
        |---|---|---|---|
        | Ren Kanbara | UCD | Feb 2025 – Jan 2026 | follows the gas of 24 cows |
    """
    assert records(draft(source, CALL), "country") == [("Ren Kanbara", "outbound", "UCD", "2025-02", "2026-01", "US")]


SECONDED = """
    # SEAGLUE

    Coordinator: University of Porto (UPorto), Portugal · Start: 1 January 2027 · Duration: 48 months

    ## Secondments

    | Secondee | Sending and host | Months | Activity |
    |---|---|---|---|
    | Ana Ferreira | University of Porto → Hiroshima University | M1–M6 | purifies three proteins |
    | Jan Kowalczyk | Jagiellonian University → RIKEN | M3–M5 | casts films under water |
    | Riko Matsubara | Hiroshima University → University of Porto | M9–M14 | peels films from living shells |
"""


def test_who_applies_from_europe_sends_and_receives() -> None:
    read = draft(SECONDED, str(BLIND / "staff-exchange.toml"))
    assert [row[:2] for row in records(read)] == [
        ("Ana Ferreira", "outbound"),
        ("Jan Kowalczyk", "outbound"),  # from another country that applies too
        ("Riko Matsubara", "inbound"),
    ]
    assert [row[3:5] for row in records(read)][:1] == [("2027-01", "2027-06")]
    assert str(days(read.project_term)[0]) == "2027-01-01"


@pytest.mark.parametrize(
    ("cover", "way"),
    [
        ("Applicant: Prof. Dr. Ulrike Osterhage, Bielefeld University, Germany", "outbound"),
        ("Lead institution: Bielefeld University. PI: Ulrike Osterhage", "outbound"),
        ("Coordinated by Kyushu University, Japan, with Bielefeld University", "inbound"),
        ("Applicant: Kyushu University\n\nPartner institution: Bielefeld University", "inbound"),
    ],
)
def test_the_cover_tells_whose_side_it_is(cover: str, way: str) -> None:
    source = f"# Cold spray\n\n{cover}\n\n## Mobility plan\n\n" + (
        "| Name | Host institution | From | To | Task |\n|---|---|---|---|---|\n"
        "| Lena Brandt | Kyushu University, Japan | 04/2026 | 09/2026 | sprays at four angles |\n"
    )
    assert records(Draft(draft(source).document, load("generic"), None))[0][1] == way


def test_a_start_in_a_sentence_of_a_stay_is_not_the_project_s() -> None:
    read = draft("""
        # Exchange of researchers

        For half a year starting in October 2027, the University of Toronto will host Emily Clark.
    """)
    assert days(read.project_term) == (None, None)


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("令和9年7月～10年6月", "2027-07", "2028-06"),
        ("令和8年4月から9年3月まで", "2026-04", "2027-03"),
        ("令和8年4月1日より9年3月31日まで", "2026-04-01", "2027-03-31"),
        ("令和9年11月～翌10年3月", "2027-11", "2028-03"),
        ("R7.4～8.3", "2025-04", "2026-03"),
        ("平成31年4月～令和2年3月", "2019-04", "2020-03"),
        ("令和7年9月～12月", "2025-09", "2025-12"),
    ],
)
def test_years_of_an_era_carried_on(words: str, begin: str, end: str) -> None:
    assert [(p.start, p.end, p.span) for p in periods(words)] == [
        (begin, end, Span(0, len(words.removesuffix("まで"))))
    ]


def test_a_matrix_of_who_goes_from_where_to_where(tmp_path: Path) -> None:
    read = word(tmp_path / "plan.docx", "人の行き来", [
        ["出す＼受ける", "東北大学", "オウル大学（フィンランド）", "アルバータ大学"],
        ["東北大学", "－", "富樫 蓮（博士課程3年）\n2025年4月～2026年3月\n受入：Korpela",
         "諏訪 葵（教授）\n2026年8月3日～8月17日\n受入：Beaulieu"],
        ["オウル大学（フィンランド）", "Eetu Korpela\n2026年1月～6月\n受入：諏訪", "－", ""],
        ["アルバータ大学", "", "", "－"],
    ])  # fmt: skip
    assert records(read, "host") == [
        ("富樫 蓮", "outbound", "オウル大学", "2025-04", "2026-03", "Korpela"),
        ("諏訪 葵", "outbound", "アルバータ大学", "2026-08-03", "2026-08-17", "Beaulieu"),
        ("Eetu Korpela", "inbound", "東北大学", "2026-01", "2026-06", "諏訪"),
    ]


def test_a_matrix_read_from_the_top_down() -> None:
    source = """
        ## Exchange matrix

        | to \\ from | Osaka University, Japan | Lund University, Sweden |
        |---|---|---|
        | Osaka University, Japan | × | Elsa Nordin, Mar–May 2026; Frej Dahl, Oct 2026, host T. Baba |
        | Lund University, Sweden | Kaito Umeda, Sep 2025 – Aug 2026, host E. Nordin | × |
    """
    assert sorted(row[:3] for row in records(draft(source, CALL))) == [
        ("Elsa Nordin", "inbound", "Osaka University"),
        ("Frej Dahl", "inbound", "Osaka University"),
        ("Kaito Umeda", "outbound", "Lund University"),
    ]


CHART = """
    ## 渡航・招へい計画

    令和7年度

    | 氏名 | 滞在先（受入者） | 8月 | 9月 | 10月 | 11月 | 12月 | 1月 | 2月 | 3月 |
    |---|---|---|---|---|---|---|---|---|---|
    | 都築 美鈴 ※1 | Delft University of Technology（蘭）Post | | ■ | ■ | ■ | ■ | ■ | ■ | ■ |
    | 兼子 陸斗 ※2 | KTH（スウェーデン）Lindahl | ■ | | | ■ | ■ | | | |

    令和8年度

    | 氏名 | 滞在先（受入者） | 4月 | 5月 | 6月 | 7月 | 8月 |
    |---|---|---|---|---|---|---|
    | 都築 美鈴（続き） | Delft University of Technology（蘭）Post | ■ | ■ | | | |

    ※1　塩の粒の大きさを四通りに変えて冷える速さを測る。博士課程学生。

    ※2　冷却の式をつくり直す。
"""


def test_months_over_two_tables_and_notes_below_them() -> None:
    read = draft(CHART, CALL)
    assert records(read, "role", "stage") == [
        (
            "都築 美鈴", "outbound", "Delft University of Technology", "2025-09", "2026-05",
            "塩の粒の大きさを四通りに変えて冷える速さを測る。博士課程学生。", "doctoral student",
        ),
        ("兼子 陸斗", "outbound", "KTH", "2025-08", "2025-08", "冷却の式をつくり直す。", None),
        ("兼子 陸斗", "outbound", "KTH", "2025-11", "2025-12", "冷却の式をつくり直す。", None),
    ]  # fmt: skip


TEAM = """
    # 参加者とその滞在

    日本側

    | 氏名 | 所属・職（学位） | 専門 | 渡航期間 | 渡航先と受入者 |
    |---|---|---|---|---|
    | 牧瀬 湊 | 北海道大学・博士後期課程2年 | 木材化学 | 2025年4月～2026年3月 | アールト大学（Noora Heikkilä） |
    | 安東 実 | 北海道大学・教授 | 総括 | なし | |

    海外側

    | 氏名 | 所属・職（学位） | 専門 | 来日期間 | 来日先と受入者 |
    |---|---|---|---|---|
    | Noora Heikkilä | アールト大学・博士研究員（2022年） | 繊維 | 2025年10月～2026年3月 | 北海道大学（安東 実） |
    | Greg Sandford | アールト大学・教授 | 力学 | なし | |
"""


def test_a_team_s_table_that_tells_the_stays_too() -> None:
    read = draft(TEAM, CALL)
    assert records(read) == [
        ("牧瀬 湊", "outbound", "アールト大学", "2025-04", "2026-03"),
        ("Noora Heikkilä", "inbound", "北海道大学", "2025-10", "2026-03"),
    ]
    assert [(member.name, member.side) for member in read.members] == [
        ("牧瀬 湊", "japan"), ("安東 実", "japan"), ("Noora Heikkilä", "counterpart"), ("Greg Sandford", "counterpart"),
    ]  # fmt: skip


def test_a_task_told_apart_from_the_table() -> None:
    source = """
        ## Mobility plan

        | Name | Host institution | Period |
        |---|---|---|
        | Wataru Chikushi | University of Bristol, UK | Apr 2025 – Mar 2026 |
        | Satoshi Sogabe | University of Bristol, UK | 1–12 March 2027 |

        - **Chikushi** (doctoral student) measures 30 bonded samples under load and turns the maps into thicknesses.
        - **Sogabe** stays in Bristol.
    """
    assert [words.split("\n")[0] for _, words in found(role_missing, draft(source, CALL))] == ["Satoshi Sogabe"]


def test_only_the_form_asks_for_a_column_of_periods() -> None:
    team = """
        # Team members

        | Name | Affiliation | Position |
        |---|---|---|
        | Emma Wilson | Kobe University, Japan | Doctoral student |
        | Ken Sato | Kobe University, Japan | Professor |

        # Mobility plan

        | Name | Host institution | Period | Task |
        |---|---|---|---|
        | Emma Wilson | MIT, USA | April 2025 – March 2026 | builds the sensor |
    """
    assert len(found(table_incomplete, draft(team, CALL))) == 1
    assert not found(table_incomplete, draft(team, str(BLIND / "staff-exchange.toml")))
