"""Where those go of whom a question or an announcement before speaks: "Who comes to us?", "We host two guests at …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.analyse.movements.prose.clauses import STAYS
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.prose.verbs import EVENT
from lint.analyse.people.names import names
from lint.analyse.places import Place
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.prose.thread.thread import Thread

US = expression(r"\b(?:us|here)\b")
"""How a question asks who comes: "Who comes to us?"."""
SOME = expression(
    r"\b(?:two|three|four|five|several|both|all|the)\s(?:[a-z-]+\s){0,3}(?:scientists|researchers|students|postdocs"
    r"|guests|visitors"
    r"|colleagues|fellows|people|members|stays|visits|secondments|secondees|invitees)\b",
    re.I,
)
"""Several people or stays of which the sentences after tell one by one."""


def asked(thread: Thread, text: str) -> list[Place]:
    """The one institution of the question that a sentence answers: "Who goes to Arizona? Hikari Tsuda, from …"."""
    span = thread.block[-1] if thread.block else None
    question = thread.document.slice(span).rstrip() if span else ""
    if span is None or in_japanese(text) or not question.endswith("?"):
        return []
    spots = [p for p in thread.setting.places(question, span.start) if p.organisation]
    home = thread.setting.homes.only(thread.setting.home)
    if not spots and home is not None and (us := US.search(question)):
        at = span.start + us.start()
        return [Place(Span(at, at + len(us[0])), home.organisation, home.country)]
    return spots if len(spots) == 1 else []


ALONE = expression(r"\W*([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s*[:：]?\s*")
"""A line that is a town alone."""
ROUTE = expression(r"\W*(?:From\s)?[A-Z][^.:;\n]{2,50}\s(?:to|→)\s(?:the\s)?[A-Z][^.:;\n]{2,50}[.:]?\s*")
"""How a paragraph is headed by a way: "From Miyazaki to Riverside."."""


def _end_of_route(thread: Thread) -> Place | None:
    """The institution to which the way leads that heads the paragraph."""
    span = thread.block[0] if thread.block else None
    text = thread.document.slice(span) if span is not None else ""
    if span is None or not ROUTE.fullmatch(text):
        return None
    spots = [p for p in thread.setting.places(text, span.start) if p.organisation]
    return spots[-1] if len(spots) == 2 else None


def introduced(thread: Thread, way: str | None) -> list[Place]:
    """The one institution of the line or heading that leads a list, for those of its lines that name none.

    "And who comes to Gifu:", over "Devon Blackwell – October 2025, half a year". Args as for :func:`announced`.
    """
    line = thread.list_lead()
    text = thread.document.slice(line) if line is not None else ""
    if line is None or EVENT.search(text) or (way is None and not STAYS.search(text)):
        return []
    spots = [p for p in thread.setting.places(text, line.start) if p.organisation] or thread.with_us(text, line.start)
    if not spots and (town := ALONE.fullmatch(text)):  # "Gifu:"
        spots = [p for p in thread.setting.places(f"to {town[1]}", line.start) if p.organisation]
    alone = len({place.organisation for place in spots}) == 1
    return spots[:1] if alone and (way is None or thread.lies(spots[0], way)) else []


def announced(thread: Thread, way: str | None, *, nobody: bool = False) -> list[Place]:
    """The one institution of a sentence before that announces several: "We host two young scientists at Chiba.".

    Args:
        thread: what was told before.
        way: the direction of who goes, if it is known.
        nobody: the traveller has no name, so that only the institution tells the direction.

    """
    if (there := _end_of_route(thread)) is not None and (nobody if way is None else thread.lies(there, way)):
        return [there]
    for span in reversed(thread.block[-4:]):
        text = thread.document.slice(span)
        if not (SOME.search(text) or STAYS.search(text)) or thread.known.called(
            names(text, offset=span.start), text, span.start
        ):
            continue
        spots = [p for p in thread.setting.places(text, span.start) if p.organisation]
        spots = spots or thread.with_us(text, span.start)
        fits = len(spots) == 1 and (nobody if way is None else thread.lies(spots[0], way))
        return spots if fits else []
    return []
