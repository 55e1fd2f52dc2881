"""What counterparts have of the exchange, told by what they lacked, by a question, or by what they are left with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lint.expressions import expression

OURS_JA = r"(?:日本(?:側)?|国内|本学|当方|我々|われわれ|私たち|こちら|わが国|我が国)"
LACK_JA = (
    r"(?:しか[^。、]{0,16}(?:な[いくかけ]|持[たっ]|ず)|(?:を|が)持(?:たな|たず|って(?:おらず|いな))"
    r"|(?<!欠かせ)(?<!では)(?<!だけで)な(?:かった|く、|いまま|いこと|い状況|いため)|ていな(?:い|かった)"
    r"|でき(?:ない|ず|なかった)"
    r"|欠[いけく]|不足|足り(?:な|ず)|(?:を|が)課題|悩[みん]|難し[いくか]|困難|手に入ら(?:な|ず)|得られ(?:な|ず)|限られ"
    r"|求めて(?:きた|いる|おり)|待ち望|ほしが|欲しが|何(?:年|か月|ヶ月)もかか|手が(?:届か|回ら)|探して(?:きた|いる"
    r"|おり)|必要として)"
)
"""That a side is without something, or wants it."""
FILLED_JA = expression(
    r"可能に?な|でき(?:る|ます)|[らえけげせてねべめれ]れ?る(?:よう|[。、])|解消|埋ま[るり]|埋め[るら]|補[いうえわ]"
    r"|初めて|そろ[いうっ]|揃[いうっ]|解決"
    r"|道が開|並べ|届け(?:る|、|ます)|すでに[^。]{0,14}(?:済|あ[るり]|そろ)|(?:を|が)(?:持ち込|携え|渡[しす]|提供"
    r"|共有|届|送[りる]|置いて|譲)"
)
"""That it comes to have it."""
NOT_THEIRS = expression(
    rf"{OURS_JA}(?:に(?:は|も)?|では|で(?:は)?)[^。、]{{0,14}}(?:な[いくか]|しか)"
    r"|\b(?:we|Japan|Japanese|our|ours|us|at home)\b[^.;]{0,24}\b(?:lacks?|no|not|cannot|never|without|missing)\b",
    re.I,
)
"""That it is the own side that is without something."""
LACK_EN = (
    r"\b(?:lack(?:s|ed|ing)?|had to|could not|cannot|can(?:’|')t|(?:has|have|had) (?:no|never|not|only|long|so far"
    r"|asked"
    r"|wanted|been (?:looking|waiting|asking))|needs?|is missing|(?:is|are|was|were|been) (?:without|unable|limited)"
    r"|for (?:lack|want) of|until now|so far|none of (?:its|their|her|his)|no \w+ of (?:its|their|her|his) own|idle)\b"
)
FILLED_EN = expression(
    r"\b(?:brings?|brought|suppl(?:y|ies)|provides?|fills?|closes?|can now|will be able|becomes? (?:able|possible)"
    r"|opens?"
    r"|delivers?|removes?|ends|at last|for the first time|carries|ours (?:do|does|can|is|are|work)|we have|arrives?"
    r"|hands? (?:over|it|them)|leaves (?:it|them|one)|adds?|solves?)\b",
    re.I,
)
LEFT_EN = (
    r"\b(?:the|our|all|these|those|both|an?|\d+)\s[^.;]{2,70}\b(?:stays?|remains?|(?:is|are|will be) (?:left|kept))"
    r"(?: on| behind)? (?:in|at|with|on) "
)
"""What does not leave with the guest."""
RETURN_JA = (
    r"(?:見返り|お返し|返礼|引き換え|引換え|その代わり|代わりに|お礼)[^。]{0,60}",
    r"に[^。はが]{0,60}を(?:残して|置いて|譲[りるっ]|贈[りるっ]|移管|寄贈|残[しす])",
)
TOGETHER = expression(
    r"\b(?:put|taken|brought|joined|set|only) (?:together|side by side)\b|\b(?:together|combined|jointly"
    r"|between them)\b"
    r"|(?:合わせ|組み合わせ|持ち寄|そろ[いえっ]|揃[いえっ]|並べ|突き合わせ|一つに)",
    re.I,
)
NOT_ALONE = expression(
    r"\b(?:neither|none|no one|nobody|no (?:side|partner|group|team|country|lab\w*))\b[^.;]{0,60}"
    r"\b(?:alone|by (?:itself|themselves)|on (?:its|their) own|without the other)"
    r"|(?:単独|一国|一者|片方|どちらか一方|いずれか一方|一方|自国|一機関|自前)(?:だけ|のみ)?(?:では"
    r"|で)[^。]{0,40}(?:な[いくか]|ず|ません)"
    r"|だけでは[^。]{0,40}(?:な[いくか]|ず|ません)",
    re.I,
)
CAN = expression(
    r"\b(?:can|could|will|becomes? possible|be able)\b|でき|可能|られる|わかる|分かる|得られ|見え|なる", re.I
)
EXACT = expression(r"\d|[一二三四五六七八九十百]{1,3}(?:倍|株|種|地点|本|件|割)")
ASKED = expression(
    r"\b(?:why|what|who|how)\b[^.?]{0,70}\b(?:want|wants|join|joins|take part|takes part|gain|gains|get|gets|have"
    r"|has|benefits?"
    r"|profits?|richer|better off|interest\w*|in it for|receives?|wins?|take home|takes home|worth)\b[^.?]{0,40}\?\s*$"
    r"|(?:相手(?:国)?(?:側|方)?|先方|受け?入れ(?:先|側)|双方|互い|各国|各機関|それぞれ|両者|三者"
    r"|[米英加韓独仏]国?側|[ァ-ヶー]{3,}(?:側|大学)?)"
    r"[^。]{0,40}(?:加わ|参加|得る|得られ|受け取|手にす|残る|利点|利益|メリット|意味|望む|引き受け"
    r"|組む)[^。]{0,14}か[。？?]?\s*$",
    re.I,
)
"""A question to which the answer is what the counterpart has of it."""
SHARED = expression(
    r"^\W*(?:and )?(?:nobody|no one|no (?:side|partner|guest|team)"
    r"|none(?: of \w+)?)\b[^.;:]{0,30}\bempty[- ]hand(?:s|ed)\b[^.;:]{0,16}\.?$"
    r"|^\W*(?:the )?(?:profit|gain|benefit|advantage)s? (?:is|are|lies?|goes|go|runs?) (?:on |to |with |in |for )?"
    r"(?:both|all|each|every)\b[^.;:]{0,24}\.?$"
    r"|^\W*(?:both|all|each|every)(?: of (?:the|our))?(?: \w+)? (?:sides?|partners?|groups?|houses?|teams?|labs?"
    r"|places?) "
    r"(?:has|have|takes?|gets?|finds?)\b[^.;:]{0,24}\b(?:share|part|return|reward|own)\b[^.;:]{0,12}\.?$"
    r"|^[^。]{0,12}(?:手ぶら|空手|からて)で[^。]{0,10}(?:帰|戻)[^。]{0,10}(?:ない|いません|いない)。?$"
    r"|^(?:益|利|利益|得るもの|取り分|収穫|実り)は[^。]{0,6}(?:双方|各|それぞれ|どの|全)[^。]{0,8}に(?:も)?(?:ある"
    r"|あります|及ぶ|及びます)。?$"
    r"|^(?:双方|各(?:国|機関|者)|どの(?:側|国|機関)|[三四]者)[^。]{0,8}に?[^。]{0,4}(?:取り分|得るもの|利|益"
    r"|収穫)が(?:ある|あります)。?$",
    re.I,
)
"""A sentence that announces that everybody has something of it, and does not say what yet."""

OURS = expression(r"\b(?:we|us|our|Japan\w*)\b|日本|当方|本学|我々", re.I)


@lru_cache(maxsize=64)
def _lacking(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    words = "|".join(map(re.escape, names))
    side = rf"(?:{words})[^、。はをがに]{{0,10}}"
    ja = rf"{side}(?:は|も|では|には|にとって(?:は|も)?|から見れば、)[^。]{{0,80}}?{LACK_JA}"
    ja += rf"|{side}が[^。、]{{0,12}}(?:ほしが|欲しが|求めて|待ち望|探し|望んで)"
    en = rf"\b(?:{words})\b[^.;]{{0,110}}?{LACK_EN}"
    en += rf"|\b(?:lacking|missing|wanted|needed) (?:in|at|by) (?:the )?(?:{words})\b"
    left = rf"{LEFT_EN}(?:the )?(?:[A-Z][\w’'.-]* ){{0,3}}(?:{words})\b"
    back = r"\b[Ii]n (?:return|exchange|turn for)\b[^.;]{0,140}\b(?:to|at|with|in|for|on) (?:the )?"
    back += r"(?:[A-Z][\w’'.-]* ){0,3}"
    back += rf"(?:{words})\b|\b(?:{words})\b[^.;]{{0,80}}\bin (?:return|exchange)\b"
    japanese = rf"{RETURN_JA[0]}(?:{words})|(?:{words})[^、。はをがに]{{0,10}}{RETURN_JA[1]}"
    return tuple(map(re.compile, (rf"{ja}|{en}", rf"{left}|{back}|{japanese}")))


def made_good(sentence: str, after: str, names: Iterable[str]) -> bool:
    """Whether one of those named is without something, or wants it, and the sentence, or the one after, brings it."""
    known = tuple(name for name in names if name in sentence)
    lack = _lacking(known)[0].search(sentence) if known and not NOT_THEIRS.search(sentence) else None
    return lack is not None and (_filled(sentence[lack.end() :]) or _filled(after))


def _filled(sentence: str) -> bool:
    """Whether a sentence says that somebody comes to have or to be able to do something."""
    return FILLED_JA.search(sentence) is not None or FILLED_EN.search(sentence) is not None


def left_with(sentence: str, names: Iterable[str]) -> bool:
    """Whether a sentence says that one of those named is left with something, or given it in return."""
    known = tuple(name for name in names if name in sentence)
    return bool(known) and _lacking(known)[1].search(sentence) is not None


def only_both(before: str, sentence: str) -> bool:
    """Whether a sentence says what those can do together of whom it, or the one before, says that none can alone."""
    told = f"{before} {sentence}" if NOT_ALONE.search(before) else sentence
    exact = bool(EXACT.search(sentence)) and CAN.search(sentence) is not None
    return NOT_ALONE.search(told) is not None and exact and TOGETHER.search(sentence) is not None


def asks_for_gain(sentence: str) -> bool:
    """Whether a sentence asks what the counterpart has of it, or announces that it has something."""
    told = sentence.strip()
    return (ASKED.search(told) or SHARED.search(told)) is not None and OURS.search(sentence) is None
