"""The call wants to hear from applicants before they apply.

No draft can show that the message was sent, so this is a question.  It is asked only where the call names a day.

公募が事前連絡を求めています。連絡したかどうかは原稿からは分からないので、質問としてお出しします。

    <!-- call: jst-aspire-gc-2024 -->
    本文である。[]{.checklist/prior-contact}
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.calendar import day_en, day_ja
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.checklist.told import uncontacted

ASKED = Message(
    ja="{day}までに{funder}へ事前連絡を済ませましたか。{words}",
    en="Was {funder} told of this application by {day_en}? {words_en}",
    ja_fix="まだなら、応募の意向を早めに公募の問い合わせ先へ連絡してください。",
    en_fix="If not, write to the call's contact address soon.",
)

UNDONE = Message(
    ja="公募は{day}までに{funder}へ事前連絡を求めていますが、ここでは済んでいないと読めます。{words}",
    en="The call asks to be told of applications by {day_en}; the draft says that this was not done. {words_en}",
    ja_fix="応募できるかを公募の問い合わせ先にすぐ確かめ、連絡した日をここに書いてください。",
    en_fix="Ask the call's contact address at once whether the application is still possible, and give the day here.",
)


@rule("checklist/prior-contact", "question", serves="R49", ja="事前連絡", en="Prior contact")
def prior_contact(draft: Draft) -> Iterator[Finding]:
    fact = draft.profile.schedule.contact_by
    if fact is None:
        return
    values = {
        "day": day_ja(fact.value),
        "day_en": day_en(fact.value),
        "funder": draft.profile.funder or ("資金配分機関", "the funder"),
        "words": f"公募には「{fact.quote}」とあります。" if fact.quote else "",
        "words_en": f"The call says: “{fact.quote}”" if fact.quote else "The call asks for it.",
    }
    if (spot := uncontacted(draft)) is not None:
        yield Finding(spot, UNDONE, values, Severity.WARNING, fact=fact, data={"date": fact.value.isoformat()})
        return
    yield Finding(None, ASKED, values, fact=fact, data={"date": fact.value.isoformat()})
