"""What the cells of a table of members hold: times, posts, figures, words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lint.analyse.structure.grids import plain
from lint.expressions import expression

PROJECT_MONTHS = re.compile(
    r"m\d{1,2}(?:\s*(?:[-–—~～〜]|to|から)\s*m?\d{1,2}(?:まで)?)?(?:\s*[(（][^()（）]{1,24}[)）])?"
)
"""Months counted from the project's first, in a cell: "M3–M14", "M36 (two weeks)"."""
FIGURE = re.compile(r"[¥$€£]?\s*[\d,.]{2,}\s*(?:円|千円|万円|百万円|億円|yen|jpy|usd|million.*|%)?")
MOST = 0.6
"""The share of filled cells that must look alike."""


POST = expression(
    r"教授|准教|講師|助教|研究員|研究官|ポスドク|課程|学生|大学院生|所長|部長|館長|園長|室長|院長|主任|主査|技術|技師"
    r"|学芸員|司書|professor|lecturer|research|student"
    r"|fellow|postdoc|director|engineer|scientist|curator|keeper|conservator|head of|manager|officer|ph\.?\s?d\b",
    re.I,
)


DEGREES = re.compile(r"博士|修士|学士|学位|ph\.?\s?d|d\.?phil|doctor|master|m\.?sc|bachelor|b\.?sc|dr\.")
HOME = re.compile(
    r"(?:なし|無し?|ない|ありません|行わず|せず)[。）)\s]*$|^(?:no|none|not|without|n/a)\b.{0,24}$|^[\s\-–—―ー－/]+$"
)
"""What a member's cell says of somebody who stays at home."""


def stays_home(words: str) -> bool:
    """Whether a cell says that a member does not travel."""
    return HOME.search(plain(words)) is not None


def most(words: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Whether most of the cells pass a test."""
    return bool(words) and sum(map(test, words)) >= MOST * len(words)


def is_time(words: str) -> bool:
    """Whether a cell tells when a member travels, or that the member does not."""
    from lint.analyse.movements.tables.content import is_period

    return is_period(words) or stays_home(words) or PROJECT_MONTHS.fullmatch(plain(words)) is not None


def is_post(words: str) -> bool:
    """Whether a cell tells a post, and no degree."""
    from lint.analyse.people.stages import career_stage

    return len(words) <= 60 and bool(career_stage(words) or POST.search(words)) and not DEGREES.match(plain(words))


def is_agency(words: str) -> bool:
    """Whether a cell names a funder."""
    from lint.analyse.team.agencies import AGENCIES

    return len(words) <= 24 and any(re.search(pattern, plain(words)) for pattern in AGENCIES.values())


def is_figure(words: str) -> bool:
    """Whether a cell is a number, or a sum of money."""
    return FIGURE.fullmatch(plain(words)) is not None


def is_words(words: str) -> bool:
    """Whether a cell is neither a figure nor a time."""
    return not is_figure(words) and not is_time(words) and len(words) >= 2
