"""Which members of a team travel."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.members import Member
from lint.analyse.movements import Movement
from lint.analyse.people import names, same_person


def travels(member: Member, stays: Sequence[Movement]) -> bool:
    """Whether a stay names the member as its traveller."""
    own = names(member.name, cell=True, header="氏名") if member.name else []
    return any(m.people and any(same_person(name, m.people[0]) for name in own) for m in stays if m.kind != "member")
