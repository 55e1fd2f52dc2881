"""Clauses on other funding, and those that may say how the proposal builds on it: asked, and not passed over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.document import Span
from lint.draft import Draft
from lint.profile import Fact
from lint.rule import Finding, Message, Severity
from lint.rules.support.links import Links
from lint.rules.support.passages import told

PARTS = re.compile(r"(?:[;；]|: (?=[a-z]))(?![^()]*\))")
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
