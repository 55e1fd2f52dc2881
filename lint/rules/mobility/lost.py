"""Tables and sentences of stays that could not be read: what they may hold is asked for, and not called missing."""

from __future__ import annotations

import re

from lint.analyse.dates.periods import periods
from lint.analyse.movements.prose.clauses import STAYS
from lint.analyse.movements.prose.verbs import EVENT, NEGATED, PAST_EN, PAST_JA, PERHAPS
from lint.analyse.movements.tables.content import is_period, leads_name
from lint.analyse.movements.tables.heads import find_head
from lint.analyse.movements.tables.slots import MOBILE, is_past
from lint.analyse.movements.tables.stays import titles_of
from lint.analyse.people.names import Name, names
from lint.analyse.people.one_person import People, member_names
from lint.analyse.places import places
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.structure.sections import extent
from lint.document import Span
from lint.draft import Draft
from lint.profile import Fact
from lint.rule import Finding, Message, Severity, once
from lint.rules.mobility.plans import begins, rows, stays
from lint.rules.mobility.sides import presented, surnames
from lint.rules.mobility.unread import unread
from lint.spans import Spans

UNREAD = Message(
    ja="「{words}」のある表から、滞在を読み取れませんでした。そのため、{what}は確かめられていません。",
    en="The stay of “{words}” in this table could not be read, so it was not checked {what}.",
    ja_fix="表の見出しが、氏名、期間、渡航先、内容をそれと分かる言葉で示しているか確かめてください。",
    en_fix="Check that the table’s labels say which cells are the name, the period, the place and the task.",
)
UNHEARD = Message(
    ja="{words}さんの滞在を、この文から読み取れませんでした。そのため、{what}は確かめられていません。",
    en="The stay of {words} could not be read from this sentence, so it was not checked {what}.",
    ja_fix="誰が、いつからいつまで、どの機関に滞在するのかを、一つの文で書くと伝わります。",
    en_fix="Say in one sentence who stays at which institution, and from when to when.",
)
UNTOLD = Message(
    ja="計画の「{words}」が誰のどの滞在のことか、読み取れませんでした。そのため、{what}は確かめられていません。",
    en="Whose stay “{words}” in the plan belongs to could not be read, so it was not checked {what}.",
    ja_fix=UNHEARD.ja_fix,
    en_fix=UNHEARD.en_fix,
)
BOTH_WAYS = ("行き来が双方向か", "whether people move both ways")
INVITED = ("若手の招へいがあるか", "whether a young researcher is invited")
LONGEST = 60
"""Characters of what a question quotes, at most."""
YOUNG = ("若手が渡航するか", "whether a young researcher goes abroad")
NO_PLAN = (EVENT, NEGATED, PAST_EN, PAST_JA, PERHAPS)
"""What a sentence says that plans no stay."""
FIRST_YEARS = ("直近の年度の計画", "whether the first years have stays")


def instead(draft: Draft, what: tuple[str, str], fact: Fact[bool] | Fact[float] | None) -> Finding | None:
    """The question that stands for a rule's finding where a table of stays, or a part of it, could not be read.

    Args:
        draft: the draft.
        what: what the rule would have checked, in Japanese and English.
        fact: what the call asks.

    """
    span, message = lost(draft), UNREAD
    if span is None:
        span, message = unheard(draft), UNHEARD
    if span is None:
        span, message = untold(draft), UNTOLD
    if span is None:
        return None
    words = " ".join(draft.quote(span).split())
    words = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
    return Finding(span, message, {"words": words, "what": what}, Severity.QUESTION, fact=fact)


@once
def lost(draft: Draft) -> Span | None:
    """A period of a plan that was not understood, or the cell of a member of the team in a table of stays, beside a
    period, who neither travels nor receives.
    """
    told = [stay for stay in stays(draft) if stay.kind != "member"]
    hosts = " ".join(stay.host for stay in told if stay.host)
    known = {id(member) for stay in told for name in stay.people for member in draft.roster.called(name)}
    times = (unread(draft, stay, "period") for stay in rows(draft))
    if unclear := next((span for span in times if span is not None and draft.quote(span).strip()), None):
        return unclear
    apart = Spans(draft.other_funding)
    for grid in draft.grids:
        if apart.overlap(grid.span):
            continue
        titles = titles_of(draft.document, grid, draft.sections)
        if not any(MOBILE.search(title) for title in titles[:3]) or any(is_past(title) for title in titles[:2]):
            continue
        head = find_head(grid, titles)
        if head is not None and head.kind == "member":
            continue
        for row, words in enumerate(grid.words):
            for column, word in enumerate(words):
                if not grid.first(row, column) or not leads_name(word) or not _dated(grid, row, column):
                    continue
                name = names(word, cell=True, header="氏名")[0]
                found = [id(member) for member in draft.roster.called(name)]
                if found and not known.intersection(found) and not _receives(name, hosts):
                    return grid.cell(row, column)
    return None


@once
def unheard(draft: Draft) -> Span | None:
    """A person in a dated sentence of a plan whom no stay names, as traveller or as host.

    Anybody of whom the sentence says that they go or stay; of the members of the team, whoever stands beside an
    institution.
    """
    told = [stay for stay in stays(draft) if stay.kind != "member"]
    met = People([name for stay in told for name in stay.people])
    hosts = " ".join(stay.host for stay in told if stay.host)
    read = Spans(place for stay in told for place in stay.places)
    team = _surnames(draft, " ".join([*(name.text for stay in told for name in stay.people), hosts]))
    owners = [section for stay in told if (section := draft.section(stay.span.start)) is not None]
    mobile = [s for s in (*draft.sections, *owners) if MOBILE.search(plain(s.title)) or s in owners]
    parts, begin = Spans(extent(section) for section in draft.sections), begins(draft)[0]
    for span in draft.sentences_in(part.body for part in mobile):
        words = draft.quote(span)
        dated = [p for p in periods(words) if p.start]
        if read.overlap(span) or not dated or any(p.search(words) for p in NO_PLAN):
            continue
        if begin is not None and all((p.end or p.start or "")[:7] < f"{begin:%Y-%m}" for p in dated):
            continue  # what was before the project plans no stay
        if any(is_past(plain(draft.sections[number].title)) for number in parts.at(span.start)):
            continue
        for name in names(words, offset=span.start) if STAYS.search(words) else ():
            if name.kind == "named" and not any(True for _ in met.same_name(name)) and not _receives(name, hosts):
                return name.span
        member = team.search(words)
        if member is not None and any(place.organisation for place in places(words)):
            return Span(span.start + member.start(), span.start + member.end())
    return None


@once
def untold(draft: Draft) -> Span | None:
    """A period in a plan of stays of which no stay was read at all."""
    if any(stay.kind != "member" for stay in draft.movements):
        return None
    for section in draft.sections:
        if not MOBILE.search(plain(section.title)) or is_past(plain(section.title)):
            continue
        for block in draft.document.blocks_in(section.body):
            words = draft.quote(block.span)
            found = next((one for one in periods(words, offset=block.span.start) if one.start and one.months), None)
            if found is not None and not any(pattern.search(words) for pattern in NO_PLAN):
                return found.span
    return None


def _surnames(draft: Draft, met: str) -> re.Pattern[str]:
    """The surnames of the team's members but of those in the words ``met``."""
    people = (*draft.members, *presented(draft))
    families = {name.family for member in people for name in member_names(member.name)[:1] if name.family not in met}
    return surnames(families)


def _dated(grid: Grid, row: int, column: int) -> bool:
    """Whether a period stands in the row, or in the column, of a cell."""
    return any(map(is_period, grid.words[row])) or any(is_period(words[column]) for words in grid.words)


def _receives(name: Name, hosts: str) -> bool:
    return name.family in hosts or name.text in hosts
