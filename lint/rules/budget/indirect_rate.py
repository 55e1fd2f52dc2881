"""Indirect costs are not the share of the direct costs that the call sets.

ASPIRE pays indirect costs of 30 % of the direct costs.  Rounding to the table's unit is allowed, and so are the
published limits themselves (3.8 and 5 hundred million yen).  What a sentence says of the rate is compared too.

間接経費は直接経費の30％です。表の単位での端数は問題にしません。本文に書かれた率も比べます。

    <!-- call: jst-aspire-gc-2024 -->
    | 費目 | 金額（千円） |
    |---|---|
    | 旅費 | 60,000 |
    | 物品費 | 20,000 |
    | 直接経費計 | 80,000 |
    | 間接経費 | [28,000]{.budget/indirect-rate} |
    | 総額 | 108,000 |

    間接経費は直接経費の[35％]{.budget/indirect-rate}にあたる2,800万円である。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    | Item | Amount (JPY 1,000) |
    |---|---|
    | Travel | 60,001 |
    | Consumables | 20,000 |
    | Total direct costs | 80,001 |
    | Indirect costs | 24,000 |

    Indirect costs are 30% of the direct costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.figures import money, moved, place, same_money

OFF = Message(
    ja="間接経費{amount}は直接経費{direct}の{rate}％です。公募では{wanted}％です。",
    en="The indirect costs of {amount} are {rate} % of the direct costs of {direct}; the call sets {wanted} %.",
    ja_fix="間接経費を{right}にし、総額も直してください。",
    en_fix="Set the indirect costs to {right}, and correct the total.",
)
SAID = Message(
    ja="間接経費の率が「{words}」と書かれていますが、公募では直接経費の{wanted}％です。",
    en="The text gives the rate of indirect costs as “{words}”; the call sets {wanted} % of the direct costs.",
    ja_fix="率と金額を公募に合わせてください。",
    en_fix="Bring the rate and the amounts in line with the call.",
)
RATE = re.compile(
    r"(?:間接経費[^。\n%]{0,24}?直接経費の?|直接経費の?(?=[^。\n]{0,14}間接経費)|indirect costs?[^.\n%]{0,30}?)"
    r"\s*(?P<rate>\d{1,2}(?:\.\d+)?)\s?(?P<sign>%|percent)"
)


@rule("budget/indirect-rate", "warning", serves="R69", ja="間接経費の率が違う", en="Wrong rate of indirect costs")
def indirect_rate(draft: Draft) -> Iterator[Finding]:
    asked, budget = draft.profile.budget, draft.budget
    if asked.indirect_rate is None:
        return
    rate, wanted = asked.indirect_rate.value, f"{asked.indirect_rate.value * 100:g}"
    if budget and same_money(budget, asked.currency) and (direct := budget.direct) and (indirect := budget.indirect):
        rounding = max(len(budget.years), 1) * budget.unit.factor + 0.0015 * direct
        capped = asked.direct and asked.total and (direct, direct + indirect) == (asked.direct.value, asked.total.value)
        items = sum(line.amount for line in budget.items) or direct  # a wrong sum of theirs is said already
        line, off = budget.line("indirect"), min(abs(indirect - rate * base) for base in (direct, items))
        if off > rounding and not capped and not moved(budget, line):
            said, of, right = (money(value, budget.currency) for value in (indirect, direct, rate * direct))
            share = f"{indirect / direct * 100:.1f}"
            values = {"amount": said, "direct": of, "right": right, "wanted": wanted, "rate": share}
            yield Finding(place(draft, budget, line), OFF, values, fact=asked.indirect_rate)
    for match in RATE.finditer(fold(draft.text)):
        if abs(float(match["rate"]) / 100 - rate) > 0.0051:
            span = Span(match.start("rate"), match.end("sign"))
            yield Finding(span, SAID, {"words": draft.quote(span), "wanted": wanted}, fact=asked.indirect_rate)
