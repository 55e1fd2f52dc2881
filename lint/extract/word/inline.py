"""The inside of a paragraph of a Word file: runs, fields, links, changes, notes, ruby, formulae.

Every character that a reader sees is written once.  What hangs at a paragraph without being part of its line
(text boxes, notes, ruby readings) is collected, and written after it.
"""

from __future__ import annotations

from dataclasses import replace

from lint.document import Link, Span, Style, Trace, Unseen
from lint.extract.word.book import Book, Field, Note
from lint.extract.word.fields import replacement, target_of
from lint.extract.word.part import Surroundings
from lint.extract.word.shapes import Shape, shapes
from lint.extract.word.style import Letters
from lint.extract.word.symbols import shown, symbol
from lint.extract.word.xml import MC, Element, M, R, W, chosen, elements, hexadecimal, val

SPACES = str.maketrans("\n\r\t", "   ")
CHANGES = {W + "ins": Trace.INSERTION, W + "moveTo": Trace.MOVE}
REMOVALS = {W + "del": Trace.DELETION, W + "moveFrom": Trace.MOVE}
TRANSPARENT = {W + name for name in ("smartTag", "customXml", "dir", "bdo", "sdtContent")}
SHAPES = {W + "drawing", W + "pict", W + "object"}


class Inline:
    """Reads the inside of one paragraph.

    Args:
        book: the open file.
        around: where the paragraph stands.
        style: id of the paragraph's style.
        background: the paragraph's or cell's shading.

    """

    def __init__(self, book: Book, around: Surroundings, style: str | None, background: str | None) -> None:
        self.book = book
        self.writer = book.writer
        self.around = around
        self.style = style
        self.background = background
        self.shapes: list[Shape] = []
        self.breaks: list[tuple[int, bool]] = []
        """Page breaks by offset; True: where Word last laid a page end."""
        self.math = 0
        self.plain: list[str] = []
        self.sizes: dict[Style, int] = {}
        self._ruby = False

    def read(self, parent: Element) -> None:
        """Read an element's children in order."""
        for element in elements(parent):
            self.one(element)

    def one(self, element: Element) -> None:
        """Read one element of a paragraph."""
        tag = element.tag
        if tag == W + "r":
            self.run(element)
        elif tag in TRANSPARENT:
            self.read(element)
        elif tag == W + "hyperlink":
            self._hyperlink(element)
        elif tag in CHANGES:
            start = self.writer.place
            self.read(element)
            self.writer.revise(CHANGES[tag], start, val(element, "author") or "")
        elif tag in REMOVALS:
            self.removed(element, REMOVALS[tag])
        elif tag == W + "sdt":
            content = element.find(W + "sdtContent")
            if content is not None:
                self.read(content)
        elif tag == W + "fldSimple":
            self._simple_field(element)
        elif tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                self.read(branch)
        elif tag in {M + "oMath", M + "oMathPara"}:
            self._formula(element)
        else:
            mark(self.book, element)

    def removed(self, element: Element, trace: Trace) -> None:
        """Read what a tracked change takes away."""
        start = self.writer.place
        with self.writer.deletion() as words:
            self.read(element)
        if words or len(element):
            at = min(start, self.writer.length)
            self.writer.revise_at(trace, Span(at, at), val(element, "author") or "", "".join(words))

    def run(self, run: Element, *, raised: bool = False) -> None:
        """Read a run."""
        properties = run.find(W + "rPr")
        character, direct = self.book.direct(properties)
        around = self.around
        style, hidden = self.book.styles.effective(self.style, character, around.letters, direct, self.background)
        if raised:
            style = replace(style, raised=True)
        unseen = self.book.unseen(style, hidden, around.zone)
        start = self.writer.place
        for element in elements(run):
            self._piece(element, style, unseen)
        change = None if properties is None else properties.find(W + "rPrChange")
        if change is not None:
            self.writer.revise(Trace.FORMATTING, start, val(change, "author") or "")

    def _piece(self, element: Element, style: Style, unseen: Unseen | None) -> None:
        tag = element.tag
        if tag in {W + "t", W + "delText", M + "t"}:
            text = element.text or ""
            if not text:
                return
            offset = 0
            if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve" and tag != M + "t":
                stripped = text.strip(" \t\r\n")
                offset = text.index(stripped) if stripped else 0
                text = stripped
            self.put(shown(text.translate(SPACES), style.latin), element, style, unseen, offset)
        elif tag in {W + "tab", W + "ptab"}:
            self.put("\t", element, style, unseen)
        elif tag in {W + "br", W + "cr"}:
            if self.book.visible and unseen is None:
                if val(element, "type") == "page" and not self.writer.deleted:
                    self.breaks.append((self.writer.place, False))
                self.writer.newline(style, self.around.part.origin(element))
        elif tag == W + "lastRenderedPageBreak":
            if not self.writer.deleted:
                self.breaks.append((self.writer.place, True))
        elif tag == W + "noBreakHyphen":
            self.put("-", element, style, unseen)
        elif tag == W + "sym":
            self.put(symbol(hexadecimal(val(element, "char")) or 0, val(element, "font")), element, style, unseen)
        elif tag == W + "fldChar":
            self._field(element, style, unseen)
        elif tag == W + "instrText":
            if self.book.fields and not self.book.fields[-1].in_result:
                self.book.fields[-1].instruction += element.text or ""
        elif tag in {W + "footnoteReference", W + "endnoteReference"}:
            self._reference(element, style, unseen)
        elif tag in {W + "footnoteRef", W + "endnoteRef"}:
            self.put(self.around.note or "", None, replace(style, raised=True), unseen)
        elif tag == W + "ruby":
            self._with_reading(element)
        elif tag in SHAPES or tag == MC + "AlternateContent":
            if self.book.visible and not self.writer.deleted:
                self._hang(element, style, unseen)
        else:
            mark(self.book, element)

    def put(
        self, text: str, element: Element | None, style: Style, unseen: Unseen | None = None, offset: int = 0
    ) -> None:
        """Write characters where they belong: the text, or what is left out of it."""
        if not text or not self.book.visible:
            return
        if self._ruby and element is not None and not self.writer.deleted:
            self.book.readings.append((text, replace(style, raised=True), element, self.around.part))
            return
        origin = None if element is None else self.around.part.origin(element, offset)
        if unseen is not None:
            self.writer.leave(unseen, text, origin)
            return
        self.writer.write(text, style, origin)
        if not self.writer.deleted:
            self.plain.append(text)
            self.sizes[style] = self.sizes.get(style, 0) + len(text)

    def _hyperlink(self, element: Element) -> None:
        start = self.writer.place
        self.read(element)
        relation = self.book.package.relationships(self.around.part.name).get(element.get(R + "id") or "")
        anchor = val(element, "anchor")
        target = (relation.target if relation else "") + (f"#{anchor}" if anchor else "")
        self._link(start, target)

    def _link(self, start: int, target: str) -> None:
        span = self.writer.since(start)
        if target and span.end > span.start and not self.writer.deleted:
            self.writer.links.append(Link(span, target))

    def _simple_field(self, element: Element) -> None:
        start = self.writer.place
        instruction = val(element, "instr") or ""
        self.read(element)
        self._link(start, target_of(instruction))
        if self.writer.place == start:
            style, _ = self.book.styles.effective(self.style, None, self.around.letters, Letters(), self.background)
            self.put(replacement(instruction, element), None, style)

    def _field(self, element: Element, style: Style, unseen: Unseen | None) -> None:
        fields = self.book.fields
        state = val(element, "fldCharType")
        if state == "begin":
            fields.append(Field(self.writer.place, element))
        elif state == "separate" and fields:
            fields[-1].in_result = True
            fields[-1].start = self.writer.place
        elif state == "end" and fields:
            ended = fields.pop()
            if ended.in_result:
                self._link(ended.start, target_of(ended.instruction))
            if not ended.in_result or self.writer.place == ended.start:
                self.put(replacement(ended.instruction, ended.begin), None, style, unseen)

    def _reference(self, element: Element, style: Style, unseen: Unseen | None) -> None:
        if self.writer.deleted or not self.book.visible:
            return
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        name = val(element, "id") or ""
        custom = (val(element, "customMarkFollows") or "0") in {"1", "true", "on"}
        number = "" if custom else self.book.mark(kind, name)
        self.put(number, None, replace(style, raised=True), unseen)
        (self.book.waiting if kind == "footnote" else self.book.endnotes).append(Note(kind, name, number))

    def _with_reading(self, ruby: Element) -> None:
        """Ruby: the base stays in the word, the reading follows after the paragraph."""
        base, reading = ruby.find(W + "rubyBase"), ruby.find(W + "rt")
        if base is not None:
            self.read(base)
        if reading is not None and not self._ruby:
            self._ruby = True
            try:
                self.read(reading)
            finally:
                self._ruby = False
            if self.book.readings and self.book.visible:
                self.book.readings.append((" ", Style(raised=True), reading, self.around.part))

    def _hang(self, element: Element, style: Style, unseen: Unseen | None) -> None:
        """Shapes and pictures; a shape in hidden text is hidden with it. Plain content of a choice is read here."""
        if element.tag == MC + "AlternateContent":
            branch = chosen(element)
            for child in elements(branch):
                if child.tag in SHAPES or child.tag == MC + "AlternateContent":
                    self._hang(child, style, unseen)
                else:
                    self._piece(child, style, unseen)
            return
        for shape in shapes(element):
            if unseen is not None or shape.hidden:
                self.writer.leave(Unseen.HIDDEN, shape.words, None)
            else:
                self.shapes.append(shape)

    def _formula(self, element: Element) -> None:
        for child in elements(element):
            tag = child.tag
            if tag == M + "r":
                before, kept = len(self.plain), sum(map(len, self.plain))
                self.run(child)
                self.math += sum(map(len, self.plain)) - kept
                del self.plain[before:]
            elif tag == M + "d":
                self._delimited(child)
            elif tag in {M + "nary", M + "rad"}:
                chosen_sign = child.find(f"{M}naryPr/{M}chr")
                sign = "√" if tag == M + "rad" else "∫" if chosen_sign is None else chosen_sign.get(M + "val", "∫")
                self._sign(sign)
                self._formula(child)
            elif child.tag.startswith(M):
                self._formula(child)
            else:
                self.one(child)

    def _delimited(self, element: Element) -> None:
        """Brackets, which stand in attributes: round ones unless the formula says otherwise."""
        signs = []
        for name, usual in (("begChr", "("), ("sepChr", "|"), ("endChr", ")")):
            found = element.find(f"{M}dPr/{M}{name}")
            signs.append(usual if found is None else found.get(M + "val", ""))
        self._sign(signs[0])
        for index, part in enumerate(element.findall(M + "e")):
            if index:
                self._sign(signs[1])
            self._formula(part)
        self._sign(signs[2])

    def _sign(self, text: str) -> None:
        style, _ = self.book.styles.effective(self.style, None, self.around.letters, Letters(), self.background)
        self.put(text, None, style)
        if text and self.plain and self.plain[-1] == text:
            self.plain.pop()
            self.math += len(text)

    def mark_style(self, properties: Element | None) -> tuple[Style, bool]:
        """The look of the paragraph mark, which numbering labels take, and whether it is hidden."""
        character, direct = self.book.direct(properties)
        return self.book.styles.effective(self.style, character, self.around.letters, direct, self.background)

    @property
    def is_formula(self) -> bool:
        """Whether the paragraph holds a formula and no words beside its number."""
        rest = "".join(self.plain)
        return self.math > 0 and not any(sign.isalpha() for sign in rest) and len(rest.strip()) < 12


def mark(book: Book, element: Element) -> None:
    """Note places that hold no character: bookmarks and the ends of comments."""
    tag = element.tag
    if tag == W + "bookmarkStart":
        book.writer.anchors.setdefault(val(element, "name") or "", book.writer.place)
    elif tag == W + "commentRangeStart":
        book.comment_spans[val(element, "id") or ""] = (book.writer.place, book.writer.place)
    elif tag == W + "commentRangeEnd":
        name = val(element, "id") or ""
        start, _ = book.comment_spans.get(name, (book.writer.length, 0))
        book.comment_spans[name] = (start, book.writer.length)
    elif tag == W + "commentReference":
        book.comment_spans.setdefault(val(element, "id") or "", (book.writer.length, book.writer.length))
