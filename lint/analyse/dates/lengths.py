"""Lengths of time that a text names (約1年間, a six-month stay) and how often (×3回, two visits of three weeks)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lint.analyse.dates.moments import DASH, Parts, named
from lint.analyse.text.numerals import CARDINAL, NUMBER, value
from lint.expressions import expression

DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True, slots=True)
class Length:
    """A length, or a number of visits, or both."""

    start: int
    end: int
    months: float | None = None
    """Of one visit; ``None`` where the words leave it open (数か月) or only the visits are told."""
    approximate: bool = False
    times: int | None = None
    yearly: bool = False
    """The visits are those of each year."""
    years: bool = False
    """A length in years, which may tell for how many years a yearly visit goes on."""
    open: bool = False
    """数週間, several months."""


DECIMAL = rf"(?:\d+(?:\.\d+)?|{NUMBER})"
MONTH = r"(?:[かカヵヶケ個箇ゕ]\s?月)"
ABOUT_JA = r"(?P<about>約|およそ|概ね|おおむね|おおよそ|ほぼ|最長|最大|最短|少なくとも|原則(?:として)?|延べ|のべ)?\s?"
BEFORE = (
    r"(?:計|合計|各|毎回|連続|丸々?|(?<![始集決])まる(?:まる)?|満|通算|うち|正味|実質|都合|足[かが掛]け|ちょうど|続けて"
    r"|かれこれ)?\s?"
)
AFTER_JA = r"(?P<after>\s?(?:間)?\s?(?:程度|ほど|前後|弱|強|余り?|以上|超|くらい|ぐらい))?"
NOT_AFTER = (
    rf"(?!{DASH}\d{{1,2}}\s?(?:年(?![\d度目])|週|[かカヵヶケ個箇]\s?月)|以内|以下|未満|前|ぶり|ごと|毎|おき"
    r"|来(?![日訪校学所])|目|次|生|度|後(?!半)|齢|遅|早"
    r"|で?\d+\s?月|\s?[1-9]\d?\s?月(?!間))"
)
HEAD = "約お概ほ最少原延の計合各毎連丸ま満通う正実都足ち続かひふ一0-9〇零一二三四五六七八九十数半"
"""What a length in Japanese begins with; looked at first, for speed."""
JAPANESE = expression(
    rf"(?=[{HEAD}])(?<![\d.第])(?:{ABOUT_JA}{BEFORE}(?:"
    rf"(?P<y>{DECIMAL})\s?年(?:間)?(?P<half>半)|(?P<y3>{DECIMAL})\s?年(?:間)?\s?(?:と\s?)?(?P<m3>{NUMBER})\s?{MONTH}"
    rf"|(?P<m>{DECIMAL})\s?{MONTH}(?P<half2>半)?|(?P<m5>\d+)\s?月間|(?P<halfyear>半年|半か年)"
    rf"|(?P<halfmonth>半月)(?!板|刊)|(?P<native>ひと月|ふた月|ひと夏|一夏|ひと冬|一冬|[一1]学期|[二2]学期)(?!目)"
    rf"|(?P<d2>3[2-9]|[4-9]\d|[12]\d\d|3[0-5]\d)\s?日(?!間|程度|目)"
    rf"|(?P<w>{DECIMAL})\s?週(?P<none>間)?(?!目|次|齢|数|あたり|当|末|\s?\d+\s?時間)"
    rf"|(?P<n>{NUMBER})\s?泊(?:\s?{NUMBER}\s?日)?|(?P<d>{NUMBER})\s?(?:日間|日程度|日(?=\s?[×xX]|ほど|くらい|ぐらい|の(?:滞在|訪問|出張|予定)))"
    rf"|(?P<y4>{DECIMAL})\s?(?:年間|か年|カ年|ヶ年|ヵ年|箇年|年(?<=からの.年)(?![間目生度次]))"
    rf"|(?P<y2>(?<![{{課部程士年DM月日\-/]){DECIMAL})\s?年(?=程度|ほど|弱|強|余|以上|超|の(?:滞在|留学|派遣|渡航|招)"
    rf"|滞在|を(?:かけ|過ご|[^、。]{{1,16}}(?:暮ら|過ご))|[()\s、。,;]|$)"
    rf"|(?P<few>数\s?(?:週間?|{MONTH}|年間?|日間?))|(?P<year>通年)"
    rf")|(?<!20\d\d/)(?P<lo>{DECIMAL})\s?(?P<u1>年|週間?|日|{MONTH})?(?:間)?{DASH}(?P<hi>{DECIMAL})\s?(?P<u2>年(?:間|(?!目|度|生"
    rf"|次|[0-9]))|週間?|日間|{MONTH})"
    rf"|(?P<lo2>\d|[一二三四五六])[、,・](?P<hi2>\d|[一二三四五六])\s?(?P<u3>年間|週間"
    rf"|{MONTH}))(?:間)?{AFTER_JA}{NOT_AFTER}"
)
VISITS_JA = expression(
    rf"(?:[×xX✕*]\s?(?P<years>{NUMBER})\s?(?:年間?|か年)|(?:[×xX✕*]"
    rf"|(?<!第)(?<![\d.]))\s?(?P<per>年間?\s?に?)?(?:各年\s?)?(?P<n>{NUMBER})\s?(?:回|度(?=滞在|渡航|訪|にわた)|往復"
    rf"|渡航)(?!目|線|生|以内|会)"
    rf"|[×✕]\s?(?P<x>\d{{1,2}})(?![\d年月日名人週]|[かカヶ]月)|(?P<each>毎年度?|各年度?|各年))(?:にわた[りっ]て?"
    rf"|に分けて)?"
)
UNIT = r"(?:days?|weeks?|wks?\.?|months?|mos?\.|mo(?=[\s;,)\]|]|$)|mths?|years?|yrs?\.?|fortnights?|semesters?|nights?)"
ABOUT_EN = (
    r"(?P<about>about|approximately|approx\.|roughly|around|ca\.|circa|c\.|~|∼|some|nearly|almost|over|more\sthan"
    r"|up\sto|at\sleast"
    r"|at\smost|a\sminimum\sof|a\smaximum\sof)?\s?"
)
LED_BY = "|".join(
    rf"(?<={word}\s)"
    for word in (
        "for",
        "For",
        "of",
        "spend",
        "spends",
        "spending",
        "stays",
        "lasts",
        "about",
        "least",
        "than",
        "nearly",
    )
)
"""What makes "a month" a length."""
ENGLISH = expression(
    rf"(?<![A-Za-z\d.])(?<!within\s)(?<!every\s)(?:{ABOUT_EN}(?:(?:a\s)?(?:full|whole|total\sof|period\sof)\s)?"
    rf"(?:(?P<lo>\d+(?:\.\d+)?|{CARDINAL})(?:{DASH}|\s?to\s|\sor\s)(?P<hi>\d+(?:\.\d+)?|{CARDINAL})"
    rf"|(?P<half>half\sa\s|a\shalf[\s\-]|half[\s\-])|(?P<few>several|a\sfew|some|a\scouple\sof)"
    rf"|(?P<andhalf>(?P<whole>{CARDINAL}|an?|\d)\sand\sa\shalf|(?P<frac>\d?)½)"
    rf"|(?P<n>\d+(?:\.\d+)?|{CARDINAL})|(?P<one2>an?(?=\s(?:year|month|week)\sand\sa\shalf|\sfortnight)|the(?=\s(?:week|fortnight|month)\s(?:of|from|beginning|starting)\s(?:the\s)?(?:\d|[A-Z][a-z]+\s\d)))"
    rf"|(?P<one>(?:{LED_BY})an?|(?<!e\s)(?<!s\s)an?(?=\s(?:year|month|semester|week)\s(?:to\sthe\sday\s)?(?:from|as\sof|starting"
    rf"|beginning|at|with|in\s(?=[A-Z]))\s?)))"
    rf"[\s\-]?(?:(?:full|whole|consecutive"
    rf"|calendar|academic)[\s\-])?(?P<unit>{UNIT})(?![A-Za-z])(?P<late>\sand\sa\shalf)?(?:[’'](?=\s|s)s?)?"
    rf"|(?P<bare>(?:(?<=[Hh]is\s)|(?<=[Hh]er\s))year(?=\s(?:at|in|with|abroad)\b)|an?\s(?:full|whole|entire)\s(?:year"
    rf"|month|semester)|(?<=for\s)(?:the\sentire\syear))"
    rf"|(?P<yearlong>[Yy]ear-long|year\slong))"
    r"(?!\s?(?:ago|old|earlier|prior|before|since|later|after|of\sage|olds?(?![a-z])|per\b|into|past|from\snow"
    r"|of\sexperience|apart|following|post))"
)
OF_A_THING = expression(
    r"\s(?:(?!stay|visit|period)[a-z]+\s){0,2}(?:courses?|curricul\w+|degrees?|programmes?|programs?|projects?|grants?|plans?"
    r"|records?|archives?|series|contracts?|data|datasets?|terms?)\b"
)
"""What a length with a hyphen says of a thing that is no stay: "our five-year doctoral course"."""
PART_OF_ALL = expression(
    r"(?:of|in|over|during|within|through)\s(?:the|our|its|these)\s(?:first|last|next|past|final|remaining|coming)\s$",
    re.I,
)
"""What makes years those of a project: "the crosses of the last two years"."""
TERMS = expression(rf"(?<=[Ff]or\s)(?:(?P<n>{CARDINAL})|an?|the)\s(?:(?:full|whole|academic)\s)?terms?(?![a-z]|\sof)")
"""Terms of a university, of three months."""
SHARED = expression(
    rf"(?<![A-Za-z\d.])(?P<n>\d+|{CARDINAL})(?=(?:,\s(?:\d+|{CARDINAL}))*\sand\s(?:\d+"
    rf"|{CARDINAL})[\s\-](?P<unit>{UNIT})"
    r"[^.;]*\brespectively\b)"
)
"""A number whose unit stands behind the next one: "for four and six months, respectively"."""
NUM_TIMES = rf"(?P<n>\d{{1,2}}|{CARDINAL})"
VISITS_EN = expression(
    rf"(?<![A-Za-z\d.])(?:(?:[×✕]|(?<=\s)x)\s?(?P<x>\d{{1,2}})(?![\d.])(?:\s?(?:times|visits|trips|stays))?"
    rf"|(?P<pre>\d{{1,2}})\s?[×✕x](?=\s?\d)"
    rf"|(?P<twice>[Oo]nce|[Tt]wice)|{NUM_TIMES}\s(?:times|(?:[a-z]+\s)?(?:visits|trips|stays|rounds|blocks|missions"
    rf"|occasions|secondments)(?:\s(?:of|lasting)(?=\s))?)"
    rf"|(?P<hyphen>\d{{1,2}}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)(?=\s(?:[a-z]+|\d+)[\s\-](?:day|week|month"
    rf"|year)s?[\s\-](?:long\s)?(?:research\s|working\s|short\s)?(?:visit|stay|trip|secondment|residenc"
    rf"|mission)[a-z]*s(?![a-z]))"
    rf")(?P<per>\s(?:(?:a|per|each|every)\syear|annually|yearly))?|(?P<each>(?<![A-Za-z])(?:(?:each|every|per"
    rf"|a)\s(?:year|summer|winter|spring|autumn|fall)|[Aa]nnually|annual(?=\s)|yearly)(?![a-z]))"
)
UNITS = {
    "d": 1 / DAYS_A_MONTH,
    "n": 1 / DAYS_A_MONTH,
    "w": 7 / DAYS_A_MONTH,
    "f": 14 / DAYS_A_MONTH,
    "m": 1.0,
    "s": 6.0,
    "y": 12.0,
}
NATIVE = {
    "ひと月": 1.0, "ふた月": 2.0, "ひと夏": 3.0, "一夏": 3.0, "ひと冬": 3.0, "一冬": 3.0, "一学期": 5.0, "二学期": 10.0,
}  # fmt: skip
KINDS = {"日": "d", "週": "w", "年": "y"}


NEEDS_JA = ("年", "月", "週", "日", "泊", "学期", "夏", "冬")
NEEDS_EN = ("ay", "ee", "wk", "onth", "mo", "mth", "ear", "yr", "night", "semester")
OFTEN_JA = ("回", "度", "往復", "渡航", "毎", "各", "×", "✕", "*", "x")
OFTEN_EN = (
    "×",
    "✕",
    "x",
    "nce",
    "wice",
    "times",
    "s of",
    "its",
    "ips",
    "ays",
    "nual",
    "each",
    "per",
    "very",
    "a ",
    "year",
)


SHARING = ("respectively",)


CAPITAL = expression(rf"(?<![A-Za-z\d])(?:An?|Half|Several|{CARDINAL.title()})(?=[\s\-])")
"""A number at the head of a sentence: "Three months at", "A full year at"."""


def lengths(text: str) -> list[Length]:
    """The lengths and visits of a folded line, in order; those of two patterns may overlap."""
    found: list[Length] = []
    text = CAPITAL.sub(lambda number: number[0].lower(), text)
    for pattern, made, needs in READERS:
        if any(word in text for word in needs):
            found += [length for match in pattern.finditer(text) if (length := made(match))]
    for pattern, often in ((VISITS_JA, OFTEN_JA), (VISITS_EN, OFTEN_EN)):
        for match in pattern.finditer(text) if any(word in text for word in often) else ():
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(_visits(match))
    return sorted(found, key=lambda length: (length.start, -length.end))


def _japanese(match: re.Match[str]) -> Length | None:
    parts = named(match)
    approximate = "about" in parts or "after" in parts
    months, years, is_open = 0.0, False, False
    if "lo" in parts or "lo2" in parts:
        low, high = (value(parts.get("lo") or parts["lo2"]), value(parts.get("hi") or parts["hi2"]))
        unit = UNITS[KINDS.get((parts.get("u2") or parts["u3"])[0], "m")]
        first = UNITS[KINDS.get(parts["u1"][0], "m")] if "u1" in parts else unit
        if low * first >= high * unit:
            return None
        months, approximate = (low * first + high * unit) / 2, True
    elif "few" in parts:
        is_open = approximate = True
    else:
        months, years = _amount(parts)
        approximate = approximate or "year" in parts or "native" in parts
    if not is_open and not 0 < months <= 600:
        return None
    return Length(match.start(), match.end(), None if is_open else months, approximate, years=years, open=is_open)


def _amount(parts: Parts) -> tuple[float, bool]:
    """Months, and whether they were told in years."""
    if "halfyear" in parts or "halfmonth" in parts:
        return (6.0, False) if "halfyear" in parts else (0.5, False)
    if "year" in parts:
        return 12.0, False
    if "native" in parts:
        return NATIVE[parts["native"].replace("1", "一").replace("2", "二")], False
    if "y3" in parts:
        return 12 * value(parts["y3"]) + value(parts["m3"]), False
    for name, unit in (
        ("y", "y"),
        ("y4", "y"),
        ("y2", "y"),
        ("m", "m"),
        ("m5", "m"),
        ("w", "w"),
        ("n", "n"),
        ("d", "d"),
        ("d2", "d"),
    ):
        if name in parts:
            half = 0.5 if "half" in parts or "half2" in parts else 0.0
            return (value(parts[name]) + half) * UNITS[unit], unit == "y"
    return 0.0, False


def _english(match: re.Match[str]) -> Length | None:
    parts = named(match)
    approximate = "about" in parts
    if "bare" in parts or "yearlong" in parts:
        words = parts.get("bare", "year")
        unit = "s" if "semester" in words else "m" if "month" in words else "y"
        return Length(match.start(), match.end(), UNITS[unit], unit == "s")
    unit = parts["unit"][0]
    if match.string[match.start("unit") - 1] == "-" and OF_A_THING.match(match.string, match.end()):
        return None
    if unit == "y" and PART_OF_ALL.search(match.string, 0, match.start()):
        return None
    if "few" in parts:
        return Length(match.start(), match.end(), None, True, open=True)
    if "lo" in parts:
        low, high = value(parts["lo"]), value(parts["hi"])
        if low >= high:
            return None
        amount, approximate = (low + high) / 2, True
    elif "half" in parts:
        amount = 0.5
    elif "andhalf" in parts:
        words = parts.get("whole") or parts.get("frac") or "0"
        amount = (1.0 if words in ("a", "an") else value(words)) + 0.5
    else:
        amount = value(parts["n"]) if "n" in parts else 1.0
    if "late" in parts:
        amount += 0.5
    months = amount * UNITS[unit]
    if not 0 < months <= 600:
        return None
    return Length(match.start(), match.end(), months, approximate or unit == "s", years=unit == "y")


def _terms(match: re.Match[str]) -> Length | None:
    return Length(match.start(), match.end(), 3 * value(match["n"] or "one"), True)


def _visits(match: re.Match[str]) -> Length:
    parts = named(match)
    if "each" in parts:
        return Length(match.start(), match.end(), yearly=True)
    if "years" in parts:
        return Length(match.start(), match.end(), 12 * value(parts["years"]), years=True)
    words = parts.get("x") or parts.get("pre") or parts.get("hyphen") or parts.get("n")
    times = {"once": 1, "twice": 2}.get(parts.get("twice", "").lower()) or (int(value(words)) if words else 1)
    return Length(match.start(), match.end(), times=max(times, 1), yearly="per" in parts)


READERS = (
    (JAPANESE, _japanese, NEEDS_JA),
    (ENGLISH, _english, NEEDS_EN),
    (SHARED, _english, SHARING),
    (TERMS, _terms, ("term",)),
)
