"""A stay does not tell where it leads.

The call asks for the organisation of every stay (「渡航（招へい）先」) and its country.  Empty cells, a country alone,
and words that name no organisation ("an overseas partner") are found.  A name that tells no country is a question.

渡航・招へい先が空欄か、「海外の研究機関」「米国」のように機関名が分からない書き方です。国が分からない機関は確認します。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | [山田 花子]{.mobility/destination-missing} | 2025年4月～2026年3月 | | 培養法を確立する |
    | 鈴木 一郎 | 2025年4月～2026年3月 | [米国]{.mobility/destination-missing} | 標本を測定する |

    国際的な議論を深めるため、[海外研究機関]{.mobility/destination-missing}での短期滞在を計画する。

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    | Name | Destination | Period | Task |
    |---|---|---|---|
    | Emma Wilson | [overseas partner institution]{.mobility/destination-missing} | 2025/4 to 2026/3 | Builds it |
    | Ava Brooks | [Northcliff Analytics]{.mobility/destination-missing} | from May 2026 for 11 months | Tests it |
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.mobility.gaps import no_place, placed_elsewhere
from lint.rules.mobility.lands import COUNTRY
from lint.rules.mobility.placeless import local, placeless, unsaid
from lint.rules.mobility.plans import at, plans, rows, severity, staying
from lint.rules.mobility.unread import asked, names_nothing, unread

MISSING = Message(
    ja="{who}の渡航（招へい）先が書かれていません。",
    en="The destination of {who} is missing.",
    ja_fix="滞在する機関の名前と国（例：ヘルシンキ大学（フィンランド））を書いてください。",
    en_fix="Write the organisation and its country (University of Helsinki, Finland).",
)
VAGUE = replace(
    MISSING,
    ja="「{words}」だけでは、どの機関に滞在するのか分かりません。",
    en="“{words}” does not tell which organisation the stay is at.",
)


@rule("mobility/destination-missing", "error", serves="R20", ja="渡航（招へい）先がない", en="No destination")
def destination_missing(draft: Draft) -> Iterator[Finding]:
    seen: set[Span] = set()
    for row in rows(draft):
        vague = row.slots.get("destination") if row.kind == "prose" and row.organisation is None else None
        if (not plans(draft) and vague is None) or (row.organisation is None and placed_elsewhere(draft, row)):
            continue
        span = no_place(draft, row) if vague is None else vague
        span = unsaid(draft, row) if span is None else span
        if span is None or span in seen:
            continue
        if row.organisation is None and (told := unread(draft, row, "destination")) is not None:
            yield from asked(draft, row, "destination", told, seen)
            continue
        seen.add(span)
        words = " ".join(draft.quote(span).split())
        if row.organisation is not None and row.organisation_span is not None and not names_nothing(row.organisation):
            yield Finding(span, COUNTRY, {"words": words}, Severity.QUESTION)
            continue
        values: dict[str, object] = {"who": staying(draft, row), "words": words}
        named = row.organisation is not None or span in (row.slots.get("destination"), row.slots.get("country"))
        yield at(draft, row, span, VAGUE if words and named else MISSING, values, severity(draft))
    for stay, span in placeless(draft, seen) if plans(draft) else ():
        level = Severity.QUESTION if local(draft, span) else severity(draft)
        yield Finding(span, MISSING, {"who": staying(draft, stay)}, level)
