"""Which printed lines of a table make a row: told by their distances, else by how the entries fill their columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.paragraphs import first_word

Rows = list[list[list[Line]]]
"""For each printed line of a table and each of its columns, what stands there."""
MANY = 3
"""Columns that are not all full by chance."""
APART = 0.2
"""Ems by which rows stand further apart than the lines of one, where they do."""


def rows_of(lines: Rows, edges: Sequence[float]) -> list[Rows]:
    """Group the printed lines of a table into its rows.

    Args:
        lines: the printed lines, from top to bottom.
        edges: where the lines of each column end at most, in points.

    """
    steps = [_base(below) - _base(above) for above, below in pairwise(lines)]
    size = next((line.size for row in lines for cell in row for line in cell), 10.0)
    apart = bool(steps) and max(steps) - min(steps) > APART * size
    least = min(steps, default=0.0) + APART * size
    # Lines may stand apart between rows that each are of one line: then nothing stands close.
    wide = {index for index, step in enumerate(steps) if apart and step > least}
    # Rules under the labels and above the sum make room at the ends of a table, which tells nothing of its rows.
    close = apart and min(steps) < 1.75 * size and not wide <= {0, len(steps) - 1}
    found: list[Rows] = []
    for index, line in enumerate(lines):
        if not found:
            new = True
        elif close:
            new = index - 1 in wide
        else:
            new = index - 1 in wide or not goes_on(lines[index - 1], line, edges)
        if new:
            found.append([])
        found[-1].append(line)
    return found


def goes_on(above: Sequence[list[Line]], below: Sequence[list[Line]], edges: Sequence[float]) -> bool:
    """Whether entries of a printed line go on in the one below: no entry begins anew, and each is full above.

    Where every one of several columns has an entry in both, each would have to: those are two rows.
    """
    if len(above) >= MANY and all(above) and all(below):
        small = [cell[0].text[0].islower() for cell in below]
        if not small[0] and 2 * sum(small) < len(small):
            return False
    for one, other, edge in zip(above, below, edges, strict=True):
        if not other:
            continue
        if not one:
            return False
        if not full(max(one, key=lambda line: line.u1), other[0], edge):
            return False
    return any(below)


def full(last: Line, first: Line, edge: float) -> bool:
    """Whether what a line begins with would not have fitted on the one above, which may reach to an edge."""
    wide = is_wide(first.text[0]) or is_wide(last.text[-1])
    return edge - last.u1 <= (1.2 * first.size if wide else first_word(first) + 0.3 * first.size)


def _base(cells: Sequence[list[Line]]) -> float:
    return next(line.v for cell in cells for line in cell)
