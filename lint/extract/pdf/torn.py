"""Words and numbers that a line's end cuts without a hyphen: programs that set Japanese break Latin words anywhere.

A line can be cut only where it is full to the last letter.  Word and LibreOffice draw the space at which a line
ends: where they draw none though there is room for it, the word goes on.  Elsewhere the document's own words tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.paragraphs import OPENING

CLOSING = ")]},.;:!?%"
SHUT = CLOSING + "）］｝」』】〉》、。，．；："
CAPITALS = re.compile(r"\b[A-Z]{2,}$")
GROUP = re.compile(r",\d{1,2}$")
"""The beginning of a group of three digits."""
HEAD = re.compile(r"([^\W\d_]+)$")
TAIL = re.compile(r"[^\W\d_]+")
WORD = re.compile(r"[^\W\d_]+")
PROSE = 45
"""Characters of a line that hardly ends where its paragraph does."""
SPACE = 0.28
"""Ems that a space needs."""
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been but by can do for from had has have he her his if in into is it its may more most "
        "no not of on or our over she should than that the their them then there these they this those through to "
        "under up was we were what when where which who will with would you your",
    )
)
"""Words that hardly are pieces of one."""
SURE = 3
"""Lines that end with a drawn space before it counts as a habit."""


@dataclass
class Breaks:
    """What a document shows of how its lines were broken."""

    draws: bool = False
    """Whether the program draws the space at which a line ends."""
    words: Counter[str] = field(default_factory=Counter)
    """All words, in lower case."""
    inner: set[str] = field(default_factory=set)
    """Those that stand inside a line, and so are whole."""

    def torn(self, one: Line, other: Line, right: float, *, mixed: bool) -> bool:
        """Whether the line end between two lines of a paragraph stands inside a word or a number.

        Args:
            one: the line above.
            other: the line below.
            right: where the lines of the column end at most, in points.
            mixed: whether the paragraph holds Japanese too.

        """
        before, after = one.text[-1], other.text[0]
        if after in CLOSING and before.isalnum():
            return True
        letters = before.isalpha() and after.isalpha() and (after.islower() or CAPITALS.search(one.text) is not None)
        if before == "/" and after.isdigit() and one.text[-2:-1].isdigit():
            return True  # 05/2025
        inside = one.text[-2:-1].isdigit() or (before.isdigit() and one.text[-2:-1] in (".", ",", "/"))
        digits = (before.isdigit() or before in ",.") and after.isdigit() and inside
        if not (letters or digits) or is_wide(before) or is_wide(after):
            return False
        if after.isupper() and not self.draws:
            return False
        room = right - one.u1
        if (self.draws and one.spaced) or room > _first(other) + 0.15 * other.size:
            return False
        if digits:
            return mixed or self.draws or before in ",." or GROUP.search(one.text) is not None
        if self.draws and room > SPACE * one.size and (mixed or one.cell is not None):
            return True
        head, tail = HEAD.search(one.text), TAIL.match(other.text)
        assert head is not None
        assert tail is not None
        alone = one.cell is not None and head.start() == 0  # a word too long for its cell
        anywhere = mixed or alone or (self.draws and one.cell is not None)
        return self._one_word(head[0].lower(), tail[0].lower(), anywhere)

    def _one_word(self, a: str, b: str, anywhere: bool) -> bool:
        """Whether two pieces make a word by what else the document holds; ``anywhere``: whether lines break there."""
        known = a in self.inner or a in SMALL, b in self.inner or b in SMALL
        return not all(known) if self.words[a + b] else anywhere and not any(known)


def breaks(lines: Sequence[Line]) -> Breaks:
    """What the lines of a document show."""
    found = Breaks()
    drawn = bare = 0
    for line in lines:
        drawn += line.spaced
        bare += not line.spaced and len(line.text) >= PROSE and line.text[-1].isalpha() and line.text.isascii()
        words = [word.lower() for word in WORD.findall(line.text)] if line.text[-1:] else []
        found.words.update(words)
        found.inner.update(words[1:-1])
    found.draws = drawn >= SURE and drawn >= 2 * bare
    return found


def _first(line: Line) -> float:
    """The width of a line's first character, with what must stand on one line with it."""
    opens = line.text[1:2] in OPENING and len(line.text) > 1  # what opens stands at no line's end
    closes = 2 if len(line.text) > 1 and line.text[1] in SHUT else 1  # what closes stands at no line's beginning
    glyphs = [glyph for glyph in line.glyphs[: 3 if opens else closes] if glyph >= 0]
    return line.characters.ends[glyphs[-1]] - line.characters.starts[glyphs[0]] if glyphs else line.size
