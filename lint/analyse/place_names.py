"""The lists of institutions and countries (``lint/lexicons``), in whichever way their names are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from lint.analyse.text.folding import OneForOne
from lint.expressions import expression
from lint.prepared import lexicon

FOLDER = Path(__file__).parent.parent / "lexicons"
Begins = dict[str, set[int] | tuple[int, ...]]
"""How long the names are that begin with two characters; longest first once :func:`lengths` was asked."""
LATIN = expression(r"[A-Za-zÀ-ɏ0-9]{2}")
SHORTENED = frozenset(("工科大学", "工業大学", "医科大学"))
"""The ends of universities' names that are 工大 and 医大 for short."""
LATIN_NAME = "ʰ"
"""The first character behind the Latin letters."""
LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "ð": "d"}
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"})
VOICED = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ", "ß": "ss"}
STRAIGHT = {"’": "'", "ʻ": "'"} | dict.fromkeys("‐‑‒–—―−", "-")


def _straight(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return STRAIGHT.get(plain if len(plain) == 1 else character, plain)


FOLDED = OneForOne(_straight)


def fold(text: str) -> str:
    """Character for character: full width made half, curly quotes straight, dashes one."""
    return text if text.isascii() else text.translate(FOLDED)


def _bare(character: str) -> str:
    plain = LETTERS.get(character) or unicodedata.normalize("NFD", character)[0]
    return plain if character < LATIN_NAME else character


BARE = OneForOne(_bare)
SIGNED = expression(r"[À-ɏ]")
SPELT = expression(
    r"U(?<![A-Za-zÀ-ɏ0-9.]U)(?:niv\b\.?|\.(?=\s(?:of\s)?[A-Z]))?(?![A-Za-zÀ-ɏ0-9]|\.[A-Za-z])"
    r"|[・=](?<=[ァ-ヶー].)(?=[ァ-ヶー])|ヴ[ァィェォ]?|ß"
)
"""What is written in several ways: "Univ." and "U", 「マックス・プランク」, 「ルーヴェン」, "Gießen"."""


def spelt(text: str) -> tuple[str, Sequence[int]]:
    """A folded text with its names spelt in one way, and where its characters (and its end) stand in the text."""
    plain = text.translate(BARE) if SIGNED.search(text) else text
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in SPELT.finditer(plain):
        start, end = match.span()
        said = match[0]
        made = "University" if said[0] == "U" else VOICED.get(said, "")
        pieces += plain[done:start], made
        places += range(done, start)
        places += (min(start + at, end) for at in range(len(made)))
        done = end
    if not done:
        return plain, range(len(text) + 1)
    return "".join((*pieces, plain[done:])), [*places, *range(done, len(text) + 1)]


@cache
def organisations() -> tuple[dict[str, tuple[str, str]], Begins]:
    """Alias, folded and spelt in one way -> (name, country); and how aliases begin."""
    names: dict[str, tuple[str, str]] = {}
    others: list[tuple[str, tuple[str, str]]] = []
    for entry in lexicon(FOLDER / "organisations.jsonl"):  # whose names are folded
        meant = entry["name"], entry["country"]
        for name in (entry["name"], *entry["also"]):
            if name[0] > LATIN_NAME:
                if "・" in name or "ヴ" in name or "=" in name:
                    name = spelt(name)[0]
                if name[-1] == "校" or name[-4:] in SHORTENED:
                    others += [(way, meant) for way in _ways(name)]
            else:
                if not name.isascii():
                    others.append((spelt(name.translate(UMLAUTS))[0], meant))
                    name = spelt(name)[0]
                if name[:14] == "University of " and ", " in name:
                    others += [(way, meant) for way in _ways(name)]
            names.setdefault(name, meant)
    for way, meant in others:  # what is listed itself goes before other ways of writing the rest
        names.setdefault(way, meant)
    return names, _begins(names)


def _ways(name: str) -> Iterator[str]:
    """Other ways to write it: "University of California Davis", 「カリフォルニア大デービス校」, 「九州工大」."""
    if name[-1] == "校":
        whole, university, campus = name.rpartition("大学")
        if university:
            yield from (whole + by + campus for by in ("大", "大学・", "大学 "))
    elif name[-1] == "学":
        yield name[:-3] + "大"
    else:
        yield from (name.replace(", ", by, 1) for by in (" ", "-", " at "))


def begins(text: str, begun: Begins) -> Iterator[int]:
    """Where names may begin in a text, but within a word in Latin letters."""
    for at in [at for at in range(len(text) - 1) if text[at : at + 2] in begun]:
        if not at or not LATIN.match(text, at - 1):
            yield at


def named(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Where institutions' names end that begin at a place of a text in one spelling, longest first; with the alias.

    "University Toronto" (which stands for "U Toronto") is the University of Toronto, and 「ゲント大」 ゲント大学.
    """
    names, begun = organisations()
    of = text.startswith("University ", at) and not text.startswith("of ", at + 11)
    words = ("University of " + text[at + 11 : at + 80] if of else text[at : at + 80]) + "\n"
    for length in lengths(begun, words[:2]):
        name = words[:length]
        if name in names:
            yield at + len(name) - 3 * of, name
        elif length > 3 and name[-2:-1] == "大" and name[:-1] + "学" in names:
            yield at + len(name) - 1, name[:-1] + "学"


@cache
def countries() -> tuple[dict[str, str], dict[str, str], Begins, dict[str, str]]:
    """Names -> code, cities -> code, how both begin, single signs (米) -> code."""
    names: dict[str, str] = {}
    cities: dict[str, str] = {}
    marks: dict[str, str] = {}
    for entry in lexicon(FOLDER / "countries.jsonl"):
        names.update({fold(name): entry["code"] for name in (entry["name"], *entry["also"])})
        cities.update({fold(city): entry["code"] for city in entry["cities"]})
        marks.update(dict.fromkeys(entry["marks"], entry["code"]))
    return names, cities, _begins([*cities, *names]), marks


def _begins(names: Iterable[str]) -> Begins:
    begun: dict[str, set[int]] = {}
    for name in names:
        begun.setdefault(name[:2], set()).add(len(name))
    return {**begun}


def lengths(begun: Begins, begin: str) -> tuple[int, ...]:
    """How long the names are that begin with two characters, longest first."""
    found = begun[begin]
    if not isinstance(found, tuple):
        found = begun[begin] = tuple(sorted(found, reverse=True))
    return found
