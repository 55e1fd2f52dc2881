"""Plans that are charts, with a column for each year or each country.

Whoever stays in a year has a place, months or a mark in its column, or is named there; whoever stays in a country has
the period in its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.bare_months import in_year
from lint.analyse.movements.tables.months import runs
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Span
from lint.expressions import expression

YEAR = expression(
    r"(?:20\d\d|(?:令和|r)\s?\d{1,2}|fy\s?'?\d\d(?:\d\d)?)\s*(?:年度?)?|第?\d年(?:目|度)|year \d|\d(?:st|nd|rd|th) year"
)
PART = expression(
    r"前期|後期|[上下]半?期|四半期|[春夏秋冬]|\bq[1-4]\b|\bh[12]\b|half|quarter|\d{1,2}\s*[-–~～]?\s*\d{0,2}\s*月|semester|20\d\d"
)
"""What labels of parts of a year hold."""
SHORT = expression(r"^\s*['’]?(\d\d)\s?[-/ ]\s?((?:Q|H)[1-4]|[前後]期|[上下]半?期)\s*$", re.I)
"""A part of a year of two figures: "25/Q2"."""
HALF = expression(
    r"^\s*(?:FY\s?)?(20\d\d|(?:令和|R)\s?\d{1,2})\s*(?:年度?)?\s*[(（・/]?\s*([前後上下])(?:半?期)?\s*[)）]?\s*$", re.I
)
HALVES = expression(r"^\s*([前後上下])\s*$")
BAR = expression(r"[\s●○■□◆◇▲★→⇒➔➡←↔⇔=＝\-–—―ー─━~～<>＜＞]+")
"""Marks that fill a chart's cells."""
CONTINUED = expression(
    r"\s*[(（]?\s*(?:(?:同左|〃|″|同じ|左に同じ|前期に同じ|same|ditto|as before|idem)[、,\s]*[(（]?\s*"
    r"(?:継続|続き|続く|引き?続き|つづき|continued|cont\.?|ctd\.?)?"
    r"|(?:滞在)?継続(?:中|滞在)?|続き|(?:前期から|引き?続き)(?:滞在|継続)?|つづき|continued|cont(?:inue)?s?\.?|ctd\.?)\s*[)）]?[\s。.]*",
    re.I,
)
"""What says in the cell of a later time that the stay of the one before goes on."""
ARROWS = re.compile(r"[→⇒➔➡←↔⇔]+")
SOME = re.compile(r"\d{1,2}\s*[-–~～〜]\s*\d{1,2}")
"""Months in figures below a year."""
OPEN = expression(r"(?:^|[\n\v])\s*[~～〜∼–—-]|(?:[~～〜∼–—-]|から|より)\s*(?:$|[\n\v])")
"""One end of a range whose other end is in another cell."""
WORD = expression(r"[^\W\d_]{2}")
PARTS = expression(r"[\n\v;；、／/]|,(?=\s)")
MONTHS = expression(
    r"\d{1,2}\s*月|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.I,
)


@dataclass(frozen=True)
class Chart:
    """The columns of a plan that are times or places."""

    years: Mapping[int, str] = field(default_factory=dict)
    """Years or parts of them, in words that tell the time."""
    spots: Mapping[int, str] = field(default_factory=dict)
    """Countries or institutions."""
    low: int = 0
    """The last row of their labels."""
    months: bool = False
    """Whether each of the times is one month."""

    @property
    def columns(self) -> Mapping[int, str]:
        """Whichever there are."""
        return self.years or self.spots


def years_of(grid: Grid, row: int) -> tuple[dict[int, str], int]:
    """The columns that are years, halves or quarters, and the last row of their labels.

    Each has words by which its time is read (R7 is R7年度); a column of whole stays, each with its place and time,
    has none.  Empty where fewer than two are.
    """
    found = {column: time for column in range(grid.width) if (time := _time(grid, row, column))}
    if len(set(found.values())) < 2:
        found = {column: "" for column in range(grid.width) if _holds_stays(grid, row, column)}
        return (found if len(found) > 1 else {}), row
    if row + 2 < len(grid.words):
        below = {column: time for column in found if (time := _time(grid, row + 1, column)) and time != found[column]}
        same = all(grid.cells[row][c] is grid.cells[row + 1][c] for c in range(grid.width) if c not in found)
        if same and len(below) == len(found):
            return below, row + 1
    return found, row


def _time(grid: Grid, row: int, column: int) -> str:
    """The time that a label tells, with the year above it."""
    word = HALF.sub(r"\1年度\2期", SHORT.sub(r"20\1 \2", HALVES.sub(r"\1期", grid.words[row][column])))
    above = [grid.words[line][column] for line in range(row) if YEAR.fullmatch(plain(grid.words[line][column]))]
    label = plain(word)
    if YEAR.fullmatch(label):
        bare = re.fullmatch(r"20\d\d|(?:令和|r)\s?\d{1,2}", label)
        return f"{word.strip()}年度" if bare else word.strip()
    whole = " ".join([*dict.fromkeys(above), word.strip()])
    if above and SOME.fullmatch(label):
        whole = f"{above[-1].strip()}{label}月"
    elif not 0 < len(word) <= 16 or not PART.search(label):
        return ""
    return whole if any(period.start for period in periods(whole)) else ""


def _holds_stays(grid: Grid, row: int, column: int) -> bool:
    """Whether each cell below a label tells a place and a time."""
    filled = [words[column] for words in grid.words[row + 1 :] if words[column] and not is_none(words[column])]
    return bool(filled) and all(
        any(place.organisation for place in places(words)) and any(period.start for period in periods(words))
        for words in filled
    )


def spots_of(grid: Grid, row: int) -> dict[int, str]:
    """The columns that are countries or institutions, with periods or lengths in their cells; one alone is none."""
    found = {
        column: word
        for column, word in enumerate(grid.words[row])
        if 0 < len(word) <= 48 and grid.first(row, column) and places(word) and _holds_times(grid, row, column)
    }
    return found if len(found) > 1 else {}


def _holds_times(grid: Grid, row: int, column: int) -> bool:
    filled = [words[column] for words in grid.words[row + 1 :] if column < len(words) and not is_none(words[column])]
    return bool(filled) and all(periods(words) and not places(words) for words in filled)


def charted(grid: Grid, row: int, chart: Chart, entries: dict[str, Entry]) -> Iterator[dict[str, Entry]]:
    """The entries of each stay of a row, by the columns that are times or places, where there are any."""
    if chart.months and (stretches := list(runs(grid, row, chart.years))):
        for first, last in stretches:
            yield {**entries, "period": replace(_from_to(grid, row, chart.years, first, last), rough=False)}
        return
    if chart.years:
        yield from by_year(grid, row, chart.years, entries)
        return
    spots = chart.spots
    told = [column for column in spots if not is_none(grid.words[row][column])]
    for column in told:
        span = grid.cell(row, column) or grid.row(row)
        yield {**entries, "destination": Entry(spots[column], span), "period": Entry(grid.words[row][column], span)}
    if spots and not told:
        nothing = Span(grid.row(row).start, grid.row(row).start)
        yield {**entries, "destination": Entry("", nothing), "period": Entry("", grid.cell(row, min(spots)) or nothing)}
    if not spots:
        yield entries


def by_year(grid: Grid, row: int, years: Mapping[int, str], entries: dict[str, Entry]) -> Iterator[dict[str, Entry]]:
    """The entries of each stay of a row of a chart.

    A stay for each cell that names a place, or for each person whom neighbouring cells name; else one for all times
    that are marked.

    Args:
        grid: the table.
        row: the row.
        years: the columns that are years, or parts of them (:func:`years_of`).
        entries: what the other columns of the row tell.

    """
    told = [(column, grid.words[row][column]) for column in sorted(years) if not is_none(grid.words[row][column])]
    if "person" not in entries and told and all(_people(words) for _, words in told):
        yield from _by_person(grid, row, years, entries)
        return
    told = [(c, words) for c, words in told if c - 1 not in years or grid.cells[row][c - 1] is not grid.cells[row][c]]
    told = [
        (c, words)
        for at, (c, words) in enumerate(told)
        if not at or BAR.fullmatch(words) or not CONTINUED.fullmatch(words)
    ]
    placed = [(column, words) for column, words in told if any(place.organisation for place in places(words))]
    if placed:
        for column, words in placed:
            span = grid.cell(row, column) or grid.row(row)
            when = _from_to(grid, row, years, column, _reach(grid, row, years, column), "")
            yield {**entries, "destination": Entry(words, span), "period": replace(when, span=span)}
        return
    if not told:
        yield {**entries, "period": Entry("", grid.cell(row, min(years)) or Span(grid.span.start, grid.span.start))}
        return
    if len(told) > 1 and (stretches := _stretches(grid, row, years, told)):
        for column, last in stretches:
            words, span = grid.words[row][column], grid.cell(row, column) or grid.row(row)
            named = MONTHS.sub("", words).strip(" \n\u3000,，、:：;；・()（）-–—~～〜")
            where = {"destination": Entry(named, span)} if WORD.search(named) else {}
            yield {**where, **entries, "period": _from_to(grid, row, years, column, last)}
        return
    first = told[0]
    task = first[1].strip()
    if "role" not in entries and not BAR.fullmatch(task) and not periods(task) and len(task) > 3:
        entries = {**entries, "role": Entry(task, grid.cell(row, first[0]) or grid.row(row))}
    yield {**entries, "period": _from_to(grid, row, years, first[0], _reach(grid, row, years, told[-1][0]))}


def _stretches(
    grid: Grid, row: int, years: Mapping[int, str], told: Sequence[tuple[int, str]]
) -> list[tuple[int, int]]:
    """The first and the last column of each stay of a row whose cells each tell their own months; else none.

    Months that follow those of the cell before are one stay with them.
    """
    found: list[tuple[int, int]] = []
    ended = 0
    for column, words in told:
        time = next((p for p in periods(_read(years[column], words)) if p.start and p.end), None)
        if time is None or ARROWS.search(words) or not MONTHS.search(words) or OPEN.search(words):
            return []
        begins, ends = (int(moment[:4]) * 12 + int(moment[5:7]) for moment in (time.start or "", time.end or ""))
        if found and begins == ended + 1:
            found[-1] = (found[-1][0], column)
        else:
            found.append((column, column))
        ended = ends
    return found


def _people(words: str) -> list[str]:
    """The entries of a cell that names people alone."""
    parts = [part.strip() for part in PARTS.split(words) if part.strip()]
    return parts if all(placeholder(part) or names(part, cell=True, header="氏名") for part in parts) else []


def _by_person(grid: Grid, row: int, years: Mapping[int, str], entries: dict[str, Entry]) -> Iterator[dict[str, Entry]]:
    """A stay for each person whom a cell or neighbouring ones name."""
    runs: list[tuple[str, int, int]] = []
    for column in sorted(years):
        for who in _people(grid.words[row][column]):
            before = next((run for run in runs if _bare(run[0]) == _bare(who) and run[2] == column - 1), None)
            if before is not None:
                runs[runs.index(before)] = (before[0], before[1], column)
            else:
                runs.append((who, column, column))
    for who, first, last in runs:
        person = Entry(who, grid.cell(row, first) or grid.row(row))
        yield {**entries, "person": person, "period": _from_to(grid, row, years, first, last)}


def _bare(who: str) -> str:
    """Who a cell names, without the months in brackets: 「Howard Pratt（8月～）」."""
    return plain(re.sub(r"[(（][^()（）]*\d[^()（）]*[)）]", "", who))


def _from_to(grid: Grid, row: int, years: Mapping[int, str], first: int, last: int, ends: str | None = None) -> Entry:
    """The period from one column of a chart to another, in words; ``ends`` are the last cell's, where not its own."""
    words = _read(years[first], grid.words[row][first])
    rough = words == years[first]
    if last != first:
        ends = _read(years[last], grid.words[row][last] if ends is None else ends)
        words, rough = f"{_edge(words, 0)}～{_edge(ends, -1)}", rough or ends == years[last]
    start, end = grid.cell(row, first) or grid.row(row), grid.cell(row, last) or grid.row(row)
    return Entry(words, Span(start.start, max(start.end, end.end)), rough)


def _reach(grid: Grid, row: int, years: Mapping[int, str], column: int) -> int:
    """The last year of a stay: cells that are merged with the first, say the same or hold only a bar go on with it."""
    last = column
    while last + 1 in years:
        words = grid.words[row][last + 1]
        same = grid.cells[row][last + 1] is grid.cells[row][column] or words == grid.words[row][column]
        bar = words and BAR.fullmatch(words) and not is_none(words)
        if not same and not bar and not CONTINUED.fullmatch(words):
            break
        last += 1
    return last


def _read(year: str, words: str) -> str:
    """The period of a cell under a year: its months, its length, or the whole year."""
    for place in reversed(places(words)):
        words = f"{words[: place.span.start]} {words[place.span.end :]}"
    if any(period.start for period in periods(words)):
        return words
    left = re.sub(r"[（(][^()（）\d]*[)）]", " ", words).strip(" \n　()（）、,・:：")
    begins = next((period.start for period in periods(year) if period.start), None)
    if begins and MONTHS.search(left) and (told := in_year(ARROWS.sub(" ", left), begins)):
        first = re.search(r"20\d\d年", told)
        return told[first.start() :] if first else told
    if length := re.search(r"\d[\d.]*\s*(?:か月|ヶ月|カ月|週|日間|年間|months?|weeks?)", left):
        return f"{year}{length.group()}"
    return year


def _edge(words: str, which: int) -> str:
    """The beginning (0) or the end (-1) of a period, in words that can be joined to another's."""
    found = periods(words)
    moment = (found[0].start if which == 0 else found[0].end) if found else None
    return re.sub(r"-(\d\d)(?:-\d\d)?$", r"年\1月", moment) if moment else words
