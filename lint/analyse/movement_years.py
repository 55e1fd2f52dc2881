"""Plans with a column for each year: whoever stays in a year has a place, months or a mark in its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.analyse.dates import periods
from lint.analyse.grids import Grid, plain
from lint.analyse.movement_records import Entry
from lint.analyse.places import is_none, places
from lint.document import Span
from lint.expressions import expression

YEAR = expression(
    r"(?:20\d\d|(?:令和|r)\s?\d{1,2}|fy\s?'?\d\d(?:\d\d)?)\s*(?:年度?)?|第?\d年(?:目|度)|year \d|\d(?:st|nd|rd|th) year"
)
BAR = expression(r"[\s●○■□◆◇▲★→⇒➔➡←↔⇔=＝\-–—―ー─━~～<>＜＞]+")
"""Marks that fill a chart's cells."""
MONTHS = expression(r"\d{1,2}\s*月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)


def years_of(grid: Grid, row: int) -> dict[int, str]:
    """The columns of a row of labels that are years, with words by which the year is read (R7 is R7年度).

    Empty where fewer than two are.
    """
    found = {}
    for column, word in enumerate(grid.words[row]):
        label = plain(word)
        if YEAR.fullmatch(label):
            bare = re.fullmatch(r"(?:20\d\d|(?:令和|r)\s?\d{1,2})年?", label)
            found[column] = f"{word.strip().removesuffix('年')}年度" if bare else word.strip()
    return found if len(found) > 1 else {}


def by_year(grid: Grid, row: int, years: Mapping[int, str], entries: dict[str, Entry]) -> Iterator[dict[str, Entry]]:
    """The entries of each stay of a row: one for each cell that names a place, else one for all years that are marked.

    Args:
        grid: the table.
        row: the row.
        years: the columns that are years (:func:`years_of`).
        entries: what the other columns of the row tell.

    """
    told = [(column, grid.words[row][column]) for column in sorted(years) if not is_none(grid.words[row][column])]
    told = [(c, words) for c, words in told if c - 1 not in years or grid.cells[row][c - 1] is not grid.cells[row][c]]
    placed = [(column, words) for column, words in told if any(place.organisation for place in places(words))]
    if placed:
        for column, words in placed:
            span = grid.cell(row, column) or grid.row(row)
            reach = _reach(grid, row, years, column)
            when = _read(years[column], words)
            if reach != column:
                when = f"{_edge(when, 0)}～{_edge(_read(years[reach], ''), -1)}"
            yield {**entries, "destination": Entry(words, span), "period": Entry(when, span)}
        return
    if not told:
        yield {**entries, "period": Entry("", grid.cell(row, min(years)) or Span(grid.span.start, grid.span.start))}
        return
    first, last = told[0], told[-1]
    words = _read(years[first[0]], first[1])
    if last[0] != first[0]:
        words = f"{_edge(words, 0)}～{_edge(_read(years[last[0]], last[1]), -1)}"
    start, end = grid.cell(row, first[0]) or grid.row(row), grid.cell(row, last[0]) or grid.row(row)
    yield {**entries, "period": Entry(words, Span(start.start, max(start.end, end.end)))}


def _reach(grid: Grid, row: int, years: Mapping[int, str], column: int) -> int:
    """The last year of a stay: cells that are merged with the first, say the same or hold only a bar go on with it."""
    last = column
    while last + 1 in years:
        words = grid.words[row][last + 1]
        same = grid.cells[row][last + 1] is grid.cells[row][column] or words == grid.words[row][column]
        if not same and not (words and BAR.fullmatch(words)):
            break
        last += 1
    return last


def _read(year: str, words: str) -> str:
    """The period of a cell under a year: its months, its length, or the whole year."""
    for place in reversed(places(words)):
        words = f"{words[: place.span.start]} {words[place.span.end :]}"
    if any(period.start for period in periods(words)):
        return words
    left = re.sub(r"[（(][^()（）\d]*[)）]", " ", words).strip(" \n　()（）、,・:：")
    if MONTHS.search(left) or re.search(r"\d\s*(?:か月|ヶ月|カ月|週|日間|年間|months?|weeks?)", left):
        return f"{year}{left}"
    return year


def _edge(words: str, which: int) -> str:
    """The beginning (0) or the end (-1) of a period, in words that can be joined to another's."""
    found = periods(words)
    moment = (found[0].start if which == 0 else found[0].end) if found else None
    return re.sub(r"-(\d\d)(?:-\d\d)?$", r"年\1月", moment) if moment else words
