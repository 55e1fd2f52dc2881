"""People who were met before, found again by a name, or in a text, without a look at each of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

FEW = 4
"""Letters of a word by whose beginning it is looked up in a text."""


class Keyed:
    """Numbers (of people, records, rows) by keys, of which two that belong together have one in common."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[int]] = {}

    def add(self, number: int, keys: Iterable[str]) -> None:
        """Put a number, no lower than those before it, under its keys."""
        for key in keys:
            self._numbers.setdefault(key, []).append(number)

    def heads(self) -> Collection[str]:
        """The keys."""
        return self._numbers.keys()

    def like(self, keys: Iterable[str]) -> list[int]:
        """The numbers that have one of the keys, each once, the lowest first."""
        found = [self._numbers[key] for key in self._numbers.keys() & keys]
        return found[0] if len(found) == 1 else sorted(set().union(*found))


class Words:
    """Numbers by words, and which of them may stand in a text: those whose first letters do."""

    def __init__(self) -> None:
        self._keyed = Keyed()
        self._lengths: set[int] = set()

    def add(self, number: int, words: Iterable[str]) -> None:
        """Put a number, no lower than those before it, under its words."""
        heads = {word[:FEW] for word in words if word}
        self._lengths.update(map(len, heads))
        self._keyed.add(number, heads)

    def in_text(self, text: str) -> list[int]:
        """The numbers with a word that may stand in a text, the lowest first."""
        heads = self._keyed.heads()
        if len(heads) <= len(text):
            return self._keyed.like([head for head in heads if head in text])
        pieces = {text[at : at + length] for length in self._lengths for at in range(len(text) - length + 1)}
        return self._keyed.like(pieces)
