"""Sizes of paper."""

from __future__ import annotations

import re

SIZES = {
    "a3": (841.9, 1190.6),
    "a4": (595.3, 841.9),
    "a5": (419.5, 595.3),
    "b4": (728.5, 1031.8),
    "b5": (515.9, 728.5),
    "letter": (612.0, 792.0),
    "legal": (612.0, 1008.0),
}
"""Width and height in points (B sizes are JIS)."""


def paper(name: str) -> tuple[float, float] | None:
    """Width and height of a sheet by its name, or of "WIDTHxHEIGHT" in points."""
    measured = re.fullmatch(r"\s*([\d.]+)\s*[x×]\s*([\d.]+)\s*", name)
    if measured:
        return float(measured[1]), float(measured[2])
    return SIZES.get(name.lower().replace("us ", "").strip())


def fits(sheet: tuple[float, float], asked: tuple[float, float], how: str, tolerance: float) -> bool:
    """Whether a sheet, upright or on its side, is the one asked for ("exact") or no larger ("largest")."""
    for width, height in (sheet, sheet[::-1]):
        over = (width - asked[0], height - asked[1])
        if max(over) <= tolerance and (how == "largest" or min(over) >= -tolerance):
            return True
    return False


def sheet(width: float, height: float) -> tuple[str, str]:
    """A sheet in words, in both languages."""
    name = next((key for key, size in SIZES.items() if fits((width, height), size, "exact", 4)), None)
    millimetres = f"{width / 72 * 25.4:.0f} × {height / 72 * 25.4:.0f} mm"
    inches = f"{width / 72:.1f} × {height / 72:.1f} in"
    label = name.upper() if name and name[0] in "ab" else name
    return (f"{label}（{millimetres}）", f"{label} ({inches})") if label else (millimetres, inches)
