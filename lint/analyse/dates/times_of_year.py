"""Moments told by what falls into them: 年明け, 盆明け, Christmas 2026, Michaelmas term, WS 2026/27."""

from __future__ import annotations

import re

from lint.analyse.dates.moments import TO, Moment, Parts
from lint.analyse.dates.moments_ja import APRIL, HERE, REFS, YEAR, Pattern, year_of
from lint.expressions import expression

Months = tuple[int, int]

JAPANESE: dict[str, Months] = {
    "年明け": (1, 1), "年始": (1, 1), "年頭": (1, 1), "年初": (1, 1), "正月": (1, 1), "旧正月": (2, 2), "春節": (2, 2),
    "真冬": (1, 2), "厳冬期": (1, 2), "早春": (2, 3), "春先": (3, 3), "桜の": (4, 4), "新年度": (4, 4),
    "復活祭": (4, 4), "イースター": (4, 4), "大型連休": (5, 5), "連休": (5, 5), "ゴールデンウィーク": (5, 5),
    "初夏": (5, 6), "梅雨": (6, 7), "盛夏": (7, 8), "真夏": (7, 8), "お盆": (8, 8), "盆": (8, 8), "晩夏": (8, 9),
    "初秋": (9, 9), "秋口": (9, 9), "晩秋": (11, 11), "感謝祭": (11, 11), "初冬": (11, 12), "師走": (12, 12),
    "年の瀬": (12, 12), "年の暮れ": (12, 12), "年末": (12, 12), "年内": (12, 12), "暮れ": (12, 12),
    "クリスマス": (12, 12), "松の内": (1, 1), "元日": (1, 1), "元旦": (1, 1), "小正月": (1, 1), "成人の日": (1, 1),
    "節分": (2, 2), "立春": (2, 2), "七夕": (7, 7), "夏至": (6, 6), "冬至": (12, 12), "大晦日": (12, 12),
    "大みそか": (12, 12),
}  # fmt: skip
"""Words for times of the year, each with its first and its last month."""
_WORD = "|".join(sorted(JAPANESE, key=len, reverse=True))
_SUFFIX = r"(?:の)?(?:明け|過ぎ|休み|休暇|時期|季節|いっぱい)?(?:の?(?:頃|ころ|ごろ))?"
OF_YEAR_JA = expression(rf"{YEAR}\s?年\s?(?P<fy>度)?\s?の?\s?(?P<time>{_WORD}){_SUFFIX}")
BARE_JA = expression(rf"(?<![一-鿿々\d])(?P<time>{_WORD}){_SUFFIX}(?=まで|から|より|にかけて)|(?P<within>年内)いっぱい")
"""Without a year, where it begins or ends something."""

TERMS: dict[str, Months] = {
    "michaelmas": (10, 12), "hilary": (1, 3), "lent": (1, 3), "easter": (4, 6), "trinity": (4, 6),
}  # fmt: skip
"""Terms by their names, which need the word or the year behind them."""
SEMESTERS: dict[str, Months] = {
    "fall": (9, 12), "autumn": (9, 12), "spring": (1, 5), "winter": (10, 15), "summer": (4, 9),
}  # fmt: skip
"""Semesters; the winter one is that of German-speaking universities."""
QUARTERS: dict[str, Months] = {"fall": (9, 12), "autumn": (9, 12), "winter": (1, 3), "spring": (4, 6), "summer": (7, 9)}
"""Quarters of American universities."""
SHORT: dict[str, Months] = {
    "ws": (10, 15), "wise": (10, 15), "wintersemester": (10, 15),
    "ss": (4, 9), "sose": (4, 9), "sommersemester": (4, 9),
}  # fmt: skip
FEASTS: dict[str, Months] = {
    "New Year": (1, 1), "Lunar New Year": (2, 2), "Chinese New Year": (2, 2), "Easter": (4, 4), "Golden Week": (5, 5),
    "Memorial Day": (5, 5), "Whitsun": (6, 6), "Pentecost": (6, 6), "Midsummer": (6, 6), "Independence Day": (7, 7),
    "Obon": (8, 8), "Labor Day": (9, 9), "Michaelmas": (10, 10), "Columbus Day": (10, 10), "All Saints": (11, 11),
    "Thanksgiving": (11, 11), "Advent": (12, 12), "Christmas": (12, 12), "year's end": (12, 12), "year-end": (12, 12),
    "turn of the year": (12, 12),
}  # fmt: skip
"""Days that everybody knows, each with its month."""
_TERM = "|".join(name.title() for name in TERMS)
_HALF = r"(?P<half>[Ff]all|[Aa]utumn|[Ss]pring|[Ww]inter|[Ss]ummer)"
_OF = r"\s?,?\s?(?:of\s|in\s)?(?:the\s)?(?:academic\syear\s)?"
_YEARS = r"(?P<y>20\d\d)(?!\d)(?:\s?[/–-]\s?(?P<next>20\d\d|\d\d)(?![\d-]))?"
TERM = expression(
    rf"(?<![A-Za-z])(?:(?P<term>{_TERM})(?:(?:{TO}|\sand\s)(?P<to>{_TERM}))?(?=\s[Tt]erm|(?<!Easter)\s20\d\d)(?:\s[Tt]erms?)?"
    rf"|(?P<short>WS|WiSe|SS|SoSe|[WS]\w+semester)(?=\s?20\d\d)|{_HALF}\s(?P<kind>semester|quarter)(?=.{{0,24}}20\d\d))"
    rf"(?:{_OF}{_YEARS})?"
)
_FEAST = "|".join(
    rf"[{name[0].upper()}{name[0]}]{re.escape(name[1:])}" if name[0].islower() else re.escape(name)
    for name in sorted(FEASTS, key=len, reverse=True)
).replace("'", "['’]")
FEAST = expression(
    rf"(?<![A-Za-z])(?:the\s)?(?P<feast>{_FEAST})(?:['’]s)?(?:\s(?:Day|Eve|break|holidays?|vacation))?"
    r"(?:\s?,?\s?(?:of\s|in\s)?(?P<y>20\d\d)(?!\d)(?:/\d\d)?|(?![\s-]?[A-Z]\w))"
)


def japanese(parts: Parts) -> Moment | None:
    """年明け, 2026年の盆明け."""
    base = 12 if "fy" in parts else 0
    first, last = JAPANESE[parts.get("time") or parts["within"]]
    shift = base if base and first < APRIL else 0
    return Moment(
        _unit(first, last), year_of(parts), first + shift, last + shift, approximate=True,
        ref=REFS.get(parts.get("ref", "")), here=HERE.get(parts.get("here", "")),
    )  # fmt: skip


def _unit(first: int, last: int) -> str:
    return "month" if first == last else "season"


def term(parts: Parts) -> Moment | None:
    """Michaelmas term 2026, WS 2026/27, the fall semester of 2026."""
    year = int(parts["y"]) if "y" in parts else None
    if "term" in parts:
        first, last = TERMS[parts["term"].lower()]
        last = TERMS[parts["to"].lower()][1] if "to" in parts else last
        last += 12 if last < first else 0
        if year is not None and "next" in parts and first < 10:
            year += 1
    elif "short" in parts:
        told = SHORT.get(parts["short"].lower())
        if told is None:
            return None
        first, last = told
    else:
        first, last = (SEMESTERS if parts["kind"] == "semester" else QUARTERS)[parts["half"].lower()]
        if year is not None and "next" in parts and first < APRIL:
            year += 1
    return Moment("season", year, first, last, approximate=True, run="to" in parts)


def feast(parts: Parts) -> Moment | None:
    """Christmas 2026; from Easter."""
    told = parts["feast"].replace("’", "'")
    first, last = FEASTS.get(told) or FEASTS[told[0].lower() + told[1:]]
    return Moment("month", int(parts["y"]) if "y" in parts else None, first, last, approximate=True)


PATTERNS_JA: tuple[Pattern, ...] = (
    (OF_YEAR_JA, japanese, tuple(JAPANESE)),
    (BARE_JA, japanese, tuple(JAPANESE)),
)
PATTERNS_EN: tuple[Pattern, ...] = (
    (TERM, term, (*(name.title() for name in TERMS), "semester", "quarter", "WS", "WiSe", "SS", "SoSe")),
    (FEAST, feast, tuple(name.split()[-1][1:] for name in FEASTS)),
)
