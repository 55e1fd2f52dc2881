"""Several tables of a budget as one: a table for each year; tables of items with a table of their sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.budget import labels
from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.money import Amount
from lint.analyse.budget.roles import adds, amounts

if TYPE_CHECKING:
    from lint.analyse.budget.stated import Stated, What


def merged(tables: Sequence[Budget]) -> Budget | None:
    """One table a year, as one: rows of the same label are put together."""
    kept = [t for t in tables if not t.years and labels.YEAR.search(t.title)]
    heads = [match.group() for t in kept if (match := labels.YEAR.search(t.title))]
    if len(kept) < 2 or len(set(heads)) < len(kept) or len({t.currency for t in kept}) > 1:
        return None
    lines: list[Line] = []
    for which in ("item", "direct", "indirect", "total"):
        names = dict.fromkeys(line.label for t in kept for line in t.lines if line.kind == which)
        for name in names:
            own = [next((line for line in t.lines if line.kind == which and line.label == name), None) for t in kept]
            first = next(line for line in own if line)
            values = tuple(line.amount if line else None for line in own)
            cells = tuple(line.place if line else None for line in own)
            lines.append(replace(first, values=values, cells=cells, total=None, total_cell=None))
    last = kept[-1]
    return Budget(kept[0].span, last.unit, last.said, last.currency, tuple(heads), tuple(lines), kept[0].title)


def joined(tables: Sequence[Budget]) -> tuple[Budget, ...]:
    """The tables, those of items put together with the table of their sums where one has the same columns.

    A table of sums tells direct costs and no items; tables of items before it tell no direct costs.  They belong
    together where they stand one after the other, or where the items make up what the sums say.
    """
    found = list(tables)
    for sums in tables:
        direct = sums.line("direct")
        if direct is None or sums.items:
            continue
        at = found.index(sums)
        parts = [t for t in found[:at] if _of_items(t) and len(t.years) == len(sums.years)]
        parts = [t for t in parts if (t.currency, t.unit.factor) == (sums.currency, sums.unit.factor)]
        items = [line for part in parts for line in part.items]
        near = parts == found[at - len(parts) : at] and all(part.years == sums.years for part in parts)
        whole = all(len(amounts(line)) == len(amounts(direct)) for line in items)
        if len(items) < 2 or not whole or not (near or adds(direct, items)):
            continue
        lines = [replace(line, group=line.group or part.title) for part in parts for line in part.lines]
        lines = [replace(line, kind="subtotal") if line.kind == "total" else line for line in lines]
        one = replace(sums, lines=(*lines, *sums.lines), title=parts[0].title)
        found = [one if table is sums else table for table in found if table not in parts]
    return tuple(found)


def summaries(tables: Sequence[Budget], currency: str | None) -> Iterator[Stated]:
    """What tables of sums alone, on the cover or in a summary, say of the project's own budget.

    One of their amounts must be the budget's, or they may be of something else.
    """
    from lint.analyse.budget.share import main
    from lint.analyse.budget.stated import Stated

    own = main(tables, currency)
    if own is None or not own.items:
        return
    whats: tuple[What, ...] = ("direct", "indirect", "total")
    known = (own.direct, own.indirect, own.total)
    for table in tables:
        printed = (table.line("direct"), table.line("indirect"), table.line("total"))
        if table.items or table.currency != own.currency or own.span.covers(table.span):
            continue
        if any(
            line and value and abs(value - line.amount) <= line.step for line, value in zip(printed, known, strict=True)
        ):
            for what, line in zip(whats, printed, strict=True):
                if line is not None:
                    yield Stated(what, Amount(line.place, line.amount, table.currency, line.step), True)


def _of_items(table: Budget) -> bool:
    return bool(table.items) and table.line("direct") is None and table.line("indirect") is None
