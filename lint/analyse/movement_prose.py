"""Stays out of running text and lists: Japanese and English, several in a sentence, subjects left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates import Period, degree_year
from lint.analyse.grids import plain
from lint.analyse.movement_records import Movement
from lint.analyse.movement_slots import MOBILE, direction, is_past
from lint.analyse.movement_units import is_item, units
from lint.analyse.movement_verbs import (
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
from lint.analyse.people import Name, names
from lint.analyse.places import Place, is_vague, places
from lint.analyse.sentences import Sentence
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.members import Member
    from lint.analyse.movement_cells import Setting
    from lint.analyse.sections import Section
from lint.analyse.movement_wording import (
    count_in,
    in_period,
    is_host,
    is_over,
    may_travel,
    role_in,
    stage_in,
    stand_in_of,
    where_to,
)
from lint.analyse.movement_wording import times as times_in

MONEY = re.compile(r"助成|他制度|研究費|予算|経費|support|funding|budget|grants?\b")
DATED = re.compile(r"(?:20|２０)[\d０-９]{2}|(?:令和|R)\s?[\d０-９元]|[1-5]年目|[Yy]ear \d|FY\s?\d\d")
VAGUE_PLACE = (
    r"(?:海外|国外|相手国側?|欧米)(?:の|連携|共同|協力)*(?:研究)?(?:機関|大学|研究所|拠点|研究室)"
    r"|(?:overseas|foreign|partner|international|collaborating) (?:institutions?|universit(?:y|ies)|labs?"
    r"|laborator(?:y|ies))|(?:go|goes|stay|work|research)\s+(?:abroad|overseas)"
)
LASTS = re.compile(
    r"\s*(?:(?:その)?(?:滞在|派遣|渡航|招へい|訪問|受入れ?)?(?:の)?(?:期間|時期|予定)?は"
    r"|(?:the|this|his|her|their) (?:\w+ )?(?:stay|visit|secondment|period)s? "
    r"|it (?:lasts|runs|takes|is (?:planned|scheduled)))",
    re.I,
)
"""How a sentence begins that only tells when the stay of the one before is."""
VAGUE_STAY = re.compile(r"滞在|派遣|渡航|留学|在外研究|\b(?:research (?:stay|visit)|stay|secondment|visit)s?\b", re.I)
STAYS = re.compile(
    r"滞在|派遣|渡航|招へい|招聘|留学|招[くき]|来日|赴[くき]|在外研究|迎え|で(?:共同)?研究(?:する|を行)"
    r"|\b(?:carr(?:y|ies) out|pursues?|do(?:es)? (?:\w+ )?research"
    r"|travels? to|comes? to|goes to|go to|stay|spend|visit|second|hosted|invite"
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
    known = [(m.name, own[0]) for m in members if (own := names(m.name, cell=True, header="氏名"))]
    rows = sorted(movement.span for movement in tabled)
    found: list[Movement] = []
    last: Movement | None = None
    for sentence, item in units(document, prose):
        if any(row.start <= sentence.span.start < row.end for row in rows):
            continue
        text = document.slice(sentence.span)
        item = item or is_item(text)
        going = STAY_NOUN.search(text) or item or (last is not None and SAME.match(text))
        if not going and not DATED.search(text):
            last = last if last is not None and sentence.span.start - last.span.end < 160 else None
            continue
        titles = _titles(sections, sentence.span.start)
        mobile = any(MOBILE.search(title) for title in titles)
        if not going and not mobile:
            continue
        if (any(is_past(title) for title in titles[:2]) and not mobile) or any(MONEY.search(t) for t in titles[:1]):
            continue
        known += [(name.text, name) for name in names(text, offset=sentence.span.start) if name.kind == "named"]
        near = last if last is not None and sentence.span.start - last.span.end < 260 else None
        if near is not None and near.period is None and LASTS.match(text):
            found, last = _completed(found, near, document, sentence, setting)
            continue
        # In a plan of stays, who, when and where make one, whatever the verb.
        for clause in list(_clauses(text, sentence, item)) or [Clause(sentence.span, "")] * mobile:
            made = list(_read(document, clause, setting, titles, mobile, near, sides, known))
            found.extend(made)
            near = last = made[-1] if made else near
    return found


def _completed(
    found: list[Movement], last: Movement, document: Document, sentence: Sentence, setting: Setting
) -> tuple[list[Movement], Movement]:
    """The stays that a sentence of its own gives the period and the task of."""
    text, offset = document.slice(sentence.span), sentence.span.start
    times = times_in(text, offset, setting)
    if not times:
        return found, last
    role = role_in(text, offset, "", False, sentence.language == "ja", times)
    added = [replace(one, period=times[0], role=one.role or role) if one.span == last.span else one for one in found]
    return added, replace(last, period=times[0], role=last.role or role)


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
        told = ENGLISH.search(text, start, end)
        if told:
            yield Clause(Span(base + start, base + end), told.group(), later=start > 0)


def _read(
    document: Document,
    clause: Clause,
    setting: Setting,
    titles: list[str],
    mobile: bool,
    last: Movement | None,
    sides: dict[str, str | None],
    known: Sequence[tuple[str, Name]],
) -> Iterator[Movement]:
    """The stays of a clause, if it plans any."""
    text, offset = document.slice(clause.span), clause.span.start
    japanese = bool(re.search(r"[ぁ-んァ-ヶ一-龠]{2}", text))
    if (PAST_JA if japanese else PAST_EN).search(text) and not FUTURE.search(text):
        return
    if EVENT.search(text) and not re.search(r"滞在|常駐|stay|spend|second(?:ed|ment)", text):
        return
    times = times_in(text, offset, setting)
    if times and all(is_over(period, setting) for period in times):
        return
    named = _with_members(names(text, offset=offset), text, offset, known)
    spots = [place for place in places(text, offset=offset) if not in_period(place, times)]
    inviting = bool(INVITES.search(clause.verb))
    hosts = [name for name in named if is_host(text, offset, name, inviting)]
    people = [name for name in named if name not in hosts and may_travel(text, offset, name, spots)]
    stand_in = None if people else stand_in_of(text, offset, named)
    where = where_to(text, offset, spots, people, inviting, setting)
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
        count=count_in(text) if stand_in else 1,
        direction=way,
        host=hosts[0].text if hosts else None,
        role=role_in(text, offset, clause.verb, clause.item, japanese, [*times, *spots, *named]),
        role_span=_tight(document, clause.span),
        stage=stage_in(text, people[:1], offset) or (last.stage if carried and last else None),
        degree_year=degree_year(text) or (last.degree_year if carried and last else None),
        places=(_tight(document, clause.span),),
        slots={"destination": Span(offset + vague.start(), offset + vague.end())} if vague else {},
    )
    yield from _spread(base, people, times, where, setting, text, offset)


def _with_members(named: list[Name], text: str, offset: int, known: Sequence[tuple[str, Name]]) -> list[Name]:
    """The names of a clause, and those of people already known that it calls by full name or surname."""
    found = list(named)
    for words, name in known:
        called = next((way for way in (words, name.text) if len(way) >= 3 and way in text), "")
        at = text.find(called) if called else -1
        if at < 0 and (alone := _surname(name.family).search(text)):
            at, called = alone.start(), alone.group()
        span = Span(offset + at, offset + at + len(called))
        if at >= 0 and name.kind == "named" and not any(other.span.overlaps(span) for other in found):
            found.append(replace(name, span=span))
    return sorted(found, key=lambda name: name.span)


@lru_cache(maxsize=512)
def _surname(family: str) -> re.Pattern[str]:
    """A surname by itself, as the subject or object of what is told of a person met before."""
    if re.match(r"[A-Za-zÀ-ž]", family):
        return re.compile(rf"(?<![\w-]){re.escape(family)}(?![\w-])(?!\s(?:lab|group|team|University|Institute))")
    if len(family) < 2:
        return re.compile(r"(?!)")
    return re.compile(rf"(?:(?<=^)|(?<=[、。，の\s]))({re.escape(family)})(?=(?:氏|さん|助教|君)?[はがを、])")


def _tight(document: Document, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and document.text[start] in " \t\n\v　、，,;；。.":
        start += 1
    while end > start and document.text[end - 1] in " \t\n\v　":
        end -= 1
    return Span(start, end)


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
            stage = stage_in(text, [person], offset) if person and len(persons) > 1 else base.stage
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
