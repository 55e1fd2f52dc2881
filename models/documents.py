"""What is learnt of whole documents: which speak of a theme and which address it, by the scores of their sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lint.analyse.themes import forest, learned, whole
from models import train
from models.labelled import MAIN, NAMES
from models.stages import heads

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

STRENGTH = 0.1
"""Inverse strength of the line's regularisation, chosen on held-out documents."""
TREES = (160, 8, 0.05, 30)
"""The size of the forests, like :data:`models.train.SMALL`; chosen likewise."""


@dataclass(frozen=True, eq=False)
class Judge:
    """What tells whether a document speaks of a theme, and whether it addresses it with substance."""

    line: Array
    """Whether it is spoken of: the constant, then a weight for each of :func:`lint.analyse.themes.whole.signs`."""
    trees: dict[str, forest.Forest]
    """For each of :data:`lint.analyse.themes.whole.KINDS`."""
    levels: dict[str, Array]
    held_out: dict[str, Array]
    """Calibrated scores, documents × themes of :data:`MAIN`, by judges that never saw the document."""


def fit(scores: Array, judged: Mapping[str, Array], known: train.Set) -> Judge:
    """Learn from the held-out scores of both stages which documents speak of a theme, and which address it."""
    seen, plain, truth, at = [], [], [], []
    for number in range(known.documents.max() + 1):
        own = np.flatnonzero(known.documents[: known.count] == number)
        for tag in MAIN:
            done, spoken, vague = (
                judged[head][own] for head in (f"{NAMES[tag]} done", f"{NAMES[tag]} spoken", "vague")
            )
            seen.append(whole.signs(NAMES[tag], heads(), scores[own], done, spoken, vague))
            plain.append([whole.best(done), whole.rough(learned.named(done, spoken, vague))])
            truth.append([any(known.sentences[i].has(tag, signs) for i in own) for signs in ("+", "+-")])
            at.append(own[0])
    rows, simple, aims, first = np.array(seen), np.array(plain), np.array(truth).T, np.array(at)
    aim = dict(zip(whole.KINDS, aims, strict=True))
    raw = {kind: np.zeros(len(rows)) for kind in whole.KINDS}
    for learn, test in train.folds(known.groups[first], train.AGAIN):
        line = train.second(rows[learn], aim["spoken"][learn], STRENGTH)
        trees = {kind: train.grown(rows[learn], aim[kind][learn], TREES) for kind in whole.KINDS}
        for kind, told in whole.raw(rows[test], simple[test], line, trees).items():
            raw[kind][test] = told
    calm = known.calm[first]
    levels = {kind: train.level(told[calm], aim[kind][calm]) for kind, told in raw.items()}
    return Judge(
        train.second(rows, aim["spoken"], STRENGTH),
        {kind: train.grown(rows, aim[kind], TREES) for kind in whole.KINDS},
        levels,
        {kind: learned.share(told, levels[kind]).reshape(-1, len(MAIN)) for kind, told in raw.items()},
    )
