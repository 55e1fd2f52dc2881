"""Movements: the planned stays of a draft out of tables and prose, joined so that each stay is one record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.analyse.movement_records import Movement as Movement
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.grids import Grid
    from lint.analyse.members import Member
    from lint.analyse.movement_cells import Setting
    from lint.analyse.sections import Section
    from lint.analyse.sentences import Sentence
    from lint.profile import Profile

HOMES = (
    ("JP", r"jst|jsps|amed|nedo|mext|日本"),
    ("US", r"nsf|nih|nasa|usda|doe\b"),
    ("DE", r"dfg"),
    ("GB", r"ukri|bbsrc|epsrc"),
)
TERM = re.compile(
    r"(?:(?:研究|実施|事業|助成|課題|プロジェクト|共同研究)(?:開発)?(?:の)?(?:期間|予定期間)|(?:project|award"
    r"|grant|research) (?:period|term|duration)"
    r"|(?:requested |proposed )?(?:start(?:ing)? date|period of performance)|研究開始)"
)


def movements(
    document: Document,
    sections: Sequence[Section],
    sentences: Sequence[Sentence],
    profile: Profile,
    language: str,
    grids: Sequence[Grid] = (),
    members: Sequence[Member] = (),
) -> tuple[Movement, ...]:
    """The planned stays of a draft, one record each, in the order of the text.

    Args:
        document: the draft.
        sections: its headings; titles tell directions, and which parts speak of the past.
        sentences: the author's running text.
        profile: the call: the applicant's country, the start, the fiscal year.
        language: the draft's main language.
        grids: its tables.
        members: who belongs to which side.

    """
    from lint.analyse.movement_joins import joined
    from lint.analyse.movement_lines import lines
    from lint.analyse.movement_prose import written
    from lint.analyse.movement_tables import tabled

    setting = given(document, profile, language)
    found = tabled(document, grids, sections, setting)
    found += lines(document, sections, setting)
    found += written(document, sentences, sections, setting, found, members)
    return joined(document, found, grids, members, setting)


def given(document: Document, profile: Profile, language: str) -> Setting:
    """The applicant's country, the project's start and the fiscal year that a draft is read by."""
    from lint.analyse.movement_cells import Setting

    names = f"{profile.id} {profile.funder}".lower()
    home = next((code for code, pattern in HOMES if re.search(pattern, names)), "JP" if language == "ja" else None)
    start = term(document, profile.schedule.year_starts)[0]
    if start is None and profile.schedule.start is not None:
        start = profile.schedule.start.value
    return Setting(home, start, profile.schedule.year_starts)


def term(document: Document, year_starts: int = 4) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of the project, where the draft itself states them."""
    from lint.analyse.dates import periods

    for match in TERM.finditer(document.text.lower()):
        words = "\n".join(document.text[match.end() : match.end() + 90].split("\n")[:2])
        for period in periods(words, year_starts=year_starts)[:1]:
            if period.span.start <= 24 and period.start and period.kind == "range" and (period.months or 0) >= 6:
                return day(period.start, False), day(period.end, True)
    return None, None


def day(moment: str | None, last: bool) -> dt.date | None:
    """The first or the last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD"."""
    from calendar import monthrange

    if not moment:
        return None
    parts = [int(part) for part in moment.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 12 if last else 1
    return dt.date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1] if last else 1)


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
        "cost": _line(document, movement.cost_row) if movement.cost_row else None,
        "page": document.page(movement.span.start),
        "quote": words if len(words) <= 160 else words[:159] + "…",
        "places": [{"page": document.page(place.start), "quote": _line(document, place)} for place in movement.places],
    }


def _line(document: Document, span: Span) -> str:
    return " ".join(document.slice(span).split())[:160]


def _whole(months: float | None) -> int | float | None:
    return None if months is None else int(months) if float(months).is_integer() else round(months, 1)
