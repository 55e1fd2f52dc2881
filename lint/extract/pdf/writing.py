"""Paragraphs to a document's text: lines joined, and each character's style, page and box kept."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lint.document import Block, Glyphs, Run, Span, Style
from lint.extract.pdf.characters import ASCENT, DESCENT, Fragment
from lint.extract.pdf.folding import HYPHEN_AT_END
from lint.extract.pdf.lines import Line, is_wide, placed
from lint.extract.pdf.paragraphs import Paragraph
from lint.extract.pdf.torn import Breaks

HYPHENS = "-\u2010\u2011" + HYPHEN_AT_END
LAST_WORD = re.compile(r"([^\W\d_]+)$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)[^\s　]*$")
REST_OF_ADDRESS = re.compile(r"[\w\-./?=&%#~+:@]*[\d/._=&%#?\-][\w\-./?=&%#~+:@]*|[\w-]+\.(?:html?|pdf|php|aspx?)")
COMPOUNDS = frozenset((
    "self", "non", "well", "high", "low", "long", "short", "real", "cross", "co", "pre", "post", "multi", "inter",
    "state", "large", "small", "full", "half", "part", "time", "end", "open", "user", "data", "first", "second",
    "third", "two", "three", "four", "single", "double", "decision", "problem", "evidence", "cost", "peer",
    "early", "mid", "late", "ground", "field", "in", "on", "off", "up", "down", "out", "hands", "world", "role",
    "follow", "cutting", "top", "bottom", "semi", "quasi", "anti",
))  # fmt: skip
"""First halves of compounds that are written with a hyphen."""
PREFIXES = frozenset((
    "non", "co", "pre", "post", "multi", "inter", "semi", "anti", "in", "on", "off", "out", "up", "mid", "part",
    "end", "time",
))  # fmt: skip
"""Those among them that also begin words broken by a line end."""


@dataclass
class Writer:
    """Collects the text of a document and everything that lies over it."""

    words: Counter[str] = field(default_factory=Counter)
    """Words of the document, in lower case, for undoing hyphenation."""
    breaks: Breaks = field(default_factory=Breaks)
    """How the document's lines were broken."""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    pages: array[int] = field(default_factory=lambda: array("l"))
    boxes: array[float] = field(default_factory=lambda: array("f"))
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=list)
    scales: dict[int, float] = field(default_factory=dict)
    styles: dict[tuple[int, bool, float], Style] = field(default_factory=dict)
    faces: list[object] = field(default_factory=list)

    @property
    def glyphs(self) -> Glyphs:
        """Where the characters stand."""
        return Glyphs(self.pages, self.boxes)

    def write(self, paragraph: Paragraph) -> Span:
        """Add a paragraph as a block."""
        if self.length:
            self._put("\n", None)
        start = self.length
        previous: Line | None = None
        mixed = any(is_wide(letter) and letter.isalpha() for line in paragraph.lines for letter in line.text)
        for line in paragraph.lines:
            if previous is not None and not self.breaks.torn(previous, line, paragraph.right, mixed=mixed):
                self._join(previous, line)
            if not self.starts or self.starts[-1][1] != line.page:
                self.starts.append((self.length, line.page))
            self._line(line)
            previous = line
        span = Span(start, self.length)
        self.blocks.append(
            Block(
                span,
                paragraph.zone,
                pitch=paragraph.pitch and round(paragraph.pitch / self.scales.get(paragraph.page, 1.0), 2),
                centred=paragraph.centred,
            )
        )
        return span

    def _put(self, text: str, style: Style | None) -> None:
        """Add characters that stand nowhere on the page."""
        self.parts.append(text)
        self.pages.extend([0] * len(text))
        self.boxes.extend([0.0] * (4 * len(text)))
        start = self.length
        self.length += len(text)
        if style is not None:
            self._run(start, style)

    def _run(self, start: int, style: Style) -> None:
        last = self.runs[-1] if self.runs else None
        if last is not None and last.style is style and last.span.end == start:
            self.runs[-1] = Run(Span(last.span.start, self.length), style)
        else:
            self.runs.append(Run(Span(start, self.length), style))

    def _drop(self) -> None:
        """Take the last character back."""
        self.parts[-1] = self.parts[-1][:-1]
        if not self.parts[-1]:
            self.parts.pop()
        self.pages.pop()
        del self.boxes[-4:]
        self.length -= 1
        last = self.runs[-1]
        if last.span.end > self.length:
            if last.span.start >= self.length:
                self.runs.pop()
            else:
                self.runs[-1] = Run(Span(last.span.start, self.length), last.style)

    def style(self, fragment: Fragment, page: int) -> Style:
        """The style of a fragment, sizes as on paper."""
        scale = self.scales.get(page, 1.0)
        key = (id(fragment.face.style), fragment.raised, scale)
        if key not in self.styles:
            self.faces.append(fragment.face.style)  # kept alive: its identity is the key
            style = fragment.face.style
            size = round((style.size or 0) / scale, 2)
            made = replace(style, size=size, raised=fragment.raised)
            self.styles[key] = next((known for known in self.styles.values() if known == made), made)
        return self.styles[key]

    def _line(self, line: Line) -> None:
        starts, ends = line.characters.starts, line.characters.ends
        boxes, pages, page = self.boxes, self.pages, line.page
        text = line.text.replace(HYPHEN_AT_END, "-") if HYPHEN_AT_END in line.text else line.text
        for begin, end, fragment in line.pieces:
            face = fragment.face
            level = face.direction[0] == 1.0
            v0, v1 = fragment.v - ASCENT * face.size, fragment.v + DESCENT * face.size
            for glyph in line.glyphs[begin:end]:
                if glyph < 0:
                    pages.append(0)
                    boxes.extend((0.0, 0.0, 0.0, 0.0))
                    continue
                pages.append(page)
                if level:
                    boxes.extend((starts[glyph], v0, ends[glyph], v1))
                else:
                    boxes.extend(placed(starts[glyph], v0, ends[glyph], v1, face.direction))
            self.parts.append(text[begin:end])
            start = self.length
            self.length += end - begin
            self._run(start, self.style(fragment, page))

    def _join(self, one: Line, other: Line) -> None:
        """Put in, or take away, what the line end between two lines calls for."""
        before, after = one.text, other.text
        style = self.runs[-1].style
        last, first = before[-1], after[0]
        if last in HYPHENS and len(before) > 1 and before[-2].isalnum():
            if hyphen_goes(before, after, self.words):
                self._drop()
            return
        if is_wide(last) or is_wide(first) or last == " " or first == " ":
            return
        if ADDRESS.search(before) and REST_OF_ADDRESS.match(after) and not before.endswith((".", ",", ")", ";")):
            return
        if last in "/–—" and len(before) > 1 and before[-2] != " " and last != "/":
            return
        self._put(" ", style)


def hyphen_goes(before: str, after: str, words: Counter[str]) -> bool:
    """Whether a hyphen at a line's end was put in by the line break.

    It stays before a capital or a digit, where the document writes the compound with it elsewhere, and
    where its first half is a word that makes compounds; else the word is joined.
    """
    head = LAST_WORD.search(before[:-1])
    tail = FIRST_WORD.match(after)
    if head is None or tail is None or not after[0].islower():
        return False
    one, other = head[0].lower(), tail[0].lower()
    compound, whole = words[f"{one}-{other}"], words[one + other]
    if compound or whole:
        return whole >= compound
    if len(head[0]) > 1 and head[0].isupper():
        return False
    if one in COMPOUNDS and one not in PREFIXES and words[other]:
        return False
    if min(len(one), len(other)) < 3:
        return True
    return not (words[one] > 1 and words[other] > 1)


WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def words_of(lines: Iterable[Line]) -> Counter[str]:
    """The words inside lines (not those at a line's two ends, which may be broken)."""
    found: Counter[str] = Counter()
    for line in lines:
        if not line.text.isascii() and sum(map(is_wide, line.text)) > 0.5 * len(line.text):
            continue
        found.update(word.lower() for word in WORD.findall(line.text)[:-1])
    return found
