"""Which of a sentence's people goes where and when: "A and B will stay at X and Y, respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.hosts import host_of
from lint.analyse.movements.prose.clauses import VAGUE_PLACE, VAGUE_TIME
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.travellers import stage_in
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import Name
from lint.analyse.places import Place

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting


VAGUE = re.compile(VAGUE_PLACE)
Item = TypeVar("Item")
LATER = re.compile(
    r"\b(a|one|two|three)\syears?\s(?:later|after|afterwards)\b|(?<![\d])(?:翌年|その翌年)の?同じ(?:時期|月)", re.I
)
"""How much later than another somebody does the same."""
YEARS = {"a": 1, "one": 1, "two": 2, "three": 3, "1": 1}
THERE = re.compile(r"\bthere\b|そこ|同(?:大学|研究所|機関)")
"""What points at the institution named before the first of the people."""


@dataclass(frozen=True)
class Share:
    """What of a sentence is told of one of its people."""

    person: Name | None
    times: Sequence[Period]
    where: Sequence[Place]
    own: bool
    """Whether the times are this person's alone."""


def shares(
    people: Sequence[Name],
    times: Sequence[Period],
    where: Sequence[Place],
    every: Sequence[Place],
    setting: Setting,
    text: str,
    offset: int,
) -> list[Share]:
    """Each traveller's times and places: what stands behind the name, what comes in the same order, or what all share.

    Args:
        people: the travellers, in the order of the text.
        times: the periods of the sentence that can be a stay's.
        where: the places that it goes to.
        every: all that it may go to.
        setting: the project's start and fiscal year.
        text: the sentence.
        offset: where it begins in the draft.

    """
    if len(people) < 2:
        return [Share(people[0] if people else None, times, where, own=True)]
    starts = [name.span.start - offset for name in people]
    inside = starts[0] >= 0 and starts == sorted(starts) and starts[-1] < len(text)
    parts = [(a, b) for a, b in pairwise([*starts, len(text)])] if inside else []
    own_times = [times_in(text[a:b], offset + a, setting, before=text[:a]) for a, b in parts]
    own_where = [[p for p in where if a <= p.span.start - offset < b] for a, b in parts]
    if not all(own_where):
        own_where = [[p for p in every if a <= p.span.start - offset < b] for a, b in parts]
    own_times = [own or _later(text[a:b], times) for own, (a, b) in zip(own_times, parts, strict=True)]
    before = [place for place in every if parts and place.span.end <= starts[0] + offset][-1:]
    own_where = [
        own or before * (THERE.search(text[a:b]) is not None) for own, (a, b) in zip(own_where, parts, strict=True)
    ]
    if any(own_times) and not all(own_times) and any(VAGUE_TIME.search(text[a:b]) for a, b in parts):
        late = [VAGUE_TIME.search(text[a:b]) is not None for a, b in parts]
        left = [own or ([] if put_off else list(times)) for own, put_off in zip(own_times, late, strict=True)]
        spots = _dealt(people, where, own_where)
        return [Share(n, left[i], spots[i] if spots else where, own=True) for i, n in enumerate(people)]
    when = [[time] for time in times] if inside and _lead(times, people) else _dealt(people, times, own_times)
    spots = _dealt(people, where, own_where)
    left_open = [not own and VAGUE.search(text, a, b) for own, (a, b) in zip(own_where, parts, strict=False)]
    if any(left_open) and not all(left_open):
        spots = list(own_where)  # 「Aが英国の研究機関に、Bが島根大学に滞在する」
    return [
        Share(person, when[i] if when else times, spots[i] if spots else where, own=when is not None)
        for i, person in enumerate(people)
    ]


def _later(part: str, times: Sequence[Period]) -> list[Period]:
    """The time of who does as another did, so many years later: ", and Gervais does the same a year later"."""
    told = LATER.search(part)
    first = times[0] if told and len(times) == 1 else None
    if told is None or first is None or not (first.start and first.end):
        return []
    step = YEARS.get((told[1] or "1").lower(), 1)
    ends = (f"{int(end[:4]) + step}{end[4:7]}" for end in (first.start, first.end))
    whole = next((p for p in periods("～".join(ends)) if p.start and p.end), None)
    return [replace(whole, span=first.span, months=first.months)] if whole else []


def _lead(times: Sequence[Period], people: Sequence[Name]) -> bool:
    """Whether each of the people has a time right before the name: 「2025年度にAを、2026年度にBを」."""
    row = sorted([*(time.span for time in times), *(name.span for name in people)])
    pairs = zip(times, people, strict=True) if len(times) == len(people) else ()
    return row == [span for time, name in pairs for span in (time.span, name.span)]


def _dealt(
    people: Sequence[Name], all_of: Sequence[Item], own: Sequence[Sequence[Item]]
) -> list[Sequence[Item]] | None:
    """What each of the people gets of a sentence's times or places; ``None`` where they share them."""
    if own and all(own):
        return list(own)
    return [[item] for item in all_of] if len(all_of) == len(people) else None


def spread(
    base: Movement,
    people: Sequence[Name],
    times: Sequence[Period],
    where: Sequence[Place],
    every: Sequence[Place],
    hosts: Sequence[Name],
    setting: Setting,
    text: str,
    offset: int,
) -> Iterator[Movement]:
    """One record a person and a stay.

    Args:
        base: what the sentence tells of all.
        people: the travellers.
        times: the periods that can be a stay's.
        where: the places that it goes to.
        every: all that it may go to.
        hosts: who receives.
        setting: the applicant's country.
        text: the sentence.
        offset: where it begins in the draft.

    """
    many = len(people) > 1
    for index, share in enumerate(shares(people, times, where, every, setting, text, offset)):
        person = share.person
        for number in range(max(len(share.times), 1)):
            period = share.times[number] if share.times else None
            place = share.where[number if number < len(share.where) > 1 else 0] if share.where else None
            land = place.country if place else setting.home if base.direction == "inbound" else None
            way = base.direction
            if place is not None and place.country and setting.home:
                way = setting.way(place.country)
            host = host_of(index, list(people), list(hosts)) if many and share.own and hosts else base.host
            stage = stage_in(text, [person], offset) if person and many else base.stage
            yield replace(
                base,
                people=(person,) if person else (),
                host=host,
                stage=stage or (None if many else base.stage),
                direction=way,
                period=period,
                organisation=place.organisation if place else None,
                organisation_span=place.span if place else None,
                country=land,
                slots={
                    **base.slots,
                    **({"destination": place.span} if place and (place.organisation or not base.slots) else {}),
                    **({"period": period.span} if period else {}),
                },
            )
