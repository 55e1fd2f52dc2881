"""Tables that are cards: labels with their values beside them, or below rows that each name a person."""

from __future__ import annotations

import re

from lint.analyse.movements.tables.slots import slots
from lint.analyse.people.names import names
from lint.analyse.structure.grids import Grid, plain


def is_card(grid: Grid) -> bool:
    """Whether labels stand in two columns with their values beside them, or below rows that each name a person."""
    pairs = 0
    first = [plain(words[0]) for row, words in enumerate(grid.words) if grid.width > 1 and grid.first(row, 0)]
    people = [at for at, label in enumerate(first) if slots(label)[:1] == ("person",)]
    if any(first.count(first[at]) > 1 for at in people):
        return True  # several people's forms in one table
    if grid.width == 2 and len(people) > 1 and len({first[at + 1] for at in people if at + 1 < len(first)}) == 1:
        return True  # "Traveller 1", "Visitor 2" over the same labels each
    below = [row + 1 for row in range(len(grid.words) - 1) if banner(grid, row)]
    if len(below) > 1 and all(slots(grid.words[row][0]) and not banner(grid, row) for row in below):
        return True
    for row, words in enumerate(grid.words):
        told = [
            column
            for column, word in enumerate(words)
            if 0 < len(word) <= 16
            and grid.first(row, column)
            and not re.search(r"[\d()（）]", word)
            and slots(word)
            and not (word.isascii() and names(word, cell=True))
        ]
        pairs += any(b - a == 2 and a + 1 not in told for a in told for b in told) and len(words) == 4
    return pairs >= 2


def banner(grid: Grid, row: int) -> str:
    """The words of a row that goes across a table and begins with a person's name; else none."""
    words = grid.words[row][0]
    across = grid.width > 1 and len({id(cell) for cell in grid.cells[row]}) == 1
    alone = re.split(r"\s*[(（:：,、]", words)[0] if across and len(words) <= 80 else ""
    return words if alone and names(alone, cell=True, header="氏名") else ""
