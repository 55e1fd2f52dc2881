"""Sums of the budget that do not add up, or an amount in the text that differs from the table.

Rows over the years, items to the direct costs, direct and indirect costs to the total.  Numbers that were rounded
to the table's unit may miss by the rounding, and an amount in the text (「約3.8億円」) by half of its last digit.
Reviewers add up, and a wrong sum makes them doubt the rest.

年次の和、費目の和、直接経費と間接経費の和が合わないところと、本文や表紙の金額が表と違うところを見つけます。端数と概数は許します。

    単位：千円

    | 費目 | 1年目 | 2年目 | 合計 |
    |---|---|---|---|
    | 旅費 | 1,200 | 1,300 | [2,600]{.budget/sum-mismatch} |
    | 物品費 | 300 | 200 | 500 |
    | 直接経費計 | 1,500 | 1,500 | 3,100 |

<!-- -->

    | Item | Year 1 | Year 2 | Total ($) |
    |---|---|---|---|
    | Travel | 45,000 | 9,000 | 54,000 |
    | Supplies | 20,000 | 21,000 | 41,000 |
    | Total direct costs | 65,000 | 30,000 | 95,000 |
    | Indirect costs | 19,500 | 9,000 | 28,500 |
    | Total | 84,500 | 39,000 | 123,500 |

    We request a total of [124,500 dollars]{.budget/sum-mismatch}. A new freezer costs 9,800 dollars.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.grouped import unlike_groups
from lint.analyse.budget.sums import Mismatch, mismatches, root, unsummed
from lint.draft import Draft
from lint.rule import Finding, Severity, rule
from lint.rules.budget.contradicted import TOTAL, contradicted
from lint.rules.budget.figures import differing, name, slipped
from lint.rules.budget.first_rows import first_rows
from lint.rules.budget.named_rows import named_rows
from lint.rules.budget.said_parts import unfit_shares, unmade_network
from lint.rules.budget.sum_words import SHARE, SUM, TEXT
from lint.rules.budget.told_sums import told_sums


@rule("budget/sum-mismatch", "error", serves="R70", ja="合計が合わない", en="Sums that do not add up")
def sum_mismatch(draft: Draft) -> Iterator[Finding]:
    off = contradicted(draft)
    stated = [Finding(one.span, TEXT, one.words, one.severity, related=(one.budget,)) for one in off]
    told = {finding.span for finding in stated}
    own = [root(list(mismatches(table))) for table in draft.budgets]
    gaps = {round(wrong.gap) for found in own for wrong in found}
    apart = [wrong for wrong in unlike_groups(draft.budgets) if round(wrong.gap) not in gaps]
    currencies = [table.currency for table in draft.budgets]
    for found, currency in zip((*own, apart), (*currencies, draft.profile.budget.currency), strict=True):
        for wrong in found:
            if wrong.slip is None and told.isdisjoint((wrong.span, *wrong.spots)):
                values = differing(wrong, name(wrong.label), currency)
                yield Finding(wrong.span, SUM, values, related=wrong.spots)
    named = {one.amount.span: one for one in (*unmade_network(draft), *named_rows(draft), *first_rows(draft))}
    for first in named.values():
        if not slipped(first.amount.value, [first.expected], 1e-3):
            wrong = Mismatch(first.amount.span, first.amount.value, first.expected, "subtotal", "")
            values = differing(wrong, draft.quote(first.amount.span), first.amount.currency)
            yield Finding(first.amount.span, SUM, values, Severity.WARNING, related=first.spots)
    for one in (one for one in unfit_shares(draft) if one.amount.span not in named):
        share = {"words": draft.quote(one.amount.span), "percent": f"{one.percent:.1f}", "said": one.said}
        yield Finding(one.amount.span, SHARE, share, Severity.WARNING)
    for wrong in unsummed(draft.stated, draft.budgets):
        values = differing(wrong, TOTAL, draft.profile.budget.currency)
        yield Finding(wrong.span, SUM, values, related=wrong.spots)
    for wrong in told_sums(draft, {*told, *named}):
        yield Finding(wrong.span, SUM, differing(wrong, name(wrong.label), None), related=wrong.spots)
    yield from stated
