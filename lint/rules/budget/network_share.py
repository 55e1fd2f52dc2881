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
from lint.rule import Finding, Severity, rule
from lint.rules.budget.figures import money
from lint.rules.budget.network import network
from lint.rules.budget.said_share import ROUNDED, admitted, said_share, told_sum
from lint.rules.budget.share_words import LOW, SAID, UNSURE

NEAR = 0.0005


@rule("budget/network-share", "error", serves="R65 R66 R67", ja="7割の目安に届かない", en="Share for networks too low")
def network_share(
    draft: Draft, *, eligible: tuple[str, ...] = (), ineligible: tuple[str, ...] = ()
) -> Iterator[Finding]:
    asked, said = draft.profile.budget, said_share(draft)
    yes, no = (*eligible, *asked.eligible), (*ineligible, *asked.ineligible)
    if asked.network_share is None:
        return
    wanted = asked.network_share.value
    floor = asked.network_share_least.value if asked.network_share_least else wanted
    if (reckoned := network(draft, yes, no)) is None:
        if said and said.whole and said.share < wanted - NEAR:
            low: dict[str, object] = {"percent": f"{said.share * 100:.0f}", "wanted": f"{wanted * 100:.0f}"}
            severity = Severity.ERROR if said.share < floor - NEAR else Severity.WARNING
            yield Finding(said.span, SAID, low, severity, fact=asked.network_share)
        return
    found, span, code = reckoned
    if said and said.share < wanted - NEAR and (owned := admitted(found, said)) is not None:
        span, found = said.span, owned
    if found.least >= wanted - NEAR:
        return
    values = {"part": money(found.yes, code), "direct": money(found.direct, code),
              "percent": f"{found.least * 100:.0f}", "most": f"{found.most * 100:.0f}",
              "wanted": f"{wanted * 100:.0f}"}  # fmt: skip
    message, severity = LOW, Severity.ERROR if found.most < floor - NEAR else Severity.WARNING
    if found.most >= wanted - NEAR:
        if said is not None and wanted <= said.share <= found.most + ROUNDED:
            return
        message, severity = UNSURE, Severity.QUESTION
    spot = said.span if said else told_sum(draft, found)
    related = (*((spot,) if spot and spot != span else ()), *found.against[:3])
    yield Finding(span, message, values, severity, related, asked.network_share, found.told())
