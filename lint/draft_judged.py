"""The sentences of a document, judged by the models."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lint.document import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.themes.features import Sight

from lint.draft_text import DraftText


class DraftJudged(DraftText):
    """What the models say of the sentences of a draft."""

    @cached_property
    def sights(self) -> tuple[Sight, ...]:
        """The sentences as the models of themes and concreteness see them."""
        from lint.analyse.themes.coverage import seen

        return seen(self.text, self.sentences, self.owners)

    @cached_property
    def _scores(self) -> NDArray[np.float64]:
        from lint.analyse.themes.learned import model, scores

        return scores(self.sights, model())

    @cached_property
    def _surroundings(self) -> NDArray[np.float64]:
        from lint.analyse.themes.learned import around

        return around(self._scores, [id(owner) for owner in self.owners])

    @cached_property
    def _judged(self) -> dict[str, NDArray[np.float64]]:
        return {}

    def judged(self, head: str) -> NDArray[np.float64]:
        """How surely each of :attr:`sentences` is what a head of the models says ("vague", "synergy done"), 0 to 1."""
        from lint.analyse.themes.learned import judged

        if head not in self._judged:
            self._judged[head] = judged(head, self._scores, self._surroundings)
        return self._judged[head]

    def done(self, name: str) -> NDArray[np.float64]:
        """How surely each of :attr:`sentences` does what a name says ("network"); what is vague does nothing."""
        import numpy as np

        return np.minimum(self.judged(f"{name} done"), 1.0 - self.judged("vague"))

    def said(self, span: Span, head: str) -> float:
        """How surely the sentence at a span is what a head says; 0 where no sentence of the running text stands."""
        index = self._places.get(span)
        return 0.0 if index is None else float(self.judged(head)[index])

    @cached_property
    def planned(self) -> tuple[bool, ...]:
        """For each of :attr:`sentences`, whether it stands in the research plan."""
        from lint.analyse.themes.coverage import plan

        return plan(self.sentences, self.owners, self.text, self.sections)
