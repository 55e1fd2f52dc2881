"""The text counts other numbers of travellers than the plan lists.

Reviewers add up: 「3名を派遣」 in the text must be three rows in the table (R38).  Only totals of a direction are
compared; "two students" or a number for one country is not a total.

本文の人数と、計画表に挙がっている人数が食い違っています。「学生2名」のような内訳ではなく、渡航・招へいの総数だけを比
べます。

    <!-- call: jst-aspire-gc-2024 -->
    # 渡航・招へい計画

    [日本から渡航するのは3名]{.mobility/count-mismatch}、海外から招くのは1名である。このうち学生1名は1年滞在する。

    | 区分 | 氏名 | 期間 | 滞在先 | 役割 |
    |---|---|---|---|---|
    | 渡航 | 山田 花子 | 2025年4月～2026年3月 | MIT（米国） | 培養法を確立する |
    | 渡航 | 高橋 健 | 2026年4月～2027年3月 | ヘルシンキ大学（フィンランド） | 標本を比べる |
    | 招へい | Robert Hall | 2025年5月～2025年10月 | 京都大学 | 標本を測定する |

英語の原稿でも同じです。

    <!-- call: jst-aspire-gc-2024 -->
    # Mobility plan

    [A total of four researchers will go abroad]{.mobility/count-mismatch}, and one researcher will be invited to Japan.

    | Direction | Name | Period | Host institution | Role |
    |---|---|---|---|---|
    | outbound | Emma Wilson | April 2025 to March 2026 | Stanford University, USA | Builds the sensor |
    | inbound | Olivia Reed | May 2025 to October 2025 | Kobe University, Japan | Tests the sensor |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.movements.counts import totals
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.mobility.announced import unlike
from lint.rules.mobility.enumerated import enumerated
from lint.rules.mobility.headed import headed
from lint.rules.mobility.plans import mark
from lint.rules.mobility.reckoned import reckoned

DIFFERS = Message(
    ja="本文では{way}を{said}名としていますが、計画に挙がっているのは{listed}名です。",
    en="The text counts {said} {way}, the plan lists {listed}.",
    ja_fix="本文の人数か、計画表の行をそろえてください。",
    en_fix="Make the number in the text and the rows of the plan agree.",
)
WAYS = {
    "outbound": ("渡航", "travellers abroad"), "inbound": ("招へい", "invitees"),
    "either": ("往来する人", "travellers"),
}  # fmt: skip


@rule("mobility/count-mismatch", "warning", serves="R38", ja="人数の食い違い", en="Numbers of travellers disagree")
def count_mismatch(draft: Draft) -> Iterator[Finding]:
    stated = [*totals(draft.document, draft.labels, draft.sentences, draft.authored)]
    stated += [count for count in headed(draft) if not any(count.span.overlaps(other.span) for other in stated)]
    yield from unlike(draft, stated)
    yield from enumerated(draft)
    for count in stated:
        found = reckoned(draft, count.direction)
        if not found.sure or found.may_be(count.number, whole=count.whole):
            continue
        data = {"said": count.number, "listed": found.people[0], "direction": count.direction}
        yield Finding(
            count.span,
            DIFFERS,
            {**data, "way": WAYS[count.direction]},
            related=tuple(mark(stay) for stay in found.sure[:3]),
            data=data,
        )
