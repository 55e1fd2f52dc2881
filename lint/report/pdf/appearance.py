"""How marks on a PDF look: drawn by us to the last stroke, so that every viewer shows the same.

Numbers are strokes, not text: a font would have to be embedded, or each viewer would choose its own.
"""

from __future__ import annotations

from collections.abc import Sequence

Colour = tuple[float, float, float]
Point = tuple[float, float]

LIGHT: dict[str, Colour] = {
    "error": (1.0, 0.74, 0.72),
    "warning": (1.0, 0.90, 0.55),
    "info": (0.76, 0.89, 1.0),
    "question": (0.87, 0.80, 1.0),
}
"""Highlights; multiplied with the page, black text stays black."""
DARK: dict[str, Colour] = {
    "error": (0.75, 0.07, 0.10),
    "warning": (0.60, 0.38, 0.0),
    "info": (0.05, 0.36, 0.62),
    "question": (0.40, 0.20, 0.62),
    "summary": (0.25, 0.25, 0.28),
}
"""Marks; white strokes on each of them have a contrast above 4.5."""

HEIGHT = 10.0
"""Points of a mark's height."""
DIGIT, SIGN, PAD = 5.2, 7.0, 1.8

# Strokes on a grid 4 wide and 6 high, origin bottom left; drawn with round ends and joins.
DIGITS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "0": (((1.3, 0), (2.7, 0), (3.8, 1.4), (3.8, 4.6), (2.7, 6), (1.3, 6), (0.2, 4.6), (0.2, 1.4), (1.3, 0)),),
    "1": (((0.9, 4.9), (2.2, 6), (2.2, 0)),),
    "2": (((0.3, 4.7), (1.2, 6), (2.8, 6), (3.7, 4.8), (3.5, 3.5), (0.2, 0), (3.8, 0)),),
    "3": (
        ((0.3, 5.2), (1.3, 6), (2.7, 6), (3.6, 5.1), (3.6, 4.0), (2.7, 3.2), (1.6, 3.2)),
        ((2.7, 3.2), (3.8, 2.3), (3.8, 1.0), (2.8, 0), (1.2, 0), (0.2, 0.9)),
    ),
    "4": (((3.0, 0), (3.0, 6), (0.1, 1.7), (3.9, 1.7)),),
    "5": (
        (
            (3.5, 6),
            (0.7, 6),
            (0.4, 3.2),
            (1.4, 3.8),
            (2.7, 3.7),
            (3.8, 2.6),
            (3.7, 1.2),
            (2.6, 0),
            (1.2, 0),
            (0.2, 0.8),
        ),
    ),
    "6": (
        ((3.3, 5.4), (2.5, 6), (1.4, 5.9), (0.4, 4.6), (0.2, 1.6), (1.2, 0), (2.8, 0), (3.8, 1.2), (3.7, 2.6)),
        ((3.7, 2.6), (2.7, 3.6), (1.3, 3.5), (0.3, 2.3)),
    ),
    "7": (((0.2, 6), (3.8, 6), (1.5, 0)),),
    "8": (
        ((1.3, 3.2), (0.4, 4.0), (0.4, 5.1), (1.3, 6), (2.7, 6), (3.6, 5.1), (3.6, 4.0), (2.7, 3.2), (1.3, 3.2)),
        ((1.3, 3.2), (0.2, 2.2), (0.2, 1.0), (1.2, 0), (2.8, 0), (3.8, 1.0), (3.8, 2.2), (2.7, 3.2)),
    ),
    "9": (
        ((0.7, 0.6), (1.5, 0), (2.6, 0.1), (3.6, 1.4), (3.8, 4.4), (2.8, 6), (1.2, 6), (0.2, 4.8), (0.3, 3.4)),
        ((0.3, 3.4), (1.3, 2.4), (2.7, 2.5), (3.7, 3.7)),
    ),
}
DIGITS["+"] = (((2.0, 1.2), (2.0, 4.8)), ((0.3, 3.0), (3.7, 3.0)))
"""Behind the number of a mark that several remarks share."""
SIGNS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "error": (((0.4, 1.0), (4.4, 5.0)), ((0.4, 5.0), (4.4, 1.0))),
    "warning": (((0.2, 0.9), (2.4, 5.1), (4.6, 0.9), (0.2, 0.9)),),
    "info": (((2.4, 0.2), (2.4, 3.8)), ((2.4, 5.7), (2.4, 5.7))),
    "question": (
        ((0.8, 4.6), (1.6, 5.9), (3.0, 5.9), (3.8, 4.8), (3.4, 3.7), (2.4, 2.9), (2.4, 1.9)),
        ((2.4, 0.2), (2.4, 0.2)),
    ),
    "summary": (((0.3, 5.2), (4.5, 5.2)), ((0.3, 3.0), (4.5, 3.0)), ((0.3, 0.8), (3.2, 0.8))),
}


def mark_width(number: str) -> float:
    """Points of the width of a mark with a sign and a number (which may be empty)."""
    return 2 * PAD + SIGN - (0 if number else 2.0) + DIGIT * len(number)


def mark(kind: str, number: str) -> bytes:
    """The drawing of a mark, upright, from (0, 0) to (:func:`mark_width`, :data:`HEIGHT`)."""
    width = mark_width(number)
    parts = [_fill(DARK[kind]), _rounded(width, HEIGHT, 2.2), "f", "1 1 1 RG 1 J 1 j 1.1 w"]
    parts += [_stroke(line, PAD, 2.0) for line in SIGNS[kind]]
    for index, digit in enumerate(number):
        parts += [_stroke(line, PAD + SIGN + DIGIT * index, 2.0) for line in DIGITS[digit]]
    return "\n".join(parts).encode("ascii")


def highlight(severity: str, quads: Sequence[Sequence[Point]]) -> bytes:
    """The drawing of a highlight: each quad (UL, UR, LL, LR in the page's own coordinates) filled."""
    parts = ["/M gs", _fill(LIGHT[severity])]
    for upper_left, upper_right, lower_left, lower_right in quads:
        first, *others = (upper_left, upper_right, lower_right, lower_left)
        parts.append(f"{_at(first)} m " + " ".join(f"{_at(point)} l" for point in others) + " h")
    parts.append("f")  # all at once: where quads overlap, the colour is not laid on twice
    return "\n".join(parts).encode("ascii")


def _stroke(line: Sequence[Point], x: float, y: float) -> str:
    first, *others = [(x + a, y + b) for a, b in line]
    return f"{_at(first)} m " + " ".join(f"{_at(point)} l" for point in others) + " S"


def _rounded(width: float, height: float, radius: float) -> str:
    k = radius * 0.4477  # distance of a Bézier handle from the corner, for a quarter of a circle
    w, h, r = width, height, radius
    return (
        f"{_at((r, 0))} m {_at((w - r, 0))} l {_at((w - k, 0))} {_at((w, k))} {_at((w, r))} c "
        f"{_at((w, h - r))} l {_at((w, h - k))} {_at((w - k, h))} {_at((w - r, h))} c "
        f"{_at((r, h))} l {_at((k, h))} {_at((0, h - k))} {_at((0, h - r))} c "
        f"{_at((0, r))} l {_at((0, k))} {_at((k, 0))} {_at((r, 0))} c h"
    )


def _fill(colour: Colour) -> str:
    return " ".join(_figure(part) for part in colour) + " rg"


def _at(point: Point) -> str:
    return f"{_figure(point[0])} {_figure(point[1])}"


def _figure(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") if value else "0"
