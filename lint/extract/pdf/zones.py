"""What part of a page lines and paragraphs are: running heads, captions, notes, references, formulae."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from lint.document import Zone
from lint.extract.pdf.columns import ordered
from lint.extract.pdf.drawings import Rectangle
from lint.extract.pdf.layout import Item
from lint.extract.pdf.lines import Line, is_wide
from lint.extract.pdf.pages import Sheet
from lint.extract.pdf.paragraphs import BRACKET, BULLET, CAPTION, NUMBER, Paragraph, paragraphs

PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|ページ|頁|No\.)\s*)?[-–—―‐－〜~\s]*(?:[0-9０-９]{1,4}|[ivxlc]{1,6})[-–—―‐－〜~\s]*"
    r"(?:(?:/|of|／|ページ中|頁中)\s*[0-9０-９]{1,4}\s*)?(?:ページ|頁)?(?:目)?$", re.IGNORECASE)  # fmt: skip
REFERENCES = re.compile(
    r"(?:[\d０-９A-Z.．\-()（）①-⓿【\[■●◆・#\s　]{0,8})"
    r"(?:(?:主[なにの要]*)?(?:参考|引用|参照)(?:・(?:参考|引用))?文献(?:リスト|一覧|表)?|文献|"
    r"(?:Appendix \w{1,3}[:.]? )?(?:List of |Cited |Selected |Key )?"
    r"(?:References?|Literature|Bibliography|Works|Citations)(?: Cited| and Notes)?(?: list)?(?: for [^.:]{1,60})?)"
    r"\s*[】\])）:：.]*$",
    re.IGNORECASE,
)
ENTRY = re.compile(r"\b(?:19|20)\d\d\b|et al|\bpp?\.|https?:|^\[\d+\]|doi")
LISTED = re.compile(r"\[\d{1,3}\]\s*\w.{20,400}\b(?:19|20)\d\d\b", re.DOTALL)
"""An entry of a list of references without a heading."""
PROSE = re.compile(r"\b(?:we|our|you|your|I|will|should|must|may)\b|(?:する|ます|です|である)。")
"""Words that no entry of a list of references has."""
NOTE_MARK = re.compile(r"(?:[*＊†‡§¶※]{1,3}|[0-9]{1,2}(?=[A-Z\s])|[¹²³⁴⁵⁶⁷⁸⁹]|注\s*[0-9０-９)）:：]|\([0-9]{1,2}\)\s)")
SIGNS = re.compile(
    r"[=+−×÷±∓·∙√∑∏∫∂∇∈∉⊂⊆∪∩∀∃∞≈≠≤≥≪≫∝→←↔⇒⇔α-ωΑ-Ω|^(){}\[\]<>/∼~]|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|[0-9]"
)
DIGITS = re.compile(r"[0-9０-９]+")


def running_heads(sheets: Sequence[Sheet]) -> None:
    """Mark the lines at the top and bottom of pages that repeat, and page numbers."""
    places: dict[tuple[str, str], list[tuple[int, Line]]] = defaultdict(list)
    for sheet in sheets:
        level = [line for line in sheet.lines if line.direction[0] == 1.0]
        if not level:
            continue
        ordered = sorted(level, key=lambda line: line.v)
        rows_above = [line for line in ordered if line.v < 0.15 * sheet.height][:6]
        rows_below = [line for line in ordered if line.v > 0.85 * sheet.height][-6:]
        for side, lines in (("top", rows_above), ("bottom", rows_below)):
            for line in lines:
                places[side, DIGITS.sub("#", line.text.strip())].append((sheet.number, line))
    again: set[int] = set()
    marked: list[tuple[Zone, int, Line]] = []
    for (side, text), found in sorted(places.items(), key=lambda item: item[0]):
        zone = Zone.HEADER if side == "top" else Zone.FOOTER
        pages = {number for number, _ in found}
        level_at = sorted(line.v for _, line in found)
        steady = level_at[-1] - level_at[0] < 14
        repeated = len(pages) >= 2 and len(pages) >= 0.25 * len(sheets) and steady and len(text) < 160
        for number, line in found:
            if repeated:
                again.add(id(line))
                marked.append((zone, number, line))
            elif PAGE_NUMBER.match(line.text.strip()) and _alone(sheets[number - 1], line, side):
                line.zone = zone
    for zone, number, line in marked:
        if line.cell is None or all(id(other) in again for other in _beside(sheets[number - 1], line)):
            line.zone = zone


def _beside(sheet: Sheet, line: Line) -> list[Line]:
    """The lines of the same row of a table: an amount that stands twice atop a page is no running head."""
    assert line.cell is not None
    table = line.cell[0]
    rows = [cell.row for cell in sheet.grids[table].cells]
    return [x for x in sheet.lines if x.cell and x.cell[0] == table and rows[x.cell[1]] == rows[line.cell[1]]]


def _alone(sheet: Sheet, line: Line, side: str) -> bool:
    """Whether nothing stands beyond a line, or beside it."""
    for other in sheet.lines:
        if other is line or other.direction != line.direction or other.zone in (Zone.HEADER, Zone.FOOTER):
            continue
        if abs(other.v - line.v) < 0.5 * line.size:
            return False
        if (other.v < line.v) == (side == "top"):
            return False
    return True


def figures(sheet: Sheet, body: float) -> None:
    """Mark the lettering inside pictures, included figures and drawings.

    Args:
        sheet: the page.
        body: the size of its running text in points.

    """
    page = sheet.width * sheet.height
    images = [box for box in sheet.drawings.images if 400 < area(box) < 0.6 * page]
    clusters = [box for box, count in _clusters(sheet.drawings.shapes) if count >= 4 and 900 < area(box) < 0.6 * page]
    forms = [
        form.box if form.paths + form.images >= 3 and area(form.box) < 0.6 * page else None
        for form in sheet.drawings.forms
    ]
    for line in sheet.lines:
        if line.zone is not None or line.cell is not None:
            continue
        x0, y0, x1, y1 = line.box
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        in_form = line.form is not None and forms[line.form] is not None
        in_image = any(_holds(box, x, y) and x1 - x0 <= 1.05 * (box[2] - box[0]) for box in images)
        drawn = any(_holds(box, x, y) for box in clusters) and (line.size < 0.93 * body or x1 - x0 < 0.3 * sheet.width)
        if in_form or in_image or drawn:
            line.zone = Zone.FIGURE
    _spread(sheet, body)
    boxes = [*images, *clusters, *(box for box in forms if box)]
    for box in boxes:
        if box[2] - box[0] < 0.6 * sheet.width:
            _caption_below(sheet, box)


def _spread(sheet: Sheet, body: float) -> None:
    """Mark small short lines beside a figure's lettering of their size: labels stand around what is drawn, too."""
    small = [line for line in sheet.lines if line.zone is None and line.cell is None and line.size < 0.72 * body]
    small = [line for line in small if line.u1 - line.u0 < 0.5 * sheet.width][:500]
    fresh = [line for line in sheet.lines if line.zone is Zone.FIGURE and line.size < 0.72 * body][:500]
    while fresh and small:
        near = [line for line in small if any(_neighbours(line, other) for other in fresh)]
        for line in near:
            line.zone = Zone.FIGURE
        small = [line for line in small if line.zone is None]
        fresh = near


def _neighbours(line: Line, other: Line) -> bool:
    """Whether two lines of one size stand within the gaps of a diagram."""
    size = line.size
    across = max(line.u0, other.u0) - min(line.u1, other.u1)
    return abs(other.size - size) < 0.05 * size and abs(other.v - line.v) < 8 * size and across < 10 * size


def _caption_below(sheet: Sheet, box: Rectangle) -> None:
    """Mark the caption under a narrow figure that running text stands beside."""
    under = [
        line
        for line in sheet.lines
        if line.zone is None
        and line.cell is None
        and line.direction == (1.0, 0.0)
        and box[0] - 12 <= line.u0
        and line.u1 <= box[2] + 12
        and box[3] - 4 <= line.v
    ]
    under.sort(key=lambda line: line.v)
    last = None
    for line in under:
        if last is None:
            beside = any(
                abs(other.v - line.v) < 1.5 * line.size and other.u0 > line.u1 for other in sheet.lines
            ) or any(abs(other.v - line.v) < 1.5 * line.size and other.u1 < line.u0 for other in sheet.lines)
            if line.v - box[3] > 4 * line.size or not beside:
                return
            if not CAPTION.match(line.text):
                return
        elif line.v - last.v > 1.6 * line.size or abs(line.size - last.size) > 0.5:
            return
        line.zone = Zone.CAPTION
        last = line


def area(box: Rectangle) -> float:
    """Square points."""
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def _holds(box: Rectangle, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _clusters(shapes: Sequence[Rectangle]) -> list[tuple[Rectangle, int]]:
    """Shapes that touch, as one rectangle with their number."""
    found: list[tuple[Rectangle, int]] = []
    for shape in shapes[:3000]:
        box, count = shape, 1
        rest = []
        for other, number in found:
            if other[0] - 12 < box[2] and box[0] < other[2] + 12 and other[1] - 12 < box[3] and box[1] < other[3] + 12:
                box = (min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3]))
                count += number
            else:
                rest.append((other, number))
        found = [*rest, (box, count)]
        if len(found) > 200:
            return []
    return found


def body_size(sheets: Sequence[Sheet]) -> float:
    """The size of most characters outside running heads, in points."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            if line.zone is None:
                sizes[round(line.size / sheet.scale, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 10.0


def zoned(pages: Sequence[tuple[Sheet, list[Item]]], body: float) -> list[tuple[Sheet, list[Item], list[Item]]]:
    """The pages with each paragraph's zone, and apart what does not belong to the flow of the text."""
    found: list[tuple[Sheet, list[Item], list[Item]]] = []
    references: Paragraph | None = None
    entry = 0.0
    for sheet, items in pages:
        notes = _notes(sheet, items, body * sheet.scale)
        kept = [item for item in items if not any(item is note for note in notes)]
        for item in kept:
            if not isinstance(item, Paragraph) or item.zone is not Zone.BODY:
                continue
            if CAPTION.match(item.text) and len(item.text) < 1500:
                item.zone = Zone.CAPTION
            elif _is_formula(item):
                item.zone = Zone.FORMULA
            elif REFERENCES.match(item.text.strip()):
                references, entry = item, 0.0
            elif references is None and LISTED.match(item.text):
                item.zone = Zone.BIBLIOGRAPHY
            elif references is not None:
                if _next_section(references, item, entry):
                    references = None
                else:
                    item.zone = Zone.BIBLIOGRAPHY
                    entry = max(entry, item.lines[0].size)
        found.append((sheet, kept, [*notes, *_lettering(sheet)]))
    return found


def _lettering(sheet: Sheet) -> list[Paragraph]:
    """What stands in figures, with the captions among it, slanted text, and the running heads."""
    inside = [line for line in sheet.lines if line.zone in (Zone.FIGURE, Zone.CAPTION)]
    inside = [line for line in inside if line.direction == sheet.direction]
    found: list[Paragraph] = []
    for column in ordered(inside):
        for paragraph in paragraphs(column):
            caption = CAPTION.match(paragraph.text) and len(paragraph.text) < 1500
            paragraph.zone = Zone.CAPTION if caption else Zone.FIGURE
            found.append(paragraph)
    for line in sheet.lines:
        if line.zone in (Zone.HEADER, Zone.FOOTER):
            found.append(Paragraph([line], line.zone))
        elif line.direction != sheet.direction and line.cell is None:
            found.append(Paragraph([line], Zone.FIGURE))
    return found


def _notes(sheet: Sheet, items: Sequence[Item], body: float) -> list[Paragraph]:
    """Footnotes: small print at the foot of a page, from the first that begins with a mark."""
    found: list[Paragraph] = []
    small: list[Paragraph] = []
    for item in reversed(items):
        if not isinstance(item, Paragraph) or item.lines[0].size > 0.93 * body or item.zone is not Zone.BODY:
            break
        if item.lines[0].box[1] < 0.4 * sheet.height:
            break
        small.insert(0, item)
        if NOTE_MARK.match(item.text) or item.lines[0].pieces[0][2].raised:
            found = list(small)
    for item in found:
        item.zone = Zone.NOTE
    return found


def _is_formula(item: Paragraph) -> bool:
    """Whether a paragraph is a displayed formula: maths letters and signs, hardly a word."""
    text = item.text
    if len(text) > 240 or any(map(is_wide, text)):
        return False
    maths = sum(end - begin for line in item.lines for begin, end, piece in line.pieces if piece.face.math)
    maths = max(maths, len(SIGNS.findall(text)))
    words = len(re.findall(r"[A-Za-z]{4,}", text))
    signs = bool(re.search(r"[=<>≤≥≈∝∈∑∏∫→↦≡~∼]", text)) or bool(re.search(r"\(\d{1,2}\)$", text))
    return signs and maths >= 0.3 * len(text.replace(" ", "")) and words <= 2


def _next_section(references: Paragraph, item: Paragraph, entry: float) -> bool:
    """Whether a paragraph is the heading, or the text, of the section after the references.

    Args:
        references: the heading of the list.
        item: the paragraph.
        entry: the size of the list's entries in points.

    """
    text = item.text.strip()
    if ENTRY.search(text):
        return False
    one, other = references.lines[0], item.lines[0]
    if len(text) > 80 or len(item.lines) > 2:
        return len(text) > 250 and PROSE.search(text) is not None
    if all(line.bold for line in item.lines) and not text.endswith((".", ",", ";")) and other.size >= 0.96 * entry:
        return True
    if BRACKET.match(text):
        return True
    alike = abs(one.size - other.size) < 0.04 * one.size and one.bold == other.bold
    if not (alike or other.size > 1.1 * one.size):
        return False
    if other.bold or other.size > 1.1 * one.size:
        return True
    numbered = NUMBER.match(text) or BULLET.match(text)
    return bool(numbered and (NUMBER.match(references.text) or BULLET.match(references.text)))
