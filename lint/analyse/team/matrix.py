"""Teams told as a matrix: an institution heads each column or row, and people stand in the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.structure.grids import Grid
from lint.document import Span
from lint.expressions import expression

CUT = expression(r"\s*[\n\v;；、]\s*|(?<=[^\W\d])\s*,\s*(?=(?:Prof|Dr|Mr|Ms|Mrs)\b)|\s+(?:and|&)\s+")
"""What parts the people of a cell."""
TITLED = expression(r"^(?:(?:Prof|Dr|Mr|Ms|Mrs|Professor|Assoc|Asst|Associate|Assistant)\.?\s+)*")
HEADING = 0.6
"""The share of a label that its institution takes."""
NAMED = 0.75
"""The share of the filled cells that must name people."""


@dataclass(frozen=True)
class InMatrix:
    """Somebody in a cell of such a table."""

    row: Span
    cell: Span | None
    name: str
    words: dict[str, str]
    """The institution, and the post that the other label tells, by slot: "PI", "Student"."""


def in_matrix(grid: Grid) -> list[InMatrix]:
    """The people of a table whose first row, or first column, names two institutions or more; else nobody."""
    height, width = len(grid.words), grid.width
    if height < 2 or width < 2:
        return []
    across = [(0, column) for column in range(1, width)]
    down = [(row, 0) for row in range(1, height)]
    for heads, turned in ((across, False), (down, True)):
        homes = {(at[0] if turned else at[1]): _institution(_word(grid, *at)) for at in heads}
        if len(homes) < 2 or not all(homes.values()):
            continue
        people = list(_people(grid, {key: home for key, home in homes.items() if home}, turned))
        filled = [
            (row, column)
            for row in range(1, height)
            for column in range(1, width)
            if _word(grid, row, column).strip(" –—-")
        ]
        told = {(one.row, one.cell) for one in people}
        if len(told) >= 2 and len(told) >= NAMED * len(filled):
            return people
    return []


def _word(grid: Grid, row: int, column: int) -> str:
    words = grid.words[row]
    return words[column] if column < len(words) else ""


def _institution(words: str) -> str | None:
    """The institution that a label is, towns and countries beside it left out."""
    from lint.analyse.places import places

    spots = places(words)
    whole = next((place for place in spots if place.organisation), None)
    if whole is None or re.search(r"\d", words):
        return None
    covered = sum(len(place.span) for place in spots)
    return words[whole.span.start : whole.span.end] if covered >= HEADING * len(words.strip()) else None


def _people(grid: Grid, homes: dict[int, str], turned: bool) -> Iterator[InMatrix]:
    from lint.analyse.people.names import names

    for row in range(1, len(grid.words)):
        for column in range(1, grid.width):
            home, label = homes[row if turned else column], _word(grid, 0 if turned else row, column if turned else 0)
            cell = grid.cell(row, column)
            for part in CUT.split(_word(grid, row, column)):
                words = TITLED.sub("", part.strip(), count=1)
                slots = {"organisation": home, "post": f"{label} {part[: part.find(words)]}".strip()}
                found = names(words, cell=True, header="氏名")
                if len(found) == 1 and found[0].span.start == 0 and found[0].kind == "named":
                    yield InMatrix(grid.row(row), cell, words, slots)
