"""What the rows and columns of a budget are, told by their values: sums and shares of sums."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.budget import labels
from lint.analyse.budget.money import Figure

if TYPE_CHECKING:
    from lint.analyse.budget.costs import Line

HIGHEST = 0.8
"""The highest rate of indirect costs that is believed without a label."""


def tolerance(count: int, step: float) -> float:
    """By how much a sum of rounded numbers may differ from the rounded sum."""
    return max(1.0, 0.5 * count) * step + 1e-6


def total_column(rows: Sequence[Sequence[Figure | None]], parts: Sequence[int], wholes: Sequence[int]) -> int | None:
    """The column that is the sum of the others in most rows (the last such), or ``None``.

    Args:
        rows: the figures of the table below its head.
        parts: columns that may be added up; a candidate is not added to itself.
        wholes: the candidates.

    """
    shares = set(parts)
    added = [[f for column in parts if (f := row[column]) is not None and f.value] for row in rows]
    whole = [(sum(f.value for f in some), min((f.step for f in some if f.step), default=math.inf)) for some in added]
    for column in sorted(wholes, reverse=True):
        own = column in shares
        right = wrong = several = 0
        for row, some, (made, step) in zip(rows, added, whole, strict=True):
            printed = row[column]
            if len(parts) - own < 2 or printed is None:
                continue
            itself = own and bool(printed.value)  # which is not added to itself
            if not (count := len(some) - itself):
                continue
            least = min(step, printed.step or math.inf)
            gap = abs(made - (printed.value if itself else 0) - printed.value)
            fits = gap <= tolerance(count, 1.0 if least == math.inf else least)
            right, wrong = right + fits, wrong + (not fits)
            several += fits and count > 1
        if several >= 2 and right >= 2 * wrong:
            return column
    return None


def nearly(rows: Sequence[Sequence[Figure | None]], parts: Sequence[int], whole: int) -> bool:
    """Whether a column is nearly the sum of three others or more in every row: one of their cells is wrong."""
    added = [([f.value for c in parts if (f := row[c]) is not None], row[whole]) for row in rows]
    told = [(some, printed.value) for some, printed in added if printed is not None and printed.value]
    return len(parts) >= 3 and len(told) >= 2 and all(abs(sum(some) - value) <= 0.05 * value for some, value in told)


def amounts(line: Line) -> tuple[float | None, ...]:
    """A row's amounts by column, its total last."""
    return (*line.values, line.total)


class Sum:
    """What rows come to, column by column, one more row at a time."""

    def __init__(self, parts: Iterable[Line] = ()) -> None:
        self.count = 0
        self._step = math.inf
        self._columns: list[tuple[float, int, bool]] = []
        for part in parts:
            self.add(part)

    def add(self, part: Line) -> None:
        """Add a row."""
        values = amounts(part)
        self._columns = self._columns or [(0, 0, False)] * len(values)
        self._columns = [
            told if value is None else (told[0] + value, told[1] + 1, told[2] or bool(value))
            for told, value in zip(self._columns, values, strict=True)
        ]
        self.count, self._step = self.count + 1, min(self._step, part.step)

    def is_row(self, whole: Line) -> bool:
        """Whether a row is this sum in most of its columns; a wrong cell among them is no hindrance."""
        step = min(self._step, whole.step)
        right = wrong = 0
        for printed, (value, known, told) in zip(amounts(whole), self._columns, strict=False):
            if printed is None or not told:
                continue
            fits = abs(value - printed) <= tolerance(known, step)
            right, wrong = right + fits, wrong + (not fits)
        return right > wrong


def adds(whole: Line, parts: Sequence[Line]) -> bool:
    """Whether a row is the sum of others in most of its columns."""
    return Sum(parts).is_row(whole)


def share_of(line: Line, whole: Line) -> bool:
    """Whether a row is the same share of another in every column, of two or more."""
    pairs = [(a, b) for a, b in zip(amounts(line), amounts(whole), strict=True) if a is not None and b]
    rates = [a / b for a, b in pairs]
    if len({round(b) for _, b in pairs}) < 2 or not 0 < min(rates) <= HIGHEST:
        return False
    return all(abs(a - b * rates[-1]) <= tolerance(2, line.step) + 0.002 * abs(a) for a, b in pairs)


def named(lines: Sequence[Line]) -> list[Line]:
    """The rows with the kinds that their values show, where their labels show none."""
    found = list(lines)
    if not any(line.kind == "direct" for line in found):
        _direct(found)
    _total(found)
    _indirect(found)
    return found


def _direct(lines: list[Line]) -> None:
    """Find the row of direct costs: the sum of all items, which indirect costs (or nothing) follow."""
    items = Sum(line for line in lines if line.kind == "item")
    if any(line.kind == "total" and items.is_row(line) for line in lines):
        return
    summed, made = [], Sum()
    """Whether each row is the sum of the items before it, of two or more."""
    for line in lines:
        summed.append(line.kind in ("item", "subtotal") and made.count >= 2 and made.is_row(line))
        if line.kind == "item":
            made.add(line)
    told = [n for n, line in enumerate(lines) if labels.DIRECT_COSTS.search(labels.bare(line.label))]
    for n in reversed(range(2, len(lines))):
        if not summed[n]:
            continue
        rest = [line for line in lines[n + 1 :] if line.kind != "part"]
        indirect = next((line for line in rest if line.kind == "indirect"), None)
        others = [line for line in rest if line.kind == "item" and not (indirect and adds(line, [lines[n], indirect]))]
        if not others and (indirect or n in told):
            lines[n] = replace(lines[n], kind="direct")
        elif len(rest) == 2 and not indirect and share_of(rest[0], lines[n]) and adds(rest[1], [lines[n], rest[0]]):
            for line, kind in zip((lines[n], *rest), ("direct", "indirect", "total"), strict=True):
                lines[lines.index(line)] = replace(line, kind=kind)  # type: ignore[arg-type]  # all are kinds
        elif not rest and not any(line.kind == "total" for line in lines):
            lines[n] = replace(lines[n], kind="total")
        else:
            continue
        return
    rest = [line for line in lines[1:] if line.kind in ("item", "indirect")]
    if len(told) == 1 and lines[told[0]].kind in ("item", "subtotal"):
        lines[told[0]] = replace(lines[told[0]], kind="direct")
    elif len(rest) > 2 and lines[0].kind in ("item", "subtotal") and adds(lines[0], rest):
        lines[0] = replace(lines[0], kind="total")  # what all comes to stands on top


def _indirect(lines: list[Line]) -> None:
    """Find the row of indirect costs: the one that lies between the direct costs and the total and makes it of them."""
    if any(line.kind == "indirect" for line in lines):
        return
    direct = next((n for n, line in enumerate(lines) if line.kind == "direct"), None)
    total = next((n for n, line in enumerate(lines) if line.kind == "total"), None)
    if direct is None or total is None or total != direct + 2 or lines[direct + 1].kind != "item":
        return
    between = lines[direct + 1]
    if adds(lines[total], [lines[direct], between]) and 0 < between.amount <= HIGHEST * lines[direct].amount:
        lines[direct + 1] = replace(between, kind="indirect")


def _total(lines: list[Line]) -> None:
    """Find the row that is direct and indirect costs together."""
    direct = next((line for line in lines if line.kind == "direct"), None)
    indirect = next((line for line in lines if line.kind == "indirect"), None)
    if direct is None or indirect is None or any(line.kind == "total" for line in lines):
        return
    for n, line in enumerate(lines):
        if line.kind in ("item", "subtotal") and line is not direct and adds(line, [direct, indirect]):
            lines[n] = replace(line, kind="total")
            return
    last = lines[-1]
    beyond = last.kind == "item" and last.amount > direct.amount  # more than all items: "The whole"
    if (last.kind == "subtotal" or beyond) and last not in (direct, indirect):
        lines[-1] = replace(last, kind="total")
