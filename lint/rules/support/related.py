"""Cells of a table of grants that say what each is to the project: 「本計画との関係」, "Link to this proposal"."""

from __future__ import annotations

import re

from lint.analyse.budget.money import fold
from lint.analyse.places import is_none
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.support.links import LINK, TITLE, UNLIKE, Links

HEAD = expression(
    r"(?:本|この|今回の)(?:計画|課題|研究|提案|申請|事業|応募|プロジェクト)(?:に|で|と|へ|の中で|における|に対する|との)"
    r"|(?:関係|関連性?|つながり|結び付き|結びつき|位置(?:づけ|付け))(?:性|点)?$"
    r"|(?:本|この)(?:計画|課題|研究|提案).{0,4}(?:基盤|土台|貢献)|(?:何|なに)(?:を|に)使|引き継|持ち込|使い(?:みち|道|方)|活用"
    r"|\b(?:relations?|relationship|links?|linked|connections?|relevance|contribut\w+|builds?|basis|feeds|supplies"
    r"|serves|used?)\b.{0,24}\b(?:here|this|proposal|project|plan|us)\b"
    r"|^(?:relations?|relationship|links?|connections?|relevance|use here|supplies"
    r"|what it (?:gives|supplies|brings|provides)\b.*|serves as|basis for)$"
)
"""A label of what a grant is to the project."""
REMARKS = expression(r"^(?:備考|摘要|説明|補足|特記事項|コメント|remarks?|notes?|comments?)$")
"""A label of anything else."""
LINKED = expression(
    rf"{LINK.pattern}|借り|共有|引き取|分けて(もら|いただ)"
    r"|\b(?:borrow|shared?|comes? from|(?:used|taken) (?:in|for|by|as|here))\b"
)
"""What is done with a thing of a grant."""
SENTENCE = re.compile(r"[。;；]|\.(?=\s)")
LEAST = 6
"""Characters of a cell that say something."""


@once
def related(draft: Draft) -> list[tuple[Span, str, bool]]:
    """The cells of tables of grants under or beside such a label, folded; whether it is one of what a grant is here."""
    heads = {grant.head for grant in draft.grants}
    found: dict[Span, tuple[Span, str, bool]] = {}
    for grid in (grid for grid in draft.grids if grid.span in heads):
        for row, words in enumerate(grid.words):
            for column, cell in enumerate(words):
                span = grid.cell(row, column)
                if span is None or len(cell) < LEAST or is_none(cell):
                    continue
                labels = [plain(grid.words[0][column]) if row else "", plain(words[0]) if column else ""]
                told = any(map(HEAD.search, labels))
                if told or any(map(REMARKS.search, labels)):
                    found.setdefault(span, (span, fold(cell), told))
    return list(found.values())


def ties(draft: Draft, links: Links) -> bool:
    """Whether one of these cells says what the project has of the grant, and sets neither apart.

    A sentence may say what is used, and the next what is not done again: 「装置を借りる。本提案では開発は行わない」.
    """
    cells = ((TITLE.sub("", words), sure) for _, words, sure in related(draft))
    return any(_tied(words) if sure else links.says(words) for words, sure in cells)


def _tied(words: str) -> bool:
    if not UNLIKE.search(words):
        return True
    first, *more = SENTENCE.split(words)
    return bool(more and LINKED.search(first) and not UNLIKE.search(first))
