"""The draft moves its topic away from research that is funded already.

ASPIRE adds exchange to funded research, and says 「他で支援を受けている助成の研究内容と敢えて研究内容を変える必要は
ありません」.  Drafts of 2023 lost by splitting themselves from their base.  Overlap itself is never flagged.

他の助成と同じ研究内容でも構いません。わざわざテーマを変えたり、違いを強調したりする記述を知らせます。重複そのものは指摘しません。

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    [重複を避けるため、本課題の研究テーマは他の助成とは異なる別のものに変えた。]{.support/needless-distancing}

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    藤沢の基盤研究（A）は株の単離を支えており、本課題はその株と測定法をそのまま用いる。基盤研究（A）の課題と内容が重なる。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    [To avoid any overlap with our existing grants, we chose a different topic.]{.support/needless-distancing}
    The work continues KAKENHI project 21H00001. No other application with the same content has been submitted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.analyse.budget.money import fold
from lint.analyse.support.cells import FUNDER
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, rule
from lint.rules.support.apart_cells import NO_TIE, UNTIED, apart_cells
from lint.rules.support.distance import distant, on_purpose
from lint.rules.support.links import Links
from lint.rules.support.passages import told
from lint.rules.support.perhaps_linked import PARTS
from lint.rules.support.related import related
from lint.rules.support.second import OWN_CALL

SPOKEN = expression(rf"{FUNDER.pattern}|助成|研究費|資金|支援を受け|\b(grants?|fund(s|ed|ing)|awards?)\b")
"""What speaks of other funding, where no part of the draft does."""
FAR = Message(
    ja="他の助成と研究内容を変えたと読めます。この公募では、敢えて変える必要はありません。",
    en="This sets the research apart from what is funded already; the call says that there is no need to.",
    ja_fix="むしろ、助成を受けている研究を基盤としてどう使い、どう発展させるかを書いてください。",
    en_fix="Say instead how the funded research serves as the base of this one.",
)


@rule("support/needless-distancing", "info", serves="R44", ja="他の助成と違えている", en="Needlessly set apart")
def needless_distancing(draft: Draft) -> Iterator[Finding]:
    allowed = draft.profile.support.overlap_allowed
    if allowed is None or not allowed.value:
        return
    cells = list(apart_cells(draft))
    yield from (Finding(cell, NO_TIE, fact=allowed) for cell in cells)
    links = Links(grant.programme for grant in draft.grants)
    similar = draft.profile.support.similar
    names = [fold(name) for name in similar.value if not OWN_CALL.search(name)] if similar is not None else []
    sentences = [*told(draft), *((span, words) for span, words, _ in related(draft))]
    apart = bool(draft.other_funding)
    for (_, before), (span, words) in pairwise([(None, ""), *sentences]):
        if span is None or span in cells or (any(name in words for name in names) and not on_purpose(words)):
            continue  # why both is asked for there
        if not apart and not SPOKEN.search(f"{before} {words}"):
            continue
        if distant(words, links.grant, before) or any(
            distant(part, links.grant, before) for part in PARTS.split(words)
        ):
            yield Finding(span, FAR, fact=allowed)
        elif apart and UNTIED.search(words):
            yield Finding(span, NO_TIE, fact=allowed)
