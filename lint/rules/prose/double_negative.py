"""A negation of a negation.

The reader has to turn the sentence round twice to see what is claimed.

否定が重なると、何を主張しているのか一度で読み取れません。「〜なければならない」のような決まった形は対象にしません。

    誤差が[ないわけではない]{.prose/double-negative}。測定は[不可能ではない]{.prose/double-negative}。
    装置を直さなければならない。誤差はない。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.prose.wording import remarks, worth

PUT = Message(
    ja="「{words}」は否定が重なっています。{why}",
    en="“{words}” negates twice. {why}",
    ja_fix="「{fix}」のように、肯定で言えます。",
    en_fix="Say it positively: “{fix}”.",
)
CUT = Message(ja=PUT.ja, en=PUT.en, ja_fix="削ります。", en_fix="Leave it out.")
BARE = Message(ja="「{words}」は否定が重なっています。{why}", en="“{words}” negates twice. {why}")


@rule("prose/double-negative", "info", serves="R7", ja="二重否定", en="Double negative")
def double_negative(draft: Draft, *, shown: int = 8) -> Iterator[Finding]:
    yield from remarks(draft, worth(draft, "prose/double-negative"), PUT, CUT, BARE, shown)
