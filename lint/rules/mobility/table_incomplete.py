"""A member table lacks a real name or a period of travel.

The form of 2024 needs both (「日本側・相手側チームメンバー表に渡航・招へい者の実名、渡航期間の記載などが必要です」),
for both sides. A period is missed where the person travels by the plan, or where the others' cells say なし and this
one says nothing.

チームメンバー表に、実名でない人や、渡航期間が空欄の渡航者がいます。2024年度の申請書では、日本側・相手側の両方の表に実
名と渡航期間が必要です。

    <!-- call: jst-aspire-gc-2024 -->
    # 日本側チームメンバー表

    | 氏名 | 所属・職名 | 役割 | 渡航・招へい期間 |
    |---|---|---|---|
    | [山田 花子]{.mobility/table-incomplete} | 東京大学・助教 | 培養 | |
    | 高橋 健 | 京都大学・教授 | 代表者 | なし |

    # 相手国側チームメンバー表

    | 氏名 | 所属・職名 | 役割 | 渡航・招へい期間 |
    |---|---|---|---|
    | Robert Hall | スタンフォード大学（米国）・教授 | 代表者 | なし |
    | [ポスドク1名（未定）]{.mobility/table-incomplete} | スタンフォード大学（米国） | 測定 | 2025年4月～2025年9月 |

    # Members of the Japanese team

    | Name | Affiliation | Position | Role | Travel period |
    |---|---|---|---|---|
    | Emma Wilson | Kobe University, Japan | Doctoral student | Sensors | April 2025 to March 2026 |
    | [To be recruited]{.mobility/table-incomplete} | Kobe University | Postdoc | Analysis | 2026/4 to 2027/3 |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.plans import asks
from lint.rules.mobility.travelling import dated, is_nobody, lacks_period, open_cell, tables, travels
from lint.rules.mobility.untimed import untimed

UNNAMED = Message(
    ja="チームメンバー表の「{words}」は実名ではありません。",
    en="“{words}” in the table of members is no real name.",
    ja_fix="実名を書いてください。決まっていない人は、表に載せずにおくほうが安全です。",
    en_fix="Write the real name; leave out whoever is not chosen yet.",
)
PERIOD = Message(
    ja="チームメンバー表に、{name}さんの渡航・招へい期間が書かれていません。2024年度の申請書では記入が必要です。",
    en="The table of members gives no travel period for {name}. The form needs it.",
    ja_fix="期間を書いてください。渡航しない人は「なし」と書くと、書き忘れと区別できます。",
    en_fix="Write the period, or “none” for a member who does not travel.",
)
COLUMN = Message(
    ja="チームメンバー表に渡航・招へい期間の欄がありません。2024年度の申請書では、実名とともに必要です。",
    en="The table of members has no column for the travel period, which the form needs besides the names.",
    ja_fix="「渡航・招へい期間」の列を加え、渡航する人の期間を書いてください。",
    en_fix="Add a column for the travel period, and fill it for those who travel.",
)


@rule("mobility/table-incomplete", "error", serves="R36", ja="メンバー表の記入もれ", en="Gaps in the table of members")
def table_incomplete(draft: Draft) -> Iterator[Finding]:
    if not asks(draft):
        return
    fact = draft.profile.mobility.required
    laid_out = {table.span for table in draft.document.tables}  # a list has no columns
    for rows in tables(draft):
        filled = [bool(m.period.strip()) for m in rows if m.period is not None]
        no_column = len(rows) > 1 and not filled and all(m.table in laid_out and not dated(draft, m) for m in rows)
        if no_column and draft.profile.funder == "JST" and any(travels(draft, m) for m in rows):
            yield Finding(rows[0].name_span or rows[0].span, COLUMN, fact=fact)
        for member in rows:
            if member.name_span is not None and is_nobody(draft, member):
                words = {"words": " ".join(draft.quote(member.name_span).split())}
                yield Finding(member.name_span, UNNAMED, words, fact=fact)
            elif lacks_period(draft, member, filled):
                yield open_cell(draft, member, PERIOD, fact)
    yield from (Finding(m.name_span or m.span, PERIOD, {"name": m.name}, fact=fact) for m in untimed(draft))
