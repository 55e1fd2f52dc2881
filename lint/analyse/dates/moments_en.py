"""Moments in English: 1 April 2025, Apr. 2025, early May 2026, FY2025, Q3 FY2025, summer 2026, Year 2, months 7–18."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from lint.analyse.dates import moments_ja, project_en
from lint.analyse.dates.calendar import MONTHS_EN
from lint.analyse.dates.moments import DASH, TO, Moment, Parts, later
from lint.analyse.text.numerals import CARDINAL, value
from lint.expressions import expression

MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS_EN if name != "May").replace("Sep|", "Sept|Sep|")
MONTH = rf"(?:{MONTH}|May|{'|'.join(name.upper() for name in MONTHS_EN)})(?![a-zA-Z])"
SHORT_MONTHS = "|".join(name[:3] for name in MONTHS_EN)
YEAR = r"(?:(?P<y>(?:19[5-9]|20\d)\d)(?!\d)|['’](?P<yy>\d\d)(?!\d))"
PART = (
    r"(?:(?P<part>(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|last|first)\sof"
    r"|(?:the\s)?(?:first|second|third|last)\s(?:few\sdays|days?|week|Monday|Tuesday|Wednesday|Thursday|Friday)\s(?:of|in)"
    r"|early(?:\sin)?|[Mm]id|[Ll]ate(?:\sin)?"
    r"|[Ee]arly"
    r"|around|about|approximately|circa|ca\.|c\.)[\s\-]\s?(?:the\s)?)?"
)
TH = r"(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s)?"
DAYS = expression(
    rf"(?<![\d.])(?:(?P<d>\d{{1,2}}){TH}(?:{TO}|(?<=[Bb]etween\s\d)(?:th|rd|nd|st)?\sand\s|(?<=[Bb]etween\s\d\d)(?:th"
    rf"|rd|nd|st)?\sand\s)"
    rf"(?:the\s)?(?P<d_to>\d{{1,2}}){TH}\s(?:of\s)?(?P<m>{MONTH})\.?"
    rf"|(?P<m2>{MONTH})\.?\s(?P<d2>\d{{1,2}}){TH}{TO}(?P<d2_to>\d{{1,2}}){TH}(?!\d"
    rf"|\s?[A-Z][a-z]))(?:\s?,?\s?(?:of\s)?{YEAR})?"
)
WEEKS = expression(
    rf"(?<![A-Za-z\d])(?:calendar\s|ISO\s)?[Ww]eeks?\s(?P<n>\d{{1,2}})(?:{TO}(?:weeks?\s)?(?P<to>\d{{1,2}}))?"
    r"(?:\s?,?\s?(?:of\s|in\s)?|\s\()(?P<y>20\d\d)(?!\d)"
)
"""Weeks by their numbers (ISO 8601): "weeks 36–49, 2026"."""
MONTHS = expression(
    rf"(?<![A-Za-z])(?:(?P<m0>{MONTH}),\s(?:{MONTH},\s)*)?(?P<m>{MONTH})\.?(?:{TO}|\s?/\s?|\sand\s|\s&\s"
    rf"|,\s)(?P<m_to>{MONTH})\.?\s?,?\s?(?:of\s)?{YEAR}"
)
IN_BRACKETS = expression(
    rf"(?:(?<=\()(?:(?:in|from|between)\s)?(?P<m>{MONTH})\.?(?:,\s{MONTH}\.?)*(?:{TO}|\s?/\s?|,?\s(?:and\s)?)"
    rf"(?P<m_to>{MONTH})(?=\.?\))|(?<=\b[Ii]n\s)(?P<m2>{MONTH})\.?\sand\s(?P<m2_to>{MONTH})(?!\.?,?\s(?:of\s)?20\d\d))"
)
"""Months whose year stands before them: "in the summer of 2026 (July, August)", "in February and March"."""
ENDS = "".join(rf"(?<!{name[-3:]}\s)(?<!{name[-3:]},\s)(?<!{name[:3]}\s)(?<!{name[:3]}\.\s)" for name in MONTHS_EN)
YEAR_FIRST = expression(
    rf"(?:(?<![A-Za-z\d/.–-])|(?<=20\d\d\s[A-Z][a-z][a-z][–-])){ENDS}(?P<y>20\d\d),?\s(?P<m>{MONTH})\.?(?!\s?\d)"
)
"""A year before its month, as in Japanese: "from 2025 April"; not that of a month before it."""
ONE = expression(
    rf"(?<![A-Za-z\d]){PART}{WEEKDAY}(?:(?<![\d/])(?P<d>\d{{1,2}}){TH}[\s\-](?:of\s)?)?(?P<m>{MONTH})\.?"
    rf"(?:\s(?P<d2>\d{{1,2}}){TH}(?![\d.]\d?))?(?:\s?,?\s?[\-/]?(?:of\s)?(?:(?P<fy>J?FY|AY)\s?)?{YEAR}"
    rf"|-(?P<yy2>\d\d)(?!\d)|\s(?:of\s|in\s)?(?:(?P<same>(?:that|the\ssame)\syear)|(?P<next>(?:the\s)?(?:following"
    rf"|next)\syear|that\sfollows|thereafter|after\sthat)))?"
)
WEEK_OF = expression(
    rf"(?<![A-Za-z])(?:the\s)?(?P<which>first|second|third|last|opening|final)\s(?:(?P<n>\d{{1,2}}|{CARDINAL})\s)?"
    rf"(?P<unit>week|fortnight|day)s?\s(?:of|in)\s(?P<m>{MONTH})\.?(?:\s?,?\s?(?:of\s)?{YEAR})"
)
"""Days or weeks of a month: "the last week of August 2026", "the first ten days of May 2026"."""
MONTHS_OF = expression(
    rf"(?<![A-Za-z])(?:the\s)?(?P<which>first|opening|last|final|closing)\s(?P<n>\d|1[01]|{CARDINAL})\smonths\sof\s(?P<y>20\d\d)(?!\d)"
)
"""Months at the ends of a year: "the last four months of 2026"."""
YEAR_END = expression(
    r"(?<![A-Za-z])(?:the\s)?(?:very\s)?end\sof\s(?:(?P<same>(?:that|the\ssame|the)\syear)(?!\sof)"
    r"|(?P<next>the\s(?:following|next)\syear)"
    r"|(?:calendar\s(?:year\s)?)?(?P<y>20\d\d)(?!\d))"
)
"""The last month of a year: "until the end of that year"."""
SUB = (
    r"(?:Q(?P<q>[1-4])(?:(?:\s?[–\-~〜]\s?|\sto\s)Q?(?P<q_to>[1-4]))?(?![0-9])|(?P<qw>first|second|third|fourth|last"
    r"|1st|2nd"
    r"|3rd|4th)(?:\sand\s(?P<qw_to>second|third|fourth|last|2nd|3rd|4th))?\squarters?"
    r"|H(?P<h>[12])(?![0-9])|(?P<hw>first|second|1st|2nd|latter|back)\shalf)"
)
AFTER = SUB.replace("?P<", "?P<z")
WORD = (
    r"(?:(?P<fy>JFY|FY|[Ff]iscal\s[Yy]ears?|[Ff]iscal|[Ff]inancial\s[Yy]ears?)\s?|(?P<ay>AY|[Aa]cademic\s[Yy]ears?)\s?)"
)
NUMBERS = (
    r"['’]?(?P<y>20\d\d|\d\d)(?!\d)"
    rf"(?:(?:{DASH}|\s?/\s?|\sto\s|\sthrough\s)(?:J?FY\s?|AY\s?)?['’]?(?P<to>20\d\d|\d\d)(?!\d))?"
)
FISCAL = expression(rf"(?<![A-Za-z])(?:{SUB}\s?(?:of\s)?(?:the\s)?,?\s?)?{WORD}{NUMBERS}(?:[\s,\-(]{{1,2}}{AFTER})?")
ACADEMIC = expression(
    r"(?<!\d)(?P<y>20\d\d)\s?[/–\-]\s?(?P<to>20\d\d|\d\d)\s(?P<ay>(?:academic|school|university)\s(?:year|session)|session)"
)
CALENDAR = expression(
    rf"(?<![A-Za-z])(?:{SUB}[\s,/\-]*(?:of\s)?(?P<y>20\d\d)(?!\d)|(?<!\d)(?P<y2>20\d\d)[\s,\-/]?{AFTER})"
)
NAME = r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
SEASON = expression(
    rf"(?<![A-Za-z]){PART}(?P<season>{NAME})(?:\s(?:semester|term|vacation|break))?(?:(?:{TO}|\sand\s)(?P<to>{NAME}))?"
    rf"(?:\s?,?\s?(?:of\s|in\s)?(?P<y>20\d\d)(?!\d)(?:[/–]\d\d(?:\d\d)?)?|\s['’](?P<yy>\d\d))"
)
BARE = expression(
    rf"(?:(?<=[Ii]n\s)(?:the\s|early\s|late\s)?|(?<=until\s)(?:the\s)?(?:following\s|next\s)?|(?<=to\s)the\s(?:following\s|next\s)?)"
    rf"(?P<season>{NAME})(?:\s(?:after|that\sfollows|thereafter))?(?!\s?[A-Z\d])(?=[\s.,;)]|$)"
)
YEARS = expression(rf"(?<![\d.,/\-A-Za-z])(?P<y>20\d\d)(?:{DASH}|\sto\s|/)(?P<to>20\d\d|\d\d)(?![\d年月%]|[.,/\-]\d)")
LONE = expression(
    r"(?:(?<=in\s)|(?<=[Yy]ear\s)|(?<=of\s)|(?<=by\s)|(?<=to\s)|(?<=from\s)|(?<=From\s)|(?<=In\s)|(?<=during\s)"
    r"|(?<=since\s)"
    r"|(?<=until\s)|(?<=throughout\s)|(?<=\bspends\s)|(?<=\bspend\s)"
    r"|(?<=and\s)|(?P<part>early|[Mm]id|late)[\s\-]|(?<=\()|^\s*|(?<=[~〜–—])\s?)"
    r"(?P<y>20\d\d)(?![\d%年月人名件円/]|[.\-]\d|,\d|\s?[a-z]+ers\s|\s(?:people|participants|students|samples))"
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "latter": 2,
    "back": 2,
}
PARTS = {"early": (1, 3), "mid": (6, 7), "late": (10, 12)}
"""Months of a part of a year."""
NEEDS = expression(
    r"(?:from|in|until|to|till|since|of|by|at|late|early|mid|and|or|during|through|thru|between)[\s\-]"
    r"(?:(?:the\s)?(?:following|next)\s)?$"
    r"|[–—\-~〜]\s?$|\bthe\s(?:following|next)\s$",
    re.I,
)


def month_of(name: str) -> int:
    """The number of a month, by the first three letters of its English name."""
    return next(index for index, full in enumerate(MONTHS_EN, 1) if full.lower().startswith(name.lower()[:3]))


def _year(parts: Parts) -> int | None:
    short = parts.get("yy") or parts.get("yy2")
    return int(parts["y"]) if "y" in parts else 2000 + int(short) if short else None


def _days(parts: Parts) -> Moment | None:
    month = month_of(parts.get("m") or parts["m2"])
    first, last = int(parts.get("d") or parts["d2"]), int(parts.get("d_to") or parts["d2_to"])
    if not 1 <= first <= last <= 31:
        return None
    return Moment("day", _year(parts), month, month, first, last, run=True)


def _weeks(parts: Parts) -> Moment | None:
    year, first = int(parts["y"]), int(parts["n"])
    last = int(parts.get("to", first))
    try:
        begin, end = dt.date.fromisocalendar(year, first, 1), dt.date.fromisocalendar(year, last, 7)
    except ValueError:
        return None
    if last < first:
        return None
    return Moment("day", year, begin.month, end.month + 12 * (end.year - begin.year), begin.day, end.day, run=True)


def _months(parts: Parts) -> Moment | None:
    first, last = (
        month_of(parts.get("m0") or parts.get("m") or parts["m2"]),
        month_of(parts.get("m_to") or parts["m2_to"]),
    )
    year = _year(parts)
    if last < first:  # Nov–Mar 2026 began in the year before
        year, last = (year - 1 if year is not None else None), last + 12
    return Moment("month", year, first, last, run=True)


def _one(parts: Parts) -> Moment | None:
    month, year = month_of(parts["m"]), _year(parts)
    if "fy" in parts and year is not None and month < 4:
        year += 1
    day = parts.get("d") or parts.get("d2")
    if day is not None and not 1 <= int(day) <= 31:
        return None
    number = int(day) if day else None
    ref = 0 if "same" in parts else 1 if "next" in parts else None
    return Moment("day" if day else "month", year, month, month, number, number, approximate="part" in parts, ref=ref)


def _week_of(parts: Parts) -> Moment | None:
    month, which, year = month_of(parts["m"]), parts["which"], _year(parts)
    days = int(value(parts.get("n", "one"))) * {"week": 7, "fortnight": 14, "day": 1}[parts["unit"]]
    if days > 28 or (parts["unit"] == "day" and "n" not in parts):
        return None
    end = monthrange(year or 2001, month)[1]
    first = end - days + 1 if which in ("last", "final") else 1 + days * (ORDER.get(which, 1) - 1)
    return Moment("day", year, month, month, first, min(first + days - 1, end), run=True)


def _months_of(parts: Parts) -> Moment | None:
    number = int(value(parts["n"]))
    if not 1 <= number <= 11:
        return None
    early = parts["which"] in ("first", "opening")
    first, last = (1, number) if early else (13 - number, 12)
    return Moment("month", int(parts["y"]), first, last, run=True)


def _year_end(parts: Parts) -> Moment:
    ref = 0 if "same" in parts else 1 if "next" in parts else None
    return Moment("month", _year(parts), 12, 12, approximate=True, ref=ref)


def _sub(parts: Parts) -> tuple[str, int, int] | None:
    """Unit, first month and last month (from 0) of a half or quarter."""
    parts = parts | {name[1:]: words for name, words in parts.items() if name.startswith("z")}
    if quarter := parts.get("q") or parts.get("qw"):
        first = ORDER.get(quarter) or int(quarter)
        until = ORDER.get(parts.get("qw_to", "")) or int(parts.get("q_to", first))
        return "quarter", 3 * (first - 1), 3 * (until - 1) + 2
    if half := parts.get("h") or parts.get("hw"):
        first = 6 * ((ORDER.get(half) or int(half)) - 1)
        return "half", first, first + 5
    return None


def fiscal_year(parts: Parts, starts: int) -> Moment | None:
    """FY2025, Q3 FY2025, FY2025–27, AY2025-26; ``starts`` is the first month of a fiscal year."""
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    last = later(year, parts["to"]) if "to" in parts else year
    if not year <= last <= year + 15:
        return None
    if "ay" in parts:
        base, unit = (9, "academic year") if last == year + 1 else (4, "academic year")
        return Moment(unit, year, base, base + 11 + 12 * max(last - year - 1, 0), approximate=True)
    month = 4 if parts["fy"].startswith("J") or starts <= 6 else starts - 12
    month = starts if starts <= 6 and not parts["fy"].startswith("J") else month
    if sub := _sub(parts):
        return Moment(sub[0], year, month + sub[1], month + sub[2], run=sub[2] - sub[1] > 5)
    return Moment("fiscal year", year, month, month + 11 + 12 * (last - year), run=last > year)


def _calendar(parts: Parts) -> Moment | None:
    sub = _sub(parts)
    year = int(parts.get("y") or parts["y2"])
    return Moment(sub[0], year, 1 + sub[1], 1 + sub[2]) if sub else None


def _season(parts: Parts) -> Moment | None:
    first = SEASONS[parts["season"].lower()]
    last = SEASONS[parts.get("to", parts["season"]).lower()] + 2
    return Moment("season", _year(parts), first, last, approximate=True, run="to" in parts)


def _years(parts: Parts) -> Moment | None:
    year = int(parts["y"])
    last = later(year, parts["to"])
    if not year < last <= year + 15:
        return None
    return Moment("year", year, 1, 12 + 12 * (last - year), run=True)


def _lone(parts: Parts) -> Moment | None:
    if "part" not in parts:
        return Moment("year", int(parts["y"]))
    first, last = PARTS[parts["part"].lower()]
    return Moment("season", int(parts["y"]), first, last, approximate=True)


MONTH_WORDS = (*SHORT_MONTHS.split("|"), *SHORT_MONTHS.upper().split("|"))
SEASON_WORDS = ("pring", "ummer", "utumn", "all", "inter")
FISCAL_WORDS = ("FY", "AY", "iscal", "inancial", "cademic")
PATTERNS: tuple[moments_ja.Pattern, ...] = (
    (ACADEMIC, lambda parts: fiscal_year(parts, 4), ("academic", "school", "university", "session")),
    (CALENDAR, _calendar, ("Q", "quarter", "half", "H1", "H2")),
    (WEEKS, _weeks, ("eek",)),
    (WEEK_OF, _week_of, ("week", "fortnight", "days")),
    (MONTHS_OF, _months_of, ("months of",)),
    (DAYS, _days, MONTH_WORDS),
    (MONTHS, _months, MONTH_WORDS),
    (IN_BRACKETS, _months, MONTH_WORDS),
    (YEAR_FIRST, _one, MONTH_WORDS),
    (ONE, _one, MONTH_WORDS),
    (YEAR_END, _year_end, ("end of",)),
    (SEASON, _season, SEASON_WORDS),
    *project_en.PATTERNS,
    (YEARS, _years, ("20",)),
    (LONE, _lone, ("20",)),
    (BARE, _season, SEASON_WORDS),
)
"""Tried in this order after :data:`FISCAL`, on lines that hold one of the words."""
