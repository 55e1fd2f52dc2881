"""Stays in the lines of a list, below heads that tell what they share: a year, an institution, a direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import periods
from lint.analyse.movements.hosts import HOST_OPEN
from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.axes import YEARS, Axis, axis_of, is_axis
from lint.analyse.movements.tables.cell_words import Told, stays_in
from lint.analyse.movements.tables.combined import Stay, made
from lint.analyse.movements.tables.heads import Head
from lint.analyse.movements.tables.nowhere import UNDECIDED
from lint.analyse.movements.tables.one_row import stays
from lint.analyse.movements.tables.slots import first_direction, is_mobile, is_past
from lint.analyse.movements.tables.stays import as_written
from lint.analyse.movements.units import BULLET, CLAUSE
from lint.analyse.people.full_names import FullNames
from lint.analyse.places import places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Block, Document, Span, Zone
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.structure.sections import Section

LONGEST = 300
"""Characters of a line, at most."""
HEAD = 80
"""Characters of a line that heads others, at most."""
SUBJECT = expression(
    r"\s*(?:[(（][^()（）]*[)）])?\s*[はが]、?[^。]*(?:する|した|い|る|す|く|む|ぶ|う|つ)(?:[(（][^()（）]*[)）])?。"
)
"""What follows who is spoken of in a whole sentence."""
STRONG = expression(r"\s[|｜]\s|[→⇒➔]|->|\u3000|／|\t")
"""Marks that part the slots of a line, and stand in no sentence."""
PARTICLE = expression(r"(?:さん|氏|博士|教授|准教授|助教|先生)?[はがをもの]")
APART = expression(
    r"[\s\u3000、，,:：;；／/|｜()（）\[\]–—→⇒➔・＝=~>-]*(?:(?:to|at|in|for|from|the|host|with|受入|受け入れ)[\s:：]*)*"
    r"(?:氏|さん|博士|教授|准教授|助教|先生)?[\s\u3000、，,:：;；／/|｜()（）\[\]–—→⇒➔・＝=-]*"
)
"""What parts the slots of a line that is no sentence."""

OCCASION = expression(
    r"\b(?:workshops?|conferences?|symposi(?:um|a)|meetings?|seminars?|lectures?)\b"
    r"|ワークショップ|シンポジウム|研究会|会議|セミナー|講演",
    re.I,
)
"""What makes of a head that of a programme, whose people make no stays: "Workshop at Shinshu University:"."""


def headed(
    document: Document, sections: Sequence[Section], setting: Setting, known: FullNames, taken: Sequence[Span]
) -> Iterator[Movement]:
    """The stays of lists below heads, in reading order.

    Args:
        document: the draft.
        sections: its headings.
        setting: the applicant's country, the project's start, short names.
        known: whom the draft names in full.
        taken: where stays are told that have been read already.

    """
    inside = [table.span for table in document.tables]
    headings = {section.heading.start for section in sections}
    run: list[tuple[Stay, list[str]]] = []
    above: Axis | None = None
    for block in document.blocks:
        text = document.slice(block.span)
        own = block.zone is Zone.BODY and not any(table.covers(block.span) for table in inside)
        last = next((stay.entries["destination"] for stay, _ in run[::-1] if "destination" in stay.entries), None)
        found = _line(block, text, sections, (above, last), setting, known) if own and len(text) <= LONGEST else []
        if found and block.span.start not in headings and not any(one.overlaps(block.span) for one in taken):
            run += found
            continue
        if not block.item or block.span.start in headings:
            yield from _told(document, run, setting)
            run = []
            above = _head(block, text, setting) if own and block.span.start not in headings else None
    yield from _told(document, run, setting)


def _head(block: Block, text: str, setting: Setting) -> Axis | None:
    """What a line that is no heading says of those below it; ``None`` where it tells a stay itself, or nothing."""
    if not 0 < len(text.strip()) <= HEAD or OCCASION.search(text):
        return None
    label = axis_of(text, block.span, setting)
    dated = any(period.start for period in periods(text))
    return label if is_axis(label) and (label.kind == "time" or not dated) else None


def _over(line: Span, sections: Sequence[Section], setting: Setting) -> list[Section]:
    """The sections that hold a line, the nearest first, and the one before heads that are its equals by their look."""
    before = [section for section in sections if section.heading.end <= line.start]
    inside = [section for section in before if line.start < section.body.end][::-1]
    nearest = before[-1] if before else None
    if nearest is None or not is_axis(axis_of(nearest.title, nearest.heading, setting)):
        return inside
    named = (s for s in before[::-1] if not is_axis(axis_of(s.title, s.heading, setting)))
    head = next(named, None)
    return inside if head is None or head in inside else [*inside[:1], head, *inside[1:]]


def _told(document: Document, run: Sequence[tuple[Stay, list[str]]], setting: Setting) -> Iterator[Movement]:
    for stay, titles in run:
        head = Head.of(Grid(stay.span, (), ()), stay.entries)
        led = "destination" in stay.entries  # which tells the way itself
        way = first_direction((*stay.labels, *(() if led else titles)), setting.home)
        made_of = stays(document, stay.span, stay.entries, head, way, setting, None)
        yield from (as_written(document, one, setting) for one in made_of)


def _line(
    block: Block,
    text: str,
    sections: Sequence[Section],
    before: tuple[Axis | None, Entry | None],
    setting: Setting,
    known: FullNames,
) -> list[tuple[Stay, list[str]]]:
    """The stays of a line with what its heads tell; none where it is a sentence, or no stay.

    Args:
        block: the line.
        text: its words.
        sections: the headings.
        before: the head above it that is no heading, and where the stay of the line before leads.
        setting: the applicant's country, the project's start, short names.
        known: whom the draft names in full.

    """
    above, last = before
    bullet = BULLET.match(text)
    start = bullet.end() if bullet else 0
    inside = _over(block.span, sections, setting)
    titles = [plain(section.title) for section in inside]
    if not any(is_mobile(title) for title in titles[:3]) or any(map(is_past, titles[:2])):
        return []
    axes: list[Axis] = [above] if above is not None else []
    whole = sections[0] if len(sections) > 1 and sections[0].body.end >= sections[-1].body.end else None
    for section in inside[:3]:
        if section is whole:
            continue  # the title of the draft, whose words may look like a name: "Spider Silk from Barley"
        label = axis_of(section.title, section.heading, setting)
        if label.kind == "way" and not (label.way or places(label.text)):
            continue  # 「渡航計画」, over stays of both ways
        if is_axis(label) and label.kind not in {axis.kind for axis in axes}:
            axes.append(label)
    by = "period" if any(axis.kind == "person" for axis in axes) else ""
    told = list(stays_in(text[start:], block.span.start + start, known, setting.called, by=by))
    if HOST_OPEN.search(text) or UNDECIDED.search(re.sub(r"\s", "", plain(text))):
        return []  # what is left open is asked for in its own words
    strong = STRONG.search(text) is not None
    if len(told) != 1 or not _apart(told[0], text, block.span.start) or (not strong and "。" in text):
        return []
    who = told[0].parts.get("person")
    if who is not None and "。" in text and SUBJECT.match(text, who.span.end - block.span.start):
        return []  # a sentence about somebody, which is read as one
    if not strong and all(axis.kind == "way" for axis in axes):
        return []
    if "ditto" in told[0].parts and last is not None:
        told[0].parts.setdefault("destination", last)
    when = told[0].parts.get("period")
    if when is not None and when.text and all(period.kind in YEARS for period in periods(when.text)):
        return []
    stay = made(told[0], axes, {}, (), titles, setting, fiscal=False)
    if stay is None or not {"person", "period"} <= stay.entries.keys():
        return []
    if not stay.entries.keys() & {"destination", "country"}:
        return []
    return [(stay, titles)]


def _apart(told: Told, text: str, offset: int) -> bool:
    """Whether only marks stand between who goes, when and where, which sentences join by words."""
    spans = sorted(
        Span(entry.span.start - offset, entry.span.end - offset)
        for slot, entry in told.parts.items()
        if slot not in ("role", "stage") and entry.text
    )
    person = told.parts.get("person")
    if len(spans) < 2 or told.weighs() < 2:
        return False
    if person is not None and PARTICLE.match(text, person.span.end - offset):
        return False
    if CLAUSE.search(text[: max(span.end for span in spans)]):
        return False
    role = told.parts.get("role")
    gaps = [
        text[one.end : other.start]
        for one, other in pairwise(spans)
        if role is None or not (one.end <= role.span.start - offset < other.start)
    ]
    stage = told.parts.get("stage")
    words = text[stage.span.start - offset : stage.span.end - offset] if stage else "\0"
    return all(APART.fullmatch(gap.replace(words, "")) for gap in gaps)
