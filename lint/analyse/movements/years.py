"""Plans with a column for each year: whoever stays in a year has a place, months or a mark in its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Span
from lint.expressions import expression

YEAR = expression(
    r"(?:20\d\d|(?:令和|r)\s?\d{1,2}|fy\s?'?\d\d(?:\d\d)?)\s*(?:年度?)?|第?\d年(?:目|度)|year \d|\d(?:st|nd|rd|th) year"
)
PART = expression(
    r"前期|後期|[上下]半?期|四半期|[春夏秋冬]|\bq[1-4]\b|\bh[12]\b|half|quarter|\d{1,2}\s*[-–~～]?\s*\d{0,2}\s*月|semester|20\d\d"
)
"""What labels of parts of a year hold."""
BAR = expression(r"[\s●○■□◆◇▲★→⇒➔➡←↔⇔=＝\-–—―ー─━~～<>＜＞]+")
"""Marks that fill a chart's cells."""
MONTHS = expression(r"\d{1,2}\s*月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)


def years_of(grid: Grid, row: int) -> tuple[dict[int, str], int]:
    """The columns that are years, halves or quarters, and the last row of their labels.

    Each has words by which its time is read (R7 is R7年度); a column of whole stays, each with its place and time,
    has none.  Empty where fewer than two are.
    """
    found = {column: time for column in range(grid.width) if (time := _time(grid, row, column))}
    if len(set(found.values())) < 2:
        found = {column: "" for column in range(grid.width) if _holds_stays(grid, row, column)}
        return (found if len(found) > 1 else {}), row
    if row + 2 < len(grid.words):
        below = {column: time for column in found if (time := _time(grid, row + 1, column)) and time != found[column]}
        same = all(grid.cells[row][c] is grid.cells[row + 1][c] for c in range(grid.width) if c not in found)
        if same and len(below) == len(found):
            return below, row + 1
    return found, row


def _time(grid: Grid, row: int, column: int) -> str:
    """The time that a label tells, with the year above it."""
    word = grid.words[row][column]
    above = [grid.words[line][column] for line in range(row) if YEAR.fullmatch(plain(grid.words[line][column]))]
    label = plain(word)
    if YEAR.fullmatch(label):
        bare = re.fullmatch(r"20\d\d|(?:令和|r)\s?\d{1,2}", label)
        return f"{word.strip()}年度" if bare else word.strip()
    whole = " ".join([*dict.fromkeys(above), word.strip()])
    if not 0 < len(word) <= 16 or not PART.search(label):
        return ""
    return whole if any(period.start for period in periods(whole)) else ""


def _holds_stays(grid: Grid, row: int, column: int) -> bool:
    """Whether each cell below a label tells a place and a time."""
    filled = [words[column] for words in grid.words[row + 1 :] if words[column] and not is_none(words[column])]
    return bool(filled) and all(
        any(place.organisation for place in places(words)) and any(period.start for period in periods(words))
        for words in filled
    )


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
            reach = _reach(grid, row, years, column)
            span = grid.cell(row, column) or grid.row(row)
            when = _read(years[column], words)
            if reach != column:
                when = f"{_edge(when, 0)}～{_edge(_read(years[reach], ''), -1)}"
            yield {**entries, "destination": Entry(words, span), "period": Entry(when, span)}
        return
    if not told:
        yield {**entries, "period": Entry("", grid.cell(row, min(years)) or Span(grid.span.start, grid.span.start))}
        return
    first, last = told[0], (_reach(grid, row, years, told[-1][0]), told[-1][1])
    task = first[1].strip()
    if "role" not in entries and not BAR.fullmatch(task) and not periods(task) and len(task) > 3:
        entries = {**entries, "role": Entry(task, grid.cell(row, first[0]) or grid.row(row))}
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
    if months := MONTHS.search(left):
        return f"{year}{left[months.start() :]}"
    if length := re.search(r"\d[\d.]*\s*(?:か月|ヶ月|カ月|週|日間|年間|months?|weeks?)", left):
        return f"{year}{length.group()}"
    return year


def _edge(words: str, which: int) -> str:
    """The beginning (0) or the end (-1) of a period, in words that can be joined to another's."""
    found = periods(words)
    moment = (found[0].start if which == 0 else found[0].end) if found else None
    return re.sub(r"-(\d\d)(?:-\d\d)?$", r"年\1月", moment) if moment else words
