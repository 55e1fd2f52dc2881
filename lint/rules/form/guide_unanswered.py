"""The guide asks for something that the part does not speak about.

Call and form say what each part must answer.  Where the call's profile knows the words by which an
answer is recognised, or the form's guide text lists what to write about, a part that holds none of
them probably leaves the question open.

記入要領が「AとBについて記載」と求めているのに、その項目の本文に触れた言葉がありません。ガイドをよく読んで
いない、と受けとられる典型です。別の言葉で答えている場合は、要領の言葉を一度使うと審査員に伝わります。

    # 研究計画

    [研究の目的、波及効果、安全対策について記載してください。]{italic colour=808080}

    <!-- draft -->
    # [研究計画]{.form/guide-unanswered}

    本研究の目的は、湖の魚の数の変化を明らかにすることである。十年にわたって毎月、三つの湖で網を使って数え、
    水温と透明度も測る。得られた結果は地域の漁業への波及効果が大きく、毎年の報告会で漁業者に伝える。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lint.analyse.form.asked import asked
from lint.analyse.structure.sections import Section
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

UNANSWERED = Message(
    ja="「{title}」では{asks}が求められていますが、触れた箇所が見あたりません。",
    en="“{title}” is asked to speak about {asks}, and does not seem to.",
    ja_fix="要領の求めに答える一文を加えてください。書いてある場合は、要領の言葉を使うと伝わりやすくなります。",
    en_fix="Add a sentence that answers it; if it is there, use the guide's own word once.",
)


PERHAPS = Message(
    ja="「{title}」の要領には{asks}とあります。別の言葉で答えていますか。",
    en="The guide to “{title}” asks for {asks}. Is it answered in other words?",
    ja_fix="要領の言葉を一度使うと、審査員が答えを見つけやすくなります。",
    en_fix="Using the guide's own word once helps a reviewer to find the answer.",
)


@rule("form/guide-unanswered", "warning", serves="R1", ja="要領の求めに答えていない", en="Guide not answered")
def guide_unanswered(draft: Draft, *, least: int = 80) -> Iterator[Finding]:
    for part in draft.profile.sections:
        section = draft.parts.get(part.key)
        text = _body(draft, section) if section else ""
        if section is None or len(text) < least:
            continue
        for answer in part.answers:
            if not any(re.search(term, text) for term in answer.terms):
                asks = (f"「{answer.asks.say('ja')}」", answer.asks.say("en"))
                yield Finding(section.heading, UNANSWERED, {"title": section.title, "asks": asks}, fact=answer.fact)
        index = _learned(draft, section)
        words = asked(draft.form, index) if draft.form and index is not None else ()
        open_ones = [phrase for phrase, terms in words if terms and not any(t in text for t in terms)]
        if open_ones and len(open_ones) * 2 <= len(words):
            asks = ("".join(f"「{phrase}」" for phrase in open_ones), ", ".join(open_ones))
            # Only the guide's own words were looked for: other words may well answer it.
            yield Finding(section.heading, PERHAPS, {"title": section.title, "asks": asks}, severity=Severity.QUESTION)


def _body(draft: Draft, section: Section) -> str:
    left = [passage.span for passage in draft.guide_left]
    inside = (b.span for b in draft.document.blocks_in(section.body))
    text = "\n".join(draft.quote(span) for span in inside if not any(g.overlaps(span) for g in left))
    return unicodedata.normalize("NFKC", text).lower()


def _learned(draft: Draft, section: Section) -> int | None:
    """The form's heading with the section's title."""
    if draft.form is None:
        return None
    titles = [(heading.title, i) for i, heading in enumerate(draft.form.headings)]
    return next((i for title, i in titles if title == section.title), None)
