"""Amounts that a sentence gives as a share of the direct costs, and that are ten or a hundred times as much of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.costs import Budget
from lint.analyse.budget.money import amounts, fold
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.budget.figures import slipped
from lint.spans import Spans

SHARE = expression(
    r"直接経?費(?:全体|総額)?の(?:約|およそ)?\s?(?P<ja>\d{1,2}(?:\.\d+)?)\s?%"
    r"|(?P<en>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent) of (?:the |our |all )?(?:total )?direct costs?",
    re.I,
)
"""A share of the direct costs."""
CLOSE = 0.03
"""How far, as a share of it, the rounded per cent may lie from the amount."""


def share_slips(draft: Draft, budget: Budget) -> Iterator[tuple[Span, float, float]]:
    """Such amounts, what the share of the table's direct costs is, and the power of ten between them."""
    direct = budget.direct
    apart = Spans(draft.other_funding)
    for sentence in draft.sentences if direct else ():
        words = draft.quote(sentence.span)
        shares = list(SHARE.finditer(fold(words)))
        if len(shares) != 1 or apart.overlap(sentence.span):
            continue
        expected = float(shares[0]["ja"] or shares[0]["en"]) / 100 * (direct or 0)
        told = [one for one in amounts(words) if one.currency in (None, budget.currency)]
        if any(abs(one.value - expected) <= CLOSE * expected for one in told):
            continue
        for one in told:
            if (factor := slipped(one.value, [expected], CLOSE)) is not None and one.value != direct:
                at = sentence.span.start
                yield Span(at + one.span.start, at + one.span.end), expected, factor
