"""Numbers that a program printed beside every line: part of no sentence, and of no margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from lint.extract.pdf.lines import Line
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.pieces import cut

LEAST = 20
"""Numbered lines of a page: fewer may be a list or a column of a table."""
LEADING = re.compile(r"\d{1,4}(?=\s|$)")


def without_line_numbers(sheet: Sheet) -> None:
    """Take the line numbers off a page's lines."""
    free = [line for line in sheet.lines if line.cell is None and line.direction == (1.0, 0.0)]
    numbered = [(line, match) for line in free if (match := LEADING.match(line.text)) is not None]
    if len(numbered) < LEAST:
        return
    edge = _edge(numbered)
    column = [(line, match) for line, match in numbered if abs(_right(line, match) - edge) < 2]
    column.sort(key=lambda pair: pair[0].v)
    steps = [int(other[1][0]) - int(one[1][0]) for one, other in pairwise(column)]
    if len(column) < LEAST or sum(step == 1 for step in steps) < 0.9 * len(steps):
        return
    top, bottom = column[0][0].v, column[-1][0].v
    rows = {round(line.v) for line in free if top <= line.v <= bottom and line.u1 > edge + 2}
    if len(rows) > 1.25 * len(column):
        return
    gone = {id(line): match for line, match in column}
    sheet.lines = [
        cut(line, gone[id(line)].end() + 1, len(line.text)) if id(line) in gone else line
        for line in sheet.lines
        if id(line) not in gone or gone[id(line)].end() < len(line.text)
    ]


def _right(line: Line, match: re.Match[str]) -> float:
    glyph = line.glyphs[match.end() - 1]
    return line.characters.ends[glyph] if glyph >= 0 else line.u0


def _edge(numbered: Sequence[tuple[Line, re.Match[str]]]) -> float:
    """Where most of the numbers end."""
    edges = sorted(_right(line, match) for line, match in numbered)
    near = [(sum(abs(other - edge) < 1 for other in edges), edge) for edge in edges]
    return max(near, key=itemgetter(0))[1]
