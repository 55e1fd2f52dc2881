"""White letters with a dark copy on them: headings with a halo, of which pdfium's text keeps the first copy only."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from lint.document import Unseen
from lint.extract.pdf.drawings import Drawings, Rectangle, address, mapped

if TYPE_CHECKING:
    from lint.extract.pdf.characters import Characters, Fragment

INVISIBLE = 3
PALE = 250


def uncover(characters: Characters, drawings: Drawings, known: set[int]) -> None:
    """Count white letters as shown, in the colour of the copy that stands on them.

    Args:
        characters: those of the page; changed.
        drawings: what the page holds, its lettering among it.
        known: addresses of the text objects whose characters pdfium told.

    """
    if not any(why is Unseen.WHITE for why, _ in characters.unseen):
        return
    copies = list(_copies(drawings, known))
    if not copies:
        return
    unseen = []
    for why, fragment in characters.unseen:
        colour = _copy(fragment, copies) if why is Unseen.WHITE else None
        if colour is None:
            unseen.append((why, fragment))
        else:
            style = replace(fragment.face.style, colour=None if colour == "000000" else colour)
            fragment.face = replace(fragment.face, style=style)
            characters.fragments.append(fragment)
    characters.unseen[:] = unseen


def _copies(drawings: Drawings, known: set[int]) -> Iterator[tuple[Rectangle, str]]:
    """Box and colour of each dark text object that pdfium took for a repetition."""
    floats = [ctypes.c_float() for _ in range(4)]
    parts = [ctypes.c_uint() for _ in range(4)]
    for item, matrix in drawings.letters:
        if address(item) in known or pdfium.FPDFTextObj_GetTextRenderMode(item) == INVISIBLE:
            continue
        if not pdfium.FPDFPageObj_GetFillColor(item, *parts) or not parts[3].value:
            continue
        rgb = [part.value for part in parts[:3]]
        if min(rgb) < PALE and pdfium.FPDFPageObj_GetBounds(item, *floats):
            left, bottom, right, top = (value.value for value in floats)
            yield mapped((left, bottom, right, top), matrix), "{:02X}{:02X}{:02X}".format(*rgb)


def _copy(fragment: Fragment, copies: list[tuple[Rectangle, Any]]) -> str | None:
    """The colour of a copy that covers the fragment (it may hold the words beside it too)."""
    reach = 0.25 * fragment.face.size
    for (x0, y0, x1, y1), colour in copies:
        level = y0 - reach <= fragment.v - 0.3 * fragment.face.size <= y1 + reach
        if level and x0 - reach <= fragment.u0 and fragment.u1 <= x1 + 2 * reach:
            return str(colour)
    return None
