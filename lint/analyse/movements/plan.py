"""Movements: the planned stays of a draft out of tables and prose, joined so that each stay is one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lint.analyse.movements.records import Movement as Movement
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.structure.grids import plain
from lint.document import Document, Span
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.dates.periods import Period
    from lint.analyse.movements.setting import Setting
    from lint.analyse.places import Called
    from lint.analyse.structure.grids import Grid
    from lint.analyse.structure.sections import Section
    from lint.analyse.team.members import Member
    from lint.analyse.text.sentences import Sentence
    from lint.profile import Profile

YEARS_LONG = 30
"""Months from which a period may be the project's."""
LONG_OVER = 24
"""Months before the project begins in which no planned stay ends."""


def movements(
    document: Document,
    sections: Sequence[Section],
    sentences: Sequence[Sentence],
    setting: Setting,
    grids: Sequence[Grid] = (),
    members: Sequence[Member] = (),
) -> tuple[Movement, ...]:
    """The planned stays of a draft, one record each, in the order of the text.

    Args:
        document: the draft.
        sections: its headings; titles tell directions, and which parts speak of the past.
        sentences: the author's running text.
        setting: what dates and directions are read by.
        grids: its tables.
        members: who belongs to which side.

    """
    from lint.analyse.movements.counts import counts
    from lint.analyse.movements.homes import Homes
    from lint.analyse.movements.joins import joined
    from lint.analyse.movements.prose.stays import written
    from lint.analyse.movements.tables.banners import listed_below
    from lint.analyse.movements.tables.below import with_lines_below
    from lint.analyse.movements.tables.headed import headed
    from lint.analyse.movements.tables.lines import lines
    from lint.analyse.movements.tables.members import in_teams, listed
    from lint.analyse.movements.tables.stays import tabled
    from lint.analyse.movements.whole import without_whole
    from lint.analyse.people.full_names import FullNames
    from lint.analyse.team.told import in_plans, labs, told_members

    sections = without_whole(sections)
    team_told = (*members, *told_members(document, sections, members, setting.called))
    full = [member.name for member in team_told]
    tables = tabled(document, grids, sections, setting, full)
    found = [in_teams(document, record, members, setting) for record in tables]
    planned = Spans(movement.span for movement in found)
    team = [member for member in members if not planned.overlap(member.span)]
    everyone = (*team_told, *in_plans(document, sections, team_told, setting.called))
    setting = replace(
        setting, homes=Homes(members, setting.called, document.text, everyone, labs(document, setting.called))
    )
    found += [stay for stay in listed(document, team, setting) if not _is_whole_term(stay, setting)]
    found += [stay for stay in lines(document, sections, setting) if not planned.overlap(stay.span)]
    found += listed_below(document, sections, setting)
    known = FullNames([member.name for member in everyone], document.text)
    read = [stay.span for stay in found if stay.kind == "plan"]
    found += [in_teams(document, stay, members, setting) for stay in headed(document, sections, setting, known, read)]
    in_lines = Spans(member.span for member in members if member.table is None and member.period is not None)
    totals = Spans(count.span for count in counts(document.text, sentences))
    found += [
        stay for stay in written(document, sentences, sections, setting, found, everyone)
        if not (_is_bare(stay) and totals.overlap(stay.span))
        and not (_is_term(document, stay) or in_lines.lie_in(stay.span) or _is_member(stay, team_told))
        and not setting.is_over(stay.period.end if stay.period else None, LONG_OVER)  # past, whatever its verb
    ]  # fmt: skip
    return joined(document, with_lines_below(document, found), grids, everyone, setting)


def _is_bare(stay: Movement) -> bool:
    """Whether a stay has neither a name nor a place nor dates."""
    return not stay.people and stay.organisation is None and not (stay.period and stay.period.start)


def _is_member(stay: Movement, members: Sequence[Member]) -> bool:
    """Whether a line only presents a member where it seems to tell a stay at that member's own institution."""
    here = [m for m in members if m.table is None and m.organisation and stay.span.covers(m.span)]
    homes = {m.organisation for m in here if any(m.span.overlaps(name.span) for name in stay.people)}
    nowhere = stay.organisation is None and stay.period is None
    return bool(homes) and (stay.organisation in homes or nowhere)


def _is_term(document: Document, stay: Movement) -> bool:
    """Whether a line tells who leads the project and how long it takes, as covers do: years long, and no travelling."""
    if stay.role or stay.period is None or (stay.period.months or 0) < YEARS_LONG:
        return False
    return MOBILE.search(plain(document.slice(stay.span))) is None


def _is_whole_term(stay: Movement, setting: Setting) -> bool:
    """Whether what a team's table gives with a member is the project's term: the cover's leader and period."""
    period, first = stay.period, setting.project_start
    if period is None or first is None or stay.organisation or (period.months or 0) < YEARS_LONG:
        return False
    return (period.start or "")[:7] == f"{first:%Y-%m}"


def given(
    document: Document,
    profile: Profile,
    language: str,
    members: Sequence[Member],
    called: tuple[Called, ...],
    term: Period | None,
) -> Setting:
    """The applicant's country, the project's start and the fiscal year that a draft is read by.

    Args:
        document: the draft.
        profile: the call.
        language: the draft's main language.
        members: who belongs to which side.
        called: the short names of institutions.
        term: the project's term, where the draft states it.

    """
    from lint.analyse.movements.applicant import allies_of, home_of
    from lint.analyse.movements.homes import Homes
    from lint.analyse.movements.project_term import begun, days
    from lint.analyse.movements.setting import Setting

    home = home_of(document, profile, language, members, called)
    start = begun(days(term)[0], profile)
    allies = allies_of(document, profile, home)
    return Setting(home, start, profile.schedule.year_starts, called, allies, Homes(members, called, document.text))


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
        "end": period.end if period and not period.reversed else None,
        "months": _whole(period.months) if period and not period.reversed else None,
        "role": movement.role,
        "stage": movement.stage,
        "degree_year": movement.degree_year,
        "cost": _line(document, movement.cost_row) if movement.cost_row else None,
        "page": document.page(movement.span.start),
        "quote": words if len(words) <= 160 else words[:159] + "…",
        "places": [{"page": document.page(place.start), "quote": _line(document, place)} for place in movement.places],
    }


def _line(document: Document, span: Span) -> str:
    return " ".join(document.slice(span).split())[:160]


def _whole(months: float | None) -> int | float | None:
    return None if months is None else int(months) if float(months).is_integer() else round(months, 1)
