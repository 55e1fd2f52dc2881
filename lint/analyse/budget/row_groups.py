"""The groups that the rows of a budget stand in, and what is a row's own label beside that of its group."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.budget import labels
from lint.analyse.budget.units import Reading
from lint.analyse.structure.grids import Grid, plain
from lint.document import Span


def row_span(grid: Grid, row: int, spots: Sequence[Span | None], label: Span) -> Span:
    """Where a row stands, from its label to its last amount."""
    if grid.turned:
        return label
    last = max((spot.end for spot in spots if spot), default=label.end)
    return Span(label.start, max(last, label.end))


def own_label(grid: Grid, reading: Reading, row: int) -> tuple[str, str]:
    """A row's own label, and the label of its group in a cell that is merged over several rows (or stands left)."""
    columns = reading.label_columns
    if len(columns) < 2:
        return "", ""
    words = [plain(grid.words[row][column]) for column in columns]
    filled = [word for word in dict.fromkeys(words) if word]
    if len(filled) < 2:
        return "", ""
    first = grid.cells[row][columns[0]]
    if first is not None and (first.rows > 1 or (words[0] and _left_open(grid, reading, row + 1))):
        return " ".join(filled[1:]), filled[0]
    return " ".join(filled), ""


def _left_open(grid: Grid, reading: Reading, row: int) -> bool:
    """Whether a row leaves the cell of its group empty, for it is that of the row above."""
    if row >= len(grid.words) or grid.turned:
        return False
    first, *others = (plain(grid.words[row][column]) for column in reading.label_columns)
    return not first and any(others)


def first_group(reading: Reading) -> str:
    """The label of the group that the last row of the head opens, where no other cell of it has words."""
    if reading.head < 2 or reading.grid.turned:
        return ""
    cells = reading.grid.words[reading.head - 1]
    filled = [column for column, word in enumerate(cells) if word.strip()]
    alone = len(filled) == 1 and filled[0] in reading.label_columns
    return labels.label([cells[filled[0]]]) if alone else ""
