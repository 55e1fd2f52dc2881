"""Amounts of the text with the digits of a row of the budget and another unit: 「56,200万円」 beside 56,200 (千円)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.labels import bare
from lint.analyse.budget.money import amounts, fold
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.budget.figures import slipped
from lint.rules.budget.share_slips import share_slips

FIGURE = re.compile(r"[\d,.]*\d")
LEAST = 3
"""Digits of a figure, those at its end that are nought left out, that do not agree by chance."""
BEFORE, BEHIND = 24, 8
"""Characters around an amount in which what it is for is named."""
WORD = expression(r"招へい|[一-龥]{2}|[ァ-ヶー]{3,}|(?<![a-z])[a-z]{5,}")
PLAIN = frozenset(("経費", "費用", "合計", "金額", "total", "costs"))
"""Words of many rows."""


TWICE = 2
"""Words of a row's label that stand beside an amount which can be no part of it, for it is ten times as much."""
OF_MONEY = expression(
    r"\d[\d,.]*\s?[億万千百]*円|(?:JPY|USD|EUR|GBP|NOK|SEK|[$€£¥])\s?\d|\d\s?(?:yen|dollars|euros?|million)", re.I
)
EACH = expression(
    r"あたり|当たり|ずつ|毎|[1一]\s?(?:人|名|回|か月|年)|年間?に|月額|\b(?:each|per|every|a (?:year|month|day))\b"
)
"""What makes an amount one of several."""


class RowSlip(NamedTuple):
    """An amount of the text, the row that it should be, and by which power of ten it differs."""

    span: Span
    line: Line
    factor: float


def row_slips(draft: Draft, budget: Budget) -> Iterator[RowSlip]:
    """The amounts that repeat the figure of a row that their sentence names, in another unit."""
    lines = [line for line in budget.items if line.amount]
    known = {line.amount for line in budget.lines}
    other = [*draft.other_funding, *(table.span for table in draft.budgets)]
    for sentence in draft.sentences:
        words = draft.quote(sentence.span)
        if not OF_MONEY.search(words) or any(part.overlaps(sentence.span) for part in other):
            continue
        for amount in amounts(words):
            at = amount.span
            around = fold(words[max(0, at.start - BEFORE) : at.end + BEHIND])
            for line in lines:
                same = bool(own := _digits(draft.quote(line.place))) and _digits(words[at.start : at.end]) == own
                factor = slipped(amount.value, [line.amount], 1e-6) if amount.value not in known else None
                larger = amount.value > (line.amount or 0) and _named(line, around, TWICE) and not EACH.search(around)
                named = (
                    _named(line, around) if same else larger or _called(line, words[: at.start])
                ) and amount.currency in (None, budget.currency)
                if factor is not None and named:
                    yield RowSlip(Span(sentence.span.start + at.start, sentence.span.start + at.end), line, factor)
                    break


def _digits(words: str) -> str:
    """The digits of a cell or an amount but for noughts, where they are told from others; else nothing."""
    found = FIGURE.findall(fold(words))
    digits = re.sub(r"\D", "", found[0]).strip("0") if len(found) == 1 else ""
    return digits if len(digits) >= LEAST else ""


def _called(line: Line, before: str) -> bool:
    """Whether a row's whole label stands right before an amount: "Participant support of $24,000"."""
    label = re.escape(bare(re.sub(r"[(（].*", "", fold(line.label))))
    return (
        len(label) > 3
        and re.search(rf"{label}\s?(?:of|:|は|に|が|[(（]|is|are|costs?|takes?)?\s?$", fold(before)) is not None
    )


def _named(line: Line, around: str, least: int = 1) -> bool:
    """Whether words name what a row is for, by so many of its words."""
    return sum(word in around for word in {*WORD.findall(fold(line.label))} - PLAIN) >= least


def text_slips(draft: Draft, budget: Budget) -> Iterator[tuple[Span, float, float]]:
    """The amounts that the text gives of the whole, what the table says, and the power of ten between them."""
    direct = budget.direct or 0
    known = {"direct": [direct], "total": [budget.total or 0, direct], "indirect": [budget.indirect or 0]}
    for one in draft.stated:
        others, value = known.get(one.what, []), one.amount.value
        if one.amount.currency in (None, budget.currency) and (moved := slipped(value, others, 0.02)) is not None:
            yield one.amount.span, others[0], moved
    told = {one.amount.span for one in draft.stated}
    yield from (slip for slip in share_slips(draft, budget) if slip[0] not in told)
