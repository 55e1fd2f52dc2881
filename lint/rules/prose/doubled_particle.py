"""A particle twice running, two that cannot stand together, or one twice with a single predicate.

Slips of editing, such as 「実績ががあり」 or 「NSFのが主導する」, pass unseen by the writer, not by the reviewer.
「〜ものの」 is a conjunction and stays.

推敲のときに残りやすい打ち間違いです。「〜ものの」のような正しい形は対象にしません。

    研究実績[がが]{.prose/doubled-particle}あり、財団[のが]{.prose/doubled-particle}主導する。費用は掛かるものの、続けるのが望ましい。
    [試料を装置を]{.prose/doubled-particle}測る。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.japanese_prose import doubled_particles, same_particle
from lint.draft import Draft
from lint.rule import Finding, Message, rule

TWICE = Message(
    ja="助詞が重なっています：「{context}」の「{words}」。",
    en="The particle stands twice: 「{words}」 in 「{context}」.",
    ja_fix="「{one}」を一つにします。",
    en_fix="Keep one 「{one}」.",
)
BESIDE = Message(
    ja="助詞の並びが不自然です：「{context}」の「{words}」。",
    en="These particles cannot stand together: 「{words}」 in 「{context}」.",
    ja_fix="どちらか一方にします（編集の消し残りかもしれません）。",
    en_fix="Keep one of them; the other may be left from editing.",
)
SAME = Message(
    ja="一つの述語に「{one}」が二度掛かっています：「{context}」。",
    en="「{one}」 stands twice with one predicate: 「{context}」.",
    ja_fix="一方を「の」「で」「に」などに替えるか、文を分けます。",
    en_fix="Use another particle for one of them, or split the sentence.",
)


@rule("prose/doubled-particle", "info", serves="R79", ja="助詞の重なり", en="Doubled particle")
def doubled_particle(draft: Draft) -> Iterator[Finding]:
    for sentence in draft.sentences:
        if sentence.language != "ja":
            continue
        words = draft.tokens(sentence)
        for span, same in doubled_particles(words):
            start, end = max(span.start - 4, sentence.span.start), min(span.end + 3, sentence.span.end)
            context = draft.text[start:end].replace("\n", "")
            values = {"words": draft.quote(span), "one": draft.quote(span)[:1], "context": context}
            yield Finding(span, TWICE if same else BESIDE, values)
        for span, one in same_particle(words):
            yield Finding(span, SAME, {"one": one, "context": draft.quote(span)})
