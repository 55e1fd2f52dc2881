"""People: names in cells and in running text, placeholders, one person over scripts, career stages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from corpora.name_sentences import sentences
from lint.analyse.people.index import Words
from lint.analyse.people.names import career_stage, names, placeholder, same_person
from lint.analyse.people.nobody import JAPANESE
from lint.analyse.people.one_person import member_names

CELLS = Path(__file__).parents[2] / "corpora" / "names" / "cells.jsonl"


def called(text: str, header: str | None = "氏名") -> list[str]:
    return [name.text for name in names(text, cell=True, header=header)]


@pytest.mark.parametrize(
    ("cell", "family", "given"),
    [
        ("山田 太郎（東京大学・教授）", "山田", "太郎"),
        ("髙橋さくら", "髙橋", "さくら"),
        ("Taro Yamada", "Yamada", "Taro"),
        ("YAMADA Taro", "YAMADA", "Taro"),
        ("YAMADA, T.", "YAMADA", "T."),
        ("Jan van der Berg", "van der Berg", "Jan"),
        ("Hyun-Ji Park", "Park", "Hyun-Ji"),
        ("ジョン・スミス", "スミス", "ジョン"),
        ("김철수", "김", "철수"),
        ("Smith, Jane", "Smith", "Jane"),
        ("Anthony DiMarco", "DiMarco", "Anthony"),
        ("Sara DelVecchio", "DelVecchio", "Sara"),
    ],
)
def test_family_and_given_name(cell: str, family: str, given: str) -> None:
    (name,) = names(cell, cell=True, header="氏名")
    assert (name.family, name.given, name.kind) == (family, given, "named")
    assert cell[name.span.start : name.span.end] == name.text


def test_the_first_kanji_of_a_surname_that_the_dictionary_has_in_part_is_of_the_name() -> None:
    found = [name.text for name in names("博士課程学生の有薗遥と博士研究員の村永亮は渡航し、助教の山田太郎は残る。")]
    assert found == ["有薗遥", "村永亮", "山田太郎"]


@pytest.mark.parametrize("cell", ["千葉 一郎", "福島 花子", "Will Young", "Rose Field", "R. May", "Daisy Bell"])
def test_a_name_that_looks_like_a_place_or_a_word_is_one(cell: str) -> None:
    assert called(cell) == [cell]


@pytest.mark.parametrize(
    "cell",
    [
        "千葉大学",
        "Jackson Laboratory",
        "Digital Twin",
        "Max Planck Institute",
        "東京大学",
        "米国",
        "New York",
        "Mt John",
    ],
)
def test_a_place_that_looks_like_a_name_is_none(cell: str) -> None:
    assert called(cell) == []


@pytest.mark.parametrize(
    "text",
    ["PI, part A. Abroad: February 2025.", "Part C. Overseas: 2026.", "goes to UNBC in Prince George for a year"],
)
def test_a_label_behind_a_part_or_a_town_is_nobody(text: str) -> None:
    assert names(text) == []


def test_several_people_in_a_cell() -> None:
    assert called("①山田太郎 ②佐藤花子") == ["山田太郎", "佐藤花子"]
    assert called("山田太郎・佐藤花子") == ["山田太郎", "佐藤花子"]
    assert called("Taro Yamada and Hanako Sato", "Name") == ["Taro Yamada", "Hanako Sato"]


def test_a_name_in_two_scripts_is_one_person() -> None:
    (name,) = names("山田太郎（Taro Yamada）", cell=True, header="氏名")
    assert name.also == "Taro Yamada"


def test_a_column_of_places_holds_no_names() -> None:
    assert called("千葉", "渡航先") == []
    assert called("福島", "所属機関") == []


def test_a_surname_alone_is_said_to_be_one() -> None:
    (name,) = names("山田教授", cell=True, header="氏名")
    assert (name.text, name.kind) == ("山田", "surname-only")


def test_offsets_are_those_of_the_document() -> None:
    (name,) = names("助教 山田太郎", cell=True, header="氏名", offset=50)
    assert (name.span.start, name.span.end) == (53, 57)


@pytest.mark.parametrize("text", ["佐藤カイ（助教）が", "比嘉ジョージが", "田中マリアを"])
def test_a_surname_in_kanji_with_a_given_name_in_katakana(text: str) -> None:
    assert [name.text for name in names(text)] == [text.split("（")[0].rstrip("がを")]


@pytest.mark.parametrize("text", ["東海カーボン（株）は", "山本カメラ（博士研究員）"])
def test_katakana_words_are_no_given_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ポスドク1名を派遣する。", "ポスドク1名"),
        ("若手研究者2名が滞在する。", "若手研究者2名"),
        ("Two postdocs will stay at MIT.", "Two postdocs"),
        ("A postdoc to be recruited in 2026 goes.", "A postdoc to be recruited"),
    ],
)
def test_placeholders_in_running_text(text: str, words: str) -> None:
    span = placeholder(text)
    assert span is not None
    assert text[span.start : span.end] == words
    assert names(text) == []


def test_names_are_no_placeholders() -> None:
    for text in ("山田太郎", "R. May", "N. Nakamura", "Taro Yamada", "助教の山田太郎がMITに滞在する。", "千葉 一郎"):
        assert placeholder(text, cell=True) is None, text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("山田太郎", "Taro Yamada"),
        ("山田太郎", "YAMADA, T."),
        ("大野健", "Ken Ohno"),
        ("大野健", "Ken Ōno"),
        ("大野健", "Takeshi Oono"),
        ("小野裕子", "Hiroko Ono"),
        ("佐藤翔", "Sho Satoh"),
        ("王小明", "Xiaoming Wang"),
        ("김현지", "Hyun-Ji Kim"),
        ("Jan van der Berg", "van der Berg, J."),
        ("山田教授", "山田太郎"),
        ("Karl Müller", "Mueller, K."),
        ("髙橋さくら", "高橋さくら"),
        ("山田 太郎", "ヤマダ タロウ"),
        ("ジョン・スミス", "John Smith"),
        ("Yamada Taro", "Taro Yamada"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("山田太郎", "Jiro Yamada"),
        ("山田太郎", "佐藤太郎"),
        ("John Smith", "Jane Smith"),
        ("山田太郎", "山田次郎"),
        ("Ken Ono", "Ken Ito"),
        ("田中", "Tanabe"),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("博士課程2年", "doctoral student"),
        ("D2", "doctoral student"),
        ("修士1年", "master's student"),
        ("学部4年", "undergraduate"),
        ("B4", "undergraduate"),
        ("京都大学 B3", "undergraduate"),
        ("hands in the first 300 genes of B1", None),
        ("head; B1", None),
        ("postdoctor at Oslo", "postdoc"),
        ("ポスドク", "postdoc"),
        ("postdoctoral fellow", "postdoc"),
        ("特任助教", "assistant professor"),
        ("准教授", "associate professor"),
        ("Professor", "professor"),
        ("大学院生", "graduate student"),
        ("博士（工学）", None),
        ("東京都", None),
    ],
)
def test_career_stages(text: str, stage: str | None) -> None:
    assert career_stage(text) == stage


@pytest.mark.parametrize("side", ["built", "measured"])
def test_cells_of_the_corpus(side: str) -> None:
    rows = [row for row in map(json.loads, CELLS.read_text(encoding="utf-8").splitlines()) if row["side"] == side]
    right = extra = missed = 0
    for row in rows:
        got, want = called(row["text"], row["header"]), row["names"]
        both = len([name for name in got if name in want])
        right, extra, missed = right + both, extra + len(got) - both, missed + len(want) - both
        assert not (row["placeholder"] and got), row
        assert not row["placeholder"] or placeholder(row["text"], cell=True) is not None, row
    assert right >= 0.97 * (right + extra)
    assert right >= 0.97 * (right + missed)


@pytest.mark.parametrize("side", ["built", "measured"])
def test_running_text_of_the_corpus(side: str) -> None:
    right = extra = missed = 0
    for sentence in sentences(side, each=4):
        got = {(name.span.start, name.span.end) for name in names(sentence.text)}
        want = set(sentence.spans)
        right, extra, missed = right + len(got & want), extra + len(got - want), missed + len(want - got)
    assert 2 * right >= 0.93 * (2 * right + extra + missed)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aoife Byrne of Trinity College visits Kyoto University.", "Aoife Byrne"),
        ("Tuomas Koskela (postdoc) is hosted there.", "Tuomas Koskela"),
        ("若手の柱は森永あかり（特任助教）である。", "森永あかり"),
        ("Machine Learning Workshop will host 30 people.", None),
        ("共同研究者（助教）は各班員（助教）と日本側（教授2名）を訪ねる。", None),
    ],
)
def test_unknown_names_are_told_by_what_only_follows_a_person(text: str, name: str | None) -> None:
    assert [found.text for found in names(text)] == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "{Jun Saito} will spend six months at Stanford University.",
        "In June 2025, {Jun Karasawa} moves to Cornell.",
        "The team sends {Riku Kobari} and {Sae Uchimura} to Raleigh from April 2025.",
        "{Xiaoming Wang} is hosted by {Li Na}.",
        "{Nguyen Van An} and {Trần Thị Mai} come to Japan for a year.",
        "{Ayşe Yılmaz} goes to Sendai, where {S. Venkataraman} looks after her.",
        "{Omar Al-Farouq} stays at RIKEN with {Fatima al-Zahra}.",
        "Her host is {Aulikki Vesterbacka} of Turku.",
        "{Noelani Pukui} works at Kobe until March.",
        "准教授の{千葉巌}が2026年11月に滞在する。",
        "{月足 さおり}、博士後期課程1年。",
        "{王小明}氏を招き、{張偉}を招へいする。",
        "北京大学の{李 娜}が来日する。",
        "{J・スミス}教授と{김민준}氏を迎える。",
    ],
)
def test_names_of_many_countries_in_running_text(text: str) -> None:
    parts = text.split("{")
    want = [part.partition("}")[0] for part in parts[1:]]
    assert [name.text for name in names(text.replace("{", "").replace("}", ""))] == want


@pytest.mark.parametrize(
    "text",
    [
        "Ise Shima and Seto Naikai are the sites; Costa Rica will join.",
        "In Jun Kyoto is hot. Okinawa Churaumi works with divers, and Cardiff Metropolitan is in the lead.",
        "教授の東京都は、特任助教の千葉大が、学生の京都市を訪れる。",
        "高温が続く夏に滞在し、江戸を訪ね、金属を招く。研究 計画は次項で述べ、甲 乙が滞在する。",
    ],
)
def test_places_and_things_that_look_like_names_of_many_countries(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("cell", "text", "also"),
    [
        ("鞍馬 千鶴 Chizuru KURAMA", "鞍馬 千鶴", "Chizuru KURAMA"),
        ("花背 さつき Satsuki Hanase", "花背 さつき", "Satsuki Hanase"),
        ("菊鹿 宏\nHiroshi KIKUKA", "菊鹿 宏", "Hiroshi KIKUKA"),
        ("Satsuki Sawanobori (沢登紗月)", "Satsuki Sawanobori", "沢登紗月"),
        ("Jane Roe (沢登紗月)", "Jane Roe", None),
    ],
)
def test_a_name_written_again_in_other_letters_is_one_person(cell: str, text: str, also: str | None) -> None:
    assert [(name.text, name.also) for name in names(cell, cell=True)] == [(text, also)]


@pytest.mark.parametrize("cell", ["山田 太郎\nMary Jones", "佐藤 健\nJohn Smith"])
def test_two_people_in_two_scripts_stay_two(cell: str) -> None:
    assert len(names(cell, cell=True)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("沢登紗月は2027年に滞在する。", ["沢登紗月"]),
        ("布施田朋之は2027年に滞在する。", ["布施田朋之"]),
        ("石川県太郎は祭りである。", []),
        ("石川県内は暑い。", []),
        ("佐藤班員が滞在する。", []),
        ("宮崎市街は広い。", []),
        ("→ 湯之上 菜月は2027年に滞在する。", ["湯之上 菜月"]),
        ("② 東風谷 蓮が滞在する。", ["東風谷 蓮"]),
        ("八巻研からは笹本 琢磨が渡る。", ["笹本 琢磨"]),
        ("佐藤 研は2027年に滞在する。", ["佐藤 研"]),
        ("田原 菜々美は2027年に滞在する。", ["田原 菜々美"]),
        ("豊中 桃は2027年に滞在する。", ["豊中 桃"]),
        ("枚方 義人が滞在する。", ["枚方 義人"]),
        ("代表者の栗駒（助教）は滞在する。", ["栗駒"]),
        ("山田 花子宛に送る。", ["山田 花子"]),
    ],
)
def test_a_given_name_of_two_kanji_that_the_dictionary_takes_for_words(text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


@pytest.mark.parametrize("words", ["根を量る", "糖を測る"])
def test_what_is_done_is_nobody(words: str) -> None:
    assert names(words, cell=True, header="氏名") == []


@pytest.mark.parametrize("text", ["PD A", "PI TBD", "学生Bと教員", "TBD", "○○ ○○"])
def test_who_is_nobody_in_letters_of_either_script(text: str) -> None:
    assert placeholder(text) is not None


@pytest.mark.parametrize("pattern", JAPANESE)
def test_only_what_may_be_in_either_script_is_sought_in_latin_letters(pattern: str) -> None:
    for text in ("PD A", "PI TBD", "PI: RA, D3 and M2 (PhD)", "2 PI, 1 PD", "about 3 RA of 4 PI"):
        assert re.search(pattern, text) is None


def test_few_words_and_many_are_found_alike() -> None:
    few, many = Words(), Words()
    text = "藤沢と大西がHelsinkiへ行く。"
    for number, word in enumerate(["藤沢", "Helsinki", "久世", "大西", "山根"]):
        few.add(number, [word])
        many.add(number, [word])
    many.add(5, [f"{number}番" for number in range(100)])
    assert few.in_text(text) == many.in_text(text) == [0, 1, 3]


def test_a_post_in_a_member_table_is_nobody() -> None:
    assert member_names("Postdoctoral fellow") == []
    assert [name.text for name in member_names("Yrsa Dagfinn")] == ["Yrsa Dagfinn"]


@pytest.mark.parametrize(
    "words",
    ["考え方", "進め方", "段取り", "渡る人", "予定表", "一年目", "初年度", "韓国組", "留意点", "代替策", "帰国後"],
)
def test_common_words_of_kanji_are_nobody(words: str) -> None:
    assert called(words) == []


@pytest.mark.parametrize("words", ["小野寺凪", "椿井敬", "一色学", "飯干拓馬", "初鹿野学"])
def test_names_without_a_space_stay_names(words: str) -> None:
    assert called(words) == [words]


def test_a_name_is_the_same_wherever_its_space_stands() -> None:
    one, other = (member_names(words)[0] for words in ("椿井敬", "椿井 敬"))
    assert same_person(one, other)


@pytest.mark.parametrize("text", ["慶應大の古川宗一氏（D1）は、", "基生研の宇都宮梓氏（特任研究員）は、"])
def test_a_title_behind_a_name_before_a_post_is_no_part_of_it(text: str) -> None:
    assert [name.text in ("古川宗一", "宇都宮梓") for name in names(text)] == [True]


@pytest.mark.parametrize(
    ("text", "found"),
    [("愛媛大のD1（1名）", True), ("ポスドク（選考は先方に一任）", True), ("佐藤健 博士研究員（選考済）", False)],
)
def test_a_post_with_what_is_open_in_brackets_is_nobody(text: str, found: bool) -> None:
    assert (placeholder(text, cell=True) is not None) is found
