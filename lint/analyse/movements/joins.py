"""One stay told in several places is one record: rows of plans, member tables, prose and budget joined."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.analyse.movements.records import Movement
from lint.analyse.movements.roster import Roster
from lint.analyse.movements.sums import overlap, sums_up
from lint.analyse.people.names import Name, names
from lint.analyse.people.one_person import People, one_person
from lint.analyse.places import places, same_organisation
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period
    from lint.analyse.movements.setting import Setting
    from lint.analyse.team.members import Member

RANK = {"plan": 0, "prose": 1, "member": 2, "budget": 3}
COMES = re.compile(
    r"\b(?:comes?|coming|arrives?|(?:visits?|joins?|with|to) us|(?:is|be) (?:our|a|the) guest"
    r"|we (?:\w+ ){0,2}(?:receive|host|welcome|invite|expect)"
    r"|(?:at|to|in|into|joins?|visits?) our (?:\w+ )?"
    r"(?:institut(?:e|ion)|university|laborator(?:y|ies)|labs?|group|department|team))\b"
    r"|来[学所崎札阪福仙広][しす]|[にへ]来(?:る|て|ます)|(?:当研究所|当センター|本研究所|こちら|こっち)(?:に|へ|で|を訪)"
    r"|(?:本学|本校|当研究室|本研究室|当大学|当方|私どもの(?:研究室|大学))(?:に|へ|で|を訪)",
    re.I,
)
TRAVEL_COST = re.compile(
    r"旅費|渡航|招へい|招聘|派遣|滞在|航空|travel|airfare|visit|stay|subsistence|invit|per diem|trip|secondment"
    r"|exchange",
    re.I,
)


def joined(
    document: Document,
    found: Sequence[Movement],
    grids: Sequence[Grid],
    members: Sequence[Member],
    setting: Setting,
) -> tuple[Movement, ...]:
    """The records of stays, each with every place that tells it, in the order of the text."""
    records = [_merged(group) for group in _grouped(found)]
    named = [record for record in records if record.people and record.kind != "member"]
    unnamed = [record for record in records if record.placeholder is not None and record.kind == "plan"]
    records = [record for record in records if not any(_left_unnamed(record, other) for other in unnamed)]
    records = _at_hosts([record for record in records if not sums_up(document, record, named)])
    roster = Roster(members)
    records = [_at_member(record, roster, setting) for record in records]
    institutions = (*(member.organisation for member in members), *(record.organisation for record in records))
    homes = list(dict.fromkeys(filter(None, institutions)))
    records = [_from_members(_in_city(document, record, homes), roster, setting) for record in records]
    own = {m.organisation for m in members if m.organisation and setting.has(m)}
    records = [_at_own(record, own, setting) for record in records]
    ours = {m.organisation for m in members if m.organisation and setting.ours(m.country)}
    if not ours and (home := setting.homes.only(setting.home)) is not None:
        ours = {home.organisation}
    records = [_here(document, record, ours) for record in records]
    return tuple(sorted(_costed(document, records, grids), key=lambda m: (m.span, m.person or "", _start(m))))


def _start(movement: Movement) -> str:
    return (movement.period.start or "") if movement.period else ""


def _grouped(found: Sequence[Movement]) -> list[list[Movement]]:
    """The records put together that tell one stay, those of plans first."""
    groups: list[list[Movement]] = []
    people, nobody = People(), list[int]()
    everyone = People()
    for movement in found:
        everyone.add(movement.people[0] if movement.people else None)
    for movement in sorted(found, key=lambda m: (RANK[m.kind], m.span)):
        alike = people.like(movement.people[0]) if movement.people else nobody
        home = next((number for number in alike if _same(groups[number], movement, found, everyone)), None)
        if home is not None:
            groups[home].append(movement)
            continue
        if not movement.people:
            nobody.append(len(groups))
        people.add(movement.people[0] if movement.people else None)
        groups.append([movement])
    return groups


def _same(group: list[Movement], other: Movement, found: Sequence[Movement], everyone: People) -> bool:
    """Whether a stay is the one that a group of records tells; ``everyone``: who travels in each of ``found``."""
    first = group[0]
    if first.direction and other.direction and first.direction != other.direction:
        return False
    if not first.people or not other.people:
        return _same_unnamed(first, other)
    if not one_person(first.people[0], other.people[0]):
        return False
    if first.kind == other.kind and first.kind in ("plan", "member"):
        return _same_row(first, other) or any(_in_outline(one, other) for one in group)
    if not _may_be_one_place(first, other):
        return False
    dated = [m.period for m in group if m.period is not None and m.period.start]
    if other.period is None or not other.period.start or not dated:
        return True
    if any(overlap(period, other.period) for period in dated):
        return True
    if other.kind != "member":
        return False
    kinds = [found[number].kind for number in everyone.same(first.people[0])]
    return kinds.count(first.kind) == kinds.count(other.kind) == 1


def _same_row(a: Movement, b: Movement) -> bool:
    return a.span == b.span and a.period == b.period and a.organisation == b.organisation


def _in_outline(a: Movement, b: Movement) -> bool:
    """Whether one of two tables tells a stay in outline: in the same months, in a country without the institution."""
    if (
        a.period is None
        or b.period is None
        or not a.period.start
        or (a.organisation is None) == (b.organisation is None)
    ):
        return False
    return (a.period.start, a.period.end) == (b.period.start, b.period.end) and _may_be_one_place(a, b)


def _same_unnamed(first: Movement, other: Movement) -> bool:
    """Whether two stays of nobody named are one: the same place and time, or the same months of the same stage."""
    if first.people or other.people or first.kind == other.kind:
        return False
    here, there = first.period, other.period
    if here is None or there is None or not here.start or not there.start or not overlap(here, there):
        return False
    exact = _months(first) == _months(other) and first.stage == other.stage
    return bool(exact or (first.organisation and other.organisation)) and _may_be_one_place(first, other)


def _months(movement: Movement) -> tuple[str, str] | None:
    """The first and last month of a stay."""
    period = movement.period
    return (period.start[:7], (period.end or "")[:7]) if period is not None and period.start else None


def _may_be_one_place(a: Movement, b: Movement) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    if a.organisation and b.organisation:
        return same_organisation(a.organisation, b.organisation) is not False
    return True


def _merged(group: list[Movement]) -> Movement:
    """One record of several: the plan's row leads, what it lacks comes from the others."""
    base = min(group, key=lambda m: (RANK[m.kind], -_filled(m), m.span))
    for other in sorted(group, key=lambda m: (RANK[m.kind], -_filled(m), m.span)):
        if other is base:
            continue
        better = _tells_more(other.period, base.period)
        base = replace(
            base,
            people=_fuller(base, other),
            direction=base.direction or other.direction,
            organisation=base.organisation or other.organisation,
            organisation_span=base.organisation_span or other.organisation_span,
            host=base.host or other.host,
            country=base.country or other.country,
            period=other.period if better and other.period is not None else base.period,
            role=base.role or other.role,
            role_span=other.role_span if base.role_span is None else base.role_span,
            stage=base.stage or other.stage,
            degree_year=base.degree_year or other.degree_year,
            purpose=base.purpose or other.purpose,
            cost_row=base.cost_row or other.cost_row,
        )
    stand_ins = [m.placeholder for m in group if m.placeholder is not None and m.kind != "member"]
    return replace(
        base,
        placeholders=tuple(sorted(dict.fromkeys(stand_ins))),
        places=tuple(sorted(dict.fromkeys(place for m in group for place in m.places))),
        told=tuple(sorted(group, key=lambda m: m.span)),
    )


def _tells_more(other: Period | None, period: Period | None) -> bool:
    """Whether a period is placed in time where the other is not, or exact where the other is not."""
    if other is None or period is None:
        return period is None
    rough = period.approximate and not other.approximate and other.kind == "range"
    return bool(other.start) and (not period.start or rough)


def _fuller(base: Movement, other: Movement) -> tuple[Name, ...]:
    """The longer way to write the name: a family name alone gives way, and other letters are kept beside it."""
    if not base.people or not other.people:
        return base.people or other.people
    first, second = base.people[0], other.people[0]
    if first.kind == "surname-only" and second.kind != "surname-only":
        return other.people
    also = next((name for name in (second.text, second.also or "") if name and not _alike(name, first.text)), None)
    return (replace(first, also=first.also or also), *base.people[1:])


def _alike(one: str, other: str) -> bool:
    """Whether two names are in the same letters."""
    return one.isascii() == other.isascii()


def _filled(movement: Movement) -> int:
    return sum(
        value is not None
        for value in (movement.person, movement.organisation, movement.period, movement.role, movement.host)
    )


def _left_unnamed(record: Movement, planned: Movement) -> bool:
    """Whether a stay that only the team's table tells is one of the plan, which does not name the traveller."""
    return (
        record.kind == "member"
        and bool(record.people)
        and record.direction in (planned.direction, None)
        and _months(record) is not None
        and _months(record) == _months(planned)
    )


def _at_hosts(records: Sequence[Movement]) -> list[Movement]:
    """The records, stays of text that name only who receives put where the same host receives another."""
    at = People(record.host if record.organisation else None for record in records)
    done = []
    for number, record in enumerate(records):
        other = None
        if record.kind == "prose" and not (record.organisation or record.country) and record.host and record.people:
            alike = (records[one] for one in at.same_name(record.host) if one != number)
            other = next((one for one in alike if record.direction in (None, one.direction)), None)
        done.append(record if other is None else _placed(record, other))
    return done


def _placed(record: Movement, other: Movement) -> Movement:
    return replace(
        record,
        organisation=other.organisation,
        organisation_span=other.organisation_span,
        country=other.country,
        direction=other.direction,
    )


def _at_member(record: Movement, roster: Roster, setting: Setting) -> Movement:
    """A stay of text that names only who receives, a member of a team: at that member's institution."""
    if record.kind != "prose" or record.organisation or not record.host or not record.people:
        return record
    told = (
        place
        for member in roster.called(record.host)
        for place in places(member.organisation or "", called=setting.called)
    )
    homes = {place.organisation: place for place in told if place.organisation}
    if len(homes) != 1:
        return record
    (home,) = homes.values()
    way = record.direction
    if home.country and setting.home:
        way = setting.way(home.country)
    traveller = roster.member_of(record)
    if way != record.direction and traveller is not None and setting.has(traveller) is (record.direction == "outbound"):
        return record  # whoever receives there is no host of somebody who goes the other way
    land = home.country or record.country
    return replace(record, organisation=home.organisation, organisation_span=record.span, country=land, direction=way)


def _in_city(document: Document, record: Movement, homes: Sequence[str]) -> Movement:
    """A stay "in Tsukuba" as one at the only institution of the teams, or of other stays, called by that city."""
    spot = record.slots.get("destination")
    if record.organisation is not None or record.kind not in ("prose", "plan") or spot is None:
        return record
    words = document.slice(spot)
    city = next((words[p.span.start : p.span.end] for p in places(words) if p.city), None)
    if city is None:
        return record
    named = (place.organisation for home in homes if city in home for place in places(home))
    own = {name for name in named if name and city in name}
    return replace(record, organisation=own.pop(), organisation_span=spot) if len(own) == 1 else record


def _here(document: Document, record: Movement, ours: Collection[str]) -> Movement:
    """A stay of which the text only says that somebody comes: at the own side's institution, where there is but one."""
    if record.kind != "prose" or record.organisation or record.direction != "inbound" or len(ours) != 1:
        return record
    if "destination" in record.slots or not COMES.search(document.slice(record.span)):
        return record
    spot = next((place for place in places(*ours) if place.organisation), None)
    if spot is None:
        return record
    return replace(record, organisation=spot.organisation, organisation_span=record.span, country=spot.country)


def _at_own(record: Movement, own: Collection[str], setting: Setting) -> Movement:
    """A stay of somebody who comes to an institution of the own side, which no list knows, with its country."""
    if record.direction != "inbound" or record.country or record.organisation is None:
        return record
    here = any(same_organisation(record.organisation, home) for home in own)
    return replace(record, country=setting.home) if here else record


def _from_members(record: Movement, roster: Roster, setting: Setting) -> Movement:
    """Stage, year of degree and direction that the member tables tell of the traveller."""
    member = roster.member_of(record)
    if member is None:
        return record
    way = record.direction
    unplaced = way is None or (record.kind == "plan" and record.organisation is None)
    if unplaced and setting.home is not None and (ours := setting.has(member)) is not None:
        way = "outbound" if ours else "inbound"
    if way == "outbound" and record.organisation is None and record.country == setting.home:
        record = replace(record, country=None)
    stage = record.stage or member.stage
    return replace(record, stage=stage, degree_year=record.degree_year or member.degree_year, direction=way)


def _costed(document: Document, records: Sequence[Movement], grids: Sequence[Grid]) -> list[Movement]:
    """Put in the rows of the budget that pay for a stay."""
    costs: list[tuple[Span, str]] = []
    for grid in grids:
        for row, words in enumerate(grid.words):
            text = " ".join(
                dict.fromkeys(word for word in words if word and not re.fullmatch(r"[\d,.\s円千万]+", word))
            )
            figures = sum(bool(re.fullmatch(r"[¥$€£]?[\d,，.\s]+(?:円|千円|万円)?", plain(word))) for word in words)
            if figures and len(text) < 200 and TRAVEL_COST.search(text):
                costs.append((grid.row(row), text))
    told = {place for record in records for place in record.places}
    costs = [(span, text) for span, text in costs if span not in told]
    read = [(span, plain(text)) for span, text in costs]
    payees, rows = People(), list[Span]()
    for span, text in costs:
        for name in names(text):
            payees.add(name)
            rows.append(span)
    done = []
    for record in records:
        paid: Span | None = None
        if record.people:
            paid = next((rows[number] for number in payees.same(record.people[0])), None)
        elif record.placeholder is not None:
            stand_in = plain(document.slice(record.placeholder))
            paid = next((span for span, text in read if stand_in and stand_in in text), None)
        if paid is not None:
            every = tuple(sorted(dict.fromkeys((*record.places, paid))))
            record = replace(record, cost_row=record.cost_row or paid, places=every)
        done.append(record)
    return done
