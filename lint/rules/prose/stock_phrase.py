"""One stock phrase again and again on a page.

「表現や内容の繰り返しを避けてください」: a phrase such as 「〜ことが期待される」 or 「革新的な」 says less each time.

決まり文句が一ページに何度も出てきます。くり返すほど重みがなくなります。

    新しい膜が水を通す[ことが期待される]{.prose/stock-phrase}。塩を除くことが期待される。
    病原体を除くことが期待される。さらに、費用を下げることが期待される。
    重要な役割を担う魚を数える。
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from lint.analyse.wording.patterns import Match
from lint.draft import Draft
from lint.rule import Finding, Message, rule

AGAIN = Message(
    ja="「{words}」が{count}回続けて使われています{where}。",
    en="“{words}” comes {count} times{where}.",
    ja_fix="言い換えるか、根拠や数字を挙げて具体的に書くと、一つ一つが伝わります。",
    en_fix="Vary it, or say what exactly with a number or a reason.",
)


@rule("prose/stock-phrase", "info", serves="R11", ja="決まり文句のくり返し", en="Stock phrase repeated")
def stock_phrase(draft: Draft, *, times: int = 4, within: int = 1500) -> Iterator[Finding]:
    by_pattern: dict[str, list[Match]] = {}
    for match in draft.matches:
        if match.pattern.rule == "prose/stock-phrase":
            by_pattern.setdefault(match.pattern.id, []).append(match)
    for hits in by_pattern.values():
        at, starts = 0, [hit.span.start for hit in hits]
        while at < len(hits):
            page = within if hits[at].pattern.language == "ja" else 2 * within
            crowd = hits[at : bisect_left(starts, hits[at].span.start + page)]
            if len(crowd) >= times:
                first = draft.document.page(crowd[0].span.start)
                last = draft.document.page(crowd[-1].span.start)
                where = (f"（{first}ページ）", f" on page {first}") if first and first == last else ("", "")
                values = {"words": draft.quote(crowd[0].span), "count": len(crowd), "where": where}
                rest = tuple(hit.span for hit in crowd[1:])
                yield Finding(crowd[0].span, AGAIN, values, related=rest, data={"count": len(crowd)})
                at += len(crowd)
            else:
                at += 1
