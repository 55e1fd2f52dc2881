"""The places that a sentence points at: "there", 「同大学」, 「両大学」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.chains import Link, chained
from lint.analyse.movements.prose.clauses import VAGUE_PLACE
from lint.analyse.movements.prose.leaning import (
    BOTH,
    COUNTS,
    SAME_PLACE,
)
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.thread.times import Times
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import Name
from lint.analyse.people.one_person import one_person
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

US = expression(
    r"(?:本学|当方|こちら|こっち|(?:我々|われわれ|私|わたし|私たち|私ども|うち|当地)の(?:研究室|もと|ところ|大学|研究所)"
    r"|(?:当|本)(?:大学|研究室|研究所|研究科|センター|機構|機関|ラボ|講座))(?:側)?(?:に|へ|で|にて|まで|を訪|の客員)"
    r"|\b(?:to|with|at|in|joins?|joining|visits?|visiting)\s(?:us\b|(?:our|my)\s(?:own\s)?(?:[a-z]+\s)?"
    r"(?:lab(?:oratory)?|labs|group|university|institute|team|department|clinic|station|office|institution|campus)\b)"
)
"""How a clause says that somebody comes to whoever writes: "visits our laboratory", 「こっちに来る」."""


class Places(Times):
    """The institutions that were told before, for words that point at them."""

    def place(self, last: Movement | None, way: str | None = None, before: int = 0) -> list[Place]:
        """The place that 「同大学」 or "there" points at: the last one told in this paragraph, or of the last stay.

        Args:
            last: the stay told before.
            way: the direction of who goes there, if it is known; else the titles tell it.
            before: where the clause that points there begins; what its sentence tells before goes first.

        """
        way = way or self.way
        told: list[list[Place]] = []
        here = [Span(self._place.start, before)] if before > self._place.start else []
        for span in (*here, *reversed(self.block[-2 if way is None else -5 :])):
            text = self.document.slice(span)
            spots = self.setting.places(text, span.start)
            if found := [place for place in spots if place.organisation]:
                told.append(found)
            elif re.search(VAGUE_PLACE, text):
                return []  # "takes them to an institute in Europe: he is there …"
        for found in told:
            if ahead := [place for place in found if way is None or self.lies(place, way)]:
                return ahead[-1:]
        for stay in reversed(self.found[-6:]) if way is not None else ():
            if stay.organisation and stay.organisation_span and stay.country and self.setting.way(stay.country) == way:
                return [Place(stay.organisation_span, stay.organisation, stay.country)]
        if told:
            return told[0][-1:]
        named = {place.organisation for place in self.setting.places(self.document.slice(self._place), 0)}
        if last is not None and last.organisation in named:  # 「A（金沢大学）が…同大学で」 is none of 金沢大学
            last = next((stay for stay in reversed(self.found[-6:]) if stay.organisation not in (None, *named)), last)
        return self._of(last) if last is not None else []

    def again(self, text: str, before: int) -> list[Place]:
        """The institution told before, for words that only count the stays there: 「1回目は…、2回目は…」."""
        return self.place(None, before=before) if COUNTS.match(text.lstrip(",; ")) else []

    def chain(self, text: str, offset: int, spots: Sequence[Place], last: Movement | None) -> list[Link]:
        """The stays that a clause tells one after the other, with the places that it names or points at."""
        same = [
            replace(place, span=Span(offset + match.start(), offset + match.end()))
            for match in SAME_PLACE.finditer(text)
            for place in self.place(last)
        ]
        if BOTH.search(text) and len(two := self._two_places()) > 1:
            dated = [p for p in self.dated(text, offset) if p.start]
            dated = dated * 2 if len(dated) == 1 else dated
            return [Link(p, when) for p, when in zip(two, dated, strict=True)] if len(dated) == 2 else []
        begins = (p.start for p in self.when(self.document.slice(self._place), self._place.start) if p.start)
        return chained(text, offset, spots, same, next(begins, None), self.setting)

    def lies(self, place: Place, way: str) -> bool:
        """Whether a place may lie where people go: 「同大学」 of those who go abroad is none at home."""
        return place.country is None or way == self.setting.way(place.country)

    def with_us(self, text: str, offset: int) -> list[Place]:
        """The institution of whoever applies, for words by which somebody comes to us: "visits our laboratory"."""
        us = US.search(text)
        if us is None:
            return []
        home = self.setting.homes.only(self.setting.home)
        own = self.setting.homes.of(self.author) if self.author is not None and home is None else None
        span = Span(offset + us.start(), offset + us.end())
        if home is not None:
            return [Place(span, home.organisation, home.country)]
        return [replace(own, span=span)] if own is not None else []

    def place_of(self, person: Name) -> list[Place]:
        """Where the last stay of somebody led."""
        last = next((stay for stay in reversed(self.found) if any(one_person(person, n) for n in stay.people)), None)
        return self._of(last) if last is not None else []

    def shared(self, end: int) -> tuple[list[Place], list[Period]]:
        """The institution and the period that the sentence being read names before a place in it, for two people."""
        text = self.document.slice(Span(self._place.start, end))
        spots = [p for p in self.setting.places(text, self._place.start) if p.organisation]
        return spots[-1:], times_in(text, self._place.start, self.setting) if text else []

    def _of(self, last: Movement) -> list[Place]:
        spot = last.slots.get("destination")
        if last.organisation is None and last.country and spot is not None:
            return [Place(spot, None, last.country, city=True)]
        if last.organisation is None or last.organisation_span is None:
            return []
        return [Place(last.organisation_span, last.organisation, last.country)]

    def _two_places(self) -> list[Place]:
        """The two institutions abroad that were told last, in the order of the text: 「両大学」."""
        kept: dict[str, Place] = {}
        for stay in self.found:
            if stay.organisation and stay.organisation_span and stay.direction == "outbound":
                kept.setdefault(stay.organisation, Place(stay.organisation_span, stay.organisation, stay.country))
        return list(kept.values())[-2:]
