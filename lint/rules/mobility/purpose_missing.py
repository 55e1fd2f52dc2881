"""Going abroad is itself given as the aim.

The briefing rejects plans in which 「渡航・招へいを実施することが目的」: a stay must serve the research.  Found are
sentences that call sending or inviting people the aim, and cells that give only exchange or experience as the task.

渡航や招へいそのものが目的になっています。人の行き来は研究の目的を果たすための手段として書く必要があります。
役割の欄が「交流」「見学」「研修」だけの場合も知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    [本計画の目的は、若手研究者を海外に派遣することである。]{.mobility/purpose-missing}
    派遣の目的は膜を測ることである。

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | [研究交流]{.mobility/purpose-missing} |
    | 高橋 健 | 2026年4月～2027年3月 | MIT（米国） | 標本の測定法を学び、東京の装置に移す |

    # Mobility plan

    [The aim of this plan is to send young researchers abroad.]{.mobility/purpose-missing} The aim of the stay
    in Oulu is to calibrate the sensors.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.movements.aims import for_itself
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.idle import praises
from lint.rules.mobility.partnered import of_exchange
from lint.rules.mobility.plans import plans, rows, stays, who
from lint.rules.mobility.unrelated import strays

END = Message(
    ja="人を行き来させること自体が目的と読めます。公募では、渡航・招へいの実施が目的の計画は評価されません。",
    en="This makes travelling itself the aim. The call rejects plans whose aim is that people travel.",
    ja_fix="研究のどの問いに答えるために、その人がそこへ行く必要があるのかを書いてください。",
    en_fix="Say which question of the research needs this person at that place.",
)
EMPTY = Message(
    ja="{who}の役割が「{words}」だけでは、研究のどの目的に役立つのか分かりません。",
    en="“{words}” does not tell which aim of the research the stay of {who} serves.",
    ja_fix="滞在先で行う作業と、それが役立つ研究の目的を書いてください。",
    en_fix="Write the work to be done there, and the aim it serves.",
)
ANYWHERE = Message(
    ja="{who}の滞在について、どこへ行っても得られることだけが書かれ、研究のどの目的に役立つのか分かりません。",
    en="Of the stay of {who} only that is told which any stay brings, not which aim of the research it serves.",
    ja_fix=EMPTY.ja_fix,
    en_fix=EMPTY.en_fix,
)
SEVERAL = 3
"""Stays of a section from which it is the plan, whatever its title."""


@rule("mobility/purpose-missing", "warning", serves="R25", ja="渡航自体が目的", en="Travelling is the aim")
def purpose_missing(draft: Draft) -> Iterator[Finding]:
    if not plans(draft):
        return
    fact = draft.profile.mobility.required
    seen: set[Span] = set()
    told = [draft.section(stay.span.start) for stay in stays(draft) if stay.kind != "member"]
    for sentence, owner in zip(draft.sentences, draft.owners, strict=True):
        mobile = owner is not None and (of_exchange(owner.title) or told.count(owner) >= SEVERAL)
        words = draft.quote(sentence.span)
        aim = for_itself(words) or (mobile and praises(draft, sentence.span))
        if aim and not words.rstrip().endswith("?"):
            seen.add(sentence.span)
            yield Finding(sentence.span, END, fact=fact)
    for row in rows(draft):
        span, severity = strays(draft, row)
        if span is not None and not any(map(span.overlaps, seen)):
            seen.add(span)
            values = {"who": who(draft, row), "words": draft.quote(span).strip()}
            yield Finding(span, EMPTY if row.kind == "plan" else ANYWHERE, values, severity, fact=fact)
