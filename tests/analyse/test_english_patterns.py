"""English wording patterns over sentences: how much they find, how calm they are, and what they make of odd text."""

from __future__ import annotations

import json

import pytest

from benchmarks.wording import score
from lint.analyse.text.sentences import Sentence, sentences
from lint.analyse.wording.pattern_index import candidates
from lint.analyse.wording.patterns import found, matches, patterns
from lint.document import Span


def fixes(text: str) -> list[tuple[str, str | None]]:
    known = list(sentences(text, Span(0, len(text))))
    return [(text[hit.span.start : hit.span.end], hit.fix) for hit in matches(text, known, "en")]


def test_there_are_patterns_for_every_kind_of_padding() -> None:
    rules = [pattern.rule for pattern in patterns("en")]
    assert len(rules) >= 400
    assert set(rules) == {"prose/wordy-phrase", "prose/tautology", "prose/double-negative", "prose/stock-phrase"}


@pytest.mark.parametrize("which", ["built", "measured"])
def test_recall_and_precision(which: str) -> None:
    result = score("en", which)
    assert result.wanted >= 75
    assert result.sentences - result.wanted >= 75
    assert result.recall >= 0.90, result.missed
    assert result.precision >= 0.95, result.wrong


def test_the_index_finds_what_all_patterns_find() -> None:
    from benchmarks.wording import FOLDER

    lines = (FOLDER / "en" / "built.jsonl").read_text("utf-8").splitlines()[::4]
    text = "\n".join(json.loads(line)["text"] for line in lines)
    known = [sentence for sentence in sentences(text, Span(0, len(text))) if sentence.language == "en"]
    for sentence, tried in zip(known, candidates(text, known, patterns("en"), "en"), strict=True):
        assert found(text, sentence, tried) == found(text, sentence, patterns("en"))


def test_white_space_of_any_kind_stands_between_words() -> None:
    text = "We stopped due  to the\vfact that\u00a0it rained, and in order\tto wait we made  use of it."
    assert fixes(text) == [("due  to the\vfact that", "because"), ("in order\tto", "to"), ("made  use of", "used")]


def test_a_fix_keeps_the_form_of_the_verb_and_the_draft_s_spelling() -> None:
    assert fixes("We made an analysis of the colour.") == [("made an analysis of", "analysed")]
    assert fixes("We made an analysis of the color.") == [("made an analysis of", "analyzed")]
    assert fixes("Making an analysis of rain is slow.") == [("Making an analysis of", "Analysing")]
    assert fixes("Growth has been dependent on rain.") == [("been dependent on", "depended on")]


def test_a_longer_phrase_hides_the_shorter_one_in_it() -> None:
    assert [words for words, _ in fixes("It failed due to the fact that it rained.")] == ["due to the fact that"]


def test_sentences_of_other_languages_are_passed_over() -> None:
    text = "この文は in order to を含む日本語の文である。"
    assert list(matches(text, [Sentence(Span(0, len(text)), "ja")], "en")) == []
