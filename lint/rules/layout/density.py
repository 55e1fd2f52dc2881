"""How many characters come to an inch of a line."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from lint.analyse.text.typography import japanese
from lint.document import Document, Span


@dataclass(frozen=True, slots=True)
class Lines:
    """Characters of lines, spaces included, and the length of the lines in points."""

    characters: int = 0
    points: float = 0.0

    def __add__(self, other: Lines) -> Lines:
        return Lines(self.characters + other.characters, self.points + other.points)

    @property
    def per_inch(self) -> float:
        """Characters to the inch; 0 where nothing was measured."""
        return 72 * self.characters / self.points if self.points else 0.0


def lines(document: Document, span: Span, least: int = 40) -> Lines:
    """Measure the lines of a paragraph that hold ``least`` characters or more; Japanese lines are left out."""
    glyphs = document.glyphs
    total = Lines()
    if glyphs is None:
        return total
    scales = {page.number: page.scale for page in document.pages}
    start, first, last = span.start, None, 0.0
    tops = (0.0, 0.0)
    for index in range(span.start, span.end + 1):
        box = glyphs.boxes[4 * index : 4 * index + 4] if index < span.end and glyphs.pages[index] else None
        if index < span.end and box is None:
            continue
        if box is None or (first is not None and (box[0] < last - (box[3] - box[1]) or _apart(box, tops))):
            if first is not None:
                total += _line(document.text[start:index], (last - first) / scales.get(glyphs.pages[start], 1.0), least)
            first, start = None, index
        if box is not None:
            if first is None:
                first, tops, start = box[0], (box[1], box[3]), index
            last = box[2]
    return total


def _apart(box: array[float], line: tuple[float, float]) -> bool:
    """Whether a character stands above or below a line."""
    return box[1] > line[1] or box[3] < line[0]


def _line(text: str, points: float, least: int) -> Lines:
    words = text.strip()
    if len(words) < least or points <= 0 or any(map(japanese, words)):
        return Lines()
    return Lines(len(words), points)


def tracking(document: Document, span: Span, least: int = 40) -> float:
    """Points by which the letters of a PDF's paragraph stand closer (negative) than their own width; 0 if it varies.

    Condensed spacing shows in all letters alike; kerning and justified lines, in some.
    """
    glyphs = document.glyphs
    if glyphs is None:
        return 0.0
    pages, boxes, text = glyphs.pages, glyphs.boxes, document.text
    gaps = []
    for index in range(span.start, span.end - 1):
        if pages[index] and pages[index] == pages[index + 1] and text[index].isalnum() and text[index + 1].isalnum():
            at = 4 * index
            if boxes[at + 4] > boxes[at] and boxes[at + 5] < boxes[at + 3] and boxes[at + 7] > boxes[at + 1]:
                gaps.append(boxes[at + 4] - boxes[at + 2])
    if len(gaps) < least:
        return 0.0
    gaps.sort()
    return gaps[len(gaps) // 2] if gaps[int(0.9 * len(gaps))] <= -0.2 else 0.0
