"""Small decision trees as plain arrays: what scikit-learn has grown is read and applied with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

PARTS = ("column", "bound", "left", "right", "value", "roots")
"""The arrays of a forest, by name."""


@dataclass(frozen=True, eq=False)
class Forest:
    """Decision trees whose leaves are summed; all nodes of all trees stand in one row.

    A leaf leads to itself, whatever is asked there.
    """

    column: NDArray[np.int16]
    """For each node, which input is asked for."""
    bound: NDArray[np.float32]
    """Up to this value the way leads left."""
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: NDArray[np.float32]
    """What a leaf adds; 0 for other nodes."""
    roots: NDArray[np.int16]
    """The first node of each tree."""

    def arrays(self, name: str) -> dict[str, NDArray[np.generic]]:
        """The arrays as they are kept, under a name."""
        return {f"{name} {part}": getattr(self, part) for part in PARTS}


def read(data: Mapping[str, NDArray[np.generic]], name: str) -> Forest:
    """A forest from the arrays that are kept under a name."""
    return Forest(**{part: data[f"{name} {part}"] for part in PARTS})  # type: ignore[arg-type]


def summed(forest: Forest, rows: Array) -> Array:
    """What the trees say of rows of inputs, as log odds: one number a row."""
    import numpy as np

    at = np.tile(forest.roots.astype(np.intp), (len(rows), 1))
    each = np.arange(len(rows))[:, None]
    while True:
        goes = rows[each, forest.column[at]] <= forest.bound[at]
        after = np.where(goes, forest.left[at], forest.right[at]).astype(np.intp)
        if (after == at).all():
            found: Array = forest.value[at].astype(np.float64).sum(1)
            return found
        at = after
