"""English titles of a proposal, wherever a label names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lint.analyse.covers import labelled
from lint.analyse.folding import folded
from lint.analyse.grids import Grid, plain
from lint.document import Document, Span
from lint.expressions import expression

LABEL = expression(
    r"(英文|英語|英)(での|の)?\s*(研究|提案|プロジェクト)?(課題)?(名|題目|タイトル|表題)"
    r"|(研究|提案)?(課題名|題目|タイトル|表題)\s*[(\[]?(英文?|英語|english)"
    r"|english title|(project |proposal )?title (in english|\(english\))|title of (the )?(nsf )?(proposal|project)"
    r"|nsf (proposal )?title|(proposal|project) title"
    r"|(nsf|相手(国)?側).{0,12}(課題名|題目|タイトル)"
)
PREFIX = expression(r"^(global cent(er|re)s?( track \d)?|collaborative research|aspire)\s*[:：-]\s*", re.I)


def english_titles(document: Document, grids: Sequence[Grid]) -> list[Span]:
    """The titles in Latin letters that stand beside, below or behind a label, in order."""
    found: list[Span] = []
    for pair in labelled(document, grids):
        if not LABEL.search(plain(pair.label)):
            continue
        spot = next((span for span in pair.values if _is_title(document.slice(span))), None)
        if spot is not None and not any(spot.overlaps(other) for other in found):
            found.append(_trimmed(document, spot))
    return sorted(found)


def _is_title(text: str) -> bool:
    """Whether words may be an English title: Latin letters, and no label of the next field."""
    label = LABEL.search(plain(text))
    return _english(text) and len(text) < 300 and not (label is not None and label.start() < 12)


def _trimmed(document: Document, span: Span) -> Span:
    text = document.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))


def _english(text: str) -> bool:
    letters = re.findall(r"[A-Za-z]", text)
    return len(letters) >= 8 and len(letters) > 0.6 * len("".join(text.split())) and "@" not in text


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same but for case, punctuation, line breaks and a programme's prefix."""
    a, b = (folded(PREFIX.sub("", " ".join(unicodedata.normalize("NFKC", title).split()))) for title in (one, other))
    return a == b
