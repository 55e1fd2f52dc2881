"""The drafts written by hand and the truths beside them fit together."""

from __future__ import annotations

import pytest

from corpora import strangers
from lint import extract
from lint.settings import Limits
from models.evaluate import folded
from tests.truths import Truth, unknown, unpaired, unsaid

TRUTHS = {truth["name"]: truth for truth in strangers.truths()}


def text(truth: Truth) -> str:
    return folded(extract.read(strangers.FOLDER / truth["text"], Limits()).text)


def test_every_draft_is_there_twice_with_its_truth() -> None:
    assert unpaired(strangers.FOLDER, TRUTHS.values()) == set()
    assert len(TRUTHS) == 48


@pytest.mark.parametrize("name", TRUTHS)
def test_what_the_truth_tells_stands_in_the_draft(name: str) -> None:
    assert list(unsaid(TRUTHS[name], text(TRUTHS[name]))) == []


@pytest.mark.parametrize("name", [name for name in TRUTHS if name.endswith(".faulty")])
def test_some_faults_are_planted_and_all_are_of_known_rules(name: str) -> None:
    assert unknown(TRUTHS[name]) == set()
    assert 4 <= len(TRUTHS[name]["faults"]) <= 8
