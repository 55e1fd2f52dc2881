"""A printed limit was changed.

「2ページ以内」 that became 「3ページ以内」 is seen at once by whoever knows the form.

様式に印字された制限（「2ページ以内」など）が書きかえられています。様式を知る人にはすぐに分かり、故意でなくても
心証を損ねます。

    # 1. 研究目的（2ページ以内）

    # 2. 研究計画（800字以内）

    <!-- draft -->
    # 1. 研究目的（[3ページ以内]{.form/limit-edited}）

    魚の数を数える。

    # 2. 研究計画（８００字以内）

    毎月数える。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.form.limits import limits
from lint.analyse.structure.rooms import printed_limits
from lint.analyse.text.folding import alike, folded
from lint.document import Span
from lint.draft import Draft
from lint.profile import Fact, Status
from lint.rule import Finding, Message, rule

EDITED = Message(
    ja="制限の表示が「{words}」になっていますが、様式では「{printed}」です。様式を知る審査員には、すぐに分かります。",
    en="The limit reads “{words}” here; the form prints “{printed}”. Whoever knows the form will see it at once.",
    ja_fix="様式の表示に戻してください。",
    en_fix="Put the form's own words back.",
)


@rule("form/limit-edited", "warning", serves="R4", ja="制限の表示が変わっている", en="Printed limit changed")
def limit_edited(draft: Draft) -> Iterator[Finding]:
    said: set[Span] = set()
    keys = {section.heading.start: key for key, section in draft.parts.items()}
    parts = {part.key: part for part in draft.profile.sections}
    for section, unit, value, span in printed_limits(draft.document, draft.sections):
        part = parts.get(keys.get(section.heading.start, ""))
        fact = getattr(part, unit) if part else None
        if fact is not None and fact.value != value:
            said.add(span)
            yield _finding(draft, span, _words(fact.quote or "", unit) or f"{fact.value:g} {fact.unit or unit}", fact)
    yield from _paragraphs(draft, said)


def _words(quote: str, unit: str) -> str | None:
    """The words of a quote that set the limit."""
    return next((quote[x.span.start : x.span.end] for x in limits(quote) if x.unit == unit), None)


def _paragraphs(draft: Draft, said: set[Span]) -> Iterator[Finding]:
    """Paragraphs of the form that the draft has with another number."""
    printed = draft.form.limits if draft.form else ()
    theirs = [(folded(re.sub(r"\d+", "", folded(p.quote))), p) for p in printed]
    for block in draft.document.blocks if theirs else ():
        text = draft.quote(block.span)
        if len(text) > 400:
            continue
        words = re.sub(r"\d+", "", folded(text))
        for limit in limits(text):
            span = Span(block.span.start + limit.span.start, block.span.start + limit.span.end)
            same = [p for plain, p in theirs if p.limit.unit == limit.unit and alike(plain, words) >= 0.92]
            if same and span not in said and all(p.limit.value != limit.value for p in same):
                fact = Fact[float](value=same[0].limit.value, unit=limit.unit, status=Status.FORM)
                yield _finding(draft, span, _words(same[0].quote, limit.unit) or same[0].quote, fact)


def _finding(draft: Draft, span: Span, printed: str, fact: Fact[float]) -> Finding:
    return Finding(span, EDITED, {"words": draft.quote(span), "printed": printed}, fact=fact)
