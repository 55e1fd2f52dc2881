"""Names of one person, as written or as written again beside them, found among many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from lint.analyse.people.index import Keyed
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name, names, placeholder, same_person
from lint.analyse.people.same_person import KNOWN, Called, person
from lint.analyse.structure.grids import plain
from lint.analyse.text.scripts import japanese
from lint.document import Span

UNPARTED = re.compile(r"[一-龠々㐀-鿿]{3,6}")
ALONE = rf"{TITLE_JA}?(?:[はがをもと、，）)]|の(?:もと|研究室|指導))"
"""What follows a surname by itself."""
MIXED = re.compile(r"([一-龠々]{1,4})([ァ-ヶー]{3,10})")
"""A family name and a given name in katakana without a space: 諸星ベアトリス."""


def one_person(a: Name, b: Name) -> bool:
    """Whether two names are one person's, as written or as written again beside them (新垣 真央（Mao Arakaki）)."""
    if (words := words_of(a.text)) and words == words_of(b.text):
        return True
    return any(same_person(one, two) for one in (a, a.also) for two in (b, b.also) if one and two)


@lru_cache(maxsize=KNOWN)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in any order: two surnames cannot always be told from two given names."""
    words = sorted(plain(name).replace("-", " ").split())
    tight = "".join(words)
    if len(tight) < 4:
        return ()
    return tuple(words) if tight.isascii() or len(words) > 2 else (plain(name).replace(" ", ""),)


def member_names(words: str) -> list[Name]:
    """The name in a member's cell; two words of which the reader knows neither are taken as they stand."""
    found = names(words, cell=True, header="氏名")
    mixed = MIXED.fullmatch(words.strip())
    parts = list(mixed.groups()) if mixed else words.split()
    if found or len(parts) != 2 or re.search(r"\d|[()（）]", words) or placeholder(words, cell=True) is not None:
        return found
    family, given = parts if japanese(words) else reversed(parts)
    return [Name(Span(0, len(words)), words, family, given, "named")]


def as_called(name: Name, text: str) -> Name:
    """A name in kanji without a space, parted where the text parts it: 剱持 + 義明, of whom it says 「剱持が」.

    Args:
        name: as the dictionary parts it, which need not know the surname.
        text: the draft.

    """
    whole = name.text
    if not UNPARTED.fullmatch(whole):
        return name
    told = {at: len(re.findall(f"{whole[:at]}{ALONE}", text)) for at in range(1, len(whole))}
    own = told.get(len(name.family), 0)
    best = max(told, key=lambda at: (told[at], at))
    if best < 2 or told[best] <= own or not whole.startswith(name.family):
        return name
    return replace(name, family=whole[:best], given=whole[best:])


class People:
    """Names, numbered from 0, and those of them that are one person's; ``None`` and words without a name are nobody.

    It looks only at those that share a key, so many people take no longer to ask than a few.
    """

    def __init__(self, names: Iterable[Name | str | None] = ()) -> None:
        self._names: list[Name | str | None] = []
        self._keyed = Keyed()
        for name in names:
            self.add(name)

    def add(self, name: Name | str | None) -> None:
        """Put the next name."""
        if name is not None:
            self._keyed.add(len(self._names), _keys(name))
        self._names.append(name)

    def like(self, name: Name | str) -> list[int]:
        """The numbers of those that may be the same person's as a name, by :func:`one_person`, the lowest first."""
        return self._keyed.like(_keys(name))

    def same(self, name: Name) -> Iterator[int]:
        """The numbers of the names that are the same person's by :func:`one_person`, the lowest first."""
        for number in self.like(name):
            other = self._names[number]
            if isinstance(other, Name) and one_person(other, name):
                yield number

    def same_name(self, name: Called | str) -> Iterator[int]:
        """The numbers of the names that :func:`same_person` holds for the same person's, the lowest first."""
        known = person(name)
        for number in self._keyed.like(known.keys) if known else ():
            other = self._names[number]
            if other is not None and same_person(other, name):
                yield number


def different(names: Iterable[Name]) -> int:
    """How many of some names are nobody's who was named before them."""
    known, count = People(), 0
    for name in names:
        count += not any(True for _ in known.same_name(name))
        known.add(name)
    return count


def _keys(name: Name | str) -> frozenset[str]:
    """What any two names of one person have one of in common."""
    ways = (name,) if isinstance(name, str) else (name, name.also)
    keys = frozenset[str]().union(*(known.keys for way in ways if way and (known := person(way))))
    words = () if isinstance(name, str) else words_of(name.text)
    return keys | {f"words {' '.join(words)}"} if words else keys
