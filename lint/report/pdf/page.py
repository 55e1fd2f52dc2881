"""A PDF page as the reader sees it, and the way back to the coordinates its file uses."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

LETTER = (0.0, 0.0, 612.0, 792.0)
"""What viewers assume of a page without a box."""
DEPTH = 50
"""Levels of the page tree to climb for an inherited value; a damaged file may have a loop."""


@dataclass(frozen=True)
class Frame:
    """The visible part of a page in its own coordinates (origin bottom left), and how it is turned.

    UserUnit is left out, as it is by the reader of these files: a box is in the page's own units.
    """

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0
    """Degrees clockwise: 0, 90, 180 or 270."""

    @property
    def width(self) -> float:
        """Points from left to right as displayed."""
        across, up = self.right - self.left, self.top - self.bottom
        return up if self.rotation in (90, 270) else across

    @property
    def height(self) -> float:
        """Points from top to bottom as displayed."""
        across, up = self.right - self.left, self.top - self.bottom
        return across if self.rotation in (90, 270) else up

    def inward(self, x: float, y: float) -> tuple[float, float]:
        """A place on the displayed page (points, origin top left, y down) in the page's own coordinates."""
        if self.rotation == 90:
            return self.left + y, self.bottom + x
        if self.rotation == 180:
            return self.right - x, self.bottom + y
        if self.rotation == 270:
            return self.right - y, self.top - x
        return self.left + x, self.top - y

    def outward(self, x: float, y: float) -> tuple[float, float]:
        """The inverse of :meth:`inward`."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    @property
    def upright(self) -> tuple[int, int, int, int, int, int]:
        """The matrix that turns a drawing so that it stands upright on the displayed page."""
        return {
            0: (1, 0, 0, 1, 0, 0),
            90: (0, 1, -1, 0, 0, 0),
            180: (-1, 0, 0, -1, 0, 0),
            270: (0, -1, 1, 0, 0, 0),
        }[self.rotation]


def frame(page: Any) -> Frame:
    """The frame of a pikepdf page: its crop box within its media box, as viewers read them."""
    media = _box(_inherited(page.obj, "/MediaBox")) or LETTER
    crop = _box(_inherited(page.obj, "/CropBox"))
    left, bottom, right, top = media
    if crop is not None:
        cut = (max(left, crop[0]), max(bottom, crop[1]), min(right, crop[2]), min(top, crop[3]))
        if cut[0] < cut[2] and cut[1] < cut[3]:
            left, bottom, right, top = cut
    rotation = _number(_inherited(page.obj, "/Rotate"))
    turned = round((rotation or 0) / 90) * 90 % 360
    return Frame(left, bottom, right, top, turned)


def _inherited(node: Any, key: str) -> Any:
    for _ in range(DEPTH):
        if node is None or not hasattr(node, "get"):
            return None
        value = node.get(key)
        if value is not None:
            return value
        node = node.get("/Parent")
    return None


def _box(value: Any) -> tuple[float, float, float, float] | None:
    try:
        x0, y0, x1, y1 = (float(number) for number in value)
    except (TypeError, ValueError):
        return None
    if not all(map(math.isfinite, (x0, y0, x1, y1))) or x0 == x1 or y0 == y1:
        return None
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
