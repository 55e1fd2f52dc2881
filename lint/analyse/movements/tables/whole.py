"""Whole stays in the cells of a table: 「山田 花子：MIT（米国）、2025年4月～2026年3月、培養法を確立する」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.by_line import LABELLED, task_of
from lint.analyse.movements.tables.content import is_period, is_place, is_traveller
from lint.analyse.movements.tables.slots import slots
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span

LINE = re.compile(r"[\n\v]|[;；](?=\s*\S)")
HOME = re.compile(r"所属|本務|affiliation|home")
"""Labels of columns that tell where people come from."""
GOES_TO = re.compile(
    r"(?:[,，)）]|\b(?:goes|comes|moves|travels|flies)|(?<=\w))\s+(?:from\s(?:[^,;:.]{2,60}?)\s)?to\s+(?:the\s+)?"
    r"(?=[A-ZÀ-Ý][^\s]*[A-ZÀ-Ýa-zà-ý])|\s*(?:→|⇒|->|➔)\s*(?=\S)"
)
"""What parts who goes, and where they are at home, from where they go: "Kanae Ito, student at Kitami, to UiT"."""
SHORTEST, LONGEST = 24, 400
"""Characters of a cell that tells a whole stay."""


def tells_whole(grid: Grid) -> bool:
    """Whether the cells that tell stays each tell a whole one: the person first, and place and time."""
    rows = (zip(cells, words, strict=True) for cells, words in zip(grid.cells, grid.words, strict=True))
    words_of = {id(cell): words for row in rows for cell, words in row}
    long = [words for words in words_of.values() if len(words) >= SHORTEST]
    told = [words for words in long if _tells(words)]
    return len(told) > 1 and all(
        is_traveller(words) and len(words) <= LONGEST and not _is_labelled(words) for words in told
    )


def _is_labelled(words: str) -> bool:
    """Whether a cell is of lines of labels and values, which are read as lines elsewhere."""
    lines = [match for line in words.split("\n") if (match := LABELLED.fullmatch(line))]
    return sum(bool(slots(match[1].strip(" ・●○■◆-*•"))) for match in lines) > 2


def _tells(words: str) -> bool:
    """Whether words tell when somebody is away, and where; the place may be in no list."""
    return is_period(words) and (is_place(words) or (_leads(words) > 0 and is_traveller(words)))


def _leads(text: str) -> int:
    """Where the words begin of where somebody goes, before the time; 0 where nothing parts them from who goes."""
    begins = min((period.span.start for period in periods(text)), default=len(text))
    return next((match.end() for match in GOES_TO.finditer(text, 0, begins) if match.start() > 2), 0)


def by_time(grid: Grid) -> Grid | None:
    """A table as a calendar, the times in its first column and who goes where in the others; ``None`` if it is none."""
    return next((one for one in (grid, grid.turn()) if len(one.words) > 1 and _is_calendar(one)), None)


def _is_calendar(grid: Grid) -> bool:
    labels = [words[0] for words in grid.words[1:] if words[0]]
    held = [
        (grid.words[0][column], words[column])
        for row, words in enumerate(grid.words)
        for column in range(1, len(words))
        if row and not is_none(words[column]) and grid.first(row, column)
    ]
    if len(labels) < 2 or not all(map(is_period, labels)) or len(held) < 2 or any(is_period(top) for top, _ in held):
        return False
    return all(_is_going(words) and not HOME.search(plain(top)) for top, words in held)


def _is_going(words: str) -> bool:
    """Whether a cell tells whole stays but for their time, one in each line."""
    return all(is_traveller(line) and is_place(line) and len(line) <= LONGEST for line in _lines(words))


def _lines(words: str) -> list[str]:
    """The stays of a cell of a calendar: its lines, where each begins with a traveller, else the whole."""
    lines = [line.strip(" ・;；") for line in LINE.split(words) if line.strip(" ・;；")]
    return lines if all(is_traveller(line) and is_place(line) for line in lines) else [words.strip()]


def calendar_stays(document: Document, grid: Grid) -> Iterator[tuple[Span, dict[str, Entry], list[str]]]:
    """Each stay of a calendar (:func:`by_time`), as :func:`whole_stays` gives them."""
    for row in range(1, len(grid.words)):
        time = Entry(grid.words[row][0], grid.cell(row, 0) or grid.row(row))
        for column in range(1, len(grid.words[row])):
            text, span = grid.words[row][column], grid.cell(row, column)
            if span is None or is_none(text) or not grid.first(row, column):
                continue
            for part in _lines(text):
                at = document.text.find(part, span.start, span.end)
                own = Span(at, at + len(part)) if at >= 0 else span
                labels = [grid.words[0][column]]
                if stacked := _stacked(document, part, own):
                    yield own, {"year": time, **stacked}, labels
                    continue
                part = " ".join(part.split())
                where, entries, labels = _entries(part, own, labels)
                dated = {"period": Entry(part, own), "year": time} if periods(part) else {"period": time}
                yield where, {**entries, **dated}, labels


def whole_stays(document: Document, grid: Grid) -> Iterator[tuple[Span, dict[str, Entry], list[str]]]:
    """Each stay's place, its entries, and the labels of its column and its row, in reading order.

    Args:
        document: the draft.
        grid: a table whose cells tell whole stays (:func:`tells_whole`).

    """
    for row, words in enumerate(grid.words):
        for column, text in enumerate(words):
            span = grid.cell(row, column)
            if span is None or not grid.first(row, column) or len(text) < SHORTEST:
                continue
            labels = [grid.words[0][column], words[0]]
            lines = [line.strip() for line in text.split("\n")]
            for part in lines if all(map(_tells, lines)) else [text]:
                at = document.text.find(part, span.start, span.end)
                own = Span(at, at + len(part)) if at >= 0 else span
                if _tells(part):
                    stacked = _stacked(document, part, own)
                    yield (own, stacked, labels) if stacked else _entries(part, own, labels)


def whole_rows(grid: Grid) -> list[tuple[Span, dict[str, Entry], list[str]]]:
    """The stays of a table without labels whose rows, as lines, each tell who goes, where and when; else none."""
    told = {row: " ".join(filter(None, dict.fromkeys(words))) for row, words in enumerate(grid.words) if any(words)}
    whole = all(is_traveller(line) and is_place(line) and is_period(line) for line in told.values())
    if len(told) < 2 or not whole or any(len(line) > LONGEST for line in told.values()):
        return []
    if any(_is_labelled(word) for words in grid.words for word in words):
        return []
    return [_entries(line, grid.row(row), []) for row, line in told.items()]


def _stacked(document: Document, text: str, span: Span) -> dict[str, Entry]:
    """The entries of a cell with a line for who goes, one for where, one for when, then what is done; else none."""
    told: list[Entry] = []
    at = span.start
    for line in filter(None, map(str.strip, LINE.split(text))):
        start = document.text.find(line, at, span.end)
        if start < 0:
            return {}
        at = start + len(line)
        told.append(Entry(line, Span(start, at)))
    if len(told) < 3 or not is_traveller(told[0].text) or is_place(told[0].text):
        return {}
    where = next((entry for entry in told[1:] if is_place(entry.text)), None)
    when = next((entry for entry in told[1:] if is_period(entry.text)), None)
    if where is None or when is None:
        return {}
    found = {"person": told[0], "destination": where, "period": when}
    left = [entry for entry in told if entry not in found.values()]
    if left:
        whole = Span(left[0].span.start, left[-1].span.end)
        found["role"] = Entry("\n".join(entry.text for entry in left), whole)
    return found


def _entries(text: str, span: Span, labels: list[str]) -> tuple[Span, dict[str, Entry], list[str]]:
    spots = [place.span for place in places(text) if place.organisation]
    times = [period.span for period in periods(text)]
    known = sorted([*spots, *times])
    first, last = known[0].start, known[-1].end
    whole = Entry(text, span)
    leads = _leads(text)
    whither = Span(leads, times[0].start if times else last) if leads else Span(first, last)
    where = text[whither.start : whither.end].rstrip(" （(:：、,")
    begins = span.start + whither.start
    place = Span(begins, begins + len(where)) if leads and len(span) == len(text) else span
    entries = {
        "person": Entry(text[: min(first, leads or first)].rstrip(" （(:：、,"), span),
        "destination": Entry(where, place),
        "period": Entry(text[first:last], span),
    }
    if task_of(whole).text:
        entries["role"] = whole  # what is done is cut out of it where the entries are read
    return span, entries, labels
