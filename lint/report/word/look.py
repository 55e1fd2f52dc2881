"""How characters look that are put into a Word file: like those they stand beside."""

from __future__ import annotations

from collections.abc import Iterator

from lint.report.word.xml import Node, Part

_CHANGES = frozenset({"rPrChange"})
_UNFIT = frozenset({"rPrChange", "ins", "del", "moveFrom", "moveTo", "vanish", "specVanish", "webHidden", "oMath"})
"""Properties that say what is done with characters, not how they look."""


def look_of(part: Part, run: Node) -> bytes:
    """A run's properties as written, without the record of how they were changed."""
    return _without(part, next((child for child in run.children if child.name == "rPr"), None), _CHANGES)


def look_beside(part: Part, paragraph: Node, offset: int) -> bytes:
    """The look of the run before a place in a paragraph, else behind it, else of the paragraph's mark.

    A comment's mark takes no room, but its size counts for the height of its line.
    """
    runs = list(_runs(paragraph))
    before = [run for run in runs if run.start < offset]
    beside = before[-1] if before else runs[0] if runs else None
    if beside is None:
        first = paragraph.children[0] if paragraph.children else None
        beside = first if first is not None and first.name == "pPr" else None
    if beside is None or b"xmlns" in part.tag(beside):
        return b""
    return _without(part, next((child for child in beside.children if child.name == "rPr"), None), _UNFIT)


def _runs(paragraph: Node) -> Iterator[Node]:
    """The runs of a paragraph, not of those in its text boxes."""
    stack = paragraph.children[::-1]
    while stack:
        node = stack.pop()
        if node.name == "r":
            yield node
        else:
            stack += node.children[::-1]


def _without(part: Part, properties: Node | None, names: frozenset[str]) -> bytes:
    if properties is None:
        return b""
    out = []
    last = properties.start
    for child in properties.children:
        if child.name in names:
            out.append(part.data[last : child.start])
            last = child.end
    return b"".join((*out, part.data[last : properties.end]))
