"""The part of a draft that speaks of other funding: its section, its table, its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.budget.money import fold
from lint.analyse.structure.sections import Section
from lint.analyse.support.grants import Grant
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.spans import Spans


def section(draft: Draft) -> Section | None:
    """The section about other funding."""
    return next(iter(draft.funding_sections), None)


def listed(draft: Draft, grants: Sequence[Grant]) -> Span:
    """The heading of the section that lists this side's grants, and the list; of the first where none does."""
    parts = draft.funding_sections
    part = next((part for part in parts for grant in grants if grant.span.overlaps(part.own)), parts[0])
    ends = [grant.span.end for grant in grants if grant.span.overlaps(part.own)]
    return Span(part.heading.start, max([part.heading.end, *ends]))


@once
def told(draft: Draft) -> list[tuple[Span, str]]:
    """The sentences of these sections (of the whole draft where there is none) with their words, folded; no tables."""
    parts, heads = Spans(draft.other_funding), Spans(grant.head for grant in draft.grants)
    blocks = [b for b in draft.authored if not draft.other_funding or parts.cover(b.span)]
    blocks = [block for block in blocks if not heads.cover(block.span)]
    spans = [s.span for block in blocks for s in sentences(draft.text, block.span)]
    return [(span, fold(draft.quote(span))) for span in spans]
