"""How far a draft tells what each partner does, and what ties them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from lint.analyse.budget.money import amounts, fold
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.structure.sections import Section
from lint.analyse.team.binding import (
    builds_on,
    decides,
    gives_up,
    hands,
    of_fields,
    of_spots,
    only_passes_on,
    outside,
    side_by_side,
    waits,
    why,
)
from lint.analyse.team.part_ties import feeds_a_part
from lint.analyse.team.partners import SUBMITTED, aside, called_so, names_partners
from lint.analyse.team.ties import (
    CHAIN,
    apart,
    needs,
    of_groups,
    of_partners,
    promises,
    takes_up,
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
LEADS = expression(
    r"\b(the|our|all) (two|three|four|five|six|seven)? ?(leads|leaders|principal investigators|pis)\b[^.;]{0,40}"
    r"\b(decide|agree|settle|choose|fix|vote)"
    r"|(各国|各機関|[二三四五六\d](つの)?(国|機関)|各チーム|全)の?(代表者?|責任者)[^。]{0,30}(決め|選[びぶ]|定め|合意|判断)"
)
"""The leads of all partners, who decide."""
COMMON = frozenset(("University", "Institute", "Museum", "College", "Professor", "Senior", "Associate", "Principal"))


@dataclass(frozen=True)
class Integrated:
    """What the sentences of a draft say of its partners."""

    tasks: int
    """How many tell what one does."""
    ties: int
    """How many tell what ties them."""
    hollow: Span | None
    """A mere promise to work together, or that each works for itself, where one stands with the partners."""
    unsure: bool
    """Whether some sentences may tell what ties them, where none surely does."""
    fullest: Span | None
    """The sentence that tells most of the partners what they do."""


def integrated(draft: Draft, section: Section | None) -> Integrated:
    """Read the section about the team, or the whole draft where there is none (or where the section asks for roles)."""
    names = called_so(draft.members)
    spans, told = _told(draft, section)
    # Outside the section a country alone ("off the coast of Japan") is no partner.
    named = {text: names_partners(text, names, 1 if here else 2) for here, text in told}
    doing = [(named[text] or of_groups(text)) and (tells_task(text) or tells_work(text)) for _, text in told]
    tasks = sum(doing) + (sum(team.roles for team in draft.teams) > 1 or shared_out(draft))
    naming = [span for span in spans if named[draft.quote(span)]]
    hollow = emptiest(draft, [span for span in spans if promises(draft.quote(span))], naming)
    trusted = section is not None and TEAM.search(section.title.lower()) is not None
    bound = Bound(draft, spans, names, [trusted and here for here, _ in told])
    parted = hollow is not None and apart(draft.quote(hollow))
    if hollow is None:
        hollow = emptiest(draft, [span for span in spans if side_by_side(draft.quote(span))], naming)
        parted = hollow is not None
    ties = bound.enough + _tabled(draft)
    if hollow is not None and (parted or len(bound.moving) < SOME):
        near = next((s.body for s in reversed(draft.sections) if s.body.covers(hollow)), hollow)
        ties = sum(near.covers(span) for span in bound.moving)
    fullest = max(
        (span for span, does in zip(spans, doing, strict=True) if does),
        key=lambda span: _partners_in(draft.quote(span), names),
        default=None,
    )
    return Integrated(tasks, ties, hollow, hollow is None and bound.perhaps, fullest)


def _told(draft: Draft, section: Section | None) -> tuple[list[Span], list[tuple[bool, str]]]:
    """The sentences that may speak of the partners, and for each whether it stands in their section, and its words."""
    elsewhere = [
        part.own for part in draft.sections if part is not section and (aside(part) or part in draft.funding_sections)
    ]
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
    return spans, [(own and (section is None or section.body.covers(span)), draft.quote(span)) for span in spans]


class Bound:
    """The sentences that tell what binds the partners' work.

    Args:
        draft: the draft.
        spans: its sentences that may speak of the partners.
        names: what the members and their institutions are called.
        asked: for each sentence, whether it stands where it is asked what ties the partners.

    """

    def __init__(self, draft: Draft, spans: Sequence[Span], names: Set[str], asked: Sequence[bool]) -> None:
        self.sure: list[Span] = []
        """Those that surely do: of several partners, fields or places, or of who decides together."""
        self.firm: list[Span] = []
        """Of these, those that tell more than that something is the same for all."""
        self.moving: list[Span] = []
        """Of these, those that tell what is handed over, waited for or given up for all, or who decides."""
        self.lone: list[Span] = []
        """Of these, those that tell only that one partner hands something on."""
        self.faint: list[Span] = []
        """Those that speak of one partner, or of none by name."""
        before, block, lay, together = "", None, False, False
        for span, wanted in zip(spans, asked, strict=True):
            text = draft.quote(span)
            here = next(draft.document.blocks_in(span), None)
            # those who were named in a paragraph are spoken of up to the next partner
            lay = with_others(text, before) or (
                lay and here is block and not names_partners(text, names, 2) and not LEADS.search(fold(text))
            )
            together = here is block and (together or _of_several(before, names))
            before, block = text, here
            if (lay and not of_fields(text)) or outside(text) or why(text) or promises(text) or not _of_work(text):
                continue
            if next(amounts(text), None) is not None or (needs(text) and _of_lands(text, names)):
                continue
            moves, meets = (
                (builds_on(text) and _of_several(text, names)) or waits(text) or hands(text) or gives_up(text),
                decides(text),
            )
            several = _of_several(text, names) or of_partners(text) or of_fields(text) or of_spots(text)
            one = names_partners(text, names, 2)
            taken = takes_up(text) and _of_several(text, names)
            fed = one > 0 and feeds_a_part(text)
            bound = moves or tells_tie(text) or taken or _waits(text, names)
            sure = meets or (bound and (several or wanted)) or (waits(text) and one) or fed
            if sure or (moves and together):  # behind a sentence that names those between whom
                self.sure.append(span)
                self.firm += [span] if meets or moves or wanted or taken or fed else []
                self.moving += [span] if sure and (meets or moves) else []
                self.lone += [span] if only_passes_on(text) and not (of_partners(text) or of_spots(text)) else []
            elif moves or (one and tells_tie(text)):
                self.faint.append(span)

    @property
    def enough(self) -> int:
        """How many tell what binds the work, if several do, or one in more than that something is the same for all.

        That one partner hands something on, and no more, leaves it open.
        """
        return len(self.sure) if set(self.firm) - set(self.lone) or len(self.sure) > 1 else 0

    @property
    def perhaps(self) -> bool:
        """Whether something may bind the work, though it is not surely told."""
        return bool(self.sure) or len(self.faint) >= SOME


SOME = 2
"""Sentences that may tell what ties the partners, from which it is asked and not said."""


HANDED = expression(
    r"(?:何を)?(?:受け?取[るり]|渡[すし]|引き?渡[すし]|もらう|送[るり]|返[すし])(?:もの|先|相手|元|物|試料"
    r"|データ)?(?:[（(].*)?"
    r"|(?:受け?渡し|入力|出力|引渡し|提供|納入)(?:物|元|先)?(?:[（(].*)?|(?:次|前)の?(?:工程|担当|機関)|(?:から|へ"
    r"|に)(?:渡す|受け取る).*"
    r"|(?:what (?:it|they) )?(?:inputs?|outputs?|receives?|gets?|needs?|hands? (?:over|on)|pass(?:es)? (?:on|to)|gives?"
    r"|delivers?|sends?|returns?|supplies|deliverables?|goes)(?: (?:from|to|by|on|back))*",
    re.I,
)
"""What heads a column of what one partner has from, or hands to, another."""


def _tabled(draft: Draft) -> int:
    """How many tables tell, line by line, what each partner hands to another."""
    names, found = called_so(draft.members), 0
    for grid in draft.grids:
        heads = [column for column, word in enumerate(grid.words[0]) if HANDED.fullmatch(plain(word))]
        rows = [row for row in grid.words[1:] if heads and names_partners(" ".join(row), names, 1)]
        crossed = [row for row in rows if any(names_partners(row[column], names, 1) for column in heads)]
        found += len(heads) > 1 and len(rows) >= SOME and (len(crossed) > 0 or len(rows) > SOME)
    return found


def _partners_in(text: str, names: Set[str]) -> tuple[int, int]:
    """How many institutions and members a sentence names, and how many institutions, cities and countries."""
    spots = places(text)
    told = {place.organisation for place in spots if place.organisation}
    called = sum(name in text for name in names)
    return len(told) + called, len({(place.organisation, place.country) for place in spots}) + called


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
