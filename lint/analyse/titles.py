"""English titles of a proposal, wherever a label names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

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
    """The titles in Latin letters that stand beside a label or after one on its line, in order."""
    found: list[Span] = []
    for grid in grids:
        for row, words in enumerate(grid.words):
            for column in range(len(words) - 1):
                cell = grid.cell(row, column + 1)
                if (
                    cell
                    and len(words[column]) <= 40
                    and LABEL.search(plain(words[column]))
                    and _english(words[column + 1])
                ):
                    found.append(_trimmed(document, cell))
    for block in document.blocks:
        text = document.slice(block.span)
        label, colon, rest = text.partition(":") if ":" in text[:60] else text.partition("：")
        if colon and len(label) <= 40 and LABEL.search(plain(label)) and _english(rest) and len(rest) < 300:
            found.append(_trimmed(document, Span(block.span.end - len(rest), block.span.end)))
    return sorted(dict.fromkeys(found))


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
