"""The draft's pages as pictures, and where on them the findings stand."""

from __future__ import annotations

import base64
import io
import shutil
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lint.document import Box, Document, Glyphs, Span
from lint.report.pdf.marks import Area, area_of
from lint.report.pdf.page import Frame
from lint.result import Place

STEPS = ((110, 75), (96, 68), (84, 60), (72, 52), (60, 45))
"""Dots per inch and WebP quality, tried until the pictures fit."""
ROOM = 5_700_000
"""Bytes that a report of up to 30 pages may take; a picture in base64 takes a third more than it has."""
PAGES = 30
PIXELS = 4_000_000
"""A page of more pixels is drawn smaller."""
MOST = 80
"""Of a longer draft only the pages with findings are drawn, at most as many."""
CONTEXT = (40, 20, 8, 0)
"""Characters on either side that tell one of several equal passages from the others."""
EDGE = 16
"""Characters of a passage's two ends, by which one broken by a running foot is found."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a WebP picture; measures in points."""

    page: int
    width: float
    height: float
    data: str
    text: tuple[Area, ...] = ()
    """Where its lines stand."""


def pictures(pdf: bytes | Path, wanted: Sequence[int], other: int = 0) -> list[Picture]:
    """Draw a PDF's pages; an unreadable PDF has none.

    Args:
        pdf: the file.
        wanted: pages to prefer where the draft has more than :data:`MOST`.
        other: bytes that the report's words take, about.

    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return []
    try:
        pages = range(1, len(document) + 1)
        chosen = list(pages) if len(pages) <= MOST else [page for page in pages if page in set(wanted)][:MOST]
        room = (ROOM - min(other, ROOM / 2)) * 0.75 * max(1.0, len(chosen) / PAGES)
        made: list[Picture] = []
        for dots, quality in STEPS:
            made = [_picture(document, page, dots, quality) for page in chosen]
            if sum(len(one.data) for one in made) * 0.75 <= room:
                break
        return made
    finally:
        document.close()


def _picture(document: Any, number: int, dots: int, quality: int) -> Picture:
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(dots / 72, (PIXELS / max(width * height, 1)) ** 0.5)
    drawn = page.render(scale=scale).to_pil().convert("RGB")
    words = page.get_textpage()
    lines = tuple(area_of(_frame(page), words.get_rect(index)) for index in range(words.count_rects()))
    words.close()
    page.close()
    out = io.BytesIO()
    drawn.save(out, "WEBP", quality=quality, method=4)
    return Picture(number, round(width, 2), round(height, 2), base64.b64encode(out.getvalue()).decode(), lines)


def _frame(page: Any) -> Frame:
    """What of a page is shown, and how it is turned."""
    (left, bottom, right, top), crop = page.get_mediabox(), page.get_cropbox()
    cut = (max(left, crop[0]), max(bottom, crop[1]), min(right, crop[2]), min(top, crop[3]))
    if cut[0] < cut[2] and cut[1] < cut[3]:
        left, bottom, right, top = cut
    return Frame(left, bottom, right, top, page.get_rotation())


def layout(path: Path, document: Document) -> bytes | None:
    """A Word file as LibreOffice lays it out, or ``None`` where that cannot be had."""
    from lint.document import Trace
    from lint.extract import accepted, confined, office

    left = confined.remaining()
    changed = any(revision.trace in (Trace.DELETION, Trace.MOVE) for revision in document.revisions)
    try:
        return office.to_pdf(
            path,
            seconds=30.0 if left is None else min(30.0, left * 0.5),
            copied=accepted.copy if changed else shutil.copyfile,
        )
    except office.OfficeError:
        return None


class Finder:
    """Finds a Word draft's passages on the pages of its layout, by their words and those around them."""

    def __init__(self, document: Document, pdf: bytes) -> None:
        self._document = document
        self._laid = _read(pdf)
        self._source, self._source_at = _squeezed(document.text)
        self._text, self._at = _squeezed(self._laid.text)

    def placed(self, place: Place) -> Place:
        """The place with its boxes, where its words are found."""
        if place.boxes or place.start is None or place.end is None or place.end <= place.start:
            return place
        boxes = self._boxes(place.start, place.end)
        return replace(place, boxes=boxes, page=boxes[0].page) if boxes else place

    def _boxes(self, start: int, end: int) -> tuple[Box, ...]:
        from bisect import bisect_left

        first, last = bisect_left(self._source_at, start), bisect_left(self._source_at, end)
        if last <= first:
            return ()
        found = self._find(first, last)
        if found is None and last - first > 2 * EDGE:
            head, tail = self._find(first, first + EDGE), self._find(last - EDGE, last)
            if head and tail and head[0] < tail[1] <= head[0] + 2 * (last - first) + 200:
                found = head[0], tail[1]
            else:
                found = head
        if found is None:
            return ()
        return self._laid.boxes(Span(self._at[found[0]], self._at[found[1] - 1] + 1))

    def _find(self, first: int, last: int) -> tuple[int, int] | None:
        """The passage in the layout's squeezed text; the nearest to where it is to be expected."""
        expected = first / max(len(self._source), 1) * len(self._text)
        for around in CONTEXT:
            for before, after in ((around, around), (around, 0), (0, around)):
                left = max(first - before, 0)
                words = self._source[left : last + after]
                hits = _all(self._text, words)
                if hits:
                    begin = min(hits, key=lambda hit: abs(hit - expected)) + first - left
                    return begin, begin + last - first
        return None


def _all(text: str, words: str) -> list[int]:
    hits: list[int] = []
    at = text.find(words)
    while at >= 0 and len(hits) < 200:
        hits.append(at)
        at = text.find(words, at + 1)
    return hits


def _squeezed(text: str) -> tuple[str, list[int]]:
    """Text without white space, in compatible characters, and the offset of each in the original."""
    kept, at = [], []
    for offset, character in enumerate(text):
        for one in unicodedata.normalize("NFKC", character):
            if not one.isspace() and ord(one) > 31:
                kept.append(one)
                at.append(offset)
    return "".join(kept), at


def _read(pdf: bytes) -> Document:
    """The characters of a layout with their boxes."""
    import ctypes

    import pypdfium2
    import pypdfium2.raw as raw

    text: list[str] = []
    pages, places = array("i"), array("d")
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        height = page.get_height()
        words = page.get_textpage()
        sides = [ctypes.c_double() for _ in range(4)]
        for index in range(words.count_chars()):
            code = raw.FPDFText_GetUnicode(words, index)
            if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
                code = 32
            seen = raw.FPDFText_GetLooseCharBox(words, index, box := raw.FS_RECTF()) if code > 32 else 0
            text.append(chr(code))
            pages.append(number if seen else 0)
            if seen:
                places.extend((box.left, height - box.top, box.right, height - box.bottom))
            else:
                places.extend(side.value for side in sides)
        words.close()
        page.close()
    document.close()
    return Document("", "pdf", "".join(text), glyphs=Glyphs(pages, places))
