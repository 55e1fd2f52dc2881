"""Where a numbered mark goes: in the margin beside the words, on no text, on no other mark, never off the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lint.report.pdf.page import Frame

Area = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points on the displayed page, origin top left."""

GAP = 3.0
EDGE = 1.0
"""Points between a mark and the edge of the paper."""
ROWS = 6
"""Mark heights to go up or down in search of free margin, before text may be covered."""


@dataclass
class Board:
    """The places taken on one displayed page."""

    width: float
    height: float
    text: Sequence[Area] = ()
    full: bool = False
    _rows: dict[int, list[Area]] = field(default_factory=lambda: defaultdict(list))

    def put(self, width: float, height: float, beside: Area) -> Area:
        """Take a place for a mark of this size beside an area, and give it."""
        place = self._clamped(beside[0] - width - GAP, self._level(beside, height), width, height)
        if not self.full:
            free = next(self._free(width, height, beside), None)
            self.full = free is None
            place = free or place
        for row in self._span(place):
            self._rows[row].append(place)
        return place

    def _free(self, width: float, height: float, beside: Area) -> Iterator[Area]:
        level = self._level(beside, height)
        near = [level + step * (height + GAP) for step in _steps(ROWS)]
        for y in near:
            for place in self._margin(width, height, y, beside):
                if not self._taken(place) and not any(_meet(place, area) for area in self.text):
                    yield place
        far = _steps(int(self.height / (height + GAP)) + 1)
        for y in (level + step * (height + GAP) for step in far):
            x = GAP  # the paper's edge is the likeliest to be bare where text is said to be everywhere
            while x + width <= self.width:
                place = (x, y, x + width, y + height)
                if self._inside(place) and not self._taken(place):
                    yield place
                x += width + GAP

    def _margin(self, width: float, height: float, y: float, beside: Area) -> Iterator[Area]:
        """Places at one level: the margin at the words' side of the page, then what is bare, nearest first."""
        gaps = self._gaps(y, y + height, beside)
        own = gaps[-1] if beside[0] > self.width / 2 else gaps[0]
        others = sorted(
            (gap for gap in gaps if gap != own), key=lambda gap: max(gap[0] - beside[2], beside[0] - gap[1])
        )
        for gap in (own, *others):
            for number in range(int((gap[1] - gap[0]) / (width + GAP))):
                step = (width + GAP) * number
                x = gap[0] + GAP + step if gap[0] >= beside[2] else gap[1] - GAP - width - step
                if x >= gap[0] and x + width <= gap[1] and self._inside((x, y, x + width, y + height)):
                    yield (x, y, x + width, y + height)

    def _gaps(self, top: float, bottom: float, beside: Area) -> list[tuple[float, float]]:
        """From where to where, left to right, a strip of the page is bare; first and last are the margins."""
        level = [area for area in self.text if area[1] < bottom and top < area[3]]
        gaps: list[tuple[float, float]] = []
        at = 0.0
        for x0, _, x1, _ in sorted([*level, beside]):
            if x0 > at or not gaps:
                gaps.append((at, max(x0, at)))
            at = max(at, x1)
        gaps.append((at, max(self.width, at)))
        return gaps

    def _level(self, beside: Area, height: float) -> float:
        first_line = min(beside[3] - beside[1], 2 * height)
        level = beside[1] + (first_line - height) / 2
        return min(max(level, 1), max(self.height - height - 1, 0))

    def _inside(self, place: Area) -> bool:
        x0, y0, x1, y1 = place
        return x0 >= EDGE and y0 >= EDGE and x1 <= self.width - EDGE and y1 <= self.height - EDGE

    def _clamped(self, x: float, y: float, width: float, height: float) -> Area:
        x = max(min(x, self.width - width), 0)
        y = max(min(y, self.height - height), 0)
        return (x, y, x + width, y + height)

    def _span(self, place: Area) -> range:
        return range(int(place[1] // 16), int(place[3] // 16) + 1)

    def _taken(self, place: Area) -> bool:
        return any(_meet(place, area) for row in self._span(place) for area in self._rows.get(row, ()))


def _steps(count: int) -> Iterator[int]:
    """0, 1, -1, 2, -2, ..."""
    yield 0
    for step in range(1, count + 1):
        yield step
        yield -step


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class TextAreas:
    """Where the text of a PDF's pages stands, read when a page is first asked for."""

    def __init__(self, path: Path) -> None:
        import pypdfium2

        try:
            self._document: Any = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            self._document = None

    def __len__(self) -> int:
        return len(self._document) if self._document else 0

    def on(self, number: int, frame: Frame) -> list[Area]:
        """One area for each piece of a line on page ``number`` (from 1); empty where pdfium cannot read it."""
        import pypdfium2

        if not 1 <= number <= len(self):
            return []
        try:
            page = self._document[number - 1]
            text = page.get_textpage()
            boxes = [text.get_rect(index) for index in range(text.count_rects())]
            text.close()
            page.close()
        except pypdfium2.PdfiumError:
            return []
        return [area_of(frame, box) for box in boxes]

    def close(self) -> None:
        """Close the file."""
        if self._document:
            self._document.close()


def area_of(frame: Frame, box: Sequence[float]) -> Area:
    """A rectangle in the page's own coordinates (left, bottom, right, top) as displayed."""
    (ax, ay), (bx, by) = frame.outward(box[0], box[1]), frame.outward(box[2], box[3])
    return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
