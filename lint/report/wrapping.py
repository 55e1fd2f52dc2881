"""Lines for a terminal: full-width characters take two columns, and Japanese breaks between characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

NOT_FIRST = frozenset(
    "、。，．・：；？！ー）］｝〕〉》」』】〙〗”’)]},.:;?!%％ぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻…‥ゝゞヽヾ"
)
"""Characters that do not begin a line (JIS X 4051, without the finer classes)."""
NOT_LAST = frozenset("（［｛〔〈《「『【〘〖“‘([{")
"""Characters that do not end one."""


@lru_cache(maxsize=4096)
def columns(text: str) -> int:
    """Terminal columns of a text; ambiguous characters count as two, as Japanese terminals draw them."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    if character < "\x7f":
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Break a text into lines of at most ``width`` columns, indents included.

    Args:
        text: one paragraph; runs of white space count as one space.
        width: columns.
        first: what the first line begins with.
        rest: what the other lines begin with; spaces as wide as ``first`` if not given.

    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, used, empty = first, columns(first), True
    for piece in _pieces(" ".join(text.split())):
        bare = piece.rstrip()
        size = columns(bare)
        if not empty and used + size > width:
            lines.append(line.rstrip())
            line, used, empty = rest, columns(rest), True
        if size <= width - used:
            line, used, empty = line + piece, used + size + len(piece) - len(bare), False
            continue
        for part in _halves(piece, width - used):
            if not empty and used + columns(part.rstrip()) > width:
                lines.append(line.rstrip())
                line, used = rest, columns(rest)
            line, used, empty = line + part, used + columns(part), False
    return "\n".join([*lines, line.rstrip()])


def _pieces(text: str) -> Iterator[str]:
    """What may not be broken: a Latin word with the space after it, or one wide character with its punctuation."""
    start = 0
    held = free = False  # what the character before ends no line, what lets a line break behind it
    for end, character in enumerate(text):
        begins_none, ends_none, wide = _bonds(character)
        if end and not (begins_none or held) and (free or wide):
            yield text[start:end]
            start = end
        held, free = ends_none, wide or character == " "
    if text:
        yield text[start:]


@cache
def _bonds(character: str) -> tuple[bool, bool, bool]:
    """Whether a character begins no line, whether it ends none, and whether lines may break beside it."""
    digit = character.isdigit() and character.isascii()  # 「12件」「2024年」 stay whole
    begins_none = character == " " or character in NOT_FIRST
    return begins_none, digit or character in NOT_LAST, unicodedata.east_asian_width(character) in "WF"


def _halves(piece: str, room: int) -> Iterator[str]:
    """A piece longer than a line (an address, a formula) in parts that fit one."""
    if columns(piece.rstrip()) <= max(room, 1):
        yield piece
        return
    part, size, limit = "", 0, max(room, 2)
    for character in piece:
        if part and size + _columns(character) > limit:
            yield part
            part, size = "", 0
        part, size = part + character, size + _columns(character)
    yield part
