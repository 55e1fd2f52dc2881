"""Stays that the tables of the teams' members tell: who travels when, with the place left to the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.member_stays import told_whole
from lint.analyse.people.names import Name, names, placeholder, same_person
from lint.analyse.people.one_person import member_names
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import plain
from lint.analyse.team.members import Member
from lint.document import Document, Span

TITLE = "教授|博士|氏|先生|助教|講師|研究員"
TITLED = re.compile(rf"^(?:dr|prof|professor)\.?\s+|(?:名誉|特任|准)?(?:{TITLE}|さん|君)$", re.I)
SHORTEST, LONGEST = 3, 160
"""Letters of a member's name, and of a cell that tells of one place."""


def listed(document: Document, members: Sequence[Member], setting: Setting) -> Iterator[Movement]:
    """A stay for each period that a member's row gives."""
    for member in members:
        if member.period_span is None or not member.period or is_none(member.period):
            continue
        at = member.period_span
        found = periods(
            member.period, offset=at.start, project_start=setting.project_start, year_starts=setting.year_starts
        )
        dated = [period for period in found if period.start] or found[:1]
        told = [replace(period, span=at) for period in dated] if len(dated) == 1 else dated
        name = _name(document, member)
        cell = member.name_span
        stand_in = cell if name is None and cell is not None and placeholder(document.slice(cell)) is not None else None
        if not told or (name is None and stand_in is None):
            continue
        told_in = (member.destination or "", member.period)  # 「渡航先と期間」 holds both
        place = next((p for words in told_in for p in places(words) if p.organisation), None)
        for period in told:
            stay = Movement(
                span=member.span,
                kind="member",
                people=(name,) if name else (),
                placeholder=stand_in,
                direction=_way(member, setting),
                organisation=place.organisation if place else None,
                country=place.country if place else None,
                stage=member.stage,
                degree_year=member.degree_year,
                period=period,
                places=(member.span,),
                slots={"period": at, **({"person": cell} if cell is not None else {})},
            )
            yield at_host(told_whole(document, member, stay), members, setting) if len(told) == 1 else stay


def _name(document: Document, member: Member) -> Name | None:
    cell = member.name_span or member.span
    found = names(member.name, cell=True, header="氏名")
    if not found:
        return None
    at = document.text.find(found[0].text, cell.start, cell.end)
    span = Span(at, at + len(found[0].text)) if at >= 0 else cell
    return replace(found[0], span=span, text=member.name if at < 0 else found[0].text, also=member.also)


def _way(member: Member, setting: Setting) -> str | None:
    """Members go abroad from the applicant's country, and come to it from others."""
    if member.country and setting.home:
        return "outbound" if setting.ours(member.country) else "inbound"
    own = setting.has(member)
    return None if own is None else "outbound" if own else "inbound"


def in_teams(document: Document, record: Movement, members: Sequence[Member], setting: Setting) -> Movement:
    """A stay of a plan with what the tables of the teams tell of its traveller, its host and its place."""
    record = in_a_country(vouched(document, record, members), members)
    record = landed(hosted(document, record, members), members, setting)
    return received(at_host(record, members, setting), members, setting)


def at_host(record: Movement, members: Sequence[Member], setting: Setting) -> Movement:
    """A stay of which no cell tells the place, at the institution of the one member who receives."""
    if record.organisation is not None or record.host is None:
        return record
    if any(record.span.overlaps(record.slots[slot]) for slot in ("destination", "country") if slot in record.slots):
        return record  # its own words for the place name no institution
    who = _tight(record.host)
    hosts = [m for m in members if who in (_tight(m.name), *(_tight(n.family) for n in member_names(m.name)[:1]))]
    if not hosts:  # "A. Rautio, Helsinki"
        called = names(re.split(r"[,，、(（/／]", record.host)[0], cell=True, header="氏名")
        hosts = [m for m in members if any(same_person(one, n) for one in called for n in member_names(m.name)[:1])]
    found = [p for m in hosts for p in places(m.organisation or "") if p.organisation]
    if record.kind != "plan" or len(hosts) != 1 or not found or any(n.text == hosts[0].name for n in record.people):
        return record
    land = found[0].country
    way = (setting.way_between(None, land) if land else None) or record.direction
    return replace(record, organisation=found[0].organisation, country=land or record.country, direction=way)


def vouched(document: Document, record: Movement, members: Sequence[Member]) -> Movement:
    """A stay whose cell holds the name of a member that the reader does not know for a name."""
    if record.people or record.placeholder is None:
        return record
    cell = record.placeholder
    if (named := _by_family(document, cell, members)) is not None:
        return replace(record, people=(named,), placeholder=None)
    if placeholder(document.slice(cell)) is not None:
        return record
    for member in members:
        whole = " " in member.name or (len(member.name) >= SHORTEST and not member.name.isascii())
        at = document.text.find(member.name, cell.start, cell.end) if whole else -1
        own = member_names(member.name) or _spelt(member) if at >= 0 else []
        if own:
            named = replace(own[0], span=Span(at, at + len(member.name)), text=member.name)
            return replace(record, people=(named,), placeholder=None)
    return record


def _by_family(document: Document, cell: Span, members: Sequence[Member]) -> Name | None:
    """The one member whose family name a cell gives alone, or with a title: "Garza", 「小平教授」."""
    alone = TITLED.sub("", re.split(r"[(（,，、\n]", document.slice(cell))[0].strip())
    known = [name for member in members for name in member_names(member.name)[:1]]
    if not alone or len({plain(name.text) for name in known if plain(name.family) == plain(alone)}) != 1:
        return None
    at = document.text.find(alone, cell.start, cell.end)
    return Name(Span(at, at + len(alone)), alone, alone, None, "surname-only")


def landed(record: Movement, members: Sequence[Member], setting: Setting) -> Movement:
    """A stay at an institution whose country only the tables of the teams tell."""
    if record.organisation is None or record.country is not None:
        return record
    own = {m.country for m in members if m.country and record.organisation in (m.organisation or "")}
    if len(own) != 1:
        return record
    land = own.pop()
    return replace(record, country=land, direction=record.direction or setting.way_between(None, land))


def received(record: Movement, members: Sequence[Member], setting: Setting) -> Movement:
    """A visit of which only the visitor's own institution is told, where the applicant's side has but one to visit."""
    if record.kind != "plan" or record.direction != "inbound" or record.organisation or "destination" in record.slots:
        return record
    ours = [m for m in members if setting.has(m) and m.organisation]
    found = {place.organisation: place for m in ours for place in places(m.organisation or "") if place.organisation}
    if not record.unread or len(found) != 1 or len(ours) < 2:
        return record
    place = next(iter(found.values()))
    return replace(record, organisation=place.organisation, country=place.country or record.country, unread=())


def _spelt(member: Member) -> list[Name]:
    """A name that the reader does not know, read from how the same person is written in other letters."""
    also = member_names(member.also) if member.also else []
    return [replace(also[0], also=member.also)] if also else []


def in_a_country(record: Movement, members: Sequence[Member]) -> Movement:
    """A stay whose "place" beside a country is the family name of one member: whoever receives, and no institution."""
    called = record.organisation
    if called is None or record.country is None or record.kind != "plan" or len(called.split()) > 1:
        return record
    if any(place.organisation for place in places(called)):
        return record
    who = [m.name for m in members if called in re.split(r"[\s　]+", m.name) and m.name != record.person]
    if len(who) != 1:
        return record
    return replace(record, organisation=None, organisation_span=None, host=record.host or who[0])


def hosted(document: Document, record: Movement, members: Sequence[Member]) -> Movement:
    """A stay whose cell of the place names one member besides the traveller: the host, in whatever letters."""
    cell = record.slots.get("destination")
    called = record.host is None or any(record.host in m.name and record.host != m.name for m in members)
    if not called or cell is None or cell == record.slots.get("person") or len(cell) > LONGEST:
        return record
    words, traveller = _tight(document.slice(cell)), _tight(record.person or "")
    told = []
    for member in members:
        ways = [name for name in (member.name, member.also or "") if len(_tight(name)) >= SHORTEST]
        if traveller in map(_tight, ways):
            continue
        if any(_tight(name) in words or _by_title(name, words) for name in ways):
            told.append(member.name)
    return replace(record, host=told[0]) if len(told) == 1 else record


def _by_title(name: str, words: str) -> bool:
    """Whether a family name in Latin letters stands with a title: 「Gagnon-Bouchard教授」, "Prof. Okoro-Hayes"."""
    family = next((_tight(known.family) for known in member_names(name) if known.family.isascii()), None)
    if family is None or family not in words:
        return False
    family = re.escape(family)
    titled = rf"(?:dr|prof|professor)\.?{family}(?![a-z])|(?<![a-z]){family}(?:名誉|特任|准)?(?:{TITLE})"
    return re.search(titled, words) is not None


def _tight(words: str) -> str:
    return plain(words).replace(" ", "")
