"""A draft as it was read: one text, and everything else as spans over it.

The readers in :mod:`lint.extract` make a :class:`Document`; every later stage only reads it.
Lengths are points (1/72 inch), the origin of a page is its top left corner, pages count from 1.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``start <= i < end`` of characters of :attr:`Document.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the page's top left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Style:
    """How characters look to the reader, every default and inheritance already applied.

    ``None`` means that the file does not say and no default applies.
    """

    size: float | None = None
    """Points as seen on the page (a PDF's text matrix and page scale included)."""
    latin: str | None = None
    """Family of Latin characters, without subset prefix or weight ("Times New Roman")."""
    east_asian: str | None = None
    """Family of Japanese, Chinese and Korean characters ("MS Mincho")."""
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    """Text colour as ``RRGGBB`` in upper case; ``None`` is the automatic colour (black)."""
    highlight: str | None = None
    """Background as ``RRGGBB`` (Word's highlight or shading)."""
    spacing: float = 0.0
    """Extra points between characters; negative is condensed."""
    scale: float = 1.0
    """Horizontal scaling; 0.9 is squeezed to 90 %."""
    raised: bool = False
    """Superscript or subscript: its size says nothing about the body text."""
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one style, next to each other in one place of the file.

    ``origin`` is known only to the reader that made it and to the annotator of the same format.
    """

    span: Span
    style: Style
    origin: object = None


class Zone(StrEnum):
    """What part of a page a block belongs to; calls set different limits for each."""

    BODY = "body"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    BIBLIOGRAPHY = "bibliography"
    FORMULA = "formula"
    FIGURE = "figure"
    """Lettering in pictures, shapes and text boxes."""
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Block:
    r"""A paragraph: what stands between two paragraph marks, or what a PDF's lines form together.

    Blocks are in reading order, do not overlap, and are separated by ``\n`` in the text.
    """

    span: Span
    zone: Zone = Zone.BODY
    outline: int | None = None
    """Heading level (1 is highest) where the file itself declares one; most drafts do not."""
    item: bool = False
    """A list item, declared by the file."""
    pitch: float | None = None
    """Distance of baselines in points, as measured (PDF) or fixed by the paragraph (Word)."""
    spacing: float | None = None
    """Line spacing as a multiple of single (Word only)."""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``span`` covers its blocks (nested tables included) and may be empty."""

    span: Span
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its cells in reading order; merged cells stand once, with their extent."""

    span: Span
    cells: tuple[Cell, ...]
    parent: int | None = None
    """Index in :attr:`Document.tables` of the table that holds this one in a cell."""
    follows: bool = False
    """Whether it has the columns of the table that ends the page before, with nothing between."""
    goes_on: bool = False
    """Whether a page break cuts a row: the first of this table goes on with the last of the one before."""

    def rows(self) -> list[list[Cell]]:
        """The cells row by row, left to right; a merged cell stands in its first row only."""
        count = max((cell.row + cell.rows for cell in self.cells), default=0)
        lines: list[list[Cell]] = [[] for _ in range(count)]
        for cell in sorted(self.cells, key=lambda cell: (cell.row, cell.column)):
            lines[cell.row].append(cell)
        return lines

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a grid position, merged cells included."""
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.rows and cell.column <= column < cell.column + cell.columns:
                return cell
        return None


@dataclass(frozen=True, slots=True)
class Margins:
    """Empty space at the four sides of a page, in points."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the reader sees it (after rotation and cropping).

    For a PDF ``margins`` are measured from the ink of the body to the edge, headers and footers
    left out, and ``edge`` the same with them; for Word they are the page setup.
    """

    number: int
    width: float
    height: float
    margins: Margins | None = None
    edge: Margins | None = None
    scale: float = 1.0
    """Page size divided by the paper it stands for: A4 at 120 % is 1.2. Sizes in :class:`Style`
    are already divided by it."""
    characters: int = 0
    """Readable characters on the page."""
    images: int = 0
    fill: float | None = None
    """How far down the text area the last line stands, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Page setup of a stretch of a Word document."""

    span: Span
    width: float
    height: float
    margins: Margins


class Unseen(StrEnum):
    """Why characters of the file are not part of the text."""

    HIDDEN = "hidden"
    """Marked as hidden, or drawn invisibly."""
    WHITE = "white"
    """The colour of the paper."""
    CLIPPED = "clipped"
    """Cut away by a clipping path, as a figure cut from a page leaves the rest of it."""
    OFF_PAGE = "off-page"
    UNDECODABLE = "undecodable"
    """The picture is right, but the text behind it is noise."""
    TINY = "tiny"
    """Too small to be read (below 2 points)."""


@dataclass(frozen=True, slots=True)
class Leftout:
    """Characters that the file holds but its reader does not see, or that cannot be read."""

    why: Unseen
    text: str
    at: int
    """Offset in :attr:`Document.text` where they would have stood."""
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    origin: object = None


class Trace(StrEnum):
    """What working on a document leaves behind."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE = "move"
    FORMATTING = "formatting"
    COMMENT = "comment"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change or a comment that is still in the file.

    ``span`` is where it stands in the text as accepted (empty for a deletion); ``text`` is what
    was deleted, or the comment's words.
    """

    trace: Trace
    span: Span
    author: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the words that can be clicked, and where they lead."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Where each character of a PDF's text stands.

    ``pages[i]`` is the page of character ``i`` (0: the character was put in by the reader, as a
    joining space is); ``boxes[4*i:4*i+4]`` are x0, y0, x1, y1 in points.
    """

    pages: array[int]
    boxes: array[float]


@dataclass(frozen=True)
class Document:
    """A draft as read from a file; immutable, and the same for the same bytes."""

    path: str
    format: str
    """"docx", "pdf" or "md"."""
    text: str
    blocks: tuple[Block, ...] = ()
    runs: tuple[Run, ...] = ()
    tables: tuple[Table, ...] = ()
    pages: tuple[Page, ...] = ()
    page_starts: tuple[tuple[int, int], ...] = ()
    """(offset, page): from this offset on the text stands on this page; sorted by offset."""
    pages_exact: bool = False
    """Whether ``pages`` and ``page_starts`` are those of a layout, not an estimate."""
    rows: tuple[tuple[int, int, float, float], ...] = ()
    """(offset, page, top, bottom) of each line of a Word file's layout, sorted by offset; lengths in points."""
    lacking: tuple[str, ...] = ()
    """Fonts that the layout had to do without: its lines, and so its pages, may break elsewhere than in Word."""
    setups: tuple[Setup, ...] = ()
    leftouts: tuple[Leftout, ...] = ()
    revisions: tuple[Revision, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[tuple[str, int], ...] = ()
    """(name, offset): places of a Word file that a link with the target ``#name`` can lead to."""
    glyphs: Glyphs | None = None
    notes: tuple[str, ...] = ()
    """Doubts about the reading itself, for the person who runs the check."""
    _run_starts: list[int] = field(init=False, repr=False, compare=False)
    _block_starts: list[int] = field(init=False, repr=False, compare=False)
    _page_offsets: list[int] = field(init=False, repr=False, compare=False)
    _row_offsets: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_run_starts", [run.span.start for run in self.runs])
        object.__setattr__(self, "_block_starts", [block.span.start for block in self.blocks])
        object.__setattr__(self, "_page_offsets", [offset for offset, _ in self.page_starts])
        object.__setattr__(self, "_row_offsets", [row[0] for row in self.rows])

    def slice(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def page(self, offset: int) -> int | None:
        """The page on which a character stands, or ``None`` where the file has no pages."""
        index = bisect_right(self._page_offsets, offset) - 1
        return self.page_starts[index][1] if index >= 0 else None

    @property
    def measured(self) -> bool:
        """Whether it is known where on its page each line stands."""
        return self.glyphs is not None or bool(self.rows)

    def row(self, offset: int) -> tuple[float, float] | None:
        """Upper and lower edge of the line that a character stands on, in points; ``None`` where unknown."""
        if self.glyphs is None:
            index = bisect_right(self._row_offsets, offset) - 1
            return self.rows[index][2:] if index >= 0 else None
        boxes = self.boxes(Span(offset, offset + 1))
        return (boxes[0].y0, boxes[0].y1) if boxes else None

    def runs_in(self, span: Span) -> Iterator[Run]:
        """The runs that share a character with ``span``, whole, in order."""
        index = max(bisect_right(self._run_starts, span.start) - 1, 0)
        for position in range(index, len(self.runs)):
            run = self.runs[position]
            if run.span.start >= span.end:
                return
            if run.span.overlaps(span):
                yield run

    def blocks_in(self, span: Span) -> Iterator[Block]:
        """The blocks that share a character with ``span``, whole, in order."""
        index = max(bisect_right(self._block_starts, span.start) - 1, 0)
        for position in range(index, len(self.blocks)):
            block = self.blocks[position]
            if block.span.start >= span.end:
                return
            if block.span.overlaps(span):
                yield block

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """One box for each line of the page that ``span`` touches; empty without glyphs."""
        if self.glyphs is None:
            return ()
        pages, places = self.glyphs.pages, self.glyphs.boxes
        lines: list[list[float]] = []
        for index in range(span.start, min(span.end, len(pages))):
            page = pages[index]
            if not page:
                continue
            x0, y0, x1, y1 = places[4 * index : 4 * index + 4]
            last = lines[-1] if lines else None
            if last is not None and last[0] == page and _beside(last, x0, y0, y1):
                last[1], last[2] = min(last[1], x0), min(last[2], y0)
                last[3], last[4] = max(last[3], x1), max(last[4], y1)
            else:
                lines.append([page, x0, y0, x1, y1])
        return tuple(Box(int(page), *(round(value, 2) for value in box)) for page, *box in lines)


def _beside(line: list[float], x0: float, y0: float, y1: float) -> bool:
    """Whether a character stands on a line: set solid, the next line's top reaches above this one's foot."""
    shared = min(y1, line[4]) - max(y0, line[2])
    return shared > 0.4 * min(y1 - y0, line[4] - line[2]) and x0 >= line[1] - (y1 - y0)
