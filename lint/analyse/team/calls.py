"""What a draft calls its institutions by: short names, a word of the cover's, the town."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analyse.places import Called, Place, listed, places
from lint.analyse.short_names import short_names
from lint.analyse.team.agencies import pays_only
from lint.analyse.team.calling import called_en
from lint.document import Document, Span
from lint.prepared import lexicon

IN_TOWN = r"(?:(?<=\b[Ii]n )|(?<=\b[Aa]t )|(?<=\b[Ff]rom )|^[\s*•-]*(?=[^\n]{3,40}:))"
"""What goes before the town of people of a team: "In Glasgow", "Sendai:"."""
COVER = 2500
"""Characters from the top within which the cover stands."""


@dataclass(frozen=True)
class Calls:
    """What a draft calls its institutions by: its own short names, and words of the names on its cover."""

    short: tuple[Called, ...]
    words: tuple[Called, ...]
    towns: tuple[Called, ...] = ()

    def places(self, text: str) -> list[Place]:
        """The institutions and countries of a text, institutions by their full names."""
        found = [place for place in places(text, called=self.short) if not pays_only(place.organisation)]
        pairs = [(rf"(?<![\w-]){re.escape(word.short)}(?![\w-])", word) for word in self.words]
        pairs += [(rf"{IN_TOWN}{re.escape(town.short)}(?![\w-]|,? [A-Z])", town) for town in self.towns]
        for pattern, word in pairs:
            for match in re.finditer(pattern, text):
                span = Span(*match.span())
                if not any(span.overlaps(place.span) and place.organisation for place in found):
                    found = [place for place in found if not place.span.overlaps(span)]
                    found.append(Place(span, word.organisation, word.country))
        return sorted(found, key=lambda place: place.span)


def calls(document: Document) -> Calls:
    """What a draft calls its institutions by."""
    return Calls(short_names(document.text), tuple(_by_words(document)), tuple(_by_towns(document)))


def _by_words(document: Document) -> Iterator[Called]:
    """The institutions of the cover, by a word of their names that no other of them has: "From Dalhousie: …"."""
    lines = document.text[:COVER].split("\n")
    spots = {place.organisation: place for line in lines for place in places(line) if place.organisation}
    words = Counter(word for name in spots for word in set(called_en(name)))
    for name, place in spots.items():
        for word in called_en(name):
            if words[word] == 1 and not places(word) and word != name:
                yield Called(word, name, place.country)


def _by_towns(document: Document) -> Iterator[Called]:
    """The institutions of the cover, by the town that no other of them has: "In Glasgow we work with …"."""
    from lint.analyse.movements.homes import SEATS

    seats = lexicon(SEATS)
    lines = document.text[:COVER].split("\n")
    spots = {place.organisation: place for line in lines for place in places(line) if place.organisation}
    towns = {name: {*called_en(name), *seats.get(listed(name) or name, [])} for name in spots}
    many = Counter(town for some in towns.values() for town in some)
    for name, place in spots.items():
        for town in sorted(towns[name]):
            if many[town] == 1 and all(spot.city for spot in places(town)):
                yield Called(town, name, place.country)
