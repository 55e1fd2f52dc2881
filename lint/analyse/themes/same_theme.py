"""Whether a theme that a profile describes is one that the models have learnt, whatever the profile calls it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.profile import Theme

LEAST = -2.0
"""Mean score of the first stage (about -4 for what is unlike, 2 for what is like) from which words speak of a theme."""
TITLED = -1.9
"""The same for the title's words alone, from which the theme is the learnt one and not only near to it."""
CLEARLY = -0.85
"""The same for all its words: animals spared are near to a small footprint, and yet another matter."""
UNLIKE = -3.2
"""Where the title's words fall below, the theme is not near to it either, whatever its description says."""
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
    return _learnt(*_texts(theme))[0]


def same(theme: Theme) -> bool:
    """Whether a theme is one that the models have learnt, and not only near to it.

    What becomes of an indigenous people's data is decided with that people, and is yet more than public engagement.
    """
    return bool(theme.learned) or _learnt(*_texts(theme))[1]


def _texts(theme: Theme) -> Iterator[tuple[tuple[str, str], ...]]:
    """Title and description, each as texts with their languages."""
    for words in (theme.title, theme.description):
        yield tuple((text, language) for language in ("ja", "en") if (text := getattr(words, language)))


@lru_cache(maxsize=64)
def _learnt(title: tuple[tuple[str, str], ...], rest: tuple[tuple[str, str], ...]) -> tuple[str | None, bool]:
    """The learnt theme that is meant, and whether the title alone tells as much."""
    import numpy as np

    from lint.analyse.themes.features import Sight
    from lint.analyse.themes.learned import model, scores

    weights = model()
    heads = [head for head in weights.heads if head.endswith(" spoken")]
    rows = scores([Sight(text, language) for text, language in (*title, *rest)], weights)
    rows = rows[:, [weights.heads.index(head) for head in heads]]
    means = rows.mean(0)
    best, *others = (int(place) for place in np.argsort(-means))
    if means[best] < LEAST or means[best] - means[others[0]] < AHEAD:
        return None, False
    by_title = rows[: len(title), best].mean()
    return (None if by_title < UNLIKE else heads[best].removesuffix(" spoken")), bool(
        by_title >= TITLED and means[best] >= CLEARLY
    )
