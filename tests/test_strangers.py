"""The drafts written by hand and the truths beside them fit together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpora import strangers
from lint import extract
from lint.linter import chosen
from lint.settings import Limits, Settings
from models.evaluate import folded

TRUTHS = {truth["name"]: truth for truth in strangers.truths()}


def text(truth: dict[str, Any]) -> str:
    return folded(extract.read(strangers.FOLDER / truth["text"], Limits()).text)


def test_every_draft_is_there_twice_with_its_truth() -> None:
    assert {path.name for path in Path(strangers.FOLDER).glob("*.md")} == {t["text"] for t in TRUTHS.values()}
    assert len(TRUTHS) == 48


@pytest.mark.parametrize("name", TRUTHS)
def test_what_the_truth_tells_stands_in_the_draft(name: str) -> None:
    words = text(TRUTHS[name])
    for stay in TRUTHS[name]["movements"]:
        assert stay["task"] is None or folded(stay["task"]) in words
        for spellings in (stay["spellings"], stay["spelt"]):
            assert not spellings or any(folded(spelling) in words for spelling in spellings)


@pytest.mark.parametrize("name", [name for name in TRUTHS if name.endswith(".faulty")])
def test_planted_faults_are_of_known_rules_and_their_places_stand_in_the_draft(name: str) -> None:
    known = {rule.id for rule in chosen(Settings())}
    words = text(TRUTHS[name])
    assert 4 <= len(TRUTHS[name]["faults"]) <= 8
    for fault in TRUTHS[name]["faults"]:
        assert {fault["rule"], *fault["also"]} <= known
        assert not fault["words"] or any(folded(word) in words for word in fault["words"])
