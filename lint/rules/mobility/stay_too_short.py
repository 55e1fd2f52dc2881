"""A young researcher's stay abroad is far shorter than the call asks.

The call asks that young researchers work in the partner country for about a year as a rule (「原則1年程度」).  Ten
months and more count as about a year; below six it is an error.  Where another young member stays long enough, it is a
note only.  Stays of senior researchers, stays that come to ten months together and longer ones are not flagged.

若手研究者の渡航が、公募の求める「原則1年程度」より短くなっています。10か月以上を1年程度と読み、6か月未満は大きな不足
とします。ほかの若手が1年程度滞在するなら参考に留めます。若手でない人の渡航、合わせて10か月以上の滞在は問題にしません。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 職名・学年 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|---|
    | 山田 花子 | 博士後期課程2年 | [2025年4月～2025年6月]{.mobility/stay-too-short} | MIT（米国） | 培養する |
    | 高橋 健 | 教授 | 2025年8月 | MIT（米国） | 標本を比べる |
    | 鈴木 一郎 | 博士後期課程1年 | 2026年4月～2028年3月 | ヘルシンキ大学（フィンランド） | 標本を測定する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Career stage | Period | Destination | Role |
    |---|---|---|---|---|
    | Emma Wilson | doctoral student | [April 2025 to November 2025]{.mobility/stay-too-short} | MIT | Tests |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.movements.checks import clashes
from lint.analyse.people.one_person import People
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.misdated import departures, unsure
from lint.rules.mobility.plans import POSTED, begins, longest, shown, stays, who, wished, young

SHORT = Message(
    ja="{who}の滞在は{long}です。公募は若手研究者に、相手国で{asked}の研究活動を求めています。",
    en="{who} stays for {long}. The call asks young researchers to work in the partner country for {asked}.",
    ja_fix="{asked}の滞在にするか、短くする理由を書いてください。",
    en_fix="Plan {asked}, or give the reason for the shorter stay.",
)
BESIDE = Message(
    ja="{who}の滞在は{long}です。{asked}の滞在はほかの若手の計画にありますが、短い理由があると安心です。",
    en="{who} stays for {long}. Others stay {asked}, as the call asks; a reason for the shorter stay would help.",
    ja_fix="できれば、この期間で足りる理由を一言添えてください。",
    en_fix="If you can, add in a few words why this is long enough.",
)


@rule("mobility/stay-too-short", "error", serves="R28", ja="若手の滞在が短い", en="A young researcher’s stay is short")
def stay_too_short(draft: Draft) -> Iterator[Finding]:
    if (asked := draft.profile.mobility.stay_months) is None:
        return
    least = draft.profile.mobility.stay_months_least
    wrong = departures(draft) | {clash.span for clash in clashes(draft.movements, *begins(draft))}  # said elsewhere
    out = [m for m in stays(draft) if m.direction == "outbound" and m.period and m.period.months and young(draft, m)]
    people = People(m.people[0] if m.people else None for m in out)
    met = longest(draft, out) >= asked.value or unsure(draft)
    others = [stay.period.months or 0.0 for stay in out if stay.period and stay.stage not in POSTED]
    for movement in out:
        months = movement.period.months or 0.0 if movement.period else 0.0
        if movement.period is None or (movement.stage in POSTED and (met or months < max(others, default=0.0))):
            continue  # others than those who stay longest may come and go
        own = [out[number].period for number in people.same_name(movement.people[0])] if movement.people else []
        each = [period.months or 0.0 for period in own if period] or [months]
        if sum(each) >= asked.value - 0.1 or months < max(each) or movement.period.span in wrong:
            continue
        far = least is not None and months < least.value - 0.1
        values = {"who": who(draft, movement), "long": shown(months), "asked": wished(asked.value)}
        severity = Severity.INFO if met else None if far else Severity.WARNING
        message, fact = BESIDE if met else SHORT, least if far else asked
        yield Finding(movement.period.span, message, values, severity, fact=fact, data={"months": round(months, 2)})
