"""Stays out of running text and lists: Japanese and English, several in a sentence, subjects left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import degree_year
from lint.analyse.movements.prose.asides import AGAIN, EACH_OTHER, LEADING, THERE, of_a_grant, received
from lint.analyse.movements.prose.calling import Known
from lint.analyse.movements.prose.clauses import (
    ASIDE,
    STAYS,
    VAGUE_PLACE,
    VAGUE_STAY,
    VAGUE_TIME,
    Clause,
    clauses,
    enough,
    instead,
    unmeant,
)
from lint.analyse.movements.prose.follow import FORMER, LASTS, LATTER, host_left_open
from lint.analyse.movements.prose.meant import ABROAD, AT_HOME, DONE_FIRST, MUTUAL, YEAR_LABEL, crosses, done_there
from lint.analyse.movements.prose.pairing import spread
from lint.analyse.movements.prose.thread import SAME_PLACE, Thread
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import other_topic, presented, without_subject
from lint.analyse.movements.prose.unlisted import unlisted
from lint.analyse.movements.prose.verbs import (
    DECIDED,
    EVENT,
    FOLLOWS,
    FURTHER_STAY,
    FUTURE,
    GENERAL,
    IF,
    INVITES,
    LEADS,
    PAST_EN,
    PAST_JA,
    SAME,
    STAY_NOUN,
    SUM,
)  # fmt: skip
from lint.analyse.movements.records import Movement
from lint.analyse.movements.tables.slots import first_direction, is_mobile, is_past
from lint.analyse.movements.units import LEADER, is_item, units, whole_items
from lint.analyse.people.names import names
from lint.analyse.people.one_person import member_names
from lint.analyse.places import is_vague
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import extent
from lint.analyse.text.sentences import Sentence
from lint.document import Document, Span
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting
    from lint.analyse.structure.sections import Section
from lint.analyse.movements.hosts import at_host, beside, is_host
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.tasks import role_in
from lint.analyse.movements.prose.ways import side_way, way
from lint.analyse.movements.prose.wording import (
    count_in,
    in_period,
    led_by,
    may_travel,
    stage_in,
    stand_in_of,
    where_to,
    works_with,
)
from lint.analyse.team.members import Member

MONEY = re.compile(r"助成|他制度|研究費|予算|経費|support|funding|budget|grants?\b")
OVER = 6
"""Months before the project begins from which what a clause tells is past."""
LED = 16
"""Characters between an institution and somebody who is at home there, at most: 「同病院のDr. Leah Rosenthal」."""
COMING = re.compile(r"来(?:る|て|日|訪|ま)|訪日")
DATED = re.compile(r"(?:20|２０)[\d０-９]{2}|(?:令和|R)\s?[\d０-９元]|[1-5]年目|[Yy]ear \d|FY\s?\d\d")
__all__ = ["LEADS", "is_vague", "written"]


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
    rows = sorted(movement.span for movement in tabled)
    team = [words for m in members for words in (m.name, m.also) if words]
    read = whole_items(document, list(units(document, prose)), team)
    found = _stays(document, read, sections, setting, rows, members, team, frozenset())
    if plans := _plans(found.found, found.likely, sections):
        found = _stays(document, read, sections, setting, rows, members, team, plans)
    return found.found


def _plans(found: Sequence[Movement], likely: Sequence[int], sections: Sequence[Section]) -> frozenset[Span]:
    """Sections that tell several stays, though their titles do not announce a plan: it is one all the same."""
    parts = Spans(extent(section) for section in sections)
    own = Counter(inside[-1] for stay in found if (inside := parts.at(stay.span.start)))
    told = own + Counter(inside[-1] for begin in likely if (inside := parts.at(begin)))
    many = [sections[number] for number, stays in own.items() if stays > 1 or told[number] > 2]
    return frozenset(s.heading for s in many if len(s.own) > 0 and not is_mobile(plain(s.title)))


def _stays(
    document: Document,
    read: Sequence[tuple[Sentence, bool]],
    sections: Sequence[Section],
    setting: Setting,
    rows: Sequence[Span],
    members: Sequence[Member],
    team: Sequence[str],
    plans: frozenset[Span],
) -> Thread:
    """The stays of the sentences; the sections whose headings are in ``plans`` are read as plans of stays."""
    sides = {plain(member.name).replace(" ", ""): member.side for member in members if member.name}
    known = Known()
    for words in (words for member in members for words in (member.name, member.also) if words):
        for name in member_names(words)[:1]:
            known.add(words, name)
    thread = Thread(document, setting, known)
    told = [*rows, *(member.span for member in members if member.table and member.period is not None)]
    tabled, parts = Spans(sorted(told)), Spans(extent(section) for section in sections)
    for sentence, item in read:
        begin = sentence.span.start
        if tabled.cover(Span(begin, begin + 1)):
            continue
        text = document.slice(sentence.span)
        if LEADER.match(text) and not STAY_NOUN.search(text):
            continue
        item = item or is_item(text, team)
        thread.at(sentence.span)
        going = STAY_NOUN.search(text) or item or SAME.match(text) or DATED.search(text)
        inside = [sections[number] for number in reversed(parts.at(begin))]
        titles = [plain(section.title) for section in inside]
        mobile = any(map(is_mobile, titles)) or any(s.heading in plans for s in inside)
        barred = (any(map(is_past, titles[:2])) and not mobile) or any(MONEY.search(t) for t in titles[:1])
        if (going or mobile) and not (barred or of_a_grant(text)):
            if mobile or (going and (STAY_NOUN.search(text) or item or thread.near())):
                for span in [*thread.unread(), sentence.span]:
                    for name in names(document.slice(span), offset=span.start):
                        if name.kind == "named":
                            known.add(name.text, name)
            thread.way = first_direction(titles, setting.home) if mobile else None
            thread.titles = titles
            thread.above = inside[0].heading if inside and mobile else None
            _told(thread, text, sentence, item, titles, mobile, sides)
            thread.read = sentence.span.end
            if DATED.search(text) and STAYS.search(text) and not mobile and not thread.tells(sentence.span):
                thread.likely += [begin] * bool(known.called(names(text), text, 0))
        thread.block.append(sentence.span)
    return thread


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
    if thread.told_here() and thread.ends(text, sentence.span.start):
        return
    if thread.told_here() and (parts := thread.each(text, sentence.span.start)):
        for start, end in parts:
            thread.complete(text[start:end], sentence.span.start + start)
        return
    made: list[Movement] = []
    rest: list[Span] = []
    # In a plan of stays, who, when and where make one, whatever the verb.
    whole_too = mobile or (not item and ABROAD.search(text) is not None)
    for clause in list(clauses(text, sentence, item, mobile)) or [Clause(sentence.span, "")] * whole_too:
        before = made[-1] if made else near
        if made and clause.later and (thread.of_all(clause.span) or THERE.match(thread.document.slice(clause.span))):
            rest.append(clause.span)  # "…; both work at the Niels Bohr Institute"
            continue
        if clause.later and len(made) > 1 and thread.of_one(clause.span):
            rest.append(clause.span)  # 「…滞在し、前者は分離を、後者は評価を担う」
            continue
        told = list(_read(thread, clause, titles, mobile, before, sides))
        if whole := _one_stay(thread, made, told, clause, text, sentence.span.start):
            made[-1:], told = [whole], []
        elif made and not told and sentence.language == "en":
            rest.append(clause.span)
        made += told
    if not made and thread.told_here():
        thread.complete(text, sentence.span.start)
        thread.task(text, sentence.span)
    thread.add(made)
    for span in rest:  # "…; the visit ends in October"
        thread.complete(thread.document.slice(span), span.start)
    if made and made[-1].host is None and len({stay.person for stay in made}) == 1:
        thread.host(text, sentence.span.start)


def _one_stay(
    thread: Thread, made: list[Movement], told: list[Movement], clause: Clause, text: str, offset: int
) -> Movement | None:
    """One stay of two clauses, the first of which tells no place: 「4月に来日し、6月末まで新潟大学の…を訪ねる」."""
    if not (clause.later and made and len(told) == 1):
        return None
    first, last = made[-1], told[0]
    if first.organisation or not last.organisation or not first.people or first.person != last.person:
        return None
    if first.direction and last.direction and first.direction != last.direction:
        return None
    times = times_in(text[: clause.span.end - offset], offset, thread.setting)
    if len(times) != 1:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(
        last, span=span, places=(span,), role_span=span if last.role else None, period=times[0], people=first.people
    )


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
    japanese = in_japanese(text, "ぁ-んァ-ヶ一-龠")
    main = text if japanese else re.sub(r",\s+who\s[^,;.]*,", ",", text)
    if (PAST_JA if japanese else PAST_EN).search(main) and not FUTURE.search(main):
        return
    led = text[: text.rfind(clause.verb) + len(clause.verb)] if japanese and clause.verb else text
    if EACH_OTHER.search(text):
        return
    known_to_lead = thread.known.called([], text, offset) if clause.item else []
    leads = any(0 <= name.span.start - offset < LEADING for name in known_to_lead)
    times = thread.when(text, offset)
    if (label := YEAR_LABEL.match(text)) and any(p.start and p.span.start - offset >= label.end() for p in times):
        times = [p for p in times if p.span.start - offset >= label.end()]
    if (
        (event := EVENT.search(led))
        and not leads
        and not re.search(r"滞在|常駐|stay|spend|second(?:ed|ment)", text)
        and not done_there(led, event, offset, times, setting)
    ):
        return
    if (done := DONE_FIRST.match(text)) and any(p.span.start - offset >= done.end() for p in times):
        text = text[: done.start(1)] + " " * (done.end() - done.start(1)) + text[done.end() :]
        times = [p for p in times if p.span.start - offset >= done.end()]
    if told := instead(text, times, offset):
        text = " " * told + text[told:]  # 「教授の丹羽は渡航せず、代わって…」
    elif unmeant(main, times, offset):
        return
    if times and all(setting.is_over(period.end or period.start, OVER) for period in times):
        return
    named = known.called(names(text, offset=offset), text, offset)
    spots = [place for place in setting.places(text, offset) if not in_period(place, times)]
    inviting = bool(INVITES.search(clause.verb)) and not received(text, offset, spots)
    hosts = [name for name in named if is_host(text, offset, name, inviting) or beside(text, offset, name, spots)]
    people = [name for name in named if name not in hosts and may_travel(text, offset, name, spots)]
    spoken_of = without_subject(text) and thread.topic() is not None
    beside_them = [
        name
        for name in people
        if (name is not people[0] or clause.later or spoken_of) and works_with(text, offset, name, people)
    ]
    if clause.item:  # behind the place stands who receives
        first = next((place.span for place in spots if place.organisation), None)
        behind = [n for n in named if first and n.span > first and n not in hosts and n not in beside_them]
        ahead = first and (
            any(n.span < first for n in people) or ((nobody := stand_in_of(text, offset, named)) and nobody < first)
        )
        beside_them += behind if len(spots) < 3 and ahead else []
    hosts, people = [*hosts, *beside_them], [name for name in people if name not in beside_them]
    stand_in = None if people else stand_in_of(text, offset, named)
    if not times and people and not clause.item and presented(text, offset, people):
        return
    coming = inviting or COMING.search(clause.verb) is not None
    spots_led = led_by(text, offset, clause.verb, spots) if japanese and not clause.item else spots
    where = where_to(text, offset, spots_led, people, coming, setting)
    if not clause.verb and not clause.item and people and other_topic(text, offset, people):
        return
    if (
        not any(place.organisation for place in where)
        and (same := SAME_PLACE.search(text))
        and not any(
            0 <= n.span.start - offset - same.end() <= LED and text[same.end() :].startswith("の") for n in named
        )
    ):
        where = thread.place(last, side_way(people, sides, setting), offset) or where
    if people and last is not None and FOLLOWS.search(text) and not where:
        where = thread.place(last) or where
    if clause.later and (FORMER.match(text) or LATTER.match(text)):
        spots_of, times_of = thread.shared(offset)
        where, times = where or spots_of, times or times_of
    where = where or thread.again(text)
    if people and not where and AGAIN.search(text):
        where = thread.place_of(people[0])
    if hosts and not any(place.organisation for place in where):
        where = at_host(text, offset, hosts, spots) or where
    if not any(place.organisation for place in where) and (lost := unlisted(text, offset, spots, named)):
        where = [lost]
    left = thread.left_out(clause, text, last) if not people and stand_in is None else None
    people = list(left.people) if left else people
    if left and where and clause.later and left.span.end == clause.span.start and not any(p.start for p in times):
        times = thread.when(document.slice(Span(left.span.start, clause.span.end)), left.span.start)
    if left is not None and not where and last is not None and FURTHER_STAY.match(text):
        where = thread.place(last)
    if left is not None and left.where and not any(place.organisation for place in where):
        where = list(left.where)
    if MUTUAL.search(text) and len(people) > 1 and not any(place.organisation for place in where):
        return
    vague = None if any(place.organisation for place in where) else re.search(VAGUE_PLACE, text)
    if AT_HOME.search(text) and not any(p.start for p in times):
        return
    who, when = bool(people or stand_in), bool(times or VAGUE_TIME.search(text))
    listed = clause.item and mobile and bool(people and hosts) and thread.near() is not None
    unplaced = (
        vague is not None
        and not who
        and not where
        and bool(VAGUE_STAY.search(text))
        and bool(FUTURE.search(text) or mobile)
    )
    dated = any(p.start for p in times)
    over = dated and crosses(text, offset, where, side_way(people, sides, setting), setting)
    told = enough(clause, who, when or listed, dated, bool(where), mobile, bool(people), left, text)
    if not (unplaced or over or told):
        return
    if SUM.match(text) and not (people and dated):
        return
    times = thread.after(last, people, text, times)
    policy = GENERAL.search(DECIDED.sub("", text) if stand_in is not None and mobile else text)
    if policy and not people and (not unplaced or IF.search(text)):
        return
    if clause.item and where and where[0].country and not STAY_NOUN.search(text):
        own = side_way(people, sides, setting)
        if own is not None and own != setting.way(where[0].country):
            return  # where a member is at home
    path = way(text, offset, where, spots, titles, people, hosts, sides, setting, inviting=inviting)
    base = Movement(
        span=_tight(document, clause.span),
        kind="prose",
        placeholder=stand_in,
        count=count_in(text) if stand_in else 1,
        direction=path,
        host=next((h.text for h in hosts if where and h.span.start > where[0].span.start), hosts[0].text)
        if hosts
        else None,
        role=role_in(text, offset, clause.verb, clause.item, japanese, [*times, *spots, *named]),
        role_span=_tight(document, clause.span),
        stage=stage_in(text, people[:1], offset) or (left.stage if left else None),
        degree_year=degree_year(text) or (left.degree_year if left else None),
        places=(_tight(document, clause.span),),
        slots={
            **({"destination": Span(offset + vague.start(), offset + vague.end())} if vague else {}),
            **({} if hosts else host_left_open(text, offset)),
        },
    )
    every = where_to(text, offset, spots, people, coming, setting, every=True) if len(people) > 1 else where
    chain = thread.chain(text, offset, spots, last) if len(people) < 2 else []
    for link in chain:
        yield from spread(base, people, [link.period], [link.place], [link.place], hosts, setting, text, offset)
    if not chain:
        yield from spread(base, people, times, where, every, hosts, setting, text, offset)


def _tight(document: Document, span: Span) -> Span:
    text = document.text[span.start : span.end].rstrip(" \t\n\v　")
    kept = text.lstrip(" \t\n\v　、，,;；。.")
    return Span(span.start + len(text) - len(kept), span.start + len(text))
