"""The periods of a row of a plan: one column or several, ranges over lines, lengths and months of the project."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.spells import times
from lint.analyse.movements.records import Entry
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.bare_months import in_year
from lint.analyse.movements.tables.heads import Head
from lint.analyse.movements.tables.slots import slots
from lint.analyse.places import is_none
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

LENGTH = re.compile(r"^\s*[約\d.,\s]+\s*$")
YEARS = re.compile(r"\d{4}(?:\s*[-~～–]\s*\d{4})?")
BARE_YEAR = re.compile(r"(?:20\d\d|(?:令和|r)\s?\d{1,2})年?")
YEAR_ONLY = re.compile(r"(?:fy\s?)?\d{4}(?:年度?)?")
"""A year beside the months in which a stay begins and ends: it only orders the rows."""
FISCAL = re.compile(r"年度|fiscal|\bfy\b")
RELATIVE = re.compile(r"m(?:onth)?\s?\d{1,2}")
MOMENTS = {"day", "month", "from", "until"}
PARTS = ("half", "quarter", "season")
"""Parts of a year within which a cell may tell the exact days."""
YEARLY = ("year", "fiscal year", "project year")
ALL_YEAR = expression(r"通年|年間を通[しじ]て?|all (?:through the )?year|whole year|year[- ]round", re.I)
IN_MONTHS = re.compile(r"\((?:[^()]*[・、,/])?(?:延べ)?(?:月数|(?:か|ヶ|カ|ケ|箇)月数?|months?|mo\.?)\)")
BARE_NUMBER = re.compile(r"[(（]\s*(\d{1,2})\s*[)）](?=\s*$)")
"""A number of months in brackets, whose unit only the label tells."""
LABEL = expression(r"(?:^|[\n\v;；、,／])\s*([^:：\d\s][^:：\d\n\v;；、,／]{0,18}?)\s*[:：]?\s*$")
"""A label before a moment: "From: ", 「開始：」, "Arrival ", 「自 」."""
BROKEN = expression(r"(?<=[年月日])([~～〜∼])[ \t]*[\n\v]\s*(?=\d[^\n\v]*[^\s~～〜∼–-]\s*(?:[\n\v]|$))")
"""A range over a line's end."""
DASHES = "~～〜∼–—―→⇒↓ "
ONWARD = expression(r"\s*付?(?:から|より|[~～〜∼\-–—―→⇒↓]|to\b|until\b)\s*", re.I)
"""What joins the first moment of a range to the last, over a line's end."""


def periods_of(entries: dict[str, Entry], head: Head, setting: Setting) -> list[Period]:
    """The periods of a row: of one column, of start and end, or with a column of lengths."""

    def read(text: str, span: Span) -> list[Period]:
        return periods(text, offset=span.start, project_start=setting.project_start, year_starts=setting.year_starts)

    entry = entries.get("period")
    if "start" in entries and (entry is None or YEAR_ONLY.fullmatch(plain(entry.text))):
        start, end = entries["start"], entries.get("end")
        begun = _moment(start, head.labels.get("start", ""), setting)
        done = _moment(end, head.labels.get("end", ""), setting) if end and not is_none(end.text) else ""
        both = f"{begun}～{done}" if done else begun
        if "year" in entries and not any(found.start for found in read(both, start.span)):
            both = _with_year(both, entries["year"], head, read)
            begun, _, done = both.partition("～")
        if "end" in head.labels and not (end and end.text.strip()) and not RELATIVE.fullmatch(plain(start.text)):
            both = f"{begun}から"  # the column of ends has an empty cell
        span = Span(start.span.start, max(start.span.end, end.span.end if end else 0))
        length = _length(entries.get("months"), head)
        if length:  # beside both ends it may disagree with them
            both = f"{both}（{length}）" if done else f"{both}から{length}"
        found = read(both, span)
        found.sort(key=lambda period: -(period.months or 0) * bool(period.start))  # "M6 (Apr 2025)" tells it twice
        if found and found[0].disagrees and length:
            span = entries["months"].span
        return [replace(period, span=span) for period in found[:1]]
    if entry is not None and "year" in entries and not any(found.start for found in read(entry.text, entry.span)):
        entry = replace(entry, text=_with_year(entry.text, entries["year"], head, read))
    length = _length(entries.get("months"), head)
    shared = "months" in entries and entry is not None and entries["months"].span == entry.span
    if entry is None or is_none(entry.text):
        found = read(length, entries["months"].span) if length and "months" in entries else []
        return [replace(period, span=entries["months"].span) for period in found[:1]]
    fiscal = (
        (YEARS.fullmatch(plain(entry.text)) or BARE_YEAR.fullmatch(plain(entry.text)))
        if FISCAL.search(plain(head.labels.get("period", "")))
        else None
    )
    text = f"{entry.text.strip()}年度" if fiscal else on_a_line(entry.text)
    if IN_MONTHS.search(plain(head.labels.get("period", ""))):  # 「期間（月数）」 over 「R7.2～R8.1（12）」
        text = BARE_NUMBER.sub(r"（\1か月）", text)
    if plain(head.labels.get("period", "")) == "between":  # its two ends: "October 2025 and March 2026"
        text = text.replace(" and ", " to ", 1)
    found = without_years(_each_once(read(text, entry.span), text, entry.span.start), text, entry.span.start)
    dated = [period for period in found if period.start or period.kind not in ("length",)]
    if length and not shared and len(dated) == 1:
        joined = read(f"{' '.join(text.split())}（{length}）", entry.span)
        if joined and joined[0].start:
            return [replace(joined[0], span=entry.span)]
    if len(dated) == 1 < len(found) and "\n" in text:  # the length stands on a line of its own
        joined = read(" ".join(text.split()), entry.span)
        if len(joined) == 1 and joined[0].start == dated[0].start:
            found = dated = joined
    chosen = dated or found[:1]
    if (whole := _in_pieces(found, text, entry.span, setting)) is not None:
        chosen = [whole]
    if len(chosen) != 1:
        return chosen
    return [replace(chosen[0], span=entry.span, approximate=chosen[0].approximate or entry.rough)]


def _with_year(text: str, told: Entry, head: Head, read: Callable[[str, Span], list[Period]]) -> str:
    """Months or days alone with the year that another column, or a row above, tells."""
    years = [p for p in read(_of_year(told.text, head), told.span) if p.start and _is_year(p)]
    year = min(years, key=lambda period: period.kind == "project year", default=None)
    if year is None or not year.start:
        return text
    return in_year(text, year.start) or ALL_YEAR.sub(told.text, text)


def _of_year(text: str, head: Head) -> str:
    """The words of a column of years, with 年度 where only the label has it: 「令和7」."""
    fiscal = FISCAL.search(plain(head.labels.get("year", ""))) and BARE_YEAR.fullmatch(plain(text))
    return f"{text.strip()}年度" if fiscal else text


def on_a_line(text: str) -> str:
    """The words of a cell with each range in one line, at its place: "From: May 2025⏎To: March 2026"."""
    text = BROKEN.sub(lambda found: found[1].ljust(len(found[0])), text)
    at = 0
    for first, last in pairwise(periods(text)):
        gap = text[first.span.end : last.span.start]
        if {first.kind, last.kind} - MOMENTS or last.kind == "from" or first.span.start < at or len(gap) > 40:
            continue
        joined = first.kind == "from" or last.kind == "until"  # the dash, or the word, is in one of both
        over = "\n" in gap and (ONWARD.fullmatch(gap) or (joined and not gap.strip()))
        if over or _is_end(text[: first.span.start], gap):
            begun = text[: first.span.end].rstrip(DASHES)
            room = last.span.start - len(begun)
            text = begun + "～".ljust(room) + text[last.span.start :].lstrip(DASHES)
            at = last.span.end
    return text


def _in_pieces(found: list[Period], text: str, span: Span, setting: Setting) -> Period | None:
    """The one stay of a cell that tells its beginning, and its end or length, apart: 「4月着任、10か月滞在」."""
    dated = [period for period in found if period.start or period.end]
    if not 0 < len(dated) < 3 or any(period.kind not in MOMENTS for period in dated):
        return None
    told = times(text, span.start, setting)
    whole = told[0] if len(told) == 1 else None
    return whole if whole and whole.kind == "range" and whole.start and whole.end else None


def _is_year(period: Period) -> bool:
    """Whether a period is a year of any beginning."""
    return period.kind in YEARLY or (period.kind == "range" and 11 < (period.months or 0) < 13)


def _is_end(before: str, gap: str) -> bool:
    """Whether labels say that a moment begins and the next one ends: "Arrival … departure …"."""
    labels = [match[1].strip() if (match := LABEL.search(words)) else "" for words in (before, gap)]
    first, last = (slots(label)[:1] for label in labels)
    if first != ("start",):
        return labels == ["", "至"]
    return last == ("end",) or (last == ("start",) and plain(labels[0]) != plain(labels[1]))


def _each_once(found: list[Period], text: str, offset: int) -> list[Period]:
    """The periods of a cell, without those that only say the one before again, in the other language."""
    kept: list[Period] = []
    for period in found:
        words = text[period.span.start - offset : period.span.end - offset]
        again = kept and (period.start, period.end) == (kept[-1].start, kept[-1].end) and period.start
        before = text[kept[-1].span.start - offset : kept[-1].span.end - offset] if kept else ""
        opened = kept and text[kept[-1].span.end - offset : period.span.start - offset].strip() in (
            "(",
            "（",
            "=",
            "＝",
        )
        if again and opened:
            continue  # "M14–M19 (Nov 2027 to Apr 2028)"
        if not again or (re.search(r"[年月日]", words) is None) == (re.search(r"[年月日]", before) is None):
            kept.append(period)
    return kept


TASK = re.compile(r"\s*[)）]?\s*[:：][^\n;；。]*")
"""What stands between the time of a stay and a year that its task speaks of: "November 2025: chooses the trees of"."""


def without_years(found: list[Period], text: str, offset: int) -> list[Period]:
    """The periods of a cell without the years, and parts of years, that tell no stay of their own.

    One beside a date only says in which year that is: 「2年目（2025年11月～2026年3月）」, 「R8年度上期のうち8月3日」.
    A year of the project behind a date may belong to the task.
    """

    def exact(period: Period) -> int:
        if period.kind in YEARLY:
            return 0 if period.kind == "project year" else 1
        return 2 if period.kind in PARTS else 3

    def between(first: Period, second: Period) -> str:
        return text[first.span.end - offset : max(first.span.end, second.span.start) - offset]

    def idle(year: Period) -> bool:
        dated = [period for period in found if period.start and exact(period) > exact(year)]
        behind = [date for date in dated if year.span.end <= date.span.start]
        if any(re.fullmatch(r"\s*[(（:：]?\s*", between(year, date)) or _within(date, year) for date in behind[:1]):
            return True
        before = [between(date, year) for date in dated if date.span.end <= year.span.start]
        if any(re.fullmatch(r"\s*[(（]\s*", words) for words in before):
            return True
        opens = re.match(r"\s*[:：]", text[year.span.end - offset :])
        return year.kind == "project year" and bool(before) and not opens and TASK.fullmatch(before[0]) is not None

    return [period for period in found if not idle(period)]


def _within(period: Period, whole: Period) -> bool:
    """Whether a period lies in a longer one."""
    if not (period.start and period.end and whole.start and whole.end):
        return False
    return whole.start <= period.start[:7] and period.end[:7] <= whole.end


def _moment(entry: Entry, label: str, setting: Setting) -> str:
    """The words of a start or an end; a month of the project ("M13", or 13 under "Start month") by the calendar."""
    words = entry.text
    if re.fullmatch(r"\d{1,2}", plain(words)) and re.search(r"month|月", plain(label)):
        words = f"M{plain(words)}"
    if not RELATIVE.fullmatch(plain(words)):
        return entry.text
    begun, count = setting.project_start, int(re.sub(r"\D", "", plain(words)))
    if begun is None:
        return words
    month = begun.year * 12 + begun.month - 1 + count - 1
    return f"{month // 12}年{month % 12 + 1}月"


def _length(entry: Entry | None, head: Head) -> str:
    """The words of a column of lengths, with the unit of its label where they have none."""
    if entry is None or is_none(entry.text):
        return ""
    if not LENGTH.match(plain(entry.text)):
        return entry.text
    label = plain(head.labels.get("months", ""))
    unit = next(
        (
            u
            for u, p in (("週間", r"週|week"), ("日間", r"日数|泊|\(日|day"), ("年間", r"年数|year"))
            if re.search(p, label)
        ),
        "か月",
    )
    return f"{entry.text.strip()}{unit}"
