"""What working on a draft left behind: changes passage by passage, bright highlights."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.form.guide import colour_class
from lint.document import Document, Revision, Span


def passages(document: Document, changed: list[Revision]) -> Iterator[list[Revision]]:
    """Changes of one paragraph, and of paragraphs next to each other, together."""
    group: list[Revision] = []
    for revision in changed:
        end = max((one.span.end for one in group), default=0)
        if group and "\n" in document.text[end : revision.span.start].strip("\n"):
            yield group
            group = []
        group.append(revision)
    if group:
        yield group


def highlights(document: Document) -> list[Span]:
    """Brightly highlighted words, neighbours joined; none where a tenth of the text or more is."""
    found: list[Span] = []
    for run in document.runs:
        bright = run.style.highlight and colour_class(run.style.highlight) not in (None, "grey", "blue")
        if bright and document.slice(run.span).strip():
            if found and not document.text[found[-1].end : run.span.start].strip():
                found[-1] = Span(found[-1].start, run.span.end)
            else:
                found.append(run.span)
    return found if sum(map(len, found)) * 10 <= len(document.text) and len(found) <= 40 else []
