"""Stays out of running text and lists: Japanese and English, several in a sentence, subjects left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, degree_year
from lint.analyse.movements.follow import (
    BACK,
    LABEL,
    LASTS,
    SAME_PLACE,
    Thread,
    Topic,
    other_topic,
    with_members,
    without_subject,
)
from lint.analyse.movements.joins import member_names
from lint.analyse.movements.records import Movement
from lint.analyse.movements.slots import MOBILE, direction, is_past
from lint.analyse.movements.units import is_item, units
from lint.analyse.movements.verbs import (
    ENGLISH,
    EVENT,
    FUTURE,
    GENERAL,
    IF,
    INVITES,
    JAPANESE,
    LEADS,
    PAST_EN,
    PAST_JA,
    SAME,
    SPLIT_EN,
    STAY_NOUN,
)  # fmt: skip
from lint.analyse.people.names import Name, names
from lint.analyse.places import Place, is_vague, places
from lint.analyse.structure.grids import plain
from lint.analyse.text.sentences import Sentence
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.movements.cells import Setting
    from lint.analyse.structure.sections import Section
    from lint.analyse.team.members import Member
from lint.analyse.movements.wording import (
    beside,
    count_in,
    host_of,
    in_period,
    is_host,
    is_over,
    may_travel,
    role_in,
    stage_in,
    stand_in_of,
    where_to,
)
from lint.analyse.movements.wording import times as times_in

MONEY = re.compile(r"助成|他制度|研究費|予算|経費|support|funding|budget|grants?\b")
DATED = re.compile(r"(?:20|２０)[\d０-９]{2}|(?:令和|R)\s?[\d０-９元]|[1-5]年目|[Yy]ear \d|FY\s?\d\d")
VAGUE_PLACE = (
    r"(?:海外|国外|相手国側?|欧米)(?:の|連携|共同|協力)*(?:研究)?(?:機関|大学|研究所|拠点|研究室)"
    r"|(?:overseas|foreign|partner|international|collaborating) (?:institutions?|universit(?:y|ies)|labs?"
    r"|laborator(?:y|ies))|(?:go|goes|stay|work|research)\s+(?:abroad|overseas)"
)
ASIDE = re.compile(
    r",\s+(?:who|which|having)\s[^,;.]*?\b(?:[a-z]+ed|spent|was|were|had|took|won|held|left|came|went)\b[^,;.]*(?=,)"
    r"|^\s*(?:Having|Building on|Based on|Encouraged by|Thanks to|Following up|(?:After|Following)\s+"
    r"(?:an?|the|his|her|their|our|[a-z]+ing)\b)[^,;.]*,"
    r"|^[^。、]*(?:会議|会合|打ち?合わ?せ|議論|交流|学会|ワークショップ)(?:を経て|を受けて?|に続き|の(?:後|のち))、"
)
"""What a sentence says of the past by the way: ", who completed her PhD at MIT in 2023,", "After a first meeting, "."""
VAGUE_STAY = re.compile(r"滞在|派遣|渡航|留学|在外研究|\b(?:research (?:stay|visit)|stay|secondment|visit)s?\b", re.I)
STAYS = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くき]|来日|赴[くき]|在外研究|迎え|受け?入れ(?:る|、|て)|[にへ]渡[るりっ]|で(?:共同)?研究(?:する|を行)"
    r"|\b(?:carr(?:y|ies) out|pursues?|do(?:es)? (?:\w+ )?research"
    r"|travels? to|comes? to|goes to|go to|stay|spend|visit|second|hosts?\b|hosted|invite"
    r"|abroad|overseas)",
    re.I,
)
STRONG = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くきい]|受け?入れ|来日|赴|迎え|研究|stay|spend|visit|host|invite|second|travel"
    r"|join|sent?\b|abroad|work"
)
__all__ = ["LEADS", "is_vague", "written"]


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
    known = [(m.name, own[0]) for m in members if (own := member_names(m.name))]
    rows = sorted(movement.span for movement in tabled)
    thread = Thread(document, setting, known)
    for sentence, item in units(document, prose):
        if any(row.start <= sentence.span.start < row.end for row in rows):
            continue
        text = document.slice(sentence.span)
        item = item or is_item(text)
        thread.at(sentence.span)
        going = STAY_NOUN.search(text) or item or SAME.match(text) or DATED.search(text)
        inside = _inside(sections, sentence.span.start) if going or thread.block else []
        titles = [plain(section.title) for section in inside]
        mobile = any(MOBILE.search(title) for title in titles)
        barred = (any(is_past(title) for title in titles[:2]) and not mobile) or any(
            MONEY.search(t) for t in titles[:1]
        )
        if (going or mobile) and not barred:
            if going and (STAY_NOUN.search(text) or item or mobile or thread.near()):
                known += [(name.text, name) for name in names(text, offset=sentence.span.start) if name.kind == "named"]
            thread.above = inside[0].heading if inside and mobile else None
            _told(thread, text, sentence, item, titles, mobile, sides)
        thread.block.append(sentence.span)
    return thread.found


def _told(
    thread: Thread,
    text: str,
    sentence: Sentence,
    item: bool,
    titles: list[str],
    mobile: bool,
    sides: dict[str, str | None],
) -> None:
    """Read a sentence: stays of its own, or what it adds to those before."""
    near = thread.near()
    if near is not None and near.period is None and LASTS.match(text):
        thread.complete(text, sentence.span.start)
        return
    made: list[Movement] = []
    # In a plan of stays, who, when and where make one, whatever the verb.
    for clause in list(_clauses(text, sentence, item, mobile)) or [Clause(sentence.span, "")] * mobile:
        before = made[-1] if made else near
        made += _read(thread, clause, titles, mobile, before, sides)
    if not made and thread.told_here():
        thread.complete(text, sentence.span.start)
    thread.add(made)
    if made and made[-1].host is None and len({stay.person for stay in made}) == 1:
        thread.host(text, sentence.span.start)


def _inside(sections: Sequence[Section], offset: int) -> list[Section]:
    """The sections that a place lies in, the innermost first."""
    return [s for s in reversed(sections) if s.heading.start <= offset < max(s.body.end, s.heading.end)]


def _clauses(text: str, sentence: Sentence, item: bool, mobile: bool) -> Iterator[Clause]:
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
        told = ENGLISH.search(text, start, end)
        if told or mobile:
            yield Clause(Span(base + start, base + end), told.group() if told else "", later=start > 0)


def _read(
    thread: Thread,
    clause: Clause,
    titles: list[str],
    mobile: bool,
    last: Movement | None,
    sides: dict[str, str | None],
) -> Iterator[Movement]:
    """The stays of a clause, if it plans any."""
    document, setting, known = thread.document, thread.setting, thread.known
    text, offset = ASIDE.sub(lambda aside: " " * len(aside[0]), document.slice(clause.span)), clause.span.start
    japanese = bool(re.search(r"[ぁ-んァ-ヶ一-龠]{2}", text))
    main = text if japanese else re.sub(r",\s+who\s[^,;.]*,", ",", text)
    if (PAST_JA if japanese else PAST_EN).search(main) and not FUTURE.search(main):
        return
    if EVENT.search(text) and not re.search(r"滞在|常駐|stay|spend|second(?:ed|ment)", text):
        return
    times = times_in(text, offset, setting)
    if times and all(is_over(period, setting) for period in times):
        return
    named = with_members(names(text, offset=offset), text, offset, known)
    spots = [place for place in places(text, offset=offset) if not in_period(place, times)]
    inviting = bool(INVITES.search(clause.verb))
    hosts = [name for name in named if is_host(text, offset, name, inviting) or beside(text, offset, name, spots)]
    people = [name for name in named if name not in hosts and may_travel(text, offset, name, spots)]
    stand_in = None if people else stand_in_of(text, offset, named)
    where = where_to(text, offset, spots, people, inviting, setting)
    if not clause.verb and not clause.item and people and other_topic(text, offset, people):
        return
    if not any(place.organisation for place in where) and SAME_PLACE.search(text):
        where = thread.place(last) or where
    left = _left_out(thread, clause, text, last) if not people and stand_in is None else None
    people = list(left.people) if left else people
    vague = next((m for m in re.finditer(VAGUE_PLACE, text)), None) if not where else None
    who, when = bool(people or stand_in), bool(times)
    unplaced = vague is not None and not who and bool(VAGUE_STAY.search(text)) and bool(FUTURE.search(text) or mobile)
    if not unplaced and not _enough(
        clause, who, when, any(p.start for p in times), bool(where), mobile, bool(people), left, text
    ):
        return
    if GENERAL.search(text) and not people and (not unplaced or IF.search(text)):
        return
    way = _way(clause, text, where, titles, people, sides, setting, inviting)
    base = Movement(
        span=_tight(document, clause.span),
        kind="prose",
        placeholder=stand_in,
        count=count_in(text) if stand_in else 1,
        direction=way,
        host=next((h.text for h in hosts if where and h.span.start > where[0].span.start), hosts[0].text)
        if hosts
        else None,
        role=role_in(text, offset, clause.verb, clause.item, japanese, [*times, *spots, *named]),
        role_span=_tight(document, clause.span),
        stage=stage_in(text, people[:1], offset) or (left.stage if left else None),
        degree_year=degree_year(text) or (left.degree_year if left else None),
        places=(_tight(document, clause.span),),
        slots={"destination": Span(offset + vague.start(), offset + vague.end())} if vague else {},
    )
    yield from _spread(base, people, times, where, hosts, setting, text, offset)


def _left_out(thread: Thread, clause: Clause, text: str, last: Movement | None) -> Topic | None:
    """Whom a clause without a person speaks of."""
    if BACK.match(text) and not STAYS.search(text):
        return None
    later = clause.later and last is not None and clause.span.start < last.span.end + 2
    if SAME.match(text) and not later and thread.block and (spoken := thread.topic()):
        return spoken
    if (later or SAME.match(text)) and last is not None and last.people:
        return Topic(last.people, last.span, last.stage, last.degree_year, True)
    return thread.topic() if without_subject(text) else None


def _tight(document: Document, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and document.text[start] in " \t\n\v　、，,;；。.":
        start += 1
    while end > start and document.text[end - 1] in " \t\n\v　":
        end -= 1
    return Span(start, end)


def _enough(
    clause: Clause,
    who: bool,
    when: bool,
    dated: bool,
    where: bool,
    mobile: bool,
    named: bool,
    left: Topic | None,
    text: str,
) -> bool:
    """Whether a clause tells enough to be a planned stay, not a remark about one."""
    if clause.item:
        return (named and when and where) or (mobile and who and (when and where))
    stays = bool(STAYS.search(text))
    if left is not None and (SAME.match(text) or clause.later):
        return (when and (where or stays or SAME.match(text) is not None)) or (where and mobile and stays)
    if left is not None and left.travels:  # a further stay says so; what is done there may have a place and time too
        return where and dated and stays
    if left is not None and mobile:
        return where and (when or stays or LABEL.match(text) is not None)
    if named:
        if mobile:
            return (when and where) or ((when or where) and stays)
        return dated and where and (stays or bool(STRONG.search(clause.verb)))
    if who and mobile:
        return (when or where) and bool(STRONG.search(text))
    if who:
        return where and when and stays
    return False


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


def _spread(
    base: Movement,
    people: list[Name],
    times: list[Period],
    where: list[Place],
    hosts: list[Name],
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
            host = host_of(index, people, hosts) if both and hosts else base.host
            stage = stage_in(text, [person], offset) if person and len(persons) > 1 else base.stage
            yield replace(
                base,
                people=(person,) if person else (),
                host=host,
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
