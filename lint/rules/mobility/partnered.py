"""Whether a stay abroad takes place at a counterpart of the team."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.movements.aims import GAIN, THEIRS
from lint.analyse.movements.counts import counts
from lint.analyse.movements.gains import gains, own_only
from lint.analyse.movements.plan import Movement
from lint.analyse.people.names import names, same_person
from lint.analyse.places import places, same_organisation
from lint.analyse.team.members import Member
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.plans import rows

KATAKANA = expression(r"[ァ-ヶー]{2}")
SURE = 0.7
"""How surely a sentence that stands elsewhere must tell of a gain."""


def elsewhere(draft: Draft, stay: Movement) -> Span | None:
    """The words of a destination at which no member of the counterpart teams is.

    ``None`` where one may be: a member whose organisation is not told, or a host who is a member.
    """
    spot = stay.organisation_span or stay.slots.get("destination")
    if stay.direction != "outbound" or not stay.organisation or spot is None or not draft.quote(spot).strip():
        return None
    fact = draft.profile.team.countries
    if fact is not None and stay.country not in (None, *fact.value):
        return None  # the country is the fault, and said
    partners = [member for member in draft.members if member.side == "counterpart"]
    if not partners or any(not member.organisation for member in partners):
        return None
    if any(same_organisation(stay.organisation, member.organisation or "") is not False for member in partners):
        return None
    return None if stay.host and _member(stay.host, partners) else spot


def _member(host: str, partners: list[Member]) -> bool:
    own = names(host, cell=True, header="氏名")
    return any(same_person(a, b) for a in own for m in partners for b in names(m.name, cell=True, header="氏名"))


def hostless(stay: Movement) -> bool:
    """Whether running text tells of an invitation, and neither it nor another place tells who receives."""
    return stay.kind == "prose" and stay.direction == "inbound" and bool(stay.people) and not stay.host


def named_beside(draft: Draft, row: Movement) -> bool:
    """Whether a plan names hosts in the cells of places, and most of its other stays do."""
    if "host" in row.slots or "destination" not in row.slots or row.organisation is None:
        return False
    others = [one for one in rows(draft) if one.kind == "plan" and "host" not in one.slots]
    return len(others) > 2 and sum(one.host is not None for one in others) * 3 >= 2 * len(others)


def away(draft: Draft, plan: Sequence[Span]) -> tuple[str, ...]:
    """The institutions of the counterparts: those of their members, those that stays go to, those abroad in a plan."""
    own = [member.organisation for member in draft.members if member.side == "counterpart"]
    home = {member.organisation for member in draft.members if member.side == "japan"}
    going = [one.organisation for stay in draft.movements if stay.direction == "outbound" for one in (stay, *stay.told)]
    teams = [name for team in draft.teams if team.country != "JP" for name in team.organisations]
    spots = [place for span in plan for place in places(draft.quote(span))]
    labs = [
        f"{word}{lab}"
        for member in draft.members
        if member.side == "counterpart" and (word := member.name.split()[-1]) and len(word) > 1
        for lab in ("の研究室", "研究室", "のグループ", "のチーム")
    ]
    foreign = [p for p in spots if p.country != "JP" and (p.country or p.known or KATAKANA.match(p.organisation or ""))]
    abroad = [place.organisation for place in foreign]
    return tuple(dict.fromkeys(name for name in (*own, *going, *teams, *abroad, *labs) if name and name not in home))


def gaining(draft: Draft, plan: Sequence[Span]) -> list[Span]:
    """The sentences of a plan that speak of what the counterpart gains, or both."""
    others = away(draft, plan)
    told = ((span, draft.quote(span)) for span in plan)
    return [s for s, words in told if GAIN.search(words) or _gains(draft, s, others, 0.5)]


def gaining_elsewhere(draft: Draft, plan: Sequence[Span]) -> bool:
    """Whether a sentence outside the plan of stays says what the counterpart gains: it may stand with the roles."""
    known, others = set(plan), away(draft, plan)
    rest = (s.span for s in draft.sentences if s.span not in known)
    rest = (span for span in rest if not any(part.covers(span) for part in draft.other_funding))
    return any(THEIRS.search(draft.quote(span)) or _gains(draft, span, others, SURE) for span in rest)


def _gains(draft: Draft, span: Span, others: Sequence[str], sure: float) -> bool:
    """Whether a sentence tells of a gain of institutions that it names, or surely of some gain not the own side's."""
    words = draft.quote(span)
    if gains(words, (*others, *_places_of(draft, words))):
        return True
    if draft.said(span, "synergy done") < sure or own_only(words, others) or _totals(draft, span):
        return False
    subject = next((place for place in places(words) if place.organisation), None)
    ours = subject is not None and subject.country == "JP" and words[subject.span.end :][:1] in ("は", "が", "も")
    return not (ours and not any(name in words for name in others))


def _places_of(draft: Draft, words: str) -> tuple[str, ...]:
    """The cities and countries of a sentence that are in a counterpart's country: 「ゴールウェイは…を手にし」."""
    lands = {member.country for member in draft.members if member.side == "counterpart"}
    lands |= {stay.country for stay in draft.movements if stay.direction == "outbound"}
    spots = [p for p in places(words) if p.organisation is None and p.country in lands - {None, "JP"}]
    return tuple(words[place.span.start : place.span.end] for place in spots)


def _totals(draft: Draft, span: Span) -> bool:
    """Whether a sentence counts who goes and who comes: that both ways are taken is no gain yet."""
    sentence = [one for one in draft.sentences if one.span == span]
    return {count.direction for count in counts(draft.text, sentence)} >= {"outbound", "inbound"}
