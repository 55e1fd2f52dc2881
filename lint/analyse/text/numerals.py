"""Numbers as words: kanji numerals and the small English ones."""

from __future__ import annotations

DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
DIGITS |= {"零": 0, "壱": 1, "弐": 2, "参": 3, "元": 1}
TENS = {"十": 10, "百": 100, "千": 1000}
WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
LARGE = {"twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty": 40, "fifty": 50, "sixty": 60}
LATE = {"twenty-fourth": 24, "thirtieth": 30, "thirty-sixth": 36}
ENGLISH = {word: value for value, word in enumerate(WORDS)} | LARGE
ENGLISH |= {word: value for value, word in enumerate(ORDINALS)} | LATE

KANJI = r"[〇零一二三四五六七八九十]"
NUMBER = rf"(?:\d+|{KANJI}+)"
"""A whole number in Japanese text."""
CARDINAL = "|".join(sorted((*WORDS[1:], *LARGE), key=len, reverse=True))
"""Alternatives of a regular expression: the English words from one upwards."""
ORDINAL = "|".join((*LATE, *ORDINALS[1:]))
"""The same of places in a row: first to twentieth, and some beyond."""


def value(words: str) -> float:
    """What a number says: ``12``, ``1.5``, 十二, 二〇二五, twelve, third.

    Raises:
        ValueError: the words are no number.

    """
    words = words.strip().lower()
    if words in ENGLISH:
        return ENGLISH[words]
    if words and words[0] in "0123456789":
        return float(words.rstrip("."))
    if not words or not all(character in DIGITS or character in TENS for character in words):
        raise ValueError(f"no number: {words!r}")
    if not any(character in TENS for character in words):
        return int("".join(str(DIGITS[character]) for character in words))
    total, digit = 0, 0
    for character in words:
        if character in TENS:
            total += (digit or 1) * TENS[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return total + digit


def whole(words: str) -> int:
    """The whole number that words say; see :func:`value`."""
    return int(value(words))
