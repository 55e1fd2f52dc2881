"""Characters to lines: what stands on one baseline, with the spaces that glyph gaps show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from lint.document import Zone
from lint.extract.pdf.characters import ASCENT, DESCENT, Characters, Fragment
from lint.extract.pdf.drawings import Rectangle
from lint.extract.pdf.folding import accented

WIDE = re.compile("[\u1100-\u11ff\u2e80-\u303f\u3040-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
                  "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff‘’“”…‥―①-⓿■-◿★☆※→←↑↓]")  # fmt: skip
COLUMN_GAP = 1.3
"""A gap of more ems than this may be the space between two columns."""
DRAWN_GAP = 0.75
"""So may one of more ems than this between two words, if others were drawn between them."""


@dataclass(slots=True)
class Line:
    """Characters on one baseline without a wide gap between them."""

    page: int
    characters: Characters
    text: str
    glyphs: list[int]
    """For each character of the text its glyph; -1 for a space put in."""
    pieces: list[tuple[int, int, Fragment]]
    """Stretches of the text and the fragments they come from."""
    u0: float
    u1: float
    v: float
    size: float
    direction: tuple[float, float]
    form: int | None
    bold: bool
    zone: Zone | None = None
    grid: int | None = None
    """Stands for a table of its page (its number); it has no text."""
    cell: tuple[int, int] | None = None
    """The table and the cell it stands in, by number."""
    spaced: bool = False
    """Whether a space is drawn at its end."""

    @property
    def turn(self) -> int:
        """When its first character was drawn, among those of its page; -1 for a table's stand-in."""
        return min((fragment.start for _, _, fragment in self.pieces), default=-1)

    @property
    def top(self) -> float:
        """Where its tallest characters end, along ``v``."""
        return self.v - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where its descenders end, along ``v``."""
        return self.v + DESCENT * self.size

    @property
    def box(self) -> Rectangle:
        """The rectangle on the page."""
        return placed(self.u0, self.top, self.u1, self.bottom, self.direction)


def placed(u0: float, v0: float, u1: float, v1: float, direction: tuple[float, float]) -> Rectangle:
    """A rectangle along a direction, put on the page."""
    dx, dy = direction
    if dx == 1.0:
        return u0, v0, u1, v1
    xs = (u0 * dx - v0 * dy, u1 * dx - v1 * dy, u0 * dx - v1 * dy, u1 * dx - v0 * dy)
    ys = (u0 * dy + v0 * dx, u1 * dy + v1 * dx, u0 * dy + v1 * dx, u1 * dy + v0 * dx)
    return min(xs), min(ys), max(xs), max(ys)


def is_wide(character: str) -> bool:
    """Whether a character is Japanese, Chinese or full width: no space stands beside it."""
    return (character > "\u1100" and WIDE.match(character) is not None) or character in "‘’“”…■□●○◎◆◇▲△▼▽★☆※→"


def lines_of(page: int, characters: Characters, fragments: Iterable[Fragment]) -> list[Line]:
    """The lines of fragments of one direction, by baseline and then along it."""
    rows = _attach([_parted(row, characters) for row in _rows(fragments)])
    lines: list[Line] = []
    for row in rows:
        for chunk in _chunks(row):
            line = _line(page, characters, chunk)
            if line.text:
                lines.append(line)
    return lines


def _rows(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """Fragments of the same baseline."""
    rows: list[list[Fragment]] = []
    base = 0.0
    for fragment in sorted(fragments, key=attrgetter("v")):
        if rows and fragment.v - base <= 0.12 * min(fragment.face.size, rows[-1][0].face.size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
            base = fragment.v
    for row in rows:
        row.sort(key=attrgetter("u0"))
    return rows


def _parted(row: list[Fragment], characters: Characters) -> list[Fragment]:
    """A row whose fragments do not hold each other: a word drawn first, and the sign from another font put into it.

    LibreOffice draws what a font lacks (●, ①) after the words around it, into the gap that it left there.
    """
    parted: list[Fragment] = []
    end = float("-inf")
    held = False
    for fragment in row:
        host = parted[-1] if parted else None
        if host is not None and fragment.u1 < end and not fragment.face.vertical:
            cut = _gap(host, fragment, characters)
            if cut is not None:
                before, after = cut
                parted[-1:] = [
                    replace(host, end=before, u1=characters.ends[before - 1]),
                    fragment,
                    replace(host, start=after, u0=characters.starts[after]),
                ]
                held = True
                continue
        parted.append(fragment)
        end = max(end, fragment.u1)
    return sorted(parted, key=attrgetter("u0")) if held else row


def _gap(host: Fragment, fragment: Fragment, characters: Characters) -> tuple[int, int] | None:
    """Where a fragment stands in another's gap: the glyphs before and after it; ``None`` where it has none for it."""
    middle, wide = (fragment.u0 + fragment.u1) / 2, fragment.u1 - fragment.u0
    after = next((i for i in range(host.start, host.end) if characters.starts[i] > middle), host.end)
    before = after
    while before > host.start and characters.texts[before - 1].isspace():
        before -= 1
    while after < host.end and characters.texts[after].isspace() and characters.ends[after] <= fragment.u1 + 0.1 * wide:
        after += 1
    if not host.start < before <= after < host.end:
        return None
    room = characters.starts[after] - characters.ends[before - 1]
    return (before, after) if room >= 0.7 * wide else None


def _attach(rows: list[list[Fragment]]) -> list[list[Fragment]]:
    """Move superscripts, subscripts and ruby to the row of the characters they belong to."""
    moved: dict[int, list[Fragment]] = {}
    kept: list[list[Fragment]] = []
    for index, row in enumerate(rows):
        near = []
        for step in (-1, 1):
            other = index + step
            while 0 <= other < len(rows) and abs(rows[other][0].v - row[0].v) < 1.2 * max(
                f.face.size for f in rows[other]
            ):
                near.append(other)
                other += step
        stay = []
        for fragment in row:
            host = _host(fragment, [rows[other] for other in near]) if near else None
            if host is None:
                stay.append(fragment)
            else:
                fragment.raised = True
                moved.setdefault(near[host], []).append(fragment)
        kept.append(stay)
    for index, fragments in moved.items():
        kept[index] = sorted(kept[index] + fragments, key=attrgetter("u0"))
    return [row for row in kept if row]


def _host(fragment: Fragment, rows: Sequence[list[Fragment]]) -> int | None:
    """Which of the neighbouring rows a small fragment leans on."""
    size = fragment.face.size
    best: tuple[float, int] | None = None
    for number, row in enumerate(rows):
        shift = row[0].v - fragment.v  # positive: the fragment stands higher
        for other in row:
            big = other.face.size
            few = abs(shift) > 0.12 * big and fragment.end - fragment.start <= 8  # browsers raise type of five sixths
            if size > (0.9 if few else 0.82) * big or not -0.35 * big <= shift <= 0.62 * big:
                continue
            after, before = fragment.u0 - other.u1, other.u0 - fragment.u1
            inside = other.u0 - 0.1 * big <= fragment.u0 and fragment.u1 <= other.u1 + 0.1 * big
            if -0.3 * big <= after <= 0.5 * big or -0.1 * big <= before <= 0.3 * big or (inside and len(row) > 0):
                distance = abs(shift)
                if best is None or distance < best[0]:
                    best = (distance, number)
    return best[1] if best else None


def _chunks(row: list[Fragment]) -> list[list[Fragment]]:
    """A row cut at wide gaps."""
    chunks: list[list[Fragment]] = []
    end = 0.0
    last: Fragment | None = None
    for fragment in row:
        size = max(fragment.face.size, last.face.size if last else 0)
        if last is None or fragment.u0 - end > COLUMN_GAP * size or _drawn_apart(last, fragment, fragment.u0 - end):
            chunks.append([fragment])
            end = fragment.u1
        else:
            if (
                abs(fragment.u0 - last.u0) < 0.1 * size
                and fragment.end - fragment.start == last.end - last.start
                and abs(fragment.u1 - last.u1) < 0.1 * size
                and abs(fragment.v - last.v) < 0.1 * size
                and fragment.face.style.size == last.face.style.size
            ):
                continue  # drawn twice, to look bold
            chunks[-1].append(fragment)
            end = max(end, fragment.u1)
        last = fragment
    return chunks


def _drawn_apart(one: Fragment, other: Fragment, gap: float) -> bool:
    """Whether a gap parts two columns: what stands beyond it was drawn after other lines."""
    if one.raised or other.raised or gap <= DRAWN_GAP * min(one.face.size, other.face.size):
        return False
    return not -2 <= other.start - one.end <= 2


def _line(page: int, characters: Characters, fragments: list[Fragment]) -> Line:
    """The text of a chunk."""
    sizes: Counter[float] = Counter()
    for fragment in fragments:
        if not fragment.raised:
            sizes[fragment.face.size] += fragment.end - fragment.start
    if not sizes:
        sizes[fragments[0].face.size] = 1
    size = sizes.most_common(1)[0][0]
    texts, starts, ends, spaced = characters.texts, characters.starts, characters.ends, characters.spaced
    parts: list[str] = []
    glyphs: list[int] = []
    pieces: list[tuple[int, int, Fragment]] = []
    end: float | None = None
    last = " "
    main = bold = 0
    for fragment in fragments:
        begin = len(parts)
        small, large = 0.17 * fragment.face.size, 0.75 * fragment.face.size
        for index in range(fragment.start, fragment.end):
            text = texts[index]
            left = starts[index]
            if parts and end is not None and left < end - small / 2 and len(last) == 1 == len(text):
                # an accent and its letter, drawn over each other
                letter, accent = (text, last) if text.isalpha() else (last, text)
                whole = accented(letter, accent) if letter.isalpha() and (glyphs[-1] >= 0) else ""
                if whole:
                    parts[-1] = last = whole
                    if letter is text:
                        glyphs[-1] = index
                    end = max(end, ends[index])
                    continue
            gap = -1.0 if end is None else left - end
            hinted = index in spaced and not (last == "," and text.isdigit()) and gap > 0.5 * small
            if (gap > small or hinted) and last != " " and text != " ":
                wide = is_wide(last[-1]) or is_wide(text[0])
                if not wide or gap > large:
                    parts.append(" ")
                    glyphs.append(-1)
            if text == " " and last == " ":
                end = ends[index]
                continue
            if len(text) == 1:
                parts.append(text)
                glyphs.append(index)
            else:
                parts.extend(text)
                glyphs.extend([index] * len(text))
            last = text
            end = ends[index]
        if len(parts) > begin:
            pieces.append((begin, len(parts), fragment))
            if not fragment.raised:
                main += len(parts) - begin
                bold += (len(parts) - begin) * fragment.face.style.bold
    drawn = bool(parts) and parts[-1] == " "
    while parts and parts[-1] == " ":
        parts.pop()
        glyphs.pop()
    pieces = [(a, min(b, len(parts)), f) for a, b, f in pieces if a < len(parts)]
    bases = [f for f in fragments if not f.raised and f.face.size == size] or fragments
    return Line(
        page,
        characters,
        "".join(parts),
        glyphs,
        pieces,
        min(f.u0 for f in fragments),
        max(f.u1 for f in fragments),
        bases[0].v,
        size,
        bases[0].face.direction,
        bases[0].face.form,
        main > 0 and bold >= 0.9 * main,
        spaced=drawn,
    )


def merged(lines: Sequence[Line]) -> Line:
    """Lines on one baseline as one, a space between them."""
    if len(lines) == 1:
        return lines[0]
    first = max(lines, key=lambda line: len(line.text))
    text: list[str] = []
    glyphs: list[int] = []
    pieces: list[tuple[int, int, Fragment]] = []
    length = 0
    for line in sorted(lines, key=attrgetter("u0")):
        if text:
            text.append(" ")
            glyphs.append(-1)
            a, _, fragment = pieces[-1]
            pieces[-1] = (a, length + 1, fragment)
            length += 1
        pieces.extend((a + length, b + length, fragment) for a, b, fragment in line.pieces)
        text.append(line.text)
        glyphs.extend(line.glyphs)
        length += len(line.text)
    return Line(
        first.page,
        first.characters,
        "".join(text),
        glyphs,
        pieces,
        min(line.u0 for line in lines),
        max(line.u1 for line in lines),
        first.v,
        first.size,
        first.direction,
        first.form,
        all(line.bold for line in lines),
        first.zone,
        cell=first.cell,
        spaced=max(lines, key=attrgetter("u1")).spaced,
    )
