"""Finer classes of words than :mod:`lint.analyse.themes.word_classes` has, for the models alone.

Concepts are trades, living things, ways to take part, to teach and to promise: many words each, so that a sentence
whose own words nobody has labelled is understood by their kin.  Senses do the same for whatever else a funder may ask
for, from mending to night work: a small thesaurus, by which a theme that nobody trained on is met in other words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lint import prepared
from lint.analyse.themes.word_classes import LATIN, folded, forms

LEXICONS = Path(__file__).parents[2] / "lexicons"
CONCEPTS, SENSES = "concepts", "senses"
"""The files of :data:`LEXICONS`."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, each with its concepts."""

    words: Mapping[str, tuple[str, ...]]
    """Words and phrases, the words of an English phrase joined by "_"."""
    lengths: Mapping[str, tuple[int, ...]]
    """By first character (Japanese) or first word (English): the lengths of entries, longest first."""


@cache
def file(name: str = CONCEPTS) -> Mapping[str, Mapping[str, str]]:
    """The concepts or senses as they stand in their lexicon, each with its words by language."""
    found: Mapping[str, Mapping[str, str]] = prepared.lexicon(LEXICONS / f"{name}.toml")
    return found


@cache
def lexicon(language: str, name: str = CONCEPTS) -> Lexicon:
    """The words of a language ("ja" or "en")."""
    words: dict[str, tuple[str, ...]] = {}
    for concept, both in file(name).items():
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
    return Counter(kind for _, kind in found(text, language, CONCEPTS))


def found(text: str, language: str, name: str) -> Iterator[tuple[int, str]]:
    """The concepts or senses of a sentence's words, each with where its word begins in the text folded to NFKC.

    >>> (40, "mending") in found("Two wildlife officers and an engineer to fix the recorders.", "en", SENSES)
    True

    """
    plain = folded(text)
    read = _japanese if language == "ja" else _english
    return read(plain, lexicon(language, name), whole=name == SENSES)


def _japanese(text: str, own: Lexicon, *, whole: bool) -> Iterator[tuple[int, str]]:
    """With ``whole`` the parts of a word mean nothing besides: 動物福祉 is no 福祉."""
    free = 0
    for at, character in enumerate(text):
        if at < free:
            continue
        for length in own.lengths.get(character, ()):
            if kinds := own.words.get(text[at : at + length]):
                yield from ((at, kind) for kind in kinds)
                if whole:
                    free = at + length
                break


def _english(text: str, own: Lexicon, *, whole: bool) -> Iterator[tuple[int, str]]:
    """With ``whole`` the words of a phrase mean nothing besides: animal welfare is no welfare."""
    words = list(LATIN.finditer(text))
    tokens = [m.group().rstrip(".") for m in words]
    free = 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        many, kinds = _at(tokens, at, own)
        if whole:
            free = at + many
        kinds = kinds or tuple(kind for part in token.split("-")[1:] for kind in _single(part, own))
        yield from ((words[at].start(), kind) for kind in kinds)


def _at(tokens: list[str], at: int, own: Lexicon) -> tuple[int, tuple[str, ...]]:
    """How many words the longest phrase has that begins at a word, and its concepts; else those of the word itself."""
    for many in own.lengths.get(tokens[at], ()):
        if many == 1 or at + many > len(tokens):
            continue
        start = "_".join(tokens[at : at + many - 1])
        for form in forms(tokens[at + many - 1]):
            if found := own.words.get(f"{start}_{form}"):
                return many, found
    return 1, _single(tokens[at], own)


def _single(word: str, own: Lexicon) -> tuple[str, ...]:
    return next((own.words[form] for form in forms(word) if form in own.words), ())
