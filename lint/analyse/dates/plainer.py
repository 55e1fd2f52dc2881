"""A line's times in words that the patterns know, each in as many characters as it had."""

from __future__ import annotations

import re

from lint.analyse.dates.calendar import ERA_MARKS, ERAS, MONTHS_EN
from lint.analyse.dates.moments import DASH, TO
from lint.analyse.dates.moments_ja import CENTURY, COUNT, SIGN, Y4, YEAR
from lint.analyse.text.numerals import NUMBER
from lint.analyse.text.numerals import ORDINALS as PLACES
from lint.expressions import expression


def plainer(line: str) -> str:
    """A folded line whose times are put in plainer words."""
    for rewritten in (
        in_a_row, both_eras, not_sure, same_year, year_behind, explained, carried, ordinals, in_year, in_figures,
        short_years, from_to,
    ):  # fmt: skip
        line = rewritten(line)
    return line


def _put(line: str, start: int, end: int, words: str) -> str:
    """Put words in the place of others that are as long or longer; what is left over stands before them."""
    return line[:start] + words.rjust(end - start) + line[end:]


IN_A_ROW = expression(
    r"(?<!\d)(?P<m>1[0-2]|[1-9])月(?P<and>と|および|及び|・)(?P<m_to>1[0-2]|[1-9])月(?![\d末初上中下])(?![^。、]{0,12}(?:ずつ|それぞれ|各|回))"
    r"|(?<=年)(?P<n>1[0-2]|[1-9])(?P<or>[・、])(?P<n_to>1[0-2]|[1-9])月(?![\d末初上中下])(?![^。、]{0,12}(?:ずつ|それぞれ|各|回))"
    r"|(?<!\d)(?P<k>1[0-2]|[1-9])月(?P<nor>、)(?P<k_to>1[0-2]|[1-9])月(?=の[2二]\s?[かカヵヶケ箇]\s?月)"
)


def in_a_row(line: str) -> str:
    """A line in which two months that follow each other are one time: 「7月と8月の2か月間」, 「2026年7・8月」."""
    for match in IN_A_ROW.finditer(line) if "月" in line else ():
        names = (("n", "n_to", "or"), ("k", "k_to", "nor"), ("m", "m_to", "and"))
        first, last, joined = next(one for one in names if match[one[0]])
        if int(match[last]) == int(match[first]) % 12 + 1:
            line = line[: match.start(joined)] + "~".rjust(len(match[joined])) + line[match.end(joined) :]
    return line


_ERA_YEAR = rf"(?:(?:令和|平成|[RH])\s?{COUNT})"
_WEST_YEAR = rf"(?:(?:西暦\s?)?{Y4})"
_CLOSED = r"(?:\s?年\s?度?)?\s?[)\]]"
BOTH_ERAS = expression(
    rf"(?:(?P<era>(?<![A-Za-z]){_ERA_YEAR}(?:\s?年\s?度?)?)\s?[(\[]\s?{_WEST_YEAR}{_CLOSED}"
    rf"|(?P<west>(?<![\d.]){_WEST_YEAR}(?:\s?年\s?度?)?)\s?[(\[]\s?{_ERA_YEAR}{_CLOSED})"
    r"(?:(?P<unit>\s?年\s?度?)|(?=\s?の?\s?\d{1,2}\s?月|の|\s?[~〜–-]|から|より|に|$))"
)


def both_eras(line: str) -> str:
    """A line in which years told in both ways are told in one: 「2026年（令和8年）4月」, 「令和8（2026）年度」."""
    for match in BOTH_ERAS.finditer(line) if "(" in line or "[" in line else ():
        words = match["era"] or match["west"]
        unit = match["unit"] or ""
        if unit and "年" in words:
            continue
        line = _put(line, match.start(), match.end(), words + (unit or ("" if "年" in words else "年")))
    return line


NOT_SURE = expression(
    r"[(\[]\s?(?:予定|見込み?|仮|暫定|案|(?:currently\s)?(?:planned|provisional(?:ly)?|tentative(?:ly)?|expected|estimated)"
    r"|(?:the )?(?:first|last) (?:day|month)|arrival|departure|到着|出発|初日|最終日)\s?[)\]]",
    re.I,
)


def not_sure(line: str) -> str:
    """A line without brackets that only say that a time is planned: 「2026年4月（予定）～」."""
    return NOT_SURE.sub(lambda match: " " * len(match[0]), line) if "(" in line or "[" in line else line


_MONTH = "|".join(MONTHS_EN)
_MOMENT = r"(?:(?:翌|同|20\d\d|(?:令和|R)\s?\d{1,2})年の?)?\d{1,2}月(?:\d{1,2}日|[初末上中下][めて旬]?)?"
FROM_TO = expression(
    rf"(?<=[月日末旬])に?(?:着き?|着いて|着任し|到着し|入り|渡り|始ま[りっ]て?|始めて?|発ち|発って|出て|出発し|来て|来日し)[、,]?\s?"
    rf"(?={_MOMENT}に?(?:発(?:[つちっ。)）]|$)|終|帰|戻|離れ|去))"
    rf"|(?<=[月日末旬])に(?:[^\s、。\d]{{1,12}}[にへ])?(?:着き|着任し|到着し|入り|渡り|発ち|赴き|来て|来日し|出発し)、\s?"
    rf"(?=(?:(?:同|翌|20\d\d|(?:令和|R)\s?\d{{1,2}})\s*年の?)?\d{{1,2}}月(?:\d{{1,2}}日|の?[初末上中下][めて旬]?)?まで)"
    rf"|(?<=\d\d)\s(?:being|as|is)\s(?:the|its|her|his)\sfirst(?:\s(?:month|day|week))?,?\s(?:and|with)\s"
    r"(?=[A-Z][a-z]{2,8}\.?\s(?:20|['’])\d\d\s(?:being\s|as\s|is\s)?(?:the|its|her|his)?\s?last)"
)
"""What stands between the beginning and the end: 「1月着、12月発」, "Feb '25 being the first and Jan '26 the last"."""

MONTHS_LISTED = expression(rf"\b(?P<first>{_MONTH})(?:,\s(?:{_MONTH}))+,\s(?:and|&)\s(?P<last>{_MONTH})\b")
"""Months that are all named."""


def from_to(line: str) -> str:
    """A line in which 「4月に着き、3月に発つ」 and "February, March, and April" are times from the one to the other."""
    for match in FROM_TO.finditer(line):
        line = _put(line, match.start(), match.end(), " to " if match[0][:1].isspace() else "~")
    for match in MONTHS_LISTED.finditer(line):
        line = _put(line, match.start(), match.end(), f"{match['first']} to {match['last']}")
    return line


SAME_YEAR = expression(
    r"(?P<same>(?:同じ|その)(?P<unit>年|月))(?=\s?[のに、]?\s?(?:\d|[一二三四五六七八九十春夏秋冬暮年末])|の?うち|内)"
    r"|(?P<next>(?:その)?(?:次の|明くる|あくる|翌る)(?P<unit2>年|月))"
)


def same_year(line: str) -> str:
    """A line with 同年 and 翌年 for 「同じ年」, 「その年」, 「次の年」, 「明くる年」; so with months."""
    for match in SAME_YEAR.finditer(line) if "年" in line or "月" in line else ():
        words = "同" + match["unit"] if match["same"] else "翌" + match["unit2"]
        line = _put(line, match.start(), match.end(), words)
    return line


YEAR_BEHIND = expression(
    r"(?<![年\d])(?P<when>\d{1,2}月[^()（）。、年]{0,16}?)\s?[（(]\s?(?P<year>(?:20\d\d|(?:令和|R)\s?\d{1,2})年度?)\s?[）)]"
)
"""A year in brackets behind its months: 「8月17日～28日（2026年）」."""


def year_behind(line: str) -> str:
    """A line in which years stand before their months, not in brackets behind them."""
    for match in YEAR_BEHIND.finditer(line) if "年" in line else ():
        line = _put(line, match.start(), match.end(), match["year"] + match["when"].rstrip())
    return line


CARRY = expression(
    rf"(?P<era>令和|平成|[㍻㋿]|(?<![A-Za-z])[RH])\s?{COUNT}\s?(?:年|[./])[^。\n;；]{{0,16}}?(?:[~〜∼–—―−→\-]|から|より|至)\s?"
    r"(?P<to>翌?\s?\d{1,2})(?=\s?年\s?\d{1,2}\s?月|[./](?:0?[1-9]|1[0-2])(?![\d./]))"
)
"""A year of an era whose name stands only before the first of two: 「令和9年7月～10年6月」, "R7.4～8.3"."""


def carried(line: str) -> str:
    """A line in which years without the era before them are signs, each in as many characters as it had."""
    for match in CARRY.finditer(line):
        number = int(re.sub(r"\D", "", match["to"]))
        year = ERAS[ERA_MARKS.get(match["era"], match["era"])] + number
        if number and 0 <= year - CENTURY < 100:
            sign = chr(SIGN + year - CENTURY).rjust(len(match["to"]))
            line = line[: match.start("to")] + sign + line[match.end("to") :]
    return line


EXPLAINED = expression(
    rf"第?{NUMBER}\s?年(?:度目|目|次目?|度)?の?(?:[^\s、。()（）\d]{{0,6}})[(（](?={YEAR}\s?[年./])([^()（）]{{4,24}})[)）](?=から|より|まで|[~〜–—―\-])"
)
"""A project year whose months stand in brackets: 「1年目の終わり（令和7年9月）から」."""


def explained(line: str) -> str:
    """A line in which dates in brackets stand for the project years before them, in as many characters."""
    for match in EXPLAINED.finditer(line) if "年" in line else ():
        inner = match[match.lastindex or 0]
        start = match.end() - 1 - len(inner)
        line = line[: match.start()] + " " * (start - match.start()) + inner + " " + line[match.end() :]
    return line


ORDINALS = (
    *PLACES[1:], *(f"twenty-{word}" for word in PLACES[1:10]), "thirtieth", "thirty-first",
)  # fmt: skip
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
DAY_WORDS = expression(
    rf"\b(?<!last\s)(?<!first\s)(?<!final\s)(?P<day>{_ORDINAL})"
    rf"(?:\s(?:(?P<to>to|until|till|through)|and)\s(?:the\s)?(?P<day_to>{_ORDINAL}))?"
    rf"\sof\s(?P<month>{'|'.join(MONTHS_EN)})\b"
)
"""Days of a month in words: "from the second to the thirteenth of June 2025"."""


def ordinals(line: str) -> str:
    """A line with the days of months in figures."""
    for match in DAY_WORDS.finditer(line) if " of " in line else ():
        days = [f"{ORDINALS.index(day) + 1}" for day in (match["day"], match["day_to"]) if day]
        line = _put(
            line, match.start(), match.end(), f"{(' to ' if match['to'] else ' and ').join(days)} {match['month']}"
        )
    return line


OF_PROJECT_YEAR = expression(
    r"(?<![A-Za-z])(?P<led>(?:Y|[Yy]ear\s)(?P<y>[2-9])[,:]?\s?\(?(?:[Mm]onths?\s|M))(?P<m>[1-9]|1[0-2])"
    rf"{DASH}(?P<to_m>M?)(?P<m_to>[1-9]|1[0-2])(?!\d)"
)


def in_year(line: str) -> str:
    """A line in which months of a project year are those of the project: "Year 2, months 3–8" are months 15 to 20."""
    for match in OF_PROJECT_YEAR.finditer(line) if "onth" in line or "M" in line else ():
        before = 12 * (int(match["y"]) - 1)
        first, last = int(match["m"]), int(match["m_to"])
        if first <= last:
            line = _put(line, match.start(), match.end(), f"M{first + before}-{last + before}")
    return line


ISO = expression(r"(?<![\d/-])20\d\d-\d\d-\d\d(?P<to>/)(?=20\d\d-\d\d-\d\d(?![\d-]))")
MONTH_FIRST = expression(r"(?<![\d./])(?P<m>0?[1-9]|1[0-2])/(?P<d>0?[1-9]|[12]\d|3[01])/(?=20\d\d(?!\d))")
MONTHS_FIRST = expression(
    rf"(?<![\d./–-])(?P<m>0?[1-9]|1[0-2]){DASH}(?P<m_to>0?[1-9]|1[0-2])/(?P<y>20\d\d)(?![\d./–-])"
)
"""Months of a year behind them: "05–07/2026"."""
YEAR_MONTH = expression(
    r"(?<![\d./–-])(?P<y>2[4-9]|3\d)/(?P<m>0?[1-9]|1[0-2])\s?[~〜～]\s?(?P<y_to>2[4-9]|3\d)/(?P<m_to>0?[1-9]|1[0-2])(?![\d./–-])"
)
"""Years in two figures: 「26/4～27/1」."""
SHORT_FIGURES = expression(
    rf"(?<![\d./-])(?P<m>0[1-9]|1[0-2])/(?P<y>2[4-9]|3\d){DASH}(?P<m_to>0[1-9]|1[0-2])/(?P<y_to>2[4-9]|3\d)(?![\d./-])"
)


def in_figures(line: str) -> str:
    """A line with one order of figures: 9/30/2027 and 04/26–03/27 are told by what cannot be a month or goes back."""
    if "/" not in line:
        return line
    line = ISO.sub(lambda match: match[0][:-1] + "~", line)
    for match in MONTHS_FIRST.finditer(line):
        if int(match["m"]) < int(match["m_to"]):
            words = f"{match['y']}/{match['m']}~{match['m_to']}"
            line = _put(line, match.start(), match.end(), words)
    if any(int(match["d"]) > 12 for match in MONTH_FIRST.finditer(line)):  # as in the US, then: 8/31/2027
        line = MONTH_FIRST.sub(lambda match: f"{match['d']}/{match['m']}/", line)
    for match in (*SHORT_FIGURES.finditer(line), *YEAR_MONTH.finditer(line)):
        begun, done = ((int(match[year]), int(match[month])) for year, month in (("y", "m"), ("y_to", "m_to")))
        if begun < done:
            for year, month in (("y", "m"), ("y_to", "m_to")):
                sign = chr(SIGN + int(match[year]))
                ends = [match.span(year), match.span(month)]
                line = _put(line, min(ends)[0], max(ends)[1], f"{sign}/{match[month]}")
    return line


_NAME = rf"(?:{'|'.join(f'{name}|{name[:3]}' for name in MONTHS_EN)}|Sept)"
SHORT_YEARS = expression(
    rf"(?<!\d\s)\b(?P<m>{_NAME})\.?(?P<at> )(?P<y>2[4-9]|3[0-9]){TO}"
    rf"(?P<m_to>{_NAME})\.?(?P<at_to> )(?P<y_to>2[5-9]|3[0-9])"
    r"(?!\d|,?\s?(?:of\s)?(?:20\d\d|['’]))"
)


DAY_SHORT_YEARS = expression(
    rf"(?<![\d.])\d{{1,2}}\s(?:{_NAME})\.?(?P<at> )(?:2[4-9]|3[0-9]){TO}"
    rf"\d{{1,2}}\s(?:{_NAME})\.?(?P<at_to> )(?:2[4-9]|3[0-9])(?!\d)"
)
"""Years in two figures behind days: "04 May 26 – 15 Jun 26"."""
DOTTED = expression(
    rf"(?<![\d./-])(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[./])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<y>2[4-9]|3\d){TO}"
    r"(?P<d_to>0?[1-9]|[12]\d|3[01])(?P=sep)(?P<m_to>0?[1-9]|1[0-2])(?P=sep)(?P<y_to>2[4-9]|3\d)(?![\d./-])"
)
"""The same in figures: "1.9.26–28.2.27"."""
DOTS = expression(
    rf"(?<![\d.])(?P<d>\d{{1,2}})\.(?=\s)\s(?:{_NAME})\.?(?:\s20\d\d)?{TO}(?P<d_to>\d{{1,2}})\.(?=\s)\s(?:{_NAME})\.?\s20\d\d"
)
"""Days with dots, as German has them: "1. September 2026 to 28. February 2027"."""


def short_years(line: str) -> str:
    """A line in which "Apr 26 – Mar 27" are years, which days of one year could not be."""
    for match in DAY_SHORT_YEARS.finditer(line):
        for at in ("at", "at_to"):
            line = line[: match.start(at)] + "’" + line[match.end(at) :]
    for match in DOTS.finditer(line):
        for day in ("d", "d_to"):
            line = _put(line, match.start(day), match.end(day) + 1, match[day])
    for match in DOTTED.finditer(line):
        for day, month, year in (("d", "m", "y"), ("d_to", "m_to", "y_to")):
            sign = chr(SIGN + int(match[year]))
            line = _put(line, match.start(day), match.end(year), f"{sign}/{match[month]}/{match[day]}")
    for match in SHORT_YEARS.finditer(line):
        first, last = (
            next(n for n, name in enumerate(MONTHS_EN) if name.startswith(match[m][:3])) for m in ("m", "m_to")
        )
        if last < first and int(match["y_to"]) == int(match["y"]) + 1:
            for at in ("at", "at_to"):
                line = line[: match.start(at)] + "’" + line[match.end(at) :]
    return line
