"""Small type that is nobody's trick: the form's own print, credits of figures, references between paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from typing import TypeVar

from lint.analyse.text.typography import family, japanese
from lint.document import Block, Span, Zone
from lint.draft import Draft
from lint.rules.layout.stretches import Stretch

K = TypeVar("K", bound=Hashable)
Look = tuple[float, str]
"""Size in points, to half a point, and the family's key."""
REFERENCE = re.compile(r"[\]\s]*(?:[\[［(（]\s?\d{1,3}\s?[\]］)）]|\d{1,3}[.)])\s*\S")
CITED = re.compile(
    r"https?:|doi|et al|pp?\.\s?\d|vol\.|proc\b|in press|arxiv|journal|[A-Z]\.\s?[A-Z]?[a-z]+,|学会|大学|閲覧|『", re.I
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
PICTURED = (Zone.CAPTION, Zone.FIGURE)


def zone(draft: Draft, block: Block) -> Zone:
    """A block's zone; a numbered reference between paragraphs of the body counts as bibliography."""
    if block.zone is not Zone.BODY:
        return block.zone
    text = draft.quote(block.span)[:600]
    if REFERENCE.match(text) and YEAR.search(text) and text.count("。") <= 1 and CITED.search(text):
        return Zone.BIBLIOGRAPHY
    return block.zone


def printed_looks(draft: Draft) -> Counter[Look]:
    """How the form's printed text looks, with the letters of each look."""
    mine = {block.span for block in draft.authored} | {section.heading for section in draft.sections}
    looks: Counter[Look] = Counter()
    for block in draft.document.blocks:
        if block.zone is Zone.BODY and block.span not in mine:
            for look, count in _looks(draft, block.span).items():
                looks[look] += count
    return looks


def incidental(draft: Draft, stretch: Stretch[K], printed: Counter[Look]) -> bool:
    """Whether a passage looks like the form's own print, or is a short line beside a figure or its caption."""
    spans = (stretch.span, *stretch.others)
    looks: Counter[Look] = Counter()
    for span in spans:
        looks += _looks(draft, span)
    if looks and stretch.characters < 400 and printed[looks.most_common(1)[0][0]] >= 150:
        return True
    if stretch.others or stretch.characters >= 80:
        return False
    if _bracketed(draft, stretch.span):
        return True
    blocks = draft.document.blocks
    at = next(index for index, block in enumerate(blocks) if block.span.overlaps(stretch.span))
    return draft.document.format == "pdf" and any(block.zone in PICTURED for block in blocks[max(at - 1, 0) : at + 2])


def _bracketed(draft: Draft, span: Span) -> bool:
    """Whether a passage is a remark in brackets beside a heading or a label, as forms print them."""
    before, words = draft.text[max(span.start - 2, 0) : span.start].strip(), draft.quote(span).strip()
    return (before.endswith(("（", "(")) or words.startswith(("（", "("))) and words.endswith(("）", ")"))


def _looks(draft: Draft, span: Span) -> Counter[Look]:
    looks: Counter[Look] = Counter()
    for run in draft.document.runs_in(span):
        text = draft.text[max(run.span.start, span.start) : min(run.span.end, span.end)]
        if run.style.size is None or run.style.raised:
            continue
        wide = sum(map(japanese, text))
        name = run.style.east_asian if 2 * wide > len(text) else run.style.latin
        looks[(round(2 * run.style.size) / 2, family(name or ""))] += sum(map(str.isalnum, text))
    return looks
