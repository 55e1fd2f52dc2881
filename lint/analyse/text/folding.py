"""Text folded for comparison: NFKC, lower case, without spaces and punctuation; or character for character."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from lint.document import Span


class OneForOne(dict[int, str]):
    """A table for ``str.translate`` that keeps every character's place: what would grow or vanish stays as it is.

    Args:
        shape: what a character becomes; asked once for each.

    """

    def __init__(self, shape: Callable[[str], str]) -> None:
        super().__init__()
        self._shape = shape

    def __missing__(self, code: int) -> str:
        made = self._shape(chr(code))
        self[code] = made if len(made) == 1 else chr(code)
        return self[code]


PLAIN = OneForOne(lambda character: unicodedata.normalize("NFKC", character))
"""NFKC: ２ is 2, ⽇ is 日."""


def narrowed(text: str) -> str:
    """NFKC, character by character where that keeps the length; offsets stay valid."""
    return text if unicodedata.is_normalized("NFKC", text) else text.translate(PLAIN)


@lru_cache(maxsize=65536)
def _letters(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).casefold()
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LNM")


def folded(text: str) -> str:
    """Letters and digits only, NFKC, case folded."""
    return "".join(map(_letters, text))


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text that remembers where its characters came from."""

    text: str
    offsets: array[int]

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> Folded:
        """Fold the given spans of ``text``, one after the other."""
        parts: list[str] = []
        offsets = array("l")
        for span in spans:
            for index in range(span.start, span.end):
                letters = _letters(text[index])
                if letters:
                    parts.append(letters)
                    offsets.extend([index] * len(letters))
        return cls("".join(parts), offsets)

    def span(self, start: int, end: int) -> Span:
        """The span in the original text of ``text[start:end]``."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def find(self, words: str) -> list[Span]:
        """Every place, without overlaps, where folded ``words`` stand."""
        found: list[Span] = []
        at = self.text.find(words) if words else -1
        while at >= 0:
            found.append(self.span(at, at + len(words)))
            at = self.text.find(words, at + len(words))
        return found

    def at(self, offset: int) -> int:
        """The position of the first folded character at or after an original offset."""
        return bisect_left(self.offsets, offset)


def alike(a: str, b: str) -> float:
    """How alike two folded texts are, 0 to 1 (edits of few characters stay near 1)."""
    if a == b:
        return 1.0
    if not a or not b or min(len(a), len(b)) * 10 < max(len(a), len(b)) * 7:
        return 0.0
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= 0.8 else 0.0


def grams(text: str, length: int = 4) -> frozenset[str]:
    """The pieces of ``length`` characters of a folded text."""
    return frozenset(text[i : i + length] for i in range(max(len(text) - length + 1, 1)))
