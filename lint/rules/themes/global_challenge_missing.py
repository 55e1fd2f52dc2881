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

    <!-- call: nsf-gc-24-556 -->
    # Research plan

    Wildfire seasons have lengthened on four continents, and no country holds all the woods that burn. We grow 900
    fungi on three woods. Strength is measured on day 28. The order is drawn by lot. Six reference strains stand on
    every plate. Genomes of 350 isolates are sequenced. The press stops growth within four minutes. A model separates
    shared ancestry from repeated evolution. Panels are burned beside mineral wool.
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.word_classes import folded
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message, rule
from lint.rules.themes.wording import long_enough, place, planned

LACKS = Message(
    ja="研究計画から、{lacks}が読み取れません。",
    en="The plan does not tell {lacks}.",
    ja_fix="課題の広がりを数や場所で示し、どの国の何が欠けても解けないのかを書いてください。",
    en_fix="Give the extent of the problem, and say what each country holds that the others lack.",
)
CHALLENGE = ("取り組む世界的な課題", "which global challenge it takes on")
TOGETHER = ("国際チームでなければ解けない理由", "why only this international team can solve it")
WIDE = expression(
    r"世界(的|中|の|各|規模)|地球(規模|温暖|環境)|人類|気候変動|国際社会|大陸|国境|各国|sdgs|海洋|食料(不足|問題|安全)|感染症"
    r"|\b(?:global|world|planet|humanity|continents?|oceans?|climate change|countries|worldwide|international)"
)
ALONE = expression(
    r"一国|一か国|単独|(?:だけ|のみ|一機関|一つの国|どの国|どの機関|一方)(?:では|も|にも|でも|が)?[^。]{0,24}(?:解け|でき|ない|得られ|足り|揃わ|そろわ)|なければ|なしには|欠け"
    r"|持たない|国際(?:的な)?(?:チーム|連携|共同)[^。]{0,12}(?:のみ|だけ|初めて|はじめて|不可欠)"
    r"|\b(?:no|none|neither|single|any one) (?:\w+ ){0,3}(?:alone|country|partner|laborator|team|group|hold|has|"
    r"ha[sv]e|can|could)"
    r"|\balone\b|only (?:together|this|these|such|the three|an international|a team)|cannot be (?:solved|"
    r"answered|addressed)"
)


@rule("themes/global-challenge-missing", "warning", serves="R53", ja="世界的課題の記述がない", en="No global challenge")
def global_challenge_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.global_challenge
    if asked is None or not asked.value or not long_enough(draft):
        return
    inside = planned(draft)
    texts = {i: folded(draft.sights[i].text) for i in inside}
    answered = [i for i in inside if draft.judged("challenge done")[i] >= 0.35]
    wide = answered or [i for i in inside if WIDE.search(texts[i])]
    alone = answered or [i for i in inside if ALONE.search(texts[i])]
    lacks = [words for words, found in ((CHALLENGE, wide), (TOGETHER, alone)) if not found]
    if lacks:
        words = ("と、".join(ja for ja, _ in lacks), " and ".join(en for _, en in lacks))
        yield Finding(place(draft, "challenge spoken"), LACKS, {"lacks": words}, fact=asked)
