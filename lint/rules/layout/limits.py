"""Which of a call's limits on type holds for some characters."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.text.typography import allowed, symbolic
from lint.document import Block, Style, Zone
from lint.profile import Layout, Number, TypeSize


def smallest(sizes: Sequence[TypeSize], zone: Zone, style: Style, japanese: bool) -> Number | None:
    """The smallest size that a call allows for characters, or ``None`` where it sets none.

    A limit that names the family comes before one for all families.  Where only families are named, and this
    one is not among them, the lowest of their limits still holds.

    Args:
        sizes: the call's limits.
        zone: where the characters stand.
        style: how they look.
        japanese: whether they are set by the East Asian family.

    """
    name = (style.east_asian if japanese else style.latin) or ""
    if name and symbolic(name):
        return None
    meant = [
        size for size in sizes if size.zone in ("any", zone) and size.script in ("any", "ja" if japanese else "latin")
    ]
    named = [size for size in meant if size.families and name and allowed(name, size.families)]
    general = [size for size in meant if not size.families]
    if named or general:
        return max((size.minimum for size in (named or general)), key=lambda limit: limit.value)
    return min((size.minimum for size in meant), key=lambda limit: limit.value, default=None)


SINGLE = 1.2
"""Single line spacing as a multiple of the type size, at the widest of the usual families."""


LATIN = 1.13
"""The same at the narrowest of the usual Latin families (Times New Roman and Arial have 1.15)."""


def too_tight(
    layout: Layout, block: Block, size: float | None, tolerance: float, *, japanese: bool = True
) -> tuple[str, Number] | None:
    """The limit that a paragraph's lines break, with how that is known: "pt", "guess" or "times" single.

    Args:
        layout: the call's limits.
        block: the paragraph.
        size: of its type, in points.
        tolerance: points by which measured lines may be closer.
        japanese: whether the paragraph is in Japanese, whose lines may stand as close as its type is high.

    """
    pitch, spacing = layout.line_pitch, layout.line_spacing
    if pitch is not None:
        if block.pitch is not None:
            return ("pt", pitch) if block.pitch < pitch.value - tolerance else None
        if block.spacing is not None and size is not None:
            return ("guess", pitch) if block.spacing * size * SINGLE < 0.97 * pitch.value else None
    if spacing is not None:
        if block.spacing is not None:
            return ("times", spacing) if block.spacing < spacing.value - 0.02 else None
        single = 1.0 if japanese or spacing.value > 1.05 else LATIN
        if block.pitch is not None and size and block.pitch < 0.97 * spacing.value * size * single:
            return "times", spacing
    return None


def apart(kind: str, block: Block, size: float) -> float:
    """How far a paragraph's lines are apart, in the unit of :func:`too_tight`."""
    if kind == "pt":
        return round(block.pitch or 0.0, 1)
    if kind == "guess":
        return round((block.spacing or 1.0) * size * SINGLE, 1)
    return round(block.spacing or (block.pitch or 0.0) / (size or 1.0) / SINGLE, 2)
