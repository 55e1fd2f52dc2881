"""Other funding is listed, but nothing says how this proposal builds on it.

ASPIRE is for work that stands on funded research (「すでに実施している基盤となる研究活動に対して」): the draft should
name the base and say what of it is used, carried on or widened.

挙げた研究費が本課題の基盤としてどう使われるか（用いる試料や方法、発展させる成果など）が書かれているかを見ます。
指摘の位置は、研究費を挙げた箇所（見出しから一覧の終わりまで）です。

    <!-- call: jst-aspire-gc-2024 -->
    # [他制度での助成の状況

    基盤研究（A）「微細藻類の耐熱性」（研究代表者：山田花子、2023年4月～2027年3月、直接経費36,400千円）]{.support/not-linked}

    上のとおりである。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    | Programme | Title | PI | Period | Amount (JPY) |
    |---|---|---|---|---|
    | KAKENHI (A) | Heat tolerance of microalgae | Hanako Yamada | 2023-04 to 2027-03 | 36,400,000 |

    KAKENHI (A) supplies the strains and the assay on which this project builds.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.budget.money import fold
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.support.counterparts import own_support
from lint.rules.support.distance import distant
from lint.rules.support.links import Links
from lint.rules.support.passages import listed, section
from lint.rules.support.perhaps_linked import RELATION, clauses, own_ones, perhaps
from lint.rules.support.related import ties
from lint.spans import Spans

LOOSE = Message(
    ja="ここに挙げた研究費が、本課題の基盤としてどう使われるかが書かれていません。",
    en="Nothing says how this proposal builds on the funding listed here.",
    ja_fix="どの研究費の何（試料、方法、成果、設備）を用い、本課題で何を加えるかを書いてください。",
    en_fix="Say which grant supplies what (samples, methods, results), and what this project adds.",
)


@rule("support/not-linked", "warning", serves="R45", ja="基盤の研究費と結び付いていない", en="Base funding not linked")
def not_linked(draft: Draft) -> Iterator[Finding]:
    asked, part = draft.profile.support.required, section(draft)
    built_on = draft.profile.support.overlap_allowed is not None
    if part is None or not (built_on or (asked is not None and asked.value and asked.verified)):
        return
    spoken = clauses(draft)
    sentences = [words for _, words in spoken]
    own, told = own_support(draft)
    if not own and not told:
        return  # support/missing says so
    links = Links((grant.programme for grant in own or draft.grants), draft.quote(draft.sections[0].heading))
    if ties(draft, links):
        return
    apart = [distant(words, links.grant) for words in sentences]
    near = own_ones(draft, sentences, apart, links)
    linking = [f"{last} {words}" for last, words in pairwise(["", *near]) if words and links.says(words)]
    parts = Spans(draft.other_funding)
    plan = (s.span for s in draft.sentences if not parts.cover(s.span))
    if not linking and not any(apart) and any(links.taken(fold(draft.quote(span))) for span in plan):
        return
    if not linking or (any(apart) and not any(map(links.firmly, linking))):
        maybe = None if any(apart) else perhaps(spoken, near, links, asked)
        relation = next((span for span, words in spoken if RELATION.match(words)), listed(draft, own))
        tied = linking or any(links.says(words) for words, away in zip(sentences, apart, strict=True) if away)
        usual = None if built_on else Severity.INFO  # a call that asks for the list alone
        yield maybe or Finding(relation, LOOSE, severity=Severity.QUESTION if tied else usual, fact=asked)
