"""What the stays of a draft are read by: where the applicant is at home, when the project and its years begin."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint.analyse.movements.homes import Homes
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.places import Called, Place, places
from lint.analyse.team.agencies import pays_only

if TYPE_CHECKING:
    from lint.analyse.team.members import Member


@dataclass(frozen=True)
class Setting:
    """What relative dates and directions are read by."""

    home: str | None = "JP"
    """The applicant's country."""
    project_start: dt.date | None = None
    year_starts: int = 4
    called: tuple[Called, ...] = ()
    """Short names that the draft gives its institutions."""
    allies: frozenset[str] = frozenset()
    """Countries whose institutions apply together with the applicant's."""
    homes: Homes = field(default_factory=Homes)
    """The institutions of the teams."""

    def places(self, text: str, offset: int) -> list[Place]:
        """The places of running text; towns, and words for institutions of the teams, as those institutions."""
        found = [p for p in places(text, offset=offset, called=self.called) if not pays_only(p.organisation)]
        found = [self.homes.landed(place) for place in found]
        if in_japanese(text, "ぁ-んァ-ヶ一-龠"):
            return self.homes.in_japanese(text, offset, found)
        return self.homes.settled(text, offset, found)

    def ours(self, land: str | None) -> bool:
        """Whether a country is the applicant's, or of those that apply together with it."""
        return land is not None and (land == self.home or land in self.allies)

    def way(self, land: str, origin: str | None = None) -> str:
        """The direction of a stay in a country, seen from the applicant's side.

        Args:
            land: where the stay is (ISO 3166).
            origin: where the traveller is at home, if it is told.

        """
        if origin is not None and self.ours(origin) and land != self.home:
            return "outbound"
        return "inbound" if self.ours(land) else "outbound"

    def has(self, member: Member) -> bool | None:
        """Whether a member is of the applicant's team; ``None`` where nothing tells it."""
        if self.home not in ("JP", None):  # the two sides of the teams are Japan's and all others'
            return None if member.country is None else self.ours(member.country)
        return None if member.side is None else member.side == "japan"

    def is_over(self, moment: str | None, months: int) -> bool:
        """Whether a month or a day (ISO 8601) lies more than so many months before the project begins."""
        if moment is None or self.project_start is None:
            return False
        year, month = int(moment[:4]), int(moment[5:7] or 12)
        return year * 12 + month < self.project_start.year * 12 + self.project_start.month - months

    def way_between(self, origin: str | None, land: str | None) -> str | None:
        """The direction of a stay of which either end may be unknown; ``None`` where both are, or nobody applies."""
        if self.home is None or (origin is None and land is None):
            return None
        return self.way(land, origin) if land is not None else "outbound" if self.ours(origin) else "inbound"
