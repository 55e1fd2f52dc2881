"""The weekday printed beside a date is not that day's.

One of the two is a slip, and a reader cannot tell which: a meeting, a deadline or an interview is planned for the wrong
day.  Checked for 西暦, 和暦 and English dates; a date without a year is checked only where its own line tells the year.

日付に添えた曜日が、実際の曜日と合っていません。日付と曜日のどちらが正しいのか読み手には分からず、予定を取り違えるもとになります。
年のない日付は、同じ行から年が分かるときだけ確かめます。

    応募締切は[2024年6月11日（金）]{.consistency/weekday}17:00です。
    事前連絡は2024年5月10日（金）まで、面接は7月24日（水）、[25日（金）]{.consistency/weekday}の予定である。
    研究会は[令和6年6月11日(金)]{.consistency/weekday}に開き、翌週の報告は2024/6/18（火）とする。
    年のない6月11日（金）や、2024年5月10日のように曜日のない日付は確かめない。

    The kick-off is on [Friday, 11 June 2024]{.consistency/weekday}, the review on Wednesday, 24 July 2024.
    Proposals are due [June 11, 2024 (Fri)]{.consistency/weekday}; the workshop follows on Thu 20 June.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.calendar import DAYS_EN, DAYS_JA, day_en, day_ja, nearest
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.consistency.passages import dated

WRONG = Message(
    ja="「{words}」とありますが、{ja}です。日付と曜日のどちらかが誤っています。",
    en="“{words}”: that day is a {weekday}. Either the date or the weekday is wrong.",
    ja_fix="予定を確かめて、どちらかを直してください。{asked}曜日なら{ja_near}です。",
    en_fix="Check which one was meant. The nearest {asked_en}s are {en_near}.",
)


@rule("consistency/weekday", "warning", serves="R75", ja="日付と曜日の食い違い", en="Weekday and date disagree")
def weekday(draft: Draft) -> Iterator[Finding]:
    for _, found in dated(draft):
        for mention in found:
            dates = mention.dates()
            asked = mention.weekday
            if asked is None or not dates or any(date.weekday() == asked for date in dates):
                continue
            date = dates[len(dates) // 2]
            near = nearest(date, asked)
            values = {
                "words": draft.quote(mention.whole),
                "ja": f"{date.year}年{date.month}月{date.day}日は{DAYS_JA[date.weekday()]}曜日",
                "weekday": DAYS_EN[date.weekday()] + ("" if mention.year else f" in {date.year}"),
                "asked": DAYS_JA[asked],
                "asked_en": DAYS_EN[asked],
                "ja_near": "か".join(day_ja(day) for day in near),
                "en_near": " and ".join(day_en(day).partition(", ")[2] for day in near),
            }
            data = {"date": date.isoformat(), "weekday": DAYS_EN[date.weekday()], "written": DAYS_EN[asked]}
            yield Finding(mention.whole, WRONG, values, data=data)
