"""What counterparts that the draft names gain: "KAIST receives real clusters", 「オレゴン側は…を得て」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lint.analyse.movements.gains_ja import has_of_it
from lint.analyse.people.index import Words
from lint.analyse.team.calling import called_en, called_ja
from lint.analyse.team.demonyms import LANDS
from lint.expressions import expression

FEW = 100
"""Words that one expression may look for in any sentence; of more, those that stand in it."""
WON_EN = (
    r"(?:(?:goes|go|comes|come|leaves?|returns?|walks?) (?:home |back |away )*with"
    r"|(?:takes?|brings?) (?:home|back|away)"
    r"|gains?|receives?|reach(?:es)?|obtains?|gets?|acquires?|learns?|benefits?|profits?|wins?"
    r"|stands? to (?:gain|profit|benefit)|saves?(?! us\b| our\b)"
    r"|(?<=will )(?:own|hold|have(?! to\b)|possess|keep|use|run|be able to)|(?:is|are|becomes?) able to"
    r"|(?:is|are) (?:also )?(?:given|handed|lent|(?:supplied|provided) with)|can (?:now )?(?:use|access"
    r"|study|work|test)|(?:closes?|fills?) (?:the|an?|its|their|that|this) (?:[a-z]+ )?(?:gaps?|holes?))\b"
    r"(?! (?:(?:Dr|Prof|Mr|Ms)\b|him\b|her\b|them\b|wrong\b|lost\b|it first\b|nothing\b|(?:its |their )?fund(?:s|ing)\b"
    r"|(?:an? |its )?grants?\b|[a-z]+ (?:visitors?|guests?)\b))"
)
LEAD_EN = (
    r"(?:^(?:(?:By|Through|Thanks to|From|With|After|During|In) (?:[a-z]+ ){0,4}(?:visits?|stays?|exchanges?|journeys?"
    r"|project|collaboration|cooperation|guests?|visitors?|way|return|turn),? )?"
    r"|[;:,.]\s+|\b(?:and|while|whereas|that)\s+)(?:the\s+)?(?:[A-Z][\w’'ʻ.-]*\s+(?:of\s+|at\s+|and\s+)?){0,5}"
)
BEHIND_EN = (
    r"(?:[’']s)?(?:\s+\([A-Z]{2,8}\))?(?:(?: \w+){0,2},\s(?:which|whose|who|where|until now|so far|long"
    r"|now)\b[^.;:]{3,100}?,)?(?:,\s+(?:for|on) (?:its|their) (?:own )?part,"
    r"|,\s+(?:in (?:turn|return|exchange)|meanwhile|too|by contrast|conversely|at the same time),)?"
    r"(?:\s+(?:and\s+(?:[A-Z][\w’'-]*\s?){1,3}|side|teams?|groups?|lab(?:s|oratories)?|thereby|thus|also|will"
    r"|both|then|in turn|each|(?:doctoral |graduate |young )?(?:students?|researchers?|members?|staff|scientists?)"
    r"|(?!only)[a-z]+ly|partners?|University|State|Tech|Institute|College|Cent(?:re|er)|Laboratory|School"
    r"|Hospital|Museum|Observatory))*\s+"
)
LACKS_EN = r"(?:lacks?|(?:has|have|had|owns?|keeps?|holds?) (?:no|never|not|none)|is without|knows? no)\b"
"""What a side is without, before it is told that it gets it."""
WON_JA = (
    r"(?:を得|を[^。、を]{1,10}[にで]得(?!意)|を手に入れ|手に(?:入れ|する|し、|でき)|[えけげせぜてでねべめれ]るようにな|以後も使|使え|扱え|利用でき|学[ぶびん]"
    r"|身に[付つ]け|(?:広げ|進め|深め|続け|確かめ|始め)られ(?:る|、)|(?:延ば|伸ば|増や|減ら|生か|活か)せ(?:る|、)"
    r"|手に(?:する|し)|が手に入[るり]|教わ[りるっ]|受け取|補え|埋め|獲得|習得|取得でき|導入でき|恩恵|役立て|可能にな|できるようにな|持てる"
    r"|初めて[^。、]{0,40}(?:でき(?:る|ます|、|て)|られ(?:る|ます|、)|(?:試せ|測れ|行え)(?:る|ます|、)|を持つ)|(?:得|手に入)られない[^。、]{0,20}を(?:持|得|手)"
    r")"
)
NUMBERED = r"[^。、がをは]{1,10}[本個点件回株種枚台名人組冊](?:ずつ)?"
LEFT_JA = (
    r"(?:根[づ付](?!いて[いお])|織り込まれ|組み込まれ|取り入れられ|受け継がれ|伝わ|定着|芽生え"
    r"|残(?!って[いお]|存)|移転され|届|加わ|備わ|埋ま|移|置かれ|設けられ|渡[るりっさ]|入[るりっ])"
)
"""What things do that a side has from then on."""
UNIT_EN = (
    r"University|State|Tech|Institute|College|Cent(?:re|er)|Laboratory|School|Hospital|Museum|Observatory|side|groups?"
    r"|teams?|researchers?|students?|colleagues|members?"
)
HOSTING_EN = (
    r"(?:be (?:visited|hosted|represented|sent)|visit|host|send|supervise|support|offer|provide|help|supply|give|teach"
    r"|train|receive (?:visitors|guests|him|her|them)|welcome|lead|contribute|join|participate"
    r"|take (?:part|over|care)|stay|come|go)\b"
)
"""What a counterpart does for the exchange, which is no gain."""
OWN = re.compile(
    r"^\W*(?:[a-z]+:\s)?(?:in this way,? |thus,? |from (?:these|the|all) (?:stays|visits|exchanges),? )?"
    r"(?:(?:the |both |all )?japanese \w+|japan|(?:both |all )?our \w+"
    r"|we)\b"
    r"[^.;]{0,24}\b(?:gains?|benefits?|learns?|receives?|acquires?|obtains?|profits?|gets?|wins?|becomes?"
    r"|brings?\b[^.;]{0,60}\b(?:home|back)|takes? home)\b"
    r"|(?:^|^[^。、]{0,14}[\s　:：）)、])(?:日本(?:側)?|わが国|我が国|本学|当方)(?:の[^、。]{1,12})?(?:は|が)",
    re.I,
)
"""A sentence that begins with what the own side gains."""
MANY_JA = r"(?:(?:[米加英独仏韓中豪欧伊蘭瑞芬]{1,3}の?)?(?:両|二|三|四|各)(?:大学|国|機関|研究室|グループ|チーム|拠点))"
"""Several sides at once, the counterpart's among them."""
BEHIND_JA = (
    r"[^、。はをがに]{0,16}(?:(?:は|も(?!と)|とも|には|にとっては?)"
    rf"(?:(?:(?!(?:日本側|我々|私たち|本学)(?!の[^、。がはも]{{1,20}}[をとやで]))(?:[^。は]|(?<=[でにとら])は)){{0,60}}{WON_JA}|[^。]{{0,90}}それぞれ[^。は]{{0,10}}{WON_JA}"
    rf"|[^。は]{{1,60}}を、[^。]{{1,160}}{WON_JA})"  # 「AはXを、BはYを得る」
    rf"|(?:に(?:は|も)?|で[はも])、?[^。]{{0,60}}が(?:初めて|{NUMBERED})?{LEFT_JA})"
)
"""What follows a side that gains something."""
WON_BEHIND = expression(BEHIND_JA)
MANY_WON = expression(rf"{MANY_JA}{BEHIND_JA}|(?:双方|両者|[三四]者)[がはも]、?(?:とも|共)に[^。は]{{0,20}}{WON_JA}")


LANDS_EN = "|".join(word for word, land in LANDS.items() if land != "JP")
"""What a side abroad is called by its country."""
TOGETHER = re.compile(
    r"\b(?!both (?:japanese|our|domestic)\b)(?:both|all(?: (?:three|four|five))?|the|our|each of (?:the|our)"
    r"|either) (?:\w+ )?"
    r"(?:partners?(?! to)|partner (?:groups?|sides?|teams?|institutions?|laborator\w+|universit\w+)|counterparts?)"
    rf"(?: (?:in|at|from) [a-z]+)?(?: (?:also|thereby|thus|will|both))* {WON_EN}"
    rf"|\bthe (?:US|U\.S\.|UK|{LANDS_EN}) (?:sides?|teams?|groups?|partners?)"
    rf"(?: (?:also|thereby|thus|will|both))* {WON_EN}"
    r"|\bfor the (?:\w+ (?:and the (?:\w+ ){1,2})?){0,2}partners?\b[^.;]{0,60}"
    r"\b(?:opens?|brings?|gives?|means?|offers?|left|stays?)\b"
    r"|\b(?!both (?:japanese|our|domestic)\b)(?:both|all (?:two|three|four|five)|each of the (?:two|three"
    r"|four)) (?:\w+ )?"
    r"(?:programmes?|groups?|sides|teams|labs?|laboratories|institut\w+|universities|countries)"
    rf"(?: (?:also|thereby|thus|will|both))* {WON_EN}",
    re.I,
)
"""The counterparts by that word, and what they get."""


class Sides:
    """The counterparts' institutions, as a text may call them.

    Args:
        organisations: their names, as the draft writes them.

    """

    def __init__(self, organisations: Iterable[str]) -> None:
        self._names = dict.fromkeys(organisations)
        self._ja = dict.fromkeys(word for name in self._names for word in called_ja(name))
        self._en = dict.fromkeys(sorted({word for name in self._names for word in called_en(name)}))
        self._words = list(dict.fromkeys((*self._ja, *self._en, *self._names)))
        self._found = Words()
        for number, word in enumerate(self._words):
            self._found.add(number, [word])

    def in_japanese(self, sentence: str) -> tuple[str, ...]:
        """The words for them that stand in a Japanese sentence."""
        return tuple(filter(self._ja.__contains__, self.standing(sentence)))

    def in_english(self, sentence: str) -> tuple[str, ...]:
        """Those that an English sentence may hold; of a few all, so that one expression serves all sentences."""
        return tuple(self._en if len(self._en) <= FEW else filter(self._en.__contains__, self.standing(sentence)))

    def named(self, sentence: str) -> bool:
        """Whether a sentence holds one of their names as the draft writes it."""
        return any(word in self._names for word in self.standing(sentence))

    def called(self, sentence: str) -> bool:
        """Whether a sentence holds a word for one of them."""
        return any(word in self._ja or word in self._en for word in self.standing(sentence))

    def standing(self, sentence: str) -> Iterator[str]:
        """Their names, and the words for them, that stand in a sentence."""
        return (word for number in self._found.in_text(sentence) if (word := self._words[number]) in sentence)


def gains(sentence: str, sides: Sides) -> bool:
    """Whether a sentence says that a counterpart gains something."""
    if re.search(r"[ぁ-ん]", sentence):
        spots = [(end - len(word), end) for word in sides.in_japanese(sentence) for end in _ends(word, sentence)]
        if MANY_WON.search(sentence) is not None or any(WON_BEHIND.match(sentence, end) for _, end in spots):
            return True
        return any(has_of_it(sentence, start, end) for start, end in spots)
    if TOGETHER.search(sentence):
        return True
    words = sides.in_english(sentence)
    return bool(words) and any(won.search(sentence) for won in _won_en(words))


@lru_cache(maxsize=256)
def _won_en(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    words = "|".join(map(re.escape, names))
    won = rf"{LEAD_EN}(?:{words}){BEHIND_EN}{WON_EN}"
    later = rf"{LEAD_EN}(?:{words}){BEHIND_EN}(?:{LACKS_EN}[^.;]{{0,90}}\b(?:and|but)\s+(?:[a-z]+\s+){{0,2}}?"
    later += rf"|[a-z]+\b[^.]{{0,110}}[,;]\s(?:(?!our\b|we\b)[^.;]){{0,80}}?\b(?:it|they)\s+(?:[a-z]+ly\s+)?){WON_EN}"
    open_to = rf"\b[Ff]or (?:the )?(?:[\w’'.-]+ ){{0,4}}(?:{words})\b[^.;]{{0,60}}"
    open_to += r"\b(?:opens?|brings?|gives?|means?|offers?)\b"
    open_to += rf"|\b[Ww]hat (?:stays|remains|is left|is kept) (?:behind )?(?:in|at|with|for) (?:the )?(?:{words})\b"
    open_to += r"|\b(?:gives?|brings?|offers?|leaves|hands|provides?|lends) (?:the )?(?:[A-Z][\w’'.-]* (?:of )?){0,4}"
    open_to += rf"(?:{words})\b(?:(?: and |, )[A-Z]\w+)?"
    open_to += r"(?: (?:with(?! (?:nothing|no|empty)\b)|access|an?|the|its|their|it|new|\w+ing|\w+s)\b)"
    falls = rf"\b(?:falls?|accrues?|is left|are left)\s(?:to|with|in)\s(?:the )?(?:{words})\b"
    falls += rf"|\b[Ww]hat (?:the )?(?:{words}) (?:lacks?|needs?|misses|wants)\b[^.;]{{0,160}}"
    falls += r"\b(?:it|they) (?:will )?(?:have|gets?|receives?|finds?|obtains?)\b"
    falls += rf"|\b(?:[Ii]n|[Aa]t) (?:the )?(?:{words}),? (?:they|people|one|our (?:partners|colleagues)) "
    falls += r"(?:will |thereby |then |thus )*(?:gain|receive|get|obtain|acquire|learn|win|can|become able)s?\b"
    falls += rf"|\b(?:[Ii]n|[Aa]t) (?:the )?(?:{words})\b[^.;]{{0,80}}"
    falls += r"\bwhere (?:none|no \w+|nothing)\b[^.;]{0,30}\bbefore\b"
    return tuple(map(re.compile, (won, later, open_to, falls, *_good_en(words))))


def _good_en(words: str) -> tuple[str, ...]:
    """What tells of the good that a counterpart has, by that word or by its effect."""
    side = rf"(?:the )?(?:[A-Z][\w’'.-]* (?:of )?){{0,2}}(?:{words})(?: (?:{UNIT_EN}))*"
    good = r"(?:benefits?|gains?|profits?|advantages?|returns?)"
    told = r"\b(?:is|are|will be|lies?|consists?|comes?)\b"
    named = rf"\b(?i:{good}) (?:to|for|of|on) {side}[^.;]{{0,30}}{told}"
    named += rf"|\b[Ff]or {side},? (?:the |an? |its |their )?(?:[a-z]+ ){{0,2}}{good} {told}"
    named += rf"|\b{side}[’']s? (?:own )?(?:[a-z]+ )?{good} {told}"
    named += rf"|(?:^|(?<=[.;:] ))[Ff]or {side}(?: and [A-Z]\w+)?: [a-z]"
    named += rf"|\b{side}(?:[’']s? (?:[a-z]+ ){{1,3}})?(?:will be|is|are) (?:supplied|provided|equipped) with\b"
    lets = r"\b(?:enables?|enabling|allows?|allowing|lets|helps?|helping|permits?)"
    lets += rf" {side} (?:to )?(?!{HOSTING_EN})[a-z]+"
    lets += rf"|\b(?:transferred|handed (?:over|on)|passed on|lent|taught|given|left) (?:to|with|at) {side}\b"
    lets += rf"|\b(?:gives|brings|offers|leaves|hands|provides|lends) {side} (?:with |an? |the |its |new |access )"
    lets += rf"|\b{side}[’']s? (?:[a-z]+ ){{1,4}}(?:will be|is|are|can be) [a-z]+(?:ed|n)"
    lets += r" (?:with|by|through|against|on|from) (?:our|the Japanese|[A-Z][\w-]+[’']s)\b"
    thereby = r"(?:^|[;:,]\s|\b(?:and|that)\s)(?:[Ww]ith|[Tt]hrough|[Tt]hanks to|[Bb]y|[Ff]rom)"
    thereby += rf" (?:our|the|this|these|[A-Z][\w-]+[’']s)\b[^.;]{{2,70}}?,? {side}"
    thereby += r" (?:can|could|will|is able to|are able to)(?:, for the first time,| now| then| also)*"
    thereby += rf" (?!{HOSTING_EN})[a-z]+"
    return named, lets, thereby


def _ends(word: str, sentence: str) -> Iterator[int]:
    """Where a word ends in a sentence, each time that it stands there."""
    at = sentence.find(word)
    while at >= 0:
        yield at + len(word)
        at = sentence.find(word, at + 1)


def own_only(sentence: str, sides: Sides) -> bool:
    """Whether a sentence says what the own side gains, and names no counterpart."""
    return OWN.search(sentence) is not None and not sides.called(sentence)
