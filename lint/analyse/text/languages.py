"""Which language a stretch of text is in, by its script."""

from __future__ import annotations

import re

from lint.analyse.text.scripts import JAPANESE

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")

WORD = re.compile(r"[a-z\u00df-\u024f]+")
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "is",
        "are",
        "we",
        "with",
        "for",
        "that",
        "this",
        "by",
        "from",
        "be",
        "as",
        "which",
        "each",
        "our",
        "it",
        "will",
        "at",
        "has",
        "have",
    ]
)
LEAST, FEW = 0.05, 60
"""The share of such words that English has at least (it has a fifth), and words of which a share tells something."""


def language(text: str) -> str:
    """Japanese ("ja") where twice the kana and kanji make a quarter of the letters, else "en"."""
    japanese, latin = len(JAPANESE.findall(text)), len(LATIN.findall(text))
    if not japanese:
        return "en"
    return "ja" if 2 * japanese / (2 * japanese + latin) >= 0.25 else "en"


def main_language(text: str) -> str:
    """The language of a whole draft: a Japanese form answered in English counts as English."""
    japanese, latin = len(JAPANESE.findall(text)), len(LATIN.findall(text))
    return "ja" if 3 * japanese >= latin and japanese else "en"


def is_supported(text: str) -> bool:
    """Whether a text is in a language that is read here: Japanese or English.

    >>> is_supported("Wir messen die Fasern und vergleichen sie mit alten Zöpfen. " * 10)
    False

    """
    if main_language(text) == "ja":
        return True
    words = WORD.findall(text.lower())
    return len(words) < FEW or sum(word in ENGLISH for word in words) >= LEAST * len(words)
