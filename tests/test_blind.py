"""The drafts written blind, the truths beside them, and the files made of them fit together."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from corpora import blind
from corpora.blind import word
from lint import extract
from lint.linter import chosen
from lint.settings import Limits, Settings
from models.evaluate import folded

TRUTHS = {truth["name"]: truth for truth in blind.truths()}


def text(truth: dict[str, Any]) -> str:
    return folded((blind.FOLDER / truth["text"]).read_text("utf-8"))


def test_every_draft_is_there_twice_with_its_truth() -> None:
    assert {path.name for path in Path(blind.FOLDER).glob("*.md")} == {t["text"] for t in TRUTHS.values()}
    assert {truth["part"] for truth in TRUTHS.values()} <= set(blind.PARTS)


@pytest.mark.parametrize("name", TRUTHS)
def test_what_the_truth_tells_stands_in_the_draft(name: str) -> None:
    words = text(TRUTHS[name])
    for stay in TRUTHS[name]["movements"]:
        assert folded(stay["task"]) in words
        for spellings in (stay["spellings"], stay["spelt"]):
            assert not spellings or any(folded(spelling) in words for spelling in spellings)


@pytest.mark.parametrize("name", [name for name in TRUTHS if name.endswith(".faulty")])
def test_planted_faults_are_of_known_rules_and_their_places_stand_in_the_draft(name: str) -> None:
    known = {rule.id for rule in chosen(Settings())}
    words = text(TRUTHS[name])
    assert 4 <= len(TRUTHS[name]["faults"]) <= (8 if TRUTHS[name]["part"] in ("first", "last") else 14)
    for fault in TRUTHS[name]["faults"]:
        assert {fault["rule"], *fault["also"]} <= known
        assert not fault["words"] or any(folded(word) in words for word in fault["words"])


@pytest.mark.parametrize("name", [name for name, truth in TRUTHS.items() if truth["format"] != "md"])
def test_a_draft_laid_out_in_word_says_what_its_text_says(name: str, tmp_path: Path) -> None:
    source = (blind.FOLDER / TRUTHS[name]["text"]).read_text("utf-8")
    word.write(source, tmp_path / "draft.docx")
    read = folded(extract.read(tmp_path / "draft.docx", Limits(), exact_pages=False).text)
    plain = re.sub(r"<!--.*?-->|<br>|\^\^|<<|\*\*|^#+ |^\d+\. ", " ", source, flags=re.M)
    for line in re.split(r"[\n|]", plain):
        assert folded(line) in read
