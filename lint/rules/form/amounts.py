"""How the rules on room speak of pages, words and characters."""

from __future__ import annotations

from collections.abc import Sequence

UNITS = {
    "pages": ("ページ", "pages"),
    "words": ("語", "words"),
    "characters": ("字", "characters"),
    "lines": ("行", "lines"),
}
"""In Japanese and English."""


def pages(taken: float, limit: float) -> str:
    """Pages with as many decimals as it takes to show that they are too many."""
    return f"{taken:.1f}" if float(f"{taken:.1f}") > limit else f"{max(taken, limit + 0.01):.2f}"


def guess(exact: bool, lacking: Sequence[str]) -> tuple[str, str]:
    """What is said beside a length that is not certain, in both languages.

    Args:
        exact: whether a layout was measured.
        lacking: fonts that this layout had to do without.

    """
    if not exact:
        return "（推定）", " (estimated)"
    if lacking:
        fonts = ", ".join(lacking[:2])
        return f"（このパソコンに{fonts}がないため推定）", f" (estimated: this machine lacks {fonts})"
    return "", ""
