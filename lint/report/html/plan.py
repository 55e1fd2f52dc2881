"""The mobility timeline of the report: who is where in which month of the project, and what is not said.

Measures along the timeline are per cent of its width, so that it fits a phone and a sheet of paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 144
"""Months shown at most: a misread year must not make a picture of centuries."""
UNSAID = 60
"""Months shown where neither call nor draft says how long the project lasts and nothing is dated."""
WAYS = ("outbound", "inbound")
SLOTS = (("person", "name"), ("period", "period"), ("organisation", "destination"), ("role", "role"))


@dataclass(frozen=True, slots=True)
class Bar:
    """A person's line in the timeline."""

    name: str | None
    direction: str
    x: float
    width: float
    dated: bool
    """Whether the draft gives a period that can be drawn."""
    where: str
    when: str
    months: float | None
    page: int | None
    lacks: tuple[str, ...]
    """What the draft does not say: "name", "period", "destination", "role"."""


@dataclass(frozen=True, slots=True)
class Way:
    """One direction's sums."""

    direction: str
    stays: int
    months: float
    undated: int
    share: float
    """Per cent of the longer direction."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """People by month."""

    bars: tuple[Bar, ...]
    ways: tuple[Way, ...]
    years: tuple[tuple[float, str, int | None], ...]
    """(place, month, number of the project's year, or ``None`` outside the term or where the term is not known)."""
    term: tuple[float, float] | None
    """Where the project's term begins and ends."""
    near: float | None
    """Where the first years end that the call looks at first."""
    near_years: int


def month(value: object) -> int | None:
    """A month "YYYY-MM" (or a day in it) as a number: 12 a year, January 0."""
    parts = str(value or "").split("-")
    try:
        return int(parts[0]) * 12 + int(parts[1]) - 1
    except (ValueError, IndexError):
        return None


def timeline(
    mobility: Sequence[Mapping[str, Any]],
    first: dt.date | None = None,
    last: dt.date | None = None,
    *,
    near_years: int = 2,
    year_starts: int = 4,
) -> Timeline | None:
    """Lay the movements out.

    Args:
        mobility: the movements, as in the contract's JSON.
        first: the project's first day, where the draft or the call says so.
        last: its last day.
        near_years: first years of the project to mark.
        year_starts: month with which years begin where the project's start is not known.

    """
    if not mobility:
        return None
    start = None if first is None else first.year * 12 + first.month - 1
    end = None if last is None or start is None else last.year * 12 + last.month - 1
    if start is not None and end is not None and end < start:
        end = None
    begin, count = _window(mobility, start, end, year_starts)

    def at(number: int) -> float:
        return round(min(max((number - begin) / count, 0.0), 1.0) * 100, 2)

    return Timeline(
        bars=tuple(_bar(movement, begin, count) for movement in mobility),
        ways=_ways(mobility),
        years=tuple(
            (at(number), f"{number // 12}-{number % 12 + 1:02}", _year(number, start, end))
            for number in range(begin, begin + count, 12)
        ),
        term=None if start is None else (at(start), 100.0 if end is None else at(end + 1)),
        near=None if start is None else at(start + 12 * near_years),
        near_years=near_years,
    )


def _window(
    mobility: Sequence[Mapping[str, Any]], start: int | None, end: int | None, year_starts: int
) -> tuple[int, int]:
    """First month and number of months shown: the project's term, and what lies around it, in whole years."""
    known = [(a, b) for m in mobility if (a := month(m.get("start"))) and (b := month(m.get("end"))) and a <= b]
    if start is None:
        low = min((a for a, _ in known), default=0)
        start = (low - year_starts + 1) // 12 * 12 + year_starts - 1
    begin = start
    for low in sorted(a for a, _ in known):
        if low < begin and start - low <= LONGEST // 2:
            begin = start - -(-(start - low) // 12) * 12
            break
    dated = [b for a, b in known if begin <= a and b < begin + LONGEST]
    last = max([end if end is not None else begin + 23, *dated], default=begin + UNSAID - 1)
    return begin, min(-(-(last - begin + 1) // 12) * 12, LONGEST)


def _year(number: int, start: int | None, end: int | None) -> int | None:
    if start is None or number < start or (end is not None and number > end):
        return None
    return (number - start) // 12 + 1


def _bar(movement: Mapping[str, Any], begin: int, count: int) -> Bar:
    first, end = month(movement.get("start")), month(movement.get("end"))
    dated = first is not None and end is not None and begin <= first <= end < begin + count
    said = {**movement, "period": dated or None}
    months = movement.get("months")
    return Bar(
        name=movement.get("person"),
        direction="inbound" if movement.get("direction") == "inbound" else "outbound",
        x=round((first - begin) / count * 100, 2) if dated and first is not None else 0.0,
        width=round((end - first + 1) / count * 100, 2) if dated and first is not None and end is not None else 100.0,
        dated=dated,
        where=where(movement) or "",
        when=period(movement) or "",
        months=float(months) if months is not None else None,
        page=movement.get("page"),
        lacks=tuple(name for slot, name in SLOTS if not said.get(slot)),
    )


def where(movement: Mapping[str, Any]) -> str | None:
    """Whither, as far as the draft says; a country alone is the direction over again."""
    if not movement.get("organisation"):
        return None
    country = movement.get("country")
    return f"{movement['organisation']} ({country})" if country else str(movement["organisation"])


def period(movement: Mapping[str, Any]) -> str | None:
    """From when to when, as far as the draft says."""
    if not movement.get("start"):
        return None
    if movement["start"] == movement.get("end"):
        return str(movement["start"])
    return f"{movement['start']} – {movement.get('end') or '?'}"


def _ways(mobility: Sequence[Mapping[str, Any]]) -> tuple[Way, ...]:
    groups = {way: [m for m in mobility if (m.get("direction") == "inbound") == (way == "inbound")] for way in WAYS}
    sums = {way: round(sum(float(m.get("months") or 0) for m in group), 1) for way, group in groups.items()}
    longest = max(sums.values()) or 1.0
    return tuple(
        Way(
            way,
            len(groups[way]),
            sums[way],
            sum(m.get("months") is None for m in groups[way]),
            round(100 * sums[way] / longest, 1),
        )
        for way in WAYS
    )
