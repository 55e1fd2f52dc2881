"""Pairs of sentences of our own writing that say the same, or only look alike.

``built`` files were looked at while the analysers were written, ``measured`` files only to measure them.
``both`` files hold a Japanese sentence and an English one.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def pairs(language: str, which: str) -> dict[str, list[tuple[str, str]]]:
    """The pairs of one file under its headings: "paraphrases" and "distinct".

    Args:
        language: "ja", "en" or "both".
        which: "built" or "measured".

    """
    found: dict[str, list[tuple[str, str]]] = {}
    kind = ""
    for piece in (HERE / f"{language}-{which}.txt").read_text("utf-8").split("\n\n"):
        lines = piece.strip().split("\n")
        if lines[0].startswith("# "):
            kind = lines[0][2:]
            found[kind] = []
        else:
            first, second = lines
            found[kind].append((first, second))
    return found
