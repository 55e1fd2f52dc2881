"""Abbreviations: definitions in both languages, uses before or without one, and what needs none."""

from __future__ import annotations

import time

import pytest

from lint.analyse.wording.abbreviations import definitions, is_short, spells, undefined
from lint.document import Span
from lint.rules.prose.undefined_abbreviation import undefined_abbreviation
from tests.drafts import draft, found


def flagged(text: str, *exempt: str) -> list[str]:
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [text[hit.span.start : hit.span.end] for hit in undefined(text, lines, exempt)]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("We sequence environmental DNA (eDNA) from lakes.", "eDNA"),
        ("The Land Use Monitor (LUM) began in 2001.", "LUM"),
        ("JAFR (Japan Alliance for Forest Research) pays.", "JAFR"),
        ("The Joint Alliance for Peat (hereafter JAP) pays.", "JAP"),
        ("Partial least squares regression, or PLSR, is used.", "PLSR"),
        ("PLSR stands for partial least squares regression.", "PLSR"),
        ("PLSR: partial least squares regression", "PLSR"),
        ("Support vector machines (SVMs) are used.", "SVM"),
        ("The method of least squares (ordinary least squares; OLS) is used.", "OLS"),
        ("Deutsche Forschungsgemeinschaft (DFGX) pays.", "DFGX"),
        ("国立研究開発法人科学技術振興機構（JSTX）が支援する。", "JSTX"),
        ("JSTX（科学技術振興機構）が支援する。", "JSTX"),
        ("Global Centers（以下、GCという）の枠組み。", "GC"),
        ("量的形質遺伝子座（以下「QTL」）を調べる。", "QTL"),
        ("多価不飽和脂肪酸（polyunsaturated fatty acid: PUFA）を測る。", "PUFA"),
        ("多価不飽和脂肪酸（polyunsaturated fatty acid、PUFA）を測る。", "PUFA"),
        ("この枠組みをGCと呼ぶ。", "GC"),
        ("金属有機構造体（Metal-Organic Framework；以下MOF）は安定である。", "MOF"),
        ("WPI拠点（世界トップレベル研究拠点プログラム）に所属する。", "WPI"),
        ("LULC\nLand use and land cover\nSWE\nsnow water equivalent", "SWE"),
        ("ＱＴＬ（量的形質遺伝子座）を調べる。".translate({0xFF31: "Q", 0xFF34: "T", 0xFF2C: "L"}), "QTL"),
    ],
)
def test_definitions_of_both_languages_are_seen(text: str, short: str) -> None:
    assert short in definitions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The model GLR (Smith and Jones, 2014) is used.",
        "The rates of QTL (Fig. 2) rise.",
        "QTL（図1参照）を調べる。",
        "QTL（3回）を調べる。",
        "QTL解析（三年目に終える）を行う。",
        "Dr. Jane Smith (JAFR) will visit.",
        "山田太郎教授（JAFR）が訪れる。",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert not definitions(text)


def test_an_abbreviation_is_flagged_once_at_its_first_use() -> None:
    assert flagged("The LULC maps differ.\nLULC classes are merged.") == ["LULC"]
    (hit,) = undefined("We map LULC. Then LULC again.", [Span(0, 29)])
    assert (hit.span, hit.count, hit.later) == (Span(7, 11), 2, None)


def test_use_before_the_definition_is_told_with_its_place() -> None:
    text = "LULC maps differ.\nLand use and land cover (LULC) is mapped."
    (hit,) = undefined(text, [Span(0, 17), Span(18, len(text))])
    assert hit.later is not None
    assert text[hit.later.start : hit.later.end].endswith("(LULC)")


def test_a_definition_in_one_language_serves_the_other() -> None:
    assert flagged("土地利用・土地被覆（LULC）を調べる。\nThe LULC maps differ.") == []
    assert flagged("Land use and land cover (LULC) is mapped.\n次にLULCを調べる。") == []


def test_plural_and_full_width_forms_are_the_same_abbreviation() -> None:
    assert flagged("Support vector machines (SVMs) are used.\nOne SVM is enough.") == []
    assert flagged("量的形質遺伝子座（ＱＴＬ）を調べる。\nQTL解析を行う。") == []


@pytest.mark.parametrize(
    "word",
    [
        "DNA",
        "RNA",
        "PCR",
        "NSF",
        "JST",
        "USA",
        "EU",
        "PhD",
        "MHz",
        "kDa",
        "CO2",
        "NaCl",
        "KOH",
        "BRCA1",
        "TP53",
        "II",
        "XIV",
        "WP3",
        "GitHub",
        "PyTorch",
        "ATCGGT",
        "VIII",
        "JP",
        "NGOs",
    ],
)
def test_what_everybody_knows_is_no_riddle(word: str) -> None:
    assert not is_short(word)


@pytest.mark.parametrize("word", ["QTL", "LULC", "eDNA", "PLSR", "GCs", "SVMs", "R&R", "ChEP"])
def test_what_only_the_field_knows_is(word: str) -> None:
    assert is_short(word)


@pytest.mark.parametrize(
    "text",
    [
        "We run LC-MS/MS on ten samples.",
        "The cells (SH-SY5Y) grow.",
        "It is listed as EP 1234567.",
        "THE WHOLE LINE IS SHOUTED, AND NOTHING IN IT IS SHORT.",
        "We do what we MEAN, and mean what we do.",
        "Approximate Bayesian computation is used. With ABCX no more.".replace("ABCX", "ABC"),
        "The tool LIMIX [12] is used.",
        "See the files at github.com/QTL/maps.",
        "Smith AB, Jones CD, and Brown EF met.",
        "IFN-gamma rises.",
        "The VICX model (Liang et al., 1994) is used.",
        "The part titled FUTURE WORK is short.",
        "She moves to Texas A&M University in May.",
        "Texas A&M keeps the herd, and the HOWTO is printed.",
        "Samples go OUT on Mondays. 創発的研究支援事業FORESTの成果を使う。",
    ],
)
def test_capitals_that_are_no_abbreviation_to_define(text: str) -> None:
    assert flagged(text) == []


def test_the_writer_can_name_what_the_field_knows() -> None:
    assert flagged("The LULC maps differ.", "LULC") == []


def test_letters_are_found_in_order() -> None:
    assert spells("PLSR", "partial least squares regression")
    assert spells("eDNA", "environmental DNA")
    assert not spells("PLSR", "many small farms")


def test_the_words_of_the_call_need_no_definition() -> None:
    text = "# Plan\n\nThe PAPPG asks for a summary, and the ZQX asks for more of it.\n"
    words = [words for _, words in found(undefined_abbreviation, draft(text, "nsf-pappg-24-1"))]
    assert words == ["ZQX"]


def test_genes_in_italics_need_no_definition() -> None:
    text = "# Plan\n\nWe sequence the gene [FADS]{italic} in all strains of the lake, and then ZQX too.\n"
    assert [words for _, words in found(undefined_abbreviation, draft(text))] == ["ZQX"]


def test_one_endless_word_is_read_in_linear_time() -> None:
    began = time.process_time()
    assert definitions("a" * 100_000 + " " + "a-" * 50_000) == {}
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text",
    ["We switch the protein YAP on and off.", "YAPというたんぱく質を光で入り切りする。", "The YAP gene is silent."],
)
def test_the_name_of_a_gene_or_protein_has_no_longer_form(text: str) -> None:
    assert not list(undefined(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    "text",
    ["The group of Sae Uchimura (NAXT) measures. NAXT pays.", "研究者の田中太郎（NAXT）と測る。NAXTが支払う。"],
)
def test_where_a_person_works_is_no_definition_and_no_use(text: str) -> None:
    (hit,) = undefined(text, [Span(0, len(text))])
    assert hit.span.start == text.rindex("NAXT")


@pytest.mark.parametrize(
    "text",
    [
        "We work with the QUINX umbrella organization.",
        "Data come from databases such as ENSEMX.",
        "弁理士法人IPZで開発した。PEZXのような企業もある。",
        "Room NNN holds the drill.",
        "The plan was read twice (Software Source Code IGX, 2020).",
    ],
)
def test_names_of_organisations_and_citations_need_no_definition(text: str) -> None:
    assert not list(undefined(text, [Span(0, len(text))]))
