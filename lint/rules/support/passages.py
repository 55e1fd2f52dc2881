"""The part of a draft that speaks of other funding: its section, its table, its sentences."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.analyse.structure.sections import Section
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft

OWN_CALL = re.compile(r"aspire|先端国際共同研究推進", re.I)


def section(draft: Draft) -> Section | None:
    """The section about other funding."""
    return draft.parts.get("support") or next(iter(draft.funding_parts), None)


def told(draft: Draft) -> list[tuple[Span, str]]:
    """The sentences of that section (of the whole draft where there is none) with their words, folded; no tables."""
    part = section(draft)
    blocks = [b for b in draft.authored if part is None or part.body.covers(b.span)]
    blocks = [b for b in blocks if not any(grant.head.covers(b.span) for grant in draft.grants)]
    spans = [s.span for block in blocks for s in sentences(draft.text, block.span)]
    return [(span, fold(draft.quote(span))) for span in spans]
