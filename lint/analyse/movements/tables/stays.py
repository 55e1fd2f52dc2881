"""Stays out of tables: plans of any column order or shape, one person's tables, member tables with travel periods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.slots import ARROW, direction, first_direction, is_mobile, is_past
from lint.analyse.people.full_names import FullNames
from lint.analyse.people.names import career_stage
from lint.analyse.places import Place, places
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.covers import is_cover
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section
from lint.analyse.movements.tables.by_line import labelled_lines
from lint.analyse.movements.tables.card_stays import card_stays
from lint.analyse.movements.tables.coded import codes, decoded
from lint.analyse.movements.tables.crossed import crossed
from lint.analyse.movements.tables.groups import host_in, place_above, place_in
from lint.analyse.movements.tables.heads import Head, find_head
from lint.analyse.movements.tables.labelled_cells import labelled_stays
from lint.analyse.movements.tables.months import one_task, rejoined
from lint.analyse.movements.tables.notes import noted, notes
from lint.analyse.movements.tables.one_row import stays
from lint.analyse.movements.tables.rows import (
    again,
    entries_of,
    heads_group,
    is_blank,
    labels_again,
    strayed,
    titled_again,
    told_above,
    unread,
    with_row_below,
)
from lint.analyse.movements.tables.shapes import abreast, dated, fold, forms, spelled, spread, stacked, united
from lint.analyse.movements.tables.topped import topped
from lint.analyse.movements.tables.whole import (
    by_time,
    calendar_stays,
    tells_whole,
    whole_rows,
    whole_stays,
)
from lint.analyse.movements.tables.years import charted
from lint.analyse.movements.units import named_above

YEARS_LONG = 30
"""Months from which the period of a cover is the project's."""
TO = re.compile(r"\b(?:to|at|into|visiting|hosted by)\s+(?:the\s+)?$", re.I)


def tabled(
    document: Document,
    grids: Sequence[Grid],
    sections: Sequence[Section],
    setting: Setting,
    people: Sequence[str] = (),
) -> list[Movement]:
    """The stays that tables tell, in reading order; ``people``: whom the draft names in full."""
    known = FullNames(people, document.text)
    coded = codes(document.text, grids)
    found: list[Movement] = []
    card: dict[str, str] = {}
    for written in grids:
        titles = titles_of(document, written, sections)
        if any(map(is_past, titles[:1])):
            continue
        written = decoded(written, coded)
        if any(is_past(title) for title in titles[:4]) and not any(is_mobile(title) for title in titles[:2]):
            continue
        if carded := labelled_stays(document, written):
            found.extend(_cells(document, carded, written, titles, setting))
            continue
        if not forms(written) and (told_in := crossed(document, written, titles, setting, known)):
            place = place_above(document, titles, written.span.start)
            made: list[Movement] = []
            for stay in told_in:
                cell = Head.of(written, stay.entries)
                way = first_direction((*stay.labels, *titles), setting.home)
                made.extend(stays(document, stay.span, stay.entries, cell, way, setting, place))
            found.extend(one_task(made))
            continue
        grid = dated(spelled(written, setting.called), setting.home)
        mobile = first_direction(grid.words[0], setting.home) or any(is_mobile(title) for title in titles[:3])
        if mobile and not forms(grid) and tells_whole(grid):
            found.extend(_cells(document, whole_stays(document, grid), grid, titles, setting))
            continue
        if mobile and (calendar := by_time(grid)):
            found.extend(_cells(document, calendar_stays(document, calendar), grid, titles, setting))
            continue
        for part in abreast(fold(spread(stacked(united(topped(grid)))))):
            head = find_head(part, titles)
            if head is not None and head.kind == "plan":  # members' tables are read by movement_members
                rows = list(_rows(document, head, titles, setting, card))
                rows = [] if _is_over(rows, setting) else rows
                if head.grid.turned and is_cover(written):  # 「課題名」, 「代表者」, 「期間」
                    rows = [one for one in rows if one.period is None or (one.period.months or 0) < YEARS_LONG]
                found = rejoined([*found, *rows]) if head.chart.years else [*found, *rows]
            elif head is None and mobile and (told := whole_rows(part)):
                found.extend(_cells(document, told, part, titles, setting))
            elif head is None:
                found.extend(card_stays(document, part, titles, setting, card))
    return [as_written(document, stay, setting) for stay in found]


def _is_over(told: Sequence[Movement], setting: Setting) -> bool:
    """Whether all stays of a table ended a year before the project begins: they are past, and no plan."""
    ends = [stay.period.end for stay in told if stay.period and stay.period.end]
    return len(ends) > 1 and all(setting.is_over(end, 12) for end in ends)


def as_written(document: Document, stay: Movement, setting: Setting) -> Movement:
    """A stay whose institution has its short name in the table, under that name, in the country told with it."""
    if stay.organisation is None or not setting.called:
        return stay
    named = stay.organisation
    land = next((c.country for c in setting.called if named in {c.organisation, c.short}), None)
    own = any(c.short == named and c.country and c.country != stay.country for c in setting.called)
    if own and stay.kind == "plan" and stay.country is not None and land is not None:  # "KIT" is Kyoto's here
        stay = replace(stay, country=land, direction=setting.way(land) if setting.home else stay.direction)
    if stay.country is None and land is not None:
        stay = replace(stay, country=land, direction=stay.direction or setting.way_between(None, land))
    words = document.slice(stay.slots.get("destination", stay.span))
    short = next((c.short for c in setting.called if c.organisation == named and c.short in words), None)
    if short is None or named in words:
        return stay
    at = document.text.find(short, stay.slots["destination"].start) if "destination" in stay.slots else -1
    span = Span(at, at + len(short)) if at >= 0 else stay.organisation_span
    return replace(stay, organisation=short, organisation_span=span)


def _cells(
    document: Document,
    told_in: Iterable[tuple[Span, dict[str, Entry], list[str]]],
    grid: Grid,
    titles: list[str],
    setting: Setting,
) -> Iterator[Movement]:
    """The stays of a table whose cells tell a whole one each; the label of its column or row may tell the way."""
    for span, entries, labels in told_in:
        told = first_direction((*labels, *titles), setting.home)
        yield from stays(document, span, entries, Head.of(grid, entries), told, setting, None)


def titles_of(document: Document, grid: Grid, sections: Sequence[Section]) -> list[str]:
    """What names a table, nearest first: the lines above it, then the sections that hold it."""
    inside = [s for s in sections if s.body.start <= grid.span.start < max(s.body.end, s.body.start + 1)]
    lines = [plain(document.slice(line)) for line in grid.above]
    return list(dict.fromkeys(lines + [plain(s.title) for s in reversed(inside)]))


def _rows(
    document: Document, head: Head, titles: list[str], setting: Setting, card: dict[str, str]
) -> Iterator[Movement]:
    grid = head.grid
    own = head.grid.words[head.row][head.columns["person"]] if "person" in head.columns else ""
    told = first_direction((own, *titles), setting.home)
    place = place_above(document, titles, grid.span.start)
    place = place or next((p for line in grid.above[:2] if (p := _leads_to(document, line, setting))), None)
    if head.row and (within := direction(" ".join(dict.fromkeys(grid.words[0])), setting.home)) and head.row >= 1:
        told = within if len({id(c) for c in grid.cells[0]}) <= 1 else told
    leads = _route_above(head)
    if leads is not None and (land := next((p.country for p in places(leads.text) if p.country), None)):
        told = setting.way_between(None, land) or told
    above = None
    unnamed = not {"person", "count"} & set(head.columns)
    if unnamed and grid.above:
        above = named_above(document, grid.above[0])
    if unnamed and head.row and len({id(cell) for cell in grid.cells[0]}) == 1:
        above = named_above(document, grid.row(0)) or above
    year = (
        Entry(titles[0].title(), grid.above[0] if grid.above else Span(grid.span.start, grid.span.start))
        if titles
        else None
    )
    host = next((who for line in grid.above[:2] if (who := host_in(document, line)) and who.text), None)
    told_below = notes(document, grid)
    before: dict[str, str] = {}
    heads = {plain(word) for word in grid.words[head.row] if word}
    for row in range(head.row + 1, len(grid.words)):
        words = grid.words[row]
        filled = {plain(word) for word in words if word}
        if (
            filled == heads and len(heads) > 2
        ):  # labels again, which may stand in other columns: a frame round two tables
            at = {plain(word): column for column, word in reversed(list(enumerate(words)))}
            moved = {slot: at[plain(label)] for slot, label in head.labels.items() if plain(label) in at}
            head = replace(head, columns={**head.columns, **moved})
            continue
        if (labelled := labels_again(head, row)) is not None:
            head, told = labelled, direction(" ".join(words), setting.home) or told
            continue
        if not filled or [plain(w) for w in words] == [plain(w) for w in grid.words[head.row]]:
            continue
        if (title := titled_again(words, grid.words[head.row])) is not None:
            told = direction(title, setting.home) or told
            continue
        if told_above(grid, row, head):
            continue  # which the row above has read
        if len(filled) == 1 and heads_group(head, row, words):
            above = (named_above(document, grid.row(row)) or above) if unnamed else above
            told = direction(next(iter(filled)), setting.home) or told
            place, host = place_in(document, grid.row(row)) or place, host_in(document, grid.row(row))
            year = Entry(next(word for word in words if word), grid.row(row))
            continue
        entries = again(entries_of(document, head, row, before), card)
        before = {slot: entry.text for slot, entry in entries.items()}
        if above is not None:
            entries["person"] = above[1]
            if career_stage(above[0]):
                entries.setdefault("stage", Entry(above[0], above[1].span))
        if year is not None:
            entries.setdefault("year", year)
        if is_blank(head, entries, words):
            continue
        if leads is not None and "destination" not in entries:
            entries["destination"] = leads
        entries = {**with_row_below(head, row), **strayed(head, row, entries)}
        if host is not None and place is not None and not entries.keys() & {"host", "destination"}:
            entries["host"] = host
        left = unread(head, row)
        entries = noted(entries, told_below)
        for entry in charted(grid, row, head.chart, entries):
            entry = labelled_lines(document, entry)
            for stay in stays(document, grid.row(row), entry, head, told, setting, place):
                yield replace(stay, unread=(*stay.unread, *left))


def _route_above(head: Head) -> Entry | None:
    """Where a label above the others leads: "Partner → Kiel"; ``None`` where it is no way, or leads to no place."""
    for column, words in enumerate(head.grid.words[0]) if head.row else ():
        mark = ARROW.search(words)
        span = head.grid.cell(0, column)
        if mark is not None and span is not None and places(words[mark.end() :]):
            return Entry(words[mark.end() :].strip(), span)
    return None


def _leads_to(document: Document, line: Span, setting: Setting) -> Place | None:
    """The institution that a title says people go to: "Coming in to WWU", "Visits at ETH Zurich"."""
    spots = places(document.slice(line), offset=line.start, called=setting.called)
    return next((p for p in spots if p.organisation and TO.search(document.text[line.start : p.span.start])), None)
