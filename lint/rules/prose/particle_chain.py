"""Nouns chained by の three times or more, or piled up in English without a word between them.

The reader cannot see which noun belongs to which until the last one has come.

「の」で名詞が三つ以上つながっています。どれがどれに掛かるのか、最後まで読まないと分かりません。

    [湖の水の成分の変化]{.prose/particle-chain}を調べる。
    湖の水に溶けた成分の変化を調べる。この湖のための調査である。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.english_prose import noun_stacks
from lint.analyse.wording.japanese_prose import chains
from lint.draft import Draft
from lint.rule import Finding, Message, rule

CHAIN = Message(
    ja="「{words}」は「の」が{count}回続き、掛かり方が読み取りにくくなっています。",
    en="“{words}” ties nouns with の {count} times in a row.",
    ja_fix="動詞を使う（「AのBの変化」→「AでBがどう変わるか」）、要らない語を削る、などの直し方があります。",
    en_fix="Use a verb, or leave a noun out.",
)
STACK = Message(
    ja="「{words}」は名詞が{count}語続き、掛かり方が読み取りにくくなっています。",
    en="“{words}” piles up {count} nouns: it is hard to see which belongs to which.",
    ja_fix="前置詞か動詞で間をつなぎます。",
    en_fix="Tie them with “of”, “for” or a verb.",
)


@rule("prose/particle-chain", "info", serves="R8", ja="「の」の連続", en="Chain of nouns")
def particle_chain(draft: Draft, *, ja: int = 3, en: int = 4) -> Iterator[Finding]:
    for sentence in draft.sentences:
        if sentence.language == "ja":
            for span, count in chains(draft.tokens(sentence), ja):
                yield Finding(span, CHAIN, {"words": draft.quote(span), "count": count}, data={"count": count})
        else:
            for span in noun_stacks(draft.text, sentence.span, en):
                count = len(draft.quote(span).split())
                yield Finding(span, STACK, {"words": draft.quote(span), "count": count}, data={"count": count})
