"""A small network beside the linear first stage: one hidden layer, learnt for all heads at once.

What one head learns of a word helps the others.  Inputs and hidden units are left out at random while it learns, so
that no word is relied on alone.  Everything is drawn from one seed, on one thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lint.analyse.themes.learned import INPUTS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Array = NDArray[np.float32]
    Truth = NDArray[np.bool_]

UNITS, ROUNDS, BATCH = 56, 24, 256
"""Hidden units, how often every sentence is seen, and how many at a time; chosen on the build documents."""
UNSEEN, IDLE = 0.6, 0.5
"""Shares of a sentence's features and of the hidden units that are left out at a time."""
STEP, DECAY = 0.006, 0.01
"""How far the weights go at first, and by what share of that they shrink each time."""


@dataclass(frozen=True, eq=False)
class Net:
    """The weights of both layers: features × units, units, units × heads, heads."""

    first: Array
    first_bias: Array
    second: Array
    second_bias: Array

    def parts(self) -> tuple[Array, Array, Array, Array]:
        """All weights; what is done to them here is done to the network."""
        return self.first, self.first_bias, self.second, self.second_bias

    def said(self, rows: csr_matrix) -> Array:
        """Log odds for rows of features: sentences × heads."""
        inner: Array = np.maximum(rows @ self.first + self.first_bias, 0)
        return inner @ self.second + self.second_bias


def folded(rows: csr_matrix) -> tuple[csr_matrix, Array]:
    """The features of :func:`models.train.matrix` in fewer places, and what each place was multiplied by."""
    from scipy.sparse import csr_matrix, diags

    own = rows.tocoo()
    fewer = csr_matrix((own.data, (own.row, own.col % INPUTS)), shape=(rows.shape[0], INPUTS))
    fewer.sum_duplicates()
    common = np.asarray((fewer != 0).sum(0)).ravel() + 1
    rarity = (np.minimum(np.log((rows.shape[0] + 1) / common) / 3, 2) / 9).astype(np.float32)
    return (fewer @ diags(rarity)).tocsr().astype(np.float32), rarity


def fit(rows: csr_matrix, right: Truth, labelled: Truth) -> Net:
    """Learn from sentences (rows) which heads (columns of the truth) they are right for, as far as they are labelled.

    By Adam, with steps that become smaller.
    """
    drawn = np.random.default_rng(0)
    heads = right.shape[1]
    net = Net(
        (drawn.standard_normal((rows.shape[1], UNITS)) * 0.1).astype(np.float32),
        np.zeros(UNITS, np.float32),
        (drawn.standard_normal((UNITS, heads)) * 0.1).astype(np.float32),
        np.full(heads, -2.5, np.float32),
    )
    means, squares, spare = ([np.zeros_like(part) for part in net.parts()] for _ in range(3))
    total = ROUNDS * (rows.shape[0] // BATCH)
    for time, some in enumerate(_batches(rows.shape[0], drawn), 1):
        step = np.float32(STEP * (1 - 0.95 * time / total))
        early, late = np.float32(1 - 0.9**time), np.float32(1 - 0.99**time)
        slopes = _slopes(net, rows[some], right[some], labelled[some], drawn)
        for part, slope, mean, square, change in zip(net.parts(), slopes, means, squares, spare, strict=True):
            mean *= np.float32(0.9)
            mean += np.multiply(slope, np.float32(0.1), out=change)
            square *= np.float32(0.99)
            square += np.multiply(change, slope, out=change) * np.float32(0.1)
            np.sqrt(square, out=change)
            change += np.float32(1e-7) * np.sqrt(late)
            part -= np.divide(mean, change, out=change) * (step / early * np.sqrt(late))
            part *= 1 - step * np.float32(DECAY)
    return net


def _batches(count: int, drawn: np.random.Generator) -> Iterator[NDArray[np.intp]]:
    for _ in range(ROUNDS):
        order = drawn.permutation(count)
        for at in range(0, count - BATCH + 1, BATCH):
            yield order[at : at + BATCH]


def _slopes(
    net: Net, rows: csr_matrix, right: Truth, labelled: Truth, drawn: np.random.Generator
) -> tuple[Array, Array, Array, Array]:
    """How the error grows with each weight, where some features and units are left out."""
    rows.data *= (drawn.random(len(rows.data), np.float32) > UNSEEN) / np.float32(1 - UNSEEN)
    inner = rows @ net.first + net.first_bias
    busy = (drawn.random(inner.shape, np.float32) > IDLE) * (inner > 0) / np.float32(1 - IDLE)
    inner *= busy
    said = 1 / (1 + np.exp(-np.clip(inner @ net.second + net.second_bias, -20, 20)))
    error = (said - right) * labelled / np.float32(len(right))
    back = (error @ net.second.T) * busy
    return np.asarray(rows.T @ back), back.sum(0), inner.T @ error, error.sum(0)
