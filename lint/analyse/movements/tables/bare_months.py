"""Months that a plan tells without their year, which stands in another column or above them."""

from __future__ import annotations

import re

from lint.analyse.dates.moments_en import SHORT_MONTHS, month_of
from lint.expressions import expression

TH = r"(?:st|nd|rd|th)?"
LENGTHS = r"(?!\s*(?:weeks?|months?|days?|nights?)\b)"
MONTH = expression(
    r"(?P<figure>\d{1,2})\s*(?:月|(?=\s*[-~～〜–]\s*\d{1,2}\s*月)|[/／](?=(?:[12]\d|3[01]|0?[1-9])(?![\d/／])))"
    rf"|(?:(?P<d>\d{{1,2}}){TH}(?:\s*(?:[-–~～〜]|\bto\b)\s*(?P<to>\d{{1,2}}){TH})?\s+(?:of\s+)?)?"
    rf"\b(?P<name>{SHORT_MONTHS})[a-z]*\.?"
    rf"(?:\s+(?P<d2>\d{{1,2}}){TH}(?:\s*[-–~～〜]\s*(?P<to2>\d{{1,2}}){TH}(?!\s*[A-Z][a-z]{{2}}))?\b{LENGTHS})?",
    re.I,
)
DAY = re.compile(r"\d{1,2}")


def in_year(text: str, begins: str) -> str:
    """The words of a cell of months alone, with the year of each: "10月～3月" of 2025年度, "Oct – Mar" of FY2025.

    Args:
        text: the cell's words.
        begins: the first month of the year that they are of, as YYYY-MM.

    Returns:
        nothing where no month stands there.

    """
    year, opening = int(begins[:4]), int(begins[5:7])
    told, last = "", year * 12
    at = 0
    for match in MONTH.finditer(text):
        month = int(match["figure"]) if match["figure"] else month_of(match["name"])
        of = year + (month < opening)
        of += of * 12 + month < last
        last = of * 12 + month
        day = DAY.match(text, match.end()) if match[0][-1] in "/／" else None
        first, until = match["d"] or match["d2"], match["to"] or match["to2"]
        days = f"{first}日" + (f"～{until}日" if until else "") if first else f"{day[0]}日" if day else ""
        told += f"{text[at : match.start()]}{of}年{month}月{days}"
        at = day.end() if day else match.end()
    return re.sub(r"翌年?", "", told + text[at:]) if told else ""
