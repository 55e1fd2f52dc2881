"""Whether what a plan gives as its aim is only what any stay brings by itself: having been there, experience."""

from __future__ import annotations

import re

from lint.analyse.movements.aims import BESIDES, DENIED, GOAL, MEANT, serves_nothing
from lint.expressions import expression

MAINLY = (
    r"(?:(?:simply|mainly|only|just|above all|first of all|first and foremost|chiefly|primarily|principally|all)\s)?"
)
HEART = r"(?:柱|中心|中核|軸|趣旨|主旨|本旨|本意|意図|原点|出発点)"
"""What a plan turns on."""
AIMED = (
    expression(
        r"\b(?:aims?|purposes?|goals?|objectives?|points?|ambitions?|ideas?|intentions?|hopes?|wish(?:es)?"
        r"|priorit(?:y|ies))\b"
        rf"[^.;]{{0,60}}?\b(?:is|are)\s{MAINLY}(?:for (?:him|her|them) )?(?:that|to|for)?\s?(.{{8,140}}?)\.?$",
        re.I,
    ),
    expression(
        r"\b(?:stays?|visits?|exchanges?|trips?|secondments?|travel|mobility|plan|programme|program"
        r"|scheme)\b[^.;]{0,30}?"
        rf"\b(?:is|are)\s{MAINLY}(?:meant|intended|designed|planned|arranged|there|made)\s{MAINLY}"
        r"(?:to|for|so that|that)\s(.{8,140}?)\.?$",
        re.I,
    ),
    expression(
        r"\b(?:what (?:matters|counts|we (?:want|wish|hope for|aim at|care about))|"
        r"(?:most important|essential|decisive|main) thing)\b"
        rf"[^.;]{{0,24}}?\bis\s{MAINLY}(?:that|to|for)\s(.{{8,140}}?)\.?$",
        re.I,
    ),
    expression(
        r"\bwe (?:(?:above all|chiefly|mainly) )?(?:want|wish|hope|would like|intend|aim)\s(.{8,140}?)\.?$", re.I
    ),
    expression(
        rf"^([^。]{{3,60}}?)、?(?:という(?:の|こと)|の|こと)が、?[^。、]{{0,20}}(?:{GOAL}|願い|思い|望み|{HEART})(?:である|です|だ)?。?$"
    ),
    expression(
        rf"(?:{GOAL}|大切なの|大事なの|重要なの|肝心なの|願い|(?:重視|優先|期待|大切に)するの)は、?(?:何より|まず|第一に)?も?"
        r"([^。]{3,60}?)(?:こと|点)?(?:である|です|にある|に尽きる|だ|に置く|とする)?。?$"
    ),
    expression(
        r"(?:渡航|派遣|招へい|招聘|滞在|留学|往来|交流|計画)は、?([^。]{4,60}?)(?:ための|た)?(?:機会|場"
        r"|チャンス)と?(?:して|と)"
        r"(?:設け|位置|考え|捉え|とらえ|用意|企画|し(?:た|て|たい)(?:[。い]|$))"
    ),
    expression(
        r"(?:^|[は、])([^。は]{2,60}?)(?:こと|の)(?:自体|そのもの)?[をがにも][^。]{0,16}?"
        rf"(?:{GOAL}|意義|成果|{HEART}){MEANT}(?:と(?:する|した|して|しま|考え|位置)|に(?:する|置|ある|据え|掲げ)"
        r"|(?:で(?:ある|す)|だ|の一つ))"
    ),
    expression(
        r"(?:計画|事業|往来|派遣|渡航|交流)は、?([^。、]{4,60}?)(?:た)?め(?:のもの|の計画|の場|に(?:ある|行う|設け))"
        r"(?:である|です|だ|。|$|る|た|ます)?"
    ),
    expression(
        r"(?:^|[は、])([^。、は]{2,40}?)(?:こと|の|だけ)(?:自体|そのもの)?(?:に|で)(?:こそ|も|、)?(?:大きな|十分な?)?"
        r"(?:意味|意義|価値)(?:が|は)(?:あ[るり]|大き)"
    ),
    expression(
        r"(?:^|[は、])([^。、は]{3,40}?)(?:こと|の)(?:自体|そのもの)?を(?:何より|最も|第一に)も?(?:重視|大切に|優先)(?!し?な[いく])"
    ),
)
"""What a sentence gives as the aim of the stays."""
GOING_JA = expression(
    r"渡航|渡[るりっら]|派遣|招(?:へい|聘|[くきい])|往来|往復|行き来|留学|滞在|出張|訪問|訪[れね問]|行(?:く|き|って|った|か|ける)|来(?:る|て|た|日)"
    r"|送り?出?[すしさ]?|出(?:る|かけ|向く|て|す|た)|住[むみん]|暮ら[しす]|過ご[すしさ]|動[くきい]|生活|経験|体験|交流|国際(?:的|感覚|性|人)?|視野|見聞|異文化|文化|雰囲気|空気"
    r"|触れ|踏[むみま]|味わ|慣れ|語学|英語|国際性|国際人|人脈|知り合|つながり|世界"
    r"|親睦|親交|友好|友情|交友|絆|見学|聴講|視察|懇談|歓談|挨拶|顔合わせ|懇親|表敬|農村|観光|旧交|温め|暮らし|町並み|街並み|風土|歴史|なじ|馴染|親し|刺激|研究環境|研究生活|散策"
    r"|通[いうっ]|歩[いくき]|[ァ-ヶー一-龠]{1,6}語|語の?(?:教室|学校|力|会話)|研鑽|修[行業]|腕|磨[くき]|母校|恩師|里帰り"
)
"""Words of going, and of what anybody brings back from anywhere."""
BROUGHT = expression(
    r"生活|経験|体験|交流|国際|視野|見聞|文化|雰囲気|空気|触れ|味わ|慣れ|語学|英語|人脈|知り合|つながり|世界"
    r"|親睦|親交|友好|友情|交友|絆|見学|聴講|視察|懇談|挨拶|顔合わせ|懇親|表敬|観光|旧交|暮らし|町並み|街並み|風土|なじ|馴染|刺激|語の?(?:教室|学校)|研鑽|修[行業]|腕[をに]|母校|恩師|里帰り"
    r"|\b(?:broad|cultur|contact|english|experience|friend|horizon|impression|international|language|life"
    r"|lives?\b|living|perspective|widen"
    r"|world|exchange)",
    re.I,
)
"""Words of what anybody brings back from anywhere."""
OTHERS_JA = expression(
    r"第一線|最前線|最先端|身を置|置い|里山|[町街村]|自然|四季|伝統|料理|土地|地域|習慣|就職|卒業|修了|前(?![期任])"
    r"|北欧|南欧|東欧|中欧|西欧|北米|南米|東南|同世代|仲間|皆|方々|先生方?|教授|博士|助教|グループ|チーム"
    r"|研究(?![室所者員])|共同|学術|意見|情報|授業|講義|午[前後]|週末|日々?"
    r"|高[めまく]|同|氏|院|向上|最[新先]|端|深[まめ]|広[めく]|豊か|貴重|良い|力|教室|学校|セミナー|ゼミ|学[ぶびん]"
    r"|若手|大学院|学生|院生|研究者|研究員|教員|メンバー|参加者|構成員|全員|全て|すべて|多く|大勢|一人|多数|人々|人材|者|人|名|日本|海外|国外|外国|異国|現地"
    r"|相手国?側?|先方|米国|英国|欧州|欧米|韓国|両国|各国|双方|互い|大学|研究室|研究所|機関|側|国|間|本|計画|事業|課題|期間|全体|年間|一年|半年|少なくとも"
    r"|\d+|[一二三四五六七八九十]+|年|月|回数?|人数|数|できる?|件数|毎年|年度|度|機会|場|事|自体|意味|意義"
    r"|積[むみまん]|実績|重[ねな]|広げ|広が|深め|増や|増え|持[つたちっ]|得[るらた]?"
    r"|身|付け|与え|提供|促[すし]|図[るりら]|実施|実現|行[わいうえ]|続け|続[くい]|最大|可能|限り|何|第|主|先|海|国境|越え|土|踏[むみま]|若[いき]|一度|自分|自身|目|肌|感|長く"
    r"|本人|希望|成長|育成|育[てつち]|人|ため|よう"
    r"|長期|実際|実績|重ね|幅広?|様々|新し|若い|育|養[うい]|見[てるせ]"
)
"""Words for who, where, how long and how many, and verbs that only carry the others."""
GOING_EN = expression(
    r"abroad|been|send|sends|sent|sending|broaden|broadens|broader|came|come|contacts|cultural|culture"
    r"|cultures|english|exchange|exchanges|experience|experienced|experiences|friends"
    r"|friendships|go|goes|going|gone|horizon|horizons|impressions|international"
    r"|internationally|language|languages|life|live|lived|lives|living|mobility|move"
    r"|moved|moves|overseas|perspective|perspectives|see|seen|sees|spend|spending"
    r"|spends|spent|stay|stayed|staying|stays|travel|traveled|traveling|travelled"
    r"|travelling|travels|trip|trips|visit|visited|visiting|visits|went|widen|widens"
    r"|world"
)
OTHERS_EN = expression(
    r"a|abilit(?:y|ies)|able|academic|about|after|again|all|allow|allows|also|american|an|and|another|any|are"
    r"|as|at|be|before|being|both|by|can|career|chance|colleagues|collect"
    r"|collects|could|counterpart|counterparts|countries|country|daily|different|do"
    r"|doctoral|does|during|each|early|eight|elsewhere|enable|enables|end|europe"
    r"|every|everybody|everyday|everyone|fellows|few|first|five|for|foreign|four|from"
    r"|gain|gains|get|gets|getting|give|given|gives|giving|group|groups|had|has|better|improve|improves|improving"
    r"|practi[cs]es?|skills?|develops?|grow|mature|wider|staff"
    r"|have|having|he|her|here|his|host|hosts|how|in|institute|institution"
    r"|institutions|increase|increases|increasing|into|is|it|its|japan|japanese|know|lab|laboratories|laboratory"
    r"|labs|least|let|lets|long|longer|make|makes|many|may|meet|meets|member"
    r"|members|met|might|month|months|more|most|much|my|network|new|nine|number"
    r"|numbers|of|offer|offers|on|once|one|ones|opportunities|opportunity|or|other"
    r"|our|ours|out|over|own|part|participants|partner|partners|people|period|person"
    r"|personal|persons|place|places|plan|possible|postdocs|professional|programme"
    r"|project|provide|provides|real|researcher|researchers|scientists|seven|shall|she"
    r"|short|should|side|sides|six|so|some|somebody|staff|states|student|students"
    r"|take|taken|takes|taking|team|teams|ten|than|that|the|their|then|there"
    r"|these|they|this|those|three|through|time|times|to|two|under|universities"
    r"|them|him|university|united|kingdom|until|up|us|usa|was|we|week|weeks|were|what|when|where|while"
    r"|who|whom|will|with|within|work|working|works|would|year|years|young|your"
)
ASIDE = re.compile(
    r";\s|,\s(?:and|so|because|since|which)\s(?=(?:this|that|it|is|they|we|our|the (?:programme|plan|grant"
    r"|money|project))\b)"
)
"""What parts an aim from a remark about it: "We want our students to see the world, and this is how we pay for it"."""
OWNER = re.compile(r"['’]s?\b|['’](?=\s|$)")
"""The mark of who has something."""


def aimless(sentence: str) -> bool:
    """Whether all that a sentence gives as an aim is what any stay brings by itself: experience, a wider view."""
    if DENIED.search(sentence) or BESIDES.search(sentence):
        return False
    return any(serves_nothing(aim.removesuffix("こと")) or only_going(aim) for aim in aimed(sentence))


def aimed(sentence: str) -> list[str]:
    """What a sentence gives as an aim, in its words."""
    pieces = [sentence.strip(), *ASIDE.split(sentence.strip())]
    return [match[1] for piece in pieces for pattern in AIMED for match in pattern.finditer(piece)]


def idle_task(role: str) -> bool:
    """Whether a task tells only of exchange, observation or what any stay brings by itself."""
    return serves_nothing(role) or (BROUGHT.search(role) is not None and only_going(role))


def only_moving(task: str) -> bool:
    """Whether a task tells only that somebody goes somewhere: "His first visit to the United States"."""
    return only_going(task) and BROUGHT.search(task) is None


def only_going(words: str) -> bool:
    """Whether words tell of going, living or having been somewhere, and of nothing that is done there."""
    if re.search(r"[ぁ-ん]", words):
        left, moves = GOING_JA.subn(" ", words)
        return moves > 0 and not re.search(r"[一-龠ァ-ヶA-Za-z]", OTHERS_JA.sub(" ", left))
    said = re.findall(r"[a-z]+", OWNER.sub("", words.lower()))
    going = [GOING_EN.fullmatch(word) is not None for word in said]
    return any(going) and all(moves or OTHERS_EN.fullmatch(word) for moves, word in zip(going, said, strict=True))
