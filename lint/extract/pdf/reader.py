"""PDF: characters by pdfium, made lines, paragraphs, columns, zones and tables.

``pdf_characters`` and ``pdf_drawings`` ask pdfium what is on a page; ``pdf_lines``, ``pdf_columns``,
``pdf_paragraphs``, ``pdf_zones`` and ``pdf_tables`` work out how it is read; ``pdf_writing`` makes the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lint.document import Document
from lint.extract.errors import UnreadableError
from lint.extract.pdf.pages import Sheet, read_sheet
from lint.extract.pdf.writing import Writer, words_of
from lint.settings import Limits

PASSWORD_ERROR, SECURITY_ERROR = 4, 5


def read(path: Path, limits: Limits) -> Document:
    """Read a PDF.

    Raises:
        UnreadableError: it needs a password, is damaged, has no pages or more than ``limits.pages``.

    """
    with opened(path) as document:
        count = _count(document, limits)
        from lint.extract.pdf.characters import FontBook

        fonts = FontBook()
        sheets: list[Sheet] = []
        total = 0
        for index in range(count):
            sheet = read_sheet(document, index, fonts)
            total += sheet.page_characters
            if total > limits.characters:
                raise UnreadableError(
                    f"the text is longer than {limits.characters:,} characters; check it in parts",
                    f"本文が{limits.characters:,}字を超えています。分けて調べてください",
                )
            sheets.append(sheet)
    return _assembled(path, sheets)


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A pdfium document, closed at the end; pdfium's errors in the user's words."""
    import pypdfium2.raw as pdfium

    data = path.read_bytes()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        code = pdfium.FPDF_GetLastError()
        if code in (PASSWORD_ERROR, SECURITY_ERROR):
            raise UnreadableError(
                "it opens only with a password; save it without one and check again",
                "開くのにパスワードが必要です。パスワードなしで保存し直してください",
            )
        raise UnreadableError(
            "the PDF is damaged and cannot be opened; export it again from the program that made it",
            "PDFが壊れていて開けません。作成したソフトから書き出し直してください",
        )
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _count(document: Any, limits: Limits) -> int:
    import pypdfium2.raw as pdfium

    count = int(pdfium.FPDF_GetPageCount(document))
    if count <= 0:
        raise UnreadableError(
            "the PDF has no pages; export it again", "PDFにページがありません。書き出し直してください"
        )
    if count > limits.pages:
        raise UnreadableError(
            f"the PDF has {count:,} pages, more than the limit of {limits.pages:,}; check the proposal's own pages",
            f"{count:,}ページあり、上限の{limits.pages:,}ページを超えています。申請書の部分だけにしてください",
        )
    return count


def _assembled(path: Path, sheets: list[Sheet]) -> Document:
    """The document of the pages read."""
    from lint.extract.pdf.aligned import aligned
    from lint.extract.pdf.flow import flow
    from lint.extract.pdf.layout import layout
    from lint.extract.pdf.marks import links, reviews
    from lint.extract.pdf.numbered import without_line_numbers
    from lint.extract.pdf.overleaf import overleaf
    from lint.extract.pdf.pages import fills
    from lint.extract.pdf.torn import breaks
    from lint.extract.pdf.zones import body_size, figures, running_heads, zoned

    for sheet in sheets:
        without_line_numbers(sheet)
    running_heads(sheets)
    body = body_size(sheets)
    for sheet in sheets:
        figures(sheet, body * sheet.scale)
    aligned(sheets)
    overleaf(sheets)
    pages = zoned([(sheet, layout(sheet)) for sheet in sheets], body)
    fills(sheets)
    lines = [line for sheet in sheets for line in sheet.lines]
    writer = Writer(words_of(lines), breaks(lines))
    writer.scales.update({sheet.number: sheet.scale for sheet in sheets})
    made = flow(pages, writer)
    return Document(
        str(path),
        "pdf",
        "".join(writer.parts),
        tuple(writer.blocks),
        tuple(writer.runs),
        tuple(made.tables),
        pages=tuple(sheet.page() for sheet in sheets),
        page_starts=tuple(writer.starts),
        pages_exact=True,
        leftouts=tuple(made.leftouts),
        revisions=tuple(reviews(sheets, writer, made.at)),
        links=tuple(links(sheets, writer)),
        glyphs=writer.glyphs,
    )
