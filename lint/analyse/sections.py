"""Headings and what stands under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.form import BlankForm


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the draft."""

    title: str
    """The heading without its number."""
    number: str | None
    """The heading's number as written ("3-2", "(1)", "A.1"), or ``None``."""
    level: int
    """1 is highest."""
    heading: Span
    own: Span
    """From after the heading to the next heading of any level."""
    body: Span
    """From after the heading to the next heading of the same or a higher level."""
    parent: int | None = None
    """Index of the section that holds this one."""

    @property
    def name(self) -> str:
        """Number and title, as a reader would cite the section."""
        return f"{self.number} {self.title}" if self.number else self.title


def sections(document: Document, form: BlankForm | None = None) -> tuple[Section, ...]:
    """Find the sections of a draft, in reading order."""
    heads = [block for block in document.blocks if block.outline]
    found: list[Section] = []
    for index, block in enumerate(heads):
        after = min(block.span.end + 1, len(document.text))
        own_end = heads[index + 1].span.start if index + 1 < len(heads) else len(document.text)
        body_end = next(
            (h.span.start for h in heads[index + 1 :] if (h.outline or 0) <= (block.outline or 0)), len(document.text)
        )
        parent = next((i for i in range(len(found) - 1, -1, -1) if found[i].level < (block.outline or 1)), None)
        found.append(
            Section(
                document.slice(block.span).strip(),
                None,
                block.outline or 1,
                block.span,
                Span(after, max(after, own_end)),
                Span(after, max(after, body_end)),
                parent,
            )
        )
    return tuple(found)
