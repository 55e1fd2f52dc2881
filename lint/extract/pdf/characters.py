"""The characters of a PDF page: what they are, where they stand, how they look, and which of them show.

pdfium hands out one property of one character a call, and the calls are the cost: so what belongs to
a text object (font, size, colour, clip) is asked once for each object.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import atan2, degrees, hypot
from typing import Any

import pypdfium2.raw as pdfium

from lint.document import Style, Unseen
from lint.extract.pdf.drawings import Drawings, Matrix, Rectangle, clip_boxes, multiply
from lint.extract.pdf.folding import DINGBATS, SPACE, fold, mended
from lint.extract.pdf.overprint import uncover

ASCENT, DESCENT = 0.88, 0.18
"""How far a character's box reaches above and below its baseline, in ems."""
WEIGHTS = re.compile(
    r"(?i)(?:[-_, ]*(?:(?:semi|demi|extra|ultra)?bold|(?:extra|ultra|semi|demi)?light|black|heavy|medium|regular|"
    r"(?<=[-_, ])roman|italic|oblique|ital|book|thin|normal|MT|PSMT|PS|W\d|(?:Identity|90ms|UniJIS)[-\w]*))+$"
)
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
KNOWN = {
    "timesnewroman": "Times New Roman", "timesnewromanps": "Times New Roman", "couriernew": "Courier New",
    "arial": "Arial", "helvetica": "Helvetica", "msmincho": "MS Mincho", "mspmincho": "MS PMincho",
    "msgothic": "MS Gothic", "mspgothic": "MS PGothic", "yumincho": "Yu Mincho", "yugothic": "Yu Gothic",
    "bookmanoldstyle": "Bookman Old Style", "centurygothic": "Century Gothic", "palatinolinotype": "Palatino Linotype",
    "comicsansms": "Comic Sans MS", "trebuchetms": "Trebuchet MS", "arialnarrow": "Arial Narrow",
    "arialunicodems": "Arial Unicode MS", "hgsmincho": "HGS Mincho", "dejavusans": "DejaVu Sans",
}  # fmt: skip
_void = ctypes.c_void_p


def _bare(function: Any, result: Any, *arguments: Any) -> Any:
    """A pdfium function with plain integers for pointers: half the cost of a call."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, _void).value or 0)


_unicode = _bare(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _void, ctypes.c_int)
_object = _bare(pdfium.FPDFText_GetTextObject, _void, _void, ctypes.c_int)
_loose = _bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, _void, ctypes.c_int, _void)
_matrix = _bare(pdfium.FPDFText_GetMatrix, ctypes.c_int, _void, ctypes.c_int, _void)
_origin = _bare(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, _void, ctypes.c_int, _void, _void)
_size = _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double, _void, ctypes.c_int)
_font = _bare(pdfium.FPDFTextObj_GetFont, _void, _void)
_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, _void)
_fill = _bare(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int, _void, _void, _void, _void, _void)
_stroke = _bare(pdfium.FPDFPageObj_GetStrokeColor, ctypes.c_int, _void, _void, _void, _void, _void)
_clip = _bare(pdfium.FPDFPageObj_GetClipPath, _void, _void)
_clip_count = _bare(pdfium.FPDFClipPath_CountPaths, ctypes.c_int, _void)


@dataclass(frozen=True, slots=True)
class Face:
    """How the characters of a text object look and lie."""

    style: Style
    size: float
    """Points on the page as it is (page scale not yet taken out)."""
    direction: tuple[float, float]
    """Where the line runs, in display space (y down)."""
    vertical: bool
    form: int | None
    """The form XObject it stands in."""
    math: bool


@dataclass(slots=True)
class Fragment:
    """Characters of one face, one after the other on one baseline.

    ``u`` runs along the line, ``v`` across it (downward); for level text they are x and y.
    """

    start: int
    end: int
    u0: float
    u1: float
    v: float
    face: Face
    raised: bool = False


@dataclass(slots=True)
class Characters:
    """Characters of a page, in the order of the file."""

    texts: list[str]
    """One string a glyph: a ligature has two letters or three."""
    starts: list[float]
    ends: list[float]
    """Extent of each glyph along its line (``u``)."""
    fragments: list[Fragment]
    unseen: list[tuple[Unseen, Fragment]]
    spaced: set[int] = field(default_factory=set)
    """Glyphs before which pdfium puts a space."""


@lru_cache(maxsize=2000)
def family(name: str) -> str:
    """A font's family: no subset prefix, no weight or slant, words apart."""
    bare = re.sub(r"^[A-Z]{6}\+", "", name).replace("#20", " ").strip()
    letters = re.sub(r"[^a-z]", "", bare.lower())
    known = max((key for key in KNOWN if letters.startswith(key)), key=len, default="")
    bare = WEIGHTS.sub("", bare) or bare
    rest = re.sub(r"^(?:ps)?(?:bold|italic|oblique|regular|mt|ps|negreta|cursiva)*$", "", letters[len(known) :])
    if known and not rest:
        return KNOWN[known]
    return WORDS.sub(" ", bare.replace("_", " ").rstrip("-, "))


class FontBook:
    """Fonts of one document, by pdfium's handle: (family, bold, italic, maths font)."""

    def __init__(self) -> None:
        self.fonts: dict[int, tuple[str, bool, bool, bool]] = {}

    def get(self, key: int) -> tuple[str, bool, bool, bool]:
        """The font at an address."""
        if key not in self.fonts:
            self.fonts[key] = self._read(ctypes.cast(key, pdfium.FPDF_FONT))
        return self.fonts[key]

    @staticmethod
    def _read(font: Any) -> tuple[str, bool, bool, bool]:
        buffer = ctypes.create_string_buffer(256)
        name = ""
        for getter in (pdfium.FPDFFont_GetBaseFontName, pdfium.FPDFFont_GetFamilyName):
            length = getter(font, buffer, 256)
            name = buffer.raw[: max(length - 1, 0)].decode("utf-8", "replace") if 1 < length <= 256 else ""
            if name:
                break
        flags = max(pdfium.FPDFFont_GetFlags(font), 0)
        angle = ctypes.c_int()
        pdfium.FPDFFont_GetItalicAngle(font, angle)
        tail = re.sub(r"^[A-Z]{6}\+", "", name)
        bold = bool(
            re.search(r"(?i)bold|black|heavy|semib|demi(?!light)|W[6-9]\b|(^|[-_])(CMBX|CMB\d|SFBX)", tail)
        ) or bool(flags & 0x40000)
        bold = bold or bool(
            re.match(r"(?:CMBX|SFBX|LMRoman\w*-Bold|NimbusRomNo9L-Medi|NimbusSanL-Bold|URWPalladioL-Bold)", tail)
        )
        slanted = bool(re.search(r"(?i)ital|obli|slant|Slanted", tail)) or bool(
            re.match(r"(?:CMTI|CMSL|SFTI|SFSL)", tail)
        )
        math = bool(re.match(r"(?i)(?:CMMI|CMSY|CMEX|MSAM|MSBM|EUFM|EUSM|Symbol|CambriaMath|.*Math)", tail))
        italic = slanted or (not math and (bool(flags & 0x40) or abs(angle.value) > 3))
        return family(name) if name else "", bold, italic, math


def read_characters(text_page: Any, display: Matrix, drawings: Drawings, fonts: FontBook) -> Characters:
    """Read the characters of a page as fragments.

    Args:
        text_page: pdfium's text page.
        display: from page space to the page as displayed.
        drawings: what else is on the page.
        fonts: the document's fonts met so far.

    """
    handle = ctypes.cast(text_page, _void).value
    count = pdfium.FPDFText_CountChars(text_page)
    page = Characters([], [], [], [], [])
    if count <= 0:
        return page
    codes = mended([_unicode(handle, index) for index in range(count)])
    objects = [_object(handle, index) for index in range(count)]
    boxes = (ctypes.c_float * (4 * count))()  # left, top, right, bottom
    base = ctypes.addressof(boxes)
    for index in range(count):
        _loose(handle, index, base + 16 * index)
    numbers: list[float] = list(boxes)
    faces = _Faces(text_page, display, drawings, fonts)
    position = 0
    while position < count:
        item = objects[position]
        start = position
        while position < count and objects[position] == item:
            position += 1
        if item:
            if start and codes[start - 1] == SPACE and not objects[start - 1]:
                page.spaced.add(len(page.texts))
            _fragments(page, faces, item, start, position, codes, numbers)
    uncover(page, drawings, set(objects))
    return page


def _fragments(
    page: Characters, faces: _Faces, item: int, start: int, stop: int, codes: list[int], numbers: list[float]
) -> None:
    """Cut the characters of one text object where the line or the place changes."""
    face, clips, why = faces.read(item, start, stop, numbers)
    v = faces.baseline(start, face.direction)
    dx, dy = face.direction
    a, b, c, d, e, f = faces.display
    level = dx == 1.0 and b == 0 and c == 0 and not face.vertical
    size = face.size or 1.0
    apart, back = 0.9 * size, -1.5 * size
    texts, starts, ends = page.texts, page.starts, page.ends
    dingbats = (face.style.latin or "").startswith(("Wingdings", "Webdings"))
    fragment: Fragment | None = None
    last = 0.0
    for index in range(start, stop):
        text = fold(codes[index])
        if not text:
            continue
        if dingbats and text != " ":
            text = DINGBATS.get(text, text if text > "\u00ff" else "•")
        left, top, right, bottom = numbers[4 * index : 4 * index + 4]
        if level:
            u0, u1 = a * left + e, a * right + e
        else:
            x0, y0 = a * left + c * bottom + e, b * left + d * bottom + f
            x1, y1 = a * right + c * top + e, b * right + d * top + f
            p, q = x0 * dx + y0 * dy, x1 * dx + y1 * dy
            u0, u1 = (p, q) if p <= q else (q, p)
            if face.vertical:
                p, q = y0 * dx - x0 * dy, y1 * dx - x1 * dy
                v = (p + q) / 2 + 0.35 * size
        if text == " " and (fragment is None or u0 - last > apart):
            continue
        if fragment is None or not back < u0 - last < apart or abs(v - fragment.v) > 0.05 * size:
            fragment = Fragment(len(texts), len(texts), u0, u1, v, face)
            if why or clips:
                reason = why or _cut(fragment, clips)
                if reason:
                    page.unseen.append((reason, fragment))
                else:
                    page.fragments.append(fragment)
            else:
                page.fragments.append(fragment)
        texts.append(text)
        starts.append(u0)
        ends.append(u1)
        fragment.end = len(texts)
        if text != " ":
            fragment.u1 = max(fragment.u1, u1)
        last = u1


def _cut(fragment: Fragment, clips: tuple[Rectangle, ...]) -> Unseen | None:
    """Whether a fragment begins where a clipping path hides it."""
    dx, dy = fragment.face.direction
    v = fragment.v - 0.3 * fragment.face.size
    u = fragment.u0 + 0.3 * min(fragment.u1 - fragment.u0, fragment.face.size)
    x, y = u * dx - v * dy, u * dy + v * dx
    for x0, y0, x1, y1 in clips:
        if not (x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1):
            return Unseen.CLIPPED
    return None


class _Faces:
    """Reads what a text object says about its characters."""

    def __init__(self, text_page: Any, display: Matrix, drawings: Drawings, fonts: FontBook) -> None:
        self.text_page = text_page
        self.handle = ctypes.cast(text_page, _void).value
        self.display = display
        self.drawings = drawings
        self.fonts = fonts
        self.matrix = pdfium.FS_MATRIX()
        self.matrix_at = ctypes.addressof(self.matrix)
        self.colour = [ctypes.c_uint() for _ in range(4)]
        self.colour_at = [ctypes.addressof(part) for part in self.colour]
        self.origin = (ctypes.c_double(), ctypes.c_double())
        self.origin_at = [ctypes.addressof(part) for part in self.origin]
        self.seen: dict[int, dict[int, Rectangle]] = {}
        self.made: dict[tuple[Any, ...], tuple[Face, Unseen | None]] = {}

    def read(
        self, item: int, start: int, stop: int, numbers: list[float]
    ) -> tuple[Face, tuple[Rectangle, ...], Unseen | None]:
        """The face, the clips, and why it does not show."""
        owners = self.drawings.owners
        form = owners.get(item) if owners else None
        _matrix(self.handle, start, self.matrix_at)
        m = self.matrix
        font, mode = _font(item), _mode(item)
        known = (_stroke if mode == 1 else _fill)(item, *self.colour_at)
        rgb = (self.colour[0].value, self.colour[1].value, self.colour[2].value) if known else (0, 0, 0)
        clear = bool(known) and self.colour[3].value == 0
        below = stop - start > 1 and self._below(start, numbers)
        key = (font, m.a, m.b, m.c, m.d, _size(self.handle, start), mode, rgb, clear, below, form)
        found = self.made.get(key)
        if found is None:
            found = self.made[key] = self._make(key, start, numbers, bool(known))
        return (found[0], self._clips(item, form), found[1])

    def _make(self, key: tuple[Any, ...], start: int, numbers: list[float], known: bool) -> tuple[Face, Unseen | None]:
        font, *parts, em, mode, rgb, clear, below, form = key
        a, b, c, d = parts
        own = multiply((a, b, c, d, 0.0, 0.0), self.display)
        tall, wide = hypot(own[2], own[3]), hypot(own[0], own[1])
        size = abs(em) * tall
        name, bold, italic, math = self.fonts.get(font)
        vertical = below and abs(own[1]) <= 0.01 * abs(own[0]) and own[0] > 0
        vertical = vertical and self._vertical(start, numbers, size)
        sign = -1.0 if em < 0 else 1.0
        direction = (0.0, 1.0) if vertical else _direction(sign * own[0], sign * own[1])
        style = Style(
            size=round(size, 2),
            latin=name or None,
            east_asian=name or None,
            bold=bold or mode == 2,
            italic=italic or (not vertical and abs(own[0] * own[2] + own[1] * own[3]) > 0.1 * tall * wide),
            colour="{:02X}{:02X}{:02X}".format(*rgb) if rgb != (0, 0, 0) else None,
            scale=round(wide / tall, 3) if tall else 1.0,
        )
        face = Face(style, size, direction, vertical, form, math)
        why: Unseen | None = None
        if mode == 3 or (clear and form is None):
            why = Unseen.HIDDEN
        elif known and min(rgb) >= 250:
            why = Unseen.WHITE
        elif size < 2:
            why = Unseen.TINY
        return face, why

    def baseline(self, start: int, direction: tuple[float, float]) -> float:
        """Where the baseline of a text object lies across its direction: the same for all its characters.

        Character boxes cannot tell: pdfium lowers those of letters whose descender leaves the font's own box.
        """
        _origin(self.handle, start, *self.origin_at)
        x, y = self.origin[0].value, self.origin[1].value
        a, b, c, d, e, f = self.display
        return (b * x + d * y + f) * direction[0] - (a * x + c * y + e) * direction[1]

    def _below(self, start: int, numbers: list[float]) -> bool:
        """Whether the second character stands below the first."""
        first, second = numbers[4 * start : 4 * start + 4], numbers[4 * start + 4 : 4 * start + 8]
        a, b, c, d, _, _ = self.display
        x, y = second[0] - first[0], second[3] - first[3]
        return abs(a * x + c * y) < 0.5 * (b * x + d * y)

    def _vertical(self, start: int, numbers: list[float], size: float) -> bool:
        """Whether the characters stand below each other though each stands upright."""
        first, second = numbers[4 * start : 4 * start + 4], numbers[4 * start + 4 : 4 * start + 8]
        a, b, c, d, _, _ = self.display
        x, y = second[0] - first[0], second[3] - first[3]
        across, down = a * x + c * y, b * x + d * y
        return abs(across) < 0.3 * size and 0.4 * size < down < 2.5 * size

    def _clips(self, item: int, form: int | None) -> tuple[Rectangle, ...]:
        """The boxes that clip an object: its own, and those of the forms around it."""
        clip = _clip(item)
        own = _clip_count(clip) > 0 if clip else False
        if form is None:
            return tuple(clip_boxes(clip, self.display, self.seen.setdefault(-1, {}))) if own else ()
        holder = self.drawings.forms[form]
        boxes = clip_boxes(clip, holder.matrix, self.seen.setdefault(form, {})) if own else []
        return (*boxes, *holder.clips)


def _direction(x: float, y: float) -> tuple[float, float]:
    """The direction of a line, snapped to level or upright when within 3 degrees."""
    length = hypot(x, y) or 1.0
    x, y = x / length, y / length
    turn = degrees(atan2(y, x))
    for angle, straight in (
        (0, (1.0, 0.0)),
        (90, (0.0, 1.0)),
        (-90, (0.0, -1.0)),
        (180, (-1.0, 0.0)),
        (-180, (-1.0, 0.0)),
    ):
        if abs(turn - angle) < 3:
            return straight
    return round(x, 2), round(y, 2)


def place(characters: Characters, fragment: Fragment, index: int) -> Rectangle:
    """The box of a glyph on the page."""
    dx, dy = fragment.face.direction
    u0, u1 = characters.starts[index], characters.ends[index]
    v0, v1 = fragment.v - ASCENT * fragment.face.size, fragment.v + DESCENT * fragment.face.size
    if dx == 1.0:
        return u0, v0, u1, v1
    xs = (u0 * dx - v0 * dy, u1 * dx - v1 * dy, u0 * dx - v1 * dy, u1 * dx - v0 * dy)
    ys = (u0 * dy + v0 * dx, u1 * dy + v1 * dx, u0 * dy + v1 * dx, u1 * dy + v0 * dx)
    return min(xs), min(ys), max(xs), max(ys)
