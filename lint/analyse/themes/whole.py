"""Whether a whole document speaks of a learnt theme at all, judged from the scores of its sentences.

Half of it is said by the three best sentences; half by a line over what stands in the sentence that speaks most of the
theme, in the one that does most for it, and in the next ones.  A sentence that resembles the theme, but speaks of
another, or uses its words in another sense, is so told from one that means it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from lint.analyse.themes.learned import LONGER, NAMED, USUAL, any_of, model, named, pooled, share
from lint.analyse.themes.likeness import LEARNT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

THEMES = ("engagement", "workforce", "biodiversity", "biofoundry")
"""The themes whose documents were learnt from."""
LEAST = 1e-3
"""How near a sentence's score may come to 0 or 1."""
TOLD = 0.6
"""The score from which a document speaks of a theme; chosen on held-out documents as sparse as real proposals."""


def signs(theme: str, heads: Sequence[str], rows: Array, done: Array, spoken: Array, vague: Array) -> Array:
    """What is seen of a document: one row of figures.

    Args:
        theme: what the models call the theme.
        heads: the heads of the first stage.
        rows: its scores of the sentences, one column a head.
        done: for each sentence, how surely it addresses the theme with substance.
        spoken: how surely it speaks of the theme.
        vague: how surely it is vague.

    """
    import numpy as np

    def column(name: str) -> Array:
        return rows[:, heads.index(name)]

    others = np.max([column(f"{other} spoken") for other in LEARNT if other != theme], axis=0)
    own = [column(f"{theme} {kind}") for kind in ("done", "named", "spoken")]
    odds = [_odds(one) for one in (done, spoken, vague)]
    each = np.column_stack([*odds, *own, column(f"{theme} near"), column("concrete"), others])
    said = named(done, spoken, vague)
    best = _odds(np.array([pooled(done, 3), pooled(spoken, 3), pooled(said, 3), said.max()]))
    chief = each[spoken.argmax()], each[done.argmax()]
    return np.concatenate([*chief, _next(odds[1]), _next(odds[0]), best, [one.max() for one in own]])


def _odds(shares: Array) -> Array:
    import numpy as np

    kept = np.clip(shares, LEAST, 1 - LEAST)
    found: Array = np.log(kept / (1 - kept))
    return found


def _next(odds: Array) -> Array:
    """The second and third best; where there is none, one that says nothing."""
    import numpy as np

    found = np.full(2, log(LEAST / (1 - LEAST)))
    later = np.sort(odds)[::-1][1:3]
    found[: len(later)] = later
    return found


def rough(said: Array) -> float:
    """What the best sentences alone say of a document, as log odds."""
    kept = min(max(any_of(said, 3), 1e-6), 1 - 1e-6)
    return log(kept / (1 - kept)) - log(NAMED / (1 - NAMED))


def spoken_of(theme: str, rows: Array, done: Array, spoken: Array, vague: Array) -> bool:
    """Whether a document speaks of a theme, be it in name only.

    The longer a document is than those that were learnt from, the more is asked of it
    (:data:`~lint.analyse.themes.learned.LONGER`).

    Args:
        theme: what the models call the theme; one of :data:`THEMES`.
        rows: what the first stage says of the sentences that count.
        done: for each of them, how surely it addresses the theme with substance.
        spoken: how surely it speaks of the theme.
        vague: how surely it is vague.

    """
    import numpy as np

    if not len(rows):
        return False
    weights = model()
    line = float(weights.whole[1:] @ signs(theme, weights.heads, rows, done, spoken, vague) + weights.whole[0])
    line -= LONGER * log(max(len(rows), USUAL) / USUAL)
    odds = (line + rough(named(done, spoken, vague))) / 2
    return bool(share(np.array(odds), weights.whole_level) >= TOLD)
