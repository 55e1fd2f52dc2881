"""Whether two names are one person's, over scripts and orders: 山田太郎, Taro Yamada, YAMADA, T., 山田教授."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Protocol

from lint.analyse.people import name_readings, names_ja
from lint.analyse.people.romaji import bare, canonical, loose, of_hangul, of_kana, skeleton
from lint.analyse.text.folding import narrowed
from lint.analyse.text.scripts import japanese, korean
from lint.analyse.text.tokens import tokens

KNOWN = 16_384
"""Names (and pairs of them) that are kept in mind: more than any draft has."""
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


class Called(Protocol):
    """Anything with a family and a given name."""

    @property
    def family(self) -> str:
        """As written."""

    @property
    def given(self) -> str | None:
        """As written."""


@dataclass(frozen=True)
class Spelt:
    """A part of a name and the ways in which it may be spelt in Latin letters."""

    written: str
    """The letters as written, folded, older shapes of kanji made new."""
    sounds: frozenset[str]
    """Canonical spellings; empty where the reading is not known."""
    sure: bool
    """The spellings are all there are."""
    skeleton: str = ""
    """Of a Korean name."""

    @cached_property
    def japanese(self) -> bool:
        """Whether it is not written in Latin letters."""
        return japanese(self.written) or self.hangul

    @cached_property
    def hangul(self) -> bool:
        """Whether Hangul stand in it."""
        return korean(self.written)

    @cached_property
    def kana(self) -> bool:
        """Whether it is written in kana alone."""
        return bool(re.fullmatch(r"[ぁ-ヿー・ ]+", self.written))

    @cached_property
    def kanji(self) -> bool:
        """Whether its letters tell no sound: neither Latin nor kana nor Hangul."""
        return self.japanese and not self.kana and not self.hangul

    @cached_property
    def tight(self) -> str:
        """As written, without spaces."""
        return self.written.replace(" ", "")

    @cached_property
    def bare(self) -> str:
        """Its Latin letters in lower case."""
        return bare(self.written)

    @cached_property
    def katakana(self) -> str:
        """The consonants of katakana alone; else empty."""
        return loose(of_kana(self.written)) if re.fullmatch(r"[ァ-ヶー・ ]+", self.written) else ""

    @cached_property
    def latin(self) -> str:
        """The consonants of Latin letters; else empty."""
        return "" if self.japanese else loose(self.written)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What any two family names that are one (:func:`_same`) have one of in common."""
        heard = {f"sound {sound}" for sound in self.sounds}
        heard |= {f"loose {part}" for part in (self.katakana, self.latin) if len(part) > 1}
        heard |= {f"bare {self.bare}"} if self.bare else set()
        return frozenset({f"written {self.tight}", *heard})


@dataclass(frozen=True, eq=False)
class Person:
    """A name's parts, and which of them may be the family name."""

    family: Spelt
    given: Spelt | None
    orders: tuple[tuple[Spelt, Spelt | None], ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What any two names of one person (:func:`same_person`) have one of in common."""
        whole = {f"whole {self.kanji}"} if self.kanji else set()
        return frozenset(whole).union(*(family.keys for family, _ in self.orders))

    @cached_property
    def kanji(self) -> str:
        """The kanji of both parts in one, for it is not always told where a name is to be parted; else empty."""
        both = self.given is not None and self.family.kanji and self.given.kanji
        return self.family.tight + self.given.tight if both and self.given else ""


def same_person(a: Called | str, b: Called | str) -> bool:
    """Whether two names may be those of one person.

    A family name alone fits each of that family; an initial fits each given name that begins with it. Where a
    given name's reading cannot be known (Chinese names beside Latin ones), the family name decides.
    """
    one, other = person(a), person(b)
    return one is not None and other is not None and _one(one, other)


def person(name: Called | str) -> Person | None:
    """A name taken apart; ``None`` where words hold no name."""
    return _person_in(name) if isinstance(name, str) else _person(name.family, name.given)


@lru_cache(maxsize=KNOWN)
def _person_in(words: str) -> Person | None:
    from lint.analyse.people.names import names

    found = names(words, cell=True, header="氏名")
    return _person(found[0].family, found[0].given) if found else None


@lru_cache(maxsize=KNOWN)
def _person(family: str, given: str | None) -> Person:
    both = spelt(family, True), spelt(given, False) if given else None
    return Person(*both, tuple(_orders(*both)))


def _orders(family: Spelt, given: Spelt | None) -> list[tuple[Spelt, Spelt | None]]:
    if given is None or (family.japanese and not family.kana):
        return [(family, given)]
    initials = re.fullmatch(r"(?:[A-Za-z]\.?[\s\-]?)+", given.written) and len(given.bare) <= 2
    return [(family, given)] if initials else [(family, given), (given, family)]


@lru_cache(maxsize=KNOWN)
def _one(one: Person, other: Person) -> bool:
    if one.kanji and one.kanji == other.kanji:
        return True
    return any(
        _same(family, family2) and _fits(given, given2, one, other)
        for family, given in one.orders
        for family2, given2 in other.orders
    )


@lru_cache(maxsize=KNOWN)
def spelt(words: str, is_family: bool) -> Spelt:
    """The ways to spell a part of a name in Latin letters."""
    words = re.sub(r"\s+", " ", narrowed(words).translate(names_ja.VARIANTS)).strip(" .,")
    if korean(words):
        syllables = of_hangul(words)
        usual = name_readings.KOREAN.get(words, "").split() if is_family else []
        known = frozenset(canonical(sound) for sound in [*usual, "".join(syllables)])
        return Spelt(words, known, is_family, "" if is_family else skeleton("".join(syllables)))
    if re.fullmatch(r"[ぁ-ヿー・ ]+", words):
        return Spelt(words, frozenset({canonical(of_kana(words))}), bool(re.search(r"[ぁ-ゖ]", words)))
    if japanese(words):
        sounds = _family_sounds(words) if is_family else _given_sounds(words)
        return Spelt(words, frozenset(sounds), bool(sounds) and not (is_family and words in name_readings.CHINESE))
    low = words.lower()
    forms = {canonical(low)}
    wide = "".join(UMLAUTS.get(character, character) for character in low)
    if wide != low:
        forms.add(canonical(wide))
    initials = len(bare(words)) <= 3 and bool(re.fullmatch(r"(?:[A-Z]\.?[\s\-]*){1,3}", words))
    return Spelt(words, frozenset(forms), not initials, skeleton(low))


def _family_sounds(words: str) -> set[str]:
    readings = set(name_readings.FAMILY.get(words, "").split()) | set(name_readings.CHINESE.get(words, "").split())
    return {canonical(sound) for sound in readings | _read(words)}


def _given_sounds(words: str) -> set[str]:
    """Readings of the dictionary, and those that its kanji may have one by one."""
    found = {canonical(sound) for sound in _read(words)}
    return found | {canonical(sound) for sound in _pieces(words)}


@lru_cache(maxsize=4096)
def _pieces(words: str) -> frozenset[str]:
    if not words:
        return frozenset({""})
    found: set[str] = set()
    for length in (2, 1):
        head = words[:length]
        if len(head) < length:
            continue
        if re.fullmatch(r"[ぁ-ヿー]+", head):
            readings = [of_kana(head)] if length == 1 else []
        else:
            readings = name_readings.GIVEN.get(head, "").split()
        if readings:
            found |= {reading + rest for reading in readings for rest in _pieces(words[length:])}
    return frozenset(sorted(found)[:200])


def _read(words: str) -> set[str]:
    """The reading that the dictionary gives, word by word, and others that it knows."""
    whole = "".join(token.reading or token.text for token in tokens(words))
    found = {of_kana(whole)} if re.fullmatch(r"[ぁ-ヿー]+", whole) else set()
    for node in _others(words):
        if re.fullmatch(r"[ァ-ヶー]+", node):
            found.add(of_kana(node))
    return {sound for sound in found if sound}


@lru_cache(maxsize=4096)
def _others(words: str) -> tuple[str, ...]:
    """Readings of other ways to cut the words, names first."""
    found = []
    for line in _tagger().nbest(words, 12).split("EOS\n"):
        cells = [row.split("\t") for row in line.splitlines() if "\t" in row]
        if cells and all(len(cell) > 1 for cell in cells):
            found.append("".join(cell[1] for cell in cells))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _tagger() -> Any:
    import fugashi

    return fugashi.Tagger()


def _same(a: Spelt, b: Spelt) -> bool:
    """Whether two family names are one."""
    if a.kanji and b.kanji:
        return a.tight == b.tight
    if a.bare and a.bare == b.bare:
        return True
    return bool(a.sounds & b.sounds) or _foreign(a, b)


def _foreign(a: Spelt, b: Spelt) -> bool:
    """Whether katakana spell a foreign name: ジョン・スミス and John Smith."""
    return any(len(kana.katakana) > 1 and kana.katakana == latin.latin for kana, latin in ((a, b), (b, a)))


def _fits(a: Spelt | None, b: Spelt | None, one: Person, other: Person) -> bool:
    """Whether two given names may be one: equal, an initial of it, or not to be compared."""
    if a is None or b is None:
        return True
    if a.kanji and b.kanji:
        return a.tight == b.tight
    if a.sounds & b.sounds or _foreign(a, b):
        return True
    if a.hangul or b.hangul:
        return (bool(a.skeleton) and a.skeleton == b.skeleton) or _initial(a, b)
    if not a.sounds or not b.sounds:
        return True
    if a.japanese != b.japanese and any(_chinese(known.family) for known in (one, other)):
        return True
    return _initial(a, b) or _first(a, b)


def _chinese(family: Spelt) -> bool:
    return family.written in name_readings.CHINESE and family.japanese


def _initial(a: Spelt, b: Spelt) -> bool:
    """Whether one is an initial of the other (T. and Taro, H.-J. and Hyun-Ji)."""
    for short, long in ((a, b), (b, a)):
        letters = short.bare if not short.japanese else ""
        if letters and len(letters) <= 3 and (not short.sure or len(letters) == 1):
            heads = {sound[:1] for sound in long.sounds} | {long.bare[:1]}
            if letters[0] in heads or (letters[0] == "t" and "c" in heads) or (letters[0] == "s" and "s" in heads):
                return True
    return False


def _first(a: Spelt, b: Spelt) -> bool:
    """John and John R.: the first of several given names is the same."""
    if a.japanese or b.japanese:
        return False
    heads = [re.split(r"[\s]", part.written.lower())[0] for part in (a, b)]
    return len(heads[0]) > 1 and canonical(heads[0]) == canonical(heads[1])
