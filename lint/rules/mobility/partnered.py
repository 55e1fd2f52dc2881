"""Whether a stay abroad takes place at a counterpart of the team."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence

from lint.analyse.movements.aims import CARRIED, GAIN, GUEST, HOST_OWN, NEEDED, THEIRS
from lint.analyse.movements.counts import counts
from lint.analyse.movements.gains import Sides, gains, own_only
from lint.analyse.movements.hosts import HOST_OPEN, UNNAMED, nobodys
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.people.names import names
from lint.analyse.people.one_person import People
from lint.analyse.places import places, same_organisation
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section
from lint.analyse.team.agencies import FOREIGN
from lint.analyse.team.members import Member
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.plans import rows
from lint.rules.mobility.sides import counterparts, home_land, is_own, own, presented, unplaced
from lint.spans import Spans

HOME = re.compile(
    r"\b(?:student|postdoc|researcher|fellow|professor|lecturer) (?:from|of"
    r"|at) ([A-Z][\w’'-]{3,})(?![\w’' -]*[A-Z])"
)
"""The city or the short name that an invited person comes from: "a doctoral student from Durham"."""
MONTHS = frozenset(month_name) | {"Japan"}
KATAKANA = expression(r"[ァ-ヶー]{2}")
LIKELY = 0.3
"""How surely a sentence of the plan must tell of a gain whose only word for it is one for both sides."""
BRIEFLY = 6, 14
"""Words, or characters in Japanese, below which words are no sentence that tells a gain: "No stay in Japan."."""
SURE = 0.7
"""How surely a sentence that stands elsewhere must tell of a gain."""


def elsewhere(draft: Draft, stay: Movement) -> Span | None:
    """The words of a destination at which no member of the counterpart teams is.

    ``None`` where one may be: a member whose organisation is not told, or a host who is a member.
    """
    spot = stay.organisation_span or stay.slots.get("destination")
    if stay.direction != "outbound" or not stay.organisation or spot is None or not draft.quote(spot).strip():
        return None
    if stay.country == "JP":
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


@once
def _homes(draft: Draft) -> list[str]:
    """The organisations of the members who may be of counterpart teams, each once; empty where one is not told.

    Whoever is at an institution abroad may be, also where a list was read as one of the own side.
    """
    abroad = (member for member in own(draft) if member.organisation and member.country not in (None, home_land(draft)))
    others = (*counterparts(draft), *unplaced(draft), *_presented(draft), *abroad)
    return list(dict.fromkeys(m.organisation or "" for m in others))


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
LABS = ("の研究室", "研究室", "のグループ", "のチーム", "の班", "側")
"""What stands behind the name of who leads a group."""
BRIEF = 0.4
"""Months of a visit that is too short to be asked for a host."""


WITH_US = expression(
    r"(?-i:[.;]\s+We\s[a-z]+)|\b(?:s?he|they) and (?:I|we)\b|\b(?:with|beside|by|joins?|visits?) (?:us|me)\b|\b(?:I"
    r"|we) (?:will )?(?:host|receive)\b"
    r"|当方が|私が(?:受け?入れ|迎え)",
    re.I,
)
"""How running text says that who applies receives."""
WINDOW = 240
"""Characters of a paragraph behind a stay in which it may say so."""


def hostless(draft: Draft, stay: Movement) -> bool:
    """Whether running text tells of an invitation, and neither it nor another place tells who receives."""
    block = next(draft.document.blocks_in(stay.span), None)
    behind = draft.text[stay.span.start : min(block.span.end, stay.span.end + WINDOW)] if block else ""
    if WITH_US.search(behind):
        return False
    senior = stay.stage is not None and "professor" in stay.stage
    brief = 1.0 if senior else BRIEF  # who comes to teach at a school, or to settle what two leaders settle
    days = stay.period is not None and (stay.period.months or 1) < brief
    return stay.kind == "prose" and stay.direction == "inbound" and bool(stay.people) and not stay.host and not days


def named_beside(draft: Draft, row: Movement) -> bool:
    """Whether a plan names hosts in the cells of places, and most of its other stays do."""
    if not _shared(row) or "destination" not in row.slots or row.organisation is None:
        return False
    return _most_named(draft)


@once
def _most_named(draft: Draft) -> bool:
    others = [one for one in rows(draft) if one.kind == "plan" and _shared(one)]
    return len(others) > 2 and sum(one.host is not None for one in others) * 3 >= 2 * len(others)


def _shared(row: Movement) -> bool:
    """Whether a row has no cell for the host alone: who receives stands, if anywhere, with the place."""
    return row.slots.get("host") in (None, row.slots.get("destination"))


def left_open(draft: Draft, row: Movement) -> Span | None:
    """The cell of a plan's place, or host, that names nobody who receives or says that it is not settled yet."""
    host, cell = row.slots.get("host"), row.slots.get("destination")
    if host is not None and nobodys(draft.quote(host)):
        return host
    if cell is None or row.host is not None:
        return None
    spot, beyond = row.organisation_span, ""
    if spot is not None and cell.covers(spot):
        beyond = draft.text[spot.end : cell.end]
    return cell if HOST_OPEN.search(draft.quote(cell)) or UNNAMED.match(beyond) else None


def away(draft: Draft, plan: Sequence[Span]) -> Sides:
    """The institutions of the counterparts: those of their members, those that stays go to, those abroad in a plan."""
    theirs = [member.organisation for member in counterparts(draft)]
    home = {member.organisation for member in own(draft)}
    going = [one.organisation for stay in draft.movements if stay.direction == "outbound" for one in (stay, *stay.told)]
    teams = [name for team in draft.teams if team.country != home_land(draft) for name in team.organisations]
    spots = [place for span in plan for place in places(draft.quote(span))]
    people = [member.name.split()[-1] for member in counterparts(draft) if member.name]
    stays = [stay for stay in draft.movements if stay.direction]
    people += [stay.people[0].family for stay in stays if stay.people and stay.direction == "inbound"]
    people += [stay.host.split()[-1] for stay in stays if stay.host and stay.direction == "outbound"]
    labs = [f"{word}{lab}" for word in people if len(word) > 1 for lab in LABS]
    foreign = [
        p
        for p in spots
        if p.country != home_land(draft) and (p.country or p.known or KATAKANA.match(p.organisation or ""))
    ]
    abroad = [place.organisation for place in foreign]
    abroad += [word for span in plan for word in HOME.findall(draft.quote(span)) if word not in MONTHS]
    long = [name for name in (*theirs, *going, *abroad) if name]
    short = [
        c.short
        for c in draft.called
        if c.country != home_land(draft) and (c.country or any(c.organisation in name for name in long))
    ]
    named = (*theirs, *going, *teams, *abroad, *labs, *short)
    return Sides(name for name in named if name and name not in home)


def of_exchange(title: str) -> bool:
    """Whether a title heads a plan of stays."""
    return bool(MOBILE.search(plain(title)) or EXCHANGE.search(plain(title)))


PAID = expression(
    r"(?:研究費|経費|費用|資金|助成)[^。]{0,16}(?:申請|応募|負担|支援|支給|支払|賄|まかな|拠出|出[すしさ]|担|持[つちた])|の(?:支援|助成)を(?:受け|得)|(?:に|へ)申請(?:する"
    r"|して|中|済)"
    r"|\b(?:funded|paid|supported|financed) by (?:the )?[A-Z]|\bappl(?:y|ies|ied) to (?:the )?[A-Z]"
)
"""Who pays the other side's work, which is no gain by the stays."""


PAYER = expression(
    rf"(?:{FOREIGN})[^。.]{{0,24}}(?:側|に|が|から|の|より)?[^。.]{{0,16}}(?:支[え援]|参加|資金|研究費|予算|まかな|賄|負担)|(?:fund|support)[^.]{{0,24}}(?:{FOREIGN})"
)
"""An agency abroad that pays."""
LEARNS = expression(r"学[ぶびん]")
ANY = expression(r"相手|先方|双方|両(?:者|国|大学|機関)|[二三四]者|三?か国|互い|[米英加独仏韓豪]国?(?:側|の)")
"""Words for a counterpart, or for all sides."""
ASKS = expression(r"(?:か|[?？])[。」]?\s*$|(?:^|、)同(?:氏|博士|人|教授|助教|君)[はが]|^受け?入れ[^、。]{0,6}[はが]")
"""A question, which tells nothing yet, or the task of somebody who was named before."""


def gaining(draft: Draft, plan: Sequence[Span]) -> list[Span]:
    """The sentences of a plan that speak of what the counterpart gains, or both."""
    others = away(draft, plan)
    told = ((span, draft.quote(span)) for span in plan)
    return [s for s, words in told if _gain(draft, s, words) or _home(words, others) or _gains(draft, s, others, 0.5)]


def _gain(draft: Draft, span: Span, words: str) -> bool:
    """Whether a sentence has words for a gain; in one that tells a stay, "both" may only be what is compared there."""
    found = [match[0] for match in GAIN.finditer(words)]
    if ASKS.search(words):
        return False
    if not found or (all(map(BOTH.fullmatch, found)) and told_stays(draft).overlap(span)):
        return False
    return not all(map(EACH.fullmatch, found)) or draft.said(span, "synergy done") >= LIKELY


EACH = expression(r"互いに|each other", re.I)
"""Words that may tell of anything that two do: "Obinata and Baek know each other"."""
BOTH = expression(r"両者|両国|両チーム|互いに|相互の|双方[がにでの].*|jointly|each other|both \w+", re.I)
"""Words for both sides that tell no gain yet."""


def _home(words: str, others: Sides) -> bool:
    """Whether somebody of the counterparts takes something home."""
    if not CARRIED.search(words) or HOST_OWN.search(words):
        return False
    return bool(GUEST.search(words)) or others.called(words)


RECEIVED = expression(
    r"受け?取る?(?:もの)?|得る(?:もの)?|得られる(?:もの)?|\b(?:receives?|gets?|gains?|obtains?)\b", re.I
)
"""What heads a column of what each partner gets."""


def _listed(draft: Draft, others: Sides) -> bool:
    """Whether a table has a column of what each partner gets, and a counterpart's cell in it is filled."""
    for grid in draft.grids:
        head = grid.words[0] if grid.words else []
        heads = [column for column, word in enumerate(head) if RECEIVED.fullmatch(plain(word))]
        for row in grid.words[1:] if heads else ():
            if others.called(row[0]) and any(len(row[column].strip()) > LEAST for column in heads if column):
                return True
    return False


LEAST = 3
"""Characters of a cell that tell something."""


def gaining_elsewhere(draft: Draft, plan: Sequence[Span]) -> bool:
    """Whether a sentence outside the plan of stays says what the counterpart gains: it may stand with the roles."""
    known, others, apart = set(plan), away(draft, plan), Spans(draft.other_funding)
    if _listed(draft, others):
        return True
    rest = (s.span for s in draft.sentences if s.span not in known)
    rest = (span for span in rest if not apart.cover(span) and not _brief(draft.quote(span)))
    told = ((span, draft.quote(span)) for span in rest)
    return any(
        THEIRS.search(words)
        or _home(words, others)
        or (_speaks_of(draft, words, others) and _gains(draft, span, others, 2.0 if NEEDED.search(words) else SURE))
        for span, words in told
    )


def _speaks_of(draft: Draft, words: str, others: Sides) -> bool:
    """Whether a sentence speaks of a counterpart or of all sides; those in English need not name one."""
    return words.isascii() or others.called(words) or bool(places_of(draft, words)) or bool(ANY.search(words))


def _brief(words: str) -> bool:
    return len(words.split()) < BRIEFLY[0] if words.isascii() else len(words) < BRIEFLY[1]


def _gains(draft: Draft, span: Span, others: Sides, sure: float) -> bool:
    """Whether a sentence tells of a gain of institutions that it names, or surely of some gain not the own side's."""
    words = draft.quote(span)
    spots = places_of(draft, words)
    if told_stays(draft).overlap(span):
        words = LEARNS.sub("", words)  # what a guest learns is the stay's task
    if gains(words, others) or (spots and gains(words, Sides(spots))):
        return True
    paid = PAID.search(words) or PAYER.search(plain(words))
    if draft.said(span, "synergy done") < sure or own_only(words, others) or paid or _totals(draft, span):
        return False
    if told_stays(draft).overlap(span) or _tasks(draft).overlap(span) or ASKS.search(words):
        return False  # the traveller's task
    subject = next((place for place in places(words) if place.organisation or place.span.start <= len("The ")), None)
    behind = r"[はがも]|[’']s | [a-z]"
    ours = subject and subject.country == home_land(draft) and re.match(behind, words[subject.span.end :])
    return not (ours and not others.named(words) and not (words.isascii() and others.called(words)))


@once
def told_stays(draft: Draft) -> Spans:
    """Where stays are told."""
    return Spans(place for stay in draft.movements for place in stay.places)


@once
def _tasks(draft: Draft) -> Spans:
    """The sentences that tell what travellers do."""
    return Spans(stay.role_span for stay in draft.movements if stay.role_span is not None)


def places_of(draft: Draft, words: str) -> tuple[str, ...]:
    """The cities and countries of a sentence that are in a counterpart's country: 「ゴールウェイは…を手にし」."""
    spots = [p for p in places(words) if p.organisation is None and p.country in _lands(draft)]
    return tuple(words[place.span.start : place.span.end] for place in spots)


@once
def _lands(draft: Draft) -> frozenset[str | None]:
    """The countries of the counterparts."""
    lands = {member.country for member in counterparts(draft)}
    lands |= {stay.country for stay in draft.movements if stay.direction == "outbound"}
    asked = draft.profile.team.countries
    lands |= {land for land in asked.value if land != home_land(draft)} if asked is not None else set()
    return frozenset(lands - {None, home_land(draft)})


def _totals(draft: Draft, span: Span) -> bool:
    """Whether a sentence counts who goes and who comes: that both ways are taken is no gain yet."""
    return {count.direction for count in counts(draft.text, draft.sentences_at(span))} >= {"outbound", "inbound"}


def whole_plan(named: Sequence[Section], part: Section) -> Section:
    """The innermost part on mobility around a part that is headed by a way alone: "From Japan"."""
    if of_exchange(part.title):
        return part
    around = (one for one in named if of_exchange(one.title) and one.body.covers(part.body))
    return min(around, key=lambda one: len(one.body), default=part)
