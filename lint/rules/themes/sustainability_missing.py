"""Nothing is said of what remains when the funding ends, or of how the results come into use.

The call looks for work 「社会実装まで視野に入れた」 and for lasting ties.  Who keeps the strains, the instruments, the
courses; who pays from the year after; who uses the result: one sentence with a name and a date will do.

助成が終わった後に何が残るのか（費用を持つ機関、引き継ぐ組織、使う人）や、社会実装への道筋が書かれていません。

    <!-- call: jst-aspire-gc-2024 -->
    # [研究計画]{.themes/sustainability-missing}

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    毎年8月に2週間の実習を開き、大学院生20名が分注機の操作を学び、修了者に2単位を認定する。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    助成の終了後は、水戸市の工業試験場が装置を引き継ぎ、年に40万円の利用料で保守を続ける。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.themes.activities import AFTER, LASTING
from lint.analyse.themes.word_classes import folded
from lint.draft import Draft
from lint.rule import Finding, Message, rule
from lint.rules.themes.statements import rows, told
from lint.rules.themes.wording import long_enough, place, planned

SILENT = Message(
    ja="助成が終わった後に何が残るのか、成果がどう使われていくのかが書かれていません。",
    en="Nothing is said of what remains after the funding, or of how the results come into use.",
    ja_fix="誰が何を引き継ぎ、費用をどう賄い、誰が成果を使うのかを、時期とともに書いてください。",
    en_fix="Say who takes over what, who pays from when, and who will use the results.",
)


VAGUE = 0.6
"""From this score a sentence is a wish."""


@rule("themes/sustainability-missing", "info", serves="R54 R58", ja="終了後の見通しがない", en="What remains?")
def sustainability_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.sustainability
    if asked is None or not asked.value or not long_enough(draft):
        return
    scores, vague = draft.done("lasting"), draft.judged("vague")
    titled = any(
        owner is not None and vague[i] < VAGUE and AFTER.search(folded(owner.title))
        for i, owner in enumerate(draft.owners)
    )
    said = (i for i in told(draft) if vague[i] < VAGUE and LASTING.search(folded(draft.sights[i].text)))
    if titled or any(scores[i] >= 0.3 for i in planned(draft)) or any(True for _ in said):
        return
    if not any(LASTING.search(words) for _, words in rows(draft)):
        yield Finding(place(draft, "lasting spoken"), SILENT, fact=asked)
