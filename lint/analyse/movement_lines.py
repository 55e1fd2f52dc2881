"""Stays told in lines of labels and values: 「渡航者：山田 花子／機関：MIT／期間：2025年4月～2026年3月」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analyse.grids import Grid, plain
from lint.analyse.movement_cells import Setting
from lint.analyse.movement_heads import BARE, TIMES, Head
from lint.analyse.movement_records import Entry, Movement
from lint.analyse.movement_slots import direction, is_past, slots
from lint.analyse.movement_tables import stays
from lint.document import Document, Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.sections import Section

PART = expression(
    r"(?:^|[／/|｜;；、,\n])[ \t　]*(?:[-–—・●○■◆*•]\s*)?([^:：／/|｜;；、,。\n]{1,24})[:：][ \t　]*"
    r"(.*?)[ \t　]*(?=[／/|｜;；、,\n][ \t　]*[^:：／/|｜;；、,。\n]{1,24}[:：]|$)",
    re.S,
)


def lines(document: Document, sections: Sequence[Section], setting: Setting) -> Iterator[Movement]:
    """The stays of labelled lines, in reading order.

    Args:
        document: the draft.
        sections: its headings; titles tell what speaks of the past.
        setting: the applicant's country and the project's start.

    """
    for block in document.blocks:
        text = document.slice(block.span)
        if len(text) > 600 or sum(text.count(mark) for mark in ":：") < 3:
            continue
        if any(table.span.covers(block.span) for table in document.tables):
            continue
        yield from _line(document, block.span, text, sections, setting)


def _line(
    document: Document, span: Span, text: str, sections: Sequence[Section], setting: Setting
) -> Iterator[Movement]:
    entries: dict[str, Entry] = {}
    labels: dict[str, str] = {}
    for match in PART.finditer(text):
        named = slots(match[1])
        slot = "destination" if named[:1] == ("home",) and BARE.match(plain(match[1])) else next(iter(named), None)
        if slot and slot not in entries:
            entries[slot] = Entry(match[2], Span(span.start + match.start(2), span.start + match.end(2)))
            labels[slot] = match[1]
    if "person" not in entries or len(entries) < 3 or "veto" in entries or not set(entries) & {"destination", *TIMES}:
        return
    titles = [plain(s.title) for s in sections if s.body.start <= span.start < s.body.end]
    if any(is_past(title) for title in titles[-1:]):
        return
    way = direction(labels["person"], setting.home) or direction(titles[-1] if titles else "", setting.home)
    grid = Grid(span, (), ())
    head = Head(grid, 0, dict.fromkeys(entries, 0), labels, "plan")
    yield from stays(document, span, entries, head, way, setting, None)
