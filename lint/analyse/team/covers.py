"""Labels and their values wherever a cover or a form puts them: side by side, one above the other, or on a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span
from lint.expressions import expression

LONG = 60
"""Characters of a label at most."""
MARK = re.compile(
    r"\s*[:：\t]\s*|\s*\u3000\s*|\s+[–—-]\s+|(?<=[）)】〕〉》\]])(?![）)】〕〉》\]])\s*|(?<=[一-龥]) +(?=[A-Za-z0-9])"
)
"""What parts a label from its value on a line."""
STOPS = re.compile(r"[;；。．]\s*|(?<=[a-z0-9)\]”\"])\.\s+")
"""What ends a value on a line, behind which the next label may stand."""
QUOTES = ("“”", "「」", "『』")

PROJECT = expression(
    r"課題名|英(?:文|語)の?(?:題|名)|^公募|応募|^事業|トピック|\b(?:project|proposal) title\b|^title\b|^call\b|acronym"
)
"""What a cover asks for, and nobody's own table: the project's title, the call."""


@dataclass(frozen=True)
class Labelled:
    """Words that may be a label, and what may be its value, the likeliest first."""

    label: str
    span: Span
    """The label's cell or line."""
    values: tuple[Span, ...]


def labelled(document: Document, grids: Sequence[Grid]) -> Iterator[Labelled]:
    """Every short cell with its neighbours to the right and below, and every line that is parted by a mark.

    Which words are a label, and which of its neighbours is the value, the caller tells by what it looks for.
    """
    for grid in grids:
        yield from neighbours(grid)
    lines = list(_outside(_lines(document), sorted(grid.span for grid in grids)))
    for number, line in enumerate(lines):
        text = document.slice(line)
        marks = [(begin, mark) for mark in MARK.finditer(text) if (begin := _label(text, mark)) is not None]
        for begin, mark in marks:
            value = Span(line.start + mark.end(), line.end)
            yield Labelled(text[begin : mark.start()], Span(line.start + begin, line.start + mark.start()), (value,))
        if not marks and len(text) <= LONG and number + 1 < len(lines):
            yield Labelled(text, line, (lines[number + 1],))


def _label(text: str, mark: re.Match[str]) -> int | None:
    """Where the label before a mark begins on its line; ``None`` where there is none, or the mark is within quotes."""
    if mark.end() == len(text) or text[mark.end()] in "。．;；":
        return None
    begin = max((stop.end() for stop in STOPS.finditer(text, 0, mark.start())), default=0)
    label = text[begin : mark.start()]
    if not 0 < len(label) <= LONG or label.count('"') % 2:
        return None
    return None if any(label.count(pair[0]) > label.count(pair[1]) for pair in QUOTES) else begin


def neighbours(grid: Grid) -> Iterator[Labelled]:
    """Every short cell of a table with its neighbours to the right and below."""
    for row, words in enumerate(grid.words):
        for column, word in enumerate(words):
            cell = grid.cells[row][column]
            if cell is None or not 0 < len(word) <= LONG or not grid.first(row, column):
                continue
            right = next((c for c in range(column, len(words)) if grid.cells[row][c] is not cell), None)
            below = next((r for r in range(row, len(grid.words)) if grid.cells[r][column] is not cell), None)
            spots = (right is not None and grid.cell(row, right), below is not None and grid.cell(below, column))
            yield Labelled(word, cell.span, tuple(spot for spot in spots if spot))


def _outside(lines: Iterable[Span], tables: Sequence[Span]) -> Iterator[Span]:
    """The lines that lie in none of the tables, both in the order of the text."""
    at = reached = 0
    for line in lines:
        while at < len(tables) and tables[at].start < line.end:
            reached, at = max(reached, tables[at].end), at + 1
        if reached <= line.start:
            yield line


def _lines(document: Document) -> Iterator[Span]:
    """The lines of the draft without the space around them; a block that wraps is one."""
    for block in document.blocks:
        text = document.slice(block.span)
        if text.strip():
            start = block.span.start + len(text) - len(text.lstrip())
            yield Span(start, block.span.end - len(text) + len(text.rstrip()))


def is_cover(grid: Grid) -> bool:
    """Whether the first cells of rows are labels of the project: its term and countries are no member's."""
    return any(row and len(row[0]) <= LONG // 2 and PROJECT.search(plain(row[0])) for row in grid.words)
