"""Where characters of a Word file stand in its XML: written by the reader, read by the annotator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordOrigin:
    """An element of a part whose text (or tab, break, symbol) a run holds.

    A run with this origin holds characters of one element only; text that stands in no element
    (numbering labels) has no origin.
    """

    part: str
    """Name in the package, without leading slash ("word/document.xml")."""
    element: int
    """How many start tags precede the element's own in the part's bytes (the root is 0)."""
    offset: int = 0
    """Index of the run's first character in the element's text."""
