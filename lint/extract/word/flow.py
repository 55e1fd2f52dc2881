"""Pages of a Word file without a layout: where Word last broke them if it says so, else by counting lines.

A .docx holds no layout.  Word notes where its pages ended when the file was last saved (lastRenderedPageBreak); other
programs do not, and then lines are counted from widths, sizes and spacings.  Either way the pages are estimates.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache

from lint.document import Page, Span, Style
from lint.extract.word.sections import Section
from lint.extract.word.style import Lines

HEIGHTS = {
    "yu mincho": 1.7, "游明朝": 1.7, "yu gothic": 1.7, "游ゴシック": 1.7, "meiryo": 1.95,
    "メイリオ": 1.95, "calibri": 1.22, "cambria": 1.17, "times new roman": 1.15, "arial": 1.15,
    "ms mincho": 1.3, "ms 明朝": 1.3,
    "aptos": 1.28,
}  # fmt: skip
"""Height of a single line in multiples of the size, as Word spaces common fonts."""
LINE, ASIAN_LINE = 1.17, 1.3
NARROW = 0.47
"""Mean width of a Latin character in multiples of its size (Times 0.44, Arial 0.5)."""


@dataclass
class Paragraph:
    """A paragraph as far as its height goes; ``span`` is ``None`` where it is empty."""

    span: Span | None
    place: int
    lines: Lines
    style: Style
    breaks: list[tuple[int, bool]]
    width: float
    picture: float = 0.0
    table: bool = False


@dataclass
class Row:
    """A table row: cells side by side, each a flow of its own."""

    together: bool
    least: float
    cells: list[list[Item]] = field(default_factory=list)


Item = Paragraph | Row | Section


class Flow:
    """Collects what takes up height on the pages, in reading order."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._into: list[list[Item]] = [self.items]
        self._rows: list[Row] = []

    def section(self, section: Section) -> None:
        """A section begins here."""
        self._into[-1].append(section)

    def paragraph(self, paragraph: Paragraph) -> None:
        """A paragraph stands here."""
        self._into[-1].append(paragraph)

    @contextmanager
    def row(self, together: bool, least: float) -> Iterator[None]:
        """A table row."""
        row = Row(together, least)
        self._into[-1].append(row)
        self._rows.append(row)
        yield
        self._rows.pop()

    @contextmanager
    def cell(self) -> Iterator[None]:
        """A cell of the open row."""
        items: list[Item] = []
        self._rows[-1].cells.append(items)
        self._into.append(items)
        yield
        self._into.pop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What takes no height of the text: shapes, headers, footers."""
        self._into.append([])
        yield
        self._into.pop()

    @contextmanager
    def note(self) -> Iterator[None]:
        """A footnote, which takes its height from the page it stands on."""
        yield


@dataclass
class _Cursor:
    page: int
    y: float
    fresh: bool
    """Nothing stands on the page yet."""


class _Setter:
    """Lays the flow out, roughly."""

    def __init__(self, text: str, rendered: bool) -> None:
        self.text = text
        self.rendered = rendered
        self.starts: list[tuple[int, int]] = []
        self.sections: list[Section] = []
        self.page_sections: dict[int, Section] = {}

    def note(self, offset: int, page: int) -> None:
        if not self.starts or self.starts[-1][1] != page:
            if self.starts and self.starts[-1][0] >= offset:
                self.starts[-1] = (self.starts[-1][0], page)
            else:
                self.starts.append((offset, page))
        self.page_sections.setdefault(page, self.sections[-1])

    def lay(self, items: list[Item], at: _Cursor) -> _Cursor:
        for item in items:
            if isinstance(item, Section):
                self._begin(item, at)
            elif isinstance(item, Row):
                at = self._row(item, at)
            else:
                self._paragraph(item, at)
        return at

    def _begin(self, section: Section, at: _Cursor) -> None:
        first = not self.sections
        self.sections.append(section)
        if not first and section.starts != "continuous" and not at.fresh:
            self._turn(at)
        if (
            not first
            and section.starts in {"oddPage", "evenPage"}
            and (at.page % 2 == 1) != (section.starts == "oddPage")
        ):
            self._turn(at)
        self.page_sections.setdefault(at.page, section)

    def _turn(self, at: _Cursor) -> None:
        at.page += 1
        at.y = 0.0
        at.fresh = True
        self.page_sections.setdefault(at.page, self.sections[-1])

    def _row(self, row: Row, at: _Cursor) -> _Cursor:
        if row.together and not self.rendered:
            height = max((self._height(cell) for cell in row.cells), default=0.0)
            if at.y + height > self.page_height and height < self.page_height and not at.fresh:
                self._turn(at)
        ends = [self.lay(cell, replace(at)) for cell in row.cells] or [at]
        end = max(ends, key=lambda cursor: (cursor.page, cursor.y))
        if end.page == at.page and not self.rendered:
            end.y = max(end.y, at.y + row.least)
        return replace(end, fresh=False)

    def _height(self, items: list[Item]) -> float:
        total = 0.0
        for item in items:
            if isinstance(item, Paragraph):
                count, height, _ = self._measure(item)
                total += count * height + item.picture
            elif isinstance(item, Row):
                total += max(item.least, max((self._height(cell) for cell in item.cells), default=0.0))
        return total

    @property
    def page_height(self) -> float:
        section = self.sections[-1]
        return section.text_height * section.columns

    def _paragraph(self, item: Paragraph, at: _Cursor) -> None:
        start = item.span.start if item.span else item.place
        if item.lines.get("page_break") and not at.fresh and not item.table:
            self._turn(at)
        if self.rendered:
            self.note(start, at.page)
            self._follow(item, at)
            return
        count, height, per_line = self._measure(item)
        forced = [offset for offset, rendered in item.breaks if not rendered]
        before = 0.0 if at.fresh else item.lines.get("before", 0.0)
        need = item.picture + (height if item.span else 0.0)
        if at.y + before + max(need, height) > self.page_height + 1 and not at.fresh:
            self._turn(at)
            before = 0.0
        at.y += before + item.picture
        self.note(start, at.page)
        written = start
        for offset in [*forced, None]:
            end = offset if offset is not None else (item.span.end if item.span else start)
            lines = max(math.ceil(len(self.text[written:end]) / per_line), 0 if forced else 1)
            lines = count if not forced else lines
            for index in range(lines):
                if at.y + height > self.page_height + 1 and not at.fresh:
                    self._turn(at)
                    self.note(min(round(written + index * per_line), end), at.page)
                at.y += height
                at.fresh = False
            if offset is not None:
                self._turn(at)
                self.note(offset, at.page)
                written = offset
        at.y += item.lines.get("after", 0.0)

    def _follow(self, item: Paragraph, at: _Cursor) -> None:
        """Pages as Word noted them; the mark after a break of the author's own tells of the same page end."""
        for offset, rendered in item.breaks:
            if rendered and at.fresh and at.page:
                at.fresh = False
                continue
            self._turn(at)
            self.note(offset, at.page)
            if rendered:
                at.fresh = False
        if item.span and not (item.breaks and item.breaks[-1][0] >= item.span.end):
            at.fresh = False

    def _measure(self, item: Paragraph) -> tuple[int, float, float]:
        """Lines, height of each in points, and characters in a line."""
        size = item.style.size or 10.0
        text = self.text[item.span.start : item.span.end] if item.span else ""
        wide = sum(map(_is_wide, text))
        width = (wide + (len(text) - wide) * NARROW) * (size + item.style.spacing) * item.style.scale
        room = max(item.width - item.lines.get("left", 0.0) - item.lines.get("right", 0.0), size * 2)
        first = item.lines.get("first", 0.0)
        count = max(math.ceil((width + first) / room), 1) + text.count("\n")
        asian = wide * 2 > len(text) or (not text and item.style.east_asian is not None)
        family = (item.style.east_asian if asian else item.style.latin) or ""
        natural = size * HEIGHTS.get(family.lower(), ASIAN_LINE if asian else LINE)
        rule, line = item.lines.get("rule", "auto"), item.lines.get("line", 12.0)
        grid = self.sections[-1].grid if item.lines.get("snap", True) else None
        if rule == "exact":
            height = line
        else:
            if grid:
                natural = math.ceil(round(natural / grid, 2)) * grid
            height = max(line, natural) if rule == "atLeast" else natural * line / 12
        return count, max(height, 1.0), max(len(text) / count, 1.0)


@cache
def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"


def pages(flow: Flow, text: str, pictures: list[int]) -> tuple[tuple[Page, ...], tuple[tuple[int, int], ...]]:
    """Estimated pages, and the offsets at which they start; numbers count from 1."""
    rendered = any(mark for item in _paragraphs(flow.items) for _, mark in item.breaks)
    setter = _Setter(text, rendered)
    end = setter.lay(flow.items, _Cursor(1, 0.0, True))
    starts = [(0, 1)] + [entry for entry in setter.starts if entry != (0, 1) and entry[0] <= len(text)]
    starts = [entry for index, entry in enumerate(starts) if index == 0 or entry[0] > starts[index - 1][0]]
    last = max(end.page if not end.fresh else end.page - 1, max(page for _, page in starts), 1)
    made = []
    counts: dict[int, int] = {}
    drawn: dict[int, int] = {}
    for index, (offset, page) in enumerate(starts):
        until = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        counts[page] = counts.get(page, 0) + sum(map(len, text[offset:until].split()))
        drawn[page] = drawn.get(page, 0) + sum(1 for place in pictures if offset <= place < max(until, offset + 1))
    section = setter.sections[0]
    for number in range(1, last + 1):
        section = setter.page_sections.get(number, section)
        made.append(
            Page(
                number, section.width, section.height, section.margins, section.margins,
                characters=counts.get(number, 0), images=drawn.get(number, 0),
            )
        )  # fmt: skip
    return tuple(made), tuple(starts)


def _paragraphs(items: list[Item]) -> Iterator[Paragraph]:
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        elif isinstance(item, Row):
            for cell in item.cells:
                yield from _paragraphs(cell)
