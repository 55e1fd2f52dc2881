"""The lists of English words in ``lint/lexicons/en/words.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.prepared import lexicon

FILE = Path(__file__).parents[2] / "lexicons" / "en" / "words.toml"


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a list, in its order; KeyError where there is no such list."""
    return tuple(_lists()[name].split())


@cache
def known(name: str) -> frozenset[str]:
    """The words of a list, for looking up."""
    return frozenset(listed(name))


@cache
def _lists() -> dict[str, str]:
    lists: dict[str, str] = lexicon(FILE)
    return lists
