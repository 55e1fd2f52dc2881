"""Nobody is named who receives the traveller.

Invitees are expected to work with researchers in Japan, and stays abroad to take place at a counterpart of the team
(R35, R41): the plan's column for the host is empty, or an invitation names neither host nor receiving organisation.

受入研究者の欄が空いているか、招へいの受入先も受入研究者も書かれていません。誰が受け入れるのかが分からないと、準備がで
きているように見えません。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 受入研究者 | 役割 |
    |---|---|---|---|---|
    | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | [未定]{.mobility/host-missing} | 培養法を確立する |
    | 高橋 健 | 2026年4月～2027年3月 | MIT（米国） | Robert Hall | 標本を比べる |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Destination | Host | Period | Task |
    |---|---|---|---|---|
    | [Emma Wilson]{.mobility/host-missing} | Stanford University | | April 2025 to March 2026 | Builds the sensor |
    | Liam Carter | Stanford University, USA | Robert Hall | April 2026 to March 2027 | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.near import asked_of, host_beside
from lint.rules.mobility.partnered import elsewhere, hostless, left_open, named_beside
from lint.rules.mobility.plans import asks, at, blank, plans, rows, who

OUTSIDE = Message(
    ja="「{place}」には、受け入れる側のチームメンバーがいません。{who}を誰が受け入れるのかが分かりません。",
    en="Nobody of the receiving team is at “{place}”, so it is open who receives {who}.",
    ja_fix="滞在先をメンバーの所属機関にするか、受入研究者をメンバー表に加えてください。",
    en_fix="Choose a member’s institution, or add the host to the member table.",
)
MISSING = Message(
    ja="{who}を受け入れる研究者が書かれていません。",
    en="The host of {who} is missing.",
    ja_fix="受入研究者の氏名を、チームメンバーの中から書いてください。",
    en_fix="Name the host, a member of the team.",
)


@rule("mobility/host-missing", "warning", serves="R35 R41", ja="受入研究者がない", en="A stay has no host")
def host_missing(draft: Draft) -> Iterator[Finding]:
    if not plans(draft):
        return
    seen = set()
    told = sum(row.kind == "prose" and row.host is not None for row in rows(draft))
    silent = sum(hostless(draft, row) for row in rows(draft))
    for row in rows(draft):
        span = blank(draft, row, "host") if row.host is None else None
        if row.kind == "prose" and row.host is None:
            span = row.slots.get("host")
        if span is not None and span == row.slots.get("destination"):
            span = None  # one empty cell for place and host: the place is asked for
        if row.kind == "plan" and row.host is None and (cell := named_beside(draft, row)) is not None:
            span = cell  # the cells of the other stays name who receives
        if row.kind == "plan" and (cell := left_open(draft, row)) is not None:
            span = cell
        if told >= min(6, 3 * silent) and hostless(draft, row):
            if (beside := host_beside(draft, row)) is not None:
                yield asked_of(draft, row, beside)
                continue
            span = row.span  # nearly all other stays of the text name who receives
        if span is None and asks(draft) and (spot := elsewhere(draft, row)) is not None and spot not in seen:
            seen.add(spot)
            values = {"who": who(draft, row), "place": " ".join(draft.quote(spot).split())}
            yield Finding(spot, OUTSIDE, values, fact=draft.profile.mobility.required)
        if span is not None and span not in seen:
            seen.add(span)
            yield at(draft, row, span, MISSING, {"who": who(draft, row)}, None if asks(draft) else Severity.INFO)
