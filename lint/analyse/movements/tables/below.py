"""What labelled lines below a line of a plan tell of its stay: 「内容：膜を測る」 under 「山田 花子　MIT」."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.movements.prose.tasks import labelled
from lint.analyse.movements.records import Movement
from lint.document import Document
from lint.expressions import expression
from lint.spans import Spans

LABEL = expression(r"[\s・*\-–—]*[^\s:：]{1,12}[:：]")
FAR = 3
"""Lines below a stay that may belong to it."""


def with_lines_below(document: Document, stays: Sequence[Movement]) -> list[Movement]:
    """The stays, those of lines without a task with the one that a line right below tells behind a label."""
    tables, told = Spans(table.span for table in document.tables), Spans(sorted(stay.span for stay in stays))
    blocks = document.blocks
    starts = [block.span.start for block in blocks]
    found = []
    for stay in stays:
        if stay.kind == "plan" and stay.role is None and not tables.overlap(stay.span):
            at = bisect_right(starts, max(stay.span.end - 1, stay.span.start))
            for block in blocks[at : at + FAR]:
                words = document.slice(block.span)
                if not block.item or told.overlap(block.span) or LABEL.match(words) is None:
                    break
                if task := labelled(words):
                    stay = replace(stay, role=task, role_span=block.span, places=(*stay.places, block.span))
                    break
        found.append(stay)
    return found
