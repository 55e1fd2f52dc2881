"""The record of a stay: who goes where, when, to do what, and every place that tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint.document import Span

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period
    from lint.analyse.people.names import Name


@dataclass(frozen=True)
class Entry:
    """A slot's words in a row."""

    text: str
    span: Span
    rough: bool = False
    """Whether a chart's labels tell it, which are no dates."""


@dataclass(frozen=True, eq=False)
class Movement:
    """A planned stay of one person, or of a group that is not named."""

    span: Span
    """Where it is told best: the row of a plan, or the sentence."""
    kind: str = "prose"
    """What tells it best: "plan" (a table of stays), "member" (a member table), "prose" or "budget"."""
    people: tuple[Name, ...] = ()
    """The traveller; empty where no real name is given."""
    placeholder: Span | None = None
    """Words that stand for a traveller without naming one (「ポスドク1名」)."""
    placeholders: tuple[Span, ...] = ()
    """Such words at every place that tells the stay, member tables left out."""
    count: int = 1
    """How many people an unnamed traveller stands for."""
    direction: str | None = None
    """"outbound" from the applicant's side or "inbound" to it."""
    organisation: str | None = None
    """Where the person stays."""
    organisation_span: Span | None = None
    host: str | None = None
    country: str | None = None
    """ISO 3166 code of the place of the stay."""
    period: Period | None = None
    role: str | None = None
    role_span: Span | None = None
    stage: str | None = None
    """Career stage, as :func:`lint.analyse.people.names.career_stage` names it."""
    degree_year: int | None = None
    purpose: str | None = None
    cost_row: Span | None = None
    """The row of the budget that pays for it."""
    places: tuple[Span, ...] = ()
    """Every place that tells this stay, ``span`` among them, in the order of the text."""
    told: tuple[Movement, ...] = ()
    """What each place tells by itself."""
    unread: tuple[Span, ...] = ()
    """Filled cells of its row whose columns were not understood."""
    slots: Mapping[str, Span] = field(default_factory=dict)
    """Where each slot stands, empty cells included: person, organisation, period, role, host, stage, ..."""

    @property
    def person(self) -> str | None:
        """The traveller's name as written, where there is one."""
        return self.people[0].text if self.people else None
