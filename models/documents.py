"""What is learnt of whole documents: which of them speak of a theme, by the scores of their sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lint.analyse.themes import learned, whole
from models import train
from models.labelled import MAIN, NAMES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

STRENGTH = 0.1
"""Inverse strength of the regularisation, chosen on held-out documents."""


@dataclass(frozen=True, eq=False)
class Judge:
    """What tells whether a document speaks of a theme."""

    weights: Array
    level: Array
    held_out: Array
    """Calibrated scores, documents × themes of :data:`MAIN`, by a line that never saw the document."""


def fit(scores: Array, judged: Mapping[str, Array], known: train.Set) -> Judge:
    """Learn from the held-out scores of both stages which documents speak of a theme."""
    seen, rough, truth, at = [], [], [], []
    for number in range(known.documents.max() + 1):
        own = np.flatnonzero(known.documents[: known.count] == number)
        for tag in MAIN:
            done, spoken, vague = (
                judged[head][own] for head in (f"{NAMES[tag]} done", f"{NAMES[tag]} spoken", "vague")
            )
            seen.append(whole.signs(NAMES[tag], train.heads(), scores[own], done, spoken, vague))
            rough.append(whole.rough(learned.named(done, spoken, vague)))
            truth.append(any(known.sentences[i].has(tag, "+-") for i in own))
            at.append(own[0])
    rows, plain, aim, first = np.array(seen), np.array(rough), np.array(truth), np.array(at)
    raw = np.zeros(len(rows))
    for learn, test in train.folds(known.groups[first], train.AGAIN):
        line = train.second(rows[learn], aim[learn], STRENGTH)
        raw[test] = (rows[test] @ line[1:] + line[0] + plain[test]) / 2
    calm = known.calm[first]
    level = train.level(raw[calm], aim[calm])
    return Judge(train.second(rows, aim, STRENGTH), level, learned.share(raw, level).reshape(-1, len(MAIN)))
