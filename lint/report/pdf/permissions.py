"""What a PDF's author allows, and whether it is signed; the file may be damaged, so nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lint.report.errors import AnnotationError

FIELDS = 20_000
"""Form fields looked at for signatures."""


def refuse(pdf: Any) -> None:
    """Respect what the file's author allows.

    Raises:
        AnnotationError: it allows no annotations.

    """
    if pdf.is_encrypted and not pdf.allow.modify_annotation:
        raise AnnotationError(
            "the PDF's owner forbids comments; use --format html, or export it without restrictions",
            "このPDFは注釈の追加が禁止されています。--format html を使うか、制限なしで書き出し直してください",
        )
    if _certified_against_annotations(pdf):
        raise AnnotationError(
            "the PDF is certified and allows no comments; use --format html, or the file before certification",
            "このPDFは証明（DocMDP）により注釈を付けられません。--format html か、証明前のファイルをお使いください",
        )


def _certified_against_annotations(pdf: Any) -> bool:
    signature = got(got(pdf.Root, "/Perms"), "/DocMDP")
    references = got(signature, "/Reference")
    if signature is None:
        return False
    for reference in items(references):
        if said(got(reference, "/TransformMethod")) == "/DocMDP":
            return said(got(got(reference, "/TransformParams"), "/P")) != "3"
    return True  # 2 is the default where nothing is said


def signed(pdf: Any) -> bool:
    """Whether a signature field holds a signature, or the file is certified."""
    form = got(pdf.Root, "/AcroForm")
    queue = list(items(got(form, "/Fields")))
    seen = 0
    while queue and seen < FIELDS:
        field = queue.pop()
        seen += 1
        if said(got(field, "/FT")) == "/Sig" and got(field, "/V") is not None:
            return True
        queue.extend(items(got(field, "/Kids")))
    return got(got(pdf.Root, "/Perms"), "/DocMDP") is not None


def got(value: Any, key: str) -> Any:
    """An entry of a dictionary; ``None`` where it is missing, or the thing is no dictionary."""
    import pikepdf

    return value.get(key) if isinstance(value, pikepdf.Dictionary | pikepdf.Stream) else None


def said(value: Any) -> str:
    """A name, number or text as text; empty where it is none or its bytes are not text."""
    try:
        return "" if value is None else str(value)
    except (UnicodeDecodeError, ValueError):
        return ""


def items(value: Any) -> Iterator[Any]:
    """What an array holds; nothing where the thing is no array."""
    import pikepdf

    if isinstance(value, pikepdf.Array):
        yield from value
