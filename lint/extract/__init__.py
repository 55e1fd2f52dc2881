"""Readers: a file in, a :class:`~lint.document.Document` out.

The type of a file is told by its content, never by its name.
"""

from __future__ import annotations

from pathlib import Path

from lint.document import Document
from lint.extract.errors import UnreadableError
from lint.settings import Limits

__all__ = ["UnreadableError", "kind", "read"]


def kind(path: Path) -> str:
    """Tell "docx", "pdf" or "md" by a file's first bytes.

    Raises:
        UnreadableError: it is none of them; the message says how to convert it.

    """
    with path.open("rb") as file:
        head = file.read(2048)
    if not head:
        raise UnreadableError("the file is empty; save the draft again", "ファイルが空です。原稿を保存し直してください")
    if head.startswith(b"PK"):
        return "docx"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if path.suffix.lower() in {".md", ".markdown"}:
        return "md"
    raise UnreadableError(
        "not a Word (.docx) or PDF file; save the draft as .docx or .pdf",
        "Word（.docx）でもPDFでもありません。.docx か .pdf で保存してください",
    )


def read(path: Path, limits: Limits, *, exact_pages: bool = True) -> Document:
    """Read a draft.

    Args:
        path: the file; it is only read.
        limits: bounds on what is unpacked and held.
        exact_pages: lay a Word file out with LibreOffice, where it is installed, to know its pages.

    Raises:
        UnreadableError: with one line for the user.

    """
    try:
        found = kind(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableError(f"cannot be opened: {reason}", f"開けません（{reason}）") from error
    if found == "pdf":
        from lint.extract import pdf

        return pdf.read(path, limits)
    if found == "docx":
        from lint.extract import word

        document = word.read(path, limits)
        if exact_pages:
            from lint.extract import render

            return render.with_pages(document, path)
        return document
    from lint.extract import markdown

    return markdown.read(path)
