"""Where a clause leads: the places around its words that are gone to, not come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import periods
from lint.analyse.movements.prose.bystanders import acts, is_subject
from lint.analyse.movements.prose.verbs import ENGLISH
from lint.analyse.movements.tables.slots import ARROW
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, career_stage
from lint.analyse.places import Place
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting
from lint.analyse.movements.prose.wording import TITLED

FROM_BEFORE = expression(
    r"(?:\bfrom|(?<!out )\bof|\bleav(?:es?|ing)(?=\s+(?:the\s+)?$)|\bdepart(?:s|ing)"
    r"|\b(?:now|currently|presently) (?:at|in|with)|affiliated with|(?<!be )based (?:at|in)"
    r"|(?:student|researcher|fellow|professor|scientist|leader|head|director|lecturer|engineer|curator|technician"
    r"|postdoc|counterpart|colleague|collaborator|partner|supervisor|candidate|reader|instructor|investigator|member"
    r"|trainee|intern|graduate|manager|officer|coordinator|dean|emeritus|chair|[a-z]{3,}(?:ist|ian|grapher))"
    r" (?:at|in|from))\s+(?:the\s+)?$",
    re.I,
)
TO_AFTER = expression(
    r"^\s*(?:[(（][^()（）]*[)）])?\s*(?:の[^、。はがを]{1,24}?(?:研究室|グループ|ラボ|センター|研究所|学部"
    r"|研究科|教授|博士|氏|もと|下|棟|[一-龠]室|工房|温室|施設|ビームライン|ステーション|実験所|観測所|試験場|農場|圃場|演習林)"
    r"[^、。はがを]{0,6}|[^、。はがをにへ]{0,10}?(?:号?館|棟|キャンパス)(?:の?[0-9０-９一二三四五六七八九十]{1,2}階)?"
    r"(?:の[^、。はがをにへ]{1,12}(?:室|ラボ|工房|ベンチ|机))?)?\s*(?:に|へ|で|にて|を訪|における)"
)
TO_BEFORE = expression(
    r"(?:\bat|\bto|\bin|\bvisit(?:s|ing)?|\bjoins?|\bwithin|→|⇒)\s+(?:[\w .’']{0,40}?,\s*)?(?:the\s+)?$", re.I
)
TO_LABEL = expression(
    r"(?:行き?|来訪|滞在|渡航|派遣|訪問|招へい|留学)先\s*[、:：は]?\s*"
    r"(?:やはり|同じく|また|今度は|今回は|いずれも)?、?\s*$|場所\s*[、:：は]\s*$"
)
HOSTING = expression(r"\s*(?:(?:will|is to|plans to)\s+)?(?:hosts?|invites?|receives?|welcomes?)\b|\s*[はが](?!ら)")
"""What follows a place that itself receives: "MIT will host"."""
SENDS = expression(
    r"\s*(?:[(（][^()（）]*[)）])?(?:,?\s+(?:in|of)\s+[A-Z][\w-]+)?\s*(?:(?:will|also|then)\s+)*(?:sends?|seconds?"
    r"|dispatch(?:es)?|delegates?)\b"
    r"|\s*(?:[(（][^()（）]*[)）])?(?:側)?[はが][^。]*(?:を派遣|を送)"
)
"""What follows an institution that sends somebody: "Makerere University sends", 「ガーナ大学は…を派遣」."""
GOES_TO = expression(r"\s*(?:へ|で|に(?:渡|移|行|向|来|赴|滞|入))")
FUNDER = expression(r"\s*(?:[a-z]+ )?(?:fellow|scholar|grantee|programme|program|特別研究員|フェロー|外国人)")
"""What makes of an agency who pays, not where one goes: "as JSPS invitational fellow"."""
BACK_AT = expression(r"\s*(?:に|へ)戻(?:る|って|り)")
RELATIVE = expression(r",\s+whom\s[^,;.]*$|,\s+(?:who|which|whose)\s+(?!will\b|is to\b|goes\b|comes\b)[^,;.]*$")
"""What a sentence says of somebody by the way, up to a place: ", who measures rain at"."""
LEFT_BEHIND = expression(
    r"^\s*(?:[(（][^()（）]*[)）])?(?:大学院)?で[^、。]{0,24}?(?:学位|修士|博士)[^、。]{0,12}?(?:取得|修了|終え)"
    r"|^\s*(?:[(（][^()（）]*[)）])?(?:大学院)?(?:で[^、。]{0,20}を?|を)(?:卒業|修了|退職|学んだ|経て)"
)
"""What tells that somebody comes from a place: 「で修士号を取得した」, 「を修了し」."""
AS_GUEST = expression(
    r"\b(?:as|(?:will|shall|is to) be|becomes?)\s[^,;.]{0,40}\b"
    r"(?:(?:fellow|researcher|scholar|professor|scientist|student)|guests?\b[^,;.]{0,40}) (?:at|in)\s+(?:the\s+)?$"
)
"""What somebody is there for a time: "as JSPS fellow at"."""
LEFT_FOR = expression(rf"\s*(?:[(（][^()（）]*[)）])?\s*(?:{ARROW.pattern})")
"""An arrow behind where somebody comes from."""
GRADE = expression(r"(?:課程|前期|後期|学部|修士|博士)\s?[1-6１-６]\s?年(?:生|次)?")
"""A year of studies, which is no time of a stay."""
PAYS = expression(r"\s*(?:[(（][^()（）]*[)）])?(?:側)?[はが][^。、]{0,16}(?:負担|支払|支給|支弁|支出|手当て)")
"""What follows an institution that pays for a stay: 「費用は研究所が負担する」."""
INSTEAD = expression(r"\s*(?:[(（][^()（）]*[)）])?\s*(?:では?なく|の代わりに|に代え(?:て|、))")
"""What follows a place to which one does not go: 「A大学ではなく、B大学にて」."""
THING_OF = expression(
    r"\s(?!groups?\b|labs?\b|laborator|teams?\b|campus|sites?\b|side\b|cent(?:re|er)|unit|institute|university|department|station|museum|and\b"
    r"|or\b|in\b|at\b|for\b|from\b|to\b|with\b|where\b|is\b|will\b|has\b|on\b|by\b|as\b|under\b|during\b)[a-z]{3,}\b"
)
"""A thing that is called by the institution before it."""
JOINS = expression(
    r"\s*(?:[(（][^()（）]*[)）])?(?:に|で)(?:着任|所属|在籍|勤務|就任|採用|雇用|勤め)(?:する|した|され[るた]|予定の|して(?:いる|おり)|してい?る|る|ている)(?=[一-龠ァ-ヶA-Z])"
)
"""What follows an institution to which somebody belongs, before who it is: 「豊田工業大学に着任する若手教員」."""
WHEN = expression(r"\s*(?:\([^()]*\)\s*)?(?:for|in|from|during)\s+(?:an?\s|one|two|three|\d|[A-Z][a-z]{2})")
"""What a time of its own begins with behind a place."""
PART_OF = expression(
    r"\b(?:at|in|to|joins?|visits?|within)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}(?:campus|institute|laboratory"
    r"|labs?|department"
    r"|school|faculty|cent(?:re|er)|station|group|unit|hospital|observatory|museum|site|facility"
    r"|division|buildings?|wing|basement|hall|house|tower|floor|block|annexe?|complex|works|plant"
    r"|workshop)\s+of\s+(?:the\s+)?$",
    re.I,
)
"""What goes before an institution of which a part is gone to."""
AND_TO = expression(r"\b(?:and|then|,)\s+(?:then\s+)?(?:the\s+)?$")
"""What may join a second place to the first, behind its time: "MIT for one week in May and KTH for one in June"."""
BASED = expression(r"\bbased (?:at|in)\s+(?:the\s+)?$")
UNIT = expression(
    r"(?:大学院|[一-龠]{0,8}(?:研究科|学部|研究室|研究所|学系))?の?\s*(?:[一-龠ァ-ヶー・]{0,10}(?:教授|助教|講師"
    r"|研究員|学生|課程|ポスドク"
    r"|博士)[^、。]{0,8})?"
)
"""A unit of an institution, and a post in it, before a name."""
UNIT_OF = expression(r"[A-Z.\s　]{0,8}の?(?:附属|付属)?")
"""What stands between an institution and a unit of it."""
UNIT_EN = expression(
    r"(?:Cent(?:re|er)|Department|School|Faculty|Station|Laboratory|Division|Museum|College)\b(?! of Technology)"
)
"""What a unit of a university is called."""
JOINED = expression(
    r"\s*(?:[(（][^()（）]{0,60}[)）])?\s*(?:(?:,|,? and|&)\s+(?:then\s+)?(?:(?:at|to|in)\s+)?(?:the\s+)?"
    r"|[、，と・]|および|及び)\s*"
)
"""What joins two equal places."""
HOME = expression(
    r",\s+(?:(?:an?|the|our|now|currently)\s+)?[^,.;]*\b(?:student|fellow|professor|researcher|postdoc|scientist"
    r"|lecturer|leader|head"
    r"|director|engineer|curator|technician)\b[^,.;]*$"
)
"""An apposition behind a name, up to the place where the person is at home: ", a doctoral student at"."""


def _belongs(between: str) -> bool:
    """Whether the words between a place and a name only tell who somebody is there: 「京都大学学部4年生の斎藤光」."""
    if len(between) > 24 or not re.fullmatch(r"[^、。にへで]*", between):
        return False
    between = between.rstrip("・\u3000 ")
    if UNIT.fullmatch(between):
        return True
    return between.endswith("の") and not re.search(r"[はがを]", between) and career_stage(between) is not None


def led_by(text: str, offset: int, verb: str, spots: list[Place]) -> list[Place]:
    """The places of a Japanese clause without countries and cities that only stand behind its verb.

    「…の研究室に籍を置き、同じ顕微鏡を金沢に組み上げる」 goes to no place in Kanazawa.
    """
    at = text.rfind(verb) if verb else -1
    end = offset + at + len(verb)
    return [
        p for p in spots if at < 0 or p.organisation or p.span.start < end or GOES_TO.match(text, p.span.end - offset)
    ]


HOST_AT = expression(r"\bhost(?:s|ed|ing)?\s[^,;.]*\bat\s+(?:the\s+)?$")
"""Before where somebody is hosted, in whichever country: "has agreed to host Keita Fukunaga at …"."""


def where_to(
    text: str,
    offset: int,
    spots: list[Place],
    people: list[Name],
    inviting: bool,
    setting: Setting,
    *,
    every: bool = False,
) -> list[Place]:
    """The places that a clause goes to; what follows "from", 「から」 or a person's name is where they come from.

    ``every``: all institutions that are not told to be somebody's home.
    """
    to: list[Place] = []
    rest: list[Place] = []
    for place in spots:
        if not place.organisation and any(place.span.overlaps(person.span) for person in people):
            continue  # 種子島 圭
        before, after = text[: place.span.start - offset], text[place.span.end - offset :]
        at_home = None if AS_GUEST.search(before) else FROM_BEFORE.search(before[-60:])
        if at_home and PART_OF.search(before):
            at_home = None  # "at the Camborne campus of the University of Exeter"
        if (at_home and not (BASED.search(before) and ENGLISH.search(before[: -len(at_home[0])]))) or re.match(
            r"^\s*(?:[(（][^()（）]*[)）])?\s*(?:側)?(?:から|より)(?!\d)", after
        ):
            continue
        if re.match(r"['’]s\s+[a-z]", after) and not TO_BEFORE.search(before[-60:]):
            continue  # "the routine that RIKEN's optimiser reads"
        if (
            THING_OF.match(after)
            and re.search(r"\b(?:the|these|those|all|its|our|their)\s$", before)
            and not TO_BEFORE.search(before[-60:])
        ):
            continue  # "prints the Purdue pastes"
        if is_subject(before, after) or (not place.organisation and not TO_BEFORE.search(before[-60:]) and acts(after)):
            continue  # "the recipe that Chile will have to follow"
        if FUNDER.match(after) or SENDS.match(after) or (BACK_AT.match(after) and len(spots) > 1):
            continue
        if INSTEAD.match(after) or PAYS.match(after) or JOINS.match(after):
            continue
        if LEFT_FOR.match(after):  # "Obihiro → an American institution"
            continue
        if LEFT_BEHIND.match(after) or (len(spots) > 1 and RELATIVE.search(before) and re.match(r"[^,;.]*,", after)):
            continue
        if HOME.search(before) and re.match(
            r"[^,.;]*,\s+(?:will|is|comes?|goes|stays?|spends?|works?|moves?|joins?|visits?)\b", after
        ):
            continue
        opened = re.search(r"[(（][^()（）→⇒]*$", before)
        if opened and _is_stay(text, offset, opened.start(), people):
            to.append(place)  # 「乾（3週間、KIT）」
            continue
        if opened and re.search(r"\d\s?[名人]$", text[: opened.start()]):
            continue  # 「大学院生1名（宇都宮大学、選考中）」
        if opened and any(
            n.span.end <= place.span.start
            and len(text[n.span.end - offset : place.span.start - offset]) < 30
            and not re.search(r"[はがもを][、\d]|に|\b[a-z]{2,}\b", text[n.span.end - offset : opened.start()])
            for n in people
        ):
            continue
        person = min((n.span.start for n in people if n.span.start >= place.span.end), default=None)
        if person is not None and _belongs(TITLED.sub("", text[place.span.end - offset : person - offset])):
            continue
        labelled = TO_LABEL.search(before[-16:])
        if to and place.organisation and len(people) < 2 and AND_TO.search(before) and WHEN.match(after):
            to.append(place)
            continue
        (to if labelled or TO_AFTER.match(after) or TO_BEFORE.search(before[-60:]) else rest).append(place)
    to, rest = _without_units(text, offset, to, rest), _without_units(text, offset, rest, to)
    if every:
        return sorted((p for p in (*to, *rest) if p.organisation), key=lambda place: place.span)
    to = _coordinated(text, offset, to, rest)
    orgs = [p for p in to if p.organisation] or [p for p in rest if p.organisation and not to]
    lands = {p.country for p in to if p.city}
    # 「松山に滞在し（愛媛大学、A研究室）」
    orgs = orgs or [p for p in rest if p.organisation and p.country in lands][:1]
    if inviting and (hosting := [p for p in spots if HOSTING.match(text[p.span.end - offset :])]):
        return hosting[:1]
    if inviting and setting.home:
        own = [p for p in orgs if setting.ours(p.country)]
        own = own or [p for p in orgs if HOST_AT.search(text, 0, p.span.start - offset)]
        return own or [p for p in to if setting.ours(p.country)][:1] or [p for p in orgs if p.country is None]
    return orgs or to[:1] or rest[:1]


def _without_units(text: str, offset: int, spots: list[Place], others: Sequence[Place]) -> list[Place]:
    """Places, with the institution for a unit right behind it: 「A大学H.H. B研究所」."""
    found: list[Place] = []
    for place in spots:
        before = (p for p in (*spots, *others) if p.organisation and p.span.end <= place.span.start)
        named = place.organisation if not place.known else None
        gaps = ((p, text[p.span.end - offset : place.span.start - offset]) for p in before if named)
        whole = next((p for p, gap in gaps if _is_unit(named or "", place, p, gap)), place)
        if whole not in found:
            found.append(whole)
    return found


def _is_unit(named: str, place: Place, whole: Place, between: str) -> bool:
    """Whether a place is a unit of the institution before it: "Northeastern University, Marine Science Center"."""
    if place.country is None and UNIT_OF.fullmatch(between):
        return True
    here = whole.known and place.country in (None, whole.country) and between.strip() == ","
    return here and UNIT_EN.search(named) is not None and UNIT_EN.search(whole.organisation or "") is None


def _is_stay(text: str, offset: int, at: int, people: Sequence[Name]) -> bool:
    """Whether a bracket behind a name tells a stay, not where somebody is at home: a period stands in it too."""
    inner = re.match(r"[(（]([^()（）]*)[)）]", text[at:])
    named = any(re.fullmatch(rf"\s*{TITLE_JA}?\s*", text[n.span.end - offset : at]) for n in people)
    if inner is None or not named:
        return False
    words = GRADE.sub(" ", inner[1])
    return any(p.kind in ("range", "length", "within", "month") for p in periods(words))


def _coordinated(text: str, offset: int, to: list[Place], rest: Sequence[Place]) -> list[Place]:
    """The places that a clause goes to, and those joined to them as equals: "at X and Y", 「A（…）、B（…）に」."""
    found = list(to)
    more = sorted((p for p in rest if p.organisation), key=lambda place: place.span, reverse=True)
    for place in [*more, *reversed(more)]:
        near = [other for other in found if other.organisation and other is not place]
        for other in near if place not in found else ():
            first, last = sorted((place, other), key=lambda p: p.span)
            gap = text[first.span.end - offset : last.span.start - offset]
            if JOINED.fullmatch(gap):
                found.append(place)
                break
    return sorted(found, key=lambda place: place.span) if len(found) > len(to) else to
