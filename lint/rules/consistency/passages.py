"""The blocks that the rules of consistency read."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.calendar import Mention, mentions
from lint.document import Block, Zone
from lint.draft import Draft
from lint.rule import once


def passages(draft: Draft) -> Iterator[Block]:
    """Headings and the author's blocks: a date or an address in a heading can be wrong as well."""
    headings = {section.heading for section in draft.sections}
    authored = {block.span for block in draft.authored}
    for block in draft.document.blocks:
        if block.zone not in (Zone.HEADER, Zone.FOOTER) and (block.span in authored or block.span in headings):
            yield block


@once
def dated(draft: Draft) -> tuple[tuple[Block, list[Mention]], ...]:
    """Those blocks, each with the dates that it mentions."""
    return tuple((block, mentions(draft.text, block.span)) for block in passages(draft))
