r"""Markdown: repositories of proposals, and the examples in the rules' own docstrings.

Headings, paragraphs, list items (of several lines too), quotations, pipe tables, links, and Pandoc's
bracketed spans, whose attributes set the style: ``[tiny]{size=8 font="MS Mincho" colour=808080 italic}``;
``hidden`` or ``unseen=undecodable`` takes the words out of the text.  A line ``\\newpage`` starts a page,
a line ``![](scan.png)`` is a picture.  Comments set the rest: ``<!-- zone: note -->``, ``pitch``,
``spacing``, ``paper: 612 792``, ``margins: TOP RIGHT BOTTOM LEFT``, ``advance: 4.5`` (points from
character to character).
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from lint.document import (
    Block,
    Cell,
    Document,
    Glyphs,
    Leftout,
    Link,
    Margins,
    Page,
    Run,
    Setup,
    Span,
    Style,
    Table,
    Unseen,
    Zone,
)
from lint.extract.markdown_lines import apart, joined

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
SPAN = re.compile(r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\](?:\{([^}]{0,1000})\}|\(([^)\s\[]{0,2000})\))")
ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|(\S+))|(\w+)")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\3(?![\w*])")
UNDERLINE = re.compile(r"=+$|-{3,}$")
BREAK = re.compile(r" {0,3}(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,})$")
METADATA = re.compile(r"\s*$|\s+\S|[\w-]+\s*:|\s*-\s|#")
TITLE = re.compile(r"title\s*:\s*[\"']?(.*?\S)[\"']?\s*$")
QUOTED = re.compile(r"^(?:>\s?)+(?=\S)")
RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
ZONE = re.compile(r"<!--\s*(zone|pitch|spacing|paper|margins|advance)\s*:\s*(.*?)\s*-->$")
PLAIN = Style()


def read(path: Path) -> Document:
    """Read a Markdown file (UTF-8, undecodable bytes replaced)."""
    return parse(path.read_text("utf-8-sig", errors="replace"), str(path))


def parse(source: str, path: str = "draft.md") -> Document:
    """Read Markdown from a string."""
    return _Reader(path).read(source)


@dataclass
class _Reader:
    path: str
    text: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    leftouts: list[Leftout] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=lambda: [(0, 1)])
    page: int = 1
    made: Block = field(default_factory=lambda: Block(Span(0, 0)))
    images: Counter[int] = field(default_factory=Counter)
    paper: tuple[float, float] | None = None
    margins: Margins | None = None
    advance: float | None = None
    item: bool = False
    """Whether the lines being gathered are a list's."""

    def read(self, source: str) -> Document:
        lines = source.splitlines()
        index = self._front(lines)
        paragraph: list[str] = []
        fenced = hidden = False
        while index < len(lines):
            line = lines[index].rstrip()
            index += 1
            if hidden or (line.startswith("<!--") and "-->" not in line):  # a comment of several lines
                self._paragraph(paragraph)
                hidden = "-->" not in line
                continue
            if line.lstrip().startswith("```"):
                self._paragraph(paragraph)
                fenced = not fenced
                continue
            if fenced:
                self._block(line, replace(self.made, zone=Zone.FORMULA))
                continue
            setting = ZONE.match(line.strip())
            picture = PICTURE.match(line)
            if not line or line == "\\newpage" or setting or picture or line.startswith("<!--"):
                self._paragraph(paragraph)
                self.images[self.page] += bool(picture)
                if line == "\\newpage":
                    self.page += 1
                    self.starts.append((self.length, self.page))
                elif setting:
                    self._set(setting[1], setting[2])
                continue
            heading = HEADING.match(line)
            if heading:
                self._paragraph(paragraph)
                self._block(heading[2], replace(self.made, outline=len(heading[1])))
            elif paragraph and not self.item and UNDERLINE.match(line):
                title = joined(paragraph)
                paragraph.clear()
                self._block(title, replace(self.made, outline=1 if line.startswith("=") else 2))
            elif BREAK.match(line):
                self._paragraph(paragraph)
            elif line.lstrip().startswith("|") or _begins_table(line, lines[index : index + 1]):
                self._paragraph(paragraph)
                rows = [line]
                framed = line.lstrip().startswith("|")
                while index < len(lines) and (lines[index].lstrip().startswith("|") if framed else "|" in lines[index]):
                    rows.append(lines[index])
                    index += 1
                self._table(rows)
            elif ITEM.match(line):
                self._paragraph(paragraph)
                paragraph.append(ITEM.sub("", line, count=1).strip())
                self.item = True
            else:  # a line below an item goes on with it
                hard = lines[index - 1].endswith(("  ", "\\"))
                paragraph.append(QUOTED.sub("", line.strip(" \t").rstrip("\\")) + "\n" * hard)
        self._paragraph(paragraph)
        text = "".join(self.text)
        width, height = self.paper or (595.3, 841.9)
        paged = self.page > 1 or self.images.total() > 0
        return Document(
            self.path,
            "md",
            text,
            tuple(self.blocks),
            tuple(self.runs),
            tuple(self.tables),
            page_starts=tuple(self.starts) if paged else (),
            pages=tuple(self._page(number, width, height) for number in range(1, self.page + 1)) if paged else (),
            setups=(Setup(Span(0, self.length), width, height, self.margins or Margins(72, 72, 72, 72)),)
            if self.paper or self.margins
            else (),
            links=tuple(self.links),
            leftouts=tuple(self.leftouts),
            glyphs=None if self.advance is None else _glyphs(text, self.advance),
        )

    def _front(self, lines: list[str]) -> int:
        """Take the title out of metadata between two lines ``---``; the number of the first line after them."""
        end = next((i for i, line in enumerate(lines[1:200], 1) if line.rstrip() in ("---", "...")), 0)
        if not end or lines[0].rstrip() != "---" or not all(map(METADATA.match, lines[1:end])):
            return 0
        below = next((line for line in lines[end + 1 :] if line.strip()), "")
        headed = (match := HEADING.match(below)) is not None and len(match[1]) == 1  # the title stands there again
        for title in (match[1] for line in lines[1:end] if not headed and (match := TITLE.match(line))):
            self._block(title, replace(self.made, outline=1))
        return end + 1

    def _page(self, number: int, width: float, height: float) -> Page:
        ends = {page: offset for offset, page in self.starts}
        text = "".join(self.text)[ends[number] : ends.get(number + 1)]
        return Page(number, width, height, characters=len("".join(text.split())), images=self.images[number])

    def _set(self, name: str, value: str) -> None:
        if name == "zone":
            self.made = replace(self.made, zone=Zone(value))
        elif name == "pitch":
            self.made = replace(self.made, pitch=float(value))
        elif name == "spacing":
            self.made = replace(self.made, spacing=float(value))
        elif name == "paper":
            self.paper = (float(value.split()[0]), float(value.split()[1]))
        elif name == "margins":
            self.margins = Margins(*map(float, value.split()))
        elif name == "advance":
            self.advance = float(value)

    def _paragraph(self, lines: list[str]) -> None:
        for part in apart(lines, item=self.item):
            self._block(part, replace(self.made, item=True) if self.item else self.made)
        lines.clear()
        self.item = False

    def _write(self, text: str, style: Style) -> Span:
        span = Span(self.length, self.length + len(text))
        if text:
            self.text.append(text)
            self.length += len(text)
            self.runs.append(Run(span, style))
        return span

    def _newline(self) -> None:
        if self.length:
            self.text.append("\n")
            self.length += 1

    def _block(self, source: str, like: Block) -> Span:
        self._newline()
        start = self.length
        self._inline(source, PLAIN)
        span = Span(start, self.length)
        self.blocks.append(replace(like, span=span))
        return span

    def _inline(self, source: str, style: Style) -> None:
        at = 0
        for match in SPAN.finditer(source):
            self._emphasis(source[at : match.start()], style)
            at = match.end()
            if match[3] is not None:
                start = self.length
                self._inline(match[1], style)
                self.links.append(Link(Span(start, self.length), match[3]))
                continue
            styled, unseen = _styled(style, match[2])
            if unseen:
                self.leftouts.append(Leftout(unseen, match[1], self.length, self.page))
            else:
                self._inline(match[1], styled)
        self._emphasis(source[at:], style)

    def _emphasis(self, source: str, style: Style) -> None:
        at = 0
        for match in EMPHASIS.finditer(source):
            self._plain(source[at : match.start()], style)
            at = match.end()
            if match[2]:
                self._plain(match[2], replace(style, bold=True))
            else:
                self._plain(match[4], replace(style, italic=True))
        self._plain(source[at:], style)

    def _plain(self, source: str, style: Style) -> None:
        source = re.sub(r"<br ?/?>", "\n", source)
        self._write(re.sub(r"\\([\\\[\]`*_{}()#+\-.!|])", r"\1", source), style)

    def _table(self, rows: list[str]) -> None:
        cells: list[Cell] = []
        kept = [row for row in rows if not RULE.match(row)]
        start = self.length + bool(self.length)
        for number, row in enumerate(kept):
            parts = re.split(r"(?<!\\)\|", row.strip().strip("|"))
            for column, part in enumerate(parts):
                span = self._block(part.strip(), replace(self.made, zone=Zone.TABLE))
                cells.append(Cell(span, number, column))
        self.tables.append(Table(Span(start, self.length), tuple(cells)))


def _begins_table(line: str, below: list[str]) -> bool:
    """Whether a line is the head of a table whose rows have no bar at their sides."""
    return "|" in line and any("|" in under and RULE.match(under) for under in below)


def _glyphs(text: str, advance: float) -> Glyphs:
    """Boxes of characters that stand evenly on lines of 90."""
    boxes: array[float] = array("f")
    for index in range(len(text)):
        x, y = 72 + index % 90 * advance, 72 + index // 90 * 14
        boxes.extend((x, y, x + advance, y + 11))
    return Glyphs(array("i", [1] * len(text)), boxes)


def _styled(style: Style, attributes: str) -> tuple[Style, Unseen | None]:
    """A style with a span's attributes, and why the span is not seen."""
    unseen = None
    for name, quoted, bare, flag in ATTRIBUTE.findall(attributes):
        value = quoted or bare
        if flag == "hidden":
            unseen = Unseen.HIDDEN
        elif name == "unseen":
            unseen = Unseen(value)
        elif flag in ("bold", "italic", "raised", "underline"):
            style = replace(style, **{flag: True})  # type: ignore[arg-type]
        elif name in ("size", "spacing", "scale"):
            style = replace(style, **{name: float(value)})  # type: ignore[arg-type]
        elif name in ("colour", "highlight", "latin", "east_asian"):
            style = replace(style, **{name: value})
        elif name == "font":
            style = replace(style, latin=value, east_asian=value)
    return style, unseen
