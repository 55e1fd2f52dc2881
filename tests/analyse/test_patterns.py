"""The pattern engine: nothing lost beside the plain Matcher, fixes in place, exceptions, longest match."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.wording import score
from lint.analyse.text.docs import doc, japanese
from lint.analyse.text.sentences import Sentence, sentences
from lint.analyse.text.tokens import tokens
from lint.analyse.wording.pattern_index import candidates
from lint.analyse.wording.patterns import FOLDER, Pattern, found, matches, patterns
from lint.document import Span

CORPUS = Path(__file__).parents[2] / "corpora" / "wording"
REAL = Path(__file__).parents[3] / "shared" / "seed" / "aspire-gc-2024-briefing.txt"


def texts(language: str) -> list[str]:
    """Sentences of our own: the examples of the patterns, and the corpus."""
    own = [text for pattern in patterns(language) for text in (*(yes for yes, _ in pattern.yes), *pattern.no)]
    for path in sorted((CORPUS / language).glob("*.jsonl")):
        own += [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return own


def by_the_plain_matcher(text: str, known: list[Sentence], language: str) -> set[tuple[str, int, int]]:
    """All matches of one Matcher that holds all patterns."""
    from spacy.matcher import Matcher

    from lint.analyse.text.docs import vocabulary

    matcher = Matcher(vocabulary(), validate=False)
    for pattern in patterns(language):
        matcher.add(pattern.id, [[dict(token) for token in pattern.match]], greedy="LONGEST")
    hits = set()
    for sentence in known:
        made = doc(text[sentence.span.start : sentence.span.end], language)
        for key, first, last in matcher(made):
            start, end = made[first].idx, made[last - 1].idx + len(made[last - 1])
            name = vocabulary().strings[key]
            hits.add((name, sentence.span.start + start, sentence.span.start + end))
    return hits


def by_the_index(text: str, known: list[Sentence], language: str) -> set[tuple[str, int, int]]:
    """The same by way of the index, exceptions left out of account."""
    hits = set()
    for sentence, tried in zip(known, candidates(text, known, patterns(language), language), strict=True):
        for hit in found(text, sentence, [without_exceptions(pattern) for pattern in tried]):
            hits.add((hit.pattern.id, hit.span.start, hit.span.end))
    return hits


def without_exceptions(pattern: Pattern) -> Pattern:
    from dataclasses import replace

    return replace(pattern, before=None, after=None)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_index_finds_what_the_plain_matcher_finds(language: str) -> None:
    text = "\n".join(texts(language)[::4])
    known = [Sentence(s.span, language) for s in sentences(text, Span(0, len(text)))]
    plain = by_the_plain_matcher(text, known, language)
    assert len(plain) > 150
    assert by_the_index(text, known, language) == plain


def test_the_index_finds_what_the_plain_matcher_finds_in_the_briefing() -> None:
    if not REAL.is_file():
        pytest.skip("the briefing does not lie beside this checkout")
    text = REAL.read_text("utf-8").replace("\n", " ")
    known = [s for s in sentences(text, Span(0, len(text))) if s.language == "ja"]
    assert by_the_index(text, known, "ja") == by_the_plain_matcher(text, known, "ja")


def test_white_space_between_words_parts_them() -> None:
    text = "まず 最初に測る。まず最初に測る。"
    hits = list(matches(text, list(sentences(text, Span(0, len(text)))), "ja"))
    assert [(hit.span.start, hit.fix) for hit in hits] == [(9, "最初に")]


def test_a_document_keeps_the_characters_of_its_sentence() -> None:
    text = "解析を　行った。\t次に \n 測る "
    made = japanese(text, tokens(text, 40), 40)
    assert made.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in made)


def test_a_match_inside_a_longer_one_is_left_out() -> None:
    text = "装置で測定を行うことができる。"
    (hit,) = matches(text, [Sentence(Span(0, len(text)), "ja")], "ja")
    assert text[hit.span.start : hit.span.end] == "を行うことができる"


def test_a_quotation_begins_and_ends_with_whole_words() -> None:
    text = "これで反応の機構を利用することができた。"
    (hit,) = matches(text, [Sentence(Span(0, len(text)), "ja")], "ja")
    assert hit.fixed is not None
    assert (text[hit.fixed.start : hit.fixed.end], hit.fix) == ("利用することができた", "利用できた")


def test_two_runs_find_the_same_in_the_same_order() -> None:
    text = "\n".join(texts("ja")[:200])
    known = list(sentences(text, Span(0, len(text))))
    assert [(h.span, h.pattern.id) for h in matches(text, known, "ja")] == [
        (h.span, h.pattern.id) for h in matches(text, known, "ja")
    ]


def test_both_languages_have_their_four_hundred_patterns() -> None:
    assert FOLDER.is_dir()
    assert len(patterns("ja")) >= 400
    assert len(patterns("en")) >= 400


@pytest.mark.parametrize("language", ["ja", "en"])
def test_recall_and_precision_on_the_sentences_that_are_only_measured(language: str) -> None:
    measured = score(language, "measured")
    assert measured.sentences >= 150
    assert measured.recall >= 0.90, measured.missed
    assert measured.precision >= 0.95, measured.wrong
