"""What the lines above a table, or a row that heads those below it, tell of all their stays: where, and with whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.receiving import receiver
from lint.analyse.movements.tables.slots import ARROW, slots
from lint.analyse.places import Place, places
from lint.document import Document, Span

HOSTED = re.compile(
    r"(?P<label>(?:[A-Za-z]+ )?[^\s:：、，,;；（）()【】\[\]]{2,16})\s*[:：]\s*(?P<value>[^、;；|｜／/()（）\n]*)"
)


def place_in(document: Document, span: Span) -> Place | None:
    """The first institution that a row or a line names."""
    return next((p for p in places(document.slice(span), offset=span.start) if p.organisation), None)


def place_above(document: Document, titles: Sequence[str], before: int) -> Place | None:
    """The institution that the nearest titles (folded) tell, where it stands in the text before a table.

    Of a title of a way it is the one behind the arrow; none of a title of several ways.
    """
    for title in titles[:2]:
        arrows = list(ARROW.finditer(title))
        first = arrows[-1].end() if arrows else 0
        place = next((p for p in places(title[first:]) if p.organisation), None)
        if place is None or len(arrows) > 1:
            continue
        words = title[first:][place.span.start : place.span.end]
        at = document.text[:before].lower().rfind(words)
        return replace(place, span=Span(at, at + len(words)) if at >= 0 else Span(before, before))
    return None


def host_in(document: Document, span: Span) -> Entry | None:
    """Who receives, by a title or a row that heads stays: 「受入研究者：佐藤 健」, "At ETH Zurich (host: A. Keller)".

    Returns:
        The name where one is told; no words, at the whole row, where nothing stands behind the label; else ``None``.

    """
    text = document.slice(span)
    for match in HOSTED.finditer(text):
        if slots(match["label"])[:1] != ("host",):
            continue
        value = match["value"].strip()
        at = span.start + match.start("value")
        return Entry(value, Span(at, at + len(value)) if value else span)
    who = receiver(Entry(text, span)) if any(place.organisation for place in places(text)) else None
    return Entry(who, span) if who else None
