"""Organisations and countries that words name; the lists are data (``lint/lexicons``) and open to additions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from lint.analyse.place_words import (
    ANOTHER,
    ENGLISH,
    FAMILIES,
    IN_LAB,
    IN_PLACE,
    INSTITUTE,
    JAPANESE,
    JAPANESE_PLACE,
    JOINS,
    KINDS,
    LEAD,
    NONE,
    OWN,
    STATES,
    UNIT,
    VAGUE,
    WHEN_IN,
    WHO_AT,
    WORD_ON,
    shortened,
    stands,
)
from lint.analyse.text.folding import OneForOne
from lint.analyse.text.scripts import is_kanji, japanese
from lint.document import Span
from lint.prepared import lexicon

FOLDER = Path(__file__).parent.parent / "lexicons"


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation or a country that a text names."""

    span: Span
    organisation: str | None
    """As written; ``None`` where only a country or a city is named."""
    country: str | None
    """ISO 3166 code, or ``None`` where the name does not tell it."""
    known: bool = False
    """Whether the organisation stands in the list."""
    city: bool = False


@cache
def _organisations() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, ...]]]:
    """Folded alias -> (name, country), and aliases by their first two characters, longest first."""
    names: dict[str, tuple[str, str]] = {}
    for entry in lexicon(FOLDER / "organisations.jsonl"):
        for alias in (entry["name"], *entry["also"]):
            for way in shortened(alias):
                names.setdefault(_fold(way), (entry["name"], entry["country"]))
    return names, _begins(names)


@cache
def _countries() -> tuple[dict[str, str], dict[str, str], dict[str, tuple[str, ...]], dict[str, str]]:
    """Names -> code, cities -> code, both by their first two characters, single signs (米) -> code."""
    names: dict[str, str] = {}
    cities: dict[str, str] = {}
    marks: dict[str, str] = {}
    for entry in lexicon(FOLDER / "countries.jsonl"):
        names.update({_fold(name): entry["code"] for name in (entry["name"], *entry["also"])})
        cities.update({_fold(city): entry["code"] for city in entry["cities"]})
        marks.update(dict.fromkeys(entry["marks"], entry["code"]))
    return names, cities, _begins({**cities, **names}), marks


def _begins(names: dict[str, object] | dict[str, str] | dict[str, tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    begun: dict[str, list[str]] = {}
    for name in names:
        begun.setdefault(name[:2], []).append(name)
    return {begin: tuple(sorted(ways, key=lambda way: (-len(way), way))) for begin, ways in begun.items()}


STRAIGHT = {"’": "'", "ʻ": "'"} | dict.fromkeys("‐‑‒–—―−", "-")


def _straight(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return STRAIGHT.get(plain if len(plain) == 1 else character, plain)


FOLDED = OneForOne(_straight)


def _fold(text: str) -> str:
    """Character for character: full width made half, curly quotes straight, dashes one."""
    return text if text.isascii() else text.translate(FOLDED)


@dataclass(frozen=True, slots=True)
class Called:
    """A short name that a draft gives an institution (:func:`lint.analyse.short_names.short_names`)."""

    short: str
    organisation: str
    country: str | None


def places(text: str, *, offset: int = 0, called: tuple[Called, ...] = ()) -> list[Place]:
    """The organisations, countries and cities of a short text, in order, without overlaps.

    An organisation takes the country that stands in brackets or after a comma behind it.

    Args:
        text: a cell, a sentence or a title.
        offset: where it begins in the document's text.
        called: short names that the draft gives its institutions.

    """
    return [_at(place, offset, text) for place in _placed(text, called)]


@lru_cache(maxsize=4096)
def _placed(text: str, called: tuple[Called, ...] = ()) -> tuple[Place, ...]:
    plain = _fold(text)
    found = sorted(_known(plain), key=lambda place: (-len(place.span), place.span))
    for name in called:
        for match in re.finditer(re.escape(name.short), plain):
            span = Span(*match.span())
            longer = any(place.span.overlaps(span) and len(place.span) > len(span) for place in found)
            own = plain[: match.start()].rstrip(" (（").endswith(name.organisation)  # "… Institute (IMS)" is one place
            if stands(plain, *match.span()) and not longer and not own:
                # what the draft calls it goes before what others do
                found = [place for place in found if place.span != span]
                found.append(Place(span, name.short, name.country, True))
    for place in _shaped(plain):
        found.append(place)
    kept: list[Place] = []
    for place in sorted(found, key=lambda p: (not p.known, p.organisation is None, p.city, -len(p.span), p.span)):
        clash = [other for other in kept if other.span.overlaps(place.span)]
        if not clash:
            kept.append(place)
        elif (
            place.organisation
            and len(clash) == 1
            and len(place.span) > len(clash[0].span)
            and clash[0].known
            and not _joined_on(plain, place, clash[0])
        ):
            kept.remove(clash[0])  # a department of a known organisation, or a known name in a longer one
            kept.append(Place(place.span, place.organisation, clash[0].country, True))
    for place in _named_countries(plain):
        if not any(other.span.overlaps(place.span) for other in kept):
            kept.append(place)
    kept.sort(key=lambda place: place.span)
    lands = {name.organisation: name.country for name in called}
    joined = _joined(plain, _with_units(plain, kept))
    return tuple(p if p.country else replace(p, country=lands.get(p.organisation or "")) for p in joined)


def _with_units(text: str, found: list[Place]) -> list[Place]:
    """The places, with a unit that is written onto its university as one: 「鳥取大学乾燥地研究センター」."""
    kept: list[Place] = []
    for place in found:
        last = kept[-1] if kept else None
        whole = last is not None and last.organisation and place.organisation and last.span.end == place.span.start
        if last is not None and whole and not place.known and is_kanji(text[place.span.start]):
            kept[-1] = Place(
                Span(last.span.start, place.span.end), last.organisation, last.country or place.country, last.known
            )
        else:
            kept.append(place)
    return kept


def _joined_on(text: str, place: Place, known: Place) -> bool:
    """Whether a known name only stands behind another within a longer one: "Centre for X, … University"."""
    start = known.span.start
    return start > place.span.start and JOINS.match(text[start - 1 : start]) is not None


def _at(place: Place, offset: int, text: str) -> Place:
    words = text[place.span.start : place.span.end] if place.organisation else None
    span = Span(place.span.start + offset, place.span.end + offset)
    return Place(span, " ".join(words.split()) if words else None, place.country, place.known, place.city)


def _known(text: str) -> Iterator[Place]:
    names, begun = _organisations()
    at = 0
    while at < len(text) - 1:
        for name in begun.get(text[at : at + 2], ()):
            if text.startswith(name, at) and stands(text, at, at + len(name)):
                if _longer(text, at, at + len(name)):
                    continue
                more = INSTITUTE.match(text, at + len(name)) if name.lower() in FAMILIES else None
                if name[-1] == "大":
                    more = UNIT.match(text, at + len(name))
                    if more is None and WORD_ON.match(text, at + len(name)):
                        continue  # 「東京大会」
                end = more.end() if more else at + len(name)
                yield Place(Span(at, end), name, names[name][1], True)
                at = end - 1
                break
        at += 1


def _longer(text: str, start: int, end: int) -> bool:
    """Whether a Japanese name is the tail of a longer one (中央大学 in 華中央大学)."""
    if not is_kanji(text[start]) or not start:
        return False
    before = text[max(start - 2, 0) : start]
    return (
        is_kanji(before[-1:])
        and not re.search(
            r"(?:国立|公立|私立|法人|米国|英国|韓国|中国|独国|仏国|後に|年に|現在?|期間|同時|以降|以後|的に)$", before
        )
        and text[end - 2 : end] == "大学"
        and not re.search(r"[月日年間先元国]$", before)
    )


def _named_countries(text: str) -> Iterator[Place]:
    names, cities, begun, marks = _countries()
    at = 0
    while at < len(text) - 1:
        for name in begun.get(text[at : at + 2], ()):
            if text.startswith(name, at) and stands(text, at, at + len(name)):
                if name == "タイ" and re.match(r"ム|プ|ト|ミ|ヤ", text[at + 2 : at + 3]):
                    continue
                if name == "日本" and text.startswith("日本語", at):
                    continue
                code = names.get(name) or cities[name]
                yield Place(Span(at, at + len(name)), None, code, False, name not in names)
                at += len(name) - 1
                break
        at += 1
    for match in re.finditer(
        r"(?<=[(（・、/→⇔])([一-龠])(?=[)）・、/→⇔])|^([日米英独仏韓加豪伊])(?=→|⇒)|(?<=→|⇒)([日米英独仏韓加豪伊])$",
        text,
    ):
        mark = match.group()
        if mark in marks:
            yield Place(Span(*match.span()), None, marks[mark], False)


def _shaped(text: str) -> Iterator[Place]:
    """Organisations that only their form tells: 「〜大学」, "University of …", "… Institute"."""
    for begin, end in (piece for match in ENGLISH.finditer(text) for piece in _each_alone(text, *match.span())):
        words, start = text[begin:end], begin
        lead = LEAD.match(words)
        while lead:
            words, start = words[lead.end() :], start + lead.end()
            lead = LEAD.match(words)
        words = words.rstrip(" .,-&")
        if words.count(" ") < 1 or VAGUE.match(words):
            continue
        yield Place(Span(start, start + len(words)), words, _by_city(words), False)
    for match in JAPANESE.finditer(text):
        words, start = match.group(), match.start()
        if (time := re.match(r"(?:か|ヶ|カ|ケ|ヵ|箇)?[年月週日]間?(?:で|の)?(?=.{3})", words)) and re.match(
            r"[\d０-９一二三四五六七八九十半数か]", text[max(start - 1, 0) : start] or "x"
        ):
            words, start = words[time.end() :], start + time.end()  # 「6か月間東北大学に」
        if time := re.match(r"(?:半|数|[一二三四五六七八九十]{1,2})(?:年|[かヶカケヵ箇]月|週)間(?=.{3})", words):
            words, start = words[time.end() :], start + time.end()  # 「半年間東北大学に」
        head = re.match(r"(?:.{1,10}[・=]|[一-龠]+国立?)(?=[ァ-ヶー]{2}|.{2,}大学)", words)
        if head and any(p.span.start == 0 for p in _named_countries(words)):
            words, start = words[head.end() :], start + head.end()
        if len(words) < 3 or VAGUE.match(words) or OWN.match(words):
            continue
        after = text[start + len(words) : start + len(words) + 2]
        if words.endswith("大学") and after[:1] == "院" and after != "院生" and words not in _organisations()[0]:
            words += "院"  # 「ロンドン大学衛生熱帯医学大学院」
        yield Place(Span(start, start + len(words)), words, _by_city(words), False)


def _each_alone(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The institutions of a stretch in capitals, without whom or when "at" and "in" join to them.

    "Makoto Shimekake at Chiba Institute", "Plasma Physics Laboratory in FY2026", "Linear Accelerator Center and the
    Oxford Internet Institute".
    """
    joints = (match.span(match.lastindex or 0) for match in ANOTHER.finditer(text[start:end]))
    gaps = [(start + begin, start + stop) for begin, stop in joints]
    edges = [start, *(edge for gap in gaps for edge in gap), end]
    for begin, stop in zip(edges[::2], edges[1::2], strict=True):
        words = text[begin:stop]
        if (at := WHO_AT.match(words)) and not KINDS.search(at[0]):
            begin += at.end()
        if (when := WHEN_IN.search(text[begin:stop])) or (
            (when := IN_PLACE.search(text[begin:stop])) and any(p.span.start == 0 for p in _named_countries(when[1]))
        ):
            stop = begin + when.start()
        elif lab := IN_LAB.search(text[begin:stop]):
            stop = begin + max(lab.start(1), lab.start(2))
        yield begin, stop


def _by_city(words: str) -> str | None:
    found = [place.country for place in _named_countries(words)]
    if found:
        return found[0]
    if re.search(r"^[ァ-ヶー]{2,}州立[^、]{0,6}大学", words):
        return "US"  # ユタ州立大学; those of other countries are known by their cities
    if any(map(is_kanji, words)) and JAPANESE_PLACE.search(words):
        return "JP"
    return None


def _joined(text: str, found: list[Place]) -> Iterator[Place]:
    """Organisations take the country beside them; the country is then no place of its own."""
    taken: set[int] = set()
    for index, place in enumerate(found):
        if index in taken:
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        country = place.country
        if place.organisation is not None:
            while after is not None and after.organisation is None and _beside(text, place, after):
                if not place.known or not after.city:
                    country = after.country or country
                taken.add(index + 1)
                index += 1
                place = Place(place.span, place.organisation, country, place.known)
                after = found[index + 1] if index + 1 < len(found) else None
                if after is not None and not re.fullmatch(
                    r"[\s,、()（）]*", text[found[index].span.end : after.span.start]
                ):
                    break
            if before is not None and before.organisation is None and country is None:
                gap = text[before.span.end : place.span.start]
                if re.fullmatch(r"[\s・:：,、/()（）-]*(?:の|国立|の[^、。はがをにへで]{0,10})?[「]?", gap):
                    country = before.country
            yield Place(place.span, place.organisation, country, place.known)
        elif after is not None and after.organisation is not None and after.country in (None, place.country):
            gap = text[place.span.end : after.span.start]
            if not re.fullmatch(r"[\s・:：,、/()（）-]*(?:の|国立)?[「]?", gap):
                yield place
        else:
            yield place


def _beside(text: str, place: Place, country: Place) -> bool:
    gap = text[place.span.end : country.span.start]
    gap = re.sub(r"^\s?[(（][A-Z][A-Z&-]{1,7}[)）](?=\s?\S)", "", gap)  # "… Institute (IMS), Kyoto"
    return (
        bool(re.fullmatch(r"\s*[(（,、/\[]\s*(?:[\w .,、-]{0,24}[,、]\s*)?|\s+(?:in|at|\()\s*|[\s]*", gap))
        and len(gap) < 30
    )


@lru_cache(maxsize=16_384)
def same_organisation(a: str, b: str) -> bool | None:
    """Whether two names are of one organisation, over languages where the list knows both; ``None``: cannot tell."""
    names = _organisations()[0]
    one, two = _fold(a), _fold(b)
    known = [next((names[name][0] for name in (words, *_parts(words)) if name in names), None) for words in (one, two)]
    if all(known):
        return known[0] == known[1]
    if one in two or two in one:
        return True
    same_script = japanese(one) == japanese(two)
    return False if same_script else None


def _parts(words: str) -> list[str]:
    return [words[place.span.start : place.span.end] for place in _known(words)]


def country(words: str) -> str | None:
    """The one country of a short text: of its organisation, else named itself."""
    found = places(words)
    first = next((place for place in found if place.organisation), None) or next(iter(found), None)
    return first.country if first else None


def country_code(words: str) -> str | None:
    """The country whose two letters (ISO 3166) a text is; those that are also a state of the US tell none."""
    code = words.strip()
    return code if code in set(_countries()[0].values()) and not STATES.fullmatch(code) else None


def is_vague(words: str) -> bool:
    """Whether words for a destination name no place (「海外研究機関」, "overseas partners", 未定)."""
    return bool(VAGUE.match(_fold(" ".join(words.split())).strip("。. 　")))


def is_none(words: str) -> bool:
    """Whether a cell says that there is nothing (—, なし, n/a) or is empty."""
    return bool(NONE.match(_fold(" ".join(words.split()))))
