"""What was told before a sentence: the stays found, the paragraph so far, the titles around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.movements.prose.calling import Known
from lint.analyse.movements.prose.leaning import (
    LEAD,
    LINE,
    OF_YEAR,
)
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import Name
from lint.document import Document, Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

MARK = expression(r"\s*(?:[(（]?\d{1,2}[)）.．、]|[①-⑳・●○◆■•–—])\s?\D")
"""How a line of a list begins."""
LIST = 16
"""Lines of a list above one of its lines that are passed on the way to what leads it, at most."""
LEADS = 120
"""Characters of a line that leads a list, at most."""


class Memory:
    """What was told before a sentence, and what is taken in after it."""

    def __init__(self, document: Document, setting: Setting, known: Known, author: Name | None = None) -> None:
        self.document, self.setting, self.known, self.author = document, setting, known, author
        self.found: list[Movement] = []
        self.likely: list[int] = []
        """Where sentences begin that name somebody who goes or comes at a time, and told no stay."""
        self.latest = range(0)
        """The stays in ``found`` that the last sentence with any told."""
        self.block: list[Span] = []
        """The sentences of this paragraph so far."""
        self.above: Span | None = None
        """The heading of a plan's part."""
        self.read = 0
        """Where the last sentence that was read for stays ends."""
        self.way: str | None = None
        """The direction that the titles around the sentence tell."""
        self.titles: list[str] = []
        """The titles of the sections around the sentence, folded, the innermost first."""
        lines = ((block.span.start, document.slice(block.span)) for block in document.blocks if len(block.span) <= LINE)
        self._before = {after.span.start: block.span for block, after in pairwise(document.blocks)}
        self._labels = [
            (at, words) for at, words in lines if (year := OF_YEAR.match(words)) and year.end() == len(words)
        ]
        blocks = ((block, document.text[block.span.start : block.span.start + 6]) for block in document.blocks)
        self._items = {block.span.start for block, head in blocks if block.item or MARK.match(head)}
        self._listed = False
        self._place = Span(0, 0)
        self._start = -1

    def at(self, place: Span) -> Span:
        """Go on to a sentence; its paragraph."""
        block = next(self.document.blocks_in(place)).span
        start = block.start
        if start != self._start:
            self.block, self._start = [], start
        self._place = place
        return block

    def tells(self, place: Span) -> bool:
        """Whether a sentence told a stay."""
        return bool(self.latest) and self.found[self.latest.start].span.overlaps(place)

    def unread(self) -> list[Span]:
        """The last sentences of this paragraph that were not read for stays; they may name people."""
        return [span for span in self.block[-2:] if span.start >= self.read]

    def near(self) -> Movement | None:
        """The stay told last, when it stands close by."""
        last = self.found[self.latest.stop - 1] if self.latest else None
        return last if last is not None and self._place.start - last.span.end < 260 else None

    def told_here(self) -> bool:
        """Whether this paragraph told the last stay."""
        return bool(self.latest) and bool(self.block) and self.found[self.latest.start].span.end > self.block[0].start

    def below_item(self) -> bool:
        """Whether this paragraph stands right below the line of a list that told the last stay."""
        last, before = self.near(), self._before.get(self._start)
        return self._listed and last is not None and before is not None and before.covers(last.span)

    def list_lead(self) -> Span | None:
        """The line that leads the list in which the paragraph stands: its title, or what ends with a colon."""
        at = self._start
        for _ in range(LIST if at in self._items else 0):
            line = self._before.get(at)
            if line is None:
                return None
            if line.start not in self._items:
                words = self.document.slice(line).rstrip()
                ends = len(line) <= (LEADS if words.endswith((":", "：")) else LEAD) and not words.endswith(("。", "."))
                return line if ends or (self.above is not None and self.above.overlaps(line)) else None
            at = line.start
        return None

    def add(self, made: Sequence[Movement], *, item: bool = False) -> None:
        """Take in the stays that a sentence told, or a line of a list (``item``)."""
        if made:
            self._listed = item
            self.found.extend(made)
            self.latest = range(len(self.found) - len(made), len(self.found))

    def _told_before(self, offset: int) -> str:
        """What the paragraph tells before a place in it."""
        return self.document.slice(Span(self.block[0].start if self.block else self._place.start, offset))
