"""Times told twice, by the project's months and the calendar: 「22か月目の2026年4月」, "M15–M19, May to July 2026"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.records import Movement
from lint.document import Span
from lint.expressions import expression

COUNTED = expression(r"(?<![A-Za-z])(?:P?M\s?\d|[Mm]onths?\s\d)|[かカヵヶケ箇]\s?月目|\bT0?\s?\+")
"""What a time counted from the project's start has."""
DATED = expression(r"20\d\d|['’]\d\d|令和|(?<![A-Za-z])R\s?\d|二〇")
"""What a time of the calendar has."""
JOINED = expression(
    r"(?:[\s,、:：=＝/／|]|すなわち|つまり|\bi\.e\.,?|\bthat is,?"
    r"|\bor\b|\bin\b)*[(（\[]?\s*|(?:間|目)?の?[(（]|の|にあたる|に当たる|、"
)
"""What stands between the two."""
OFF = 2
"""Months from which the two disagree; fewer may be a matter of counting."""


@dataclass(frozen=True)
class Counted:
    """A time told in both ways, which do not agree."""

    counted: Span
    dated: Span
    first: str
    """The month in which it begins by the project's months, "YYYY-MM"."""
    last: str | None
    """The month in which it ends by them."""
    shift: int
    """Months by which the calendar's beginning is later."""


def misdated(text: str, movements: Sequence[Movement], begun: dt.date) -> Iterator[Counted]:
    """Times of stays that the project's months and the calendar tell otherwise.

    Where a draft counts all its months from another start than ours, nothing is said.

    Args:
        text: the document's text.
        movements: the stays.
        begun: the project's first day.

    """
    agreed, apart = 0, []
    for place in dict.fromkeys(place for movement in movements for place in (movement.span, *movement.places)):
        for counted, dated in _pairs(text, place, begun):
            found = _apart(counted, dated)
            agreed += found is None
            if found is not None and found not in apart:
                apart.append(found)
    shifts = {one.shift for one in apart}
    if agreed == 0 and len(apart) > 1 and len(shifts) == 1:
        return
    yield from apart


def _pairs(text: str, place: Span, begun: dt.date) -> Iterator[tuple[Period, Period]]:
    """Neighbours in a stay's words, of which one is counted and the other dated."""
    found = periods(text[place.start : place.end], offset=place.start, project_start=begun)
    for a, b in pairwise(found):
        words = text[a.span.start : a.span.end], text[b.span.start : b.span.end]
        counts = [bool(COUNTED.search(one)) for one in words]
        dates = [bool(DATED.search(one)) for one in words]
        if counts == dates or sum(counts) != 1 or sum(dates) != 1:
            continue
        if JOINED.fullmatch(text[a.span.end : b.span.start]) and a.start and b.start:
            yield (a, b) if counts[0] else (b, a)


def _apart(counted: Period, dated: Period) -> Counted | None:
    first, last = _month(counted.start), _month(counted.end)
    begin, end = _month(dated.start), _month(dated.end)
    if first is None or begin is None:
        return None
    alone = "range" not in (counted.kind, dated.kind)
    if alone or last is None or end is None or (counted.kind == "range") != (dated.kind == "range"):
        off = abs(begin - first)
    else:
        off = max(abs(begin - first), abs(end - last))
    if off < OFF:
        return None
    ends = counted.kind == "range" and last is not None
    told = counted.start or "", (counted.end or "")[:7] if ends else None
    return Counted(counted.span, dated.span, told[0][:7], told[1], begin - first)


def _month(day: str | None) -> int | None:
    match = re.match(r"(\d{4})-(\d\d)", day or "")
    return int(match[1]) * 12 + int(match[2]) if match else None
