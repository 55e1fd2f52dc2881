"""The pages of a Word file, as LibreOffice lays them out.

A .docx holds no layout. Where LibreOffice is installed its PDF is read back and its pages are mapped to the
paragraphs; without it, or where it fails, the word reader's own estimate stays. What makes the count doubtful
goes into the document's notes: characters that the layout lacks (then ``pages_exact`` stays false), and fonts
that this machine lacks and for which it has none of the same widths and heights (lines then break elsewhere than
in Word).
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lint.document import Document, Page, Setup, Trace, Zone
from lint.extract import accepted, alignment, confined, office

SECONDS = 40.0
"""What LibreOffice may take; it needs one to two for a usual draft."""
SHARE = 0.6
"""Of the time that a file still has, LibreOffice may take this part."""
LOST = 0.01
"""A layout that lacks more of the characters is not the document's."""
SPOKEN = 0.05
"""A font counts when it sets at least this part of the characters."""
SAME = {
    "timesnewroman": ("liberationserif", "tinos", "nimbusroman", "timesnewroman", "texgyretermes"),
    "times": ("liberationserif", "tinos", "nimbusroman", "timesnewroman"),
    "arial": ("liberationsans", "arimo", "nimbussans", "helvetica"),
    "helvetica": ("liberationsans", "arimo", "nimbussans", "arial"),
    "couriernew": ("liberationmono", "cousine", "nimbusmono"),
    "courier": ("liberationmono", "cousine", "nimbusmono", "couriernew"),
    "arialnarrow": ("liberationsansnarrow",),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
    "georgia": ("gelasio",),
    "palatinolinotype": ("p052", "urwpalladio", "palatino", "texgyrepagella"),
    "msmincho": ("ipamincho", "ipaexmincho", "takaomincho"),
    "msgothic": ("ipagothic", "ipaexgothic", "takaogothic"),
    "mspmincho": ("ipapmincho", "takaopmincho"),
    "mspgothic": ("ipapgothic", "takaopgothic"),
}
"""Families with the same widths and near enough the same line height."""
JAPANESE_WORDS = {
    "明朝": "mincho",
    "ゴシック": "gothic",
    "游": "yu",
    "メイリオ": "meiryo",
    "ヒラギノ": "hiragino",
    "角": "kaku",
}
"""Words of Japanese names of families, as their names in Latin letters have them."""


def with_pages(document: Document, path: Path) -> Document:
    """The document with the pages of its layout, or as it was with a note why not.

    Args:
        document: what the word reader read from ``path``.
        path: the .docx.

    """
    left = confined.remaining()
    seconds = SECONDS if left is None else min(SECONDS, left * SHARE)
    try:
        changed = any(revision.trace in (Trace.DELETION, Trace.MOVE) for revision in document.revisions)
        pdf = office.to_pdf(path, seconds=seconds, copied=accepted.copy if changed else shutil.copyfile)
        sheets = _sheets(pdf, document.setups)
    except office.OfficeError as error:
        return _noted(document, f"{error}: page numbers are estimates")
    body = [block for block in document.blocks if block.zone not in (Zone.HEADER, Zone.FOOTER)]
    floating = [index for index, block in enumerate(body) if block.zone in (Zone.NOTE, Zone.FIGURE)]
    spans = [block.span for block in body]
    starts, rows = alignment.placed(document.text, spans, [sheet.body for sheet in sheets], frozenset(floating))
    laid_out = "\n".join(sheet.body + "\n" + sheet.edge for sheet in sheets)
    lost = alignment.missing("\n".join(document.slice(block.span) for block in document.blocks), laid_out)
    lacking = tuple(_substituted(document, pdf))
    notes = []
    if lacking:
        notes.append(f"page count unsure: this machine lacks {', '.join(lacking)}, and any font of the same measures")
    if lost > LOST:
        notes.append(f"page count unsure: LibreOffice's layout lacks {lost:.1%} of the characters")
    made = replace(
        document,
        pages=tuple(_page(sheet, number, document, starts) for number, sheet in enumerate(sheets, 1)),
        page_starts=starts,
        pages_exact=lost <= LOST,
        rows=tuple((offset, page, *sheets[page - 1].heights[line]) for offset, page, line in rows),
        lacking=lacking,
    )
    return _noted(made, *notes)


def _noted(document: Document, *notes: str) -> Document:
    return replace(document, notes=(*document.notes, *notes))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of the layout; lengths in points, from the top."""

    width: float
    height: float
    body: str
    edge: str
    """Running headers and footers."""
    heights: tuple[tuple[float, float], ...]
    """Upper and lower edge of each line of the body."""
    last: float
    """Where the lowest line of the body ends."""
    images: int


def _sheets(pdf: bytes, setups: tuple[Setup, ...]) -> list[_Sheet]:
    """Read a layout.

    Raises:
        office.OfficeError: the PDF cannot be read.

    """
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise office.OfficeError("LibreOffice made a PDF that cannot be read") from error
    try:
        return [_sheet(page, setups) for page in opened]
    finally:
        opened.close()


def _sheet(page: object, setups: tuple[Setup, ...]) -> _Sheet:
    import pypdfium2.raw as raw

    width, height = page.get_size()  # type: ignore[attr-defined]
    fitting = [s.margins for s in setups if abs(s.width - width) < 3 and abs(s.height - height) < 3]
    top = min((margins.top for margins in fitting), default=0.0)
    bottom = min((margins.bottom for margins in fitting), default=0.0)
    words = page.get_textpage()  # type: ignore[attr-defined]
    body: list[str] = []
    edge: list[str] = []
    last = 0.0
    heights: list[tuple[float, float]] = []
    for line, low, high in _lines(words):
        # A running line stands in the margin: wholly above the text area, or wholly below it.
        if height - low <= top + 1 or height - high >= height - bottom - 1:
            edge.append(line)
        else:
            body.append(line)
            heights.append((round(height - high, 2), round(height - low, 2)))
            last = max(last, height - low)
    words.close()
    objects = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])  # type: ignore[attr-defined]
    return _Sheet(width, height, "\n".join(body), "\n".join(edge), tuple(heights), last, sum(1 for _ in objects))


def _lines(words: object) -> Iterator[tuple[str, float, float]]:
    """The lines of a page with their lower and upper edge, in points from the bottom."""
    text = words.get_text_range()  # type: ignore[attr-defined]
    if len(text) != words.count_chars():  # type: ignore[attr-defined]
        text = _by_character(words)
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        if bare:
            # One character may be a comma: the highest of a few says where the line is.
            boxes = [words.get_charbox(at + step, loose=True) for step in range(0, len(bare), max(len(bare) // 4, 1))]  # type: ignore[attr-defined]
            yield bare, min(box[1] for box in boxes), max(box[3] for box in boxes)
        at += len(line)


def _by_character(words: object) -> str:
    """Text in which each character's index is pdfium's own (it skips some, and writes others as pairs)."""
    import pypdfium2.raw as raw

    codes = (raw.FPDFText_GetUnicode(words, index) for index in range(words.count_chars()))  # type: ignore[attr-defined]
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x02" for code in codes)


def _page(sheet: _Sheet, number: int, document: Document, starts: tuple[tuple[int, int], ...]) -> Page:
    setup = _setup(sheet, number, document, starts)
    margins = setup.margins if setup else None
    room = sheet.height - (margins.top + margins.bottom if margins else 0)
    fill = min(max((sheet.last - (margins.top if margins else 0)) / room, 0.0), 1.0) if room > 0 else None
    return Page(
        number=number,
        width=round(sheet.width, 2),
        height=round(sheet.height, 2),
        margins=margins,
        edge=margins,
        characters=sum(not character.isspace() for character in sheet.body),
        images=sheet.images,
        fill=None if fill is None else round(fill, 3),
    )


def _setup(sheet: _Sheet, number: int, document: Document, starts: tuple[tuple[int, int], ...]) -> Setup | None:
    """The page setup that holds where a page begins, and whose paper is the page's."""
    offset = next((offset for offset, page in starts if page >= number), 0)
    fitting = [s for s in document.setups if abs(s.width - sheet.width) < 3 and abs(s.height - sheet.height) < 3]
    return next((s for s in fitting if s.span.start <= offset <= s.span.end), fitting[0] if fitting else None)


def _substituted(document: Document, pdf: bytes) -> Iterator[str]:
    """The fonts that the layout had to replace by others of another size."""
    asked: Counter[str] = Counter()
    for run in document.runs:
        wide = sum(character > "\u2e7f" for character in document.slice(run.span))
        if run.style.east_asian:
            asked[run.style.east_asian] += wide
        if run.style.latin:
            asked[run.style.latin] += len(run.span) - wide
    used = {_plain(name) for name in _fonts(pdf)}
    total = asked.total()
    if not used or not total:
        return
    for family, count in sorted(asked.items()):
        plain = _plain(family)
        same = (plain, *SAME.get(plain, ()))
        if count >= SPOKEN * total and not any(name.startswith(one) for name in used for one in same):
            yield family


def _fonts(pdf: bytes) -> Iterator[str]:
    """The names of a PDF's fonts, without subset prefix and style."""
    for name in set(re.findall(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)", pdf)):
        whole = re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), name)
        yield re.split(r"[-,]", whole.decode("utf-8", "replace"))[0]


def _plain(family: str) -> str:
    import unicodedata

    name = re.sub(r"[\s_-]", "", unicodedata.normalize("NFKC", family)).lower()
    for word, latin in JAPANESE_WORDS.items():
        name = name.replace(word, latin)
    return name
