"""Which printed lines of a table make a row: told by their distances, else by how the entries fill their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.paragraphs import NEVER_FIRST, OPENING, first_word

Rows = list[list[list[Line]]]
"""For each printed line of a table and each of its columns, what stands there."""
MANY = 3
"""Columns that are not all full by chance."""
APART = 0.2
"""Ems by which rows stand further apart than the lines of one, where they do."""
JUMP = 1.4
"""How many times as far as the lines of one row do rows stand apart, where both are plain to see."""
SHORTER = 0.7
"""The part of the line above that the end of an entry hardly fills; an entry of its own mostly does."""
FIGURE = re.compile(
    r"[^\w\s]{0,2}(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.:/–~～\-\s]+\d+)*\s*(?:%|％|千円|円|百万円|年|年度|months?)?[^\w\s,\-–~～〜/]?"
)
"""A whole amount or time; one that a line's end cuts is none: ``12,40`` above ``0``, ``2025.4-`` above ``2025.9``."""
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? (?:19|20)\d\d"
RANGE = re.compile(rf"{MONTH}\s*(?:[-–—~～]|to)\s*{MONTH}", re.I)
"""A whole time in English."""
OPENS, SHUTS = OPENING + "(", "）」』】〕］》〉)"
NEVER_LAST = "-‐–—~～〜,，、・/／"
"""What stands at no entry's end."""


def rows_of(lines: Rows, edges: Sequence[float]) -> list[Rows]:
    """Group the printed lines of a table into its rows.

    Args:
        lines: the printed lines, from top to bottom.
        edges: where the lines of each column end at most, in points.

    """
    steps = [_base(below) - _base(above) for above, below in pairwise(lines)]
    size = next((line.size for row in lines for cell in row for line in cell), 10.0)
    apart = bool(steps) and max(steps) - min(steps) > APART * size
    least = _jump(steps) or min(steps, default=0.0) + APART * size
    # Lines may stand apart between rows that each are of one line: then nothing stands close.
    wide = {index for index, step in enumerate(steps) if apart and step > least}
    # Rules under the labels and above the sum make room at the ends of a table, which tells nothing of its rows.
    told = not wide <= {0, len(steps) - 1} or _one_row(
        [pair for n, pair in enumerate(pairwise(lines)) if n not in wide]
    )
    close = apart and min(steps) < 1.75 * size and told
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


def _jump(steps: Sequence[float]) -> float | None:
    """The step from which lines stand apart, where steps are clearly of two kinds; letters of two scripts jitter."""
    told = sorted(steps)
    for number, (one, other) in enumerate(pairwise(told), start=1):
        if other >= JUMP * one:
            return (one + other) / 2 if 3 * (len(told) - number) >= len(told) else None
    return None


def _one_row(steps: Sequence[tuple[list[list[Line]], list[list[Line]]]]) -> bool:
    """Whether lines that stand close hold what one first entry has beside it, and no amount below another."""
    return bool(steps) and not any(
        below[0] or any(figures(one) and figures(other) for one, other in zip(above, below, strict=True))
        for above, below in steps
    )


def goes_on(above: Sequence[list[Line]], below: Sequence[list[Line]], edges: Sequence[float]) -> bool:
    """Whether entries of a printed line go on in the one below: no entry begins anew, and each is full above.

    Where every one of several columns has an entry in both, each would have to: those are two rows, unless words in
    small letters, or ends of Japanese words that are mostly shorter than the line above, tell otherwise.
    """
    if any(left_open(one, other) for one, other in zip(above, below, strict=True)):
        return True
    named = bool(above[0] and below[0]) and len(above) >= MANY
    if named and any(figures(one) and figures(other) for one, other in zip(above, below, strict=True)):
        return False
    if len(above) >= MANY and all(above) and all(below):
        small = [cell[0].text[0].islower() for cell in below]
        if not small[0] and 2 * sum(small) < len(small) and not _ends(above, below):
            return False
    for one, other, edge in zip(above, below, edges, strict=True):
        if not other:
            continue
        if not one:
            return False
        if not full(max(one, key=lambda line: line.u1), other[0], edge):
            return False
    return any(below)


def left_open(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether an entry opens a bracket that the line below it shuts."""
    if not above or not below:
        return False
    one, other = ("".join(line.text for line in entry) for entry in (above, below))
    shut = next((place for place, sign in enumerate(other) if sign in SHUTS), None)
    if shut is None or any(sign in OPENS for sign in other[:shut]):
        return False
    return sum(sign in OPENS for sign in one) > sum(sign in SHUTS for sign in one)


def cut_between(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether an entry goes on in the line below by its signs alone: brackets, a dash, a letter that begins no line."""
    if not above or not below:
        return False
    one, other = above[-1].text.rstrip(), below[0].text
    hanging = one[-1] in NEVER_LAST and any(map(str.isalnum, one))  # a dash alone is an entry
    return hanging or other[0] in NEVER_FIRST or left_open(above, below)


def shorter(above: Line, below: Line) -> bool:
    """Whether a line is much shorter than the one above it, as the last line of an entry mostly is."""
    return below.u1 - below.u0 < SHORTER * (above.u1 - above.u0)


def figures(entry: Sequence[Line]) -> bool:
    """Whether an entry is one whole amount or time."""
    words = entry[0].text.strip() if entry else ""
    return bool(FIGURE.fullmatch(words) or RANGE.fullmatch(words))


def _ends(above: Sequence[list[Line]], below: Sequence[list[Line]]) -> bool:
    """Whether full columns look like ends of entries, most of them in letters that have no small ones."""
    pairs = list(zip(above, below, strict=True))
    if any(figures(one) and figures(other) for one, other in pairs):
        return False
    wide = sum(is_wide(other[0].text[0]) for _, other in pairs)
    return 2 * wide >= len(pairs) and 2 * sum(shorter(one[-1], other[0]) for one, other in pairs) >= len(pairs)


def full(last: Line, first: Line, edge: float) -> bool:
    """Whether what a line begins with would not have fitted on the one above, which may reach to an edge."""
    if is_wide(first.text[0]) or is_wide(last.text[-1]):
        return edge - last.u1 <= max(first_word(first) + 0.2 * first.size, 1.2 * first.size)
    return edge - last.u1 <= first_word(first) + 0.3 * first.size


def _base(cells: Sequence[list[Line]]) -> float:
    return next(line.v for cell in cells for line in cell)
