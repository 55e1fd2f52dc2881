"""The lexicons: every pattern's own examples, and what a line must hold."""

from __future__ import annotations

import re

import pytest

from lint.analyse.text.sentences import Sentence
from lint.analyse.wording.patterns import Match, Pattern, found, patterns
from lint.document import Span
from lint.rules import rules

LANGUAGES = ("ja", "en")


def hits(pattern: Pattern, text: str) -> list[Match]:
    return found(text, Sentence(Span(0, len(text)), pattern.language), [pattern])


def read_badly(pattern: Pattern) -> list[str]:
    """The examples that a pattern does not find just once, or whose fix is not the expected one."""
    bad = []
    for text, expected in pattern.yes:
        made = [
            None if hit.fix is None or hit.fixed is None else text[: hit.fixed.start] + hit.fix + text[hit.fixed.end :]
            for hit in hits(pattern, text)
        ]
        if made != [expected]:
            bad.append(f"{pattern.id}: {text} -> {made}, not {expected}")
    return bad


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_find_their_examples_and_their_fixes_read_as_expected(language: str) -> None:
    assert all(pattern.yes for pattern in patterns(language))
    assert [line for pattern in patterns(language) for line in read_badly(pattern)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_pass_over_their_counterexamples(language: str) -> None:
    assert all(pattern.no for pattern in patterns(language))
    assert [f"{p.id}: {text}" for p in patterns(language) for text in p.no if hits(p, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pattern_names_a_word_a_rule_and_its_reason(language: str) -> None:
    for pattern in patterns(language):
        assert pattern.needs, f"{pattern.id}: no word is known by name: it would be tried on every sentence"
        assert pattern.rule.startswith("prose/")
        japanese, english = pattern.why
        assert re.search("[ぁ-ん]", japanese), pattern.id
        assert english.endswith((".", "?")), pattern.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_and_patterns_are_many(language: str) -> None:
    ids = [pattern.id for pattern in patterns(language)]
    assert len(ids) == len(set(ids))
    assert len(ids) > 400


def test_patterns_speak_for_rules_that_exist() -> None:
    known = {rule.id for rule in rules()}
    assert {pattern.rule for language in LANGUAGES for pattern in patterns(language)} <= known
