"""Spans looked up by place answer as one after the other would."""

from __future__ import annotations

import random

from lint.document import Span
from lint.spans import Spans


def some(random: random.Random, count: int) -> list[Span]:
    starts = [random.randrange(30) for _ in range(count)]
    return [Span(start, start + random.choice((0, 1, 2, 5, 20))) for start in starts]


def test_they_answer_as_each_would() -> None:
    chance = random.Random(7)
    for _ in range(300):
        spans = some(chance, chance.randrange(9))
        known = Spans(spans)
        for asked in some(chance, 12):
            assert known.overlap(asked) == any(span.overlaps(asked) for span in spans)
            assert known.cover(asked) == any(span.covers(asked) for span in spans)
            assert known.lie_in(asked) == any(asked.covers(span) for span in spans)
            assert sorted(known.touching(asked)) == sorted(span for span in spans if span.overlaps(asked))
            held = [number for number, span in enumerate(spans) if span.start <= asked.start < span.end]
            assert list(known.at(asked.start)) == held
