"""What the counterpart gains is not said.

The briefing rejects plans without 「招へいや相手側との相乗効果への施策」.  A plan must say, in some sentence of its
part on mobility or elsewhere, what the other side gains or what both gain together; 「相乗効果」 alone says neither.

渡航・招へいの計画に、相手側が得るものや双方の効果が書かれていないか、「相乗効果を発揮する」のような約束だけのときに知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # [渡航・招へい計画]{.mobility/synergy-missing}

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    [両国の強みを生かし、相乗効果を最大限に発揮していく。]{.mobility/synergy-missing}

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    Both sides gain: MIT receives our host strains, and Kobe the press control that its own machine lacks.

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | Emma Wilson | April 2025 to March 2026 | MIT, USA | Builds the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, rule
from lint.rules.mobility.gained import gaining, gaining_elsewhere
from lint.rules.mobility.own_gained import NAMED, silent
from lint.rules.mobility.partnered import of_exchange, whole_plan
from lint.rules.mobility.perhaps_gained import perhaps_gaining
from lint.rules.mobility.plans import titled


@rule(
    "mobility/synergy-missing", "warning", serves="R24", ja="相手側との相乗効果がない", en="No gain for the counterpart"
)
def synergy_missing(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.both_ways
    stays = [m for m in draft.movements if m.kind != "member"]
    named = [s for s in draft.sections if of_exchange(s.title)]
    named += [s for stay in stays if stay.kind == "plan" and (s := draft.section(stay.span.start)) and s not in named]
    owners = [section for stay in stays if (section := draft.section(stay.span.start)) is not None]
    named = named or [s for s in dict.fromkeys(owners) if owners.count(s) > 1]
    if fact is None or not fact.value or not (stays and named):
        return
    inside = draft.sentences_in(part.body for part in (*named, *owners))
    told = gaining(draft, inside)
    if not told and not gaining_elsewhere(draft, inside):
        whole = whole_plan(named, max(owners or named, key=owners.count))
        yield perhaps_gaining(draft, inside, fact) or silent(draft, inside, titled(draft, whole), fact)
    elif told and all(draft.said(s, "vague") >= 0.7 and draft.said(s, "synergy done") < 0.3 for s in told):
        yield Finding(told[0], NAMED, fact=fact)
