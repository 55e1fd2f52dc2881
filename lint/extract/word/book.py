"""What all parts of one Word file share while it is read: styles, numbering, notes, comments, and the writer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lint.document import Span, Style, Trace, Unseen, Zone
from lint.extract.word.counting import counted
from lint.extract.word.numbering import Numbering
from lint.extract.word.package import Package
from lint.extract.word.part import Part
from lint.extract.word.style import Letters, Styles, is_white
from lint.extract.word.theme import read_theme
from lint.extract.word.writer import Writer
from lint.extract.word.xml import Element, W, elements, integer, on, val
from lint.settings import Limits

OUR_AUTHOR, OUR_MARK = "proposal-lint", re.compile(r"\s*\w*\s*\[PL\d+\]")
"""Comments that a check itself wrote into an earlier copy of the draft."""


@dataclass
class Field:
    """A field that was begun: PAGE, HYPERLINK, REF, a form field, …"""

    start: int
    begin: Element
    instruction: str = ""
    in_result: bool = False


@dataclass
class Note:
    """A footnote or endnote that was referred to and is not written yet."""

    kind: str
    name: str
    mark: str


@dataclass
class Book:
    """An open Word file and all that its paragraphs refer to."""

    package: Package
    limits: Limits
    writer: Writer
    styles: Styles
    numbering: Numbering
    settings: Element | None
    white_paper: bool = True
    """Whether pages have no background colour."""
    fields: list[Field] = field(default_factory=list)
    comments: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Author and text of comments by id, our own left out."""
    comment_spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    waiting: list[Note] = field(default_factory=list)
    """Footnotes that follow after the paragraph or table at hand."""
    endnotes: list[Note] = field(default_factory=list)
    readings: list[tuple[str, Style, Element, Part]] = field(default_factory=list)
    """Ruby readings that follow after the paragraph or table at hand."""
    notes_part: dict[str, Part] = field(default_factory=dict)
    note_bodies: dict[tuple[str, str], Element] = field(default_factory=dict)
    _marks: dict[tuple[str, str], str] = field(default_factory=dict)
    _direct: dict[object, tuple[str | None, Letters]] = field(default_factory=dict)

    @property
    def visible(self) -> bool:
        """Whether characters at this point are a field's result, not its instruction."""
        return all(entry.in_result for entry in self.fields)

    def direct(self, properties: Element | None) -> tuple[str | None, Letters]:
        """The character style and the direct formatting of a ``w:rPr``."""
        if properties is None:
            return None, Letters()
        key = tuple((child.tag, *child.attrib.items()) for child in properties)
        if key not in self._direct:
            self._direct[key] = (val(properties.find(W + "rStyle")), self.styles.read_letters(properties))
        return self._direct[key]

    def unseen(self, style: Style, hidden: bool, zone: Zone) -> Unseen | None:
        """Why a run is not seen, or ``None``; what lies under a text box is not known."""
        if hidden:
            return Unseen.HIDDEN
        if style.size is not None and style.size < 2:
            return Unseen.TINY
        if style.colour is None or zone is Zone.FIGURE:
            return None
        if style.highlight is None and self.white_paper and is_white(style.colour):
            return Unseen.WHITE
        return Unseen.WHITE if style.highlight == style.colour else None

    def mark(self, kind: str, name: str) -> str:
        """The number of a note ("footnote" or "endnote"), counted in the order of references."""
        if (kind, name) not in self._marks:
            options = None if self.settings is None else self.settings.find(f"{W}{kind}Pr")
            form = val(None if options is None else options.find(W + "numFmt"))
            start = integer(val(None if options is None else options.find(W + "numStart"))) or 1
            count = sum(1 for other, _ in self._marks if other == kind)
            self._marks[(kind, name)] = counted(
                start + count, form or ("decimal" if kind == "footnote" else "lowerRoman")
            )
        return self._marks[(kind, name)]

    def note(self, kind: str, name: str) -> tuple[Element, Part] | None:
        """The body of a note, or ``None`` where it is missing."""
        if kind not in self.notes_part:
            part = self.package.related(self.package.main, kind + "s")
            root = self.package.optional(part)
            if part is None or root is None:
                return None
            self.notes_part[kind] = Part(part, root)
            for element in elements(root):
                if val(element, "type") in {None, "normal"}:
                    self.note_bodies[(kind, val(element, "id") or "")] = element
        body = self.note_bodies.get((kind, name))
        return None if body is None else (body, self.notes_part[kind])

    def close_comments(self) -> None:
        """Turn comments into revisions, now that their places are known; those that stand nowhere are not shown."""
        for name, (author, text) in self.comments.items():
            if name not in self.comment_spans:
                continue
            start, end = self.comment_spans[name]
            span = Span(
                min(start, self.writer.length), max(min(end, self.writer.length), min(start, self.writer.length))
            )
            self.writer.revise_at(Trace.COMMENT, span, author, text)


def open_book(package: Package, limits: Limits, writer: Writer) -> Book:
    """Read what stands outside the text: settings, theme, styles, numbering, comments."""
    settings = package.optional(package.related(package.main, "settings"))
    root = package.optional(package.related(package.main, "styles"))
    defaults = None if root is None else root.find(W + "docDefaults")
    theme = read_theme(package.optional(package.related(package.main, "theme")), settings, defaults)
    override = False
    for setting in settings.iter(W + "compatSetting") if settings is not None else ():
        if val(setting, "name") == "overrideTableStyleFontSizeAndJustification":
            override = val(setting) == "1"
    styles = Styles(root, theme, override_table=override)
    numbering = Numbering(package.optional(package.related(package.main, "numbering")), styles)
    book = Book(package, limits, writer, styles, numbering, settings)
    comments = package.optional(package.related(package.main, "comments"))
    for comment in elements(comments):
        text = "\n".join(
            "".join(piece.text or "" for piece in paragraph.iter(W + "t")) for paragraph in comment.iter(W + "p")
        )
        author = val(comment, "author") or ""
        if not (author == OUR_AUTHOR and OUR_MARK.match(text)):
            book.comments[val(comment, "id") or ""] = (author, text)
    return book


def setting(book: Book, name: str) -> bool:
    """Whether a switch of the settings part is on."""
    found = None if book.settings is None else book.settings.find(W + name)
    return found is not None and on(found)
