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

import datetime as dt
from collections.abc import Iterator

from lint.analyse.movements.plan import Movement
from lint.analyse.movements.project_term import day
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.plans import begins, mark, plans, stays

NONE = Message(
    ja="{year}年目（{first}～{last}）に、氏名・渡航先・期間のそろった渡航や招へいがありません。"
    "公募は直近の年度について具体的な計画を求めています。",
    en="Year {year} ({first} to {last}) has no stay with name, place and dates. The call asks for concrete plans "
    "for the first years.",
    ja_fix="その年に誰が、いつ、どこへ行くのかを加えてください。",
    en_fix="Add who goes where and when in that year.",
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
    for number in range(int(fact.value)):
        start = _later(first, number)
        end = _later(first, number + 1) - dt.timedelta(days=1)
        if any(_falls(movement, start, end) for movement in known):
            continue
        values = {"year": number + 1, "first": f"{start:%Y-%m}", "last": f"{end:%Y-%m}"}
        span = mark(dated[0]) if dated else None
        yield Finding(span, NONE, values, fact=fact, data={"year": number + 1})


def _later(first: dt.date, years: int) -> dt.date:
    return dt.date(first.year + years, first.month, 1)


def _falls(movement: Movement, start: dt.date, end: dt.date) -> bool:
    assert movement.period is not None
    begun, done = day(movement.period.start, False), day(movement.period.end or movement.period.start, True)
    return begun is not None and done is not None and begun <= end and done >= start
