"""Guide text of a form: how it is marked, and words by which it is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from lint.document import Block, Document, Span, Style, Zone
from lint.expressions import expression
from lint.profile import GuideMark

Colour = Literal["grey", "blue", "green", "red", "coloured"]

INSTRUCTION = expression(
    r"(?:記入|記載|記述|入力|説明|明記|添付|選択|列挙|述べ|お書き|書い|示し|作成|回答|簡潔に|貼付|収め"
    r"|まとめ)[^。\n]{0,24}"
    r"(?:ください|下さい|すること|のこと|こと。|願います|くださいますよう)"
    r"|(?:し|して|書いて|述べて|示して|まとめて)(?:ください|下さい)|(?:記入|記載)(?:要領|例|上の注意)|(?:削除"
    r"|消去)(?:して|する|の上|のうえ)"
    r"|\b(?:please|describe|explain|provide|give|list|indicate|specify|state|summari[sz]e|outline|include|enter"
    r"|insert"
    r"|delete|remove|attach|identify|discuss|detail|address|note that|do not"
    r"|you (?:should|must|can|may)|your (?:proposal|application|project|research|cv)"
    r"|applicants? (?:should|must|are|may)|(?:should|must) (?:be|include|describe|contain|not)"
    r"|max(?:imum|\.)?\s+\d+|to be (?:completed|filled|deleted|removed))\b",
    re.I,
)
IMPERATIVE = expression(
    r"^\W*(?:please\b|(?:briefly |clearly )?(?:describe|explain|provide|give|list|indicate|specify|state|summari[sz]e"
    r"|outline|include|enter|insert|attach|identify|discuss|detail|delete|remove"
    r"|use|refer|write|complete|fill)\b(?! of\b))",
    re.I,
)
WRITE = r"(?:記入|記載|記述|明記|説明|作成|回答|選択|添付|提出|参照|削除|列挙|入力|貼付|変更|追加|改変|超過)"
ASKED = expression(
    r"(?:ください|下さい)(?:ますよう[^。]{0,12})?[。．)）】\]\s]*$"
    rf"|{WRITE}(?:する|の|しない|を行わない)こと[。．)）】\]\s]*$|{WRITE}(?:を)?(?:お願い"
    rf"|願い)(?:いた)?します[。．)）】\]\s]*$"
    r"|(?:変更|追加|改変|超過|使用)[^。]{0,6}(?:不可|厳禁)(?:です)?[。．)）\s]*$|(?:厳守)(?:のこと)?[。．)）\s]*$"
)
ADDRESSED = expression(
    r"\b(?:you|your|applicants?|the (?:proposed|proposal|applicant|project)|this (?:section|field))\b|max", re.I
)
DELETE = expression(
    r"(?:削除|消去|消して)(?:して|し、|し$|する|すること|の上|のうえ|ください|下さい|願)|"
    r"\b(?:delete|remove|erase)\b.{0,60}\b(?:text|instructions?|guid(?:e|ance|elines?)|notes?|before|paragraph"
    r"|page|section|this|these|box)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What sets a stretch of text apart from the body's plain black type."""

    colour: Colour | None
    italic: bool
    highlight: bool

    @property
    def marked(self) -> bool:
        """Whether anything does."""
        return bool(self.colour or self.italic or self.highlight)


PLAIN = Look(None, False, False)


def colour_class(colour: str | None) -> Colour | None:
    """Grey, or the colour's name; ``None`` for black, near black and what is not ``RRGGBB``."""
    if not colour or not re.fullmatch(r"[0-9A-Fa-f]{6}", colour):
        return None
    red, green, blue = (int(colour[i : i + 2], 16) for i in (0, 2, 4))
    if max(red, green, blue) - min(red, green, blue) < 40:
        return "grey" if 0x48 <= (red + green + blue) / 3 <= 0xE6 else None
    if blue == max(red, green, blue) and blue - red >= 40:
        return "blue"
    if green == max(red, green, blue) and green - red >= 30:
        return "green"
    return "red" if red - green >= 60 and red - blue >= 40 else "coloured"


def look(style: Style) -> Look:
    """How a style stands out."""
    return Look(colour_class(style.colour), style.italic, bool(style.highlight and style.highlight.upper() != "FFFFFF"))


def stretches(document: Document, block: Block) -> Iterator[tuple[Span, Look, Style]]:
    """The parts of a block that look alike, spaces joined to what stands before them."""
    start = end = block.span.start
    now: Look | None = None
    style = Style()
    for run in document.runs_in(block.span):
        a, b = max(run.span.start, block.span.start), min(run.span.end, block.span.end)
        this = look(run.style)
        if now is None or (this != now and document.text[a:b].strip()):
            if now is not None and document.text[start:end].strip():
                yield Span(start, end), now, style
            start, now, style = a, this, run.style
        end = b
    if document.text[start : block.span.end].strip():
        yield Span(start, block.span.end), now or PLAIN, style


def bears(mark: GuideMark, span_look: Look, style: Style, words: str) -> bool:
    """Whether text looks as a call says that its guide text does."""
    if mark.italic is not None and mark.italic != span_look.italic:
        return False
    if mark.colour == "coloured" and span_look.colour in (None, "grey"):
        return False
    if mark.colour not in (None, "coloured") and span_look.colour != mark.colour:
        return False
    if mark.highlight is not None and not _lit(mark.highlight, style.highlight):
        return False
    if mark.size is not None and (style.size is None or abs(style.size - mark.size) > 0.3):
        return False
    if mark.pattern is not None and not re.search(mark.pattern, unicodedata.normalize("NFKC", words)):
        return False
    return any((mark.italic, mark.colour, mark.highlight, mark.size, mark.pattern))


def _lit(wanted: str, highlight: str | None) -> bool:
    if not highlight or highlight.upper() == "FFFFFF":
        return False
    if wanted == "any":
        return True
    if wanted == "grey":
        return colour_class(highlight) == "grey"
    return colour_class(highlight) in ("coloured", "red", "green") and highlight[:2].upper() >= "C0"


def asks(words: str) -> bool:
    """Whether a passage tells the applicant what to write."""
    text = unicodedata.normalize("NFKC", words).strip()
    return bool(requests(text) or IMPERATIVE.match(text) or (len(text) > 12 and INSTRUCTION.search(text)))


@lru_cache(maxsize=4096)
def requests(words: str) -> int:
    """How many sentences ask the applicant to write, leave or delete something (Japanese)."""
    parts = re.split(r"(?<=[。．\n])", unicodedata.normalize("NFKC", words))
    return sum(bool(ASKED.search(part)) for part in parts if part.strip())


TELLS = expression(
    r"\bplease\b|\byou (?:should|must|can|may|are|will|have)\b|\byour (?:proposal|application|project|research|cv"
    r"|budget)\b"
    r"|\bapplicants? (?:should|must|may|are)\b|\bma+x(?:imum|\.)?:?\s+(?:of )?\d|\b(?:to|should"
    r"|must) be (?:completed|filled|deleted|removed)\b"
    r"|\b(?:should|must) (?:include|describe|contain|explain|address|not exceed)\b|\bnot (?:to )?exceed\b"
    r"|\bat a minimum, address\b"
    r"|\bthis section (?:should|must)\b|\bthe (?:applicant|proposal) (?:should|must)\b|\bclick (?:or tap )?here\b",
    re.I,
)


def tells(words: str) -> bool:
    """Whether words, which look unlike the body, speak to the applicant beyond doubt."""
    text = unicodedata.normalize("NFKC", words).strip()
    return bool(
        requests(text)
        or DELETE.search(text)
        or TELLS.search(text)
        or (IMPERATIVE.match(text) and ADDRESSED.search(text))
    )


LENGTH = (
    r"(?:a|one|two|three|\d+)(?:\s?(?:to|or|-|–)\s?\w+)?\s(?:(?:short|single)\s)?"
    r"(?:sentences?|paragraphs?|words|characters|lines)\b"
)
SIZED = expression(
    rf"\W*(?:write|describe|explain|summari[sz]e|outline|give|use)\b.{{0,90}}\b{LENGTH}"
    rf"|\W*(?:ma+x\w*\.?:?\s|about\s|up to\s|approx\w*\.?\s)?{LENGTH}[.\s]*(?:\([^)]*\)|\d+ to \d+ \w+)?\W*$",
    re.I,
)
"""How much shall be written: “Describe the work in one paragraph (80 to 120 words)”."""
QUESTION = expression(
    r"\b(?:you|your|the (?:proposed|planned) (?:project|research|work)|the proposal)\b[^.]*\?\W*$", re.I
)


@lru_cache(maxsize=4096)
def printed(words: str) -> bool:
    """Whether an unmarked paragraph is a form's question or instruction rather than an author's sentence."""
    text = unicodedata.normalize("NFKC", words).strip()
    if requests(text) * 2 >= max(len(re.findall(r"[。．]", text)), 1):
        return True
    if SIZED.match(text) or QUESTION.search(text):
        return True
    return bool(re.match(r"※|\*\s?[A-Z]|\((?!\w{1,4}\))", text) and tells(text)) or bool(
        IMPERATIVE.match(text) and ADDRESSED.search(text)
    )


def small(document: Document, span: Span, below: float) -> bool:
    """Whether all letters of a span are smaller than ``below`` points (raised ones aside)."""
    sizes = [run.style.size for run in document.runs_in(span) if run.style.size and not run.style.raised]
    return bool(sizes) and max(sizes) < below


TEXT_ZONES = (Zone.BODY, Zone.TABLE, Zone.NOTE, Zone.FIGURE, Zone.CAPTION)
