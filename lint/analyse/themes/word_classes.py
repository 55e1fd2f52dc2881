"""Classes of words: who takes part, what is done, how often; found alike in Japanese and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lint import prepared

LEXICON = Path(__file__).parents[2] / "lexicons" / "classes.toml"
VOWEL = re.compile(r"[aeiouy]")
LATIN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|\d[\w-]*")


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, each with its classes."""

    words: Mapping[str, tuple[str, ...]]
    """Whole words, phrases joined by "_" (English), character strings (Japanese)."""
    beginnings: Mapping[str, tuple[str, ...]]
    """Beginnings of words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a class."""

    kind: str
    start: int
    end: int


@cache
def names() -> tuple[str, ...]:
    """The classes, in the order of the file."""
    return tuple(_file())


@cache
def _file() -> Mapping[str, Mapping[str, str]]:
    classes: Mapping[str, Mapping[str, str]] = prepared.lexicon(LEXICON)
    return classes


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language ("ja" or "en")."""
    words: dict[str, dict[str, None]] = {}
    beginnings: dict[str, dict[str, None]] = {}
    for kind, both in _file().items():
        for word in both[language].split():
            if word.endswith("*"):
                beginnings.setdefault(word[:-1].lower(), {})[kind] = None
            else:
                words.setdefault(word.lower(), {})[kind] = None
    return Lexicon(
        {word: tuple(kinds) for word, kinds in words.items()},
        {word: tuple(kinds) for word, kinds in beginnings.items()},
    )


@lru_cache(maxsize=4096)
def hits(text: str, language: str) -> tuple[Hit, ...]:
    """The words of a sentence that belong to a class, in order; offsets count in the text folded to NFKC.

    Args:
        text: a sentence.
        language: "ja" or "en".

    """
    plain = folded(text)
    return tuple(_japanese(plain) if language == "ja" else _english(plain))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """NFKC in lower case, with plain apostrophes and hyphens."""
    return unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """The lengths of Japanese entries by their first character, longest first."""
    found: dict[str, set[int]] = {}
    for word in lexicon("ja").words:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _japanese(text: str) -> Iterator[Hit]:
    words, lengths = lexicon("ja").words, _lengths()
    at, size = 0, len(text)
    while at < size:
        step = 1
        for length in lengths.get(text[at], ()):
            kinds = words.get(text[at : at + length])
            if kinds:
                yield from (Hit(kind, at, at + length) for kind in kinds)
                step = length if length <= 3 else length - 1
                break
        at += step


def _english(text: str) -> Iterator[Hit]:
    found = lexicon("en")
    tokens = [(m.group().rstrip("."), m.start(), m.end()) for m in LATIN.finditer(text)]
    at = 0
    while at < len(tokens):
        for many in (3, 2, 1):
            part = tokens[at : at + many]
            if len(part) < many:
                continue
            kinds = _kinds(part[0][0], found) if many == 1 else _phrase([word for word, _, _ in part], found)
            if kinds:
                yield from (Hit(kind, part[0][1], part[-1][2]) for kind in kinds)
                at += many - 1
                break
        at += 1


def _phrase(words: list[str], found: Lexicon) -> tuple[str, ...]:
    return next(
        (found.words[key] for last in forms(words[-1]) if (key := "_".join((*words[:-1], last))) in found.words), ()
    )


def _kinds(word: str, found: Lexicon) -> tuple[str, ...]:
    for form in forms(word):
        if form in found.words:
            return found.words[form]
    if "-" in word:
        return next((kinds for part in word.split("-") if (kinds := _kinds(part, found))), ())
    return next(
        (found.beginnings[word[:end]] for end in range(min(len(word), 24), 3, -1) if word[:end] in found.beginnings), ()
    )


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[str, ...]:
    """An English word and the words that it may be a form of.

    >>> forms("studies")
    ('studies', 'studie', 'study', 'studi')
    """
    found = [word]
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
        found.append(word)
    if word.endswith("s") and len(word) > 3 and not word.endswith("ss"):
        found.append(word[:-1])
        if word.endswith("ies"):
            found.append(word[:-3] + "y")
        if word.endswith("es"):
            found.append(word[:-2])
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3:
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """What the forms of an English word have in common.

    >>> [stem(word) for word in ("take", "takes", "taking", "planned", "studies", "grower's")]
    ['tak', 'tak', 'tak', 'plan', 'studi', 'grower']
    """
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
    if len(word) <= 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "ches", "shes", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and VOWEL.search(rest) and not word.endswith("eed"):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word
