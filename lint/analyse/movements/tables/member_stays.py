"""Lists of members whose items tell the stay as well: where, with whom, and what is done there."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analyse.movements.records import Movement
from lint.analyse.movements.tables.bare_columns import SURNAME
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.analyse.team.members import Member
from lint.document import Document, Span
from lint.expressions import expression

HOST = expression(
    r"[(（,、]\s*(?:(?:hosted by|hosts?|with|under)\s*:?\s+"
    r"|(?:受け?入れ?|ホスト)(?:者|先|教員|研究者|担当)?\s*[:：は]?\s*)"
    r"(?P<who>[^()（）,、;。]{2,40}?)\s*(?:[)）,、;。.]|$)",
    re.I,
)
"""Who receives, in brackets or behind a comma."""
LEADS = re.compile(r"[\s)）,、.。;:：]*(?:(?:and|He|She|They|to|where \w+|in order to|will)\s+)*", re.I)
"""What stands before the task."""
ENDS = re.compile(r"[.。](?=\s|$)|。|[;；]")
MOST = 240
"""Letters behind the time of a stay in which the task may stand."""


def _is_somebody(words: str) -> bool:
    """Whether words are a name, or what may be a family name alone."""
    return bool(SURNAME.fullmatch(words) or names(words, cell=True, header="氏名")) and not places(words)


def told_whole(document: Document, member: Member, stay: Movement) -> Movement:
    """The stay of an item that names the place or the host behind its time, as one of the plan, with host and task.

    Args:
        document: the draft.
        member: who travels, out of a list.
        stay: what the member's time alone tells.

    """
    at, block = member.period_span, next(iter(document.blocks_in(member.span)), None)
    if at is None or block is None or any(table.span.covers(member.span) for table in document.tables):
        return stay
    words = document.slice(at)
    host = HOST.search(words)
    host = host if host is not None and _is_somebody(host["who"].strip()) else None
    spots = [place for place in places(words, offset=at.start) if place.organisation]
    if host is None and not spots:
        return stay
    behind = max([0 if host is None else at.start + host.end(), *(place.span.end for place in spots)])
    rest = document.text[behind : min(block.span.end, behind + MOST)]
    start = LEADS.match(rest).end()  # type: ignore[union-attr]  # it matches nothing at least
    stop = ENDS.search(rest, start)
    task = Span(behind + start, behind + (stop.start() if stop else len(rest)))
    spot = task if len(task) > 0 else None
    slots = {**stay.slots, "role": spot or Span(block.span.end, block.span.end)}
    if host is not None:
        slots["host"] = Span(at.start + host.start("who"), at.start + host.end("who"))
    if spots:
        slots["destination"] = spots[0].span
    return replace(
        stay,
        kind="plan",
        host=None if host is None else host["who"].strip(),
        role=document.slice(task).strip() or None,
        role_span=spot,
        organisation_span=spots[0].span if spots else None,
        slots=slots,
    )
