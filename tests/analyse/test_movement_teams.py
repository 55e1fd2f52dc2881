"""Who of the teams a plan means, and whose institutions: surnames, short names, countries, lists of staff."""

from __future__ import annotations

import pytest

from lint.analyse.movements.applicant import home_of
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import places
from lint.analyse.short_names import short_names
from lint.analyse.team.partners import called
from lint.calls import load
from lint.rule import Severity
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
from tests.analyse.plans import BLIND, CALL, abroad, records
from tests.drafts import draft, found


@pytest.mark.parametrize(("cell", "named"), [("Grant Mercer", True), ("Grant Title", False), ("Grant amount", False)])
def test_who_is_called_grant_is_somebody(cell: str, named: bool) -> None:
    assert bool(names(cell, cell=True, header="氏名")) is named


def test_countries_and_institutions_in_two_columns() -> None:
    assert records(
        """
        # Mobility plan

        From Japan

        | Name | Destination country | Host institution | Project months | Activity |
        |---|---|---|---|---|
        | Tatsuo Kimura | USA | University of Nebraska | Oct 2025 – Sep 2026 | runs two chambers |
        | Mai Shirota | Korea | Chungnam National University | Mar 2026 – Feb 2027 | ferments seaweed |

        The University of Nebraska (USA) lends its chambers.
        """
    ) == [
        ("Tatsuo Kimura", "outbound", "University of Nebraska", "2025-10", "2026-09"),
        ("Mai Shirota", "outbound", "Chungnam National University", "2026-03", "2027-02"),
    ]


def test_what_is_no_short_name_of_an_institution() -> None:
    text = "Lead: Obihiro University of Agriculture (Masaru Kudo)\nUniversity of Nebraska (USA)"
    assert short_names(text) == ()


def test_who_comes_is_at_home_in_the_column_of_partners() -> None:
    plan = """
        ## 参加者

        | 氏名 | 所属 | 職 | 担当 |
        |---|---|---|---|
        | 辻本 香 | 三重大学 | 教授 | 代表 |
        | 瀬川 結衣 | 三重大学 | 博士後期課程 | 細菌 |
        | Angela Ruiz | デューク大学 | 教授 | 米国代表 |
        | Brandon Lee | デューク大学 | 博士課程 | 貝 |

        ## 往来計画

        | 誰 | 往来 | 相手機関 | FY2025 前 | FY2025 後 | FY2026 前 | 仕事 |
        |---|---|---|---|---|---|---|
        | 瀬川 結衣 | 日→米 | デューク大学 | ● | ● | | 菌の組を試す |
        | Brandon Lee | 米→日 | デューク大学 | | ● | | 干潟の菌を採る |
    """
    assert records(plan) == [
        ("瀬川 結衣", "outbound", "デューク大学", "2025-04", "2026-03"),
        ("Brandon Lee", "inbound", "三重大学", "2025-10", "2026-03"),
    ]
    several = plan.replace("| 瀬川 結衣 | 三重大学 |", "| 瀬川 結衣 | 名城大学 |")
    assert records(several)[1] == ("Brandon Lee", "inbound", None, "2025-10", "2026-03")
    asked = found(destination_missing, draft(several, CALL))
    assert [finding.severity for finding, _ in asked] == [Severity.QUESTION]


def test_surnames_of_members_and_both_ends_under_one_label() -> None:
    assert records(
        """
        ## Members

        | Name | Position | Task |
        |---|---|---|
        | Carol Nyberg | Professor, University of Minnesota | lead |
        | Daniel Garza | PhD student, University of Minnesota | isotopes |
        | Kenta Sugawara | Professor, Hokkaido University | lead |

        ## Exchange of people

        | Who goes | Host lab | Weeks | Between | What for |
        |---|---|---|---|---|
        | Garza | Sugawara lab, Hokkaido University | 26 | October 2025 and March 2026 | labels methane |
        | Sugawara | Nyberg lab, University of Minnesota | 2 | 2 and 13 February 2026 | settles the terms |
        """
    )[0] == ("Garza", "inbound", "Hokkaido University", "2025-10", "2026-03")


def test_a_group_in_the_city_of_a_partner() -> None:
    plan = """
        ## Members

        | Name | Affiliation | Task |
        |---|---|---|
        | Mio Maruyama | Shinshu University | flowers |
        | Simon Ward | University of Leeds | models |

        ## Mobility

        | Who | Where | When | What for |
        |---|---|---|---|
        | Mio Maruyama | Leeds, Ward group | Oct 2026 – Sep 2027 | models the drift |
        | Simon Ward | Shinshu University | May – Aug 2027 | counts the bees |
    """
    assert records(plan)[0] == ("Mio Maruyama", "outbound", "University of Leeds", "2026-10", "2027-09")
    assert not found(destination_missing, draft(plan, CALL))


def test_ways_between_two_countries_are_seen_from_who_applies() -> None:
    plan = """
        # Experiences abroad

        Joint proposal. PI: Karen Holloway, Montana State University.

        | Term | Traveler | Direction | Foreign site | Project |
        |---|---|---|---|---|
        | June–August 2025 | Caleb Ross | US → Japan | Hiroshima University | heat-loving archaea |
        | July–September 2026 | Sora Kitagawa | Japan → US | Montana State University | membranes |
    """
    assert records(abroad(plan, "foreign-visits.toml")) == [
        ("Caleb Ross", "outbound", "Hiroshima University", "2025-06", "2025-08"),
        ("Sora Kitagawa", "inbound", "Montana State University", "2026-07", "2026-09"),
    ]


def test_staff_whom_a_line_names_belong_to_the_team() -> None:
    plan = """
        ## Consortium

        | Participant | Short name | Country | Scientist in charge |
        |---|---|---|---|
        | Politecnico di Torino | POLITO | Italy | Andrea Ferrero |
        | Tohoku University | TU | Japan | Hideki Mori |

        Staff who will be seconded: Chiara Bonetti (ESR, POLITO), Aoi Tachibana (doctoral student, TU).

        ## Secondment plan

        | Staff member | Sending | Receiving | Start | Duration (PM) |
        |---|---|---|---|---|
        | Chiara Bonetti (ESR) | POLITO | TU | March 2025 | 6 |
        | Aoi Tachibana (ESR) | TU | POLITO | September 2025 | 6 |
    """
    read = abroad(plan, "staff-exchange.toml")
    assert [(member.name, member.organisation) for member in read.members] == [
        ("Andrea Ferrero", "Politecnico di Torino"),
        ("Hideki Mori", "Tohoku University"),
        ("Chiara Bonetti", "POLITO"),
        ("Aoi Tachibana", "TU"),
    ]
    assert not found(traveller_not_in_team, read)


def test_countries_have_names_in_both_languages() -> None:
    assert called("CZ") == ("チェコ", "Czech Republic")


def test_institutes_and_universities_by_their_short_names() -> None:
    told = places("東大大気海洋研と金沢大、ブリストル大（Hartley）。東京大空襲")
    assert [place.organisation for place in told if place.organisation] == [
        "東大大気海洋研",
        "金沢大",
        "ブリストル大",
    ]


def test_companies_have_acronyms_too() -> None:
    plan = """
        ## Participating organisations

        | Organisation | Acronym | Country |
        |---|---|---|
        | Delft University of Technology | TUD | NL |
        | Hitachi Zosen | HZ | JP |

        ## Secondments

        | Sec. | Who | From → To | Months |
        |---|---|---|---|
        | 1 | Lars Jansen | TUD → HZ | Sep 2025 – Oct 2025 |
        | 2 | Akari Mizuno | HZ → TUD | Sep 2026 – Nov 2026 |
    """
    read = abroad(plan, "staff-exchange.toml")
    assert [row[2] for row in records(read)] == ["HZ", "TUD"]
    spans = [stay.organisation_span for stay in read.movements]
    assert [read.quote(span) for span in spans if span] == ["HZ", "TUD"]


def test_a_table_of_partners_names_no_members() -> None:
    text = """
        ## Beneficiaries

        | Short name | Legal name | Country | Type |
        |---|---|---|---|
        | IST | Instituto Superior Técnico | Portugal | university |
        | FJM | Fujimi Robotics Institute | Japan | company |
        | KEIO | Keio University | Japan | university |
    """
    assert draft(text, CALL).members == ()
    called = {name.short: name.country for name in short_names(draft(text, CALL).text, draft(text, CALL).grids)}
    assert called == {"IST": "PT", "FJM": "JP", "KEIO": "JP"}


def test_members_by_title_hosts_under_a_label_of_tasks_and_countries_of_the_teams() -> None:
    assert records(
        """
        ## チーム

        | 氏名 | 所属・職 | 担当 |
        |---|---|---|
        | 小平 智 | 信州大学・教授 | 代表 |
        | Ian Hollis | University of Portsmouth（英国）・研究員 | 燃焼 |
        | Ada Finch | University of Portsmouth（英国）・教授 | 代表 |

        ## 往来の計画

        | 期間 | 行く（来る）人 | 行き先 | 受け持ち | 用向き |
        |---|---|---|---|---|
        | 2026年3月（2週間） | 小平教授 | University of Portsmouth | Finch教授 | 規格を決める |
        | 2026年5月～10月 | Hollis博士（研究員） | 信州大学 | 小平教授 | 煙を測る |
        """,
        "country",
        "role",
    ) == [
        ("小平", "outbound", "University of Portsmouth", "2026-03", "2026-03", "GB", "規格を決める"),
        ("Hollis", "inbound", "信州大学", "2026-05", "2026-10", "JP", "煙を測る"),
    ]


def test_a_principal_investigator_of_a_nation_applies() -> None:
    text = "Bilateral project. Japanese PI: A. Kano, Osaka Metropolitan University. Counterpart: M. Zielinski, Warsaw."
    read = draft(text, CALL)
    assert home_of(read.document, load(str(BLIND / "bilateral.toml")), "en", (), ()) == "JP"


def test_teams_in_a_line_for_each_side_tell_who_travels_and_what_each_does() -> None:
    read = draft(
        """
        ## メンバー

        - 日本側：久我 康介（東北大学・教授、代表、渡航なし）、金子 陽斗（東北大学・学生、流路の設計、渡航2025年度）
        - 英国側：Hamish Orr（ヨーク大学・教授、薬の試験、来日なし）、Bo Muir（ヨーク大学・研究員、来日2027年1月～6月）
        """,
        CALL,
    )
    assert [(m.name, m.side, m.role, m.period) for m in read.members] == [
        ("久我 康介", "japan", "代表", "なし"),
        ("金子 陽斗", "japan", "流路の設計", "2025年度"),
        ("Hamish Orr", "counterpart", "薬の試験", "なし"),
        ("Bo Muir", "counterpart", None, "2027年1月～6月"),
    ]
    assert records(read) == [
        ("金子 陽斗", "outbound", None, "2025-04", "2026-03"),
        ("Bo Muir", "inbound", None, "2027-01", "2027-06"),
    ]


def test_short_names_with_their_country_in_one_bracket() -> None:
    found = short_names("Kyoto University (KU, JP): Kenzo Arai (PI, Japan). Omron Sinic (OSX, JP)")
    assert {name.short: (name.organisation, name.country) for name in found} == {
        "KU": ("Kyoto University", "JP"),
        "OSX": ("Omron Sinic", "JP"),
    }


def test_a_name_that_ends_like_a_role_is_a_name() -> None:
    assert placeholder("Duncan Rae", cell=True) is None
    assert placeholder("RA B", cell=True) is not None


def test_who_applies_is_not_of_the_countries_that_the_call_asks_partners_from() -> None:
    call = str(BLIND / "exchange.toml")
    text = """
        # Sphere packings

        Prof. Dr. Friedhelm Ostrowitzki, Faculty of Mathematics, Chemnitz University of Technology

        # Exchange

        Dr. Malin Kesselbach stays at Kyushu University in Fukuoka from April to September 2026.
    """
    read = draft(text, call)
    assert [stay.direction for stay in read.movements] == ["outbound"]


def test_lines_that_present_members_with_their_institution_and_their_travels_are_no_stays_there() -> None:
    text = """
        # 3 Organisation

        3.1 The Japanese side consists of the following members.

        (a) Renji Tokoyoda, Assistant Professor, Shimane University. Work Items I and III. Travel abroad: May 2025.

        3.2 The counterpart side consists of the following members.

        (a) Harriet Vandermolen, Professor, University of Delaware, USA. Work Item I. Stay in Japan: none.

        # 4 Exchange of researchers

        4.3 Renji Tokoyoda shall be dispatched to the University of Delaware from 1 April 2025 to 31 March 2026.
    """
    assert [row[:3] for row in records(text)] == [("Renji Tokoyoda", "outbound", "University of Delaware")]
    assert names("Work Item I. Theme B. Aim I.") == []
