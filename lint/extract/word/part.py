"""What the walk through a Word file carries along: the part it is in, and what surrounds a paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from lint.document import Zone
from lint.extract.word.origin import WordOrigin
from lint.extract.word.style import Letters, Lines
from lint.extract.word.xml import Element, M, W

COUNTED = frozenset(
    W + name for name in ("t", "delText", "tab", "ptab", "br", "cr", "sym", "noBreakHyphen", "pgNum")
) | {M + "t"}


class Part:
    """An XML part with the ordinals of its text elements.

    Args:
        name: its name in the package.
        root: its root element.
        traced: whether its characters have an origin (those of a document within the document have none).

    """

    def __init__(self, name: str, root: Element, *, traced: bool = True) -> None:
        self.name = name
        self.root = root
        self._traced = traced
        self._ordinals: dict[Element, int] = {}
        if traced:
            self._ordinals = {
                element: ordinal for ordinal, element in enumerate(root.iter("*")) if ordinal and _has_text(element)
            }

    def origin(self, element: Element, offset: int = 0) -> WordOrigin | None:
        """Where an element's character at ``offset`` stands; ``None`` for elements that hold no text."""
        ordinal = self._ordinals.get(element)
        return None if ordinal is None else WordOrigin(self.name, ordinal, offset)


def _has_text(element: Element) -> bool:
    tag: str = element.tag
    return tag in COUNTED or tag.endswith("}t")


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph takes from the place it stands in."""

    part: Part
    zone: Zone = Zone.BODY
    letters: Letters = field(default_factory=Letters)
    """The table style's run properties at this cell."""
    lines: Lines = field(default_factory=Lines)
    shade: str | None = None
    """The cell's background."""
    width: float = 450.0
    """Width of the text in points."""
    note: str | None = None
    """The mark of the note that is being read."""
    table: int | None = None
    """Index of the table that holds the paragraph."""
    depth: int = 0
    """How many text boxes and documents stand around."""
