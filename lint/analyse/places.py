"""Organisations and countries that words name; the lists are data (``lint/lexicons``) and open to additions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.analyse.people.name_words import TITLE_JA
from lint.analyse.place_names import begins, countries, fold, lengths, named, organisations, spelt
from lint.analyse.place_shapes import shaped
from lint.analyse.place_words import (
    AGAIN,
    BRANCH,
    CAMPUS,
    CLOSED,
    FAMILIES,
    INSTITUTE,
    JAPANESE_PLACE,
    JOINS,
    NONE,
    OF_WHOLE,
    SOCIETIES,
    STATES,
    SUBJECT,
    UNIT_OF,
    UNIT_ON,
    VAGUE,
    alone,
    is_tail,
    somebody,
    stands,
)
from lint.analyse.text.scripts import is_kanji, japanese
from lint.document import Span
from lint.expressions import expression

TITLED = expression(rf"\s?{TITLE_JA}(?!会)|(?:研究室|研|グループ)(?=[のでにへ）)])")
"""What makes somebody of the name of a town in Latin letters: 「Lund教授」."""


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


@dataclass(frozen=True, slots=True)
class Called:
    """A short name that a draft gives an institution (:func:`lint.analyse.short_names.short_names`)."""

    short: str
    organisation: str
    country: str | None


WIDE = "\u3000"
"""A space that parts an institution from who is there."""
LATIN = re.compile(r"([A-Z][A-Za-z.’'& -]*[A-Za-z])\s?(州立)?大学")


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
    plain = fold(text)
    found = sorted(_known(plain), key=lambda place: (-len(place.span), place.span))
    for name in (name for name in called if name.short in plain):
        for match in re.finditer(re.escape(name.short), plain):
            span = Span(*match.span())
            longer = any(place.span.overlaps(span) and len(place.span) > len(span) for place in found)
            own = plain[: match.start()].rstrip(" (（").endswith(name.organisation)  # "… Institute (IMS)" is one place
            if stands(plain, *match.span()) and alone(plain, *match.span()) and not longer and not own:
                # what the draft calls it goes before what others do
                found = [place for place in found if place.span != span]
                found.append(Place(span, name.short, name.country, True))
    for start, words in shaped(plain, _leads):
        first = text[start : start + len(words)].split(WIDE)[0].rstrip()
        words = first if first != words and any(shaped(first, _leads)) else words  # 「University of Oregon　Helen Lee」
        found.append(Place(Span(start, start + len(words)), words, _by_city(words), False))
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
    joined = [*_joined(plain, _named_once(plain, _with_units(plain, kept), called))]
    told = [p if p.country else replace(p, country=lands.get(p.organisation or "")) for p in joined]
    return tuple(replace(p, country=_of_whole(plain, told, at)) for at, p in enumerate(told))


def _named_once(text: str, found: list[Place], called: tuple[Called, ...]) -> list[Place]:
    """The places, without the other names in brackets behind an institution: 「ゲント大学（以下、ゲント大）」."""
    meant = {fold(name.short): fold(name.organisation) for name in called}
    kept: list[Place] = []
    for place in found:
        last = next((p for p in reversed(kept) if p.organisation), None)
        if last is not None and place.organisation and place.known:
            gap, one, other = text[last.span.end : place.span.start], *(_words(text, p) for p in (last, place))
            again = meant.get(other) == one or (listed(one) and listed(one) == listed(other))
            if again and AGAIN.fullmatch(gap) and CLOSED.match(text, place.span.end):
                continue
        kept.append(place)
    return kept


def _words(text: str, place: Place) -> str:
    return text[place.span.start : place.span.end]


def _of_whole(text: str, found: list[Place], at: int) -> str | None:
    """The country of a place; of a unit without one, that of the institution beside it that it belongs to."""
    unit = found[at]
    if unit.country or not unit.organisation:
        return unit.country
    after = found[at + 1] if at + 1 < len(found) else None
    if after is not None and OF_WHOLE.fullmatch(text[unit.span.end : after.span.start]):
        return after.country if after.organisation and UNIT_OF.match(_words(text, unit)) else None
    before = found[at - 1] if at else None
    joined = before is not None and re.fullmatch(r"[・ ]|の", text[before.span.end : unit.span.start])
    if before is not None and joined and before.known and before.organisation and is_kanji(text[unit.span.end - 1]):
        return before.country
    return None


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
            branch = BRANCH.match(text, place.span.end) if place.organisation else None
            kept.append(replace(place, span=Span(place.span.start, branch.end())) if branch else place)
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
    names, begun = organisations()
    plain, back = spelt(text)
    done = 0
    for at in begins(plain, begun):
        start = back[at]
        for stop, name in named(plain, at) if start >= done else ():
            done = back[stop]
            if stands(text, start, done) and alone(text, start, done) and not is_tail(text, start, done):
                more = _more(text, done, name)
                done = more.end() if more else done
                yield Place(Span(start, done), name, names[name][1], True)
                break
            done = start


def _more(text: str, end: int, name: str) -> re.Match[str] | None:
    """What belongs to an institution's name behind it: 「…大学 マーセド校」, "MPI for Chemistry", 「東大物性研」."""
    if name.startswith("MPI "):
        return SUBJECT.match(text, end)
    if name[-1] in "大学":
        return (CAMPUS if name.endswith("大学") and text[end - 1] == "学" else UNIT_ON).match(text, end)
    return INSTITUTE.match(text, end) if name.lower() in FAMILIES else None


def _named_countries(text: str) -> Iterator[Place]:
    names, cities, begun, marks = countries()
    done = 0
    for at in begins(text, begun):
        for length in lengths(begun, text[at : at + 2]) if at >= done else ():
            name = text[at : at + length]
            end = at + len(name)
            code = names.get(name) or cities.get(name)
            if (
                code
                and stands(text, at, end)
                and not (name in cities and (somebody(text, at) or TITLED.match(text, end)))
            ):
                if name == "タイ" and re.match(r"ム|プ|ト|ミ|ヤ", text[end : end + 1]):
                    continue
                if name == "日本" and text.startswith("日本語", at):
                    continue
                yield Place(Span(at, end), None, code, False, name not in names)
                done = end
                break
    for match in re.finditer(
        r"(?<=[(（・、/→⇔])([一-龠])(?=[)）・、/→⇔])|^([日米英独仏韓加豪伊])(?=→|⇒)|(?<=→|⇒)([日米英独仏韓加豪伊])$",
        text,
    ):
        mark = match.group()
        if mark in marks:
            yield Place(Span(*match.span()), None, marks[mark], False)


def _leads(words: str) -> bool:
    """Whether words begin with the name of a country or a town."""
    return any(place.span.start == 0 for place in _named_countries(words))


def _by_city(words: str) -> str | None:
    found = [place.country for place in _named_countries(words)]
    if found:
        return found[0]
    if re.search(r"^[ァ-ヶー]{2,}州立[^、]{0,6}大学", words):
        return "US"  # ユタ州立大学; those of other countries are known by their cities
    if any(map(is_kanji, words)) and JAPANESE_PLACE.search(words):
        return "JP"
    return _in_latin(words)


def _in_latin(words: str) -> str | None:
    """The country of a listed university that a Japanese text calls by its word in Latin letters: 「Leeds大学」."""
    told = LATIN.fullmatch(words)
    kinds = ("{} State University",) if told and told[2] else ("{} University", "University of {}")
    names = organisations()[0]
    ways = (spelt(fold(kind.format(told[1])))[0] for kind in kinds) if told else ()
    return next((names[way][1] for way in ways if way in names), None)


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
        bool(re.fullmatch(r"\s*[(（,、/\[]\s*(?:[\w .,、-]{0,24}[,、]\s*)?|\s+(?:in|at|near|outside|\()\s*|[\s]*", gap))
        and len(gap) < 30
    )


@lru_cache(maxsize=16_384)
def same_organisation(a: str, b: str) -> bool | None:
    """Whether two names are of one organisation, over languages where the list knows both; ``None``: cannot tell."""
    one, two = fold(a), fold(b)
    first, second = listed(one), listed(two)
    if first and second:
        society = first in SOCIETIES or second in SOCIETIES  # which institute of it is not told
        return first == second or (society and first[:9] == second[:9])
    if one in two or two in one:
        return True
    same_script = japanese(one) == japanese(two)
    return False if same_script else None


def listed(words: str) -> str:
    """The institution of the list that words name, or that they name first; empty without one."""
    names, words = organisations()[0], fold(words)
    name = spelt(words)[0]
    if name not in names:
        name = next((place.organisation for place in _known(words) if place.organisation), "")
    return names[name][0] if name else ""


def country(words: str) -> str | None:
    """The one country of a short text: of its organisation, else named itself."""
    found = places(words)
    first = next((place for place in found if place.organisation), None) or next(iter(found), None)
    return first.country if first else None


def country_code(words: str) -> str | None:
    """The country whose two letters (ISO 3166) a text is; those that are also a state of the US tell none."""
    code = words.strip()
    return code if code in set(countries()[0].values()) and not STATES.fullmatch(code) else None


def is_vague(words: str) -> bool:
    """Whether words for a destination name no place (「海外研究機関」, "overseas partners", 未定)."""
    return bool(VAGUE.match(fold(" ".join(words.split())).strip("。. 　")))


def is_none(words: str) -> bool:
    """Whether a cell says that there is nothing (—, なし, n/a) or is empty."""
    return bool(NONE.match(fold(" ".join(words.split()))))
