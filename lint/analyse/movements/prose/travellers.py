"""What a clause tells of its travellers themselves: their career stage, and how many unnamed ones there are."""

from __future__ import annotations

import re

from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.people.names import Name, career_stage
from lint.analyse.structure.grids import plain


def stage_in(text: str, people: list[Name], offset: int) -> str | None:
    """The career stage told beside the first person, or in the clause."""
    if not people:
        return career_stage(text)
    start, end = people[0].span.start - offset, people[0].span.end - offset
    if start < 0:
        return None
    before = re.split(r"[、。,;；はがを]", text[max(0, start - 24) : start])[-1]
    after = re.split(r"[。;；]|\b(?:and|to|with|under|will|from|by)\b|は|が|を", text[end : end + 60])[0]
    ways = (before, after) if in_japanese(text) else (after, before)
    return next((stage for way in ways if (stage := career_stage(way))), None)


def count_in(text: str) -> int:
    """How many people unnamed words stand for."""
    match = re.search(
        r"(\d{1,2})\s*(?:名|人)|\b(\d{1,2}|two|three|four|five|six|seven|eight|nine"
        r"|ten)\s+(?:[\w-]+\s+){0,3}(?:students|researchers|postdocs|scientists|fellows|members|people)",
        plain(text),
    )
    if not match:
        return 1
    word = match[1] or match[2]
    return (
        int(word)
        if word.isdigit()
        else ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].index(word) + 2
    )
