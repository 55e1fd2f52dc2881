"""A word that stands twice running.

「予定してしている」, "the the": left from editing, unseen by the writer.

同じ語が二度続いています。推敲のときに残りやすい打ち間違いです。

    二年目に渡航を予定[してして]{.prose/doubled-word}いる。三年目も[していたしていた]{.prose/doubled-word}。湖の魚を日々数え、一つ一つ測る。

    We count [the the]{.prose/doubled-word} fish that had had time to grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.analyse.wording import english_prose, japanese_prose
from lint.analyse.wording.citations import quoted
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule

TWICE = Message(
    ja="同じ言葉が二度続いています：「{context}」の「{words}」。",
    en="“{words}” stands twice running: “{context}”.",
    ja_fix="一つを削ります。",
    en_fix="Delete one.",
)


@rule("prose/doubled-word", "info", serves="R79", ja="言葉の重複", en="Doubled word")
def doubled_word(draft: Draft) -> Iterator[Finding]:
    for sentence in draft.sentences:
        if sentence.language == "ja":
            words = list(japanese_prose.doubled_words(draft.tokens(sentence)))
            pasted = japanese_prose.pasted_twice(draft.text, sentence.span)
            found: Iterable[Span] = [*words, *(s for s in pasted if not any(s.overlaps(word) for word in words))]
        else:
            found = english_prose.doubled_words(draft.text, sentence.span)
        for span in found:
            if quoted(draft.text, span, sentence.span):
                continue
            start, end = max(span.start - 6, sentence.span.start), min(span.end + 6, sentence.span.end)
            context = " ".join(draft.text[start:end].split())
            yield Finding(span, TWICE, {"words": " ".join(draft.quote(span).split()), "context": context})
