"""Amounts and rows in the words of a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.money import Amount
from lint.analyse.budget.sums import Mismatch, slips
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.profile import Budget as Asked
from lint.rule import once
from lint.spans import Spans

FAR_ABOVE, FAR_BELOW = 5, 100
"""How many times the limit, or which part of it, nobody asks for."""

BARE = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,.]\d)")
"""An amount without its unit."""


def bare_amounts(words: str, budget: Budget, offset: int = 0) -> list[Amount]:
    """The amounts of a sentence that says no unit, in that of the budget's table: "173,000, which is 75 %"."""
    factor, code = budget.unit.factor, budget.currency
    read = ((match.span(), float(match[0].replace(",", ""))) for match in BARE.finditer(words))
    return [Amount(Span(offset + start, offset + end), value * factor, code, factor) for (start, end), value in read]


def money(value: float, currency: str | None) -> tuple[str, str]:
    """An amount as a Japanese and an English reader would write it."""
    plain = f"{value:,.0f}" if abs(value - round(value)) < 0.005 else f"{value:,.2f}"
    code = currency or ""
    if currency == "JPY":
        return japanese(value), f"{plain} yen"
    return f"{plain} {code}".strip(), f"{plain} {code}".strip()


def japanese(value: float) -> str:
    """Yen with 億 and 万 where they come out even."""
    sign, rest = ("-" if value < 0 else ""), round(abs(value))
    if rest < 10_000 or rest % 1000:
        return f"{sign}{rest:,}円"
    oku, man = divmod(rest, 100_000_000)
    words = f"{oku:,}億" if oku else ""
    whole, thousands = divmod(man, 10_000)
    if thousands:
        words += f"{whole:,}万{thousands:,}" if whole else f"{thousands:,}"
    elif whole:
        words += f"{whole:,}万"
    return f"{sign}{words}円"


def place(draft: Draft, budget: Budget, line: Line | None) -> Span:
    """Where to speak of a row: the cell of its total, or else the table."""
    if line is not None and line.place.start < line.place.end:
        return line.place
    return budget.span if line is None else line.label_span


def same_money(budget: Budget, currency: str | None) -> bool:
    """Whether a budget is in the call's currency, so that the call's limits apply to it."""
    return currency is None or budget.currency in (None, currency)


def misprinted(budget: Budget, asked: Asked) -> bool:
    """Whether direct costs are so far from the call's limit that the table's unit must be another."""
    direct, limit = budget.direct, asked.direct or asked.total
    if not direct or limit is None or not budget.said or not same_money(budget, asked.currency):
        return False
    return not limit.value / FAR_BELOW < direct < FAR_ABOVE * limit.value


def slipped(value: float, others: Sequence[float], within: float) -> float | None:
    """The factor between an amount and one of the others, if it is a power of ten (within a share of it)."""
    for other in others:
        for power in (1, 2, 3, 4, 6):
            for factor in (10.0**power, 10.0**-power):
                if other and abs(value / other / factor - 1) < within:
                    return factor
    return None


def moved(budget: Budget, line: Line | None) -> bool:
    """Whether a row's amount is told as a slip of a digit."""
    return line is not None and any(cell == line.place for cell, _ in slips(budget))


def times(factor: float) -> tuple[str, str]:
    """A factor in words."""
    whole = round(max(factor, 1 / factor))
    return f"{whole:,}倍", f"by a factor of {whole:,}"


@once
def lines_told(draft: Draft) -> tuple[Span, ...]:
    """The sentences of paragraphs and items, however short, that stand in no table and speak of no other funding."""
    grids = [grid.span for grid in draft.grids]
    listed = [table.span for table in draft.budgets if not any(grid.covers(table.span) for grid in grids)]
    own = [line.span for line in (draft.budget.items if draft.budget else ())]
    apart, parts = Spans([*draft.other_funding, *grids]), Spans([*listed, *own])
    blocks = [block.span for block in draft.authored if not apart.overlap(block.span)]
    told = (sentence.span for span in blocks for sentence in sentences(draft.text, span))
    return tuple(span for span in told if not parts.overlap(span))


def name(line_label: str) -> str:
    """A row's label, short enough for a message."""
    return line_label if len(line_label) <= 40 else line_label[:39] + "…"


def differing(wrong: Mismatch, label: object, currency: str | None) -> dict[str, object]:
    """The words of a sum that its parts do not make."""
    says, makes, gap = (money(amount, currency) for amount in (wrong.printed, wrong.expected, wrong.gap))
    return {"label": label, "printed": says, "expected": makes, "gap": gap}
