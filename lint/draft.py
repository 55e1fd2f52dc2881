"""A document read against a call: every layer of analysis a cached property, made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lint.analyse.structure.sections import Section
from lint.analyse.text.sentences import sentences
from lint.document import Span, Zone
from lint.draft_judged import DraftJudged
from lint.spans import Spans

if TYPE_CHECKING:
    from lint.analyse.budget.costs import Budget
    from lint.analyse.budget.stated import Stated, Term
    from lint.analyse.dates.periods import Period
    from lint.analyse.movements.plan import Movement
    from lint.analyse.movements.roster import Roster
    from lint.analyse.movements.setting import Setting
    from lint.analyse.places import Called
    from lint.analyse.structure.grids import Grid
    from lint.analyse.support.grants import Grant
    from lint.analyse.team.covers import Labelled
    from lint.analyse.team.members import Member
    from lint.analyse.team.partners import Partner
    from lint.analyse.themes.coverage import Coverage
    from lint.analyse.themes.tabled import Rows


class Draft(DraftJudged):
    """What rules read.

    Args:
        document: the draft as read.
        profile: what the call asks; what the blank form prints goes before it.
        form: the funder's blank form, if the user gave it.
        settings: what the user prefers.

    """

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """How the draft speaks of each theme of the call, by the theme's id."""
        from lint.analyse.themes import announced, coverage, tabled
        from lint.analyse.themes.likeness import scored

        found, vague, words = {}, self.judged("vague"), [sight.text for sight in self.sights]
        spans = [sentence.span for sentence in self.sentences]
        for theme in (*self.profile.themes.topics, *self.profile.themes.crosscutting):
            done, spoken = scored(theme, self.sights, self._scores, self.judged)
            own = announced.announced(theme, self.sentences, self.owners, self.text)
            sure: tuple[int, ...] = ()
            if not theme.learned:
                done, sure = announced.in_its_words(theme, self.sentences, self.sights, own, self.text, done, vague)
            kept = coverage.taught(theme, done, spans, self.sights, self.movements)
            inside = coverage.counted(self.planned, kept == done, own)
            done = announced.trusted(kept, own, self.sights)
            crosses = theme in self.profile.themes.crosscutting
            given = own if crosses else ()  # to declare a topic fills no section
            args = done, spoken, vague, inside, given, self.owners, self._scores, words, sure
            named = announced.by_title(theme, self.sights, by_id=crosses)
            if not theme.learned:
                named += announced.in_terms(theme, self.sights, vague)
            found[theme.id] = coverage.covered(theme, *args).or_named([i for i in named if inside[i]])
        for theme in self.profile.themes.crosscutting:
            if found[theme.id].verdict != "substance" and (rows := self._rows).spans:
                done, _ = scored(theme, rows.sights, rows.scores(), rows.judged)
                done = coverage.taught(theme, done, rows.spans, rows.sights, self.movements)
                found[theme.id] = tabled.with_rows(found[theme.id], rows, done)
        return found

    @cached_property
    def _rows(self) -> Rows:
        """The rows of tables and the items of lists in the plan, less those of money, of people and of stays."""
        from lint.analyse.themes.tabled import rows

        heads = [*(table.span for table in self.budgets), *(grant.head for grant in self.grants)]
        members = [member.table for member in self.members if member.table is not None]
        stays = [stay.span for stay in self.movements if stay.kind == "plan"]
        apart = Spans([*heads, *members, *stays, *self.other_funding])
        prose = {block.span for block in self.prose}
        lines = [block.span for block in self.authored if block.zone is Zone.BODY and block.span not in prose]
        items = {span: " ".join(self.quote(span).split()) for span in lines}
        return rows(self.grids, items, apart.overlap, self.section, self.language)

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        """The planned stays and visits, one record each, in the order of the text."""
        from lint.analyse.movements.plan import movements

        return movements(self.document, self.sections, self.sentences, self.setting, self.grids, self.members)

    @cached_property
    def setting(self) -> Setting:
        """What stays are read by: where the applicant is at home, when the project begins, who is called what."""
        from lint.analyse.movements.plan import given

        known = self.members, self.called, self.project_term
        return given(self.document, self.profile, self.language, *known)

    @cached_property
    def project_term(self) -> Period | None:
        """The project's term, where the draft itself states it."""
        from lint.analyse.movements.project_term import stated

        return stated(self.document, self.labels, self.grids, self.sections, self.profile.schedule.year_starts)

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """The short names that the draft gives institutions."""
        from lint.analyse.short_names import short_names

        return short_names(self.text, self.grids)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The tables as their reader takes them: joined over pages, merged cells filled, unruled ones too."""
        from lint.analyse.structure.grids import grids

        return tuple(grids(self.document))

    @cached_property
    def labels(self) -> tuple[Labelled, ...]:
        """What may be a label of a cover, a form, a table or a line, with what may be its value."""
        from lint.analyse.team.covers import labelled

        return tuple(labelled(self.document, self.grids))

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The members of both sides that the tables and the cover name."""
        from lint.analyse.team.members import members

        return members(self.document, self.grids, self.sections, self.called)

    @cached_property
    def roster(self) -> Roster:
        """The members, found by a traveller's name."""
        from lint.analyse.movements.roster import Roster

        return Roster(self.members)

    @cached_property
    def teams(self) -> tuple[Partner, ...]:
        """What the draft shows of each country's team."""
        from dataclasses import replace

        from lint.analyse.team.partners import aside, partners
        from lint.analyse.team.told import told_members

        skip = [section for section in self.sections if aside(section)]
        presented = told_members(self.document, self.sections, self.members, self.called)
        members = (*self.members, *(replace(member, told=True) for member in presented))
        return partners(self.document, members, [sentence.span for sentence in self.sentences], skip)

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
        from lint.analyse.budget.years_told import said, told

        apart = Spans(self.other_funding)
        labels = [pair for pair in self.labels if not apart.overlap(pair.span)]
        titles = [*(section.heading for section in self.sections), *(block.span for block in self.authored)]
        found = terms(self.document, self._about_money, self.grids, self.project_term)
        lines = (block.span for block in self.authored)
        every = (*found, *told(self.document, labels, titles))
        read = Spans(term.span for term in every)
        every = (*every, *(term for term in said(self.document, lines) if not read.overlap(term.span)))
        return tuple(term for term in every if not apart.overlap(term.span))
