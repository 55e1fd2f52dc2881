"""The days of the interview, to be kept free.

Interviews are held on days that the call fixes long before; who is invited hears of it only a week or two ahead.

面接の日程です。案内が届くのは直前なので、先に予定を空けておいてください。

    <!-- call: jst-aspire-gc-2024 -->
    本文である。[]{.checklist/interview}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.calendar import day_en, day_ja
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.checklist.told import away

FREE = Message(
    ja="面接の日程は{days}です。研究代表者は、この日に出張や渡航の予定を入れていませんか。",
    en="Interviews are on {days_en}. Is the principal investigator free and in reach on these days?",
    ja_fix="面接に呼ばれたときに出られるよう、予定を空けておいてください。",
    en_fix="Keep the days free of travel until the invitations are out.",
)

AWAY = Message(
    ja="面接の日程は{days}です。研究代表者がこの日に不在と読めます。",
    en="Interviews are on {days_en}; the draft says that the principal investigator is away then.",
    ja_fix="面接に出られるよう予定を変えるか、オンラインで出られるかを公募の問い合わせ先に確かめてください。",
    en_fix="Change the plans, or ask the call's contact address whether one may take part from afar.",
)


@rule("checklist/interview", "question", serves="R51", ja="面接の日程", en="Interview days")
def interview(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.schedule.interview
    if fact is None or not fact.value:
        return
    values = {
        "days": "、".join(day_ja(day) for day in fact.value),
        "days_en": " and ".join(day_en(day) for day in fact.value),
    }
    data = {"dates": [day.isoformat() for day in fact.value]}
    if (spot := away(draft, fact.value)) is not None:
        yield Finding(spot, AWAY, values, Severity.WARNING, fact=fact, data=data)
        return
    yield Finding(None, FREE, values, fact=fact, data=data)
