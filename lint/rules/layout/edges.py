"""How far text keeps from the edges of its pages, against what a call asks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lint.document import Block, Margins, Page, Span, Zone
from lint.draft import Draft
from lint.profile import Number

ENDS = re.compile(r"^(\d{1,3})(?!\d)\D|\D(\d{1,3})\W*$")
SIDES = ("top", "right", "bottom", "left")
NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|頁|ページ)\s*)?[-–—(]?\s*(\d{1,4})\s*(?:(?:/|of|［|\[|／)\s*\d{1,4})?\s*[-–—)]?\s*(?:頁|ページ)?\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Side:
    """A side of the page where the margin is too narrow."""

    name: str
    found: float
    """The narrowest, in points."""
    fact: Number
    pages: tuple[int, ...]
    span: Span | None
    """Words that stand in the margin, or the beginning of the page."""
    running: bool = False
    """Only headers or footers stand in it."""


def narrow_sides(draft: Draft, tolerance: float) -> Iterator[Side]:
    """The sides whose margin falls short by more than ``tolerance`` points, each once for the whole draft."""
    layout, document = draft.profile.layout, draft.document
    for name in SIDES:
        fact: Number | None = getattr(layout, f"margin_{name}")
        if fact is None:
            continue
        floor = fact.value - tolerance
        if document.format == "pdf":
            measured = [(page, *_measured(page, name, layout.margins_hold_header)) for page in document.pages]
            short = [(page, found, body) for page, found, body in measured if found is not None and found < floor]
            if short:
                page, found, _ = min(short, key=lambda item: item[1] or 0)
                running = all(body is None or body >= floor for _, _, body in short)
                span = _in_margin(draft, page, name, fact.value)
                yield Side(name, found or 0.0, fact, tuple(item[0].number for item in short), span, running)
            continue
        for setup in document.setups:
            width: float = getattr(setup.margins, name)
            if width < floor:
                yield Side(name, width, fact, (), opening(draft, setup.span))
                break


def page_numbers(draft: Draft) -> list[tuple[int | None, Span]]:
    """Headers and footers with a page number, with their pages: alone, or counting along with the pages."""
    alone, counting = [], []
    for block in draft.document.blocks:
        if block.zone not in (Zone.HEADER, Zone.FOOTER):
            continue
        words, page = draft.quote(block.span).strip(), draft.document.page(block.span.start)
        if not words or len(words) > 200:
            continue
        if len(words) <= 40 and NUMBER.fullmatch(words):
            alone.append((page, block.span))
        ends = ENDS.search(words)
        if ends and page:
            counting.append((page - int(ends[1] or ends[2]), page, block.span))
    if alone:
        return alone
    offsets = [offset for offset, _, _ in counting]
    return [(page, span) for offset, page, span in counting if offsets.count(offset) > 1]


def printed_numbers(draft: Draft) -> bool:
    """Whether numbers that count along with the pages stand at their edges, header or not."""
    document, heights = draft.document, {page.number: page.height for page in draft.document.pages}
    offsets: Counter[int] = Counter()
    for block in document.blocks if document.glyphs is not None else ():
        boxes = document.boxes(block.span) if len(block.span) <= 200 else ()
        if boxes and not 0.1 < boxes[0].y0 / heights.get(boxes[0].page, 1.0) < 0.9:
            offsets.update({boxes[0].page - int(number) for number in re.findall(r"\d{1,3}", draft.quote(block.span))})
    return any(count * 2 > len(heights) for count in offsets.values())


def _measured(page: Page, name: str, hold_header: bool) -> tuple[float | None, float | None]:
    """The margin that counts and the body's own, on the paper that the page stands for."""

    def width(margins: Margins | None) -> float | None:
        return None if margins is None else float(getattr(margins, name)) / page.scale

    body = width(page.margins)
    return (body if hold_header else width(page.edge)), body


def _in_margin(draft: Draft, page: Page, name: str, asked: float) -> Span | None:
    """The first block on a page with letters in the margin."""
    glyphs = draft.document.glyphs
    first: Block | None = None
    for block in draft.document.blocks:
        if draft.document.page(block.span.start) != page.number:
            continue
        first = first or block
        for index in range(block.span.start, block.span.end) if glyphs else ():
            assert glyphs is not None
            if glyphs.pages[index] != page.number or draft.text[index].isspace():
                continue
            x0, y0, x1, y1 = (value / page.scale for value in glyphs.boxes[4 * index : 4 * index + 4])
            width, height = page.width / page.scale, page.height / page.scale
            free = {"top": y0, "left": x0, "right": width - x1, "bottom": height - y1}[name]
            if free < asked - 1:
                return block.span
    return first.span if first else None


def opening(draft: Draft, span: Span) -> Span | None:
    """The first words of a stretch: what a finding on its page setup is hung on."""
    for block in draft.document.blocks_in(span):
        words = re.match(r"\s*(?:\S+\s*){1,6}", draft.quote(block.span))
        if words and words.group().strip():
            end = block.span.start + len(words.group().rstrip())
            return Span(block.span.start, min(end, block.span.start + 30))
    return None
