"""Fourteen calls with themes of their own and short drafts for each, written before they were run and seen since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse
from lint.themes import themes

FOLDER = Path(__file__).parent / "own_themes"
WRONG = {("mentors", "draft3", "MEN"), ("workshop", "d1", "ANI")}
"""What is read wrongly as yet: pupils who count layers as mentored, and hens told by what 24 of them chose."""


@pytest.mark.parametrize("name", sorted(folder.name for folder in FOLDER.iterdir()))
def test_the_verdicts_are_right_and_the_evidence_holds_the_sentence_that_does_it(name: str) -> None:
    call, truth = load(str(FOLDER / name / "call.toml")), json.loads((FOLDER / name / "truth.json").read_text("utf-8"))
    wrong, unshown = set(), set()
    for title, wanted in truth.items():
        found = themes(Draft(parse((FOLDER / name / f"{title}.md").read_text("utf-8")), call))
        for theme, told in wanted.items():
            quotes = " ".join(one["quote"] for one in found[theme]["evidence"])
            if found[theme]["verdict"] != told["verdict"]:
                wrong.add((name, title, theme))
            elif told["verdict"] == "substance" and not any(words in quotes for words in told["evidence"]):
                unshown.add((name, title, theme))
    assert wrong == {one for one in WRONG if one[0] == name}
    assert unshown == set()
