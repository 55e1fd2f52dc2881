"""Tables whose rows and columns are times, places, people or directions, and whose cells tell stays in free words.

What an axis says holds for all cells of its row or its column; what a cell says itself goes before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lint.analyse.movements.records import Entry
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.axes import Axis, axis_of, is_axis
from lint.analyse.movements.tables.cell_words import Told, stays_in
from lint.analyse.movements.tables.combined import Stay, made
from lint.analyse.movements.tables.months import months_of
from lint.analyse.movements.tables.notes import noted, notes
from lint.analyse.movements.tables.slots import is_mobile, slots
from lint.analyse.movements.tables.years import CONTINUED
from lint.analyse.people.full_names import FullNames
from lint.analyse.people.nobody import placeholder
from lint.analyse.places import is_none
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document
from lint.expressions import expression

WHO = (("person",), ("host",))
"""What the corner of a table of people by people speaks of."""
MOST = 0.6
"""The share of the filled cells that must tell stays."""
LONGEST = 900
"""Characters of a cell, at most."""
NOBODY = expression(
    r"(?:nobody|no[- ]?one|nil|not used|no (?:stays?|visits?|visitors?|guests?|travel\w*)|none(?: \w+){0,2}"
    r"|nothing(?: \w+){0,2}|free|(?:渡航|滞在|往来|訪問|来訪|派遣|受入|予定|該当|招へい)?(?:者|予定)?(?:なし|無し?)"
    r"|不在|空き|(?:予定|計画)(?:して)?(?:い)?ない)[\s.。]*",
    re.I,
)
CROSS = expression(r"[\s×✕✖╳xX＼\\／/―－—–\-■]*")
"""What fills the cells of a matrix where nobody goes."""
CORNER = expression(r"[＼\\／/↓→⇒|｜\n\v]+|(?<=\S)\s+(?=to\b|への|行き)")
SUM = expression(r"(?:小|合|総)?計|total|sum|備考|remarks?|notes?|人月|person[- ]months?", re.I)


@dataclass(frozen=True)
class Shape:
    """How a table is crossed."""

    low: int
    """The last row of labels on top."""
    lead: int
    """The columns at the side."""
    columns: Mapping[int, tuple[Axis, ...]]
    """What stands over each column that holds stays."""
    side: Mapping[int, str]
    """The columns at the side that are slots: whom a row's host is, in which country."""
    kinds: Mapping[int, str]
    """What most labels of each of the other columns at the side are."""


def crossed(document: Document, grid: Grid, titles: Sequence[str], setting: Setting, known: FullNames) -> list[Stay]:
    """The stays of a table, if its cells tell them in free words below and beside labels; else none.

    Args:
        document: the draft.
        grid: the table.
        titles: what names the table, folded, nearest first.
        setting: the project's start, the applicant's country, short names.
        known: whom the draft names in full.

    """
    shape = _shape(grid, (_paragraph_above(document, grid), *titles), setting)
    if shape is None:
        return []
    corner = [part for part in CORNER.split(grid.words[0][0]) if part.strip()]
    fiscal = any("年度" in word or re.search(r"\bfy\b|fiscal", plain(word)) for word in (*corner, *titles[:1]))
    hosted = all(axes[-1].kind == "person" for axes in shape.columns.values())
    met = hosted and any(is_mobile(word) or slots(word)[:1] in WHO for word in (*titles[:3], *map(plain, corner)))
    found: list[Stay] = []
    told_below = notes(document, grid)
    placed: dict[int, Entry] = {}
    filled = rich = 0
    most = sum(bool(words[column]) for words in grid.words[shape.low + 1 :] for column in shape.columns)
    band: tuple[Axis, ...] = ()
    before: list[str] = [""] * shape.lead
    for row in range(shape.low + 1, len(grid.words)):
        words = grid.words[row]
        if grid.width > 1 and len({id(cell) for cell in grid.cells[row]}) == 1 and words[0]:
            band = (axis_of(words[0], grid.cell(row, 0) or grid.row(row), setting),)
            continue
        before = [words[c] or before[c] for c in range(shape.lead)]
        if any(SUM.fullmatch(plain(word)) for word in before):
            continue
        side = [
            _among(_like(axis_of(word, grid.cell(row, c) or grid.row(row), setting), kind), kind, known)
            for c, word in enumerate(before)
            if word and c not in shape.side
            for kind in (shape.kinds.get(c, ""),)
        ]
        more = {
            slot: Entry(before[c], grid.cell(row, c) or grid.row(row)) for c, slot in shape.side.items() if before[c]
        }
        for column, top in shape.columns.items():
            text, span = words[column], grid.cell(row, column)
            if span is None or not grid.first(row, column) or is_nothing(text) or CONTINUED.fullmatch(text):
                continue
            if len(text) > LONGEST:
                return []
            filled += 1
            tops = _merged(grid, row, column, shape) or top
            axes = (*side, *tops, *band)
            at = document.text.find(text[:8], span.start, span.end)
            told = list(stays_in(text, max(at, span.start), known, setting.called, by=_begins(axes)))
            stays: list[Stay] = []
            for one in told:
                last = _last_place([*found, *stays])
                if top[-1].kind != "time":  # below a way stands where those above went
                    last = placed.get(column, last)
                if "ditto" in one.parts and last is not None:
                    one.parts.setdefault("destination", last)
                if (stay := made(one, axes, more, corner, titles, setting, fiscal=fiscal)) is not None:
                    stays.append(stay)
                    placed |= {column: place} if (place := _last_place([stay])) is not None else {}
            rich += bool(stays) and (any(map(_in_free_words, told)) or (met and all(map(_is_met, told, stays))))
            if rich + most - filled < MOST * most:
                return []
            found += [replace(stay, entries=noted(stay.entries, told_below)) for stay in stays]
    return found if found and rich >= MOST * filled and _varied(found) else []


def _paragraph_above(document: Document, grid: Grid) -> str:
    """The paragraph before a table, folded, however long; it may tell the year of months."""
    before = [block for block in document.blocks if block.span.end <= grid.span.start]
    return plain(document.slice(before[-1].span)) if before else ""


def _last_place(found: Sequence[Stay]) -> Entry | None:
    """Where the stay before leads."""
    return next((stay.entries["destination"] for stay in reversed(found) if "destination" in stay.entries), None)


def is_nothing(text: str) -> bool:
    """Whether a cell says that nobody goes."""
    return is_none(text) or CROSS.fullmatch(text) is not None or NOBODY.fullmatch(text) is not None


def _in_free_words(told: Told) -> bool:
    """Whether words tell more than a chart's, which has times or places or names in its cells."""
    return (
        told.weighs() > 2 or ("role" in told.parts and told.weighs() > 1) or {"person", "period"} <= told.parts.keys()
    )


def _is_met(told: Told, stay: Stay) -> bool:
    """Whether the labels tell who goes, and to whom or where, and the cell when."""
    return told.parts.keys() == {"period"} and "person" in stay.entries and "destination" in stay.entries


def _begins(axes: Sequence[Axis]) -> str:
    return "period" if any(axis.kind == "person" for axis in axes) else ""


def _varied(found: Sequence[Stay]) -> bool:
    """Whether the stays are told by who and when, not by one alone."""
    return sum("person" in stay.entries for stay in found) * 2 >= len(found)


def _shape(grid: Grid, titles: Sequence[str], setting: Setting) -> Shape | None:
    for row in range(min(3, len(grid.words) - 1)):
        if len({id(cell) for cell in grid.cells[row]}) == 1 and grid.width > 1:
            continue  # a title
        shape = _shaped(grid, row, setting)
        months = months_of(grid, row, titles) if shape is not None else {}
        if shape is None or not months.keys() & shape.columns.keys():
            return shape
        told = {c: tuple(replace(axis, text=months[c]) for axis in shape.columns[c][:1]) for c in months}
        return replace(shape, columns={c: told.get(c, axes) for c, axes in shape.columns.items()})
    return None


def _shaped(grid: Grid, row: int, setting: Setting) -> Shape | None:
    """The shape of a table whose labels on top begin in a row; ``None`` where they are no axis."""
    tops = {
        column: axis_of(word, grid.cell(row, column) or grid.row(row), setting)
        for column, word in enumerate(grid.words[row])
        if word and not SUM.fullmatch(plain(word))
    }
    kinds = Counter(axis.kind for column, axis in tops.items() if column and is_axis(axis))
    kind = max(kinds, key=lambda one: kinds[one], default="")
    named = [column for column, axis in tops.items() if axis.kind == kind and (column or len(tops) > 1)]
    rest = [column for column, axis in tops.items() if column > min(named, default=0) and column not in named]
    if not kind or len(named) < 2 or len(rest) > 1:
        side = [axis_of(words[0], grid.row(row), setting).kind for words in grid.words[row + 1 :] if words[0]]
        real = [one for one in side if one in ("time", "place", "person", "way")]
        plain_tops = [c for c, axis in tops.items() if c and not slots(axis.text)]
        if len(real) < 2 or len(real) < MOST * len(side) or len(plain_tops) < 2 or len(plain_tops) < len(tops) - 1:
            return None
        named = plain_tops
    lead = min(named)
    if lead > 3:
        return None
    low = row
    columns: dict[int, tuple[Axis, ...]] = {column: (tops[column],) for column in named}
    if row + 2 < len(grid.words):
        below = {c: axis_of(grid.words[row + 1][c], grid.cell(row + 1, c) or grid.row(row + 1), setting) for c in named}
        apart = all(grid.cells[row + 1][c] is not grid.cells[row][c] for c in named)
        if (
            apart
            and all(is_axis(axis) and "\n" not in axis.text for axis in below.values())
            and not any(grid.words[row + 1][c] for c in range(lead) if grid.cells[row + 1][c] is not grid.cells[row][c])
        ):
            low, columns = row + 1, {c: (*columns[c], below[c]) for c in named}
    columns = {c: tuple(_like(axis, kind) for axis in axes) for c, axes in columns.items()}
    slotted: dict[int, str] = {}
    kinds_of: dict[int, str] = {}
    for column in range(lead):
        slot = next(iter(slots(grid.words[row][column])), "")
        below_words = [words[column] for words in grid.words[low + 1 :] if words[column]]
        many = Counter(axis.kind for word in below_words if is_axis(axis := axis_of(word, grid.row(row), setting)))
        told = sum(many.values())
        if many and 2 * max(many.values()) >= len(below_words):
            kinds_of[column] = max(many, key=lambda one: many[one])
        if slot in ("host", "country", "stage", "role", "purpose", "number", "degree", "home", "cost") and (
            column or 2 * told < len(below_words)
        ):
            slotted[column] = slot
    return Shape(low, lead, columns, slotted, kinds_of)


def _like(axis: Axis, kind: str) -> Axis:
    """A label that says nothing by itself among places or people, as one of them."""
    return replace(axis, kind=kind) if axis.kind == "other" and kind in ("place", "person") else axis


SURNAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]{2,}|[一-龠々]{1,3}$")


def _among(axis: Axis, kind: str, known: FullNames) -> Axis:
    """A label among people that names a side or a place, too: 「愛媛大のD1（1名）」, 「米国側代表のBrandvold」."""
    if kind != "person" or axis.kind not in ("place", "way"):
        return axis
    if placeholder(axis.text) is not None:
        return replace(axis, kind="person", way=None)
    called = next((full for word in SURNAME.findall(axis.text) if (full := known.full(word)) is not None), None)
    return replace(axis, kind="person", text=called, way=None) if called is not None else axis


def _merged(grid: Grid, row: int, column: int, shape: Shape) -> tuple[Axis, ...]:
    """The labels over a cell that goes over several columns of times, or on in the next ones: 「同左（継続）」."""
    cell = grid.cells[row][column]
    last = max(c for c in shape.columns if grid.cells[row][c] is cell)
    for after in sorted(c for c in shape.columns if c > last):
        if not CONTINUED.fullmatch(grid.words[row][after]):
            break
        last = after
    first, final = shape.columns[column], shape.columns[last]
    if last == column or first[-1].kind != "time" or final[-1].kind != "time":
        return ()
    return (*first[:-1], replace(first[-1], until=final[-1].text))
