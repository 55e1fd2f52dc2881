"""The project lasts longer than the call allows, or the budget longer than the project.

A call pays for a number of years.  The term on the cover, the years that the text names and the columns of the budget
are compared with it; columns of fiscal years may be one more, since a project that starts in November ends in the sixth
fiscal year.  The columns are compared with the draft's own term too.

公募が支援する年数より長い期間や、研究期間より多い年次の予算を見つけます。年度ごとの表は、年度の途中で始まるため1年度多くても構いません。

    <!-- call: jst-aspire-gc-2024 -->
    | 研究期間 | 2024年11月～2030年10月（[6年間]{.budget/duration}） |
    |---|---|
    | 代表者 | 山田花子 |

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    The request is 4,900,000 dollars [over six years]{.budget/duration}.

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    | 研究期間 | 2024年11月～2029年10月（5年間） |
    |---|---|
    | 代表者 | 山田花子 |

    単位：千円

    | 費目 | 2024年度 | 2025年度 | 2026年度 | 2027年度 | 2028年度 | 2029年度 | 合計 |
    |---|---|---|---|---|---|---|---|
    | 外国旅費 | 1,000 | 1,000 | 1,000 | 1,000 | 1,000 | 1,000 | 6,000 |
    | 物品費 | 100 | 100 | 100 | 100 | 100 | 100 | 600 |
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from lint.analyse.budget.labels import RELATIVE, YEAR
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.budget.columns import COUNTED, counted, last_year, surely_own

LONG = Message(
    ja="研究期間が「{words}」とありますが、公募の支援期間は{most}年です。",
    en="The term is given as “{words}”; the call pays for {most} years.",
    ja_fix="{most}年以内に収めてください。",
    en_fix="Shorten it to {most} years.",
)
COLUMNS = Message(
    ja="予算が{columns}年分ありますが、{whose}は{most}年です。",
    en="The budget covers {columns} years; {whose} {most}.",
    ja_fix="予算の年次と研究期間をそろえてください。",
    en_fix="Bring the years of the budget and the term together.",
)
HALF = 0.5
"""Years by which the last month may lie behind the call's term: funders pay to the end of a fiscal year."""
CALL, OWN = ("公募の支援期間", "the call pays for"), ("この提案の研究期間", "the proposal's own term is")


@rule("budget/duration", "warning", serves="R70", ja="期間が長い", en="Too many years")
def duration(draft: Draft) -> Iterator[Finding]:
    asked, budget = draft.profile.budget.years, draft.budget
    if asked is not None:
        over = [term for term in draft.terms if term.years > asked.value + (HALF if term.dated else 0)]
        if over:
            values = {"words": draft.quote(over[0].span), "most": f"{asked.value:g}"}
            yield Finding(over[0].span, LONG, values, related=tuple(t.span for t in over[1:]), fact=asked)
    years = [head for head in budget.years if YEAR.search(head) or COUNTED.fullmatch(head)] if budget else []
    if budget is None or not years:
        return
    own = max((math.floor(t.years + HALF) if t.dated else t.years for t in surely_own(draft)), default=None)
    slack = 0 if all(RELATIVE.search(year) for year in years) else 1
    reached = last_year(budget.years)
    for most, whose in ((asked.value if asked is not None else None, CALL), (own, OWN)):
        if most is None or (whose is OWN and asked is not None and own is not None and own > asked.value):
            continue
        if (reached is not None and reached > most) or counted(years) > most + slack:
            said = {"columns": f"{reached or counted(years):g}", "most": f"{most:g}", "whose": whose}
            return (yield Finding(budget.span, COLUMNS, said, fact=asked if whose is CALL else None, quote=years[-1]))
