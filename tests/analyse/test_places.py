"""Organisations and countries, and the lists that they stand in."""

from __future__ import annotations

import json
import re

import pytest

from lint.analyse.places import FOLDER, is_none, is_vague, places, same_organisation


@pytest.mark.parametrize(
    ("words", "organisation", "country"),
    [
        ("ワシントン大学（米国）", "ワシントン大学", "US"),
        ("University of Washington, Seattle, USA", "University of Washington", "US"),
        ("Technical University of Munichへ移る", "Technical University of Munich", "DE"),
        ("韓国KAIST", "KAIST", "KR"),
        ("米国・ハワイ大学", "ハワイ大学", "US"),
        ("University of Siegen", "University of Siegen", "DE"),
        ("華南理工大学（中国）", "華南理工大学", "CN"),
        ("Queen's University Belfast (UK)", "Queen's University Belfast", "GB"),
        ("カリフォルニア大学バークレー校", "カリフォルニア大学バークレー校", "US"),
        ("Northcliff Institute of Soils", "Northcliff Institute of Soils", None),
    ],
)
def test_an_organisation_and_its_country(words: str, organisation: str, country: str | None) -> None:
    found = [(place.organisation, place.country) for place in places(words)]
    assert found == [(organisation, country)]


def test_a_country_or_a_city_alone_is_no_organisation() -> None:
    assert [(place.organisation, place.country) for place in places("米国")] == [(None, "US")]
    assert [(place.organisation, place.country) for place in places("Bilbao")] == [(None, "ES")]


@pytest.mark.parametrize("words", ["海外研究機関", "相手国側の大学", "未定", "overseas partner institution", "TBD"])
def test_words_that_name_no_place(words: str) -> None:
    assert is_vague(words)


@pytest.mark.parametrize("words", ["MIT", "東京海洋大学", "University of Oulu", "国際農林水産業研究センター"])
def test_names_are_not_vague(words: str) -> None:
    assert not is_vague(words)
    assert not is_none(words)


def test_one_organisation_over_languages() -> None:
    assert same_organisation("MIT", "マサチューセッツ工科大学") is True
    assert same_organisation("MIT", "Stanford University") is False
    assert same_organisation("Northcliff Institute", "北崖研究所") is None


def test_the_lists_hold_what_they_must() -> None:
    countries = [json.loads(line) for line in (FOLDER / "countries.jsonl").read_text("utf-8").splitlines()]
    organisations = [json.loads(line) for line in (FOLDER / "organisations.jsonl").read_text("utf-8").splitlines()]
    codes = {entry["code"] for entry in countries}
    assert len(codes) == len(countries)
    assert len(organisations) >= 400
    seen: dict[str, str] = {}
    for entry in organisations:
        assert re.fullmatch(r"[A-Z]{2}", entry["country"])
        assert entry["country"] in codes, entry
        for name in (entry["name"], *entry["also"]):
            assert len(name) >= 2
            assert seen.setdefault(name, entry["country"]) == entry["country"], name


def test_a_place_before_a_dash_is_no_part_of_the_institution_behind_it() -> None:
    assert [place.organisation for place in places("Kagoshima – University of Montana")] == [
        None,
        "University of Montana",
    ]
