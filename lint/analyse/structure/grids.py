"""Tables as their reader takes them: continued over pages joined, merged cells filled, turned where labels stand left.

A form puts whole answers into frames of cells; a cell that holds a table of its own counts as empty in the outer grid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from lint.document import Cell, Document, Span, Table, Zone
from lint.spans import Spans

NEAR = 80
"""Characters of a line above a table that may still be its title."""
LABEL = 32
"""The room of a label at most, in Latin letters."""
PAGE = re.compile(r"[\s\d\-–—/.()]*|(?:page|p\.)\s*\d+(?:\s*(?:/|of)\s*\d+)?", re.I)
REST = re.compile(
    r"(?:[年月日]|か月|ヶ月|カ月|から|まで|[ぁぃぅぇぉっゃゅょァィゥェォッャュョー、。）)～〜]|[はがをにのへとも](?![ぁ-ん]))"
)
"""What no cell begins with, unless a page break cut its words."""
HEAD, TAIL = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+$")
CONTINUED = re.compile(r"続き|つづき|continued|cont[’'.]?d?\b", re.I)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """NFKC, lower case, white space as single spaces: how labels are compared."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())


BROKEN = re.compile(r"(?<=[a-zà-ɏ])-\s(?=[A-ZÀ-Þ][a-zà-ɏ])")
"""Where a line ends behind the dash of a double name: "Sciarretta-" and, below, "Moro"."""


@dataclass(frozen=True)
class Grid:
    """A table as rows and columns; a merged cell stands at every place that it covers."""

    span: Span
    cells: tuple[tuple[Cell | None, ...], ...]
    words: tuple[tuple[str, ...], ...]
    """The text of each place, trimmed; nested tables left out."""
    above: tuple[Span, ...] = ()
    """The short lines before it, nearest first."""
    turned: bool = False
    """Whether rows and columns were exchanged."""
    follows: bool = False
    """Whether it has the columns of the table that ends the page before, with nothing between."""
    goes_on: bool = False
    """Whether a page break cuts a row: the first goes on with the last of the grid before."""

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(map(len, self.words), default=0)

    def row(self, number: int) -> Span:
        """The span of a row (of a turned grid: of its first to its last cell's own words)."""
        cells = self.cells[number]
        above = {id(cell) for cell in self.cells[number - 1]} if number and not self.turned else set()
        spans = [cell.span for cell in cells if cell is not None and id(cell) not in above]
        spans = spans or [cell.span for cell in cells if cell is not None]
        if not spans:
            return Span(self.span.start, self.span.start)
        if self.turned:
            return next((s for s, word in zip(spans, self.words[number], strict=False) if word), spans[0])
        own = [span for span in spans if span.start >= spans[0].start] or spans
        return Span(min(span.start for span in own), max(span.end for span in own))

    def cell(self, row: int, column: int) -> Span | None:
        """The span of a place's cell."""
        cell = self.cells[row][column] if column < len(self.cells[row]) else None
        return cell.span if cell is not None else None

    def first(self, row: int, column: int) -> bool:
        """Whether the place is the first that its cell covers (others repeat a merged cell)."""
        cell = self.cells[row][column]
        if cell is None:
            return False
        above = row > 0 and column < len(self.cells[row - 1]) and self.cells[row - 1][column] is cell
        left = column > 0 and self.cells[row][column - 1] is cell
        return not above and not left

    def turn(self) -> Grid:
        """Rows become columns."""
        width = self.width
        cells = [[*row, *[None] * (width - len(row))] for row in self.cells]
        words = [[*row, *[""] * (width - len(row))] for row in self.words]
        return Grid(
            self.span,
            tuple(zip(*cells, strict=True)),
            tuple(zip(*words, strict=True)),
            self.above,
            not self.turned,
        )


def grids(document: Document) -> list[Grid]:
    """Every table of a draft in reading order, and columns of text that no lines rule."""
    from lint.analyse.structure.aligned import aligned

    inner: dict[int, list[Table]] = {}
    for table in document.tables:
        if table.parent is not None:
            inner.setdefault(table.parent, []).append(table)
    tables = Spans(table.span for table in document.tables)
    found = [
        _grid(document, table, tables, Spans(other.span for other in inner.get(number, []) if len(other.span)))
        for number, table in enumerate(document.tables)
    ]
    found += [_grid(document, table, tables, Spans(()), words) for table, words in aligned(document)]
    found = sorted((grid for grid in found if _filled(grid) > 1), key=lambda grid: grid.span)
    return list(_joined(document, found))


def _filled(grid: Grid) -> int:
    return sum(1 for row in grid.words for word in row if word)


def _grid(
    document: Document, table: Table, tables: Spans, inner: Spans, told: dict[tuple[int, int], str] | None = None
) -> Grid:
    height = max((cell.row + cell.rows for cell in table.cells), default=0)
    width = max((cell.column + cell.columns for cell in table.cells), default=0)
    cells: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    words = [[""] * width for _ in range(height)]
    for cell in table.cells:
        text = told[cell.row, cell.column] if told else document.slice(cell.span).strip()
        if inner.lie_in(cell.span):
            text = ""
        text = BROKEN.sub("-", text)
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                cells[row][column], words[row][column] = cell, text
    return Grid(
        table.span,
        tuple(map(tuple, cells)),
        tuple(map(tuple, words)),
        _above(document, table.span, tables),
        follows=table.follows,
        goes_on=table.goes_on,
    )


def _above(document: Document, span: Span, tables: Spans) -> tuple[Span, ...]:
    """Up to three short lines that stand before a table, nearest first; not those of another table's cells."""
    found: list[Span] = []
    at = span.start
    for _ in range(3):
        before = document.text.rfind("\n", 0, max(at - 1, 0))
        line = Span(before + 1, max(at - 1, 0))
        if len(line) <= 0 or len(line) > NEAR or document.text[line.start : line.end].rstrip().endswith(("。", "．")):
            break
        if any(not table.covers(span) for table in tables.touching(line)):
            break
        found.append(line)
        at = line.start
    return tuple(found)


def _joined(document: Document, found: list[Grid]) -> Iterator[Grid]:
    """Grids whose rows go on in the next table (after a page break, or under the same head) as one."""
    last: Grid | None = None
    for grid in found:
        if last is not None and (more := _continued(document, last, grid)) is not None:
            last = more
            continue
        if last is not None:
            yield last
        last = grid
    if last is not None:
        yield last


def _continued(document: Document, last: Grid, grid: Grid) -> Grid | None:
    """Both grids as one, where the second goes on with the first."""
    if last.span.end > grid.span.start:
        return None
    between = document.slice(Span(last.span.end, grid.span.start))
    if len(between) > 200 or not all(_passes(document, last.span.end, line) for line in between.split("\n")):
        return None
    if _labels_again(last, grid):
        return _beside(last, grid)
    if last.width != grid.width or (grid.width < 3 and not grid.follows):
        return None
    repeated = [plain(word) for word in grid.words[0]] == [plain(word) for word in last.words[0]]
    overleaf = document.page(last.span.start) != document.page(grid.span.start)
    if not repeated and not grid.goes_on and (not overleaf or (_looks_head(grid) and not _labels_go_on(last, grid))):
        return None
    start = 1 if repeated else 0
    cells, words = [*last.cells, *grid.cells[start:]], [*last.words, *grid.words[start:]]
    at = len(last.words)
    if grid.follows and not repeated:
        _fill_down(last, grid, cells, words)
    nameless = at < len(words) and grid.follows and not words[at][0] and all(row[0] for row in words[:at])
    headed = at == 2 and any(one is other for one, other in zip(*last.cells, strict=True))  # two rows of labels
    if (
        at < len(words)
        and not headed
        and (
            grid.goes_on
            or nameless
            or _cut(words[at - 1], words[at], words[1 : at - 1] + words[at + 1 :])
            or _all_torn(words[at - 1], words[at], document.text)
        )
    ):
        pairs = zip(words[at - 1], words[at], strict=True)
        words[at - 1 : at + 1] = [tuple(_one(above, below, document.text) for above, below in pairs)]
        del cells[at]
    span = Span(last.span.start, grid.span.end)
    return Grid(span, tuple(cells), tuple(words), last.above)


def _labels_again(last: Grid, grid: Grid) -> bool:
    """Whether a table of which each column is an entry goes on with more columns beside the same labels."""
    labels = [plain(row[0]) for row in last.words]
    if labels != [plain(row[0]) for row in grid.words] or max(last.width, grid.width) < 3:
        return False
    if len(set(labels)) < len(labels) or len(labels) < 3 or not all(labels[1:]) or max(map(_columns, labels)) > LABEL:
        return False
    return not any(_is_labels(last, grid, column) for column in range(1, min(last.width, grid.width)))


def _is_labels(last: Grid, grid: Grid, column: int) -> bool:
    """Whether a column says the same in two tables: it holds labels of cards."""
    pairs = [
        (one[column], other[column])
        for row, (one, other) in enumerate(zip(last.words, grid.words, strict=True))
        if last.cells[row][column] is not last.cells[row][column - 1]
    ]
    return 2 * sum(a == b for a, b in pairs) > len(pairs)


def _beside(last: Grid, grid: Grid) -> Grid:
    cells = tuple((*one, *other[1:]) for one, other in zip(last.cells, grid.cells, strict=True))
    words = tuple((*one, *other[1:]) for one, other in zip(last.words, grid.words, strict=True))
    return Grid(Span(last.span.start, grid.span.end), cells, words, last.above)


def _fill_down(last: Grid, grid: Grid, cells: list[tuple[Cell | None, ...]], words: list[tuple[str, ...]]) -> None:
    """Words of a merged cell that a page break cuts: they stand above it, and hold below."""
    at = len(last.words)
    for column, (above, below) in enumerate(zip(last.cells[-1], grid.cells[0], strict=True)):
        if above is None or below is None or max(above.rows, below.rows) < 2:
            continue
        said = last.words[-1][column]
        if not said or words[at][column]:
            continue
        for row in range(at, at + below.rows):
            words[row] = (*words[row][:column], said, *words[row][column + 1 :])
            cells[row] = (*cells[row][:column], above, *cells[row][column + 1 :])


def _cut(row: tuple[str, ...], rest: tuple[str, ...], others: list[tuple[str, ...]]) -> bool:
    """Whether a page break goes through a row: the rest fills some cells only, and completes their words."""
    filled = [(a, b) for a, b in zip(row, rest, strict=True) if b]
    if not all(a for a, _ in filled) or len(filled) == len(rest):
        return False
    if others and 2 * len(filled) <= median(sum(map(bool, other)) for other in others):
        return True
    if rest[0] and len(filled) > 1 and not REST.match(rest[0]):
        return False
    if any(_open(a) > 0 and _open(b) < 0 for a, b in filled) or any(REST.match(b) for _, b in filled):
        return True
    if not rest[0]:
        return len(filled) < len(rest) - 1
    return len(rest[0]) <= 2 or rest[0].startswith(("（", "("))


def _one(above: str, below: str, text: str) -> str:
    """The words of a cell that a page break cuts: a space where both sides are Latin words, and none within a word.

    Args:
        above: the words on the page before.
        below: those overleaf.
        text: the document's, whose words tell what is one.

    """
    apart = above and below and ord(above[-1]) < 0x2E80 and ord(below[0]) < 0x2E80
    return f"{above} {below}" if apart and not _torn(above, below, text) else above + below


def _all_torn(row: tuple[str, ...], rest: tuple[str, ...], text: str) -> bool:
    """Whether a page break goes through the words of a row: half of its cells overleaf, or more, end words above."""
    pairs = [(a, b) for a, b in zip(row, rest, strict=True) if b]
    torn = sum(bool(a) and b[0].isalpha() and _torn(a, b, text) for a, b in pairs)  # below figures stand figures
    return torn > 1 and 2 * torn >= len(pairs)


def _torn(above: str, below: str, text: str) -> bool:
    """Whether a page break stands inside a number, or inside a word that the document has elsewhere."""
    if re.search(r"\d[.,]?$", above) and below[0].isdigit():
        return True
    head, tail = TAIL.search(above), HEAD.match(below)
    whole = head[0] + tail[0] if head and tail and tail[0][0].islower() else ""
    return bool(whole) and re.search(rf"(?<![^\W\d_]){re.escape(whole)}(?![^\W\d_])", text) is not None


def _open(text: str) -> int:
    """Brackets that are opened and not closed; below 0: closed and not opened."""
    return len(re.findall(r"[(（]", text)) - len(re.findall(r"[)）]", text))


def _passes(document: Document, near: int, line: str) -> bool:
    """Whether a line between two tables is only a running head, a page number or "(continued)"."""
    if PAGE.fullmatch(line.strip()) or CONTINUED.search(line):
        return True
    at = document.text.find(line, near)
    return any(block.zone in (Zone.HEADER, Zone.FOOTER) for block in document.blocks_in(Span(at, at + len(line))))


def _looks_head(grid: Grid) -> bool:
    """Whether the first row could be the head of a table of its own: short labels without any digit."""
    return all(0 < _columns(word) <= LABEL and not re.search(r"\d", plain(word)) for word in grid.words[0])


def _columns(word: str) -> int:
    """The room that a word takes; a Japanese letter takes two columns."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in word)


def _labels_go_on(last: Grid, grid: Grid) -> bool:
    """Whether labels stand in the first column, and go on overleaf with one that is new, or that follows as before."""
    labels, label = [plain(words[0]) for words in last.words], plain(grid.words[0][0])
    return grid.follows and (label not in labels or (labels[-1], label) in pairwise(labels))


def columns(
    grid: Grid, name: Callable[[str], str | None], wanted: Callable[[set[str]], bool]
) -> tuple[Grid, int, dict[int, str]] | None:
    """Find the head of a grid: the row (or, turned, the column) whose labels name enough of the wanted slots.

    Args:
        grid: the table.
        name: the slot that a label names, or ``None``.
        wanted: whether these slots make the kind of table that is looked for.

    Returns:
        the grid (turned, if labels stand in the first column), the number of the head's last row, slots by column.

    """
    across = _head(grid, name, wanted)
    if across is not None and len(across[2]) * 2 > grid.width:
        return across
    # A value may look like a label (a person called Field): the side that names more of them holds the labels.
    down = _head(grid.turn(), name, wanted)
    if across is None or down is None:
        return across or down
    return down if len(down[2]) > len(across[2]) + 1 else across


def _head(
    grid: Grid, name: Callable[[str], str | None], wanted: Callable[[set[str]], bool]
) -> tuple[Grid, int, dict[int, str]] | None:
    for number in range(min(4, len(grid.words) - 1)):
        slots = _slots(grid, number, name)
        if not wanted(set(slots.values())):
            continue
        tall = any(cell and (cell.rows > 1 or cell.columns > 1) for cell in grid.cells[number])
        below = _slots(grid, number + 1, name) if tall and number + 2 < len(grid.words) else {}
        if len(below) >= 2 and all(below.get(c) == s or c not in below for c, s in slots.items()):
            return grid, number + 1, {**slots, **below}  # a head of two rows
        return grid, number, slots
    return None


def _slots(grid: Grid, row: int, name: Callable[[str], str | None]) -> dict[int, str]:
    found: dict[int, str] = {}
    for column, word in enumerate(grid.words[row]):
        if word and len(word) <= 60 and (slot := name(plain(word))) and slot not in found.values():
            found[column] = slot
    return found
