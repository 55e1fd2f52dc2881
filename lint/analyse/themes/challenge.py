"""Whether a sentence tells how far a problem reaches, and why no country solves it alone."""

from __future__ import annotations

from lint.analyse.places import places
from lint.analyse.themes.word_classes import folded
from lint.expressions import expression

WIDE = expression(
    r"世界(的|中|の|各|規模)|地球(規模|温暖|環境)|人類|気候変動|国際社会|大陸|国境|各国|sdgs|海洋|食料(不足|問題|安全)|感染症"
    r"|\b(?:global|world|planet|humanity|continents?|oceans?|climate change|countries|worldwide|international"
    r"|every (?:\w+ ){0,2}(?:country|nation|coast|continent)\b)"
)
ALONE = expression(
    r"一国|一か国|単独|(?:だけ|のみ|一機関|一つの(?:国|谷|地域|機関|研究室)|どの国|どの機関|一方)(?:では|も|にも|でも|が|しか)?[^。]{0,24}"
    r"(?:解け|でき|ない|得られ|足り|揃わ|そろわ)|なければ|なしには|欠(?:け|く|い|かせ|かす)"
    r"|(?:そろ|揃)(?:わ|っ|い)[^。]{0,4}(?:ない|て初めて|て、?初めて)"
    r"|持たない|(?:合わせ|比べ|並べ|束ね|組ん|つない|めぐらせ)[^。]{0,10}(?:初めて|なければ|ないと|ない限り|はじめて)|組まなければ"
    r"|国際(?:的な)?(?:チーム|連携|共同)[^。]{0,12}(?:のみ|だけ|初めて|はじめて|不可欠)|にしかない|それぞれにしか"
    r"|\b(?:no|none|neither|single|any one) (?:\w+ ){0,3}(?:alone|country|nation\w*|partner|laborator|team|group|hold"
    r"|owns?\b|has|"
    r"ha[sv]e|can|could)"
    r"|\b(?:no|none|neither|nobody|cannot|can|not|never) [^.;]{0,60}\balone\b"
    r"|\balone\b[^.;]{0,40}\b(?:cannot|can|could|would|will|sees?|holds?|has|have)\b|(?:^|[.,;] )alone,"
    r"|\b(?:any|one|either|each) (?:one )?of (?:the |these |us |our )*\w* ?(?:is|are|were|was) (?:missing|absent|away)"
    r"|only (?:together|this|these|such|the (?:two|three|four)|an international|a team|by the)"
    r"|cannot be (?:solved|"
    r"answered|addressed|shipped|moved|exported|transported)|all (?:two|three|four|five) (?:are|is|must)|by itself\b"
    r"|on its own\b(?! (?:budget|costs?|expense|account|money|funds))"
    r"|by the (?:two|three|four) together"
    r"|without (?:any|either|one) of"
)
SHARED = expression(
    r"共通|共有|等しく|いずれも|ともに|共に|同じ(?:問題|課題|悩み)|直面|抱え"
    r"|\b(?:common to|shared|share|alike|same problem|faces?|facing|confronts?|plagues?|all three)\b"
    r"|\bboth (?:countries|nations|coasts|shores|regions|continents|hemispheres)\b"
)


SEA = expression(r"太平洋|大西洋|地中海|バルト海|北極|インド洋|\b(?:Pacific|Atlantic|Mediterranean|Baltic|Arctic)\b")
REACH = expression(r"\bfrom ([A-Z]\w+(?: [A-Z]\w+)?) to (?:the )?[A-Z]|から[^、。がはを]{2,16}まで(?!に|の(?:間|期間))")
"""What reaches from one place to another."""


def wide(sentence: str) -> bool:
    """Whether a problem reaches across the world, or across two countries or more that a sentence names."""
    plain = folded(sentence)
    if WIDE.search(plain):
        return True
    if not (SHARED.search(plain) or REACH.search(sentence)):
        return False
    lands = {place.country for place in places(sentence) if place.country}
    return len(lands) + bool(lands and SEA.search(sentence)) >= 2


def alone(sentence: str) -> bool:
    """Whether a sentence says what no country, or no team, can do alone."""
    return bool(ALONE.search(folded(sentence)))
