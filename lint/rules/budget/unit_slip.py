"""An amount that is off by 10, 100 or 1,000: a slip of the unit or of a digit.

千円 taken for 円, a zero too many.  Amounts of the text are compared with the table, cells with the sums they are part
of, and the whole with the call's limit.

千円と円の取り違えや、けたの誤りを見つけます。本文の金額と表、表の合計と内訳、表の単位と公募の上限を比べます。

    単位：千円

    | 費目 | 1年目 | 2年目 | 合計 |
    |---|---|---|---|
    | 旅費 | 1,200 | 1,300 | 2,500 |
    | 物品費 | 300 | [2,000,000]{.budget/unit-slip} | 2,300 |
    | 直接経費計 | 1,500 | 3,300 | 4,800 |

    直接経費の総額は[48億円]{.budget/unit-slip}である。

<!-- -->

    | Item | Year 1 | Year 2 | Total (USD) |
    |---|---|---|---|
    | Travel | 65,000 | 30,000 | 95,000 |
    | Total direct costs | 65,000 | 30,000 | 95,000 |

    The total budget of $95k covers two years.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.sums import slips
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.figures import misprinted, money, place, times
from lint.rules.budget.told_slips import told_slips, unit_is_wrong

TEXT = Message(
    ja="「{words}」は、予算の表の{table}と{times}ほど違います。単位かけたの誤りではありませんか。",
    en="“{words}” and the table's {table} differ {times}. Has a unit or a digit slipped?",
    ja_fix="{table}なら、単位とけたをそろえてください。",
    en_fix="If {table} is meant, correct the unit or the digits.",
)
CELL = Message(
    ja="「{words}」は、{times}違えばほかの金額と合います。単位かけたの誤りではありませんか。",
    en="“{words}” would fit the other amounts if it differed {times}. Has a unit or a digit slipped?",
    ja_fix="元の積算を見て、けたを確かめてください。",
    en_fix="Check the digits against your calculation.",
)
UNIT = Message(
    ja="この表の直接経費は、単位をそのまま読むと{amount}で、公募の上限{cap}と比べてけたが違います。表の単位は正しいですか。",
    en="As printed, the direct costs are {amount}, far from the call's limit of {cap}. Is the table's unit right?",
    ja_fix="（単位：千円）のような単位の表示と、金額のけたを確かめてください。",
    en_fix="Check the unit that the table declares (such as “in thousands of yen”) and the digits.",
)


@rule("budget/unit-slip", "warning", serves="R74", ja="単位やけたの誤り", en="Slip of a unit or a digit")
def unit_slip(draft: Draft) -> Iterator[Finding]:
    for table in draft.budgets:
        for (span, factor), whole in sorted(slips(table).items()):
            yield Finding(span, CELL, {"words": draft.quote(span), "times": times(factor)}, related=(whole,))
    budget, asked = draft.budget, draft.profile.budget
    if budget is None or not (direct := budget.direct) or not budget.said:
        return
    said, limit = told_slips(draft, budget), asked.direct or asked.total
    if limit is not None and (misprinted(budget, asked) or unit_is_wrong(budget, limit.value, said)):
        values = {"amount": money(direct, budget.currency), "cap": money(limit.value, asked.currency)}
        total = place(draft, budget, budget.line("direct"))
        related = (*(() if budget.unit.span is None else (total,)), *(span for span, *_ in said))
        yield Finding(budget.unit.span or total, UNIT, values, related=related, fact=limit)
        return
    for span, value, factor, spot in said:
        texts = {"words": draft.quote(span), "table": money(value, budget.currency), "times": times(factor)}
        yield Finding(span, TEXT, texts, related=(spot,))
