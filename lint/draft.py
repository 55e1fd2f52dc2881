"""A document read against a call: every layer of analysis a cached property, made when first asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lint.analyse.form.blank import BlankForm, informed
from lint.analyse.structure.authorship import written
from lint.analyse.structure.sections import Section, extent, sections
from lint.analyse.text.languages import main_language
from lint.analyse.text.sentences import Sentence, sentences
from lint.document import Block, Document, Span
from lint.settings import Settings
from lint.spans import Spans

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lint.analyse.budget.costs import Budget
    from lint.analyse.budget.stated import Stated, Term
    from lint.analyse.form.leftover import Passage
    from lint.analyse.movements.plan import Movement
    from lint.analyse.movements.roster import Roster
    from lint.analyse.repeats.compared import Compared
    from lint.analyse.repeats.told import Repeat, Repeats
    from lint.analyse.structure.grids import Grid
    from lint.analyse.support.grants import Grant
    from lint.analyse.team.members import Member
    from lint.analyse.team.partners import Partner
    from lint.analyse.text.tokens import Token
    from lint.analyse.themes.coverage import Coverage
    from lint.analyse.themes.features import Sight
    from lint.analyse.wording.patterns import Match
    from lint.profile import Profile


class Draft:
    """What rules read.

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
    def sights(self) -> tuple[Sight, ...]:
        """The sentences as the models of themes and concreteness see them."""
        from lint.analyse.themes.coverage import seen

        return seen(self.text, self.sentences, self.owners)

    @cached_property
    def _scores(self) -> NDArray[np.float64]:
        from lint.analyse.themes.learned import model, scores

        return scores(self.sights, model())

    @cached_property
    def _surroundings(self) -> NDArray[np.float64]:
        from lint.analyse.themes.learned import around

        return around(self._scores, [id(owner) for owner in self.owners])

    @cached_property
    def _judged(self) -> dict[str, NDArray[np.float64]]:
        return {}

    def judged(self, head: str) -> NDArray[np.float64]:
        """How surely each of :attr:`sentences` is what a head of the models says ("vague", "synergy done"), 0 to 1."""
        from lint.analyse.themes.learned import judged

        if head not in self._judged:
            self._judged[head] = judged(head, self._scores, self._surroundings)
        return self._judged[head]

    def done(self, name: str) -> NDArray[np.float64]:
        """How surely each of :attr:`sentences` does what a name says ("network"); what is vague does nothing."""
        import numpy as np

        return np.minimum(self.judged(f"{name} done"), 1.0 - self.judged("vague"))

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

    def said(self, span: Span, head: str) -> float:
        """How surely the sentence at a span is what a head says; 0 where no sentence of the running text stands."""
        index = self._places.get(span)
        return 0.0 if index is None else float(self.judged(head)[index])

    @cached_property
    def planned(self) -> tuple[bool, ...]:
        """For each of :attr:`sentences`, whether it stands in the research plan."""
        from lint.analyse.themes.coverage import plan

        return plan(self.sentences, self.owners, self.text, self.sections)

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """How the draft speaks of each theme of the call, by the theme's id."""
        import numpy as np

        from lint.analyse.themes import announced, coverage, learned, same_theme
        from lint.analyse.themes.likeness import described, judged

        found, vague, words = {}, self.judged("vague"), [sight.text for sight in self.sights]
        for theme in (*self.profile.themes.topics, *self.profile.themes.crosscutting):
            if theme.learned:
                done, spoken = (self.judged(f"{theme.learned} {kind}") for kind in ("done", "spoken"))
            else:
                known = same_theme.learnt(theme)
                both = judged(self.sights, described(theme), self._scores, learned.model().heads, known)
                done, spoken = both["done"], both["spoken"]
                if known:
                    done = np.maximum(done, self.judged(f"{known} done"))
                    spoken = np.maximum(spoken, self.judged(f"{known} spoken"))
                done = np.minimum(done, 1.0 - vague)
            own = announced.announced(theme, self.sentences, self.owners, self.text)
            kept = coverage.taught(theme, done, self.sentences, self.sights, self.movements)
            inside = coverage.counted(self.planned, kept == done, own)
            done = announced.trusted(kept, own, self.sights)
            told = done, spoken, vague, inside, own, self.owners, self._scores, words
            found[theme.id] = coverage.covered(theme, *told)
        return found

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

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        """The planned stays and visits, one record each, in the order of the text."""
        from lint.analyse.movements.plan import movements

        args = self.document, self.sections, self.sentences, self.profile, self.language
        return movements(*args, self.grids, self.members)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The tables as their reader takes them: joined over pages, merged cells filled, unruled ones too."""
        from lint.analyse.structure.grids import grids

        return tuple(grids(self.document))

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The members of both sides that the tables and the cover name."""
        from lint.analyse.team.members import members

        return members(self.document, self.grids, self.sections)

    @cached_property
    def roster(self) -> Roster:
        """The members, found by a traveller's name."""
        from lint.analyse.movements.roster import Roster

        return Roster(self.members)

    @cached_property
    def teams(self) -> tuple[Partner, ...]:
        """What the draft shows of each country's team."""
        from lint.analyse.team.partners import aside, partners

        skip = [section for section in self.sections if aside(section)]
        return partners(self.document, self.members, [sentence.span for sentence in self.sentences], skip)

    @cached_property
    def other_funding(self) -> tuple[Span, ...]:
        """The sections about grants that the team holds or has applied for, with their headings."""
        return tuple(Span(section.heading.start, section.body.end) for section in self.funding_sections)

    @cached_property
    def funding_sections(self) -> tuple[Section, ...]:
        """The sections about grants besides the one that is asked for: the call's part first."""
        from lint.analyse.support.where import funding_sections

        own = self.parts.get("support")
        found = [s for s in funding_sections(self.document, self.sections, self.grids) if s is not own]
        return tuple(([own] if own else []) + found)

    @cached_property
    def grants(self) -> tuple[Grant, ...]:
        """Other funding that the tables, or the lines of its section, list."""
        from lint.analyse.support.gathered import gathered

        return gathered(self.document, self.grids, self.other_funding)

    @cached_property
    def budgets(self) -> tuple[Budget, ...]:
        """The tables that are budgets, and what text and lists tell like one."""
        from lint.analyse.budget.share import main
        from lint.analyse.budget.told import told

        tables = self._budget_tables
        own = main(tables, self.profile.budget.currency) if tables else None
        skip = Spans([*(table.span for table in self.document.tables), *self.other_funding])
        blocks = [block for block in self.authored if not skip.overlap(block.span)]
        return (*tables, *told(self.document, blocks, self.stated, own, self.profile.budget.currency))

    @cached_property
    def _budget_tables(self) -> tuple[Budget, ...]:
        from lint.analyse.budget.costs import budgets

        return budgets(self.document, self.grids, self.profile.budget.currency, self.other_funding)

    @cached_property
    def budget(self) -> Budget | None:
        """The project's own budget."""
        from lint.analyse.budget.told import own

        return own(self.document, self.budgets, self.stated, self.profile.budget.currency)

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """Amounts that the text and the cover state of the whole project."""
        from lint.analyse.budget.stated import stated
        from lint.analyse.budget.tables import summaries

        other = self.other_funding
        apart = Spans(other)
        spans = [span for span in self._about_money if not apart.cover(span)]
        tables = [*(table.span for table in self._budget_tables), *{grant.head: None for grant in self.grants}, *other]
        sums = summaries(self._budget_tables, self.profile.budget.currency)
        return tuple(stated(self.document, spans, self.grids, tables, sums))

    @cached_property
    def _about_money(self) -> tuple[Span, ...]:
        """Sentences that may speak of the budget or the term, wherever they stand (a justification is no prose)."""
        from lint.analyse.budget.stated import speaks

        blocks = [block for block in self.authored if speaks(self.quote(block.span))]
        return tuple(sentence.span for block in blocks for sentence in sentences(self.document.text, block.span))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """How long the cover and the text say that the project lasts."""
        from lint.analyse.budget.stated import terms
        from lint.analyse.movements.project_term import stated

        dated = stated(self.document, self.grids, self.sections, self.profile.schedule.year_starts)
        return tuple(terms(self.document, self._about_money, self.grids, dated))
