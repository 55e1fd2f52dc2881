"""A draft before it is written to a file: headings, paragraphs, list items and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading of a level (1 is highest)."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """A paragraph of running text, or an item of a list with its mark."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Cell:
    """A table cell; one that spans rows or columns stands once, where it begins."""

    text: str = ""
    across: int = 1
    down: int = 1
    head: bool = False
    inner: Table | None = None


@dataclass(frozen=True)
class Table:
    """A table; ``ruled`` tells whether its lines are drawn."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True

    def placed(self) -> Iterator[tuple[int, int, Cell]]:
        """Row, column and cell of every cell, merged ones taken into account."""
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(self.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                yield row, column, cell
                taken |= {(row + r, column + c) for r in range(cell.down) for c in range(cell.across)}
                column += cell.across

    def width(self) -> int:
        """How many columns there are."""
        return max(column + cell.across for _, column, cell in self.placed())


@dataclass(frozen=True)
class Break:
    """A new page begins."""


Block = Heading | Text | Table | Break


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, ruled: bool = True) -> Table:
    """A plain table: a row of labels, and rows of values."""
    first = tuple(Cell(label, head=True) for label in head)
    return Table((first, *(tuple(Cell(value) for value in row) for row in rows)), ruled)


def turned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """The same with the labels in the first column, and a column for each row."""
    return Table(
        tuple((Cell(label, head=True), *(Cell(row[i]) for row in rows)) for i, label in enumerate(head)),
    )
