"""The edits that plant single faults fit the drafts they change, and are judged by what is found of them."""

from __future__ import annotations

import pytest

from corpora.edits import Edit, edits
from lint.linter import chosen
from lint.settings import Settings
from models.evaluate import folded
from models.evaluate_edits import Score, judge

EDITS = {edit.name: edit for edit in edits()}
IDS = {rule.id for rule in chosen(Settings())}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_changes_its_draft_and_names_rules_and_words_that_are_there(name: str) -> None:
    edit = EDITS[name]
    text = folded(edit.text())
    assert {edit.rule, *edit.also} - {None} <= IDS
    assert edit.rule is None or any(folded(word) in text for word in edit.words)


def test_what_is_found_missed_and_false_is_counted() -> None:
    known = next(edit for edit in EDITS.values() if edit.rule == "budget/cap")
    score = Score()
    judge(known, score)
    blind = Edit("x:1", known.draft, "mobility/one-way", known.edits, ("one",), (), "not so")
    judge(blind, score)
    assert score.rules["budget/cap"].found == 1
    assert score.rules["mobility/one-way"].missed == 1
    assert score.rules["budget/cap"].false == 1
    assert all("x:1" in one for one in score.failures[-2:])
