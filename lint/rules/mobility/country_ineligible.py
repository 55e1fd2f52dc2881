"""A stay leads to a country that does not take part in the call, or a member of the partners' teams works there.

The call names the countries whose teams take part; a stay elsewhere is no exchange between them (R40).

対象国でない国への渡航か、対象国でない国の機関に属する相手国側のメンバーです。公募の対象国のチームとの行き来として計画する必要があります。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | 高橋 健 | 2026年4月～2027年3月 | [ミュンヘン工科大学]{.mobility/country-ineligible}（ドイツ） | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    Emma Wilson, a doctoral student, will stay at the [University of Melbourne]{.mobility/country-ineligible} from
    April 2025 to March 2026 to build the sensor. Ava Brooks will stay at Stanford University from May 2025 to
    March 2026 to test it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.lands import MEMBER, land_behind
from lint.rules.mobility.plans import mark, stays
from lint.rules.mobility.sides import home_land, is_own
from lint.spans import Spans

ELSEWHERE = Message(
    ja="{place}（{code}）は、この公募の対象国（{allowed}）にありません。",
    en="{place} ({code}) is in none of the countries of this call ({allowed}).",
    ja_fix="対象国の機関への渡航に改めるか、この滞在が必要な理由を書いてください。",
    en_fix="Plan the stay in a country of the call, or give the reason for it.",
)


@rule(
    "mobility/country-ineligible", "warning", serves="R40",
    ja="対象国でない渡航先", en="A stay outside the call’s countries",
)  # fmt: skip
def country_ineligible(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.team.countries
    if fact is None:
        return
    allowed = "、".join(fact.value), ", ".join(fact.value)
    seen, found = set(), set[str]()
    for movement in stays(draft):
        span = movement.organisation_span or mark(movement)
        code = movement.country or land_behind(draft, span)
        if movement.direction != "outbound" or code is None or code in (*fact.value, "JP") or span in seen:
            continue
        seen.add(span)
        found.add(code)
        place = (movement.organisation or code,) * 2
        values = {"place": place, "code": code, "allowed": allowed}
        yield Finding(span, ELSEWHERE, values, fact=fact, data={"country": code})
    apart = Spans(draft.other_funding)
    for member in draft.members:
        code, cell = member.country, member.name_span
        if member.table is None or cell is None or code is None or code in (*fact.value, home_land(draft), *found):
            continue
        if not is_own(draft, member) and not apart.cover(member.span):
            found.add(code)
            told: dict[str, object] = {"name": member.name, "code": code, "allowed": allowed}
            yield Finding(cell, MEMBER, told, fact=fact, data={"country": code})
