"""Applies the trained models: plain arrays of weights, read with numpy and without scikit-learn.

The first stage scores each sentence for every head by the hashed features of :mod:`lint.analyse.themes.features`: by a
network with one hidden layer, and for the heads that matter most by a line as well; the mean of both counts.  The
second stage weighs those scores and the scores of the sentences around (:func:`around`): by a line, and for the heads
that matter most by small trees as well, which count three times as much.  What comes out is set right by a slope and
an offset learnt on held-out documents, so that 0.9 is right nine times in ten.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lint.analyse.themes.features import Sight, vector
from lint.analyse.themes.forest import Forest, read, summed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Verdict = Literal["substance", "mention", "absent"]
"""What is said of a document and a theme."""
REACH = 10
"""Sentences before and after that a sentence is judged with."""
USUAL = 25
"""Sentences of the documents that were learnt from."""
LONGER = 2.2
"""Log odds that each e-fold more sentences take from a document's score."""
ADDRESSED, NAMED = 0.5, 0.4
"""Scores from which a document addresses a theme, or speaks of it at all; chosen on the build documents."""
INPUTS = 1 << 15
"""Places of the features in the network of the first stage."""
TREES = 0.75
"""How much the trees count beside the line in the second stage, chosen on the build documents."""
FLOOR = -4.0
"""The score that stands for no neighbour."""
CLOSE = ("vague", "concrete", "training", "engagement", "workforce", "biodiversity", "biofoundry")
"""What the second stage of each of these sees of a sentence: the scores of all of them; others see every score."""


def folder(name: str) -> Path:
    """Where a model lies: inside the package (wheel) or beside it (checkout)."""
    package = Path(__file__).parents[2]
    inside = package / "models" / name
    return inside if inside.is_dir() else package.parent / "models" / name


@dataclass(frozen=True, eq=False)
class Model:
    """The weights of both stages."""

    heads: tuple[str, ...]
    """Heads of the first stage: those with a line of their own first."""
    first: NDArray[np.int8]
    """One row a feature, one column a head with a line: the weights as they are kept, without their scale."""
    scale: Array
    """For each head with a line, what its weights are multiplied by."""
    bias: Array
    hidden: NDArray[np.int8]
    """The network's: one row a feature (modulo :data:`INPUTS`), one column a hidden unit, without their scale."""
    hidden_scale: Array
    hidden_bias: Array
    hidden_out: Array
    """What each hidden unit (row) adds to each head (column)."""
    second: Mapping[str, Array]
    """For each head of the second stage: the constant, then a weight for every score of :func:`inputs`."""
    levels: Mapping[str, Array]
    """For each head of the second stage: slope and offset of its calibration."""
    trees: Mapping[str, Forest]
    """For some heads of the second stage: the trees that judge beside the line."""
    whole: Array
    """The line that judges whole documents (:mod:`lint.analyse.themes.whole`): the constant, then its weights."""
    whole_trees: Mapping[str, Forest]
    """The trees beside it, for each question that is asked of a document."""
    whole_levels: Mapping[str, Array]
    """Slope and offset of the calibration of each."""


@cache
def model(name: str = "themes") -> Model:
    """Read a model's weights.

    Args:
        name: its folder among the models.

    """
    import numpy as np

    with np.load(folder(name) / "weights.npz", allow_pickle=False) as file:
        data = dict(file)
    heads = tuple(str(head) for head in data["heads"])
    first = np.asarray(np.load(folder(name) / "first.npy", mmap_mode="r"))  # a draft needs few of its rows
    outs = [str(head) for head in data["outs"]]
    second, levels = (dict(zip(outs, data[name].astype(np.float64), strict=True)) for name in ("second", "levels"))
    trees = {out: read(data, out) for out in outs if f"{out} roots" in data}
    hidden = np.asarray(np.load(folder(name) / "hidden.npy", mmap_mode="r"))
    kinds = [name.split()[1] for name in data if name.startswith("whole ") and name.endswith(" level")]
    whole_trees = {kind: read(data, f"whole {kind}") for kind in kinds}
    whole_levels = {kind: data[f"whole {kind} level"].astype(np.float64) for kind in kinds}
    wide = {
        part: data[part].astype(np.float64)
        for part in ("scale", "bias", "hidden_scale", "hidden_bias", "hidden_out", "whole")
    }
    return Model(
        heads=heads,
        first=first,
        hidden=hidden,
        second=second,
        levels=levels,
        trees=trees,
        whole_trees=whole_trees,
        whole_levels=whole_levels,
        **wide,
    )


def share(raw: Array, level: Sequence[float] | Array) -> Array:
    """Calibrated scores, 0 to 1."""
    import numpy as np

    return 1.0 / (1.0 + np.exp(-np.clip(raw * level[0] + level[1], -30.0, 30.0)))


def scores(sights: Sequence[Sight], weights: Model) -> Array:
    """The first stage: log odds, one row a sentence, one column a head."""
    import numpy as np

    rows = np.empty((len(sights), len(weights.heads)))
    lined = weights.first.shape[1]
    for number, sight in enumerate(sights):
        places, amounts = vector(sight)
        inner = amounts @ weights.hidden[places % INPUTS] * weights.hidden_scale + weights.hidden_bias
        rows[number] = np.maximum(inner, 0.0) @ weights.hidden_out + weights.bias
        rows[number, :lined] += amounts @ weights.first[places] * weights.scale
    return np.clip(rows, -9.0, 9.0)


def around(columns: Array, groups: Sequence[object]) -> Array:
    """What stands around each sentence: the score before, after, the best in its section, the best near, the next best.

    Args:
        columns: scores in reading order, one row a sentence, one column a head.
        groups: for each sentence, what its section is called; a neighbour counts only within one.

    Returns:
        The five figures for every sentence and head: sentences × heads × 5.

    """
    import numpy as np

    count, heads = columns.shape
    found = np.full((count, heads, 5), FLOOR)
    for at in range(count):
        if at and groups[at - 1] == groups[at]:
            found[at, :, 0] = columns[at - 1]
        if at + 1 < count and groups[at + 1] == groups[at]:
            found[at, :, 1] = columns[at + 1]
        near = [other for other in range(max(at - REACH, 0), min(at + REACH + 1, count)) if other != at]
        same = [other for other in near if groups[other] == groups[at]]
        if same:
            found[at, :, 2] = columns[same].max(0)
        if near:
            best = np.sort(columns[near], axis=0)[::-1]
            found[at, :, 3] = best[0]
            if len(near) > 1:
                found[at, :, 4] = best[1:4].mean(0)
    return found


def companions(head: str) -> tuple[str, ...]:
    """The heads whose neighbourhood a head of the second stage sees.

    Whether one of the four themes is addressed is not told by sentences around that only name it.
    """
    theme, _, kind = head.partition(" ")
    if head == "vague":
        return ("vague", "concrete")
    if theme in CLOSE and kind == "done":
        return (head,)
    return (f"{theme} done", f"{theme} named", f"{theme} spoken")


def inputs(head: str, rows: Array, heads: Sequence[str], near: Mapping[str, Array]) -> Array:
    """What the second stage sees: scores of the sentence, and the neighbourhood of the head's companions."""
    import numpy as np

    if head.partition(" ")[0] in CLOSE:
        rows = rows[:, [place for place, name in enumerate(heads) if name.partition(" ")[0] in CLOSE]]
    return np.hstack([rows, *(near[name] for name in companions(head))])


def joined(seen: Array, line: Array, trees: Forest | None) -> Array:
    """What line and trees say together, as log odds.

    Args:
        seen: what the second stage sees, one row a sentence.
        line: the constant, then a weight for every column.
        trees: the trees of the head, if it has any.

    """
    found: Array = seen @ line[1 : seen.shape[1] + 1] + line[0]
    return found if trees is None else (1 - TREES) * found + TREES * summed(trees, seen)


def judged(head: str, rows: Array, surroundings: Array) -> Array:
    """The calibrated scores of sentences in reading order, 0 to 1, for a head of the second stage.

    Args:
        head: the head.
        rows: what :func:`scores` says of the sentences.
        surroundings: what :func:`around` says of those scores.

    """
    weights = model()
    near = {name: surroundings[:, weights.heads.index(name)] for name in companions(head)}
    seen = inputs(head, rows, weights.heads, near)
    return share(joined(seen, weights.second[head], weights.trees.get(head)), weights.levels[head])


def named(done: Array, spoken: Array, vague: Array) -> Array:
    """How surely sentences address or name a theme: what is neither done nor vague only sounds like it."""
    import numpy as np

    found: Array = np.minimum(spoken, np.maximum(done, vague))
    return found


def pooled(shares: Array, best: int) -> float:
    """How surely one at least of the ``best`` sentences is right, were they independent."""
    import numpy as np

    return float(1.0 - np.prod(1.0 - np.clip(np.sort(shares)[::-1][:best], 0.0, 0.999)))


def any_of(shares: Array, best: int) -> float:
    """How surely one at least of a document's ``best`` sentences is right.

    The models learnt on documents of some twenty sentences; the more sentences there are, the likelier is a chance hit
    among them, and the more is asked of the best.
    """
    one = pooled(shares, best)
    if not 0.0 < one < 1.0:
        return one
    odds = log(one / (1.0 - one)) - LONGER * log(max(len(shares), USUAL) / USUAL)
    return 1.0 / (1.0 + exp(-odds))


def verdict(done: Array, named: Array) -> tuple[Verdict, float]:
    """A document's verdict ("substance", "mention", "absent") and how surely it has substance."""
    addressed = any_of(done, 3)
    if addressed >= ADDRESSED:
        return "substance", addressed
    return ("mention" if any_of(named, 3) >= NAMED else "absent"), addressed
