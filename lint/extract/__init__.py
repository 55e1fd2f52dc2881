"""Readers: a file in, a :class:`~lint.document.Document` out.

The type of a file is told by its content, never by its name.
"""

from __future__ import annotations

from pathlib import Path

from lint.document import Document
from lint.extract.errors import UnreadableError
from lint.settings import Limits

__all__ = ["UnreadableError", "kind", "read"]

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "a Rich Text file (.rtf)", "リッチテキスト（.rtf）"),
    (b"\x89PNG", "a picture", "画像ファイル"),
    (b"\xff\xd8\xff", "a picture", "画像ファイル"),
    (b"GIF8", "a picture", "画像ファイル"),
    (b"II*\0", "a picture", "画像ファイル"),
    (b"MM\0*", "a picture", "画像ファイル"),
    (b"%!PS", "a PostScript file", "PostScriptファイル"),
    (b"\x1f\x8b", "a packed archive", "圧縮ファイル"),
    (b"7z\xbc\xaf", "a packed archive", "圧縮ファイル"),
    (b"Rar!", "a packed archive", "圧縮ファイル"),
    (b"<?mso-application", "a Word XML file", "Word XMLファイル"),
    (b"<!doctype html", "a web page", "Webページ（HTML）"),
    (b"<html", "a web page", "Webページ（HTML）"),
    (b"\\documentclass", "a LaTeX source", "LaTeXソース"),
)
"""How files begin that are taken for drafts, and what they are."""


def kind(path: Path) -> str:
    """Tell "docx", "pdf" or "md" by a file's first bytes.

    Raises:
        UnreadableError: it is none of them; the message says how to convert it.

    """
    if not path.is_file():
        path.stat()  # says why, where it is not there or out of reach
        raise UnreadableError(
            "not a file but a folder, a pipe or a device; name a .docx or .pdf file",
            "ファイルではありません（フォルダー、パイプ、装置など）。.docx か .pdf のファイルを指定してください",
        )
    with path.open("rb") as file:
        head = file.read(2048)
        if head.startswith(COMPOUND):
            raise _compound(head + file.read(1 << 20))
    if not head:
        raise UnreadableError("the file is empty; save the draft again", "ファイルが空です。原稿を保存し直してください")
    if head.startswith(b"PK"):
        return "docx"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if path.suffix.lower() in {".md", ".markdown"}:
        return "md"
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, en, ja in OTHERS:
        if head.startswith(mark) or begin.startswith(mark) or (mark.startswith(b"<?mso") and mark in head):
            raise UnreadableError(
                f"{en}, not a Word or PDF file; save or print the draft as .docx or .pdf",
                f"{ja}です。原稿を .docx か .pdf で保存（または印刷）してください",
            )
    raise UnreadableError(
        "not a Word (.docx) or PDF file; save the draft as .docx or .pdf",
        "Word（.docx）でもPDFでもありません。.docx か .pdf で保存してください",
    )


def _compound(data: bytes) -> UnreadableError:
    """Why a compound file cannot be read: Word keeps encrypted drafts in one, and Word 97 to 2003 any draft."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableError(
            "it is protected with a password; take the password off in Word and save it again",
            "パスワードで保護されています。Wordでパスワードを外して保存し直してください",
        )
    if "WordDocument".encode("utf-16-le") in data:
        return UnreadableError(
            "an old Word file (.doc); open it in Word or LibreOffice and save it as .docx",
            "旧形式のWordファイル（.doc）です。WordかLibreOfficeで開き、.docx として保存してください",
        )
    return UnreadableError(
        "an old Office file or a protected one; save the draft as .docx or .pdf",
        "旧形式か保護されたOfficeファイルです。原稿を .docx か .pdf で保存してください",
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
        from lint.extract.pdf import reader as pdf

        return pdf.read(path, limits)
    if found == "docx":
        from lint.extract.word import reader as word

        document = word.read(path, limits)
        if exact_pages:
            from lint.extract import render

            return render.with_pages(document, path)
        return document
    from lint.extract import markdown

    return markdown.read(path)
