"""Distances of lines that a PDF's reader took for paragraphs of one line each, as ragged lines can be."""

from __future__ import annotations

from dataclasses import replace

from lint.document import Block, Document


def with_gaps(document: Document, blocks: list[Block], least: int = 30) -> list[Block]:
    """The blocks, those of one line with the distance to the next such line of the column as their pitch.

    Only lines of the same size, beginning at the same edge, and near enough to belong together count.

    Args:
        document: the draft.
        blocks: in reading order.
        least: characters that a line must have to be measured.

    """
    if document.glyphs is None or document.format != "pdf":
        return blocks
    scales = {page.number: page.scale for page in document.pages}
    found = list(blocks)
    before: tuple[int, int, float, float, float] | None = None
    for index, block in enumerate(blocks):
        lines = document.boxes(block.span) if block.pitch is None and len(block.span) >= least else ()
        size = next((run.style.size for run in document.runs_in(block.span) if run.style.size), None)
        if len(lines) != 1 or size is None:
            before = None
            continue
        line = lines[0]
        if before is not None:
            at, page, left, bottom, other = before
            gap = (line.y1 - bottom) / scales.get(page, 1.0)
            near = page == line.page and abs(left - line.x0) < 2 and abs(other - size) < 0.3
            if near and 0.7 * size < gap < 1.5 * size:
                for place in (at, index):
                    least_gap = min(gap, found[place].pitch or gap)
                    found[place] = replace(found[place], pitch=round(least_gap, 2))
        before = (index, line.page, line.x0, line.y1, size)
    return found
