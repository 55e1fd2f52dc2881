"""Lines of a list of stays that tell who goes where, and no date: no stays were read there, but beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.dates.periods import periods
from lint.analyse.people.one_person import member_names
from lint.analyse.places import places
from lint.document import Block, Span, Zone
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.sides import presented
from lint.spans import Spans

LED = 16
"""Characters at most before the name that leads a line: a bullet, a number, a title."""
BESIDE = 2
"""Lines before and behind that may be the ones beside it."""
ALIKE = 2
"""Lines beside it that must tell a stay each."""
STAYS_HOME = expression(
    r"\b(?:no (?:stay|travel|visit|trip)s?|(?:does|will) not (?:travel|go|come)|(?:stays|remains) (?:at )?home|none)\b"
    r"|(?:渡航|来日|招へい|招聘|滞在|派遣)(?:期間)?[:：は]?\s?(?:なし|無し|しない|ありません)",
    re.I,
)
"""What says of somebody that they do not go."""
MANY = 3
"""Members whom a line names that presents a team, and tells no stay."""


def dateless(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Who goes without a date, and the name's place."""
    told = Spans(place for stay in draft.movements for place in stay.places)
    stays = Spans(stay.span for stay in draft.movements if stay.kind == "prose" and stay.people)
    timed = (stay for stay in draft.movements if stay.kind != "member" or (stay.period and stay.period.start))
    dated = {name.text for stay in timed for name in stay.people}
    tables = Spans(table.span for table in draft.document.tables)
    blocks = [b for b in draft.authored if b.zone is Zone.BODY and b.outline is None and not tables.overlap(b.span)]
    for number, block in enumerate(blocks):
        found = _leads(draft, block) if not told.overlap(block.span) else None
        if found is None or found[0] in dated:
            continue
        beside = blocks[max(0, number - BESIDE) : number] + blocks[number + 1 : number + 1 + BESIDE]
        alike = [other for other in beside if _leads(draft, other) is not None and stays.overlap(other.span)]
        words = draft.quote(block.span)
        if len(set(_team(draft).findall(words))) >= MANY:
            continue  # who belongs to the team
        if STAYS_HOME.search(words):
            continue
        if len(alike) < ALIKE or any(period.start for period in periods(words)):
            continue
        if any(place.organisation for place in places(words, called=draft.called)):
            yield found


def _leads(draft: Draft, block: Block) -> tuple[str, Span] | None:
    """The member whose full name leads a line, and where it stands."""
    words = draft.quote(block.span)
    found = _team(draft).search(words[: LED + 40])
    if found is None or found.start() > LED:
        return None
    return " ".join(found[0].split()), Span(block.span.start + found.start(), block.span.start + found.end())


@once
def _team(draft: Draft) -> re.Pattern[str]:
    team = (*draft.members, *presented(draft))
    full = {name.text for member in team for name in member_names(member.name)[:1] if len(name.text) > 2}
    ways = "|".join(r"\s?".join(map(re.escape, name.split())) for name in sorted(full, key=len, reverse=True))
    return re.compile(ways or r"(?!)")
