"""Partners of whom a draft names no money, and where it speaks of them instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.budget.money import amounts, fold
from lint.analyse.places import places
from lint.analyse.support.grants import MARK
from lint.analyse.team.agencies import AGENCIES
from lint.analyse.text.sentences import sentences
from lint.document import Block, Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.mobility.sides import counterparts
from lint.rules.support.counterparts import (
    COUNTERPART,
    DECIDED,
    FUNDS,
    HELD,
    HOME,
    MEANS,
    NOT,
    TITLED,
    VAGUE,
    VISITS,
    funded,
    people,
    theirs,
)
from lint.rules.support.passages import section, told
from lint.rules.support.second import OWN_CALL
from lint.spans import Spans

LEAD = re.compile(r"[:：](?:\W*)$|次の(?:とおり|通り)|以下の(?:とおり|通り)|as follows|following")
"""What announces a list."""


def left_out(draft: Draft) -> Iterator[Span]:
    """Items of a list of partners that name no money, where most of the list names the money of each."""
    items: list[Block] = []
    for block in (*draft.authored, None):
        if block is not None and (block.item or MARK.search(draft.quote(block.span))):
            items.append(block)
            continue
        texts = [draft.quote(item.span) for item in items]
        paid = [bool(FUNDS.search(fold(text))) and not NOT.search(fold(text)) for text in texts]
        if len(items) >= 3 and 2 * sum(paid) > len(items) and all(_abroad(text) for text in texts):
            yield from (item.span for item, text in zip(items, texts, strict=True) if not _pays(text))
        items = []


def _pays(text: str) -> bool:
    """Whether an item of a list names a funder, or speaks of money at all."""
    words = fold(text)
    named = FUNDS.search(words) or HELD.search(words) or TITLED.search(text)
    return bool(named) or next(amounts(text), None) is not None


def unpaid(draft: Draft) -> Iterator[tuple[Span | None, bool]]:
    """Where a draft speaks of a partner whose money it does not name, though it names that of another one.

    Yields:
        The sentence, the whole draft's place where nothing on funding speaks of the partner, and whether one does.

    """
    known = people(draft)
    lines = list(claims(draft))
    paid = [fold(text) for _, text in lines if funded(text, known)]
    later = promised(draft)
    granted = [grant for grant in draft.grants if not (grant.pending or later.cover(grant.span))]
    rows = (fold(draft.quote(grant.span)) for grant in granted if len(grant.head))
    paid += [row for row in rows if theirs(row, known)]
    put_off = [(span, words) for span, text in lines if NOT.search(words := fold(text)) and MEANS.search(words)]
    spoken = [*told(draft), *put_off]
    groups = _groups(draft)
    named = [any(handles.search(words) or _agency(lands, words) for words in paid) for lands, handles in groups]
    together = any(not known.search(words) for words in paid if COUNTERPART.search(words))
    if not any(named) or together:
        return
    for (_, handles), one in zip(groups, named, strict=True):
        if not one:
            spot = next((span for span, words in spoken if handles.search(words) and not VISITS.search(words)), None)
            yield spot, spot is not None


@once
def promised(draft: Draft) -> Spans:
    """The items of lists of the other side's money that is not granted yet, as their leads say."""
    found: list[Span] = []
    lead = False
    for block in draft.authored:
        text = draft.quote(block.span)
        if lead and (block.item or MARK.search(text)):
            found.append(block.span)
            continue
        words = fold(text)
        lead = bool(LEAD.search(words) and COUNTERPART.search(words) and NOT.search(words))
        lead = lead and not DECIDED.search(words)
    return Spans(found)


def claims(draft: Draft) -> Iterator[tuple[Span, str]]:
    """The sentences of the draft that are no items of such a list."""
    later = promised(draft)
    for block in draft.authored:
        if not later.cover(block.span):
            for sentence in sentences(draft.text, block.span):
                yield sentence.span, draft.quote(sentence.span)


def _groups(draft: Draft) -> list[tuple[set[str], re.Pattern[str]]]:
    """The partners who share a country or an institution: their countries, and what finds them in folded words."""
    groups: list[tuple[set[str], set[str], set[str]]] = []
    for member in counterparts(draft):
        lands = {member.country} if member.country else set()
        house = re.split(r"[(（,、@]", fold(member.organisation or ""))[0].strip()
        own = {word for word in fold(member.name).split() if len(word) > 3}
        own |= {fold(word) for word in re.findall(r"\b[A-Z]{3,8}\b", member.organisation or "")}
        group = (lands, {house} - {""}, own | ({house} if len(house) > 3 else set()))
        for other in [g for g in groups if g[0] & group[0] or g[1] & group[1]]:
            groups.remove(other)
            group = (group[0] | other[0], group[1] | other[1], group[2] | other[2])
        groups.append(group)
    return [
        (lands, re.compile("|".join(rf"(?<![a-z]){re.escape(word)}(?![a-z])" for word in sorted(own))))
        for lands, _, own in groups
        if own
    ]


def _agency(lands: set[str], words: str) -> bool:
    """Whether words (folded) name an agency of one of some countries."""
    return any(land in AGENCIES and re.search(AGENCIES[land], words) for land in lands)


def passed_over(draft: Draft) -> Span | None:
    """The sentence on other funding that speaks of the other side instead of naming its money."""
    known = people(draft)
    spoken = [(span, words) for span, words in told(draft) if draft.other_funding and not OWN_CALL.search(words)]
    spoken = [(span, words) for span, words in spoken if _speaks(words, known)]
    lines = [(span, fold(text)) for span, text in claims(draft)]
    lines = [(span, words) for span, words in lines if MEANS.search(words) and _speaks(words, known)]
    found = [span for span, words in spoken if MEANS.search(words) and _evades(words)]
    found += [span for span, words in lines if NOT.search(words)]
    found += [span for span, words in spoken if MEANS.search(words)]
    found += [span for span, words in lines if _evades(words)]
    return next(iter([*found, *(span for span, _ in spoken)]), None)


def _evades(words: str) -> bool:
    return bool(VAGUE.search(words) or NOT.search(words))


def _speaks(words: str, known: re.Pattern[str]) -> bool:
    """Whether a sentence (folded) is about the other side, and not about a grant of this one."""
    return bool(known.search(words) or COUNTERPART.search(words)) and not HOME.search(words)


def _abroad(words: str) -> bool:
    """Whether words name an institution or a country other than Japan."""
    return any(place.country not in (None, "JP") or place.organisation for place in places(words))


def heading(draft: Draft) -> Span | None:
    """The heading of the part on the counterpart's funding, or of that on all other funding."""
    part = section(draft)
    near = [s for s in draft.sections if part and part.heading.start <= s.heading.start <= part.body.end]
    within = [s for s in near if COUNTERPART.search(fold(s.title))]
    return within[-1].heading if within else part.heading if part else None
