"""Stays that English plans tell in the manner of applications: towns, run-in heads, pieces, who comes back."""

from __future__ import annotations

import pytest

from lint.rule import Severity
from lint.rules.mobility.one_way import one_way
from tests.analyse.plans import records
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
TEAM = """
        # Cover

        Project period: 1 November 2024 to 31 October 2029

        # Team

        Tohoku University: Haruka Nishimori (professor), Kenta Arimura (doctoral student), Sayaka Todoroki (postdoc)

        University of Oulu, Finland: Eeva Rantala (professor), Jussi Korhola (postdoc)

        University of Washington, USA: Harold Nguyen (professor), Tobin Achak (doctoral student)

        # Mobility plan
"""


def stays(plan: str) -> list[tuple[str, ...]]:
    return [tuple(row) for row in records(f"{TEAM}\n{plan}")]


def test_a_town_is_the_teams_institution_there() -> None:
    plan = """
        Kenta Arimura goes to Oulu for a full year beginning in April 2025. Sayaka Todoroki works in Seattle with
        Harold Nguyen from June 2025 to April 2026. Tobin Achak comes to Sendai in May and June 2026, and uses strains
        that Oulu does not have. Eeva Rantala comes for a fortnight in May 2027.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-04", "2026-03"),
        ("Sayaka Todoroki", "outbound", "University of Washington", "2025-06", "2026-04"),
        ("Tobin Achak", "inbound", "Tohoku University", "2026-05", "2026-06"),
        ("Eeva Rantala", "inbound", "Tohoku University", "2027-05", "2027-05"),
    ]


def test_who_is_received_somewhere_goes_there() -> None:
    plan = """
        Kenta Arimura will be hosted by the Rantala laboratory at the University of Oulu for the whole of 2026.
        Jussi Korhola is to be welcomed in Sendai from April 2026 for half a year. Korhola returns for a second stay
        of two months (June and July 2027).
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2026-01", "2026-12"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2026-04", "2026-09"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2027-06", "2027-07"),
    ]


def test_respectively_over_two_sentences_and_over_lengths() -> None:
    plan = """
        Kenta Arimura and Sayaka Todoroki will be dispatched to the University of Oulu and the University of
        Washington, respectively. Arimura's stay runs from April 2025 to March 2026, Todoroki's from July to December
        2025.

        Jussi Korhola and Tobin Achak are invited to Tohoku University for four and six months, respectively, both
        starting in May 2026.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-04", "2026-03"),
        ("Sayaka Todoroki", "outbound", "University of Washington", "2025-07", "2025-12"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2026-05", "2026-08"),
        ("Tobin Achak", "inbound", "Tohoku University", "2026-05", "2026-10"),
    ]


def test_lines_in_pieces_between_dashes_with_the_task_behind() -> None:
    plan = """
        - Kenta Arimura – University of Oulu (Oulu), M4–M15. Self-healing elastomers; host E. Rantala.
        - Harold Nguyen – Tohoku University, one week in M24 (mid-term meeting).
        - Tobin Achak's sabbatical at Tohoku University, March to August 2027: joint work on leakage.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-02", "2026-01"),
        ("Harold Nguyen", "inbound", "Tohoku University", "2026-10", "2026-10"),
        ("Tobin Achak", "inbound", "Tohoku University", "2027-03", "2027-08"),
    ]
    assert draft(f"{TEAM}\n{plan}", CALL).movements[0].role == "Self-healing elastomers"


def test_what_is_done_during_a_stay_and_visits_to_each_other_are_no_stays() -> None:
    plan = """
        Tobin Achak accompanies her to Tohoku University (April to October 2026). Kenta Arimura will be seconded to the
        University of Oulu from October 2025 until September 2026; there he and Eeva Rantala are going to map seeps.

        Haruka Nishimori will use her leave in the spring and summer of 2028 (April to September) at the University of
        Oulu. Haruka Nishimori and Harold Nguyen visit each other once a year for a week.
    """
    assert stays(plan) == [
        ("Tobin Achak", "inbound", "Tohoku University", "2026-04", "2026-10"),
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-10", "2026-09"),
        ("Haruka Nishimori", "outbound", "University of Oulu", "2028-04", "2028-09"),
    ]


def test_the_plan_may_say_what_months_count_from() -> None:
    plan = """
        # Mobility plan

        Months count from April 2025.

        - Nora Berg, Kobe University – Aalto University, M4–M15.
    """
    assert records(plan)[0][3:] == ("2025-07", "2026-06")


def test_a_plan_is_known_by_its_sentences_whatever_its_title_says() -> None:
    plan = """
        # How we work together

        Kenta Arimura is to carry out one year of his doctoral research in Seattle; he leaves in February 2025 and
        returns at the end of January 2026. Sayaka Todoroki will take her research leave at the marine laboratory of
        the University of Oulu (from April to September 2027). In exchange Tohoku University will welcome Tobin Achak
        from Seattle between June and November 2025, and Jussi Korhola from Oulu, who is expected in April 2026 and
        will remain for eight months.
    """
    assert [tuple(row) for row in records(TEAM.replace("# Mobility plan", "") + plan)] == [
        ("Kenta Arimura", "outbound", "University of Washington", "2025-02", "2026-01"),
        ("Sayaka Todoroki", "outbound", "University of Oulu", "2027-04", "2027-09"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2026-04", "2026-11"),
        ("Tobin Achak", "inbound", "Tohoku University", "2025-06", "2025-11"),
    ]


def test_routes_as_labels_and_letters_as_marks() -> None:
    plan = """
        Japan to Finland: Kenta Arimura, January to December 2026, hosted by Eeva Rantala. Trawls with cameras.

        (a) Tobin Achak (doctoral student) at Tohoku University; April 2026 to March 2027; sampling of dust;
        supervisor: Haruka Nishimori.

        Sayaka Todoroki, University of Washington, from May 2026 up to and including February 2027.

        Jussi Korhola to Tohoku University, months 7–12: training of a shared acoustic model.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2026-01", "2026-12"),
        ("Tobin Achak", "inbound", "Tohoku University", "2026-04", "2027-03"),
        ("Sayaka Todoroki", "outbound", "University of Washington", "2026-05", "2027-02"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2025-05", "2025-10"),
    ]


def test_somebodys_year_and_a_bracket_behind_a_town() -> None:
    plan = """
        Two members go abroad and two colleagues come to Sendai. Kenta Arimura's year abroad takes him to Oulu: from
        August 2025 to July 2026 he will study ice. A shorter stay, of four months, leads Sayaka Todoroki to Seattle
        (University of Washington), where Harold Nguyen receives her from February to May 2027. Jussi Korhola arrives on
        5 October 2026 and leaves on 28 February 2027. Caleb Winthrop will conduct research at Tohoku University from
        July 6, 2026, to December 18, 2026.
    """
    assert [(row[0], *(part[:7] for part in row[1:])) for row in stays(plan)] == [
        ("Kenta Arimura", "outboun", "Univers", "2025-08", "2026-07"),
        ("Sayaka Todoroki", "outboun", "Univers", "2027-02", "2027-05"),
        ("Jussi Korhola", "inbound", "Tohoku ", "2026-10", "2027-02"),
        ("Caleb Winthrop", "inbound", "Tohoku ", "2026-07", "2026-12"),
    ]


def test_who_is_presented_within_a_sentence_and_what_somebody_is_there() -> None:
    plan = """
        The exchange begins in spring 2025, when Kenta Arimura sets out for Oulu. From April 2025 until March 2026 he is
        a visiting student in the group of Eeva Rantala at the University of Oulu.

        Sayaka Todoroki joins the Seattle group in January 2025 for a stay of twelve months. Jussi Korhola comes to
        Tohoku University. He arrives in October 2025 and departs in March 2026. Tobin Achak will be our guest for four
        months starting in September 2027.

        Haruka Nishimori will visit the University of Oulu for one week in May 2025 and the University of Washington
        for one week in May 2026.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", "University of Oulu", "2025-04", "2026-03"),
        ("Sayaka Todoroki", "outbound", "University of Washington", "2025-01", "2025-12"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2025-10", "2026-03"),
        ("Tobin Achak", "inbound", "Tohoku University", "2027-09", "2027-12"),
        ("Haruka Nishimori", "outbound", "University of Oulu", "2025-05", "2025-05"),
        ("Haruka Nishimori", "outbound", "University of Washington", "2026-05", "2026-05"),
    ]


def test_a_sentence_that_could_not_be_read_is_asked_and_not_called_missing() -> None:
    plan = """
        Kenta Arimura stays at the University of Oulu from April 2025 to March 2026 to build the sensor. In spring
        2027 the keys of Tohoku University lie ready: Achak has four months.
    """
    read = draft(f"{TEAM}\n{plan}", CALL)
    found = list(one_way.check(read))
    assert [(one.severity, one.span and read.quote(one.span)) for one in found] == [(Severity.QUESTION, "Achak")]


def test_whose_stay_it_is_and_what_follows_below_is_no_second_stay() -> None:
    plan = """
        They are matched by Tobin Achak's six-month stay in Sendai (from April 2026). Jussi Korhola will spend October,
        November and December 2027 at Tohoku University. Kenta Arimura travels to Oulu in the summer semester of 2026
        (April to September) and interviews carers with the help of Prof. Rantala.

        The tasks are distributed as follows: Todoroki measures inhibition with Nguyen's salt-spray chambers.
    """
    assert stays(plan) == [
        ("Tobin Achak", "inbound", "Tohoku University", "2026-04", "2026-09"),
        ("Jussi Korhola", "inbound", "Tohoku University", "2027-10", "2027-12"),
        ("Kenta Arimura", "outbound", "University of Oulu", "2026-04", "2026-09"),
    ]


def test_a_unit_behind_its_university_is_no_second_place() -> None:
    assert [
        row[:3]
        for row in records("""
        # Dispatch

        - OUT-1: Kota Miyazato (doctoral student). To Northeastern University, Marine Science Center, Nahant, USA; \
received by E. Quarshie. March to June 2025. Duty: cultivation of bacteria.
    """)
    ] == [("Kota Miyazato", "outbound", "Northeastern University")]


@pytest.mark.parametrize(
    "words",
    [
        "Every August twenty students and eight technicians spend ten days at a foundry school, alternately in Sendai "
        "and in Oulu, where they run one round themselves.",
        "Each year twelve students from Oulu spend two weeks on a field course in Sendai.",
        "In July 2026 Kenta Arimura spends five days at the summer school in Oulu.",
    ],
)
def test_days_at_a_school_or_a_course_are_no_stay(words: str) -> None:
    assert stays(words) == []


def test_months_of_a_stay_that_also_takes_a_course_are_one() -> None:
    words = (
        "Kenta Arimura spends October 2025 to September 2026 at the University of Oulu and takes a short course there."
    )
    assert [row[:2] for row in stays(words)] == [("Kenta Arimura", "outbound")]
