"""A clause is read for the stays that it plans: what it means, who goes, when, where, and whether that is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lint.analyse.dates.periods import Period, degree_year, periods
from lint.analyse.movements.hosts import WITH_ME
from lint.analyse.movements.prose.clauses import Clause
from lint.analyse.movements.prose.destinations import where_to
from lint.analyse.movements.prose.follow import host_left_open
from lint.analyse.movements.prose.leaning import BOTH
from lint.analyse.movements.prose.meant import YEAR_LABEL
from lint.analyse.movements.prose.pairing import spread
from lint.analyse.movements.prose.reading import meaning
from lint.analyse.movements.prose.reading.told import Around, Told, begun
from lint.analyse.movements.prose.reading.where import find_place, settle_with_host, take_place_left_out
from lint.analyse.movements.prose.reading.who import find_people, take_left_out
from lint.analyse.movements.prose.reading.worth import tells_a_stay
from lint.analyse.movements.prose.tasks import role_in
from lint.analyse.movements.prose.travellers import count_in, stage_in
from lint.analyse.movements.prose.ways import side_way, way
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import Name, career_stage
from lint.analyse.places import Place
from lint.document import Document, Span
from lint.expressions import expression

LASTS = expression(
    r"(?:の間)?(?:に?わた[りっ]て?)?の?、?(?:滞在|過ご|在籍|留学|派遣|渡航|招[くきいへ聘])|-? ?(?:long )?stay\b"
)
CHOSEN = expression(r"\([^()]*\b(?:select|recruit|appoint|hir|choos|chos|vacan|advertis)[a-z]*\b[^()]*\)", re.I)
"""Brackets that say when somebody is chosen."""
THERE_FROM = expression(
    r"\s(?:at|in|with)\s[^,;.:()]{3,80}?\s?(?:\(|,|:|(?:runs|lasts|is|goes)\b)?\s?(?:from|between)?\s?"
)
"""What stands between a length and the dates it goes for: "a year at the James Hutton Institute (April 2026 to"."""
SPENDS = expression(r"\b(?:spends?|stays?|stays for|stay for|stay of)\s(?:an?\s|about\s|some\s)?$")


def planned(around: Around, clause: Clause, last: Movement | None) -> Iterator[Movement]:
    """The stays that a clause plans, if any.

    Args:
        around: what stands around the clause.
        clause: a piece of a sentence.
        last: the stay told before.

    """
    told = begun(around, clause, last)
    if meaning.is_past(told):
        return
    _find_times(told)
    if meaning.is_occasion(told):
        return
    meaning.leave_out_first(told)
    if meaning.is_denied(told) or meaning.is_over(told):
        return
    find_people(told)
    if meaning.speaks_of_else(told):
        return
    find_place(told)
    take_left_out(told)
    take_place_left_out(told)
    if meaning.stays_at_home(told) or not tells_a_stay(told) or meaning.is_general(told):
        return
    settle_with_host(told)
    told.times = told.thread.after(last, told.people, told.text, told.times)
    yield from _stays(told)


def _find_times(told: Told) -> None:
    """The periods of a clause; not that of the year whose part it leads: 「1年目（2024年10月～2025年9月）：」."""
    told.times = told.thread.when(CHOSEN.sub(lambda aside: " " * len(aside[0]), told.text), told.offset)
    label = YEAR_LABEL.match(told.text)
    own = told.behind(label.end()) if label else []
    if any(period.start for period in own):
        told.times = own
    told.times = _with_length(told)


def _with_length(told: Told) -> list[Period]:
    """The periods of a clause, its one range with a length apart: 「4月から9月まで…大学に半年間滞在し」."""
    ranges = [p for p in told.times if p.kind == "range" and p.start and p.end]
    every = periods(told.text, offset=told.offset)
    apart = [p for p in every if p.kind == "length" and p.months and _is_of_stay(told, p)]
    if len(ranges) != 1 or len(apart) != 1 or ranges[0].stated_months is not None:
        return told.times
    whole = replace(ranges[0], stated_months=apart[0].months, approximate=ranges[0].approximate or apart[0].approximate)
    return [whole if p is ranges[0] else p for p in told.times if p.kind != "length"]


def _is_of_stay(told: Told, length: Period) -> bool:
    """Whether words around a length say that the stay is so long."""
    start, end = length.span.start - told.offset, length.span.end - told.offset
    if LASTS.match(told.text, end) or SPENDS.search(told.text[:start]):
        return True
    range_at = next((p.span.start - told.offset for p in told.times if p.start and p.end), 0)
    return THERE_FROM.fullmatch(told.text, end, max(end, range_at)) is not None


def _stays(told: Told) -> Iterator[Movement]:
    """One record a traveller and a stay."""
    text, offset, people, hosts, setting = told.text, told.offset, told.people, told.hosts, told.setting
    base = _record(told)
    if len(people) < 2:
        chain = told.thread.chain(text, offset, told.spots, told.last)
        for link in chain:
            yield from spread(base, people, [link.period], [link.place], [link.place], hosts, setting, text, offset)
        if chain:
            return
    if len(people) == 1 and len(told.where) < 2 and (homes := _by_hosts(told)):
        told.where = homes
    if len(people) == 1 and len(told.where) == 2 and len(told.times) == 1 and BOTH.search(text):
        told.times = told.times * 2
    every = told.where
    if len(people) > 1:
        every = where_to(text, offset, told.spots, people, told.coming, setting, every=True)
    for stay in spread(base, people, told.times, told.where, every, hosts, setting, text, offset):
        own = side_way(stay.people, told.around.sides) if len(people) > 1 and not stay.organisation else None
        yield replace(stay, direction=own, country=None) if own else stay  # another's place tells nothing of this one


def _by_hosts(told: Told) -> list[Place]:
    """The institutions of the hosts who stand behind the times of one traveller, one each: "with Banks, … with Lee"."""
    row = [*((p.span, False) for p in told.times if p.start), *((h.span, True) for h in told.hosts)]
    turns = [host for _, host in sorted(row)]
    if len(told.hosts) < 2 or turns != [False, True] * len(told.hosts):
        return []
    homes = [home for host in told.hosts if (home := told.setting.homes.of(host)) is not None]
    apart = len({home.organisation for home in homes}) == len(told.hosts)
    return homes if apart and all(told.way in (None, told.setting.way_between(None, h.country)) for h in homes) else []


def _record(told: Told) -> Movement:
    """What a clause tells of all its travellers."""
    text, offset, left, vague, around = told.text, told.offset, told.left, told.vague, told.around
    span = _tight(told.thread.document, told.clause.span)
    known: list[Period | Place | Name] = [*told.times, *told.spots, *told.named]
    return Movement(
        span=span,
        kind="prose",
        placeholder=told.stand_in,
        count=count_in(text) if told.stand_in else 1,
        direction=way(
            text,
            offset,
            told.where,
            told.spots,
            around.titles,
            told.people,
            told.hosts,
            around.sides,
            told.setting,
            inviting=told.inviting,
        ),
        host=_host(told),
        role=role_in(text, offset, told.clause.verb, told.clause.item, told.japanese, known),
        role_span=span,
        stage=stage_in(text, told.people[:1], offset) or (left.stage if left else _stage_of(told)),
        degree_year=degree_year(text) or (left.degree_year if left else None),
        places=(span,),
        slots={
            **({"destination": Span(offset + vague.start(), offset + vague.end())} if vague else {}),
            **({} if told.hosts else host_left_open(text, offset)),
        },
    )


def _stage_of(told: Told) -> str | None:
    """The stage that words tell which stand for the traveller, those of a sentence before among them."""
    nobody = told.stand_in
    return career_stage(told.thread.document.slice(nobody)) if nobody is not None and not told.people else None


def _host(told: Told) -> str | None:
    """Who receives: the first who stands behind the place, else the first of all; or who writes, with whom one is."""
    if not told.hosts:
        author = told.thread.author
        mine = author is not None and WITH_ME.search(told.text) and all(n.text != author.text for n in told.people)
        return author.text if mine and author is not None else None
    first = told.where[0].span.start if told.where else None
    return next((h.text for h in told.hosts if first is not None and h.span.start > first), told.hosts[0].text)


def _tight(document: Document, span: Span) -> Span:
    """A span without the blanks around it, and without the marks before it."""
    text = document.text[span.start : span.end].rstrip(" \t\n\v　")
    kept = text.lstrip(" \t\n\v　、，,;；。.")
    return Span(span.start + len(text) - len(kept), span.start + len(text))
