"""Six drafts of unlike fields, for two calls whose two themes each are put in other words than those of any we know.

The second theme of the first (noise and lights of the work itself) is like none that was learnt; where a draft does
something for it, that is not yet found: see the card of ``models/likeness``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lint import calls, extract
from lint.draft import Draft
from lint.settings import Settings

FOLDER = Path(__file__).parent / "other_calls"
CALL, OTHER = str(FOLDER / "call.toml"), str(FOLDER / "foundation.toml")


@cache
def draft(name: str, call: str = CALL) -> Draft:
    settings = Settings(call=call, select=("themes",))
    document = extract.read(FOLDER / f"{name}.md", settings.limits, exact_pages=False)
    return Draft(document, calls.load(call), None, settings)


@pytest.mark.parametrize(
    ("name", "theme", "verdict", "shown"),
    [
        ("whales-ja", "SHORE", "substance", "漁師七名"),
        ("wreck-en", "SHORE", "substance", "nine boat owners"),
        ("lidar-ja", "SHORE", "mention", "手を携え"),
        ("lidar-ja", "HUSH", "absent", ""),
    ],
)
def test_two_themes_in_other_words(name: str, theme: str, verdict: str, shown: str) -> None:
    own = draft(name)
    found = own.coverage[theme]
    assert found.verdict == verdict, found.score
    said = [own.quote(own.sentences[i].span) for i in found.evidence]
    assert not shown or any(shown in one for one in said[:2]), said


@pytest.mark.parametrize(
    ("name", "theme", "verdict", "shown"),
    [
        ("battery-en", "ABROAD", "substance", "each for 7.5 credits"),
        ("battery-en", "PATIENTS", "mention", "a broad dialogue"),
        ("dementia-ja", "ABROAD", "mention", "国際的な視野"),
        ("dementia-ja", "PATIENTS", "substance", "認知症の人の会の五名"),
    ],
)
def test_stays_are_no_evidence_of_training_that_crosses_borders(
    name: str, theme: str, verdict: str, shown: str
) -> None:
    own = draft(name, OTHER)
    found = own.coverage[theme]
    assert found.verdict == verdict, found.score
    said = [own.quote(own.sentences[i].span) for i in found.evidence]
    assert shown in said[0]
    assert not any(word in one for one in said for word in ("Solheim", "Ferri", "飯塚", "ペーテルス"))
