"""Budget tables as rows: labels, amounts a year, totals, units; direct and indirect costs.

Amounts are whole units of the currency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.budget import labels, money
from lint.analyse.budget.labels import Kind, kind
from lint.analyse.budget.money import Figure, Unit, figure
from lint.analyse.budget.roles import nearly, total_column
from lint.analyse.budget.row_groups import first_group, own_label, row_span
from lint.analyse.budget.units import Reading, unit_of
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span
from lint.spans import Spans


@dataclass(frozen=True, eq=False)
class Line:
    """A row of a budget."""

    span: Span
    label: str
    """The words of its label cells, folded (NFKC, lower case)."""
    label_span: Span
    group: str
    """The label of the group that it stands in, folded; may be empty."""
    kind: Kind
    values: tuple[float | None, ...]
    """An amount for each of :attr:`Budget.years`."""
    cells: tuple[Span | None, ...]
    total: float | None
    """What the table prints as the row's total."""
    total_cell: Span | None
    step: float
    """What one more of the last printed digit is worth."""
    text: str = ""
    """The words of its last label cell as written, whole where a page break cuts it."""
    words: str = ""
    """The words of all its label cells as written."""
    marked: bool | None = None
    """Whether the draft itself marks the row as counting towards the share for networks."""

    @property
    def amount(self) -> float:
        """The printed total, or else the sum over the years."""
        return self.total if self.total is not None else sum(value or 0.0 for value in self.values)

    @property
    def place(self) -> Span:
        """The cell of the row's total, or else its last filled cell."""
        return self.total_cell or next((cell for cell in reversed(self.cells) if cell), self.span)


@dataclass(frozen=True, eq=False)
class Budget:
    """A budget table."""

    span: Span
    unit: Unit
    said: bool
    """Whether the draft says the unit (or an amount in the text tells it)."""
    currency: str | None
    years: tuple[str, ...]
    """Heads of the columns (or rows) of the years, folded; empty where the table has none."""
    lines: tuple[Line, ...]
    title: str = ""

    def line(self, which: Kind) -> Line | None:
        """The last row of a kind."""
        return next((line for line in reversed(self.lines) if line.kind == which), None)

    @property
    def items(self) -> tuple[Line, ...]:
        """The rows that make up the direct costs."""
        return tuple(line for line in self.lines if line.kind == "item")

    @property
    def direct(self) -> float | None:
        """The direct costs: as printed, else the total without indirect costs, else the sum of the items."""
        if line := self.line("direct"):
            return line.amount
        total, indirect = self.line("total"), self.line("indirect")
        if total is not None:
            return total.amount - (indirect.amount if indirect and self.after(indirect, total) else 0.0)
        return sum(line.amount for line in self.items) if self.items else None

    @property
    def indirect(self) -> float | None:
        """The indirect costs."""
        line = self.line("indirect")
        return line.amount if line else None

    @property
    def total(self) -> float | None:
        """Direct and indirect costs together."""
        line, indirect = self.line("total"), self.line("indirect")
        if line is not None and (indirect is None or self.after(indirect, line)):
            return line.amount
        direct = self.direct
        return None if direct is None else direct + (self.indirect or 0.0)

    def after(self, first: Line, second: Line) -> bool:
        """Whether ``second`` stands behind ``first``."""
        return self.lines.index(first) < self.lines.index(second)


LEAST = 1000
"""A total below this, without a unit, may count people or days."""


def budgets(
    document: Document, grids: Sequence[Grid], currency: str | None = None, other: Sequence[Span] = ()
) -> tuple[Budget, ...]:
    """The tables that are budgets, in reading order; items and their sums in several tables are one.

    Args:
        document: the draft.
        grids: its tables.
        currency: the call's currency, for tables that name none.
        other: where the draft speaks of other funding, whose tables are no budget of this project.

    """
    from lint.analyse.budget.tables import joined

    found = [table for grid in grids if (table := budget(document, grid, currency))]
    apart = Spans(other)
    return joined([t for t in found if _whole(t) or not apart.cover(t.span)])


def _whole(table: Budget) -> bool:
    """Whether a table has items, direct and indirect costs: no list of grants has."""
    return bool(table.items and table.line("direct") and table.line("indirect"))


def budget(document: Document, grid: Grid, currency: str | None = None) -> Budget | None:
    """Read one table as a budget, or ``None`` where it is none."""
    if grid.width < 2 or len(grid.words) < 2:
        return None
    readings = [reading for way in (grid, grid.turn()) if (reading := _read(way, currency)) is not None]
    if not readings:
        return None
    best = max(readings, key=lambda reading: (reading.score, not reading.grid.turned))
    if best.score < 2:
        return None
    return _made(document, best, currency)


def _read(grid: Grid, wanted: str | None) -> Reading | None:
    figures = [[figure(word) for word in row] for row in grid.words]
    head = _head(grid, figures)
    if head >= len(grid.words):
        return None
    heads = tuple(labels.label([grid.words[row][column] for row in range(head)]) for column in range(grid.width))
    told = " ".join(heads)
    if labels.OTHER_TABLE.search(told) or all(asked.search(told) for asked in labels.STAYS):
        return None
    numeric, label_columns = _columns(grid, figures, head, heads)
    years, total = _chosen(heads, _in_currency(heads, numeric, wanted), figures[head:])
    if not years and total is None:
        return None
    used = [*years, *([total] if total is not None else [])]
    score = 0.0
    rows = 0
    for row in range(head, len(grid.words)):
        words = labels.label([grid.words[row][column] for column in label_columns])
        if any(figures[row][column] is not None for column in used):
            rows += 1
            sort = kind(words)
            score += 1.5 if sort in ("direct", "indirect") else 1.0 if labels.COST.search(words) else 0.0
            score += 0.25 if sort == "total" else 0.0
            numbered = bool(re.fullmatch(r"\d", words)) and any(
                labels.YEARLY.fullmatch(heads[c]) for c in label_columns
            )
            score -= 1.0 if numbered or (labels.YEAR.search(words) and not labels.COST.search(words)) else 0.0
    if rows < 2:
        return None
    score -= 1.5 * sum(kind(heads[column]) in ("direct", "indirect") for column in numeric)  # rather its rows
    whole = total is not None and total_column(figures[head:], years, [total]) == total
    score += 2.0 * whole
    mark = next((c for c in range(grid.width) if c not in used and _marks(grid, head, c, heads[c])), None)
    return Reading(grid, head, label_columns, tuple(years), total, mark, heads, score, whole)


def _head(grid: Grid, figures: list[list[Figure | None]]) -> int:
    """How many rows are the table's head: those before the first row of amounts."""
    for row, line in enumerate(figures):
        told = [f for column, f in enumerate(line) if f is not None and f.step and grid.words[row][column]]
        words = labels.label([word for word, f in zip(grid.words[row], line, strict=False) if f is None])
        calendar = [f.value for f in told if 1990 <= f.value <= 2099]
        if len(calendar) >= 2 and calendar == list(range(int(calendar[0]), int(calendar[0]) + len(told))):
            continue  # 2025 | 2026 | 2027
        if _numbers_years(grid, row, line):
            continue  # 1 | 2 | 3 below "Fiscal year"
        yearly = told and all(1990 <= f.value <= 2099 or f.value <= 10 for f in told) and not labels.COST.search(words)
        if told and not yearly:
            return row
        if told and yearly and row and all(f.value <= 10 for f in told):
            return row
    return len(figures)


def _numbers_years(grid: Grid, row: int, line: Sequence[Figure | None]) -> bool:
    """Whether a row counts the years from the first on, below heads that say so: 1 | 2 | 3 below "Fiscal year"."""
    counted = [(column, f.value) for column, f in enumerate(line) if f is not None and f.step]
    if row == 0 or len(counted) < 2 or [value for _, value in counted] != [n + 1.0 for n in range(len(counted))]:
        return False
    return all(labels.YEARLY.search(plain(grid.words[row - 1][column])) for column, _ in counted)


def _columns(
    grid: Grid, figures: list[list[Figure | None]], head: int, heads: Sequence[str]
) -> tuple[list[int], tuple[int, ...]]:
    """Columns of amounts, and the columns of labels left of the first."""
    numeric: list[int] = []
    body = range(head, len(grid.words))
    for column in range(grid.width):
        filled = [row for row in body if grid.words[row][column]]
        numbers = [row for row in filled if figures[row][column] is not None]
        counted = [row for row in numbers if (f := figures[row][column]) is not None and f.step]
        running = [f.value for row in counted if (f := figures[row][column]) is not None]
        if (
            not counted
            or len(numbers) < 0.6 * len(filled)
            or labels.UNCOUNTED.search(heads[column])
            or (len(running) > 2 and column == 0 and running == [float(n + 1) for n in range(len(running))])
        ):
            continue
        numeric.append(column)
    first = min(numeric, default=0)
    texts = [c for c in range(first) if not labels.UNCOUNTED.search(heads[c])]
    return numeric, tuple(texts or range(first))


def _in_currency(heads: Sequence[str], numeric: Sequence[int], wanted: str | None) -> list[int]:
    """The columns of amounts; where their heads name several currencies, those of the call's own (or of none)."""
    named = {column: money.currency(heads[column]) for column in numeric}
    if wanted is None or wanted not in named.values() or len({*named.values()} - {None}) < 2:
        return list(numeric)
    return [column for column in numeric if named[column] in (None, wanted)]


def _chosen(
    heads: Sequence[str], numeric: Sequence[int], rows: Sequence[Sequence[Figure | None]]
) -> tuple[list[int], int | None]:
    """The columns of the years, and the column of the totals (or of the only amount)."""
    totals = [c for c in numeric if labels.ALL_YEARS.search(heads[c]) and not labels.PARTIAL.search(heads[c])]
    years = [
        c
        for c in numeric
        if c not in totals and (labels.YEAR.search(heads[c]) or re.fullmatch(r"[1-9](st|nd|rd|th)?", heads[c]))
    ]
    if len(years) >= 2 or (years and totals):
        others = [c for c in numeric if c not in years]
        return years, totals[-1] if totals else total_column(rows, years, others)
    asked = [c for c in numeric if labels.ASKED.search(heads[c]) and c not in totals]
    named = [c for c in numeric if labels.MONEY.search(heads[c])]
    whole = None if asked else total_column(rows, numeric, numeric)
    parts = [c for c in numeric if c not in totals]
    if whole is None and not asked and totals and totals == numeric[-1:] and nearly(rows, parts, totals[0]):
        whole = totals[0] if not any(labels.MONEY.search(heads[c]) for c in parts) else None
    if whole is not None:
        return [c for c in numeric if c != whole], whole
    for choice in (asked[:1], totals[-1:], named[:1], years, numeric if len(numeric) == 1 else []):
        if choice:
            return [], choice[0]
    return [], None


def _marks(grid: Grid, head: int, column: int, title: str) -> bool:
    """Whether a column marks which rows count (○ and ×)."""
    words = [plain(row[column]) for row in grid.words[head:]]
    marks = [word for word in words if labels.YES.fullmatch(word)]
    return bool(
        labels.MARKED.search(title)
        and len(marks) >= 1
        and all(labels.YES.fullmatch(word) or labels.NO.fullmatch(word) for word in words)
    )


def _made(document: Document, reading: Reading, currency: str | None) -> Budget | None:
    grid = reading.grid
    unit, said = unit_of(document, reading, currency)
    lines = list(_lines(reading, unit))
    if sum(line.kind in ("item", "direct", "indirect") for line in lines) < 2:
        return None
    certain = any(line.kind in ("direct", "indirect") for line in lines) or (said and reading.whole)
    costs = sum(bool(labels.COST.search(f"{line.label} {line.group}")) for line in lines)
    summed = any(line.kind == "total" for line in lines) and max(line.amount for line in lines) >= LEAST
    if not certain and (costs < 2 or (not said and not summed)):
        return None
    title = " / ".join(plain(document.slice(line)) for line in grid.above)
    made = Budget(
        grid.span,
        unit,
        said,
        unit.currency or currency,
        tuple(reading.heads[column] for column in reading.year_columns),
        tuple(lines),
        title,
    )
    from lint.analyse.budget.sums import settled

    return settled(made)


def _notes(reading: Reading, row: int) -> Iterator[str]:
    """The words of a row left of its amounts that are no part of its label: a column of notes."""
    grid = reading.grid
    first = min((*reading.year_columns, *(() if reading.total_column is None else (reading.total_column,))), default=0)
    for column in range(first):
        word = grid.words[row][column]
        if column not in reading.label_columns and word and figure(word) is None and "%" not in plain(word):
            yield word


def _lines(reading: Reading, unit: Unit) -> Iterator[Line]:
    grid = reading.grid
    group, opened = first_group(reading), False
    columns = (*reading.year_columns, *(() if reading.total_column is None else (reading.total_column,)))
    for row in range(reading.head, len(grid.words)):
        cells = [grid.words[row][column] for column in reading.label_columns]
        words = labels.label(cells)
        figures = [figure(grid.words[row][c]) if grid.first(row, c) or grid.turned else None for c in columns]
        if unit.currency and any(f is not None and f.currency not in (None, unit.currency) for f in figures):
            continue  # a partner's money
        if not any(f is not None and f.step for f in figures) and not (words and any(f is not None for f in figures)):
            if words and not any("%" in plain(word) for word in grid.words[row]):
                group = words
            continue
        if (not words and reading.label_columns) or labels.PERSON_MONTHS.fullmatch(words):
            continue
        own, over = own_label(grid, reading, row)
        if over or (opened and words and grid.words[row][reading.label_columns[0]]):
            group = over
        opened = bool(over) or (opened and bool(group))
        values = [None if f is None else f.value * (1.0 if f.whole else unit.factor) for f in figures]
        steps = [f.step * (1.0 if f.whole else unit.factor) for f in figures if f is not None and f.step]
        many = len(reading.year_columns)
        spots = [grid.cell(row, column) for column in columns]
        named = [c for c in reading.label_columns if not labels.BASIS.search(reading.heads[c]) and grid.words[row][c]]
        spot = next((s for c in reversed(named or reading.label_columns) if (s := grid.cell(row, c))), grid.row(row))
        mark = None
        if reading.mark_column is not None:
            mark = bool(labels.YES.fullmatch(plain(grid.words[row][reading.mark_column])))
        yield Line(
            span=row_span(grid, row, spots, spot),
            label=own or words,
            label_span=spot,
            group=group if group != words else "",
            kind=kind(own or words, over or group),
            values=tuple(values[:many]),
            cells=tuple(spots[:many]),
            total=values[many] if len(values) > many else None,
            total_cell=spots[many] if len(spots) > many else None,
            step=min(steps, default=unit.factor),
            text=grid.words[row][named[-1]] if named else next((words for words in reversed(cells) if words), ""),
            words=" / ".join(dict.fromkeys(filter(None, (*cells, *_notes(reading, row))))),
            marked=mark,
        )
