"""How many days are left until the call closes.

A deadline that is over is said too: either the wrong call was chosen, or the draft is an old one.

締切までの残り日数です。過ぎている場合は、公募の選び間違いか、古い原稿かもしれません。

    <!-- call: jst-aspire-gc-2024 -->
    本文である。[]{.checklist/deadline}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.calendar import day_en, day_ja
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule

LEFT = Message(
    ja="締切は{day}{time}です。あと{left}日です。",
    en="The call closes on {day_en}{time_en}: {left} days left.",
    ja_fix="所属機関の承認や電子申請の登録にかかる日数も見込んでください。",
    en_fix="Allow for your institution's approval and for the submission system.",
)
TODAY = Message(
    ja="締切は本日、{day}{time}です。",
    en="The call closes today, {day_en}{time_en}.",
    ja_fix="提出が済んでいるか確かめてください。",
    en_fix="Make sure that it has been submitted.",
)
OVER = Message(
    ja="この公募は{day}{time}に締め切られています。",
    en="This call closed on {day_en}{time_en}.",
    ja_fix="公募（--call）の指定を確かめてください。",
    en_fix="Check that the right call is chosen (--call).",
)


@rule("checklist/deadline", "info", serves="R50", ja="締切", en="Deadline")
def deadline(draft: Draft, *, soon: int = 7) -> Iterator[Finding]:
    fact = draft.profile.schedule.deadline
    if fact is None:
        return
    end = fact.value
    left = (end.date() - draft.today).days
    zone = {None: "", "Asia/Tokyo": "日本時間"}.get(fact.unit, fact.unit or "")
    zone_en = {None: "", "Asia/Tokyo": " Japan time"}.get(fact.unit, f" ({fact.unit})")
    values = {
        "day": day_ja(end.date()),
        "day_en": day_en(end.date()),
        "time": f"{zone} {end:%H:%M}" if zone else f" {end:%H:%M}",
        "time_en": f", {end:%H:%M}{zone_en}",
        "left": left,
    }
    message = OVER if left < 0 else TODAY if left == 0 else LEFT
    severity = Severity.WARNING if 0 <= left <= soon else None
    yield Finding(None, message, values, severity, fact=fact, data={"deadline": end.isoformat(), "days_left": left})
