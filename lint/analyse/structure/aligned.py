"""Columns of text that no lines rule: rows of a PDF whose words stand under each other, and lines with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from lint.document import Cell, Document, Glyphs, Span, Table, Zone
from lint.spans import Spans

GAP = 1.6
"""A gap this many times the height of the type parts two columns."""
ROWS = 3
"""Fewer lines make no table."""


MARK = re.compile(r"\s*(?:[・●○◆■□–—*＊•‣▪-]|[(（]?\d{1,2}[)）.．]|[①-⑳])[\t ]")
"""The mark of a list's line: with a tab behind it, it is no cell of a table."""


@dataclass(slots=True)
class Line:
    """A printed line: its pieces, which wide gaps part, as (span, x0, x1)."""

    page: int
    top: float
    bottom: float
    pieces: list[tuple[Span, float, float]]
    words: list[tuple[Span, float, float]]


Words = dict[tuple[int, int], str]
"""The words of cells by row and column: those that go on in the next line are no stretch of the text."""


def aligned(document: Document) -> list[tuple[Table, Words]]:
    """Tables without ruled lines, with their words.

    Each piece of a line becomes a cell of the column in whose range it stands.  A row is one printed line, or
    several that stand closer than the rows do; the cell's span is then that of its first line.
    """
    taken = Spans(table.span for table in document.tables)
    found: list[tuple[Table, Words]] = []
    for lines in (*_printed(document, taken), *_tabbed(document, taken)):
        table = _table(document, lines)
        if table is not None:
            found.append(table)
    return found


def _printed(document: Document, taken: Spans) -> Iterator[list[Line]]:
    """Runs of printed lines with two pieces or more, page by page."""
    if document.glyphs is None or document.format != "pdf":
        return
    for _, lines in groupby(_lines(document, taken), key=lambda line: line.page):
        run: list[Line] = []
        for line in lines:
            if run and line.top - run[-1].bottom > 2.2 * max(line.bottom - line.top, 4):
                yield from _enough(run)
                run = []
            full = next((before for before in reversed(run) if len(before.pieces) >= 2), None)
            if len(line.pieces) >= 2 or (full is not None and _inside(line, full)):
                run.append(line)
            else:
                yield from _enough(run)
                run = []
        yield from _enough(run)


def _enough(run: list[Line]) -> Iterator[list[Line]]:
    while run and len(run[-1].pieces) < 2 and not _carried_over(run):
        run = run[:-1]
    if sum(len(line.pieces) >= 2 for line in run) >= ROWS:
        yield run


def _carried_over(run: Sequence[Line]) -> bool:
    """Whether a run's last line is of one piece that stands right below another than the first of the line before."""
    last, before = run[-1], run[-2] if len(run) > 1 else None
    if before is None or last.top - before.bottom > 0.8 * (last.bottom - last.top):
        return False
    return any(abs(last.pieces[0][1] - left) < 1 for _, left, _ in before.pieces[1:])


def _inside(line: Line, last: Line) -> bool:
    """Whether a line of one piece could be a label of its own, or words carried over in a column."""
    return line.pieces[0][2] - line.pieces[0][1] < 0.6 * (last.pieces[-1][2] - last.pieces[0][1])


def _lines(document: Document, taken: Spans) -> Iterator[Line]:
    """The printed lines outside ruled tables, cut at wide gaps."""
    glyphs = document.glyphs
    assert glyphs is not None
    places: list[tuple[int, float, float, float, float, int]] = []
    for block in document.blocks:
        if block.zone in (Zone.HEADER, Zone.FOOTER) or taken.overlap(block.span):
            continue
        if _sideways(glyphs, block.span):
            continue
        for index in range(block.span.start, block.span.end):
            page = glyphs.pages[index]
            if page and not document.text[index].isspace():
                x0, y0, x1, y1 = glyphs.boxes[4 * index : 4 * index + 4]
                places.append((page, y0, y1, x0, x1, index))
    places.sort(key=lambda place: (place[0], (place[1] + place[2]) / 2))
    row: list[tuple[int, float, float, float, float, int]] = []
    for place in places:
        if row and (place[0] != row[0][0] or (place[1] + place[2]) / 2 > row[0][2]):
            yield _line(row)
            row = []
        row.append(place)
    if row:
        yield _line(row)


def _sideways(glyphs: Glyphs, span: Span) -> bool:
    """Whether a paragraph runs up or down the page: its first letters stand above each other."""
    middles = []
    for index in range(span.start, min(span.end, span.start + 12)):
        if glyphs.pages[index]:
            x0, y0, x1, y1 = glyphs.boxes[4 * index : 4 * index + 4]
            middles.append(((x0 + x1) / 2, (y0 + y1) / 2))
    steps = [abs(b[1] - a[1]) > 2 * abs(b[0] - a[0]) for a, b in pairwise(middles)]
    return len(steps) >= 4 and sum(steps) > 0.8 * len(steps)


def _line(row: list[tuple[int, float, float, float, float, int]]) -> Line:
    row.sort(key=lambda place: place[3])
    height = max(sorted(place[2] - place[1] for place in row)[len(row) // 2], 4.0)
    pieces: list[list[tuple[int, float, float, float, float, int]]] = [[row[0]]]
    for before, place in pairwise(row):
        if place[3] - before[4] > GAP * height:
            pieces.append([])
        pieces[-1].append(place)
    words: list[list[tuple[int, float, float, float, float, int]]] = [[row[0]]]
    for before, place in pairwise(row):
        if place[3] - before[4] > 0.12 * height:
            words.append([])
        words[-1].append(place)
    return Line(row[0][0], min(p[1] for p in row), max(p[2] for p in row), _spans(pieces), _spans(words))


def _spans(groups: list[list[tuple[int, float, float, float, float, int]]]) -> list[tuple[Span, float, float]]:
    return [(Span(min(p[5] for p in g), max(p[5] for p in g) + 1), g[0][3], g[-1][4]) for g in groups]


def _tabbed(document: Document, taken: Spans) -> Iterator[list[Line]]:
    """Runs of paragraphs whose pieces tabs part (Word); tabs stand for equal steps."""
    run: list[Line] = []
    for block in document.blocks:
        text = document.slice(block.span)
        outside = not taken.overlap(block.span)
        if outside and MARK.sub("", text).strip("\t ").count("\t") >= 1 and len(text) < 300:
            pieces = [
                (Span(block.span.start + match.start(), block.span.start + match.end()), float(n), n + 0.5)
                for n, match in enumerate(re.finditer(r"[^\t]+", text))
                if match.group().strip()
            ]
            run.append(Line(0, float(len(run)), float(len(run)), pieces, pieces))
            continue
        yield from _enough(run)
        run = []
    yield from _enough(run)


def _table(document: Document, lines: list[Line]) -> tuple[Table, Words] | None:
    """Give every piece the column whose range it overlaps most."""
    columns = _columns(lines)
    if len(columns) < 2:
        return None
    cells: dict[tuple[int, int], Span] = {}
    words: Words = {}
    for number, together in enumerate(_rows(lines)):
        for line in together:
            for span, x0, x1 in _cut(line, columns):
                near = min(range(len(columns)), key=lambda c: (_apart(columns[c], x0, x1), c))
                old, text = words.get((number, near)), document.slice(span)
                wide = old is not None and ord(old[-1]) > 0x2E7F and ord(text[0]) > 0x2E7F
                words[number, near] = text if old is None else old + ("" if wide else " ") + text
                if line is together[0]:
                    before = cells.get((number, near), span)
                    span = Span(min(before.start, span.start), max(before.end, span.end))
                    cells[number, near] = span
                else:
                    cells.setdefault((number, near), span)
    made = tuple(Cell(span, row, column) for (row, column), span in sorted(cells.items()))
    return Table(Span(min(c.span.start for c in made), max(c.span.end for c in made)), made), words


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Lines of one piece that stand closer to the line above than full lines stand to each other join its row."""
    gaps = [b.top - a.bottom for a, b in pairwise(lines) if len(b.pieces) >= 2]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    rows: list[list[Line]] = []
    for line in lines:
        tight = rows and len(line.pieces) == 1 and line.top - rows[-1][-1].bottom < 0.6 * usual
        if tight and usual > 0.4 * (line.bottom - line.top):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _cut(line: Line, columns: list[tuple[float, float]]) -> list[tuple[Span, float, float]]:
    """The pieces of a line; one that reaches over two columns, word by word."""
    found: list[tuple[Span, float, float]] = []
    for piece in line.pieces:
        over = sum(min(c[1], piece[2]) - max(c[0], piece[1]) > 1 for c in columns)
        inside = [word for word in line.words if word[1] >= piece[1] and word[2] <= piece[2]]
        found.extend(inside if over > 1 and len(inside) > 1 else [piece])
    return found


def _apart(column: tuple[float, float], x0: float, x1: float) -> float:
    shared = min(column[1], x1) - max(column[0], x0)
    return -shared if shared > 0 else abs((column[0] + column[1]) / 2 - (x0 + x1) / 2)


def _columns(lines: list[Line]) -> list[tuple[float, float]]:
    """The ranges in which pieces stand: pieces of full lines that overlap sideways are one column."""
    counts = sorted(len(line.pieces) for line in lines if len(line.pieces) >= 2)
    most = counts[int(len(counts) * 0.75)] if counts else 2
    ranges: list[tuple[float, float]] = []
    pieces = sorted((x0, x1) for line in lines if len(line.pieces) >= most for _, x0, x1 in line.pieces)
    for x0, x1 in pieces:
        if ranges and x0 < ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(ranges[-1][1], x1))
        else:
            ranges.append((x0, x1))
    return ranges
