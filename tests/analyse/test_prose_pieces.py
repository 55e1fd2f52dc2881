"""Stays of English plans told in pieces, by pronouns, and for calls whose applicant is not in Japan."""

from __future__ import annotations

import pytest

from lint.analyse.movements.counts import counts
from lint.analyse.short_names import short_names
from lint.analyse.team.demonyms import land_of_side
from lint.analyse.team.titles import same_title
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.rules.consistency.title_mismatch import title_mismatch
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.table_incomplete import table_incomplete
from tests.analyse.plans import abroad, records
from tests.analyse.test_prose_english import CALL, TEAM, stays
from tests.drafts import draft, found

SWEDEN = """
    # A strip for newborns

    Main applicant: Astrid Wallmark, Örebro University

    # Who we are

    Sweden

    - Astrid Wallmark, Örebro University, docent (PhD 2006). Leads the project. Travels 9–22 January 2028.
    - Elof Rydqvist, Örebro University, postdoc (PhD 2021). Study 1. Travels weeks 36–49, 2026.

    Tanzania

    - Zawadi Mushi, Coastal University of Health Sciences, professor (PhD 2002). Does not travel.
    - Juma Shirima, Coastal University of Health Sciences, doctoral student. Study 1. Travels March–May 2026.

    # Stays

    In March 2026 we start with Juma Shirima. He comes to me at Örebro University and stays to the last of May.

    Elof Rydqvist then goes the other way. Weeks 36 to 49 of 2026 he is in Dar es Salaam with Professor Mushi, where he
    tests the strips. He defended in 2021.
"""


def test_members_of_a_call_abroad_go_from_its_country_and_come_from_others() -> None:
    assert records(abroad(SWEDEN, "joint-studies.toml"), "host")[:2] == [
        ("Astrid Wallmark", "outbound", None, "2028-01-09", "2028-01-22", None),
        ("Juma Shirima", "inbound", "Örebro University", "2026-03", "2026-05", "Astrid Wallmark"),
    ]
    assert records(abroad(SWEDEN, "joint-studies.toml"))[2][:4] == (
        "Elof Rydqvist", "outbound", "Coastal University of Health Sciences", "2026-08-31",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        # who, when and where each stand in a sentence of their own
        ("Kenta Arimura opens the exchange. The dates are 3 May to 27 June 2027. His bench will be at the University "
         "of Oulu, and he stays with Prof. Rantala.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2027-05-03", "2027-06-27")]),
        # "she" is whom the sentence before names, not who travelled last
        ("Kenta Arimura goes to the University of Oulu from April to June 2026.\n\n        In the same year we welcome "
         "Jussi Korhola, doctoral student. He stays in my laboratory at Tohoku University from July to August 2026.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2026-04", "2026-06"),
          ("Jussi Korhola", "inbound", "Tohoku University", "2026-07", "2026-08")]),
        # the place stands in the sentence before, the year in "that of"
        ("Guests come to Tohoku University in both summers. In that of 2026 it is Jussi Korhola, from 15 May until "
         "15 August, whose task is to learn the press.",
         [("Jussi Korhola", "inbound", "Tohoku University", "2026-05-15", "2026-08-15")]),
        ("Kenta Arimura, for six months. He arrives at the University of Oulu in July 2025 and taps 100 trees.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2025-07", "2025-12")]),
        ("Kenta Arimura spends two weeks in May 2026 at the University of Oulu with Eeva Rantala. She, in turn, "
         "is received at Tohoku University from 4 to 17 June 2027.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2026-05", "2026-05"),
          ("Eeva Rantala", "inbound", "Tohoku University", "2027-06-04", "2027-06-17")]),
        ("From February 2025 Kenta Arimura is at the University of Oulu, and he comes back in January 2026.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2025-02", "2026-01")]),
        ("Kenta Arimura takes the strains to an institute in Europe himself: he is there from 1 July to 30 June 2027.",
         [("Kenta Arimura", "outbound", None, "2026-07-01", "2027-06-30")]),
        ("From May to July 2026 Kenta Arimura works at the University of Oulu with Eeva Rantala and Jussi Korhola.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2026-05", "2026-07")]),
        # a paragraph headed by a way
        ("From Sendai to Oulu. Kenta Arimura, 12 months, 2025-06 to 2026-05.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2025-06", "2026-05")]),
        ("Kenta Arimura goes to the University of Oulu for three months; his stay begins on 1 September 2027.",
         [("Kenta Arimura", "outbound", "University of Oulu", "2027-09-01", "2027-11-30")]),
        ("Jussi Korhola, whom Todoroki will have met in Seattle, spends 8 January to 30 June 2028 at Tohoku "
         "University.",
         [("Jussi Korhola", "inbound", "Tohoku University", "2028-01-08", "2028-06-30")]),
        ("A postdoc from Oulu will follow. He or she stays at Tohoku University from January to June 2027.",
         [(None, "inbound", "Tohoku University", "2027-01", "2027-06")]),
        ("From October 2026, for five months, Jussi Korhola will be a guest of my chair at Tohoku University.",
         [("Jussi Korhola", "inbound", "Tohoku University", "2026-10", "2027-02")]),
    ],
)  # fmt: skip
def test_a_paragraph_tells_a_stay_whatever_sentence_each_piece_stands_in(
    plan: str, told: list[tuple[str, ...]]
) -> None:
    assert stays(f"        {plan}") == told


GROUPS = """
    # Clay

    Principal investigator: Masanori Tobishima, Kagoshima University

    # Participants

    Kagoshima University

    1. Masanori Tobishima, professor (1993), project leader
    2. Asami Nuruki, assistant professor (2016)

    University of Minnesota, USA

    3. Rebecca Lindgren, professor (2000), leader in the USA
    4. Isaac Boateng, postdoctoral associate (2021)
"""


def test_the_title_of_a_draft_is_nobody_who_heads_a_list() -> None:
    source = """
        # Spider Silk from Barley: A Loop across the Pacific

        ## Team

        Tohoku University: Kenta Arimura (KA), doctoral student

        University of Oulu, Finland: Eeva Rantala (ER), professor

        ## Mobility

        KA closes the gap: a year at the University of Oulu (April 2026 to March 2027), with ER. He malts the lines.
    """
    assert [row[:3] for row in records(draft(source, CALL))] == [("Kenta Arimura", "outbound", "University of Oulu")]


def test_a_heading_tells_of_whom_its_paragraph_speaks() -> None:
    plan = """
        ## Mr Arimura's year in Finland

        He will be at the University of Oulu from September 2025 to August 2026.

        ## Mr Korhola in Sendai

        He arrives on 10 January 2027 and remains until 9 July 2027. At Tohoku University he builds a press.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-09", "2026-08"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2027-01-10", "2027-07-09"),
    ]


CODES = """
    # Members

    | | Name | Affiliation | Position |
    |---|---|---|---|
    | J1 | Masanori Tobishima | Kagoshima University | Professor |
    | C1 | Rebecca Lindgren | University of Minnesota, USA | Professor |
"""


def test_lines_below_an_institution_and_codes_of_a_table_are_its_people() -> None:
    team = {m.name: (m.organisation, m.country) for m in draft(GROUPS, CALL).members}
    assert team["Asami Nuruki"] == ("Kagoshima University", "JP")
    assert team["Isaac Boateng"] == ("University of Minnesota", "US")
    plan = "\n    # Exchange\n\n    J1 is at the University of Minnesota in May 2026.\n\n"
    plan += "    C1 comes to Kagoshima University in June 2026.\n"
    assert [row[:3] for row in records(draft(CODES + plan, CALL))] == [
        ("Masanori Tobishima", "outbound", "University of Minnesota"),
        ("Rebecca Lindgren", "inbound", "Kagoshima University"),
    ]
    plan = "\n    # Exchange\n\n    The project leader goes to the University of Minnesota for two weeks in May 2026.\n"
    assert records(draft(GROUPS + plan, CALL))[0][0] == "Masanori Tobishima"


def test_words_for_a_people_tell_the_country_of_a_side() -> None:
    assert land_of_side("Norwegian team") == "NO"
    assert land_of_side("On the American side") == "US"
    assert land_of_side("Research team") is None
    team = "    # Personnel\n\n    U.S. team: Constance Abreu (PhD 2009). Devon Fitzhugh, PhD student.\n"
    assert [m.country for m in abroad(team, "foreign-visits.toml").members] == ["US", "US"]


def test_letters_of_a_country_are_no_short_name() -> None:
    assert short_names("Stuart Roe, USA, and the University of St Andrews, UK.") == ()


@pytest.mark.parametrize(
    "stay",
    ["a year at the University of Oulu (April 2026 to September 2026)",
     "his year at the University of Oulu runs from 1 April 2026 to 30 September 2026"],
)  # fmt: skip
def test_a_year_that_its_dates_do_not_fill_is_inconsistent(stay: str) -> None:
    read = draft(f"{TEAM}\n    # Mobility plan\n\n    Kenta Arimura closes the gap: {stay}.\n", CALL)
    assert found(period_inconsistent, read)


def test_what_any_stay_brings_is_neither_purpose_nor_task() -> None:
    plan = "Jussi Korhola comes to Tohoku University from May to July 2026 and gets to know our way of life."
    read = draft(f"{TEAM}\n    # Mobility plan\n\n    {plan}\n", CALL)
    assert found(purpose_missing, read)
    assert found(role_missing, read)


def test_people_who_go_and_come_are_counted() -> None:
    text = "Four persons go and three come."
    assert [(c.direction, c.number) for c in counts(text, list(sentences(text, Span(0, len(text)))))] == [
        ("outbound", 4), ("inbound", 3),
    ]  # fmt: skip


def test_a_guest_whom_no_list_knows_is_somebody_by_what_is_said_of_the_name() -> None:
    plan = "Rhodri Penhaligon of York (PhD 2021) is a guest of Dr. Todoroki at Tohoku University from May to July 2026."
    assert stays(f"        {plan}")[0][0] == "Rhodri Penhaligon"


@pytest.mark.parametrize(
    ("task", "missing"),
    [("Received by the applicant, he shall engage in research exchange.", True),
     ("Received by the applicant, he shall test the first sixty cascades.", False)],
)  # fmt: skip
def test_who_only_works_there_has_no_task(task: str, missing: bool) -> None:
    plan = f"Jussi Korhola comes to Tohoku University for eight months from February 2026. {task}"
    read = draft(f"{TEAM}\n    # Mobility plan\n\n    {plan}\n", CALL)
    assert bool(found(role_missing, read)) == missing


@pytest.mark.parametrize(
    "plan",
    ["How thin can a film be? Haruka Nishimori goes to the University of Oulu for ten days in June 2028.",
     "Haruka Nishimori visits the University of Oulu in May 2026 (two weeks). Eeva Rantala comes to Tohoku University "
     "for a fortnight in June 2027. On both occasions they choose the films."],
)  # fmt: skip
def test_a_task_told_for_several_stays_or_asked_before_is_none_missing(plan: str) -> None:
    assert not found(role_missing, draft(f"{TEAM}\n    # Mobility plan\n\n    {plan}\n", CALL))


def test_months_away_are_a_column_of_the_team() -> None:
    rows = """
        # People

        | Who | Position @ place | PhD | Does | Away |
        |---|---|---|---|---|
        | Yuto Narusawa (PI) | Assoc. Prof. @ Muroran Institute of Technology | 2014 | model | M40 (2 weeks) |
        | Sayaka Umebori | Assoc. Prof. @ Kitami Institute of Technology | 2012 | chambers | – (stays home) |
        | Tomoe Hirasako | Asst. Prof. @ Kobe University | 2019 | build line | M4–M15 |
    """
    assert found(table_incomplete, draft(rows, CALL)) == []


@pytest.mark.parametrize(
    "line",
    ["- English title in the NSF proposal: the same as above",
     '> NSF title = JST title = "FrostSpore: mortar that closes its own cracks". Checked with Tempe on 2024-05-20.'],
)  # fmt: skip
def test_what_points_at_the_title_or_is_cut_from_it_is_no_other_title(line: str) -> None:
    text = f"# FrostSpore: mortar that closes its own cracks\n\n{line}\n\n# Plan\n\nWe cast prisms.\n"
    assert found(title_mismatch, draft(text, CALL)) == []
    assert same_title("A strip", "a strip")
