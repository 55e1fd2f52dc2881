"""Pages one after the other: a paragraph that goes on overleaf is one block."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lint.document import Box, Cell, Leftout, Span, Table, Zone
from lint.extract.pdf.layout import Item, LaidTable
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.paragraphs import Paragraph, goes_on
from lint.extract.pdf.tables import GridCell
from lint.extract.pdf.writing import Writer

SIDE = 3.0
"""Points by which the sides of one frame differ on two pages at most."""
FLOATING = (Zone.CAPTION, Zone.FIGURE, Zone.TABLE, Zone.NOTE)


class Flow:
    """Writes the items of one page after the other."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.tables: list[Table] = []
        self.leftouts: list[Leftout] = []
        self.at: dict[int, int] = {}
        """The offset at which each page begins."""
        self.held: Paragraph | None = None
        self.waiting: list[Item] = []
        """What follows the paragraph held: floats, notes and running heads of its page."""

    def add(self, sheet: Sheet, items: list[Item], aside: list[Item]) -> None:
        """Add a page.

        Args:
            sheet: the page.
            items: its body in reading order.
            aside: notes, lettering and running heads, written when the body has ended.

        """
        first = next((index for index, item in enumerate(items) if _flows(item)), None)
        if self.held is not None and first is not None:
            following = items[first]
            assert isinstance(following, Paragraph)
            if goes_on(self.held, following):
                self.held.lines += following.lines
                self.held.right, self.held.left = following.right, following.left
                items = items[:first] + items[first + 1 :]
                if not any(_flows(item) for item in items):
                    self.waiting += [*items, *aside]
                    self._leave(sheet)
                    return
        self._release()
        self.at[sheet.number] = self.writer.length
        last = next((index for index in range(len(items) - 1, -1, -1) if _flows(items[index])), None)
        if last is None:
            for item in [*items, *aside]:
                self._write(item)
        else:
            for item in items[:last]:
                self._write(item)
            held = items[last]
            assert isinstance(held, Paragraph)
            self.held = held
            self.waiting = [*items[last + 1 :], *aside]
        self._leave(sheet)

    def end(self) -> None:
        """Write what is still held."""
        self._release()

    def _leave(self, sheet: Sheet) -> None:
        for why, line in sheet.unseen:
            box = Box(sheet.number, *(round(value, 2) for value in line.box))
            self.leftouts.append(Leftout(why, line.text, self.writer.length, sheet.number, (box,)))

    def _release(self) -> None:
        if self.held is not None:
            self.writer.write(self.held)
        self.held = None
        for item in self.waiting:
            self._write(item)
        self.waiting = []

    def _write(self, item: Item, parent: int | None = None) -> Span:
        if isinstance(item, Paragraph):
            return self.writer.write(item)
        return self._table(item, parent)

    def _table(self, table: LaidTable, parent: int | None) -> Span:
        number = len(self.tables)
        self.tables.append(Table(Span(0, 0), (), parent))
        start: int | None = None
        cells = []
        for cell, items in table.cells:
            spans = [self._write(item, number) for item in items]
            if spans:
                span = Span(spans[0].start, spans[-1].end)
                start = span.start if start is None else start
            else:
                span = Span(self.writer.length, self.writer.length)
            cells.append(Cell(span, cell.row, cell.column, cell.rows, cell.columns))
        whole = Span(self.writer.length if start is None else start, self.writer.length)
        self.tables[number] = Table(whole, tuple(cells), parent, table.follows, table.goes_on)
        return whole


def _flows(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.zone not in FLOATING


def _answers(pages: Sequence[tuple[Sheet, list[Item], list[Item]]]) -> None:
    """Put together the paragraphs of answers in frames that a page ends: cells of one width, one below the other.

    What is left of a frame overleaf may have one cell only, and then is no table.
    """
    for (_, above, _), (_, below, _) in pairwise(pages):
        one, other = above[-1] if above else None, below[0] if below else None
        if not isinstance(one, LaidTable) or not one.cells:
            continue
        foot = max(cell.row for cell, _ in one.cells)
        ends = [held for held in one.cells if held[0].row == foot]
        for cell, items in ends:
            if isinstance(other, LaidTable):
                _carry(items, _head(other, cell))
            elif len(ends) == 1:
                _carry(items, below)


def _head(table: LaidTable, above: GridCell) -> list[Item]:
    """What the cell of a table's first row holds that is as wide as a cell overleaf."""
    row = min((cell.row for cell, _ in table.cells), default=0)
    for cell, items in table.cells:
        sides = abs(cell.box[0] - above.box[0]), abs(cell.box[2] - above.box[2])
        if cell.row == row and max(sides) < SIDE:
            return items
    return []


def _carry(items: list[Item], following: list[Item]) -> None:
    """Move the first paragraph of what follows to the last one before it, if it goes on there."""
    last, first = items[-1] if items else None, following[0] if following else None
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph):
        return
    if last.zone is first.zone is Zone.BODY and goes_on(last, first):
        last.lines += first.lines
        last.right, last.left = first.right, first.left
        del following[0]


def flow(pages: Sequence[tuple[Sheet, list[Item], list[Item]]], writer: Writer) -> Flow:
    """Write all pages."""
    _answers(pages)
    made = Flow(writer)
    for sheet, items, aside in pages:
        made.add(sheet, items, aside)
    made.end()
    return made
