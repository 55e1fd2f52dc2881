"""The part about other funding is missing, or a row of it lacks programme, period, amount or role.

The reviewers check 「基盤となる研究費が確保されているか」: which grants carry the base of the work, until when, how
large, in whose hands.  A grant should be running when the project starts.

基盤となる研究費が確保されているかを審査員が確認します。制度名、期間、金額、代表者と役割がそろい、研究の開始時点で有効な研究費が
あることを示してください。

    <!-- call: jst-aspire-gc-2024 -->
    # 他制度での助成の状況

    | 制度名 | 研究課題名 | 代表者・役割 | 期間 | 直接経費（千円） |
    |---|---|---|---|---|
    | 基盤研究（A） | 微細藻類の耐熱性 | 山田花子・研究代表者 | 2023年4月～2027年3月 | 36,400 |
    | [創発的研究支援事業]{.support/missing} | 光応答の測定 | 佐藤健・研究代表者 | 2024年4月～2028年3月 | |

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    [None.]{.support/missing}

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # Other support

    The base is KAKENHI (A), 36.4 million yen, April 2023 to March 2027, held by Hanako Yamada as PI.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.support.counterparts import besides, own_support, unspecific
from lint.rules.support.passages import section
from lint.rules.support.rows import LACKS, lacking, running, whole

NONE = Message(
    ja="他の研究費の状況が書かれていません。基盤となる研究費が確保されているかが確認されます。",
    en="The draft says nothing of other funding; reviewers check that the base of the research is funded.",
    ja_fix="制度名、研究課題名、期間、金額、代表者と役割を書いてください。",
    en_fix="List programme, title, period, amount, and who holds it in which role.",
)
ROW = Message(
    ja="「{words}」の{lacks}が書かれていません。",
    en="“{words}” lacks {lacks}.",
    ja_fix="{lacks}を書き足してください。",
    en_fix="Add {lacks}.",
)
LATE = Message(
    ja="ここに挙げた研究費には、研究開始（{start}）の時点で続いているものがありません。",
    en="None of the grants listed is running when the project starts ({start}).",
    ja_fix="開始時点で基盤となる研究費を挙げ、期間を確かめてください。",
    en_fix="Name the funding that carries the base at the start, and check the periods.",
)


@rule("support/missing", "warning", serves="R43", ja="他の研究費の記載がない", en="Other support missing")
def missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.support.required
    if asked is None or not asked.value or not whole(draft):
        return
    part = section(draft)
    own, speaks = own_support(draft)
    if not own and not speaks:
        yield Finding(unspecific(draft) or (part.heading if part else None), NONE, fact=asked)
    for grant in (g for g in draft.grants if g in own or not g.pending):  # the other side's may be none yet
        if lacks := lacking(grant):
            said = (grant.programme or grant.title).strip()
            words = ("、".join(LACKS[slot][0] for slot in lacks), ", ".join(LACKS[slot][1] for slot in lacks))
            spot = grant.cells.get("programme") or grant.cells.get("title") or grant.span
            yield Finding(spot, ROW, {"words": said, "lacks": words}, fact=asked, data={"lacks": lacks})
    told = draft.profile.schedule.start
    start = told.value if told is not None else draft.setting.project_start
    if start is not None and own and not running(draft, own, start) and not besides(draft):
        yield Finding(own[0].span, LATE, {"start": start.isoformat()[:7]}, fact=asked)
