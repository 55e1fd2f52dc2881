"""Those who are invited come for days only.

The call expects invitees to stay for a middle or long term (「基本的には中長期で滞在」), so that they work with
researchers in Japan.  Short visits beside a longer one are not flagged, nor those of senior researchers beside those
of young ones.

招へいが数日間の訪問だけです。公募は「基本的には中長期で滞在」し、日本での研究や交流を通してネットワークを築くことを期
待しています。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 区分 | 氏名 | 職名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|---|---|
    | 渡航 | 山田 花子 | 助教 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | 招へい | Robert Hall | 博士研究員 | [2025年5月12日～5月16日]{.mobility/invitation-short} | 京都大学 | 講演 |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Direction | Name | Career stage | Period | Host institution | Role |
    |---|---|---|---|---|---|
    | inbound | Ruby Hayes | doctoral student | 5 to 9 May 2025 | Kobe University, Japan | Gives a talk |
    | inbound | Olivia Reed | doctoral student | May 2025 to October 2025 | Kobe University, Japan | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.plans import shown, stays, who, young

SHORT = Message(
    ja="{who}の招へいは{ja}で、{asked}か月以上の招へいがほかにありません。公募は中長期の滞在を期待しています。",
    en="The visit of {who} lasts {en}, and no other invitation reaches {asked} month(s). The call expects middle "
    "or long stays.",
    ja_fix="中長期の滞在にするか、中長期の招へいを別に加えてください。",
    en_fix="Make the stay longer, or add a longer invitation.",
)


@rule("mobility/invitation-short", "warning", serves="R34", ja="招へいが短い", en="Invitations of days only")
def invitation_short(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.invitation_months
    if fact is None:
        return
    invited = [m for m in stays(draft) if m.direction == "inbound" and m.period and m.period.months]
    if any(m.period and (m.period.months or 0) >= fact.value - 0.1 for m in invited):
        return
    promising = [m for m in invited if young(draft, m)]
    for movement in promising or invited:
        assert movement.period is not None
        ja, en = shown(movement.period.months or 0)
        values = {"who": who(draft, movement), "ja": ja, "en": en, "asked": f"{fact.value:.0f}"}
        yield Finding(movement.period.span, SHORT, values, fact=fact)
