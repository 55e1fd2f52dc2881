"""Numbers of travellers in headings and in what leads a list: 「出る人（4名）」, "To Japan, three people."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analyse.movements.count_words import ENGLISH_NUMBER, GOINGS, NUMBER, PEOPLE
from lint.analyse.movements.counts import Count, number_of
from lint.document import Span, Zone
from lint.draft import Draft
from lint.expressions import expression
from lint.rules.mobility.sides import home_land

OUT_JA = r"(?:出る|行く|渡航(?:する)?|派遣(?:する)?|日本(?:側)?から(?:の)?(?:渡航|派遣|出る|行く)?)"
IN_JA = (
    r"(?:来る|招へい(?:する)?|招聘(?:する)?|受け?入れ(?:る)?|来日(?:する)?|日本(?:へ|に)(?:来る|招く)?"
    r"|(?:海外|相手国)から(?:の)?(?:招へい|来る)?)"
)
OUT_EN = r"(?P<going>outbound|outgoing|going out|going abroad|from Japan|out of Japan|abroad)"
IN_EN = r"(?:inbound|incoming|coming in|coming to us|(?:in)?to Japan|in Japan)"
JAPANESE = expression(
    rf"\W*(?:[\d０-９.．()（）-]+\s*)?(?:(?P<out>{OUT_JA})|{IN_JA})(?:人|者|方|研究者)?(?:の計画"
    rf"|計画)?\s*[（(：:、]\s*(?:計|全)?\s*"
    rf"(?P<number>{NUMBER}\s*(?:名|人|件))\s*[）)]?\s*(?:[。：:]|$)"
)
ENGLISH = expression(
    rf"\W*(?:[\d.()-]+\s*)?(?:(?P<out>{OUT_EN})|{IN_EN})(?:\s+(?:{GOINGS}|{PEOPLE}))?\s*[(,:–—-]\s*"
    rf"(?P<number>{ENGLISH_NUMBER}\s+(?:{GOINGS}|{PEOPLE}))\s*[)]?\s*(?:[.:]|$)",
    re.I,
)
PAIRED = expression(
    r"(?:(?P<out>dispatch(?:es|ed)?|outgoing|outbound|sent|派遣|渡航)|invitations?|invited|incoming|inbound|招へい|招聘)"
    r"(?:者|数)?\s*[:：は]?\s*(?P<number>\d{1,2})\s*(?:名|人|件|people|persons)?(?![\d.])",
    re.I,
)
"""A way and a number in the brackets of a heading: "Mobility plan (dispatch: 4, invitation: 3)"."""
IN_BRACKETS = re.compile(r"[(（]([^()（）]{4,60})[)）]\s*$")
LEAD = 60
"""Characters of a paragraph in which its head ends."""


def headed(draft: Draft) -> Iterator[Count]:
    """The numbers beside words for a way alone; a heading of a kind, or of a place, counts a part."""
    lines = [block.span for block in draft.authored if block.zone is Zone.BODY]
    for span in [*lines, *(section.heading for section in draft.sections)]:
        words = draft.quote(span)[:LEAD]
        found = JAPANESE.match(words) or ENGLISH.match(words)
        if found is None or ("apan" in found[0] and home_land(draft) != "JP"):
            continue
        start, end = found.span("number")
        way = "outbound" if found["out"] else "inbound"
        yield Count(Span(span.start + start, span.start + end), way, number_of(found["n"]))
    for section in draft.sections:
        yield from _paired(draft, section.heading)


def _paired(draft: Draft, heading: Span) -> Iterator[Count]:
    """The numbers of both ways in the brackets behind a heading; both must stand there, and nothing else."""
    inside = IN_BRACKETS.search(draft.quote(heading))
    found = list(PAIRED.finditer(inside[1])) if inside is not None else []
    ways = {"outbound" if one["out"] else "inbound" for one in found}
    if inside is None or len(found) != 2 or len(ways) < 2:
        return
    for one in found:
        at = heading.start + inside.start(1) + one.start("number")
        way = "outbound" if one["out"] else "inbound"
        yield Count(Span(at, at + len(one["number"])), way, int(one["number"]))
