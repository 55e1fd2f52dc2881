"""Which members are of the applicant's side, and which of the counterparts'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.analyse.movements.plan import given
from lint.draft import Draft
from lint.rule import once

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting
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


def home_land(draft: Draft) -> str:
    """The applicant's country; Japan where nothing tells it."""
    return _setting(draft).home or "JP"


def is_own(draft: Draft, member: Member) -> bool | None:
    """Whether a member is of the applicant's team; ``None`` where nothing tells the side."""
    setting = _setting(draft)
    if setting.home not in (None, "JP"):
        return None if member.country is None else setting.ours(member.country)
    return None if member.side is None else member.side == "japan"


@once
def _setting(draft: Draft) -> Setting:
    return given(draft.document, draft.profile, draft.language, draft.grids, draft.sections, draft.members)
