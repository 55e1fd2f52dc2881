"""Stays told in lines of labels and values: 「渡航者：山田 花子／機関：MIT／期間：2025年4月～2026年3月」.

The labelled values stand in one line, or in a line each, below the traveller's name or with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.card_stays import is_second
from lint.analyse.movements.tables.content import is_place, of_place
from lint.analyse.movements.tables.heads import BARE, TIMES, Head
from lint.analyse.movements.tables.one_row import stays
from lint.analyse.movements.tables.rows import told_again
from lint.analyse.movements.tables.slots import ARROW, first_direction, is_mobile, is_past, slots
from lint.analyse.movements.units import named_above
from lint.analyse.people.names import career_stage, names
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.text.scripts import closed_up
from lint.document import Block, Document, Span, Zone
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

PART = expression(
    r"(?:^|[／/|｜;；、,\n]|[.。](?=\s*[A-Z一-龠]))[ \t　]*(?:[-–—・●○◆■◆*•]\s*)?([^:：／/"
    r"|｜;；、,。\n]{1,24})[:：][ \t　]*"
    r"(.*?)[ \t　]*(?=[／/|｜;；、,\n][ \t　]*[^:：／/|｜;；、,。\n]{1,24}[:：]"
    r"|[.。]\s*[A-Z一-龠][^:：／/|｜;；、,.。\n]{1,24}[:：]|[.。]?\s*$)",
    re.S,
)
MARK = r"\s*(?:(?:[-–—・●○◆◇■□*•‣▪①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[.．)])\s*)?"
LABELLED = expression(rf"{MARK}([^:：／/|｜;；、,。\n]{{1,24}})[:：][ \t　]*(\S.*)", re.S)
SPACED = expression(rf"{MARK}([^\s\d:：／/|｜;；、,。（）()]{{2,8}})(?:\u3000+|\t+)(\S[^\n]*)")
"""A label and its value with a wide space between them: 「派遣先　ライス大学」."""
COLON = expression(r"[:：]")
WORD = expression(r"[^\s:：()（）／/|｜;；、,。]+")
BETWEEN = expression(r"[/／|｜;；、,\n。]\s*$")
"""What parts labels in one line, which are read as such."""
ITEM = expression(r"(?<=\S)[ \t]*[-–・●○◆■□•‣▪]\s(?=[^:：／/\n]{1,12}[:：])")
"""Where a line of a list begins within a paragraph."""
BROKEN = re.compile(r"[^\n\v]*\S[^\n\v]*")
"""The lines of a paragraph that the author broke."""
YEARS = 30
"""Months from which a period is the project's, and no stay's."""
Entries = dict[str, tuple[str, Entry]]
"""Labels and values by slot."""


def lines(document: Document, sections: Sequence[Section], setting: Setting) -> Iterator[Movement]:
    """The stays of labelled lines, in reading order.

    Args:
        document: the draft.
        sections: its headings; titles tell what speaks of the past.
        setting: the applicant's country and the project's start.

    """
    inside = [table.span for table in document.tables]
    group: Entries = {}
    last: Entries = {}
    begun: Block | None = None
    before: Block | None = None
    items: list[tuple[Span, Entries]] = []
    at = 0
    for block in _in_lines(document):
        while at < len(inside) and inside[at].end <= block.span.start:
            at += 1
        text = document.slice(block.span)
        # a form's frame for running text is a table by its making only
        tabled = at < len(inside) and inside[at].covers(block.span) and block.zone is not Zone.BODY
        if not tabled and len(text) <= 1200 and text.count(":") + text.count("：") >= 3:
            items += [(span, _parts(span, document.slice(span))) for span in _items(block.span, text)]
        pair = None if tabled or len(text) > 300 else _pair(block.span, text)
        if (
            pair is not None
            and pair[0] == "person"
            and is_second(pair[1][0], {s: label for s, (label, _) in group.items()})
        ):
            pair = "host", pair[1]
        if pair is None or pair[0] in group:
            if begun is not None:
                yield from _stay(document, begun.span, group, sections, setting)
                last = group
            group, begun = {}, None
        if pair is None:
            before = block
            continue
        if begun is None:
            begun = block
            if before is not None and pair[0] != "person":
                words, entry = named_above(document, before.span) or ("", None)
                if entry is not None:
                    group |= _with_place(document, before.span, words, entry)
                begun = before if group else block
        slot, (label, entry) = pair
        entry = _again(entry, last, slot)
        group[slot] = label, entry
        before = None if pair[0] != "person" else before
    if begun is not None:
        yield from _stay(document, begun.span, group, sections, setting)
    for span, found in _alike(items):
        yield from _stay(document, span, found, sections, setting)


def _with_place(document: Document, line: Span, words: str, who: Entry) -> Entries:
    """Who the line above tells, and where they go: 「富樫 由梨 → KTH（ストックホルム）」."""
    text = document.slice(line)
    arrow = ARROW.search(text, who.span.start - line.start)
    if arrow is None or not is_place(text[arrow.end() :]):
        return {"person": (words, who)}
    name = text[who.span.start - line.start : arrow.start()].rstrip()
    where = Entry(text[arrow.end() :].strip(), Span(line.start + arrow.end(), line.end))
    return {
        "person": (name, Entry(name, Span(who.span.start, who.span.start + len(name)))),
        "destination": ("", where),
    }


def _in_lines(document: Document) -> Iterator[Block]:
    """The blocks of a draft; labelled lines that a PDF runs together are one each again."""
    for block in document.blocks:
        text = document.slice(block.span)
        pieces = [Span(block.span.start + one.start(), block.span.start + one.end()) for one in BROKEN.finditer(text)]
        if len(pieces) > 2 and sum(_pair(one, document.slice(one)) is not None for one in pieces) > 1:
            yield from (replace(block, span=one) for one in pieces)
            continue
        starts = _labels_in(text) if len(text) <= 600 and len(COLON.findall(text)) > 1 else []
        if len(starts) < 2 or starts[0] > 0:
            yield block
            continue
        for start, end in pairwise([*starts, len(text)]):
            words = text[start:end].rstrip()
            yield replace(block, span=Span(block.span.start + start, block.span.start + start + len(words)))


def _labels_in(text: str) -> list[int]:
    """Where labels with a colon begin whose slots differ, with only white space between one's value and the next."""
    found: list[int] = []
    named: list[str] = []
    for colon in COLON.finditer(text):
        words = list(WORD.finditer(text, found[-1] if found else 0, colon.start()))[-4:]
        for first in reversed(words):
            label = text[first.start() : colon.start()]
            if len(label) < 2 or re.search(r"\d", label):
                continue  # 「行　先」
            if (label[0].isupper() or not label[0].isascii()) and (slot := _slot(label)) and slot not in named:
                if BETWEEN.search(text[: first.start()]):
                    return []
                found.append(first.start())
                named.append(slot)
                break
    return found


def _items(span: Span, text: str) -> Iterator[Span]:
    """The lines of a list in a block; a PDF may run them together."""
    starts = [0, *(mark.start() for mark in ITEM.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        yield Span(span.start + start, span.start + len(text[:end].rstrip()))


def _alike(items: Sequence[tuple[Span, Entries]]) -> Iterator[tuple[Span, Entries]]:
    """The lines of a list; a label that most of the others have, and one lacks, is empty there."""
    people = [found for _, found in items if "person" in found]
    last: Entries = {}
    for span, found in items:
        found = {slot: (label, _again(entry, last, slot)) for slot, (label, entry) in found.items()}
        last = found if "person" in found else last
        if "person" in found and len(people) > 2:
            for slot in ("period", "destination", "role", "host"):
                having = [other[slot][0] for other in people if slot in other]
                if slot not in found and 3 * len(having) >= 2 * len(people):
                    found = {**found, slot: (having[0], Entry("", Span(span.end, span.end)))}
        yield span, found


def _again(entry: Entry, last: Entries, slot: str) -> Entry:
    """A value, with what a mark of repetition in it stands for: 「同上」, 「同大学」."""
    return replace(entry, text=told_again(entry.text, last[slot][1].text)) if slot in last else entry


def _pair(span: Span, text: str) -> tuple[str, tuple[str, Entry]] | None:
    """The slot of a line that is one label with its value."""
    match = SPACED.fullmatch(text)
    slot = _slot(match[1]) if match else None
    if slot is None:
        match = LABELLED.fullmatch(text)
        slot = _slot(match[1]) if match else None
    if match is None or slot is None or names(closed_up(match[1]), cell=True):
        return None  # 「御厨（博士後期課程1年）：…」 names a person, and no slot
    slot = of_place(slot, match[2])
    if slot == "period" and any((time.months or 0) >= YEARS for time in periods(match[2])):
        return None  # 「研究期間：2024年11月～2029年10月」, over those who take part
    return slot, (match[1], Entry(match[2].rstrip(), Span(span.start + match.start(2), span.end)))


def _slot(label: str) -> str | None:
    named = slots(label)
    return "destination" if named[:1] == ("home",) and BARE.match(plain(label)) else next(iter(named), None)


def _parts(span: Span, text: str) -> Entries:
    """The labelled values of one line."""
    found: Entries = {}
    for match in PART.finditer(text):
        slot = _slot(match[1])
        if slot and slot not in found:
            found[slot] = match[1], Entry(match[2], Span(span.start + match.start(2), span.start + match.end(2)))
    return found


def _stay(
    document: Document, row: Span, found: Entries, sections: Sequence[Section], setting: Setting
) -> Iterator[Movement]:
    entries = {slot: entry for slot, (_, entry) in found.items()}
    labels = {slot: label for slot, (label, _) in found.items()}
    if "person" not in entries or len(entries) < 3 or "veto" in entries or not set(entries) & {"destination", *TIMES}:
        return
    if "stage" not in entries and career_stage(labels["person"]):  # 「若林 灯（博士後期課程1年）」 above the lines
        entries["stage"] = Entry(labels["person"], entries["person"].span)
    span = Span(row.start, max(row.end, *(entry.span.end for entry in entries.values())))
    titles = [plain(s.title) for s in reversed(sections) if s.heading.start <= span.start < s.body.end]
    if any(is_past(title) for title in titles[:1]) or not ("destination" in entries or any(map(is_mobile, titles))):
        return
    way = first_direction((labels["person"], *titles), setting.home)
    head = Head.of(Grid(span, (), ()), entries, labels)
    yield from stays(document, span, entries, head, way, setting, None)
