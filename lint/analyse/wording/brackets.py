"""Brackets and quotation marks that open without closing, or close without opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.document import Span

PAIRS = {
    "（": "）",
    "(": ")",
    "「": "」",
    "『": "』",
    "【": "】",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "〈": "〉",
    "《": "》",
}
KIND = {"（": "(", "(": "(", "）": "(", ")": "(", "［": "[", "[": "[", "］": "[", "]": "["}
"""Half and full width count as one."""
CLOSERS = {close: KIND.get(close, opener) for opener, close in PAIRS.items()}
NAME = r"(?:[0-9０-９]{1,3}|[A-Za-zａ-ｚ]{1,4}|[ァ-ンぁ-ん一二三四五六七八九十]|[①-⑳]|例|注|備考|参考|補足)$"
LABEL = re.compile(r"[①-⑳]$|(?:^|[\s　、。，；;:：・\n\v])" + NAME)
HEAD = re.compile(r"(?:^|[。\n\v])[\s　・]*" + NAME)
"""A list mark, and one at the head of a line or a sentence, where it closes nothing even in an open bracket."""
OPENS, CLOSES, LABELS, HEADS = "opens", "closes", "labels", "heads"
"""What a bracket does; one behind what may be a list mark closes only what a paragraph before left open."""
HALF_OPEN = re.compile(r"[(（\[［]\s*[-−]?[\d.∞]+\s*[,，、]\s*[-−]?[\d.∞]+\s*[\])）］]$")
"""An interval that one end belongs to, at its closing bracket: (0, 1]."""
RANGE = re.compile(r"[\[［(（]\s*[-−]?[\d.]+\s*[,，、]\s*[-−]?[\d.∞]+\s*[)\]）］]")
LINE = 120
ENDED = re.compile(r"[。！？]|[^\W\d_A-Z]{5}[.!?]\s*\n")
"""A list mark at the head of a paragraph closes a bracket that the line before opened, unless its sentence ended."""
REACH, FAR, DEEP = 8, 600, 50
"""Blocks and characters over which a bracket may close (pages and slides cut paragraphs), and open ones in between."""


def unbalanced(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The brackets that have no partner, in the order of the text.

    List marks such as 例） or a) close nothing.

    Args:
        text: the document's text.
        spans: the paragraphs to look at, in order.

    """
    kept: list[tuple[int, int, str, bool]] = []
    for index, span in enumerate(spans):
        for at, kind, role in _alone(text, span):
            partner = next((p for p in reversed(kept[-DEEP:]) if p[2] == kind), None)
            near = partner and partner[3] and index - partner[0] <= REACH and at - partner[1] <= FAR
            if partner and near and role is HEADS:
                near = index - partner[0] == 1 and at - partner[1] <= LINE and not ENDED.search(text, partner[1], at)
            if partner and near and role is not OPENS:
                kept.remove(partner)
            elif role in (OPENS, CLOSES):
                kept.append((index, at, kind, role is OPENS))
    for _, at, _, _ in kept:
        yield Span(at, at + 1)


def _alone(text: str, span: Span) -> Iterator[tuple[int, str, str]]:
    """The brackets of a paragraph without a partner in it: place, kind, and what it does."""
    open_: list[tuple[int, str]] = []
    closed: list[tuple[int, str, str]] = []
    for at in range(span.start, span.end):
        mark = text[at]
        if mark in PAIRS:
            open_.append((at, KIND.get(mark, mark)))
        elif mark in CLOSERS:
            kind = CLOSERS[mark]
            before = text[max(at - 8, span.start) : at] if kind == "(" else ""
            partner = next((p for p in reversed(open_[-DEEP:]) if p[1] == kind), None)
            if before and HEAD.search(before):
                if not open_ and at - span.start <= len(before):
                    closed.append((at, kind, HEADS))
            elif partner:
                open_.remove(partner)
            elif not _face(text, at) and not HALF_OPEN.search(text, max(at - 24, span.start), at + 1):
                closed.append((at, kind, LABELS if before and LABEL.search(before) else CLOSES))
    yield from sorted([(at, kind, OPENS) for at, kind in open_ if not _range(text, at, span)] + closed)


def _face(text: str, at: int) -> bool:
    """Whether a bracket is a smile, or what is left of a formula."""
    sum_ = re.search(r"[\w.+*/^=<>−×· -]{3,}$", text[max(at - 10, 0) : at])
    return text[max(at - 2, 0) : at].rstrip("-") in (":", ";") or bool(sum_ and re.search(r"[+*^=<>×]", sum_.group()))


def _range(text: str, at: int, span: Span) -> bool:
    """Whether an opening bracket is one of a half-open interval: [0, 1)."""
    return bool(RANGE.match(text, at, span.end))
