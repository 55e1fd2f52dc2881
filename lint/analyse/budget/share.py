"""How much of the direct costs serves networks, mobility and young researchers: rows classed by their labels."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lint.analyse.budget import labels
from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.sums import slips
from lint.document import Span


@dataclass(frozen=True)
class Row:
    """A row as it was classed; ``why`` are the words that decided."""

    label: str
    amount: float
    eligible: bool | None
    why: str | None
    span: Span | None = None
    """Its label."""


@dataclass(frozen=True)
class Share:
    """The share of a budget's direct costs, by what its rows say."""

    direct: float
    yes: float
    undecided: float
    rows: tuple[Row, ...]

    @property
    def least(self) -> float:
        """The share if no undecided row counts."""
        return self.yes / self.direct

    @property
    def most(self) -> float:
        """The share if every undecided row counts."""
        return min((self.yes + self.undecided) / self.direct, 1.0)

    def at_most(self, share: float) -> Share:
        """The same where the draft itself says that no more than this counts."""
        rest = max(share * self.direct - self.yes, 0.0)
        return replace(self, yes=min(self.yes, share * self.direct), undecided=min(self.undecided, rest))

    @property
    def against(self) -> tuple[Span, ...]:
        """The labels of the rows that do not count, the largest first."""
        rows = sorted((row for row in self.rows if row.eligible is False and row.span), key=lambda row: -row.amount)
        return tuple(row.span for row in rows if row.span)

    def told(self) -> dict[str, Any]:
        """As plain data, rows with their class."""
        return {
            "share": round(self.least, 4),
            "share_at_most": round(self.most, 4),
            "rows": [
                {"label": row.label, "amount": row.amount, "eligible": row.eligible, "by": row.why} for row in self.rows
            ],
        }


def share(budget: Budget, yes: Sequence[str] = (), no: Sequence[str] = (), known: bool = True) -> Share | None:
    """Class the rows of a budget and add them up, or ``None`` where there is nothing to divide by.

    Args:
        budget: the budget.
        yes: patterns of rows that count, of the user and the call.
        no: patterns of rows that do not.
        known: whether our own list of words helps out.

    """
    direct = budget.direct
    if direct is None or direct <= 0 or not budget.items:
        return None
    moved = slips(budget)
    lines = [_righted(line, moved) for line in budget.lines]
    own = [line for line in lines if line.kind == "item"]
    if budget.line("direct") and any(_amount(line, direct) > direct for line in own):
        return None  # a slip, which is said elsewhere
    items = sum(_amount(line, direct) for line in own)
    if abs(items - direct) > 0.05 * direct:
        direct = min(items, direct)  # the sum is wrong, and either may be meant
    rows: list[Row] = []
    named: float | None = None
    for line in lines:
        if line.kind in ("subtotal", "part") and labels.NETWORK.search(line.label) and "外" not in line.label:
            named = line.amount
        if line.kind == "item":
            told, why = labels.eligible(line.label, line.group, yes, no, known)
            if line.marked is not None:
                told, why = line.marked, "○" if line.marked else "×"
            rows.append(Row(line.label, _amount(line, direct), told, why, line.label_span))
        elif line.kind == "part" and rows and rows[-1].eligible is not True:
            told, why = labels.eligible(line.label, "", yes, no, known)
            if told and line.amount <= rows[-1].amount:
                last = rows.pop()
                rest = replace(last, amount=last.amount - line.amount)
                rows += [rest, Row(line.label, line.amount, True, why, line.label_span)]
    counted = sum(row.amount for row in rows if row.eligible)
    undecided = sum(row.amount for row in rows if row.eligible is None)
    if named is not None and undecided and counted <= named <= direct:
        counted, undecided = named, 0.0
    return Share(direct, counted, undecided, tuple(rows))


def _righted(line: Line, slips: Collection[tuple[Span, float]]) -> Line:
    """A row without the slip of a digit that its total has."""
    factor = next((by for cell, by in slips if cell == line.total_cell), None)
    return line if factor is None or line.total is None else replace(line, total=line.total * factor)


def _amount(line: Line, direct: float) -> float:
    """A row's amount; where a slip of its total makes it more than the whole, that of its years."""
    years = sum(value or 0.0 for value in line.values)
    return years if line.amount > direct >= years > 0 else line.amount


def main(tables: Sequence[Budget], currency: str | None) -> Budget | None:
    """The project's own budget among the tables: in the call's currency, not a partner's, with the most rows."""
    from lint.analyse.budget.tables import merged
    from lint.analyse.team.member_heads import COUNTERPART

    own = [t for t in tables if currency is None or t.currency in (None, currency)] or list(tables)
    own = [t for t in own if not COUNTERPART.search(t.title) or "合" in t.title] or own
    if not own:
        return None
    yearly = merged(own)
    if yearly is not None:
        return yearly
    best = max(own, key=lambda t: (t.line("direct") is not None, len(t.items), -own.index(t)))
    if not best.items and best.direct:
        parts = next(
            (t for t in own if t.items and t.direct and abs(t.direct - best.direct) <= 0.01 * best.direct), None
        )
        if parts is not None:  # the years in one table, what they are spent on in another
            items = tuple(replace(line, values=(), cells=()) for line in parts.items)
            best = replace(best, lines=(*items, *best.lines))
    return _with_sums(_detailed(best, own), own)


def _with_sums(best: Budget, tables: Sequence[Budget]) -> Budget:
    """The budget with the indirect and total costs of a table of the same direct costs, where it tells none itself."""
    if best.indirect is not None or best.line("direct") is None:
        return best
    for table in tables:
        same = table.direct and best.direct and abs(table.direct - best.direct) <= 0.01 * best.direct
        sums = [line for line in (table.line("indirect"), table.line("total")) if line is not None]
        if table is not best and same and table.indirect is not None and best.line("total") is None:
            more = (replace(one, values=(), cells=(), total=one.amount, total_cell=one.place) for one in sums)
            return replace(best, lines=(*best.lines, *more))
    return best


def _detailed(best: Budget, tables: Sequence[Budget]) -> Budget:
    """The budget with the items of a table that breaks its rows down, each a group there: 「旅費」「派遣：…」."""
    names = {labels.bare(line.label) for line in best.items}
    for table in tables:
        groups = {labels.bare(line.group) for line in table.items}
        same = table.direct and best.direct and abs(table.direct - best.direct) <= 0.01 * best.direct
        if table is not best and same and len(table.items) > len(best.items) and len(names & groups) >= 2:
            items = tuple(replace(line, values=(), cells=()) for line in table.items)
            rest = (replace(line, kind="subtotal") if line.kind == "item" else line for line in best.lines)
            return replace(best, lines=(*items, *rest))
    return best
