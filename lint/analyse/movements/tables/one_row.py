"""The stays of one row, one card or one cell: several people, periods or places in it make several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.by_line import by_line, task_of
from lint.analyse.movements.tables.cells import (
    degree_of,
    lines_of,
    located,
    nth,
    people_of,
    span_of,
    stage_of,
    value,
    where_of,
)
from lint.analyse.movements.tables.heads import Head
from lint.analyse.movements.tables.receiving import host_of, receiver
from lint.analyse.movements.tables.times import periods_of
from lint.analyse.people.names import Name, career_stage
from lint.analyse.places import Place
from lint.document import Document, Span


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
        host=host_of(entries.get("host")) or receiver(entries.get("destination"), people),
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
        if person is not None and len(people) > 1 and "stage" not in entries:
            made = replace(made, stage=_stage_beside(document, people, person, entries["person"]) or made.stage)
        if many > 1 and len(hosts) == many:
            made = replace(made, host=hosts[index])
        if many > 1 and len(roles) == many:
            made = replace(made, role=roles[index])
        yield located(made, entries, spot or place, setting)


def _stage_beside(document: Document, people: Sequence[Name], person: Name, cell: Entry) -> str | None:
    """The stage that a cell of several people tells behind one of them: "A. Lee (postdoc), B. Roe (PhD student)"."""
    behind = min((other.span.start for other in people if other.span > person.span), default=cell.span.end)
    return career_stage(document.text[person.span.end : behind])
