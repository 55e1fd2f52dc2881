"""The linear part of the first stage: regularised least squares for all heads at once, in closed form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Array = NDArray[np.float64]
    Truth = NDArray[np.bool_]

STRENGTH = 30.0
"""Strength of the regularisation, chosen on the build documents."""
CONSTANT = np.float32(25.0)
"""The square of the feature that every sentence has: large, so that the constant is hardly held back."""
WIDTH = 4.0
"""The score aimed at: that of a sentence which is right, and less than none of one which is not."""
GUESSES = 1
"""How often what a sentence is not labelled for is guessed from the others before the line is learnt at last."""
SOME = 2000
"""How many sentences are compared with all at a time."""


@dataclass(frozen=True, eq=False)
class Line:
    """The line as it was learnt."""

    weights: Array
    """One row a head, one column a feature."""
    bias: Array
    held_out: Array
    """The scores of the sentences in documents, each by a model that never saw its document nor that one's kin."""


def fit(rows: csr_matrix, told: Sequence[tuple[Truth, Truth]], groups: NDArray[np.intp]) -> Line:
    """Learn the line.

    Rare features count for more.  There are more features than sentences, so the normal equations are solved between
    sentences; from their inverse follows, without learning anew, what each sentence would score had its document been
    left out.

    Args:
        rows: the features of the sentences, those that stand in documents first.
        told: for each head, which sentences are right and which are labelled for it.
        groups: for each sentence that stands in a document, the number of what is held out together.

    """
    from scipy.linalg import cholesky, lapack
    from scipy.sparse import diags

    common = np.asarray((rows != 0).sum(0)).ravel() + 1
    rarity = np.minimum(np.log((rows.shape[0] + 1) / common) / 3, 2)
    scaled = (rows @ diags(rarity)).astype(np.float32)
    alike = np.empty((rows.shape[0], rows.shape[0]), np.float32)
    for at in range(0, len(alike), SOME):  # all at once would take three times the memory
        alike[at : at + SOME] = (scaled[at : at + SOME] @ scaled.T).toarray() + CONSTANT
    alike[np.diag_indices_from(alike)] += np.float32(STRENGTH)
    aims = np.array([np.where(right, WIDTH, np.where(labelled, -WIDTH, 0.0)) for right, labelled in told], np.float32).T
    half, _ = lapack.strtri(cholesky(alike.T, lower=True, overwrite_a=True, check_finite=False), lower=1, overwrite_c=1)
    unknown = ~np.array([labelled for _, labelled in told]).T
    unknown[len(groups) :] = False
    aims[unknown] = -WIDTH  # most sentences are right for few heads
    for _ in range(GUESSES):
        _, found = _solved(half, aims, groups)
        aims[: len(groups)] = np.where(unknown[: len(groups)], np.clip(found, -WIDTH, WIDTH), aims[: len(groups)])
    shares, found = _solved(half, aims, groups)
    return Line((scaled.T @ shares).T * rarity, CONSTANT * shares.sum(0), np.clip(found, -9.0, 9.0))


def _solved(half: NDArray[np.float32], aims: NDArray[np.float32], groups: NDArray[np.intp]) -> tuple[Array, Array]:
    """What each sentence adds to the weights, and what each in a document would score had that been left out."""
    shares = half.T @ (half @ aims)  # the lower half of the inverse, whose product with itself is the inverse
    found = np.zeros((len(groups), aims.shape[1]))
    for number in np.unique(groups):
        own = np.flatnonzero(groups == number)
        part = half[own[0] :, own].astype(np.float64)
        found[own] = aims[own] - np.linalg.solve(part.T @ part, shares[own])
    return shares, found
