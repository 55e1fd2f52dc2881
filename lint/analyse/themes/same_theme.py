"""Whether a theme that a profile describes is one that the models have learnt, whatever the profile calls it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.profile import Theme

LEAST = -2.0
"""Mean score of the first stage (about -4 for what is unlike, 2 for what is like) from which words speak of a theme."""
AHEAD = 0.5
"""How far the next learnt theme must lie behind."""


def learnt(theme: Theme) -> str | None:
    """The learnt theme of which a theme's title and description speak clearly; ``None`` where there is none.

    >>> from lint.profile import Theme
    >>> from lint.records import checked
    >>> learnt(checked(Theme, {
    ...     "id": "X",
    ...     "title": {"en": "Sharing of data"},
    ...     "description": {"en": "Data and code are shared in public repositories so that others can rerun them."},
    ... }))
    'open-data'
    """
    texts = [
        (getattr(words, language), language) for words in (theme.title, theme.description) for language in ("ja", "en")
    ]
    return _learnt(tuple((text, language) for text, language in texts if text))


@lru_cache(maxsize=64)
def _learnt(texts: tuple[tuple[str, str], ...]) -> str | None:
    import numpy as np

    from lint.analyse.themes.features import Sight
    from lint.analyse.themes.learned import model, scores

    weights = model()
    heads = [head for head in weights.heads if head.endswith(" spoken")]
    rows = scores([Sight(text, language) for text, language in texts], weights)
    means = rows[:, [weights.heads.index(head) for head in heads]].mean(0)
    best, *others = (int(place) for place in np.argsort(-means))
    if means[best] < LEAST or means[best] - means[others[0]] < AHEAD:
        return None
    return heads[best].removesuffix(" spoken")
