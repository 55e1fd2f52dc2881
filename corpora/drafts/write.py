"""Drafts as files: Word by python-docx, PDF by LibreOffice, ReportLab and Chromium."""

# ruff: noqa: E501  (sentences and rows of a table stay whole)

from __future__ import annotations

import html
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpora.drafts.page import Block, Break, Cell, Heading, Table, Text

MINCHO = Path("/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf")


def word(blocks: Sequence[Block], path: Path, language: str) -> None:
    """A .docx file."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    file: Any = docx.Document()
    style: Any = file.styles["Normal"]
    style.font.name = "Times New Roman"
    style.font.size = Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "ＭＳ 明朝")
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for block in blocks:
        if isinstance(block, Heading):
            file.add_heading(block.text, block.level)
        elif isinstance(block, Text):
            file.add_paragraph(block.mark + (" " if block.mark else "") + block.text)
        elif isinstance(block, Break):
            file.add_page_break()
        else:
            _word_table(file, block)
            file.add_paragraph("")
    file.save(str(path))


def _word_table(holder: Any, table: Table) -> None:
    # A document and a cell take other arguments.
    grid = holder.add_table(len(table.rows), table.width())
    if table.ruled:
        grid.style = "Table Grid"
    for row, column, cell in table.placed():
        place = grid.cell(row, column)
        if cell.across > 1 or cell.down > 1:
            place = place.merge(grid.cell(row + cell.down - 1, column + cell.across - 1))
        for index, line in enumerate(cell.text.split("\n")):
            paragraph = place.paragraphs[0] if index == 0 else place.add_paragraph()
            paragraph.add_run(line).bold = cell.head or None
        if cell.inner:
            _word_table(place, cell.inner)
            place.add_paragraph("")


def office(paths: Sequence[Path], folder: Path) -> None:
    """PDFs of Word files, made by LibreOffice in one run.

    Raises:
        RuntimeError: LibreOffice made none.

    """
    if not paths:
        return
    with tempfile.TemporaryDirectory() as profile:
        program = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        done = subprocess.run(
            [*program, "--outdir", str(folder), *map(str, paths)],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    missing = [path.name for path in paths if not (folder / path.with_suffix(".pdf").name).exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no PDF of {', '.join(missing)}: {done.stderr[-300:]}")


def report(blocks: Sequence[Block], path: Path, language: str) -> None:
    """A PDF by ReportLab."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Grid

    if "Mincho" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Mincho", str(MINCHO)))
    body = ParagraphStyle("body", fontName="Mincho", fontSize=10.5, leading=16)
    small = ParagraphStyle("cell", fontName="Mincho", fontSize=8, leading=11)

    def paragraph(text: str, style: Any) -> Any:
        """A paragraph; Japanese breaks anywhere, and what is all Latin between words only."""
        if any(ord(letter) > 0x3000 for letter in text):
            style = ParagraphStyle("japanese", parent=style, wordWrap="CJK")
        return Paragraph(html.escape(text).replace("\n", "<br/>"), style)

    def grid(table: Table, width: float) -> Any:
        columns = table.width()
        cells: list[list[Any]] = [["" for _ in range(columns)] for _ in table.rows]
        rules: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        if table.ruled:
            rules.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
        for row, column, cell in table.placed():
            words: Any = paragraph(cell.text, small)
            if cell.inner:
                words = [words, grid(cell.inner, width - 14)]
            cells[row][column] = words
            if cell.across > 1 or cell.down > 1:
                rules.append(("SPAN", (column, row), (column + cell.across - 1, row + cell.down - 1)))
        widest = [6] * columns
        for _, column, cell in table.placed():
            if cell.across == 1:
                widest[column] = max(widest[column], min(28, _width(cell.text)))
        return Grid(cells, colWidths=[width * part / sum(widest) for part in widest], style=rules)

    flow: list[Any] = []
    for block in blocks:
        if isinstance(block, Heading):
            size = {1: 13, 2: 11.5}.get(block.level, 11)
            flow.append(paragraph(block.text, ParagraphStyle("h", parent=body, fontSize=size, leading=22)))
        elif isinstance(block, Text):
            flow.append(paragraph(f"{block.mark} {block.text}".strip(), body))
            flow.append(Spacer(1, 4))
        elif isinstance(block, Break):
            flow.append(PageBreak())
        else:
            flow += [grid(block, 470), Spacer(1, 10)]
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60, invariant=1).build(flow)


def _width(text: str) -> int:
    """Columns of the longest line of a cell; a Japanese letter takes two."""
    return max((sum(2 if ord(letter) > 0x2E80 else 1 for letter in line) for line in text.split("\n")), default=0)


STYLE = """@page {size: A4; margin: 25mm 20mm} body {font: 10.5pt/1.6 "Noto Serif CJK JP", serif}
table {border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 6pt 0} td, th {padding: 2pt 4pt; vertical-align: top;
text-align: left; font-weight: normal} .ruled > tbody > tr > td, .ruled > tbody > tr > th {border: 0.7pt solid #000}
h1 {font-size: 13pt} h2 {font-size: 11.5pt} h3 {font-size: 11pt} .break {break-after: page}"""


def browser(blocks: Sequence[Block], path: Path, language: str) -> None:
    """A PDF by Chromium.

    Raises:
        RuntimeError: Chromium made none.

    """
    body = "\n".join(_html(block) for block in blocks)
    page = f'<!doctype html><html lang="{language[:2]}"><meta charset="utf-8"><style>{STYLE}</style><body>{body}</body></html>'
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "draft.html"
        source.write_text(page, "utf-8")
        program = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        program += ["--no-pdf-header-footer", f"--print-to-pdf={path}", source.as_uri()]
        subprocess.run(program, capture_output=True, timeout=120, check=False)
    if not path.exists():
        raise RuntimeError(f"Chromium made no {path.name}")


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{html.escape(block.text)}</h{block.level}>"
    if isinstance(block, Text):
        return f"<p>{html.escape(f'{block.mark} {block.text}'.strip())}</p>"
    if isinstance(block, Break):
        return '<div class="break"></div>'
    rows = "".join(f"<tr>{''.join(_html_cell(cell) for cell in row)}</tr>" for row in block.rows)
    return f'<table class="{"ruled" if block.ruled else "bare"}"><tbody>{rows}</tbody></table>'


def _html_cell(cell: Cell) -> str:
    tag = "th" if cell.head else "td"
    inner = _html(cell.inner) if cell.inner else ""
    text = html.escape(cell.text).replace("\n", "<br>")
    return f'<{tag} colspan="{cell.across}" rowspan="{cell.down}">{text}{inner}</{tag}>'
