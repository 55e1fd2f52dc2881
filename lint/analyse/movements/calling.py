"""How a text calls people whom it named before: by a surname, by the first part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from lint.analyse.movements.tongue import in_japanese
from lint.analyse.movements.wording import may_travel
from lint.analyse.people.names import Name
from lint.analyse.people.romaji import canonical
from lint.analyse.people.same_person import spelt
from lint.analyse.text.scripts import closed_up, japanese
from lint.document import Span
from lint.expressions import expression

WORD = expression(
    r"(?<![\w-])[A-ZĀĒĪŌŪ][a-zāēīōū]{2,}(?![\w-])(?!\s(?:University|Institute|Prefecture|City|Bay|River))"
)
DOTTED = expression(r"[ァ-ヶー]{2,}(?:[・･][ァ-ヶー]+)+")


def is_meant(text: str, offset: int, name: Name) -> bool:
    """Whether a sentence speaks of a person, not of somebody by the way."""
    after = text[name.span.end - offset :]
    return (
        may_travel(text, offset, name, [])
        or re.match(r"\s?(?:氏|さん|君)?\s?(?:の[2-4２-４二三四両]|と|、|・|である)", after) is not None
    )


def with_members(named: list[Name], text: str, offset: int, known: Sequence[tuple[str, Name]]) -> list[Name]:
    """The names of a clause, and those of people already known that it calls by full name or surname."""
    families = {name.family: name for _, name in known if name.kind == "named"}
    known = [*known, *_by_first(known)]
    found = [
        replace(families[name.family], span=name.span) if name.given is None and name.family in families else name
        for name in named
    ]
    found += _in_latin(text, offset, known, found)
    for words, name in known:
        tight = closed_up(name.text)
        called = next((way for way in (words, name.text, tight) if len(way) >= 3 and way in text), "")
        at = text.find(called) if called else -1
        if at < 0 and (alone := _surname(name.family).search(text)):
            at, called = alone.start(), alone.group()
            if name.given and (
                first := re.search(_led_by(name.given), text[:at])
            ):  # Evangeline Stroud, of Evangeline R.
                at, called = first.start(), text[first.start() : alone.end()]
        span = Span(offset + at, offset + at + len(called))
        if at >= 0 and name.kind == "named" and not any(other.span.overlaps(span) for other in found):
            found.append(replace(name, span=span))
    return sorted(found, key=lambda name: name.span)


def _in_latin(text: str, offset: int, known: Sequence[tuple[str, Name]], found: Sequence[Name]) -> list[Name]:
    """People whom the team writes in kanji and an English clause by the surname alone: "Isobe", of 磯部 なぎさ."""
    if in_japanese(text) or not any(japanese(name.family) for _, name in known):
        return []
    latin: dict[str, Name] = {}
    for _, name in known:
        if name.kind == "named" and japanese(name.family):
            latin |= dict.fromkeys(spelt(name.family, True).sounds, name)
    called: list[Name] = []
    for match in WORD.finditer(text):
        span = Span(offset + match.start(), offset + match.end())
        person = latin.get(canonical(match[0].lower()))
        if person is not None and not any(other.span.overlaps(span) for other in (*found, *called)):
            called.append(replace(person, span=span))
    return called


def _by_first(known: Sequence[tuple[str, Name]]) -> list[tuple[str, Name]]:
    """Names in katakana whose first part may be the family's: チャン, of チャン・ティ・ラン, if nobody else has it."""
    first = [(re.split(r"[・･]", name.text)[0], words, name) for words, name in known if DOTTED.fullmatch(name.text)]
    others = {name.family for _, name in known}
    parts = {part: name.text for part, _, name in first if part not in others}
    alone = {part for part in parts if len({name.text for other, _, name in first if other == part}) == 1}
    return [(words, replace(name, family=part)) for part, words, name in first if part in alone]


def _led_by(given: str) -> str:
    """The first given name, or its letter, before a surname; what stands between them may be left out or added."""
    first = given.split()[0]
    return rf"\b(?:{re.escape(first)}|{re.escape(first[0])}\.)(?:\s[A-Z]\.)*\s$" if first.isascii() else r"(?!)"


@lru_cache(maxsize=512)
def _surname(family: str) -> re.Pattern[str]:
    """A surname by itself, as the subject or object of what is told of a person met before."""
    if re.match(r"[A-Za-zÀ-ž]", family):
        ways = "|".join(map(re.escape, dict.fromkeys((family, family.title() if family.isupper() else family))))
        return re.compile(rf"(?<![\w-])(?:{ways})(?![\w-])(?!\s(?:lab|group|team|University|Institute))")
    if len(family) < 2:  # a kanji alone is a name only where a list has one: 「：乾（3週間、KIT）」
        return re.compile(rf"(?<=[：:、・びをにの])({re.escape(family)})(?=[（(]|研究室|研[にでへ])")
    led = r"の(?:もと|下|研究室|指導|グループ|チーム|受け?入れ)|研究室"
    follows = rf"[はがをもとへ、。；;）)]|\s*$|である|です|に(?!関)|から|の[2-9２-９二三四五六両][名者人]|{led}"
    title = r"(?:氏|さん|君|先生|博士|准?教授|助教|研究員)?"
    return re.compile(
        rf"(?:(?<=^)|(?<=[、。，;；：:（(のはがをにとやもで・•●\s]))({re.escape(family)})(?={title}(?:{follows}"
        rf"|\s?[（(:：]))"
    )
