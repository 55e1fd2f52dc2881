"""Notes below a plan, to which marks in its cells point: 「注1　火炎の根元を撮る」, "(a) builds a tank"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from lint.analyse.movements.records import Entry
from lint.analyse.people.stages import career_stage
from lint.analyse.places import is_none
from lint.analyse.structure.grids import Grid, plain
from lint.document import Block, Document, Span
from lint.expressions import expression
from lint.spans import Spans

MARK = r"(?:注|註|※|＊|\*|[Nn]ote\s)\s?[\d０-９]{1,2}|[(（][a-zａ-ｚ0-9]{1,2}[)）]|[†‡§¶¹²³⁴-⁹]|\*{1,3}(?!\*)"
NOTE = expression(rf"(?:^|(?<=\n)|(?<=[。.]\s)|(?<=[。]))\s*({MARK})\s*[.．:：、)）]?\s*(?=\S)")
"""The mark that a note begins with."""
POINTS = expression(rf"\s?({MARK})\s*$", re.M)
"""The mark behind the words of a cell."""
OPEN = expression(r"(?:^|[~～〜∼–—―-]|から|より|まで|\b(?:to|until|from|see))\s*[(（]?\s*$", re.I)
"""What stands before a mark whose note is the rest of the cell: nothing, or one end of a range."""
LONE = expression(r"(?:注|註|※|＊|\*|[Nn]ote\s)\s?[\d０-９]{1,2}\s*[.．:：)）]?|[†‡§¶]")
"""A mark that stands alone in a cell or on a line, its note behind it."""
FAR = 30
"""Blocks outside tables, behind a table, within which its notes begin."""
STAGED = 24
"""Characters at most of a sentence of a note that tells the traveller's stage."""


def notes(document: Document, grid: Grid) -> dict[str, Entry]:
    """The notes behind a table by their marks, folded.

    Args:
        document: the draft.
        grid: the table; its notes may follow further tables of the same plan.

    """
    inside = Spans(table.span for table in document.tables)
    found: dict[str, Entry] = {}
    behind = [block for block in document.blocks if block.span.start >= grid.span.end]
    outside = (block for block in behind if not inside.cover(block.span))
    for block in islice(outside, FAR):
        text = document.slice(block.span)
        marks = list(NOTE.finditer(text))
        if not marks or text[: marks[0].start()].strip():
            if found:
                break
            continue
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        for mark, end in zip(marks, ends, strict=True):
            words = text[mark.end() : end].strip()
            start = block.span.start + mark.end()
            found.setdefault(_key(mark[1]), Entry(words, Span(start, start + len(words))))
    return _alone(document, behind) | found


def _alone(document: Document, blocks: Sequence[Block]) -> dict[str, Entry]:
    """The notes whose marks stand in a cell or on a line by themselves, before them."""
    found: dict[str, Entry] = {}
    for block, below in pairwise(blocks):
        mark, words = document.slice(block.span).strip(), document.slice(below.span)
        if LONE.fullmatch(mark) and not LONE.fullmatch(words.strip()):
            found.setdefault(_key(mark.rstrip(".．:：)）")), Entry(words, below.span))
    return found


def noted(entries: dict[str, Entry], told: dict[str, Entry]) -> dict[str, Entry]:
    """A row's entries with the task, and the traveller's stage, that the note of its mark tells.

    Args:
        entries: the row's cells by slot.
        told: the notes of the table by their marks.

    """
    entries = {slot: _whole(entry, told) for slot, entry in entries.items()}
    marks = [match for entry in entries.values() for match in POINTS.finditer(entry.text)]
    note = next((told[key] for match in marks if (key := _key(match[1])) in told), None)
    if note is None:
        return entries
    found = dict(entries)
    if "role" not in entries or is_none(entries["role"].text):
        found["role"] = note
    short = [part for part in re.split(r"[。.;；、]", note.text) if 0 < len(part) <= STAGED and career_stage(part)]
    if short and "stage" not in entries:
        found["stage"] = Entry(short[0].strip(), note.span)
    if (person := entries.get("person")) is not None and (mark := POINTS.search(person.text)) is not None:
        found["person"] = Entry(person.text[: mark.start()].rstrip(), person.span)
    return found


def _whole(entry: Entry, told: dict[str, Entry]) -> Entry:
    """A cell with the words of the note that its mark stands for: "April 2026 – *1"."""
    mark = POINTS.search(entry.text)
    note = told.get(_key(mark[1])) if mark is not None else None
    if mark is None or note is None or not OPEN.search(entry.text[: mark.start()]):
        return entry
    words = note.text.strip(" 。.")
    return replace(entry, text=f"{entry.text[: mark.start()]}{words}{entry.text[mark.end() :]}")


def _key(mark: str) -> str:
    return re.sub(r"[\s()（）]", "", plain(mark))
