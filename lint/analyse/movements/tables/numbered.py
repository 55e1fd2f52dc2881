"""Rows whose cells count their stays by numbers in circles, and words in brackets that stand for those above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lint.analyse.movements.records import Entry
from lint.analyse.places import places
from lint.document import Document, Span
from lint.expressions import expression

NUMBER = expression(r"\s*[①-⑳]\s*")
DITTO = expression(r"\s*(?:同上|同前|同左|〃|ditto|same(?: as above)?|as above)\s*", re.I)
IN_BRACKETS = expression(r"\s*[（(]\s*(?:同上|同前|〃|ditto|same|as above)\s*[）)]", re.I)


def numbered(document: Document, entries: dict[str, Entry], above: Mapping[str, str]) -> Iterator[dict[str, Entry]]:
    """The entries of each of a row's stays, where several cells count them: 「①6月〜8月 ②10月」.

    Args:
        document: the draft.
        entries: the row's cells by slot.
        above: the words of the row before, by slot, for parts that say "ditto".

    """
    if "destination" in entries:
        entries = {**entries, "destination": _told_above(entries["destination"], above.get("destination", ""))}
    parts = {slot: _parts(entry.text) for slot, entry in entries.items()}
    many = {slot: told for slot, told in parts.items() if len(told) > 1}
    counts = {len(told) for told in many.values()}
    if len(counts) != 1 or len({entries[slot].span for slot in many}) < 2:
        yield entries
        return
    for number in range(counts.pop()):
        own = dict(entries)
        for slot, told in many.items():
            words = told[number]
            if DITTO.fullmatch(words):
                before = told[number - 1] if number else (_parts(above.get(slot, "")) or [""])[-1]
                own[slot] = replace(entries[slot], text=before)
            else:
                own[slot] = _found(document, entries[slot], words)
        yield own


def _parts(text: str) -> list[str]:
    """The parts of a cell with a number in a circle each; the first may have lost its own."""
    return [part.strip() for part in NUMBER.split(text) if part.strip()]


def _found(document: Document, entry: Entry, words: str) -> Entry:
    at = document.text.find(words, entry.span.start, entry.span.end)
    return Entry(words, Span(at, at + len(words)) if at >= 0 else entry.span, entry.rough)


def _told_above(entry: Entry, above: str) -> Entry:
    """An institution whose country and host are those that the row before tells for it: 「ヘルシンキ大学（同上）」."""
    mark = IN_BRACKETS.search(entry.text)
    named = next((p.organisation for p in places(entry.text) if p.organisation), None) if mark else None
    at = above.find(named) if named else -1
    if mark is None or at < 0:
        return entry
    told = NUMBER.split(above[at:])[0].strip()
    return replace(entry, text=f"{entry.text[: mark.start()].replace(named or '', told)}{entry.text[mark.end() :]}")
