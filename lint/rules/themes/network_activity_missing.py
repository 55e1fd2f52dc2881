"""Beside the stays there is no dated activity that builds the network.

The call pays for 「国際的ネットワークの構築・拡大」: workshops held in turn, schools, seminars, instruments opened to
each other, and what those who return do next.  Each wants a date or a rhythm.  A plan of stays alone is no network.

渡航・招へいのほかに、時期や頻度の書かれたネットワーク活動（持ち回りの研究集会、月例の会合、装置の相互利用、帰国後の取り組み）
が見当たりません。

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    [国際ネットワークの一層の強化を図り、頭脳循環を促進していく。]{.themes/network-activity-missing}
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。

<!-- -->

    <!-- call: jst-aspire-gc-2024 -->
    # 研究計画

    酵母1,200株のゲノムを読み、凍結に耐える輸送体を系統間で比べる。培養は20度で7日間行う。
    得られた株の増殖速度を毎日測る。測定の順序は乱数で決める。装置のずれは標準株2種で補正する。
    毎年3月に水戸、デービス、オウルの持ち回りで研究集会を開き、若手15名が話す。
    配列は国立遺伝学研究所に登録する。解析には混合効果モデルを用いる。凍結の速度は毎分1度とする。
"""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.themes.activities import attends, convenes, gathers
from lint.draft import Draft
from lint.rule import Finding, Message, Severity, rule
from lint.rules.themes.statements import label, rows, told
from lint.rules.themes.wording import long_enough, place, planned

SILENT = Message(
    ja="渡航・招へいのほかに、時期や頻度の分かるネットワーク活動が書かれていません。",
    en="Beside the stays, no dated activity builds the network.",
    ja_fix="研究集会、月例の会合、装置の相互利用、帰国後の取り組みなどを、時期と参加者とともに書いてください。",
    en_fix="Add workshops, monthly meetings, shared instruments or what returned fellows do, with dates and numbers.",
)
PAID = Message(
    ja="予算には「{words}」がありますが、時期や頻度の分かるネットワーク活動が本文に見当たりません。",
    en="The budget pays for “{words}”, but the text tells of no dated activity that builds the network.",
    ja_fix="研究集会などを、時期と場所と参加者とともに本文にも書いてください。",
    en_fix="Tell in the text when and where it takes place, and who takes part.",
)


@rule(
    "themes/network-activity-missing",
    "warning",
    serves="R56 R57",
    ja="ネットワーク活動がない",
    en="No network activity",
)
def network_activity_missing(draft: Draft) -> Iterator[Finding]:
    asked = draft.profile.themes.network_activity
    if asked is None or not asked.value or not long_enough(draft):
        return
    scores = draft.done("network")
    if any(scores[i] >= 0.4 and not attends(draft.sights[i].text) for i in planned(draft)):
        return
    if any(gathers(draft.sights[i].text) for i in told(draft)):
        return
    if any(gathers(words, row=True) for _, words in rows(draft)):
        return
    budget = list(rows(draft, budget=True))
    if any(gathers(words) for _, words in budget):
        return  # it tells when, or how often
    paid = next((span for span, words in budget if convenes(words)), None)
    if paid is None:
        yield Finding(place(draft, "network spoken"), SILENT, fact=asked)
    else:
        yield Finding(paid, PAID, {"words": label(draft, paid)}, Severity.QUESTION, fact=asked)
