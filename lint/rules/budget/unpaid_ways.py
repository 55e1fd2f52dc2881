"""Budgets that pay for no travel one of the two ways, or for none at all, though the plan sends and invites people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.costs import Line
from lint.analyse.budget.money import fold
from lint.analyse.movements.plan import Movement
from lint.draft import Draft
from lint.rule import Finding, Message, Severity
from lint.rules.budget.figures import place
from lint.rules.budget.paid_elsewhere import paid_elsewhere
from lint.rules.budget.routes import IN, LEAST, OUT, gaps
from lint.rules.budget.travel_words import OTHER, TRAVEL
from lint.rules.budget.travellers import person_rows
from lint.rules.budget.travellers import place as place_of

NO_WAY = Message(
    ja="予算の旅費の行に、{what}の費用が見当たりません。計画には「{person}」の滞在があります。",
    en="The rows of travel in the budget pay for no {what}, though the plan has the stay of “{person}”.",
    ja_fix="その費用の行を足すか、どの行に含むか、だれが負担するかを書いてください。",
    en_fix="Add a row, or say which row covers it or who pays.",
)
PERHAPS = Message(
    ja="予算の旅費の行は、言葉のうえでは渡航の費用だけで、{what}の費用が見えません。計画には「{person}」の滞在があります。",
    en="By its words the row of travel pays for the way out; no {what} is seen, though the plan has “{person}”.",
    ja_fix="招へいの費用を含むなら「渡航・招へい旅費」などと書き、含まないなら行を足してください。",
    en_fix="If it covers invitations, say so in the label; if not, add a row.",
)
NONE = Message(
    ja="計画には渡航・招へいが{count}件ありますが、予算に旅費や滞在費にあたる行が一つもありません。",
    en="The plan has {count} stays, but no row of the budget pays for travel or subsistence.",
    ja_fix="渡航費・滞在費・招へい費の行を足すか、だれが負担するかを書いてください。",
    en_fix="Add rows for travel, subsistence and invitations, or say who pays.",
)
TRAVELS = re.compile(rf"{TRAVEL.pattern}|{IN.pattern}|{OUT.pattern}")
"""What a row is called that pays for travel, whatever else it pays for."""
MAY_PAY = re.compile(
    r"交流|若手|ネットワーク|頭脳|育成|人材|人の|留学|移動|交通|宿|一式|その他|雑|諸|直接経費"
    r"|exchange|people|network|participant|fellow|young|early|student|movement|living|other|misc|lump|direct"
)
"""What a row may be called that pays for travel at large."""


TOLD_OTHER = re.compile(r"^(?:その他|雑費|諸経費|other(?: costs| expenses)?|misc\w*)\s?[(（]([^()（）]{2,})[)）]$")
"""A row of the rest that says in brackets what it is for: 「その他（通信、輸送）」."""


def payless(draft: Draft) -> list[Movement]:
    """The stays where no row of the budget, which is complete down to its direct costs, could pay for any of them."""
    budget = draft.budget
    if budget is None or not budget.direct or len(budget.items) <= LEAST or person_rows(draft):
        return []
    stays = [
        stay for stay in draft.movements if stay.direction and stay.person and stay.period and stay.kind != "member"
    ]
    rows = [(_label(line), line) for line in budget.items]
    paid = any(
        TRAVELS.search(label) or (MAY_PAY.search(label) and not OTHER.search(line.label)) for label, line in rows
    )
    whole = abs(sum(line.amount or 0 for line in budget.items) - budget.direct) <= 0.01 * budget.direct
    if len(stays) < LEAST or not whole or paid:
        return []
    return [] if any(paid_elsewhere(draft, stay) for stay in stays) else stays


def _label(line: Line) -> str:
    """What a row is called, with its group and its notes; of a row of the rest only what it is said to be for."""
    told = TOLD_OTHER.match(fold(line.label))
    if told is not None and not re.search(r"など|等|ほか|etc", told[1]):
        return f"{told[1]} " + fold(f"{line.group} {line.words} {line.text}").replace(line.label, " ")
    return fold(f"{line.group} {line.label} {line.words} {line.text}")


def unpaid_ways(draft: Draft) -> Iterator[Finding]:
    """What is said of such budgets: at the direct costs, and at a stay of each way, or country, that no row covers."""
    if draft.budget is not None and (stays := payless(draft)):
        total = place(draft, draft.budget, draft.budget.line("direct"))
        rows = tuple(line.label_span for line in draft.budget.items)
        yield Finding(total, NONE, {"count": len(stays)}, related=(place_of(stays[0]), *rows))
    for gap in gaps(draft):
        values = {"person": draft.quote(spot := place_of(gap.stay)).strip(), "what": gap.what}
        related = tuple(row.label_span for row in gap.rows)
        if gap.sure:
            yield Finding(spot, NO_WAY, values, related=related)
        else:
            yield Finding(related[0], PERHAPS, values, Severity.QUESTION, related=(spot,))
