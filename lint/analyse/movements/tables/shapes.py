"""Plans whose rows are not stays, brought to one row a stay: a row for each slot, several rows for each stay, or two
plans side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, product

from lint.analyse.movements.tables.content import is_period, leads_name, values
from lint.analyse.movements.tables.slots import direction, slots
from lint.analyse.places import Called, places
from lint.analyse.structure.grids import Grid
from lint.document import Cell, Span

FIGURES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(20\d\d)(?![\d/])")
"""A date in figures with the year behind."""
CODED = 40
"""Characters at most of a cell in which a short name stands for its institution."""


def spread(grid: Grid) -> Grid:
    """A table that tells each person's slots in rows of (person or number, label, value) as one row a person.

    Rows that only tell a direction stay as the heads of those below them.
    """
    rows = grid.words
    if grid.width != 3 or len(rows) < 4:
        return grid
    named = [slots(words[1]) if 0 < len(words[1]) <= 16 else () for words in rows]
    kinds = {found[0] for found in named if found}
    start = next((number for number, found in enumerate(named) if found or _groups(grid, number)), 0)
    heads = {at for at in range(start, len(rows)) if _groups(grid, at)}
    told = [at for at in range(start, len(rows)) if at not in heads]
    people = [rows[at][0] for at in told]
    if len(kinds) < 3 or not all(named[at] for at in told) or len(set(people)) * 2 > len(people) or kinds & {"veto"}:
        return grid
    begun = [at for at in told if at - 1 not in told or (rows[at][0] and rows[at][0] != rows[at - 1][0])]
    ends = [*begun[1:], len(rows)]
    blocks = [[rows[at][1] for at in told if a <= at < b] for a, b in zip(begun, ends, strict=True)]
    column = _shared(blocks)
    labels = [label for label, at in column.items() if label == next(one for one in column if column[one] == at)]
    head = rows[0][0] if start else ""
    first = [next(grid.cells[row][1] for row in told if rows[row][1] == label) for label in labels]
    cells: list[list[Cell | None]] = [[grid.cells[0][0], *first]]
    words: list[list[str]] = [[head or "氏名", *labels]]
    for number in range(start, len(rows)):
        person, label, value = rows[number]
        if number in heads:
            words.append([person or label or value, *("" for _ in labels)])
            cells.append([next(c for c, w in zip(grid.cells[number], rows[number], strict=True) if w)] * len(words[0]))
            continue
        if number in begun:
            words.append([person, *("" for _ in labels)])
            cells.append([grid.cells[number][0], *(None for _ in labels)])
        at = 1 + column[label]
        words[-1][at], cells[-1][at] = value, grid.cells[number][2]
    return Grid(grid.span, tuple(map(tuple, cells)), tuple(map(tuple, words)), grid.above)


def forms(grid: Grid) -> bool:
    """Whether a table tells each person's slots in rows of their own (:func:`spread`)."""
    return spread(grid) is not grid


def _groups(grid: Grid, row: int) -> bool:
    """Whether a row holds the word of a direction and nothing else."""
    filled = {word for word in grid.words[row] if word}
    return len(filled) == 1 and len(word := filled.pop()) <= 24 and direction(word) is not None


UNIT = re.compile(r"\s*[(（\[［][^()（）\[\]［］]{1,16}[)）\]］]\s*")
"""A unit or a form of writing, in brackets below its label: "(weeks)", 「（年/月）」."""


def united(grid: Grid) -> Grid:
    """A table with the units that stand in a row of their own below the labels in the labels themselves."""
    for row in range(min(2, len(grid.words) - 2)):
        below = [c for c, w in enumerate(grid.words[row + 1]) if w and grid.cells[row + 1][c] is not grid.cells[row][c]]
        if not below or not all(UNIT.fullmatch(grid.words[row + 1][c]) and grid.words[row][c] for c in below):
            continue
        labels = tuple(f"{w} {grid.words[row + 1][c]}" if c in below else w for c, w in enumerate(grid.words[row]))
        words = (*grid.words[:row], labels, *grid.words[row + 2 :])
        return replace(grid, cells=(*grid.cells[: row + 1], *grid.cells[row + 2 :]), words=words)
    return grid


def stacked(grid: Grid) -> Grid:
    """A table of rows of labels, each with its row of values below, as one row a stay.

    The first labels may stand but once, above all stays.
    """
    order: list[tuple[str, ...]] = []
    found: list[dict[tuple[str, ...], int]] = []
    label: tuple[str, ...] | None = None
    for row, words in enumerate(grid.words):
        if _labels(words):
            if label is not None:
                return grid  # labels below labels
            label = words
            continue
        if label is None and not order:
            return grid
        label = order[0] if label is None else label
        if label not in order:
            order.append(label)
        if label == order[0]:
            found.append({})
        if label in found[-1]:
            return grid
        found[-1][label] = row
        label = None
    told = [slots(word)[0] for words in order for word in words if word]
    if len(order) < 2 or len(set(told)) < len(told) or "person" not in told or any(len(s) < len(order) for s in found):
        return grid
    rows = [[grid.words.index(words) for words in order], *([stay[words] for words in order] for stay in found)]
    cells = tuple(tuple(cell for row in some for cell in grid.cells[row]) for some in rows)
    return replace(grid, cells=cells, words=tuple(tuple(w for row in some for w in grid.words[row]) for some in rows))


def _labels(words: Sequence[str]) -> bool:
    """Whether a row holds nothing but labels, two at least."""
    filled = [word for word in words if word]
    return len(filled) > 1 and all(len(word) <= 30 and slots(word) and not is_period(word) for word in filled)


def _shared(blocks: Sequence[Sequence[str]]) -> dict[str, int]:
    """The column of each label of several people's rows.

    Labels that ask for the same share one, where nobody has both: 「行き先」 of who goes, 「来る所」 of who comes.
    """
    column: dict[str, int] = {}
    for label in dict.fromkeys(label for block in blocks for label in block):
        like = (one for one in column if slots(one)[:1] == slots(label)[:1])
        same = next((one for one in like if not any(one in block and label in block for block in blocks)), None)
        column[label] = column[same] if same is not None else len(set(column.values()))
    return column


def spelled(grid: Grid, called: Sequence[Called]) -> Grid:
    """A table with the short names of institutions in its short cells written out, as the draft's legend does."""
    if not called:
        return grid
    long = {name.short: name.organisation for name in called}
    short = re.compile(r"(?<![A-Za-z一-龠])(?:" + "|".join(map(re.escape, long)) + r")(?![A-Za-z一-龠])")

    def out(word: str) -> str:
        if len(word) > CODED:
            return word
        whole = [place.span for place in places(word) if place.organisation]

        def spelt(found: re.Match[str]) -> str:
            own = Span(*found.span())
            part = any(span.overlaps(own) and len(span) > len(own) for span in whole)  # "RWTH Aachen University"
            return found[0] if part else long[found[0]]

        return short.sub(spelt, word)

    return replace(grid, words=tuple(tuple(map(out, words)) for words in grid.words))


def dated(grid: Grid, home: str | None) -> Grid:
    """A table with dates in figures as year, month and day, where the month stands first: 08/31/2025.

    Args:
        grid: the table.
        home: the applicant's country (ISO 3166); in the US the month stands first where no date tells.

    """
    told = [match for words in grid.words for word in words for match in FIGURES.finditer(word)]
    first, second = (max((int(match[part]) for match in told), default=0) for part in (1, 2))
    if not told or first > 12 or (second <= 12 and home != "US"):
        return grid
    words = tuple(tuple(FIGURES.sub(r"\3/\1/\2", word) for word in line) for line in grid.words)
    return replace(grid, words=words)


def abreast(grid: Grid) -> tuple[Grid, ...]:
    """The plans that one table holds side by side under the same labels; else the table itself."""
    for number, lead, parts in product(range(min(3, len(grid.words) - 1)), (0, 1), (2, 3)):
        named = [slots(word)[:1] for word in grid.words[number]][lead:]
        width, rest = divmod(len(named), parts)
        told = {slot for word in grid.words[number][lead : lead + width] for slot in slots(word)}
        if rest or width < 2 or len(told) < 3 or (width < 3 and "person" not in told):
            continue
        if any(named[at] != named[at % width] for at in range(len(named))):
            continue
        shared = range(lead)  # the year, before both
        return tuple(_columns(grid, [*shared, *range(at, at + width)]) for at in range(lead, grid.width, width))
    return _grouped(grid) or _paired(grid)


def _grouped(grid: Grid) -> tuple[Grid, ...]:
    """The plans below two groups of labels, each with who and when: "Kiel → partner" and "Partner → Kiel"."""
    if len(grid.cells) < 3 or not grid.cells[0]:
        return ()
    groups = [list(columns) for _, columns in groupby(range(grid.width), key=lambda column: id(grid.cells[0][column]))]
    lead = [column for group in groups for column in group if len(group) == 1]
    wide = [group for group in groups if len(group) > 1]
    if len(wide) != 2 or lead != list(range(len(lead))) or not all(grid.words[0][group[0]] for group in wide):
        return ()
    for group in wide:
        named = {slot for column in group for slot in slots(grid.words[1][column])}
        if "person" not in named or not named & {"period", "start"}:
            return ()
    return tuple(_columns(grid, [*lead, *group]) for group in wide)


def _paired(grid: Grid) -> tuple[Grid, ...]:
    """The two plans of a table whose rows each tell a stay there and one back; else the table itself."""

    def held(test: Callable[[str], bool]) -> list[int]:
        cells = {column: values(grid, column, 0) for column in range(grid.width)}
        return [column for column, words in cells.items() if len(words) > 1 and all(map(test, words))]

    when = held(is_period)
    who = held(leads_name) if len(when) == 2 else []
    if len(who) != 2 or not who[0] < when[0] < who[1] < when[1]:
        return (grid,)
    if slots(grid.words[0][who[1]])[:1] == ("host",):
        return (grid,)
    first, second = ({who[1], when[1]}, {who[0], when[0]})
    return tuple(_columns(grid, [at for at in range(grid.width) if at not in other]) for other in (first, second))


def _columns(grid: Grid, kept: Sequence[int]) -> Grid:
    cells = tuple(tuple(row[column] for column in kept) for row in grid.cells)
    return Grid(grid.span, cells, tuple(tuple(row[column] for column in kept) for row in grid.words), grid.above)


def fold(grid: Grid) -> Grid:
    """A table whose head and entries each take the same two or three rows, tied by a merged cell, as single rows."""
    if len(grid.cells) < 4 or not grid.cells[0]:
        return grid
    tied = [column for column, cell in enumerate(grid.cells[0]) if cell is not None and cell.rows in (2, 3)]
    if not tied:
        return grid
    height = max(cell.rows for column in tied if (cell := grid.cells[0][column]) is not None)
    starts = range(0, len(grid.cells) - height + 1, height)
    for start in starts:
        tie = grid.cells[start][tied[0]]
        if tie is None or tie.rows != height:
            return grid
        block = range(start, start + height)
        if any(len({id(grid.cells[row][c]) for row in block if grid.words[row][c]}) > 1 for c in tied):
            return grid  # rows of a group, with a head of two rows
        below = {id(cell) for row in range(start + 1, start + height) for cell in grid.cells[row]}
        if below <= {id(cell) for cell in grid.cells[start]}:
            return grid  # rows that only repeat what is merged
    made_cells, made_words = [], []
    for start in starts:
        cells_row: list[Cell | None] = []
        words_row: list[str] = []
        for row in range(start, start + height):
            merged = [
                row > start and cell is top for cell, top in zip(grid.cells[row], grid.cells[row - 1], strict=True)
            ]
            cells_row.extend(None if same else cell for cell, same in zip(grid.cells[row], merged, strict=True))
            words_row.extend("" if same else word for word, same in zip(grid.words[row], merged, strict=True))
        made_cells.append(tuple(cells_row))
        made_words.append(tuple(words_row))
    return Grid(grid.span, tuple(made_cells), tuple(made_words), grid.above)


def heads_names(grid: Grid) -> bool:
    """Whether the first row labels columns, one of them of people's names: a list, and no cards of labels and values.

    Args:
        grid: the table.

    """
    first = grid.words[0] if grid.words else ()
    for column, label in enumerate(first):
        below = [words[column] for words in grid.words[1:] if words[column]]
        if slots(label)[:1] == ("person",) and len(below) > 1 and all(map(leads_name, below)):
            return not any(map(leads_name, first))
    return False
