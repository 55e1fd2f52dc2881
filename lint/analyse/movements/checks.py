"""Dates of stays that do not fit together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.analyse.dates.periods import Period
from lint.analyse.movements.project_term import day
from lint.analyse.movements.records import Movement
from lint.analyse.movements.sums import overlap
from lint.analyse.people.one_person import People
from lint.analyse.places import same_organisation
from lint.document import Span

WINDOWS = ("half", "quarter", "year", "fiscal year", "academic year")
"""What a table may tell in place of dates."""
SLACK = dt.timedelta(31)
YEAR = 366
"""Days."""
HALF_ROOM = 2
"""Months that a stay may be longer than the half of a year in which it begins."""


@dataclass(frozen=True)
class Clash:
    """Two statements about a period that cannot both be right."""

    REVERSED = "reversed"
    LENGTH = "length"
    OUTSIDE = "outside"
    TWICE = "twice"
    TOLD = "told"

    kind: str
    span: Span
    name: str | None = None
    other: Span | None = None
    dates: str = ""
    stated: str = ""


def clashes(movements: Sequence[Movement], first: dt.date | None, last: dt.date | None) -> Iterator[Clash]:
    """What does not fit in the periods of stays, one clash a place.

    Args:
        movements: the records.
        first: the project's first day.
        last: its last day; nothing is outside an open term.

    """
    seen: set[Span] = set()
    for movement in movements:
        for one in movement.told or (movement,):
            clash = _own(one, first, last)
            if clash is not None and clash.span not in seen:
                seen.add(clash.span)
                yield clash
    for clash in (*_twice(movements), *_told(movements, first, last)):
        if clash.span not in seen:
            seen.add(clash.span)
            yield clash


def _own(movement: Movement, first: dt.date | None, last: dt.date | None) -> Clash | None:
    period = movement.period
    if period is None:
        return None
    begun, done = day(period.start, False), day(period.end, True)
    if begun and done and begun > done:
        return Clash(Clash.REVERSED, period.span, movement.person)
    if period.disagrees:
        return Clash(
            Clash.LENGTH, period.span, movement.person, None, _number(period.months), _number(period.stated_months)
        )
    exact = period.kind in ("range", "within", "month", "day")
    late = exact and last is not None and begun is not None and begun > last
    early = exact and first is not None and done is not None and done < first
    told = exact and not period.by_years  # 「2025～2026年」 begins somewhere in its first year
    early = early or (told and first is not None and begun is not None and (first - begun).days > 45)
    over = told and last is not None and done is not None and (done - last).days > 45
    if first is not None and last is not None and (late or early or over):
        return Clash(Clash.OUTSIDE, period.span, movement.person)
    return None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".removesuffix(".0")


def _dated(period: Period | None) -> bool:
    return period is not None and period.kind in ("range", "within") and bool(period.start and period.end)


def _twice(movements: Sequence[Movement]) -> Iterator[Clash]:
    told = [m for m in movements if m.people and m.kind != "member" and _dated(m.period)]
    before = People()
    for movement in told:
        same = [told[number] for number in before.same(movement.people[0])]
        before.add(movement.people[0])
        for other in same:
            assert movement.period is not None
            assert other.period is not None
            if not _long_overlap(movement.period, other.period):
                continue
            if (
                movement.organisation
                and other.organisation
                and same_organisation(movement.organisation, other.organisation) is False
            ):
                yield Clash(Clash.TWICE, movement.period.span, movement.person, other.period.span)


def _long_overlap(a: Period, b: Period) -> bool:
    """Whether two periods share more than the month in which one ends and the other begins."""
    starts, ends = (day(a.start, False), day(b.start, False)), (day(a.end, True), day(b.end, True))
    if None in starts or None in ends:
        return False
    begun = max(moment for moment in starts if moment)
    done = min(moment for moment in ends if moment)
    return (done - begun).days > 31


def _is_term(period: Period, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether a period is the project's own, which stands beside a name on the cover."""
    begun, done = day(period.start, False), day(period.end, True)
    if begun is None or done is None or first is None or last is None:
        return False
    return abs((begun - first).days) < 45 and abs((done - last).days) < 45


def _told(movements: Sequence[Movement], first: dt.date | None, last: dt.date | None) -> Iterator[Clash]:
    """Dates that differ between the places that tell one stay."""
    abroad = [m for m in movements if m.people and m.kind != "member" and _dated(m.period)]
    people = People(m.people[0] for m in abroad)
    for movement in movements:
        own = next((one for one in movement.told if one.kind == movement.kind and _dated(one.period)), None)
        if own is None or own.period is None or not movement.people:
            continue
        for other in movement.told:
            if other is own or other.kind == own.kind or other.period is None:
                continue
            if _beside(own.period, other.period):
                yield Clash(Clash.TOLD, other.period.span, movement.person, own.period.span)
                continue
            stays = [abroad[number].period for number in people.same(movement.people[0])]
            if _apart(other.period, [p for p in stays if p is not None]):
                yield Clash(Clash.TOLD, other.period.span, movement.person, own.period.span)
            if not _dated(other.period):
                continue
            if _is_term(other.period, first, last) or _agree(own.period, other.period):
                continue
            if not any(_agree(whole, other.period) for whole in _on_end([p for p in stays if p is not None])):
                yield Clash(Clash.TOLD, other.period.span, movement.person, own.period.span)


def _beside(own: Period, other: Period) -> bool:
    """Whether dates do not begin in the year or the part of a year that another place tells."""
    first, last, begun = day(other.start, False), day(other.end, True), day(own.start, False)
    if other.kind not in WINDOWS or first is None or last is None or begun is None or own.approximate:
        return False
    longer = other.kind == "half" and (own.months or 0) - (other.months or 0) > HALF_ROOM
    return longer or not first - SLACK <= begun <= last + SLACK


def _apart(other: Period, stays: Sequence[Period]) -> bool:
    """Whether a month, or a day, that another place tells is none of those of any stay."""
    when = day(other.start, False)
    if other.kind not in ("month", "day") or other.approximate or when is None:
        return False
    spans = [(day(stay.start, False), day(stay.end, True)) for stay in stays if not stay.approximate]
    whole = 0 < len(spans) == len(stays)
    return whole and all(a and b and not a - SLACK <= when <= b + SLACK for a, b in spans)


def _on_end(periods: Sequence[Period]) -> Iterator[Period]:
    """The periods from the first to the last of stays that follow each other: half a year here, half a year there."""
    last: Period | None = None
    for period in sorted(periods, key=lambda period: period.start or ""):
        done, begun = day(last.end, True) if last else None, day(period.start, False)
        if last is not None and done is not None and begun is not None and abs((begun - done).days) <= 31:
            period = replace(last, end=period.end)
            yield period
        last = period


def _agree(a: Period, b: Period) -> bool:
    if a.approximate or b.approximate:
        return overlap(a, b)
    if b.by_years:
        return _in_years(a, b)
    if (a.start or "")[:7] == (b.start or "")[:7] and (a.end or "")[:7] == (b.end or "")[:7]:
        return True
    pairs = ((day(a.start, False), day(b.start, False)), (day(a.end, True), day(b.end, True)))
    return all(x is not None and y is not None and abs((x - y).days) <= 16 for x, y in pairs)


def _in_years(a: Period, years: Period) -> bool:
    """Whether a stay begins in the first and ends in the last of the years that another place tells it by."""
    begun, done = day(a.start, False), day(a.end, True)
    first, last = day(years.start, False), day(years.end, True)
    if begun is None or done is None or first is None or last is None:
        return False
    return 0 <= (begun - first).days <= YEAR and 0 <= (last - done).days <= YEAR
