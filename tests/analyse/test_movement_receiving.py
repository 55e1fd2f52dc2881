"""Who receives by a row's cells, and rows that tell the home of a traveller before the place of the stay."""

from __future__ import annotations

import pytest

from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.cell_words import CellReader
from lint.analyse.movements.tables.cells import is_any
from lint.analyse.movements.tables.receiving import host_of, receiver
from lint.analyse.people.names import names
from lint.analyse.places import Called
from lint.document import Span


@pytest.mark.parametrize(
    ("cell", "host"),
    [
        ("カリフォルニア大学サンディエゴ校（米国）・Santibanez", "Santibanez"),
        ("ソウル大学校（韓国）・Ma", "Ma"),
        ("ソウル大学校（韓国）", None),
        ("釜慶大学校（韓国・釜山）", None),
        ("Seoul National University (Korea)", None),
        ("東北大学・藪下", "藪下"),
        ("大阪大学 木下先生のもと", "木下"),
        ("University of Turku / Department of Physics", None),
    ],
)
def test_who_receives_in_a_cell_that_is_labelled_for_place_and_host(cell: str, host: str | None) -> None:
    assert host_of(Entry(cell, Span(0, len(cell)))) == host


@pytest.mark.parametrize(
    ("cell", "host"),
    [
        ("大阪大学（藪下）", "藪下"),
        ("カレル大学（Šebestík）", "Šebestík"),
        ("ワシントン大学（米国、受入：Oyelaran）で測る", "Oyelaran"),
        ("MIT (USA; host: to be decided)", None),
        ("大阪大学（同上）", None),
    ],
)
def test_a_surname_behind_a_place_may_end_as_other_words_do(cell: str, host: str | None) -> None:
    assert receiver(Entry(cell, Span(0, len(cell)))) == host


@pytest.mark.parametrize(
    ("words", "any_one"),
    [
        ("東京の大学", True),
        ("札幌の研究所", True),
        ("a university in Tokyo", True),
        ("京都大学", False),
        ("Kyoto", False),
    ],
)
def test_some_institution_of_a_town(words: str, any_one: bool) -> None:
    assert is_any(words) is any_one


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Eirik Gaup, NINA, to SLF in Davos (with Regula Candrian), 6 – 19 March 2028: scans craters", "SLF"),
        ("Eirik Gaup, NINA, May to December 2027: scans craters", "NINA"),
        ("Ann Lee, doctoral student at Kitami Institute of Technology, to SLF, May 2027: scans craters", "SLF"),
    ],
)
def test_the_institution_of_a_traveller_before_the_place_of_the_stay(cell: str, place: str) -> None:
    called = (Called("NINA", "NINA", "NO"), Called("SLF", "SLF", "CH"))
    assert [told.parts["destination"].text for told in CellReader(cell, called=called).stays()] == [place]


@pytest.mark.parametrize(
    ("traveller", "rest", "host"),
    [
        ("三好 亜希", "University of Washington（シアトル）Lindqvist研究室", "Lindqvist"),
        ("Diego Marroquín", "北海道大学（函館）三好研究室", "三好"),
        ("北川 修平", "ETH Zurich（受入：Keller）", "Keller"),
        ("北川 修平", "ETH Zurich", None),
    ],
)
def test_who_travels_receives_nobody_in_a_cell_of_both(traveller: str, rest: str, host: str | None) -> None:
    cell = f"{traveller}\n{rest}"
    assert receiver(Entry(cell, Span(0, len(cell))), names(traveller, cell=True)) == host
