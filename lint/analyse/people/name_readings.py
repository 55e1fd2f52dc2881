"""How the kanji of given names are read, and Chinese and Korean surnames; the tables are data."""

from __future__ import annotations

from lint.analyse.people.name_words import LEXICON

GIVEN: dict[str, str] = LEXICON["given"] | {"々": "", "ゝ": ""}
"""Readings of a kanji (or a pair) in given names, by spaces, long vowels short."""
FAMILY: dict[str, str] = LEXICON["family"]
"""Surnames with readings that the dictionary may not give."""
CHINESE: dict[str, str] = LEXICON["chinese"]
"""Chinese and Korean surnames in their usual spellings."""
KOREAN: dict[str, str] = LEXICON["korean"]
"""Korean surnames in Hangul, in their usual spellings."""
