"""The story of a Word file: paragraphs, tables, content controls, and what hangs at them, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from lint.document import Block, Cell, Setup, Span, Style, Table, Trace, Unseen, Zone
from lint.extract.word.book import Book
from lint.extract.word.flow import Flow, Paragraph
from lint.extract.word.inline import CHANGES, REMOVALS, Inline, mark
from lint.extract.word.part import Part, Surroundings
from lint.extract.word.sections import Section
from lint.extract.word.shapes import Shape
from lint.extract.word.style import Letters, Lines
from lint.extract.word.table import (
    GridCell,
    GridRow,
    TableLook,
    column_widths,
    grid,
    keeps_together,
    row_height,
    width_of,
)
from lint.extract.word.xml import MC, A, Element, W, chosen, elements, val

WRAPPERS = {W + name for name in ("customXml", "smartTag", "sdtContent")}
CENTRED = {"center", "centre"}
DEPTH = 8
"""How many text boxes and embedded documents may stand in each other."""


class Blocks:
    """Reads containers of paragraphs and tables into the book's writer."""

    def __init__(self, book: Book, sections: list[Section], flow: Flow) -> None:
        self.book = book
        self.writer = book.writer
        self.flow = flow
        self.sections = sections
        self._section = 0
        self._section_start = 0
        self._tables = 0

    def body(self, body: Element, part: Part) -> None:
        """The main story, section by section, with its headers before and its footers after each."""
        self._running_heads(self.sections[0].headers, Zone.HEADER)
        self.flow.section(self.sections[0])
        self.read(body, Surroundings(part, width=self.sections[0].text_width))
        self._notes()
        self.book.waiting, self.book.endnotes = self.book.endnotes, []
        self._notes()
        self._end_section()

    def read(self, container: Element, around: Surroundings) -> None:
        """The blocks of a body, cell, text box, note or header."""
        group: list[Element] = []
        for element in flattened(container):
            tag = element.tag
            if group and tag in {W + "tbl", W + "altChunk"}:
                self._paragraph(group, around)
                group = []
            if tag == W + "p":
                group.append(element)
                if element.find(f"{W}pPr/{W}rPr/{W}del") is None:
                    self._paragraph(group, around)
                    group = []
            elif tag == W + "tbl":
                self._table(element, around)
            elif tag == W + "altChunk":
                self._chunk(element, around)
            elif tag in REMOVALS:
                start = self.writer.length
                with self.writer.deletion() as words:
                    self.read(element, around)
                self.writer.revise_at(REMOVALS[tag], Span(start, start), val(element, "author") or "", "".join(words))
            else:
                mark(self.book, element)
        if group:
            self._paragraph(group, around)

    def _paragraph(self, group: list[Element], around: Surroundings) -> None:
        """One paragraph as accepted: those whose marks are deleted run on into the next."""
        last = group[-1]
        properties = last.find(W + "pPr")
        style = val(None if properties is None else properties.find(W + "pStyle")) or self.book.styles.default.get(
            "paragraph"
        )
        direct = self.book.styles.read_lines(properties)
        lines, number = self._lines(style, direct, around)
        inline = Inline(self.book, around, style, lines.get("shade") or around.shade)
        marks = None if properties is None else properties.find(W + "rPr")
        place = self.writer.place
        if number is not None and not self.writer.deleted:
            self._label(number, inline, marks, last)
        for element in group:
            inline.read(element)
        if not self.book.visible:
            # An instruction ends with its paragraph at the latest: a field that lost its end must not hide the rest.
            self.book.fields = [field for field in self.book.fields if field.in_result]
        outline = self.book.styles.outline(style, direct)
        name = self.book.styles.name(style)
        span = self.writer.end(
            Block(
                Span(0, 0),
                zone=_zone(around.zone, name, inline),
                outline=outline,
                item=number is not None and outline is None,
                pitch=lines.get("line") if lines.get("rule") == "exact" else None,
                spacing=_multiple(lines),
                centred=lines.get("align") in CENTRED,
            )
        )
        self._marks(group, properties, place)
        if not self.writer.deleted:
            size = max(inline.sizes, key=lambda look: inline.sizes[look], default=None) or inline.mark_style(marks)[0]
            self.flow.paragraph(
                Paragraph(
                    span, place, lines, size, inline.breaks, around.width,
                    sum(shape.height for shape in inline.shapes), table=around.table is not None,
                )
            )  # fmt: skip
        for shape in inline.shapes:
            self._shape(shape, around)
        if around.table is None and around.zone is not Zone.NOTE and not around.depth:
            self._notes()
        if properties is not None and properties.find(W + "sectPr") is not None and not around.depth:
            self._next_section(around)

    def _lines(self, style: str | None, direct: Lines, around: Surroundings) -> tuple[Lines, tuple[str, int] | None]:
        """All levels of paragraph properties in one, and the list and level that number the paragraph."""
        styles, numbering = self.book.styles, self.book.numbering
        own = styles.lines(style)
        lines: Lines = {**styles.line_defaults, **around.lines, **own}
        number = direct.get("number", own.get("number"))
        found = None
        if number is not None and number != "0":
            level = direct.get("level")
            if level is None and style is not None:
                level = numbering.level_of_style(number, style)
            if level is None:
                level = own.get("level", 0)
            definition = numbering.level(number, level)
            if definition is not None:
                found = (number, level)
                indents = {key: value for key, value in definition.lines.items() if key in {"left", "first", "right"}}
                if "number" in direct or not ({"left", "first"} & own.keys()):
                    lines = cast("Lines", {**lines, **indents})
        return {**lines, **direct}, found

    def _label(self, number: tuple[str, int], inline: Inline, marks: Element | None, paragraph: Element) -> None:
        label = self.book.numbering.label(*number)
        if label is None or not label.text:
            return
        _, hidden = inline.mark_style(marks)
        if hidden and not any(True for _ in paragraph.iter(W + "t")):
            return
        character, direct = self.book.direct(marks)
        merged = cast("Letters", {**direct, **label.letters})
        styles = self.book.styles
        style, hidden = styles.effective(inline.style, character, inline.around.letters, merged, inline.background)
        unseen = self.book.unseen(style, hidden, inline.around.zone)
        inline.put(label.text, None, style, unseen)
        inline.plain.clear()

    def _marks(self, group: list[Element], properties: Element | None, place: int) -> None:
        """Tracked changes of paragraph marks and formatting."""
        for element in group:
            for tag, trace in ((W + "ins", Trace.INSERTION), (W + "del", Trace.DELETION)):
                found = element.find(f"{W}pPr/{W}rPr/{tag}")
                if found is not None:
                    at = self.writer.length
                    self.writer.revise_at(trace, Span(at, at), val(found, "author") or "", "")
        change = None if properties is None else properties.find(W + "pPrChange")
        if change is not None:
            self.writer.revise(Trace.FORMATTING, place, val(change, "author") or "")

    def _shape(self, shape: Shape, around: Surroundings) -> None:
        """A text box after the paragraph it hangs at."""
        self.writer.pictures.append(self.writer.length)
        if around.depth >= DEPTH:
            return
        zone = around.zone if around.zone in {Zone.HEADER, Zone.FOOTER} else Zone.FIGURE
        inner = replace(
            around, zone=zone, letters=Letters(), lines=Lines(), shade=None, width=shape.width or 200.0,
            depth=around.depth + 1,
        )  # fmt: skip
        with self.flow.aside():
            if shape.box is not None:
                self._apart(shape.box, inner)
            elif shape.lettering:
                self._lettering(shape.lettering, inner)
            elif shape.art:
                self.writer.write(shape.art, Style(), None)
                self.writer.end(Block(Span(0, 0), zone=zone))
            elif shape.data:
                self._data(shape.data, inner)

    def _apart(self, container: Element, around: Surroundings) -> None:
        """Read a story of its own, which no field of the surrounding one reaches into."""
        fields, self.book.fields = self.book.fields, []
        try:
            self.read(container, around)
        finally:
            self.book.fields = fields

    def _lettering(self, paragraphs: tuple[Element, ...], around: Surroundings) -> None:
        """Paragraphs of DrawingML, whose sizes are hundredths of a point."""
        for paragraph in paragraphs:
            for run in elements(paragraph):
                text = run.find(A + "t")
                if text is None or not text.text:
                    continue
                size = (run.find(A + "rPr").get("sz") if run.find(A + "rPr") is not None else None) or ""
                style = Style(size=int(size) / 100 if size.isdecimal() else None)
                self.writer.write(text.text.replace("\n", " "), style, around.part.origin(text))
            self.writer.end(Block(Span(0, 0), zone=around.zone))

    def _data(self, relation: str, around: Surroundings) -> None:
        """The words of a diagram or chart, which stand in a part of their own."""
        from lint.extract.word.embedded import words_of

        found = self.book.package.relationships(around.part.name).get(relation)
        root = None if found is None or found.external else self.book.package.optional(found.target)
        if found is None or root is None:
            return
        part = Part(found.target, root)
        for line in words_of(root):
            for element in line:
                self.writer.write((element.text or "").replace("\n", " "), Style(), part.origin(element))
            self.writer.end(Block(Span(0, 0), zone=around.zone))

    def _chunk(self, element: Element, around: Surroundings) -> None:
        from lint.extract.word.embedded import read_chunk

        if around.depth < DEPTH:
            read_chunk(self, element, around)

    def _notes(self) -> None:
        """Ruby readings and notes that wait: after the paragraph or outermost table that they belong to."""
        if self.book.readings and not self.writer.deleted:
            waiting, self.book.readings = self.book.readings, []
            for text, style, element, part in waiting[:-1]:
                self.writer.write(text, style, part.origin(element))
            self.writer.end(Block(Span(0, 0), zone=Zone.NOTE))
        for _ in range(DEPTH):
            if not self.book.waiting:
                return
            notes, self.book.waiting = self.book.waiting, []
            for note in notes:
                found = self.book.note(note.kind, note.name)
                if found is not None:
                    around = Surroundings(found[1], zone=Zone.NOTE, note=note.mark, depth=1)
                    with self.flow.note():
                        self._apart(found[0], around)

    def _next_section(self, around: Surroundings) -> None:
        self._end_section()
        self._section = min(self._section + 1, len(self.sections) - 1)
        section = self.sections[self._section]
        self._running_heads(section.headers, Zone.HEADER)
        self.flow.section(section)

    def _end_section(self) -> None:
        section = self.sections[self._section]
        span = Span(min(self._section_start, self.writer.length), self.writer.length)
        self.writer.setups.append(Setup(span, section.width, section.height, section.margins))
        self._running_heads(section.footers, Zone.FOOTER)
        self._section_start = self.writer.place

    def _running_heads(self, names: tuple[str, ...], zone: Zone) -> None:
        for name in names:
            root = self.book.package.optional(name)
            if root is not None:
                with self.flow.aside():
                    self._apart(root, Surroundings(Part(name, root), zone=zone, depth=1))

    def _table(self, table: Element, around: Surroundings) -> None:
        rows = grid(table)
        kept = [row for row in rows if row.deletion is None]
        columns = max((cell.column + cell.columns for row in kept for cell in row.cells), default=1)
        look = TableLook(self.book.styles, table, len(kept), columns)
        widths = column_widths(table, around.width)
        index = len(self.writer.tables)
        self.writer.tables.append(Table(Span(0, 0), (), around.table))
        cells: list[Cell] = []
        first = len(self.writer.blocks)
        place = self.writer.place
        for row in rows:
            if row.deletion is not None:
                self._deleted_row(row, around)
                continue
            start = self.writer.place
            with self.flow.row(keeps_together(row), row_height(row)):
                for cell in row.cells:
                    width = width_of(cell, widths, around.width, columns)
                    with self.flow.cell():
                        cells.append(self._cell(cell, look, replace(around, table=index, width=width)))
            if row.insertion is not None:
                self.writer.revise(Trace.INSERTION, start, val(row.insertion, "author") or "")
        begun = (
            self.writer.blocks[first].span.start if len(self.writer.blocks) > first else min(place, self.writer.length)
        )
        span = Span(begun, max(begun, self.writer.length))
        clamped = (cell if cell.span.start >= begun else replace(cell, span=Span(begun, begun)) for cell in cells)
        self.writer.tables[index] = Table(span, tuple(clamped), around.table)
        if around.table is None and around.zone is not Zone.NOTE and not around.depth:
            self._notes()

    def _cell(self, cell: GridCell, look: TableLook, around: Surroundings) -> Cell:
        letters, lines, shade = look.of(cell)
        zone = Zone.TABLE if around.zone is Zone.BODY else around.zone
        inner = replace(around, letters=letters, lines=lines, shade=shade or around.shade, zone=zone)
        first = len(self.writer.blocks)
        if cell.deleted:
            with self.writer.deletion() as words:
                self.read(cell.element, inner)
            at = self.writer.length
            self.writer.revise_at(Trace.DELETION, Span(at, at), "", "".join(words))
        else:
            self.read(cell.element, inner)
        blocks = self.writer.blocks[first:]
        at = self.writer.length
        span = Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(at, at)
        for covered in cell.covered:
            words = ["".join(piece.text or "") for piece in covered.iter(W + "t")]
            if "".join(words).strip():
                self.writer.leave(Unseen.HIDDEN, "".join(words), None)
        return Cell(span, cell.row, cell.column, cell.rows, cell.columns)

    def _deleted_row(self, row: GridRow, around: Surroundings) -> None:
        at = self.writer.length
        with self.writer.deletion() as words:
            for cell in row.cells:
                self.read(cell.element, around)
        author = val(row.deletion, "author") or ""
        self.writer.revise_at(Trace.DELETION, Span(at, at), author, "".join(words))


def flattened(container: Element) -> Iterator[Element]:
    """The blocks of a container, wrappers that show nothing of their own taken off."""
    for element in elements(container):
        tag = element.tag
        if tag in WRAPPERS or tag in CHANGES:
            yield from flattened(element)
        elif tag == W + "sdt":
            content = element.find(W + "sdtContent")
            if content is not None:
                yield from flattened(content)
        elif tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from flattened(branch)
        else:
            yield element


def _zone(around: Zone, style: str, inline: Inline) -> Zone:
    """The zone of a paragraph by its place, its style and its content."""
    if around not in {Zone.BODY, Zone.TABLE}:
        return around
    if inline.is_formula:
        return Zone.FORMULA
    if style in {"caption", "図表番号", "beschriftung", "légende", "figure caption", "table caption", "image caption"}:
        return Zone.CAPTION
    if style in {"bibliography", "文献目録", "参考文献", "references"}:
        return Zone.BIBLIOGRAPHY
    return around


def _multiple(lines: Lines) -> float | None:
    """Line spacing as a multiple of single: 12 points of "auto" stand for one line."""
    if lines.get("rule", "auto") != "auto":
        return None
    return round(lines.get("line", 12.0) / 12, 3)
