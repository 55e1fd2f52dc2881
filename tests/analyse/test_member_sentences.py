"""Teams that English lines and sentences tell, without a table and without a list of one person a line."""

from __future__ import annotations

from tests.drafts import draft

CALL = "jst-aspire-gc-2024"


def team(source: str) -> list[tuple[str | None, ...]]:
    members = draft(source, CALL).members
    return [(m.name, m.side, m.organisation, m.stage) for m in members]


def test_sentences_tell_who_belongs_where() -> None:
    source = """
        # Team

        The OU group consists of Professor Genta Minowa of Okayama University (OU) and the doctoral students Shuto
        Kamijo and Lin Wakamiya. It works with the group of Professor Georgios Papadakis at Imperial College London, to
        which Dr. Fiona Aldridge (postdoc, PhD 2021) belongs, and with that of Professor Laura Heikkinen at Aalto
        University.
    """
    assert team(source) == [
        ("Genta Minowa", "japan", "Okayama University", "professor"),
        ("Shuto Kamijo", "japan", "Okayama University", "doctoral student"),
        ("Lin Wakamiya", "japan", "Okayama University", "doctoral student"),
        ("Georgios Papadakis", "counterpart", "Imperial College London", "professor"),
        ("Fiona Aldridge", "counterpart", "Imperial College London", "postdoc"),
        ("Laura Heikkinen", "counterpart", "Aalto University", "professor"),
    ]


def test_a_label_before_a_line_tells_where_its_people_are() -> None:
    source = """
        # A project

        Principal investigator (Japan): Sumire Wakatsuki, Nagoya University

        ## Who takes part

        Members (Japan): Sumire Wakatsuki, professor; Jun Orikasa, postdoctoral researcher, PhD 2022 (both Nagoya
        University)
        Members (USA): Theodore Blanchard, professor, University of Georgia; Ximena Cortez, doctoral student, same
        university
        Pusan National University — Seo-yeon Baek (Prof.), Min-jae Noh (doctoral student)
    """
    found = draft(source, CALL).members
    assert [(m.name, m.side, m.organisation, m.stage, m.principal) for m in found] == [
        ("Sumire Wakatsuki", "japan", "Nagoya University", "professor", True),
        ("Jun Orikasa", "japan", "Nagoya University", "postdoc", False),
        ("Theodore Blanchard", "counterpart", "University of Georgia", "professor", False),
        ("Ximena Cortez", "counterpart", "University of Georgia", "doctoral student", False),
        ("Seo-yeon Baek", "counterpart", "Pusan National University", "professor", False),
        ("Min-jae Noh", "counterpart", "Pusan National University", "doctoral student", False),
    ]
    assert found[1].degree_year == 2022


def test_papers_grants_and_stays_name_no_members() -> None:
    source = """
        # Publications of the partners

        PI: Emi Sato, Kobe University. Yeasts of the deep sea, 2021.

        # Mobility plan

        Nora Berg of Aalto University visits Kobe University in May 2026.
    """
    assert team(source) == []


def test_a_word_of_the_covers_institutions_tells_where_people_are() -> None:
    source = """
        # A project

        Lead PI: Masayoshi Tomioka, Kobe University (KU)
        Counterpart PI: Liv Aasen, Kvarvik Marine Institute, Norway

        # Personnel

        From KU: Masayoshi Tomioka (professor), Rei Isaka (doctoral student). From Kvarvik: Liv Aasen (professor),
        Sondre Nilsen (doctoral student).

        - Issei Tokuhisa – assistant professor (PhD 2018), Kobe University
    """
    assert {(name, organisation) for name, _, organisation, _ in team(source)} == {
        ("Masayoshi Tomioka", "Kobe University"),
        ("Liv Aasen", "Kvarvik Marine Institute"),
        ("Rei Isaka", "KU"),
        ("Sondre Nilsen", "Kvarvik Marine Institute"),
        ("Issei Tokuhisa", "Kobe University"),
    }


def test_sides_as_labels_leads_in_one_line_and_units_in_brackets() -> None:
    source = """
        # Microbial cement

        Japanese side: Kyushu University (Shingo Tabata, professor; Yurika Mitsui, doctoral student)
        UK side: University of Leeds (Fiona Garside, reader; Imran Sattar, postdoctoral researcher)
    """
    assert {(m.name, m.organisation) for m in draft(source).members} == {
        ("Shingo Tabata", "Kyushu University"),
        ("Yurika Mitsui", "Kyushu University"),
        ("Fiona Garside", "University of Leeds"),
        ("Imran Sattar", "University of Leeds"),
    }
    source = """
        # Beetles

        Applicant: Prof. Noriko Segawa, Iwate University. US lead: Prof. Carl Venneman, University of Idaho.

        ## Team

        The team works at Tottori University (Arid Land Research Center) under Kazuo Fukutome.
        Prof. Daniel Fox and Ms. Ruth Ames, PhD student (University of Vermont).
    """
    assert {(m.name, m.organisation) for m in draft(source).members} == {
        ("Noriko Segawa", "Iwate University"),
        ("Carl Venneman", "University of Idaho"),
        ("Kazuo Fukutome", "Tottori University"),
        ("Daniel Fox", "University of Vermont"),
        ("Ruth Ames", "University of Vermont"),
    }
