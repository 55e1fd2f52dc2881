"""Trees as plain arrays say what scikit-learn says."""

from __future__ import annotations

import numpy as np
import pytest

from lint.analyse.themes.forest import Forest, read, summed
from models import train

# Two trees: up to 1.5 in the first column -1, above it 2; up to 0 in the second column 0.5, above it nothing.
SMALL = Forest(
    column=np.array([0, 0, 0, 1, 0, 0], np.int16),
    bound=np.array([1.5, 0, 0, 0, 0, 0], np.float32),
    left=np.array([1, 1, 2, 4, 4, 5], np.int16),
    right=np.array([2, 1, 2, 5, 4, 5], np.int16),
    value=np.array([0, -1, 2, 0, 0.5, 0], np.float32),
    roots=np.array([0, 3], np.int16),
)


def test_leaves_are_summed() -> None:
    rows = np.array([[1.5, -1.0], [1.6, 1.0], [-9.0, 0.0]])
    assert summed(SMALL, rows).tolist() == [-0.5, 2.0, -0.5]


def test_a_forest_is_kept_and_read_again() -> None:
    again = read(SMALL.arrays("x done"), "x done")
    assert summed(again, np.array([[2.0, -2.0]])).tolist() == [2.5]


def test_a_grown_forest_says_what_scikit_learn_says() -> None:
    ensemble = pytest.importorskip("sklearn.ensemble")
    drawn = np.random.default_rng(0)
    rows = drawn.normal(size=(600, 4))
    truth = rows[:, 0] * rows[:, 1] > 0.2
    fitted = ensemble.HistGradientBoostingClassifier(
        max_iter=20,
        max_leaf_nodes=5,
        learning_rate=0.1,
        min_samples_leaf=20,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=0,
    ).fit(rows, truth)
    ours = summed(train.grown(rows, truth, (20, 5, 0.1, 20)), rows)
    assert np.abs(ours - fitted.decision_function(rows)).max() < 1e-3
