"""Whether words for people without names only sum up stays whose travellers are named elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from lint.analyse.movements.prose.verbs import YEARLY
from lint.analyse.movements.records import Movement
from lint.analyse.people.stages import STUDENTS
from lint.analyse.places import same_organisation
from lint.analyse.structure.grids import plain
from lint.document import Document
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period

OPEN = re.compile(r"未定|採用予定|公募|募集|tbd|tba|to be |recruit|n\.\s?n\.|選考|人選", re.I)
LED = 6
"""Characters before the words for a traveller that may say that nobody is chosen: 「採用予定の特任研究員」."""
UNCHOSEN = expression(
    r"[^。.;、\n]{0,12}[(（,、][^。.;()（）\n]{0,24}?(?:未定|採用予定|公募|募集|選考|人選|(?:to|still to|yet to) be "
    r"(?:appointed|chosen|hired|named|recruited|selected)|n\.\s?n\.|tb[ad])",
    re.I,
)
"""What says the same right behind them: "a postdoc of Guelph, to be chosen in 2025"."""
YOUNG = (*STUDENTS, "student", "postdoc")


def sums_up(document: Document, record: Movement, named: Sequence[Movement]) -> bool:
    """Whether a group without names only sums up stays whose travellers are named elsewhere."""
    if record.kind != "prose" or record.people or record.placeholder is None:
        return False
    begin, end = record.placeholder.start, record.placeholder.end
    if OPEN.search(plain(document.text[max(0, begin - LED) : end])) or UNCHOSEN.match(document.text, end):
        return False
    open_end = record.count >= 2 and not (record.period and record.period.start)
    open_end = open_end or YEARLY.search(document.slice(record.span)) is not None
    told = (
        other
        for other in named
        if (record.direction is None or other.direction in (record.direction, None))
        and (open_end or _fits(record, other))
    )
    enough = 1 if open_end else record.count
    return sum(1 for _ in islice(told, enough)) >= enough


def _another(group: Movement, one: Movement) -> bool:
    """Whether a named traveller is not the one person of whom words tell: of another stage, at other months."""
    if group.stage and one.stage and (group.stage in YOUNG) != (one.stage in YOUNG):
        return True
    told, here = group.period, one.period
    if told is None or here is None or told.kind != "range" or not (told.start and here.start):
        return False
    return abs((told.months or 0.0) - (here.months or 0.0)) > max(1.5, 0.3 * (told.months or 0.0))


def _fits(group: Movement, one: Movement) -> bool:
    """Whether a named stay may be one of those that a group sums up."""
    if group.organisation and one.organisation and same_organisation(group.organisation, one.organisation) is False:
        if group.count < 2:
            return False
    elif group.country and one.country and group.country != one.country and group.count < 2:
        return False
    elif group.organisation and not one.organisation and group.count < 2 and group.period and group.period.start:
        return False  # told as exactly as a stay of its own
    if group.count < 2 and _another(group, one):
        return False
    if group.period is None or one.period is None:
        return group.count >= 2 or group.period is None
    if group.period.start and one.period.start:
        return overlap(group.period, one.period)
    if group.period.months and one.period.months:
        return abs(group.period.months - one.period.months) <= max(1.5, 0.3 * group.period.months)
    return True


def overlap(a: Period, b: Period) -> bool:
    """Whether two dated periods share a month (or lie next to each other by a month's slip).

    Of one that ends before it begins, the months between its two ends are taken.
    """
    a0, a1, b0, b1 = _index(a.start), _index(a.end or a.start), _index(b.start), _index(b.end or b.start)
    if a0 is None or a1 is None or b0 is None or b1 is None:
        return True
    return min(a0, a1) <= max(b0, b1) and min(b0, b1) <= max(a0, a1)


def _index(moment: str | None) -> int | None:
    if not moment:
        return None
    parts = moment.split("-")
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 else 1)
