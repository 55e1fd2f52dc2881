"""Whether a whole document addresses a learnt theme, or speaks of it at all, judged from the scores of its sentences.

The three best sentences say one part of it; small trees, and for the second question a line as well, say the others,
over what stands in the sentence that speaks most of the theme, in the one that does most for it, and in the next ones.
A sentence that resembles the theme, but speaks of another, or uses its words in another sense, is so told from one
that means it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

from lint.analyse.themes.forest import Forest, summed
from lint.analyse.themes.learned import ADDRESSED, LONGER, NAMED, USUAL, Verdict, any_of, model, named, pooled, share
from lint.analyse.themes.likeness import LEARNT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

KINDS = ("done", "spoken")
"""What is asked of a document and a theme: whether it addresses it with substance; whether it speaks of it at all."""
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
    """What the best sentences alone say of whether a document speaks of a theme, as log odds."""
    return _logit(any_of(said, 3)) - _logit(NAMED)


def best(done: Array) -> float:
    """What the best sentences alone say of whether a document addresses a theme, as log odds."""
    return _logit(any_of(done, 3))


def _logit(one: float) -> float:
    kept = min(max(one, 1e-4), 1 - 1e-4)
    return log(kept / (1 - kept))


def raw(seen: Array, plain: Array, line: Array, trees: Mapping[str, Forest]) -> dict[str, Array]:
    """What all judges of documents say together, before calibration: for each of :data:`KINDS` one score a document.

    Args:
        seen: :func:`signs`, one row a document.
        plain: :func:`best` and :func:`rough` of it.
        line: the constant, then a weight for each sign.
        trees: the forest of each kind.

    """
    spoken = (seen @ line[1:] + line[0] + plain[:, 1] + summed(trees["spoken"], seen)) / 3
    return {"done": (plain[:, 0] + summed(trees["done"], seen)) / 2, "spoken": spoken}


def judged(theme: str, rows: Array, done: Array, spoken: Array, vague: Array) -> tuple[float, float]:
    """How surely a document addresses a theme with substance, and speaks of it at all.

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
        return 0.0, 0.0
    weights = model()
    seen = signs(theme, weights.heads, rows, done, spoken, vague)[None]
    plain = np.array([[best(done), rough(named(done, spoken, vague))]])
    found = raw(seen, plain, weights.whole, weights.whole_trees)
    longer = LONGER * log(max(len(rows), USUAL) / USUAL)
    halves = {"done": longer / 2, "spoken": longer * 2 / 3}  # the best sentences were asked for more already
    shares = {kind: float(share(own[0] - halves[kind], weights.whole_levels[kind])) for kind, own in found.items()}
    return shares["done"], shares["spoken"]


def verdict(addressed: float, spoken: float) -> Verdict:
    """What is said of a document with such scores."""
    return "substance" if addressed >= ADDRESSED else "mention" if spoken >= TOLD else "absent"
