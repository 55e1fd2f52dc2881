"""What is drawn on a PDF page besides text: ruled lines, pictures, figures, and what clips the text."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

Rectangle = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points, origin top left of the page as displayed."""
Matrix = tuple[float, float, float, float, float, float]

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
MOST_OBJECTS = 60_000
THIN = 2.5
"""A filled rectangle no thicker than this is a drawn line."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Form:
    """A form XObject with text: a figure taken from another PDF, or a wrapper of the whole page."""

    matrix: Matrix
    clips: tuple[Rectangle, ...]
    box: Rectangle
    paths: int = 0
    images: int = 0


@dataclass(slots=True)
class Drawings:
    """Drawn things of one page."""

    lines: list[Rectangle] = field(default_factory=list)
    """Horizontal and vertical ruled lines, sides of frames included, thickness kept."""
    fills: list[tuple[Rectangle, bool]] = field(default_factory=list)
    """Filled areas, and whether the fill is near white."""
    washes: list[tuple[Rectangle, str]] = field(default_factory=list)
    """Filled areas in a pale colour, with it (RRGGBB): what may lie behind letters."""
    images: list[Rectangle] = field(default_factory=list)
    shapes: list[Rectangle] = field(default_factory=list)
    """Curves and slanted lines: parts of drawings."""
    forms: list[Form] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)
    """Text object inside a form -> index in :attr:`forms`."""
    letters: list[tuple[Any, Matrix]] = field(default_factory=list)
    """Text objects, with the matrix from their space to the page; they live as long as the page."""


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """``first``, then ``second``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def mapped(box: Rectangle, by: Matrix) -> Rectangle:
    """The upright rectangle around a rectangle moved by a matrix."""
    a, b, c, d, e, f = by
    x0, y0, x1, y1 = box
    xs = (a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1)
    ys = (b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1)
    return (min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f)


def to_display(page: Any) -> tuple[Matrix, float, float]:
    """The matrix from page space to the page as displayed (crop and rotation), its width and height."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if width <= 0 or height <= 0:
        return (1.0, 0.0, 0.0, -1.0, 0.0, 0.0), 0.0, 0.0
    steps = 1 << 20
    corners = []
    for across, down in ((0, 0), (steps, 0), (0, steps)):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDF_DeviceToPage(page, 0, 0, steps, steps, 0, across, down, x, y)
        corners.append((x.value, y.value))
    (ox, oy), (rx, ry), (dx, dy) = corners
    # page = origin + (right - origin) x / width + (down - origin) y / height, turned round
    p, q = (rx - ox) / width, (ry - oy) / width
    r, s = (dx - ox) / height, (dy - oy) / height
    det = p * s - q * r
    if not det:
        return (1.0, 0.0, 0.0, -1.0, 0.0, height), width, height
    a, b, c, d = s / det, -q / det, -r / det, p / det
    return (a, b, c, d, -(ox * a + oy * c), -(ox * b + oy * d)), width, height


def draw(page: Any, display: Matrix) -> Drawings:
    """Walk over the objects of a page, forms included."""
    found = Drawings()
    reader = _Walk(found)
    count = min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)
    for index in range(count):
        reader.visit(pdfium.FPDFPage_GetObject(page, index), display, None, 0)
    return found


class _Walk:
    def __init__(self, found: Drawings) -> None:
        self.found = found
        self.left = MOST_OBJECTS
        self.floats = [ctypes.c_float() for _ in range(4)]
        self.whole = [ctypes.c_uint() for _ in range(4)]

    def visit(self, item: Any, matrix: Matrix, form: int | None, depth: int) -> None:
        self.left -= 1
        if self.left < 0:
            return
        kind = pdfium.FPDFPageObj_GetType(item)
        found = self.found
        if kind == TEXT:
            found.letters.append((item, matrix))
            if form is not None:
                found.owners[address(item)] = form
        elif kind == PATH:
            self.path(item, matrix)
            if form is not None:
                found.forms[form].paths += 1
        elif kind in (IMAGE, SHADING):
            box = self.bounds(item, matrix)
            if box:
                (found.images if kind == IMAGE else found.shapes).append(box)
                if form is not None:
                    found.forms[form].images += 1
        elif kind == FORM and depth < 12:
            inner = multiply(object_matrix(item), matrix)
            clips = tuple(clip_boxes(pdfium.FPDFPageObj_GetClipPath(item), matrix, {}))
            if form is not None:
                clips += found.forms[form].clips
            box = self.bounds(item, matrix) or (0.0, 0.0, 0.0, 0.0)
            found.forms.append(Form(inner, clips, box))
            number = len(found.forms) - 1
            for index in range(min(pdfium.FPDFFormObj_CountObjects(item), self.left)):
                self.visit(pdfium.FPDFFormObj_GetObject(item, index), inner, number, depth + 1)

    def bounds(self, item: Any, matrix: Matrix) -> Rectangle | None:
        f = self.floats
        if not pdfium.FPDFPageObj_GetBounds(item, f[0], f[1], f[2], f[3]):
            return None
        return mapped((f[0].value, f[1].value, f[2].value, f[3].value), matrix)

    def path(self, item: Any, matrix: Matrix) -> None:
        box = self.bounds(item, matrix)
        if box is None:
            return
        x0, y0, x1, y1 = box
        width, height = x1 - x0, y1 - y0
        if width < 1 and height < 1:
            return
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, mode, stroke)
        if not mode.value and not stroke.value:
            return
        if min(width, height) <= THIN:
            if max(width, height) >= 6 and (stroke.value or not self.white(item)):
                self.found.lines.append(box)
            return
        segments = pdfium.FPDFPath_CountSegments(item)
        if mode.value and not stroke.value and 8 <= segments <= 12 and self.frame(item, segments, matrix, box):
            return
        if mode.value:
            white = self.white(item)
            self.found.fills.append((box, white))
            if not white and segments <= 6 and (colour := self.pale()):
                self.found.washes.append((box, colour))
            if not stroke.value:
                if segments > 5 and not white:
                    self.found.shapes.append(box)
                return
        sides = self.sides(item, segments, matrix) if segments <= 200 else None
        if sides is None:
            self.found.shapes.append(box)
        else:
            self.found.lines.extend(sides)

    def frame(self, item: Any, segments: int, matrix: Matrix, box: Rectangle) -> bool:
        """A filled path that is a rectangle with a slightly smaller one cut out: how Chromium draws uneven borders."""
        sides = self.sides(item, segments, matrix)
        if sides is None or len(sides) != 8:
            return False
        x0, y0, x1, y1 = box
        inner = [s for s in sides if min(abs(s[0] - x0) + abs(s[2] - x0), abs(s[0] - x1) + abs(s[2] - x1)) > 0.1]
        inner = [s for s in inner if min(abs(s[1] - y0) + abs(s[3] - y0), abs(s[1] - y1) + abs(s[3] - y1)) > 0.1]
        if len(inner) != 4:
            return False
        a, b = min(s[0] for s in inner), min(s[1] for s in inner)
        c, d = max(s[2] for s in inner), max(s[3] for s in inner)
        if max(a - x0, b - y0, x1 - c, y1 - d) > 2 * THIN:
            return False
        self.found.lines += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
        return True

    def sides(self, item: Any, segments: int, matrix: Matrix) -> list[Rectangle] | None:
        """The level and upright lines that a path is made of; ``None`` where anything in it is not one."""
        own = multiply(object_matrix(item), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        sides: list[Rectangle] = []
        at = start = (0.0, 0.0)
        for index in range(segments):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = (
                own[0] * x.value + own[2] * y.value + own[4],
                own[1] * x.value + own[3] * y.value + own[5],
            )
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                return None
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = point
            elif not _side(sides, at, point):
                return None
            at = point
            if pdfium.FPDFPathSegment_GetClose(segment):
                _side(sides, at, start)
                at = start
        return sides

    def white(self, item: Any) -> bool:
        red, green, blue, alpha = self.whole
        if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
            return False
        return min(red.value, green.value, blue.value) >= 250 or alpha.value < 8

    def pale(self) -> str | None:
        """The fill colour last read by :meth:`white`, where dark letters show on it."""
        red, green, blue, alpha = (part.value for part in self.whole)
        light = 0.3 * red + 0.59 * green + 0.11 * blue
        return f"{red:02X}{green:02X}{blue:02X}" if light >= 110 and alpha >= 60 else None


def _side(sides: list[Rectangle], one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Add a straight side; False when it is neither level nor upright."""
    x0, x1 = sorted((one[0], other[0]))
    y0, y1 = sorted((one[1], other[1]))
    if min(x1 - x0, y1 - y0) > 1:
        return False
    if max(x1 - x0, y1 - y0) >= 6:
        sides.append((x0, y0, x1, y1))
    return True


def address(item: Any) -> int:
    """The address of a pdfium object, to tell objects apart."""
    return ctypes.cast(item, ctypes.c_void_p).value or 0


def object_matrix(item: Any) -> Matrix:
    """An object's own matrix."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def clip_boxes(clip: Any, matrix: Matrix, seen: dict[int, Rectangle]) -> list[Rectangle]:
    """The upright boxes of a clip's paths.

    ``seen`` keeps the boxes of paths already read: pdfium shares a path among objects.
    """
    if not clip:
        return []
    clip = ctypes.cast(clip, pdfium.FPDF_CLIPPATH)
    boxes = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
        first = pdfium.FPDFClipPath_GetPathSegment(clip, index, 0)
        if not first:
            continue
        key = address(first)
        if key not in seen:
            xs, ys = [], []
            for number in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, index), 400)):
                segment = pdfium.FPDFClipPath_GetPathSegment(clip, index, number)
                pdfium.FPDFPathSegment_GetPoint(segment, x, y)
                xs.append(x.value)
                ys.append(y.value)
            seen[key] = mapped((min(xs), min(ys), max(xs), max(ys)), matrix)
        boxes.append(seen[key])
    return boxes
