"""Cards that a person's name leads, beside the way: 「山田 花子（助教） | 日本→米国」 above labels and values."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analyse.dates.periods import periods
from lint.analyse.movements.tables.slots import ARROW, direction, slots
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import places
from lint.analyse.structure.grids import Grid

NAME, WAY, HOME, WHEN = "氏名", "方向", "所属", "期間"
"""The labels that the cells of such a row lack."""
BRACKET = re.compile(r"\s*[(（:：,、]")


def topped(grid: Grid) -> Grid:
    """The same table; where a name leads a card, its name and what stands beside it as rows with labels."""
    if grid.width != 2 or len(grid.words) < 3:
        return grid
    if grid.cells[0][0] is grid.cells[0][1]:
        return grid  # a row across, which the reading of cards knows
    (name, beside), rest = grid.words[0], grid.words[1:]
    labelled = [words for words in rest if slots(words[0])]
    label = _label(beside)
    alone = BRACKET.split(name)[0]
    if label is None or 2 * len(labelled) < len(rest) or len(labelled) < 2:
        return grid
    known = names(alone, cell=True, header=NAME) and not slots(alone)
    if not known and not (label == WAY and placeholder(name)):
        return grid
    first, second = grid.cells[0]
    cells = ((None, first), (None, second), *grid.cells[1:])
    words = ((NAME, name), (label, beside), *rest)
    return replace(grid, cells=cells, words=words)


def _label(words: str) -> str | None:
    """The label of what stands beside the name; none where it can be no part of a stay."""
    if direction(words) is not None or ARROW.search(words):
        return WAY
    if periods(words):
        return WHEN
    return HOME if any(place.organisation for place in places(words)) else None
