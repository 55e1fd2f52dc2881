"""Movements: who goes where, when, to do what; one record a stay, with every place that tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.dates import Period
    from lint.analyse.people import Name
    from lint.analyse.sections import Section
    from lint.analyse.sentences import Sentence
    from lint.profile import Profile


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
    """Career stage, as :func:`lint.analyse.people.career_stage` names it."""
    degree_year: int | None = None
    purpose: str | None = None
    cost_row: Span | None = None
    """The row of the budget that pays for it."""
    places: tuple[Span, ...] = ()
    """Every place that tells this stay, ``span`` among them, in the order of the text."""
    slots: Mapping[str, Span] = field(default_factory=dict)
    """Where each slot stands, empty cells included: person, organisation, period, role, host, stage, ..."""

    @property
    def person(self) -> str | None:
        """The traveller's name as written, where there is one."""
        return self.people[0].text if self.people else None


def movements(
    document: Document, sections: Sequence[Section], sentences: Sequence[Sentence], profile: Profile, language: str
) -> tuple[Movement, ...]:
    """The planned stays of a draft, one record each, in the order of the text.

    Args:
        document: the draft.
        sections: its headings; titles tell directions, and which parts speak of the past.
        sentences: the author's running text.
        profile: the call: the applicant's country, the start, the fiscal year.
        language: the draft's main language.

    """
    return ()


def told(document: Document, movement: Movement) -> dict[str, Any]:
    """A movement as the contract's JSON object: unknown is null, months are YYYY-MM."""
    period = movement.period
    words = " ".join(document.slice(movement.span).split())
    return {
        "person": movement.person,
        "direction": movement.direction,
        "organisation": movement.organisation,
        "country": movement.country,
        "host": movement.host,
        "start": period.start if period else None,
        "end": period.end if period else None,
        "months": _whole(period.months) if period else None,
        "role": movement.role,
        "stage": movement.stage,
        "degree_year": movement.degree_year,
        "cost": " ".join(document.slice(movement.cost_row).split()) if movement.cost_row else None,
        "page": document.page(movement.span.start),
        "quote": words if len(words) <= 160 else words[:159] + "…",
        "places": [
            {"page": document.page(place.start), "quote": " ".join(document.slice(place).split())[:160]}
            for place in movement.places
        ],
    }


def _whole(months: float | None) -> int | float | None:
    return None if months is None else int(months) if float(months).is_integer() else round(months, 1)
