"""The plan does not say which global challenge it takes on, or why only this international team can.

The call wants a question 「このような学際的で国際的なチームによってのみ取り組むことができる問題」.  A good answer names
the problem with its extent, and says what no partner has alone: sites, strains, instruments, cases.

世界的な課題と、それをこの国際チームでなければ解けない理由が、研究計画に書かれているかを見ます。「世界的課題に貢献する」
だけでは、どちらも読み取れません。

    <!-- call: jst-aspire-gc-2024 -->
    # [研究計画]{.themes/global-challenge-missing}

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    毎年8月に2週間の実習を開き、大学院生20名が分注機の操作を学び、修了者に2単位を認定する。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    落ち葉の滞留は、日本の里山、米国南東部の人工林、カナダの虫害林に共通する課題であり、気候の異なる三つの森を比べて初めて
    分解を律速する因子が分かる。一国の試料だけでは答えられない。酵母1,200株のゲノムを読む。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

<!-- -->

    <!-- call: nsf-gc-24-556 -->
    # Research plan

    Wildfire seasons have lengthened on four continents, and no country holds all the woods that burn. We grow 900
    fungi on three woods. Strength is measured on day 28. The order is drawn by lot. Six reference strains stand on
    every plate. Genomes of 350 isolates are sequenced. The press stops growth within four minutes. A model separates
    shared ancestry from repeated evolution. Panels are burned beside mineral wool.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.themes.challenge import alone, wide
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.themes.statements import told
from lint.rules.themes.wording import long_enough, place

LACKS = Message(
    ja="研究計画から、{lacks}が読み取れません。",
    en="The plan does not tell {lacks}.",
    ja_fix="課題の広がりを数や場所で示し、どの国の何が欠けても解けないのかを書いてください。",
    en_fix="Give the extent of the problem, and say what each country holds that the others lack.",
)
HIDDEN = Message(
    ja="一つの国では解けない理由は書かれていますが、どんな世界的な課題に取り組むのかは、はっきりとは読み取れませんでした。",
    en="The plan says why no country can do it alone, but not for certain which global challenge it takes on.",
    ja_fix="課題が世界のどこに、どれほど広がっているのかを、数や場所で書き添えてください。",
    en_fix="Add where in the world the problem is met, and how large it is.",
)
CHALLENGE = ("取り組む世界的な課題", "which global challenge it takes on")
TOGETHER = ("国際チームでなければ解けない理由", "why only this international team can solve it")


@rule("themes/global-challenge-missing", "warning", serves="R53", ja="世界的課題の記述がない", en="No global challenge")
def global_challenge_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.global_challenge
    if asked is None or not asked.value or not long_enough(draft):
        return
    inside = told(draft)
    done = draft.done("challenge")
    answered = any(done[i] >= 0.35 for i in inside)
    words = [draft.sights[i].text for i in inside]
    tells = ((CHALLENGE, wide), (TOGETHER, alone))
    lacks = [lack for lack, found in tells if not answered and not any(map(found, words))]
    if lacks == [CHALLENGE]:  # a reason why no country can speaks of some problem, in words that were not known
        yield Finding(place(draft, "challenge spoken"), HIDDEN, severity=Severity.QUESTION, fact=asked)
    elif lacks:
        missing = ("と、".join(ja for ja, _ in lacks), " and ".join(en for _, en in lacks))
        yield Finding(place(draft, "challenge spoken"), LACKS, {"lacks": missing}, fact=asked)
