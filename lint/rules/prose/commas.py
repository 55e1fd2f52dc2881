"""A Japanese sentence with too many commas, or a long one with none.

Commas between listed nouns are not counted: a list needs them.  Elsewhere they show how many clauses hang together.

読点が多すぎる文、長いのに一つもない文です。名詞を並べる読点は数えません。

    [春に、湖で、毎朝、水を採り、塩分を測り、温度を測り、記録を、夏まで、続ける。]{.prose/commas}
    湖の水、川の水、海の水、雨の水、雪の水、氷の水、井戸の水を集める。春に、水を採る。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.wording.japanese_prose import commas, entry
from lint.draft import Draft
from lint.rule import Finding, Message, rule

MANY = Message(
    ja="一文に読点が{count}個あり、切れ目が分かりにくくなっています。",
    en="{count} commas in one sentence hide where its clauses end.",
    ja_fix="文を分けるか、なくても読める読点を削ります。",
    en_fix="Split the sentence, or drop the commas that it can do without.",
)
NONE = Message(
    ja="{length}字の文に読点が一つもありません。",
    en="A sentence of {length} characters without a comma.",
    ja_fix="主題（「〜は」）や条件（「〜ため」「〜とき」）のあとに読点を打つと読みやすくなります。",
    en_fix="Put one behind the topic or the condition.",
)


@rule("prose/commas", "info", serves="R8", ja="読点の過不足", en="Too many commas, or none")
def count_commas(draft: Draft, *, most: int = 6, bare: int = 80) -> Iterator[Finding]:
    for sentence in draft.sentences:
        if sentence.language != "ja" or entry(draft.quote(sentence.span)):
            continue
        count, parting = commas(draft.tokens(sentence))
        length = sum(not character.isspace() for character in draft.quote(sentence.span))
        if parting > most:
            yield Finding(sentence.span, MANY, {"count": count}, data={"count": count})
        elif not count and length > bare:
            yield Finding(sentence.span, NONE, {"length": length}, data={"length": length})
