"""The parts of a draft that speak of grants held or applied for: by their titles, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.budget.money import amounts, fold
from lint.analyse.structure.sections import Section
from lint.analyse.support.cells import FUNDER
from lint.analyse.support.grants import about_others
from lint.document import Document
from lint.expressions import expression

ELSE = expression(
    r"予算|過去|成果|経費|費用|業績|実績|略歴|経歴|論文|概要|要旨|体制|チーム|計画|budget|costs?\b|money"
    r"|funds requested"
    r"|publications?"
    r"|track record|\bprior\b|previous|\bpast\b|results|achievement|biograph|summary|abstract|team|plan\b|people"
)
"""Titles of parts that may name grants and sums, and are about something else."""


def funding_parts(document: Document, sections: Sequence[Section], own: Section | None) -> tuple[Section, ...]:
    """The sections about other funding, in reading order.

    Where no title announces them, it is the innermost section that tells a funder, a period and an amount together;
    of several, the one that names the most funders.

    Args:
        document: the draft.
        sections: its sections.
        own: the call's part for it, where one was found.

    """
    titled = tuple(s for s in sections if s is own or about_others(s.title))
    if titled:
        return titled
    likely = [s for s in sections[1:] if not ELSE.search(fold(s.title)) and _tells_grants(document, s)]
    return tuple(sorted(likely, key=lambda s: -_funders(document, s))[:1])


def _funders(document: Document, section: Section) -> int:
    """How many paragraphs, items and cells of a section's own text name a funder."""
    return sum(bool(FUNDER.search(fold(document.slice(b.span)))) for b in document.blocks_in(section.own))


def _tells_grants(document: Document, section: Section) -> bool:
    """Whether a section's own text, tables included, names a funder with a period and a sum."""
    from lint.analyse.dates.periods import periods

    text = document.slice(section.own)
    if len(re.findall(r"(?:19|20)\d\d|令和|FY", text)) < 2 or not FUNDER.search(fold(text)):
        return False
    return any(p.start and p.kind in ("range", "fiscal year") for p in periods(text)) and bool(list(amounts(text)))
