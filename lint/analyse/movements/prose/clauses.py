"""The pieces of a sentence that may tell a stay, and whether one tells enough to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import ENGLISH, JAPANESE, SAME, SPLIT_EN
from lint.analyse.text.sentences import Sentence
from lint.document import Span
from lint.expressions import expression

KINDS_JA = (
    r"(?:(?:研究|教育)?(?:機関|大学(?!院生)|研究所|拠点|研究室|研究グループ|標本庫|博物館)|天文台|観測所|試験場|病院"
    r"|水族館|植物園|動物園|美術館"
    r"|図書館|文書館|企業|会社|メーカー|工場|農場)"
)
KINDS_EN = (
    r"(?:universit(?:y|ies)|institut(?:e|ion)s?|lab(?:orator(?:y|ies))?s?|hospitals?|museums?|compan(?:y|ies)|firms?"
    r"|observator(?:y|ies)|stations?|herbari(?:um|a)|archives?|clinics?|colleges?|research (?:cent(?:er|re)|group)s?)"
)
ANY_JA = (
    r"(?:の|連携|共同|協力|適切な|適当な|しかるべき|関連の?|有力な?|主要な?|専門の?|関係する|優れた|ふさわしい"
    r"|先端の?|先端的な)*"
)
FAR_JA = (
    r"(?:海外|国外|外国|諸外国|欧米|欧州|ヨーロッパ|北米|南米|北欧|東欧|(?:東南)?アジア|大陸|隣国)"
    rf"(?:{ANY_JA}{KINDS_JA}|[にへ]出)"
)
"""Some institution or other abroad, and none that was told before."""
FAR_PARTNER_JA = r"(?:海外|国外|外国|欧州|北米|相手国)の(?:共同研究|研究協力|協力|連携|提携|受け?入れ)(?:先|機関|相手)"
"""Some partner or other abroad: 「海外の共同研究先」."""
VAGUE_PLACE = (
    rf"{FAR_JA}|(?:相手国側?|現地|先方|受け?入れ先|連携先)(?:{ANY_JA}{KINDS_JA}|[にへ]出)"
    rf"|{FAR_PARTNER_JA}(?=[にでへ、（(。]|のもと)"
    rf"|(?:どこか|いずれか)の(?:[一-龥ァ-ヶー]{{1,8}}の)?{KINDS_JA}|{KINDS_JA}の(?:どこか|いずれか|どれか|どちらか)"
    r"|(?:[米英独仏韓加豪伊]国?|[ァ-ヶー]{3,8}|欧州|北欧|日本(?:国内|側)?|国内)の(?:いずれかの|連携|協力)?"
    r"(?:研究機関|研究拠点|大学(?![校院])|研究所|研究室)(?:のいずれか|等|など)?(?=[にでへ、（(]|[。]|のいずれか)"
    r"|(?:overseas|foreign|partner|international|collaborating) (?:institutions?|universit(?:y|ies)|labs?"
    r"|laborator(?:y|ies))|\b[Aa]n? (?:[a-z-]+ ){0,2}(?:universit(?:y|ies)|institut(?:e|ion)|lab(?:oratory)?"
    r"|research (?:cent(?:er|re)|group)) (?:in|abroad|overseas|on the)\b"
    r"|(?:→|⇒|->)\s*an?\s[^,;.→]{0,40}?\b(?:host|universit(?:y|ies)|institut(?:e|ion)|lab(?:oratory)?|partner"
    r"|hospital|museum)\b"
    r"|(?:go|goes|stay|work|research|weeks|months?|year|semester|summer|winter|term)\s+(?:abroad|overseas)"
    r"|\bwherever (?:there is|it|s?he|they|room|a (?:desk|bench|place))\b"
    r"|\b(?:somewhere|anywhere|some place|in (?:another|a foreign|some) country)\b"
    rf"|\b(?:at|to|with|in|joins?|visits?|→|⇒|->) (?:an?|some) (?:[\w-]+ ){{0,3}}?(?:{KINDS_EN}|partner|host)\b"
    r"(?! of [A-Z]|[’'])"
    r"|\b(?:at|to|with|in|joins?|visits?) (?:one|some|any|either) of (?:the|our|its|their|those|several) "
    rf"(?:[\w-]+ ){{0,3}}?{KINDS_EN}\b(?! of [A-Z])"
    r"|\b(?:at|to|with|in) (?:one of (?:the|our) (?:partners?|counterparts?|partner \w+)|an? (?:suitable"
    r"|appropriate|leading|fitting)"
    r" (?:\w+ )?(?:place|partner|host|group|site))\b"
)
VAGUE_TIME = expression(
    r"(?:適切|適当|しかるべき|最適|妥当)な?(?:時期|時機|タイミング|とき)|(?:時期|時機|折|機会)を(?:見て|みて|見計"
    r"|選んで)"
    r"|[^、。()（）\d]{1,12}の(?:出方|様子|状況|具合|進み(?:具合)?|結果|目途|めど)(?:を(?:見て|みて|見ながら|見計)"
    r"|がつ(?:い|き)|が立[ちっ])"
    r"|[^、。\d]{2,16}(?:ころ|頃|季節|時節)を(?:選[びん]|待[ちっ]|見て|見計|ねら)|[^、。\d]{2,16}(?:の"
    r"|こと)を待っ[てた]"
    r"|(?:時期|日程|期間)(?:は|も|を)、?(?:今後|追って|後日|先方と|相談|調整|未定|別途|まだ|未だ|決まって(?:い|お))"
    r"|都合の(?:よい|良い|つく|合う)(?:時期|とき|時)"
    r"|[^、。]{1,12}[きりいえち]しだい(?=、|[^、。でだに])"
    r"|[^、。]{1,12}次第(?=、|[^、。でだに])|[^、。]{1,12}(?:ころ合い|頃合い)"
    r"|\b(?:once|as soon as|whenever)\b[^,.;]{3,60},|\b(?:as soon as|once (?:the|his|her|its|their|it|s?he"
    r"|they))\s[^,.;]{3,60}(?:[.;]|$)"
    r"|\bat an? (?:suitable|convenient|later|appropriate|opportune) (?:time|date|moment)"
    r"|\b(?:at|on) (?:an?|some|whatever|any) (?:time|date|day|month|moment|season)s? (?:that|to be|which|when"
    r"|convenient|agreeable|of (?:his|her|their))\b"
    r"|\bwhen(?:ever)? (?:his|her|their|the) [a-z -]{2,30} (?:is|are|has been|have been) (?:done|over|finished|ready"
    r"|completed?|behind (?:him|her|them))\b"
    r"|\b(?:not|yet) (?:yet |to be )?(?:scheduled|dated)\b|\bdates? (?:is |being |are )?(?:still )?open\b"
    r"|\bwhen(?:ever)? (?:it|time|s?he|they|his|her|their|the)\b[^,.;]{0,40}?\b(?:suits?|permits?|allows?|convenient"
    r"|possible"
    r"|free|ready|has time|have time)\b"
    r"|\bwhen (?:s?he|they|this|it|the [a-z]+) [a-z ]{2,30}? (?:is|has|have|remains|will be) (?:still |yet )*"
    r"(?:open|undecided|to be|not)\b|\bin due (?:course|time)\b|\bwhen (?:time|circumstances|schedules?) (?:permits?"
    r"|allows?)\b"
    r"|\b(?:dates?|period|time|timing) (?:is |are )?(?:still )?(?:to be|not yet|yet to be|open|undecided|tb[acd])\b",
    re.I,
)
"""Words that put off when somebody goes: 「適切な時期に」, "at a suitable time"."""
ASIDE = re.compile(
    r"\b(?i:after|before|since|during|until|following|from|by)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?\s"
    r"(?:visit|stay|winter|summer|trip|secondment|return|arrival|departure|months?|year)\b|"
    r",\s+(?:who|which|having)\s(?![^,;.]*\b(?:will|is to|(?:is|are) (?:expected|due|scheduled|invited|planned"
    r"|booked))\b)"
    r"[^,;.]*?\b(?:[a-z]+ed|spent|was|were|had|took|won|held|left|came|went)\b[^,;.]*(?=,)"
    r"|,\s+who\s[^,;.]*?\b(?:doctorate|ph\.?d|degree|thesis|graduat\w+|habilitation)\b[^,;.]*(?=,)"
    r"|^[\s,;]*(?:and\s|but\s)?(?:[Ww]hile|[Aa]s long as)\s"
    r"(?:[A-Z][\w’'-]+|s?he|they)(?:\s[A-Z][\w’'-]+)?\s(?:is|are|stays?|works?)\s"
    r"(?![^,;.]*\b20\d\d)[^,;.]*,\s(?=(?:(?:Dr|Prof|Professor|Mr|Ms)\.?\s)?[A-Z])"
    r"|^[\s,;]*(?:and\s|but\s)?(?:[Oo]nce|[Ww]hen|[Aa]fter|[Aa]s soon as)\s"
    r"(?:[A-Z][\w’'-]+|s?he|they)(?:\s[A-Z][\w’'-]+)?\s(?:has|have|is|are)\s"
    r"(?:returned|come back|gone home|left|finished|back|home)\b[^,;.]*,"
    r"|^\s*(?:Having|Building on|Based on|Encouraged by|Thanks to|Following up|(?:After|Following)\s+"
    r"(?:an?|the|his|her|their|our|[a-z]+ing)\b)[^,;.]*,"
    r"|^[^。、]*(?:会議|会合|打ち?合わ?せ|議論|交流|学会|ワークショップ)(?:を経て|を受けて?|に続き|の(?:後|のち))、"
)
"""What a sentence says of the past by the way: ", who completed her PhD at MIT in 2023,", "After a first meeting, "."""
VAGUE_STAY = re.compile(r"滞在|派遣|渡航|留学|在外研究|\b(?:research (?:stay|visit)|stay|secondment|visit)s?\b", re.I)
THENCE = r"(?:goes|comes|travels|moves|flies|go|come|travel) from\b[^.;]{1,60}\bto\b"
STAYS = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くき]|来日|来[学所崎札阪福仙広][しすの、。]|赴[くき]|在外研究|迎え"
    r"|受け?入れ(?:る(?!のは)|、|て)|の受け?入れ?先(?=[はも])|[にへ][渡送][るりっ]"
    r"|渡[米英欧豪加独仏伊韓]|訪[米欧英豪]|を拠点|に(?:加わ[るりっ]|所属)|を?お願い(?:する|し)|が来[るて]|[にへ](?:発[つち]|着[くき]|出張)"
    r"|[身籍席]を置|師事|で(?:共同)?研究(?:する|を行)|移[るりっ]|訪[ねれ]|訪問(?:し|する)|過ご[すし]|暮ら[しす]"
    r"|出向[くき]|とどま[るり]|留ま[るり]|身を寄せ|居候|厄介にな|世話にな|まで来[るて]|[にへ](?:向か[うい]"
    r"|来[るて]|行[くきっ]|お越し)"
    r"|\b(?:(?:is|are|will be) with us|carr(?:y|ies) out|pursues?|do(?:es)? (?:\w+ )?research"
    rf"|travels? to|(?:makes?|undertakes?) (?:the|a|an|his|her) (?:\w+ )?(?:journey|trip|stay|visit)"
    r"|comes? (?:to|for|in|from|over|back|again|only|once|twice|(?:two|three) times)"
    r"|\b(?:next|then|first|last|finally|also|here) (?:comes|goes|follows|leaves|travels|departs)\b"
    r"|(?:takes?|brings?|leads?) (?:him|her|them) (?:back |on )?to\b"
    r"|(?:is|are) coming\b|(?<!\bin )returns?\b|arrives?\b|continues? (?:on )?(?:to|at|in)\b|leaves (?:on|in)\b"
    r"|dispatch"
    rf"|goes to|go to|{THENCE}|stay|spend|visit|second"
    r"|sabbatical|residenc|placement|internship|sojourn|departs? (?:to|for)|leaves? for"
    r"|(?:is|are) (?:the )?next (?:to|in|on)\b|\bknocks?\b|\bsettles? (?:in|at|into)\b"
    r"|\b(?:as|is|are|becomes?) (?:an?|our|the|their) guests?\b|(?<!as )follows?\b|sends?\b"
    r"|receiv|welcom|hosts?\b|hosted|embedded|invite"
    r"|destination\b|takes? (?:an?|some|several|two|three|four|six|ten|\d+) (?:few )?(?:days|weeks|months)\b"
    r"|abroad|overseas|joins?\b|moves? to|works? (?:for (?!us\b|the\b)[a-z -]{3,24} )?(?:at|in|with)\b"
    r"|will be (?:at|in|our|with)\b"
    r"|the (?:other|opposite|reverse) (?:way|direction)\b|crosses (?:to|over|in|the)\b|flies (?:to|in|out|over)\b"
    r"|takes? (?:up |over )?(?:an?|the|his|her|their) (?:[\w-]+ )?(?:bench|desk|seat|place|room|office|chair) "
    r"(?:(?!at\b|in\b)[\w-]+ ){0,3}(?:at|in)\b)",
    re.I,
)
STRONG = re.compile(
    rf"{THENCE}|滞在|派遣|渡航|招へい|招聘|留学|招[くきい]|受け?入れ(?!るのは)|来日|赴|迎え|研究|[身籍席]を置|師事"
    rf"|移[るりっ]|訪[ねれ]|過ご|[にへ](?:渡"
    r"|向か|来)|stay|spend|visit|host|invite|second|travel|sabbatical|residenc|placement|internship|sojourn|depart"
    r"|com(?:e|es|ing)\b|(?<!\bin )return|dispatch"
    r"|arriv|remains?\b|join|sent?\b|abroad|work|will be (?:at|in) (?=(?:the )?[A-Z])"
)


SUBJECT = 60
"""Characters of the first of two subjects, at most."""
BRACKET = re.compile(r"\s*[（(][^()（）]*[)）]")
WHEN_IS = expression(r"(?:のは|期間は|時期は)[^。]*?(?:で|であり|となり)、")
"""What follows a verb of which the same sentence tells when."""
FINITE = expression(
    r"\b(?:will|shall|is|are|was|were|has|have|plans?|goes|comes|spends?|stays?|visits?|works?|joins?|moves?|travels?"
    r"|hosts?|receives?|invites?|welcomes?|sends?|returns?|leaves?|arrives?|follows?|to)\b",
    re.I,
)
UNDER = re.compile(r"(?:教授|氏|博士|先生|研究室|グループ|チーム)のもとで|の指導のもと")
"""With whom one works, where no verb says that one goes."""
OUTLINE = re.compile(
    r"(?<![0-9０-９])[0-9０-９一二三四五六七八九十]{1,2}\s*(?:名|人|件)(?:程度|ほど|前後)?(?:を|ずつ|の)?[^。、]{0,16}"
    r"(?:派遣|招(?:く|き|へい|聘)|渡航|見込|予定|計画)"
)
"""A plan in outline: how many people go, and neither when nor where."""
TURN = expression(r"(?:^|(?<=[、，]))(?:[一二三四1-4１-４][度回]目|初回|第[一二三四]回)は")
"""How a sentence comes to one of several stays: 「一度目は…、二度目は…」."""
SOMEWHERE = expression(r"大学|研究所|研究室|機構|センター|University|Institute|同じ(?!時期|期間|月)|同地|現地")
"""What tells the place of each of the stays of such a sentence."""
PAIRED = (re.compile(r"前者(?=[はがをもの])"), re.compile(r"後者(?=[はがをもの])"))
"""How a sentence speaks of one and the other of two people."""


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence that tells of one going or coming."""

    span: Span
    verb: str
    item: bool = False
    later: bool = False
    """Not the first of its sentence: its subject may stand in the one before."""


def clauses(text: str, sentence: Sentence, item: bool, mobile: bool) -> Iterator[Clause]:
    """The pieces of a sentence, each with the verb of going or coming that it ends (or, in English, holds)."""
    base = sentence.span.start
    if item:
        yield Clause(sentence.span, "", True)
        return
    if in_japanese(text) or (sentence.language == "ja" and not re.search(r"\b[a-z]{3,}\b", text)):
        at = 0
        turns = [0, *(m.start() for m in list(TURN.finditer(text))[1:]), len(text)]
        if len(turns) > 2 and all(SOMEWHERE.search(text, a, b) for a, b in pairwise(turns)):
            for start, end in pairwise(turns):
                yield Clause(Span(base + start, base + end), "滞在", later=start > 0)
            return
        verbs = list(JAPANESE.finditer(text))
        vague = not verbs and (mobile or VAGUE_STAY.search(text)) and re.search(VAGUE_PLACE, text)
        if not verbs and (SAME.match(text) or vague):
            yield Clause(sentence.span, "滞在")
        if len(pair := [m.start() for one in PAIRED if (m := one.search(text))]) == 2:
            for start, end in pairwise([*([0] if pair[0] > 0 else []), *pair, len(text)]):
                yield Clause(Span(base + start, base + end), verbs[-1].group() if verbs else "滞在", later=start > 0)
            return
        for index, verb in enumerate(verbs):
            end = len(text)
            if index + 1 < len(verbs):  # 「Aに滞在するのは5月から7月で、…」 ends behind the time
                told = WHEN_IS.match(text, verb.end(), verbs[index + 1].start())
                end = told.end() if told else verb.end()
                end = inner.end() if (inner := BRACKET.match(text, end)) else end  # 「…に滞在し（A大学、B研究室）、」
            yield Clause(Span(base + at, base + end), verb.group(), later=index > 0)
            at = end
        return
    cuts = _cuts(text)
    for start, end in pairwise(cuts):
        told = ENGLISH.search(text, start, end)
        if told or mobile:
            yield Clause(Span(base + start, base + end), told.group() if told else "", later=start > 0)


def _cuts(text: str) -> list[int]:
    """Where the clauses of an English sentence begin, and its end; none in brackets, none between two subjects."""
    cuts = [0]
    for match in (*SPLIT_EN.finditer(text), None):
        at = match.start() if match else len(text)
        if match and (text.count("(", 0, at) > text.count(")", 0, at) or _is_subject(text[cuts[-1] : at])):
            continue
        cuts.append(at)
    return cuts


def _is_subject(piece: str) -> bool:
    """Whether a piece before "and" has no verb: "Minh Anh Trần and …"."""
    return len(piece) < SUBJECT and not FINITE.search(piece) and not re.search(r"[;:]|\d", piece)
