"""Moments counted from the project's start, in English: Year 2, months 7–18, the first half of Year 2, T0+12."""

from __future__ import annotations

from lint.analyse.dates.moments import TO, Moment, Parts
from lint.analyse.dates.moments_ja import Pattern
from lint.analyse.text.numerals import CARDINAL, ORDINAL, value, whole
from lint.expressions import expression

LIMIT = r"one|two|three|four|five"
PROJECT_MONTHS = expression(
    rf"(?<![A-Za-z\d])(?:[Pp]roject\s)?(?:[Mm]onths?\s?|M(?![12](?:[^\d–~〜-]|$)))(?P<n>\d{{1,2}})(?!\d|[a-z]"
    rf"|\.\d)(?:(?:{TO}|\sand\s)(?:[Mm]onths?\s?|M)?(?P<to>\d{{1,2}})(?!\d|\s?%))?"
)
MARKED = expression(rf"(?<![A-Za-z\d])(?P<mark>P?M|m)\s?(?P<n>\d{{1,2}}){TO}(?P=mark)\s?(?P<to>\d{{1,2}})(?![\d.]\d?)")
"""Both ends with the letter, which may go backwards: "M35–M30"."""
NUMBERED = expression(
    rf"(?<![A-Za-z])(?:the\s)?(?:(?P<n>{ORDINAL})\smonth{TO}(?:the\s)?(?P<to>{ORDINAL})(?:\smonth)?(?![a-z])"
    rf"|(?P<n2>{ORDINAL}){TO}(?:the\s)?(?P<to2>{ORDINAL})\smonths?(?![a-z]))"
)
PROJECT_YEARS = expression(
    rf"(?<![A-Za-z\d])(?:[Pp]roject\s)?(?:(?:[Yy]ears?\s?|Yr\.?\s?|Y)(?P<n>[1-9]|{LIMIT})(?![\d.a-z])"
    rf"(?:(?:{TO}|\sand\s)(?:[Yy]ears?\s?|Yr\s?|Y)?(?P<to>[1-9]|{LIMIT})(?![\d.a-z]))?"
    rf"|(?:the\s|project.s\s)(?P<word>{ORDINAL})(?:(?:{TO}"
    rf"|\sand\s)(?:the\s)?(?P<word_to>{ORDINAL}))?\s(?:project\s)?years?"
    r"(?!\sof\s(?:her|his|their|doc|grad|the\s(?:Ph|doc|Mas))|\s(?:student|PhD|Ph\.D|doctoral|undergrad|master|grad))"
    rf"|(?P<word2>{ORDINAL})\syear\sof\sthe\sproject)"
)
_SUB = (
    r"(?:H(?P<h>[12])|Q(?P<q>[1-4])(?:\s?[–~〜-]\s?Q?(?P<q_to>[1-4]))?"
    r"|(?P<which>first|second|third|fourth|last|latter)\s(?P<unit>half|quarter))(?!\d)"
)
_YEAR = (
    rf"(?:(?:project\s)?(?:[Yy]ears?\s?|Yr\.?\s?|Y)(?P<n>[1-9]|{LIMIT})(?![\d.a-z])"
    rf"|(?P<word>{ORDINAL})\s(?:project\s)?year(?!\sof\s(?:her|his|their|doc|grad|the\s(?:Ph|doc|Mas))|\s(?:student|PhD|doctoral)))"
)
PART_OF_YEAR = expression(rf"(?<![A-Za-z\d])(?:the\s)?{_SUB}\s(?:of\s)?(?:the\s)?{_YEAR}")
YEAR_AND_PART = expression(rf"(?<![A-Za-z\d]){_YEAR}[\s,/-]{{0,2}}(?:the\s)?{_SUB}")
MONTH_OF_YEAR = expression(
    rf"(?<![A-Za-z\d])(?:the\s)?(?:[Mm]onth\s(?P<m>\d\d?|{CARDINAL})|(?P<mw>{ORDINAL})\smonth)\s(?:of|in)\s(?:the\s)?{_YEAR}"
)
FIRST_MONTHS = expression(
    rf"(?<![A-Za-z])(?:the\s)?(?P<which>first|opening|last|final|closing)\s(?P<count>\d|1\d|{CARDINAL})\smonths\sof\s(?:the\s)?"
    rf"(?:{_YEAR}|(?P<all>project|programme|program|grant|award))"
)
AFTER_START = expression(
    r"(?<![A-Za-z\d])T0?\s?\+\s?(?P<n>\d{1,2})(?!\d)(?:" + TO + r"(?:T0?\s?\+\s?)?(?P<to>\d{1,2})(?!\d))?"
)
"""T0+12: when twelve months have gone by."""
LEAST = 3
"""Months from which a range may go backwards: M2–M1 is none."""
PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2}


def _marked(parts: Parts) -> Moment | None:
    first, last = (whole(parts.get(name) or parts[f"{name}2"]) for name in ("n", "to"))
    if not 1 <= last <= 120 or (last < first < LEAST):
        return None
    return Moment("project month", first=first, last=last, run=True)


def _project_months(parts: Parts) -> Moment | None:
    first = int(parts["n"])
    last = int(parts.get("to", first))
    return Moment("project month", first=first, last=last, run=last > first) if 1 <= first <= last <= 120 else None


def _project_years(parts: Parts) -> Moment | None:
    words = parts.get("n") or parts.get("word") or parts["word2"]
    first = whole(words)
    last = whole(parts.get("to") or parts.get("word_to") or words)
    return Moment("project year", first=first, last=last, run=last > first) if 1 <= first <= last <= 12 else None


def _year(parts: Parts) -> int:
    return whole(parts.get("n") or parts["word"])


def _part_of_year(parts: Parts) -> Moment | None:
    size = 6 if "h" in parts or parts.get("unit") == "half" else 3
    place = int(parts.get("h") or parts.get("q") or PLACES.get(parts.get("which", ""), 12 // size))
    until = int(parts.get("q_to", place))
    start = 12 * (_year(parts) - 1)
    if not place <= until <= 12 // size:
        return None
    return Moment("project month", first=start + size * (place - 1) + 1, last=start + size * until)


def _month_of_year(parts: Parts) -> Moment | None:
    month = whole(parts.get("m") or parts["mw"])
    number = 12 * (_year(parts) - 1) + month
    return Moment("project month", first=number, last=number) if 1 <= month <= 12 else None


def _first_months(parts: Parts) -> Moment | None:
    count = int(value(parts["count"]))
    early = parts["which"] in ("first", "opening")
    if "all" in parts:
        return Moment("project month", first=1, last=count) if early and count else None
    end = 12 * _year(parts)
    if not 1 <= count <= 12:
        return None
    return (
        Moment("project month", first=end - 11, last=end - 12 + count)
        if early
        else Moment("project month", first=end - count + 1, last=end)
    )


def _after_start(parts: Parts) -> Moment | None:
    first, last = int(parts["n"]) + 1, int(parts.get("to", int(parts["n"]) + 1))
    return Moment("project month", first=first, last=last, run=last > first) if first <= last else None


PATTERNS: tuple[Pattern, ...] = (
    (FIRST_MONTHS, _first_months, ("months of",)),
    (PART_OF_YEAR, _part_of_year, ("half", "quarter", "H1", "H2", "Q")),
    (YEAR_AND_PART, _part_of_year, ("half", "quarter", "H1", "H2", "Q")),
    (MONTH_OF_YEAR, _month_of_year, ("onth",)),
    (AFTER_START, _after_start, ("T",)),
    (MARKED, _marked, ("M", "m")),
    (NUMBERED, _marked, ("th month", "month to", "months")),
    (PROJECT_MONTHS, _project_months, ("onth", "M")),
    (PROJECT_YEARS, _project_years, ("ear", "Y")),
)
