"""Columns of a plan that name countries."""

from __future__ import annotations

from lint.analyse.movements.tables.content import is_place, values
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid


def of_countries(grid: Grid, row: int, column: int) -> bool:
    """Whether the cells below a label name countries alone."""
    below = [words for words in values(grid, column, row) if not is_none(words)]
    return bool(below) and all(any(p.country for p in places(words)) and not is_place(words) for words in below)
