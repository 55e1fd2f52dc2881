"""Charts whose columns are months, of a year that stands above them or in the table's title; a year a table, maybe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lint.analyse.dates.moments_en import SHORT_MONTHS, month_of
from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import same_person
from lint.analyse.places import is_none, same_organisation
from lint.analyse.structure.grids import Grid, plain
from lint.expressions import expression

MONTH = re.compile(rf"(\d{{1,2}})(?:月|$)|({SHORT_MONTHS.lower()})[a-z]*\.?$")
"""A month alone, folded."""
SOME = re.compile(
    rf"(?:(\d{{1,2}})月?|({SHORT_MONTHS.lower()})[a-z]*\.?)\s*[-–—~～〜]\s*"
    rf"(?:(\d{{1,2}})(?:月|$)|({SHORT_MONTHS.lower()})[a-z]*\.?$)"
)
"""Some months, from one to another, folded."""
LEAST = 4
"""Months beside each other from which a table is a chart of months."""


def months_of(grid: Grid, row: int, titles: Sequence[str]) -> dict[int, str]:
    """The columns that are months with the year of each ("2025年7月"), in the order of the table; else none.

    Args:
        grid: the table.
        row: the row of the labels.
        titles: what names the table, folded, nearest first; one of them may tell the year.

    """
    found: dict[int, str] = {}
    year = month = many = 0
    opened = ""
    for column, (number, last) in _labels(grid, row).items():
        above = next((grid.words[line][column] for line in range(row) if _year(grid.words[line][column])), "")
        corner = next((word for word in grid.words[row][:column] if _year(word)), "")
        begins = _year(above) or _year(corner) or next((told for title in titles[:3] if (told := _year(title))), None)
        if begins is None:
            return {}
        if not month or above != opened:
            year = begins[0] + (number < begins[1])
        elif number < month:
            year += 1
        month, opened = last, above
        found[column] = f"{year}年{number}月"
        if last != number:
            year += last < number
            found[column] += f"～{year}年{last}月"
            many += (last - number) % 12
    return found if len(found) + many >= LEAST and len(found) > 1 else {}


def _labels(grid: Grid, row: int) -> dict[int, tuple[int, int]]:
    """The columns whose labels are months, or some of them, one after the other: the first and the last of each."""
    found: dict[int, tuple[int, int]] = {}
    for column, word in enumerate(grid.words[row]):
        match, some = MONTH.match(plain(word)), SOME.match(plain(word))
        number = last = _number(match[1], match[2]) if match else 0
        if some is not None:
            number, last = _number(some[1], some[2]), _number(some[3], some[4])
        if not (1 <= number <= 12 and 1 <= last <= 12):
            if len(found) >= LEAST:
                break
            found = {}
            continue
        if found and (number - 1) % 12 != found[max(found)][1] % 12:
            return {}
        found[column] = number, last
    return found


def _number(figures: str | None, name: str | None) -> int:
    return int(figures) if figures else month_of(name or "")


def _year(words: str) -> tuple[int, int] | None:
    """The year and the month that the year of a title begins with: FY2025 in April, 2025年 in January."""
    told = next((p for p in periods(words) if p.start and 11 < (p.months or 0) < 13), None)
    if told is None or told.start is None:
        bare = re.fullmatch(r"\D{0,12}(20\d\d)\D{0,12}", plain(words))
        return (int(bare[1]), 1) if bare else None
    return int(told.start[:4]), int(told.start[5:7])


def runs(grid: Grid, row: int, months: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The first and the last column of each stay of a row: marks beside each other are one."""
    begun: int | None = None
    for column in sorted(months):
        if is_none(grid.words[row][column]):
            if begun is not None:
                yield begun, column - 1
            begun = None
        elif begun is None:
            begun = column
    if begun is not None:
        yield begun, max(months)


def rejoined(found: Sequence[Movement]) -> list[Movement]:
    """Stays of charts of one year each as one, where the next table goes on with them in the next month."""
    kept: list[Movement] = []
    for stay in found:
        before = next((one for one in kept if _goes_on(one, stay)), None)
        if before is None:
            kept.append(stay)
            continue
        period = _whole(before, stay)
        places = tuple(sorted({*before.places, *stay.places}))
        whole = replace(before, period=period, places=places, role=before.role or stay.role)
        kept[kept.index(before)] = replace(whole, role_span=before.role_span if before.role else stay.role_span)
    return kept


GOES_ON = expression(r"続き|継続|引き?続き|つづき|continued|cont\.|ctd\.", re.I)


def one_task(found: Sequence[Movement]) -> list[Movement]:
    """Stays of a table of years as one, where the next year's cell says that the same task goes on from its beginning.

    Args:
        found: the stays of one table, in its order.

    """
    kept: list[Movement] = []
    for stay in found:
        last = kept[-1] if kept else None
        task = GOES_ON.search(stay.role or "") or (last is not None and stay.role == last.role)
        if last is not None and task and _goes_on(last, stay):
            kept[-1] = replace(last, period=_whole(last, stay), places=tuple(sorted({*last.places, *stay.places})))
        else:
            kept.append(stay)
    return kept


def _goes_on(one: Movement, other: Movement) -> bool:
    if not one.people or not other.people or one.period is None or other.period is None:
        return False
    end, start = one.period.end, other.period.start
    if end is None or start is None or _index(start) != _index(end) + 1:
        return False
    same = not (one.organisation and other.organisation) or same_organisation(one.organisation, other.organisation)
    return bool(same) and same_person(one.people[0], other.people[0])


def _index(moment: str) -> int:
    return int(moment[:4]) * 12 + int(moment[5:7])


def _whole(one: Movement, other: Movement) -> Period | None:
    first, last = one.period, other.period
    if first is None or last is None:
        return first or last
    months = (first.months or 0) + (last.months or 0)
    return replace(first, end=last.end, months=months, kind="range", stated_months=None)
