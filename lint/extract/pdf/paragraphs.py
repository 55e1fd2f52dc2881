"""Lines to paragraphs: where one ends, and how words broken by a line end are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from lint.document import Zone
from lint.extract.pdf.drawings import Rectangle
from lint.extract.pdf.lines import Line, is_wide

NUMBER = re.compile(
    r"(?:第\s*[0-9０-９一二三四五六七八九十]+\s*[章節部項条]"
    r"|[（(]\s*(?:[0-9０-９]{1,2}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十ア-ンあ-ん])\s*[)）]"
    r"|[0-9０-９]{1,2}(?:[.．\-－‐–][0-9０-９]{1,2}){0,3}\s*[.．)）]?[\s　]|[0-9０-９]{1,2}[.．)）](?![0-9])"
    r"|[A-Z][.．]\s?[0-9]{0,2}\s|[①-⓿Ⅰ-ⅿ]|[A-Z]\.[0-9]"
    r"|(?:Aim|Objective|Task|WP|Work Package|Step|Phase|Appendix|Section)\s*[0-9A-Z]{1,3}\b)"
)
BULLET = re.compile(r"[•‣⁃●○◎◆◇■□▪▫▶►▷➢➤✓✔※◦∙\uf0b7\uf0a7\uf0d8◼◻✦✧➔➜☐☑⚫]|[*\-–—]\s+\S|・(?=\s*\S)")
BRACKET = re.compile(r"[【〔［《＜≪〈]")
CAPTION = re.compile(
    r"(?:(?:図|表|写真|式|別表|別紙)\s*[0-9０-９A-Z]+(?:[-－.．‐][0-9０-９]+)*\s*"
    r"(?:[:：.．|｜。　 ]|(?=[「【（(])|(?![にはをのがでとよもかやへに、,，からまで参中内上下右左])(?=[^\s0-9]))"
    r"|(?:Figure|FIGURE|Fig\.?|FIG\.?|Table|TABLE|Tab\.|Scheme|Box|Panel|Photo|Supplementary (?:Figure|Table))"
    r"\s*[A-Z]?[0-9]+[A-Za-z]?\s*[.:|–—](?!\d))"
)
APART, ENTRY = 2.4, 30
"""Ems between lines, and characters of a line: short lines so far apart are entries of a list."""
OPENING = "（「『【〔［《〈"
NEVER_FIRST = ")]}）］｝」』】〕〉》、。，．：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ～〜"
"""What stands at no line's beginning: the letter before it goes to the next line with it."""
ENDS = re.compile(r"[.。．!?！？:：;；]['\"”’」』）)\]】]*$")
FULL_STOP = re.compile(r"[.。．!?！？]['\"”’」』）)\]】]*(?:\[[\d,\s–-]+\]|[*＊†‡]{0,2}[0-9,]{1,5}|[*＊†‡]{1,2})?$")
ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org|doi:)\S*$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line]
    zone: Zone = Zone.BODY
    centred: bool = False
    pitch: float | None = None
    right: float = 0.0
    """Where the lines of its column end."""
    left: float = 0.0
    cell: tuple[int, int] | None = None
    """Table and cell, by number."""

    @property
    def text(self) -> str:
        """A plain reading, for telling zones apart."""
        return " ".join(line.text for line in self.lines)

    @property
    def page(self) -> int:
        """Where it begins."""
        return self.lines[0].page


def paragraphs(
    column: Sequence[Line],
    left: float | None = None,
    right: float | None = None,
    obstacles: Sequence[Rectangle] = (),
) -> list[Paragraph]:
    """The paragraphs of one column of lines.

    Args:
        column: lines from top to bottom.
        left: where the column begins, if known (a cell's side).
        right: where it ends.
        obstacles: what text may run around: pictures and their lettering.

    """
    if not column:
        return []
    left = min(line.u0 for line in column) if left is None else left
    right = max(line.u1 for line in column) if right is None else right
    pitch = _usual_pitch(column)
    found: list[Paragraph] = []
    for line in column:
        last = found[-1] if found else None
        edge = _edge(last.lines[-1], right, obstacles) if last else right
        if last is not None and follows(last, line, pitch, edge):
            last.lines.append(line)
        else:
            found.append(Paragraph([line], left=left, right=right))
    for paragraph in found:
        paragraph.pitch = _pitch(paragraph.lines)
        paragraph.centred = _centred(paragraph.lines, left, right)
    return found


def _edge(line: Line, right: float, obstacles: Sequence[Rectangle]) -> float:
    """Where a line must end: at its column's side, or before what stands beside it."""
    beside = [
        x0 - 0.5 * line.size
        for x0, y0, _, y1 in obstacles
        if line.u1 - line.size < x0 < right and y0 < line.v + 1.5 * line.size and y1 > line.v - 2.5 * line.size
    ]
    return max(min(beside, default=right), line.u1)


def _usual_pitch(column: Sequence[Line]) -> float:
    steps = [
        below.v - above.v
        for above, below in pairwise(column)
        if below.page == above.page and 0.8 * below.size < below.v - above.v < 3.2 * below.size
    ]
    return median(steps) if steps else 1.3 * column[0].size


def _pitch(lines: Sequence[Line]) -> float | None:
    steps = [b.v - a.v for a, b in pairwise(lines) if b.page == a.page and b.v - a.v > 0]
    return round(median(steps), 2) if steps else None


def _centred(lines: Sequence[Line], left: float, right: float) -> bool:
    for line in lines:
        before, after = line.u0 - left, right - line.u1
        if before < 2 * line.size or abs(before - after) > max(1.5 * line.size, 0.1 * before):
            return False
    return True


def first_word(line: Line, *, figures: bool = False) -> float:
    """The width in points that the line's beginning needs: a word, or one Japanese character, and what closes it.

    Args:
        line: the line.
        figures: whether figures right behind what closes it belong to it.

    """
    if not line.text:
        return line.size
    length = 1
    if not is_wide(line.text[0]):
        ends_at = next((n for n, letter in enumerate(line.text) if letter == " " or is_wide(letter)), len(line.text))
        opens = line.text[ends_at : ends_at + 1] in OPENING and ends_at < len(line.text)
        length = ends_at + 2 * opens  # what opens stands at no line's end
    while line.text[length : length + 1] in NEVER_FIRST and length < len(line.text):
        length += 1
    while figures and length > 1 and line.text[length : length + 1].isdigit():
        length += 1
    starts, ends = line.characters.starts, line.characters.ends
    glyphs = [glyph for glyph in line.glyphs[:length] if glyph >= 0]
    return ends[glyphs[-1]] - starts[glyphs[0]] if glyphs else line.size


def short(line: Line, following: Line, right: float) -> bool:
    """Whether a line ends before the margin though the next word would have fitted."""
    room = right - line.u1
    wide = is_wide(following.text[0]) or is_wide(line.text[-1])
    if wide and is_wide(following.text[0]):
        whole = FULL_STOP.search(line.text) is None  # 「月）、」 does not part, nor does 「し、2027」 to some programs
        return room > max(2.2 * line.size, first_word(following, figures=whole))
    if wide:
        return room > 2.2 * line.size + first_word(following)
    return room > first_word(following) + 0.6 * line.size


def starts_anew(line: Line) -> bool:
    """Whether a line begins with what begins headings, items and captions."""
    text = line.text
    return bool(BULLET.match(text) or BRACKET.match(text) or NUMBER.match(text) or CAPTION.match(text))


def follows(paragraph: Paragraph, line: Line, usual: float, right: float) -> bool:
    """Whether a line goes on with a paragraph."""
    last = paragraph.lines[-1]
    first = paragraph.lines[0]
    step = line.v - last.v
    if abs(line.size - last.size) > 0.08 * max(line.size, last.size) and not _runs_over(last, line):
        return False
    if len(paragraph.lines) > 1:
        before = paragraph.lines[-1].v - paragraph.lines[-2].v
        if step > 1.25 * before + 1 or (step > before + 0.18 * line.size and ENDS.search(last.text)):
            return False
        if before > 0 and step < 0.6 * before and step > 0:
            return False
    elif step > 1.3 * usual + 1:
        return False
    if step <= 0 or step > 3.2 * line.size or (step > APART * line.size and len(last.text) < ENTRY):
        return False
    if last.cell is not None and _open(paragraph):
        return True
    is_short = short(last, line, right)
    if line.bold != last.bold and (is_short or ENDS.search(last.text) or starts_anew(line)):
        return False
    whole = all(part.bold for part in paragraph.lines)
    begins_bold = line.pieces[0][2].face.style.bold or line.text[0].islower()
    if last.bold and not line.bold and whole and (is_short or not begins_bold or last.size > 1.05 * line.size):
        return False
    if BULLET.match(line.text) and not (line.text[0] in "-–—*・" and not is_short and not ENDS.search(last.text)):
        return False
    if (BRACKET.match(line.text) and (is_short or FULL_STOP.search(last.text))) or (
        CAPTION.match(line.text) and (is_short or FULL_STOP.search(last.text))
    ):
        return False
    em = line.size
    indent = line.u0 - last.u0
    new = NUMBER.match(line.text) and (
        is_short or ENDS.search(last.text) or FULL_STOP.search(last.text) or (last is first and NUMBER.match(last.text))
    )
    if new and abs(line.u0 - first.u0) < 1.5 * em:
        return False
    if centred_pair(last, line, paragraph.left, right):
        return not is_short or first_word(line) > 0
    if is_short:
        return False
    if indent > 0.7 * em:
        # a hanging item: its first line stands out
        return last is first and (
            starts_anew(first)
            or not FULL_STOP.search(last.text)
            or (indent > 1.2 * em and len(first.text) > 20 and not is_wide(line.text[0]))
        )
    if indent < -0.7 * em and last is not first:
        return False
    return not (line.text.startswith("　") and FULL_STOP.search(last.text))


def _open(paragraph: Paragraph) -> bool:
    """Whether a bracket is open at the end of a paragraph."""
    text = paragraph.text[-80:]
    return sum(map(text.count, "(（")) > sum(map(text.count, ")）"))


def _runs_over(last: Line, line: Line) -> bool:
    """Whether type of another size goes on over a line's end, in the middle of a sentence."""
    one = next((piece for _, _, piece in reversed(last.pieces) if not piece.raised), None)
    other = next((piece for _, _, piece in line.pieces if not piece.raised), None)
    if one is None or other is None or ENDS.search(last.text) or starts_anew(line):
        return False
    return abs(one.face.size - other.face.size) <= 0.04 * one.face.size


def centred_pair(one: Line, other: Line, left: float, right: float) -> bool:
    """Whether two lines are both centred, as a title's are."""
    return (
        abs((one.u0 + one.u1) - (other.u0 + other.u1)) < 2
        and one.u0 - left > 2 * one.size
        and other.u0 - left > 2 * other.size
        and abs(one.u0 - other.u0) > 1
        and abs((one.u0 - left) - (right - one.u1)) < 2 * one.size
    )


def goes_on(last: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph continues in the next column or on the next page."""
    one, other = last.lines[-1], following.lines[0]
    if abs(one.size - other.size) > 0.08 * one.size or one.bold != other.bold or last.centred:
        return False
    if starts_anew(other) or FULL_STOP.search(one.text) or one.text.endswith(("：", ":")):
        return False
    if other.text.startswith("　") or short(one, other, last.right):
        return False
    indent = other.u0 - following.left
    if len(following.lines) > 1 and other.u0 - following.lines[1].u0 > 0.7 * other.size:
        return False
    return indent < 4 * other.size or not is_wide(other.text[0])
