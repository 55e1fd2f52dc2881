"""English titles of a proposal, wherever a label names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.covers import labelled
from lint.analyse.text.folding import folded
from lint.document import Document, Span
from lint.expressions import expression

LABEL = expression(
    r"(英文|英語|英)(での|の)?\s*(研究|提案|プロジェクト)?(課題)?(名|題目|タイトル|表題)"
    r"|(研究|提案)?(課題名|題目|タイトル|表題)\s*[(\[]?(英文?|英語|english)"
    r"|english title|(project |proposal )?title (in english|\(english\))"
    r"|title of (the )?([a-z]+ )?(proposal|project|application)"
    r"|title (as )?(submitted|filed|used|given|proposed) (to|with|at|by|for|in)\b"
    r"|title (at|for|with|in|to) (the )?(nsf|counterpart|partner)"
    r"|nsf (proposal )?title|(proposal|project) title"
    r"|(nsf|相手(国)?側).{0,12}(課題名|題目|タイトル)"
)
BARE = expression(r"^(full |working )?title$")
"""A label that names the title on a cover, and other things elsewhere."""
THEIRS = expression(r"nsf|相手|counterpart|partner|submitted|filed|(?<![a-z])usa?(?![a-z])")
"""A label of the title that the other side gives."""
RANK = expression(
    r"professor|lecturer|researcher|director|scientist|fellow\b|reader\b|dean\b|manager|engineer\b|^(dr|mr|ms)\b"
)
FORM = expression(
    r"proposal|application|form\b|aspire|(?<![a-z])(nsf|jst)(?![a-z])|call\b|programme?\b|draft|template|side\b|plan$|summary|overview|information|cover\b"
)
"""What heads a form rather than a project."""
LONG = 200
"""Characters of a block that is no longer part of a cover."""
PREFIX = expression(r"^(global cent(er|re)s?( track \d)?|collaborative research|aspire)\s*[:：-]\s*", re.I)


def english_titles(document: Document, grids: Sequence[Grid]) -> list[Span]:
    """The titles in Latin letters that stand beside, below or behind a label, in order.

    Where only the other side's title has a label, the heading on top of the draft is its own.
    """
    found: list[Span] = []
    own = False
    cover = _cover(document)
    for pair in labelled(document, grids):
        label = plain(pair.label).strip(" :：")
        bare = pair.span.start < cover and bool(BARE.search(label))
        if not bare and not LABEL.search(label):
            continue
        spot = next((span for span in pair.values if _is_title(document.slice(span), bare)), None)
        if spot is not None and not any(spot.overlaps(other) for other in found):
            found.append(_trimmed(document, spot))
            own = own or not THEIRS.search(label)
    top = next((block for block in document.blocks if document.slice(block.span).strip()), None)
    alone = sum(block.outline == 1 for block in document.blocks) == 1
    if found and not own and top is not None and top.outline == 1 and alone and found[0].start < cover:
        words = document.slice(top.span)
        if _is_title(words, True) and not FORM.search(plain(words)):
            found.append(_trimmed(document, top.span))
    return sorted(found)


def _cover(document: Document) -> int:
    """Where the cover ends: at a heading below its lines, or the first long paragraph."""
    lines = False
    for block in document.blocks:
        if (lines and block.outline is not None) or len(block.span) > LONG:
            return block.span.start
        lines = lines or block.outline is None
    return len(document.text)


def _is_title(text: str, bare: bool) -> bool:
    """Whether words may be an English title: Latin letters, and no label of the next field.

    Beside a bare "Title" stands a person's rank as well.
    """
    if bare and (len(text.split()) < 3 or RANK.search(plain(text))):
        return False
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
