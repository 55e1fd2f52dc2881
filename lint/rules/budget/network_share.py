"""Too little of the direct costs serves networks, mobility and young researchers.

ASPIRE expects 「直接経費総額の7割以上を目安として」, seven tenths of the direct costs over the whole term, to go into
international networks, brain circulation and the training of young researchers: travel, stays, invitations,
workshops, coordinators.  Hiring and goods for research alone do not count.  Rows are classed by their labels; how
each was classed stands in the finding's data, and `eligible` and `ineligible` (here or in the call) overrule it.

ASPIREでは、直接経費の総額の7割以上を、国際的なネットワークの構築や頭脳循環、若手の育成に使うことが目安です。渡航、滞在、
招へい、集会、調整役の経費は数え、研究だけのための雇用や物品は数えません。行の名前から分けるので、実際と違うときは、設定の
eligible と ineligible で言葉を足してください。

    <!-- call: jst-aspire-gc-2024 -->
    （単位：千円）

    | 費目 | 1年目 | 2年目 | 合計 |
    |---|---|---|---|
    | 海外渡航費 | 2,000 | 2,000 | 4,000 |
    | 研究員の人件費 | 3,000 | 3,000 | 6,000 |
    | 直接経費計 | 5,000 | 5,000 | [10,000]{.budget/network-share} |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    Budget (in thousands of yen)

    | Item | Year 1 | Year 2 | Total |
    |---|---|---|---|
    | International travel and stays | 4,000 | 4,000 | 8,000 |
    | Consumables | 1,000 | 1,000 | 2,000 |
    | Total direct costs | 5,000 | 5,000 | 10,000 |
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.budget.figures import money
from lint.rules.budget.network import network
from lint.rules.budget.said_share import said_share

LOW = Message(
    ja="ネットワーク構築・頭脳循環・若手育成に当たる経費は{part}で、直接経費{direct}の{percent}％と読めます。目安は{wanted}％以上です。",
    en="Networks get {part}, {percent} % of the direct costs of {direct}; the call expects {wanted} % or more.",
    ja_fix="渡航、滞在、招へい、集会などの配分を増やすか、それに当たると分かる費目名にしてください。",
    en_fix="Shift money to travel, stays, invitations and workshops, or name the rows so that it shows.",
)
UNSURE = Message(
    ja="ネットワーク構築などに当たる経費の割合は、費目名からは{percent}～{most}％としか分かりません。目安の{wanted}％以上になっていますか。",
    en="The labels leave it open: {percent} to {most} % of the direct costs serve networks. Is it {wanted} % or more?",
    ja_fix="何のための経費かを費目名に書くか、割合を本文に示してください（例：直接経費の72％）。",
    en_fix="Say in the labels what each row is for, or state the share in the text (“72 % of the direct costs”).",
)
ROUNDED = 0.01
"""How far a share that the text gives may lie above the most that the rows allow."""


@rule("budget/network-share", "error", serves="R65 R66 R67", ja="7割の目安に届かない", en="Share for networks too low")
def network_share(
    draft: Draft, *, eligible: tuple[str, ...] = (), ineligible: tuple[str, ...] = ()
) -> Iterator[Finding]:
    asked = draft.profile.budget
    yes, no = (*eligible, *asked.eligible), (*ineligible, *asked.ineligible)
    if asked.network_share is None or (reckoned := network(draft, yes, no)) is None:
        return
    found, span, code = reckoned
    if found.least >= asked.network_share.value - 0.0005:
        return
    floor = asked.network_share_least.value if asked.network_share_least else asked.network_share.value
    values = {"part": money(found.yes, code), "direct": money(found.direct, code),
              "percent": f"{found.least * 100:.0f}", "most": f"{found.most * 100:.0f}",
              "wanted": f"{asked.network_share.value * 100:.0f}"}  # fmt: skip
    message, severity = LOW, Severity.ERROR if found.most < floor - 0.0005 else Severity.WARNING
    if found.most >= asked.network_share.value - 0.0005:
        said = said_share(draft)
        if said is not None and asked.network_share.value <= said <= found.most + ROUNDED:
            return
        message, severity = UNSURE, Severity.QUESTION
    yield Finding(span, message, values, severity, fact=asked.network_share, data=found.told())
