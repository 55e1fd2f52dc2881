"""Printed lines cut into pieces: at wide gaps, at a place, at a letter."""

from __future__ import annotations

from dataclasses import replace

from lint.extract.pdf.lines import Line

GAP = 0.7
"""Ems between two entries at least."""


def pieces(line: Line, gap: float) -> list[Line]:
    """A line cut at gaps of more than some ems."""
    starts, ends = line.characters.starts, line.characters.ends
    made: list[Line] = []
    begin, end = 0, None
    for at, glyph in enumerate(line.glyphs):
        if glyph < 0 or line.text[at] == " ":
            continue
        if end is not None and starts[glyph] - end > gap * line.size:
            made.append(cut(line, begin, at))
            begin = at
        end = ends[glyph]
    return [*made, cut(line, begin, len(line.text))] if made else [line]


def first_beyond(line: Line, place: float) -> int:
    """The first character that stands beyond a place."""
    starts = line.characters.starts
    drawn = ((at, glyph) for at, glyph in enumerate(line.glyphs) if glyph >= 0 and line.text[at] != " ")
    return next(at for at, glyph in drawn if starts[glyph] > place)


def cut(line: Line, begin: int, end: int) -> Line:
    """The characters of a line from ``begin`` to ``end``."""
    spaced = line.spaced if end == len(line.text) else line.text[end - 1] == " " and line.glyphs[end - 1] >= 0
    while begin < end and line.glyphs[begin] < 0:
        begin += 1
    while end > begin and line.text[end - 1] == " ":
        end -= 1
    glyphs = line.glyphs[begin:end]
    drawn = [glyph for glyph in glyphs if glyph >= 0]
    pieces = [
        (max(a, begin) - begin, min(b, end) - begin, fragment)
        for a, b, fragment in line.pieces
        if a < end and b > begin
    ]
    left, right = line.characters.starts[drawn[0]], line.characters.ends[drawn[-1]]
    text = line.text[begin:end]
    return replace(line, text=text, glyphs=glyphs, pieces=pieces, u0=left, u1=right, spaced=spaced)
