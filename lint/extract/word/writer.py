"""Where the Word reader writes: one text that grows, with blocks, runs and everything else as spans over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from lint.document import Block, Leftout, Link, Revision, Run, Setup, Span, Style, Table, Trace, Unseen, Zone
from lint.extract.errors import UnreadableError
from lint.extract.word.origin import WordOrigin


@dataclass
class Writer:
    """The parts of a document under construction.

    Paragraphs without a character leave no block.  The newline before a block, and a line break within one, are
    written when the next character comes, so that none stands at an end.
    """

    limit: int
    """Most characters that the text may have."""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    leftouts: list[Leftout] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    setups: list[Setup] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    pictures: list[int] = field(default_factory=list)
    """Where pictures stand."""
    deleted: list[list[str]] = field(default_factory=list)
    """While characters of a tracked deletion are read: they go here, not into the text."""
    _start: int | None = None
    _breaks: list[tuple[Style, WordOrigin | None]] = field(default_factory=list)

    @property
    def place(self) -> int:
        """Offset at which the next character will stand."""
        if self._start is None:
            return self.length + 1 if self.length else 0
        return self.length + len(self._breaks)

    def write(self, text: str, style: Style, origin: WordOrigin | None) -> None:
        """Add characters of one style to the open block."""
        if not text:
            return
        if self.deleted:
            self.deleted[-1].append(text)
            return
        if self._start is None:
            if self.length:
                self._put("\n")
            self._start = self.length
            self._breaks.clear()
        for broken, place in self._breaks:
            self.runs.append(Run(Span(self.length, self.length + 1), broken, place))
            self._put("\n")
        self._breaks.clear()
        self.runs.append(Run(Span(self.length, self.length + len(text)), style, origin))
        self._put(text)

    def newline(self, style: Style, origin: WordOrigin | None) -> None:
        """A line break within the block; none at its beginning or end."""
        if self.deleted:
            self.deleted[-1].append("\n")
        elif self._start is not None:
            self._breaks.append((style, origin))

    def leave(self, why: Unseen, text: str, origin: WordOrigin | None) -> None:
        """Characters that the reader does not see."""
        if self.deleted:
            self.deleted[-1].append(text)
            return
        last = self.leftouts[-1] if self.leftouts else None
        if last is not None and last.why is why and last.at == self.place:
            self.leftouts[-1] = replace(last, text=last.text + text)
        else:
            self.leftouts.append(Leftout(why, text, self.place, origin=origin))

    def end(self, block: Block) -> Span | None:
        """Close the open block, like ``block`` but for its span; ``None`` if it holds nothing."""
        start, self._start = self._start, None
        self._breaks.clear()
        if start is None:
            return None
        span = Span(start, self.length)
        self.blocks.append(replace(block, span=span))
        return span

    def begun(self) -> int | None:
        """Where the open block began, or ``None`` while it holds nothing."""
        return self._start

    def revise(self, trace: Trace, start: int, author: str, text: str = "") -> None:
        """Note a tracked change from ``start`` to here; neighbours by one author are one."""
        span = self.since(start)
        last = self.revisions[-1] if self.revisions else None
        if last and not text and last.trace is trace and last.author == author and last.span.end == span.start and span:
            self.revisions[-1] = replace(last, span=Span(last.span.start, span.end))
        else:
            self.revisions.append(Revision(trace, span, author, text))

    def revise_at(self, trace: Trace, span: Span, author: str, text: str) -> None:
        """Note a revision whose place is known."""
        self.revisions.append(Revision(trace, span, author, text))

    def since(self, start: int) -> Span:
        """The span from a place noted earlier to the last character written."""
        return Span(min(start, self.length), max(min(start, self.length), self.length))

    @contextmanager
    def deletion(self) -> Iterator[list[str]]:
        """Collect the characters that are read meanwhile, instead of adding them to the text."""
        collected: list[str] = []
        self.deleted.append(collected)
        try:
            yield collected
        finally:
            self.deleted.pop()

    def rezone(self, index: int, zone: Zone) -> None:
        """Change the zone of a block that was written."""
        self.blocks[index] = replace(self.blocks[index], zone=zone)

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
        if self.length > self.limit:
            raise UnreadableError(
                f"the Word file holds more than {self.limit:,} characters; check its parts one by one",
                f"Wordファイルの文字数が{self.limit:,}字を超えています。分けて確認してください",
            )
