"""The same thing said twice in one phrase.

「まず最初に」, 「約1年程度」, "future plans": one of the two words is enough, and careful readers notice.

同じ意味の言葉が重なっています。どちらか一方で足ります。

    [まず最初に]{.prose/tautology}試料を採り、[約3日程度]{.prose/tautology}で測る。[従来からの]{.prose/tautology}装置は使わない。
    最初に試料を採り、3日ほどで測る。従来の装置より速い。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.prose.wording import remarks, worth

PUT = Message(
    ja="「{words}」は言葉を一つ削れます。{why}",
    en="“{words}” says one thing twice. {why}",
    ja_fix="「{fix}」で足ります。",
    en_fix="“{fix}” is enough.",
)
CUT = Message(
    ja="「{words}」はなくても伝わります。{why}",
    en="“{words}” repeats what is said already. {why}",
    ja_fix="削ります。",
    en_fix="Leave it out.",
)
BARE = Message(ja="「{words}」は意味が重なっています。{why}", en="“{words}” says one thing twice. {why}")


@rule("prose/tautology", "info", serves="R7", ja="意味の重なる表現", en="Said twice in one phrase")
def tautology(draft: Draft, *, shown: int = 8) -> Iterator[Finding]:
    yield from remarks(draft, worth(draft, "prose/tautology"), PUT, CUT, BARE, shown)
