"""The text of a document read against a call: sections, sentences, words, what is said twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lint.analyse.form.blank import BlankForm, informed
from lint.analyse.structure.authorship import written
from lint.analyse.structure.sections import Section, extent, sections
from lint.analyse.text.languages import is_supported, main_language
from lint.analyse.text.sentences import Sentence, sentences
from lint.document import Block, Document, Span
from lint.settings import Settings
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.form.leftover import Passage
    from lint.analyse.repeats.compared import Compared
    from lint.analyse.repeats.told import Repeat, Repeats
    from lint.analyse.text.tokens import Token
    from lint.analyse.wording.patterns import Match
    from lint.profile import Profile


class DraftText:
    """The text of a draft.

    Args:
        document: the draft as read.
        profile: what the call asks; what the blank form prints goes before it.
        form: the funder's blank form, if the user gave it.
        settings: what the user prefers.

    """

    def __init__(
        self, document: Document, profile: Profile, form: BlankForm | None = None, settings: Settings | None = None
    ) -> None:
        self.document = document
        self.profile = informed(profile, form)
        self.form = form
        self.settings = settings or Settings()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def quote(self, span: Span) -> str:
        """The words of a span."""
        return self.document.slice(span)

    @property
    def today(self) -> dt.date:
        """The day of the check."""
        return self.settings.today or dt.date.today()

    @cached_property
    def language(self) -> str:
        """The main language: "ja" or "en"."""
        return main_language(self.document.text)

    @cached_property
    def is_supported(self) -> bool:
        """Whether the draft is in a language that is read here: Japanese or English."""
        return is_supported(self.document.text)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Headings and what stands under them, in reading order."""
        return sections(self.document, self.form, self.profile)

    @cached_property
    def parts(self) -> dict[str, Section]:
        """The section that is each part of the call (:attr:`Profile.sections`), by the part's key."""
        from lint.analyse.structure.parts import parts

        return parts(self.sections, self.profile)

    @cached_property
    def guide_left(self) -> tuple[Passage, ...]:
        """Passages of the form's guide text that are still in the draft."""
        from lint.analyse.form.leftover import leftovers

        return leftovers(self.document, self.sections, self.form, self.profile)

    @cached_property
    def _extents(self) -> Spans:
        return Spans(extent(section) for section in self.sections)

    def section(self, offset: int) -> Section | None:
        """The innermost section whose heading or body holds a character."""
        held = self._extents.at(offset)
        return self.sections[held[-1]] if held else None

    @cached_property
    def authored(self) -> tuple[Block, ...]:
        """The blocks that the author wrote: not the form's printed text, not headings, not running heads."""
        return written(self.document, self.sections, self.form, self.profile)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The author's blocks that are running text: no tables, captions, references, formulae or listings."""
        from lint.analyse.structure.authorship import is_prose

        apart = self.listings
        return tuple(b for b in self.authored if b.span.start not in apart and is_prose(self.document, b))

    @cached_property
    def listings(self) -> frozenset[int]:
        """Where paragraphs begin that list a program."""
        from lint.analyse.structure.listings import listings

        return listings(self.document)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of :attr:`prose`, each with its language."""
        return tuple(sentence for block in self.prose for sentence in sentences(self.document.text, block.span))

    @cached_property
    def _tokens(self) -> dict[Span, tuple[Token, ...]]:
        return {}

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a Japanese (or mixed) sentence, their places in the document's text."""
        from lint.analyse.text.tokens import tokens

        span = sentence.span
        if span not in self._tokens:
            self._tokens[span] = tokens(self.text[span.start : span.end], span.start)
        return self._tokens[span]

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Where wording patterns of the lexicons match in :attr:`sentences`, in the order of the text."""
        from lint.analyse.wording.patterns import matches

        found = (
            match for language in ("ja", "en") for match in matches(self.text, self.sentences, language, self.tokens)
        )
        return tuple(sorted(found, key=lambda match: match.span))

    @cached_property
    def owners(self) -> tuple[Section | None, ...]:
        """The innermost section of each of :attr:`sentences`."""
        return tuple(self.section(sentence.span.start) for sentence in self.sentences)

    @cached_property
    def _places(self) -> dict[Span, int]:
        return {sentence.span: index for index, sentence in enumerate(self.sentences)}

    def sentences_in(self, parts: Iterable[Span]) -> list[Span]:
        """The sentences of the running text that lie in one of some parts."""
        whole = Spans(parts)
        return [sentence.span for sentence in self.sentences if whole.cover(sentence.span)]

    def sentences_beside(self, parts: Iterable[Span]) -> list[Span]:
        """The sentences of the running text that no part touches."""
        whole = Spans(parts)
        return [sentence.span for sentence in self.sentences if not whole.overlap(sentence.span)]

    def sentences_at(self, span: Span) -> tuple[Sentence, ...]:
        """The sentence at a span; none where none of the running text stands."""
        return (self.sentences[self._places[span]],) if span in self._places else ()

    @cached_property
    def compared(self) -> Compared:
        """The sentences that may repeat one another."""
        from lint.analyse.repeats.compared import compared

        left = [passage.span for passage in self.guide_left]
        return compared(self.document, self.authored, self.sections, self.sentences, left)

    @cached_property
    def _repeats(self) -> dict[tuple[int, int], Repeats]:
        return {}

    def repeats(self, characters: int = 25, words: int = 12) -> Repeats:
        """What is said twice in so many Japanese characters, or so many words of other scripts, or more."""
        from lint.analyse.repeats.told import repeats, telling

        if (characters, words) not in self._repeats:
            found = repeats(self.text, self.compared, self.tokens, characters=characters, words=words)
            self._repeats[characters, words] = telling(found, self.document, self.sections, self.profile)
        return self._repeats[characters, words]

    def restated(self, least: float = 0.5) -> tuple[Repeat, ...]:
        """What seems to be said again in other words, the most alike first; ``least`` is the share in common."""
        from lint.analyse.repeats.content import restatements

        return restatements(self.text, self.compared, self.tokens, self.sections, self.repeats(), least)
