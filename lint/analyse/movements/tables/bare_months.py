"""Months that a plan tells without their year, which stands in another column or above them."""

from __future__ import annotations

import re

from lint.analyse.dates.moments_en import SHORT_MONTHS, month_of
from lint.expressions import expression

MONTH = expression(
    r"(\d{1,2})\s*(?:月|(?=\s*[-~～〜–]\s*\d{1,2}\s*月)|[/／](?=(?:[12]\d|3[01]|0?[1-9])(?![\d/／])))|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"\b({SHORT_MONTHS})[a-z]*\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?",
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
        month = int(match[1]) if match[1] else month_of(match[2])
        of = year + (month < opening)
        of += of * 12 + month < last
        last = of * 12 + month
        day = DAY.match(text, match.end()) if match[0][-1] in "/／" else None
        told += f"{text[at : match.start()]}{of}年{month}月" + (f"{day[0]}日" if day else "")
        at = day.end() if day else match.end()
    return re.sub(r"翌年?", "", told + text[at:]) if told else ""
