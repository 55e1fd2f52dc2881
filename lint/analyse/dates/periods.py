"""Periods that a text names, in Japanese and English, with start, end and length.

An end is inclusive: April 2025 to March 2026 is twelve months. A year of degree is no period.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.analyse.dates import moments_ja
from lint.analyse.dates.degrees import blanked
from lint.analyse.dates.degrees import degree_year as degree_year
from lint.analyse.dates.lengths import DAYS_A_MONTH
from lint.analyse.dates.moments import Moment
from lint.analyse.dates.period_words import Group, groups
from lint.analyse.dates.plainer import plainer
from lint.analyse.text.folding import narrowed
from lint.document import Span


@dataclass(frozen=True, slots=True)
class Period:
    """When something takes place, and for how long."""

    span: Span
    start: str | None = None
    """"YYYY-MM" or "YYYY-MM-DD"; ``None`` where the words leave it open."""
    end: str | None = None
    """Inclusive, as :attr:`start`."""
    months: float | None = None
    """Of all visits together; from the dates where both ends are told."""
    approximate: bool = False
    """約, 程度, early, a season."""
    times: int = 1
    """Visits."""
    vague: bool = False
    """Not to be placed in time: no year (秋頃), no length (数か月), a project year without the project's start."""
    kind: str = "range"
    """range · from (no end) · until (no start) · length (no date) · within (a length in a wider window) · or the one
    moment named: day, month, season, quarter, half, year, fiscal year, academic year, project month, project year."""
    stated_months: float | None = None
    """The length as written beside the dates, all visits together."""
    by_years: bool = False
    """Whether both ends of a range are told by their years alone: 「2025～2026年」."""

    @property
    def reversed(self) -> bool:
        """Whether it ends before it begins: 「2026年4月から2025年7月まで」."""
        start, end = self.start or "", self.end or ""
        exact = min(len(start), len(end))
        return start[:exact] > end[:exact]

    @property
    def disagrees(self) -> bool:
        """Whether the length written is not that between the dates (half a month is let pass, more for 約)."""
        if self.kind != "range" or self.months is None or self.stated_months is None:
            return False
        short = self.months - self.stated_months
        exact = len(self.start or "") + len(self.end or "") > 2 * len("2025-04")
        if not exact and self.stated_months % 1 > 0.01 and 0 < short < 2:
            return False  # six weeks in February and March
        room = max(0.55, 0.15 * self.months) if self.approximate else min(0.55, 0.2 * self.months + 0.1)
        return abs(self.months - self.stated_months) > room


YEARS = ("year", "fiscal year", "academic year")
LINE = re.compile(r"[^\n。]+")
WORTH = re.compile(
    r"[年月週泊春夏秋冬]|日[間程]|\d日|半期|同[前後上下]期|20\d\d|['’]\d\d[./年 ]"
    r"|[RH]\d{1,2}\s?[./~〜\-–—−]|[FA]Y|Q[1-4]|[MY]\d|\d[./]\d"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
    r"|[Yy]ear|onth|[Ww]eek|days?|fortnight|nights?|semester|wks|mos|yrs|mths|pring|ummer|utumn|[Ff]all|inter[^a-z]"
    r"|visits|iscal|\d\s?mo\b|[Mm]\s?\d|T0?\s?\+|Michaelmas|Christmas|Easter|\bterms?\b"
)
"""What every period has one of."""
WINDOWS = ("project year", "fiscal year", "academic year")
"""Units whose months lie in one year or the next: "Year 2: 6 months from April"."""
SPANS = ("season", "quarter", "half")
"""Units whose first month may be told again behind them: "in spring 2026 (March–May)"."""
BESIDE = 3
"""Months between the first of a season and the one told again behind it, at most: "summer 2026 (April–July)"."""
FIXED = ("day", "month", "season", "quarter", "half", "year", "fiscal year", "academic year")


def periods(
    text: str,
    *,
    offset: int = 0,
    project_start: dt.date | None = None,
    year_starts: int = 4,
    about: dt.date | None = None,
) -> list[Period]:
    """The periods of a stretch of text, in order.

    Args:
        text: a cell, a sentence or a paragraph.
        offset: where the text begins in the document's.
        project_start: places 初年度, Year 2 and month 13 in time.
        year_starts: the month at which a fiscal year (FY) begins; a 年度 and a JFY begin in April.
        about: the day on which 今年 and 来年度 are read.

    """
    found = _periods(text, project_start, year_starts, about)
    if not offset:
        return list(found)
    return [replace(one, span=Span(one.span.start + offset, one.span.end + offset)) for one in found]


@lru_cache(maxsize=4096)
def _periods(text: str, project_start: dt.date | None, year_starts: int, about: dt.date | None) -> tuple[Period, ...]:
    plain = narrowed(text)
    found: list[Period] = []
    before: Moment | None = None
    for line in LINE.finditer(plain):
        words = line.group()
        if not WORTH.search(words):
            continue
        told = blanked(words)
        words = plainer(told)
        for group in groups(words, year_starts):
            group.start = _begins(told, words, group.start)
            placed = _placed(group, before, project_start, about)
            last = placed.last or placed.first
            before = last if last is not None and (last.year is not None or before is None) else before
            period = _period(placed, line.start())
            if period is not None and not _again(plain, found[-1:], period):
                found.append(period)
    return tuple(found)


AGAIN = re.compile(
    r"(?:間|程度|ほど)?\s?[、,]?\s?[(（、,]?\s?(?:すなわち|つまり|即ち)?\s?[~〜～\-–]?\s?"
    r"(?:(?:i\.e\.,?\s?|that is,?\s?)?(?:until|till|to|ending(?: in)?|through)\s(?:the\s)?)?"
)
"""What stands between a length from a day on and the end that it comes to."""


def _again(text: str, before: list[Period], period: Period) -> bool:
    """Whether an end only says again where the stay before it ends: 「9月1日から約半年（2026年2月末まで）」."""
    if not before or period.kind not in ("until", "month", "day") or before[0].kind != "range":
        return False
    last, end = before[0], period.end or ""
    if last.start is None or last.stated_months is None or end[:7] != (last.end or "")[:7]:
        return False
    between = text[last.span.end : period.span.start]
    ends = period.kind == "until" or re.search(r"[~〜～\-–]|\b(?:until|till|to|ending|through)\b", between)
    return bool(ends and AGAIN.fullmatch(between))


def _begins(told: str, words: str, start: int) -> int:
    """Where what was put in shorter words begins in the line: these stand at its end."""
    free = len(words[:start].rstrip(" "))
    return next((at for at in range(free, start) if told[at] != " "), start)


def _placed(group: Group, before: Moment | None, project_start: dt.date | None, about: dt.date | None) -> Group:
    """Give the moments of a group their years: from each other, from one named before, or from the project's start."""
    first = _anchored(group.first, before, project_start, about)
    last = _anchored(group.last, first or before, project_start, about)
    if first is not None and first.year is None and (last is None or last.year is None):
        first = _after_before(first, before)
    if first is not None and last is not None:
        if last.year is None and first.year is not None and last.unit in FIXED:
            shift = 1 if last.first + 0 < _in_year(first.first) and last.first <= 12 else 0
            last = replace(last, year=first.year + (first.first - 1) // 12 + shift)
        elif first.year is None and last.year is not None and first.unit in FIXED:
            first = replace(first, year=last.year - (1 if first.first > last.first else 0))
    return replace(group, first=first, last=last)


def _after_before(first: Moment, before: Moment | None) -> Moment:
    """A month or a day without a year, in the year of what was told before it, where it comes after that."""
    if before is None or before.year is None or first.unit not in ("month", "day"):
        return first
    if before.unit == "year" and first.run:
        return replace(first, year=before.year)  # "early 2026 (January to March)"
    within = before.unit in WINDOWS
    beside = before.unit in SPANS and abs(first.first - _in_year(before.first)) <= BESIDE
    behind = first.first > _in_year(before.first) or before.unit == "year"  # "In 2027, January to May"
    again = before.unit == "day" and before.run and before.first <= first.first <= before.last
    if not (within or beside or behind or again):
        return first
    late = within and first.first < _in_year(before.first)
    return replace(first, year=before.year + (before.first - 1) // 12 + late, approximate=True)


def _in_year(month: int) -> int:
    return (month - 1) % 12 + 1


def _anchored(
    moment: Moment | None, before: Moment | None, project_start: dt.date | None, about: dt.date | None
) -> Moment | None:
    if moment is None:
        return None
    if moment.ref is not None and before is not None and before.year is not None:
        years = before.year + (
            0 if moment.unit == "fiscal year" else (before.first - 1) // 12 if before.unit in ("month", "day") else 0
        )
        return replace(moment, year=years + moment.ref)
    if moment.month_ref is not None and before is not None:
        month = before.first + moment.month_ref
        return replace(moment, year=before.year, first=month, last=month)
    if moment.here is not None and about is not None:
        year = about.year - (1 if moment.unit == "fiscal year" and about.month < moments_ja.APRIL else 0)
        return replace(moment, year=year + moment.here)
    if moment.unit.startswith("project") and project_start is not None:
        return _in_project(moment, project_start)
    return moment


def _in_project(moment: Moment, project_start: dt.date) -> Moment:
    year, month = project_start.year, project_start.month
    unit = moment.unit.split(",")[0]
    begins = year if month >= moments_ja.APRIL else year - 1
    if "," in moment.unit:
        return replace(
            moment, unit=moment.unit.partition(", ")[2], year=begins + (moment.first_day or 1) - 1, first_day=None
        )
    if unit == "project fiscal year":
        base = moments_ja.APRIL
        first = base + 12 * (moment.first - 1)
        if moment.first == 1:
            first = month + (12 if begins < year else 0)
        return replace(moment, year=begins, first=first, last=base + 12 * moment.last - 1)
    scale = 12 if unit == "project year" else 1
    return replace(moment, year=year, first=month + scale * (moment.first - 1), last=month + scale * moment.last - 1)


def _period(group: Group, offset: int) -> Period | None:
    first, last = group.first, group.last
    length, times = group.length, group.times or 1
    if first is None and length is None:
        return None
    span = Span(offset + group.start, offset + group.end)
    approximate = any(part is not None and part.approximate for part in (first, last, length))
    one = length.months if length is not None else None
    if group.yearly and group.years:
        times *= group.years
    elif group.yearly and first is not None and first.year is not None:
        window = _months(first, last)
        times *= max(round(window / 12), 1) if window else 1
    elif group.years and not group.yearly:
        times *= group.years
    stated = None if one is None else _rounded(one * times)
    if first is None:
        return Period(span, None, None, stated, approximate, times, stated is None, "length", stated)
    begin, finish = _start(first), _end(last or first)
    vague = begin is None or (length is not None and length.open)
    window = _months(first, last)
    if last is not None or first.run:
        kind = "range"
        if (
            stated is not None
            and window is not None
            and (times > 1 or (first.unit not in ("day", "month") and one is not None and one < window))
        ):
            return Period(span, begin, finish, stated, approximate, times, vague, "within", stated)
        whole = {first.unit, (last or first).unit} <= set(YEARS)
        return Period(span, begin, finish, _rounded(window), approximate, times, vague, kind, stated, whole)
    if one is not None and stated is not None:
        if times == 1 and group.closes and not group.opens and (window is None or one > window + 0.05):
            return Period(span, _before(last or first, one), finish, stated, approximate, times, vague, "range", stated)
        if times == 1 and (group.opens or (window is not None and one > window + 0.05)):
            end = _after(first, one)
            return Period(span, begin, end, stated, approximate, times, vague, "range", stated)
        return Period(span, begin, finish, stated, approximate, times, vague, "within", stated)
    if length is not None:
        return Period(
            span, begin, None if group.opens else finish, None, True, times, True, "from" if group.opens else "within"
        )
    if group.closes and not group.opens:
        return Period(span, None, finish, None, approximate, times, vague, "until")
    if group.opens:
        return Period(span, begin, None, None, approximate, times, vague, "from")
    return Period(span, begin, finish, _rounded(window), approximate, times, vague, first.unit)


def _rounded(months: float | None) -> float | None:
    return None if months is None else round(months, 2)


def _index(moment: Moment, month: int) -> int | None:
    return None if moment.year is None else moment.year * 12 + month - 1


def _written(index: int, day: int | None) -> str:
    year, month = divmod(index, 12)
    if day is None:
        return f"{year:04d}-{month + 1:02d}"
    return f"{year:04d}-{month + 1:02d}-{min(day, monthrange(year, month + 1)[1]):02d}"


def _start(moment: Moment) -> str | None:
    index = _index(moment, moment.first)
    return None if index is None else _written(index, moment.first_day)


def _end(moment: Moment) -> str | None:
    index = _index(moment, moment.last)
    return None if index is None else _written(index, moment.last_day)


def _months(first: Moment, last: Moment | None) -> float | None:
    """Months from the first day of one to the last day of the other."""
    last = last or first
    begin, finish = _index(first, first.first), _index(last, last.last)
    if begin is None or finish is None:
        if first.unit.startswith("project") and last.unit == first.unit and "," not in first.unit:
            months = (last.last - first.first + 1) * (1 if first.unit == "project month" else 12)
            return float(months) if months > 0 else None
        if first.unit == last.unit == "month" and first.month_ref is None and last.month_ref is None:
            return float((last.last - first.first) % 12 + 1)
        return (
            float(first.last - first.first + 1)
            if last is first and first.unit in ("season", "quarter", "half")
            else None
        )
    if first.first_day is None and last.last_day is None:
        return float(finish - begin + 1) if finish >= begin else None
    start = _date(begin, first.first_day or 1)
    end = _date(finish, last.last_day or 31)
    return between(start, end) if end >= start else None


def _date(index: int, day: int) -> dt.date:
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, max(1, min(day, monthrange(year, month + 1)[1])))


def between(start: dt.date, end: dt.date) -> float:
    """Months from one day to another, both inclusive: whole months, and days as parts of a mean month."""
    stop = end + dt.timedelta(1)
    whole = (stop.year - start.year) * 12 + stop.month - start.month - (1 if stop.day < start.day else 0)
    back = _date(start.year * 12 + start.month - 1 + whole, start.day)
    return whole + (stop - back).days / DAYS_A_MONTH


def _before(last: Moment, months: float) -> str | None:
    """The beginning of a stay that ends with a moment."""
    index = _index(last, last.last)
    if index is None:
        return None
    if last.last_day is None:
        return _written(index - max(round(months + 0.3), 1) + 1, None)
    end = _date(index, last.last_day) + dt.timedelta(1)
    if abs(months - round(months)) < 0.01:
        return str(_date(end.year * 12 + end.month - 1 - round(months), end.day))
    return str(end - dt.timedelta(round(months * DAYS_A_MONTH)))


def _after(first: Moment, months: float) -> str | None:
    """The inclusive end of a stay that begins at a moment."""
    index = _index(first, first.first)
    if index is None:
        return None
    if first.first_day is None:
        return _written(index + max(round(months + 0.3), 1) - 1, None)
    start = _date(index, first.first_day)
    if abs(months - round(months)) < 0.01:
        return str(_date(index + round(months), start.day) - dt.timedelta(1))
    return str(start + dt.timedelta(round(months * DAYS_A_MONTH) - 1))
