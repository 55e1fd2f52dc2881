"""What rows of tables and items of lists say of a theme: plans give in them who takes part, in what and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint.analyse.themes.coverage import ASIDE, SHOWN, Coverage, lists_people
from lint.analyse.themes.features import Sight, sights
from lint.document import Span
from lint.spans import Spans

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.structure.grids import Grid
    from lint.analyse.structure.sections import Section

    Array = NDArray[np.float64]

LIKELY = 0.6
"""From this score a row addresses a theme."""
LEAST = {"ja": 12, "en": 30}
"""Characters of an item that may tell something."""


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows and items as the models see them, each read as a sentence, with those around it for neighbours."""

    spans: tuple[Span, ...]
    sights: tuple[Sight, ...]
    owners: tuple[int, ...]
    """What each belongs to, table or section, as a number."""
    told: dict[str, Array] = field(default_factory=dict)

    def scores(self) -> Array:
        """What the first stage says of them."""
        from lint.analyse.themes.learned import model, scores

        if "" not in self.told:
            self.told[""] = scores(self.sights, model())
        return self.told[""]

    def judged(self, head: str) -> Array:
        """How surely each is what a head of the models says, 0 to 1."""
        from lint.analyse.themes.learned import around, judged

        if head not in self.told:
            self.told[head] = judged(head, self.scores(), around(self.scores(), self.owners))
        return self.told[head]


def rows(
    grids: Sequence[Grid],
    items: Mapping[Span, str],
    skip: Callable[[Span], bool],
    section: Callable[[int], Section | None],
    language: str,
) -> Rows:
    """The rows of a draft's tables, and the items of its lists, that belong to its plan and list no people.

    Args:
        grids: the tables.
        items: the lines that are no sentences.
        skip: whether a row or a table is left out: money, members, stays.
        section: the innermost section at an offset of the text.
        language: the draft's main language.

    """
    spans, told, owners = [], [], []
    tables = Spans(grid.span for grid in grids)
    read = [(number, one) for number, grid in enumerate(grids) if not skip(grid.span) for one in _read(grid, language)]
    read += [(-1, one) for one in items.items() if len(one[1]) >= LEAST[language] and not tables.overlap(one[0])]
    for number, (span, words) in read:
        owner = section(span.start)
        if not (skip(span) or lists_people(words) or (owner is not None and ASIDE.search(owner.title.lower()))):
            spans.append(span)
            told.append((words, language, owner.title if owner is not None else ""))
            owners.append(number if number >= 0 else id(owner))
    return Rows(tuple(spans), sights(told), tuple(owners))


def _read(grid: Grid, language: str) -> Iterator[tuple[Span, str]]:
    """The rows with more than one filled cell, each as a sentence that its first cell opens."""
    colon, comma = ("：", "、") if language == "ja" else (": ", ", ")
    for number, words in enumerate(grid.words):
        filled = [" ".join(word.split()) for column, word in enumerate(words) if word and grid.first(number, column)]
        if len(filled) > 1:
            yield grid.row(number), filled[0] + colon + comma.join(filled[1:])


def with_rows(found: Coverage, told: Rows, done: Array) -> Coverage:
    """The coverage of a theme that the running text does not address, where rows of tables do.

    Args:
        found: what the running text says of it.
        told: the rows.
        done: for each, how surely it addresses the theme with substance.

    """
    best = sorted((i for i, score in enumerate(done) if score >= LIKELY), key=lambda i: -done[i])
    if not best:
        return found
    return replace(
        found,
        verdict="substance",
        score=round(float(done[best[0]]), 2),
        rows=tuple(told.spans[i] for i in best[:SHOWN]),
    )
