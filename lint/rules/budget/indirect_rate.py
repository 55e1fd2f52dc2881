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

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.figures import money
from lint.rules.budget.indirect import capped, indirect_costs, rates

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


@rule("budget/indirect-rate", "warning", serves="R69", ja="間接経費の率が違う", en="Wrong rate of indirect costs")
def indirect_rate(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.budget
    if (fact := asked.indirect_rate) is None:
        return
    wanted = f"{fact.value * 100:g}"
    said = list(rates(draft, fact.value))
    amounts = indirect_costs(draft)
    if amounts is not None and (amounts.tabled or not said) and amounts.off(fact.value) and not capped(asked, amounts):
        told, of, due = (
            money(v, amounts.currency) for v in (amounts.indirect, amounts.direct, fact.value * amounts.direct)
        )
        values = {"amount": told, "direct": of, "right": due, "wanted": wanted, "rate": f"{amounts.share * 100:.1f}"}
        yield Finding(amounts.span, OFF, values, fact=fact)
    for span in said:
        yield Finding(span, SAID, {"words": draft.quote(span), "wanted": wanted}, fact=fact)
