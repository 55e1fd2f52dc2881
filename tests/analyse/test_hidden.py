"""The network of the first stage: what it learns, and that it learns the same twice."""

from __future__ import annotations

import numpy as np
import pytest

from lint.analyse.themes import learned
from models import hidden

sparse = pytest.importorskip("scipy.sparse")


def test_a_network_learns_what_a_line_cannot_and_the_same_twice() -> None:
    drawn = np.random.default_rng(1)
    signs = drawn.integers(0, 2, (2000, 2))
    rows = np.zeros((2000, 60), np.float32)
    for at in range(30):  # either word or the other, never both, each in thirty spellings
        rows[:, at], rows[:, 30 + at] = signs[:, 0] - 0.5, signs[:, 1] - 0.5
    right = (signs[:, :1] != signs[:, 1:]).astype(bool)
    nets = [hidden.fit(sparse.csr_matrix(rows), right, np.ones_like(right)) for _ in range(2)]
    said = nets[0].said(sparse.csr_matrix(rows))
    assert ((said > 0) == right).mean() > 0.95
    assert all((one == other).all() for one, other in zip(nets[0].parts(), nets[1].parts(), strict=True))


def test_features_share_the_places_of_the_network() -> None:
    rows = sparse.csr_matrix(([1.0, 2.0, 4.0], ([0, 0, 1], [3, 3 + learned.INPUTS, 5])), shape=(2, 4 * learned.INPUTS))
    fewer, rarity = hidden.folded(rows)
    assert fewer.shape == (2, learned.INPUTS)
    assert fewer[0, 3] == pytest.approx(3 * rarity[3])
