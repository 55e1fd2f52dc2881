"""Whether a budget adds up: rows over the years, items to the direct costs, direct and indirect to the total."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, combinations
from typing import TYPE_CHECKING

from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.roles import named, tolerance
from lint.document import Span

if TYPE_CHECKING:
    from lint.analyse.budget.stated import Stated, What

WITHIN = re.compile(r"^(うち|内|・|[-–]|[(（]?\d+[-.]\d+|[(（]?\d[)）]|[①-⑳])|^(of which|incl)")

EXACT = 3
"""Columns that add up to the last digit, from which on rounding is no reason why another does not."""


@dataclass(frozen=True)
class Mismatch:
    """A sum that is not what its parts make."""

    span: Span
    """The cell of the printed sum."""
    printed: float
    expected: float
    what: str
    """"row", "direct", "total" or "subtotal"."""
    label: str
    parts: tuple[tuple[float, Span | None], ...] = ()
    """The amounts that were added, with their cells."""

    @property
    def spots(self) -> tuple[Span, ...]:
        """The cells of its parts."""
        return tuple(spot for _, spot in self.parts if spot)

    @property
    def gap(self) -> float:
        """By how much it is wrong."""
        return abs(self.printed - self.expected)

    @property
    def slip(self) -> tuple[Span, float] | None:
        """The cell and the factor (10, 100, 1000, ...) of a part that, moved by it, makes the sum right.

        None where two digits of a part, or of the sum, that changed places would as well: either may be why.
        """
        if _swapped(self.printed, self.expected - self.printed):
            return None
        if any(_swapped(value, self.printed - self.expected) for value, span in self.parts if span is not None):
            return None
        for value, span in self.parts:
            if value <= 0 or span is None:
                continue
            rest = self.expected - value
            for factor in (10.0, 100.0, 1000.0, 1e4, 0.1, 0.01, 1e-3, 1e-4):
                if abs(rest + value * factor - self.printed) <= 1e-6 * max(abs(self.printed), 1.0):
                    return span, factor
        for factor in (10.0, 100.0, 1000.0, 1e4, 0.1, 0.01, 1e-3, 1e-4):
            if self.expected > 0 and abs(self.expected - self.printed * factor) <= 1e-3 * self.expected:
                return self.span, factor
        return None


def _swapped(value: float, gap: float) -> bool:
    """Whether an amount changes by a gap when two neighbouring digits, neither of them nought, change places."""
    digits = f"{value:.0f}"
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        other = digits[:at] + two + one + digits[at + 2 :]
        if "0" not in (one, two) and one != two and abs(float(other) - value - gap) < 1e-6 * max(value, 1.0):
            return True
    return False


def settled(budget: Budget) -> Budget:
    """Find the rows that are sums of rows around them though their labels do not say so, and count them once."""
    budget = replace(budget, lines=tuple(named(budget.lines)))
    lines = list(budget.lines)
    printed = next((line for line in lines if line.kind == "direct"), None)
    if printed is None:
        total = next((line for line in lines if line.kind == "total"), None)
        indirect = next((line for line in lines if line.kind == "indirect"), None)
        goal = None if total is None else total.amount - (indirect.amount if indirect else 0.0)
    else:
        goal = printed.amount
    items = [n for n, line in enumerate(lines) if line.kind == "item"]
    if goal is None or _near(sum(lines[n].amount for n in items), goal, lines, len(items)):
        return budget
    called = [n for n, line in enumerate(lines) if line.kind == "subtotal"]
    if called and _near(sum(lines[n].amount for n in items + called), goal, lines, len(items + called)):
        lines = [replace(line, kind="item") if n in called else line for n, line in enumerate(lines)]
        return replace(budget, lines=tuple(lines))  # 「荷重計」: an instrument, as the whole shows
    heads = _heads(lines, items)
    rest = [n for n in items if n not in heads]
    once, twice = (abs(sum(lines[n].amount for n in which) - goal) for which in (rest, items))
    if heads and (_near(once + goal, goal, lines, len(rest)) or (once < 0.03 * goal and twice > 5 * once)):
        lines = [replace(line, kind="subtotal") if n in heads else line for n, line in enumerate(lines)]
        return replace(budget, lines=tuple(lines))
    return budget


def _near(value: float, goal: float, lines: Sequence[Line], count: int) -> bool:
    return abs(value - goal) <= tolerance(count, _step(lines))


def _step(lines: Sequence[Line]) -> float:
    return min((line.step for line in lines), default=1.0)


def _heads(lines: Sequence[Line], items: Sequence[int]) -> set[int]:
    """Items that equal the sum of the items right after them, or of those right before them."""
    heads: set[int] = set()
    step, sizes = _step(lines), [lines[number].amount for number in items]
    taken = 0
    for at, number in enumerate(items):
        if at < taken or lines[number].amount <= 0:
            continue
        run = 0.0
        for more in range(at + 1, len(items)):
            run += lines[items[more]].amount
            count = more - at
            near = abs(run - lines[number].amount) <= tolerance(count, step)
            if near and (count >= 2 or WITHIN.search(lines[items[at + 1]].label)):
                heads.add(number)
                taken = more + 1
                break
            if run > lines[number].amount * 1.001 + 1:
                break
    if heads:
        return heads
    begin, rising = 0, min(sizes, default=0.0) >= 0
    reached = list(accumulate(sizes, initial=0.0))
    for at, number in enumerate(items):
        starts = range(begin, at - 1)
        if rising:  # only from here can they come near
            spare, wanted = tolerance(at, step) + 1e-9 * reached[-1], reached[at] - sizes[at]
            low = bisect_left(reached, wanted - spare, begin, max(at - 1, begin))
            starts = range(low, bisect_right(reached, wanted + spare, begin, max(at - 1, begin)))
        for start in starts if sizes[at] > 0 else ():
            if abs(sum(sizes[start:at]) - sizes[at]) <= tolerance(at - start, step):
                heads.add(number)
                begin = at + 1
                break
    return heads


def mismatches(budget: Budget) -> Iterator[Mismatch]:
    """The sums that do not add up, each wrong cell once, in the order of the table."""
    told: set[Span] = set()
    for mismatch in (*_rows(budget), *_columns(budget), *_subtotals(budget)):
        if mismatch.span not in told:
            told.add(mismatch.span)
            yield mismatch


def _rows(budget: Budget) -> Iterator[Mismatch]:
    for line in budget.lines:
        values = [(value, cell) for value, cell in zip(line.values, line.cells, strict=True) if value is not None]
        if line.total is None or line.total_cell is None or not values or line.kind == "part":
            continue
        expected = sum(value for value, _ in values)
        if abs(expected - line.total) > tolerance(len(values), line.step) and expected:
            yield Mismatch(line.total_cell, line.total, expected, "row", line.label, tuple(values))


def _columns(budget: Budget) -> Iterator[Mismatch]:
    direct, indirect, total = (budget.line(which) for which in ("direct", "indirect", "total"))
    items = budget.items
    if direct is not None and len(items) >= 2:
        yield from _column(direct, items, "direct")
    elif direct is None and total is not None and len(items) >= 2:
        parts = [*items, *([indirect] if indirect and budget.after(indirect, total) else [])]
        yield from _column(total, parts, "total")
    if direct is not None and indirect is not None and total is not None and total is not direct:
        off = dict(_off(direct, items)) if len(items) >= 2 else {}
        yield from _column(total, [direct, indirect], "total", off)


def _off(summed: Line, parts: Sequence[Line]) -> Iterator[tuple[Span, float]]:
    """The cells of a sum that are not that of its parts, with what they are too high by."""
    columns = [*zip(summed.values, summed.cells, strict=True), (summed.total, summed.total_cell)]
    for n, (printed, cell) in enumerate(columns):
        last = n == len(summed.values)
        added = [part.total if last else part.values[n] for part in parts if last or n < len(part.values)]
        if printed is not None and cell is not None and None not in added:
            yield cell, printed - sum(value or 0.0 for value in added)


def _column(
    summed: Line, parts: Sequence[Line], what: str, off: Mapping[Span, float] | None = None
) -> Iterator[Mismatch]:
    """The first place where a sum is not that of its parts; totals before years, unless the years make the total.

    Args:
        summed: the row of the sum.
        parts: the rows that it is the sum of.
        what: what the sum is of.
        off: what its parts are known to be too high by; a sum that is right without it is no mismatch.

    """
    step = min([summed.step, *(part.step for part in parts)])
    columns = [(summed.total, summed.total_cell, [(part.total, part.total_cell) for part in parts])]
    if any(part.total is None for part in parts):
        columns = [(summed.total, summed.total_cell, [(part.amount, part.place) for part in parts])]
    for n, (value, cell) in enumerate(zip(summed.values, summed.cells, strict=True)):
        columns.append((value, cell, [(part.values[n], part.cells[n]) for part in parts if n < len(part.values)]))
    if summed.total is not None and _adds_up(summed):
        columns = [*columns[1:], columns[0]]  # a wrong year has gone into the total
    exact = sum(_is_exact(printed, [value for value, _ in added]) for printed, _, added in columns)
    for printed, cell, added in columns:
        known = [(value, spot) for value, spot in added if value is not None]
        if printed is None or cell is None or len(known) < 2:
            continue
        expected = sum(value for value, _ in known)
        spare = tolerance(1, 0.5 * step) if exact >= EXACT else tolerance(len(known), step)
        spare = max(spare, min(0.5 * summed.step, 0.01 * printed))  # 「総額は約2.1億円」
        known_off = sum((off or {}).get(spot, 0.0) for _, spot in known if spot)
        if abs(expected - printed) > spare and abs(expected - known_off - printed) > spare:
            yield Mismatch(cell, printed, expected, what, summed.label, tuple(known))
            return


def _is_exact(printed: float | None, added: Sequence[float | None]) -> bool:
    """Whether a sum is exactly that of its parts, of two or more that are not nought."""
    parts = [value for value in added if value]
    return printed is not None and len(parts) >= 2 and abs(sum(parts) - printed) < 1e-6 * max(printed, 1.0)


def _adds_up(line: Line) -> bool:
    """Whether the years of a row make its total."""
    known = [value for value in line.values if value is not None]
    return (
        len(known) >= 2 and line.total is not None and abs(sum(known) - line.total) <= tolerance(len(known), line.step)
    )


def _subtotals(budget: Budget) -> Iterator[Mismatch]:
    """Subtotals that differ from the items above them, where the items themselves make the direct costs."""
    direct = budget.direct
    items = budget.items
    if direct is None or not _near(sum(line.amount for line in items), direct, budget.lines, len(items)):
        return
    run: list[Line] = []
    for line in budget.lines:
        if line.kind == "item":
            run = [*run, line] if not run or line.group == run[-1].group else [line]
        elif line.kind == "subtotal":
            expected = sum(part.amount for part in run)
            if len(run) >= 2 and run[-1].group and not _near(expected, line.amount, budget.lines, len(run)):
                known = tuple((part.amount, part.place) for part in run)
                yield Mismatch(line.place, line.amount, expected, "subtotal", line.label, known)
            run = []


def odd_rates(budget: Budget) -> Iterator[tuple[Span, float, Span]]:
    """Indirect costs of a year that would be the share of the direct costs of all other years, were they moved.

    Yields the cell, the factor (10, 100, 0.1, ...) that sets it right, and the cell of the direct costs.
    """
    direct, indirect = budget.line("direct"), budget.line("indirect")
    if direct is None or indirect is None:
        return
    years = zip(direct.values, indirect.values, direct.cells, indirect.cells, strict=False)
    known = [(part / whole, base, cell) for whole, part, base, cell in years if whole and part and base and cell]
    for rate, base, cell in known:
        others = [other for other, _, spot in known if spot != cell]
        usual = sum(others) / len(others) if len(others) >= 2 else 0.0
        if not usual or max(others) > 1.05 * usual or min(others) < 0.95 * usual:
            continue
        for factor in (10.0, 100.0, 1000.0, 0.1, 0.01, 1e-3):
            if abs(rate * factor / usual - 1) < 0.02:
                yield cell, factor, base


def slips(budget: Budget) -> dict[tuple[Span, float], Span]:
    """The cells that a power of ten sets right, with it, and the sum that shows it."""
    found = {wrong.slip: wrong.span for wrong in reversed(list(mismatches(budget))) if wrong.slip}
    cells = {cell for cell, _ in found}
    return found | {(cell, factor): base for cell, factor, base in odd_rates(budget) if base not in cells}


def unsummed(stated: Sequence[Stated], tables: Sequence[Budget]) -> Iterator[Mismatch]:
    """The total that the draft's text gives and that its direct and indirect costs do not make, where no table has it.

    Args:
        stated: the amounts that the text gives.
        tables: the budget's tables; one without a unit may have it.

    """
    if any(not table.said or table.line("total") for table in tables):
        return
    first = {one.what: one.amount for one in reversed(stated)}
    whats: tuple[What, ...] = ("direct", "indirect", "total")
    if any(what not in first for what in whats):
        return
    direct, indirect, total = amounts = [first[what] for what in whats]
    parts = ((direct.value, direct.span), (indirect.value, indirect.span))
    wrong = Mismatch(total.span, total.value, direct.value + indirect.value, "total", "", parts)
    alike = len({one.currency for one in amounts}) == 1
    exact = 0.5 * total.step + sum(0.5 * one.step for one in (direct, indirect) if one.step < total.step)
    if alike and wrong.gap > exact + 1e-6 and total.value >= direct.value:
        yield wrong


def root(found: Sequence[Mismatch]) -> list[Mismatch]:
    """Without the sums that are wrong only because another is, by the same amount: a part of theirs, or one before."""
    kept: list[Mismatch] = []
    for mismatch in found:
        like = next((other for other in kept if abs(mismatch.gap - other.gap) < 1e-6), None)
        if like is None and not any(abs(mismatch.gap - a.gap - b.gap) < 1e-6 for a, b in combinations(kept, 2)):
            kept.append(mismatch)
        elif like is None:
            continue  # direct and indirect costs are wrong, and so is what they make
        elif any(spot == mismatch.span for _, spot in like.parts):
            kept[kept.index(like)] = mismatch  # a part of it is the wrong cell
    return kept
