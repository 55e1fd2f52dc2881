"""The vocabulary of WordprocessingML: namespaces, and attributes read as numbers, switches and lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Element = Any
"""An lxml element (the library has no complete type hints)."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
    b"http://purl.oclc.org/ooxml/drawingml/main": A,
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP,
    b"http://purl.oclc.org/ooxml/drawingml/diagram": DGM,
    b"http://purl.oclc.org/ooxml/drawingml/chart": C,
}
"""Namespaces of Strict Office Open XML, and the ones that everybody else writes."""

POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
MEASURE = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(pt|in|cm|mm|pc|pi)?\s*$")
OFF = frozenset({"0", "false", "off", "none"})


def val(element: Element | None, name: str = "val") -> str | None:
    """An attribute of the ``w`` namespace, or ``None`` (also where there is no element)."""
    if element is None:
        return None
    found: str | None = element.get(W + name)
    return found


def on(element: Element) -> bool:
    """Whether a switch such as ``<w:b/>`` is on."""
    return (val(element) or "1").lower() not in OFF


def points(text: str | None, unit: float = 20) -> float | None:
    """A length in points; bare numbers count ``unit`` to the point (20: twips, 2: half points)."""
    match = MEASURE.match(text or "")
    if match is None:
        return None
    number = float(match[1])
    return number * POINTS[match[2]] if match[2] else number / unit


def integer(text: str | None) -> int | None:
    """A whole number, or ``None``; what producers write beyond 32 bits is cut off."""
    try:
        return max(-(2**31), min(2**31, int(float(text or ""))))
    except (ValueError, OverflowError):
        return None


def hexadecimal(text: str | None) -> int | None:
    """A hexadecimal number, or ``None``."""
    try:
        return int(text or "", 16)
    except ValueError:
        return None


def elements(parent: Element | None) -> Iterator[Element]:
    """An element's children, without comments and processing instructions."""
    if parent is not None:
        for child in parent:
            if isinstance(child.tag, str):
                yield child


def local(element: Element) -> str:
    """A tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def chosen(alternatives: Element) -> Element | None:
    """The branch of ``mc:AlternateContent`` that is shown: the first choice, unless only the fallback has words.

    Both branches hold the same text box, one for new and one for old programs.
    """
    choice = alternatives.find(MC + "Choice")
    fallback = alternatives.find(MC + "Fallback")
    if choice is None or fallback is None:
        return fallback if choice is None else choice
    return choice if has_words(choice) or not has_words(fallback) else fallback


def has_words(element: Element) -> bool:
    """Whether an element holds text, or a picture of its own kind."""
    return (
        next(element.iter(W + "t", A + "t", M + "t", W + "drawing", W + "sym", DGM + "relIds", C + "chart"), None)
        is not None
    )
