"""Amounts that the text or a summary gives of the whole project, and that its budget does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.document import Span
from lint.draft import Draft
from lint.rule import Severity
from lint.rules.budget.figures import money, slipped

DIRECT, INDIRECT, TOTAL = ("直接経費", "direct costs"), ("間接経費", "indirect costs"), ("総額", "total costs")
WHAT = {"direct": DIRECT, "indirect": INDIRECT, "total": TOTAL}


class Contradicted(NamedTuple):
    """An amount of the text, the budget, the words of a finding and its severity."""

    span: Span
    budget: Span
    words: dict[str, object]
    severity: Severity


def contradicted(draft: Draft) -> Iterator[Contradicted]:
    """The amounts that differ from the budget, but for slips of a digit."""
    budget = draft.budget
    if budget is None or not budget.said or not draft.budgets:
        return
    known = {"direct": (budget.direct,), "indirect": (budget.indirect,), "total": (budget.total, budget.direct)}
    for one in draft.stated:
        others = [value for value in known.get(one.what, ()) if value]
        amount = one.amount
        if not others or amount.currency not in (None, budget.currency) or slipped(amount.value, others, 0.001):
            continue
        line = next((line for line in budget.lines if line.kind == one.what), None)
        step = max(amount.step, line.step if line else budget.unit.factor)
        if all(abs(amount.value - other) > step for other in others):
            table_says = money(others[0], budget.currency)
            words: dict[str, object] = {"what": WHAT[one.what], "words": draft.quote(amount.span), "table": table_says}
            severity = Severity.ERROR if one.cell or amount.value > 0.5 * others[0] else Severity.WARNING
            yield Contradicted(amount.span, budget.span, words, severity)
