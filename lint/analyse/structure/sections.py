"""Headings and what stands under them.

Few drafts declare their headings.  A line is taken for one by several signs together: a number or
a mark, its look against the body's, its place in a form's frame of cells, a title that the call or
the blank form names.  A false heading does more harm than a missed one of low level.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.structure.candidates import LARGER, Head, candidates
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.form.blank import BlankForm
    from lint.profile import Profile

AMOUNT = re.compile(r"[:：…\t\u3000]\s*[^\s\d]{0,4}\s?\d[\d,.]*\s?\S{0,12}$|\d[.,]\d+\s?\S{0,12}$")
"""A figure at the end of a line, behind a mark or with a separator in it."""


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


def extent(section: Section) -> Span:
    """From a section's heading to the end of its body."""
    return Span(section.heading.start, max(section.body.end, section.heading.end))


def sections(document: Document, form: BlankForm | None = None, profile: Profile | None = None) -> tuple[Section, ...]:
    """Find the sections of a draft, in reading order.

    Args:
        document: the draft.
        form: the funder's blank form; its headings are recognised whatever they look like.
        profile: the call; titles of its sections are recognised too.

    """
    heads = _settled(document, list(candidates(document, form, profile)))
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


def _settled(document: Document, heads: list[Head]) -> list[Head]:
    """Drop list items, titles over nothing, and looks that are the body's own."""
    heads = _without_line_numbers(document, heads)
    inside = _inside_dotted(heads)
    heads = [head for index, head in enumerate(heads) if index not in inside]
    heads = [head for head in heads if not (_common_look(document, head, heads) or _sum(document, head))]
    return _without_stacks(document, _without_lists(document, heads))


def _without_line_numbers(document: Document, heads: list[Head]) -> list[Head]:
    """Where the form numbers its lines ("45 Previous positions"), the numbers are no headings' numbers."""
    bare = [head for head in heads if head.mark and head.kind == ("decimal", 1) and _bare_number(document, head)]
    steps = [b.mark.order[0] - a.mark.order[0] for a, b in pairwise(bare) if a.mark and b.mark]
    many = len(bare) >= 12 and max(head.mark.order[0] for head in bare if head.mark) > 20
    if not many and (len(bare) < 4 or sum(step == 1 for step in steps) * 2 >= len(steps)):
        return heads
    return [replace(h, mark=None) if h in bare else h for h in heads if h not in bare or h.loud or h.known]


def _common_look(document: Document, head: Head, heads: list[Head]) -> bool:
    """Whether plain bold lines are so many that bold is no sign of a heading here."""
    if head.outline is not None or head.mark is not None or head.known or (head.place and head.place.label):
        return False
    alike = sum(other.kind == head.kind for other in heads)
    return alike > 12 and alike * 3 > len(document.blocks)


def _sum(document: Document, head: Head) -> bool:
    """Whether a bold item of a list ends in an amount: "Direct costs: 230.0" among the lines of a budget."""
    if head.outline is not None or head.mark is not None or head.known or not document.blocks[head.block].item:
        return False
    return AMOUNT.search(document.slice(head.span)) is not None


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
    first = {kind: indices[0] for kind, indices in by_kind.items()}
    kept: list[Head] = []
    for index, head in enumerate(heads):
        firm = head.outline is not None or head.known or head.loud or (head.place is not None and head.place.label)
        if firm or head.mark is None:
            kept.append(head)
            continue
        family, rank = head.mark.family, head.mark.rank
        peers = by_kind[head.kind]
        filled = sum(own[i] for i in peers)
        if document.blocks[head.block].item and not (
            head.mark.order and filled * 5 >= len(peers) * 4 and _rising([heads[i] for i in peers])
        ):
            continue
        if sum(heads[i].loud for i in peers) * 2 > len(peers) and len(peers) > 2 and family != "bracket":
            continue
        if family == "decimal" and head.mark.depth == 1 and _bare_number(document, head):
            peers = [i for i in peers if own[i] and _bare_number(document, heads[i])]
            if index not in peers or len(peers) < 2 or not _rising([heads[i] for i in peers]):
                continue
        if declared and rank >= 8:
            continue
        if not own[index] and not _deeper(heads, index, first):
            rising = _rising([heads[i] for i in peers])
            if filled * 2 < len(peers) or not rising or rank >= 6:
                continue
        if rank >= 6 and own[index] and filled * 3 < len(peers) * 2:
            continue
        kept.append(head)
    return kept


def _inside_dotted(heads: list[Head]) -> frozenset[int]:
    """Single numbers between 1.6 and 1.7: items of a list, not sections beside 1."""
    dotted = [
        (i, h.mark.order) for i, h in enumerate(heads) if h.mark and h.mark.family == "decimal" and h.mark.depth > 1
    ]
    found: set[int] = set()
    for (i, a), (j, b) in pairwise(dotted):
        if a[0] == b[0]:
            found.update(k for k in range(i + 1, j) if heads[k].kind == ("decimal", 1) and heads[k].outline is None)
    return frozenset(found)


def _bare_number(document: Document, head: Head) -> bool:
    """Whether only a space parts number and title ("1 Introduction"): too weak a sign alone."""
    assert head.mark is not None
    number = head.mark.number or ""
    rest = document.slice(head.span)[len(number) :]
    return len(number) <= 2 and rest[:1] not in ".．:：)）、" and not rest.lstrip().startswith("【")


def _deeper(heads: list[Head], index: int, first: dict[tuple[object, ...], int]) -> bool:
    """Whether the next candidate is a heading of a lower level."""
    if index + 1 >= len(heads):
        return False
    here, after = heads[index], heads[index + 1]
    if after.kind == here.kind:
        return False
    return here.mark is not None and (after.mark is not None and _above(here, after, first))


def _rising(heads: list[Head]) -> bool:
    orders = [head.mark.order for head in heads if head.mark]
    return all(a < b for a, b in pairwise(orders))


def _without_stacks(document: Document, heads: list[Head]) -> list[Head]:
    """Of plain lines on top of each other (title, names, addresses) keep the last."""
    kept: list[Head] = []
    for index, head in enumerate(heads):
        after = heads[index + 1] if index + 1 < len(heads) else None
        cell = head.place is not None and (head.place.label or head.place.over)
        plain = head.outline is None and head.mark is None and not head.known and not cell
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
    named = [head.mark is not None and head.mark.rank == 0 for head in (a, b)]
    if named[0] != named[1]:
        return named[0]
    if (a.mark is None) != (b.mark is None) and a.bold != b.bold:
        return a.bold
    return first.get(a.kind, 0) < first.get(b.kind, 0)


def _levels(heads: list[Head]) -> list[int]:
    first: dict[tuple[object, ...], int] = {}
    for index, head in enumerate(heads):
        first.setdefault(head.kind, index)
    levels: list[int] = []
    stack: list[Head] = []
    peers: dict[tuple[object, ...], tuple[int, tuple[Head, ...]]] = {}
    for index, head in enumerate(heads):
        before, holders = peers.get(head.kind, (-1, ()))
        if before >= 0 and _continues(heads, levels, before, index):
            lift = levels[before] + 1 - min(levels[before + 1 :], default=0)
            levels[before + 1 :] = [level + max(lift, 0) for level in levels[before + 1 :]]
            stack = list(holders)
        while stack and not _above(stack[-1], head, first):
            stack.pop()
        peers[head.kind] = (index, tuple(stack))
        stack.append(head)
        levels.append(len(stack) if head.outline is None or len(stack) > head.outline else head.outline)
    return levels


def _continues(heads: list[Head], levels: list[int], before: int, index: int) -> bool:
    """Whether a number runs on from an earlier one over nothing but unnumbered lines of higher level."""
    here, there = heads[index].mark, heads[before].mark
    if not here or not there or not here.order or here.order[:-1] != there.order[:-1]:
        return False
    between = range(before + 1, index)
    higher = [k for k in between if levels[k] <= levels[before]]
    plain = all(heads[k].mark is None and heads[k].outline is None and not heads[k].known for k in higher)
    return bool(higher) and plain and here.order[-1] == there.order[-1] + 1


def at(found: Sequence[Section], offset: int) -> Section | None:
    """The innermost section whose heading or body holds a character."""
    index = bisect_left([section.heading.start for section in found], offset + 1) - 1
    while index >= 0:
        section = found[index]
        if section.heading.start <= offset < max(section.body.end, section.heading.end):
            return section
        index -= 1
    return None
