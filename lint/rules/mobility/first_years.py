"""The first years of a project: what a plan says of them, and whether stays fall into them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lint.analyse.budget.money import fold
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.project_term import day
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.spans import Spans

FIRST = expression(
    r"初年度|次年度|[12一二]年(目|次|度目)|(最初|はじめ|当初)の(数|1|2|一|二)?(年|か月)|開始(後|当初|直後)"
    r"|(?<![a-z])(first|second|initial|early) (two |few )?(project )?(years?|phase|months)(?![a-z])"
    r"|(?<![a-z])years? (1|2|one|two)(?![\da-z])|outset"
)
"""What speaks of the first years."""
OPEN = expression(
    r"未定|協議|検討|調整|人選|選定|選考|準備|整備|決め|決定|公募|募集|固め|足場|立ち上げ|専念|見送|見合わせ|控え"
    r"|(その|それより|これらの)後|以降|それから|(行わ|せ|出)(ない|ず)"
    r"|(?<![a-z])(later|decid\w*|select\w*|agree\w*|discuss\w*|prepar\w*|recruit\w*|flexib\w*|set(ting)? up"
    r"|afterwards|thereafter|groundwork|consolidat\w*|nobody|no one|no (travel|stays?|visits?|movements?)"
    r"|plan(ned|ning)?|tbd|arrang\w*)(?![a-z])"
)
"""What leaves open who goes where."""


@dataclass(frozen=True)
class Year:
    """A year of the project, which counts from 1."""

    number: int
    start: dt.date
    end: dt.date

    @classmethod
    def of(cls, first: dt.date, number: int) -> Year:
        """A year of a project that begins on a day."""
        start, after = (dt.date(first.year + years, first.month, 1) for years in (number - 1, number))
        return cls(number, start, after - dt.timedelta(days=1))

    def has(self, movement: Movement) -> bool:
        """Whether a stay with a period falls into it."""
        period = movement.period
        begun, done = (day(period.start, False), day(period.end or period.start, True)) if period else (None, None)
        return begun is not None and done is not None and begun <= self.end and done >= self.start


def called(years: Sequence[Year]) -> tuple[str, str]:
    """Some years in words: 「1・2年目（2024-11～2026-10）」, "Years 1 and 2 (2024-11 to 2026-10) have"."""
    numbers = [str(year.number) for year in years]
    start, end = f"{years[0].start:%Y-%m}", f"{years[-1].end:%Y-%m}"
    one = len(numbers) == 1
    english = f"Year{'' if one else 's'} {' and '.join(numbers)} ({start} to {end}) {'has' if one else 'have'}"
    return f"{'・'.join(numbers)}年目（{start}～{end}）", english


def left_open(draft: Draft) -> Span | None:
    """The sentence of a plan that speaks of the first years and leaves open who goes."""
    parts = Spans(section.body for section in draft.sections if MOBILE.search(plain(section.title)))
    for sentence in draft.sentences:
        words = fold(draft.quote(sentence.span))
        if FIRST.search(words) and OPEN.search(words) and parts.cover(sentence.span):
            return sentence.span
    return None
