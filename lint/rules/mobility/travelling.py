"""Which members of a team travel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lint.analyse.dates.periods import periods
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.roster import Roster
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.people.names import Name, names, placeholder
from lint.analyse.places import is_none
from lint.analyse.structure.grids import plain
from lint.analyse.team.lists import PEOPLE
from lint.analyse.team.member_heads import MEMBERS
from lint.analyse.team.members import Member
from lint.analyse.text.scripts import japanese
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.profile import Fact
from lint.rule import Finding, Message, once
from lint.rules.mobility.plans import stays
from lint.rules.mobility.sides import is_own, presented
from lint.rules.mobility.unread import TIMELY
from lint.spans import Spans

OPEN = expression(
    r"未定|調整中|検討中|選定中|相談|協議|次第|後日|追って|^(?:あり|有り?|渡航する|来日する|[○〇◯✓✔])$"
    r"|^yes$|\btb[acd]\b|\bundecided\b|\b(?:dates?|months?|periods?|times?)\b[^;,.]{0,16}\bopen\b|^(?:still )?open$"
    r"|\bto be (?:agreed|announced|arranged|chosen|confirmed|decided|determined|fixed|set|settled)\b"
    r"|\bnot (?:yet )?(?:been )?(?:agreed|arranged|chosen|decided|entered|filled in|fixed|given|known|set|settled)\b"
    r"|\b(?:follows?|to follow|pending|awaited)$|\bblank\b|記入(?:予定|待ち)|未記入|追記",
    re.I,
)
"""What leaves open when a member travels."""


def tables(draft: Draft) -> list[list[Member]]:
    """The members that tables name, table by table."""
    found: dict[Span, list[Member]] = {}
    for member in draft.members:
        if member.table is not None:
            found.setdefault(member.table, []).append(member)
    return list(found.values())


PRESENTED = 4
"""People whom running text must present as members before somebody is missed among them."""


@once
def told_team(draft: Draft) -> Roster | None:
    """The members whom running text presents, where no table names any, and nearly all who travel are among them."""
    if any(member.table is not None for member in draft.members):
        return None
    told = presented(draft)
    roster = Roster((*draft.members, *told))
    travellers = [stay for stay in stays(draft) if stay.kind != "member" and stay.people]
    known = sum(roster.member_of(stay) is not None for stay in travellers)
    return roster if len(draft.members) + len(told) >= PRESENTED and known >= 2 * (len(travellers) - known) else None


def travels(draft: Draft, member: Member) -> bool:
    """Whether a stay names the member as its traveller."""
    return member in _travellers(draft)


@once
def _travellers(draft: Draft) -> frozenset[Member]:
    named = (stay.people[0] for stay in stays(draft) if stay.kind != "member" and stay.people)
    return frozenset(member for name in named for member in draft.roster.called(name))


def side_listed(draft: Draft, movement: Movement, listed: Sequence[Member]) -> bool:
    """Whether the side that a traveller comes from has a table of its members, or may have one.

    Args:
        draft: the draft.
        movement: the stay.
        listed: the members whom tables name.

    """
    sides = {is_own(draft, member) for member in listed}
    if len(sides) != 1 or None in sides or movement.direction is None:
        return True
    return (movement.direction == "outbound") == (True in sides)


def is_nobody(draft: Draft, member: Member) -> bool:
    """Whether the name's cell holds words that name nobody."""
    assert member.name_span is not None
    words = draft.quote(member.name_span).strip()
    listed = all(member.table != table.span for table in draft.document.tables)  # 「大学院生（未定）」 leads a line
    nobody = bool(words) and not is_none(words) and placeholder(words, cell=listed) is not None
    return nobody and not names(words, cell=True)


def of_team(draft: Draft) -> list[Member]:
    """The members of both sides, without those whom only a list of other grants names."""
    apart = Spans(draft.other_funding)
    return [member for member in draft.members if not apart.cover(member.span)]


def nobodies(draft: Draft) -> set[Span]:
    """The cells of a table of members whose words name nobody, where the row says when the person travels."""
    dated = (one for one in draft.movements if one.kind == "member" and one.period is not None and not one.people)
    return {stay.slots["person"] for stay in dated if "person" in stay.slots}


def lacks_period(draft: Draft, member: Member, filled: Sequence[bool]) -> bool:
    """Whether a traveller's period is left open, or a cell is empty where all others say something.

    Args:
        draft: the draft.
        member: the row.
        filled: for each row of its table with a cell for the period, whether something stands in it.

    """
    if member.period is None or not member.name:
        return False
    words = member.period.strip()
    told = periods(words)
    dated = any(period.start or period.end for period in told) or (told and not OPEN.search(words))
    if words and (dated or not _left_open(draft, member, words)):
        return False
    alone = len(filled) > 1 and filled.count(False) == (not words)
    return travels(draft, member) or (alone and not (member.principal or _leads(draft, member)))


COVER = 3000
"""Characters from the top within which the cover names who leads."""
LEADER = expression(
    r"(?:代表者?|責任者|\bprincipal investigators?|\bPIs?|\bleaders?)"
    r"\s*(?:[(（][^()（）\n]{0,30}[)）])?\s*[:：|\n\t\u3000 ]\s*"
    r"(?:(?:Prof(?:essor)?|Dr)\.?\s*){0,2}$",
    re.I,
)
"""What stands before the name of who leads a team on the cover: "Principal investigator (Japan): "."""


def _leads(draft: Draft, member: Member) -> bool:
    """Whether the cover names the member as who leads a team."""
    top = draft.document.text[:COVER]
    return any(
        LEADER.search(top[max(0, at.start() - 80) : at.start()]) for at in re.finditer(re.escape(member.name), top)
    )


def _left_open(draft: Draft, member: Member, words: str) -> bool:
    """Whether the words of a cell for the period leave it open: they say so, or hold no time, for one who travels."""
    if OPEN.search(words) or set(words) <= set("?？…"):
        return True
    if not re.search(r"[^\W\d_ー]", words):
        return False  # a dash, a mark that cells are joined
    return travels(draft, member) and not TIMELY.search(words) and not is_none(words) and not ELSEWHERE.search(words)


ELSEWHERE = expression(
    r"な[いし]|無|不要|せ[ずぬん]|参照|別[紙表]|[上下前後]述|[上下]記|表|第|同上|[〃々]|\b(?:no|none|not|see|above"
    r"|below|table|section|plan|same|ditto)\b",
    re.I,
)
"""What says that a member does not travel, or points to where the time is told."""


def open_cell(draft: Draft, member: Member, message: Message, fact: Fact[Any] | None) -> Finding:
    """A finding at a member's empty period, shown by the member's name."""
    span = member.span if member.period_span is None else member.period_span
    quote = member.name if not draft.quote(span).strip() else None
    boxes = draft.document.boxes(member.span) if quote else ()
    related = (member.name_span,) if member.name_span else ()
    return Finding(span, message, {"name": member.name}, None, related, fact, boxes=boxes, quote=quote)


TEAM = expression(r"チーム$|仲間|研究者$")
"""What heads the part on a team, besides the words for its members."""
LONG = 30
"""Months from which what a table of members dates is a grant or a post, and no stay."""


def by_way(draft: Draft, ways: Iterable[str]) -> dict[str, list[Movement]]:
    """The stays of each way; one that the plan leaves out may still stand in the tables of members."""
    told = {way: [m for m in stays(draft) if m.direction == way] for way in ways}
    return {way: some or [m for m in draft.movements if m.direction == way] for way, some in told.items()}


def listed(draft: Draft, ways: dict[str, list[Movement]]) -> Iterator[tuple[str, list[Movement]]]:
    """The same with the stays that tables of members tell besides, which the plan need not repeat."""
    tabled = [m for m in draft.movements if m.kind == "member" and m.period and (m.period.months or 0) < LONG]
    for way, some in ways.items():
        yield way, [*some, *(m for m in tabled if m.direction == way and m not in some)]


def dated(draft: Draft, member: Member) -> bool:
    """Whether a member travels, and the row tells when in whatever column: "circuits; in the US 4/2025–3/2026"."""
    found = periods(draft.quote(member.span)) if travels(draft, member) else ()
    return any(period.kind == "range" and period.start and period.end for period in found)


def in_team_part(draft: Draft, name: Name) -> bool:
    """Whether a part of the draft on its team, or a paragraph that presents members, holds a name.

    No member was read there by it.
    """
    told = Spans(place for stay in draft.movements for place in stay.places)
    spelt = "[ \u3000]?".join(map(re.escape, "".join(name.text.split())))
    called = re.compile(spelt if japanese(name.text) else re.escape(name.text))
    return any(
        not told.overlap(Span(*here.span()))
        for part in _team_parts(draft)
        for here in called.finditer(draft.text, part.start, part.end)
    )


@once
def _team_parts(draft: Draft) -> list[Span]:
    """The parts whose titles speak of the team, and the paragraphs of running text that present two members."""
    titles = ((section.own, plain(section.title)) for section in draft.sections)
    asked = [
        own
        for own, title in titles
        if (MEMBERS.search(title) or PEOPLE.search(title) or TEAM.search(title)) and not MOBILE.search(title)
    ]
    members = {member.name: member.span for member in presented(draft)}
    blocks = [block.span for span in members.values() for block in draft.document.blocks_in(span)]
    return [*asked, *(block for block in dict.fromkeys(blocks) if blocks.count(block) > 1)]
