"""Which blocks the author wrote, and which the form printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.analyse.form import BlankForm
from lint.analyse.sections import Section
from lint.document import Block, Document, Zone

if TYPE_CHECKING:
    from lint.profile import Profile


def written(
    document: Document, sections: tuple[Section, ...], form: BlankForm | None, profile: Profile
) -> tuple[Block, ...]:
    """The author's blocks."""
    headings = {section.heading for section in sections}
    return tuple(b for b in document.blocks if b.span not in headings and b.zone not in (Zone.HEADER, Zone.FOOTER))


def is_prose(document: Document, block: Block) -> bool:
    """Whether a block is running text."""
    return block.zone in (Zone.BODY, Zone.NOTE)
