"""Dates that a text names: 西暦, 和暦 and English forms, with the weekday printed beside them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lint.analyse.text.folding import narrowed
from lint.document import Span
from lint.expressions import expression

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first one of each era."""
ERA_MARKS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和", "㍾": "明治", "㍽": "大正", "㍼": "昭和"}
ERA_MARKS |= {"㍻": "平成", "㋿": "令和"}
DAYS_JA = "月火水木金土日"
DAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written; parts that are not written are ``None``."""

    span: Span
    """The date without its weekday."""
    year: int | None = None
    """Of the common era."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    whole: Span = _NOWHERE
    """The date with its weekday."""
    era: str | None = None
    """The era that the year was counted in ("令和")."""
    fiscal: bool = False
    """The year is a 年度."""
    bare: bool = False
    """Month and day by a slash alone (4/30), which may be a fraction."""
    years: tuple[int, ...] = ()
    """Years that a date without one may mean, told by its own line."""

    def real(self) -> bool:
        """Whether the calendar has such a day (29 February counts where no year is known)."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None or self.month is None:
            return True
        last = LENGTHS[self.month - 1]
        if self.month == 2 and self.year is not None and not _leap(self.year):
            last = 28
        return 1 <= self.day <= last

    def dates(self) -> tuple[dt.date, ...]:
        """The day, in each year that it may be meant; empty without a day or a year."""
        if self.month is None or self.day is None:
            return ()
        years = (self.year,) if self.year is not None else self.years
        return tuple(
            dt.date(year, self.month, self.day)
            for year in years
            if 1 <= year <= 9999 and replace(self, year=year).real()
        )


_ERA = r"(?P<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|(?<![A-Za-z0-9])[MTSHR](?=\d{1,2}[年.]))"
_YEAR = rf"(?:(?:西暦\s?)?(?P<west>(?<!\d)(?:1[89]|20|21)\d\d)|{_ERA}\s?(?P<count>\d{{1,2}}|元))"
_WEEK_JA = (
    rf"(?:\s*[（(\[【〔]\s*(?P<wj>[{DAYS_JA}])(?:曜日?|\s*[・･.、,/]\s*(?:祝|休)日?)*\s*[)）\]】〕]"
    rf"|\s*(?P<wk>[{DAYS_JA}])曜日?|\s*(?P<wo>[㈪-㈰]))?"
)
_WEEK_EN = (
    r"(?P<{0}>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?"
    r"|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
)
_MONTH_EN = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_AFTER_EN = rf"(?:\s*[（(\[]\s*{_WEEK_EN.format('{0}')}\b\.?\s*[)）\]])?"

JAPANESE = expression(
    rf"(?:{_YEAR}\s?年\s?(?P<fiscal>度)?)?\s?(?<!\d)(?P<month>\d{{1,2}})\s?月\s?(?!間|齢)"
    rf"(?:(?P<day>\d{{1,2}})\s?日(?!間|目|本|米|程度|以内){_WEEK_JA})?"
)
YEAR_ONLY = expression(rf"{_YEAR}\s?年\s?(?P<fiscal>度)?(?!\s?\d{{1,2}}\s?月)(?!間|生|次|目|前|後|代)")
NUMERIC = expression(
    rf"(?<![\d/.\-A-Za-z_])(?P<west>(?:19|20)\d\d)(?P<mark>[/.\-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?![\d/\-]|\.\d)"
    rf"(?:{_WEEK_JA}){_AFTER_EN.format('we')}"
)
SLASH = expression(
    rf"(?<![\d/.\-A-Za-z_])(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?![\d/%\-]|\.\d)(?:{_WEEK_JA}){_AFTER_EN.format('we')}"
)
ERA_DOTS = expression(
    rf"(?<![A-Za-z0-9])(?P<era>[SHR])(?P<count>\d{{1,2}})(?P<mark>[./])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?=\s*[（(\[㈪-㈰]){_WEEK_JA}"
)
ENGLISH_DAY = expression(
    rf"(?:\b{_WEEK_EN.format('w1')}\b\.?,?\s+(?:the\s+)?)?(?<![\d.,/–\-])(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?\s+(?:of\s+)?"
    rf"{_MONTH_EN.format('month')}\b\.?(?:,?\s+(?P<west>(?:19|20)\d\d)\b)?{_AFTER_EN.format('w2')}",
)
ENGLISH_MONTH = expression(
    rf"(?:\b{_WEEK_EN.format('w1')}\b\.?,?\s+)?\b{_MONTH_EN.format('month')}\b\.?\s+(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?(?![\d:–\-]|[.,]\d)"
    rf"(?:,?\s+(?P<west>(?:19|20)\d\d)\b)?{_AFTER_EN.format('w2')}",
)
ENGLISH_BARE = expression(rf"\b{_MONTH_EN.format('month')}\b\.?,?\s+(?P<west>(?:19|20)\d\d)\b")
WEEK_NEXT = expression(rf"\s?[、,・･～〜~\-–]\s?(?P<day>\d{{1,2}})\s?日(?!間|目|本){_WEEK_JA}")
YEARS = expression(rf"{_YEAR}\s?(?:年\s?(?P<fiscal>度)?)?")
STOP = expression(r"[。！？\n]|(?<=[a-z]{4}|\d{4})[.!?]\s")
ENGLISH_YEAR = expression(r"(?<![\d.,/\-–])20\d\d(?![\d,/\-–]|\.\d)")


def mentions(text: str, span: Span | None = None) -> list[Mention]:
    """The dates of a paragraph, in order, none inside another.

    Args:
        text: the document's text.
        span: the paragraph; the whole text by default.

    """
    start, end = (span.start, span.end) if span else (0, len(text))
    line = narrowed(text[start:end])
    if not any(character.isdigit() for character in line):
        return []
    found: list[Mention] = []
    taken = bytearray(len(line) + 1)
    for pattern in (JAPANESE, ERA_DOTS, NUMERIC, ENGLISH_DAY, ENGLISH_MONTH, ENGLISH_BARE, SLASH, YEAR_ONLY):
        for match in pattern.finditer(line):
            mention = _mention(match, pattern)
            if mention is None or any(taken[mention.whole.start : mention.whole.end]):
                continue
            for made in (mention, *(_more_days(line, mention) if pattern is JAPANESE else ())):
                found.append(made)
                taken[made.whole.start : made.whole.end] = b"\1" * len(made.whole)
    found.sort(key=lambda mention: mention.span)
    return [_moved(mention, start) for mention in _with_years(found, line)]


def _mention(match: re.Match[str], pattern: re.Pattern[str]) -> Mention | None:
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    era = ERA_MARKS.get(parts["era"], parts["era"]) if "era" in parts else None
    year = int(parts["west"]) if "west" in parts else None
    if era is not None:
        year = ERAS[era] + (1 if parts["count"] == "元" else int(parts["count"]))
    written = parts.get("month")
    month = None if written is None else int(written) if written.isdigit() else _month(written)
    if year is not None and "fiscal" in parts and month is not None and month < 4:
        year += 1
    day = int(parts["day"]) if "day" in parts else None
    weekday = _weekday(parts)
    if pattern is ENGLISH_MONTH and not ({"west", "th"} & set(parts)) and weekday is None and not _ended(match):
        return None
    begin = match.start() + len(match[0]) - len(match[0].lstrip())
    inner = min(match.start(name) for name in ("day", "month") if name in parts) if "w1" in parts else begin
    end = max(match.end(name) for name in ("day", "th", "month", "west", "count", "fiscal") if name in parts)
    if pattern in (JAPANESE, YEAR_ONLY):
        unit = re.compile(r"\s?[年月日]").match(match.string, end)
        end = unit.end() if unit else end
    return Mention(
        Span(inner, end),
        year,
        month,
        day,
        weekday,
        Span(begin, match.end() if weekday is not None else end),
        era,
        "fiscal" in parts,
        pattern is SLASH,
    )


def _ended(match: re.Match[str]) -> bool:
    """Whether "April 31" ends there, rather than counting something: "in April 31 students came"."""
    rest = match.string[match.end() :].lstrip(" ")
    return not rest or rest[0] in ").;:,]\n–-" or rest.startswith(("to ", "and ", "until ", "at "))


def _month(name: str) -> int:
    return next(index for index, full in enumerate(MONTHS_EN, 1) if full.startswith(name[:3]))


def _weekday(parts: dict[str, str]) -> int | None:
    for name in ("wj", "wk"):
        if name in parts:
            return DAYS_JA.index(parts[name])
    if "wo" in parts:
        return ord(parts["wo"]) - ord("㈪")
    for name in ("w1", "w2", "we"):
        if name in parts:
            return next(index for index, full in enumerate(DAYS_EN) if full.startswith(parts[name][:3]))
    return None


def _more_days(line: str, first: Mention) -> Iterator[Mention]:
    """The days that follow a date without its month: 7月24日（水）、25日（木）."""
    before = first
    while before.day is not None:
        match = WEEK_NEXT.match(line, before.whole.end)
        if match is None or int(match["day"]) <= before.day:
            return
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        inner = Span(match.start("day"), match.end("day") + 1)
        weekday = _weekday(parts)
        whole = Span(inner.start, match.end() if weekday is not None else inner.end)
        before = Mention(inner, first.year, first.month, int(match["day"]), weekday, whole, first.era)
        yield before


def _with_years(found: list[Mention], line: str) -> Iterator[Mention]:
    """Give dates without a year those that their own sentence leaves open; none where it leaves too many."""
    stops = [0, *(match.end() for match in STOP.finditer(line))]
    near: Mention | None = None
    for mention in found:
        if mention.year is not None:
            near = mention
        if mention.year is not None or mention.month is None:
            yield mention
            continue
        begin = stops[bisect_right(stops, mention.whole.start) - 1]
        if near is not None and near.year is not None and near.span.start >= begin:
            later = near.month is not None and mention.month >= near.month and not near.fiscal
            yield replace(mention, years=(near.year,) if later else (near.year, near.year + 1))
            continue
        years = {
            int(year) for year in ENGLISH_YEAR.findall(line, max(begin, mention.span.start - 400), mention.span.start)
        }
        year = min(years, default=0)
        yield replace(mention, years=(year - 1, year, year + 1)) if len(years) == 1 else mention


def _moved(mention: Mention, by: int) -> Mention:
    if not by:
        return mention
    span, whole = mention.span, mention.whole
    return replace(mention, span=Span(span.start + by, span.end + by), whole=Span(whole.start + by, whole.end + by))


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def fiscal_year(year: int, month: int, starts: int = 4) -> int:
    """The fiscal year (年度) that a month belongs to; ``starts`` is its first month."""
    return year if month >= starts else year - 1


def nearest(date: dt.date, weekday: int) -> tuple[dt.date, dt.date]:
    """The days before and after ``date`` that fall on a weekday (0 is Monday)."""
    back = (date.weekday() - weekday) % 7 or 7
    return date - dt.timedelta(back), date + dt.timedelta(7 - back)


def day_ja(date: dt.date) -> str:
    """「2024年6月11日（火）」."""
    return f"{date.year}年{date.month}月{date.day}日（{DAYS_JA[date.weekday()]}）"


def day_en(date: dt.date) -> str:
    """Such as "Tuesday, 11 June 2024"."""
    return f"{DAYS_EN[date.weekday()]}, {date.day} {MONTHS_EN[date.month - 1]} {date.year}"
