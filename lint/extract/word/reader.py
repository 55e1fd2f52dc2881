"""Word drafts: everything that a reader of the file sees, in reading order, each character once.

What is where in the text: a section's headers, its paragraphs and tables, its footers.  Text boxes follow the
paragraph they hang at; footnotes and ruby readings follow the paragraph, or the outermost table, that refers to
them; endnotes follow the body.  Tracked changes are read as accepted.  Hidden characters are no part of the text.
"""

from __future__ import annotations

from pathlib import Path

from lint.document import Document
from lint.extract.errors import UnreadableError
from lint.extract.word.blocks import Blocks
from lint.extract.word.book import open_book
from lint.extract.word.flow import Flow, pages
from lint.extract.word.package import NESTED, DamagedError, Package
from lint.extract.word.part import Part
from lint.extract.word.sections import sections
from lint.extract.word.writer import Writer
from lint.extract.word.xml import W
from lint.extract.word.zones import refine
from lint.settings import Limits


def read(path: Path, limits: Limits) -> Document:
    """Read a .docx; pages are estimates.

    Args:
        path: the file; it is only read.
        limits: bounds on what is unpacked and held.

    Raises:
        UnreadableError: with one line for the user.

    """
    package = Package(path, limits)
    try:
        return _read(package, str(path), limits)
    except RecursionError as error:
        raise UnreadableError(*NESTED) from error
    finally:
        package.close()


def _read(package: Package, path: str, limits: Limits) -> Document:
    root = package.xml(package.main)
    body = root.find(W + "body")
    if body is None:
        raise DamagedError
    writer = Writer(limits.characters)
    book = open_book(package, limits, writer)
    book.white_paper = root.find(W + "background") is None
    part = Part(package.main, root)
    flow = Flow()
    Blocks(book, sections(book, body, package.main), flow).body(body, part)
    book.close_comments()
    refine(writer)
    text = "".join(writer.pieces)
    made, starts = pages(flow, text, writer.pictures)
    return Document(
        path=path,
        format="docx",
        text=text,
        blocks=tuple(writer.blocks),
        runs=tuple(writer.runs),
        tables=tuple(writer.tables),
        pages=made,
        page_starts=starts,
        pages_exact=False,
        setups=tuple(writer.setups),
        leftouts=tuple(writer.leftouts),
        revisions=tuple(sorted(writer.revisions, key=lambda revision: (revision.span.start, revision.span.end))),
        anchors=tuple(writer.anchors.items()),
        links=tuple(sorted(writer.links, key=lambda link: (link.span.start, link.span.end))),
    )
