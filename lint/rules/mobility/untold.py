"""People who seem to travel, though no stay of theirs was read: numbers of travellers are then not sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.verbs import EVENT, FUTURE, PAST_EN, PAST_JA, STAY_NOUN
from lint.analyse.movements.tables.slots import MOBILE
from lint.analyse.people.names import Name, names, placeholder
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.analyse.text.sentences import sentences
from lint.document import Zone
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.budget.travellers import person_rows
from lint.rules.mobility.sides import is_own, presented, surnames
from lint.spans import Spans

LONG = 24
"""Months from which a period beside a member is a post or a grant, and no stay."""
LED = 40
"""Characters before the name that a sentence begins with: its number, a title, a post, an adverb."""
AWAY = expression(r"\b(?:is|are|will be) (?:in|at|with)\b|\bin Japan\b|→|⇒|渡航|来日|訪日", re.I)
"""What says, besides the verbs of stays, that somebody is elsewhere."""
TWO_WORDS = expression(
    r"(?!(?:The|Our|Their|Its|This|These|Those|Each|Both|All|In|On|At|From|By|After|During|While|As|For|With)\b)"
    r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Miss)\.? )?([A-Z][\w’'-]+ [A-Z][\w’'-]+)(?= )"
)
"""How a sentence begins with what looks like a name."""
GOES = expression(
    r"[^、。,;()（）]{0,12}?(?:[（(][^()（）]*[)）])?\s*(?:[はもが]|→|⇒)"
    r"|\s*(?:[(（][^()（）]*[)）]|,[^,]{2,60},|(?:of|from)(?:\s(?:the\s)?(?-i:[A-Z])[\w’'-]+){1,4})?\s*"
    r"(?:\b(?:then|also|himself|herself|therefore|likewise|in turn)\s+)?"
    r"\b(?:is|are|works?|stays?|visits?|spends?|joins?|comes?|goes|travels?|moves?|leaves|flies|takes|arrives?|heads?"
    r"|follows?|sits|settles|crosses|will|shall|to)\b",
    re.I,
)
"""What follows the name of one who goes."""


@once
def untold(draft: Draft) -> tuple[tuple[str, bool | None], ...]:
    """Those who seem to travel besides the stays that were read: who, and whether of the applicant's side.

    ``None`` where nothing tells the side.  Nothing is said of them but that a number of travellers may count them.
    """
    going = People(name for stay in draft.movements for name in stay.people)
    team = {name.text: own for name, own in _team(draft) if not any(True for _ in going.same_name(name.text))}
    found: dict[str, bool | None] = {}
    found |= {text: own for text, own in team.items() if text in _dated_members(draft)}
    found |= {name.text: team[name.text] for _, who in person_rows(draft) for name in who if name.text in team}
    for number, (words, planned) in enumerate(_left(draft)):
        told = [period for period in periods(words) if _is_stay(period)] if not EVENT.search(words) else []
        lead, end = _lead(draft, words)
        goes = lead and planned and GOES.match(words, end)
        if lead in team:
            if goes or (told and (STAY_NOUN.search(words) or AWAY.search(words))):
                found[lead] = team[lead]
        elif goes and lead not in _families(draft).values():
            if not any(True for _ in going.same_name(lead)):
                found[lead] = None
        elif planned and any(period.end or period.months for period in told):
            named = next((text for text in _named(draft, words) if text in team), None)
            if named is not None:
                found[named] = team[named]
            elif STAY_NOUN.search(words) and (names(words) or placeholder(words)):
                found[f"#{number}"] = None
    return tuple(found.items())


def _team(draft: Draft) -> Iterator[tuple[Name, bool | None]]:
    """Everybody whom the draft presents as a member, with the side."""
    for member in (*draft.members, *presented(draft)):
        for name in member_names(member.name)[:1]:
            yield name, is_own(draft, member)


@once
def _dated_members(draft: Draft) -> frozenset[str]:
    """The members beside whom a period of a stay stands."""
    told = Spans(place for stay in draft.movements for place in stay.places)
    open_ones = (member for member in draft.members if member.period and not told.overlap(member.span))
    dated = (member for member in open_ones if any(map(_is_stay, periods(member.period or ""))))
    return frozenset(name.text for member in dated for name in member_names(member.name)[:1])


def _is_stay(period: Period) -> bool:
    return period.start is not None and (period.months or 0) < LONG and period.kind not in ("year", "fiscal year")


@once
def _left(draft: Draft) -> list[tuple[str, bool]]:
    """The sentences that tell no stay that was read, and whether they stand in a plan of stays."""
    told = Spans(place for stay in draft.movements for place in stay.places)
    sure = [stay.span for stay in draft.movements if stay.kind in ("plan", "prose")]
    parts = Spans(
        section.own
        for section in draft.sections
        if MOBILE.search(plain(section.title)) or sum(section.own.covers(span) for span in sure) > 1
    )
    skip = Spans([*draft.other_funding, *(table.span for table in draft.document.tables)])
    blocks = (block.span for block in draft.authored if block.zone is Zone.BODY and block.outline is None)
    spans = [sentence.span for block in blocks if not skip.overlap(block) for sentence in sentences(draft.text, block)]
    words = ((draft.quote(span), parts.cover(span)) for span in spans if not told.overlap(span))
    return [(text, planned) for text, planned in words if not _is_past(text)]


def _is_past(words: str) -> bool:
    past = PAST_JA.search(words) or PAST_EN.search(words)
    return past is not None and FUTURE.search(words) is None


def _lead(draft: Draft, words: str) -> tuple[str, int]:
    """The member, or else anybody, whom a sentence names first, near its beginning, and where the name ends.

    An empty name where there is none.
    """
    match = surnames(_families(draft)).search(words[: LED + 20])
    if match is None or match.start() > LED:
        first = next((name for name in names(words) if name.kind == "named" and name.span.start <= LED), None)
        if first is not None:
            return first.text, first.span.end
        alike = TWO_WORDS.match(words)
        return (alike[1], alike.end()) if alike and not places(alike[1]) else ("", 0)
    text, end = _families(draft)[match[0]], match.end()
    for part in re.split(r"[\s\u3000]+", text):
        beside = re.compile(rf"[\s\u3000,]*{re.escape(part)}").match(words, end)
        end = beside.end() if beside else end
    return text, end


def _named(draft: Draft, words: str) -> list[str]:
    """The members whom a sentence names."""
    return [_families(draft)[match[0]] for match in surnames(_families(draft)).finditer(words)]


@once
def _families(draft: Draft) -> dict[str, str]:
    """The names of the members by their family names."""
    return {name.family: name.text for name, _ in _team(draft) if len(name.family) > 1}
