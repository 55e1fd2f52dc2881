"""Finer classes of words than :mod:`lint.analyse.themes.word_classes` has, for the models alone.

Trades, living things, ways to take part, to teach and to promise: many words each, so that a sentence whose own words
nobody has labelled is understood by their kin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lint import prepared
from lint.analyse.themes.word_classes import LATIN, folded, forms

LEXICON = Path(__file__).parents[2] / "lexicons" / "concepts.toml"


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, each with its concepts."""

    words: Mapping[str, tuple[str, ...]]
    """Words and phrases, the words of an English phrase joined by "_"."""
    lengths: Mapping[str, tuple[int, ...]]
    """By first character (Japanese) or first word (English): the lengths of entries, longest first."""


@cache
def file() -> Mapping[str, Mapping[str, str]]:
    """The concepts as they stand in the lexicon, each with its words by language."""
    found: Mapping[str, Mapping[str, str]] = prepared.lexicon(LEXICON)
    return found


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language ("ja" or "en")."""
    words: dict[str, tuple[str, ...]] = {}
    for concept, both in file().items():
        for word in both[language].split():
            plain = word if language == "en" else word.replace("_", " ")
            words[plain] = (*words.get(plain, ()), concept)
    lengths: dict[str, set[int]] = {}
    for word in words:
        if language == "ja":
            lengths.setdefault(word[0], set()).add(len(word))
        else:
            lengths.setdefault(word.partition("_")[0], set()).add(word.count("_") + 1)
    return Lexicon(words, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


@lru_cache(maxsize=4096)
def concepts(text: str, language: str) -> Mapping[str, int]:
    """The concepts that a sentence speaks of, with how many of their words stand there.

    Args:
        text: a sentence.
        language: "ja" or "en".

    >>> dict(concepts("Six nurses rank the posters.", "en"))["carers"]
    1

    """
    plain = folded(text)
    return Counter(_japanese(plain) if language == "ja" else _english(plain))


def _japanese(text: str) -> Iterator[str]:
    own = lexicon("ja")
    for at, character in enumerate(text):
        for length in own.lengths.get(character, ()):
            if found := own.words.get(text[at : at + length]):
                yield from found
                break


def _english(text: str) -> Iterator[str]:
    tokens = [m.group().rstrip(".") for m in LATIN.finditer(text)]
    for at, token in enumerate(tokens):
        yield from _at(tokens, at) or (kind for part in token.split("-")[1:] for kind in _single(part))


def _at(tokens: list[str], at: int) -> tuple[str, ...]:
    """The concepts of the longest phrase that begins at a word, or of the word itself."""
    own = lexicon("en")
    for many in own.lengths.get(tokens[at], ()):
        if many == 1 or at + many > len(tokens):
            continue
        start = "_".join(tokens[at : at + many - 1])
        for form in forms(tokens[at + many - 1]):
            if found := own.words.get(f"{start}_{form}"):
                return found
    return _single(tokens[at])


def _single(word: str) -> tuple[str, ...]:
    words = lexicon("en").words
    return next((words[form] for form in forms(word) if form in words), ())
