"""From a span of the document's text to an anchor in the main story of its Word file."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from lint.document import Document, Span
from lint.extract.word.origin import WordOrigin
from lint.report.errors import AnnotationError
from lint.report.word.anchor import Anchor, Story
from lint.report.word.package import Package
from lint.report.word.xml import Node, Part

_NOTES = {"footnote": "footnoteReference", "endnote": "endnoteReference", "comment": "commentReference"}


@dataclass(frozen=True)
class _Piece:
    """Characters ``start <= i < end`` of an element's text."""

    part: str
    element: int
    start: int
    end: int


class Places:
    """Finds anchors for spans; remembers what it has read of other parts."""

    def __init__(self, package: Package, story: Story, document: Document) -> None:
        self.package = package
        self.story = story
        self.document = document
        self.main = story.part.name.lower()
        self._parts: dict[str, Part | None] = {}
        self._notes = {(node.name, node.attribute("id")): node for node in story.part.named(*_NOTES.values())}
        self._links: dict[str, list[Node]] = {}
        self._starts = [run.span.start for run in document.runs]

    def find(self, span: Span) -> Anchor | None:
        """Where a comment on ``span`` goes; ``None`` if the file shows no place for it at all."""
        span = self._whole(span)
        pieces = self._pieces(span)
        inside = [piece for piece in pieces if piece.part.lower() == self.main]
        if inside:
            return self._range(inside, None if self._reaches(span) else "object")
        if pieces:
            return self._elsewhere(pieces[0])
        near = self._near(span)
        if near is None:
            return None
        if near.part.lower() == self.main:
            return self._range([near], "object")
        return self._elsewhere(near)

    def _whole(self, span: Span) -> Span:
        """``span`` without white space at its ends, and with the marks that belong to its last character."""
        text = self.document.text
        start, end = span.start, span.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            return span
        while start > 0 and _joins(text[start]):
            start -= 1
        while end < len(text) and _joins(text[end]):
            end += 1
        return Span(start, end)

    def _pieces(self, span: Span) -> list[_Piece]:
        pieces = []
        for run in self.document.runs_in(span):
            if isinstance(run.origin, WordOrigin):
                start = run.origin.offset + max(span.start - run.span.start, 0)
                end = run.origin.offset + min(span.end, run.span.end) - run.span.start
                pieces.append(_Piece(run.origin.part, run.origin.element, start, end))
        return pieces

    def _near(self, span: Span) -> _Piece | None:
        """The characters of the nearest run that has a place: in the same block, behind it, before it."""
        for block in self.document.blocks_in(Span(span.start, max(span.end, span.start + 1))):
            found = self._pieces(block.span)
            if found:
                return found[0]
        index = bisect_left(self._starts, span.start)
        runs = self.document.runs
        for run in (*runs[index:], *reversed(runs[:index])):
            if isinstance(run.origin, WordOrigin):
                return _Piece(run.origin.part, run.origin.element, run.origin.offset, run.origin.offset + len(run.span))
        return None

    def _reaches(self, span: Span) -> bool:
        """Whether the first and the last character of ``span`` stand in the main part themselves."""
        edges = (self._pieces(Span(at, at + 1)) for at in (span.start, span.end - 1))
        return all(any(piece.part.lower() == self.main for piece in pieces) for pieces in edges)

    def _range(self, pieces: list[_Piece], moved: str | None) -> Anchor | None:
        """An anchor over characters of the main part, as far as they stand in one cell."""
        nodes = self.story.part.nodes
        known = [piece for piece in pieces if piece.element < len(nodes)]
        if not known:
            return None
        first = (nodes[known[0].element], known[0].start)
        start = self.story.edge(*first, end=False)
        if start is not None:
            cell = self.story.cell(start[0])
            for count in range(len(known), 0, -1):
                if count == 1 or self._cell(nodes[known[count - 1].element]) is cell:
                    moved = "cell" if count < len(known) else moved
                    known = known[:count]
                    break
        return self.story.between(first, (nodes[known[-1].element], known[-1].end), moved)

    def _cell(self, node: Node) -> Node | None:
        around = self.story.enclosing(node)
        return next((above for above in around.above() if above.name == "tc"), None) if around is not None else None

    def _elsewhere(self, piece: _Piece) -> Anchor | None:
        """An anchor for characters of another part: at what refers to them in the main part."""
        part = self._part(piece.part)
        if part is None or piece.element >= len(part.nodes):
            return self.story.point(0, "object")
        node = part.nodes[piece.element]
        for at in (node, *node.above()):
            reference = self._notes.get((_NOTES.get(at.name, ""), at.attribute("id")))
            if reference is not None:
                return self.story.between((reference, 0), (reference, 1), "note")
        moved = {"hdr": "header", "ftr": "footer"}.get(part.root.name, "object")
        for reference in self._references(piece.part):
            if reference.name in ("headerReference", "footerReference"):
                return self.story.point(self._section(reference), moved)
            return self.story.between((reference, 0), (reference, 1), "box")
        return self.story.point(0, moved)

    def _references(self, name: str) -> list[Node]:
        """The elements of the main part that show another part."""
        if name not in self._links:
            links = self.package.relationships(self.story.part.name)
            ids = {link.id for link in links if link.target.lower() == name.lower()}
            self._links[name] = [
                node
                for node in self.story.part.nodes
                if any(value in ids and "/relationships " in key for key, value in node.attributes.items())
            ]
        return self._links[name]

    def _section(self, reference: Node) -> int:
        """Where the section starts whose properties hold a reference: behind the previous section's end."""
        sections = [node for node in self.story.part.named("sectPr") if node.parent is not None]
        before = [node for node in sections if node.end <= reference.start]
        return before[-1].end if before else 0

    def _part(self, name: str) -> Part | None:
        if name not in self._parts:
            try:
                self._parts[name] = self.package.xml(name)
            except AnnotationError:
                self._parts[name] = None
        return self._parts[name]


def _joins(character: str) -> bool:
    """Whether a character only changes the one before it: accents, variation selectors, joiners."""
    return character == "\u200d" or unicodedata.category(character) in ("Mn", "Me")
