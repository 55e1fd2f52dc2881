"""The periods of a sentence, completed by what its paragraph told before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.chains import following, follows_on, lasting
from lint.analyse.movements.prose.follow import (
    BACKWARD,
)
from lint.analyse.movements.prose.leaning import (
    ALL_YEAR,
    MONTH,
    OF_YEAR,
    led_by_year,
    year_of,
)
from lint.analyse.movements.prose.spells import COARSE
from lint.analyse.movements.prose.spells import times as times_in
from lint.analyse.movements.prose.thread.memory import Memory
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.movements.records import Movement
from lint.analyse.people.names import Name
from lint.analyse.structure.grids import plain
from lint.document import Span
from lint.expressions import expression

SAME_TIME = expression(
    r"((?:20|２０)[\d０-９]{2})年(?:度)?の?同じ(?:時期|期間|季節|月)"
    r"|\b(?:same|corresponding) (?:months?|weeks|period|time|season)(?: of the year)?,? (?:of|in) (20\d\d)\b"
)
"""What puts a stay into the same months of another year: 「2027年の同じ時期」."""
YEAR_BEHIND = expression(r"[（(]\s?((?:(?:20|２０)[\d０-９]{2}|令和\s?[\d０-９元]{1,2})年度?)\s?[)）]\s*。?\s*$")
"""The year of a clause, behind it in brackets: 「10月から半年、リーズで測定（2025年）。」."""
SAME_YEAR = expression(r"[\s　]*(?:同じ|その)年の?")
"""How a sentence begins that is dated by the year in which the stay told last begins."""
MEANWHILE = expression(
    r"重な[るりっ]|重ねて|並行し|時を同じく|その(?:間|あいだ|頃|ころ|最中)に?[、は]|同じ(?:頃|ころ|時期)に?[、は]"
)
"""How a sentence tells that somebody goes while the one before is away."""
YEAR = expression(r"(?:20|２０)[\d０-９]{2}|令和|年目|年度")
"""What dates a paragraph by itself."""


class Times(Memory):
    """The periods of a clause, by the years and dates that were told before."""

    def when(self, text: str, offset: int) -> list[Period]:
        """The periods of a clause that can be a stay's; 「同年9月」 by the year that its paragraph told before."""
        if behind := YEAR_BEHIND.search(text):
            text = text[: behind.start()]
            dated = times_in(text, offset, self.setting, before=f"{behind[1]}、") if MONTH.search(text) else []
            if dated and all(p.start and p.kind not in COARSE for p in dated):
                return dated
            text += behind[0]
        if (same := SAME_TIME.search(text)) and (again := self._in_year(same, offset)) is not None:
            return [again]
        found = times_in(text, offset, self.setting)
        if not found and (all_of := ALL_YEAR.search(text)):
            span = Span(offset + all_of.start(), offset + all_of.end())
            whole = times_in(f"in {year_of(year)}", 0, self.setting) if (year := self._year_above(offset)) else []
            return [replace(p, span=span) for p in whole[:1] if p.start and p.end]
        if BACKWARD.search(text) and not all(p.start for p in found):
            back = times_in(text, offset, self.setting, before=self._told_before(offset))
            found = back if back and all(p.start for p in back) else found
        if all(p.start for p in found) or not MONTH.search(text):
            return found
        here = (Span(self._place.start, offset), *reversed(self.block[-3:]))
        year = self._year_above(offset)
        before = f"{year_of(year)}、" if year else led_by_year(map(self.document.slice, here), self.setting)
        dated = times_in(text, offset, self.setting, before=before) if before else []
        if before and not dated:  # 「【2026年】」 over 「5月から1年間」: with a comma they are one moment
            dated = times_in(text, offset, self.setting, before=f"{before[:-1]}。")
        if dated and all(p.start for p in dated):
            return dated
        return self._by_the_last(text, offset) or found

    def _in_year(self, told: re.Match[str], offset: int) -> Period | None:
        """The time of the stay told last, or of what the sentence told before, in another year."""
        here = times_in(self.document.slice(Span(self._place.start, max(offset, self._place.start))), 0, self.setting)
        here = here or times_in(told.string[: told.start()], 0, self.setting)
        last = self.near() if not here else None
        first = here[-1] if here else last.period if last is not None else None
        if first is None or not first.start or not first.end:
            return None
        step = int(plain(told[1] or told[2])) - int(first.start[:4])
        ends = (f"{int(end[:4]) + step}{end[4:7]}" for end in (first.start, first.end))
        whole = next((p for p in periods("～".join(ends)) if p.start and p.end), None)
        span = Span(offset + told.start(), offset + told.end())
        return replace(whole, span=span, months=first.months, stated_months=first.stated_months) if whole else None

    def _by_the_last(self, text: str, offset: int) -> list[Period]:
        """The periods of a clause that leaves out the year, behind the stay that its paragraph told last."""
        here = self.told_here() or not YEAR.search(self._told_before(offset))
        last = self.near() if here or BACKWARD.match(text.lstrip("　 ")) else None
        told = last.period if last is not None else None
        same = SAME_YEAR.match(text) is not None or MEANWHILE.search(text) is not None
        end = (told.start if same else told.end or told.start) if told is not None else None
        if end is None or not in_japanese(text):
            return []
        for year in (int(end[:4]), int(end[:4]) + 1):
            found = times_in(text, offset, self.setting, before=f"{year}年。")
            if found and all((p.start or "")[:7] >= end[:7] for p in found):
                return found
        return []

    def dated(self, text: str, offset: int) -> list[Period]:
        """Each of the dated visits of a clause, with the length that they share."""
        found = self.when(text, offset)
        start, years = self.setting.project_start, self.setting.year_starts
        every = [p for p in periods(text, offset=offset, project_start=start, year_starts=years) if p.start]
        return found if len(found) >= len(every) else every

    def after(self, last: Movement | None, people: Sequence[Name], text: str, times: list[Period]) -> list[Period]:
        """The periods of a clause; a length without a date follows the same person's stay before: 「その後、2か月」."""
        if last is None or not (people and last.people) or last.person != people[0].text or last.period is None:
            return times
        length = follows_on(text, times)
        end = last.period.end
        later = lasting(following(end), length, self.setting) if length is not None and end else None
        return [later] if later is not None else times

    def _year_above(self, offset: int) -> re.Match[str] | None:
        """The year that begins the paragraph, a line above it or its title."""
        ways = (self._told_before(offset), *self._label(), *self.titles[:1])
        return next(filter(None, map(OF_YEAR.match, ways)), None)

    def _label(self) -> list[str]:
        """The line of a year that stands above the paragraph, in its part of the plan."""
        number = bisect_left(self._labels, (self._place.start, "")) - 1
        at, words = self._labels[number] if number >= 0 else (-1, "")
        return [words] if number >= 0 and (self.above is None or at > self.above.start) else []
