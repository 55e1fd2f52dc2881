"""Whether a stay abroad takes place at a counterpart of the team."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.analyse.movements.hosts import HOST_OPEN, UNNAMED, WITH_ME, nobodys
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.people.names import names
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import places, same_organisation
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section
from lint.analyse.team.members import Member
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.plans import rows
from lint.rules.mobility.sides import counterparts, home_land, is_own, own, presented, surnames, unplaced
from lint.spans import Spans


def elsewhere(draft: Draft, stay: Movement) -> Span | None:
    """The words of a destination at which no member of the counterpart teams is.

    ``None`` where one may be: a member whose organisation is not told, or a host who is a member.
    """
    spot = stay.organisation_span or stay.slots.get("destination")
    if not stay.organisation or spot is None or not draft.quote(spot).strip():
        return None
    if stay.direction == "inbound":
        return spot if stay.host is None and _strange(draft, stay) else None
    if stay.direction != "outbound" or stay.country == "JP":
        return None  # whose team is the Japanese one, in a call of another country
    fact = draft.profile.team.countries
    if fact is not None and stay.country not in (None, *fact.value):
        return None  # the country is the fault, and said
    homes = _homes(draft)
    if not homes or "" in homes:
        return None
    called = (stay.organisation, *(c.organisation for c in draft.called if c.short == stay.organisation))
    if any(same_organisation(name, home) is not False for name in called for home in homes):
        return None
    hosts = names(stay.host, cell=True, header="氏名") if stay.host else []
    return None if any(True for name in hosts for _ in _partners(draft).same_name(name)) else spot


def _strange(draft: Draft, stay: Movement) -> bool:
    """Whether an invitation leads to an institution of the applicant's country at which no member of the team is."""
    if stay.country != home_land(draft) or stay.kind == "member":
        return False
    homes = set(_own_homes(draft))
    if not homes or not all(any(p.organisation for p in places(home, called=draft.called)) for home in homes):
        return False
    cell = stay.slots.get("destination", stay.span)
    if _receiving(draft, stay, cell) or _known_besides(draft, stay.organisation or ""):
        return False
    called = {place.organisation or "" for place in places(draft.quote(cell), called=draft.called)}
    called |= {stay.organisation or "", *(c.organisation for c in draft.called if c.short == stay.organisation)}
    return all(same_organisation(name, home) is False for name in called for home in homes)


def _known_besides(draft: Draft, name: str) -> bool:
    """Whether a draft speaks of an institution outside its plans of stays, too."""
    plans = Spans(section.body for section in draft.sections if of_exchange(section.title))
    found = (match.span() for match in re.finditer(re.escape(name), draft.text))
    return any(not plans.overlap(Span(*spot)) for spot in found)


@once
def _own_homes(draft: Draft) -> list[str]:
    """The organisations of those who may receive at home, in full; empty where one is told in no line of a member."""
    team = (*own(draft), *unplaced(draft), *_presented(draft))
    told = {member.name: member.organisation for member in team if member.organisation}
    lost = any(not m.organisation and not any(name in m.name for name in told) for m in team)
    full = {home: next((c.organisation for c in draft.called if c.short in home), home) for home in told.values()}
    return [*dict.fromkeys(full.values()), *([""] if lost else [])]


@once
def _homes(draft: Draft) -> list[str]:
    """The organisations of the members who may be of counterpart teams, each once; empty where one is not told.

    Whoever is at an institution abroad may be, also where a list was read as one of the own side.
    """
    abroad = (member for member in own(draft) if member.organisation and member.country not in (None, home_land(draft)))
    known = People(name for m in draft.members if m.organisation for name in member_names(m.name)[:1])
    others = (*counterparts(draft), *unplaced(draft), *_presented(draft), *abroad)
    return list(
        dict.fromkeys(
            m.organisation or ""
            for m in others
            if m.organisation or not any(True for name in member_names(m.name)[:1] for _ in known.same_name(name))
        )
    )


@once
def _partners(draft: Draft) -> People:
    """The members of the counterpart teams."""
    partners = (*counterparts(draft), *_presented(draft))
    return People(name for member in partners for name in names(member.name, cell=True, header="氏名"))


@once
def _presented(draft: Draft) -> list[Member]:
    """The people whom running text presents as members, but for those of the applicant's team."""
    return [member for member in presented(draft) if is_own(draft, member) is not True]


EXCHANGE = expression(
    r"交流|行き来|往き来|往復|行き帰り|出入り|(?:人|誰)(?:が|を)?(?:動[くかき]|移[すりる])|旅程"
    r"|(?<![a-z])(exchanges?|who goes where|(going and coming|comings? and goings?))(?![a-z])"
)
"""What heads a plan of stays, besides the words for travelling."""
ANY_LAB = expression(r"研究室|グループ|ラボ|受け?入れ|\b(?:laborator|labs?\b|groups?\b|teams?\b|hosts?\b)", re.I)
"""What words for no certain laboratory have: "one of the Japanese laboratories"."""
BRIEF = 0.4
"""Months of a visit that is too short to be asked for a host."""


WITH_US = expression(
    r"(?-i:[.;]\s+We\s[a-z]+)|\b(?:s?he|they) and (?:I|we)\b|\b(?:with|beside|by|joins?|visits?) (?:us|me)\b|\b(?:I"
    r"|we) (?:will )?(?:host|receive)\b"
    r"|当方が|私が(?:受け?入れ|迎え|世話|面倒|指導|担当)|(?:筆者|私|わたし|当方|申請者|代表者)の(?:研究室|実験室|部屋|隣|もと|下|ところ)",
    re.I,
)
"""How running text says that who applies receives."""
BY_ME = expression(
    r"(?:申請者|代表者|筆者|私|当方)(?:本人|自身)?(?:の(?:研究室|実験室|もと|下|ところ)|が?(?:受け?入れ|担当))?(?:$|[)）。、・/／])"
)
"""How a cell of a place says that who applies receives: 「名大（代表者）」."""
WINDOW = 240
"""Characters of a paragraph behind a stay in which it may say so."""


def hostless(draft: Draft, stay: Movement) -> bool:
    """Whether running text tells of an invitation, and neither it nor another place tells who receives."""
    block = next(draft.document.blocks_in(stay.span), None)
    behind = draft.text[stay.span.start : min(block.span.end, stay.span.end + WINDOW)] if block else ""
    if WITH_US.search(behind) or WITH_ME.search(behind):
        return False
    member = draft.roster.member_of(stay)
    leads = member is not None and member.principal
    senior = leads or (stay.stage is not None and ("professor" in stay.stage or stay.stage == "principal investigator"))
    brief = 1.0 if senior else BRIEF  # who comes to teach at a school, or to settle what two leaders settle
    days = stay.period is not None and (stay.period.months or 1) < brief
    return stay.kind == "prose" and stay.direction == "inbound" and bool(stay.people) and not stay.host and not days


def named_beside(draft: Draft, row: Movement) -> Span | None:
    """The words of a plan's place that name no host, where most of its other stays name one with the place."""
    cell = _told_at(draft, row)
    if not _shared(row) or cell is None or not draft.quote(cell).strip() or _receiving(draft, row, cell):
        return None
    words = draft.quote(cell)
    if WITH_ME.search(words) or BY_ME.search(words):
        return None
    if row.organisation is None and not (nobodys(words) or (row.direction != "outbound" and ANY_LAB.search(words))):
        return None  # the place is asked for
    if "destination" in row.slots and _most_named(draft):
        return cell
    return cell if _most_named_here(draft, row) and not _receiving(draft, row, row.span) else None


def _told_at(draft: Draft, row: Movement) -> Span | None:
    """Where a row tells its place: the cell, or the line that heads several rows of one place."""
    if (cell := row.slots.get("destination")) is not None:
        return cell
    above, where = row.slots.get("year"), row.organisation_span
    return above if above is not None and where is not None and above.covers(where) else where


@once
def _most_named(draft: Draft) -> bool:
    others = [one for one in rows(draft) if one.kind == "plan" and _shared(one)]
    return len(others) > 2 and sum(one.host is not None for one in others) * 3 >= 2 * len(others)


def _most_named_here(draft: Draft, row: Movement) -> bool:
    """Whether most stays of a row's own table name who receives, by whatever cell."""
    tables = [table.span for table in draft.document.tables if table.span.covers(row.span)]
    own = min(tables, key=len, default=None)
    others = [one for one in rows(draft) if own is not None and one.kind == "plan" and own.covers(one.span)]
    return len(others) > 2 and sum(one.host is not None for one in others) * 3 >= 2 * len(others)


def _receiving(draft: Draft, row: Movement, cell: Span) -> bool:
    """Whether a cell names a member of the side that receives: "Gene Design Laboratory (Hirukawa), Hokkaido"."""
    if row.direction == "inbound" and WITH_ME.search(draft.quote(cell)):
        return True
    hosts = own(draft) if row.direction == "inbound" else counterparts(draft)
    people = (name.family for member in hosts for name in member_names(member.name)[:1])
    others = [family for family in people if family not in (row.person or "")]
    known = [*others, *(family.title() for family in others if family.isupper())]  # "KARASUMA", in the cell "Karasuma"
    return surnames(known).search(draft.quote(cell)) is not None


def _shared(row: Movement) -> bool:
    """Whether a row has no cell for the host alone: who receives stands, if anywhere, with the place."""
    return row.slots.get("host") in (None, row.slots.get("destination"))


def left_open(draft: Draft, row: Movement) -> Span | None:
    """The cell of a plan's place, or host, that names nobody who receives or says that it is not settled yet."""
    host, cell = row.slots.get("host"), row.slots.get("destination")
    placed = row.organisation is not None or host != cell  # else the cell leaves the place open
    if host is not None and (nobodys(words := draft.quote(host)) or (placed and _not_yet(words))):
        return host
    if cell is None or row.host is not None or _receiving(draft, row, cell):
        return None
    spot, beyond = row.organisation_span, ""
    if spot is not None and cell.covers(spot):
        beyond = draft.text[spot.end : cell.end]
    return cell if HOST_OPEN.search(draft.quote(cell)) or UNNAMED.match(beyond) else None


def _not_yet(words: str) -> bool:
    """Whether the words of a cell for the host say that nobody is chosen yet: 「担当教員（未定）」."""
    told = NOT_YET.sub("", " ".join(words.split())).strip(" 。.（）()、,:：")
    return NOT_YET.search(words) is not None and (
        not told or nobodys(told) or not names(told, cell=True, header="氏名")
    )


NOT_YET = expression(
    r"(?:先方(?:と|で|に|へ)?|現地(?:と|で|に)?|これから|今後|追って|後日)?(?:未定|未確定|(?:調整|選定|検討|相談|交渉|打診|人選"
    r"|依頼|協議|選考)中|後日(?:決定|連絡))"
    r"|\b(?:to be (?:decided|named|confirmed|determined|chosen|agreed|announced|arranged)|tb[acd]\b|not yet [a-z]+"
    r"|undecided|still open|n\.\s?n\.)",
    re.I,
)
"""What says of a host that nobody is chosen yet."""


def of_exchange(title: str) -> bool:
    """Whether a title heads a plan of stays."""
    return bool(MOBILE.search(plain(title)) or EXCHANGE.search(plain(title)))


def whole_plan(named: Sequence[Section], part: Section) -> Section:
    """The innermost part on mobility around a part that is headed by a way alone: "From Japan"."""
    if of_exchange(part.title):
        return part
    around = (one for one in named if of_exchange(one.title) and one.body.covers(part.body))
    return min(around, key=lambda one: len(one.body), default=part)
