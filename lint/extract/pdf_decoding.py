"""Lines whose picture is right but whose text is noise."""

from __future__ import annotations

from collections.abc import Sequence

from lint.extract.pdf_lines import Line


def undecodable(lines: Sequence[Line]) -> set[int]:
    """The identities of lines that cannot be read."""
    return {id(line) for line in lines if noise(line.text)}


def noise(text: str) -> bool:
    """Whether a line's text is noise."""
    bad = sum(1 for character in text if character == "\ufffd" or 0xE000 <= ord(character) <= 0xF8FF)
    return bad > 2 and bad > 0.2 * len(text)
