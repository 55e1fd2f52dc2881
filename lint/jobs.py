"""What runs in the guarded child: one file in, bytes out.

Everything that touches a draft's bytes happens in one of these jobs; only their answers, plain data, come back.
So the rules and analyses are imported here, inside the jobs: the parent, which waits, holds none of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lint import extract
from lint.compare import beyond
from lint.document import Document
from lint.extract.errors import UnreadableError
from lint.report.errors import AnnotationError
from lint.result import FileResult, Remark, packed, unpacked
from lint.settings import Settings

SPLIT = b"\n"


def check(path: Path, settings: Settings) -> bytes:
    """Check a file; the answer is read with :func:`result`."""
    from lint import linter

    with unmarked(path, "pdf") as draft:
        return packed(replace(linter.check(draft, settings), path=_name(path)))


def _name(path: Path) -> str:
    """A path as results hold it: names may be no Unicode."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def result(answer: bytes) -> FileResult:
    """The result that :func:`check` or :func:`annotate` answered with."""
    return unpacked(answer.partition(SPLIT)[0])


def annotate(
    path: Path,
    settings: Settings,
    wanted: str,
    language: str,
    known: tuple[Remark, ...] = (),
    summary_page: bool = False,
) -> bytes:
    """Check a file and annotate it; the answer is read with :func:`result` and :func:`annotated`.

    Args:
        path: the draft.
        settings: how to check it.
        wanted: "docx", "pdf", or "own" for the draft's own format.
        language: language of labels; "auto" is the draft's.
        known: remarks that a baseline hides.
        summary_page: whether a PDF gets a summary as pages of its own, too.

    Raises:
        UnreadableError: the draft cannot be read, or cannot be annotated in that format.

    """
    from lint import linter

    with unmarked(path) as draft:
        document, found = linter.read_and_check(draft, settings)
        found = replace(beyond(found, known), path=_name(path))
        if wanted not in ("own", document.format):
            raise UnreadableError(
                f"a .{document.format} draft cannot be given back as .{wanted}; use --format {document.format}",
                f".{document.format} の原稿を .{wanted} にして返すことはできません。"
                f"--format {document.format} をお使いください",
            )
        chosen = document_language(found) if language == "auto" else language
        copy, caution = _annotated(draft, document, found, chosen, summary_page)
    if caution:
        found = replace(found, notes=(*found.notes, caution))
    return packed(found) + SPLIT + copy


@contextmanager
def unmarked(path: Path, *kinds: str) -> Iterator[Path]:
    """The draft without comments and summary pages of an earlier run, so that they neither count nor pile up.

    Args:
        path: the draft; of one that cannot be opened, the reader says so.
        kinds: formats to look at; both by default.

    """
    data = bare = b""
    try:
        kind = extract.kind(path)
        if not kinds or kind in kinds:
            data = path.read_bytes()
            bare = _stripped(data, kind)
    except (AnnotationError, OSError):
        bare = data
    if bare == data:
        yield path
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(bare)
        yield copy


def _stripped(data: bytes, kind: str) -> bytes:
    """A Word file without our comments; a PDF without our marks, where it has pages of ours."""
    if kind == "docx":
        from lint.report.word import annotated as word

        return word.strip(data)
    if kind == "pdf":
        from lint.report.pdf import summary as pdf_summary

        if pdf_summary.SEEN in data:
            from lint.report.pdf import annotated as pdf

            return pdf.strip(data)
    return data


def report_html(path: Path, settings: Settings, language: str, known: tuple[Remark, ...] = ()) -> bytes:
    """Check a file and make its HTML report; the answer is read with :func:`result` and :func:`annotated`.

    Args:
        path: the draft.
        settings: how to check it.
        language: what the report shows first; "auto" is the draft's own.
        known: remarks that a baseline hides.

    """
    from lint import linter
    from lint.report.html import page as html

    with unmarked(path) as bare:
        draft, told = linter.read_and_say(bare, settings, ("auto", "ja", "en"))
        own, ja, en = (replace(beyond(one, known), path=_name(path)) for one in told)
        page = html.render(bare, draft, ja, en, language=document_language(own) if language == "auto" else language)
    return packed(ja if language == "ja" else en if language == "en" else own) + SPLIT + page


def annotated(answer: bytes) -> bytes:
    """The annotated file that :func:`annotate` answered with."""
    return answer.partition(SPLIT)[2]


def document_language(found: FileResult) -> str:
    """The language of a draft's labels: its own."""
    return found.language or "en"


def _annotated(
    path: Path, document: Document, found: FileResult, language: str, summary_page: bool
) -> tuple[bytes, str | None]:
    """The annotated copy, and what its owner should know of it."""
    if document.format == "docx":
        from lint.report.word import annotated as word

        return word.annotate(path, document, found, language=language), None
    if document.format == "pdf":
        from lint.report.pdf import annotated as pdf

        copy = pdf.annotate(path, found, language=language, summary_page=summary_page)
        return copy, pdf.caution(path, language=language)
    raise UnreadableError(
        "Markdown cannot carry comments; use --format markdown", "Markdownには注釈を書き込めません（--format markdown）"
    )


def strip(path: Path) -> bytes:
    """Take our own annotations out of a file."""
    if extract.kind(path) == "pdf":
        from lint.report.pdf import annotated as pdf

        return pdf.strip(path.read_bytes())
    from lint.report.word import annotated as word

    return word.strip(path.read_bytes())


def read(path: Path, settings: Settings, format: str) -> bytes:
    """The document as read: its text, or everything as JSON."""
    document = extract.read(path, settings.limits, exact_pages=settings.exact_pages)
    if format == "text":
        return (document.text + "\n").encode("utf-8", "replace")
    return (json.dumps(_plain(document), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _plain(document: Document) -> dict[str, object]:
    """A document as JSON: the text, and spans over it as [start, end]."""

    def flat(value: object) -> dict[str, object]:
        fields = asdict(value)  # type: ignore[call-overload]
        fields.pop("origin", None)
        for name, content in fields.items():
            if isinstance(content, dict) and content.keys() == {"start", "end"}:
                fields[name] = [content["start"], content["end"]]
        return dict(fields)

    return {
        "path": document.path,
        "format": document.format,
        "text": document.text,
        "pages_exact": document.pages_exact,
        "pages": [flat(page) for page in document.pages],
        "page_starts": [list(start) for start in document.page_starts],
        "blocks": [
            {**flat(block), "page": document.page(block.span.start), "text": document.slice(block.span)}
            for block in document.blocks
        ],
        "runs": [flat(run) for run in document.runs],
        "tables": [
            {
                "span": [table.span.start, table.span.end],
                "parent": table.parent,
                "cells": [{**flat(cell), "text": document.slice(cell.span)} for cell in table.cells],
            }
            for table in document.tables
        ],
        "setups": [flat(setup) for setup in document.setups],
        "leftouts": [flat(leftout) for leftout in document.leftouts],
        "revisions": [flat(revision) for revision in document.revisions],
        "links": [flat(link) for link in document.links],
        "notes": list(document.notes),
    }


def learn(path: Path, settings: Settings, id: str) -> bytes:
    """A call profile learned from a blank form, as TOML."""
    from lint.analyse.form.blank import learn as learned
    from lint.analyse.form.blank import to_toml

    return to_toml(learned(extract.read(path, settings.limits, exact_pages=False)), id).encode()
