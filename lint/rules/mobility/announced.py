"""Numbers of stays that a paragraph announces, those that follow in it, and those of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analyse.dates.periods import periods
from lint.analyse.movements.counts import Count, some
from lint.analyse.movements.plan import Movement
from lint.analyse.people.one_person import different
from lint.document import Span
from lint.draft import Draft
from lint.rule import Finding, Message
from lint.rules.mobility.plans import begins, mark

FOLLOW = Message(
    ja="本文では{said}件としていますが、続けて書かれているのは{listed}件です。",
    en="The text announces {said}, but {listed} follow.",
    ja_fix="件数か、続く内容をそろえてください。",
    en_fix="Make the number and what follows agree.",
)


def unlike(draft: Draft, stated: Sequence[Count]) -> Iterator[Finding]:
    """Announced numbers that are not those of the stays that follow; ``stated``: totals, which are others' matter."""
    for count, rest in some(draft.document, draft.sentences):
        told = [m for m in draft.movements if rest.covers(m.span)]
        whole = any(count.span.overlaps(other.span) for other in stated)
        if told and len(told) == _dated(draft, rest) != count.number and not whole:
            numbers: dict[str, object] = {"said": count.number, "listed": len(told)}
            yield Finding(count.span, FOLLOW, numbers, related=tuple(mark(m) for m in told[:3]), data=dict(numbers))


def _dated(draft: Draft, part: Span) -> int:
    """How many dates of stays stand in a part of the text."""
    return sum(period.start is not None for period in periods(draft.quote(part), project_start=begins(draft)[0]))


def people_and_stays(stays: Sequence[Movement]) -> tuple[int, int]:
    """How many people travel, and how many stays they make."""
    named = [m.people[0] for m in stays if m.people]
    unnamed = sum({(m.placeholder or m.span): m.count for m in stays if not m.people}.values())
    return different(named) + unnamed, len(named) + unnamed
