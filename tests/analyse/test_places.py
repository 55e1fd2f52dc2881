"""Organisations and countries, and the lists that they stand in."""

from __future__ import annotations

import json
import re

import pytest

from lint.analyse.people.names import names
from lint.analyse.place_names import FOLDER, fold
from lint.analyse.places import is_none, is_vague, places, same_organisation


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
        ("代表　University of Alaska Fairbanks　Professor　Lorelei Elk", "University of Alaska Fairbanks", "US"),
        ("Ghent University Professor Annelies Vos", "Ghent University", "BE"),
        ("Northcliff Institute of Soils", "Northcliff Institute of Soils", None),
        ("コンコリー天文台（ハンガリー）", "コンコリー天文台", "HU"),
        ("デンバー植物園（米国）", "デンバー植物園", "US"),
        ("鳥取市さじアストロパーク", "鳥取市さじアストロパーク", "JP"),
        ("群馬県立ぐんま天文台", "群馬県立ぐんま天文台", "JP"),
    ],
)
def test_an_organisation_and_its_country(words: str, organisation: str, country: str | None) -> None:
    found = [(place.organisation, place.country) for place in places(words)]
    assert found == [(organisation, country)]


@pytest.mark.parametrize(
    ("words", "organisation", "country"),
    [
        ("UCデービス", "UCデービス", "US"),
        ("University of California at Davis", "University of California at Davis", "US"),
        ("カリフォルニア大学・デービス校", "カリフォルニア大学・デービス校", "US"),
        ("カリフォルニア大学 マーセド校", "カリフォルニア大学 マーセド校", "US"),
        ("カリフォルニア大サンディエゴ校", "カリフォルニア大サンディエゴ校", "US"),
        ("ミズーリ大学コロンビア校", "ミズーリ大学コロンビア校", "US"),
        ("オックスフォード大に滞在", "オックスフォード大", "GB"),
        ("Univ. Leicester", "Univ. Leicester", "GB"),
        ("U of Guelph", "U of Guelph", "CA"),
        ("Osaka U.", "Osaka U", "JP"),
        ("Universitat Tubingen", "Universitat Tubingen", "DE"),
        ("University of Tuebingen", "University of Tuebingen", "DE"),
        ("ミュンヘン工大", "ミュンヘン工大", "DE"),
        ("ルーベン大学", "ルーベン大学", "BE"),
        ("マックスプランク海洋微生物学研究所", "マックスプランク海洋微生物学研究所", "DE"),
        ("MPI for Chemical Ecology", "MPI for Chemical Ecology", "DE"),
        ("フラウンホーファーISE", "フラウンホーファーISE", "DE"),
        ("フランス・リール大学", "リール大学", "FR"),
        ("INRAE", "INRAE", "FR"),
        ("チューリッヒ連邦工科大学", "チューリッヒ連邦工科大学", "CH"),
        ("全北大学校", "全北大学校", "KR"),
        ("台湾・国立中興大学", "国立中興大学", "TW"),
        ("KMUTT", "KMUTT", "TH"),
        ("クワズール・ナタール大学", "クワズール・ナタール大学", "ZA"),
        ("北大低温科学研究所", "北大低温科学研究所", "JP"),
        ("東大の地震研", "東大", "JP"),
        ("名大院", "名大", "JP"),
        ("統数研", "統数研", "JP"),
        ("物材機構", "物材機構", "JP"),
        ("量研で照射", "量研", "JP"),
        ("JAMSTEC", "JAMSTEC", "JP"),
        ("若手1名大阪大学に", "大阪大学", "JP"),
        ("Luke（フィンランド）", "Luke", "FI"),
    ],
)
def test_institutions_by_whichever_name(words: str, organisation: str, country: str) -> None:
    assert [(place.organisation, place.country) for place in places(words)] == [(organisation, country)]


@pytest.mark.parametrize(
    "words",
    [
        "広島大会", "大阪大会で", "関東大震災", "北大西洋の海流", "東大阪市", "南京大虐殺", "海洋大気",
        "九大要素", "長大な橋", "広大な畑", "大量研究", "気象研究", "高分子研究", "管理研修", "国循環器",
        "有名大へ", "山口大さん", "中山大輔", "千葉さん", "北里柴三郎", "Prof. Davis", "M. Davis",
        "Dr. Chalmers", "Luke Bennett", "Mila Kovacs", "NIWA Megumi", "Hereon we build", "Bath", "Reading", "Nice",
        "Essential", "ボンベ", "リールド",
        "公開天文台", "各地の天文台", "ふくしま海洋科学館", "星の村天文台", "町の図書館",
    ],
)  # fmt: skip
def test_words_that_are_no_institution(words: str) -> None:
    assert not [place for place in places(words) if place.organisation]


def test_a_person_is_no_city() -> None:
    assert places("Prof. Davis and M. Florence") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Institute of Geology, University of Mainz", [("Institute of Geology", "DE"), ("University of Mainz", "DE")]),
        ("低温科学研究所（北海道大学）", [("低温科学研究所", "JP"), ("北海道大学", "JP")]),
        ("ソウル大学の化学研究所", [("ソウル大学", "KR"), ("化学研究所", "KR")]),
        ("Northcliff Institute, Kyoto University", [("Northcliff Institute", None), ("Kyoto University", "JP")]),
        ("Northcliff Institute, Cambridge, USA", [("Northcliff Institute", "US")]),
        ("Northcliff Institute, Cambridge, UK", [("Northcliff Institute", "GB")]),
    ],
)
def test_a_unit_has_the_country_of_its_university(words: str, told: list[tuple[str, str | None]]) -> None:
    assert [(place.organisation, place.country) for place in places(words)] == told


@pytest.mark.parametrize(
    "words", ["ゲント大学（ゲント大）", "UC Davis (University of California, Davis)", "東京大学（以下、東大）"]
)
def test_another_name_in_brackets_is_no_second_place(words: str) -> None:
    assert len(places(words)) == 1


def test_a_country_or_a_city_alone_is_no_organisation() -> None:
    assert [(place.organisation, place.country) for place in places("米国")] == [(None, "US")]
    assert [(place.organisation, place.country) for place in places("Bilbao")] == [(None, "ES")]


@pytest.mark.parametrize(
    "words",
    [
        *("海外研究機関", "相手国側の大学", "未定", "overseas partner institution", "TBD"),
        *("米国西海岸の大学又は企業", "米国内の共同研究先", "カナダ側で調整", "専攻で協議のうえ決める"),
    ],
)
def test_words_that_name_no_place(words: str) -> None:
    assert is_vague(words)


@pytest.mark.parametrize(
    "words", ["MIT", "東京海洋大学", "University of Oulu", "国際農林水産業研究センター", "東大、阪大"]
)
def test_names_are_not_vague(words: str) -> None:
    assert not is_vague(words)
    assert not is_none(words)


@pytest.mark.parametrize("words", ["採餌の順序を住民と協議する", "工程について先方と相談"])
def test_what_is_settled_with_others_is_a_task_and_no_gap(words: str) -> None:
    assert not is_vague(words)


def test_one_organisation_over_languages() -> None:
    assert same_organisation("MIT", "マサチューセッツ工科大学") is True
    assert same_organisation("MIT", "Stanford University") is False
    assert same_organisation("Northcliff Institute", "北崖研究所") is None
    assert same_organisation("UCデービス", "Univ. of California, Davis") is True
    assert same_organisation("Max Planck Institute for Chemical Ecology", "マックスプランク研究所") is True
    assert same_organisation("Max Planck Institute for Chemical Ecology", "マックス・プランク化学研究所") is False


def test_the_lists_hold_what_they_must() -> None:
    countries = [json.loads(line) for line in (FOLDER / "countries.jsonl").read_text("utf-8").splitlines()]
    organisations = [json.loads(line) for line in (FOLDER / "organisations.jsonl").read_text("utf-8").splitlines()]
    codes = {entry["code"] for entry in countries}
    assert len(codes) == len(countries)
    assert len(organisations) >= 2500
    seen: dict[str, str] = {}
    for entry in organisations:
        assert re.fullmatch(r"[A-Z]{2}", entry["country"])
        assert entry["country"] in codes, entry
        for name in (entry["name"], *entry["also"]):
            assert len(name) >= 2
            assert fold(name) == name, name  # as texts are folded
            assert seen.setdefault(name, entry["country"]) == entry["country"], name


def test_a_place_before_a_dash_is_no_part_of_the_institution_behind_it() -> None:
    assert [place.organisation for place in places("Kagoshima – University of Montana")] == [
        None,
        "University of Montana",
    ]


@pytest.mark.parametrize("text", ["米国", "滞在先は米国", "USA", "Japan", "in the UK"])
def test_a_country_at_the_end_of_a_text_ends_with_it(text: str) -> None:
    (place,) = places(text)
    assert place.span.end == len(text)


def test_the_branch_of_an_institute_is_part_of_its_name() -> None:
    assert [place.organisation for place in places("森林総合研究所九州支所の甲斐が受け入れる")] == [
        "森林総合研究所九州支所"
    ]


def test_a_wide_space_parts_an_institution_from_who_is_there() -> None:
    line = "米国：University of Oregon　Helen Rasmussen（教授）"
    assert [place.organisation for place in places(line)][-1:] == ["University of Oregon"]
    assert [name.text for name in names(line)] == ["Helen Rasmussen"]


def test_a_university_called_by_a_word_in_latin_letters_lies_where_the_listed_one_does() -> None:
    found = [places(name)[0].country for name in ("Bath大学", "Oulu大学", "Iowa州立大学", "Foo大学")]
    assert found == ["GB", "FI", "US", None]


@pytest.mark.parametrize(
    "words", ["Diego Marroquín北海道大学（函館）", "Hannah Okafor北海道大学", "Prof. Lee北海道大学"]
)
def test_a_name_whose_line_was_joined_to_the_next_is_no_part_of_an_institution(words: str) -> None:
    assert [place.organisation for place in places(words)] == ["北海道大学"]
