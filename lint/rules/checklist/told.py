"""What a draft itself says of what the call's dates ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lint.analyse.budget.money import fold
from lint.analyse.dates.periods import periods
from lint.analyse.text.scripts import closed_up
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression

CONTACT = expression(
    r"事前(?:の)?(?:連絡|相談|通知|届出)|(?:prior|advance|early) (?:contact|notice|notification)"
    r"|(?:contact|notif|inform)\w* (?:with )?(?:jst|the agency|the funder)"
)
"""What speaks of the word that the funder wants before an application."""
LEFT_UNDONE = expression(
    r"至らず|至らな|至って(?:い|お)|間に合わ|(?:して|行って|済んで|済ませて|取れて)(?:い|お)(?:ない|らず|りません)|できな|できず|行わず|行えず|せず|未了|未済"
    r"|失念|代え|かえさせ|これから|まだ|\b(?:not|never|unable|failed?|without|instead|in place of|yet to)\b"
)
"""What says that it was not done, or that something else is to stand for it."""
LEADER = expression(r"代表|申請者|提案者|(?<![a-z])(?:pi|principal investigator|applicant|leader)(?![a-z])")
AWAY = expression(
    r"出張|不在|会議|学会|渡航|海外|滞在|休暇|座長|参加でき|出席でき|応じられ|入れられな|(?<![a-z])(?:conference|congress|meeting|abroad|away|travel\w*|leave"
    r"|unavailable|cannot|field(?:work| season)|cruise)(?![a-z])"
)
"""Why somebody is not there."""
FREE = expression(
    r"空けて|空いて|確保|避け|出席(?:する|でき(?:る|ます))|(?:予定|出張|渡航|不在|会議)[^、。]{0,6}?(?:[はがも](?:な[いく]|ありません)|を?(?:入れて(?:い|お)(?:ない|らず|りません)|入れない))"
    r"|free|available|kept|keeps?\b|in reach"
    r"|\b(?:no|without) (?:[a-z]+ ){0,3}(?:travel|trips?|conference|meeting|leave)"
    r"|\b(?:is|are|will) not (?:be )?(?:travel|away|abroad|on leave)"
)
"""What says that nobody is away."""


def uncontacted(draft: Draft) -> Span | None:
    """The sentence that says that the funder was not told before."""
    told = ((s.span, fold(closed_up(draft.quote(s.span)))) for s in draft.sentences)
    return next((span for span, words in told if CONTACT.search(words) and LEFT_UNDONE.search(words)), None)


def away(draft: Draft, days: Sequence[dt.date]) -> Span | None:
    """The sentence that says that who leads is away on one of the days; a month without a year is of theirs."""
    own = [member.name.split()[0] for member in draft.members if member.principal and member.name]
    for sentence in draft.sentences:
        words = closed_up(draft.quote(sentence.span))
        plain = fold(words)
        if not AWAY.search(plain) or FREE.search(plain):
            continue
        if not (LEADER.search(plain) or any(len(name) > 1 and name in words for name in own)):
            continue
        if any(_covers(words, day) for day in days):
            return sentence.span
    return None


def _covers(words: str, day: dt.date) -> bool:
    """Whether a period of a sentence holds a day."""
    dated = periods(f"{day.year}年1月。{words}")[1:]
    spans = [(p.start, p.end) for p in dated if p.start and p.end and p.kind in ("range", "day")]
    return any(len(a) == len("2024-07-24") and a <= day.isoformat() <= b for a, b in spans)
