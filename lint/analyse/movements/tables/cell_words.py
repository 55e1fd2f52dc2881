"""Stays that a cell tells in free words: 「山田 花子　4月～9月　膜を測る」, "A. Lee, March–May: sews sacks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from lint.analyse.dates.degrees import is_degree
from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.hosts import HOST_OPEN
from lint.analyse.movements.records import Entry
from lint.analyse.movements.tables.axes import YEARS
from lint.analyse.movements.tables.cell_marks import (
    ALL,
    AND,
    BEHIND,
    BEHIND_WHEN,
    BEHIND_WHERE,
    BREAK,
    BRIEF,
    COUNTED,
    FIRST,
    FROM,
    GAP,
    GOES_ON,
    GUEST,
    HOST,
    HOSTED,
    IS_TITLE,
    LEAD_WHEN,
    LEAD_WHERE,
    LEAD_WHO,
    LED,
    LONG_NAME,
    MONTH,
    OF_LAB,
    OF_THEM,
    ONWARD,
    SAME,
    SKIP,
    TO,
    WEAK,
)
from lint.analyse.people.full_names import FullNames
from lint.analyse.people.names import career_stage, names, placeholder
from lint.analyse.places import Called, Place, is_none, places
from lint.document import Span

Part = tuple[str, Entry, int]
"""A slot, its words, and where they end."""


@dataclass
class Told:
    """The parts of one stay, by slot."""

    parts: dict[str, Entry] = field(default_factory=dict)
    last: str = ""

    @property
    def span(self) -> Span:
        """From the first of its parts to the last."""
        spans = [entry.span for entry in self.parts.values()]
        return Span(min(s.start for s in spans), max(s.end for s in spans))

    def weighs(self) -> int:
        """How many of who, when, where and what it tells."""
        kinds = {"person": "who", "stage": "who", "period": "when", "destination": "where", "home": "where"}
        return len({kinds.get(slot, slot) for slot in self.parts})


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _whole(text: str, time: Period) -> Period:
    """A time with the month before it that has no 月 of its own: 「10〜12月」."""
    before = FIRST.search(text[: time.span.start])
    return replace(time, span=Span(before.start(), time.span.end)) if before else time


def _neighbours(text: str, times: list[Period]) -> Iterator[Period]:
    """The times, months that "and" joins as one: 「6月・7月」."""
    last: Period | None = None
    for time in sorted(times, key=lambda one: one.span):
        joined = last is not None and {last.kind, time.kind} <= {"month", "months"}
        if last is not None and joined and AND.fullmatch(text[last.span.end : time.span.start]):
            last = replace(last, span=Span(last.span.start, time.span.end), kind="months")
            continue
        if last is not None:
            yield last
        last = time
    if last is not None:
        yield last


class CellReader:
    """The parts of a cell's words in their order.

    Args:
        text: the words.
        known: whom the draft names in full.
        called: short names that the draft gives its institutions.

    """

    def __init__(self, text: str, known: FullNames | None = None, called: tuple[Called, ...] = ()) -> None:
        self.text = text
        self._flat = re.sub(r"[\n\v]", " ", text)
        self._known = known or FullNames()
        self._times = [_whole(self._flat, time) for time in periods(self._flat)]
        self._times = list(_neighbours(self._flat, self._times))
        alone = (Span(*month.span()) for month in MONTH.finditer(self._flat))
        self._times += [
            Period(span, kind="month", vague=True)
            for span in alone
            if not any(time.span.overlaps(span) for time in self._times)
        ]
        spots = [p for p in places(self._flat, called=called) if p.organisation or p.country]
        self._places = [p for p in spots if p.organisation or not self._begins_name(p)]

    def _begins_name(self, place: Place) -> bool:
        """Whether a place is a family name here: 「諏訪 葵（教授）」."""
        line = self.text[place.span.start :].splitlines()[0]
        found = names(line, cell=True, header="氏名")[:1] if line[: len(place.span)] not in self._known else []
        named = bool(found) and found[0].span.start == 0 and len(found[0].span) > len(place.span)
        return named or line[: len(place.span)] in self._known

    def stays(self, *, by: str = "") -> list[Told]:
        """The stays in order; ``by`` tells the slot that begins each ("person", "period"), where the axes tell who."""
        found: list[Told] = [Told()]
        at, opening = 0, True
        while at < len(self.text):
            if (mark := BREAK.match(self.text, at)) and mark.end() > at:
                at, opening = mark.end(), True
                continue
            if (mark := SKIP.match(self.text, at)) and mark.end() > at:
                opening = opening or bool(re.search(r"[\n\v;；。]", mark[0]))
                at = mark.end()
                continue
            now = found[-1]
            slot, entry, end = self._part(at, now, opening=opening)
            leading = by or next((s for s in now.parts if s in ("person", "period", "destination")), "")
            if slot == "person" and "person" in now.parts:
                if now.last == "person" or not now.parts.keys() & {"period", "destination", "role", "host"}:
                    whole = now.parts["person"]
                    told = Entry(f"{whole.text}、{entry.text}", Span(whole.span.start, entry.span.end))
                    now.parts["person"] = told
                else:
                    found.append(Told({"person": entry}))
            elif slot in now.parts and slot in ("period", "destination") and slot == leading and opening:
                found.append(Told({slot: entry}))
            elif slot == "role" and "role" in now.parts:
                whole = now.parts["role"]
                now.parts["role"] = Entry(f"{whole.text} {entry.text}", Span(whole.span.start, entry.span.end))
            else:
                now.parts.setdefault(slot, entry)
            found[-1].last = slot
            at, opening = max(end, at + 1), False
        return [self._filled(one) for one in found if one.parts]

    def _filled(self, told: Told) -> Told:
        """A stay with the time and the place that only the sentence of its task tells."""
        task = told.parts.get("role")
        if task is None:
            return told
        if task.text[-1:] in (")", "）") and not re.search(r"[(（]", task.text):
            told.parts["role"] = task = replace(task, text=task.text[:-1].rstrip())
        inside = [t for t in self._times if task.span.covers(t.span) and t.kind not in (*YEARS, "length")]
        if inside and "period" not in told.parts:
            told.parts["period"] = self._entry(*_ends(inside[0].span))
        spots = [p for p in self._places if p.organisation and task.span.covers(p.span)]
        if spots and "destination" not in told.parts and TO.search(self.text[: spots[0].span.start]):
            told.parts["destination"] = self._entry(*_ends(spots[0].span))
        return told

    def _entry(self, start: int, end: int, text: str | None = None) -> Entry:
        words = self.text[start:end] if text is None else text
        return Entry(words.strip(), Span(start, end))

    def _part(self, at: int, now: Told, *, opening: bool) -> Part:
        """The slot of the words at a place, the words, and where they end."""
        if same := SAME.match(self.text, at):
            return "ditto", self._entry(*same.span()), same.end()
        if (whole := ALL.match(self.text, at)) and "period" not in now.parts:
            return "period", self._entry(*whole.span(), ""), whole.end()
        for reads in (self._host, self._when, self._where, self._land, self._onward, self._bracketed):
            if (part := reads(at, now)) is not None:
                return part
        if (who := self._person(at, now, opening=opening)) is not None:
            return "person", *who
        chunk = self._chunk(at)
        lab = OF_LAB.match(self.text, at)
        if lab is not None and "host" not in now.parts and self._somebody(lab[1]):
            return "host", self._entry(*lab.span(1)), lab.end()
        staged = now.last in ("person", "stage", "degree", "home") or (opening and "person" not in now.parts)
        length = len(chunk) - sum(len(p.span) for p in self._places if Span(at, at + len(chunk)).covers(p.span))
        of_post = "stage" if career_stage(chunk) else "degree" if is_degree(chunk) else ""
        if staged and of_post and not now.parts.keys() & {"role", of_post} and length <= LONG_NAME:
            return of_post, self._entry(at, at + len(chunk)), at + len(chunk)
        stop = self._task_end(at, now)
        return "role", self._entry(at, stop), stop

    def _host(self, at: int, now: Told) -> Part | None:
        """Who receives, behind a word that says so; the institution that does, where none is told yet."""
        led = LED.match(self.text, at)
        if led is not None and "host" not in now.parts and self._somebody(led[1]):
            return "host", self._entry(*led.span(1)), led.end()
        host = HOST.match(self.text, at)
        who = HOSTED.match(self.text, host.end()) if host is not None and host.end() > at else None
        if host is None or who is None:
            return None
        place = self._place(who.start(1))
        if place is not None and place.organisation and "destination" not in now.parts:
            return "destination", self._entry(*_ends(place.span)), place.span.end
        sure = re.search(r"[:：]\s*$", host[0]) is not None and not COUNTED.search(who[1]) and len(who[1]) <= GUEST
        if (
            place is None
            and not self._time(who.start(1))
            and (sure or self._somebody(who[1]) or HOST_OPEN.search(self.text[at : who.end()]))
        ):
            return "host", self._entry(*who.span(1)), who.end()
        return None

    def _when(self, at: int, now: Told) -> Part | None:
        lead = LEAD_WHEN.match(self.text, at)
        time = self._time(lead.end()) if lead is not None else None
        if time is None or not self._fits(time, now):
            return None
        behind = BEHIND_WHEN.match(self.text, time.span.end)
        words = AND.sub("～", self.text[time.span.start : time.span.end]) if time.kind == "months" else None
        return "period", self._entry(*_ends(time.span), words), behind.end() if behind else time.span.end

    def _where(self, at: int, now: Told) -> Part | None:
        """Where somebody goes, or comes from: "to X", "from X", and behind a name in brackets."""
        lead = LEAD_WHERE.match(self.text, at)
        place = self._place(lead.end()) if lead is not None else None
        if lead is None or place is None:
            return None
        before = self.text[max(at - 2, 0) : lead.end()]
        inside = now.last in ("person", "stage") and self._opens(at)
        goes_on = GOES_ON.match(self.text, place.span.end) is not None
        comes = goes_on or bool(FROM.search(before)) or self.text.startswith(("から", "より", "の"), place.span.end)
        slot = "home" if (comes or inside) and not TO.search(before) else "destination"
        if slot == "home" and not place.organisation and not goes_on:
            return None
        behind = BEHIND_WHERE.match(self.text, place.span.end)
        return slot, self._entry(*_ends(place.span)), behind.end() if behind else place.span.end

    def _land(self, at: int, now: Told) -> Part | None:
        """The country behind a place: "MIT, USA"."""
        if now.last not in ("destination", "home", "host") or now.parts.keys() & {"country", "role"}:
            return None
        words = self._chunk(at)
        spots = places(words) if "destination" in now.parts and len(words) <= LONG_NAME else []
        if any(spot.organisation for spot in spots) or 2 * sum(len(spot.span) for spot in spots) < max(len(words), 1):
            return None
        return "country", self._entry(at, at + len(words)), at + len(words)

    def _onward(self, at: int, now: Told) -> Part | None:
        """A place that no list knows, behind an arrow or "to"."""
        onward = ONWARD.match(self.text, at) if not now.parts.keys() & {"destination", "role"} else None
        where = self._chunk(onward.end()) if onward is not None else ""
        if onward is None or not where or self._time(onward.end()):
            return None
        return "destination", self._entry(onward.end(), onward.end() + len(where)), onward.end() + len(where)

    def _bracketed(self, at: int, now: Told) -> Part | None:
        """What stands in brackets behind who goes (the stage) or behind where they go (who receives)."""
        words = self._chunk(at)
        if not self._opens(at) or len(words) > LONG_NAME:
            return None
        slot = ""
        if now.last == "person" and "stage" not in now.parts and not HOST.match(words):
            slot = "stage"
        elif now.last != "role" and "host" not in now.parts and self._somebody(words):
            slot = "host"
        return (slot, self._entry(at, at + len(words)), at + len(words)) if slot else None

    def _opens(self, at: int) -> bool:
        return re.search(r"[(（]\s*$", self.text[:at]) is not None

    def _fits(self, time: Period, now: Told) -> bool:
        """Whether a time may be the stay's: no year or length that its task speaks of."""
        if "period" in now.parts:
            return "role" in now.parts and time.kind != "length"
        return not ("role" in now.parts and time.kind in (*YEARS, "length"))

    def _task_end(self, at: int, now: Told) -> int:
        """Where the words of a task end: before another stay, or before a part that this stay lacks."""
        for mark in WEAK.finditer(self.text, at + 1):
            behind = mark.end()
            if behind >= len(self.text):
                break
            strong = BREAK.match(self.text, mark.start()) is not None
            lead = LEAD_WHEN.match(self.text, behind)
            time = self._time(lead.end() if lead else behind)
            if time is not None and "period" not in now.parts and time.kind not in (*YEARS, "length"):
                return mark.start()
            host = HOST.match(self.text, behind)
            who = HOSTED.match(self.text, host.end()) if host else None
            if host and who and "host" not in now.parts and self._somebody(who[1]):
                return mark.start()
            if strong and (time is not None and time.kind not in (*YEARS, "length")):
                return mark.start()
            if strong and self._person(behind, Told({"role": self._entry(at, behind)}), opening=True):
                return mark.start()
            line = strong and re.search(r"[\n\v]", mark[0]) is not None
            if (line or mark.start() - at <= BRIEF) and self._place(behind) and "destination" not in now.parts:
                return mark.start()
        return len(self.text)

    def _chunk(self, at: int) -> str:
        """The words up to the next mark that may part them."""
        mark = next((m for m in WEAK.finditer(self.text, at) if m.end() > at), None)
        return self.text[at : mark.start() if mark else len(self.text)]

    def _time(self, at: int) -> Period | None:
        near = next((p for p in self._times if p.span.start <= at < p.span.end or 0 <= p.span.start - at <= 1), None)
        return near if near is not None and not self.text[at : near.span.start].strip() else None

    def _place(self, at: int) -> Place | None:
        return next((p for p in self._places if p.span.start == at), None)

    def _somebody(self, words: str) -> bool:
        words = words.strip()
        if not words or COUNTED.search(words):
            return False
        latin = re.match(
            r"(?:(?:Prof|Dr|Professor)\.?\s+)?(?:[A-Z]\.\s?)*[A-ZÀ-ÞĀ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][\w’'-]+){0,3}$", words
        )
        return words in self._known or bool(names(words, cell=True, header="氏名")) or bool(latin)

    def _person(self, at: int, now: Told, *, opening: bool) -> tuple[Entry, int] | None:
        """Who is named at a place, or the words that stand for somebody, and where they end."""
        lead = LEAD_WHO.match(self.text, at)
        at = lead.end() if lead else at
        starts = [time.span.start for time in self._times]
        starts += [p.span.start for p in self._places if not OF_THEM.fullmatch(self.text, at, p.span.start)]
        limit = min([*(start for start in starts if start > at), at + LONG_NAME, len(self.text)])
        if "role" in now.parts and not opening:
            return None
        chunk = self.text[at:limit]
        stop = re.search(r"[、，,:：／/()（）\[\]［］|｜;；。\n\v]|\u3000(?=[^\u3000]{0,30}$)|\s[–—-]\s", chunk)
        first = chunk[: stop.start()] if stop else chunk
        bare = re.sub(r"[はがを]$", "", first)
        parts = [bare, first, re.sub(r"[もと]$", "", bare), re.sub(r"[\n\v]", " ", chunk)]
        if OF_LAB.match(first):
            return None
        for words, header in product(parts, (None, "氏名")):
            name = next(iter(names(words, cell=True, header=header)), None)
            if name is None or not (name.span.start <= 1 or IS_TITLE.fullmatch(words[: name.span.start])):
                continue
            end = at + name.span.end
            if header and "person" in now.parts and not opening:
                continue  # what is done, and not who does it
            if name.kind == "named" or name.text in self._known or self._stands(words, name.span.end, at):
                return self._with_end(at, end, self._known.full(name.text))
        if (family := self._family(first)) is not None:
            return self._with_end(at, at + len(family), self._known.full(family))
        if "person" in now.parts and not now.parts.keys() & {"period", "role"}:
            return None
        stand_in = placeholder(first) or placeholder(first.strip(), cell=True)
        if stand_in is None or stand_in.start > 1 or is_none(first):
            return None
        return self._with_end(at, at + (len(first) if len(first) <= LONG_NAME else stand_in.end))

    def _family(self, words: str) -> str | None:
        """The known family name that words begin with."""
        word = re.match(r"[^\W\d_][\w’'-]*|[一-龠々]{1,4}", words)
        if word is None or word[0].isascii():
            return word[0] if word is not None and word[0] in self._known else None
        return next((word[0][:end] for end in range(len(word[0]), 0, -1) if word[0][:end] in self._known), None)

    def _with_end(self, start: int, end: int, text: str | None = None) -> tuple[Entry, int]:
        if text is not None and self._flat[start : start + len(text)].replace("\u3000", " ") == text:
            end = start + len(text)
        behind = BEHIND.match(self.text, end)
        return self._entry(start, end, text), behind.end() if behind else end

    def _stands(self, words: str, end: int, at: int) -> bool:
        """Whether a surname alone stands as a part of its own."""
        behind = self.text[at + end : at + end + GAP]
        return (
            not words[end:].strip()
            or re.match(r"(?:さん|氏|博士|教授|准教授|助教|先生|[（(:：、,→⇒\u3000\s])", behind) is not None
        )


def stays_in(text: str, offset: int, known: FullNames, called: tuple[Called, ...], *, by: str = "") -> Iterator[Told]:
    """The stays of a cell that begins at ``offset`` in the document's text; see :class:`CellReader`."""
    for told in CellReader(text, known, called).stays(by=by):
        moved = {
            slot: Entry(entry.text, Span(entry.span.start + offset, entry.span.end + offset), entry.rough)
            for slot, entry in told.parts.items()
        }
        yield Told(moved, told.last)
