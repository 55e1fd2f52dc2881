"""Stays out of tables: plans of any column order or shape, one person's tables, member tables with travel periods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.slots import ARROW, direction, first_direction, is_mobile, is_past, slots
from lint.analyse.people.full_names import FullNames
from lint.analyse.people.names import career_stage, placeholder
from lint.analyse.places import Place, is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section
from lint.analyse.movements.project_term import TERM
from lint.analyse.movements.tables.by_line import by_line, labelled_lines, task_of
from lint.analyse.movements.tables.cards import banner
from lint.analyse.movements.tables.cells import (
    degree_of,
    host_of,
    lines_of,
    located,
    nth,
    people_of,
    receiver,
    span_of,
    stage_of,
    value,
    where_of,
)
from lint.analyse.movements.tables.coded import codes, decoded
from lint.analyse.movements.tables.crossed import crossed
from lint.analyse.movements.tables.heads import BARE, TIMES, Head, find_head, kind_of
from lint.analyse.movements.tables.months import rejoined
from lint.analyse.movements.tables.notes import noted, notes
from lint.analyse.movements.tables.numbered import numbered
from lint.analyse.movements.tables.rows import (
    entries_of,
    heads_group,
    is_blank,
    labels_again,
    strayed,
    titled_again,
    unread,
)
from lint.analyse.movements.tables.shapes import abreast, dated, fold, heads_names, spelled, spread, stacked, united
from lint.analyse.movements.tables.times import periods_of
from lint.analyse.movements.tables.whole import by_time, calendar_stays, tells_whole, whole_rows, whole_stays
from lint.analyse.movements.tables.years import charted
from lint.analyse.movements.units import named_above

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
    for written in grids:
        titles = titles_of(document, written, sections)
        if any(map(is_past, titles[:1])):
            continue
        written = decoded(written, coded)
        if any(is_past(title) for title in titles[:4]) and not any(is_mobile(title) for title in titles[:2]):
            continue
        if told_in := crossed(document, written, titles, setting, known):
            place = next((p for title in titles[:2] for p in places(title) if p.organisation), None)
            for stay in told_in:
                cell = Head.of(written, stay.entries)
                way = first_direction((*stay.labels, *titles), setting.home)
                found.extend(stays(document, stay.span, stay.entries, cell, way, setting, place))
            continue
        grid = dated(spelled(written, setting.called), setting.home)
        mobile = first_direction(grid.words[0], setting.home) or any(is_mobile(title) for title in titles[:3])
        if mobile and tells_whole(grid):
            found.extend(_cells(document, whole_stays(document, grid), grid, titles, setting))
            continue
        if mobile and (calendar := by_time(grid)):
            found.extend(_cells(document, calendar_stays(document, calendar), grid, titles, setting))
            continue
        for part in abreast(fold(spread(stacked(united(grid))))):
            head = find_head(part, titles)
            if head is not None and head.kind == "plan":  # members' tables are read by movement_members
                rows = list(_rows(document, head, titles, setting))
                rows = [] if _is_over(rows, setting) else rows
                found = rejoined([*found, *rows]) if head.chart.years else [*found, *rows]
            elif head is None and mobile and (told := whole_rows(part)):
                found.extend(_cells(document, told, part, titles, setting))
            elif head is None:
                found.extend(_cards(document, part, titles, setting))
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


def _rows(document: Document, head: Head, titles: list[str], setting: Setting) -> Iterator[Movement]:
    grid = head.grid
    own = head.grid.words[head.row][head.columns["person"]] if "person" in head.columns else ""
    told = first_direction((own, *titles), setting.home)
    place = next((p for title in titles[:2] for p in places(title) if p.organisation), None)
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
        if len(filled) == 1 and heads_group(grid, row, words):
            above = (named_above(document, grid.row(row)) or above) if unnamed else above
            told = direction(next(iter(filled)), setting.home) or told
            place = next((p for p in places(next(word for word in words if word)) if p.organisation), place)
            year = Entry(next(word for word in words if word), grid.row(row))
            continue
        entries, over = entries_of(document, head, row, before), before
        before = {slot: entry.text for slot, entry in entries.items()}
        if above is not None:
            entries["person"] = above[1]
            if career_stage(above[0]):
                entries.setdefault("stage", Entry(above[0], above[1].span))
        if year is not None and "year" not in entries:
            entries["year"] = year
        if is_blank(head, entries, words):
            continue
        if leads is not None and "destination" not in entries:
            entries["destination"] = leads
        entries = strayed(head, row, entries)
        left = unread(head, row)
        entries = noted(entries, told_below)
        for entry in (
            one for each in numbered(document, entries, over) for one in charted(grid, row, head.chart, each)
        ):
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


def stays(
    document: Document,
    row: Span,
    entries: dict[str, Entry],
    head: Head,
    told: str | None,
    setting: Setting,
    place: Place | None,
) -> Iterator[Movement]:
    """The stays of one row: several people, several periods or several places in a cell make several."""
    times = periods_of(entries, head, setting)
    if parts := by_line(document, entries, len(times)):
        for part in parts:
            yield from stays(document, row, part, head, told, setting, place)
        return
    shared = [entries[slot].span for slot in ("destination", "period") if slot in entries]
    if "role" in entries and entries["role"].span in shared:
        entries = {**entries, "role": task_of(entries["role"])}
    people, stand_in, count = people_of(document, entries, head)
    where = where_of(entries, setting.called)
    base = Movement(
        span=row,
        kind="plan",
        placeholder=stand_in,
        count=count,
        direction=told,
        host=host_of(entries.get("host")) or receiver(entries.get("destination")),
        role=value(entries.get("role")) or value(entries.get("purpose")),
        role_span=span_of(entries, "role", "purpose"),
        purpose=value(entries.get("purpose")),
        stage=stage_of(entries),
        degree_year=degree_of(entries),
        cost_row=row if value(entries.get("cost")) and re.search(r"\d", entries["cost"].text) else None,
        places=(row,),
        slots={slot: entry.span for slot, entry in entries.items()},
    )
    many = max(len(people), len(times), 1)
    if len(where) > 1 and len(where) not in (len(people), len(times)) and len(people) <= 1 and len(times) <= 1:
        where = where[:1]
    hosts = lines_of(entries.get("host"))
    roles = lines_of(entries.get("role"))
    whole = len(people) > 1 and len(times) > 1 and len(people) != len(times)
    for index in range(many):
        person = nth(people, index) if len(people) in (0, 1, many) or not whole else people[0]
        spot = nth(where, index) or (where[0] if where else None)
        made = replace(
            base, people=(person,) if person else (), period=nth(times, index) or (times[0] if times else None)
        )
        if many > 1 and len(hosts) == many:
            made = replace(made, host=hosts[index])
        if many > 1 and len(roles) == many:
            made = replace(made, role=roles[index])
        yield located(made, entries, spot or place, setting)


def _cards(document: Document, grid: Grid, titles: list[str], setting: Setting) -> Iterator[Movement]:
    """One person's table, or several under each other: labels with their values beside them."""
    if heads_names(grid):
        return
    entries: dict[str, Entry] = {}
    labels: dict[str, str] = {}
    start = grid.span.start
    told = first_direction(titles, setting.home)
    for row, words in enumerate(grid.words):
        column = 0
        if whose := banner(grid, row):
            yield from _card(document, Span(start, grid.row(row).start), entries, labels, titles, told, setting, grid)
            entries, labels, start = {"person": Entry(whose, grid.row(row))}, {"person": ""}, grid.row(row).start
            told = direction(whose, setting.home) or told
            continue
        while column < len(words) - 1:
            named = slots(words[column]) if 0 < len(words[column]) <= 30 and grid.first(row, column) else ()
            right = column + 1
            while right < len(words) and grid.cells[row][right] is grid.cells[row][column]:
                right += 1
            if (
                not named
                or right >= len(words)
                or (
                    slots(words[right])
                    and len(words[right]) <= 12
                    and not entries
                    and placeholder(words[right]) is None
                )
            ):
                column += 1
                continue
            if named[0] == "person" and is_second(words[column], labels):
                named = ("host", *named[1:])
            if named[0] == "person" and "person" in entries:
                yield from _card(
                    document, Span(start, grid.row(row).start), entries, labels, titles, told, setting, grid
                )
                entries, labels, start = {}, {}, grid.row(row).start
            for slot in named:
                if slot not in entries:
                    span = grid.cell(row, right)
                    entries[slot] = Entry(words[right], grid.row(row) if span is None else span)
                    labels[slot] = words[column]
            column = right + 1
    yield from _card(document, Span(start, grid.span.end), entries, labels, titles, told, setting, grid)


def is_second(label: str, labels: Mapping[str, str]) -> bool:
    """Whether a person's label below a traveller's names who receives: 「派遣者」, then 「担当者」.

    Args:
        label: the label of the second person.
        labels: the labels so far, by slot.

    """
    told = {"destination", *TIMES} & labels.keys()
    other = "person" in labels and plain(label) != plain(labels["person"])
    return bool(told) and other and "host" not in labels and direction(label) is None


def _card(
    document: Document,
    span: Span,
    entries: dict[str, Entry],
    labels: dict[str, str],
    titles: list[str],
    told: str | None,
    setting: Setting,
    grid: Grid,
) -> Iterator[Movement]:
    kinds = set(entries)
    if "person" not in kinds or "veto" in kinds or kind_of(dict.fromkeys(entries, 0), labels, titles) != "plan":
        return
    if all(is_none(entry.text) for slot, entry in entries.items() if slot != "direction"):
        return
    if "destination" not in kinds and any(TERM.search(plain(labels[slot]).lower()) for slot in kinds & set(TIMES)):
        return  # the cover: who leads the project, and how long it takes
    if "destination" not in entries and BARE.match(plain(labels.get("home", ""))):
        entries = {("destination" if slot == "home" else slot): entry for slot, entry in entries.items()}
    head = Head.of(grid, entries, labels)
    while span.end > span.start and document.text[span.end - 1].isspace():
        span = Span(span.start, span.end - 1)
    yield from stays(document, span, entries, head, told, setting, None)
