"""The part of a draft that speaks of other funding: its section, its table, its sentences."""

from __future__ import annotations

from lint.analyse.budget.money import fold
from lint.analyse.structure.sections import Section
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft


def section(draft: Draft) -> Section | None:
    """The section about other funding."""
    return next(iter(draft.funding_sections), None)


def told(draft: Draft) -> list[tuple[Span, str]]:
    """The sentences of these sections (of the whole draft where there is none) with their words, folded; no tables."""
    parts = draft.other_funding
    blocks = [b for b in draft.authored if not parts or any(part.covers(b.span) for part in parts)]
    blocks = [b for b in blocks if not any(grant.head.covers(b.span) for grant in draft.grants)]
    spans = [s.span for block in blocks for s in sentences(draft.text, block.span)]
    return [(span, fold(draft.quote(span))) for span in spans]
