"""Columns whose labels do not tell what they hold: family names alone, subjects of the research."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lint.analyse.dates.periods import periods
from lint.analyse.movements.tables.slots import direction
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.expressions import expression

SUBJECT = re.compile(r"(?:研究|個別|関連)?(?:課題|項目|テーマ)(?:名)?|work ?packages?|wps?|aims?|themes?|objectives?")
CODED = re.compile(r"(?:課題|項目|テーマ|wp|work package|task|aim|theme|objective)?\s*[\d.a-z]{0,4}(?![^\W\d])")
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


def is_subject(words: str) -> bool:
    """Whether a cell tells the subject of a part of the research, and not its number alone."""
    return len(CODED.sub("", plain(words)).strip(" :：.、-–—")) >= 4 and not periods(words)
