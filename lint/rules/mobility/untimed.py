"""Members of a list whose other lines tell when somebody is away: 「渡航期間：なし」, "Stay in Japan: none"."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.people.one_person import member_names
from lint.analyse.structure.grids import plain
from lint.analyse.team.lists import AWAY, GONE, LABELLED, TRAVELS
from lint.analyse.team.member_heads import slot
from lint.analyse.team.members import Member
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.travelling import OPEN, travels

TIMED = 3
"""Lines that must tell it before one is missed."""
LEADS = 12
"""Characters at most before the name that leads a line: "(a)", "Prof."."""

ABROAD = expression(
    r"(?:travels?|stays?|visits?|time|periods?|months|dates)(?: (?:abroad|overseas|away|(?:in|to) [a-z ]{2,20}))?"
)
"""A label that asks when somebody is away, besides those of tables."""


def untimed(draft: Draft) -> Iterator[Member]:
    """Travellers whose line in such a list does not tell it, where most lines do."""
    laid_out = {table.span for table in draft.document.tables}
    lines: dict[Span, list[Member]] = {}
    for member in draft.members:
        name = member.name_span
        line = next(iter(draft.document.blocks_in(name)), None) if name and member.table not in laid_out else None
        if name is not None and line is not None and name.start - line.span.start <= LEADS:
            lines.setdefault(line.span, []).append(member)
    timed = [line for line, members in lines.items() if members[0].period is not None or _tells(draft.quote(line))]
    if len(timed) < TIMED or len(timed) < 0.6 * len(lines):
        return
    for spot, members in lines.items():
        first, *others = members
        open_ = spot not in timed and not others and first.period is None
        if open_ and travels(draft, first) and not _told_elsewhere(draft, first):
            yield first


def _told_elsewhere(draft: Draft, member: Member) -> bool:
    """Whether the draft tells it where it presents somebody; the line is then one of a cover, or of their grants."""
    again = (other for name in member_names(member.name)[:1] for other in draft.roster.called(name))
    return any(other.period is not None for other in again)


def _tells(line: str) -> bool:
    """Whether a line tells when somebody is away, or a part of it is labelled so."""
    labels = (plain(found[1]) for found in LABELLED.finditer(line))
    gone = any(OPEN.search(found[1].strip()) is None for found in GONE.finditer(line))
    away = TRAVELS.search(line) or gone or any(p.kind == "range" and p.start for p in periods(line))
    return bool(away) or any(
        slot(label) == "period" or ABROAD.fullmatch(label) or AWAY.fullmatch(label) for label in labels
    )
