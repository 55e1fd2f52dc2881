"""Where a finding about a whole plan stands: at the number of travellers that it announces, or at its heading."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.movements.counts import totals
from lint.analyse.movements.plan import Movement
from lint.document import Span
from lint.draft import Draft
from lint.rules.mobility.partnered import of_exchange
from lint.rules.mobility.plans import titled


def over(draft: Draft, told: Sequence[Movement]) -> Span | None:
    """What announces stays, or the heading of the innermost part on exchange that holds the first of them."""
    first = told[0].span
    around = [one for one in draft.sections if of_exchange(one.title) and one.body.covers(first)]
    part = min(around, key=lambda one: len(one.body), default=None)
    if part is None:
        return None
    counts = (count.span for count in totals(draft.document, draft.labels, draft.sentences, draft.authored))
    return next((span for span in counts if part.body.covers(span) and span < first), titled(draft, part))
