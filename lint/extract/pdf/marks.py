"""Annotations of a PDF: links, and what a reader left on the pages."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from lint.document import Link, Revision, Span, Trace
from lint.extract.pdf.drawings import Matrix, Rectangle, mapped
from lint.extract.pdf.writing import Writer

if TYPE_CHECKING:
    from lint.extract.pdf.pages import Mark, Sheet

LINK = 2
REMARKS = frozenset({1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18})
"""Text, FreeText, Line, Square, Circle, Polygon, PolyLine, Highlight, Underline, Squiggly, StrikeOut,
Stamp, Caret, Ink, FileAttachment, Sound; not pop-ups (they belong to one of these) and form fields."""
OURS = "proposal-lint:"
URI_ACTION = 3
MOST = 5000
ROW = 12


def marks_of(document: Any, page: Any, display: Matrix) -> list[Mark]:
    """Links and remarks of a page."""
    from lint.extract.pdf.pages import Mark

    found: list[Mark] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind != LINK and kind not in REMARKS:
                continue
            box = _box(annotation, display)
            if box is None:
                continue
            if kind == LINK:
                target = _target(document, annotation)
                if target:
                    found.append(Mark(box, _quads(annotation, display), target=target))
            elif not _string(annotation, b"NM").startswith(OURS):
                text = _string(annotation, b"Contents")
                found.append(Mark(box, _quads(annotation, display), author=_string(annotation, b"T"), text=text))
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _box(annotation: Any, display: Matrix) -> Rectangle | None:
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    return mapped((rectangle.left, rectangle.bottom, rectangle.right, rectangle.top), display)


def _quads(annotation: Any, display: Matrix) -> tuple[Rectangle, ...]:
    quads = []
    points = pdfium.FS_QUADPOINTSF()
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), 200)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, points):
            xs = (points.x1, points.x2, points.x3, points.x4)
            ys = (points.y1, points.y2, points.y3, points.y4)
            quads.append(mapped((min(xs), min(ys), max(xs), max(ys)), display))
    return tuple(quads)


def _string(annotation: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if length <= 2 or length > 200_000:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").strip()


def _target(document: Any, annotation: Any) -> str:
    link = pdfium.FPDFAnnot_GetLink(annotation)
    action = pdfium.FPDFLink_GetAction(link) if link else None
    if not action or pdfium.FPDFAction_GetType(action) != URI_ACTION:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length < 20_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.raw[: length - 1].decode("utf-8", "replace")


class Finder:
    """Finds the characters that stand in a rectangle of a page."""

    def __init__(self, writer: Writer, wanted: set[int]) -> None:
        self.places: dict[tuple[int, int], list[tuple[float, float, int]]] = {}
        boxes = writer.boxes
        for index, page in enumerate(writer.pages):
            if page in wanted:
                x = (boxes[4 * index] + boxes[4 * index + 2]) / 2
                y = (boxes[4 * index + 1] + boxes[4 * index + 3]) / 2
                self.places.setdefault((page, int(y // ROW)), []).append((x, y, index))

    def span(self, page: int, boxes: Sequence[Rectangle]) -> Span | None:
        """The first unbroken stretch inside the rectangles."""
        inside = sorted(
            index
            for x0, y0, x1, y1 in boxes
            for row in range(int(max(y0 - 1, 0) // ROW), int(min(y1 + 1, 20_000) // ROW) + 1)
            for x, y, index in self.places.get((page, row), ())
            if x0 - 0.5 <= x <= x1 + 0.5 and y0 - 0.5 <= y <= y1 + 0.5
        )
        if not inside:
            return None
        start = end = inside[0]
        for index in inside[1:]:
            if index > end + 3:
                break
            end = index
        return Span(start, end + 1)


def links(sheets: Sequence[Sheet], writer: Writer) -> Iterator[Link]:
    """The links with the words they stand on, in the order of the text."""
    if not any(mark.target for sheet in sheets for mark in sheet.marks):
        return iter(())
    finder = Finder(writer, {sheet.number for sheet in sheets if sheet.marks})
    found = []
    for sheet in sheets:
        for mark in sheet.marks:
            if mark.target:
                span = finder.span(sheet.number, mark.quads or (mark.box,))
                if span is not None:
                    found.append(Link(span, mark.target))
    return iter(sorted(found, key=lambda link: (link.span.start, link.span.end)))


def reviews(sheets: Sequence[Sheet], writer: Writer, at: dict[int, int]) -> Iterator[Revision]:
    """What readers left: highlights, notes, strokes.

    Args:
        sheets: the pages.
        writer: the text as written.
        at: for each page, the offset where it begins (for a mark on no text).

    """
    remarks = [(sheet, mark) for sheet in sheets for mark in sheet.marks if not mark.target]
    if not remarks:
        return iter(())
    finder = Finder(writer, {sheet.number for sheet, _ in remarks})
    found = []
    for sheet, mark in remarks:
        start = at.get(sheet.number, writer.length)
        span = finder.span(sheet.number, mark.quads or (mark.box,)) or Span(start, start)
        found.append(Revision(Trace.ANNOTATION, span, mark.author, mark.text))
    return iter(sorted(found, key=lambda revision: (revision.span.start, revision.span.end, revision.text)))
