"""Stays out of tables: plans of any column order or shape, one person's tables, member tables with travel periods."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from lint.analyse.dates import Period, degree_year, periods
from lint.analyse.grids import Grid, plain
from lint.analyse.movement_records import Movement
from lint.analyse.movement_slots import MOBILE, TRAVEL, direction, is_past, slots
from lint.analyse.people import Name, career_stage, names, placeholder
from lint.analyse.places import Place, is_none, is_vague, places
from lint.document import Document, Span

if TYPE_CHECKING:
    from lint.analyse.sections import Section

T = TypeVar("T")
DITTO = re.compile(
    r"^[\s「」\"“”]*(?:同上|同左|仝上|〃|″|''|ditto|same(?: as (?:above|left|previous))?|as above|do\.|idem"
    r"|[\"“”〃]+)[\s」\"”.。]*$",
    re.I,
)
TOTAL = re.compile(r"^(?:(?:小|合|総)?計|合計.{0,6}|(?:sub)?total.*|sum)$", re.I)
MEMBER_TITLE = re.compile(
    r"メンバー|構成員|参加者(?:一覧|表)|研究組織|実施体制|team members?|participants|personnel|consortium members"
    r"|members of"
)
TIMES = ("period", "start", "end", "months")
DATED = ("start", "end")
LENGTH = re.compile(r"^\s*[約\d.,\s]+\s*$")
LAST = re.compile(r"[\n\v]|\s*[;；]\s*|(?<=[)）])\s*、")


@dataclass(frozen=True)
class Setting:
    """What relative dates and directions are read by."""

    home: str | None = "JP"
    """The applicant's country."""
    project_start: dt.date | None = None
    year_starts: int = 4


@dataclass(frozen=True)
class Head:
    """The labels of a table: the last row that holds them, and the columns of each slot."""

    grid: Grid
    row: int
    columns: dict[str, int]
    labels: dict[str, str]
    kind: str


@dataclass(frozen=True)
class Entry:
    """A slot's words in a row."""

    text: str
    span: Span


def tabled(document: Document, grids: Sequence[Grid], sections: Sequence[Section], setting: Setting) -> list[Movement]:
    """The stays that tables tell, in reading order."""
    found: list[Movement] = []
    for grid in grids:
        titles = _titles(document, grid, sections)
        if any(is_past(title) for title in titles[:4]) and not any(MOBILE.search(title) for title in titles[:2]):
            continue
        head = _head(grid, titles)
        if head is not None:
            found.extend(_rows(document, head, titles, setting))
        else:
            found.extend(_cards(document, grid, titles, setting))
    return found


def _titles(document: Document, grid: Grid, sections: Sequence[Section]) -> list[str]:
    """What names a table, nearest first: the lines above it, then the sections that hold it."""
    inside = [s for s in sections if s.body.start <= grid.span.start < max(s.body.end, s.body.start + 1)]
    lines = [plain(document.slice(line)) for line in grid.above]
    return list(dict.fromkeys(lines + [plain(s.title) for s in reversed(inside)]))


def _head(grid: Grid, titles: list[str]) -> Head | None:
    best: Head | None = None
    turned = grid.turn()
    if any("veto" in _labelled(one, 0)[0] for one in (grid, turned) if one.words):
        return None
    for candidate in (grid, turned):
        for number in range(min(4, len(candidate.words) - 1)):
            found = _labelled(candidate, number)
            kind = _kind(found[0], found[1], titles)
            if kind is None:
                continue
            columns, labels, row = found[0], found[1], number
            below = _labelled(candidate, number + 1)
            if number + 2 < len(candidate.words) and _goes_on(candidate, number + 1, below[0]):
                lower = {slot: column for slot, column in below[0].items() if slot in DATED or slot not in columns}
                columns, labels, row = {**columns, **lower}, {**labels, **below[1]}, number + 1
                if {"start", "end"} <= set(columns):
                    columns.pop("period", None)
            if "person" in columns and _figures(candidate, columns["person"], row):
                break
            if best is None or len(columns) > len(best.columns) + 1:
                best = Head(candidate, row, columns, labels, kind)
            break
    return best


def _figures(grid: Grid, column: int, head: int) -> bool:
    """Whether a column under a name's label holds numbers: no names, a sum of some kind."""
    below = [words[column] for words in grid.words[head + 1 :] if column < len(words) and words[column]]
    return bool(below) and 2 * sum(bool(re.fullmatch(r"[\d,.，\s円千万%]+", plain(word))) for word in below) > len(
        below
    )


def _labelled(grid: Grid, row: int) -> tuple[dict[str, int], dict[str, str]]:
    columns: dict[str, int] = {}
    labels: dict[str, str] = {}
    taken: list[tuple[int, tuple[str, ...]]] = []
    for column, word in enumerate(grid.words[row]):
        if word and len(word) <= 60 and (column == 0 or grid.cells[row][column] is not grid.cells[row][column - 1]):
            taken.append((column, slots(word)))
    for depth in range(4):  # what leads a label goes before what it also names
        for column, named in taken:
            if depth < len(named) and named[depth] not in columns:
                columns[named[depth]] = column
                labels[named[depth]] = grid.words[row][column]
    return columns, labels


def _goes_on(grid: Grid, row: int, found: dict[str, int]) -> bool:
    """Whether a row is the second of a head: only labels, or the cells of the first."""
    fresh = [
        column
        for column, word in enumerate(grid.words[row])
        if word and grid.cells[row][column] is not grid.cells[row - 1][column]
    ]
    named = {column for column in found.values() if column in fresh}
    return bool(fresh) and len(named) == len(fresh) and all(len(grid.words[row][c]) <= 24 for c in fresh)


def _kind(columns: dict[str, int], labels: dict[str, str], titles: list[str]) -> str | None:
    """What a table with these labels tells: "plan", "member" or nothing of stays."""
    kinds = set(columns)
    when = bool(kinds & set(TIMES))
    if "veto" in kinds:
        return None
    mobile = any(MOBILE.search(title) for title in titles[:3])
    who = "person" in kinds
    travels = any(TRAVEL.search(plain(labels[slot])) for slot in TIMES if slot in labels)
    member = any(MEMBER_TITLE.search(title) for title in titles[:2]) or bool(
        kinds & {"home", "degree"} and "role" in kinds and travels and "host" not in kinds
    )
    if who and travels and "destination" not in kinds and kinds & {"home", "stage", "degree"}:
        plan = mobile and not member and (kinds & {"direction", "host", "country"} or not kinds & {"degree", "home"})
        return "plan" if plan else "member"
    if who and travels and kinds & {"home", "degree"} and not kinds & {"role", "purpose", "host", "direction"}:
        return "plan" if mobile else "member"
    if who and travels and member and any(MEMBER_TITLE.search(t) for t in titles[:1]):
        return "member"
    if "destination" in kinds and (who or kinds & {"count", "direction"} or (mobile and kinds & {"stage"})):
        return "plan" if when or mobile or kinds & {"host"} else None
    if who and when and mobile and (kinds & {"role", "purpose", "host", "country", "direction", "stage", "home"}):
        return "plan"
    if who and kinds & {"country"} and when and kinds & {"host", "role", "purpose"}:
        return "plan"
    if "destination" in kinds and when and mobile:
        return "plan"
    return None


def _rows(document: Document, head: Head, titles: list[str], setting: Setting) -> Iterator[Movement]:
    grid = head.grid
    told = next((way for title in titles if (way := direction(title, setting.home))), None)
    place = next((p for title in titles[:2] for p in places(title) if p.organisation), None)
    if head.row and (within := direction(" ".join(dict.fromkeys(grid.words[0])), setting.home)) and head.row >= 1:
        told = within if len({id(c) for c in grid.cells[0]}) <= 1 else told
    before: dict[str, str] = {}
    for row in range(head.row + 1, len(grid.words)):
        words = grid.words[row]
        filled = {plain(word) for word in words if word}
        if not filled or [plain(w) for w in words] == [plain(w) for w in grid.words[head.row]]:
            continue
        if len(filled) == 1 and _heads_group(grid, row, words):
            told = direction(next(iter(filled)), setting.home) or told
            place = next((p for p in places(next(word for word in words if word)) if p.organisation), place)
            continue
        entries = _entries(document, head, row, before)
        before = {slot: entry.text for slot, entry in entries.items()}
        if _is_blank(head, entries, words):
            continue
        yield from _stays(document, grid.row(row), entries, head, told, setting, place if head.kind == "plan" else None)


def _heads_group(grid: Grid, row: int, words: tuple[str, ...]) -> bool:
    one = len({id(cell) for cell in grid.cells[row]}) == 1 and len(words) > 1
    alone = bool(words[0]) and direction(words[0]) is not None and not names(words[0], cell=True)
    return one or alone


def _entries(document: Document, head: Head, row: int, before: dict[str, str]) -> dict[str, Entry]:
    found = {}
    for slot, column in head.columns.items():
        if column >= len(head.grid.words[row]):
            continue
        text = head.grid.words[row][column]
        span = head.grid.cell(row, column)
        if span is None:
            span = Span(head.grid.row(row).start, head.grid.row(row).start)
        if DITTO.match(text):
            text = before.get(slot, "")
        found[slot] = Entry(text, span)
    return found


def _is_blank(head: Head, entries: dict[str, Entry], words: tuple[str, ...]) -> bool:
    """Whether a row is one of the form's that nobody filled, or a sum."""
    told = [e.text for slot, e in entries.items() if slot not in ("number", "direction") and not is_none(e.text)]
    first = next((word for word in words if word), "")
    guide = bool(entries.get("person")) and bool(
        re.match(r"^\s*[(（]?(?:例|記入例|e\.g\.|example)", entries["person"].text, re.I)
    )
    trip = [entries[slot] for slot in (*TIMES, "destination", "role", "host") if slot in entries]
    if entries.keys() & {"home", "degree"} and all(is_none(entry.text) for entry in trip):
        return True  # a member who does not travel
    return not told or bool(TOTAL.match(plain(first))) or guide


def _stays(
    document: Document,
    row: Span,
    entries: dict[str, Entry],
    head: Head,
    told: str | None,
    setting: Setting,
    place: Place | None,
) -> Iterator[Movement]:
    """The stays of one row: several people, several periods or several places in a cell make several."""
    times = _periods(entries, head, setting)
    if head.kind == "member" and not times:
        return
    people, stand_in, count = _people(document, entries, head)
    where = _where(entries)
    base = Movement(
        span=row,
        kind=head.kind,
        placeholder=stand_in,
        count=count,
        direction=told,
        host=_host(entries.get("host")),
        role=None if head.kind == "member" else _value(entries.get("role")) or _value(entries.get("purpose")),
        role_span=None if head.kind == "member" else _span(entries, "role", "purpose"),
        purpose=_value(entries.get("purpose")),
        stage=_stage(entries),
        degree_year=_degree(entries),
        cost_row=row if _value(entries.get("cost")) and re.search(r"\d", entries["cost"].text) else None,
        places=(row,),
        slots={slot: entry.span for slot, entry in entries.items()},
    )
    many = max(len(people), len(times), 1)
    if len(where) > 1 and len(where) not in (len(people), len(times)) and len(people) <= 1 and len(times) <= 1:
        where = where[:1]
    hosts = _lines(entries.get("host"))
    roles = _lines(entries.get("role"))
    whole = len(people) > 1 and len(times) > 1 and len(people) != len(times)
    for index in range(many):
        person = _nth(people, index) if len(people) in (0, 1, many) or not whole else people[0]
        spot = _nth(where, index) or (where[0] if where else None)
        made = replace(
            base, people=(person,) if person else (), period=_nth(times, index) or (times[0] if times else None)
        )
        if many > 1 and len(hosts) == many:
            made = replace(made, host=hosts[index])
        if many > 1 and len(roles) == many:
            made = replace(made, role=roles[index])
        yield _located(made, entries, spot or place, setting)


def _nth(values: Sequence[T], index: int) -> T | None:
    if len(values) == 1:
        return values[0]
    return values[index] if index < len(values) else None


def _lines(entry: Entry | None) -> list[str]:
    return [part.strip() for part in LAST.split(entry.text) if part.strip()] if entry else []


def _value(entry: Entry | None) -> str | None:
    if entry is None or is_none(entry.text) or is_vague(entry.text):
        return None
    return " ".join(entry.text.split()) or None


def _host(entry: Entry | None) -> str | None:
    """The host's name; where the cell also names the organisation, the name alone."""
    words = _value(entry)
    if words is None or entry is None:
        return None
    spots = places(entry.text)
    if not any(place.organisation for place in spots):
        return words
    left = entry.text
    for place in reversed(spots):
        left = left[: place.span.start] + " " + left[place.span.end :]
    found = names(left.strip(" \n、,，・/()（）"), cell=True) or names(entry.text)
    return found[0].text if found else None


def _span(entries: dict[str, Entry], *slots: str) -> Span | None:
    filled = [entries[slot].span for slot in slots if slot in entries and not is_none(entries[slot].text)]
    present = [entries[slot].span for slot in slots if slot in entries]
    return (filled or present or [None])[0]


def _stage(entries: dict[str, Entry]) -> str | None:
    for slot in ("stage", "person", "home", "degree"):
        if slot in entries and (stage := career_stage(entries[slot].text)):
            return stage
    return None


def _degree(entries: dict[str, Entry]) -> int | None:
    if "degree" in entries and not is_none(entries["degree"].text):
        year = degree_year(entries["degree"].text)
        bare = re.search(r"(?<!\d)(19|20)\d\d(?!\d)", plain(entries["degree"].text))
        return year or (int(bare.group()) if bare else None)
    for slot in ("stage", "person"):
        if slot in entries and (year := degree_year(entries[slot].text)):
            return year
    return None


def _people(document: Document, entries: dict[str, Entry], head: Head) -> tuple[list[Name], Span | None, int]:
    """The people of a row, the words that stand for somebody unnamed, and for how many."""
    entry = entries.get("person")
    if entry is None:
        other = entries.get("count") or entries.get("stage")
        return [], (other.span if other and other.text else None), _count(other.text if other else "")
    text, span = entry.text, entry.span
    start = document.text.find(text, span.start, span.end) if text else -1
    offset = start if start >= 0 else span.start
    found = names(text, cell=True, header=head.labels.get("person"), offset=offset)
    stand_in = placeholder(text, offset=offset)
    if not found and stand_in is None and not is_none(text):
        stand_in = span
    if found and stand_in is not None and any(name.span.overlaps(stand_in) for name in found):
        stand_in = None
    return list(found), stand_in, _count(text) if stand_in else 1


def _count(text: str) -> int:
    match = re.search(
        r"(\d{1,2})\s*(?:名|人|people|persons|students|postdocs|researchers)|^\s*(\d{1,2})\s*$", plain(text)
    )
    word = re.search(r"\b(two|three|four|five|six|seven|eight|nine|ten)\b", plain(text))
    if match:
        return int(match[1] or match[2])
    return (["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].index(word[1]) + 2) if word else 1


def _periods(entries: dict[str, Entry], head: Head, setting: Setting) -> list[Period]:
    def read(text: str, span: Span) -> list[Period]:
        return periods(text, offset=span.start, project_start=setting.project_start, year_starts=setting.year_starts)

    entry = entries.get("period")
    if entry is None and "start" in entries:
        start, end = entries["start"], entries.get("end")
        both = f"{start.text}～{end.text}" if end and not is_none(end.text) else start.text
        span = Span(start.span.start, max(start.span.end, end.span.end if end else 0))
        length = _length(entries.get("months"), head)
        found = read(both if end and not is_none(end.text) else f"{both}から{length}" if length else both, span)
        return [replace(period, span=span) for period in found[:1]]
    length = _length(entries.get("months"), head)
    shared = "months" in entries and entry is not None and entries["months"].span == entry.span
    if entry is None or is_none(entry.text):
        found = read(length, entries["months"].span) if length and "months" in entries else []
        return [replace(period, span=entries["months"].span) for period in found[:1]]
    found = read(entry.text, entry.span)
    dated = [period for period in found if period.start or period.kind not in ("length",)]
    if length and not shared and len(dated) == 1:
        joined = read(f"{' '.join(entry.text.split())}（{length}）", entry.span)
        if joined and joined[0].start:
            return [replace(joined[0], span=entry.span)]
    chosen = dated or found[:1]
    return [replace(chosen[0], span=entry.span)] if len(chosen) == 1 else chosen


def _length(entry: Entry | None, head: Head) -> str:
    """The words of a column of lengths, with the unit of its label where they have none."""
    if entry is None or is_none(entry.text):
        return ""
    if not LENGTH.match(plain(entry.text)):
        return entry.text
    label = plain(head.labels.get("months", ""))
    unit = next(
        (
            u
            for u, p in (("週間", r"週|week"), ("日間", r"日数|泊|\(日|day"), ("年間", r"年数|year"))
            if re.search(p, label)
        ),
        "か月",
    )
    return f"{entry.text.strip()}{unit}"


def _where(entries: dict[str, Entry]) -> list[Place]:
    """The places of a row, one for each line that names one."""
    for slot in ("destination", "host"):
        entry = entries.get(slot)
        if entry is None or is_none(entry.text) or is_vague(entry.text):
            continue
        arrow = max(entry.text.rfind(mark) + len(mark) if mark in entry.text else 0 for mark in ("→", "⇒", "->", "➔"))
        found = [
            place
            for place in places(entry.text, offset=entry.span.start)
            if place.organisation and (not arrow or place.span.start - entry.span.start >= arrow or "\n" in entry.text)
        ]
        if found:
            return found
        if slot == "destination":
            named = places(entry.text, offset=entry.span.start)
            bare = re.sub(r"[\s、,/・()（）]+", "", plain(entry.text))
            left = bare
            for other in named:
                left = left.replace(
                    re.sub(
                        r"[\s、,/・()（）]+",
                        "",
                        plain(entry.text[other.span.start - entry.span.start : other.span.end - entry.span.start]),
                    ),
                    "",
                )
            land = named[0].country if named else None
            if len(left) >= 3 and not is_vague(left):
                return [Place(entry.span, " ".join(entry.text.split()), land)]
            if named:
                return [named[0]]
    return []


def _located(movement: Movement, entries: dict[str, Entry], place: Place | None, setting: Setting) -> Movement:
    """Put in the place of the stay, and the direction that it tells."""
    way = movement.direction
    if "direction" in entries:
        way = direction(entries["direction"].text, setting.home) or way
    land = place.country if place else None
    if "country" in entries and not is_none(entries["country"].text):
        named = next((p.country for p in places(entries["country"].text) if p.country), None)
        land = land or named
    home = next((p.country for p in places(entries["home"].text) if p.country), None) if "home" in entries else None
    if way is None and land and setting.home:
        way = "inbound" if land == setting.home else "outbound"
    if way is None and home and setting.home:
        way = "outbound" if home == setting.home else "inbound"
    if way == "inbound" and land is None:
        land = setting.home
    return replace(
        movement,
        direction=way,
        organisation=place.organisation if place else None,
        organisation_span=place.span if place and place.organisation else None,
        country=land,
    )


def _cards(document: Document, grid: Grid, titles: list[str], setting: Setting) -> Iterator[Movement]:
    """One person's table, or several under each other: labels with their values beside them."""
    entries: dict[str, Entry] = {}
    labels: dict[str, str] = {}
    start = grid.span.start
    told = next((way for title in titles if (way := direction(title, setting.home))), None)
    for row, words in enumerate(grid.words):
        column = 0
        while column < len(words) - 1:
            named = slots(words[column]) if 0 < len(words[column]) <= 30 and grid.first(row, column) else ()
            right = column + 1
            while right < len(words) and grid.cells[row][right] is grid.cells[row][column]:
                right += 1
            if not named or right >= len(words) or (slots(words[right]) and len(words[right]) <= 12 and not entries):
                column += 1
                continue
            if named[0] == "person" and "person" in entries:
                yield from _card(
                    document, Span(start, grid.row(row).start), entries, labels, titles, told, setting, grid
                )
                entries, labels, start = {}, {}, grid.row(row).start
            for slot in named:
                if slot not in entries:
                    span = grid.cell(row, right)
                    entries[slot] = Entry(words[right], grid.row(row) if span is None else span)
                    labels[slot] = words[column]
            column = right + 1
    yield from _card(document, Span(start, grid.span.end), entries, labels, titles, told, setting, grid)


def _card(
    document: Document,
    span: Span,
    entries: dict[str, Entry],
    labels: dict[str, str],
    titles: list[str],
    told: str | None,
    setting: Setting,
    grid: Grid,
) -> Iterator[Movement]:
    kinds = set(entries)
    if "person" not in kinds or "veto" in kinds or _kind(dict.fromkeys(entries, 0), labels, titles) != "plan":
        return
    if all(is_none(entry.text) for slot, entry in entries.items() if slot != "direction"):
        return
    head = Head(grid, 0, dict.fromkeys(entries, 0), labels, "plan")
    while span.end > span.start and document.text[span.end - 1].isspace():
        span = Span(span.start, span.end - 1)
    yield from _stays(document, span, entries, head, told, setting, None)
