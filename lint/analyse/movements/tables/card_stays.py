"""Stays of cards: one person's table of labels with their values beside them, or several under each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.analyse.movements.project_term import TERM
from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.cards import banner
from lint.analyse.movements.tables.content import is_traveller, of_place
from lint.analyse.movements.tables.heads import BARE, TIMES, Head, kind_of
from lint.analyse.movements.tables.one_row import stays
from lint.analyse.movements.tables.rows import again
from lint.analyse.movements.tables.shapes import heads_names
from lint.analyse.movements.tables.slots import direction, first_direction, slots
from lint.analyse.people.names import placeholder
from lint.analyse.places import is_none
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span


def card_stays(
    document: Document, grid: Grid, titles: list[str], setting: Setting, before: dict[str, str]
) -> Iterator[Movement]:
    """One person's table, or several under each other: labels with their values beside them.

    Args:
        document: the draft.
        grid: the table.
        titles: what names it.
        setting: the applicant's country and the project's start.
        before: what the card before told, by slot, for which marks of repetition stand; this one's from then on.

    """
    if heads_names(grid):
        return
    entries: dict[str, Entry] = {}
    labels: dict[str, str] = {}
    start = grid.span.start
    told = first_direction(titles, setting.home)
    for row, words in enumerate(grid.words):
        column = 0
        if whose := banner(grid, row):
            yield from _card(
                document, Span(start, grid.row(row).start), entries, labels, titles, told, setting, grid, before
            )
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
            again = row + 1 < len(grid.words) and plain(grid.words[row + 1][column]) in map(plain, labels.values())
            if named[0] == "person" and not again and is_second(words[column], labels):
                named = ("host", *named[1:])
            if named[0] == "person" and "person" in entries:
                yield from _card(
                    document, Span(start, grid.row(row).start), entries, labels, titles, told, setting, grid, before
                )
                entries, labels, start = {}, {}, grid.row(row).start
            if named[0] == "person":
                told = direction(words[column], setting.home) or told
            for slot in (of_place(one, words[right]) for one in named):
                if slot not in entries:
                    span = grid.cell(row, right)
                    entries[slot] = Entry(words[right], grid.row(row) if span is None else span)
                    labels[slot] = words[column]
            column = right + 1
    yield from _card(document, Span(start, grid.span.end), entries, labels, titles, told, setting, grid, before)


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
    before: dict[str, str],
) -> Iterator[Movement]:
    kinds = set(entries)
    if "person" not in kinds or "veto" in kinds or kind_of(dict.fromkeys(entries, 0), labels, titles) != "plan":
        return
    entries = again(entries, before)
    if all(is_none(entry.text) for slot, entry in entries.items() if slot != "direction"):
        return
    if "destination" not in kinds and any(TERM.search(plain(labels[slot]).lower()) for slot in kinds & set(TIMES)):
        return  # the cover: who leads the project, and how long it takes
    led = slots(labels.get("destination", ""))[:1] == ("end",)
    if led and not is_traveller(entries["person"].text):
        return  # a thing that is sent: "Name: electron microscope, from: Zurich, to: Sapporo"
    if "destination" not in entries and BARE.match(plain(labels.get("home", ""))):
        entries = {("destination" if slot == "home" else slot): entry for slot, entry in entries.items()}
    head = Head.of(grid, entries, labels)
    while span.end > span.start and document.text[span.end - 1].isspace():
        span = Span(span.start, span.end - 1)
    yield from stays(document, span, entries, head, told, setting, None)
