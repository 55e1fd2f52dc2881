"""Amounts of the text that differ from the budget's table by a power of ten, and whether its unit is why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint.analyse.budget.costs import Budget
from lint.document import Span
from lint.draft import Draft
from lint.rules.budget.first_rows import first_slips
from lint.rules.budget.row_slips import row_slips, text_slips

LIKELY = 0.1, 1.3
"""Between which parts of the call's limit direct costs mostly lie."""


class Slip(NamedTuple):
    """The place of an amount, what it should be, the power of ten between them, and the place that tells it."""

    span: Span
    value: float
    factor: float
    spot: Span


def told_slips(draft: Draft, budget: Budget) -> list[Slip]:
    """The amounts of the text that slipped, each once."""
    found = [Slip(span, value, factor, budget.span) for span, value, factor in text_slips(draft, budget)]
    found += [Slip(span, line.amount, factor, line.place) for span, line, factor in row_slips(draft, budget)]
    found += [Slip(*one) for one in first_slips(draft)]
    return list({slip.span: slip for slip in reversed(found)}.values())[::-1]


def unit_is_wrong(budget: Budget, limit: float, slips: Sequence[Slip]) -> bool:
    """Whether all amounts of the text differ from the table alike, and only as they tell it the direct costs fit."""
    factors = {slip.factor for slip in slips}
    if budget.unit.span is None or len(factors) != 1:
        return False
    direct = budget.direct or 0.0
    least, most = limit * LIKELY[0], limit * LIKELY[1]
    return not least <= direct <= most and least <= direct * factors.pop() <= most
