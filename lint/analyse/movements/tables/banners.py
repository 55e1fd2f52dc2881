"""Stays listed below a line that tells where, and with whom, they all are: 「行き先：MIT（米国）／受入れ：A. Hall」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.content import is_period, is_place, is_traveller
from lint.analyse.movements.tables.heads import Head
from lint.analyse.movements.tables.lines import PART
from lint.analyse.movements.tables.one_row import stays
from lint.analyse.movements.tables.slots import MOBILE, direction, is_past, slots
from lint.analyse.movements.units import BULLET, CLAUSE
from lint.analyse.people.names import names
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span, Zone
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

WHO = expression(r"[^\u3000:：、,，;；(（]{2,40}(?:[(（][^()（）]{1,60}[)）])?")
"""Who goes, at the beginning of a line: a name with its brackets."""
EDGE = " \n\u3000、,，;；:：／/|｜–—-"
PIECE = expression(r"\u3000+|\s*[;；／|｜]\s*|,\s+|:\s+|：|、")
LONGEST = 400
"""Characters of a line of such a list, at most."""


def listed_below(document: Document, sections: Sequence[Section], setting: Setting) -> Iterator[Movement]:
    """The stays of lists below such lines, in reading order.

    Args:
        document: the draft.
        sections: its headings; titles tell what speaks of the past, or of stays.
        setting: the applicant's country and the project's start.

    """
    inside = [table.span for table in document.tables]
    shared: dict[str, Entry] = {}
    for block in document.blocks:
        text = document.slice(block.span)
        if block.zone is not Zone.BODY or any(table.covers(block.span) for table in inside):
            shared = {}
            continue
        if above := _shared(block.span, text):
            before = (s for s in reversed(sections) if s.heading.end <= block.span.start)
            title = next((plain(s.title) for s in before if not _shared(s.heading, document.slice(s.heading))), "")
            shared = above if ("host" in above or MOBILE.search(title)) and not is_past(title) else {}
            continue
        own = _line(block.span, text) if shared else {}
        if not own or not (block.item or BULLET.match(text) or is_period(own["period"].text)):
            shared = {}
            continue
        entries = {**shared, **own}
        head = Head.of(Grid(block.span, (), ()), entries)
        way = direction(text) if is_place(text) else None
        yield from stays(document, block.span, entries, head, way, setting, None)


def _shared(span: Span, text: str) -> dict[str, Entry]:
    """The place and the host that a line tells for the lines below it; nothing where it tells a traveller or a time."""
    found: dict[str, Entry] = {}
    for match in PART.finditer(text) if len(text) <= LONGEST // 2 else ():
        slot = next(iter(slots(match[1])), None)
        if slot == "destination" and not is_place(match[2]) and names(match[2], cell=True, header="氏名"):
            slot = "host"  # 「受入れ：川面 佳代」
        if slot not in ("destination", "host", "country") or slot in found:
            return {}
        found[slot] = Entry(match[2], Span(span.start + match.start(2), span.start + match.end(2)))
    if any(period.start for period in periods(text)):
        return {}
    return found if "destination" in found and is_place(found["destination"].text) else {}


def _line(span: Span, text: str) -> dict[str, Entry]:
    """Who, when and what a line of the list tells; nothing where it leads with nobody."""
    bullet = BULLET.match(text)
    at = bullet.end() if bullet else 0
    who = WHO.match(text, at)
    if who is None or len(text) > LONGEST or not is_traveller(who[0]) or CLAUSE.search(who[0]):
        return {}
    rest = text[who.end() :]
    times = [period.span for period in periods(rest)]
    if is_period(rest):
        first, last = times[0].start, times[0].end
        for time in times[1:]:
            last = time.end if not rest[last : time.start].strip(EDGE + "（）()") else last
        if "\u3000" in rest[last:]:  # wide blanks part the columns of the list
            last = rest.index("\u3000", last)
    else:
        pieces = [(m.end(), m.end() + len(PIECE.split(rest[m.end() :])[0])) for m in PIECE.finditer(rest)]
        first, last = next(((a, b) for a, b in pieces if rest[a:b].strip(EDGE)), (0, 0))
    base = span.start + who.end()
    found = {
        "person": Entry(who[0].strip(), Span(span.start + at, base)),
        "period": Entry(rest[first:last].strip(EDGE), Span(base + first, base + last)),
    }
    task = re.sub(r"^[)）.。\s]+", "", rest[last:].strip(EDGE)).strip(EDGE)
    if task:
        begun = rest.index(task, last)
        found["role"] = Entry(task, Span(base + begun, base + begun + len(task)))
    return found
