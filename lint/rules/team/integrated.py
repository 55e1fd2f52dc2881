"""How far a draft tells what each partner does, and what ties them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from lint.analyse.places import places
from lint.analyse.structure.sections import Section
from lint.analyse.team.partners import aside, called_so, names_partners
from lint.analyse.team.ties import (
    needs,
    of_groups,
    of_partners,
    promises,
    tells_task,
    tells_tie,
    tells_work,
    with_others,
)
from lint.document import Span
from lint.draft import Draft
from lint.rules.team.sections import INTEGRATION, TEAM, emptiest, shared_out


@dataclass(frozen=True)
class Integrated:
    """What the sentences of a draft say of its partners."""

    tasks: int
    """How many tell what one does."""
    ties: int
    """How many tell what ties them."""
    hollow: Span | None
    """A mere promise to work together, where one stands with the partners."""


def integrated(draft: Draft, section: Section | None) -> Integrated:
    """Read the section about the team, or the whole draft where there is none (or where the section asks for roles)."""
    names = called_so(draft.members)
    others = [part.own for part in draft.sections if aside(part) or part in draft.funding_sections]
    spans = draft.sentences_beside(others + [place for stay in draft.movements for place in stay.places])
    if section is not None and INTEGRATION.search(section.title.lower()):
        spans = [span for span in spans if section.body.covers(span)]  # what is asked for there must be said there
    own = section is None or TEAM.search(section.title.lower()) is not None  # not only around a table of members
    told = [(own and (section is None or section.body.covers(span)), draft.quote(span)) for span in spans]
    # Outside the section a country alone ("off the coast of Japan") is no partner.
    named = {text: names_partners(text, names, 1 if here else 2) for here, text in told}
    tasks = sum((named[text] or of_groups(text)) and (tells_task(text) or tells_work(text)) for _, text in told)
    tasks += sum(team.roles for team in draft.teams) > 1 or shared_out(draft)
    naming = [span for span in spans if named[draft.quote(span)]]
    hollow = emptiest(draft, [span for span in spans if promises(draft.quote(span))], naming)
    tying = [(here, text) for here, text in told if tells_tie(text) and not (needs(text) and _of_lands(text, names))]
    if hollow is not None:  # a mere promise: what ties them must stand in their section, or speak of them
        apart = {text for (_, before), (_, text) in pairwise([(True, ""), *told]) if with_others(text, before)}
        inside = {text for here, text in tying if here and section is not None}
        speaking = {text for _, text in tying if names_partners(text, names, 2) or of_partners(text)}
        ties = sum(text in inside or (text in speaking and text not in apart) for _, text in tying)
    else:
        ties = sum(here or named[text] or of_partners(text) for here, text in tying)
    return Integrated(tasks, ties, hollow)


def _of_lands(text: str, names: Set[str]) -> bool:
    """Whether a sentence names countries, and no institution, city, person or partner."""
    spots = [place for place in places(text) if place.country]
    return (
        bool(spots)
        and not any(place.city for place in spots)
        and not names_partners(text, names, 99)
        and not (of_partners(text) or of_groups(text))
    )
