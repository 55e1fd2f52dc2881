"""The budget pays for the counterpart's own research.

In a joint call each country's agency pays its own researchers (「それぞれの国のFAがそれぞれの国の研究者を支援」); in a
single call the counterpart has its own funds already.
Travel, stays, pay and research costs of people who are invited to Japan may be paid; the research of the
counterpart's group at home may not.

共同公募では、各国の機関がそれぞれ自国の研究者を支援し、単独公募では、相手側はすでに別の支援を受けています。招へいする研究者の旅費、滞在費、日本での研究費や人件費は支出できますが、
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

from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.counterpart import sent, theirs
from lint.rules.budget.figures import money

PAYS = Message(
    ja="「{row}」（{amount}）は、相手側の機関の研究費に見えます。この公募では、相手側の研究は相手国側の資金で行います。",
    en="“{row}” ({amount}) looks like research money for the counterpart, whose research is funded on its own side.",
    ja_fix="招へいや渡航に伴う費用ならそう分かる費目名にし、相手側の研究費は外してください。",
    en_fix="If it pays for visits or stays, say so in the label; leave the counterpart's own research out.",
)
SENT = Message(
    ja="この予算から、相手側の機関の研究費を支払うと読めます。この公募では、相手側の研究は相手国側の資金で行います。",
    en="This reads as if the budget paid for the counterpart's own research, which is funded on its own side.",
    ja_fix="招へいや渡航に伴う費用ならそう書き、相手側の研究費は相手国側の資金に回してください。",
    en_fix="If it pays for visits or stays, say so; leave the counterpart's research to its own funds.",
)


@rule("budget/partner-research", "warning", serves="R73", ja="相手側の研究費", en="The counterpart's own research")
def partner_research(draft: Draft) -> Iterator[Finding]:
    own, budget = draft.profile.budget.own_side, draft.budget
    if own is None or not own.value:
        return
    for line in budget.lines if budget else ():
        label = draft.quote(line.label_span)
        if line.kind != "item" or not line.amount:
            continue
        noted = line.words or label  # with a column of notes
        if theirs(draft, f"{line.group} {line.label}", label) or theirs(draft, f"{line.group} {fold(noted)}", noted):
            values = {"row": label.strip(), "amount": money(line.amount, budget.currency if budget else None)}
            yield Finding(line.label_span, PAYS, values, fact=own)
    for span in sent(draft):
        yield Finding(span, SENT, fact=own)
