"""The blocks that the rules of consistency read."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Zone
from lint.draft import Draft


def passages(draft: Draft) -> Iterator[Block]:
    """Headings and the author's blocks: a date or an address in a heading can be wrong as well."""
    headings = {section.heading for section in draft.sections}
    authored = {block.span for block in draft.authored}
    for block in draft.document.blocks:
        if block.zone not in (Zone.HEADER, Zone.FOOTER) and (block.span in authored or block.span in headings):
            yield block
