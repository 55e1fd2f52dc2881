"""A stay has no cost in the budget, or a row pays for the travel of somebody who stays in no plan.

Where the budget lists travel by person, way or country, each planned stay should have its row, and each named person's
row its stay.  A row for travel at large covers all, and what others pay needs none.

費用を渡航者（または向きや国）ごとに積んだ予算では、計画の滞在に費用の行があり、行には計画の滞在があるはずです。
「外国旅費一式」のようなまとめた行があるときや、相手側が負担すると書かれているときは問題にしません。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 大西拓海 | 2025年4月～2026年3月 | ワシントン大学（米国） | 光応答を測定する |
    | [長谷部航]{.budget/mobility-uncosted} | 2026年4月～2027年3月 | ハワイ大学（米国） | 酵素を精製する |

    # 予算（単位：千円）

    | 費目 | 内容 | 金額 |
    |---|---|---|
    | 旅費 | 渡航：大西拓海（ワシントン大学） | 8,000 |
    | 旅費 | [渡航：佐々木玲子（ハワイ大学）]{.budget/mobility-uncosted} | 7,000 |
    | 直接経費計 | | 15,000 |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Period | Destination | Task |
    |---|---|---|---|
    | Hanako Yamada | April 2025 to March 2026 | Stanford University, USA | Measures the strains |

    # Budget

    | Item | Amount (USD) |
    |---|---|
    | Travel and subsistence | 52,000 |
    | Total direct costs | 61,000 |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.routes import at_large, unnamed
from lint.rules.budget.travellers import place, unmatched
from lint.rules.budget.unpaid_ways import unpaid_ways

NO_ROW = Message(
    ja="「{person}」の滞在の費用が、予算の表に見当たりません。ほかの渡航者には一人ずつ行があります。",
    en="The budget has no row for the stay of “{person}”, though it lists other travellers one by one.",
    ja_fix="旅費や招へい費の行を足すか、だれが負担するかを書いてください。",
    en_fix="Add a row for travel and subsistence, or say who pays.",
)
NO_STAY = Message(
    ja="予算に「{person}」の費用がありますが、渡航・招へい計画にこの人の滞在がありません。",
    en="The budget pays for the travel of “{person}”, who stays nowhere in the mobility plan.",
    ja_fix="計画に加えるか、予算の行を直してください。",
    en_fix="Add the stay to the plan, or correct the row.",
)


@rule("budget/mobility-uncosted", "warning", serves="R71 R72", ja="滞在の費用がない", en="A stay without costs")
def mobility_uncosted(draft: Draft) -> Iterator[Finding]:
    unpaid, loose = unmatched(draft, at_large)
    for stay, row in unpaid or unnamed(draft):
        yield Finding(spot := place(stay), NO_ROW, {"person": draft.quote(spot).strip()}, related=(row.label_span,))
    for row, person in loose:
        yield Finding(row.label_span, NO_STAY, {"person": person}, related=(draft.movements[0].span,))
    yield from unpaid_ways(draft)
