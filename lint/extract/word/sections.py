"""Sections of a Word file: paper, margins, and the headers and footers that are seen in each."""

from __future__ import annotations

from dataclasses import dataclass

from lint.document import Margins
from lint.extract.word.book import Book, setting
from lint.extract.word.xml import Element, R, W, integer, on, points, val

A4 = (595.3, 841.9)
LETTER = (612.0, 792.0)
"""What Word assumes where a section gives no paper size (17.6.13)."""


@dataclass(frozen=True)
class Section:
    """A stretch of the document with one page setup; lengths in points."""

    width: float
    height: float
    margins: Margins
    starts: str
    """How it begins: "nextPage", "continuous", "oddPage", "evenPage", "nextColumn"."""
    columns: int
    grid: float | None
    """Distance of the lines of the page's grid, where there is one."""
    headers: tuple[str, ...]
    """Header parts that are seen in it, by name; parts of earlier sections are not repeated."""
    footers: tuple[str, ...]

    @property
    def text_width(self) -> float:
        """Width of a column of text."""
        gap = 21.25 * (self.columns - 1)
        return max((self.width - self.margins.left - self.margins.right - gap) / self.columns, 36.0)

    @property
    def text_height(self) -> float:
        """Height of the text on a page."""
        return max(self.height - self.margins.top - self.margins.bottom, 36.0)


def sections(book: Book, body: Element, part: str) -> list[Section]:
    """The sections of the body in order; at least one."""
    found: list[Section] = []
    seen: set[str] = set()
    for element in body.iter(W + "sectPr"):
        parent = element.getparent()
        if parent is None or parent.tag not in {W + "pPr", W + "body"}:
            continue
        found.append(_section(book, element, part, seen))
    return found or [_section(book, None, part, seen)]


def _section(book: Book, element: Element | None, part: str, seen: set[str]) -> Section:
    def child(name: str) -> Element | None:
        return None if element is None else element.find(W + name)

    def length(name: str, attribute: str, usual: float) -> float:
        value = points(val(child(name), attribute))
        return usual if value is None else value

    width, height = length("pgSz", "w", LETTER[0]), length("pgSz", "h", LETTER[1])
    left, right = length("pgMar", "left", 72.0), length("pgMar", "right", 72.0)
    gutter = length("pgMar", "gutter", 0.0)
    grid = child("docGrid")
    pitch = points(val(grid, "linePitch")) if val(grid, "type") in {"lines", "linesAndChars", "snapToChars"} else None
    columns = integer(val(child("cols"), "num")) or 1
    return Section(
        round(width, 2) if width > 0 else LETTER[0],
        round(height, 2) if height > 0 else LETTER[1],
        Margins(
            round(abs(length("pgMar", "top", 72.0)), 2),
            round(right, 2),
            round(abs(length("pgMar", "bottom", 72.0)), 2),
            round(left + gutter, 2),
        ),
        val(child("type")) or "nextPage",
        min(max(columns, 1), 10),
        pitch if pitch and pitch > 4 else None,
        _seen_parts(book, element, part, "header", seen),
        _seen_parts(book, element, part, "footer", seen),
    )


def _seen_parts(book: Book, element: Element | None, part: str, kind: str, seen: set[str]) -> tuple[str, ...]:
    """Header or footer parts that this section brings in, in the order first page, others, even pages."""
    if element is None:
        return ()
    first = element.find(W + "titlePg")
    allowed = {
        "first": first is not None and on(first),
        "default": True,
        "even": setting(book, "evenAndOddHeaders"),
    }
    references = {
        val(found, "type") or "default": found.get(R + "id") for found in element.findall(f"{W}{kind}Reference")
    }
    names: list[str] = []
    for name in allowed:
        relation = book.package.relationships(part).get(references.get(name) or "")
        if relation is not None and allowed[name] and relation.target not in seen:
            seen.add(relation.target)
            names.append(relation.target)
    return tuple(names)
