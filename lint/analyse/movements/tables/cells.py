"""The slots of a row of a plan: people, periods, places, stages out of the words of its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from lint.analyse.dates.periods import degree_year, periods
from lint.analyse.movements.records import Entry, Movement
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.heads import Head
from lint.analyse.movements.tables.nowhere import ANY_JA, GENERIC, UNDECIDED
from lint.analyse.movements.tables.slots import ARROW, direction
from lint.analyse.people.names import Name, career_stage, names, placeholder, same_person
from lint.analyse.places import Called, Place, country_code, is_none, is_vague, places, same_organisation
from lint.analyse.structure.grids import plain
from lint.document import Document, Span
from lint.expressions import expression

T = TypeVar("T")
ANYWHERE = expression(r"(?:の(?:いずれか|どこか|うち)|[、・]?(?:など|等))[。\s]*$")
OF_TOWN = expression(
    r"(?:市|都|府)?(?:内|近郊)?の(?:ある|いずれかの)?(?:大学|研究機関|研究所|研究室|企業|病院|機関)(?:等|など)?"
)
"""What is left of 「東京の大学」 without the town."""
REGION = expression(
    r"\b(?:North|South|Latin|Central)? ?America|\b(?:Western|Northern|Eastern|Southern)? ?Europe|\bEU\b|\bAsia"
    r"|\bOceania"
)
OF_ONE = re.compile(r"(?:the )?[A-ZÀ-ÞĀ-Ž][\w’'-]+ (?:group|lab|laboratory|team)")
PIECES = expression(r"(?:[^;；、,，/／\n\v()（）\[\]［］:：\s–—-]|(?<=\S)-(?=\S)|\s(?![–—-]\s))+")
"""What commas, brackets and dashes part in a cell."""
NO_PLACE = expression(r"[a-z][a-z,’' -]*(?: [a-z][a-z,’'-]*){3,}|(?:Tasks?|WPs?|Aims?|Steps?|Objectives?)\s?[\d, &]+")
"""Words of a place's cell that tell what is done there, and for which part of the plan."""
KIND = (
    r"host|institut\w*|universit\w*|lab\w*|partner|group|cent(?:re|er)|site|hospital|museum|compan\w+|facility"
    r"|observatory"
)
NATION = expression(rf"\b[A-Z][a-z]+(?:ese|[ai]an|ish|nch|tch|ss|ek)\s+(?=(?:[a-z]+\s){{0,2}}(?:{KIND})\b)")
"""An adjective of a country before the kind of an institution: "a Japanese host"."""
INITIALS = expression(r"(?:(?:Dr|Prof|Professor|Ms|Mr)\.?\s+\S|(?:[A-Z]\.[\s-]?){1,3}[A-ZÀ-ÞĀ-Ž])")
TITLED = expression(r"\b(?:Prof|Professor|Dr|Doctor|Mr|Ms|Mrs|Miss|Mx)\.?\s?$")
"""What before a family name alone makes a person of it."""
LAST = re.compile(r"[\n\v]|\s*[;；]\s*|(?<=[)）])\s*、")


BETWEEN_ENDS = expression(r"\s*(?:[(（][^()（）]*[)）])?\s*(?:to|から|より)\s*(?:the\s+)?", re.I)
"""What stands between the two ends of a route."""


def nth(values: Sequence[T], index: int) -> T | None:
    """The value for the n-th of several stays: its own, or the one that all share."""
    if len(values) == 1:
        return values[0]
    return values[index] if index < len(values) else None


def within(span: Span, cell: Span) -> Span:
    """A span within its cell, of which a page break may leave only the first words there."""
    start = min(span.start, cell.end)
    return Span(start, max(start, min(span.end, cell.end)))


def lines_of(entry: Entry | None) -> list[str]:
    """The entries that a cell lists."""
    return [part.strip() for part in LAST.split(entry.text) if part.strip()] if entry else []


def value(entry: Entry | None) -> str | None:
    """The words of a cell, where they say something."""
    if entry is None or is_none(entry.text) or is_vague(entry.text):
        return None
    return " ".join(entry.text.split()) or None


IN_TOWN = re.compile(r"([A-ZÀ-Ý].*?)\s+in\s+[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)?")
"""An institution and its town: "SLF in Davos"."""


def span_of(entries: dict[str, Entry], *slots: str) -> Span | None:
    """The first filled cell of some slots, else the first that is there."""
    filled = [entries[slot].span for slot in slots if slot in entries and not is_none(entries[slot].text)]
    present = [entries[slot].span for slot in slots if slot in entries]
    return next(iter([*filled, *present]), None)


def stage_of(entries: dict[str, Entry]) -> str | None:
    """The career stage that a row tells."""
    for slot in ("stage", "person", "home", "degree"):
        if slot in entries and (stage := career_stage(entries[slot].text)):
            return stage
    return None


def degree_of(entries: dict[str, Entry]) -> int | None:
    """The year of the degree that a row tells."""
    if "degree" in entries and not is_none(entries["degree"].text):
        year = degree_year(entries["degree"].text)
        bare = re.search(r"(?<!\d)(19|20)\d\d(?!\d)", plain(entries["degree"].text))
        return year or (int(bare.group()) if bare else None)
    for slot in ("stage", "person"):
        if slot in entries and (year := degree_year(entries[slot].text)):
            return year
    return None


def people_of(document: Document, entries: dict[str, Entry], head: Head) -> tuple[list[Name], Span | None, int]:
    """The people of a row, the words that stand for somebody unnamed, and for how many."""
    entry = entries.get("person")
    if entry is None:
        other = entries.get("count") or entries.get("stage")
        return [], (other.span if other and other.text else None), _count(other.text if other else "")
    text, span = entry.text, entry.span
    start = document.text.find(text, span.start, span.end) if text else -1
    offset = start if start >= 0 else span.start
    found = names(text, cell=True, header=head.labels.get("person"), offset=offset)
    if placeholder(text) is None:  # 「だれが」 labels a column of names as 「氏名」 does
        labelled = names(text, cell=True, header="氏名", offset=offset)
        found = labelled if not found or (len(labelled) > len(found) and "\n" not in text) else found
    stand_in = placeholder(text, offset=offset)
    if not found and stand_in is None:  # "Ms Dombrowski (doctoral student, Ohio University)"
        found = [name for name in names(text, offset=offset) if TITLED.search(text[: name.span.start - offset])]
    if not found and stand_in is None and not is_none(text):
        stand_in = span
    spots = [place.span for place in places(text, offset=offset) if place.organisation]
    found = _each_once([name for name in found if not any(spot.overlaps(name.span) for spot in spots)] or found)
    found = [replace(name, span=within(name.span, span)) for name in found]
    if found and stand_in is not None and any(name.span.overlaps(stand_in) for name in found):
        stand_in = None
    return list(found), stand_in, _count(text) if stand_in else 1


def _each_once(found: Sequence[Name]) -> list[Name]:
    """The people of a cell; a name that follows itself in other letters is one: 佐々木 海斗 SASAKI Kaito."""
    kept: list[Name] = []
    for name in found:
        if not (kept and kept[-1].text[0].isascii() != name.text[0].isascii() and same_person(kept[-1], name)):
            kept.append(name)
    return kept


def _count(text: str) -> int:
    match = re.search(
        r"(\d{1,2})\s*(?:名|人|people|persons|students|postdocs|researchers)|^\s*(\d{1,2})\s*$", plain(text)
    )
    word = re.search(r"\b(two|three|four|five|six|seven|eight|nine|ten)\b", plain(text))
    if match:
        return int(match[1] or match[2])
    return (["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].index(word[1]) + 2) if word else 1


def is_any(words: str) -> bool:
    """Whether words for a destination speak of any of a kind: "a leading institute in Asia", 「…のいずれか」."""
    spots = places(words)
    if arrows := list(ARROW.finditer(words)):
        return is_any(words[arrows[-1].end() :])
    if any(place.known or (place.organisation and place.country) for place in spots):
        return False
    if ANYWHERE.search(words) or ANY_JA.search(words.strip()):
        return True
    words = NATION.sub("", REGION.sub(lambda region: " " * len(region[0]), words))
    for place in reversed(spots):
        words = f"{words[: place.span.start]} {words[place.span.end :]}" if not place.organisation else words
    left = words.strip()
    if OF_TOWN.fullmatch(left):
        return True
    return bool(re.match(r"(?:an?|one|some|any|several)\b", left, re.I)) and not re.search(r"[A-Z]", left[1:])


def where_of(entries: dict[str, Entry], called: tuple[Called, ...] = ()) -> list[Place]:
    """The places of a row, one for each line that names one; ``called``: institutions that the draft shortens."""
    for slot in ("destination", "host"):
        entry = entries.get(slot)
        if entry is None or is_none(entry.text) or is_vague(entry.text) or is_any(entry.text):
            continue
        arrow = max((mark.end() for mark in ARROW.finditer(entry.text)), default=0)
        found = [
            place
            for place in _named(entry, called)
            if place.organisation and (not arrow or place.span.start - entry.span.start >= arrow or "\n" in entry.text)
        ]
        found = [p for i, p in enumerate(found) if not i or not _told_again(found[i - 1], p)]
        for number, (one, other) in enumerate(pairwise(found) if not arrow else ()):
            gap = entry.text[one.span.end - entry.span.start : other.span.start - entry.span.start]
            if BETWEEN_ENDS.fullmatch(gap):  # "IMR to UNIPD", 「東北大学から京都大学へ」
                found = found[number + 1 :]
                break
        if found:
            return [replace(place, span=within(place.span, entry.span)) for place in found]
        if "role" in entries and entries["role"].span == entry.span and "\n" in entry.text:
            entry = replace(entry, text=entry.text.split("\n")[0])  # what is done stands below
        if slot == "destination" and (place := _called(entry)) is not None:
            return [place]
    return []


def _named(entry: Entry, called: tuple[Called, ...]) -> list[Place]:
    """The places of a cell, companies without a kind and short names among them that the draft explains."""
    found = places(entry.text, offset=entry.span.start)
    short = next((name for name in called if name.short == entry.text.strip()), None)
    if short is not None and not any(place.organisation for place in found):  # "HU", which may be Hungary elsewhere
        return [Place(entry.span, short.organisation, short.country, True)]
    for name in called:
        at = entry.text.find(name.organisation)
        span = Span(entry.span.start + at, entry.span.start + at + len(name.organisation))
        if at >= 0 and not any(place.span.overlaps(span) for place in found):
            found.append(Place(span, name.organisation, name.country, True))
    return sorted(found, key=lambda place: place.span)


def _called(entry: Entry) -> Place | None:
    """The place of a cell that names no known kind of institution: its country, or the words that are left."""
    before = min((period.span.start for period in periods(entry.text)), default=len(entry.text))
    after = max((mark.end() for mark in ARROW.finditer(entry.text)), default=0)
    after = after if after < before else 0
    named = places(entry.text[after:before], offset=entry.span.start + after)
    pieces = PIECES.finditer(entry.text, after, before)
    parts = [(part.group().strip(), part.start()) for part in pieces if part.group().strip()]
    if any(is_any(words) for words, _ in parts):  # whose country may be told all the same
        lands = [place for place in named if place.country and not place.organisation]
        return lands[0] if len({place.country for place in lands}) == 1 else None
    if any(place.country for place in named):  # "Leeds, Ward group": whose group, beside the city
        parts = [(words, at) for words, at in parts if not OF_ONE.fullmatch(words)]
    left = [(words, at) for words, at in parts if not is_country(words) and not _is_somebody(words)]
    codes = [code for words, _ in parts if (code := country_code(words))]
    land = next(iter([*(place.country for place in named if place.country), *codes]), None)
    for words, at in left:
        if NO_PLACE.fullmatch(words):
            continue  # "Norway: grows layers on magnesium (Task 3)", which is what is done
        if (within_town := IN_TOWN.fullmatch(words)) and any(place.city for place in named):
            words = within_town[1]
        tight = re.sub(r"[\s・]+", "", plain(words))
        if len(tight) > 1 and not is_vague(words) and not GENERIC.fullmatch(UNDECIDED.sub("", landless(tight))):
            start = entry.span.start + entry.text.index(words, at)
            return Place(Span(start, start + len(words)), " ".join(words.split()), land)
    return named[0] if named else None


def landless(words: str) -> str:
    """Words without the countries that they name."""
    for place in reversed(places(words)):
        words = words[: place.span.start] + words[place.span.end :]
    return words


def is_country(words: str) -> bool:
    """Whether words are a country, or its two letters."""
    return not landless(words).strip(" 　.。") or country_code(words) is not None


def _is_somebody(words: str) -> bool:
    """Whether words of a place's cell are surely a person."""
    whole = [name for name in names(words, cell=True) if 2 * len(name.text) > len(words)]
    return bool(whole) or INITIALS.match(words) is not None or is_none(words)


def _told_again(before: Place, place: Place) -> bool:
    """Whether a place is the one before it in the other language: ミシガン大学 Univ. of Michigan."""
    one, two = before.organisation or "", place.organisation or ""
    return one[:1].isascii() != two[:1].isascii() and same_organisation(one, two) is True


def located(movement: Movement, entries: dict[str, Entry], place: Place | None, setting: Setting) -> Movement:
    """Put in the place of the stay, and the direction that it tells."""
    way = movement.direction
    ticks = [
        slot.split()[1] for slot in ("ticked outbound", "ticked inbound") if slot in entries and entries[slot].text
    ]
    if len(ticks) == 1:
        way = ticks[0]
    between = _between(entries["direction"].text) if "direction" in entries else None
    if between is not None:
        way = setting.way(between[1], between[0]) if setting.home else way
    elif "direction" in entries:
        way = direction(entries["direction"].text, setting.home) or way
    if place is not None and way == "inbound" and _comes_from(place, entries, ticks, setting):
        slots = {("home" if slot == "destination" else slot): span for slot, span in movement.slots.items()}
        movement, place = replace(movement, slots=slots, unread=(within(place.span, slots["home"]),)), None
    land = place.country if place else None
    if "country" in entries and not is_none(entries["country"].text):
        named = next((p.country for p in places(entries["country"].text) if p.country), None)
        land = land or named
    home = next((p.country for p in places(entries["home"].text) if p.country), None) if "home" in entries else None
    home = home or _origin(entries.get("destination")) or _affiliated(entries.get("person"))
    if (
        land
        and setting.home
        and not ticks
        and not ("direction" in entries and direction(entries["direction"].text, setting.home))
    ):
        # where somebody goes says more than a title, which may be a sentence about both ways
        way = setting.way(land, home)
    if way is None and home and setting.home:
        way = "outbound" if setting.ours(home) else "inbound"
    if way == "inbound" and land is None:
        land = setting.home
    return replace(
        movement,
        direction=way,
        organisation=place.organisation if place else None,
        organisation_span=place.span if place and place.organisation else None,
        country=land,
    )


def _between(words: str) -> tuple[str, str] | None:
    """The countries that words name before and behind an arrow: "US → NZ", 「日→チェコ」."""
    mark = ARROW.search(words)
    if mark is None:
        return None
    spots = [(place.span.start, place.country) for place in places(words) if place.country]
    first = next((land for at, land in spots if at < mark.start()), country_code(words[: mark.start()]))
    last = next((land for at, land in spots if at >= mark.end()), country_code(words[mark.end() :]))
    return (first, last) if first and last and first != last else None


def _comes_from(place: Place, entries: dict[str, Entry], ticks: Sequence[str], setting: Setting) -> bool:
    """Whether a column of the partners' institutions names where somebody comes from who is said to come to ours."""
    told = bool(ticks) or ("direction" in entries and direction(entries["direction"].text, setting.home) == "inbound")
    cell = entries.get("destination")
    abroad = place.country is not None and setting.home is not None and not setting.ours(place.country)
    return told and abroad and cell is not None and not ARROW.search(cell.text)


def _affiliated(entry: Entry | None) -> str | None:
    """The country of the institution that a traveller's cell names: "Y. Sasajima, from Tohoku University"."""
    spots = places(entry.text) if entry is not None else []
    return next((place.country for place in spots if place.organisation and place.country), None)


def _origin(entry: Entry | None) -> str | None:
    """The country that the route of a cell begins in: "Universidade do Porto → Hiroshima University"."""
    arrow = ARROW.search(entry.text) if entry is not None else None
    if entry is None or arrow is None or "\n" in entry.text:
        return None
    return next((place.country for place in places(entry.text[: arrow.start()]) if place.country), None)
