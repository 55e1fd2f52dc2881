"""Clauses on other funding, and those that may say how the proposal builds on it: asked, and not passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.budget.money import fold
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.profile import Fact
from lint.rule import Finding, Message, Severity
from lint.rules.support.counterparts import COUNTERPART, FUNDS, HELD, of_counterpart, own_support, people
from lint.rules.support.links import Links
from lint.rules.support.passages import told
from lint.rules.support.reasons import of_another, similar_ones

PARTS = re.compile(r"(?:[;；]|: (?=[a-z]))(?![^()]*\))")
RELATION = expression(
    r"\s*(\d[\d.]* )?(関係|つなが|関連|位置(づけ|付け)|本課題と|(the )?relations?\b|links?\b|connections?\b)"
)
"""How a sentence on what grants are to the project begins."""
UNSURE = Message(
    ja="この文は、挙げた研究費と本課題のつながりを書いたものでしょうか。はっきりとは読み取れませんでした。",
    en="Does this say how the proposal builds on the funding listed here? It could not be read for certain.",
    ja_fix="どの研究費の何（試料、方法、成果、設備）を用い、本課題で何を加えるかを書いてください。",
    en_fix="Say which grant supplies what (samples, methods, results), and what this project adds.",
)


def clauses(draft: Draft) -> list[tuple[Span, str]]:
    """The clauses of what a draft says of other funding, folded, each with the place of its sentence."""
    return [(span, clause) for span, words in told(draft) for clause in PARTS.split(words)]


def perhaps(
    spoken: Sequence[tuple[Span, str]], near: Sequence[str], links: Links, fact: Fact[bool] | None
) -> Finding | None:
    """What is asked of the first clause that speaks of the project beside the grants.

    Args:
        spoken: the clauses (:func:`clauses`).
        near: the same, empty where one is of others or sets the project apart.
        links: how the draft names its grants.
        fact: what the call asks.

    """
    found = (span for (span, _), words in zip(spoken, near, strict=True) if words and links.perhaps(words))
    span = next(found, None)
    return None if span is None else Finding(span, UNSURE, severity=Severity.QUESTION, fact=fact)


def own_ones(draft: Draft, sentences: Sequence[str], apart: Sequence[bool], links: Links) -> list[str]:
    """The clauses that may tie the project to grants of its own side; empty where one cannot.

    Args:
        draft: the draft.
        sentences: its clauses on other funding, folded.
        apart: whether each of them sets the project apart.
        links: how the draft names its grants.

    """
    known, own = people(draft), [fold(grant.programme) for grant in own_support(draft)[0] if grant.programme]
    names = similar_ones(draft)
    found = []
    for words, away in zip(sentences, apart, strict=True):
        paid = (of_counterpart(draft, words, known) and FUNDS.search(words)) or (
            COUNTERPART.search(words) and HELD.search(words)
        )
        theirs = paid and not any(name in words for name in own)
        another = of_another(words, names) and not links.firmly(words)
        found.append("" if away or theirs or another else words)
    return found
