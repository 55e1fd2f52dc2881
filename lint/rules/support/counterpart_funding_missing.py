"""The counterpart's own funding is not named.

In ASPIRE's single calls JST pays the Japanese side and visits, so 「相手国側研究者は他のプログラムで既に支援を受けて
いる、又は今後支援を受けることが決まっている必要」.  The draft should name programme, agency and period of that funding.

単独公募では、相手国側の研究者が別のプログラムで支援を受けている（または決まっている）ことが条件です。制度名と配分機関、期間を
書いてください。

    <!-- call: jst-aspire-top-2024 -->
    # [他制度での助成の状況]{.support/counterpart-funding-missing}

    藤沢の基盤研究（A）が株の単離を支えており、本課題はその株を用いる。

<!-- -->

    <!-- call: jst-aspire-top-2024 -->
    # 他制度での助成の状況

    藤沢の基盤研究（A）が株の単離を支える。相手国側のHartwellは、NSFの助成（2023年から2027年、120万ドル）を受けている。

<!-- -->

    <!-- call: jst-aspire-top-2024 -->
    # Other support

    The Japanese team holds KAKENHI (A). Prof. Weber is funded by DFG until 2028 (project 4711, 900,000 euros).
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.money import fold
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.support.counterparts import NOT, funded, people, theirs
from lint.rules.support.unpaid import claims, heading, left_out, passed_over, promised, unpaid

UNFUNDED = Message(
    ja="相手国側の研究者が受けている（受けることが決まっている）研究費が書かれていません。この公募の応募条件です。",
    en="The counterpart's own funding, which this call requires, is not named.",
    ja_fix="相手国側の制度名、配分機関、期間、金額を書いてください。",
    en_fix="Name its programme, agency, period and amount.",
)
ONE = Message(
    ja="ほかの相手国側研究者については研究費が書かれていますが、ここにはありません。この公募の応募条件です。",
    en="The other partners' own funding is named, this one's is not; the call requires it.",
    ja_fix="制度名、配分機関、期間、金額を書いてください。",
    en_fix="Name its programme, agency, period and amount.",
)


@rule("support/counterpart-funding-missing", "error", serves="R64b", ja="相手側の資金", en="Counterpart's funding")
def counterpart_funding_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.team.counterpart_funded
    if asked is None or not asked.value or (len(draft.authored) < 2 and not draft.sections):
        return
    listed = list(left_out(draft))
    yield from (Finding(item, ONE, fact=asked) for item in listed)
    for spot, told in () if listed else dict.fromkeys(unpaid(draft)):
        yield Finding(spot or heading(draft), ONE, severity=None if told else Severity.QUESTION, fact=asked)
    known = people(draft)
    if any(funded(text, known) for _, text in claims(draft)):
        return
    for grant in (grant for grant in draft.grants if not promised(draft).cover(grant.span)):
        row = fold(draft.quote(grant.span))
        if not (grant.pending or NOT.search(row)) and theirs(fold(f"{grant.programme} {grant.person}"), known):
            return
    yield Finding(passed_over(draft) or heading(draft), UNFUNDED, fact=asked)
