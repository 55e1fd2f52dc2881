"""Colour behind letters: highlights, and paragraphs shaded in grey, as Word and browsers draw them into a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lint.extract.pdf.characters import ASCENT, DESCENT, Characters, Face, Fragment
from lint.extract.pdf.drawings import Drawings, Rectangle
from lint.extract.pdf.tables import Grid

MOST = 400
"""Coloured areas beyond which a page is a picture."""
ONE_LINE = 1.9
"""Height of a highlight, in ems: more is an area that holds several lines."""


def shade(characters: Characters, drawings: Drawings, tables: Sequence[Grid], area: float) -> None:
    """Give letters on a coloured ground their highlight; shaded cells, boxes and bars are no highlights.

    Args:
        characters: those of the page; fragments are cut where a highlight begins and ends.
        drawings: what the page holds.
        tables: its tables, whose cells may be coloured.
        area: of the page, in square points.

    """
    faces: dict[tuple[int, str], Face] = {}
    kept: list[Face] = []
    washes = drawings.washes if len(drawings.washes) <= MOST else []
    for box, colour in washes:
        if _size(box) > 0.4 * area or any(_same(box, cell.box) for grid in tables for cell in grid.cells):
            continue
        under = [(fragment, part) for fragment in characters.fragments if (part := _under(fragment, box, characters))]
        if not under or not _hugs(box, colour, under, characters):
            continue
        for fragment, (first, last) in under:
            key = (id(fragment.face), colour)
            if key not in faces:
                kept.append(fragment.face)  # kept alive: its identity is the key
                faces[key] = replace(fragment.face, style=replace(fragment.face.style, highlight=colour))
            _paint(characters, fragment, first, last, faces[key])


def _under(fragment: Fragment, box: Rectangle, characters: Characters) -> tuple[int, int] | None:
    """The glyphs of a level fragment that stand on an area."""
    x0, y0, x1, y1 = box
    if fragment.face.direction[0] != 1.0 or not y0 <= fragment.v - 0.3 * fragment.face.size <= y1:
        return None
    starts, ends = characters.starts, characters.ends
    inside = [i for i in range(fragment.start, fragment.end) if x0 - 0.5 <= (starts[i] + ends[i]) / 2 <= x1 + 0.5]
    return (inside[0], inside[-1] + 1) if inside else None


def _hugs(
    box: Rectangle, colour: str, under: Sequence[tuple[Fragment, tuple[int, int]]], characters: Characters
) -> bool:
    """Whether an area is hardly larger than the letters on it; one of several lines must be grey."""
    size = max(fragment.face.size for fragment, _ in under)
    if box[3] - box[1] <= ONE_LINE * size:
        wide = sum(characters.ends[last - 1] - characters.starts[first] for _, (first, last) in under)
        return wide >= 0.7 * (box[2] - box[0])
    tall = ASCENT + DESCENT
    inked = sum(
        (characters.ends[last - 1] - characters.starts[first]) * tall * fragment.face.size
        for fragment, (first, last) in under
    )
    red, green, blue = (int(colour[i : i + 2], 16) for i in (0, 2, 4))
    return max(red, green, blue) - min(red, green, blue) < 24 and inked >= 0.5 * _size(box)


def _paint(characters: Characters, fragment: Fragment, first: int, last: int, face: Face) -> None:
    """Cut a fragment so that the glyphs from first to last have a face of their own."""
    starts, ends = characters.starts, characters.ends
    plain = fragment.face
    if last < fragment.end:
        characters.fragments.append(replace(fragment, start=last, u0=starts[last], face=plain))
    if first > fragment.start:
        characters.fragments.append(replace(fragment, end=first, u1=ends[first - 1], face=plain))
    fragment.u0, fragment.u1 = starts[first], max(ends[first:last])
    fragment.start, fragment.end, fragment.face = first, last, face


def _size(box: Rectangle) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def _same(one: Rectangle, other: Rectangle) -> bool:
    """Whether an area is a cell, or lies at its sides."""
    return all(abs(a - b) < 4 for a, b in zip(one, other, strict=True))
