"""The part of a draft that speaks of other funding: its section, its table, its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.budget.money import fold
from lint.analyse.structure.sections import Section
from lint.analyse.support.grants import Grant
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.spans import Spans

WHOLE = expression(
    r"[うくぐすつぬぶむるただいん]。\s*$|\b(?:is|are|was|were|will|has|have|its?|this|these)\b[^.]*\.\s*$"
)
"""A sentence, and no label with its words."""
LABEL = expression(r"^[^:：。]{1,16}[:：]")


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
    """The sentences of these sections (of the whole draft where there is none) with their words, folded; no tables.

    Of the lines that tell a grant by its labels, those are given that stand behind as sentences.
    """
    parts, heads = Spans(draft.other_funding), Spans(grant.head for grant in draft.grants)
    blocks = [b for b in draft.authored if not draft.other_funding or parts.cover(b.span)]
    found = []
    for block in blocks:
        labelled = heads.cover(block.span)
        for number, sentence in enumerate(sentences(draft.text, block.span)):
            words = fold(draft.quote(sentence.span))
            if not labelled or (number and WHOLE.search(words) and not LABEL.search(words)):
                found.append((sentence.span, words))
    return found
