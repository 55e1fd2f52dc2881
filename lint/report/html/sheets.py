"""The draft as the report shows it, sheet by sheet: a page's picture, or a stretch of its text, with marks in place."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from lint.document import Block, Box, Document, Span
from lint.report.html.items import Item
from lint.report.html.pictures import Picture
from lint.report.pdf.marks import Area, Board
from lint.report.words import SEVERITIES

HEIGHT, DIGIT, SIGN = 12.0, 6.0, 11.0
"""Points of a flag: its height, each digit of its number, and the sign of its severity."""
LEAST = 2.0
"""Points that a mark measures at least."""
STRETCH = 900
"""Characters of text after which a sheet without pictures ends with its paragraph."""
BRIEF = 400
"""Characters of a table's row that is shown in one line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark's words on a page, and the flag with its number (on the first page of several)."""

    item: Item
    hits: tuple[Area, ...]
    """x, y, width, height in points."""
    flag: Area | None
    again: bool
    """Another remark on the same words is drawn already, one that matters no less."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A related place of a remark on a page; shown while the remark is looked at."""

    number: int
    order: int
    hits: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Words under the same marks; ``begin`` are the remarks that begin with them."""

    words: str
    over: tuple[Item, ...]
    begin: tuple[Item, ...]


END = Part("\n", (), ())
"""Between two paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a row of a table with its cells."""

    cells: tuple[tuple[Part, ...], ...]
    heading: bool = False


@dataclass(slots=True)
class Sheet:
    """A page, or a stretch of text, with the remarks that stand on it."""

    page: int | None = None
    picture: Picture | None = None
    marks: list[Mark] = field(default_factory=list)
    echoes: list[Echo] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


def pages(pictures: Sequence[Picture], items: Sequence[Item]) -> list[Sheet]:
    """A sheet for each picture."""
    return [_page(picture, items) for picture in pictures]


def _page(picture: Picture, items: Sequence[Item]) -> Sheet:
    sheet = Sheet(picture.page, picture, items=[item for item in items if item.place.page == picture.page])
    board = Board(picture.width, picture.height, picture.text)
    here = {
        item.number: _hits(boxes)
        for item in items
        if (boxes := [box for box in item.place.boxes if box.page == picture.page])
    }
    ranks = {item.number: (SEVERITIES.index(item.severity), item.number) for item in items}
    foremost = {here[number]: number for number in sorted(here, key=ranks.__getitem__, reverse=True)}
    for item in items:
        if item.number in here:
            hits = here[item.number]
            first = item.place.boxes[0].page == picture.page
            flag = _flag(board, item, hits[0]) if first else None
            sheet.marks.append(Mark(item, hits, flag, foremost[hits] != item.number))
        for order, place in enumerate(item.related):
            others = [box for box in place.boxes if box.page == picture.page]
            if others and place.boxes != item.place.boxes:
                sheet.echoes.append(Echo(item.number, order, _hits(others)))
    return sheet


def _hits(boxes: Sequence[Box]) -> tuple[Area, ...]:
    return tuple(
        (
            round(box.x0, 2),
            round(box.y0, 2),
            round(max(box.x1 - box.x0, LEAST), 2),
            round(max(box.y1 - box.y0, LEAST), 2),
        )
        for box in boxes
    )


def _flag(board: Board, item: Item, beside: Area) -> Area:
    wide = SIGN + DIGIT * len(str(item.number)) + 3
    left, top, width, height = beside
    x, y, _, _ = board.put(wide, HEIGHT, (left, top, left + width, top + height))
    return round(x, 2), round(y, 2), wide, HEIGHT


def text(document: Document, items: Sequence[Item], headings: Collection[int] = ()) -> list[Sheet]:
    """The draft's text in stretches, each with the remarks that begin in it.

    Args:
        document: the draft.
        items: its remarks.
        headings: where its headings start.

    """
    spans = sorted(
        (
            (Span(item.place.start, item.place.end), item)
            for item in items
            if item.place.start is not None and item.place.end is not None
        ),
        key=lambda one: (one[0].start, one[1].number),
    )
    sheets: list[Sheet] = []
    seen: set[int] = set()
    length = 0
    waiting, open_now = deque(spans), list[tuple[Span, Item]]()
    for row in _rows(document):
        blocks = [block for cell in row for block in cell]
        if not sheets or length > STRETCH or (length > STRETCH / 3 and blocks[0].span.start in headings):
            sheets.append(Sheet(document.page(blocks[0].span.start)))
            length = 0
        while waiting and waiting[0][0].start <= blocks[-1].span.end:
            open_now.append(waiting.popleft())
        open_now = [one for one in open_now if one[0].end >= blocks[0].span.start]
        cells = tuple(
            tuple(part for block in cell for part in (*_cell(document, block, open_now, seen), END))[:-1]
            for cell in row
        )
        line = Line(cells, blocks[0].span.start in headings)
        sheets[-1].lines.append(line)
        sheets[-1].items += [item for cell in cells for part in cell for item in part.begin]
        length += sum(len(block.span) for block in blocks)
    for sheet in sheets:
        sheet.items.sort(key=lambda item: item.number)
    return sheets


def _rows(document: Document) -> Iterator[list[list[Block]]]:
    """Paragraphs; of a table's row that is short, all cells with theirs."""
    cells = sorted(
        (cell.span.start, cell.span.end, table.span.start, cell.row)
        for table in document.tables
        for cell in table.cells
    )
    starts = [cell[0] for cell in cells]

    def place(block: Block) -> tuple[int, ...]:
        """Table, row and cell, as far as a paragraph stands in any."""
        at = bisect_right(starts, block.span.start) - 1
        inside = at >= 0 and block.span.end <= cells[at][1]
        return (*cells[at][2:], at) if inside else (-1, block.span.start)

    for _, row in groupby(document.blocks, key=lambda block: place(block)[:2]):
        parts = [list(cell) for _, cell in groupby(row, key=place)]
        if len(parts) > 1 and sum(len(block.span) for cell in parts for block in cell) <= BRIEF:
            yield parts
        else:
            yield from ([[block]] for cell in parts for block in cell)


def _cell(document: Document, block: Block, spans: Sequence[tuple[Span, Item]], seen: set[int]) -> tuple[Part, ...]:
    """A paragraph, cut where a mark begins or ends."""
    here = [
        (span, item)
        for span, item in spans
        if span.overlaps(block.span) or (not len(span) and block.span.start <= span.start <= block.span.end)
    ]
    edges = {block.span.start, block.span.end}
    for span, _ in here:
        edges |= {max(span.start, block.span.start), min(span.end, block.span.end)}
    parts = []
    for left, right in pairwise(sorted(edges)):
        over = [item for span, item in here if span.start <= left and right <= span.end]
        begin = [
            item
            for span, item in here
            if item.number not in seen and left <= max(span.start, block.span.start) < max(right, left + 1)
        ]
        seen.update(item.number for item in begin)
        parts.append(Part(document.text[left:right], tuple(over), tuple(begin)))
    late = tuple(item for _, item in here if item.number not in seen)  # an empty place at the paragraph's end
    seen.update(item.number for item in late)
    return (*parts, Part("", (), late)) if late else tuple(parts)
