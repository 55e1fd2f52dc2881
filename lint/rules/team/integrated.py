"""How far a draft tells what each partner does, and what ties them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from lint.analyse.budget.money import amounts, fold
from lint.analyse.places import places
from lint.analyse.structure.sections import Section
from lint.analyse.team.partners import SUBMITTED, aside, called_so, names_partners
from lint.analyse.team.ties import (
    CHAIN,
    FAINT,
    OFTEN,
    apart,
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
from lint.expressions import expression
from lint.rules.team.sections import INTEGRATION, TEAM, emptiest, shared_out

PAID = expression(r"支援(を|する)|助成|研究費|\b(paid|funded|financed|supported) by\b|\b(is|are) (paid|funded)\b")
"""Who pays for a partner, which ties nobody."""
ALL = expression(
    r"両(国|者|機関|チーム|拠点)|[二三四五六](国|者|機関)|各(国|機関|チーム|拠点)|(参加|全|三|四|五|\d)(つの)?機関|双方"
    r"|\b(all|both|each|the (two|three|four|five|six)|our) (\w+ )?(partners?|teams?|sides?"
    r"|institutions?|groups?|sites?)\b"
    r"|\bbetween the (partners|teams|sites|groups)\b|\bpartners (all|share|meet|exchange|agree)"
)
"""All partners at once."""
COMMON = frozenset(("University", "Institute", "Museum", "College", "Professor", "Senior", "Associate", "Principal"))


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
    elsewhere = [part.own for part in draft.sections if aside(part) or part in draft.funding_sections]
    spans = draft.sentences_beside(elsewhere + [place for stay in draft.movements for place in stay.places])
    if section is not None and INTEGRATION.search(section.title.lower()):
        spans = [span for span in spans if section.body.covers(span)]  # what is asked for there must be said there
    tables = [member.table for member in draft.members if member.table is not None]
    own = (
        section is None or TEAM.search(section.title.lower()) is not None or not any(map(section.body.covers, tables))
    )  # not only around a table of members
    if section is not None:
        items = [b.span for b in draft.authored if b.item and section.own.covers(b.span)]
        spans = sorted([*spans, *(item for item in items if not any(item.overlaps(span) for span in spans))])
    told = [(own and (section is None or section.body.covers(span)), draft.quote(span)) for span in spans]
    # Outside the section a country alone ("off the coast of Japan") is no partner.
    named = {text: names_partners(text, names, 1 if here else 2) for here, text in told}
    tasks = sum((named[text] or of_groups(text)) and (tells_task(text) or tells_work(text)) for _, text in told)
    tasks += sum(team.roles for team in draft.teams) > 1 or shared_out(draft)
    naming = [span for span in spans if named[draft.quote(span)]]
    hollow = emptiest(draft, [span for span in spans if promises(draft.quote(span))], naming)
    tying = [
        (here, text)
        for here, text in told
        if (tells_tie(text) or (here and section is not None and _waits(text, names)))
        and not promises(text)
        and next(amounts(text), None) is None
        and not (needs(text) and _of_lands(text, names))
    ]
    if hollow is not None and apart(draft.quote(hollow)):  # what ties them all the same stands around it
        near = next((s.body for s in reversed(draft.sections) if s.body.covers(hollow)), hollow)
        inside = {draft.quote(span) for span in spans if near.covers(span)}
        ties = sum(
            text in inside and _of_work(text) and not with_others(text) and _of_several(text, names)
            for _, text in tying
        )
    elif hollow is not None:  # a mere promise: what ties them must stand in their section, or speak of them
        others = {text for (_, before), (_, text) in pairwise([(True, ""), *told]) if with_others(text, before)}
        inside = {text for here, text in tying if here and section is not None}
        tying = [(here, text) for here, text in tying if tells_tie(OFTEN.sub(" ", fold(text))) or _waits(text, names)]
        speaking = {text for _, text in tying if names_partners(text, names, 2) or of_partners(text)}
        ties = sum(
            (text in inside and _of_work(text))
            or (
                text in speaking - others
                and _of_work(text)
                and (tells_tie(FAINT.sub(" ", text)) or _of_several(text, names))
            )
            for _, text in tying
        )
    else:
        ties = sum(here or named[text] or of_partners(text) for here, text in tying)
    return Integrated(tasks, ties, hollow)


def _of_work(text: str) -> bool:
    """Whether what a sentence tells is no mere matter of who pays, nor of what is sent to a funder."""
    return not (PAID.search(fold(text)) or SUBMITTED.search(fold(text)))


def _waits(text: str, names: Set[str]) -> bool:
    """Whether a sentence of several partners says what of one waits for another."""
    return bool(CHAIN.search(fold(text))) and _of_work(text) and _of_several(text, names)


def _of_several(text: str, names: Set[str]) -> bool:
    """Whether a sentence names two partners at least, or speaks of them all."""
    spots = {place.organisation for place in places(text) if place.organisation}
    called = {name for name in names if len(name) > 2 and name not in COMMON and name in text}
    alone = {name for name in called if not any(name != other and name in other for other in called)}
    lands = {place.country for place in places(text) if place.country}
    return len(spots) > 1 or len(alone) > 1 or len(lands) > 1 or bool(ALL.search(fold(text)))


def _of_lands(text: str, names: Set[str]) -> bool:
    """Whether a sentence names countries, and no institution, city, person or partner."""
    spots = [place for place in places(text) if place.country]
    return (
        bool(spots)
        and not any(place.city for place in spots)
        and not names_partners(text, names, 99)
        and not (of_partners(text) or of_groups(text))
    )
