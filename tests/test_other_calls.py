"""Three drafts of unlike fields, for a call whose two themes are put in quite other words than those of any we know.

Its second theme (noise and lights of the work itself) is like none that was learnt; where a draft does something for
it, that is not yet found: see the card of ``models/likeness``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lint import calls, extract
from lint.draft import Draft
from lint.settings import Settings

FOLDER = Path(__file__).parent / "other_calls"
CALL = str(FOLDER / "call.toml")


@cache
def draft(name: str) -> Draft:
    settings = Settings(call=CALL, select=("themes",))
    document = extract.read(FOLDER / f"{name}.md", settings.limits, exact_pages=False)
    return Draft(document, calls.load(CALL), None, settings)


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
