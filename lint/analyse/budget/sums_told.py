"""Sums that text and small tables tell with their parts: an amount and its breakdown, years below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analyse.budget import labels
from lint.analyse.budget.money import figure, fold, shortened
from lint.analyse.budget.roles import tolerance
from lint.analyse.budget.sums import Mismatch
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.text.sentences import sentences
from lint.document import Block, Document, Span
from lint.expressions import expression

LEAST = 3
"""Parts at least."""
NEAR = 0.25
"""By which share of the whole its parts may miss it and still be meant to be all of it."""
INTO = expression(
    r"^\s*(?:その)?内訳(?:は|と|:|：)|^\s*(?:the )?break-?down\b|^\s*(?:it|this|which|that) (?:is made up|consists"
    r"|comprises)\b"
)
"""How a sentence begins that says what the amount before it is made up of."""
MORE = expression(
    r"残り|ほか|その他の|など|主な|主に|例えば|約|等(?!し)|\b(rest|remain\w*|mainly|mostly|among|such as|about"
    r"|approximately|etc)\b"
)
"""What says that the parts are not all, or are rounded."""


def broken_down(document: Document, blocks: Sequence[Block]) -> Iterator[Mismatch]:
    """Amounts that the sentence behind them breaks down into parts which do not make them."""
    for block in blocks:
        told = [sentence.span for sentence in sentences(document.text, block.span)]
        for one, other in pairwise(told):
            words = document.slice(other)
            if not INTO.search(fold(words)) or MORE.search(fold(words)):
                continue
            wholes, parts = shortened(document.slice(one), one.start), shortened(words, other.start)
            if not wholes or len(parts) < LEAST:
                continue
            whole, expected = wholes[-1], sum(part.value for part in parts)
            gap = abs(expected - whole.value)
            if tolerance(len(parts), min(part.step for part in parts)) < gap <= NEAR * whole.value:
                cells = tuple((part.value, part.span) for part in parts)
                yield Mismatch(whole.span, whole.value, expected, "subtotal", document.slice(whole.span), cells)


def yearly(grids: Sequence[Grid], passed: Sequence[Span]) -> Iterator[Mismatch]:
    """Columns of money whose rows are the years, and whose last row is a sum that they do not make.

    Args:
        grids: the tables of the draft.
        passed: the tables that are read as budgets, or are of something else.

    """
    for grid in grids:
        if grid.width < 2 or any(span.overlaps(grid.span) for span in passed):
            continue
        heads = [plain(row[0]) for row in grid.words]
        years = [row for row, head in enumerate(heads) if row and _is_year(head)]
        if len(years) < LEAST or years != list(range(years[0], years[0] + len(years))) or years[-1] + 1 >= len(heads):
            continue
        last = years[-1] + 1
        if not labels.SUM.search(heads[last]):
            continue
        for column in range(1, grid.width):
            spot, printed = grid.cell(last, column), figure(grid.words[last][column])
            added = [(figure(grid.words[row][column]), grid.cell(row, column)) for row in years]
            known = [(found.value, cell) for found, cell in added if found is not None]
            if (
                spot is None
                or printed is None
                or len(known) < len(years)
                or not labels.MONEY.search(plain(grid.words[0][column]))
            ):
                continue
            expected = sum(value for value, _ in known)
            if abs(expected - printed.value) > tolerance(len(known), printed.step or 1.0):
                yield Mismatch(spot, printed.value, expected, "total", grid.words[last][0], tuple(known))


def _is_year(head: str) -> bool:
    """Whether a row's label is a year and little else: 「2025」, 「令和7年度」, "Year 2"."""
    bare = re.sub(r"[()（）\s]", "", head)
    return bool(re.fullmatch(r"(?:19|20)\d\d", bare)) or (len(bare) <= 12 and bool(labels.YEAR.search(head)))
