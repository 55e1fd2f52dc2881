"""Which tables tell of stays: their labels, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lint.analyse.movements.tables.cards import is_card
from lint.analyse.movements.tables.content import (
    by_values,
    corrected,
    figures,
    goes_between,
    guests,
    headless,
    is_place,
    is_ranged,
    leads_name,
    tells_where,
    unlabelled,
    values,
    when,
)
from lint.analyse.movements.tables.labels import PART
from lint.analyse.movements.tables.lands import of_countries
from lint.analyse.movements.tables.months import months_of
from lint.analyse.movements.tables.slots import OTHER, TRAVEL, direction, first_direction, is_mobile, slots
from lint.analyse.movements.tables.years import Chart, spots_of, years_of
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.team.member_heads import member_head

MEMBER_TITLE = re.compile(
    r"メンバー|構成員?|参加者(?:一覧|表)|研究組織|体制|(?:チーム|組織|側)(?:の|に属する|を構成する)?(?:研究者|構成|一覧|表|$)"
    r"|team|participants|personnel|consortium|members|investigators|partners$"
)
LISTED = re.compile(r"メンバー|構成員|参加者|一覧|members|participants|personnel")
PLANNED = re.compile(r"計画|予定|\bplan(?:s|ned)?\b|schedule")
INSTITUTION = r"(?:(?:研究)?機関名?|大学名?|institutions?|organi[sz]ations?|universit(?:y|ies))"
BARE = re.compile(rf"^{INSTITUTION}(?:\s*[/(・|]?\s*{INSTITUTION}\)?)?$")
"""A label of an institution that does not say whose: in a plan that names no other it is where people go."""
NUMBERED = re.compile(r"\d|first|second|third|[一二三]")
"""What counts the periods of several stays."""
WHO = {"person", "count", "stage", "direction", "ticked outbound", "ticked inbound"}
TIMES = ("period", "start", "end", "months")
EFFORT = re.compile(r"pm|person[- ]months?")
"""A label of lengths only beside one of times."""
DATED = ("start", "end")


@dataclass(frozen=True)
class Head:
    """The labels of a table: the last row that holds them, and the columns of each slot."""

    grid: Grid
    row: int
    columns: dict[str, int]
    labels: dict[str, str]
    kind: str
    chart: Chart = field(default_factory=Chart)

    @classmethod
    def of(cls, grid: Grid, entries: Iterable[str], labels: dict[str, str] | None = None) -> Head:
        """The head of a stay that a cell, a card or lines tell: its slots, of no columns."""
        return cls(grid, 0, dict.fromkeys(entries, 0), labels or {}, "plan")


def find_head(grid: Grid, titles: Sequence[str]) -> Head | None:
    """The labels of a table of stays, in its first rows or, turned, in its first columns."""
    return _found(grid, tuple(dict.fromkeys(titles)))


@lru_cache(maxsize=128)
def _found(grid: Grid, titles: Sequence[str]) -> Head | None:
    titles = own(titles)
    mobile = any(is_mobile(title) for title in titles[:3])
    best: Head | None = None
    if is_card(grid):
        return None
    if (team := _team(grid, titles)) is not None:
        return team
    turned = grid.turn()
    if any(_vetoed(one) for one in (grid, turned) if one.words):
        return None
    for candidate in (grid, turned):
        for number in range(min(4, len(candidate.words) - 1)):
            if not candidate.turned and (_parted(candidate, number) or _titles(candidate, number)):
                continue  # the years, or all labels, stand in the next row
            found = _labelled(candidate, number)
            if "event" in found[0] and not candidate.turned:
                return None
            labelled = found[1]
            chart = _chart(candidate, number, found[0], titles) if mobile or _of_travel(labelled) else Chart()
            if not chart.spots and len(found[0]) < 2 and any(is_place(word) for word in candidate.words[number]):
                continue  # 「ハーバード大学（米国）」 is a value, though 国 is a label
            if not chart.columns and any(map(is_ranged, candidate.words[number])):
                continue
            timed = bool(found[0].keys() & set(TIMES))
            hosted = "host" in found[0] and timed and (mobile or "person" in found[0])
            shown = mobile or hosted or _of_travel(labelled) or (bool(found[0]) and goes_between(candidate, number))
            if chart.columns:
                told = {slot: column for slot, column in found[0].items() if column not in chart.columns}
                first = min(chart.columns)
                more = unlabelled(candidate, number, {"period": first, **told}, chart.columns)
                found = ({"period": first, "destination": first, **more, **told}, found[1])
                if not {"person", "count"} & found[0].keys() and _counts(candidate, chart):
                    continue
            elif not candidate.turned or hosted or "destination" in found[0]:
                found = _completed(candidate, number, found, shown)
            kind = kind_of(found[0], found[1], titles, mobile=shown)
            if kind == "plan" and not found[0].keys() & WHO and "destination" not in labelled and not chart.columns:
                continue  # nobody goes, and no label speaks of where
            if kind is None or (kind == "plan" and not set(found[0]) & {"person", "count", *TIMES}):
                continue
            if _labels_go_on(candidate, number, found[0]):
                continue  # labels and values side by side: a card
            columns, labels, row = found[0], found[1], number
            below = _labelled(candidate, number + 1)
            if number + 2 < len(candidate.words) and _goes_on(candidate, number + 1, below[0]):
                lower = {
                    slot: column
                    for slot, column in below[0].items()
                    if slot in DATED or slot not in columns or _tall(candidate, number, columns[slot])
                }
                columns, labels, row = {**columns, **lower}, {**labels, **below[1]}, number + 1
                if {"start", "end"} <= set(columns):
                    columns.pop("period", None)
            if "person" in columns and figures(candidate, columns["person"], row):
                break
            if chart.years and columns.get("destination") in chart.years and not _placed(candidate, chart):
                columns = {slot: column for slot, column in columns.items() if slot != "destination"}
            if kind == "member" and _tells_stays(candidate, row, columns):
                kind = "plan"  # who belongs to the team, and where each goes
            if kind == "member" and mobile and BARE.match(plain(labels.get("home", ""))):
                kind = "plan" if _lies_there(candidate, row, columns, (labels.get("period", ""), *titles)) else kind
            if kind == "plan" and "destination" not in columns and BARE.match(plain(labels.get("home", ""))):
                columns = {("destination" if slot == "home" else slot): at for slot, at in columns.items()}
                labels = {("destination" if slot == "home" else slot): label for slot, label in labels.items()}
            if kind == "plan" and "host" in columns and not columns.keys() & {"person", "count"}:
                columns, labels = guests(candidate, row, columns, labels)
            if kind == "plan":
                columns = {**columns, **unlabelled(candidate, row, columns, chart.columns)}
            elif "destination" in columns:  # where a team's members work is no place that they go to
                columns = {("home" if slot == "destination" else slot): at for slot, at in columns.items()}
            if best is None or len(columns) > len(best.columns) + 1:
                row = max(row, chart.low) if chart.columns else row
                best = Head(candidate, row, columns, labels, kind, chart if kind == "plan" else Chart())
            break
    if best is None and mobile and (bare := headless(grid)) is not None:
        return Head(bare[0], 0, bare[1], {}, "plan")
    if best is None and any(is_mobile(title) for title in titles) and (shapes := by_values(grid)):
        number, columns = shapes
        return Head(grid, number, columns, {slot: grid.words[number][at] for slot, at in columns.items()}, "plan")
    return best


def _vetoed(grid: Grid) -> bool:
    """Whether the first row labels another table's columns; somebody below "Name" may be called Grant."""
    column = _labelled(grid, 0)[0].get("veto")
    words = grid.words[0]
    return column is not None and not (slots(words[0])[:1] == ("person",) and leads_name(words[column]))


def own(titles: Sequence[str]) -> Sequence[str]:
    """The titles that speak of a table; behind the title of something else they speak of what is around it."""
    other = next((at for at, title in enumerate(titles) if OTHER.search(title) and not is_mobile(title)), None)
    return titles if other is None else titles[: other + 1]


def _chart(grid: Grid, row: int, columns: dict[str, int], titles: Sequence[str]) -> Chart:
    """The columns below a row of labels that are times or places."""
    if months := months_of(grid, row, titles):
        return Chart(months, low=row, months=not any("～" in month for month in months.values()))
    if set(columns) & {*TIMES, "veto"}:
        return Chart()
    if spots := spots_of(grid, row):
        return Chart(spots=spots, low=row)
    years, low = years_of(grid, row)
    return Chart(years, low=low)


def _lists(titles: Sequence[str], near: int) -> bool:
    """Whether one of the nearest titles lists a team."""
    return not _of_stays(titles) and any(MEMBER_TITLE.search(title) for title in titles[:near])


def _of_stays(titles: Sequence[str]) -> bool:
    """Whether a title tells the way or the plan of stays (「日本から相手国へ」 in their part), and lists no team."""
    title = next(iter(titles), "")
    planned = is_mobile(title) and PLANNED.search(title) is not None
    going = direction(title) is not None and any(is_mobile(one) for one in titles[:3])
    return (planned and not LISTED.search(title)) or (going and not MEMBER_TITLE.search(title))


def _team(grid: Grid, titles: Sequence[str]) -> Head | None:
    """A table that lists a team, with the column of its travel periods."""
    if _of_stays(titles):
        return None
    head = member_head(grid, titles)
    if head is None or not head.certain:
        return None
    called = {"name": "person", "organisation": "home", "post": "stage", "degree": "degree", "period": "period"}
    found = {called[slot]: column for slot, column in head.columns.items() if slot in called}
    labels = {slot: head.grid.words[head.row][at] for slot, at in found.items()}
    return Head(head.grid, head.row, found, labels, "member")


def _of_travel(labels: dict[str, str]) -> bool:
    """Whether labels of who and where speak of travelling both: 「派遣者」 and 「滞在先」."""
    return all(TRAVEL.search(plain(labels.get(slot, ""))) for slot in ("person", "destination"))


def _placed(grid: Grid, chart: Chart) -> bool:
    """Whether the cells of a chart name places."""
    return any(is_place(words[column]) for words in grid.words[chart.low + 1 :] for column in chart.years)


def _counts(grid: Grid, chart: Chart) -> bool:
    """Whether the cells of a chart are figures: how many, and not who."""
    cells = [words[column] for words in grid.words[chart.low + 1 :] for column in chart.columns if words[column]]
    return bool(cells) and all(re.fullmatch(r"[\d,.]+\s*(?:名|人|件|回|報)?", plain(words)) for words in cells)


def _tells_stays(grid: Grid, row: int, columns: dict[str, int]) -> bool:
    """Whether a table of members also tells in a column of its own where each of them stays, and in another when."""
    if "destination" not in columns or not columns.keys() & set(TIMES):
        return False
    at = columns["destination"]
    where = [words for words in values(grid, at, row) if not is_none(words)]
    others = [c for c in range(grid.width) if c not in (at, columns.get("person")) and c not in columns.values()]
    others += [columns[slot] for slot in ("home", "stage", "degree", "role") if columns.get(slot, at) != at]
    home = any(sum(map(is_place, values(grid, c, row))) > 1 for c in others)
    return home and bool(where) and 2 * sum(map(is_place, where)) >= len(where)


def _lies_there(grid: Grid, row: int, columns: dict[str, int], told: Sequence[str]) -> bool:
    """Whether a column of institutions lies on the side that people go to, by the words for their travelling."""
    way = first_direction(told)
    cells = values(grid, columns["home"], row)
    lands = [land for words in cells if (land := next((p.country for p in places(words) if p.country), None))]
    if way is None or not lands or len(columns.keys() & {"stage", "degree"}) > 0:
        return False
    return all((land == "JP") == (way == "inbound") for land in lands)


def _labelled(grid: Grid, row: int) -> tuple[dict[str, int], dict[str, str]]:
    columns: dict[str, int] = {}
    labels: dict[str, str] = {}
    taken: list[tuple[int, tuple[str, ...]]] = []
    for column, word in enumerate(grid.words[row]):
        if word and len(word) <= 60 and (column == 0 or grid.cells[row][column] is not grid.cells[row][column - 1]):
            taken.append((column, corrected(grid, row, column, slots(word))))
    if not any({"destination", "country", "home"} & set(named) for _, named in taken):  # "Stay" over where and when
        taken = [(c, tells_where(grid, row, c, named)) for c, named in taken]
    for depth in range(4):  # what leads a label goes before what it also names
        for column, named in taken:
            if depth < len(named) and named[depth] not in columns:
                columns[named[depth]] = column
                labels[named[depth]] = grid.words[row][column]
    where = [column for column, named in taken if named[:1] == ("destination",)]
    if len(where) > 1 and (lands := [column for column in where if of_countries(grid, row, column)]):
        rest = [column for column in where if column not in lands]
        if rest:  # 「渡航先国」 and 「受入機関」
            columns["destination"], columns["country"] = rest[0], columns.get("country", lands[0])
            labels["destination"], labels["country"] = (grid.words[row][columns[s]] for s in ("destination", "country"))
    tasks = [column for column, named in taken if named[:1] == ("role",)]
    if len(tasks) > 1 and PART.fullmatch(plain(labels["role"])):  # "Work package" and "What is done"
        columns["role"] = next(column for column in tasks if column != columns["role"])
        labels["role"] = grid.words[row][columns["role"]]
    told = [column for column, named in taken if "period" in named]
    if len(told) > 1:  # 「年度」 and 「渡航期間」 or 「どこに、いつ」: the one that tells more
        columns["period"] = max(told, key=lambda column: when(grid, row, column))
        ranged = [column for column in told if NUMBERED.search(plain(grid.words[row][column]))]
        if len(ranged) == len(told):  # "1st period" and "2nd period"
            columns |= {"period": ranged[0], "period again": ranged[1]}
        else:
            columns["year"] = next(column for column in told if column != columns["period"])
            labels["year"] = grid.words[row][columns["year"]]
        labels["period"] = grid.words[row][columns["period"]]
    begun = [column for column, named in taken if "start" in named]
    if len(begun) > 1 and "end" not in columns:  # "Arrives | Leaves", "Leaves | Arrives back"
        columns["start"], columns["end"] = begun[:2]
        labels["start"], labels["end"] = (grid.words[row][column] for column in begun[:2])
    if EFFORT.fullmatch(plain(labels.get("months", ""))) and not columns.keys() & {"period", "start"}:
        del columns["months"], labels["months"]  # a sum of work
    return columns, labels


def _completed(
    grid: Grid, row: int, labelled: tuple[dict[str, int], dict[str, str]], mobile: bool
) -> tuple[dict[str, int], dict[str, str]]:
    """Labels of a plan with the columns that only their values tell (「人」「いつ・どれだけ」「先」)."""
    columns, labels = labelled
    if "veto" in columns or not columns or not (mobile or {"destination"} <= columns.keys()):
        return labelled
    told = ("person", "period", "start", "end", *(("destination",) if mobile else ()))
    more = {slot: at for slot, at in unlabelled(grid, row, columns).items() if slot in told}
    return {**columns, **more}, {**labels, **{slot: grid.words[row][at] for slot, at in more.items()}}


def _titles(grid: Grid, row: int) -> bool:
    """Whether one cell goes across the table."""
    return grid.width > 2 and grid.cells[row][0] is not None and len({id(cell) for cell in grid.cells[row]}) == 1


def _parted(grid: Grid, row: int) -> bool:
    """Whether only one label is parted in the row below, into years: 「滞在期間（年度別）」."""
    if row + 2 >= len(grid.words):
        return False
    years, _ = years_of(grid, row + 1)
    rest = [column for column in range(grid.width) if column not in years]
    above = {id(grid.cells[row][column]) for column in years}
    return len(years) > 1 and len(above) == 1 and len(rest) > 1 and all(_tall(grid, row, column) for column in rest)


def _tall(grid: Grid, row: int, column: int) -> bool:
    """Whether a label goes over the row below, too, which has read it again."""
    return grid.cells[row][column] is grid.cells[row + 1][column] is not None


def _labels_go_on(grid: Grid, row: int, columns: dict[str, int]) -> bool:
    """Whether a label stands where the first name should."""
    column = columns.get("person")
    if column is None or row + 1 >= len(grid.words) or grid.cells[row + 1][column] is grid.cells[row][column]:
        return False
    top, low = grid.cells[row][column], grid.cells[row + 1][column]
    word = grid.words[row + 1][column]
    if top is None or low is None or top.columns > 1 or low.columns > 1 or not 0 < len(word) <= 12 or not slots(word):
        return False
    if placeholder(word) is not None:
        return False
    return not names(word.title(), cell=True) and not _goes_on(grid, row + 1, _labelled(grid, row + 1)[0])


def _goes_on(grid: Grid, row: int, found: dict[str, int]) -> bool:
    """Whether a row is the second of a head: only labels, or the cells of the first."""
    fresh = [
        column
        for column, word in enumerate(grid.words[row])
        if word and grid.cells[row][column] is not grid.cells[row - 1][column]
    ]
    named = {column for column in found.values() if column in fresh}
    wide = any(top is not None and top.columns > 1 for top in grid.cells[row - 1])
    if not fresh or any(len(grid.words[row][c]) > 24 for c in fresh):
        return False
    if len(fresh) == 1 and re.search(r"\d", grid.words[row][fresh[0]]):
        return False  # a year over the rows below it
    # Below labels that go over several columns a few may say nothing by themselves.
    return len(named) == len(fresh) or (
        wide and 2 * len(named) > len(fresh) and not any(re.search(r"\d", grid.words[row][c]) for c in fresh)
    )


def kind_of(
    columns: dict[str, int], labels: dict[str, str], titles: Sequence[str], *, mobile: bool = False
) -> str | None:
    """What a table with these labels tells: "plan", "member" or nothing of stays.

    Args:
        columns: the columns by slot.
        labels: their labels.
        titles: what names the table, nearest first.
        mobile: whether the values show stays, whatever the titles say.

    """
    kinds = {"direction" if slot.startswith("ticked ") else slot for slot in columns}
    when = bool(kinds & set(TIMES))
    if "veto" in kinds:
        return None
    mobile = mobile or any(is_mobile(title) for title in titles[:3])
    who = "person" in kinds
    if not mobile and _lists(titles, 3) and kinds & {"home", "destination"}:
        return "member" if who and when and kinds & {"degree", "stage", "role", "country"} else None
    travels = any(TRAVEL.search(plain(labels[slot])) for slot in TIMES if slot in labels)
    member = _lists(titles, 2) or bool(
        kinds & {"home", "degree"} and "role" in kinds and travels and not kinds & {"host", "direction"}
    )
    if who and travels and "destination" not in kinds and kinds & {"home", "stage", "degree"}:
        plan = mobile and not member and (kinds & {"direction", "host", "country"} or not kinds & {"degree", "home"})
        return "plan" if plan else "member"
    if who and travels and kinds & {"home", "degree"} and not kinds & {"role", "purpose", "host", "direction"}:
        return "plan" if mobile else "member"
    if who and travels and member and _lists(titles, 1):
        return "member"
    if "destination" in kinds and (who or kinds & {"count", "direction"} or (mobile and kinds & {"stage"})):
        return "plan" if when or mobile or kinds & {"host"} else None
    if who and when and mobile and (kinds & {"role", "purpose", "host", "country", "direction", "stage", "home"}):
        return "plan"
    if not mobile and who and "home" in kinds and not kinds & {"destination", "host", "direction"}:
        return "member" if when else None
    if who and kinds & {"country"} and when and kinds & {"host", "role", "purpose"}:
        return "plan"
    if "destination" in kinds and when and mobile:
        return "plan"
    return None
