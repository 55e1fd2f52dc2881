"""The lexicons: every pattern's own examples, and what a line must hold."""

from __future__ import annotations

import re

import pytest

from lint.analyse.text.sentences import Sentence
from lint.analyse.wording.patterns import Match, Pattern, found, patterns
from lint.document import Span
from lint.rules import rules

ALL = [pytest.param(p, id=f"{language}-{p.id}") for language in ("ja", "en") for p in patterns(language)]


def hits(pattern: Pattern, text: str) -> list[Match]:
    return found(text, Sentence(Span(0, len(text)), pattern.language), [pattern])


@pytest.mark.parametrize("pattern", ALL)
def test_a_pattern_finds_its_examples_and_its_fix_reads_as_expected(pattern: Pattern) -> None:
    assert pattern.yes
    for text, expected in pattern.yes:
        (hit,) = hits(pattern, text)
        assert (hit.fix is None) == (expected is None), f"{text}: {hit.fix}"
        if hit.fix is not None and hit.fixed is not None:
            assert text[: hit.fixed.start] + hit.fix + text[hit.fixed.end :] == expected


@pytest.mark.parametrize("pattern", ALL)
def test_a_pattern_passes_over_its_counterexamples(pattern: Pattern) -> None:
    assert pattern.no
    for text in pattern.no:
        assert not hits(pattern, text)


@pytest.mark.parametrize("pattern", ALL)
def test_a_pattern_names_a_word_a_rule_and_its_reason(pattern: Pattern) -> None:
    assert pattern.needs, "no word is known by name: it would be tried on every sentence"
    assert pattern.rule.startswith("prose/")
    japanese, english = pattern.why
    assert re.search("[ぁ-ん]", japanese)
    assert english.endswith((".", "?"))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_ids_are_unique_and_patterns_are_many(language: str) -> None:
    ids = [pattern.id for pattern in patterns(language)]
    assert len(ids) == len(set(ids))


def test_patterns_speak_for_rules_that_exist() -> None:
    known = {rule.id for rule in rules()}
    assert {pattern.rule for language in ("ja", "en") for pattern in patterns(language)} <= known
