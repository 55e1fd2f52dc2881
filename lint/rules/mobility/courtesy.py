"""Stays of which only courtesy or leisure is told: a jubilee, a courtesy call, to have lived abroad once."""

from __future__ import annotations

import re

from lint.analyse.dates.periods import periods
from lint.analyse.movements.aimless import idle_task
from lint.analyse.movements.ceremony import courteous, terms
from lint.analyse.movements.plan import Movement
from lint.analyse.movements.prose.verbs import ENGLISH, JAPANESE
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.draft import Draft
from lint.expressions import expression
from lint.rule import once
from lint.rules.mobility.idle import idle
from lint.rules.mobility.nothing_done import POSTS
from lint.rules.mobility.partnered import of_exchange
from lint.rules.mobility.plans import behind
from lint.rules.mobility.tasks import said_apart
from lint.spans import Spans

SEVERAL = 3
"""Stays of a section from which it is a plan of them, whatever its title."""
COSTS = expression(r"経費|予算|費用|お金|\b(?:budget|costs?|money|expenses|expenditure)\b", re.I)
"""What heads the part of a draft on costs, whose words are none of the research."""
FAR = 240
"""Characters behind a stay of running text within which its paragraph may tell what is done."""


def for_nothing(draft: Draft, row: Movement) -> Span | None:
    """The task of a row of a plan, where it is what any stay brings, or courtesy or leisure, and no research."""
    plan = draft.section(row.span.start)
    apart = (span for span in said_apart(draft, row) if draft.section(span.start) is plan)
    told = list(apart) if row.role_span is None else [row.role_span]
    nothing = all(idle_task(words) or courteous(words, research(draft)) for words in map(draft.quote, told))
    return told[0] if told and nothing else None


def spent_idly(draft: Draft, row: Movement) -> Span | None:
    """The sentence that tells of a person's stay in running text only what any stay brings, courtesy or leisure."""
    if row.kind != "prose" or not row.people:
        return None
    return idle(draft, row) or told_for_courtesy(draft, row)


def told_for_courtesy(draft: Draft, row: Movement) -> Span | None:
    """The sentence that tells of a stay only courtesy or leisure; ``None`` where its paragraph tells more."""
    words = bare(draft, row, draft.quote(row.span) + behind(draft, row, FAR))
    if not courteous(words, research(draft)):
        return None
    block = next(draft.document.blocks_in(row.span), None)
    rest = draft.sentences_in([Span(row.span.end, block.span.end)]) if block else []
    own = [row.span, *rest]
    return next((span for span in own if courteous(bare(draft, row, draft.quote(span)), research(draft))), row.span)


@once
def research(draft: Draft) -> frozenset[str]:
    """The words of content of a draft where it tells no stay and no costs."""
    stays = Spans(place for stay in draft.movements for place in stay.places)
    owners = [draft.section(stay.span.start) for stay in draft.movements if stay.kind != "member"]
    costs = [s.own for s in draft.sections if COSTS.search(plain(s.title))]
    plans = [s.own for s in draft.sections if of_exchange(s.title) or owners.count(s) >= SEVERAL]
    apart = Spans(sorted([*plans, *costs, *(table.span for table in draft.budgets)]))
    told = (s.span for s in draft.sentences if not stays.overlap(s.span) and not apart.cover(s.span))
    return frozenset().union(*(terms(draft.quote(span)) for span in told))


def bare(draft: Draft, row: Movement, words: str) -> str:
    """The words of a stay without who, where and when, and without the verbs of going and staying."""
    for span in sorted([one.span for one in periods(words)] + [one.span for one in places(words)], reverse=True):
        words = f"{words[: span.start]} {words[span.end :]}"
    for span in sorted((one.span for one in names(words)), reverse=True):
        words = f"{words[: span.start]} {words[span.end :]}"
    people = (row.person or "", row.host or "", *(member.name for member in draft.members))
    for part in (row.organisation or "", *(part for name in people for part in name.split() if len(part) > 2)):
        words = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", words, flags=re.I) if part else words
    return ENGLISH.sub(" ", JAPANESE.sub(" ", POSTS.sub(" ", words)))
