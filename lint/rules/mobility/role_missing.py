"""A stay does not tell what the traveller will do there.

The briefing's first reason for rejection is a plan in outline only: who, where, how long, and 何をしにいくか (「渡航
（招へい）先での役割」).  Empty cells and words without an object (研究打合せ等) are found; in running text, a stay of
which neither its own sentence nor the next says what is done there.

渡航・招へい先で何をするのかが書かれていません。誰がどこへ行くかだけでなく、そこで担う役割や作業まで示す必要があります。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | [山田 花子]{.mobility/role-missing} | 2025年4月～2026年3月 | MIT（米国） | |
    | 高橋 健 | 2026年4月～2027年3月 | ヘルシンキ大学（フィンランド） | 標本を比べる |
    | 田中 実 | 2027年4月～2028年3月 | ヘルシンキ大学（フィンランド） | [研究打合せ等]{.mobility/role-missing} |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Destination | Period | Task |
    |---|---|---|---|
    | Emma Wilson | Stanford University, USA | April 2025 to March 2026 | [TBD]{.mobility/role-missing} |
    | Liam Carter | University of Toronto | from May 2026 for 11 months | Measures the response |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.gaps import no_role
from lint.rules.mobility.idle import no_doing
from lint.rules.mobility.plans import at, plans, rows, who
from lint.rules.mobility.unrelated import unrelated

MISSING = Message(
    ja="{who}が、滞在先で何をするのか書かれていません。",
    en="What {who} will do there is missing.",
    ja_fix="滞在先での役割を、対象と作業が分かるように（例：「珪藻の光応答を測定する」）書いてください。",
    en_fix="Write the task with its object (“measures the light response of diatoms”).",
)
OPEN = Message(
    ja="「{words}」だけでは、{who}が滞在先で何をするのか分かりません。",
    en="“{words}” does not say on what {who} will work there.",
    ja_fix=MISSING.ja_fix,
    en_fix=MISSING.en_fix,
)
ASKED = Message(
    ja="{who}が滞在先で何をするのか、研究とどうつながるのかが、はっきりとは読み取れませんでした。",
    en="What {who} will do there, and how it belongs to the research, could not be read for certain.",
    ja_fix=MISSING.ja_fix,
    en_fix=MISSING.en_fix,
)


@rule("mobility/role-missing", "warning", serves="R21", ja="渡航（招へい）先での役割がない", en="A stay has no task")
def role_missing(draft: Draft) -> Iterator[Finding]:
    if not plans(draft):
        return
    seen: set[Span] = set()
    for row in rows(draft):
        span = no_role(draft, row)
        spent = span is None and row.kind == "prose" and bool(row.people) and no_doing(draft, row)
        span = row.span if spent else span
        told = unrelated(draft, row) if span is None else None
        asking, span = (None, span) if told is None else (Severity.QUESTION, told)
        if span is None or span in seen:
            continue
        seen.add(span)
        person = who(draft, row)
        values: dict[str, object] = {"who": (person[0], person[1] if row.people else "the traveller")}
        words = "" if row.role is None or spent else draft.quote(span).strip()
        message = ASKED if asking else OPEN if words else MISSING
        yield at(draft, row, span, message, {**values, "words": words}, asking)
