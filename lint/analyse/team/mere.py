"""Sentences that say of a partner that it takes part, and nothing of what it does: "lends its support"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.analyse.places import places
from lint.expressions import expression

MERELY = expression(
    r"参[加画]|担当|分担|担[いうっ]|協力|連携|支援|助言|助力|後援|賛同|賛助|応援|協働|意見|情報|交換|連絡|調整|窓口|名を連ね|加わ|加え|一員|仲間|力添え|力を(?:貸|合わせ)|貢献|関与|同席|見守"
    r"|側|当|本|研究(?![所室])|課題|事業|計画|プロジェクト|チーム|メンバー|代表|大学|機関|研究所|研究室|グループ|教授|博士|氏|先生|積極|全面|必要に|応じ|適宜|随時|様々|形で|の面|立場|全般"
    r"|大所高所|高所|見地|視点|観点|仰|アドバイス|コメント|フィードバック|感想|後押し|受け?入れ|ホスト"
    r"|予定|する|行う|いただ|頂|頼|願|同様|今後|引き続|幅広|密接|緊密|国際|共同|専門|知見|知識|経験|強み|生か|活か|通じ|進め|担い手|役割|一翼|体制"
    r"|\b(?:an?|the|is|are|was|will|shall|be|been|also|too|likewise|and|or|of|for|to|in|on|by|with|from|at|as|its|it"
    r"|their|they|our|us|we|his|her|he|she|this|that|these|all|whole|part|party|side|team|teams|group|member|members"
    r"|partners?|project|work|works|research|programme|program|proposal|cent(?:er|re)|consortium|contribut\w*"
    r"|participat\w*|lends?|lending|gives?|giving|offers?|provides?|brings?|support\w*|hands?|help\w*|assist\w*"
    r"|takes?|taking|join\w*|involved|involvement|board|boat|aboard|advis\w*|advice|coun?sel|co-?operat\w*"
    r"|collaborat\w*"
    r"|plays?|role|stands?|ready|back\w*|endors\w*|welcom\w*|glad\w*|happy|happily|kind\w*|active\w*|full\w*"
    r"|close\w*|general\w*"
    r"|further\w*|where|when|whenever|wherever|needed|necessary|appropriate|possible|useful|required|good|will"
    r"|interest\w*|goodwill"
    r"|expertise|experience|knowledge|strengths?|name|names|well|same|way|other|others|university|institute"
    r"|college|department"
    r"|professor|prof|dr|lab|laboratory|has|have|agreed|promised|accompan\w*|follow\w*|attend\w*|completes?"
    r"|feedback|comments?|opinions?|suggestions?|hosts?|hosted|hosting"
    r"|rounds? off)\b",
    re.I,
)
"""Words of taking part, and those that go with them."""
TOWN = re.compile(r"\b(?:in|at|of|from) (?:[A-Z][\w’'-]+\s?)+")
"""Where somebody is."""


def merely_takes_part(text: str, names: Iterable[str]) -> bool:
    """Whether nothing is left of a sentence but who it is that takes part.

    Args:
        text: the sentence.
        names: what the partner's people and institutions are called.

    """
    words = text
    for place in reversed(places(text)):
        words = f"{words[: place.span.start]} {words[place.span.end :]}"
    words = TOWN.sub(" ", words)
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, " ")
    left = MERELY.sub(" ", words)
    return re.search(r"[一-龠ァ-ヶ]|[^\W\d_ぁ-ん]{2,}|\d", left) is None
