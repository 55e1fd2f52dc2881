"""Tasks of courtesy and of leisure: a jubilee, a courtesy call, a look at the town; what serves no research."""

from __future__ import annotations

import re
from collections.abc import Set

from lint.analyse.movements.aimless import GOING_EN, GOING_JA, OTHERS_EN, OTHERS_JA
from lint.analyse.movements.unsaid import NOTHING_EN, NOTHING_JA
from lint.expressions import expression

COURTESY = expression(
    r"母校|懐かし|里帰り|恩師|青春|郷愁|若き日|旧縁|お祝い|祭典|敬意|旧友|思い出|余暇|休暇|名刺|もてなし|(?:ご案内|案内して)(?:いただ|頂|もら)|ご?招待に|ご?厚意|味わ[いうっ]|満喫|楽し[むみん]|憧れ|念願|国際化|広報"
    r"|\b(?:festiv\w*|celebrat\w*|thank\w*|represent\w* (?:the|our|his|her|their) (?:faculty|university|institute"
    r"|department|side|group|dean)"
    r"|look(?:s|ing)? (?:once )?(?:more|again) at"
    r"|old (?:friend(?:s|ships?)?|haunts?|times|ties|bonds|acquaintances?|days)"
    r"|(?:younger|early|student|university|school) (?:years|days)|alma mater|homecoming|nostalg\w*|fond (?:memor\w+|of)"
    r"|curiosity|treats?|see(?:s"
    r"|ing)? the (?:campus|city|town|country"
    r"|sights|north|south|west|east|sea|mountains)|honou?rs?\b|honou?red|invited guest|for pleasure|enjoy\w*|pleasant"
    r"|dreams? of|always wanted|keen to see|would like to see|wants to see|for a change)\b"
    r"|式典|祝賀|祝辞|祝宴|(?:[0-9０-９一二三四五六七八九十百]+|創立|設立|開学|開所)周年|記念(?:行事|式|講演|撮影|祭)|表敬|(?:ご|御)?挨拶|あいさつ|名誉(?:学位|博士|教授)"
    r"|(?:授与|入学|卒業|開校|開講|開所|落成|除幕|調印|起工|始業|修了)式|同窓会|懇親|懇談|歓談|歓迎会|送別会?|晩餐|夕食会|昼食会|レセプション|パーティー?|茶会"
    r"|協定(?:書)?[のをに]{0,2}(?:更新|締結|調印|署名)|覚書|お?礼(?:を|の|に)|感謝を伝え|労[をい]|ねぎら|慰労|褒美"
    r"|観光|名所|旧跡|物見|温泉|花見|祭り|見物|見聞|視察|見学|見て回|散策|名物|羽を伸ば|気分転換|息抜き|骨休め|休養"
    r"|親睦|親交|親善|友好|友情|交友|旧交|旧知|顔(?:つなぎ|合わせ|を(?:合わせ|出))|意見交換|情報交換|情報収集|語り合|近況|人脈|箔"
    r"|(?:今後|将来)の(?:協力|連携|交流|共同研究)[^。、]{0,12}(?:語|探|話|意見|可能性|検討)"
    r"|(?:学会|国際会議|シンポジウム)(?:への?|に)?(?:参加|出席)|(?:研究室|施設|設備|研究所|大学)の?(?:訪問|見学|視察)|語学|英会話|(?:英語|外国語|現地の言葉)を|異文化|雰囲気|空気(?:を|に)|研究環境[をのに]|様子を(?:見|知|うかが)|(?:海外|外国|異国|国際)(?:での?|の)?(?:生活|経験|体験"
    r"|暮らし|感覚)"
    r"|海外を(?:見|経験|知)|(?:一度は|一度)[^。、]{0,8}(?:外国|海外|米国|欧州)"
    r"|\b(?:jubilees?|anniversar\w+|ceremon\w+|receptions?|galas?|banquets?|(?:annual |official |festive )?dinners?"
    r"|lunch(?:eon)?s?|part(?:y|ies)(?= (?:of|for|at|to))|alumni|processions?|parades?|(?:the "
    r"|an? )?speech(?:es)?(?= (?:at|to|for|on the"
    r" occasion))|toasts?|opening of the (?:academic )?(?:year|term|semester|building|campus)|graduations?"
    r"|commencement|inaugurat\w+|unveil\w*|honorary|concerts?|recitals?"
    r"|(?:private|music|language|japanese|english) lessons"
    r"|study tours?|familiari[sz]ation|(?:lab|laboratory|facility) (?:visits?|tours?)"
    r"|prize-?givings?|courtesy(?: (?:calls?|visits?))?|call(?:s"
    r"|ing)? (?:on|at)"
    r"|pay(?:s|ing)? (?:his|her|their|our|a|an) (?:\w+ )?(?:respects|visits?|calls?)|greet\w*|greetings"
    r"|congratulat\w+"
    r"|farewells?|sightsee\w*|tourists?|guided tours?|tours? (?:of|the|around)|landmarks?|castles?|beaches"
    r"|hik(?:es?|ing)|holidays?|vacations?"
    r"|relax\w*|rest from|change of (?:air|scene|scenery)|brush\w* up|(?:his|her|their) (?:english|spanish|french"
    r"|german|finnish|korean|japanese)"
    r"|(?:liv|stay|be|been|work|go|gone|spen)\w* abroad|abroad (?:for )?once|li(?:ve|ved|ves|ving|fe) (?:abroad"
    r"|overseas|in (?:another|a foreign|other)"
    r" \w+)|(?:see|saw|seen|sees) (?:a (?:little|bit) (?:more )?of |something of |more of )?the world"
    r"|(?:broad|wid)en\w* (?:\w+ )?(?:horizons?|views?|outlook|minds?)"
    r"|(?<!cell )(?<!tissue )cultures?(?! (?:conditions?|medi(?:um|a)|vessels?|collections?|plates?|flasks?))"
    r"|friend(?:s|ships?|ly)"
    r"|acquaint\w*|get(?:s|ting)? to know"
    r"|networking|(?:renew|sign|extend|prolong)\w* (?:the |our |an? )?(?:\w+ )?(?:agreements?|memorand\w+|mou"
    r"|contracts?|partnership|ties|friendship)"
    r"|rewards?|deserves?|exchange (?:of )?(?:views|ideas|news|information|pleasantries)|(?:possib|future"
    r"|further)\w* "
    r"(?:co-?operation|collaborations?|projects?)|(?:soak|take)s? (?:up|in) (?:the )?(?:atmosphere|air|sights)"
    r"|atmosphere of"
    r"|experience of (?:living|life|being|working|staying)|reunions?|festivals?|good time)\b",
    re.I,
)
"""What is done for courtesy or leisure, whatever the research."""
WORK = expression(
    r"測[りるっ定]|計測|解析|分析|調[べ査]|比[べ較]|照合|突き合わ|選[びぶ定抜]|絞り込|決定|確定|定め|確かめ|検証|評価|作[りる成製]|つく[りる]|培養|育て|採[りる取集]"
    r"|集め|同定|設計|合成|計算|推定|求め|書[きく]|執筆|まとめ|改[良訂変]|移[しす植]|持ち帰|試[しす験]|導入|構築|(?<!取り)(?<!取)組[みむ]|撮[るり影]|記録|探[しす]|統一|重ね"
    r"|曲げ|訓練|教え|教授する|講義|講習|指導する|較正|校正|調整する|点検"
    r"|\b(?:measur|analy[sz]|test|compar|select|cho(?:os|s)|determin|buil[dt]|grow|collect|sequenc|model|calculat"
    r"|comput|writ|draft|adapt"
    r"|calibrat|train|teach|design|synthesi|prepar|sort|map|assembl|label|cut|fix|freez|run|install|set\w* up"
    r"|carr(?:y|ies) out"
    r"|sampl|survey|simulat|fit|program|evaluat|annotat|transcrib|translat|record|observ|count|identif|isolat"
    r"|cultiv|dissect|stain"
    r"|imag|scan|deriv|prov(?:e|ing)|solv|check|validat|optimi[sz]|develop|construct|transfer|learn\w* (?:the|to"
    r"|how)|judg|settl|complet|search|screen|investigat|examin|characteri[sz]|quantif)\w*",
    re.I,
)
"""Verbs of research."""
SMALL = expression(
    r"since|ought|once|because|therefore|never|always|chance|high|little|such|already|later|finally|also|very"
    r"|just|only"
    r"|simply|again|often|well|good|great|nice|want|wants|wish|right|long|last|next|whole|home|city|town"
    r"|university\w*"
    r"|institut\w*|academic|evening|morning|week|weekend|opening|open|opens|opened|attend\w*|walk\w*|enjoy\w*"
    r"|renew\w*"
    r"|sign\w*|though|although|however|between|without|everyone|nobody|always|welcome|senior|junior"
    r"|keeps?|kept|warm\w*|alive|years|younger|dear|once",
    re.I,
)
"""Small words that a draft has anyway, and verbs of being somewhere."""
BITS = re.compile(
    r"[、。，；;]|,\s|\.\s|\.$|\s(?:and|then|while|because|since|as well as)\s|(?<=[ぁ-ん])(?:並びに|とともに)|及び"
)
FEW, ENOUGH = 2, 3
"""Words of the draft's research from which a piece tells of it without a verb of research: by itself, or beside
courtesy."""


def terms(text: str) -> frozenset[str]:
    """The words of content in a text: runs of kanji or katakana; English words by their first letters."""
    runs = re.findall(r"[一-龠]{2,}|[ァ-ヶー]{2,}", text)
    words = (word.lower() for word in re.findall(r"[A-Za-z][a-z]{3,}|[A-Z]{3,}", text))
    return frozenset(runs) | {word[:6] for word in words if not _small(word)}


def courteous(task: str, research: Set[str]) -> bool:
    """Whether a task tells of courtesy or leisure, and of nothing that serves the research.

    Args:
        task: the words of a task.
        research: the words of content of the draft's research (:func:`terms`).

    """
    pieces = [piece for piece in BITS.split(task) if piece.strip()]
    if COURTESY.search(task) is None:
        return False
    return all(_idle(piece, research) for piece in pieces)


def _idle(piece: str, research: Set[str]) -> bool:
    """Whether a piece of a task tells of courtesy and no research beside it, or tells nothing at all."""
    left = COURTESY.sub(" ", piece)
    own = _own(left)
    if len(own & research) >= ENOUGH or (own and WORK.search(left)) or re.search(r"\d", left):
        return False
    return left != piece or len(own & research) < FEW


def _own(words: str) -> frozenset[str]:
    """The words of content of a piece, but for those that any stay has."""
    if re.search(r"[ぁ-ん一-龠]", words):
        for anyway in (NOTHING_JA, OTHERS_JA, GOING_JA):
            words = anyway.sub(" ", words)
    return terms(words)


def _small(word: str) -> bool:
    return any(known.fullmatch(word) for known in (GOING_EN, OTHERS_EN, NOTHING_EN, SMALL))
