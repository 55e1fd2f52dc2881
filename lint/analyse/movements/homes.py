"""Where people of the teams are at home, by what a text calls it: "goes to Oulu", "works in Seattle"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.analyse.places import Called, Place, listed, places, same_organisation
from lint.analyse.team.calling import called_en
from lint.document import Span
from lint.expressions import expression
from lint.prepared import lexicon

if TYPE_CHECKING:
    from lint.analyse.people.names import Name
    from lint.analyse.team.members import Member

SEATS = Path(__file__).parents[2] / "lexicons" / "seats.toml"
LED = expression(
    r"(?:\b(?:at|to|in|for|with|from|into|within|visits?|visiting|joins?|joining|leav(?:es?|ing)|via"
    r"|destination (?:is|will be)|(?:his|her|their|the) (?:first|second|third|other))|→|⇒|->|[:(–—])"
    r"\s*(?:the\s+)?$|^\s*(?:[-*•]\s*)?$",
    re.I,
)
"""What stands before a word that is a place."""
HOSTS = expression(
    r"\s(?:(?:will|is to|also|then|in turn|plans to)\s)*(?:hosts?|welcomes?|receives?|invites?|sends?"
    r"|seconds?)\b(?! the\b)"
)
"""What follows an institution that receives or sends somebody."""
BEHIND = expression(r"\s*(?:,|\(|in|at|–|-)\s*(?:[\w.-]+,\s*)?")
"""What stands between an institution and its town."""
BEFORE = expression(r"[’']s\s|,?\s(?:at|with|to join)\s(?:the\s)?")
"""What stands between a town and its institution."""
GROUP = expression(r"\s(?:group|team|side|partners?|members?|lab(?:oratory)?)\b")
"""What makes of a town its people."""
INTO = expression(r"\b(?:joins?|joining|visits?|visiting|at|in|to|into|within)\s+the\s+$", re.I)
"""What goes before a group that one goes to: "joins the Hamburg group"."""
LABELLED = expression(
    r"^\s*(?:[-*•]\s*)?((?:Group|Team|Partner|Side|Node|Site|Lab(?:oratory)?) (?:\d{1,2}|[A-Z][a-z]*))\s*"
    r"[:：(–—-](.*)$",
    re.M,
)
"""A line that leads with a team's label."""
LONGER = expression(r"\s(?:[A-ZÀ-Þ][a-zà-þ]|of\s[A-Z])|[-–][A-Za-z]")
"""What makes of a word behind it a part of a longer name."""


@dataclass(frozen=True)
class Home:
    """An institution of the teams."""

    organisation: str
    country: str | None


class Homes:
    """The institutions of the teams, by the words and the towns that a text may call them by."""

    def __init__(self, members: Sequence[Member] = (), called: tuple[Called, ...] = (), text: str = "") -> None:
        self._homes: list[Home] = []
        self._of_people: dict[str, Home] = {}
        for member in members:
            for place in places(member.organisation or "", called=called)[:1]:
                if place.organisation:
                    home = Home(place.organisation, place.country or member.country)
                    self._add(home)
                    self._of_people.setdefault(member.name, home)
        seats = lexicon(SEATS) if self._homes else {}
        people = {word for member in members for word in member.name.split()}
        self._towns: dict[str, list[str]] = {}
        ways: dict[str, set[Home]] = {}
        for home in self._homes:
            self._towns[home.organisation] = towns = seats.get(listed(home.organisation) or home.organisation, [])
            for word in (*called_en(home.organisation), *towns):
                if len(word) > 2 and word not in people and not any(not p.city for p in places(word)):
                    ways.setdefault(word, set()).add(home)
        for label, home in _labelled(text, called, self._homes):
            ways.setdefault(label, set()).add(home)
        self._ways = {word: homes.pop() for word, homes in ways.items() if len(homes) == 1}
        words = "|".join(map(re.escape, sorted(self._ways, key=len, reverse=True)))
        self._words = re.compile(rf"(?<![\w-])(?:{words})(?![\w’'-])") if words else None

    def _add(self, home: Home) -> None:
        if all(same_organisation(home.organisation, other.organisation) is False for other in self._homes):
            self._homes.append(home)

    def of(self, person: Name) -> Home | None:
        """Where a member is at home."""
        own = self._of_people.get(person.text)
        return own or next((home for name, home in self._of_people.items() if name.split()[-1:] == [person.text]), None)

    def settled(self, text: str, offset: int, spots: Sequence[Place]) -> list[Place]:
        """The places of an English text, its towns and the short words for institutions of the teams as those.

        Args:
            text: a clause.
            offset: where it begins in the draft.
            spots: the institutions, countries and towns that it names.

        """
        found = list(self._called(text, offset, [place for place in spots if place.organisation]))
        for place in (place for place in spots if not any(place.span.overlaps(other.span) for other in found)):
            start, end = place.span.start - offset, place.span.end - offset
            home = (
                self._of(text[start:end], place)
                if place.city and (LED.search(text[:start]) or HOSTS.match(text, end))
                else None
            )
            grouped = GROUP.match(text, end) and not INTO.search(text[:start])
            if home is None or grouped or _is_beside(text, offset, place, spots):
                found.append(place)
            else:
                found.append(Place(place.span, home.organisation, home.country or place.country))
        return sorted(found, key=lambda place: place.span)

    def _called(self, text: str, offset: int, spots: Sequence[Place]) -> Iterator[Place]:
        for match in self._words.finditer(text) if self._words else ():
            span = Span(offset + match.start(), offset + match.end())
            if any(span.overlaps(place.span) for place in spots) or LONGER.match(text, match.end()):
                continue
            led = LED.search(text[: match.start()]) or HOSTS.match(text, match.end())
            if led and (not GROUP.match(text, match.end()) or INTO.search(text[: match.start()])):
                home = self._ways[match.group()]
                place = Place(span, home.organisation, home.country)
                if not _is_beside(text, offset, place, spots):
                    yield place

    def _of(self, words: str, place: Place) -> Home | None:
        """The institution that a town stands for: one that is called by it or has its seat there, or the country's."""
        if words in self._ways:
            return self._ways[words]
        there = [home for home in self._homes if home.country == place.country]
        if len(there) != 1 or self._towns[there[0].organisation]:
            return None
        elsewhere = any(spot.city for word in called_en(there[0].organisation) for spot in places(word))
        return None if elsewhere else there[0]


def _labelled(text: str, called: tuple[Called, ...], homes: Sequence[Home]) -> Iterator[tuple[str, Home]]:
    """The labels that lines give the teams, each with the one institution of its line: "Group 1: …"."""
    for match in LABELLED.finditer(text):
        there = {place.organisation for place in places(match[2], called=called) if place.organisation}
        if len(there) == 1:
            own = there.pop() or ""
            yield from ((match[1], home) for home in homes if same_organisation(home.organisation, own))


def _is_beside(text: str, offset: int, town: Place, spots: Sequence[Place]) -> bool:
    """Whether a town only tells where an institution beside it is."""
    start, end = town.span.start - offset, town.span.end - offset
    return any(
        BEHIND.fullmatch(text[place.span.end - offset : start])
        or BEFORE.fullmatch(text[end : place.span.start - offset])
        for place in spots
        if place.organisation is not None
    )
