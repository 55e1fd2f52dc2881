"""The funder's blank form, and what it teaches: headings, limits, labels, guide text."""

from __future__ import annotations

from dataclasses import dataclass

from lint.analyse.sections import Section, sections
from lint.document import Document


@dataclass(frozen=True)
class BlankForm:
    """What a blank form prints."""

    document: Document
    headings: tuple[Section, ...] = ()
    """In the form's order."""


def learn(document: Document) -> BlankForm:
    """Learn a form from its blank document."""
    return BlankForm(document, sections(document))
