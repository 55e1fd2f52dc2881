"""People go one way only, or next to nobody comes the other way.

The briefing names it as a reason for rejection (「一方的な渡航計画に終始しており」) and asks for people to move both
ways (「必ず双方向のでの研究者の行き来を計画してください」).  A sentence that says that one is left out is shown.

渡航だけ、または招へいだけの計画です。公募は双方向の行き来を必ず計画するよう求めています。一方の人月が全体の1割に満た
ない場合も知らせます。

    <!-- call: jst-aspire-gc-2024 -->
    # [渡航・招へい計画]{.mobility/one-way}

    | 区分 | 氏名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|---|
    | 渡航 | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | 渡航 | 高橋 健 | 2026年4月～2027年3月 | ヘルシンキ大学（フィンランド） | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    Emma Wilson, a doctoral student, will stay at Stanford University from April 2025 to March 2026 to build the sensor.
    Olivia Reed, a postdoctoral researcher of Stanford University, will visit Kobe University from May 2025 to
    October 2025 to test it. Her one-way ticket is paid by her own university.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.lost import BOTH_WAYS, instead
from lint.rules.mobility.over import over
from lint.rules.mobility.plans import mark, shown, stays
from lint.rules.mobility.refused import refused
from lint.rules.mobility.travelling import by_way, listed

ABSENT = Message(
    ja="{here}（{count}名、計{months}）だけで、{there}が見当たりません。"
    "公募は双方向の行き来を必ず計画するよう求めています。",
    en="The plan has {here} ({count} people, {months} in all) but {there}. The call asks for movement both ways.",
    ja_fix="{there}の計画を、氏名・期間・機関・役割とともに加えてください。",
    en_fix="Add stays in the other direction, with name, period, place and task.",
)
MINOR = Message(
    ja="{there}は計{minor}で、全体（{all}）の{share}％です。一方向に偏った計画と見られます。",
    en="{there} come to {minor} of {all} ({share} %): the plan looks one-sided.",
    ja_fix="{there}を増やすか、滞在を長くしてください。",
    en_fix="Add stays in that direction, or make them longer.",
)
WAYS = {"outbound": ("渡航", "stays abroad"), "inbound": ("招へい", "invitations")}


@rule("mobility/one-way", "error", serves="R23", ja="行き来が一方向", en="Movement in one direction only")
def one_way(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.both_ways
    if fact is None or not fact.value:
        return
    ways = by_way(draft, WAYS)
    if not any(ways.values()) or any(m.direction is None for m in stays(draft)):
        return
    months = {way: sum((m.period.months or 0) * m.count for m in told if m.period) for way, told in listed(draft, ways)}
    count = {way: len({m.person or m.span for m in some}) for way, some in ways.items()}
    data = {"persons": count, "months": {key: round(value, 2) for key, value in months.items()}}
    for way, other in (("outbound", "inbound"), ("inbound", "outbound")):
        if ways[way] and not ways[other]:
            here, there = WAYS[way], (WAYS[other][0], f"no {WAYS[other][1]}")
            values = {"here": here, "there": there, "count": count[way], "months": shown(months[way])}
            spot = refused(draft, other) or over(draft, ways[way]) or mark(ways[way][0])
            yield instead(draft, BOTH_WAYS, fact) or Finding(spot, ABSENT, values, fact=fact, data=data)
            return
        share, whole = draft.profile.mobility.minor_share, sum(months.values())
        timed = ways[other] and all(m.period and m.period.months for m in ways[other])
        if share is not None and months[way] and timed and months[other] < share.value * whole:
            percent = f"{max(100 * months[other] / whole, 1):.0f}"
            values = {"there": WAYS[other], "minor": shown(months[other]), "all": shown(whole), "share": percent}
            minor = Finding(mark(ways[other][0]), MINOR, values, Severity.WARNING, fact=share, data=data)
            yield instead(draft, BOTH_WAYS, fact) or minor
            return
