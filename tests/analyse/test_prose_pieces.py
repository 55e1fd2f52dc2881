"""Stays of English plans told in pieces, by pronouns, and for calls whose applicant is not in Japan."""

from __future__ import annotations

import pytest

from lint.analyse.team.titles import same_title
from lint.rules.consistency.title_mismatch import title_mismatch
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
        ("From October 2026, for five months, Jussi Korhola will be a guest of my chair at Tohoku University.",
         [("Jussi Korhola", "inbound", "Tohoku University", "2026-10", "2027-02")]),
    ],
)  # fmt: skip
def test_a_paragraph_tells_a_stay_whatever_sentence_each_piece_stands_in(
    plan: str, told: list[tuple[str, ...]]
) -> None:
    assert stays(f"        {plan}") == told


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
