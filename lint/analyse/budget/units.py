"""The unit of a budget table's numbers: as its labels, its title or the lines around it declare it, or as they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.budget.money import Amount, Unit, amounts, declared, figure
from lint.analyse.structure.grids import Grid
from lint.document import Document, Span
from lint.expressions import expression

NEAR = expression(
    r"単位|\bin (thousands|millions)|amounts|figures|[(（][^()（）]{0,12}[円$€£¥]"
    r"|[(（]\s*(?:EUR|USD|GBP|JPY|CHF|SEK|NOK|DKK|CAD|AUD|KRW|TWD|[Ee]uros?)\s*[)）]"
    r"|[(（][^()（）]{0,24}\b(?:thousands?|millions?|k|m|mio)\s(?:of\s)?[A-Za-z]{3}"
    r"|[(（][^()（）]{0,24}\b[A-Z]{3}\s(?:1[,.]?000|'?000|thousand|million|k|m)\b"
)
"""What says that a line before the table may tell the unit."""
BEHIND = expression(r"単位|\bin (thousands|millions)|amounts|figures|金額")
"""The same behind it."""


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


LEAST = 100
"""Numbers of a table below this are those of the text by chance."""


def unit_of(document: Document, reading: Reading, currency: str | None) -> tuple[Unit, bool]:
    """The unit of the numbers, with the place that says it, and whether the draft does."""
    grid = reading.grid
    signs = {f.currency for row in grid.words[reading.head :] for word in row if (f := figure(word)) and f.currency}
    for words, span in _places(document, reading):
        unit = declared(words.strip()) if words.strip() else None
        if unit is not None and (unit.factor != 1 or unit.currency or "単位" in words):
            code = unit.currency or (signs.pop() if len(signs) == 1 else currency)
            return Unit(unit.factor, code, span), True
    if len(signs) == 1:
        return Unit(1.0, signs.pop()), True
    return _inferred(document, reading, currency)


def _places(document: Document, reading: Reading) -> Iterator[tuple[str, Span | None]]:
    """What may say the unit, the surest first, with its place: heads, the title, labels, the lines around the table."""
    grid, head = reading.grid, reading.head
    columns = (*reading.year_columns, *(() if reading.total_column is None else (reading.total_column,)))
    rows = range(len(grid.words))
    for column in reversed(columns):
        yield reading.heads[column], next((grid.cell(row, column) for row in range(head)), None)
    for row in range(head):
        yield " ".join(grid.words[row]), grid.row(row)
        if reading.label_columns and grid.words[row]:
            yield grid.words[row][0], grid.cell(row, 0)  # "Million yen" in the corner
    yield from ((document.slice(line), line) for line in grid.above)
    cells = [
        (grid.words[row][column], grid.cell(row, column)) for row in rows for column in range(len(grid.words[row]))
    ]
    yield from (place for place in cells if "単位" in place[0] or re.match(r"\s*[(（]", place[0]))
    labels = max(1, len(reading.label_columns))
    for row in rows[head:]:
        yield from ((word, grid.cell(row, column)) for column, word in enumerate(grid.words[row][:labels]))
    before, behind = max(0, grid.span.start - 400), grid.span.end
    near = _lines(document.text[before : grid.span.start], before)
    yield from (place for place in reversed(near) if NEAR.search(place[0]))
    after = [place for place in _lines(document.text[behind : behind + 160], behind) if place[0].strip()]
    yield from (place for place in after[:2] if BEHIND.search(place[0]))


def _lines(text: str, offset: int) -> list[tuple[str, Span]]:
    """The lines of a text with their places."""
    found = []
    for line in text.split("\n"):
        found.append((line, Span(offset, offset + len(line))))
        offset += len(line) + 1
    return found


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
    values = {f.value for f in sums if f.value >= LEAST}
    for factor in (1.0, 1e3, 1e4, 1e6):  # the text has smaller rows of it: "Travel totals $252,000"
        named = {a.value for a in told if any(abs(value * factor - a.value) < 1e-6 * a.value for value in values)}
        codes = {a.currency for a in told if a.value in named}
        if len(named) >= 2 and len(codes) == 1:
            return Unit(factor, codes.pop()), True
    return Unit(1.0, currency), False
