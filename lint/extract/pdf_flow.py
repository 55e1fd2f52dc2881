"""Pages one after the other: paragraphs that go on overleaf are one block."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Box, Leftout, Table, Zone
from lint.extract.pdf_columns import ordered
from lint.extract.pdf_pages import Sheet
from lint.extract.pdf_paragraphs import Paragraph, goes_on, paragraphs
from lint.extract.pdf_writing import Writer


def flow(sheets: Sequence[Sheet], writer: Writer) -> tuple[list[Table], list[Leftout], dict[int, int]]:
    """Write the pages.

    Returns:
        the tables, what was left out, and for each page the offset of its first character.

    """
    waiting: list[Paragraph] = []
    held: Paragraph | None = None
    leftouts: list[Leftout] = []
    at: dict[int, int] = {}
    for sheet in sheets:
        body = [line for line in sheet.lines if line.zone is None and line.direction[0] == 1.0]
        aside = [line for line in sheet.lines if line.zone is not None or line.direction[0] != 1.0]
        found: list[Paragraph] = []
        for column in ordered(body):
            parts = paragraphs(column)
            if found and parts and goes_on(found[-1], parts[0]):
                found[-1].lines += parts[0].lines
                found[-1].right = parts[0].right
                parts = parts[1:]
            found += parts
        extra = [Paragraph([line], line.zone or Zone.FIGURE) for line in aside]
        at[sheet.number] = writer.length
        if held is not None:
            if found and goes_on(held, found[0]):
                held.lines += found[0].lines
                held.right = found[0].right
                found = found[1:]
                if not found:
                    waiting += extra
                    continue
            writer.write(held)
            held = None
        for paragraph in waiting:
            writer.write(paragraph)
        waiting = extra
        for paragraph in found[:-1]:
            writer.write(paragraph)
        if found:
            held = found[-1]
        for why, line in sheet.unseen:
            leftouts.append(Leftout(why, line.text, writer.length, sheet.number, (Box(sheet.number, *line.box),)))
    if held is not None:
        writer.write(held)
    for paragraph in waiting:
        writer.write(paragraph)
    return [], leftouts, at
