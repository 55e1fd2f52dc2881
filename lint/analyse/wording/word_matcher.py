"""spaCy's Matcher language over plain words, for the keys that our patterns use.

Importing spaCy takes longer than all the rest of a check.  What this file does not know, and whatever a later
pattern may bring, is left to spaCy's own Matcher (:func:`matcher` answers None); a test shows that both find
the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple


class Word(NamedTuple):
    """A word as patterns see it."""

    text: str
    lower: str
    lemma: str
    tag: str
    morph: tuple[str, ...]
    """Features ("Form=連用形-一般")."""


Test = Callable[[Word], bool]
Matcher = Callable[[Sequence[Word]], list[tuple[int, int]]]
PLACES = {"ORTH": 0, "TEXT": 0, "LOWER": 1, "LEMMA": 2, "TAG": 3}
COUNT = re.compile(r"\{(\d+),(\d+)\}")
MANY = 1 << 30
NUMBERS = frozenset(
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
        "ninetieth",
        "hundredth",
        "thousandth",
        "millionth",
        "billionth",
        "trillionth",
    ]
)


def matcher(match: Iterable[Mapping[str, Any]]) -> Matcher | None:
    """What finds a pattern among words: (first, behind last) of each match, longest first, without overlaps.

    Args:
        match: the pattern, one mapping a word.

    Returns:
        None where the pattern holds something that only spaCy knows.

    """
    steps: list[tuple[Test, int, int]] = []
    for token in match:
        bounds = _bounds(token.get("OP", "1"))
        tests = [_test(key, value) for key, value in token.items() if key != "OP"]
        if bounds is None or None in tests:
            return None
        steps.append((_all([test for test in tests if test]), *bounds))
    return lambda words: _without_overlaps(_places(steps, words))


def _bounds(op: str) -> tuple[int, int] | None:
    """How often a word may stand, least and most."""
    known = {"1": (1, 1), "?": (0, 1), "+": (1, MANY), "*": (0, MANY)}
    hit = COUNT.fullmatch(op)
    return (int(hit[1]), int(hit[2])) if hit else known.get(op)


def _all(tests: Sequence[Test]) -> Test:
    return tests[0] if len(tests) == 1 else lambda word: all(test(word) for test in tests)


def _test(key: str, value: Any) -> Test | None:
    """One condition on a word; None where only spaCy knows it."""
    if key in ("IS_PUNCT", "IS_ALPHA", "LIKE_NUM") and isinstance(value, bool):
        said = {"IS_PUNCT": _is_punctuation, "IS_ALPHA": str.isalpha, "LIKE_NUM": _like_number}[key]
        return lambda word: said(word.text) == value
    if key == "MORPH" and isinstance(value, Mapping) and list(value) == ["INTERSECTS"]:
        features = frozenset(value["INTERSECTS"])
        return lambda word: not features.isdisjoint(word.morph)
    if key not in PLACES:
        return None
    place = PLACES[key]
    if isinstance(value, str):
        return lambda word: word[place] == value
    if not isinstance(value, Mapping) or len(value) != 1:
        return None
    ((how, given),) = value.items()
    if how == "REGEX":
        search = re.compile(given).search
        return lambda word: search(word[place]) is not None
    if how not in ("IN", "NOT_IN"):
        return None
    among = frozenset(given)
    return (lambda word: word[place] in among) if how == "IN" else (lambda word: word[place] not in among)


def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(character).startswith("P") for character in text)


def _like_number(text: str) -> bool:
    """Digits, a fraction, an ordinal, or a number in words, as spaCy tells it."""
    bare = (text[1:] if text.startswith(("+", "-", "±", "~")) else text).replace(",", "").replace(".", "")
    over, slash, under = bare.partition("/")
    lower = bare.lower()
    return (
        bare.isdigit()
        or bool(slash and over.isdigit() and under.isdigit())
        or lower in NUMBERS
        or (lower.endswith(("st", "nd", "rd", "th")) and lower[:-2].isdigit())
    )


def _places(steps: Sequence[tuple[Test, int, int]], words: Sequence[Word]) -> list[tuple[int, int]]:
    """Every stretch of words that matches, of whatever length."""
    found: list[tuple[int, int]] = []
    for first in range(len(words)):
        ends = {first}
        for test, least, most in steps:
            ends = _further(test, least, most, words, ends)
            if not ends:
                break
        found += [(first, end) for end in ends if end > first]
    return found


def _further(test: Test, least: int, most: int, words: Sequence[Word], starts: set[int]) -> set[int]:
    """Where a step can end that begins at one of these places."""
    if most == 1:
        ends = {start + 1 for start in starts if start < len(words) and test(words[start])}
        return ends if least else ends | starts
    ends = set()
    for start in starts:
        at, often = start, 0
        while True:
            if often >= least:
                ends.add(at)
            if often == most or at == len(words) or not test(words[at]):
                break
            at, often = at + 1, often + 1
    return ends


def _without_overlaps(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest first, of equal ones the first; none that overlaps one before it."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if all(last <= other[0] or other[1] <= first for other in kept):
            kept.append((first, last))
    return kept
