"""How a text calls people whom it named before: by a surname, by the first part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.movements.prose.surnames import alone
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.unnamed import Unnamed
from lint.analyse.movements.prose.wording import may_travel
from lint.analyse.people.index import Words
from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.people.names import Name
from lint.analyse.people.romaji import canonical
from lint.analyse.people.same_person import spelt
from lint.analyse.text.scripts import closed_up, japanese
from lint.document import Span
from lint.expressions import expression

ANSWERS = re.compile(r"[AQ][.．:：]\s")
"""What leads an answer, and is no letter of a name: "A. Gunnhild Sæther"."""
WORD = expression(
    r"(?<![\w-])[A-ZĀĒĪŌŪ][a-zāēīōū]{2,}(?![\w-])(?!\s(?:University|Institute|Prefecture|City|Bay|River))"
)
CALENDAR = frozenset(("January", "March", "April", "May", "June", "July", "August", "Will"))
"""First names that are words of their own."""
DOTTED = expression(r"[ァ-ヶー]{2,}(?:[・･][ァ-ヶー]+)+")


def is_meant(text: str, offset: int, name: Name) -> bool:
    """Whether a sentence speaks of a person, not of somebody by the way."""
    after = text[name.span.end - offset :]
    return (
        may_travel(text, offset, name, [])
        or re.match(rf"\s?{TITLE_JA}?\s?(?:の[2-4２-４二三四両]|と|、|・|である)", after) is not None
    )


class Known:
    """The people of the team, and those whom the text named so far, as a text may call them."""

    def __init__(self, unnamed: Unnamed | None = None) -> None:
        self.unnamed = unnamed or Unnamed()
        """The people of the teams, as a text may call them without their names."""
        self._people = _Ways()
        self._by_first = _Ways()
        """Names in katakana by whose first part a text may call them: チャン, of チャン・ティ・ラン."""
        self._named: dict[str, Name] = {}
        self._families: set[str] = set()
        self._first: dict[str, set[str]] = {}
        self._latin: dict[str, Name] = {}
        """People whom the team writes in Japanese, by what their surnames sound like."""
        self._latin_first: dict[str, Name] = {}

    def add(self, words: str, name: Name) -> None:
        """Take in a person, and the words for them."""
        self._families.add(name.family)
        if name.kind == "named":
            self._named[name.family] = name
            self._people.add(words, name)
            self._latin |= _sounds(name)
        if part := _first_part(name):
            self._first.setdefault(part, set()).add(name.text)
            if name.kind == "named":
                called = replace(name, family=part)
                self._by_first.add(words, called)
                self._latin_first |= _sounds(called)

    def of_family(self, family: str) -> Name | None:
        """Who has a surname, of those known."""
        return self._named.get(family)

    def called(self, named: list[Name], text: str, offset: int) -> list[Name]:
        """The names of a clause, and those of people already known that it calls by full name or surname."""
        families = self._named
        found = [
            replace(families[name.family], span=name.span) if name.given is None and name.family in families else name
            for name in named
        ]
        found += self._in_latin(text, offset, found)
        first = [pair for pair in self._by_first.in_text(text) if self._is_alone(pair[1])]
        if not in_japanese(text):  # "Pham" alone is "Pham Thi Lan" in Japanese text; in English, who knows
            first = [pair for pair in first if not pair[1].family.isascii()]
        for words, name in (*self._people.in_text(text), *first):
            span = _call(words, name, text, offset)
            if span is not None:
                found = [other for other in found if not _is_cut(text, offset, other, span)]
                # 谷 聡, of 阿寒谷 聡
                found = [other for other in found if other.span == span or not span.covers(other.span)]
                found = [other for other in found if not ANSWERS.fullmatch(other.text.removesuffix(name.text))]
            if span is not None and not any(other.span.overlaps(span) for other in found):
                found.append(replace(name, span=span))
        if not in_japanese(text):
            letters = self.unnamed.named(text, offset)
            found += [name for name in letters if not any(other.span.overlaps(name.span) for other in found)]
        return sorted(found, key=lambda name: name.span)

    def _in_latin(self, text: str, offset: int, found: Sequence[Name]) -> list[Name]:
        """People written in kanji whom an English clause calls by the surname alone: "Isobe", of 磯部 なぎさ."""
        if not (self._latin or self._latin_first) or in_japanese(text):
            return []
        called: list[Name] = []
        for match in WORD.finditer(text):
            span = Span(offset + match.start(), offset + match.end())
            sound = canonical(match[0].lower())
            first = self._latin_first.get(sound)
            person = first if first is not None and self._is_alone(first) else self._latin.get(sound)
            if person is not None and not any(other.span.overlaps(span) for other in (*found, *called)):
                called.append(replace(person, span=span))
        return called

    def _is_alone(self, known: Name) -> bool:
        """Whether nobody else has the first part of a name."""
        part = known.family
        return part not in self._families and len(self._first[part]) == 1


def _first_part(name: Name) -> str | None:
    """The part of a name that stands first, where it may be the surname: チャン・ティ・ラン, Pham Thi Lan."""
    if DOTTED.fullmatch(name.text):
        return re.split(r"[・･]", name.text)[0]
    part = name.text.split()[0]
    latin = re.fullmatch(r"[A-ZÀ-Ž][a-zß-ž]+(?:-[A-ZÀ-Ž]?[a-zß-ž]+)?", part) is not None
    return part if latin and part != name.text and part != name.family and part not in CALENDAR else None


def _sounds(name: Name) -> dict[str, Name]:
    """What a Japanese surname sounds like in Latin letters, and whose it is."""
    return dict.fromkeys(spelt(name.family, True).sounds, name) if japanese(name.family) else {}


class _Ways:
    """People by the words that call them, each once."""

    def __init__(self) -> None:
        self._met: set[tuple[str, str, str, str | None]] = set()
        self._people: list[tuple[str, Name]] = []
        self._words = Words()

    def add(self, words: str, name: Name) -> None:
        met = (words, name.text, name.family, name.given)
        if met in self._met:
            return
        self._met.add(met)
        titled = {name.family.title()} if name.family.isupper() else set()
        self._words.add(len(self._people), {words, name.text, closed_up(name.text), name.family, *titled})
        self._people.append((words, name))

    def in_text(self, text: str) -> list[tuple[str, Name]]:
        """Those whom a text may call, in the order of being met."""
        return [self._people[number] for number in self._words.in_text(text)]


def _is_cut(text: str, offset: int, other: Name, span: Span) -> bool:
    """Whether what was taken for a name is a known surname with a part of its title: 始良助, of 「始良助教は」."""
    longer = other.span.start == span.start and other.span.end > span.end
    title = re.match(TITLE_JA, text[span.end - offset :]) if longer else None
    return title is not None and title.end() > other.span.end - span.end


def _call(words: str, name: Name, text: str, offset: int) -> Span | None:
    """Where a text calls a person, by full name or surname."""
    tight = closed_up(name.text)
    called = next((way for way in (words, name.text, tight) if len(way) >= 3 and way in text), "")
    at = text.find(called) if called else -1
    if at < 0 and (own := alone(name.family, text)):
        at, called = own.start, text[own.start : own.end]
        if name.given and (first := re.search(_led_by(name.given), text[:at])):  # Evangeline Stroud, of Evangeline R.
            at, called = first.start(), text[first.start() : own.end]
    return Span(offset + at, offset + at + len(called)) if at >= 0 else None


def _led_by(given: str) -> str:
    """The first given name, or its letter, before a surname; what stands between them may be left out or added."""
    first = given.split()[0]
    return rf"\b(?:{re.escape(first)}|{re.escape(first[0])}\.)(?:\s[A-Z]\.)*\s$" if first.isascii() else r"(?!)"
