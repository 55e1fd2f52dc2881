"""Several stays in the lines of a row's cells, each taken by itself; and what a line says is done."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analyse.dates.periods import periods
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.slots import slots
from lint.analyse.people.names import names
from lint.analyse.places import country_code, places
from lint.document import Document, Span
from lint.expressions import expression

EDGE = expression(
    r"^(?:\s*[(（\[［][^()（）\[\]［］]*[)）\]］])?[\s)）\]］:：、,，;；。.·–—-]*"
    r"(?:(?:to|and|where (?:s?he|they) will|will)\s+)?|[\s。.;；]+$",
    re.I,
)
"""What is around the words of a task behind the place and the period."""
GROUP = expression(
    r"^[^\s、,，。;；・/／（）()のをがはにで\d]{2,20}?(?:先生|教授|博士|氏)?の?(?:研究室|グループ|ラボ)(?=[\s、,，。;；・/／]|$)"
    r"|^(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\s){1,3}(?:group|lab|laboratory|team)(?=\s*[.,;:·/–—]|\s*$)"
)
"""Whose group somebody joins, which is no task."""
PART_OF = re.compile(r"[一-龠]")
"""What makes a word of the name of a country or a town: 「カリフォルニア産」, 「秋田杉」."""
LAND = expression(
    r"[\s,，、;；(（]*(?P<land>[^\s,，、;；:：()（）][^,，、;；:：()（）\n]{0,24}?)\s*[)）]?(?=\s*[,，、;；:：\n]|\s[–—-]|\s*$)"
)
HOST = expression(
    r"[\s,，、;；(（]*(?:with|under|hosted by|hosts?|in the (?:lab|laboratory|group) of|受け?入れ?(?:研究者|教員|者)?)"
    r"\s*[:：]?\s+?(?P<who>[^,，、;；:：()（）。\n]{2,40}?)[)）]?(?=\s*[,，、;；:：。\n]|\s[–—-]|\s*$)",
    re.I,
)
"""The country and who receives, between an institution and what is done there: ", UK, with G. Pomeroy: measures"."""
LEADS = re.compile(r"\s*[)）]?\s*[:：]\s*(?=\S)")
"""What stands between a time and what is done then, which may name places too."""
NEXT = re.compile(r"[\n\v](?!\s*[(（][^()（）\n]*\D[)）]\s*(?:[\n\v]|$))")
"""Where a line begins that is not wholly in brackets."""
LABELLED = expression(r"\s*([^:：\n]{1,20}?)\s*[:：]\s*(\S.*?)\s*", re.S)
"""A label with its value."""
"""A line that is a label with its value."""


def by_line(document: Document, entries: dict[str, Entry], count: int) -> list[dict[str, Entry]]:
    """The entries of each of a row's stays, where its periods stand in a line each; else none.

    Args:
        document: the draft.
        entries: the row's cells; those of as many lines as the row has stays are split.
        count: the row's periods.

    """
    lines = {slot: lines_of(entry) for slot, entry in entries.items()}
    told = lines.get("period", [])
    if len(told) != count or count < 2 or not all(periods(line) for line in told):
        return []
    return [
        {
            slot: _line(document, entry, lines[slot][number]) if len(lines[slot]) == count else entry
            for slot, entry in entries.items()
        }
        for number in range(count)
    ]


def labelled_lines(document: Document, entries: dict[str, Entry]) -> dict[str, Entry]:
    """The entries of a row with the host whom a line of its place or its time names behind a label: "host: A. Lee".

    Args:
        document: the draft.
        entries: the row's cells by slot; those of place and time lose the line.

    """
    found = dict(entries)
    for slot in ("destination", "period"):
        entry = entries.get(slot)
        for line in entry.text.split("\n")[1:] if entry is not None else ():
            match = hosting(line)
            if entry is None or match is None:
                continue
            found[slot] = replace(found[slot], text=found[slot].text.replace(f"\n{line}", ""))
            at = document.text.find(match[2], document.text.find(match[1], entry.span.start), entry.span.end)
            span = Span(at, at + len(match[2])) if at >= 0 else entry.span
            if "host" not in entries or not entries["host"].text:
                found.setdefault("host", Entry(match[2], span))
    return found


def hosting(line: str) -> re.Match[str] | None:
    """The label (1) and the value (2) of a line that names the host behind a label: "host: A. Lee"."""
    match = LABELLED.fullmatch(line)
    return match if match is not None and slots(match[1])[:1] == ("host",) else None


def lines_of(entry: Entry) -> list[str]:
    """The lines of a cell that hold words; one in brackets goes with that above it: 「ライス大学」, 「（Kim教授）」."""
    return [line.strip() for line in NEXT.split(entry.text) if line.strip()]


def _line(document: Document, entry: Entry, words: str) -> Entry:
    at = document.text.find(words, entry.span.start, entry.span.end)
    return Entry(words, Span(at, at + len(words)) if at >= 0 else entry.span, entry.rough)


def _after_host(words: str) -> str:
    """What stands behind an institution, without its town and country and who receives there."""
    while (land := LAND.match(words)) is not None:
        word = land["land"]
        if not (country_code(word) or any(len(p.span) == len(word) and not p.organisation for p in places(word))):
            break
        words = words[land.end() :]
    host = HOST.match(words)
    return words[host.end() :] if host is not None and names(host["who"], cell=True, header="氏名") else words


def task_of(entry: Entry) -> Entry:
    """What a cell or a line says behind its place and period, which may be nothing."""
    times = [period.span.end for period in periods(entry.text)]
    spots = [place for place in places(entry.text) if not PART_OF.match(entry.text, place.span.end)]
    known = [place.span.end for place in spots] + times
    led = next(filter(None, (LEADS.match(entry.text, end) for end in times)), None)
    task = EDGE.sub("", _after_host(entry.text[led.end() if led else max(known, default=0) :]))
    first, mark, rest = task.partition("\n")
    if mark and names(first, cell=True):  # who receives, before what is done
        task = EDGE.sub("", rest)
    task = EDGE.sub("", GROUP.sub("", task))
    if task[-1:] in (")", "）") and not re.search(r"[(（]", task):
        task = task[:-1]  # the bracket that opens before the place
    return Entry(task, entry.span if task else Span(entry.span.end, entry.span.end))
