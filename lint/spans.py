"""Spans looked up by their place, so that a question to all of them costs no more with their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from lint.document import Span


class Spans:
    """Some spans, in any order, that may overlap and repeat; each question takes the time of a bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._given = tuple(spans)
        ordered = sorted(self._given)
        self._starts = [span.start for span in ordered]
        self._ends = [span.end for span in ordered]
        self._reached = list(accumulate(self._ends, max))
        """The furthest end among a span and those that begin before it."""

    def overlap(self, span: Span) -> bool:
        """Whether one of them shares a character with a span (:meth:`Span.overlaps`)."""
        index = bisect_left(self._starts, span.end) - 1
        return index >= 0 and self._reached[index] > span.start

    def cover(self, span: Span) -> bool:
        """Whether a span lies inside one of them (:meth:`Span.covers`)."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and self._reached[index] >= span.end

    def lie_in(self, span: Span) -> bool:
        """Whether one of them lies inside a span."""
        index = bisect_left(self._starts, span.start)
        return index < len(self._starts) and self._nearest[index] <= span.end

    @cached_property
    def _nearest(self) -> list[int]:
        """The nearest end among a span and those that begin behind it."""
        return list(accumulate(reversed(self._ends), min))[::-1]

    def touching(self, span: Span) -> Iterator[Span]:
        """Those that share a character with a span, the last first."""
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reached[index] > span.start:
            if self._ends[index] > span.start:
                yield Span(self._starts[index], self._ends[index])
            index -= 1

    def at(self, offset: int) -> tuple[int, ...]:
        """Which of them hold a character: their numbers in the order given, from 0."""
        index = bisect_right(self._borders, offset) - 1
        return self._between[index] if index >= 0 else ()

    @cached_property
    def _borders(self) -> list[int]:
        return sorted({place for span in self._given if len(span) > 0 for place in (span.start, span.end)})

    @cached_property
    def _between(self) -> list[tuple[int, ...]]:
        """Which spans hold the characters from each border to the next."""
        begin: dict[int, list[int]] = {}
        end: dict[int, list[int]] = {}
        for number, span in enumerate(self._given):
            if len(span) > 0:
                begin.setdefault(span.start, []).append(number)
                end.setdefault(span.end, []).append(number)
        held: set[int] = set()
        found = []
        for border in self._borders:
            held.difference_update(end.get(border, ()))
            held.update(begin.get(border, ()))
            found.append(tuple(sorted(held)))
        return found
