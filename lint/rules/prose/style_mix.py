"""です・ます and である mixed in one draft.

A proposal keeps one style.  Sentences that end in a noun count for neither, nor do quotations.

「です・ます」と「である」が混ざっています。体言止めや引用は数えません。

    湖の魚を数える。水温を毎日測る。塩分も測った。[結果は図に示します。]{.prose/style-mix}魚の数は増えている。
    原因は水温である。「数えます。」という声もある。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.japanese_prose import polite
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

MIXED = Message(
    ja="ほかの{usual}文が「{style}」なのに、ここは「{other}」です。",
    en="This sentence is in the {other_en} style; the other {usual} are {style_en}.",
    ja_fix="文末を「{style}」にそろえます。",
    en_fix="Keep to one style of ending.",
)


@rule("prose/style-mix", "info", serves="R8", ja="文体の混在", en="Mixed styles")
def style_mix(draft: Draft, *, least: int = 3, shown: int = 5) -> Iterator[Finding]:
    kinds: dict[bool, list[Span]] = {True: [], False: []}
    for sentence in draft.sentences:
        text = draft.quote(sentence.span)
        if sentence.language != "ja" or "ください" in text or text.startswith(("「", "『")):
            continue
        if not text.endswith(("。", "．", "！", "？", "!", "?")):
            continue  # an entry of a list, or a line that the next one goes on with
        kind = polite(text)
        if kind is not None:
            kinds[kind].append(sentence.span)
    usual = len(kinds[True]) > len(kinds[False])
    rare, count = kinds[not usual], len(kinds[usual])
    if not rare or count < least:
        return
    names, english = ("です・ます", "である"), ("polite (です・ます)", "plain (である)")
    values = {
        "usual": count,
        "style": names[not usual],
        "other": names[usual],
        "style_en": english[not usual],
        "other_en": english[usual],
    }
    grave = Severity.WARNING if len(rare) >= 3 and 3 * len(rare) > count else None
    for index, span in enumerate(rare[:shown]):
        related = tuple(rare[shown:]) if index == shown - 1 else ()
        yield Finding(span, MIXED, values, severity=grave if index == 0 else None, related=related)
