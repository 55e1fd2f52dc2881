"""The first years of the project have no complete stay.

The briefing: 「とくに直近（初年度・次年度）についての具体的な内容が記載されていない」.  In each of the first years
(two, for ASPIRE) there must be at least one stay with its traveller's name, its place and its dates.

初年度・次年度に、氏名・渡航先・期間のそろった渡航や招へいがありません。公募は、直近の年度について具体的に書くよう求め
ています。

    <!-- call: jst-aspire-gc-2024 -->
    研究期間：2024年11月～2029年10月（5年間）

    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | [山田 花子]{.mobility/near-term-missing} | 2026年4月～2027年3月 | MIT（米国） | 培養法を確立する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    Project period: November 2024 to October 2029

    # Mobility plan

    | Name | Period | Destination | Role |
    |---|---|---|---|
    | Emma Wilson | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | Ava Brooks | May 2027 to March 2028 | Stanford University, USA | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.first_years import Year, called, left_open
from lint.rules.mobility.lost import FIRST_YEARS, instead
from lint.rules.mobility.plans import begins, mark, plans, stays

NONE = Message(
    ja="{when}に、氏名・渡航先・期間のそろった渡航や招へいがありません。公募は直近の年度について具体的な計画を求めています。",
    en="{when} no stay with name, place and dates. The call asks for concrete plans for the first years.",
    ja_fix="その年に誰が、いつ、どこへ行くのかを加えてください。",
    en_fix="Add who goes where and when in that time.",
)


@rule(
    "mobility/near-term-missing", "warning", serves="R27",
    ja="直近の年度の計画がない", en="No concrete stay in the first years",
)  # fmt: skip
def near_term_missing(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.mobility.near_years
    first = begins(draft)[0]
    if fact is None or first is None or not plans(draft):
        return
    known = [m for m in stays(draft) if m.people and (m.organisation or m.country) and m.period and m.period.start]
    dated = sorted((m for m in stays(draft) if m.kind != "member"), key=lambda m: m.span)
    years = [Year.of(first, number) for number in range(1, int(fact.value) + 1)]
    lacking = [year for year in years if not any(map(year.has, known))]
    if not lacking:
        return
    after = [m for m in dated if m.period and (m.period.start or "")[:7] > f"{lacking[-1].end:%Y-%m}"]
    if lacking[0].number > 1:  # the next one; a plan that begins late, though, is spoken of where it begins
        after.sort(key=lambda m: m.period.start or "" if m.period else "")
    span = left_open(draft) or next((mark(m) for m in (*after[:1], *dated[:1])), None)
    missing = Finding(
        span, NONE, {"when": called(lacking)}, fact=fact, data={"years": [year.number for year in lacking]}
    )
    yield instead(draft, FIRST_YEARS, fact) or missing
