"""The funder's blank form, and what it teaches: headings, limits, labels, guide text and its marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from lint.analyse.form.form_year import form_year, without_year, years
from lint.analyse.form.guide import DELETE, TEXT_ZONES, Look, asks, stretches
from lint.analyse.form.limits import Limit, limits
from lint.analyse.structure.frames import is_frame
from lint.analyse.structure.sections import Section, at, sections
from lint.analyse.text.folding import Folded, alike, folded, grams
from lint.document import Document, Span
from lint.profile import GuideMark, Profile

NOTE = re.compile(r"\s*(?:[※＊*\[［<＜(（]|注[)）]|記入例|例[)）：:])")
TOLD = re.compile(r"(?:[うくぐすつぬぶむる]|ない)こと[。．)）]*\s*$")
"""How a form's note tells what to do: 「年次計画を含めること。」"""
ITEM = re.compile(r"\s*[(（]?[0-9０-９]{1,2}[)）.．、]|.{0,60}本項目", re.S)
"""How the line of one item of a form begins, or speaks of itself."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A passage of guide text in the form."""

    span: Span
    text: str
    look: Look
    section: int | None
    """Index in :attr:`BlankForm.headings`."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A limit that the form prints, and the section it is printed for."""

    limit: Limit
    span: Span
    """Offsets in the form's text."""
    section: int | None
    quote: str


@dataclass(frozen=True)
class BlankForm:
    """What a blank form prints."""

    document: Document
    headings: tuple[Section, ...] = ()
    """In the form's order."""
    limits: tuple[Printed, ...] = ()
    guide: tuple[Guide, ...] = ()
    marks: tuple[GuideMark, ...] = ()
    """How guide text looks in this form, most frequent first; empty where it looks like the rest."""
    labels: tuple[tuple[str, ...], ...] = ()
    """The words in each table of entries, cell by cell."""
    year: str | None = None
    """What the form says of its year ("2024年度")."""
    deletes: bool = False
    """Whether the form itself says that notes are to be deleted."""
    _cache: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """The folded paragraphs, lines and cells of the form."""
        text = self.document.text
        parts = [self.document.slice(block.span) for block in self.document.blocks]
        parts += [line for part in parts for line in re.split(r"[\n\v。]", part)]
        parts += [text[cell.span.start : cell.span.end] for table in self.document.tables for cell in table.cells]
        return frozenset(filter(None, map(folded, parts)))

    @cached_property
    def dated(self) -> dict[str, tuple[str, int]]:
        """The lines that name a year: by their other words, folded, the year as written and as a number."""
        found: dict[str, tuple[str, int]] = {}
        for block in self.document.blocks:
            text = self.document.slice(block.span)
            for span, named in years(text) if len(text) <= 90 else ():
                found.setdefault(folded(without_year(text)), (text[span.start : span.end], named))
        return {words: year for words, year in found.items() if words}

    @cached_property
    def whole(self) -> Folded:
        """The whole form, folded."""
        return Folded.of(self.document.text, (Span(0, len(self.document.text)),))

    @cached_property
    def _by_gram(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for paragraph in sorted(self.paragraphs):
            if len(paragraph) >= 12:
                for gram in sorted(grams(paragraph)):
                    index.setdefault(gram, []).append(paragraph)
        return index

    def prints(self, words: str) -> bool:
        """Whether the form prints these words (a few characters may have been edited)."""
        plain = folded(words)
        if plain not in self._cache:
            self._cache[plain] = self._prints(plain)
        return self._cache[plain]

    def _prints(self, plain: str) -> bool:
        if not plain or plain in self.paragraphs:
            return True
        if len(plain) >= (25 if plain.isascii() else 12) and plain in self.whole.text:
            return True
        if len(plain) < 14:
            return False
        votes: dict[str, int] = {}
        for gram in sorted(grams(plain)):
            for paragraph in self._by_gram.get(gram, ())[:20]:
                votes[paragraph] = votes.get(paragraph, 0) + 1
        best = sorted(votes, key=lambda paragraph: (-votes[paragraph], paragraph))[:4]
        return any(alike(plain, paragraph) >= 0.88 for paragraph in best)


def learn(document: Document) -> BlankForm:
    """Learn a form from its blank document."""
    heads = sections(document)
    guide = tuple(_guide(document, heads))
    return BlankForm(
        document,
        heads,
        tuple(_limits(document, heads)),
        guide,
        _marks(guide),
        tuple(_labels(document)),
        form_year(document),
        bool(DELETE.search(document.text)),
    )


def _limits(document: Document, heads: tuple[Section, ...]) -> list[Printed]:
    found: list[Printed] = []
    for block in document.blocks:
        text = document.slice(block.span)
        for limit in limits(text):
            span = Span(block.span.start + limit.span.start, block.span.start + limit.span.end)
            section = None if limit.whole else at(heads, span.start)
            if section is None and not limit.whole and ITEM.match(text):
                continue  # of an item that was not seen as a section: never the whole document's
            index = heads.index(section) if section else None
            found.append(Printed(limit, span, index, text.strip()))
    return found


def _guide(document: Document, heads: tuple[Section, ...]) -> list[Guide]:
    """Marked passages that are no headings; where none is marked, instructions in brackets or after ※."""
    titles = {head.heading for head in heads}
    marked: list[Guide] = []
    unmarked: list[Guide] = []
    for block in document.blocks:
        if block.zone not in TEXT_ZONES or block.outline is not None:
            continue
        for span, style_look, _ in stretches(document, block):
            head = next((title for title in titles if title.overlaps(span)), None)
            if head is not None:
                if head.end >= span.end or not style_look.marked:
                    continue
                span = Span(max(span.start, head.end), span.end)
            words = document.slice(span)
            if len(folded(words)) < 4:
                continue
            section = at(heads, span.start)
            entry = Guide(span, words, style_look, heads.index(section) if section else None)
            if style_look.marked and (len(folded(words)) >= 8 or asks(words)):
                marked.append(entry)
            elif (NOTE.match(words) and (asks(words) or TOLD.search(words))) or DELETE.search(words):
                unmarked.append(entry)
    if any(asks(entry.text) for entry in marked):
        usual = {entry.look for entry in marked if asks(entry.text)}
        return sorted(
            [e for e in marked if e.look in usual] + [e for e in unmarked if DELETE.search(e.text)],
            key=lambda entry: entry.span,
        )
    return unmarked


def _marks(guide: tuple[Guide, ...]) -> tuple[GuideMark, ...]:
    weights: dict[Look, int] = {}
    for entry in guide:
        if entry.look.marked:
            weights[entry.look] = weights.get(entry.look, 0) + len(entry.text)
    total = sum(weights.values())
    kept = [style for style in sorted(weights, key=lambda s: -weights[s]) if weights[style] * 10 >= total]
    return tuple(
        GuideMark(italic=True if s.italic else None, colour=s.colour, highlight="any" if s.highlight else None)
        for s in kept
    )


def _labels(document: Document) -> list[tuple[str, ...]]:
    found = []
    for index, table in enumerate(document.tables):
        if is_frame(document, index):
            continue
        words = [" ".join(document.slice(cell.span).split()) for cell in table.cells]
        if any(words):
            found.append(tuple(word for word in words if word))
    return found


def to_toml(form: BlankForm, id: str, inherits: str = "generic") -> str:
    """The form as a call profile in TOML; see :mod:`lint.analyse.form.profile`."""
    from lint.analyse.form import profile as form_profile

    return form_profile.to_toml(form, id, inherits)


def informed(profile: Profile, form: BlankForm | None) -> Profile:
    """The profile with what the user's own form says; see :mod:`lint.analyse.form.profile`."""
    from lint.analyse.form import profile as form_profile

    return form_profile.informed(profile, form)
