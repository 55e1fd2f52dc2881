"""Where people of the teams are at home, by what a text calls it: "goes to Oulu", "works in Seattle"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lint.analyse.movements.roster import Roster
from lint.analyse.people.names import Name
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
JOINS = expression(r"\s(?:and|&)\s")
SECOND = expression(r"\b(?:at|to|in|visits?|visiting|joins?|between)\s+([A-ZÀ-Ž][\w’'-]+)\s(?:and|&)\s$")
"""What stands between two places that one goes to."""
INTO = expression(r"\b(?:joins?|joining|visits?|visiting|at|in|to|into|within)\s+the\s+$", re.I)
"""What goes before a group that one goes to: "joins the Hamburg group"."""
BEHIND_NAME = 90
"""Characters behind a name within which its institution stands, at most."""
AT_HOME = expression(r"\s*[,(]\s*(?:[^.;:()\n,]{0,40}(?:,|\b(?:at|of|from|in))\s+)?(?:the\s+)?")
"""What stands between a member and the institution behind the name."""
LABELLED = expression(
    r"^\s*(?:[-*•]\s*)?((?:Group|Team|Partner|Side|Node|Site|Lab(?:oratory)?) (?:\d{1,2}|[A-Z][a-z]*))\s*"
    r"[:：(–—-](.*)$",
    re.M,
)
"""A line that leads with a team's label."""
THERE = expression(
    r"\b(?:[Aa]t|[Tt]o|[Ii]n|into|[Ff]rom|visits?|visiting|joins?|joining|leav(?:es?|ing))\s+"
    r"([A-ZÀ-ÞĀ-Ž][\w’'ʻ-]+)(?![\w-])(?!\s(?:[A-ZÀ-ÞĀ-Ž][a-zà-þ]|of\s[A-Z])|[’']s)"
)
"""A word in capitals where a place is looked for."""
LONGER = expression(r"\s(?:[A-ZÀ-ÞĀ-Ž][a-zà-þ]|of\s[A-Z])|[-–][A-Za-z]")
"""What makes of a word behind it a part of a longer name."""


STEM = expression(
    r"([一-龠]{2,3}?|[ぁ-ん]{3})(?:[県都府市道]?立|国立)?(?:[一-龠]{0,2}(?:工業|農工|工芸|繊維|海洋|科学|技術|医科|教育|女子|公立|学院))*大学(?!院大学)"
)
"""An institution that bears its town in its name: 「富山県立大学」."""
IN_TOWN = (
    r"(?=(?:に|へ|で|にて)(?:[^、。はがを（()）]{0,10}(?:[（(][^()（）]*[)）])?に?"
    r"(?:滞在|過ご|来|迎え|招|やって|とどま|留ま|研究)|、))"
)
"""What follows a town in which somebody stays: 「富山に滞在し」, 「京都に9か月滞在する」."""


TOWN = expression(
    r"\s*(?:,|[(（]|、|\bin\b)\s*([A-ZÀ-ÞĀ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][\w-]+)?|[ァ-ヶー一-龠]{2,10})(?=\s*[,)）.;:、\n])"
)
"""A town right behind an institution."""
TO_TOWN = expression(
    r"\s?(?:に|へ|で|にて|まで|入り|の[^、。はがを]{1,16}(?:研究室|研(?![一-龠])|ラボ|のもと|のところ))"
)
"""What follows a town to which somebody goes: 「ダラムへ」, 「エドモントンのTremblay研」."""
IN_LATIN = expression(r"\s?(?:に|へ|で|にて|まで)(?!は?ない)")
"""What follows a word in Latin letters at which somebody stays."""
CAMPUS = expression(r".*大学([ァ-ヶー・]{2,}校)")
"""An institution one of whose parts a text may call it by: 「ウィスコンシン大学マディソン校」."""
IN_LAB = expression(
    r"(?:^|(?<=[、。\sはがをにでと月日年間らまで]))([一-龠]{1,4}|[A-Z][A-Za-z’'-]+)(?:研究室|研|グループ|ラボ)(?=に|で|へ|を訪|において)"
)
"""A laboratory at which somebody is: 「Barrett研で」."""
NO_LABS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Home:
    """An institution of the teams."""

    organisation: str
    country: str | None


class Homes:
    """The institutions of the teams, by the words and the towns that a text may call them by.

    ``told``: the members, and whoever running text presents besides; ``labs``: institutions of laboratories by surname.
    """

    def __init__(
        self,
        members: Sequence[Member] = (),
        called: tuple[Called, ...] = (),
        text: str = "",
        told: Sequence[Member] = (),
        labs: Mapping[str, str] = NO_LABS,
    ) -> None:
        self._roster, self._labs = Roster(told), labs
        self._in_japan = _stems(told, called)
        self._campuses = _campuses(told, called)
        self._text, self._short = text, called
        self._homes: list[Home] = []
        self._tabled = {member.name for member in members if member.table is not None}
        self._of_people: dict[str, Home] = {}
        for member in members or told:
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
            known = seats.get(listed(home.organisation) or home.organisation, [])
            self._towns[home.organisation] = towns = [town for town in known if town.isascii()]
            for word in (*called_en(home.organisation), *towns):
                if len(word) > 2 and word not in people and not any(not p.city for p in places(word)):
                    ways.setdefault(word, set()).add(home)
        for town, home in _beside(text, self._homes):
            ways.setdefault(town, set()).add(home)
        for label, home in _labelled(text, called, self._homes):
            ways.setdefault(label, set()).add(home)
        self._ways = {word: homes.pop() for word, homes in ways.items() if len(homes) == 1}
        words = "|".join(map(re.escape, sorted(self._ways, key=len, reverse=True)))
        self._words = re.compile(rf"(?<![\w-])(?:{words})(?![\w’'-])") if words else None
        self._latin = re.compile(rf"(?<![A-Za-z\d-])(?:{words})(?![A-Za-z\d’'-])") if words else None

    def _add(self, home: Home) -> None:
        if all(same_organisation(home.organisation, other.organisation) is False for other in self._homes):
            self._homes.append(home)

    def landed(self, place: Place) -> Place:
        """An institution of the teams with the country that only they tell."""
        if place.organisation is None or place.country is not None:
            return place
        lands = {h.country for h in self._homes if h.country and same_organisation(h.organisation, place.organisation)}
        return replace(place, country=lands.pop()) if len(lands) == 1 else place

    def only(self, land: str | None) -> Home | None:
        """The one institution of the teams in a country; where they name none, the only one that the draft names."""
        there = [home for home in self._homes if home.country == land]
        if not there:
            there = list({home: 0 for homes in self._named.values() for home in homes if home.country == land})
        return there[0] if len(there) == 1 else None

    def _told(self, name: str) -> Place | None:
        """The institution that the draft names right behind somebody: "Tomoko Aizawa, Professor at Gifu University"."""
        at = self._text.find(name) if " " in name else -1
        while at >= 0:
            behind = self._text[at + len(name) : at + len(name) + BEHIND_NAME]
            first = next((place for place in places(behind, called=self._short) if place.organisation), None)
            if first is not None and AT_HOME.fullmatch(behind, 0, first.span.start):
                return first
            at = self._text.find(name, at + 1)
        return None

    def of_member(self, person: Name) -> Home | None:
        """Where a member is at home by the tables of the teams."""
        return self._of_people.get(person.text) if person.text in self._tabled else None

    def of(self, person: Name) -> Place | None:
        """The one institution at which somebody is at home, at the place of the name."""
        own = self._of_people.get(person.text)
        own = own or next((home for name, home in self._of_people.items() if name.split()[-1:] == [person.text]), None)
        if own is not None:
            return Place(person.span, own.organisation, own.country)
        said = [m.organisation or "" for m in self._roster.called(person)] or [self._labs.get(person.family, "")]
        told = (place for words in said for place in places(words)[:1])
        homes = {place.organisation: place for place in told if place.organisation}
        home = homes.popitem()[1] if len(homes) == 1 else self._told(person.text)
        return Place(person.span, home.organisation, home.country) if home else None

    def in_japanese(self, text: str, offset: int, spots: Sequence[Place]) -> list[Place]:
        """The places of a Japanese text, towns and laboratories in which somebody stays as their institutions.

        Args as for :meth:`settled`.
        """
        found = list(spots)
        for match in IN_LAB.finditer(text):
            span = Span(offset + match.start(1), offset + match.end())
            beside = any(place.organisation and place.span.end + 1 >= span.start > place.span.start for place in found)
            whole = next(iter(places(self._labs.get(match[1], ""))), None) or self._lab_of(match[1], span)
            if whole is not None and not beside:
                found.append(Place(span, whole.organisation, whole.country))
        for match in self._latin.finditer(text) if self._latin else ():  # 「Bathで数値計算」
            span = Span(offset + match.start(), offset + match.end())
            apart = not any(place.span.overlaps(span) for place in found if place.organisation)
            if apart and IN_LATIN.match(text, match.end()):
                home = self._ways[match.group()]
                found = [place for place in found if not place.span.overlaps(span)]
                found.append(Place(span, home.organisation, home.country))
        for campus, home in self._campuses.items():
            for match in re.finditer(rf"(?<![ァ-ヶー・一-龠]){campus}", text):
                span = Span(offset + match.start(), offset + match.end())
                if not any(place.organisation and place.span.overlaps(span) for place in found):
                    found = [place for place in found if not place.span.overlaps(span)]
                    found.append(Place(span, home.organisation, home.country))
        for town, home in self._in_japan.items():
            for match in re.finditer(rf"(?<![一-龠ァ-ヶ]){town}{IN_TOWN}", text):
                span = Span(offset + match.start(), offset + match.end())
                if not any(place.organisation and place.span.overlaps(span) for place in found):
                    found = [place for place in found if not place.span.overlaps(span)]
                    found.append(Place(span, home.organisation, home.country))
        found = [self._abroad(place, text, offset) for place in found]
        return sorted(found, key=lambda place: place.span)

    def _lab_of(self, family: str, span: Span) -> Place | None:
        """The institution of the one member with a surname, by which a laboratory is called: 「沖研究室」."""
        own = [home for name, home in self._of_people.items() if family in (name.split()[0], name.split()[-1])]
        return Place(span, own[0].organisation, own[0].country) if len(own) == 1 else None

    def _abroad(self, place: Place, text: str, offset: int) -> Place:
        """A town abroad to which a Japanese text says that one goes, at the only one there: 「ウメオに戻る」."""
        end = place.span.end - offset
        if not place.city or place.organisation or place.country in (None, "JP") or not TO_TOWN.match(text, end):
            return place
        home = self._of(text[place.span.start - offset : end], place) or self.only(place.country)
        return place if home is None else Place(place.span, home.organisation, home.country or place.country)

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
            led = LED.search(text[:start]) or HOSTS.match(text, end)
            joined = any(JOINS.fullmatch(text, other.span.end - offset, start) for other in found)
            home = self._of(text[start:end], place) if place.city and (led or joined) else None
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
            led = LED.search(text[: match.start()]) or HOSTS.match(text, match.end()) or self._is_second(text, match)
            if led and (not GROUP.match(text, match.end()) or INTO.search(text[: match.start()])):
                home = self._ways[match.group()]
                place = Place(span, home.organisation, home.country)
                if not _is_beside(text, offset, place, spots):
                    yield place
        for match in THERE.finditer(text):
            named = self._named.get(match[1], [])
            span = Span(offset + match.start(1), offset + match.end(1))
            if len(named) != 1 or match[1] in self._ways or any(span.overlaps(place.span) for place in spots):
                continue
            place = Place(span, named[0].organisation, named[0].country)
            if not (GROUP.match(text, match.end()) or _is_beside(text, offset, place, spots)):
                yield place

    def _is_second(self, text: str, match: re.Match[str]) -> bool:
        """Whether a word for an institution is joined to another that one goes to: "visits Davis and Saskatoon"."""
        first = SECOND.search(text[: match.start()])
        return first is not None and first[1] in self._ways

    @cached_property
    def _named(self) -> dict[str, list[Home]]:
        """The institutions that the draft names anywhere, by the words and towns that may stand for them."""
        seats, ways = lexicon(SEATS), dict[str, list[Home]]()
        spots = [place for line in self._text.split("\n") for place in places(line, called=self._short)]
        for organisation, land in {place.organisation: place.country for place in spots}.items():
            if organisation is None or land is None:
                continue
            home = Home(organisation, land)
            for word in {*called_en(organisation), *seats.get(listed(organisation) or organisation, [])}:
                kept = ways.setdefault(word, [])
                if all(same_organisation(organisation, other.organisation) is False for other in kept):
                    kept.append(home)
        return {word: homes for word, homes in ways.items() if not any(not place.city for place in places(word))}

    def _of(self, words: str, place: Place) -> Home | None:
        """The institution that a town stands for: one that is called by it or has its seat there, or the country's."""
        if words in self._ways:
            return self._ways[words]
        if len(named := self._named.get(words, [])) == 1 and named[0].country == place.country:
            return named[0]
        there = [home for home in self._homes if home.country == place.country]
        if len(there) != 1 or self._towns[there[0].organisation]:
            return None
        elsewhere = any(spot.city for word in called_en(there[0].organisation) for spot in places(word))
        return None if elsewhere else there[0]


def _beside(text: str, homes: Sequence[Home]) -> Iterator[tuple[str, Home]]:
    """The towns that the draft puts beside an institution: "University of Tasmania (Hobart, Australia)"."""
    for home in homes:
        for match in re.finditer(re.escape(home.organisation), text):
            town = TOWN.match(text, match.end())
            spots = places(town[1]) if town else []
            if town and spots and all(p.city and not p.organisation and p.country == home.country for p in spots):
                yield town[1], home


def _labelled(text: str, called: tuple[Called, ...], homes: Sequence[Home]) -> Iterator[tuple[str, Home]]:
    """The labels that lines give the teams, each with the one institution of its line: "Group 1: …"."""
    for match in LABELLED.finditer(text):
        there = {place.organisation for place in places(match[2], called=called) if place.organisation}
        if len(there) == 1:
            own = there.pop() or ""
            yield from ((match[1], home) for home in homes if same_organisation(home.organisation, own))


def _stems(told: Sequence[Member], called: tuple[Called, ...]) -> dict[str, Home]:
    """The towns by which the institutions of people in Japan are called, each of one institution."""
    found: dict[str, set[Home]] = {}
    for words in dict.fromkeys(member.organisation for member in told if member.organisation):
        for place in places(words, called=called)[:1]:
            name = place.organisation or ""
            stem = STEM.fullmatch(name)
            seats = lexicon(SEATS).get(listed(name), []) if place.country == "JP" else []
            for town in {*([stem[1]] if stem and place.country == "JP" else []), *seats}:
                if not town.isascii():
                    found.setdefault(town, set()).add(Home(name, place.country))
    return {town: homes.pop() for town, homes in found.items() if len(homes) == 1}


def _campuses(told: Sequence[Member], called: tuple[Called, ...]) -> dict[str, Home]:
    """The institutions of the teams by the part of the name that tells the campus: 「マディソン校」."""
    found: dict[str, set[Home]] = {}
    for words in dict.fromkeys(member.organisation for member in told if member.organisation):
        for place in places(words, called=called)[:1]:
            if place.organisation and (campus := CAMPUS.fullmatch(place.organisation)):
                found.setdefault(campus[1], set()).add(Home(place.organisation, place.country))
    return {campus: homes.pop() for campus, homes in found.items() if len(homes) == 1}


def _is_beside(text: str, offset: int, town: Place, spots: Sequence[Place]) -> bool:
    """Whether a town only tells where an institution beside it is."""
    start, end = town.span.start - offset, town.span.end - offset
    return any(
        BEHIND.fullmatch(text[place.span.end - offset : start])
        or BEFORE.fullmatch(text[end : place.span.start - offset])
        for place in spots
        if place.organisation is not None
    )
