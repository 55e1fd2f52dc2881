"""Times of stays that the project's months and the calendar tell otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lint.analyse.movements.counted import misdated
from lint.analyse.movements.project_term import days
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import Finding, Message
from lint.rules.mobility.beyond import term_and_years
from lint.rules.mobility.homecoming import homecoming
from lint.rules.mobility.mentioned import mentioned
from lint.rules.mobility.plans import young
from lint.rules.mobility.year_cells import other_years

COUNTED = Message(
    "「{words}」は、研究開始から数えた「{other}」（{dates}）と合いません。",
    "“{words}” does not fit “{other}”, which is {dates} as counted from the project’s start.",
    "研究開始からの月数か年月のどちらかを直してください。",
    "Correct the months of the project or the dates.",
)


def told_otherwise(draft: Draft, said: Collection[Span]) -> Iterator[Finding]:
    """Findings at other words for the time of a stay; ``said``: places of which something was said before."""
    yield from term_and_years(draft)
    yield from (found for found in other_years(draft) if found.span not in said)
    yield from homecoming(draft)
    yield from mentioned(draft)
    yield from counted_otherwise(draft, said)


def counted_otherwise(draft: Draft, said: Collection[Span]) -> Iterator[Finding]:
    """Findings where both disagree; ``said``: places of which something was said before."""
    if (begun := days(draft.project_term)[0]) is None:
        return
    for one in misdated(draft.text, draft.movements, begun):
        if one.dated not in said and one.counted not in said:
            words, other = (" ".join(draft.quote(span).split()) for span in (one.dated, one.counted))
            dates = (f"{one.first}～{one.last}", f"{one.first} to {one.last}") if one.last else one.first
            values: dict[str, object] = {"words": words, "other": other, "dates": dates}
            yield Finding(one.dated, COUNTED, values, related=(one.counted,))


def unsure(draft: Draft) -> bool:
    """Whether a young traveller returns before leaving, so that the stay may be long enough."""
    out = (m for m in draft.movements if m.direction == "outbound" and m.period and m.period.reversed)
    return any(young(draft, movement) for movement in out)


LEAVES = expression(
    r"[^。]{0,20}?(?:に|から)(?:発[ちっ]|出発し|渡[りっ]|出て|旅立[ちっ])[^。]{2,60}(?:戻|帰)"
    r"|[^.;]{0,60}\b(?:until|till|before|and (?:returns?|comes? back|goes home|is back))\b"
)
"""What makes of a month the one in which somebody leaves, who returns when the words go on to tell."""


def departures(draft: Draft) -> set[Span]:
    """The single moments given for stays of which the sentence tells the end too, in words that were not read."""
    times = (stay.period for stay in draft.movements if stay.kind == "prose" and stay.period is not None)
    moments = (time.span for time in times if time.kind in ("month", "day"))
    return {span for span in moments if LEAVES.match(draft.text, span.end)}
