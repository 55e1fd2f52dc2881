"""Who receives a traveller: what the words around a name, or around no name, tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.expressions import expression

HOST_AFTER = expression(
    rf"^\s*+(?:{TITLE_JA}|[一-龠]{{0,4}}研究員)?\s*+(?:[(（][^()（）]{{0,24}}[)）])?"
    r"\s*+(?:ら)?\s*+(?:の(?:研究室|実験室|研究班|班|研究グループ|グループ|チーム|ラボ"
    r"|もと|下|元|ところ|指導|受け?入れ(?!先|期間|時期|は)|[一-龠]{1,4}(?:棟|室)(?=[にでへを])|工房|温室)|研究室"
    r"|研(?=[にでのへを])|ラボ|グループ|チーム|と(?:共同|とも|連携|協力|一緒|議論|相談|協議|検討"
    r"|打ち?合わ?せ)|が(?:受け?入れ|指導|預か[るりっ]|迎え[るてまら]|面倒を|お?世話)"
    r"|に(?:お願い|頼[みむん]|預け|任せ)"
    r"|が(?:構え|持|率い|主宰|運営|開い|管理|使って)[^、。はがを]{1,30}?(?:室|ラボ|工房|施設|農場|圃場|水槽|工場"
    r"|ベンチ|机)[^、。はがを]{0,6}[にでへのを]"
    r"|を(?:受け?入れ(?:研究)?(?:者|教員|責任者)|[^、。はがを]{0,8}(?:訪[ねれ]|訪問|たずね)|頼)"
    r"|(?:氏|教授|博士)?を(?:ホスト|受入|師(?:と|に)|指導(?:者|教員)(?:と|に))|に(?:師事|就いて))"
    r"|^[’']s\s+(?:[\w-]+\s+){0,3}(?:lab|group|team|laboratory|(?:pilot |production |assembly )line|beamline|facility"
    r"|plant|station|observatory|telescope|reactor|institute|department|clinic|hospital|workshop|foundry|clean ?room"
    r"|farm|nursery|greenhouse|field site|test bed|unit|bench|desk|rig|set-?up|apparatus|furnace)\b"
    r"|^\s+(?:will\s+|can\s+|would\s+|(?:has|have)\s+(?:already\s+|kindly\s+)?"
    r"(?:agreed|offered|promised|undertaken)\s+to\s+|is\s+(?:ready|glad|happy|willing)\s+to\s+)?(?:host|supervise"
    r"|mentor"
    r"|receive)s?\b|^\s+(?:will\s+)?(?:(?:in turn|also|then)\s+)?(?:takes? care of|looks? after)\b"
    r"|^\s+(?:will\s+)?(?:takes?\s+(?:him|her|them)\s+(?:in|on|under)|(?:makes?\s+room|finds?\s+(?:an?\s)?(?:room|place"
    r"|desk|bench|space)|clears?\s+an?\s(?:desk|bench))\s+for\s+(?:him|her|them)"
    r"|shares?\s+(?:an?|the|his|her|their)\s+(?:lab|bench|office|group|laboratory)\s+with\s+(?:him|her|them)"
    r"|welcomes?\s+(?:him|her|them))\b"
    r"|^\s+(?:(?:has|have|will)\s+)?(?:(?:in turn|also|kindly)\s+)?(?:offer(?:s|ed)?|promised|reserves?|reserved)\s+"
    r"(?:(?:Dr|Prof|Ms|Mr|Mrs)\.?\s+)*[A-Z]|^\s+(?:(?:has|have|will)\s+)?(?:in turn\s+|also\s+|kindly\s+)?"
    r"(?:offer(?:s|ed)?|promise[sd]?|reserve[sd]?|gives?|given|lends?|lent|keeps?|kept|provides?|provided|trains?"
    r"|teach(?:es)?"
    r"|supervises?|guides?|assists?|helps?)\s+(?:him|her|them)\b|^\s+(?:lab|group|laboratory)\b"
    r"|^\s+(?:has|keeps|holds|reserves)\s+(?:an?|the|his|her)\s+(?:[a-z-]+\s+){1,4}"
    r"(?:ready|free|waiting|prepared|reserved)?\s*for\s+(?:him|her|them)\b"
    r"|^\s*(?:(?:will|shall|am to|is to) be|is|am|acts? as|will act as|serves? as)\s+(?:(?:the|our|his|her|their)\s+)?"
    r"(?:host|supervisor|mentor)\b"
    r"|^\s+(?:at|of|from)\s+[^.;]{3,80}?\s+(?:will\s+)?(?:hosts?|supervises?|mentors?|receives?|welcomes?)\b"
)
HOST_BEFORE = expression(
    r"(?:受け?入れるのは、?\s*|(?:受け?入れ?|ホスト)(?:の?\s?(?:研究者|教員|責任者?|担当者?|先|研究室))?"
    r"(?:(?:は|[:：、])?\s*|(?:は|[:：])\s*[^、。はがを\s]{2,24}の)|指導(?:教員"
    r"|者)?(?:は|の|である"
    r"|[:：])?\s*|(?:hosted|supervised|mentored|received|advised|looked\s+after|guided)\s+(?:there\s+"
    r"|locally\s+)?by\s+|\bthere\s+(?:by|with|under)\s+|\bwhere\s+(?:(?:she|he|they|both)\s+and\s+)?"
    r"|(?<![a-z])with\s+(?:the\s+(?:help|support|assistance|advice)\s+of\s+)?"
    r"|\blearn(?:s|ing)?\b[^.;]{1,60}\sfrom\s+"
    r"|\binvitation\s+(?:of|from)\s+|[,;:(–—]\s*to\s+|\b(?:beside|alongside|next (?:door )?to|(?:across"
    r"|down) the (?:corridor|hall|passage) from)\s+"
    r"|\b(?:hosted|supervised|received|welcomed|mentored)\s+(?:at|in|for|from|during|there)\s[^.;]{2,70}\sby\s+"
    r"|\b(?:goes|travels?|comes?|moves?|flies)\s(?:(?:[^.;]|(?<=\d)\.(?=\d)){0,120}[,\w]\s)?to\s+"
    r"|\bthe receiving (?:professor |researcher |person |side )?is\s+"
    r"|\b(?:host|supervisor|mentor|contact)\s+(?:there|at|in|on)\b[^.;,]{0,70}\s(?:is|will\s+be)\s+"
    r"|(?<![a-z])under\s+(?:the\s+(?:supervision|guidance|direction|eye|wing|roof|care"
    r"|mentorship)\s+of\s+)?(?:[A-Z][\w-]+[’']s\s+colleague\s+)?|(?:(?:^|[,;(:\s])[Hh]ost|mentor"
    r"|supervisor)\s*(?:is|will be|[:=,])?\s*|(?:group|lab|laboratory|team|institute"
    r"|department|chair|clinic|unit|section|division|foundry|facility|workshop|station|observatory|cent(?:re|er))\s+of\s+|\bguests?\s+of\s+"
    r"|\b(?:join|visit)(?:s|ing)?\s+)(?:(?:Dr"
    r"|Prof|Professor|Drs|Profs|Ms|Mr|Associate|Assistant|Assoc|Asst|Emeritus)\.?\s+)*$",
    re.I,
)
DATED = expression(
    r"\s?[(（][^()（）]*(?:20\d\d|令和\s?\d+)\s?[年./][^()（）]*[)）]"
    rf"|{TITLE_JA}?は、?(?:20\d\d|令和)"
)
"""A date behind a traveller."""
BEGINS = expression(
    r"\b(?:begins?|starts?|opens?|continues?|ends?|concludes?|closes?|finish(?:es)?) with\s+"
    r"(?:(?:Dr|Prof|Professor|Ms|Mr|Mrs)\.?\s+)*$"
)
"""What goes before the first or last who travels: "The exchange begins with Dr. Furukawa, who moves to"."""
AFTER_ANOTHER = expression(r"\b(?:followed|succeeded|preceded|replaced|accompanied)\b[^.;]{0,40}\bby\s+$")
"""What goes before a second traveller: "She is followed there by"."""
TEACHER = expression(r"(?:指導(?:教員|者|教官)|上司|恩師)(?:である|の)\s*$")
COMES = expression(
    rf"{TITLE_JA}?(?:自身|本人)?(?:も(?!に)|[はが](?=[^。]*(?:来日|来訪|来[るて学所]|訪[ねれ]|訪問|滞在|渡[るりっ]|赴[くき])))"
)
"""What stands around a teacher who comes as well: 「同氏の指導教員であるAstor教授も、6月に来訪し」."""
HOST_OPEN = expression(
    r"(?:受け?入れ?る|迎える|ホストとなる)(?:研究者|教員|責任者|担当者?|先|研究室|班|グループ"
    r"|人|機関)"
    r"(?:[はを][^。（(を]{0,16}?(?:決め(?:る|ます|たい|て(?:い(?:く|ない)|もらう))"
    r"|選(?:ぶ|び|定)|相談|調整|検討|探|これから|追って|後日)"
    r"|[はが][^。、（(を]{0,12}?(?:決ま(?:る|り|って(?:い|お)|らな)|未定|見つか))"
    r"|(?:受け?入れ?|ホスト|指導|担当(?:の先生|者)?|相手の(?:先生|研究者))(?:の?(?:研究者|教員|責任者|担当者?|先"
    r"|研究室))?"
    r"(?:は|が|[:：、])?\s*[（(]?(?:[^、。（(]{0,8}?)"
    r"(?:未定|調整中|選定中|検討中|相談中|交渉中|打診中|決まっていない|これから|追って|後日|未決定|協議中)"
    r"|\b(?:who|which (?:group|lab(?:oratory)?|team)) (?:will |is to |shall )?(?:receives?|hosts?|takes? in"
    r"|supervises?|looks? after|takes? care of|guides?|mentors?)\b"
    r"[^,.;]{0,24}?\b(?:is|remains|will be|to be|are)\b[^,.;]{0,20}?\b(?:open|undecided|decided|settled|agreed|chosen)"
    r"|\b(?:(?:host|receiving) (?:lab(?:oratory)?|group|team|researcher)|hosts?|supervisor"
    r"|mentor)\b[^,.;]{0,16}?(?:\b(?:to|will|shall|must|has yet to) be\b"
    r"|\btb[acd]\b|not yet|undecided|still open|n\.\s?n\."
    r"|(?:has|have) not\b|(?:is|are) not\b|remains? (?:open|to)\b|under\s+(?:discussion|negotiation)|(?:is|are) open\b"
    r"|pending)[^,.;)]{0,20}",
    re.I,
)
"""Words that leave open who receives: 「受入は未定」, "host: (to be decided)"."""


SLOT = expression(
    r"[;；|｜／、,]\s*(?:local )?(?:hosts?|supervisors?|mentors?|contacts?)\s*[:：]?\s+"
    r"(?:(?:Dr|Prof|Professor|Ms|Mr|Mrs)\.?\s+)*$",
    re.I,
)
"""How a line of a list comes to who receives: ", host Prof."."""
UNNAMED = expression(
    r"^[\s)）、,・/／]*(?:[(（](?:日本|米国|japan|usa?|[ァ-ヶー]{2,10})[)）])?[\s、,・/／]*[(（]?(?:受入(?:研究者"
    r"|教員)?(?:は|[:：])?\s?)?"
    r"(?:氏名)?(?:未定|調整中|選定中|検討中|人選中|後日決定"
    r"|tb[acd]|to be (?:decided|named|determined|confirmed)|n\.\s?n\.)[)）]?\s*$",
    re.I,
)
"""What stands behind an institution where its researcher should: 「筑波大学（日本） 未定」."""
NOBODYS = expression(
    r"(?:(?:先方|相手(?:側|国側|方)?|現地|受け?入れ先|当地|同(?:大学|所|研究所)|[^\s、。]{1,12}(?:学部|学科|研究科"
    r"|専攻|部門))の?)*"
    r"(?:適切な|担当の?)?(?:先生|教員|教授|研究者|担当者|研究室|スタッフ|専門家|どなたか)(?:方|の?どなたか|のいずれか"
    r"|の一人)?"
    r"|(?:an?|the|one of the|some) (?:[a-z-]+ ){0,4}(?:professor|researcher|member|colleague|scientist|staff)s?"
    r"(?: (?:there|of|at|in) .{0,40}| there)?",
    re.I,
)
"""Words in the place of a host's name that name nobody: 「先方の化学科の先生」, "a colleague there"."""


WITH_ME = expression(
    r"\b(?:in|to|at|of|joins?|visits?|within)\s(?:the\s)?my\s(?:own\s)?(?:[a-z]+\s)?(?:lab(?:oratory)?|group|team"
    r"|clinic|department"
    r"|institute|chair|section|unit|workshop|studio)\b|\b(?:with|by|to|beside|under) (?:me|the (?:applicant"
    r"|PI))\b(?! and\b)"
    r"|\b(?:lab(?:oratory)?|group|team|clinic|department|chair|workshop|studio) of the (?:applicant|PI|undersigned)\b"
    r"|\bthe (?:applicant|PI|undersigned)[’']s (?:own )?(?:lab(?:oratory)?|group|team|clinic|department|chair)\b"
    r"|(?:申請者|研究代表者|提案者|筆者|私|当方)(?:自身)?(?:の(?:研究室|もと|下(?!で書)|ラボ|グループ|チーム)|が(?:受け?入れ|迎え|指導|預か))"
    r"|\bthe (?:applicant|PI) (?:will )?(?:supervises?|hosts?|receives?|looks? after|takes? care)\b"
    r"|\bI (?:shall |will )?(?:host|receive|welcome|supervise|invite|mentor)\b|\bmy guest\b"
    r"|\bI (?:myself )?(?:(?:shall|will|am to) )?(?:look after|take care of|take charge of|take in|guide"
    r"|be in charge of) (?:him|her|them|[A-Z])"
    r"|\bI (?:(?:shall|will|am to) be|am) (?:his|her|their) (?:host|supervisor|mentor)\b"
    r"|\b(?:beside|next (?:door )?to|opposite|alongside|near|from|across from)"
    r" (?:mine\b|my (?:own|bench|desk|office|room|door)\b)"
    r"|\b(?:shares?|uses?|works? (?:in|at)) my (?:bench|desk|office|room|rig|set-?up)\b",
    re.I,
)
"""Words that put a traveller with whoever writes: "in my laboratory", 「申請者の研究室」."""


ANY_FIRM = expression(
    r"(?:(?:ある|某|協力|連携|地元の|近隣の|現地の|先方の|[一-龥ァ-ヶ]{1,6}の)(?:[一-龥ァ-ヶ]{1,8}の)?){1,2}"
    r"[一-龥ァ-ヶ]{0,8}(?:企業|会社|メーカー|工場|事業者|病院|農場|農家|研究機関|試験場|大学)(?:のいずれか|の一つ)?"
    r"|(?:[Aa]n?|[Oo]ne of the|[Ss]ome|[Aa]ny) (?:[A-Z][a-z]+ )?[a-z][a-z-]+(?: [a-z-]+){0,5}"
    r"(?: (?:in|at|near|of|from|outside) (?:the )?[A-Z][\w .-]{2,30})?"
)
"""An institution in the place of a host's name that is none certain: "a maker of glue in Nagoya", 「地元の企業」."""


def nobodys(words: str) -> bool:
    """Whether the words of a cell for who receives name nobody."""
    told = " ".join(words.split()).strip(" 。.（）()")
    return any(pattern.fullmatch(told) for pattern in (NOBODYS, ANY_FIRM))


def is_host(text: str, offset: int, name: Name, inviting: bool) -> bool:
    """Whether a person receives the traveller, by the words around the name."""
    before, after = text[: name.span.start - offset], text[name.span.end - offset :]
    if SLOT.search(before):
        return True  # a slot of a line of a list
    if re.search(
        r"\b(?:hosts?|invites?|receives?|welcomes?|inviting)\s+(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)?$", before
    ):
        return False
    if BEGINS.search(before) or (TEACHER.search(before) and COMES.match(after)):
        return False
    if inviting and re.search(r"(?:大学|研究所|機構|学院|校|センター)(?:[（(][^（()）]{1,12}[)）])?[（(]$", before):
        return True  # 「京都大学（井上 沙織）は…を受け入れる」
    if re.match(r"['’]s\s+(?:\w+\s)?(?:colleague|student|postdoc|successor|predecessor)\b", after):
        return False
    if AFTER_ANOTHER.search(before):
        return False
    if DATED.match(after):
        return False  # 「若手の受入れ：Steiner（名古屋大学、2026年6月～9月）」
    if HOST_AFTER.match(after) or HOST_BEFORE.search(before[-160:]):
        return True
    if (
        inviting
        and re.match(rf"\s*{TITLE_JA}*(?:は[^。]*を|が(?:[^。]*を|[^。、]{{0,20}}(?:受け?入れ|迎え)))", after)
        and not re.search(r"来日|訪日", text)
    ):
        return True
    return inviting and bool(
        re.match(r"\s*(?:,[^,]{0,60},)?\s*(?:will\s+|plans to\s+)?(?:host|invite|receive|welcome)", after)
    )


AT = expression(
    rf"^\s*{TITLE_JA}?\s*(?:[(（][^()（）]{{0,24}}[)）])?\s*(?:ら)?の?"
    r"(?:研究室|実験室|研究班|班|研究グループ|グループ|チーム|ラボ|もと|下|元|ところ|研)(?:に|で|へ|を|にて|において"
    r"|[。、，]|だ|です|である|$)"
)
"""What follows somebody at whose place one is: 「Jansenのところで」."""


def is_at(text: str, offset: int, name: Name) -> bool:
    """Whether words say that one is at the place of somebody, by what follows the name."""
    return AT.match(text[name.span.end - offset :]) is not None


def beside(text: str, offset: int, name: Name, spots: Sequence[Place]) -> bool:
    """Whether a name stands alone in brackets behind a place: "to MIT (John Smith)"."""
    before, after = text[: name.span.start - offset], text[name.span.end - offset :]
    opened = re.search(r"\s?[(（]\s?(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)?$", before)
    closed = re.match(rf"\s?{TITLE_JA}?\s?[)）]", after)
    return bool(opened and closed) and any(
        place.organisation is not None and opened is not None and place.span.end - offset == opened.start()
        for place in spots
    )


def host_of(index: int, people: list[Name], hosts: list[Name]) -> str | None:
    """The host of one of several travellers: who is named behind this one, before the next."""
    start = people[index].span.start
    end = people[index + 1].span.start if index + 1 < len(people) else hosts[-1].span.end + 1
    return next((host.text for host in hosts if start < host.span.start < end), None)


BEHIND = expression(r"(?:教授|准教授|氏|博士)?\s*(?:,|of|at|from|in|[（(])\s*(?:the\s+)?")
"""What stands between who receives and the institution behind the name."""


ELSEWHERE = expression(r"\b(?:is|are|will|at|in|to|with|by|from|and|under|joins?|visits?)\b")
"""Words between an institution and a name that put the person elsewhere: "of Kyoto University, is at X with"."""


def at_host(text: str, offset: int, hosts: Sequence[Name], spots: Sequence[Place]) -> list[Place]:
    """The institution of who receives: "by Prof. Kudo of Ehime University", 「愛媛大学の神谷准教授が受け入れる」."""
    for host in hosts:
        for place in spots:
            behind = text[host.span.end - offset : place.span.start - offset]
            before = text[place.span.end - offset : host.span.start - offset]
            if place.organisation is None:
                continue
            if place.span > host.span and BEHIND.fullmatch(behind):
                return [place]
            beside = re.fullmatch(r"(?:の|,|[’']s)?\s*[^、。はがをに,;.]{0,16}", before)
            if place.span < host.span and beside and not ELSEWHERE.search(before):
                return [place]
    return []
