"""The unit of a budget table's numbers: as its labels, its title or the lines around it declare it, or as they show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lint.analyse.budget.money import Amount, Unit, amounts, declared, figure
from lint.analyse.structure.grids import Grid
from lint.document import Document


@dataclass(frozen=True)
class Reading:
    """One way to read a grid: which rows are its head, which columns hold labels, years and the total."""

    grid: Grid
    head: int
    label_columns: tuple[int, ...]
    year_columns: tuple[int, ...]
    total_column: int | None
    mark_column: int | None
    heads: tuple[str, ...]
    score: float
    whole: bool
    """Whether the column of totals is the sum of those of the years in most rows."""


def unit_of(document: Document, reading: Reading, currency: str | None) -> tuple[Unit, bool]:
    """The unit of the numbers, and whether the draft says it."""
    grid = reading.grid
    columns = (*reading.year_columns, *(() if reading.total_column is None else (reading.total_column,)))
    places = [reading.heads[column] for column in reversed(columns)]
    places += [" ".join(grid.words[row]) for row in range(reading.head)]
    places += [document.slice(line) for line in grid.above]
    places += [word for row in grid.words for word in row if "単位" in word or re.match(r"\s*[(（]", word)]
    places += [word for row in grid.words[reading.head :] for word in row[: max(1, len(reading.label_columns))]]
    near = document.text[max(0, grid.span.start - 400) : grid.span.start]
    places += [
        line
        for line in reversed(near.split("\n"))
        if re.search(r"単位|\bin (thousands|millions)|amounts|figures|[(（][^()（）]{0,12}[円$€£¥]", line)
    ]
    after = document.text[grid.span.end : grid.span.end + 160].strip().split("\n")[:2]
    places += [line for line in after if re.search(r"単位|\bin (thousands|millions)|amounts|figures|金額", line)]
    signs = {f.currency for row in grid.words[reading.head :] for word in row if (f := figure(word)) and f.currency}
    for words in places:
        unit = declared(words.strip()) if words.strip() else None
        if unit is not None and (unit.factor != 1 or unit.currency or "単位" in words):
            code = unit.currency or (signs.pop() if len(signs) == 1 else currency)
            return Unit(unit.factor, code), True
    if len(signs) == 1:
        return Unit(1.0, signs.pop()), True
    return _inferred(document, reading, currency)


def _inferred(document: Document, reading: Reading, currency: str | None) -> tuple[Unit, bool]:
    """A unit that no place says: the one that makes a large sum of the table an amount that the text names."""
    grid = reading.grid
    column = reading.total_column if reading.total_column is not None else reading.year_columns[-1]
    sums = [f for row in range(reading.head, len(grid.words)) if (f := figure(grid.words[row][column])) and f.step]
    largest = sorted({f.value for f in sums if f.value > 0}, reverse=True)[:3]
    told: list[Amount] = [a for a in amounts(document.text) if a.value >= 1e4]
    for value in largest:
        for amount in told:
            for factor in (1e3, 1e4, 1e6, 1.0):
                if abs(value * factor - amount.value) < 0.51 * amount.step:
                    return Unit(factor, amount.currency), True
    return Unit(1.0, currency), False
