"""The part of a draft that speaks of other funding: its section, its table, its sentences."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.analyse.structure.sections import Section
from lint.analyse.support.grants import Grant
from lint.analyse.support.told import OWN
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft

OWN_CALL = re.compile(r"aspire|先端国際共同研究推進", re.I)
LESSER = re.compile(r"分担(?!金)|参加者|(?<![a-z])co-?(pi|investigator)|collaborator|participant")
"""Roles of those who do not lead a grant."""


def section(draft: Draft) -> Section | None:
    """The section about other funding."""
    return draft.parts.get("support") or next(iter(draft.funding_parts), None)


def led_in_own_call(grant: Grant, words: str) -> bool:
    """Whether a grant is another one of the same calls, held by somebody who leads it.

    Args:
        grant: the grant; of a table, its title may name the call as well as its programme.
        words: everything that is written of it, in lower case.

    """
    name = f"{grant.programme} {grant.title}" if "title" in grant.cells else grant.programme
    return bool(OWN_CALL.search(name)) and not LESSER.search(words) and not OWN.search(words)


def told(draft: Draft) -> list[tuple[Span, str]]:
    """The sentences of that section (of the whole draft where there is none) with their words, folded; no tables."""
    part = section(draft)
    blocks = [b for b in draft.authored if part is None or part.body.covers(b.span)]
    blocks = [b for b in blocks if not any(grant.head.covers(b.span) for grant in draft.grants)]
    spans = [s.span for block in blocks for s in sentences(draft.text, block.span)]
    return [(span, fold(draft.quote(span))) for span in spans]
