"""Which members are of the applicant's side, and which of the counterparts'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.analyse.team.told import told_members
from lint.draft import Draft
from lint.rule import once

if TYPE_CHECKING:
    from lint.analyse.team.members import Member


@once
def counterparts(draft: Draft) -> tuple[Member, ...]:
    """The members of the counterparts' teams; where the applicant is not in Japan, those of other countries."""
    return tuple(member for member in draft.members if is_own(draft, member) is False)


@once
def own(draft: Draft) -> tuple[Member, ...]:
    """The members of the applicant's team."""
    return tuple(member for member in draft.members if is_own(draft, member))


@once
def unplaced(draft: Draft) -> tuple[Member, ...]:
    """The members of whom nothing tells the side."""
    return tuple(member for member in draft.members if is_own(draft, member) is None)


@once
def presented(draft: Draft) -> tuple[Member, ...]:
    """The people whom text outside tables presents as members."""
    return told_members(draft.document, draft.sections, draft.members, draft.called)


def surnames(families: Iterable[str]) -> re.Pattern[str]:
    """An expression for surnames; those of one letter are too short to be told."""
    ways = "|".join(rf"(?<![A-Za-z]){re.escape(family)}(?![a-z])" for family in families if len(family) > 1)
    return re.compile(ways or r"(?!)")


def home_land(draft: Draft) -> str:
    """The applicant's country; Japan where nothing tells it."""
    return draft.setting.home or "JP"


def is_own(draft: Draft, member: Member) -> bool | None:
    """Whether a member is of the applicant's team; ``None`` where nothing tells the side."""
    return draft.setting.has(member)
