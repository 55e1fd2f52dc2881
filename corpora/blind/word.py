"""A draft's text laid out in Word, as an applicant fills a form.

The text is Markdown: headings, paragraphs, lists, tables, ``**bold**``. In a table ``^^`` joins a cell to the one above
and ``<<`` to that on its left; ``<br>`` begins another paragraph. Comments of the kind ``<!-- word: … -->`` lay out:

- ``widths 20 80``: widths of the next table's columns, in parts of the page.
- ``bare``: the next table has no lines.
- ``page``: another page begins.
- ``landscape``, ``portrait``: a section of such pages begins.
- ``vertical``: the next table's first column is written from top to bottom.
- ``tabs``: the next table is no table, but lines with tab stops.
- ``frame`` to ``end``: what lies between fills a form of cells, each heading in a grey cell above its text;
  a table in it stands in a cell.
- ``rooms`` to ``end``: the same with each heading in a grey cell on the left of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

PORTRAIT, LANDSCAPE = 165.0, 250.0
"""Widths of the text, in mm."""
SIDE = 38.0
"""Width of a heading's cell beside its text, in mm."""
ORDER = re.compile(r"<!-- word: (\w+) ?([\d ]*)-->")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def write(text: str, path: Path) -> None:
    """Lay the text out as a Word file."""
    file: Any = docx.Document()
    style = file.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "ＭＳ 明朝")
    _page(file.sections[0], turned=False)
    holder, room = file, PORTRAIT
    widths: list[int] = []
    manner = ""
    frame: Any = None
    beside = False
    for kind, lines in _blocks(text):
        if kind == "order":
            name, parts = lines
            if name == "widths":
                widths = [int(part) for part in parts.split()]
            elif name in ("bare", "vertical", "tabs"):
                manner = name
            elif name == "page":
                file.add_page_break()
            elif name in ("landscape", "portrait"):
                turned = name == "landscape"
                _page(file.add_section(WD_SECTION.NEW_PAGE), turned=turned)
                room = LANDSCAPE if turned else PORTRAIT
            elif name in ("frame", "rooms"):
                beside = name == "rooms"
                frame = file.add_table(0, 2 if beside else 1)
                frame.style = "Table Grid"
                for column, width in zip(frame.columns, (SIDE, PORTRAIT - SIDE), strict=False):
                    column.width = Mm(width if beside else PORTRAIT)
            elif name == "end":
                frame, holder, room = None, file, PORTRAIT
                file.add_paragraph("")
        elif kind == "heading":
            level, _, words = lines[0].partition(" ")
            if frame is None:
                file.add_heading(words, len(level))
                continue
            row = frame.add_row()
            label = row.cells[0]
            label.paragraphs[0].add_run(words).bold = True
            _shade(label)
            if beside:
                label.width, row.cells[1].width = Mm(SIDE), Mm(PORTRAIT - SIDE)
                holder, room = row.cells[1], PORTRAIT - SIDE - 6
            else:
                holder, room = frame.add_row().cells[0], PORTRAIT - 6
            _drop_first(holder)
        elif kind == "table":
            if manner == "tabs":
                _tabbed(holder, _cells(lines), room, widths)
            else:
                _table(holder, lines, room, widths, manner)
            widths, manner = [], ""
        elif kind in ("List Bullet", "List Bullet 2", "List Number"):
            _runs(holder.add_paragraph(style=kind), lines[0])
        else:
            _runs(holder.add_paragraph(), " ".join(lines))
    file.save(str(path))


def _blocks(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Orders, headings, tables, items and paragraphs in their sequence."""
    for block in re.split(r"\n\s*\n", text.strip()):
        rest: list[str] = []
        for line in block.splitlines():
            if order := ORDER.match(line):
                yield "order", order.groups()
            elif line.startswith("#"):
                yield "heading", [line]
            elif item := re.match(r"( *)- (.*)", line):
                yield ("List Bullet 2" if item[1] else "List Bullet"), [item[2]]
            elif re.match(r"\d+\. ", line):
                yield "List Number", [line.split(" ", 1)[1]]
            else:
                rest.append(line)
        if rest:
            yield ("table" if rest[0].startswith("|") else "text"), rest


def _page(section: Any, *, turned: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if turned else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = Mm(22)


def _cells(lines: Sequence[str]) -> list[list[str]]:
    """The cells of a Markdown table, without the line below its head."""
    return [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in lines
        if not re.fullmatch(r"[|\-: ]+", line) or not re.search("-{3}", line)
    ]


def _tabbed(holder: Any, rows: Sequence[Sequence[str]], room: float, widths: Sequence[int]) -> None:
    columns = max(len(row) for row in rows)
    parts = list(widths) or [100 // columns] * columns
    for row in rows:
        paragraph = holder.add_paragraph()
        for index in range(1, columns):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(room * sum(parts[:index]) / sum(parts)))
        paragraph.paragraph_format.space_after = Pt(0)
        _runs(paragraph, "\t".join(row), size=9.5)
    holder.add_paragraph("")


def _table(holder: Any, lines: Sequence[str], room: float, widths: Sequence[int], manner: str) -> None:
    rows = _cells(lines)
    columns = max(len(row) for row in rows)
    # A document and a cell take other arguments.
    grid = holder.add_table(len(rows), columns)
    if manner != "bare":
        grid.style = "Table Grid"
    parts = list(widths) or [100 // columns] * columns
    for index, column in enumerate(grid.columns):
        column.width = Mm(room * parts[index] / sum(parts))
    for place, row in enumerate(rows):
        for index, words in enumerate(row):
            cell = grid.cell(place, index)
            cell.width = Mm(room * parts[index] / sum(parts))
            if words == "^^":
                grid.cell(place - 1, index).merge(cell)
            elif words == "<<":
                grid.cell(place, index - 1).merge(cell)
            else:
                for number, line in enumerate(words.split("<br>")):
                    paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                    _runs(paragraph, line, size=9.5)
    for cell in grid.rows[0].cells:
        _shade(cell)
    if manner == "vertical":
        for cell in grid.columns[0].cells:
            _turn(cell)
    holder.add_paragraph("")


def _runs(paragraph: Any, text: str, size: float | None = None) -> None:
    for index, words in enumerate(BOLD.split(text)):
        run = paragraph.add_run(words)
        run.bold = index % 2 == 1 or None
        run.font.size = Pt(size) if size else None


def _shade(cell: Any) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E7E6E6")):
        shading.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _turn(cell: Any) -> None:
    """Write a cell from top to bottom."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "tbRlV")
    cell._tc.get_or_add_tcPr().append(direction)


def _drop_first(cell: Any) -> None:
    """A new cell has an empty paragraph that nobody typed."""
    cell._tc.remove(cell.paragraphs[0]._p)
