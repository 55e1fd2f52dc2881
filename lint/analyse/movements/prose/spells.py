"""When a clause of running text says that somebody is away: ranges, a day and a length, there and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.analyse.dates.periods import Period, periods
from lint.analyse.movements.prose.tongue import in_japanese
from lint.analyse.text.scripts import japanese
from lint.document import Span
from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

DAY_ONLY = expression(
    r"\b(?:leaves?|leaving|returns?|returning|until|till|to|departs?|ends?)\b[^.;\d]{0,24}?"
    r"\bthe (\d{1,2})(?:st|nd|rd|th)\b"
    r"|(?<![\d月])(\d{1,2})日(?:に(?:帰国|離日|帰|出国|終)|まで)"
)
DAYS = 31
EACH = expression(r"それぞれ|ずつ|各|\beach\b|\brespectively\b", re.I)
EACH_YEAR = expression(r"(?:毎年度?|各年度?|年に?[1一]度|年[1一]回)(?:の|に|、)?")
YEARLY = expression(rf"{EACH_YEAR.pattern}\s*$")
IN_YEARS = expression(
    r"20\d\d年度?(?:(?:と|、|・|および|及び)20\d\d年度?){1,4}の?(?:各年?|それぞれ|いずれも)?の?(?P<month>1[0-2]"
    r"|[1-9])月"
)
EACH_FROM = expression(
    r"(?:それぞれ|ともに|いずれも|各)(?:の|年の?)?(?P<rest>(?:1[0-2]|[1-9])月(?:から|より|に)[^、。]{0,12})"
)
"""A month and a length that go for each of the years told before: 「それぞれ8月から半年間」."""
OF_YEARS = expression(r"(?:20\d\d|(?:令和|R)\s?\d{1,2})年度?(?=[にはの、])")
BESIDE = expression(r"\s(?:at|in|with)\s[^,;:.()]{2,60}[\s,]*\(?(?:starting|beginning|from|in)?\s?", re.I)
"""What stands between a length and the moment at which it begins."""
AND = expression(r"\s*(?:と|、|，|・|および|及び|,|,?\s?and|&)\s*(?:again\s)?(?:in\s)?", re.I)
"""What joins two moments of one length."""
ONCE_MORE = expression(
    r"\b(?:and|then)\s(?:again|(?:for\s)?the same(?: again| time| length)?|as long again|once more)\s"
    r"(?:for the same (?:time|length)\s)?"
    r"(?:in|from|during)?\s*$",
    re.I,
)
"""What goes before a second stay of the same length: "…, and the same again in August 2027"."""
AFTER_START = expression(r"開始(?:から|の|日から)?\s?(\d{1,2})\s?(か月|ヶ月|カ月|ヵ月|箇月|年)後(?:から|に|より)?")
WINDOW = expression(r"(?:20\d\d|(?:令和|R)\s?\d{1,2})年度")
MONTH = expression(r"(1[0-2]|[1-9])月")
MORE = expression(
    r"\s?[(（,:]\s?(?:(?:from|i\.e\.|namely|that is|in)[,:]?\s)?|(?:に|間)*[、（(]?(?:すなわち|つまり|具体的には)、?"
)
"""What stands between a rough period and its months."""
BACK_JA = expression(
    r"\s*(?:まで|(?:頃|末|初旬)?に?(?:終|(?:[^、。\s]{1,10}(?:を|から|へ|に))?(?:帰(?![属結納])|離日|離任|離れ|戻"
    r"|去る|去り|発つ|発ち)))"
)
"""Behind a moment: that one leaves then, or is back."""
BACK_AFTER = expression(
    r"\b(?:return(?:s|ing)?|(?:is|be|comes?|coming|goes|going|flies) (?:back|home)|leaves?)\b[^.;,\d]{0,24}?"
    r"\b((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[ -](?:weeks?|months?|years?)) later"
    r"|((?:\d+|[一二三四五六七八九十]+|半)(?:か月|ヶ月|カ月|ケ月|週間|年))(?:間)?後に(?:帰国|帰任|離日|戻|帰)"
)
"""「9月に渡航し、一年後に帰国」, "leaves in September 2026 and returns twelve months later"."""
OF_THING = expression(
    r"の(?!間|初|はじ|終|末|前半|後半|上半|下半|上期|下期|うち|[春夏秋冬]|第?[\d０-９一二三四五六七八九十]|(?:長期"
    r"|短期)?(?:渡航|派遣|招|滞在|来日|訪問|交流))"
    r"[一-龠ァ-ヶー]"
)
"""What follows a year that only tells which thing is meant: 「一年目の株」."""
COARSE = ("year", "fiscal year", "academic year", "project year", "project fiscal year")


def times(text: str, offset: int, setting: Setting, *, before: str = "") -> list[Period]:
    """The periods of a clause that can be a stay's: ranges before single moments before lengths.

    Args:
        text: the clause.
        offset: where it begins in the draft.
        setting: the project's start and fiscal year.
        before: what its paragraph tells before it, for years that it leaves out.

    """
    start = offset - len(before)
    found = periods(before + text, offset=start, project_start=setting.project_start, year_starts=setting.year_starts)
    found = [period for period in found if period.span.start >= offset]
    found = [p for p in found if not (p.kind in COARSE and OF_THING.match(text, p.span.end - offset))]
    found = [_first_time(p, text, offset, setting) for p in found]
    if (later := _after_start(text, offset, setting)) is not None and not any(p.start for p in found):
        return [later]
    if len(twice := _in_years(text, offset, setting)) > 1:
        return twice
    if len(each := _from_each(text, offset, setting)) > 1:
        return each
    rough = [p for p, after in pairwise(found) if _is_refined(text, offset, p, after)]
    found = [p for p in found if p not in rough]
    if any(p.start and p.kind not in COARSE for p in found):
        found = [p for p in found if p.kind not in COARSE]  # "Year 1: … leaves in February 2025"
    if len(found) == 2 and (whole := _from_within(text, offset, found[0], found[1], setting)):
        return [whole]
    ranged = [p for p in found if p.kind in ("range", "within") and p.start]
    exact = [p for p in ranged if not re.search(r"年度?目|年次", text[p.span.start - offset : p.span.end - offset])]
    ranged = list({((p.start or "")[:7], (p.end or "")[:7]): p for p in reversed(exact or ranged)}.values())[::-1]
    dated = sorted((p for p in found if p.start), key=lambda p: p.kind == "year")
    lengths = [
        p
        for p in found
        if (p.kind == "length" or (p.kind in ("range", "within") and p.months and not (p.start or p.end)))
        and not re.search(r"後に?|以内|ごと|おき|毎", text[p.span.end - offset : p.span.end - offset + 3])
    ]
    long = (ranged or lengths)[:1] if len(ranged or lengths) == 1 else []
    if long and len(alike := _alike(text, offset, long[0], dated, setting)) > 1:
        return alike
    ends = (
        _there_and_back(text, offset, [p for p in found if p.start or p.kind in ("until", "month", "day")])
        if not ranged and (not lengths or sum(p.start is not None for p in found) > 1)
        else ()
    )
    if ends:
        between = ("から", "まで") if in_japanese(text) else (" to ", "")
        words = [text[p.span.start - offset : p.span.end - offset] for p in ends]
        joined = periods(between[0].join(words) + between[1], project_start=setting.project_start)
        if not any(p.start for p in joined):  # what stands before the clause tells the year
            joined = periods(f"from {ends[0].start} to {ends[1].end or ends[1].start}")
        if len(joined) == 1 and joined[0].start and joined[0].end:
            return [replace(joined[0], span=ends[0].span)]
    if not ranged and not lengths and len(dated) == 1 and (day := _day_only(text, offset, dated[0])):
        return [day]
    if not ranged and len(dated) == 1 and len(lengths) > 1 and not EACH.search(text):
        near = [p for p in lengths if BESIDE.fullmatch(text, p.span.end - offset, dated[0].span.start - offset)]
        lengths = near or lengths  # "seven months …: four months in Turku (from September 2026)"
    if not ranged and len(dated) == len(lengths) == 1 and dated[0].kind in ("month", "day", "from"):
        words = [text[p.span.start - offset : p.span.end - offset] for p in (dated[0], lengths[0])]
        if lengths[0].kind != "length":
            words[1] = f"{lengths[0].months:g} months"  # "four months in the winter, beginning in January 2027"
        whole = begun(words[0], words[1], setting) or begun(dated[0].start or "", words[1], setting)
        if whole:
            return [replace(whole, span=dated[0].span)]
    if not ranged and len(dated) > 1 and len(lengths) == 1 and EACH.search(text):
        words = [text[p.span.start - offset : p.span.end - offset] for p in (*dated, lengths[0])]
        wholes = [begun(word, words[-1], setting) for word in words[:-1]]
        if all(p.kind in ("month", "day", "from") for p in dated) and all(wholes):
            return [replace(whole, span=p.span) for whole, p in zip(wholes, dated, strict=True) if whole]
    if (
        not ranged and len(dated) == 1 and len(lengths) > 1 and EACH.search(text)
    ):  # "for four and six months, respectively"
        first = text[dated[0].span.start - offset : dated[0].span.end - offset]
        wholes = [begun(first, f"{length.months:g} months", setting) for length in lengths]
        if all(wholes):
            return [replace(whole, span=p.span) for whole, p in zip(wholes, lengths, strict=True) if whole]
    if not ranged and len(dated) == len(lengths) == 1 and dated[0].kind == "year":  # "In 2027 … for five months"
        length = lengths[0].months
        if length is not None and length < (dated[0].months or 0):
            return [replace(dated[0], months=length, stated_months=length, approximate=True, kind="within")]
    if not ranged and len(dated) == 1 and dated[0].kind in ("month", "day") and (back := _back_after(text)):
        whole = begun(text[dated[0].span.start - offset : dated[0].span.end - offset], back, setting)
        if whole:
            return [replace(whole, span=dated[0].span)]
    windows = [p for p in found if p.start and WINDOW.match(text, p.span.start - offset)]
    if len(windows) > 1 and len(windows) == len(dated) and EACH.search(text):
        return windows  # 「それぞれ2025年度と2026年度の1年間」
    return ranged or dated[:1] or lengths[:1] or found[:1]


def _alike(text: str, offset: int, told: Period, dated: Sequence[Period], setting: Setting) -> list[Period]:
    """Months that are joined, with the length that stands at one of them: 「2026年5月と2027年5月、各3週間」."""
    if told.kind not in ("within", "length") or told.months is None:
        return []
    row = sorted(p.span for p in dated if p is told or p.kind in ("month", "day"))
    gaps = [text[a.end - offset : b.start - offset] for a, b in pairwise(row)]
    again = bool(gaps) and all(map(ONCE_MORE.search, gaps))
    words = text[told.span.start - offset : told.span.end - offset + len("ずつ")]
    if not again and not (gaps and all(map(AND.fullmatch, gaps)) and EACH.search(words)):
        return []
    length = f"{told.months:g} months" if told.months >= 1 else f"{round(told.months * 30)} days"
    kept = sorted((p for p in dated if p.span in row), key=lambda p: p.span)
    wholes = [p if p is told else begun(p.start or "", length, setting) for p in kept]
    return [replace(w, span=p.span) for w, p in zip(wholes, kept, strict=True) if w]


def _back_after(text: str) -> str | None:
    """How long somebody is away, by how much later they are back."""
    told = BACK_AFTER.search(text)
    return next(filter(None, told.groups())) if told else None


def _in_years(text: str, offset: int, setting: Setting) -> list[Period]:
    """The visits in one month of several years: 「2025年と2027年の各9月に1週間ずつ」."""
    told = IN_YEARS.search(text)
    if told is None:
        return []
    length = next((p for p in periods(text[told.end() :], project_start=setting.project_start) if p.months), None)
    words = text[told.end() :][length.span.start : length.span.end] if length else ""
    found = []
    for year in re.findall(r"20\d\d", told[0]):
        moment = f"{year}年{told['month']}月"
        whole = (begun(moment, words, setting) if words else None) or next(iter(periods(moment)), None)
        found += [replace(whole, span=Span(offset + told.start(), offset + told.end()))] if whole else []
    return found


def _from_each(text: str, offset: int, setting: Setting) -> list[Period]:
    """The stays of several years from one month on: 「2025年度にAを、2026年度にBを、それぞれ8月から半年間」."""
    told = EACH_FROM.search(text)
    if told is None:
        return []
    years = list(OF_YEARS.finditer(text, 0, told.start()))
    found = []
    for year in years if len(years) > 1 else ():
        whole = next(iter(periods(f"{year[0]}の{told['rest']}", project_start=setting.project_start)), None)
        span = Span(offset + year.start(), offset + year.end())
        found += [replace(whole, span=span)] if whole and whole.start and whole.end else []
    return found


def _after_start(text: str, offset: int, setting: Setting) -> Period | None:
    """A time told by how long after the project's start it begins: 「開始3か月後から1年間」."""
    told = AFTER_START.search(text)
    if told is None or setting.project_start is None:
        return None
    first = setting.project_start
    months = int(told[1]) * (12 if told[2] == "年" else 1) + first.month - 1
    length = next((p for p in periods(text[told.end() :]) if p.kind == "length" and p.months), None)
    if length is None:
        return None
    words = text[told.end() :][length.span.start : length.span.end]
    whole = begun(f"{first.year + months // 12}年{months % 12 + 1}月", words, setting)
    return replace(whole, span=Span(offset + told.start(), offset + told.end())) if whole else None


def _first_time(period: Period, text: str, offset: int, setting: Setting) -> Period:
    """A visit of each year, 「毎年8月に2週間」, as the first one of the project."""
    words = text[period.span.start - offset : period.span.end - offset]
    head = EACH_YEAR.match(words)
    words = words[head.end() :] if head else words
    led = head or YEARLY.search(text[: period.span.start - offset])
    month = MONTH.match(words)
    if led is None or month is None or period.start or setting.project_start is None:
        return period
    first = setting.project_start
    year = first.year + (int(month[1]) < first.month)
    dated = periods(f"{year}年{words}", project_start=first)
    return replace(dated[0], span=period.span) if dated and dated[0].start else period


def _is_refined(text: str, offset: int, period: Period, after: Period) -> bool:
    """Whether what follows a rough period tells its months: "spring and summer 2028 (April to September)"."""
    gap = text[period.span.end - offset : after.span.start - offset]
    if not (MORE.fullmatch(gap) and period.start and period.end and after.start and after.end):
        return False
    if period.kind == "project year" and after.kind == "fiscal year":
        return True  # "Year 1 (FY2025)"
    inside = period.start[:7] <= after.start[:7] and after.end[:7] <= period.end[:7]
    rough = period.approximate or period.kind in ("within", *COARSE, "season")
    return rough and (inside or (period.approximate and period.start[:4] == after.start[:4]))


def _from_within(text: str, offset: int, period: Period, after: Period, setting: Setting) -> Period | None:
    """A length in a year whose month follows: "in 2027, for three months from April"."""
    gap = text[period.span.end - offset : after.span.start - offset]
    if period.kind != "within" or after.kind != "from" or not period.months or gap.strip() not in ("", "from"):
        return None
    whole = begun(after.start or "", f"{period.months:g} months", setting) if after.start else None
    return replace(whole, span=period.span) if whole else None


def begun(first: str, length: str, setting: Setting) -> Period | None:
    """The period that the words of its beginning and those of its length make."""
    words = f"{first}から{length}" if japanese(first + length) else f"from {first} for {length}"
    joined = periods(words, project_start=setting.project_start, year_starts=setting.year_starts)
    return joined[0] if len(joined) == 1 and joined[0].start and joined[0].end else None


def _there_and_back(text: str, offset: int, moments: Sequence[Period]) -> Sequence[Period]:
    """The two moments between which one is away: 「5月に渡航し、翌年4月に帰国」, "in May … and remain until April"."""
    if len(moments) != 2 or any(moment.kind not in ("month", "day", "from", "until") for moment in moments):
        return ()
    first, last = moments
    if first.start is None:
        return ()
    before, after = text[first.span.end - offset : last.span.start - offset], text[last.span.end - offset :]
    away = last.kind == "until" or re.search(
        r"(?:帰国|帰任|離日|終了|終わり|満了)は、?$|\b(?:returns?|returning|until|leav(?:es?|ing)|depart(?:s|ing)?"
        r"|back|home|ends?(?! of\b)"
        r"|ending|finish(?:es)?)\b",
        before,
    )
    return moments if away or BACK_JA.match(after) else ()


def _day_only(text: str, offset: int, first: Period) -> Period | None:
    """The period from a day to another of its month, told by its number alone: "on 13 October … leaves on the 17th"."""
    told = DAY_ONLY.search(text, first.span.end - offset)
    day = int(next(filter(None, told.groups()))) if told else 0
    if first.kind != "day" or first.start is None or not int(first.start[8:10] or 99) <= day <= DAYS:
        return None
    whole = periods(f"{first.start}～{first.start[:8]}{day:02d}")
    return replace(whole[0], span=first.span) if whole and whole[0].end else None
