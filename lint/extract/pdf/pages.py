"""One page of a PDF, as far as it can be read without knowing the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from lint.document import Margins, Page, Unseen, Zone
from lint.extract.errors import UnreadableError
from lint.extract.pdf.characters import Characters, FontBook, Fragment, read_characters
from lint.extract.pdf.drawings import Drawings, Rectangle, draw, to_display
from lint.extract.pdf.lines import Line, is_wide, lines_of
from lint.extract.pdf.stacked import part
from lint.extract.pdf.tables import Grid, fill, grids
from lint.extract.pdf.turned import turn
from lint.extract.pdf.unparted import divide

PAPERS = (
    (595.28, 841.89), (612.0, 792.0), (841.89, 1190.55), (419.53, 595.28), (728.5, 1031.8), (515.9, 728.5),
    (708.66, 1000.63), (498.9, 708.66), (612.0, 1008.0), (792.0, 1224.0), (297.64, 419.53), (522.0, 756.0),
)  # fmt: skip
"""A4, Letter, A3, A5, JIS B4, JIS B5, ISO B4, ISO B5, Legal, Tabloid, A6, Executive, in points."""
STANDARD = PAPERS[:2]
LOST = "\ufffd"
"""Stands for a character that cannot be read."""
HEADS = (Zone.HEADER, Zone.FOOTER)


@dataclass(slots=True)
class Mark:
    """An annotation: a link, or what a reader left."""

    box: Rectangle
    quads: tuple[Rectangle, ...] = ()
    target: str = ""
    author: str = ""
    text: str = ""


@dataclass(slots=True)
class Sheet:
    """A page as read."""

    number: int
    width: float
    height: float
    scale: float
    drawings: Drawings
    lines: list[Line]
    unseen: list[tuple[Unseen, Line]]
    grids: list[Grid]
    characters: Characters
    direction: tuple[float, float] = (1.0, 0.0)
    """Where most of its lines run."""
    marks: list[Mark] = field(default_factory=list)
    page_characters: int = 0
    fill: float | None = None

    def page(self) -> Page:
        """The page's measures."""
        body = [line for line in self.lines if line.zone not in HEADS]
        return Page(
            self.number,
            round(self.width, 2),
            round(self.height, 2),
            self._margins(body),
            self._margins(self.lines),
            self.scale,
            self.page_characters,
            len(self.drawings.images),
            self.fill,
        )

    def ink(self, lines: list[Line]) -> Rectangle | None:
        """The rectangle around the ink of lines."""
        boxes = [_ink(line) for line in lines]
        if not boxes:
            return None
        return (
            min(box[0] for box in boxes), min(box[1] for box in boxes),
            max(box[2] for box in boxes), max(box[3] for box in boxes),
        )  # fmt: skip

    def _margins(self, lines: list[Line]) -> Margins | None:
        ink = self.ink(lines)
        if ink is None:
            return None
        x0, y0, x1, y1 = ink
        sides = (y0, self.width - x1, self.height - y1, x0)
        return Margins(*(round(max(side, 0.0), 2) for side in sides))


def fills(sheets: Sequence[Sheet]) -> None:
    """Work out how far down the text area each page is filled.

    The area is that of the whole draft: from the highest body line of any page to the lowest.
    """
    inks = [(sheet, sheet.ink([line for line in sheet.lines if line.zone not in HEADS])) for sheet in sheets]
    boxes = [(box[1] / sheet.height, box[3] / sheet.height) for sheet, box in inks if box and sheet.height]
    if not boxes:
        return
    top, bottom = min(box[0] for box in boxes), max(box[1] for box in boxes)
    for sheet, box in inks:
        if box is None or not sheet.height:
            sheet.fill = 0.0
        else:
            sheet.fill = round((box[3] / sheet.height - top) / max(bottom - top, 0.01), 3)


def _ink(line: Line) -> Rectangle:
    """A line's box without the empty top and bottom of its letters' cells."""
    x0, y0, x1, y1 = line.box
    if line.direction[0] != 1.0:
        return x0, y0, x1, y1
    wide = any(map(is_wide, line.text))
    above = 0.84 if wide else 0.72
    below = 0.1 if wide else 0.21 if any(letter in "gjpqy,;()[]{}Q/|" for letter in line.text) else 0.01
    ends = line.characters.ends
    last = next((glyph for glyph in reversed(line.glyphs) if glyph >= 0), None)
    right = x1
    if last is not None and line.text[-1] in "。、．，」』）":
        right = ends[last] - 0.5 * line.size
    return x0, line.v - above * line.size, right, line.v + below * line.size


def read_sheet(document: Any, index: int, fonts: FontBook) -> Sheet:
    """Read one page.

    Raises:
        UnreadableError: pdfium cannot load it.

    """
    from lint.extract.pdf.marks import marks_of

    with _page(document, index) as (page, text_page):
        display, width, height = to_display(page)
        drawings = draw(page, display)
        characters = read_characters(text_page, display, drawings, fonts)
        drawings.letters.clear()  # they go with the page
        marks = marks_of(document, page, display)
    tables = grids(drawings.lines, height, characters)
    if drawings.washes:
        from lint.extract.pdf.shading import shade

        shade(characters, drawings, tables, width * height)
    from lint.extract.pdf.visibility import sift

    seen, hidden = sift(characters, drawings, width, height)
    number = index + 1
    if tables:
        tables, seen = fill(tables, characters, seen)
    lines = _lines(number, characters, seen)
    holders = {grid.parent[0] for grid in tables if grid.parent is not None}
    for table, grid in enumerate(tables):
        held = [_lines(number, characters, cell.fragments) for cell in grid.cells]
        for place, entries in enumerate(held):
            for line in entries:
                line.cell = (table, place)
        if table not in holders:
            held = divide(grid, held)
            part(grid, held)
            turn(grid, held)
        lines += [line for entries in held for line in entries]
    unseen = [(why, line) for why, fragments in hidden for line in _lines(number, characters, fragments)]
    from lint.extract.pdf.decoding import undecodable

    noise = undecodable(lines)
    if noise:
        unseen += [(Unseen.UNDECODABLE, line) for line in lines if id(line) in noise]
        lines = [line for line in lines if id(line) not in noise]
    for line in lines:
        if line.text[0] == LOST and len(line.text) > 2 and LOST not in line.text[1:]:
            line.text = "•" + line.text[1:]  # an item's sign out of a font that names no letters
    count = sum(sum(1 for glyph in line.glyphs if glyph >= 0) - line.text.count(" ") for line in lines)
    scale = _scale(width, height)
    direction = _direction(lines)
    return Sheet(
        number, width, height, scale, drawings, lines, unseen, tables, characters, direction, marks, max(count, 0)
    )


def _lines(number: int, characters: Characters, fragments: list[Fragment]) -> list[Line]:
    """The lines of all directions, the commonest direction first."""
    groups: dict[tuple[float, float], list[Fragment]] = defaultdict(list)
    weights: Counter[tuple[float, float]] = Counter()
    for fragment in fragments:
        groups[fragment.face.direction].append(fragment)
        weights[fragment.face.direction] += fragment.end - fragment.start
    lines: list[Line] = []
    for direction, _ in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])):
        lines += lines_of(number, characters, groups[direction])
    return lines


def _direction(lines: list[Line]) -> tuple[float, float]:
    weights: Counter[tuple[float, float]] = Counter()
    for line in lines:
        weights[line.direction] += len(line.text)
    return max(weights, key=lambda direction: (weights[direction], direction)) if weights else (1.0, 0.0)


@contextmanager
def _page(document: Any, index: int) -> Iterator[tuple[Any, Any]]:
    import pypdfium2.raw as pdfium

    page = pdfium.FPDF_LoadPage(document, index)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        if not page or not text_page:
            raise UnreadableError(
                f"page {index + 1} is damaged; export the PDF again",
                f"{index + 1}ページ目が壊れています。PDFを書き出し直してください",
            )
        yield page, text_page
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        if page:
            pdfium.FPDF_ClosePage(page)


def _scale(width: float, height: float) -> float:
    """Page size over the paper it stands for: 1 unless an A4 or Letter page was enlarged or reduced."""
    if not width or not height or width > height:
        return 1.0
    for across, down in PAPERS:
        if abs(width - across) < 4 and abs(height - down) < 4:
            return 1.0
    for across, down in STANDARD:
        scale = width / across
        if abs(height / width * across / down - 1) < 0.005 and 0.5 <= scale <= 2.0:
            return round(scale, 3)
    return 1.0
