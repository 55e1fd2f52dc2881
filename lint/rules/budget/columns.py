"""Columns of a budget that hold several years or months each: "M25–M60", 「4・5年目」."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.budget.stated import Term
from lint.draft import Draft
from lint.spans import Spans

COUNTED = re.compile(r"[1-9](st|nd|rd|th)?")
"""The head of a column that counts the years."""
LAST = re.compile(
    r"(?P<month>\bm\s?\d{1,3}\s?[-–~〜]\s?m?\s?(\d{2,3})|\bmonths? \d{1,2}\s?(?:[-–~〜]|to) ?(\d{2,3})"
    r"|\d{1,2}\s?[-–~〜]\s?(\d{2,3})\s?[かヵヶカ箇]月目?)"
    r"|\d\s?[-–~〜・,、]\s?(\d)\s?年[目次]|\by(?:ea)?rs?\.?\s?\d\s?(?:[-–~〜,/&]|and|to)\s?y?(\d)\b"
)
"""The last month or year of such a column."""


def surely_own(draft: Draft) -> list[Term]:
    """The terms that are the project's; one that begins before the call closes, or stands among grants, is none."""
    deadline = draft.profile.schedule.deadline
    first = draft.project_term.start if draft.project_term is not None else None
    early = deadline is not None and first is not None and first[:7] < f"{deadline.value:%Y-%m}"
    apart = Spans([*draft.other_funding, *(grant.head for grant in draft.grants)])
    return [term for term in draft.terms if not apart.overlap(term.span) and not (term.dated and early)]


CALENDAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def counted(heads: Sequence[str]) -> int:
    """How many years columns hold: as many as there are, or, where one holds several calendar years, all of them."""
    told = [[int(year) for year in CALENDAR.findall(head)] for head in heads]
    years = [year for head in told for year in head]
    several = all(told) and any(len(head) > 1 for head in told)
    return max(len(heads), max(years) - min(years) + 1) if several else len(heads)


def last_year(heads: Sequence[str]) -> float | None:
    """The year of the project in which the last column that holds several ends; of month 72 it is 6."""
    ends = [match for head in heads if (match := LAST.search(head))]
    if not ends:
        return None
    last = int(next(filter(None, ends[-1].groups()[1:])))
    return last / 12 if ends[-1]["month"] else float(last)
