"""The set that was written blind: its voices, projects and the order of its parts."""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpora.drafts import faults, frame_held, money_held, plans_held_more, project_held, support_held
from corpora.drafts.page import Block
from corpora.drafts.people import Pieces
from corpora.drafts.planting import Bench, Fault, Planter
from corpora.drafts.project import Project
from corpora.drafts.voice import Voice

TABLES = {
    "ja": ("ja-days", "ja-next", "ja-once", "ja-hyphen", "ja-apostrophe", "ja-wide"),
    "en": ("en-days", "en-us", "en-apostrophe", "en-through", "en-iso"),
}
TEXTS = {"ja": ("ja-told-next", "ja-told-for"), "en": ("en-told-through", "en-told-for")}
"""Ways of writing a period in tables and in running text."""
SINGLE = (7, 10)
"""Drafts of a call for the Japanese side alone, by number."""
JOINT_CALL, SINGLE_CALL = "jst-aspire-gc-2024", "jst-aspire-top-2024"

OF_THE_PLAN: tuple[Planter, ...] = (
    faults.one_way, faults.no_invitation, faults.short_invitation, faults.later_only, faults.short_stays,
    faults.seniors_only, faults.miscounted, faults.no_partner, faults.thin_part,
)  # fmt: skip
OF_A_STAY: tuple[Planter, ...] = (
    faults.unnamed, faults.no_period, faults.no_destination, faults.no_role, faults.idle, faults.stranger,
    faults.no_host, faults.empty_member, faults.bad_dates, faults.elsewhere, faults.not_partner, faults.uncosted,
)  # fmt: skip
AROUND: tuple[Planter, ...] = (
    faults.no_partner_money, faults.no_synergy, faults.no_integration, faults.no_support, faults.distanced,
    faults.unlinked, faults.similar, faults.duplicate, faults.low_share, faults.over_cap, faults.wrong_rate,
    faults.too_long, faults.wrong_sum, faults.others_research, faults.slipped, faults.other_title,
)  # fmt: skip


def _tangled(planter: Planter, planted: Sequence[Fault], new: Fault) -> bool:
    """Whether a fault cannot stand beside those that are planted: somebody unnamed may be young, or be two people."""
    rules, topics = {f.rule for f in planted}, {f.topic for f in planted if f.topic}
    if new.rule in rules or new.topic in topics:
        return True
    if planter in OF_A_STAY and rules & {"team/partner-missing", "team/part-thin"}:
        return True
    if planter is faults.no_integration and "team/part-thin" in rules:
        return True
    return planter is faults.unnamed and bool(topics & {"outbound", "dates"})


NEAR = "mobility/near-term-missing"


def _near(project: Project) -> bool:
    """Whether a stay without a fault still begins in the first year of the project, and one in the second."""
    whole = [s for s in project.stays if not s.touched and s.when_said is None and s.person not in project.unlisted]
    years = {(s.start[0] * 12 + s.start[1] - 2024 * 12 - 11) // 12 for s in whole}
    return {0, 1} <= years


@dataclass(frozen=True)
class Draft:
    """A draft by its number, language and shape."""

    index: int
    language: str
    prose: bool
    shape: Any

    def voices(self, dice: random.Random) -> tuple[Voice, Voice]:
        """The voice of the draft, and that of its plan; in a mixed draft they differ in language."""
        main = "en" if self.language == "en" or (self.language == "mixed" and self.index % 4 == 1) else "ja"
        mixed = self.language == "mixed"
        other = main if not mixed else ("en" if main == "ja" else "ja")
        first = self._voice(main, dice, kana=not mixed and self.index % 4 == 0)
        return first, first if other == main else self._voice(other, dice, kana=False)

    def _voice(self, tongue: str, dice: random.Random, *, kana: bool) -> Voice:
        names = dice.choice(("spaced", "joined") if tongue == "ja" else ("western", "capitals"))
        if self.prose and tongue == "en":
            names = "western"
        foreign = "kana" if kana and tongue == "ja" else names if tongue == "en" else "western"
        ways = (TEXTS if self.prose else TABLES)[tongue]
        return Voice(tongue, names, foreign, ways[self.index // 2 % len(ways)], "", "other")

    def project(self, pieces: Pieces, dice: random.Random) -> Project:
        """A project without a fault."""
        call = SINGLE_CALL if self.index in SINGLE else JOINT_CALL
        roster = project_held.LARGE if self.index % 4 == 1 else project_held.SMALL
        if self.shape.__name__ in plans_held_more.RETURNING:
            roster = project_held.RETURNING
        return project_held.compose(pieces, dice, call, roster, self.index // 2)

    def plant(self, project: Project, bench: Bench, often: Counter[str]) -> list[Fault]:
        """Plant one fault of the plan as a whole, up to four in single stays, and up to three around the plan.

        Args:
            project: what is spoilt.
            bench: words and chance.
            often: how often each kind was planted in earlier drafts, the rarest first; counted on.

        """
        single = project.call == SINGLE_CALL
        known = faults.SINGLE if single else (*faults.MOBILITY, *faults.OTHERS, faults.thin_part)
        planted: list[Fault] = []
        for kinds, most in ((OF_THE_PLAN, 1), (OF_A_STAY, 4), (AROUND, 3)):
            order = {planter: often[planter.__name__] + bench.dice.random() for planter in kinds if planter in known}
            count = 0
            for planter in sorted(order, key=order.__getitem__):
                trial = copy.deepcopy(project)
                fault = planter(trial, bench)
                if fault is None or count == most or _tangled(planter, planted, fault):
                    continue
                project.__dict__.update(trial.__dict__)
                planted.append(fault)
                often[planter.__name__] += 1
                count += 1
        return planted if _near(project) else [replace(planted[0], also=(*planted[0].also, NEAR)), *planted[1:]]

    def manner(self) -> frame_held.Manner:
        """How the parts around the plan are made."""
        i = self.index
        both = "" if self.language != "mixed" else "all" if i % 18 == 3 else "kana"
        members = i % 3 if self.language == "mixed" else i % 4
        return frame_held.Manner(i % 3, (i // 2) % 3, members, (i // 3) % 3, (i // 4 + i) % 4, i % 3 == 1, both)

    def blocks(self, p: Project, main: Voice, plan: Voice, *, counted: bool) -> Iterator[Block]:
        """The draft, part by part."""
        manner = self.manner()
        yield from frame_held.cover(p, main, manner)
        yield from frame_held.research(p, main, manner)
        yield from frame_held.members(p, main, manner)
        yield frame_held.heading(4, "研究者の往来（渡航と招聘）の計画", "Exchange of researchers", main, manner)
        yield from frame_held.policy(p, main, counted=counted)
        yield from self.shape(p.stays, plan)
        yield from frame_held.purposes(p, main)
        yield from support_held.support(p, main, manner)
        yield from money_held.budget(p, main, manner)
