"""What the labels along the edges of a table, or the heads above a list, add to the stays that its words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lint.analyse.movements.records import Entry
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.axes import LEAVES, Axis, dated
from lint.analyse.movements.tables.cell_marks import HOST
from lint.analyse.movements.tables.cell_words import Told, stays_in
from lint.analyse.movements.tables.slots import ARROW, slots
from lint.analyse.people.full_names import FullNames
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

TO = expression(r"\bto\b|host|receiv|destination|行き?先|受け|受入|へ|派遣先|滞在先|渡航先|迎え|着", re.I)
FROM = expression(r"\bfrom\b|home|send|origin|元|出す|出発|送|から|派遣(?!先)", re.I)
SIDE = expression(r"left|side|rows?\b|down|縦|行(?![きく先])|左|たて", re.I)
TOP = expression(r"top|columns?\b|across|横|列|上|よこ", re.I)
TOPIC = re.compile(r"[^\W\d_]{2}")
"""A label that may tell a task, and is no number."""


@dataclass(frozen=True)
class Stay:
    """A stay of a crossed table."""

    span: Span
    entries: dict[str, Entry]
    labels: tuple[str, ...]
    """The labels over and beside it, which may tell a direction."""


def made(
    told: Told,
    axes: Sequence[Axis],
    more: dict[str, Entry],
    corner: Sequence[str],
    titles: Sequence[str],
    setting: Setting,
    *,
    fiscal: bool,
) -> Stay | None:
    """A stay with what its axes add to the words of its cell; ``None`` where the cell tells none."""
    parts = {slot: entry for slot, entry in told.parts.items() if slot != "ditto"}
    own = told.weighs()
    people = [axis for axis in axes if axis.kind == "person"]
    spots = [axis for axis in axes if axis.kind == "place"]
    times = [axis for axis in axes if axis.kind == "time"]
    if own < 1 or not parts.keys() & {"person", "period", "destination", "home", "host"}:
        return None
    if "person" not in parts and "stage" in parts and not people:
        parts["person"] = parts.pop("stage")
    if people and "person" in parts and next(iter(told.parts)) != "person":
        parts.setdefault("host", parts.pop("person"))
    for axis in _sorted_people(people, corner):
        if "person" not in parts and not _receives(axis, axes, corner):
            parts["person"] = axis.entry
            where = next((p for p in places(axis.text) if p.organisation), None)
            if where is not None:
                parts.setdefault("home", axis.entry)
        else:
            parts.setdefault("host", axis.entry)
            if any(p.organisation for p in places(axis.text)) and not spots:
                parts.setdefault("destination", axis.entry)
    _settle(parts, spots, axes, corner, titles)
    if "host" not in parts and "destination" in parts:
        whose = next((axis for axis in spots if axis.entry == parts["destination"]), None)
        if whose is not None and (host := _host_beside(whose, setting)) is not None:
            parts["host"] = host
    if times:
        when = dated(parts.get("period"), times, setting, fiscal=fiscal)
        if when is not None:
            parts["period"] = when
    for axis in axes:
        if axis.kind == "way":
            parts.setdefault("direction", axis.entry)
        elif (
            axis.kind == "other"
            and "role" not in parts
            and not slots(axis.text)
            and own > 1
            and TOPIC.search(axis.text)
        ):
            parts["role"] = axis.entry
    for slot, entry in more.items():
        parts.setdefault(slot, entry)
    if "period" not in parts and "person" not in parts:
        return None
    if "person" not in parts and ("period" not in told.parts or own < 2):
        return None
    if not parts.keys() & {"destination", "direction", "host", "home", "country"} and own < 2:
        return None
    return Stay(told.span, parts, tuple(axis.text for axis in axes))


def _host_beside(axis: Axis, setting: Setting) -> Entry | None:
    """Who receives, by the label of a place: "Moi University (W. Cherono)"."""
    bracket = re.search(r"[(（]([^()（）]+)[)）]\s*$", axis.text)
    lead = HOST.match(bracket[1]) if bracket else None
    who = bracket[1][lead.end() if lead else 0 :] if bracket else ""
    if bracket and who and (lead or names(who, cell=True, header="氏名")) and not places(who):
        return Entry(who, Span(axis.span.start + bracket.end(1) - len(who), axis.span.start + bracket.end(1)))
    told = next(stays_in(axis.text, axis.span.start, FullNames(), setting.called), None)
    return told.parts.get("host") if told is not None else None


def _sorted_people(people: Sequence[Axis], corner: Sequence[str]) -> Sequence[Axis]:
    """Of two people, at the side and on top, first who travels."""
    receives = len(corner) == 2 and "host" in slots(corner[0])[:1]
    return people[::-1] if receives else people


def _receives(axis: Axis, axes: Sequence[Axis], corner: Sequence[str]) -> bool:
    """Whether a person's label is of who receives, by the word in the corner."""
    number = list(axes).index(axis)
    words = corner[min(number, len(corner) - 1)] if corner and (number == 0 or len(corner) > 1) else ""
    return slots(words)[:1] == ("host",)


def _settle(
    parts: dict[str, Entry], spots: Sequence[Axis], axes: Sequence[Axis], corner: Sequence[str], titles: Sequence[str]
) -> None:
    """Put in where a stay leads and where it comes from, out of the places of its axes and its cell."""
    if len(spots) == 1 and len(ARROW.findall(spots[0].text)) == 1:  # "Kuroshio University → University of Georgia"
        label, mark = spots[0], ARROW.search(spots[0].text)
        if mark is not None and label.text[: mark.start()].strip() and label.text[mark.end() :].strip():
            middle = label.span.start + mark.start()
            parts.setdefault("home", Entry(label.text[: mark.start()].strip(), Span(label.span.start, middle)))
            where = label.text[mark.end() :].strip()
            parts.setdefault("destination", Entry(where, Span(middle + len(mark[0]), label.span.end)))
            return
    if not spots:
        if "home" in parts and "destination" not in parts and not any(a.kind == "person" for a in axes):
            parts["destination"] = parts.pop("home")
        return
    if len(spots) > 1:
        origin, place = spots[:2] if not _turned(corner, titles) else spots[1::-1]
        if "home" in parts and _same(parts["home"].text, place.text):
            origin, place = place, origin
        parts.setdefault("home", origin.entry)
        parts.setdefault("destination", place.entry)
        return
    axis = spots[0]
    number = list(axes).index(axis)
    word = corner[0] if corner and number == 0 else corner[1] if len(corner) > 1 else ""
    leaves = slots(word)[:1] == ("home",) or bool(FROM.search(word) and not TO.search(word))
    leaves = leaves or LEAVES.search(axis.text) is not None
    if axis.land and _is_land(axis.text):
        if "home" in parts and "destination" not in parts:
            parts["destination"] = parts.pop("home")
        parts.setdefault("home" if leaves else "country", axis.entry)
        return
    if "destination" in parts:
        if not _same(parts["destination"].text, axis.text):
            parts.setdefault("home", axis.entry)
        return
    if leaves and "home" in parts:
        parts["destination"] = parts.pop("home")
    parts.setdefault("home" if leaves else "destination", axis.entry)


def _is_land(words: str) -> bool:
    """Whether a label names a country or a town, and no institution."""
    spots = places(words)
    if any(place.organisation for place in spots):
        return False
    for place in reversed(spots):
        words = f"{words[: place.span.start]} {words[place.span.end :]}"
    return not re.search(r"[^\W\d_]{2}", re.sub(r"[(（].*?[)）]|[側国]|\b(?:the|side|in)\b", " ", words))


def _same(one: str, other: str) -> bool:
    return plain(one) in plain(other) or plain(other) in plain(one)


def _turned(corner: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether the labels at the side are where people go, and those on top where they come from."""
    if len(corner) == 2 and (TO.search(corner[0]) or FROM.search(corner[1])):
        return bool(TO.search(corner[0]) and not FROM.search(corner[0]))
    if len(corner) == 1 and TO.search(corner[0]) and not FROM.search(corner[0]):
        return True
    return any(
        bool(SIDE.search(clause) and not TOP.search(clause) and TO.search(clause) and not FROM.search(clause))
        for title in titles[:3]
        for clause in re.split(r"[、,;。]", title)
    )
