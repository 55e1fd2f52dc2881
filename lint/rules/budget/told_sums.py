"""Sums that the text and small tables tell with their parts, and that these do not make."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lint.analyse.budget.running import joint, running
from lint.analyse.budget.sums import Mismatch
from lint.analyse.budget.sums_told import bracketed, broken_down, by_years, times, yearly
from lint.document import Span
from lint.draft import Draft
from lint.spans import Spans


def told_sums(draft: Draft, told: Collection[Span | None]) -> Iterator[Mismatch]:
    """The sums outside the budget's tables that do not add up.

    Args:
        draft: the draft.
        told: places of which something is said already.

    """
    tables = [*draft.other_funding, *(table.span for table in draft.budgets)]
    grids = [grid.span for grid in draft.grids]
    apart, beside = Spans([*tables, *grids, *(span for span in told if span)]), Spans([*draft.other_funding, *grids])
    lines = [block for block in draft.authored if not apart.overlap(block.span)]
    yield from broken_down(draft.document, lines)
    yield from by_years(draft.document, lines)
    yield from yearly(draft.grids, tables)
    blocks = [block for block in draft.authored if not beside.overlap(block.span)]
    yield from running(draft.document, blocks, [one.amount.span for one in draft.stated])
    for wrong in (*bracketed(draft.document, blocks), *times(draft.document, blocks)):
        if wrong.span not in told:
            yield wrong
    yield from joint(draft.document, blocks, [span for span in told if span])
