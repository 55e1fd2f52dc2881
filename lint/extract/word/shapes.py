"""Shapes of a Word file: text boxes of both drawing languages, word art, pictures, diagrams and charts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.extract.word.xml import DGM, MC, WP, A, C, Element, M, R, V, W, chosen, elements, integer, points

EMU = 12700
"""English metric units to the point."""
DEPTH = 40


@dataclass(frozen=True)
class Shape:
    """Something that hangs at a run.

    Exactly one of ``box`` (a ``w:txbxContent``), ``lettering`` (paragraphs of DrawingML), ``art`` (the words of
    VML word art) and ``data`` (the relationship of a diagram or chart) is set, or none: a picture.
    """

    box: Element | None = None
    lettering: tuple[Element, ...] = ()
    art: str = ""
    data: str = ""
    height: float = 0.0
    """Points that a picture takes up in the line."""
    width: float = 0.0
    hidden: bool = False

    @property
    def words(self) -> str:
        """The words of a text box, without its structure."""
        if self.box is not None:
            return "".join(piece.text or "" for piece in self.box.iter(W + "t"))
        return "".join(piece.text or "" for part in self.lettering for piece in part.iter(A + "t")) or self.art


def shapes(element: Element, depth: int = 0) -> Iterator[Shape]:
    """The shapes within a drawing, in order; of alternatives only the one that is shown."""
    extent = element.find(f"{WP}inline/{WP}extent")
    inline = extent is not None
    if not inline:
        extent = element.find(f"{WP}anchor/{WP}extent")
    properties = next(element.iter(WP + "docPr"), None)
    hidden = properties is not None and properties.get("hidden") in {"1", "true"}
    wraps = inline or element.find(f"{WP}anchor/{WP}wrapTopAndBottom") is not None
    size = (0.0, 0.0)
    if extent is not None:
        size = ((integer(extent.get("cx")) or 0) / EMU, (integer(extent.get("cy")) or 0) / EMU)
    found = list(_within(element, hidden, depth))
    if not found or (wraps and size[1] > 0):
        if not size[1]:
            size = _vml_size(element)
        yield Shape(width=size[0], height=size[1] if wraps or extent is None else 0.0)
    yield from found


def _within(element: Element, hidden: bool, depth: int) -> Iterator[Shape]:
    for child in elements(element):
        tag = child.tag
        if tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None and depth < DEPTH:
                yield from _within(branch, hidden, depth + 1)
        elif tag == W + "txbxContent":
            yield Shape(box=child, hidden=hidden)
        elif tag == V + "textpath":
            if child.get("string"):
                yield Shape(art=child.get("string"), hidden=hidden)
        elif tag == A + "txBody" or tag.endswith("}txBody"):
            yield Shape(lettering=tuple(child.iter(A + "p")), hidden=hidden)
        elif tag == DGM + "relIds":
            yield Shape(data=child.get(R + "dm") or "", hidden=hidden)
        elif tag == C + "chart" or tag.endswith("/chartex}chart"):
            yield Shape(data=child.get(R + "id") or "", hidden=hidden)
        elif tag.startswith((M, W)) and tag != W + "control":
            yield from _within(child, hidden, depth)
        else:
            invisible = "visibility:hidden" in (child.get("style") or "").replace(" ", "")
            yield from _within(child, hidden or invisible, depth)


def _vml_size(element: Element) -> tuple[float, float]:
    """Width and height in points that a VML shape's style gives, when it stands in the line."""
    for shape in element.iter(V + "shape", V + "rect"):
        style = shape.get("style") or ""
        if "position:absolute" in style.replace(" ", ""):
            return 0.0, 0.0
        sizes = [re.search(rf"(?:^|;)\s*{name}\s*:\s*([\d.]+\w*)", style) for name in ("width", "height")]
        width, height = (points(size[1], 1) if size else None for size in sizes)
        return width or 0.0, height or 0.0
    return 0.0, 0.0
