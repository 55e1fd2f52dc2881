"""Headings and what stands under them.

Few drafts declare their headings.  A line is taken for one by several signs together: a number or
a mark, its look against the body's, its place in a form's frame of cells, a title that the call or
the blank form names.  A false heading does more harm than a missed one of low level.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.frames import Place, places
from lint.analyse.headings import Mark, bare, disqualified, opening, wordy
from lint.document import Block, Document, Span, Style, Zone

if TYPE_CHECKING:
    from lint.analyse.form import BlankForm
    from lint.profile import Profile

TEXTUAL = (Zone.BODY, Zone.TABLE, Zone.BIBLIOGRAPHY)
LARGER = 0.9
"""Points above the body's size that make a line stand out."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the draft."""

    title: str
    """The heading without its number."""
    number: str | None
    """The heading's number as written ("3-2", "(1)", "A.1"), or ``None``."""
    level: int
    """1 is highest."""
    heading: Span
    own: Span
    """From after the heading to the next heading of any level."""
    body: Span
    """From after the heading to the next heading of the same or a higher level."""
    parent: int | None = None
    """Index of the section that holds this one."""

    @property
    def name(self) -> str:
        """Number and title, as a reader would cite the section."""
        return f"{self.number} {self.title}" if self.number else self.title


@dataclass(frozen=True, slots=True)
class Head:
    """A line that may be a heading, with what speaks for it."""

    span: Span
    title: str
    mark: Mark | None
    outline: int | None
    size: float
    bold: bool
    loud: bool
    """Stands out from the body: bold throughout, larger, underlined or in capitals."""
    known: bool
    place: Place | None
    runs_on: bool
    """Text follows in the same line."""
    block: int

    @property
    def kind(self) -> tuple[object, ...]:
        """What headings of one level have in common."""
        if self.outline is not None:
            return ("outline", self.outline)
        if self.mark is not None:
            return (self.mark.family, self.mark.depth)
        return ("plain", round(self.size * 2), self.bold)


def sections(document: Document, form: BlankForm | None = None, profile: Profile | None = None) -> tuple[Section, ...]:
    """Find the sections of a draft, in reading order.

    Args:
        document: the draft.
        form: the funder's blank form; its headings are recognised whatever they look like.
        profile: the call; titles of its sections are recognised too.

    """
    heads = _settled(document, list(_candidates(document, form, profile)))
    levels = _levels(heads)
    starts = [head.span.start for head in heads]
    length = len(document.text)
    found: list[Section] = []
    stack: list[int] = []
    for index, (head, level) in enumerate(zip(heads, levels, strict=True)):
        after = min(head.span.end, length)
        while after < length and document.text[after] in "\n \t\u3000\v":
            after += 1
        own = starts[index + 1] if index + 1 < len(heads) else length
        body = next((starts[i] for i in range(index + 1, len(heads)) if levels[i] <= level), length)
        while stack and found[stack[-1]].level >= level:
            stack.pop()
        parent = stack[-1] if stack else None
        number = head.mark.number if head.mark else None
        found.append(
            Section(
                head.title, number, level, head.span, Span(min(after, own), own), Span(min(after, body), body), parent
            )
        )
        stack.append(index)
    return tuple(found)


def body_size(document: Document) -> float:
    """The size of type that most characters of the draft have, in points; 0 where none is known."""
    sizes: Counter[float] = Counter()
    for run in document.runs:
        if run.style.size and not run.style.raised:
            sizes[round(run.style.size * 2) / 2] += len(run.span)
    return max(sorted(sizes), key=lambda size: sizes[size]) if sizes else 0.0


def _known(form: BlankForm | None, profile: Profile | None) -> list[re.Pattern[str]]:
    patterns = [re.escape(bare(heading.title)) for heading in (form.headings if form else ())]
    patterns += [pattern for section in (profile.sections if profile else ()) for pattern in section.headings]
    return [re.compile(pattern) for pattern in dict.fromkeys(patterns) if pattern]


def _candidates(document: Document, form: BlankForm | None, profile: Profile | None) -> Iterator[Head]:
    known = _known(form, profile)
    where = places(document)
    usual = body_size(document)
    for index, block in enumerate(document.blocks):
        if block.zone not in TEXTUAL and block.outline is None:
            continue
        cell = where.get(block.span.start)
        if block.span.start in where and cell is None and block.outline is None:
            continue
        for line in _lines(document, block):
            head = _candidate(document, block, index, line, cell, usual, known)
            if head is not None:
                yield head
            if block.outline is not None:
                break


def _lines(document: Document, block: Block) -> Iterator[Span]:
    """The lines that the author broke within a paragraph."""
    start = block.span.start
    for part in re.split(r"[\n\v]", document.slice(block.span)):
        yield Span(start, start + len(part))
        start += len(part) + 1


def _candidate(
    document: Document,
    block: Block,
    index: int,
    line: Span,
    cell: Place | None,
    usual: float,
    known: Sequence[re.Pattern[str]],
) -> Head | None:
    text = document.slice(line)
    stripped = text.strip()
    if not stripped or (len(stripped) > 400 and not _short_opening(stripped)):
        return None
    mark = opening(text)
    if block.outline is not None:
        title = text[mark.start :].strip() if mark else stripped
        if len(stripped) > 300:
            return None
        return _made(document, line, title, mark, block.outline, usual, known, cell, False, index)
    if block.zone is Zone.BIBLIOGRAPHY and (mark is None or mark.family in ("bracket", "decimal")):
        return _bold_title(document, line, stripped, mark, usual, known, cell, index)
    if mark is not None:
        runs_on = bool(text[mark.end :].strip())
        end = line.start + (mark.end if runs_on else len(text.rstrip()))
        span = Span(line.start + len(text) - len(text.lstrip()), end)
        title = text[mark.start : mark.end].strip()
        if disqualified(text[: mark.end]) or wordy(title) or (mark.family == "mark□" and not block.centred):
            return None
        if (
            runs_on
            and mark.family != "named"
            and len(text[mark.end :].strip()) > 0
            and text[mark.end - 1] not in "】』》〉＞>≫"
        ):
            return None
        return _made(document, span, title, mark, None, usual, known, cell, runs_on, index)
    if len(stripped) > 150:
        return None
    return _bold_title(document, line, stripped, None, usual, known, cell, index)


def _short_opening(text: str) -> bool:
    return text[:1] in "【『《〈＜≪<0123456789０１２３４５６７８９(（"


def _bold_title(
    document: Document,
    line: Span,
    text: str,
    mark: Mark | None,
    usual: float,
    known: Sequence[re.Pattern[str]],
    cell: Place | None,
    index: int,
) -> Head | None:
    """A line without a number: it must stand out, be known, or be the label of an answer."""
    if disqualified(text) or wordy(text) or len(text) < 2:
        return None
    head = _made(document, line, text, mark, None, usual, known, cell, False, index)
    if head.loud or head.known or (cell is not None and cell.label):
        return head
    return None


def _made(
    document: Document,
    span: Span,
    title: str,
    mark: Mark | None,
    outline: int | None,
    usual: float,
    known: Sequence[re.Pattern[str]],
    cell: Place | None,
    runs_on: bool,
    index: int,
) -> Head:
    size, bold, underline = _look(document, span)
    words = bare(title)
    short = len(title) <= 60 or (title.isascii() and len(title) <= 110)
    capitals = title.isupper() and sum(c.isalpha() for c in title) >= 5 and len(title.split()) <= 10
    japanese = any("ぁ" <= c <= "龠" for c in title)
    return Head(
        span=span,
        title=title.strip("【】『』《》〈〉＜＞≪≫ \u3000") or title,
        mark=mark,
        outline=outline,
        size=size,
        bold=bold,
        loud=short and (bold or underline or size >= usual + LARGER > LARGER or (capitals and not japanese)),
        known=len(words) <= 60 and any(pattern.fullmatch(words) for pattern in known),
        place=cell,
        runs_on=runs_on,
        block=index,
    )


def _look(document: Document, span: Span) -> tuple[float, bool, bool]:
    """Size, and whether bold or underlined throughout (numbers and spaces aside)."""
    bold = underline = total = 0
    size = 0.0
    for run in document.runs_in(span):
        start, end = max(run.span.start, span.start), min(run.span.end, span.end)
        letters = sum(not c.isspace() for c in document.text[start:end])
        style: Style = run.style
        total += letters
        bold += letters * style.bold
        underline += letters * style.underline
        if letters and not style.raised:
            size = max(size, style.size or 0.0)
    return size, bool(total) and bold >= 0.85 * total, bool(total) and underline >= 0.85 * total


def _settled(document: Document, heads: list[Head]) -> list[Head]:
    """Drop list items, titles over nothing, and looks that are the body's own."""
    heads = [head for head in heads if not _common_look(document, head, heads)]
    return _without_stacks(document, _without_lists(document, heads))


def _common_look(document: Document, head: Head, heads: list[Head]) -> bool:
    """Whether plain bold lines are so many that bold is no sign of a heading here."""
    if head.outline is not None or head.mark is not None or head.known or (head.place and head.place.label):
        return False
    alike = sum(other.kind == head.kind for other in heads)
    return alike > 12 and alike * 3 > len(document.blocks)


def _follows(document: Document, head: Head, after: Head | None) -> bool:
    """Whether words stand between a heading and the next candidate."""
    end = after.span.start if after else len(document.text)
    return bool(document.text[head.span.end : end].strip())


def _without_lists(document: Document, heads: list[Head]) -> list[Head]:
    """Drop numbered or marked lines that are items of a list."""
    own = [_follows(document, head, heads[i + 1] if i + 1 < len(heads) else None) for i, head in enumerate(heads)]
    declared = any(head.outline is not None for head in heads)
    by_kind: dict[tuple[object, ...], list[int]] = {}
    for index, head in enumerate(heads):
        by_kind.setdefault(head.kind, []).append(index)
    kept: list[Head] = []
    for index, head in enumerate(heads):
        firm = head.outline is not None or head.known or head.loud or (head.place is not None and head.place.label)
        if firm or head.mark is None:
            kept.append(head)
            continue
        if document.blocks[head.block].item and head.mark.rank >= 4:
            continue
        family, rank = head.mark.family, head.mark.rank
        peers = by_kind[head.kind]
        filled = sum(own[i] for i in peers)
        if family == "decimal" and _bare_number(document, head):
            peers = [i for i in peers if own[i] and _bare_number(document, heads[i])]
            if index not in peers or len(peers) < 2 or not _rising([heads[i] for i in peers]):
                continue
        if declared and rank >= 8:
            continue
        if not own[index] and not _deeper(heads, index):
            rising = _rising([heads[i] for i in peers])
            if filled * 2 < len(peers) or not rising or rank >= 6:
                continue
        if rank >= 6 and own[index] and filled * 3 < len(peers) * 2:
            continue
        kept.append(head)
    return kept


def _bare_number(document: Document, head: Head) -> bool:
    """Whether only a space parts number and title ("1 Introduction"): too weak a sign alone."""
    assert head.mark is not None
    number = head.mark.number or ""
    rest = document.slice(head.span)[len(number) :]
    return len(number) <= 2 and rest[:1] in " \t\u3000" and not rest.lstrip().startswith("【")


def _deeper(heads: list[Head], index: int) -> bool:
    """Whether the next candidate is a heading of a lower level."""
    if index + 1 >= len(heads):
        return False
    here, after = heads[index], heads[index + 1]
    if after.kind == here.kind:
        return False
    return here.mark is not None and (after.mark is not None and _above(here, after, {}))


def _rising(heads: list[Head]) -> bool:
    orders = [head.mark.order for head in heads if head.mark]
    return all(a < b for a, b in pairwise(orders))


def _without_stacks(document: Document, heads: list[Head]) -> list[Head]:
    """Of plain lines on top of each other (title, names, addresses) keep the last."""
    kept: list[Head] = []
    for index, head in enumerate(heads):
        after = heads[index + 1] if index + 1 < len(heads) else None
        plain = head.outline is None and head.mark is None and not head.known and not (head.place and head.place.label)
        if plain and not _follows(document, head, after) and (after is None or after.kind == head.kind):
            continue
        kept.append(head)
    return kept


def _above(a: Head, b: Head, first: dict[tuple[object, ...], int]) -> bool:
    """Whether a heading like ``a`` may hold one like ``b``."""
    if a.kind == b.kind:
        return False
    if a.outline is not None or b.outline is not None:
        if a.outline is not None and b.outline is not None:
            return a.outline < b.outline
        return a.outline is not None
    if a.mark and b.mark and a.mark.family == b.mark.family:
        return a.mark.depth < b.mark.depth
    if abs(a.size - b.size) >= 1.5:
        return a.size > b.size
    if a.mark and b.mark and {a.mark.family, b.mark.family}.isdisjoint({"named"}) and a.mark.rank != b.mark.rank:
        return a.mark.rank < b.mark.rank
    if abs(a.size - b.size) >= LARGER:
        return a.size > b.size
    if (a.mark is None) != (b.mark is None) and a.bold != b.bold:
        return a.bold
    return first.get(a.kind, 0) < first.get(b.kind, 0)


def _levels(heads: list[Head]) -> list[int]:
    first: dict[tuple[object, ...], int] = {}
    for index, head in enumerate(heads):
        first.setdefault(head.kind, index)
    levels: list[int] = []
    stack: list[Head] = []
    for head in heads:
        while stack and not _above(stack[-1], head, first):
            stack.pop()
        stack.append(head)
        levels.append(len(stack) if head.outline is None or len(stack) > head.outline else head.outline)
    return levels


def at(found: Sequence[Section], offset: int) -> Section | None:
    """The innermost section whose heading or body holds a character."""
    index = bisect_left([section.heading.start for section in found], offset + 1) - 1
    while index >= 0:
        section = found[index]
        if section.heading.start <= offset < max(section.body.end, section.heading.end):
            return section
        index -= 1
    return None
