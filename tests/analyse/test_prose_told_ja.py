"""Plans of stays in Japanese in the words of many applicants, each with the stays that it tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analyse.plans import records

WAYS = {"out": "outbound", "in": "inbound"}
Stay = tuple[str, ...]


def fragments() -> Iterator[tuple[str, str, list[Stay]]]:
    """The title, the text and the true stays of each: who, which way, where, from, until; * where none is asked."""
    for part in (Path(__file__).parent / "told_ja.txt").read_text("utf-8").split("=== ")[1:]:
        title, _, rest = part.partition("\n")
        text, _, truth = rest.partition("\n--- truth\n")
        yield title, text, [tuple(slot.strip() for slot in line.split("|")) for line in truth.strip().splitlines()]


FRAGMENTS = {title: (text, true) for title, text, true in fragments()}


def agrees(slot: str | None, true: str) -> bool:
    return true == "*" or (slot or "-") in true.split("/")


@pytest.mark.parametrize("title", FRAGMENTS)
def test_the_stays_of_a_plan_are_those_that_it_tells(title: str) -> None:
    text, true = FRAGMENTS[title]
    left = [(*row[:3], *(moment and moment[:7] for moment in row[3:])) for row in records(text)]
    for who, way, *rest in true:
        same = next((row for row in left if all(map(agrees, row, (who, WAYS[way], *rest)))), None)
        assert same is not None, (who, left)
        left.remove(same)
    assert left == []
