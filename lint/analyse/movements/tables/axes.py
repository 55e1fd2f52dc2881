"""What the labels along the edges of a table are: times, places, people, directions or anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lint.analyse.dates.calendar import MONTHS_EN
from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.records import Entry
from lint.analyse.movements.setting import Setting
from lint.analyse.movements.tables.bare_months import in_year
from lint.analyse.movements.tables.content import leads_name
from lint.analyse.movements.tables.slots import ARROW, direction, slots
from lint.analyse.movements.tables.times import without_years
from lint.analyse.movements.tables.years import HALF
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import Place, places
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

MONTHS = "|".join(f"{name.title()}|{name[:3].title()}" for name in MONTHS_EN) + "|Sept"
"""English names of months, in alternatives."""
MONTH = expression(
    rf"(?:{MONTHS})\.?(?:\s*[-–—~/]\s*(?:{MONTHS})\.?)?|\d{{1,2}}\s*[～〜~\-–]?\s*(?:\d{{1,2}})?\s*月", re.I
)
ERA = expression(r"(?:令和|R)\s?\d{1,2}年?", re.I)
TITLE = expression(
    r"\s*(?:Prof(?:essor)?|Dr|Ms|Mr|Mx)\.?\s+(?:Dr\.?\s+)?|.{0,10}(?:教授|助教|講師|研究員|博士|先生|学生|院生|代表者?)[\s:：]*"
)
LEAVES = expression(
    r"(?:から|より|発)(?:の\w{0,4})?[)）\s]*$|^\W*from\b|\bsends?\b|\b(?:guests|visitors|people) from\b", re.I
)
ENTERS = expression(r"(?:へ|行き|宛|向け)(?:の\w{0,4})?[)）\s]*$|^\W*(?:in)?to\b|\breceives?\b", re.I)
REAL = ("time", "place", "person", "way")
HEADS = {"person", "period", "role", "host"}
"""Slots whose heads are no direction, though they name one: 「派遣の時期」, 「用務先（受け入れる人）と用務」."""
STAY = {"person", "period"}
"""What heads a column of whole stays: "Who comes to us, and when"."""
YEARS = ("year", "fiscal year", "academic year", "project year")


@dataclass(frozen=True)
class Axis:
    """A label of a row or a column."""

    kind: str
    """"time", "place", "person", "way" (a direction) or "other"."""
    text: str
    span: Span
    land: str | None = None
    """The country that the label of a place tells."""
    until: str = ""
    """The last of several labels of times that one cell goes over."""
    way: str | None = None
    """The direction that a label tells by the country that it names."""

    @property
    def entry(self) -> Entry:
        """The label as the words of a slot."""
        return Entry(self.way or self.text, self.span)


def is_axis(axis: Axis) -> bool:
    """Whether a label is of a kind that tells something of the stays of its row or column."""
    return axis.kind in REAL


def axis_of(words: str, span: Span, setting: Setting) -> Axis:
    """The kind of a label.

    Args:
        words: the label.
        span: its place.
        setting: the project's start, the applicant's country, short names.

    """
    text = words.strip()
    if not text or len(text) > 120:
        return Axis("other", text, span)
    if _is_time(text, setting):
        return Axis("time", text, span)
    spots = places(text, called=setting.called)
    named = next((place for place in spots if place.organisation), None)
    lands = [place.country for place in spots if place.country]
    way = direction(text, setting.home)
    heads = HEADS & set(slots(text))
    if way is not None and named is None and len(text) <= 40 and (len(text) < 5 or not heads or heads >= STAY):
        return Axis("way", text, span)
    if lands and named is None and (way := _way(text, lands[0], setting)) is not None:
        return Axis("way", text, span, way=way)
    if ARROW.search(text) and len(set(lands)) == 2:
        return Axis("way", text, span)
    if not slots(text) and _is_person(text, spots):
        return Axis("person", text, span)
    if named is not None or (lands and not slots(text)):
        return Axis("place", text, span, lands[0] if lands else None)
    return Axis("other", text, span)


def _is_person(text: str, spots: Sequence[Place]) -> bool:
    """Whether a label that is no head leads with somebody's name, with a title before it at most."""
    if placeholder(text) is not None:
        return False
    found = [n for n in names(text, cell=True, header="氏名") if not any(p.span.overlaps(n.span) for p in spots)]
    start = found[0].span.start if found else 0
    return bool(found) and (start < 2 or TITLE.fullmatch(text[:start]) is not None) and leads_name(text)


def _way(text: str, land: str, setting: Setting) -> str | None:
    """The direction of those who come out of a country, or go to one: 「デンマークから」, "To Canada"."""
    leaves, enters = LEAVES.search(text), ENTERS.search(text)
    if bool(leaves) == bool(enters):
        return None
    return setting.way_between(land, None) if leaves else setting.way_between(None, land)


def _is_time(text: str, setting: Setting) -> bool:
    if len(text) > 32:
        return False
    if ERA.fullmatch(text) or MONTH.fullmatch(text):
        return True
    found = _read(text, setting)
    told = sum(len(period.span) for period in found)
    return bool(found) and 2 * told >= len(text.strip())


def _read(text: str, setting: Setting) -> list[Period]:
    text = re.sub(r"(\d)\s*年次", r"\1年目", text)
    found = periods(text, project_start=setting.project_start, year_starts=setting.year_starts)
    return [period for period in found if period.kind != "length"]


def dated(own: Entry | None, times: Sequence[Axis], setting: Setting, *, fiscal: bool) -> Entry | None:
    """The period of a stay, in words that tell its year: the cell's own, in the time that its row or column is.

    Args:
        own: the cell's words for it.
        times: the labels of times over and beside the cell.
        setting: the project's start, the beginning of its years.
        fiscal: whether bare years are fiscal ones.

    """

    def read(text: str) -> list[Period]:
        return periods(text, project_start=setting.project_start, year_starts=setting.year_starts)

    if own is not None and any(period.start for period in read(own.text)):
        return None
    label = _joined([_yearly(axis.text, setting, fiscal=fiscal) for axis in times], setting)
    if until := next((axis.until for axis in times if axis.until), ""):
        label = f"{label}～{_yearly(until, setting, fiscal=fiscal)}"
    window = next((period for period in read(label) if period.start), None)
    span = own.span if own is not None else times[-1].span
    if own is None or not own.text or window is None or window.start is None:
        return Entry(f"{label} {own.text}" if own and own.text else label, span, rough=True)
    ways = (f"{label}: {own.text}", f"{own.text} {label}", f"{label} {own.text}", in_year(own.text, window.start[:7]))
    for words in ways:
        found = without_years(read(words), words, 0)
        if len(found) != 1 or not found[0].start or (found[0].kind in YEARS or found[0].kind == window.kind != "range"):
            continue
        if _within(found[0], window):
            return Entry(words, span)
    return Entry(f"{label} {own.text}", span, rough=True)


def _within(period: Period, window: Period) -> bool:
    start, end = (period.start or "")[:7], (window.end or "")[:7]
    return (window.start or "")[:7] <= start and (not end or start <= end)


def _joined(labels: Sequence[str], setting: Setting) -> str:
    """The labels of times that stand over each other as one: the longer first, "2027 Q2"."""
    alone = [label for label in labels if any(period.start for period in _read(label, setting))]
    if len(labels) < 2:
        return labels[0]
    whole = sorted(labels, key=lambda label: label not in alone)
    for words in (" ".join(whole), " ".join(reversed(whole)), ""):
        if any(period.start and period.kind not in YEARS for period in _read(words, setting)):
            return words
    begun = next((p.start for label in alone for p in _read(label, setting) if p.start), None)
    rest = next((label for label in whole if label not in alone), "")
    return in_year(rest, begun[:7]) if begun and rest and in_year(rest, begun[:7]) else whole[0]


def _yearly(text: str, setting: Setting, *, fiscal: bool) -> str:
    """A label of a year as one that is read: "R7" and fiscal "2027" with 年度, 「2年次」 as 2年目, 「2025上」."""
    text = HALF.sub(r"\1年度\2期", re.sub(r"(\d)\s*年次", r"\1年目", text.strip()))
    bare = re.fullmatch(r"20\d\d", plain(text)) is not None
    if ERA.fullmatch(text) or (bare and fiscal):
        return f"{text.removesuffix('年')}年度"
    return text
