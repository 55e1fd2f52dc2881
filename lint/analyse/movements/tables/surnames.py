"""Columns that have no label and hold nothing but family names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.analyse.dates.periods import periods
from lint.analyse.movements.tables.slots import direction
from lint.analyse.places import places
from lint.expressions import expression

SURNAME = expression(r"[A-ZÀ-Ý][\w’'-]+(?:[ -][A-ZÀ-Ý][\w’'.-]+){0,2}|[一-龥々]{1,4}|[ァ-ヶー]{2,10}")
"""What may be somebody's family name."""


def named_only(columns: Mapping[int, Sequence[str]]) -> dict[str, int]:
    """The first of some columns that holds nothing but the names of several people, as that of the travellers.

    Args:
        columns: the values of columns that have no label.

    """
    return next(({"person": column} for column, words in columns.items() if _are_surnames(words)), {})


def _are_surnames(words: Sequence[str]) -> bool:
    alone = len(words) > 1 and len(set(words)) == len(words) and all(map(SURNAME.fullmatch, words))
    return alone and not any(places(word) or periods(word) or direction(word) for word in words)
