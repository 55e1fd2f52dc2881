"""Every rule's own examples: the marked words are flagged, and nothing else."""

from __future__ import annotations

import re

import pytest

from lint.rule import Message, Rule
from lint.rules import rules
from tests.drafts import example, examples, found

CASES = [pytest.param(rule, case, id=f"{rule.id}-{n}") for rule in rules() for n, case in enumerate(examples(rule))]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_flags_the_marked_words_of_its_examples_and_nothing_else(rule: Rule, case: object) -> None:
    assert isinstance(case, type(example("")))
    draft = case.read()
    flagged = sorted(" ".join(words.split()) for _, words in found(rule, draft))
    assert flagged == sorted(" ".join(words.split()) for name, words in case.expected if name == rule.id)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_has_an_example_that_is_flagged_and_speaks_both_languages(rule: Rule) -> None:
    cases = list(examples(rule))
    assert any(name == rule.id for case in cases for name, _ in case.expected), "no flagged example in the docstring"
    for case in cases:
        for finding, _ in found(rule, case.read()):
            assert isinstance(finding.message, Message)
            for language in ("ja", "en"):
                message, fix = finding.message.say(language, finding.values)
                assert message
                assert "{" not in message + (fix or "")
            japanese, _ = finding.message.say("ja", finding.values)
            assert re.search(r"[ぁ-ん]", japanese), "the Japanese message is not Japanese"
