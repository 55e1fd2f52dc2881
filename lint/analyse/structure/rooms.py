"""How much of its room a part of the call takes: pages, words, characters, lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from lint.analyse.form.limits import limits
from lint.analyse.structure.headings import fold
from lint.analyse.structure.parts import count, extent, reach, room, tail
from lint.analyse.structure.sections import Section
from lint.analyse.text.languages import language
from lint.document import Block, Document, Span
from lint.profile import Fact, Number, Profile, Status, Words
from lint.profile import Section as Part

NUMBERED = re.compile(r"[0-9]+(?:[.-][0-9]+)*$|第|様式|別紙")
EXACT, ESTIMATED = 0.04, 0.25
"""Parts of a page by which a measured or an estimated length may go over before it is said."""


@dataclass(frozen=True, slots=True)
class Room:
    """A limit and what the draft takes of it."""

    section: Section
    """The first section, where several share the limit."""
    title: tuple[str, str]
    """In Japanese and English."""
    unit: str
    limit: Number
    taken: float
    span: Span
    exact: bool
    over: bool
    tail: float | None = None
    """How much of its last page it fills, where it has that page for itself."""
    inner: bool = False
    """The part stands within another; its limit is a ceiling, not a room to be filled."""


def rooms(
    document: Document,
    profile: Profile,
    parts: dict[str, Section],
    authored: Sequence[Block],
    found: Sequence[Section] = (),
    *,
    longest: bool = False,
) -> Iterator[Room]:
    """Every limit of the call with what the draft takes of it, part by part.

    Args:
        document: the draft.
        profile: the call.
        parts: the draft's section for each part, by key.
        authored: the author's blocks; only these are counted.
        found: the draft's sections.
        longest: measure each part as far as it may reach (see :func:`reach`), not only where its headings
            look no other than its parts'.

    """

    def stretch(key: str) -> Span:
        if longest:
            return reach(found, profile, parts, key)
        return extent(document, found, profile, parts, key)

    exact = document.pages_exact or document.format == "pdf"
    for part in profile.sections:
        section = parts.get(part.key)
        if section is None:
            continue
        title = (part.title.say("ja"), part.title.say("en"))
        without = _without(part, parts, section)
        span = stretch(part.key)
        measured: list[Room] = []
        if part.pages is not None:
            measured += _pages(document, section, title, part.pages, span, without, exact)
        measured += _counts(document, authored, part, section, span, title, without)
        yield from (replace(one, inner=_ceiling(part, one.limit)) for one in measured)
    for shared in profile.document.together:
        several = [parts[key] for key in shared.sections if key in parts]
        if len(several) >= 2 and len(several) * 2 >= len(shared.sections):
            first = min(several, key=lambda section: section.heading)
            title = (first.title + "など", first.title + " and the parts that share its limit")
            ends = [stretch(key).end for key in shared.sections if key in parts]
            span = Span(first.heading.start, max(ends))
            yield from _pages(document, first, title, shared.pages, span, (), exact)


def _ceiling(part: Part, limit: Number) -> bool:
    """Whether a limit is a bound that few parts come near, not a room that the form gives."""
    return limit.status is not Status.FORM and (part.within is not None or part.required is None)


def _without(part: Part, parts: dict[str, Section], section: Section) -> tuple[Span, ...]:
    """Parts that do not count, and references that stand within the part."""
    others = (parts[key] for key in part.without if key in parts)
    return tuple(Span(other.heading.start, other.body.end) for other in others if section.body.covers(other.heading))


def _pages(
    document: Document,
    section: Section,
    title: tuple[str, str],
    limit: Number,
    span: Span,
    without: Sequence[Span],
    exact: bool,
) -> Iterator[Room]:
    last = next((other for other in without if span.start < other.start < span.end <= other.end), None)
    if last is not None:  # it closes the part: nothing of it, nor of the space before it, is the part's
        span = Span(span.start, last.start)
    taken = room(document, span)
    if taken is None:
        return
    length, touched, top = taken
    without = [other for other in without if other is not last]
    for other in without:
        rest = room(document, other)
        length -= rest[0] if rest else 0.0
    spare = EXACT if exact and document.measured else ESTIMATED
    over = length > limit.value + spare
    if top and exact and not without and limit.value >= 1:
        over = over or touched > limit.value
        length = max(length, touched - 1 + EXACT) if over else length
    yield Room(section, title, "pages", limit, length, span, exact, over, tail(document, span))


def _counts(
    document: Document,
    authored: Sequence[Block],
    part: Part,
    section: Section,
    span: Span,
    title: tuple[str, str],
    without: Sequence[Span],
) -> Iterator[Room]:
    if part.words is None and part.characters is None and part.lines is None:
        return
    words, tight, loose = count(document, authored, span, without)
    said = f"{part.characters.note} {part.characters.quote}".lower() if part.characters else ""
    spaces = language(document.slice(span)) == "en" and not re.search(
        r"(?:without|excluding|not counting) spaces", said
    )
    for unit, limit, taken in (
        ("words", part.words, words),
        ("characters", part.characters, loose if spaces else tight),
        ("lines", part.lines, _lines(document, Span(section.heading.end, span.end))),
    ):
        if limit is None or (unit == "lines" and not taken):
            continue
        spare = 1.1 if (limit.note or "").startswith("about") else 1.0
        yield Room(section, title, unit, limit, taken, section.heading, True, taken > limit.value * spare)


def _lines(document: Document, span: Span) -> int:
    """The lines of the layout that a stretch takes; 0 where there is no layout."""
    if document.glyphs is not None:
        return len(document.boxes(span))
    return sum(span.start <= offset < span.end for offset, *_ in document.rows)


def printed_rooms(document: Document, found: Sequence[Section], authored: Sequence[Block]) -> Iterator[Room]:
    """The limits that the draft's own headings print, with what the draft takes of them."""
    for section, unit, value, _ in printed_limits(document, found):
        limit = Fact[float](value=value, unit=unit, status=Status.FORM, quote=section.title)
        title = Words(ja=section.title, en=section.title)
        given: dict[str, Any] = {unit: limit}
        part = Part(key="printed", title=title, headings=(), **given)
        yield from rooms(document, Profile(id="printed", sections=(part,)), {"printed": section}, authored)


def printed_limits(document: Document, found: Sequence[Section]) -> Iterator[tuple[Section, str, float, Span]]:
    """Limits that the draft's own headings print: (section, unit, value, place)."""
    for section in found:
        for limit in limits(document.slice(section.heading)):
            start = section.heading.start
            yield section, limit.unit, limit.value, Span(start + limit.span.start, start + limit.span.end)


def pictured(document: Document, section: Section) -> bool:
    """Whether a figure may stand under a heading where no words do."""
    first = document.page(section.heading.start)
    last = document.page(max(section.body.end - 1, section.heading.start)) or first
    if first is None or last is None:
        return False
    return any(first <= page.number <= last and page.images for page in document.pages)


def steadily_numbered(found: Sequence[Section]) -> tuple[Section, ...]:
    """Sections numbered as forms number ("1.", "2-1", "様式3") whose next neighbour is too.

    Numbers that start again somewhere, or that skip, are those of lists.
    """
    kept: list[Section] = []
    for level in sorted({section.level for section in found}):
        peers = [s for s in found if s.level == level and s.number]
        orders = [tuple(int(part) for part in re.findall(r"\d+", fold(s.number or ""))) for s in peers]
        if all(orders) and all(a < b for a, b in pairwise(orders)):
            kept += [s for s in peers if NUMBERED.match(fold(s.number or ""))]
    after = {id(a): b for a, b in pairwise(found)}
    return tuple(s for s in kept if (following := after.get(id(s))) is None or following.number)


ITEM = re.compile(
    r"目的|背景|計画|概要|体制|方法|内容|課題|要旨|purpose|aims?\b|background|summary|abstract|plan|introduction|objective"
)
"""Words that head an item of a form."""


def heads_all(section: Section) -> bool:
    """Whether what stands first is the title of the whole: it has no number, and no words that head an item."""
    return not section.number and not ITEM.search(section.title.lower())
