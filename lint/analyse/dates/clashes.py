"""Dates that contradict themselves: no such day, ends before it begins, 和暦 against 西暦, 年度 against months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analyse.dates.calendar import ERA_MARKS, ERAS, Mention, fiscal_year
from lint.analyse.text.folding import narrowed
from lint.document import Span

_ERA = r"(?P<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\s?(?P<count>\d{1,2}|元)\s?(?P<unit>年度?)?"
_WEST = r"(?:西暦\s?)?(?P<west>(?<!\d)(?:1[89]|20|21)\d\d)\s?(?P<of>年度?)?"
_MONTH = r"(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
ERA_FIRST = re.compile(rf"{_ERA}(?P<m1>{_MONTH})\s?[（(\[［]\s?{_WEST}(?P<m2>{_MONTH})\s?[）)\]］]\s?(?P<tail>年度?)?")
WEST_FIRST = re.compile(rf"{_WEST}(?P<m2>{_MONTH})\s?[（(\[［]\s?{_ERA}(?P<m1>{_MONTH})\s?[）)\]］]\s?(?P<tail>年度?)?")
ERA_ZERO = re.compile(r"(?P<era>明治|大正|昭和|平成|令和)\s?0+\s?年")
BETWEEN = re.compile(
    r"\s*(?:\([^)]{0,4}\))?\s*(?:[~〜～→]|から、?|より|[-–—―‐−]|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*"
)
BACKWARDS = re.compile(r"遡|さかのぼ|逆順|backward|back to|reverse", re.I)
DATED = re.compile(r"\s*(?:まで|迄|締切|〆切|必着|から|より|[~〜～]|以降|以前|[(（]\s*[月火水木金土日㊊])")
DUE = re.compile(r"(?:[~〜～]|締切|〆切|期限|期日|\bby|\bdue|\bdue on|\bdeadline:?|\buntil|\bon)\s*$", re.I)


def meant(text: str, mention: Mention, block: Span) -> bool:
    """Whether an impossible date was meant as a date: 4/31まで, not the fraction 4/31.

    Args:
        text: the document's text.
        mention: a date that :meth:`Mention.real` denies.
        block: the paragraph.

    """
    month, day = mention.month or 0, mention.day
    if not mention.bare and mention.year is not None:
        digits = text[mention.span.start : mention.span.end]
        if "." in digits and digits.isascii() and not re.search(r"[A-Za-z]", digits):
            return mention.weekday is not None
        numeric = not re.search(r"[年月]|[A-Za-z]{3}", digits)
        return not numeric or (1 <= month <= 13 and 1 <= (day or 0) <= 31)
    if not mention.bare:
        return day is not None and day <= 39
    if not (1 <= month <= 12 and day is not None and 28 < day <= 31):
        return False
    after, before = text[mention.span.end : block.end], text[block.start : mention.span.start]
    return mention.weekday is not None or bool(DATED.match(after)) or bool(DUE.search(before[-24:]))


def reversed_period(text: str, first: Mention, second: Mention) -> bool:
    """Whether two dates are the ends of a period, and the second lies before the first.

    A second date without a year may be in the next one (10月～3月), unless both name the same month.
    """
    if first.month is None and second.month is None and not (first.year and second.year):
        return False
    if first.bare or second.bare or not (first.real() and second.real()):
        return False
    if not BETWEEN.fullmatch(narrowed(text[first.whole.end : second.whole.start])):
        return False
    if BACKWARDS.search(text[second.whole.end : second.whole.end + 24]):
        return False
    if first.year is not None and second.year is not None:
        if first.month is None or second.month is None:
            return second.year < first.year and first.fiscal == second.fiscal and first.month == second.month
        return (second.year, second.month, second.day or 31) < (first.year, first.month, first.day or 1)
    same = first.month is not None and first.month == second.month and second.year is None
    return same and first.day is not None and second.day is not None and second.day < first.day


def era_clash(text: str, block: Span) -> Iterator[tuple[Span, str, int]]:
    """Where a year is given in both calendars and they disagree, or an era has a year 0.

    Yields:
        the words, the year of the era as written, and the year it really is.

    """
    line = narrowed(text[block.start : block.end])
    for match in ERA_ZERO.finditer(line):
        era = match["era"]
        yield Span(block.start + match.start(), block.start + match.end()), f"{era}元年", ERAS[era] + 1
    for pattern in (ERA_FIRST, WEST_FIRST):
        for match in pattern.finditer(line):
            era = ERA_MARKS.get(match["era"], match["era"])
            count = 1 if match["count"] == "元" else int(match["count"])
            if count == 0:
                continue
            year = ERAS[era] + count
            if year not in _allowed(match):
                span = Span(block.start + match.start(), block.start + match.end())
                yield span, f"{era}{match['count']}年", year


def _allowed(match: re.Match[str]) -> tuple[int, ...]:
    """The years of the era that agree with the western year as written."""
    west, tail = int(match["west"]), match["tail"]
    unit, of = match["unit"] or tail or match["of"], match["of"] or tail or match["unit"]
    if unit == of or unit is None or of is None:
        return (west,)
    if unit == "年度":
        month = re.search(r"(\d+)\s?月", match["m2"])
        return (fiscal_year(west, int(month[1])),) if month else (west - 1, west)
    month = re.search(r"(\d+)\s?月", match["m1"])
    return (west + (int(month[1]) < 4),) if month else (west, west + 1)


def fiscal_clash(text: str, found: Sequence[Mention], starts: int = 4) -> Iterator[Span]:
    """Where a 年度 is explained by months that lie outside it: 2024年度（2025年4月～2026年3月）.

    Args:
        text: the document's text.
        found: the dates of one paragraph.
        starts: the fiscal year's first month.

    """
    for year, first, second in zip(found, found[1:], found[2:], strict=False):
        opening = narrowed(text[year.whole.end : first.whole.start]).strip() if year.fiscal else ""
        if opening not in ("(", "[", "(前期:", "(期間:"):
            continue
        if not (BETWEEN.fullmatch(narrowed(text[first.whole.end : second.whole.start])) and _closed(text, second)):
            continue
        years = [fiscal_year(m.year, m.month, starts) for m in (first, second) if m.year is not None and m.month]
        if years and year.month is None and year.year not in years and first.year is not None:
            yield Span(year.span.start, second.span.end + 1)
    for year, only in pairwise(found):
        if not (year.fiscal and year.month is None and only.year is not None and only.month and _closed(text, only)):
            continue
        if narrowed(text[year.whole.end : only.whole.start]).strip() not in ("末(", "内(", "中("):
            continue
        if fiscal_year(only.year, only.month, starts) != year.year:
            yield Span(year.span.start, only.span.end + 1)


def _closed(text: str, mention: Mention) -> bool:
    return narrowed(text[mention.whole.end : mention.whole.end + 1]) in (")", "]")
