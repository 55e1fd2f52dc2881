"""A moment that a text names: a day, a month, a season, a quarter, a (fiscal) year, or a run of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lint.analyse.text.numerals import whole

DASH = r"(?:\s?[~〜∼‐‑‒–—―−ー\-]\s?)"
"""Signs that stand between two ends."""
TO = r"(?:\s*(?:~|〜|∼|-|‐|‑|‒|–|—|―|−|ー|→|から|より)\s*|\s(?:to|through|until|till|thru)\s)"
"""Signs and words that stand between two ends."""
Parts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """A window of months in a year that may still be unknown.

    Months count from January of ``year``, so that 2025年度 is months 4 to 15 of 2025. Of a project month or year,
    ``first`` and ``last`` count from the project's start instead.
    """

    unit: str
    """day, month, season, quarter, half, year, fiscal year, academic year, project month, project year, project
    fiscal year."""
    year: int | None = None
    first: int = 1
    last: int = 12
    """The window's last month, inclusive; above 12 in the next year."""
    first_day: int | None = None
    last_day: int | None = None
    approximate: bool = False
    ref: int | None = None
    """The year is this many after the one named before (同年 0, 翌年 1)."""
    here: int | None = None
    """The year is this many after the present one (今年 0, 来年 1)."""
    month_ref: int | None = None
    """The month is this many after the one named before (同月 0, 翌月 1)."""
    start: int = 0
    end: int = 0
    """Where it stands in the text, half open."""
    run: bool = False
    """Both ends were written (4〜9月)."""


def named(match: re.Match[str]) -> Parts:
    """The groups of a match that took part."""
    return {name: words for name, words in match.groupdict().items() if words is not None}


def fiscal(year: int, starts: int) -> int:
    """January-based month in ``year`` at which the fiscal year of that name begins.

    A fiscal year that begins in the second half of a year bears the next year's name (US: October).
    """
    return starts if starts <= 6 else starts - 12


def later(year: int, words: str) -> int:
    """The second year of a range: 27 after 2025 is 2027."""
    number = whole(words)
    return number if number >= 1000 else year - year % 100 + number
