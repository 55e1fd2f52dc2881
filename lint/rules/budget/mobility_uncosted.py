"""A stay has no cost in the budget, or a row pays for the travel of somebody who stays in no plan.

Where the budget lists travel by person, each planned stay should have its row, and each row its stay.  A row for travel
at large covers everybody, and a stay that the text says is paid by others needs none.

費用を渡航者ごとに積んだ予算では、計画にある滞在に費用の行があり、行には計画の滞在があるはずです。「外国旅費一式」のような
まとめた行があるときや、相手側が費用を負担すると書かれているときは問題にしません。

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
    | 物品費 | 試薬 | 2,000 |
    | 直接経費計 | | 17,000 |

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
    | Supplies | 9,000 |
    | Total direct costs | 61,000 |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.text.folding import folded
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.travellers import comparable, costed, few, paid_elsewhere, person_rows, rowless

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
    rows, stays = person_rows(draft), rowless(draft)
    bare = [stay for stay in stays if not costed(draft, stay)]
    loose = [(line, who) for line, who in rows if not any(costed(draft, stay, who) for stay in draft.movements)]
    people, missing = ({folded(stay.person or "") for stay in some} for some in (stays, bare))
    for stay in bare if rows and few(missing, people) else ():
        if not paid_elsewhere(draft, stay) and comparable(stay.person or "", [who[0].text for _, who in loose]):
            span = stay.slots.get("person") or stay.span
            yield Finding(span, NO_ROW, {"person": draft.quote(span).strip()}, related=(rows[0][0].label_span,))
    for line, who in loose if stays and few(loose, rows) else ():
        if comparable(who[0].text, [stay.person or "" for stay in bare]):
            yield Finding(line.label_span, NO_STAY, {"person": who[0].text}, related=(draft.movements[0].span,))
