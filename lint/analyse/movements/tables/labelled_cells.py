"""Cells that are small cards: who goes in the first line, then lines of labels and values, for one stay or several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.by_line import LABELLED
from lint.analyse.movements.tables.content import is_period, is_traveller
from lint.analyse.movements.tables.crossed import is_nothing
from lint.analyse.movements.tables.heads import TIMES
from lint.analyse.movements.tables.slots import slots
from lint.analyse.structure.grids import Grid
from lint.document import Document, Span

Stay = tuple[Span, dict[str, Entry], list[str]]
"""A stay's place, its entries by slot, and the labels of its column and its row."""
MARK = re.compile(r"\s*(?:[-–—・●○◆◇■□*•‣▪]|[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[.．)）])\s*")
"""What a line begins with that is one of several."""
NEXT = re.compile(r"[\n\v]|[／;；｜|](?=[^／;；｜|\n\v:：]{1,20}[:：])")
"""What parts a label with its value from the next."""
FEWEST = 3
"""Entries of a card, each on a line of its own: who, and two things more."""


def labelled_stays(document: Document, grid: Grid) -> list[Stay]:
    """The stays of a table whose cells hold lines of labels and values; none where a cell within holds anything else.

    Args:
        document: the draft.
        grid: a table, of any labels at its edges.

    """
    found: list[Stay] = []
    for row, words in enumerate(grid.words):
        for column, text in enumerate(words):
            span = grid.cell(row, column)
            if span is None or is_nothing(text) or not grid.first(row, column):
                continue
            if not (told := list(_cards(document, text, span))):
                if row and column:
                    return []
                continue
            labels = [grid.words[0][column], words[0]]
            edges = [(grid.words[0][column], grid.cell(0, column)), (words[0], grid.cell(row, 0))]
            year = next((Entry(label, at) for label, at in edges if at and at != span and is_period(label)), None)
            for entries in told:
                spans = [entry.span for entry in entries.values()]
                whole = Span(min(at.start for at in spans), max(at.end for at in spans))
                found.append((whole, {**entries, "year": year} if year else entries, labels))
    return found if len(found) > 1 else []


def _cards(document: Document, text: str, span: Span) -> Iterator[dict[str, Entry]]:
    """The entries of each stay of a cell; none where one of them is not told by labels."""
    lines = [line for part in NEXT.split(text) if (line := part.strip())]
    if len(lines) < FEWEST:
        return
    found: list[dict[str, Entry]] = []
    last, at = "", span.start
    for line in lines:
        mark = MARK.match(line)
        words = line[mark.end() :] if mark else line
        start = document.text.find(words, at, span.end)
        if start < 0:
            return
        at = start + len(words)
        match = LABELLED.fullmatch(words)
        slot = next(iter(slots(match[1])), "") if match else ""
        if match and slot:
            begins = slot == "person" and "person" in (found[-1] if found else {})
            if not found or begins:
                found.append({})
            value = Entry(match[2], Span(start + match.start(2), start + match.end(2)))
            last = slot if found[-1].setdefault(slot, value) is value else ""
        elif not found or is_traveller(words) or (mark and last):
            found.append({"person": Entry(words, Span(start, at))})
            last = ""
        elif last:  # the value goes on
            before = found[-1][last]
            found[-1][last] = Entry(f"{before.text}{line}", Span(before.span.start, at))
    if all("person" in one and len(one) >= FEWEST and one.keys() & {"destination", *TIMES} for one in found):
        yield from found
