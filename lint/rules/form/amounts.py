"""How the rules on room speak of pages, words and characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.structure.headings import bare
from lint.analyse.structure.rooms import Room
from lint.analyse.text.folding import folded
from lint.draft import Draft
from lint.rule import once
from lint.spans import Spans

UNITS = {
    "pages": ("ページ", "pages"),
    "words": ("語", "words"),
    "characters": ("字", "characters"),
    "lines": ("行", "lines"),
}
"""In Japanese and English."""


def pages(taken: float, limit: float) -> str:
    """Pages with as many decimals as it takes to show that they are too many."""
    return f"{taken:.1f}" if float(f"{taken:.1f}") > limit else f"{max(taken, limit + 0.01):.2f}"


MAY_BE_SHORT = re.compile(
    r"該当(?:が|は)?(?:しない|しません|する場合|なし|ない)|必要に応じ|必要な場合|任意"
    r"|\b(?:if|where|when|as)\s+(?:applicable|relevant|appropriate|any)\b|\bnot applicable\b|\boptional\b",
    re.I,
)


@once
def _authored(draft: Draft) -> Spans:
    return Spans(block.span for block in draft.authored)


def brief(draft: Draft, room: Room) -> bool:
    """Whether a part has nothing of the author's yet, or is one that need not apply to every draft."""
    if not _authored(draft).overlap(room.section.body):
        return True
    title, form = folded(bare(room.section.title)), draft.form
    texts = [draft.quote(room.section.heading), draft.quote(room.section.body)]
    if form is not None:
        texts += [form.document.slice(head.body) for head in form.headings if folded(bare(head.title)) == title]
    return any(MAY_BE_SHORT.search(text) for text in texts)


def guess(exact: bool, lacking: Sequence[str]) -> tuple[str, str]:
    """What is said beside a length that is not certain, in both languages.

    Args:
        exact: whether a layout was measured.
        lacking: fonts that this layout had to do without.

    """
    if not exact:
        return "（推定）", " (estimated)"
    if lacking:
        fonts = ", ".join(lacking[:2])
        return f"（このパソコンに{fonts}がないため推定）", f" (estimated: this machine lacks {fonts})"
    return "", ""
