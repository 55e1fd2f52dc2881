"""What stands in parts of its own: words of diagrams and charts, and documents imported whole (altChunk)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from lint.document import Block, Span, Style
from lint.extract.errors import UnreadableError
from lint.extract.word.part import Part, Surroundings
from lint.extract.word.xml import DGM, A, C, Element, R, W

if TYPE_CHECKING:
    from lint.extract.word.blocks import Blocks

BREAKING = {"p", "div", "br", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "title"}
UNSHOWN = {"script", "style", "head", "title", "template"}
VOID = {"br", "hr", "img", "input", "meta", "link"}
CHUNK = 4 << 20
"""Bytes of an imported text that are read."""


def words_of(root: Element) -> Iterator[list[Element]]:
    """The lines of words of a diagram's data or a chart, as their text elements."""
    if root.tag.startswith(DGM):
        for point in root.iter(DGM + "pt"):
            if point.get("type") in {"pres", "parTrans", "sibTrans"}:
                continue
            for paragraph in point.iter(A + "p"):
                yield list(paragraph.iter(A + "t"))
        return
    for paragraph in root.iter(A + "p"):
        yield list(paragraph.iter(A + "t"))
    seen: set[str] = set()
    for cache in root.iter(C + "strCache"):
        for value in cache.iter(C + "v"):
            if value.text and value.text not in seen:
                seen.add(value.text)
                yield [value]


def read_chunk(blocks: Blocks, element: Element, around: Surroundings) -> None:
    """Read an imported document into the text, where it is a Word file, a web page or plain text."""
    package = blocks.book.package
    relation = package.relationships(around.part.name).get(element.get(R + "id") or "")
    if relation is None or relation.external or not package.has(relation.target):
        return
    data = package.bytes(relation.target)[:CHUNK]
    kind = package.content_type(relation.target)
    if data.startswith(b"PK"):
        _read_document(blocks, data, around)
    elif "html" in kind or data.lstrip()[:1] == b"<":
        for line in _paragraphs(_decoded(data)):
            _line(blocks, line, around)
    elif "rtf" not in kind and not data.startswith(b"{\\rtf"):
        for line in _decoded(data).splitlines():
            _line(blocks, line.strip(), around)


def _read_document(blocks: Blocks, data: bytes, around: Surroundings) -> None:
    """A Word file within the Word file: its own styles and numbering, our writer; its characters have no origin."""
    from lint.extract.word.blocks import Blocks
    from lint.extract.word.book import open_book
    from lint.extract.word.package import DamagedError, Package

    outer = blocks.book
    try:
        package = Package(io.BytesIO(data), outer.limits)
        root = package.xml(package.main)
    except DamagedError:
        return
    except UnreadableError:
        raise
    body = root.find(W + "body")
    if body is None:
        return
    inner = Blocks(open_book(package, outer.limits, outer.writer), blocks.sections, blocks.flow)
    part = Part(package.main, root, traced=False)
    inner.read(
        body, Surroundings(part, zone=around.zone, width=around.width, table=around.table, depth=around.depth + 1)
    )
    package.close()


def _line(blocks: Blocks, text: str, around: Surroundings) -> None:
    if text:
        blocks.writer.write(text, Style(), None)
        blocks.writer.end(Block(Span(0, 0), zone=around.zone))


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932", "utf-16"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _paragraphs(source: str) -> list[str]:
    reader = _Page()
    reader.feed(source)
    reader.close()
    return [" ".join(line.split()) for line in "".join(reader.pieces).split("\0") if line.strip()]


class _Page(HTMLParser):
    """The words of a web page, its paragraphs separated by NUL."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unshown = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKING:
            self.pieces.append("\0")
        if tag in UNSHOWN and tag not in VOID:
            self._unshown += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKING:
            self.pieces.append("\0")
        if tag in UNSHOWN and self._unshown:
            self._unshown -= 1

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self.pieces.append(data.replace("\0", " "))
