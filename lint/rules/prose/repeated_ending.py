"""Three sentences running that end in the same words.

「〜と考えられる。〜と考えられる。〜と考えられる。」 sounds monotonous, and the three claims blur.

同じ文末が三度続いています。単調になり、主張の重みの違いが伝わりません。「〜した。」「〜する。」は数えません。

    魚は減っていると考えられる。餌も減っていると考えられる。[原因は水温と考えられる。]{.prose/repeated-ending}水温を測る。
    水温を測った。塩分を測った。魚を数えた。
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from lint.analyse.wording.japanese_prose import closing
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule

SAME = Message(
    ja="「〜{ending}。」で終わる文が{count}文続いています。",
    en="{count} sentences running end in 「{ending}」.",
    ja_fix="文末を変えるか、文をつなぐと、単調さがなくなります。",
    en_fix="Vary the endings, or join two sentences.",
)
PLAIN = re.compile(
    "(?:し|っ)?た|(?:す)?る|です|ます|(?:し|り)?ました|します|(?:し)?ている|[^る]{0,2}れ[るた]|さ?れている|いる|られる"
)
"""Endings that no text can do without."""


def _ending(texts: list[str]) -> str:
    """The words in which all of them end, from the beginning of a word as far as can be told."""
    backwards = zip(*(closing(text)[::-1] for text in texts), strict=False)
    shared = "".join(takewhile(bool, (column[0] if len(set(column)) == 1 else "" for column in backwards)))[::-1]
    shared = re.sub(r"^[^ぁ-んァ-ヶ一-龠]+", "", shared)
    return "" if PLAIN.fullmatch(shared) or len(shared) < 3 else shared


@rule("prose/repeated-ending", "info", serves="R11", ja="同じ文末の連続", en="Same ending again and again")
def repeated_ending(draft: Draft, *, times: int = 3) -> Iterator[Finding]:
    own = [sentence.span for sentence in draft.sentences if sentence.language == "ja"]
    starts = [span.start for span in own]
    for block in draft.prose:
        if not block.item:
            inside = own[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
            yield from _runs(draft, inside, times)


def _runs(draft: Draft, spans: list[Span], times: int) -> Iterator[Finding]:
    at = 0
    while at + times <= len(spans):
        texts = [draft.quote(span) for span in spans[at : at + 30]]
        count = times
        if not all(text.endswith(("。", "．")) for text in texts[:times]) or not _ending(texts[:times]):
            at += 1
            continue
        while count < len(texts) and _ending(texts[: count + 1]):
            count += 1
        values = {"ending": _ending(texts[:count]), "count": count}
        last = at + count - 1
        yield Finding(spans[last], SAME, values, related=tuple(spans[at:last]), data={"count": count})
        at += count
