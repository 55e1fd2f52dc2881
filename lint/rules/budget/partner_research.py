"""The budget pays for the counterpart's own research.

In a joint call each country's agency pays its own researchers (「それぞれの国のFAがそれぞれの国の研究者を支援」).
Travel, stays, pay and research costs of people who are invited to Japan may be paid; the research of the
counterpart's group at home may not.

共同公募では、各国の機関がそれぞれ自国の研究者を支援します。招へいする研究者の旅費、滞在費、日本での研究費や人件費は支出できますが、
相手側の機関で行う研究の費用は支出できません。

    <!-- call: jst-aspire-gc-2024 -->
    単位：千円

    | 費目 | 内容 | 金額 |
    |---|---|---|
    | 委託費 | [ワシントン大学の研究費]{.budget/partner-research} | 45,000 |
    | 招へい費 | ワシントン大学からの招へい研究者の研究費 | 6,000 |
    | 外国旅費 | 渡航：大西拓海（ワシントン大学） | 8,000 |
    | 委託費 | 神戸大学への再委託 | 8,000 |
    | 直接経費計 | | 67,000 |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    | Item | Amount (JPY 1,000) |
    |---|---|
    | [Subaward to the University of Hawaii for sequencing]{.budget/partner-research} | 9,000 |
    | Travel to the University of Hawaii | 8,000 |
    | Visiting researcher from Stanford University: research costs in Japan | 3,000 |
    | Total direct costs | 20,000 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.places import places
from lint.analyse.team.member_heads import COUNTERPART
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.figures import money

PAYS = Message(
    ja="「{row}」（{amount}）は、相手側の機関の研究費に見えます。共同公募では、相手側の研究は相手国の機関が支援します。",
    en="“{row}” ({amount}) looks like research money for the counterpart, whose own agency pays for it in this call.",
    ja_fix="招へいや渡航に伴う費用ならそう分かる費目名にし、相手側の研究費は外してください。",
    en_fix="If it pays for visits or stays, say so in the label; leave the counterpart's own research out.",
)
ABROAD = re.compile(
    r"相手(国|側|先|方)|海外(の)?(機関|共同研究|研究)|米国側|英国側|[ァ-ヶ]{2,8}側|partner|counterpart|foreign|overseas"
)
RESEARCH = re.compile(
    r"研究(に(要する|係る|必要な)|の(ための)?)?(経費|費用|費)|再?委託|分担金|配分|人件費|雇用|試薬|装置|設備|備品|物品|解析"
    r"|sub-?(award|contract)|research (costs?|funds?|expenses?|staff)|(costs?|expenses) (of|for) (the )?research"
    r"|salar|personnel|equipment|reagents|consumables"
)
STAY = re.compile(
    r"招(へい|聘)|渡航|滞在|派遣|訪問|旅費|往復|受(け)?入|来日|現地|会議|集会|ワークショップ|シンポジウム|スクール|参加費"
    r"|travel|visit|stay|invit|inbound|outbound|workshop|meeting|symposi|in japan|secondment|exchange|host"
)


@rule("budget/partner-research", "warning", serves="R73", ja="相手側の研究費", en="The counterpart's own research")
def partner_research(draft: Draft) -> Iterator[Finding]:
    own, budget = draft.profile.budget.own_side, draft.budget
    if own is None or not own.value or budget is None:
        return
    for line in budget.lines:
        words = f"{line.group} {line.label}"
        if line.kind != "item" or not line.amount or STAY.search(words) or not RESEARCH.search(words):
            continue
        abroad = (
            ABROAD.search(words)
            or COUNTERPART.search(words)
            or any(p.country not in (None, "JP") for p in places(draft.quote(line.label_span)))
        )
        if abroad:
            values = {"row": draft.quote(line.label_span).strip(), "amount": money(line.amount, budget.currency)}
            yield Finding(line.label_span, PAYS, values, fact=own)
