"""What a clause tells of a stay: filled step by step, each step reading what those before it found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lint.analyse.dates.periods import Period
from lint.analyse.movements.prose.clauses import ASIDE, VAGUE_PLACE, VAGUE_STAY, VAGUE_TIME, Clause
from lint.analyse.movements.prose.thread.thread import Thread
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.topics import Topic
from lint.analyse.movements.prose.verbs import ENGLISH, FUTURE
from lint.analyse.movements.prose.ways import side_way
from lint.analyse.movements.records import Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.people.names import Name
from lint.analyse.places import Place
from lint.document import Span

COMING = re.compile(r"来(?:る|て|日|訪|ま|[学所崎札阪福仙広])|訪日")
"""Verbs by which the travellers come to us."""
WHO = re.compile(
    r",\s+who\s[^,;.]*,|,\s+having\s(?:been\s)?\w+[^;.]*"
    r"|,?\s+who\s(?:[a-z]+ed|took|got|won|wrote|has|had)\s[^,;.]{0,40}?\b(?:degree|doctorate|ph\.?d|thesis"
    r"|habilitation)\b"
    r"[^,;.]*(?=[,;.]|$)",
    re.I,
)
"""What an English clause says of somebody by the way, or of their degree."""

BUILT = re.compile(
    r"\b(?:the|an?|his|her|their|our|its|those|these|all|what)\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:that|which|whom)\s(?:(?:s?he|they|we|I|[A-Z][\w-]+|the \w+)\s)?|(?:s?he|they|we|I|[A-Z][\w-]+)\s)"
    r"(?:has |have |had )?(?:[a-z]{3,}ed|built|made|brought|sent|learned|learnt|wrote|took|found|grew|drew|won)\b"
)
"""What a clause says, behind its verb, of a thing that was: "to learn it on the library Kariya built"."""


ONCE = re.compile(
    r"\bha(?:s|ve) (?:already |once |twice )?(?:spent|visited|been|stayed|worked|lived)\b[^;.]*?,?\s(?:and|but)\s"
    r"(?:now\s|then\s)?"
    r"(?=(?:comes|returns|goes|will|is to|visits|spends|joins)\b)"
)
"""What somebody has done who goes again: "has spent a summer in Tottori before and comes back for"."""


ASKED = re.compile(
    r"\b(?:find|finds|finding|learn|learns|learning|see|sees|explain|explains|understand|understands|ask|asks|establish(?:es)?"
    r"|clarify|clarifies|examines?|test|tests|testing|determines?)\s(?:out\s)?(?:why|how|whether|what)\s[^,;.]*"
)
"""What somebody looks into, which may have been before: "finding out why three of the first list came out brittle"."""


DUE = re.compile(
    r"\b(?:once|as soon as|when|until|after|before)\s[^,.;]{3,60}?\b(?:has|have)\s(?:been\s)?[a-z]+(?:ed|en|t|ne)\b"
    r"[^,.;]*",
    re.I,
)
"""What must come about before somebody goes: "once the tanks have been moved"."""


@dataclass(frozen=True)
class Around:
    """What stands around the clauses of a sentence."""

    thread: Thread
    titles: Sequence[str]
    """The titles of the sections around, folded, the innermost first."""
    mobile: bool
    """Whether a section around is a plan of stays."""
    sides: Mapping[str, bool | None]
    """Whose side the members of the teams are on, by their names without spaces."""


@dataclass
class Told:
    """What a clause tells so far; places in it count from ``offset``."""

    around: Around
    clause: Clause
    last: Movement | None
    """The stay told before."""
    text: str
    """The words of the clause; what does not concern the stay is blanked."""
    offset: int
    """Where the clause begins in the draft."""
    main: str
    """The words as they stood, without what is said of somebody by the way."""
    japanese: bool
    times: list[Period] = field(default_factory=list)
    named: list[Name] = field(default_factory=list)
    """All people named, those already known among them."""
    spots: list[Place] = field(default_factory=list)
    """All places named."""
    inviting: bool = False
    """Whether the verb says that somebody is received."""
    people: list[Name] = field(default_factory=list)
    """Who travels."""
    hosts: list[Name] = field(default_factory=list)
    """Who receives, and whom the travellers work with."""
    stand_in: Span | None = None
    """Words that stand for a traveller who is not named."""
    left: Topic | None = None
    """Whom the clause speaks of without naming anybody."""
    where: list[Place] = field(default_factory=list)
    """Where the travellers go."""

    @property
    def thread(self) -> Thread:
        """What was told before the clause."""
        return self.around.thread

    @property
    def setting(self) -> Setting:
        """The applicant's country and the project's start."""
        return self.around.thread.setting

    @property
    def mobile(self) -> bool:
        """Whether a section around is a plan of stays."""
        return self.around.mobile

    @property
    def dated(self) -> bool:
        """Whether a period has a date, not only a length."""
        return any(period.start for period in self.times)

    @property
    def placed(self) -> bool:
        """Whether an institution is among the places to which the travellers go."""
        return any(place.organisation for place in self.where)

    @property
    def way(self) -> str | None:
        """The direction in which the first traveller goes whose side is known."""
        return side_way(self.people, self.around.sides)

    @property
    def who(self) -> bool:
        """Whether somebody travels, named or not."""
        return bool(self.people or self.stand_in)

    @property
    def when(self) -> bool:
        """Whether a time is told, or put off in words."""
        return bool(self.times or VAGUE_TIME.search(self.text))

    @property
    def vague(self) -> re.Match[str] | None:
        """Words for some institution or other, where none is named."""
        return None if self.placed else re.search(VAGUE_PLACE, self.text)

    @property
    def unplaced(self) -> bool:
        """Whether a stay is planned of which neither the traveller nor the institution is told."""
        if self.who or self.where or self.vague is None or not VAGUE_STAY.search(self.text):
            return False
        return self.mobile or FUTURE.search(self.text) is not None

    @property
    def coming(self) -> bool:
        """Whether the travellers come to us, by the verb."""
        return self.inviting or COMING.search(self.clause.verb) is not None

    def behind(self, end: int) -> list[Period]:
        """The periods that stand behind a place in ``text``."""
        return [period for period in self.times if period.span.start - self.offset >= end]

    def blank(self, start: int, end: int) -> None:
        """Leave out a part of the text; the rest keeps its place."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]


def begun(around: Around, clause: Clause, last: Movement | None) -> Told:
    """A clause of which nothing is read yet."""
    words = around.thread.document.slice(clause.span)
    text = ASIDE.sub(lambda aside: " " * len(aside[0]), words)
    japanese = in_japanese(text, "ぁ-んァ-ヶ一-龠")
    main = text if japanese else ASKED.sub("", _without_things(ONCE.sub("", WHO.sub(",", text))))
    main = main if japanese else DUE.sub("", main)
    return Told(around, clause, last, text, clause.span.start, main, japanese)


def _without_things(text: str) -> str:
    """An English clause without what it says of things that were, behind the verb of going."""
    going = ENGLISH.search(text)
    return text if going is None else text[: going.end()] + BUILT.sub("", text[going.end() :])
