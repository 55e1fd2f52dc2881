"""The thread of a text that tells stays: what was told before a sentence, and of whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lint.analyse.movements.hosts import WITH_ME, is_host
from lint.analyse.movements.prose.follow import (
    ANOTHER,
    FORMER,
    LATTER,
    SEVERAL,
    completed,
    own_ends,
)
from lint.analyse.movements.prose.ordered import in_order
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.tasks import TASK_IS, labelled
from lint.analyse.movements.prose.thread.subjects import Subjects
from lint.analyse.people.names import names
from lint.document import Span


class Thread(Subjects):
    """What was told before a sentence, whom and where it points at, and what it adds to the stays told last."""

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

    def complete(self, text: str, offset: int) -> None:
        """Take in what a sentence adds to the stays told last."""
        named = self.known.called(names(text, offset=offset), text, offset)
        stays = self.found[self.latest.start : self.latest.stop]
        stays = completed(stays, text, offset, named, self.setting)
        if self.author is not None and WITH_ME.search(text):  # "Received by the applicant, she …"
            author = self.author.text
            stays = [s if s.host or s.person == author else replace(s, host=author) for s in stays]
        self.found[self.latest.start : self.latest.stop] = stays

    def in_order(self, text: str, offset: int) -> bool:
        """Take in the times that a sentence without names tells of those who travel, in their order."""
        stays = self.found[self.latest.start : self.latest.stop]
        if len({stay.person for stay in stays}) < 2 or self.known.called(names(text, offset=offset), text, offset):
            return False
        told = in_order(stays, text, offset, self.setting)
        for number, period in enumerate(told):
            self.found[self.latest.start + number] = replace(stays[number], period=period)
        return bool(told)

    def ends(self, text: str, offset: int) -> bool:
        """Take in until when each of those who travel stays, where a sentence tells nothing else of them."""
        named = self.known.called(names(text, offset=offset), text, offset)
        stays = self.found[self.latest.start : self.latest.stop]
        ends = own_ends(stays, named, text, offset, self.setting)
        for number, period in ends.items():
            self.found[self.latest.start + number] = replace(stays[number], period=period)
        return bool(ends)

    def task(self, text: str, span: Span, words: str | None) -> None:
        """Take in what a line below a stay tells as its task, where it told none: "EPFL, M4–M15. Elastomers."."""
        begin = self.block[0].start if self.block and not labelled(text) else span.start
        for index in self.latest if words else ():
            stay = self.found[index]
            if stay.role is None and stay.span.start <= begin:
                self.found[index] = replace(stay, role=words, role_span=span)

    def tasked(self, span: Span) -> None:
        """Take in the task that the rest of a sentence tells of the stays told in it: "; her task is to repeat it"."""
        told = TASK_IS.match(self.document.slice(span))
        for index in self.latest if told else ():
            if told is not None and self.found[index].role is None:
                self.found[index] = replace(self.found[index], role=" ".join(told[1].split()), role_span=span)

    def host(self, text: str, offset: int) -> None:
        """Take in the host whom the rest of the sentence names: "; her host will be Prof. Kudo"."""
        named = self.known.called(names(text, offset=offset), text, offset)
        hosts = [name for name in named if is_host(text, offset, name, False)]
        for index in self.latest if hosts else ():
            stay = self.found[index]
            if stay.host is None and all(not hosts[0].span.overlaps(name.span) for name in stay.people):
                self.found[index] = replace(stay, host=hosts[0].text)

    def each(self, text: str, offset: int) -> list[tuple[int, int]]:
        """The parts of a sentence that only say how long one and the other stay: "The former leaves after a month"."""
        if not FORMER.match(text) and not LATTER.match(text):
            return []
        cuts = [0, *(match.start() for match in ANOTHER.finditer(text) if match.start()), len(text)]
        dated = any(time.start for time in times_in(text, offset, self.setting))
        begun = any((stay.period and stay.period.start) for stay in self.found[self.latest.start : self.latest.stop])
        return [] if (dated and begun) or len(self.latest) < 2 else list(pairwise(cuts))
