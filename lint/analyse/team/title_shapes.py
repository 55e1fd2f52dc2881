"""Which words may be an English title, and where it begins and ends among others."""

from __future__ import annotations

import re

from lint.analyse.structure.grids import plain
from lint.analyse.team.title_words import (
    AGAIN,
    BARE,
    BEGINS,
    CENTRE,
    CUT,
    ENDS,
    FORM,
    JAPANESE,
    LABEL,
    RANK,
    REFERS,
    SEGMENT,
)
from lint.document import Document, Span


def inside(at: int, match: re.Match[str]) -> Span | None:
    """The title that brackets give in a text that begins at a place, if it is one."""
    start, end = match.span("aside")
    return Span(at + start, at + end) if capital(match["aside"]) and is_title(match["aside"], True) else None


def capital(text: str) -> bool:
    """Whether words are a title in capitals, and no label, person, institution or form."""
    from lint.analyse.places import places

    text = text.strip(" *_")
    words = re.findall(r"[A-Za-z][\w’'-]{3,}", text)
    capital = sum(
        word[0].isupper() for word in words if word.lower() not in ("with", "from", "into", "that", "without")
    )
    spots = [place.span for place in places(text) if place.organisation]
    named = any(":" not in text[: spot.start] and not CENTRE.match(plain(text[spot.start :])) for spot in spots)
    return not (named or text.endswith(".") or re.search(r"\d{3}|\d$", text)) and capital >= max(3, len(words) - 1)


def english_part(document: Document, span: Span, bare: bool) -> Span | None:
    """The title in words that may give it in two languages."""
    span = _until(document, span)
    text = document.slice(span)
    if (quoted := BEGINS.match(text)) is not None:
        return Span(span.start + quoted.start(1), span.start + quoted.end(1)) if is_title(quoted[1], bare) else None
    if not JAPANESE.search(text):
        return _trimmed(document, span) if is_title(text, bare) else None
    parts = [match.span() for match in SEGMENT.finditer(text)]
    start, end = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
    words = text[start:end].rstrip(" \u3000*＊-–—")
    depth = 0
    for at, letter in enumerate(words):
        depth += (letter in "(（") - (letter in ")）")
        if depth < 0:  # the bracket that holds it closes
            words = words[:at].rstrip()
            break
    if len(words.split()) < 3 or not is_title(words, bare):
        return None
    return Span(span.start + start, span.start + start + len(words))


def _until(document: Document, span: Span) -> Span:
    """The value up to where another sentence begins, if enough words stand before it."""
    text = document.slice(span)
    stops = (stop.start() for stop in ENDS.finditer(text))
    return Span(span.start, span.start + next((at for at in stops if len(text[:at].split()) >= 3), len(text)))


def is_title(text: str, bare: bool) -> bool:
    """Whether words may be an English title: Latin letters, and no label of the next field.

    Beside a bare "Title" stands a person's rank as well.
    """
    if AGAIN.match(plain(text)):
        return False
    if bare and (len(text.split()) < 3 or RANK.search(plain(text))):
        return False
    if REFERS.search(plain(text)) and not any(word.istitle() and len(word) > 3 for word in text.split()[1:]):
        return False
    label = LABEL.search(plain(text)) or BARE.search(plain(text))
    return _english(text) and len(text) < 300 and not (label is not None and label.start() < 12)


def is_cut(label: str) -> bool:
    """Whether a label ends within quotation marks, or a sentence begins a title there: a title with a colon in it."""
    if (cut := CUT.search(label)) is not None and not LABEL.search(cut["tail"]) and not FORM.search(cut["tail"]):
        return True
    return label.count('"') % 2 == 1 or label.count("“") > label.count("”") or label.count("「") > label.count("」")


def _trimmed(document: Document, span: Span) -> Span:
    text = document.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))


def _english(text: str) -> bool:
    letters = re.findall(r"[A-Za-z]", text)
    return len(letters) >= 8 and len(letters) > 0.6 * len("".join(text.split())) and "@" not in text
