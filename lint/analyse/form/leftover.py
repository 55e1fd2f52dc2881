"""Guide text that is still in a draft: by comparison with the form, by its mark, by its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from lint.analyse.form.blank import BlankForm
from lint.analyse.form.guide import ASKED, DELETE, TEXT_ZONES, Look, bears, small, stretches, tells
from lint.analyse.structure.candidates import body_size
from lint.analyse.structure.sections import Section
from lint.analyse.text.folding import Folded, alike, folded, grams
from lint.document import Block, Document, Span

if TYPE_CHECKING:
    from lint.profile import Fact, Profile

SENTENCE = re.compile(r"[^。．！？!?\n\v]+[。．！？!?]?")
PHRASES = (
    r"(?i)^\W*instructions?\W*$",
    r"(?i)^\W*(?:one|two|three|a|\d+)\s+(?:short\s+)?(?:paragraphs?|sentences?)\b.{0,30}\d+\s*(?:words|characters"
    r"|lines)",
    r"(?i)^\W*ma+x(?:imum|imal|\.)?:?\s*\d[\d,. ]*\s*(?:words|char\w*|pages|lines)\W*$",
    r"(?i)^\W*\[?\s*(?:insert|enter|type|add|write)\s+(?:your|the|text|name|title|here)\b.{0,80}\]?\W*$",
    r"(?i)\bclick (?:or tap )?here to enter text\b|ここに(?:入力|記入|記載)して(?:ください|下さい)"
    r"|クリックして(?:入力|テキスト)",
    r"(?i)\bthis cover sheet is not to exceed\b",
)
EXAMPLE = re.compile(r"^[(※*\[【〔]*\s*(?:記入例|記載例|作成例|例文)\s*[:：)）】\]〕]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Guide text in a draft."""

    span: Span
    how: Literal["form", "mark", "words"]
    fact: Fact[Any] | None = None


def leftovers(
    document: Document, sections: Sequence[Section], form: BlankForm | None, profile: Profile
) -> tuple[Passage, ...]:
    """Passages of guide text, in order; each stretch without other text between is one passage."""
    if form is not None and form.guide:
        return tuple(_joined(document, _compared(document, form)))
    found = [*_marked(document, sections, profile), *_phrases(document, sections, profile, form)]
    return tuple(_joined(document, sorted(found, key=lambda passage: passage.span)))


def _compared(document: Document, form: BlankForm) -> list[Passage]:
    """Sentences of the form's guide text that the draft still has, whatever they look like now."""
    whole = Folded.of(document.text, (b.span for b in document.blocks if b.zone in TEXT_ZONES))
    kept = _printed_elsewhere(form)
    found: list[Passage] = []
    missing: list[str] = []
    for entry in form.guide:
        for match in SENTENCE.finditer(entry.text):
            words = folded(match.group())
            if len(words) < (14 if words.isascii() else 6) or words in kept:
                continue
            spans = whole.find(words)
            found += [Passage(span, "form") for span in spans]
            if not spans and len(words) >= 14:
                missing.append(words)
    found += [Passage(span, "form") for span in _edited(document, missing)]
    return sorted(found, key=lambda passage: passage.span)


def _printed_elsewhere(form: BlankForm) -> str:
    """What the form prints outside its guide text, folded: it stays in the draft by right."""
    spans, at = [], 0
    for entry in form.guide:
        spans.append(Span(at, max(at, entry.span.start)))
        at = max(at, entry.span.end)
    spans.append(Span(at, len(form.document.text)))
    return "\n".join(folded(form.document.slice(span)) for span in spans)


def _edited(document: Document, missing: list[str]) -> Iterator[Span]:
    """Sentences of the draft that are guide sentences with a few characters changed."""
    if not missing:
        return
    known = [(words, grams(words)) for words in missing]
    for block in document.blocks:
        if block.zone not in TEXT_ZONES:
            continue
        for match in SENTENCE.finditer(document.text, block.span.start, block.span.end):
            words = folded(match.group())
            if len(words) < 12:
                continue
            own = grams(words)
            if any(len(own & other) * 2 >= len(other) and alike(words, text) >= 0.85 for text, other in known):
                yield Span(match.start(), match.end())


def _marked(document: Document, sections: Sequence[Section], profile: Profile) -> Iterator[Passage]:
    """Text that looks as the call's guide text does, or looks unlike the body and speaks to the applicant."""
    titles = {section.heading.start: section.heading for section in sections}
    marks = profile.form.guide
    group: list[tuple[Span, bool, Fact[Any] | None]] = []
    look: Look | None = None
    for block in document.blocks:
        if block.zone not in TEXT_ZONES or block.outline is not None:
            continue
        for span, style_look, style in stretches(document, block):
            words = document.slice(span)
            heading = _heading(document, span, titles)
            mark = next((m for m in marks if bears(m, style_look, style, words)), None)
            if heading or not (mark or style_look.marked):
                yield from _passages(group)
                group, look = [], None
                continue
            if look is not None and style_look != look:
                yield from _passages(group)
                group = []
            look = style_look
            sure = mark is not None and (
                mark.colour is not None or mark.highlight is not None or mark.pattern is not None
            )
            speaks = tells(words) or (sure and len(folded(words)) >= 8)
            group.append((span, speaks, mark.fact if mark else None))
    yield from _passages(group)


def _heading(document: Document, span: Span, titles: dict[int, Span]) -> bool:
    lead = span.start
    while lead < span.end and document.text[lead].isspace():
        lead += 1
    title = titles.get(lead)
    return title is not None and title.end >= span.end - 2


def _passages(group: list[tuple[Span, bool, Any]]) -> Iterator[Passage]:
    """One passage of a run of like text, if any of it speaks to the applicant."""
    if any(speaks for _, speaks, _ in group):
        speaking = [i for i, (_, speaks, _) in enumerate(group) if speaks]
        first, last = speaking[0], speaking[-1]
        fact = next((fact for _, _, fact in group if fact is not None), None)
        yield Passage(Span(group[first][0].start, group[last][0].end), "mark", fact)


def _phrases(
    document: Document, sections: Sequence[Section], profile: Profile, form: BlankForm | None
) -> Iterator[Passage]:
    """Paragraphs that only guide text would hold, in the body's own type."""
    usual = body_size(document)
    own = [re.compile(phrase) for phrase in PHRASES]
    calls = [re.compile(phrase) for phrase in profile.form.guide_phrases]
    for block in document.blocks:
        if block.zone not in TEXT_ZONES or (form is not None and form.prints(document.slice(block.span))):
            continue
        text = unicodedata.normalize("NFKC", document.slice(block.span)).strip()
        if len(text) > 700:
            continue
        plain = any(pattern.search(text) for pattern in own)
        plain = plain or bool(
            text.startswith("※") and ASKED.search(text) and _unmistakable(document, block, text, usual)
        )
        if plain or (any(pattern.search(text) for pattern in calls) and _unmistakable(document, block, text, usual)):
            yield Passage(block.span, "words")


def _unmistakable(document: Document, block: Block, text: str, usual: float) -> bool:
    """Whether words that a form may also print to stay are here a note to be deleted.

    Many forms keep their questions: in small type, or upright and black.  A note in the answer's
    own type that begins with ※, a bracket or "Instructions" is to go, and so is what says so.
    """
    if DELETE.search(text):
        return True
    if usual and small(document, block.span, usual - 0.9):
        return False
    return bool(re.match(r"(?!\(\d)[※*(\[【〔]", text) or EXAMPLE.match(text) or not re.search(r"[ぁ-ん]", text))


def _joined(document: Document, found: Sequence[Passage]) -> Iterator[Passage]:
    """Passages with nothing but spaces and punctuation between them are one."""
    last: Passage | None = None
    for passage in found:
        if last is not None and passage.span.start <= last.span.end:
            last = Passage(
                Span(last.span.start, max(last.span.end, passage.span.end)), last.how, last.fact or passage.fact
            )
        elif last is not None and not folded(document.text[last.span.end : passage.span.start]):
            last = Passage(Span(last.span.start, passage.span.end), last.how, last.fact or passage.fact)
        else:
            if last is not None:
                yield _whole(document, last)
            last = passage
    if last is not None:
        yield _whole(document, last)


def _whole(document: Document, passage: Passage) -> Passage:
    """With its own brackets, note mark and full stop, without the spaces around it."""
    start, end = passage.span.start, passage.span.end
    text = document.text
    while start > 0 and text[start - 1] in "※＊*（([［【〔<＜":
        start -= 1
    while end < len(text) and text[end] in "。．.）)]］】〕>＞！!？?":
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(Span(start, end), passage.how, passage.fact)
