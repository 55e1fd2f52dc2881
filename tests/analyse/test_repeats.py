"""Repeats: maximal passages, each once; near ones without list items; hints in other words and languages."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from benchmarks.repeats import both_languages
from corpora.repeats import pairs
from corpora.repeats.planting import draft as planted
from lint.analyse.repeats.compared import Compared, says_something
from lint.analyse.repeats.languages import bilingual, skeleton, terms
from lint.analyse.repeats.passages import passages
from lint.analyse.repeats.told import Repeat, repeats
from lint.analyse.repeats.units import Units, units
from lint.analyse.text.folding import folded
from lint.analyse.text.sentences import Sentence, sentences
from lint.analyse.text.tokens import tokens
from lint.calls import load
from lint.document import Span
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.linter import check
from lint.settings import Settings
from tests.drafts import draft, found

SHARED = Path(__file__).parents[3] / "shared"
FISH = "湖の底にたまった泥から環境DNAを取り出し、百年前までの魚の種類を復元する。"
RAIN = "上流に降る雨を密に測る観測網がなければ、洪水を前もって知ることはできない。"
ICE = "氷河が融けることで下流の水資源がどう変わるかを、衛星の観測から数字で示す。"


def cut(text: str, *, characters: int = 25, words: int = 12) -> list[list[str]]:
    """The verbatim passages of a text, each with its places."""
    whole = tuple(sentences(text, Span(0, len(text))))
    made = units(text, whole, characters=characters, words=words)
    return [[text[made.span(*place).start : made.span(*place).end] for place in p.places] for p in passages(made)]


def said(text: str) -> tuple[list[str], list[str]]:
    read = draft(text)
    whole = read.repeats()
    return [read.quote(one.span) for one in whole.verbatim], [read.quote(one.span) for one in whole.nearly]


def test_a_passage_is_found_at_all_its_places_and_once() -> None:
    text = "\n".join([FISH, RAIN, FISH, ICE, FISH])
    assert cut(text) == [[FISH[:-1]] * 3]


def test_a_passage_is_as_long_as_it_can_be() -> None:
    text = "\n".join([FISH + RAIN, ICE, FISH + RAIN])
    assert cut(text) == [[(FISH + RAIN)[:-1]] * 2]


def test_a_shorter_passage_is_told_only_for_the_place_that_the_longer_one_does_not_tell() -> None:
    text = "\n".join([FISH + RAIN, ICE, FISH + RAIN, "年代は鉛で決める。", RAIN])
    whole = tuple(sentences(text, Span(0, len(text))))
    made = units(text, whole)
    longer, shorter = passages(made)
    assert len(longer.places) == 2
    assert len(shorter.places) == 3
    assert made.span(*shorter.places[shorter.at]).start == text.rindex(RAIN)


@pytest.mark.parametrize("joint", ["\n", "", "\n\n# 見出し\n\n"])
def test_a_paragraph_pasted_eight_thousand_times_is_one_finding(joint: str) -> None:
    (places,) = cut(joint.join([FISH + RAIN] * 8000))
    assert len(places) in (7999, 8000)


def test_punctuation_width_case_and_line_breaks_make_no_difference() -> None:
    changed = FISH.replace("、", "，").replace("DNA", "ＤＮＡ").replace("百年前", "百年\n前")
    text = FISH + "\n\n" + RAIN + "\n\n" + changed
    whole = (Sentence(Span(0, len(FISH)), "ja"), Sentence(Span(text.index("\n\n", 60) + 2, len(text)), "ja"))
    assert len(passages(units(text, whole))) == 1


def test_the_end_of_the_sentence_before_is_not_taken_along() -> None:
    text = f"調査は三つの湖で行う。{FISH}年代は鉛で決める。\n解析は二つの機関で行う。{FISH}誤差は一割である。"
    assert cut(text) == [[FISH[:-1]] * 2]


def test_the_thresholds_are_the_options() -> None:
    short = "測定は三つの湖で行う。"
    text = "\n".join([short, RAIN, short, ICE])
    assert cut(text) == []
    assert cut(text, characters=8) == [[short[:-1]] * 2]
    words = "Cores are taken in winter from three lakes."
    text = f"{words} {pairs('en', 'built')['distinct'][2][0]} {words}"
    assert cut(text) == []
    assert cut(text, words=8) == [[words[:-1]] * 2]


@pytest.mark.parametrize("seed", range(20))
def test_what_is_found_agrees_with_a_search_by_hand(seed: int) -> None:
    rng = random.Random(seed)
    words = [rng.choice("abcdefghij") + rng.choice("klmnopqrst") for _ in range(400)]
    for _ in range(3):
        start, length = rng.randrange(350), rng.randint(12, 40)
        place = rng.randrange(len(words))
        words[place:place] = words[start : start + length]
    text = " ".join(words)
    whole = (Sentence(Span(0, len(text)), "en"),)
    got = [" ".join(text[p.start : p.end].split()) for p in spans(units(text, whole))]
    pieces = [" ".join(words[i : i + 12]) for i in range(len(words) - 11)]
    assert got
    assert all(text.count(passage) > 1 for passage in got)
    for piece in pieces:
        if pieces.count(piece) > 1:
            assert any(piece in passage for passage in got), f"{piece} repeats, and nothing told it"


def spans(made: Units) -> list[Span]:
    return [made.span(*passage.places[passage.at]) for passage in passages(made)]


def test_two_runs_say_the_same() -> None:
    source = planted("ja", "built", "25 %", 3).source
    first, second = (Draft(parse(source), load("generic")) for _ in range(2))
    assert first.repeats() == second.repeats()
    assert first.restated(0.3) == second.restated(0.3)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("kind", ["verbatim", "reordered", "10 %", "25 %"])
def test_planted_repeats_are_found_and_near_misses_are_not(language: str, kind: str) -> None:
    made = planted(language, "built", kind, 0)
    read = Draft(parse(made.source), load("generic"))
    whole = read.repeats()
    told = [folded(read.quote(place)) for one in (*whole.verbatim, *whole.nearly) for place in (one.span, *one.others)]
    missed = [pair for pair in made.expected if not any(folded(pair[0]) in t or t in folded(pair[0]) for t in told)]
    assert len(missed) <= (2 if kind == "25 %" else 0), missed
    planted_words = [folded(sentence) for pair in made.expected for sentence in pair]
    assert all(any(t in words or words in t for words in planted_words) for t in told)


def test_a_pasted_paragraph_with_one_changed_word_is_one_near_repeat() -> None:
    paragraph = FISH + RAIN + ICE
    changed = paragraph.replace("雨を密に測る観測網", "雪を密に測る観測網")
    text = f"# 1. 背景\n\n{paragraph}\n\n# 2. 体制\n\n日本側は測定を担当する。\n\n# 3. 意義\n\n{changed}\n"
    assert said(text) == ([], [changed])


def test_what_is_no_repeat() -> None:
    title = "環境DNAを用いて湖沼の魚類相を百年さかのぼって復元するための国際共同研究"
    text = f"""\
    研究課題名：{title}

    # 1. 研究の目的

    本研究「{title}」の目的を述べる。対象は三つの湖である。

    図1　湖の底にたまった泥から環境DNAを取り出し百年前までの魚を復元する手順の模式図

    国立研究開発法人科学技術振興機構先端国際共同研究推進事業国際共同研究拠点形成支援が要る。

    # 2. 研究の体制

    「{title}」の体制を示す。代表者は一名である。

    図1　湖の底にたまった泥から環境DNAを取り出し百年前までの魚を復元する手順の模式図

    国立研究開発法人科学技術振興機構先端国際共同研究推進事業国際共同研究拠点形成支援を待つ。
    """
    assert said(text) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Department of Chemistry, Graduate School of Science, University of Tokyo, Hongo, Bunkyo-ku, Tokyo, Japan",
        "yamada@example.ac.jp, Graduate School of Science",
        "2021 12 34 2022 56 78 2023 91 23 2024",
        "国立研究開発法人科学技術振興機構先端国際共同研究推進事業",
    ],
)
def test_names_addresses_and_numbers_say_nothing(text: str) -> None:
    assert not says_something(text)
    assert says_something(FISH)
    assert says_something("We measure the rain that falls in the upper catchment with twenty gauges every day.")


def test_restatements_are_hints_of_different_sections_and_few() -> None:
    from lint.rule import Severity
    from lint.rules.repeat.content import content

    read = Draft(parse(planted("en", "built", "paraphrased", 1).source), load("generic"))
    assert content.severity is Severity.INFO
    findings = found(content, read)
    assert len(findings) == 5
    for finding, _ in findings:
        here, there = read.section(finding.span.start if finding.span else 0), read.section(finding.related[0].start)
        assert here is not there


def test_japanese_and_english_are_a_pair_unless_the_form_asks_for_both() -> None:
    one, two = pairs("both", "built")["paraphrases"][0]
    told = draft(f"# 1. 研究の目的\n\n{one}\n\n# 2. 研究の意義\n\n{two}\n").restated()
    asked = draft(f"# 1. 研究の目的\n\n{one}\n\n# 2. 英文概要\n\n{two}\n").restated()
    assert len(told) == 1
    assert asked == ()


@pytest.mark.parametrize("which", ["built", "measured"])
def test_free_translations_are_found_and_nothing_else(which: str) -> None:
    planted, right, wrong = both_languages(which)
    assert right >= 0.8 * planted
    assert wrong == 0


def test_unlike_sentences_of_two_languages_are_no_pair() -> None:
    for one, two in pairs("both", "built")["distinct"]:
        text = one + "\n" + two
        whole = (Sentence(Span(0, len(one)), "ja"), Sentence(Span(len(one) + 1, len(text)), "en"))
        compared = Compared(whole, frozenset(), frozenset(), (0, 1))
        words = {whole[0]: tokens(one)}
        assert not bilingual(text, compared, words.__getitem__, frozenset(), least=0.4)


def test_terms_of_two_languages_are_listed_once_and_words_of_english_origin_sound_alike() -> None:
    path = Path(__file__).parents[2] / "lint" / "lexicons" / "bilingual.tsv"
    lines = path.read_text("utf-8").splitlines()
    assert all(len(line.split("\t")) == 2 and all(line.split("\t")) for line in lines)
    assert len(terms()) == len(lines)
    for katakana, english in (("moderu", "model"), ("raisensu", "licence"), ("onrain", "online")):
        assert skeleton(katakana) == skeleton(english)


def test_a_text_without_sentences_or_with_one_has_no_repeats() -> None:
    for text in ("", "。", FISH, "word"):
        whole = tuple(sentences(text, Span(0, len(text))))
        none = repeats(text, Compared(whole, frozenset(), frozenset()), lambda sentence: ())
        assert (none.verbatim, none.nearly) == ((), ())


def real(name: str) -> tuple[Repeat, ...]:
    from lint import extract
    from lint.settings import Limits

    path = SHARED / "real" / name
    if not path.is_file():
        pytest.skip("the real proposals do not lie beside this checkout")
    read = Draft(extract.read(path, Limits(), exact_pages=False), load("generic"))
    whole = read.repeats()
    return (*whole.verbatim, *whole.nearly)


def test_the_sentences_of_a_cover_sheet_come_again() -> None:
    assert len(real("en_sloan_2021_barker_grey.pdf")) >= 5


def test_a_schedule_with_merged_cells_is_no_repeat() -> None:
    assert real("ja_mitou2023_erg.docx") == ()


def test_the_briefing_repeats_its_cap_and_its_purpose_but_not_its_headings() -> None:
    path = SHARED / "seed" / "aspire-gc-2024-briefing.txt"
    if not path.is_file():
        pytest.skip("the briefing does not lie beside this checkout")
    read = Draft(parse(path.read_text("utf-8")), load("jst-aspire-gc-2024"))
    told = [folded(read.quote(one.span)) for one in (*read.repeats().verbatim, *read.repeats().nearly)]
    assert any("直接経費の30にあたる間接経費を含む場合最大5億円" in words for words in told)
    assert any("最先端な研究開発につながる国際的ネットワークの構築拡大" in words for words in told)
    assert any("国際頭脳循環を促進し国際的なトップ水準の研究機会を" in words for words in told)
    assert not any("公募スケジュール" in words or "特徴的な応募要件" in words for words in told)


def test_a_check_tells_page_and_section_of_the_first_place(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(f"# 1. 背景\n\n{FISH}\n\n# 2. 方法\n\n{RAIN}{FISH}\n", "utf-8")
    (remark,) = check(path, Settings(select=("repeat",))).remarks
    assert remark.rule == "repeat/passage"
    assert remark.severity == "warning"
    assert "1 背景" in remark.message
    assert remark.place.quote == FISH
    assert [place.quote for place in remark.related] == [FISH]


@pytest.mark.parametrize("unit", ["a", "a.", "1", "1 ", ", 2019 12 ", ", 2019 ", "a@", " "])
def test_long_lines_are_read_in_linear_time(unit: str) -> None:
    from lint.analyse.repeats.compared import ADDRESS, PUBLICATION

    line = unit * (60_000 // len(unit))
    began = time.process_time()
    PUBLICATION.findall(line)
    ADDRESS.search(line)
    assert time.process_time() - began < 2
