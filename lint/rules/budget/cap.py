"""The budget is larger than the call allows.

A call names the most that it pays, for the direct costs and for everything together.  Published limits are rounded
(3.8 × 1.3 is 4.94, printed as 5), so each is compared with its own figure; an amount that is off by a factor of
hundreds is left to budget/unit-slip.

公募が示す上限（直接経費、間接経費を含む総額）を、単位をそろえて比べます。上限ちょうどは問題ありません。

    <!-- call: jst-aspire-gc-2024 -->
    | 費目 | 金額（百万円） |
    |---|---|
    | 海外渡航費と滞在費 | 300 |
    | 物品費 | 95 |
    | 直接経費計 | [395]{.budget/cap} |
    | 間接経費（30％） | 118.5 |

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    | Line | Year 1 | Year 2 | Total ($) |
    |---|---|---|---|
    | Personnel | 1,000,000 | 1,000,000 | 2,000,000 |
    | Travel | 500,000 | 500,000 | 1,000,000 |
    | Total direct costs | 1,500,000 | 1,500,000 | 3,000,000 |
    | Indirect costs | 1,100,000 | 1,100,000 | 2,200,000 |
    | Total | 2,600,000 | 2,600,000 | [5,200,000]{.budget/cap} |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    直接経費の総額は3億8,000万円、間接経費は1億1,400万円、合わせて4億9,400万円である。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.figures import misprinted, money, place, same_money, slipped

OVER = Message(
    ja="{what}が{amount}で、公募の上限{cap}を超えています。",
    en="The {what} come to {amount}, more than the call's limit of {cap}.",
    ja_fix="{over}以上減らしてください。ほかの箇所の金額もそろえてください。",
    en_fix="Cut at least {over}, and change the amount wherever it is repeated.",
)
WHAT = {"direct": ("直接経費", "direct costs"), "total": ("間接経費を含む総額", "costs, indirect ones included,")}
LONG = 30
"""Letters of a place beyond which the text's own amount is the better one."""
SLIP = 20
"""Beyond this many times the limit it is a slip of the unit."""


@rule("budget/cap", "error", serves="R68", ja="予算の上限を超えている", en="Budget above the limit")
def cap(draft: Draft) -> Iterator[Finding]:
    asked, budget = draft.profile.budget, draft.budget
    over: list[tuple[Span, float]] = []
    for what, limit in (("direct", asked.direct), ("total", asked.total)):
        if limit is None:
            continue
        found, line = list[tuple[Span, float]](), None
        if budget is not None and budget.said and same_money(budget, asked.currency) and not misprinted(budget, asked):
            amount = budget.direct if what == "direct" else budget.total
            line = budget.line("direct" if what == "direct" else "total")
            if amount is not None and (line is not None or not over):
                found.append((place(draft, budget, line), amount))
        stated = [one.amount for one in draft.stated if one.what == what]
        stated = [one for one in stated if not (found and slipped(one.value, [found[0][1]], 0.02))]  # budget/unit-slip
        told = [(amount.span, amount.value) for amount in stated if amount.currency in (None, asked.currency)]
        found = [*found, *told] if line and len(line.place) < LONG else [*told, *found]
        over = [(span, value) for span, value in found if limit.value * 1.00001 < value < limit.value * SLIP]
        if over:
            span, value = over[0]
            said, most, more = (money(v, asked.currency) for v in (value, limit.value, value - limit.value))
            values = {"what": WHAT[what], "amount": said, "cap": most, "over": more}
            yield Finding(span, OVER, values, related=tuple(other for other, _ in over[1:]), fact=limit)
            if what == "direct" and asked.total and asked.total.value == limit.value:
                return
