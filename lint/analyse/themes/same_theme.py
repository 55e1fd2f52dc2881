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
ABOUT = {
    "engagement": frozenset(["co_deciding", "gatherings", "engagement_named"]),
    "workforce": frozenset(["teaching", "learner", "courses", "mastery", "career_paths", "mentoring"]),
    "open-data": frozenset(["open_data", "sharing_openly", "data_sharing"]),
    "inclusion": frozenset(["inclusion", "fair_for_all", "gender_equal"]),
    "industry": frozenset(["into_industry", "uptake", "patents", "start_ups"]),
    "policy": frozenset(["to_policy", "policy", "policy_advice"]),
    "footprint": frozenset(["power_saving", "flying_less", "climate_change"]),
    "safety": frozenset(["safety", "biosafety"]),
}
"""Classes that sentences on a learnt theme hold many times as often as others; a theme about one of them is the learnt
one, however few of its words tell."""
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
    from lint.analyse.themes.akin import chief

    near, titled, clearly = _learnt(*_texts(theme))
    return bool(theme.learned) or (
        titled and (clearly or not ABOUT.get(near or "", frozenset()).isdisjoint(chief(theme)))
    )


def _texts(theme: Theme) -> Iterator[tuple[tuple[str, str], ...]]:
    """Title and description, each as texts with their languages."""
    for words in (theme.title, theme.description):
        yield tuple((text, language) for language in ("ja", "en") if (text := getattr(words, language)))


@lru_cache(maxsize=64)
def _learnt(title: tuple[tuple[str, str], ...], rest: tuple[tuple[str, str], ...]) -> tuple[str | None, bool, bool]:
    """The learnt theme that is meant, whether the title alone tells as much, and whether all words tell it clearly."""
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
        return None, False, False
    by_title = rows[: len(title), best].mean()
    near = None if by_title < UNLIKE else heads[best].removesuffix(" spoken")
    return near, bool(by_title >= TITLED), bool(means[best] >= CLEARLY)
