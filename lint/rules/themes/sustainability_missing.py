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

from lint.analyse.themes.word_classes import folded
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, rule
from lint.rules.themes.wording import long_enough, place, planned

SILENT = Message(
    ja="助成が終わった後に何が残るのか、成果がどう使われていくのかが書かれていません。",
    en="Nothing is said of what remains after the funding, or of how the results come into use.",
    ja_fix="誰が何を引き継ぎ、費用をどう賄い、誰が成果を使うのかを、時期とともに書いてください。",
    en_fix="Say who takes over what, who pays from when, and who will use the results.",
)
LASTING = expression(
    r"(?:助成|支援|課題|計画|事業|プロジェクト|期間|研究)(?:の|が)?(?:終了|終わっ|終わり)(?:後|た後|てから)|終了後|引き継|自走|持続的(?:な|に)|社会実装|実用化|事業化|商品化|製品化|恒久"
    r"|利用料|使い続け|続けられ"
    r"|\bafter (?:the )?(?:grant|award|project|funding|center|centre|program(?:me)?)\b|\bbeyond the (?:grant|"
    r"award|project|funding)"
    r"|when the (?:grant|money|funding|award) ends|sustainab|self-supporting|user fees?|take[sn]? over|"
    r"continue[sd]? (?:after|beyond)"
    r"|commerciali[sz]|licens|adopt(?:ed|s|ion)? by|put to use|in use by|deploy"
)


@rule("themes/sustainability-missing", "info", serves="R54 R58", ja="終了後の見通しがない", en="What remains?")
def sustainability_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.sustainability
    if asked is None or not asked.value or not long_enough(draft):
        return
    scores = draft.judged("lasting done")
    found = (scores[i] >= 0.3 or LASTING.search(folded(draft.sights[i].text)) for i in planned(draft))
    if not any(found):
        yield Finding(place(draft, "lasting spoken"), SILENT, fact=asked)
