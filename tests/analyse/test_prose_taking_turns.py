"""Stays of English plans told one after the other: whose turn it is, the year that leads, who takes whose bench."""

from __future__ import annotations

import pytest

from lint.rules.mobility.host_missing import host_missing
from tests.analyse.plans import records
from tests.analyse.test_prose_english import CALL, TEAM, stays
from tests.drafts import draft, found

OULU, SEATTLE, SENDAI = "University of Oulu", "University of Washington", "Tohoku University"


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("In 2027 Kenta Arimura spends the spring semester (January–May) at the University of Oulu.",
         [("Kenta Arimura", "outbound", OULU, "2027-01", "2027-05")]),
        ("In 2026 Jussi Korhola comes to Tohoku University (April–June), whereas Kenta Arimura leaves for the "
         "University of Oulu for the two months from September.",
         [("Jussi Korhola", "inbound", SENDAI, "2026-04", "2026-06"),
          ("Kenta Arimura", "outbound", OULU, "2026-09", "2026-10")]),
        ("In 2026 we exchange students. Kenta Arimura visits the University of Oulu from May to July.",
         [("Kenta Arimura", "outbound", OULU, "2026-05", "2026-07")]),
    ],
)  # fmt: skip
def test_the_year_that_leads_a_sentence_goes_for_all_its_months(plan: str, told: list[tuple[str, ...]]) -> None:
    assert stays(f"        {plan}") == told


@pytest.mark.parametrize(
    "turn",
    ["In 2027 it's Kenta Arimura's turn.", "Next it is the turn of Kenta Arimura, a doctoral student."],
)
def test_whose_turn_it_is_goes(turn: str) -> None:
    plan = f"""
        Sayaka Todoroki visits the University of Washington from April to June 2026. {turn} He spends ten weeks at the
        University of Oulu, June 1 to August 9, 2027, in Rantala's group.
    """
    assert stays(plan) == [
        ("Sayaka Todoroki", "outbound", SEATTLE, "2026-04", "2026-06"),
        ("Kenta Arimura", "outbound", OULU, "2027-06-01", "2027-08-09"),
    ]


def test_somebodys_plant_or_laboratory_is_where_they_are_at_home() -> None:
    plan = """
        It is the turn of Kenta Arimura (PhD 2023), who spends January to May 2027 running Nguyen's pilot line, while
        Tobin Achak moves the other way: seven months in Nishimori's laboratory in Iwaki, June to December 2026, to
        learn cloning on the library Todoroki built.
    """
    assert stays(plan) == [
        ("Kenta Arimura", "outbound", SEATTLE, "2027-01", "2027-05"),
        ("Tobin Achak", "inbound", SENDAI, "2026-06", "2026-12"),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        "When Kenta Arimura is back, Jussi Korhola crosses to Tohoku University from May to July 2026.",
        "Jussi Korhola takes a desk at Tohoku University. From May through July 2026 he will climb with us.",
        "While she is away, Jussi Korhola, a postdoc from Oulu, takes her bench at Tohoku University. From May through "
        "July 2026 he will compare the fungi.",
        "In May 2026 we welcome Jussi Korhola, a postdoctoral fellow at Oulu who took his degree in 2022. He works at "
        "Tohoku University beside Haruka Nishimori until July 2026, and feeds the strains.",
        "From May 2026 we host Jussi Korhola, who defended his thesis in 2023. He stays at Tohoku University until "
        "July 2026.",
        "Jussi Korhola spends May to July 2026 at Tohoku University to test the sensor that Arimura sent him.",
    ],
)
def test_who_comes_is_read_over_two_sentences_and_beside_others(plan: str) -> None:
    assert stays(f"        {plan}") == [("Jussi Korhola", "inbound", SENDAI, "2026-05", "2026-07")]


@pytest.mark.parametrize(
    "rest",
    [
        "writes down the recipe that Chile will have to follow for the relay to work",
        "compares 60 samples, because Chile has none of its own",
    ],
)
def test_a_country_that_does_something_is_no_place(rest: str) -> None:
    plan = f"Kenta Arimura stays at the University of Oulu from May to July 2026. He observes 60 nights and {rest}."
    assert stays(f"        {plan}") == [("Kenta Arimura", "outbound", OULU, "2026-05", "2026-07")]


@pytest.mark.parametrize(
    "plan",
    [
        "In February 2025 I spend ten days with Harold Nguyen at the University of Washington to fix the net.",
        "I start myself. In February 2025 I will travel to Harold Nguyen at the University of Washington.",
    ],
)
def test_who_says_i_is_the_applicant(plan: str) -> None:
    cover = TEAM.replace("# Team", "PI (Japan): Haruka Nishimori, Tohoku University\n\n        # Team")
    told = records(f"{cover}\n        {plan}\n")
    assert [tuple(row) for row in told] == [("Haruka Nishimori", "outbound", SEATTLE, "2025-02", "2025-02")]


def test_whom_a_colleague_appoints_is_the_one_without_a_name() -> None:
    plan = """
        In September 2026 we welcome a postdoctoral fellow from Oulu, whom Eeva Rantala is just now appointing. He or
        she works at Tohoku University beside Haruka Nishimori until February 2027, and feeds the strains.
    """
    assert [row[1:] for row in stays(plan)] == [("inbound", SENDAI, "2026-09", "2027-02")]


@pytest.mark.parametrize("title", ["The cost", "Money we ask for"])
def test_a_part_on_money_tells_no_stay(title: str) -> None:
    plan = f"""
        Kenta Arimura stays at the University of Oulu from May to July 2026.

        # {title}

        42 million are for the stays of Arimura in Oulu, Todoroki at the University of Washington and Nishimori in the
        summer of 2027.
    """
    assert stays(plan) == [("Kenta Arimura", "outbound", OULU, "2026-05", "2026-07")]


@pytest.mark.parametrize(("rest", "missing"), [("With us he selects", False), ("There he selects", True)])
def test_who_comes_to_us_has_a_host(rest: str, missing: bool) -> None:
    plan = f"""
        Kenta Arimura works with Harold Nguyen at the University of Washington from June 2025 to April 2026.

        Sayaka Todoroki works with Eeva Rantala at the University of Oulu from June 2025 to April 2026.

        Jussi Korhola works with Haruka Nishimori at Tohoku University from June to December 2026.

        Tobin Achak visits Tohoku University from May to July 2026. {rest} the last 20 species.
    """
    assert bool(list(found(host_missing, draft(f"{TEAM}\n{plan}", CALL)))) is missing


def test_moving_people_names_no_team() -> None:
    plan = """
        Kenta Arimura works with Harold Nguyen at the University of Washington from June 2025 to April 2026.

        Wataru Kasagi takes four weeks at the University of Oulu in September 2027.
    """
    read = draft(f"{TEAM.replace('# Mobility plan', '# Moving people')}\n{plan}", CALL)
    assert "Wataru Kasagi" not in [member.name for member in read.members]


LAKE = """# Lake

## Team

Japan: Prof. Haruki Yonezawa (PI, Shinshu University), Dr Mio Katagami (assistant professor, Shinshu University), Ryota Isshiki (doctoral student, Shinshu University).

United States: Prof. Gwendolyn Astor (PI, Montana State University), Dr Luis Pacheco (postdoctoral fellow, Montana State University), Kelsey Drummond (PhD student, University of Oregon).

## Mobility plan

"""  # noqa: E501


def test_the_line_above_a_list_tells_where_those_of_its_lines_go() -> None:
    plan = "To Bozeman:\n\n- Ryota Isshiki: April 2025 to March 2026, protein assays\n- Mio Katagami: August 2025\n\n"
    guests = "Who comes to Ueda:\n\n- Luis Pacheco – October 2025, half a year; builds the collection.\n"
    assert [row[:3] for row in records(LAKE + plan + guests)] == [
        ("Ryota Isshiki", "outbound", "Montana State University"),
        ("Mio Katagami", "outbound", "Montana State University"),
        ("Luis Pacheco", "inbound", "Shinshu University"),
    ]
    assert records(LAKE + "Workshop at Shinshu University:\n\n- Luis Pacheco: October 2025, keynote\n") == []


def test_times_told_in_the_order_of_those_who_travel() -> None:
    first = "Isshiki goes to Montana State University and Katagami to the University of Oregon. "
    last = "The two stays last twelve months and three months, beginning in April 2025 and August 2026."
    assert {row[0]: row[3:] for row in records(LAKE + first + last)} == {
        "Ryota Isshiki": ("2025-04", "2026-03"),
        "Mio Katagami": ("2026-08", "2026-10"),
    }


def test_nobody_is_sent_to_where_another_is_meanwhile() -> None:
    text = "While Isshiki is in Montana, Luis Pacheco takes over his bench in Ueda (October 2025 to March 2026)."
    assert [row[:3] for row in records(LAKE + text)] == [("Luis Pacheco", "inbound", "Shinshu University")]
    online = "Isshiki leaves for Bozeman in April 2025 for a year. His supervisor will meet him online every week."
    assert [row[0] for row in records(LAKE + online)] == ["Ryota Isshiki"]


def test_a_journey_that_takes_somebody_elsewhere_is_one_more_stay() -> None:
    text = (
        "Mio Katagami is to spend September to December 2026 in Bozeman. A shorter trip, of three weeks in February "
        "2028, takes her to the University of Oregon."
    )
    assert [row[2:] for row in records(LAKE + text)] == [
        ("Montana State University", "2026-09", "2026-12"),
        ("University of Oregon", "2028-02", "2028-02"),
    ]
