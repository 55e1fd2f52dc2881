"""What a sentence says that some rows of the budget come to: 「上の五つで220百万円」, "rows A to E"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analyse.budget.costs import Budget
from lint.analyse.budget.money import EN_SCALE, NUMBER, Amount, amounts, fold
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.budget.figures import bare_amounts, lines_told, slipped
from lint.rules.budget.spoken_rows import spoken_rows

WHOLE = re.compile(r"\bof (?:the |our )?$")
"""What stands before the whole, of which the rows are a part: "186.0 of 246.0 million yen"."""
PART = re.compile(
    rf"(?P<part>{NUMBER})(?: of (?:the |our )?| ?/ ?)(?P<whole>{NUMBER})"
    rf"(?: (?P<scale>thousand|million) (?:yen|euros?|dollars?|pounds?))?"
)
"""A part whose unit is said behind the whole, or in the table alone: "186.0 of 246.0 million yen"."""
REACH = 40
"""Characters between these words and the amount, at most, where the sentence has others."""
NEAR = 0.6, 1.6
"""Between which parts of what the rows make an amount lies that is meant for them, where no digit slipped."""
INNER = re.compile(
    r"(?:うち|内訳は?|of (?:which|these|them|this|it)|including|among them)[、,\s]*(?:[^、。,;]{0,12}に?は?)?$"
)
"""What stands before a part of the amount."""


class FirstRows(NamedTuple):
    """An amount that is said of some rows, what they make, and their cells."""

    amount: Amount
    expected: float
    spots: tuple[Span, ...]


@once
def first_rows(draft: Draft) -> tuple[FirstRows, ...]:
    """The amounts that differ from what the rows make."""
    found: dict[Span, FirstRows] = {}
    for one in _told(draft):
        found.setdefault(one.amount.span, one)
    return tuple(found.values())


def _told(draft: Draft) -> Iterator[FirstRows]:
    budget = draft.budget
    items = budget.items if budget else ()
    if budget is None or not budget.said or any(line.kind in ("subtotal", "part") for line in budget.lines):
        return
    known = {budget.direct, budget.total}
    for sentence in lines_told(draft):
        words = fold(draft.quote(sentence))
        for rows, end in spoken_rows(items, words):
            if not 2 <= len(rows) < len(items):
                continue
            read = sorted([*_parts(words, budget), *amounts(words)], key=lambda one: one.span)
            read = read or bare_amounts(words, budget)
            told = [one for one in read if one.span.start >= end and one.currency in (None, budget.currency)]
            told = [one for one in told if one.value not in known and not _of(words, end, one)]
            made = sum(line.amount for line in rows)
            if not told or any(abs(made - one.value) <= one.step for one in told):
                continue
            amount = told[0]
            close = amount.span.start <= end + REACH or len(told) == 1
            alike = NEAR[0] * made <= amount.value <= NEAR[1] * made or slipped(amount.value, [made], 1e-3)
            if close and alike:
                at = Span(sentence.start + amount.span.start, sentence.start + amount.span.end)
                spots = tuple(line.place for line in rows)
                yield FirstRows(Amount(at, amount.value, amount.currency, amount.step), made, spots)


def _of(words: str, end: int, amount: Amount) -> bool:
    """Whether an amount is the whole that rows are a part of, or a part of what they make."""
    before = words[end : amount.span.start]
    inner = INNER.search(before) and not re.search(r"\d[^、。]{0,8}うち[、,]?$", before)
    return bool(inner or WHOLE.search(words[: amount.span.start]))


def _parts(words: str, budget: Budget) -> Iterator[Amount]:
    """The amounts whose unit only the whole behind them, or the table, says."""
    for match in PART.finditer(words):
        part, whole = (match[name].replace(",", "") for name in ("part", "whole"))
        factor = EN_SCALE[match["scale"]] if match["scale"] else _scale(float(whole), budget.direct or 0.0)
        if factor is None:
            continue
        place = Span(*match.span("part"))
        yield Amount(place, float(part) * factor, budget.currency, factor * 10.0 ** -len(part.partition(".")[2]))


def _scale(whole: float, direct: float) -> float | None:
    """The unit by which a number is the direct costs: a power of ten."""
    return next((10.0**n for n in range(10) if whole and abs(direct / whole / 10**n - 1) < 1e-6), None)


def first_slips(draft: Draft) -> list[tuple[Span, float, float, Span]]:
    """Those that a power of ten sets right: their place, what the rows make, the power, the first row."""
    told = [(one, slipped(one.amount.value, [one.expected], 1e-3)) for one in first_rows(draft)]
    return [(one.amount.span, one.expected, factor, one.spots[0]) for one, factor in told if factor is not None]
