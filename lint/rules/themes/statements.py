"""What a draft says outside the running text of its plan: in the rows of its tables, and below what titles announce."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.themes.activities import trains
from lint.analyse.themes.word_classes import folded
from lint.document import Span
from lint.draft import Draft
from lint.rules.mobility.gained import told_stays
from lint.spans import Spans


def rows(draft: Draft, *, budget: bool = False) -> Iterator[tuple[Span, str]]:
    """The rows of tables, folded: those of budgets, or those of all others that list no people, stays or grants.

    Args:
        draft: the draft.
        budget: which of both.

    """
    money = Spans(table.span for table in draft.budgets)
    lists = {grant.head for grant in draft.grants} | {m.table for m in draft.members if m.table is not None}
    others = Spans([*lists, *(stay.span for stay in draft.movements if stay.kind == "plan")])
    for grid in draft.grids:
        is_budget = money.overlap(grid.span)
        if is_budget is not budget or (not budget and others.overlap(grid.span)):
            continue
        for number, words in enumerate(grid.words):
            yield (
                grid.row(number),
                folded(" ".join(word for column, word in enumerate(words) if grid.first(number, column))),
            )


def told(draft: Draft) -> list[int]:
    """The sentences that do not speak of other grants, as indices: a summary or a timetable may tell as well."""
    parts = Spans(draft.other_funding)
    return [i for i, s in enumerate(draft.sentences) if not parts.cover(s.span)]


def training(draft: Draft) -> list[int]:
    """The sentences that tell of a measure which trains young researchers; a stay is none by itself, as indices."""
    plan, course, journeys = draft.done("training"), draft.done("workforce"), told_stays(draft)

    def measure(index: int) -> bool:
        own = trains(draft.sights[index].text) or not journeys.overlap(draft.sentences[index].span)
        return max(plan[index], course[index]) >= 0.35 and own

    return list(filter(measure, told(draft)))


def label(draft: Draft, row: Span) -> str:
    """The first words of a row."""
    return " ".join(draft.quote(row).split("\n")[0].split())[:60]
