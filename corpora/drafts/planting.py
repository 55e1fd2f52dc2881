"""What a planter of faults works with: the fault it makes, its words and chance, and a stay to spoil."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpora.drafts.people import Pieces
from corpora.drafts.project import Project, Stay
from corpora.drafts.voice import Voice
from corpora.drafts.wordings import Words


@dataclass(frozen=True)
class Fault:
    """What a rule must find."""

    rule: str
    words: tuple[str, ...] = ()
    """A right finding stands with one of them (in a row, a sentence, ...); none: anywhere."""
    also: tuple[str, ...] = ()
    """Rules that may rightly speak of the same fault, and may as rightly stay silent."""
    topic: str = ""
    """Faults of one topic are not planted together."""


@dataclass(frozen=True)
class Bench:
    """What a fault may use: the words of the set, chance, and the voice of the plan."""

    pieces: Pieces
    dice: random.Random
    voice: Voice
    prose: bool
    host_told: bool
    which: str
    """The set."""
    ends: bool = True
    """Whether the shape tells when a stay ends; else a wrong end cannot be seen."""
    around: Voice | None = None
    """The voice of the parts around the plan, where it is another."""

    @property
    def frame(self) -> Voice:
        """The voice of the parts around the plan."""
        return self.around or self.voice

    def said(self, words: Words) -> tuple[str, ...]:
        """The wordings of the set, in the plan's language."""
        return words[self.which][self.voice.language != "ja"]

    def told(self, words: Words) -> str:
        """One wording of the set, in the language of the parts around the plan."""
        said = words[self.which][self.frame.language != "ja"]
        return said[0] if len(said) == 1 else self.dice.choice(said)


Planter = Callable[[Project, Bench], Fault | None]


def place(stay: Stay, v: Voice) -> tuple[str, ...]:
    """The words of a stay's place in a draft: its task and its traveller."""
    return tuple(x for x in (v.task(stay), v.name(stay.person) if stay.who_said is None else stay.who_said) if x)


def minor(p: Project, b: Bench, ways: tuple[str, ...] = ("outbound", "inbound"), *, alone: bool = False) -> Stay | None:
    """A stay that no other demand of the call rests on, and that has no fault yet.

    Args:
        p: the project.
        b: where chance comes from.
        ways: directions.
        alone: whether it must be the only stay of its person.

    """
    kept = {id(p.outbound()[0]) if p.outbound() else 0, id(p.inbound()[0]) if p.inbound() else 0}
    found = [s for s in p.stays if s.direction in ways and id(s) not in kept and s.person.post != "professor"]
    free = [s for s in found if not s.touched and s.listed and s.person not in p.unlisted]
    if alone:
        free = [s for s in free if sum(other.person is s.person for other in p.stays) == 1]
    if not free:
        return None
    chosen = b.dice.choice(free)
    chosen.touched = True
    return chosen


WHOLE = ("inbound", "outbound", "dates")


def clashes(planted: Sequence[Fault], new: Fault) -> bool:
    """Whether a fault is like another of its draft, or would hide it: at most one changes the plan as a whole."""
    if new.rule in {f.rule for f in planted} or (new.topic and new.topic in {f.topic for f in planted}):
        return True
    wide = [f for f in planted if f.topic in WHOLE]
    if new.topic in WHOLE:
        return bool(wide) or any(f.rule.startswith("mobility/") and f.words for f in planted)
    return bool(wide) and new.rule.startswith(("mobility/", "budget/mobility")) and bool(new.words)
