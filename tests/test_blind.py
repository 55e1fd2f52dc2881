"""The drafts written blind, the truths beside them, and the files made of them fit together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpora import blind
from corpora.blind import word
from lint import extract
from lint.settings import Limits
from models.evaluate import folded
from tests.truths import Truth, unknown, unpaired, unsaid

TRUTHS = {truth["name"]: truth for truth in blind.truths()}


def text(truth: Truth) -> str:
    return folded((blind.FOLDER / truth["text"]).read_text("utf-8"))


def test_every_draft_is_there_twice_with_its_truth() -> None:
    assert unpaired(blind.FOLDER, TRUTHS.values()) == set()
    assert {truth["part"] for truth in TRUTHS.values()} <= set(blind.PARTS)


@pytest.mark.parametrize("name", TRUTHS)
def test_what_the_truth_tells_stands_in_the_draft(name: str) -> None:
    assert list(unsaid(TRUTHS[name], text(TRUTHS[name]))) == []


@pytest.mark.parametrize("name", [name for name in TRUTHS if name.endswith(".faulty")])
def test_some_faults_are_planted_and_all_are_of_known_rules(name: str) -> None:
    assert unknown(TRUTHS[name]) == set()
    assert 4 <= len(TRUTHS[name]["faults"]) <= (8 if TRUTHS[name]["part"] in ("first", "last") else 14)


@pytest.mark.parametrize("name", [name for name, truth in TRUTHS.items() if truth["format"] != "md"])
def test_a_draft_laid_out_in_word_says_what_its_text_says(name: str, tmp_path: Path) -> None:
    source = (blind.FOLDER / TRUTHS[name]["text"]).read_text("utf-8")
    word.write(source, tmp_path / "draft.docx")
    read = folded(extract.read(tmp_path / "draft.docx", Limits(), exact_pages=False).text)
    plain = re.sub(r"<!--.*?-->|<br>|\^\^|<<|\*\*|^#+ |^\d+\. ", " ", source, flags=re.M)
    for line in re.split(r"[\n|]", plain):
        assert folded(line) in read
