"""Tables of a PDF page: cells from ruled lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from lint.extract.pdf_drawings import Drawings, Rectangle
from lint.extract.pdf_lines import Line


@dataclass(slots=True)
class Grid:
    """A table on a page."""

    box: Rectangle
    cells: list[tuple[Rectangle, int, int, int, int]] = field(default_factory=list)
    """Box, row, column, rows, columns."""


def grids(drawings: Drawings, lines: list[Line], width: float, height: float) -> list[Grid]:
    """The tables of a page."""
    return []
