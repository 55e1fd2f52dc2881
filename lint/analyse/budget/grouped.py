"""A summary beside its breakdown: 「旅費」 in a table of the years, and the rows of 「旅費」 in a table of items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.labels import bare
from lint.analyse.budget.money import fold
from lint.analyse.budget.roles import tolerance
from lint.analyse.budget.sums import Mismatch
from lint.document import Span

LEAST = 2
"""Rows that two tables must have in common before one is read as the breakdown of the other."""
SAME = 0.05
"""How far, as a share of them, the direct costs of the two may lie apart."""
Whole = tuple[str, float, Span, float]
"""A row of the summary: its name, its amount, the cell, and what its last digit is worth."""


def unlike_groups(tables: Sequence[Budget]) -> Iterator[Mismatch]:
    """Rows of a summary that the rows of the same name, in the table that breaks them down, do not make."""
    for fine in tables:
        groups: dict[str, list[Line]] = {}
        for line in fine.items:
            groups.setdefault(_group(line), []).append(line)
        for coarse in tables:
            if coarse is fine or not _same(coarse, fine) or not 2 <= len(groups) < len(fine.items):
                continue
            pairs = [(whole, groups[whole[0]]) for whole in _wholes(coarse) if whole[0] in groups]
            found = [wrong for whole, parts in pairs if (wrong := _wrong(whole, parts)) is not None]
            if len(pairs) >= LEAST and 2 * len(found) <= len(pairs):
                yield from found


def _group(line: Line) -> str:
    """What a row is a part of: the group that it stands in, or the first of its label cells."""
    return bare(line.group) or bare(fold(line.words.split(" / ")[0]))


def _same(one: Budget, other: Budget) -> bool:
    """Whether two tables are of the same direct costs."""
    a, b = one.direct, other.direct
    return bool(a and b and one.currency == other.currency and one.said and other.said and abs(a - b) <= SAME * a)


def _wholes(table: Budget) -> Iterator[Whole]:
    """The rows of a summary, or its columns where those are institutions."""
    for line in table.items:
        yield bare(line.label), line.amount, line.place, line.step
    direct = table.line("direct")
    if direct is not None and not table.items:
        for head, value, cell in zip(table.years, direct.values, direct.cells, strict=True):
            if value is not None and cell is not None:
                yield bare(head), value, cell, direct.step


def _wrong(whole: Whole, parts: Sequence[Line]) -> Mismatch | None:
    name, amount, cell, step = whole
    made = sum(line.amount for line in parts)
    if abs(made - amount) <= tolerance(len(parts), max(step, *(line.step for line in parts))):
        return None
    return Mismatch(cell, amount, made, "subtotal", name, tuple((line.amount, line.place) for line in parts))
