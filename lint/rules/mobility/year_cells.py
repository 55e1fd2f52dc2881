"""Years of a row that are not those of the stay's dates beside them: 「2028 | 2026年4月～2027年3月」."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.project_term import day
from lint.analyse.structure.grids import Grid, plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message

YEAR = expression(
    r"(?:(?:実施|渡航|派遣|滞在|招へい|開始|予定)の?)?年度?|(?:project |calendar )?years?|fiscal years?|fy", re.I
)
"""The label of a column of years."""
ALONE = expression(r"(?:FY\s?)?20\d\d(?:\s?年度?)?|令和\s?\d{1,2}\s?年度?|R\s?\d{1,2}(?:年度)?", re.I)
"""A year and nothing else."""
OTHER = Message(
    "{name}さんの期間「{words}」は、同じ行の「{other}」に入っていません。",
    "The period of {name}, “{words}”, does not lie in “{other}” of the same row.",
    "年度か、期間の年月のどちらかを直してください。",
    "Correct the year or the dates.",
)
EXACT = ("range", "month", "day", "within")


def other_years(draft: Draft) -> Iterator[Finding]:
    """Findings at the dates of stays that lie in no year of the row's."""
    for stay in draft.movements:
        period = stay.period
        first, last = (day(period.start, False), day(period.end or period.start, True)) if period else (None, None)
        if period is None or first is None or last is None or first > last or period.kind not in EXACT:
            continue
        for spot in _years(draft, period.span):
            told = _periods(draft.quote(spot))
            begun = day(told[0].start, False) if told else None
            if begun is None or (first <= dt.date(begun.year + 1, 3, 31) and last >= dt.date(begun.year, 1, 1)):
                continue
            words, other = (" ".join(draft.quote(place).split()) for place in (period.span, spot))
            values: dict[str, object] = {"words": words, "other": other, "name": stay.person or words}
            yield Finding(period.span, OTHER, values, related=(spot,))


def _years(draft: Draft, place: Span) -> Iterator[Span]:
    """The cells with a year alone that stand in the row of a place, or in its column where the labels lead rows."""
    for grid in draft.grids:
        if not grid.span.covers(place):
            continue
        for table in (grid, grid.turn()):
            yield from _of_row(table, place)


def _of_row(grid: Grid, place: Span) -> Iterator[Span]:
    labels = {column for column, word in enumerate(grid.words[0]) if YEAR.fullmatch(plain(word))}
    for number in range(1, len(grid.words)):
        spots = [grid.cell(number, column) for column in range(len(grid.words[number]))]
        if not any(spot is not None and spot.covers(place) for spot in spots):
            continue
        for column in labels:
            spot = spots[column] if column < len(spots) else None
            if spot is not None and not spot.covers(place) and ALONE.fullmatch(grid.words[number][column].strip()):
                yield spot


def _periods(words: str) -> list[Period]:
    """What a cell tells that has a year alone: "2028", 「令和8年度」, "R8"."""
    era = re.fullmatch(r"R\s?(\d{1,2})", words.strip())
    return periods(f"令和{era[1]}年度" if era else words.strip())
