"""A stay has no period, or one that cannot be placed in time.

The call asks for the period of every stay (「渡航（招へい）期間」): a start and an end, or a start and a length.
Empty cells and words such as 未定 are found, a length without a start, a start without an end, a season without a
year. A year or a fiscal year as a whole counts as a period; so does a length in weeks after a date.

渡航・招へいの期間が空欄か、「未定」「秋頃」のように時期を特定できない書き方です。開始と終了の年月、または開始年月と滞
在月数が必要です。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 山田 花子 | [調整中]{.mobility/period-missing} | MIT（米国） | 培養法を確立する |
    | 鈴木 一郎 | [12か月]{.mobility/period-missing} | トロント大学（カナダ） | 標本を測定する |
    | 高橋 健 | 2026年4月～2027年3月 | ヘルシンキ大学（フィンランド） | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Destination | Period | Task |
    |---|---|---|---|
    | [Emma Wilson]{.mobility/period-missing} | Stanford University, USA | | Builds the sensor |
    | Liam Carter | University of Toronto, Canada | from May 2026 for 11 months | Measures the response |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.dateless import dateless
from lint.rules.mobility.gaps import no_period
from lint.rules.mobility.plans import at, plans, rows, severity, staying
from lint.rules.mobility.unread import asked, unread

MISSING = Message(
    ja="{who}の期間が書かれていません。",
    en="The period of {who} is missing.",
    ja_fix="開始と終了の年月（例：2025年4月～2026年3月）か、開始年月と滞在月数を書いてください。",
    en_fix="Write the first and the last month (April 2025 to March 2026), or the first month and the length.",
)
VAGUE = Message(
    ja="{who}の期間は「{words}」とあり、いつからいつまでなのか分かりません。",
    en="“{words}” does not tell from when to when {who} lasts.",
    ja_fix="開始と終了の年月（例：2025年4月～2026年3月）を書いてください。",
    en_fix="Write the first and the last month (April 2025 to March 2026).",
)


@rule("mobility/period-missing", "error", serves="R19", ja="渡航（招へい）期間がない", en="A stay has no period")
def period_missing(draft: Draft) -> Iterator[Finding]:
    if not plans(draft):
        return
    seen: set[Span] = set()
    for row in rows(draft):
        span = no_period(draft, row)
        if span is None or span in seen:
            continue
        if (words := unread(draft, row, "period")) is not None:
            yield from asked(draft, row, "period", words, seen)
            continue
        seen.add(span)
        values: dict[str, object] = {"who": staying(draft, row)}
        told = " ".join(draft.quote(span).split())
        cell = span == row.slots.get("period") or (row.period is not None and span == row.period.span)
        message = VAGUE if told and cell else MISSING
        yield at(draft, row, span, message, {**values, "words": told}, severity(draft))
    for name, span in dateless(draft):
        yield Finding(
            span, MISSING, {"who": (name, f"the stay of {name}")}, severity(draft), fact=draft.profile.mobility.required
        )
