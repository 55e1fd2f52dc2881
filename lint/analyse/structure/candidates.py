"""Lines that may be headings, each with what speaks for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.analyse.form.limits import only_limit
from lint.analyse.structure.frames import Place, places
from lint.analyse.structure.headings import SENTENCE, Mark, bare, disqualified, opening, wordy
from lint.document import Block, Document, Span, Style, Zone

if TYPE_CHECKING:
    from lint.analyse.form.blank import BlankForm
    from lint.profile import Profile

TEXTUAL = (Zone.BODY, Zone.TABLE, Zone.BIBLIOGRAPHY)
LARGER = 0.9
"""Points above the body's size that make a line stand out."""
LONGEST = 36
"""English words of a heading that stands out and has a number such as 2.1: some funders' are this long."""

WHOLE = 6
"""English words that, with a full stop behind them, make a sentence rather than a title."""
JAPANESE = re.compile(r"[ぁ-ヿ一-龠]")
COUNTED = re.compile(r":[^:]*\d[^:]*\.$")
"""How an item of a list ends that tells how much something is: "6. ropes and nets: ¥30.0 million."."""

AMOUNT = re.compile(r"[\s:：…・]\s*\d[\d,，.]*\s*(?:億|百万|千|万)?円?$")
"""How an item of a list of costs ends that stands among paragraphs."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line that may be a heading, with what speaks for it."""

    span: Span
    title: str
    mark: Mark | None
    outline: int | None
    size: float
    bold: bool
    loud: bool
    """Stands out from the body: bold throughout, larger, underlined or in capitals."""
    known: bool
    place: Place | None
    runs_on: bool
    """Text follows in the same line."""
    block: int

    @property
    def kind(self) -> tuple[object, ...]:
        """What headings of one level have in common."""
        if self.outline is not None:
            return ("outline", self.outline)
        if self.mark is not None:
            return (self.mark.family, self.mark.depth)
        return ("plain", round(self.size * 2), self.bold)


def body_size(document: Document) -> float:
    """The size of type that most characters of the draft have, in points; 0 where none is known."""
    sizes: Counter[float] = Counter()
    for run in document.runs:
        if run.style.size and not run.style.raised:
            sizes[round(run.style.size * 2) / 2] += len(run.span)
    return max(sorted(sizes), key=lambda size: sizes[size]) if sizes else 0.0


@dataclass(frozen=True)
class Sight:
    """What a line is judged against: the whole draft, its usual size, the titles that are known."""

    document: Document
    usual: float
    known: tuple[re.Pattern[str], ...]
    lefts: tuple[float, ...] = ()
    """Where lines of text usually begin, in points from the left edge (PDF)."""

    def aligned(self, span: Span) -> bool:
        """Whether a line begins where text does or is centred: lettering in figures stands anywhere."""
        boxes = self.document.boxes(span)
        if not boxes or not self.lefts:
            return True
        box = boxes[0]
        width = next((page.width for page in self.document.pages if page.number == box.page), 595.0)
        centred = abs(box.x0 + box.x1 - width) < 36
        return centred or any(left - 6 <= box.x0 <= left + 36 for left in self.lefts)

    def look(self, span: Span) -> tuple[float, bool, bool]:
        """Size, and whether bold or underlined throughout (spaces aside)."""
        bold = underline = total = 0
        size = 0.0
        for run in self.document.runs_in(span):
            start, end = max(run.span.start, span.start), min(run.span.end, span.end)
            letters = sum(not c.isspace() for c in self.document.text[start:end])
            style: Style = run.style
            total += letters
            bold += letters * style.bold
            underline += letters * style.underline
            if letters and not style.raised:
                size = max(size, style.size or 0.0)
        return size, bool(total) and bold >= 0.85 * total, bool(total) and underline >= 0.85 * total

    def stands_out(self, span: Span) -> bool:
        """Whether a line is bold or larger throughout."""
        size, bold, _ = self.look(span)
        return bold or size >= self.usual + LARGER > LARGER

    def names(self, title: str) -> bool:
        """Whether the call or the blank form knows a title."""
        words = bare(title)
        return 0 < len(words) <= 60 and any(pattern.fullmatch(words) for pattern in self.known)


def known_titles(form: BlankForm | None, profile: Profile | None) -> tuple[re.Pattern[str], ...]:
    """The titles of the blank form and of the call, as expressions over :func:`bare` titles."""
    patterns = [re.escape(bare(heading.title)) for heading in (form.headings if form else ())]
    patterns += [pattern for section in (profile.sections if profile else ()) for pattern in section.headings]
    return tuple(re.compile(pattern) for pattern in dict.fromkeys(patterns) if pattern)


def candidates(document: Document, form: BlankForm | None, profile: Profile | None) -> Iterator[Head]:
    """Every line that may be a heading, in reading order; lists are not yet told apart."""
    sight = Sight(document, body_size(document), known_titles(form, profile), _lefts(document))
    where = places(document)
    for index, block in enumerate(document.blocks):
        if block.zone not in TEXTUAL and block.outline is None:
            continue
        cell = where.get(block.span.start)
        entry = block.span.start in where and cell is None and block.outline is None
        for line in lines(document, block):
            head = _candidate(sight, block, index, line, cell)
            if head is not None and (not entry or (head.known and head.mark is not None)):
                yield head
            if block.outline is not None:
                break


def _lefts(document: Document) -> tuple[float, ...]:
    """Left edges at which at least one line in thirty begins."""
    edges: Counter[int] = Counter()
    for block in document.blocks:
        if document.glyphs is not None and block.zone is Zone.BODY and len(block.span) > 60:
            boxes = document.boxes(Span(block.span.start, min(block.span.end, block.span.start + 250)))
            edges.update({round(box.x0 / 6) for box in boxes})
    total = sum(edges.values())
    return tuple(sorted(edge * 6.0 for edge, count in edges.items() if count * 30 >= total))


def lines(document: Document, block: Block) -> Iterator[Span]:
    """The lines that the author broke within a paragraph."""
    start = block.span.start
    for part in re.split(r"[\n\v]", document.slice(block.span)):
        yield Span(start, start + len(part))
        start += len(part) + 1


def _candidate(sight: Sight, block: Block, index: int, line: Span, cell: Place | None) -> Head | None:
    text = sight.document.slice(line)
    stripped = text.strip()
    if not stripped:
        return None
    mark = opening(text)
    if block.outline is not None:
        if len(stripped) > 200 or (len(stripped) > 60 and SENTENCE.search(stripped)):
            return None
        title = text[mark.start :].strip() if mark else stripped
        return _made(sight, line, title, mark, block.outline, cell, False, index)
    if (block.zone is Zone.BIBLIOGRAPHY and mark is not None) or (len(stripped) <= 60 and only_limit(stripped)):
        return None
    if mark is None:
        return _unnumbered(sight, line, stripped, cell, index)
    runs_on = bool(text[mark.end :].strip())
    title = text[mark.start : mark.end].strip()
    if disqualified(text[: mark.end]) or mark.family == "mark□":
        return None
    if wordy(title) and (runs_on or mark.depth < 2 or wordy(title, most=LONGEST) or not sight.stands_out(line)):
        return None
    if _sentence(title) and not runs_on and not sight.stands_out(line) and not sight.names(title):
        return None
    end = line.start + (mark.end if runs_on else len(text.rstrip()))
    span = Span(line.start + len(text) - len(text.lstrip()), end)
    return _made(sight, span, title, mark, None, cell, runs_on, index)


def _sentence(title: str) -> bool:
    """Whether an English title is a sentence with its full stop, as an item of a list is."""
    latin = not JAPANESE.search(title) and title.endswith(".")
    return latin and (len(title.split()) >= WHOLE or COUNTED.search(title) is not None)


def _unnumbered(sight: Sight, line: Span, text: str, cell: Place | None, index: int) -> Head | None:
    """A line without a number: it must stand out, be known, or be the label of an answer."""
    if not 2 <= len(text) <= 150 or disqualified(text) or wordy(text) or not bare(text):
        return None
    head = _made(sight, line, text, None, None, cell, False, index)
    if cell is None and not head.loud and AMOUNT.search(text):
        return None  # 「若手の育成　45」 in a list of costs
    if head.known or (cell is not None and (cell.label or (cell.over and cell.cell.span.start == line.start))):
        return head
    return head if head.loud and not _fragment(sight, text, index) and sight.aligned(line) else None


def _fragment(sight: Sight, text: str, index: int) -> bool:
    """Whether an English line begins or goes on in the middle of a sentence."""
    first = next((c for c in text if c.isalpha()), "")
    if first.islower() or text.endswith("-") or re.search(r"\b(?:the|of|and|or|to|in|a|an|for|with|by|that)$", text):
        return True
    if not text.isascii() or index + 1 >= len(sight.document.blocks):
        return False
    after = sight.document.slice(sight.document.blocks[index + 1].span).lstrip()
    return after[:1].islower() and len(text.split()) > 5


def _made(
    sight: Sight,
    span: Span,
    title: str,
    mark: Mark | None,
    outline: int | None,
    cell: Place | None,
    runs_on: bool,
    index: int,
) -> Head:
    size, bold, underline = sight.look(span)
    short = len(title) <= (110 if title.isascii() else 60) or (mark is not None and len(title.split()) > 8)
    capitals = title.isupper() and sum(c.isalpha() for c in title) >= 5 and len(title.split()) <= 10
    japanese = any("ぁ" <= c <= "龠" for c in title)
    larger = size >= sight.usual + LARGER > LARGER
    return Head(
        span=span,
        title=title.strip("【】『』《》〈〉＜＞≪≫ \u3000") or title,
        mark=mark,
        outline=outline,
        size=size,
        bold=bold,
        loud=short and (bold or underline or larger or (capitals and not japanese)),
        known=sight.names(title) or (mark is not None and sight.names(sight.document.slice(span))),
        place=cell,
        runs_on=runs_on,
        block=index,
    )
