"""What a draft gives to a theme by name: the section that its title announces, the paragraph that its label opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analyse.themes.features import Sight
from lint.analyse.themes.likeness import letters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.structure.sections import Section
    from lint.analyse.text.sentences import Sentence
    from lint.profile import Theme

    Array = NDArray[np.float64]

NAMED = r"(?:theme|topic|テーマ|トピック)\s*{id}(?![a-z0-9])"
ENDS = r"[^\n。.]{0,40}?[:：.．—–\-）)】\]」]"
"""What ends a label."""
LED = r"[\s*_・●○◆◇■□▪•\-–—(（\[【「]*(?:[^\W\d_]{{0,24}}\s?)?{named}"
ANY = LED.format(named=NAMED.format(id=r"[a-z0-9]"))
"""The label of any theme, at the beginning of a line."""
FILLED = 3
"""Slots of substance that a sentence of the theme's own fills, at least, to be taken at the draft's word."""
TRUST = 6.0
"""How much likelier a sentence speaks of a theme where the draft itself says that it does, as odds."""


def announced(theme: Theme, sentences: Sequence[Sentence], owners: Sequence[Section | None], text: str) -> list[int]:
    """The sentences that a draft gives to a theme by name, as indices: those under its title, those behind its label.

    Args:
        theme: the theme.
        sentences: the running text in reading order.
        owners: the innermost section of each.
        text: the document's text.

    """
    named = re.compile(NAMED.format(id=re.escape(theme.id)), re.I)
    titles = [letters(re.sub(r"[(（].*?[)）]", "", one)) for one in (theme.title.ja, theme.title.en) if one]

    def meant(words: str) -> bool:
        own = letters(words)
        alike = (sum(weight * other.get(gram, 0.0) for gram, weight in own.items()) for other in titles)
        return bool(named.search(words)) or any(share >= 0.5 for share in alike)

    meanings = {id(owner): meant(owner.title) for owner in owners if owner is not None}
    under = {i for i, owner in enumerate(owners) if owner is not None and meanings[id(owner)]}
    return sorted(under | _labelled(theme, sentences, text))


def _labelled(theme: Theme, sentences: Sequence[Sentence], text: str) -> set[int]:
    """The sentences of paragraphs and items that open with the theme's label: 「テーマA：…」, "Theme A – …"."""
    own = re.compile(LED.format(named=NAMED.format(id=re.escape(theme.id))) + ENDS, re.I)
    found, open_, end = set(), False, 0
    for index, sentence in enumerate(sentences):
        words = text[sentence.span.start : sentence.span.end]
        begins = "\n" in text[end : sentence.span.start] or index == 0 or re.match(ANY, words, re.I) is not None
        if begins:
            open_ = own.match(words) is not None
        if open_:
            found.add(index)
        end = sentence.span.end
    return found


def trusted(done: Array, own: Sequence[int], sights: Sequence[Sight]) -> Array:
    """The scores, with more trust in what tells enough where the draft itself says that it is of the theme.

    Args:
        done: for each sentence, how surely it addresses the theme with substance.
        own: the sentences that the draft gives to the theme.
        sights: the sentences as the models see them.

    """
    import numpy as np

    telling = [i for i in own if len(sights[i].slots) >= FILLED]
    odds = np.clip(done[telling], 0.0, 0.999)
    raised = done.copy()
    raised[telling] = TRUST * odds / (1 - odds + TRUST * odds)
    return raised
