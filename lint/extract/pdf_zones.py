"""What part of a page lines and paragraphs are: running heads, captions, notes, references, formulae."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.document import Zone

if TYPE_CHECKING:
    from lint.extract.pdf_layout import Item
    from lint.extract.pdf_lines import Line
    from lint.extract.pdf_pages import Sheet

PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|ページ|頁|No\.)\s*)?[-–—―‐－〜~\s]*(?:[0-9０-９]{1,4}|[ivxlc]{1,6})[-–—―‐－〜~\s]*"
    r"(?:(?:/|of|／|ページ中|頁中)\s*[0-9０-９]{1,4}\s*)?(?:ページ|頁)?(?:目)?$", re.IGNORECASE)  # fmt: skip
DIGITS = re.compile(r"[0-9０-９]+")


def running_heads(sheets: Sequence[Sheet]) -> None:
    """Mark the lines at the top and bottom of pages that repeat, and page numbers."""
    places: dict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    for sheet in sheets:
        level = [line for line in sheet.lines if line.direction[0] == 1.0]
        if not level:
            continue
        ordered = sorted(level, key=lambda line: line.v)
        rows_above = [line for line in ordered if line.v < 0.14 * sheet.height][:6]
        rows_below = [line for line in ordered if line.v > 0.88 * sheet.height][-6:]
        for side, lines in (("top", rows_above), ("bottom", rows_below)):
            for line in lines:
                places[side, DIGITS.sub("#", line.text.strip())].append((sheet.number, line))
    for (side, text), found in sorted(places.items(), key=lambda item: item[0]):
        zone = Zone.HEADER if side == "top" else Zone.FOOTER
        pages = {number for number, _ in found}
        level_at = sorted(line.v for _, line in found)
        steady = level_at[-1] - level_at[0] < 14
        repeated = len(pages) >= 2 and len(pages) >= 0.3 * len(sheets) and steady and len(text) < 160
        for number, line in found:
            if repeated or (PAGE_NUMBER.match(line.text.strip()) and _alone(sheets[number - 1], line, side)):
                line.zone = zone


def _alone(sheet: Sheet, line: Line, side: str) -> bool:
    """Whether nothing stands beyond a line, or beside it."""
    for other in sheet.lines:
        if other is line or other.direction != line.direction or other.zone in (Zone.HEADER, Zone.FOOTER):
            continue
        if abs(other.v - line.v) < 0.5 * line.size:
            return False
        if (other.v < line.v) == (side == "top"):
            return False
    return True


def zoned(pages: Sequence[tuple[Sheet, list[Item]]]) -> list[tuple[Sheet, list[Item], list[Item]]]:
    """The pages with each paragraph's zone, and apart what does not belong to the flow of the text."""
    from lint.extract.pdf_paragraphs import Paragraph

    found: list[tuple[Sheet, list[Item], list[Item]]] = []
    for sheet, items in pages:
        rest = [
            line
            for line in sheet.lines
            if line.zone is not None or (line.cell is None and line.direction != sheet.direction)
        ]
        aside: list[Item] = [Paragraph([line], line.zone or Zone.FIGURE) for line in rest]
        found.append((sheet, items, aside))
    return found
