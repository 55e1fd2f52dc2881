"""How many go each way, as surely as it was read: stays told clearly, and all who may make one more."""

from __future__ import annotations

from dataclasses import dataclass

from lint.analyse.movements.plan import Movement
from lint.analyse.movements.roster import Roster
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.mobility.announced import people_and_stays
from lint.rules.mobility.sides import is_own, presented
from lint.rules.mobility.untold import untold

WAYS = {"outbound": True, "inbound": False}
"""Whether those who go a way are of the applicant's side."""


@dataclass(frozen=True)
class Reckoned:
    """How many people go one way, and how many stays they make: at least, and at most."""

    sure: tuple[Movement, ...]
    """The stays told clearly."""
    people: tuple[int, int]
    stays: tuple[int, int]
    tabled: tuple[int, int]
    """How many people, and stays, the table of the plan lists by itself, besides which text may tell short visits."""

    def may_be(self, number: int, *, whole: bool = True) -> bool:
        """Whether a number may be that of the people, or of the stays; ``whole``: whether it counts all of them."""
        if number in self.tabled and number:
            return True
        return any((not whole or least <= number) and number <= most for least, most in (self.people, self.stays))


def reckoned(draft: Draft, direction: str) -> Reckoned:
    """What a draft tells of those who go one way.

    Args:
        draft: the draft.
        direction: "outbound", "inbound", or "either".

    """
    ways = WAYS if direction == "either" else (direction,)
    astray, unsure = _unsure(draft)
    sure = tuple(stay for stay in draft.movements if stay.direction in ways and stay not in unsure)
    most = [stay for stay in draft.movements if stay.direction in ways or stay in astray]
    more = sum(own is None or direction == "either" or own is WAYS[direction] for _, own in untold(draft))
    (people, stays), (most_people, most_stays) = people_and_stays(sure), people_and_stays(most)
    tabled = people_and_stays([stay for stay in most if stay.kind == "plan"])
    return Reckoned(sure, (people, most_people + more), (stays, most_stays + more), tabled)


@once
def _team(draft: Draft) -> Roster | None:
    """Everybody whom the draft presents, where most of those who travel are among them."""
    roster = Roster((*draft.members, *presented(draft)))
    named = [stay for stay in draft.movements if stay.people]
    known = sum(roster.member_of(stay) is not None for stay in named)
    return roster if known * 3 >= len(named) * 2 else None


@once
def _unsure(draft: Draft) -> tuple[frozenset[Movement], frozenset[Movement]]:
    """The stays of which it is not sure which way they lead; these, and those that may be none of the plan's."""
    ways: dict[str, set[str | None]] = {}
    for stay in draft.movements:
        ways.setdefault(_called(stay), set()).add(stay.direction)
    both = [stay for stay in draft.movements if stay.people and len(ways[_called(stay)]) > 1]
    astray = [*both, *(stay for stay in draft.movements if _astray(draft, stay) or _is_stranger(draft, stay))]
    return frozenset(astray), frozenset([*astray, *(stay for stay in draft.movements if _loose(draft, stay))])


def _called(stay: Movement) -> str:
    return "".join((stay.person or "").split())


def _astray(draft: Draft, stay: Movement) -> bool:
    """Whether nothing tells which way somebody goes, or a member seems to go the way of the other side."""
    own = next((is_own(draft, member) for name in stay.people for member in draft.roster.called(name)), None)
    return stay.direction not in WAYS or (own is not None and own is not WAYS[stay.direction])


def _is_stranger(draft: Draft, stay: Movement) -> bool:
    """Whether running text tells a stay of somebody who is no member, where most of those who travel are."""
    team = _team(draft) if stay.kind == "prose" and stay.people else None
    return team is not None and team.member_of(stay) is None


def _loose(draft: Draft, stay: Movement) -> bool:
    """Whether a stay names nobody, or running text does not date it, or nothing tells it in the plan itself."""
    if not stay.people:
        return True
    if stay.kind == "prose":
        outside = bool(_plan(draft)) and not any(part.covers(place) for part in _plan(draft) for place in stay.places)
        return outside or stay.period is None or stay.period.start is None
    return stay.kind != "plan" and any(other.kind in ("plan", "prose") for other in draft.movements)


@once
def _plan(draft: Draft) -> list[Span]:
    """The parts whose titles announce the plan, where a stay is told in them."""
    parts = [section.body for section in draft.sections if MOBILE.search(plain(section.title))]
    return parts if any(part.covers(stay.span) for part in parts for stay in draft.movements) else []
