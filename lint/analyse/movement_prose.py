"""Stays out of running text and lists: Japanese and English, several in a sentence, subjects left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates import Period, degree_year, periods
from lint.analyse.grids import plain
from lint.analyse.movement_records import Movement
from lint.analyse.movement_slots import MOBILE, direction, is_past
from lint.analyse.movement_verbs import (
    COUNTED,
    ENGLISH,
    EVENT,
    FUTURE,
    GENERAL,
    INVITES,
    JAPANESE,
    LEADS,
    PAST_EN,
    PAST_JA,
    SAME,
    SPLIT_EN,
    STAY_NOUN,
)  # fmt: skip
from lint.analyse.people import Name, career_stage, names, placeholder
from lint.analyse.places import Place, is_vague, places
from lint.analyse.sentences import Sentence
from lint.analyse.sentences import sentences as split
from lint.document import Block, Document, Span, Zone

if TYPE_CHECKING:
    from lint.analyse.members import Member
    from lint.analyse.movement_tables import Setting
    from lint.analyse.sections import Section

HOST_AFTER = re.compile(
    r"^\s*(?:名誉|特任|准)?(?:教授|博士|氏|先生|PI|チームリーダー"
    r"|主任研究員)?\s*(?:[(（][^()（）]{0,24}[)）])?\s*(?:ら)?\s*(?:の(?:研究室|研究グループ|グループ|チーム|ラボ"
    r"|もと|下|元|指導|受け?入れ)|研究室|ラボ|グループ|チーム|と(?:共同|とも|連携|協力|一緒|議論)|が受け?入れ"
    r"|を受け?入れ(?:研究)?(?:者|教員|責任者)|(?:氏|教授|博士)?を(?:ホスト|受入))"
    r"|^[’']s\s+(?:\w+\s+){0,3}(?:lab|group|team|laboratory)|^\s+(?:will\s+|can\s+)?(?:host|supervise|mentor"
    r"|receive)s?\b|^\s+(?:lab|group|laboratory)\b"
)
HOST_BEFORE = re.compile(
    r"(?:(?:受け?入れ?|ホスト)(?:研究者|教員|責任者|先|研究室)?(?:は|[:：、])?\s*|指導(?:教員|者)?(?:は"
    r"|[:：])?\s*|(?:hosted|supervised|mentored|received|advised)\s+by\s+|\bwith\s+"
    r"|\bunder\s+(?:the\s+(?:supervision|guidance|direction)\s+of\s+)?|(?:(?:^|[,;(:\s])[Hh]ost|mentor"
    r"|supervisor)\s*(?:is|will be|[:=,])?\s*|(?:group|lab|laboratory|team)\s+of\s+|\bjoin(?:s|ing)?\s+)(?:(?:Dr"
    r"|Prof|Professor|Drs|Profs|Ms|Mr)\.?\s+)*$",
    re.I,
)
FROM_AFTER = re.compile(
    r"^\s*(?:[(（][^()（）]*[)）])?\s*(?:から|より|(?:大学院|研究科|学部|研究室"
    r"|研究院)?[^、。はがをにへ]{0,14}?(?:所属|の[^、。]{0,12}$))"
)
FROM_BEFORE = re.compile(
    r"(?:\bfrom|\bof|affiliated with|based (?:at|in)|(?:student|researcher|fellow|professor|scientist"
    r"|postdoc) (?:at|in))\s+(?:the\s+)?$",
    re.I,
)
TO_AFTER = re.compile(
    r"^\s*(?:[(（][^()（）]*[)）])?\s*(?:の[^、。はがを]{1,24}?(?:研究室|グループ|ラボ|センター|研究所|学部"
    r"|研究科|教授|博士|氏|もと|下)[^、。はがを]{0,6})?\s*(?:に|へ|で|にて|を訪|における)"
)
TO_BEFORE = re.compile(
    r"(?:\bat|\bto|\bin|\bvisit(?:s|ing)?|\bjoins?|\bwithin|→|⇒)\s+(?:[\w .’']{0,40}?,\s*)?(?:the\s+)?$", re.I
)
SUBJECT = re.compile(
    r"^[\s　]*(?:[(（][^()（）]{0,60}[)）])?\s*(?:さん|氏|君|博士|教授|助教|准教授|先生|研究員"
    r"|くん)*\s*(?:[(（][^()（）]{0,60}[)）])?\s*(?:は|が|も|を|には|、|，|・|と|および|及び|らを?|[:：]"
    r"|の(?:派遣|渡航|滞在|招へい|招聘))"
)
BULLET = re.compile(r"\s*(?:[・●○◆■□–—*＊•‣▪①-⑳]|-\s|[(（]?\d{1,2}[)）.．])")
ITEM = re.compile(r"^\s*(?:[・●○◆■□\-–—*＊•‣▪①-⑳]|[(（]?\d{1,2}[)）.．]|[a-z][.)])?\s*")


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence that tells of one going or coming."""

    span: Span
    verb: str
    item: bool = False
    later: bool = False
    """Not the first of its sentence: its subject may stand in the one before."""


def written(
    document: Document,
    prose: Sequence[Sentence],
    sections: Sequence[Section],
    setting: Setting,
    tabled: Sequence[Movement],
    members: Sequence[Member],
) -> list[Movement]:
    """The stays that running text and lists plan, in reading order.

    Args:
        document: the draft.
        prose: the sentences of the author's running text.
        sections: titles tell what speaks of the past, and which way people go.
        setting: the applicant's country and the project's start.
        tabled: the stays of tables; their rows are not read again.
        members: who belongs to which side.

    """
    sides = {plain(member.name).replace(" ", ""): member.side for member in members if member.name}
    rows = sorted(movement.span for movement in tabled)
    found: list[Movement] = []
    last: Movement | None = None
    for sentence, item in _units(document, prose):
        if any(row.start <= sentence.span.start < row.end for row in rows):
            continue
        text = document.slice(sentence.span)
        item = item or (bool(BULLET.match(text)) and not STAY_NOUN.search(text))
        if not STAY_NOUN.search(text) and not item and not (last is not None and SAME.match(text)):
            last = last if last is not None and sentence.span.start - last.span.end < 160 else None
            continue
        titles = _titles(sections, sentence.span.start)
        mobile = any(MOBILE.search(title) for title in titles)
        if any(is_past(title) for title in titles[:2]) and not mobile:
            continue
        near = last if last is not None and sentence.span.start - last.span.end < 260 else None
        for clause in _clauses(text, sentence, item):
            made = list(_read(document, clause, setting, titles, mobile, near, sides))
            found.extend(made)
            near = last = made[-1] if made else near
    return found


def _units(document: Document, prose: Sequence[Sentence]) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of running text, and lines of lists that are no sentences; ``True`` for the latter."""
    starts = {sentence.span.start for sentence in prose}
    covered = sorted({block.span for sentence in prose for block in document.blocks_in(sentence.span)})
    inside = {span.start for span in covered}
    extra = [
        sentence
        for block in document.blocks
        if block.span.start not in inside and _may_list(document, block)
        for sentence in split(document.text, block.span)
        if sentence.span.start not in starts
    ]
    merged = [(sentence, False) for sentence in prose] + [(sentence, True) for sentence in extra]
    return iter(sorted(merged, key=lambda pair: pair[0].span))


def _may_list(document: Document, block: Block) -> bool:
    words = document.slice(block.span)
    return (
        block.zone in (Zone.BODY, Zone.TABLE)
        and 12 <= len(words) <= 400
        and bool(re.search(r"\d", words))
        and bool(re.search(r"月|年|週|month|year|week|20\d\d", words))
    )


def _titles(sections: Sequence[Section], offset: int) -> list[str]:
    inside = [s for s in sections if s.heading.start <= offset < max(s.body.end, s.heading.end)]
    return [plain(section.title) for section in reversed(inside)]


def _clauses(text: str, sentence: Sentence, item: bool) -> Iterator[Clause]:
    """The pieces of a sentence, each with the verb of going or coming that it ends (or, in English, holds)."""
    base = sentence.span.start
    if item:
        yield Clause(sentence.span, "", True)
        return
    if sentence.language == "ja" or re.search(r"[ぁ-ん]{2}", text):
        at = 0
        verbs = list(JAPANESE.finditer(text))
        if not verbs and (SAME.match(text) or (VAGUE_STAY.search(text) and re.search(VAGUE_PLACE, text))):
            yield Clause(sentence.span, "滞在")
        for index, verb in enumerate(verbs):
            end = verbs[index + 1].start() if index + 1 < len(verbs) else len(text)
            yield Clause(
                Span(base + at, base + (verb.end() if index + 1 < len(verbs) else end)), verb.group(), later=index > 0
            )
            at = verb.end()
        return
    cuts = [0, *(match.start() for match in SPLIT_EN.finditer(text)), len(text)]
    for start, end in pairwise(cuts):
        verb = ENGLISH.search(text, start, end)
        if verb:
            yield Clause(Span(base + start, base + end), verb.group(), later=start > 0)


def _read(
    document: Document,
    clause: Clause,
    setting: Setting,
    titles: list[str],
    mobile: bool,
    last: Movement | None,
    sides: dict[str, str | None],
) -> Iterator[Movement]:
    """The stays of a clause, if it plans any."""
    text, offset = document.slice(clause.span), clause.span.start
    japanese = bool(re.search(r"[ぁ-んァ-ヶ一-龠]{2}", text))
    if (PAST_JA if japanese else PAST_EN).search(text) and not FUTURE.search(text):
        return
    if EVENT.search(text) and not re.search(r"滞在|常駐|stay|spend|second", text):
        return
    times = _times(text, offset, setting)
    if times and all(_over(period, setting) for period in times):
        return
    named = names(text, offset=offset)
    spots = [place for place in places(text, offset=offset) if not _in_period(place, times)]
    inviting = bool(INVITES.search(clause.verb))
    hosts = [name for name in named if _is_host(text, offset, name, inviting)]
    people = [name for name in named if name not in hosts and _may_travel(text, offset, name, spots)]
    stand_in = None if people else _stand_in(text, offset, named)
    where = _where(text, offset, spots, people, inviting, setting)
    carried = (
        not people
        and stand_in is None
        and last is not None
        and (SAME.match(text) or (clause.later and clause.span.start < last.span.end + 2))
        and bool(last.people)
    )
    if carried and last is not None:
        people = list(last.people)
    vague = next((m for m in re.finditer(VAGUE_PLACE, text)), None) if not where else None
    who, when = bool(people or stand_in), bool(times)
    unplaced = vague is not None and not who and bool(VAGUE_STAY.search(text)) and bool(FUTURE.search(text) or mobile)
    if not unplaced and not _enough(
        clause, who, when, any(p.start for p in times), bool(where), mobile, bool(people), carried, text
    ):
        return
    if GENERAL.search(text) and not people and not unplaced:
        return
    way = _way(clause, text, where, titles, people, sides, setting, inviting)
    base = Movement(
        span=_tight(document, clause.span),
        kind="prose",
        placeholder=stand_in,
        count=_count(text) if stand_in else 1,
        direction=way,
        host=hosts[0].text if hosts else None,
        role=_role(text, offset, clause, japanese, [*times, *spots, *named]),
        role_span=_tight(document, clause.span),
        stage=_stage(text, people[:1], offset) or (last.stage if carried and last else None),
        degree_year=degree_year(text) or (last.degree_year if carried and last else None),
        places=(_tight(document, clause.span),),
        slots={"destination": Span(offset + vague.start(), offset + vague.end())} if vague else {},
    )
    yield from _spread(base, people, times, where, setting, text, offset)


VAGUE_PLACE = (
    r"(?:海外|国外|相手国側?|欧米)(?:の|連携|共同|協力)*(?:研究)?(?:機関|大学|研究所|拠点|研究室)"
    r"|(?:overseas|foreign|partner|international|collaborating) (?:institutions?|universit(?:y|ies)|labs?"
    r"|laborator(?:y|ies))|(?:go|goes|stay|work|research)\s+(?:abroad|overseas)"
)


VAGUE_STAY = re.compile(r"滞在|派遣|渡航|留学|在外研究|\b(?:research (?:stay|visit)|stay|secondment|visit)s?\b", re.I)


def _tight(document: Document, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and document.text[start] in " \t\n\v　、，,;；。.":
        start += 1
    while end > start and document.text[end - 1] in " \t\n\v　":
        end -= 1
    return Span(start, end)


def _times(text: str, offset: int, setting: Setting) -> list[Period]:
    found = periods(text, offset=offset, project_start=setting.project_start, year_starts=setting.year_starts)
    ranged = [p for p in found if p.kind in ("range", "within") and p.start]
    dated = sorted((p for p in found if p.start), key=lambda p: p.kind == "year")
    lengths = [
        p
        for p in found
        if p.kind == "length"
        and not re.search(r"後に?|以内|ごと|おき|毎", text[p.span.end - offset : p.span.end - offset + 3])
    ]
    return ranged or dated[:1] or lengths[:1] or found[:1]


def _over(period: Period, setting: Setting) -> bool:
    """Whether a period ended before the project begins."""
    end = period.end or period.start
    if end is None or setting.project_start is None:
        return False
    year, month = int(end[:4]), int(end[5:7] or 12)
    return year * 12 + month < setting.project_start.year * 12 + setting.project_start.month - 6


def _in_period(place: Place, times: list[Period]) -> bool:
    return any(place.span.overlaps(period.span) and not place.organisation for period in times)


def _is_host(text: str, offset: int, name: Name, inviting: bool) -> bool:
    before, after = text[: name.span.start - offset], text[name.span.end - offset :]
    if re.search(
        r"\b(?:hosts?|invites?|receives?|welcomes?|inviting)\s+(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+)?$", before
    ):
        return False
    if HOST_AFTER.match(after) or HOST_BEFORE.search(before[-60:]):
        return True
    if (
        inviting
        and re.match(r"\s*(?:氏|教授|准教授|博士|助教)*(?:は|が)", after)
        and re.search(r"を", after)
        and not re.search(r"来日|訪日", text)
    ):
        return True
    return inviting and bool(
        re.match(r"\s*(?:,[^,]{0,60},)?\s*(?:will\s+|plans to\s+)?(?:host|invite|receive|welcome)", after)
    )


def _may_travel(text: str, offset: int, name: Name, spots: list[Place]) -> bool:
    before, after = text[: name.span.start - offset], text[name.span.end - offset :]
    if any(place.span.overlaps(name.span) for place in spots if place.organisation and place.known):
        return False
    if re.search(r"(?:代表者?(?:の|である)?|責任者(?:の|は)?|\bPI\b[:\s]*)$", before):
        return not re.match(r"\s*(?:の|ら(?:の|は))", after)
    if re.match(r"\s*(?:ら|et al)", after):
        return False
    if re.search(r"[ぁ-ん]", text):
        return (
            bool(SUBJECT.match(after))
            or not after.strip()
            or bool(ITEM.fullmatch(before))
            or bool(re.match(r"\s*[(（]", after))
        )
    return True


def _stand_in(text: str, offset: int, named: list[Name]) -> Span | None:
    found = placeholder(text, offset=offset)
    if found is None and (match := COUNTED.search(text)):
        found = Span(offset + match.start(), offset + match.end())
    if found is not None and any(found.overlaps(name.span) for name in named):
        return None
    return found


def _where(
    text: str, offset: int, spots: list[Place], people: list[Name], inviting: bool, setting: Setting
) -> list[Place]:
    """The places that a clause goes to; what follows "from", 「から」 or a person's name is where they come from."""
    to: list[Place] = []
    rest: list[Place] = []
    for place in spots:
        before, after = text[: place.span.start - offset], text[place.span.end - offset :]
        if FROM_BEFORE.search(before[-60:]) or re.match(
            r"^\s*(?:[(（][^()（）]*[)）])?\s*(?:側)?(?:から|より)(?!\d)", after
        ):
            continue
        if re.search(r"[(（][^()（）]*$", before) and any(
            n.span.end <= place.span.start and len(text[n.span.end - offset : place.span.start - offset]) < 30
            for n in people
        ):
            continue
        if (
            re.match(
                r"^(?:大学院|[一-龠]{0,8}(?:研究科|学部|研究室|研究所"
                r"|学系))?の?\s*(?:[一-龠ァ-ヶー・]{0,10}(?:教授|助教|講師|研究員|学生|課程|ポスドク"
                r"|博士)[^、。]{0,8})?$",
                after[
                    : max(
                        0,
                        min(
                            (n.span.start - place.span.end for n in people if n.span.start >= place.span.end), default=0
                        ),
                    )
                ],
            )
            and any(0 <= n.span.start - place.span.end <= 24 for n in people)
            and re.match(
                r"^[^、。にへで]{0,24}$",
                text[
                    place.span.end - offset : min(n.span.start for n in people if n.span.start >= place.span.end)
                    - offset
                ],
            )
        ):
            continue
        (to if TO_AFTER.match(after) or TO_BEFORE.search(before[-60:]) else rest).append(place)
    orgs = [p for p in to if p.organisation] or [p for p in rest if p.organisation and not to]
    if inviting and setting.home:
        own = [p for p in orgs if p.country == setting.home]
        return own or [p for p in to if p.country == setting.home][:1] or [p for p in orgs if p.country is None]
    return orgs or to[:1] or rest[:1]


def _enough(
    clause: Clause, who: bool, when: bool, dated: bool, where: bool, mobile: bool, named: bool, carried: bool, text: str
) -> bool:
    """Whether a clause tells enough to be a planned stay, not a remark about one."""
    if clause.item:
        return (named and when and where) or (mobile and who and (when and where))
    if carried:
        told = bool(STAYS.search(text)) or SAME.match(text) is not None
        return (when and (where or told)) or (where and mobile and bool(STAYS.search(text)))
    if named:
        if mobile:
            return (when and where) or ((when or where) and bool(STAYS.search(text)))
        return dated and where and (bool(STAYS.search(text)) or bool(STRONG.search(clause.verb)))
    if who and mobile:
        return (when or where) and bool(STRONG.search(text))
    if who:
        return where and when and bool(STAYS.search(text))
    return False


STAYS = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くき]|来日|赴[くき]|在外研究|\b(?:stay|spend|visit|second|hosted|invite"
    r"|abroad|overseas)",
    re.I,
)
STRONG = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くきい]|受け?入れ|来日|赴|stay|spend|visit|host|invite|second|travel"
    r"|join|sent?\b|abroad|work"
)


def _way(
    clause: Clause,
    text: str,
    where: list[Place],
    titles: list[str],
    people: list[Name],
    sides: dict[str, str | None],
    setting: Setting,
    inviting: bool,
) -> str | None:
    land = where[0].country if where else None
    if land and setting.home:
        return "inbound" if land == setting.home else "outbound"
    if inviting or re.search(r"来日|訪日|\b(?:join|visit|come to)s? (?:us|our)\b", text):
        return "inbound"
    for person in people:
        side = sides.get(plain(person.text).replace(" ", ""))
        if side:
            return "outbound" if (side == "japan") == (setting.home in ("JP", None)) else "inbound"
    if re.search(r"派遣|渡航|送り出|留学|海外|abroad|overseas|outgoing", text):
        return "outbound"
    return next((way for title in titles if (way := direction(title, setting.home))), None) or (
        "outbound" if where and land and setting.home is None else None
    )


def _role(text: str, offset: int, clause: Clause, japanese: bool, known: Sequence[Period | Place | Name]) -> str | None:
    """What the person does there, where the clause says so."""
    if clause.item:
        return _item_role(text, offset, known)
    if japanese:
        at = text.rfind(clause.verb) if clause.verb else -1
        tail = at + len(clause.verb)
        after = text[tail:].strip("、。し，, \n　")
        if (
            at >= 0
            and len(after) >= 4
            and re.search(r"を|に|の", after)
            and not re.match(r"(?:た|て(?:いる|いた))", after)
        ):
            return " ".join(after.split())
        for piece in sorted(known, key=lambda piece: -piece.span.start):
            at, end = piece.span.start - offset, piece.span.end - offset
            if 0 <= at < end <= len(text):
                text = text[:at] + "、" + re.sub(r"^(?:から|まで|より|で|に|へ|は|が|の間|間|、)+", "、", text[end:])
        rest = JAPANESE.sub(" ", text)
        match = re.search(
            r"([^、。]{2,}?(?:を|に)[^、。]{0,24}?(?:する|行う|学ぶ|担う|担当|測る|測定|解析|開発|確立|習得|構築"
            r"|作る|進める|検証|比較|移す|調べる|探す|実施|取り組む|従事|研究|深める|整える|得る|決める|試す|改良"
            r"|設計|評価|合成|計算|指導|講義))",
            rest,
        )
        return " ".join(match[1].split()) if match else None
    match = re.search(
        r"\b(?:to|and(?: will)?|where (?:s?he|they) will|on|for)\s+((?!the\b|a\b|[A-Z])[a-z]+(?:\s+\S+){1,14})", text
    )
    return " ".join(match[1].split()).rstrip(".,;") if match else None


def _stage(text: str, people: list[Name], offset: int) -> str | None:
    if not people:
        return career_stage(text)
    start, end = people[0].span.start - offset, people[0].span.end - offset
    if start < 0:
        return None
    before = re.split(r"[、。,;；]", text[max(0, start - 24) : start])[-1]
    after = re.split(r"[。;；]|\band\b|は|が|を", text[end : end + 60])[0]
    ways = (before, after) if re.search(r"[ぁ-ん]", text) else (after, before)
    return next((stage for way in ways if (stage := career_stage(way))), None)


def _item_role(text: str, offset: int, known: Sequence[Period | Place | Name]) -> str | None:
    """The part of a list's line that is neither who, where nor when."""
    end = max((piece.span.end - offset for piece in known), default=0)
    parts = [part.strip(" 　。.") for part in re.split(r"[、,;；。]", text[end:])]
    kept = [part for part in parts if len(part) >= 4 and not re.match(r"(?:受入|host)", part, re.I)]
    return kept[0] if kept else None


def _count(text: str) -> int:
    match = re.search(
        r"(\d{1,2})\s*(?:名|人)|\b(\d{1,2}|two|three|four|five|six|seven|eight|nine"
        r"|ten)\s+(?:[\w-]+\s+){0,3}(?:students|researchers|postdocs|scientists|fellows|members|people)",
        plain(text),
    )
    if not match:
        return 1
    word = match[1] or match[2]
    return (
        int(word)
        if word.isdigit()
        else ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].index(word) + 2
    )


def _spread(
    base: Movement,
    people: list[Name],
    times: list[Period],
    where: list[Place],
    setting: Setting,
    text: str,
    offset: int,
) -> Iterator[Movement]:
    """One record a person and a stay."""
    persons: list[Name | None] = list(people) or [None]
    both = len(persons) > 1 and len(times) == len(persons)
    for index, person in enumerate(persons):
        own_times = [times[index]] if both else times
        own_where = [where[index]] if len(persons) > 1 and len(where) == len(persons) else where
        for number in range(max(len(own_times), 1)):
            period = own_times[number] if own_times else None
            place = (
                own_where[number]
                if len(own_where) > 1 and number < len(own_where)
                else own_where[0]
                if own_where
                else None
            )
            land = place.country if place else setting.home if base.direction == "inbound" else None
            way = base.direction
            if place is not None and place.country and setting.home:
                way = "inbound" if place.country == setting.home else "outbound"
            stage = _stage(text, [person], offset) if person and len(persons) > 1 else base.stage
            yield replace(
                base,
                people=(person,) if person else (),
                stage=stage or (base.stage if len(persons) == 1 else None),
                direction=way,
                period=period,
                organisation=place.organisation if place else None,
                organisation_span=place.span if place else None,
                country=land,
                slots={
                    **base.slots,
                    **({"destination": place.span} if place else {}),
                    **({"period": period.span} if period else {}),
                },
            )


__all__ = ["LEADS", "is_vague", "written"]
