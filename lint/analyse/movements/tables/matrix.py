"""Exchange matrices: the same institutions down the side and along the top; the cells tell who goes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import Called, Place, is_none, places
from lint.analyse.structure.grids import Grid, plain
from lint.document import Document, Span
from lint.expressions import expression

CROSS = expression(r"[\s×✕✖╳xX＼\\／/―－—–\-■]*")
"""What fills the cells of a matrix where nobody goes."""
CORNER = expression(r"[＼\\／/↓→⇒|｜\n\v]+|(?<=\S)\s+(?=to\b|への|行き)")
TO = expression(r"\bto\b|host|receiv|destination|行き?先|受け|受入|へ|派遣先|滞在先|渡航先|迎え|着", re.I)
FROM = expression(r"\bfrom\b|home|send|origin|元|出す|出発|送|から|派遣(?!先)", re.I)
SIDE = expression(r"left|side|rows?\b|down|縦|行(?![きく先])|左|たて", re.I)
TOP = expression(r"top|columns?\b|across|横|列|上|よこ", re.I)
AROUND = " \u3000、，,;；:：.。–—-\n\v"
PIECE = expression(
    r"(?:(?!受け?入れ?|ホスト|\bhost(?:ed)?\b|\bsupervis)[^\n\v;；、，,:：]|[:：](?=[^:：]*$))+"
    r"|(?:受け?入れ?|ホスト|host|supervis)[^\n\v;；、，,]*",
    re.I,
)
HOST = expression(r"\s*(?:受け?入れ?(?:者|先|教員)?|ホスト|hosts?(?:ed by)?|supervis(?:or|ed by))\s*[:：は]?\s*", re.I)
"""What leads in who receives."""


@dataclass(frozen=True)
class Exchange:
    """A stay of a matrix."""

    span: Span
    entries: dict[str, Entry]
    place: Place
    """Where it leads."""
    origin: Place
    """Where the traveller is at home."""


def exchanges(document: Document, grid: Grid, titles: Sequence[str], called: tuple[Called, ...]) -> list[Exchange]:
    """The stays of a table, if it is a matrix of who goes from where to where; else none.

    Args:
        document: the draft.
        grid: the table.
        titles: the lines above it, folded, which may say what stands at its side.
        called: short names that the draft gives its institutions.

    """
    if not _is_matrix(grid):
        return []
    turned = _comes_down(grid, titles)
    found: list[Exchange] = []
    for row in range(1, len(grid.words)):
        for column in range(1, len(grid.words[row])):
            words, span = grid.words[row][column], grid.cell(row, column)
            if span is None or CROSS.fullmatch(words) or is_none(words) or not grid.first(row, column):
                continue
            ends = [(grid.words[row][0], grid.cell(row, 0)), (grid.words[0][column], grid.cell(0, column))]
            origin, place = (_place(label, at or span, called) for label, at in (ends[::-1] if turned else ends))
            for where, entries in _stays(document, words, span):
                found.append(Exchange(where, entries, place, origin))
    return found


def _is_matrix(grid: Grid) -> bool:
    """Whether the labels of the rows are those of the columns, and people and times stand in the cells."""
    if len(grid.words) < 3 or grid.width < 3:
        return False
    side = [plain(words[0]) for words in grid.words[1:] if words[0]]
    top = [plain(word) for word in grid.words[0][1:] if word]
    same = set(side) & set(top)
    if len(same) < 2 or 2 * len(same) < max(len(set(side)), len(set(top))):
        return False
    cells = [word for words in grid.words[1:] for word in words[1:] if word and not CROSS.fullmatch(word)]
    told = [word for word in cells if periods(word) and (names(word) or names(word, cell=True) or placeholder(word))]
    return 0 < len(cells) <= 2 * len(told)


def _comes_down(grid: Grid, titles: Sequence[str]) -> bool:
    """Whether the labels at the side are where people go, and those on top where they come from."""
    corner = [part for part in CORNER.split(grid.words[0][0]) if part.strip()]
    if len(corner) == 2 and (TO.search(corner[0]) or FROM.search(corner[1])):
        return bool(TO.search(corner[0]) and not FROM.search(corner[0]))
    for title in titles[:3]:
        for clause in re.split(r"[、,;。]", title):
            if SIDE.search(clause) and not TOP.search(clause) and TO.search(clause) and not FROM.search(clause):
                return True
    return False


def _place(label: str, span: Span, called: tuple[Called, ...]) -> Place:
    """The institution that a label of the side or the top names, as it stands there where no list knows it."""
    spots = places(label, offset=span.start, called=called)
    known = next((place for place in spots if place.organisation), None)
    if known is not None:
        return known
    return Place(span, " ".join(label.split()), next((place.country for place in spots if place.country), None))


def _stays(document: Document, words: str, span: Span) -> Iterator[tuple[Span, dict[str, Entry]]]:
    """The stays of a cell: each begins with who goes; a PDF may run its lines together."""
    base = max(document.text.find(words[:8], span.start, span.end), span.start)
    times = [period.span for period in periods(words)]
    left = words
    for time in reversed(times):
        left = left[: time.start] + "\n" * len(time) + left[time.end :]
    pieces = [(time, "period") for time in times]
    for match in PIECE.finditer(left):
        host = HOST.match(match[0])
        at = match.start() + (host.end() if host else len(match[0]) - len(match[0].lstrip(AROUND)))
        kind = "host" if host else "person" if _leads(left[at : match.end()]) else "role"
        if left[at : match.end()].strip(AROUND):
            pieces.append((Span(at, match.end()), kind))
    group: dict[str, Entry] = {}
    for piece, kind in sorted(pieces):
        if kind == "person" and "person" in group:
            yield _reach(group), group
            group = {}
        text = words[piece.start : piece.end].strip(AROUND)
        group.setdefault(kind, Entry(text, Span(base + piece.start, min(base + piece.end, span.end))))
    if "person" in group:
        yield _reach(group), group


def _leads(words: str) -> bool:
    return bool(names(words, cell=True, header="氏名")) or placeholder(words) is not None


def _reach(group: dict[str, Entry]) -> Span:
    spans = [entry.span for entry in group.values()]
    return Span(min(s.start for s in spans), max(s.end for s in spans))
