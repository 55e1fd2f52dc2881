"""The thread of a text that tells stays: what was told before a sentence, and of whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, degree_year, periods
from lint.analyse.movements.hosts import is_host
from lint.analyse.movements.prose.calling import Known, is_meant
from lint.analyse.movements.prose.chains import Link, chained, following, follows_on, lasting
from lint.analyse.movements.prose.clauses import STAYS, Clause
from lint.analyse.movements.prose.follow import (
    ANOTHER,
    BACK,
    BACKWARD,
    FORMER,
    LATTER,
    SEVERAL,
    completed,
    own_ends,
)
from lint.analyse.movements.prose.leaning import (
    ALL_YEAR,
    ALONE,
    BOTH,
    COUNTS,
    LEAD,
    LINE,
    MONTH,
    OF_YEAR,
    SAME_PLACE,
    led_by_year,
    year_of,
)
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.tasks import labelled
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import BRACKETS, Topic, topic, without_subject
from lint.analyse.movements.prose.verbs import SAME
from lint.analyse.movements.prose.wording import stand_in_of
from lint.analyse.movements.records import Movement
from lint.analyse.movements.tables.slots import ARROW
from lint.analyse.movements.units import named_above
from lint.analyse.people.names import Name, career_stage, names
from lint.analyse.people.one_person import one_person
from lint.analyse.places import Place
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting


class Thread:
    """What was told before a sentence: the stays found, those told last, and whom its paragraph speaks of."""

    def __init__(self, document: Document, setting: Setting, known: Known, author: Name | None = None) -> None:
        self.document, self.setting, self.known, self.author = document, setting, known, author
        self.found: list[Movement] = []
        self.likely: list[int] = []
        """Where sentences begin that name somebody who goes or comes at a time, and told no stay."""
        self.latest = range(0)
        """The stays in ``found`` that the last sentence with any told."""
        self.block: list[Span] = []
        """The sentences of this paragraph so far."""
        self.above: Span | None = None
        """The heading of a plan's part."""
        self.read = 0
        """Where the last sentence that was read for stays ends."""
        self.way: str | None = None
        """The direction that the titles around the sentence tell."""
        self.titles: list[str] = []
        """The titles of the sections around the sentence, folded, the innermost first."""
        lines = ((block.span.start, document.slice(block.span)) for block in document.blocks if len(block.span) <= LINE)
        self._before = {after.span.start: block.span for block, after in pairwise(document.blocks)}
        self._labels = [
            (at, words) for at, words in lines if (year := OF_YEAR.match(words)) and year.end() == len(words)
        ]
        self._place = Span(0, 0)
        self._start = -1

    def at(self, place: Span) -> Span:
        """Go on to a sentence; its paragraph."""
        block = next(self.document.blocks_in(place)).span
        start = block.start
        if start != self._start:
            self.block, self._start = [], start
        self._place = place
        return block

    def tells(self, place: Span) -> bool:
        """Whether a sentence told a stay."""
        return bool(self.latest) and self.found[self.latest.start].span.overlaps(place)

    def of_all(self, span: Span) -> bool:
        """Whether a clause says of all the people of its sentence where they are, and no time."""
        text = self.document.slice(span).lstrip(",;、 ")
        return SEVERAL.match(text) is not None and not any(p.start for p in times_in(text, span.start, self.setting))

    def of_one(self, span: Span) -> bool:
        """Whether a clause says of the former or the latter what is done, and neither when nor where."""
        text = self.document.slice(span).lstrip(",;、 ")
        spoken = FORMER.match(text) or LATTER.match(text)
        placed = any(place.organisation for place in self.setting.places(text, span.start))
        return spoken is not None and not placed and not times_in(text, span.start, self.setting)

    def unread(self) -> list[Span]:
        """The last sentences of this paragraph that were not read for stays; they may name people."""
        return [span for span in self.block[-2:] if span.start >= self.read]

    def near(self) -> Movement | None:
        """The stay told last, when it stands close by."""
        last = self.found[self.latest.stop - 1] if self.latest else None
        return last if last is not None and self._place.start - last.span.end < 260 else None

    def told_here(self) -> bool:
        """Whether this paragraph told the last stay."""
        return bool(self.latest) and bool(self.block) and self.found[self.latest.start].span.end > self.block[0].start

    def add(self, made: Sequence[Movement]) -> None:
        """Take in the stays that a sentence told."""
        if made:
            self.found.extend(made)
            self.latest = range(len(self.found) - len(made), len(self.found))

    def complete(self, text: str, offset: int) -> None:
        """Take in what a sentence adds to the stays told last."""
        named = self.known.called(names(text, offset=offset), text, offset)
        stays = self.found[self.latest.start : self.latest.stop]
        self.found[self.latest.start : self.latest.stop] = completed(stays, text, offset, named, self.setting)

    def ends(self, text: str, offset: int) -> bool:
        """Take in until when each of those who travel stays, where a sentence tells nothing else of them."""
        named = self.known.called(names(text, offset=offset), text, offset)
        stays = self.found[self.latest.start : self.latest.stop]
        ends = own_ends(stays, named, text, offset, self.setting)
        for number, period in ends.items():
            self.found[self.latest.start + number] = replace(stays[number], period=period)
        return bool(ends)

    def again(self, text: str, before: int) -> list[Place]:
        """The institution told before, for words that only count the stays there: 「1回目は…、2回目は…」."""
        return self.place(None, before=before) if COUNTS.match(text.lstrip(",; ")) else []

    def task(self, text: str, span: Span, words: str | None) -> None:
        """Take in what a line below a stay tells as its task, where it told none: "EPFL, M4–M15. Elastomers."."""
        begin = self.block[0].start if self.block and not labelled(text) else span.start
        for index in self.latest if words else ():
            stay = self.found[index]
            if stay.role is None and stay.span.start <= begin:
                self.found[index] = replace(stay, role=words, role_span=span)

    def host(self, text: str, offset: int) -> None:
        """Take in the host whom the rest of the sentence names: "; her host will be Prof. Kudo"."""
        named = self.known.called(names(text, offset=offset), text, offset)
        hosts = [name for name in named if is_host(text, offset, name, False)]
        for index in self.latest if hosts else ():
            stay = self.found[index]
            if stay.host is None and all(not hosts[0].span.overlaps(name.span) for name in stay.people):
                self.found[index] = replace(stay, host=hosts[0].text)

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
            spots = self.setting.places(self.document.slice(span), span.start)
            if found := [place for place in spots if place.organisation]:
                told.append(found)
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

    def _of(self, last: Movement) -> list[Place]:
        spot = last.slots.get("destination")
        if last.organisation is None and last.country and spot is not None:
            return [Place(spot, None, last.country, city=True)]
        if last.organisation is None or last.organisation_span is None:
            return []
        return [Place(last.organisation_span, last.organisation, last.country)]

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

    def after(self, last: Movement | None, people: Sequence[Name], text: str, times: list[Period]) -> list[Period]:
        """The periods of a clause; a length without a date follows the same person's stay before: 「その後、2か月」."""
        if last is None or not (people and last.people) or last.person != people[0].text or last.period is None:
            return times
        length = follows_on(text, times)
        end = last.period.end
        later = lasting(following(end), length, self.setting) if length is not None and end else None
        return [later] if later is not None else times

    def dated(self, text: str, offset: int) -> list[Period]:
        """Each of the dated visits of a clause, with the length that they share."""
        found = self.when(text, offset)
        start, years = self.setting.project_start, self.setting.year_starts
        every = [p for p in periods(text, offset=offset, project_start=start, year_starts=years) if p.start]
        return found if len(found) >= len(every) else every

    def _two_places(self) -> list[Place]:
        """The two institutions abroad that were told last, in the order of the text: 「両大学」."""
        kept: dict[str, Place] = {}
        for stay in self.found:
            if stay.organisation and stay.organisation_span and stay.direction == "outbound":
                kept.setdefault(stay.organisation, Place(stay.organisation_span, stay.organisation, stay.country))
        return list(kept.values())[-2:]

    def lies(self, place: Place, way: str) -> bool:
        """Whether a place may lie where people go: 「同大学」 of those who go abroad is none at home."""
        return place.country is None or way == self.setting.way(place.country)

    def place_of(self, person: Name) -> list[Place]:
        """Where the last stay of somebody led."""
        last = next((stay for stay in reversed(self.found) if any(one_person(person, n) for n in stay.people)), None)
        return self._of(last) if last is not None else []

    def each(self, text: str, offset: int) -> list[tuple[int, int]]:
        """The parts of a sentence that only say how long one and the other stay: "The former leaves after a month"."""
        if not FORMER.match(text) and not LATTER.match(text):
            return []
        cuts = [0, *(match.start() for match in ANOTHER.finditer(text) if match.start()), len(text)]
        dated = any(time.start for time in times_in(text, offset, self.setting))
        begun = any((stay.period and stay.period.start) for stay in self.found[self.latest.start : self.latest.stop])
        return [] if (dated and begun) or len(self.latest) < 2 else list(pairwise(cuts))

    def when(self, text: str, offset: int) -> list[Period]:
        """The periods of a clause that can be a stay's; 「同年9月」 by the year that its paragraph told before."""
        found = times_in(text, offset, self.setting)
        if not found and (all_of := ALL_YEAR.search(text)):
            span = Span(offset + all_of.start(), offset + all_of.end())
            whole = times_in(f"in {year_of(year)}", 0, self.setting) if (year := self._year_above(offset)) else []
            return [replace(p, span=span) for p in whole[:1] if p.start and p.end]
        if BACKWARD.search(text) and not all(p.start for p in found):
            back = times_in(text, offset, self.setting, before=self._told_before(offset))
            found = back if back and all(p.start for p in back) else found
        if all(p.start for p in found) or not MONTH.search(text):
            return found
        here = (Span(self._place.start, offset), *reversed(self.block[-3:]))
        year = self._year_above(offset)
        before = f"{year_of(year)}、" if year else led_by_year(map(self.document.slice, here), self.setting)
        dated = times_in(text, offset, self.setting, before=before) if before else []
        return dated if dated and all(p.start for p in dated) else found

    def _told_before(self, offset: int) -> str:
        """What the paragraph tells before a place in it."""
        return self.document.slice(Span(self.block[0].start if self.block else self._place.start, offset))

    def _year_above(self, offset: int) -> re.Match[str] | None:
        """The year that begins the paragraph, a line above it or its title."""
        ways = (self._told_before(offset), *self._label(), *self.titles[:1])
        return next(filter(None, map(OF_YEAR.match, ways)), None)

    def stands_in(self) -> Span | None:
        """The words for a traveller without a name that the sentence before presents: 「ポスドク1名（選考中）。」."""
        span = self.block[-1] if self.block else None
        if span is None or (self.latest and self.found[self.latest.stop - 1].span.overlaps(span)):
            return None
        text = BRACKETS.sub(lambda words: " " * len(words[0]), self.document.slice(span))
        named = self.known.called(names(text, offset=span.start), text, span.start)
        return None if named or STAYS.search(text) else stand_in_of(text, span.start, [])

    def _lead(self) -> Topic | None:
        """The person whom the short line above the paragraph names, alone or with an arrow to where they go."""
        line = self._before.get(self._start)
        if line is None or len(line) > LEAD:
            return None
        text = self.document.slice(line)
        arrow = ARROW.search(text)
        if arrow is None:
            alone = self.known.called(names(text, offset=line.start), text, line.start)
            whole = self.above is not None and len(alone) == 1 and ALONE.fullmatch(text.replace(alone[0].text, "", 1))
            return Topic((alone[0],), line, career_stage(text), degree_year(text)) if whole else None
        people = self.known.called(names(text, offset=line.start), text, line.start)
        where = [p for p in self.setting.places(text, line.start) if p.organisation]
        to = tuple(p for p in where if p.span.start - line.start >= arrow.end())
        first = [n for n in people if n.span.start - line.start < arrow.start()]
        return Topic((first[0],), line, career_stage(text), degree_year(text), where=to) if len(first) == 1 else None

    def _label(self) -> list[str]:
        """The line of a year that stands above the paragraph, in its part of the plan."""
        number = bisect_left(self._labels, (self._place.start, "")) - 1
        at, words = self._labels[number] if number >= 0 else (-1, "")
        return [words] if number >= 0 and (self.above is None or at > self.above.start) else []

    def several(self, text: str, offset: int) -> Topic | None:
        """Whom "they", 「両名は」, 「前者は」 and "the latter" speak of: the people of a sentence before."""
        which = 0 if FORMER.match(text) else -1 if LATTER.match(text) else None
        if which is None and not SEVERAL.match(text):
            return None
        here = [Span(self._place.start, offset)] if which is not None and offset > self._place.start else []
        for span in (*here, *reversed(self.block[-2:])):
            told = [m.people[0] for m in self.found[-4:] if m.people and span.overlaps(m.span)]
            people = list({name.text: name for name in told}.values()) or self._spoken_of(span)
            if len(people) > 1:
                chosen = people if which is None else [people[which]]
                stage = career_stage(self.document.slice(span)) if which is None else None
                return Topic(tuple(chosen), span, stage, None, bool(told))
            if people:
                return None
        return None

    def begun_with(self, offset: int) -> Topic | None:
        """The one person whom the sentence being read named before a place in it, of whom no stay was told yet."""
        span = Span(self._place.start, offset)
        people = self._spoken_of(span)
        return Topic((people[0],), span, career_stage(self.document.slice(span))) if len(people) == 1 else None

    def _spoken_of(self, span: Span) -> list[Name]:
        """The people of whom the words of a place speak, hosts left out."""
        words = self.document.slice(span)
        named = self.known.called(names(words, offset=span.start), words, span.start)
        return [n for n in named if not is_host(words, span.start, n, False) and is_meant(words, span.start, n)]

    def left_out(self, clause: Clause, text: str, last: Movement | None) -> Topic | None:
        """Whom a clause without a person speaks of."""
        if BACK.match(text) and not STAYS.search(text):
            return None
        if several := self.several(text, clause.span.start):
            return several
        later = clause.later and last is not None and clause.span.start < last.span.end + 2
        if SAME.match(text) and not later and self.block and (spoken := self.topic()):
            return spoken
        if (
            clause.later
            and not later
            and (SAME.match(text.lstrip(",; ")) or (in_japanese(text) and without_subject(text)))
            and (spoken := self.begun_with(clause.span.start))
        ):
            return spoken
        if (later or SAME.match(text)) and last is not None and last.people:
            return Topic(last.people, last.span, last.stage, last.degree_year, True)
        bare = clause.item and not in_japanese(text) and self.above is not None and not self.block
        return self.topic() if without_subject(text) else self._lead() if bare else None

    def shared(self, end: int) -> tuple[list[Place], list[Period]]:
        """The institution and the period that the sentence being read names before a place in it, for two people."""
        text = self.document.slice(Span(self._place.start, end))
        spots = [p for p in self.setting.places(text, self._place.start) if p.organisation]
        return spots[-1:], times_in(text, self._place.start, self.setting) if text else []

    def topic(self) -> Topic | None:
        """Whom a sentence without a subject speaks of: the one of a sentence before, or of the heading."""
        for span in reversed(self.block[-3:]):
            last = self.found[self.latest.stop - 1] if self.latest else None
            if last is not None and last.people and span.overlaps(last.span):
                alone = len({self.found[i].person for i in self.latest}) == 1
                return Topic(last.people, last.span, last.stage, last.degree_year, True) if alone else None
            text = self.document.slice(span)
            named = self.known.called(names(text, offset=span.start), text, span.start)
            if named:
                return topic(text, span.start, named)
        if (led := self._lead()) is not None:
            return led
        above = named_above(self.document, self.above) if self.above is not None else None
        if above is None:
            return None
        people = names(above[1].text, cell=True, header="氏名", offset=above[1].span.start)[:1]
        told = any(m.people and self.above and m.people[0].span.overlaps(self.above) for m in self.found[-3:])
        return (
            Topic(tuple(people), above[1].span, career_stage(above[0]), degree_year(above[0]), told) if people else None
        )
