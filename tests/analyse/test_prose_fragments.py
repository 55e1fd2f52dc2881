"""Teams and plans in English prose as applicants of many voices write them, and the stays that they tell.

Each part of ``fragments/*.md`` begins with its stays in a comment, a line each: who, which way, where, from and until
(months; ``?`` where the part does not say it).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.analyse.plans import records

FOLDER = Path(__file__).parent / "fragments"
STAYS = re.compile(r"<!-- (.*?) -->\n+", re.S)
PARTS = [
    pytest.param(part, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.md"))
    for number, part in enumerate(path.read_text("utf-8").split("\n\n=====\n\n"), 1)
]


@pytest.mark.parametrize("part", PARTS)
def test_the_stays_of_a_fragment_are_read(part: str) -> None:
    told = STAYS.match(part)
    assert told is not None
    wanted = [tuple(line.strip().split(" | ")) for line in told[1].splitlines()]
    found = [
        (person or "?", way or "?", place or "?", (start or "?")[:7], (end or "?")[:7])
        for person, way, place, start, end in records(part[told.end() :])
    ]
    assert found == wanted
