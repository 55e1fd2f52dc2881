"""Stays that follow one another, of which the first alone is dated: 「Aで6か月、続いてBで半年を過ごす」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.spells import COARSE
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

NEXT = expression(
    r"(?:、|，|し|て)?(?:続いて|続く|つづいて|次いで|ついで|引き続き|その後|そのあと|以後|のちに|残る|残り(?=の)|後半(?=の|は))"
)
"""What begins the second of two stays."""
STARTS = expression(r"(?:出発|開始|渡航|渡欧|渡米|着任|赴任|離日)(?:の?時期|予定)?は[^、。]{0,8}$")
"""What tells when the first of several stays begins."""
HERE = expression(r"\s*(?:[(（][^()（）]*[)）])?(?:の[^、。はがを]{1,24}?)?\s*(?:で|に|へ|にて)")
"""What follows the place of a stay."""
TO = expression(
    r"\s*(?:[(（][^()（）]*[)）])?(?:の[^、。はがを]{1,24}?)?\s*(?:を(?!経|卒|修)|で|に(?!戻)|へ(?!戻)|にて)"
)
"""What follows the place that one visits."""
OPENED = ("month", "day", "from", "season", "quarter", "half", "fiscal year", "year")
"""Kinds of the moment at which a chain begins."""


@dataclass(frozen=True)
class Link:
    """One stay of a chain."""

    place: Place
    period: Period


def chained(
    text: str, offset: int, spots: Sequence[Place], same: Sequence[Place], begins: str | None, setting: Setting
) -> list[Link]:
    """The stays that a clause tells one after the other, each with a place and a length; else nothing.

    Args:
        text: the clause.
        offset: where it begins in the draft.
        spots: the places that it names.
        same: the place that 「同大学」 points at, where the clause says so, with the place of these words.
        begins: the month in which the first stay begins, where the clause does not say so.
        setting: the project's start and fiscal year.

    """
    if pairs := _paired(text, offset, spots, setting):
        return pairs
    cuts = [0, *(match.start() for match in NEXT.finditer(text) if match.start() > 0), len(text)]
    if len(cuts) < 3:
        return []
    told = periods(text, offset=offset, project_start=setting.project_start, year_starts=setting.year_starts)
    told = [p for p in told if not STARTS.search(text[: p.span.start - offset])]
    links: list[Link] = []
    for start, end in pairwise(cuts):
        here = Span(offset + start, offset + end)
        within = [p for p in (*spots, *same) if p.organisation and here.covers(p.span)]
        to = [p for p in within if HERE.match(text, p.span.end - offset)]
        when = [p for p in told if here.covers(p.span)]
        period = _next(when, links[-1].period.end if links else None, begins, setting)
        if len(to) != 1 or period is None:
            return []
        links.append(Link(to[0], period))
    return links


def _paired(text: str, offset: int, spots: Sequence[Place], setting: Setting) -> list[Link]:
    """Stays that a clause tells by a date and a place each: 「8月にA大学を、翌年3月にB大学を訪れる」."""
    told = periods(text, offset=offset, project_start=setting.project_start, year_starts=setting.year_starts)
    dated = [p for p in told if p.start and p.kind not in COARSE]
    to = [p for p in spots if p.organisation and _visited(text, offset, p, dated)]
    if len(dated) < 2 or len(dated) != len(to) or len({setting.way(p.country) for p in to if p.country}) > 1:
        return []
    order = sorted((*((p.span, False) for p in dated), *((p.span, True) for p in to)))
    alternate = all(one[1] != other[1] for one, other in pairwise(order))
    return [Link(place, period) for place, period in zip(to, dated, strict=True)] if alternate else []


def _visited(text: str, offset: int, place: Place, dated: Sequence[Period]) -> bool:
    """Whether words behind a place say that one goes there, or a bracket behind it tells when."""
    after = place.span.end
    gaps = [(p.span.end, place.span.start) for p in dated] + [(after, p.span.start) for p in dated]
    bracket = any(re.fullmatch(r"\s?[(（]", text[a - offset : b - offset]) for a, b in gaps)
    return bracket or TO.match(text, after - offset) is not None


def _next(when: Sequence[Period], before: str | None, begins: str | None, setting: Setting) -> Period | None:
    """The period of one stay: its own dates, or its length behind the end of the one before."""
    whole = next((p for p in when if p.start and p.end and p.kind in ("range", "within")), None)
    if whole is not None:
        return whole
    length = next((p for p in when if p.kind == "length" and p.months), None)
    moment = next((p for p in when if p.start and p.kind in OPENED), None)
    if length is None:
        return moment if moment is not None and moment.end and moment.kind not in ("month", "day") else None
    first = moment.start if moment is not None else following(before) if before else begins
    return None if first is None or not length.months else lasting(first[:7], length, setting)


def lasting(first: str, length: Period, setting: Setting) -> Period | None:
    """The period from a month ("YYYY-MM") for the months of a length, at the length's place."""
    words = f"{first}から{max(round(length.months or 0), 1)}か月"
    joined = periods(words, project_start=setting.project_start, year_starts=setting.year_starts)
    return replace(joined[0], span=length.span, stated_months=length.months) if len(joined) == 1 else None


def following(moment: str) -> str:
    """The month behind the one in which something ends ("YYYY-MM" or "YYYY-MM-DD")."""
    year, month = int(moment[:4]), int(moment[5:7])
    return f"{year + month // 12:04d}-{month % 12 + 1:02d}"


def follows_on(text: str, times: Sequence[Period]) -> Period | None:
    """The length of a stay that a clause puts behind the one told before, without a date of its own."""
    if any(p.start for p in times):
        return None
    lengths = [p for p in times if p.kind == "length" and p.months]
    return lengths[0] if len(lengths) == 1 and NEXT.search(text) else None
