"""Moments in Japanese and in figures: 2025年4月初旬, 令和7年度下半期, 同年9月, R7.4, '25/4, 2年目."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.analyse.dates.calendar import ERA_MARKS, ERAS
from lint.analyse.dates.moments import DASH, TO, Moment, Parts
from lint.analyse.text.numerals import KANJI, NUMBER, whole
from lint.expressions import expression

APRIL = 4
"""Where a 年度 begins, whatever the call says of FY."""
Y4 = r"(?:(?:19[5-9]|20\d)\d|二[〇零千][〇零一二三四五六七八九十]{1,4})"
COUNT = rf"(?:元|\d{{1,2}}|{KANJI}{{1,3}})"
ERA = (
    r"(?P<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]"
    r"|(?<![A-Za-z])[RHS](?=\s?(?:\d{1,2}|元)\s?(?:年|[~〜–\-]\s?\d{1,2}\s?年)))"
)
YEAR = (
    rf"(?:(?:西暦\s?)?(?<![\d.])(?P<y>{Y4})|{ERA}\s?(?P<n>{COUNT})|['’](?P<yy>\d\d)"
    r"|(?P<y2>(?<![\d.,A-Za-z月第約/])[1-4]\d)(?=年度|年\s?(?:\d|[一二三四五六七八九十])\d?\s?月)"
    r"|(?P<carried>[\ue000-\ue063])|(?P<ref>同|翌々|翌)|(?P<here>本|今|来|再来|昨))"
)
WEEK = r"(?:\s?\((?:[月火水木金土日](?:曜日?)?(?:[・、]祝)?)\))?"
PART = r"(?P<part>初旬|上旬|中旬|下旬|初め|はじめ|初頭|頭|半ば|中頃|末日|末|前半|後半)"
ABOUT = r"(?:(?P<about>頃|ころ|ごろ|前後)|いっぱい)?"
DAY = (
    rf"(?P<d>{NUMBER})(?:\s?日(?!間|本|程度){WEEK}"
    rf"|(?={TO}(?!\d{{3}}){NUMBER}\s?日(?!間|本|程度|ほど|くらい|ぐらい|位)))"
)
MONTH = rf"(?P<m>{NUMBER})\s?月(?!間|齢)"
DAYS = (
    rf"(?:\s?(?:{DAY}|(?P<d0>\d{{1,2}})(?={DASH}\d{{1,2}}\s?日(?!間|程度)))(?:{TO}(?P<d_to>(?!\d{{3}}){NUMBER})\s?日(?!間){WEEK})?"
    rf"|(?:の|\s)?{PART}"
    r"|(?:の|\s)?第\s?(?P<week>[1-5一二三四五])\s?週(?!目|次))"
)
HALF = r"(?P<half>上半期|下半期|上期|下期|前期|後期|前半|後半|第一学期|第二学期|春学期|秋学期)"
QUARTER = (
    rf"(?:第?\s?(?P<q>[1-4一二三四])(?:(?:\s?四半期)?(?:{DASH}|と|・|及び|および|から)第?\s?(?P<q_to>[1-4一二三四]))?\s?四半期"
    rf"|(?<![A-Za-z0-9])(?:Q(?P<q2>[1-4])(?:(?:{DASH}|と|・|から)Q?(?P<q_to2>[1-4]))?|(?P<q4>[1-4])Q?{DASH}(?P<q_to4>[1-4])Q|(?P<q3>[1-4])Q)(?![A-Za-z0-9]))"
)
SEASON = r"(?P<season>春|夏|秋|冬)(?!学期)(?:季休暇|季休業|休み|休暇|季|期)?"
SUB = rf"(?:{MONTH}{DAYS}?|{HALF}|{QUARTER}|{SEASON}|(?P<ypart>初頭|初め|はじめ|当初|中頃|半ば|末|いっぱい|中|内))"
MONTHS_OF = expression(
    rf"{YEAR}\s?年\s?(?P<fy>度)?\s?の?\s?(?P<m>{NUMBER})\s?月?{TO}(?P<m_to>{NUMBER})\s?月(?!間|\s?\d+\s?日)"
)
YEARS_OF = expression(
    rf"{YEAR}\s?(?:年\s?度?)?{TO}(?:(?P<era2>平成|令和|[RH])\s?)?(?P<to>{Y4}|{COUNT})\s?年\s?(?P<fy>度)?(?!間|目|半|\s?{NUMBER}\s?月)"
)
ERA_YEARS = expression(
    rf"(?<![A-Za-z0-9])(?P<era>[RH])(?P<n>\d{{1,2}}){DASH}(?P<era2>[RH])(?P<to>\d{{1,2}})(?:\s?年度)?(?![\dA-Za-z]|\s?[./年])"
)
"""R5～R9, as tables of grants write fiscal years."""
OF_YEAR = expression(rf"{YEAR}\s?年\s?(?P<fy>度)?(?!間|目|生|次|程|代|以内|以下)(?:\s*[のは、]?\s?{SUB}(?!間))?{ABOUT}")
SHORT = expression(
    rf"(?:(?<=[(（])(?P<m1>1[0-2]|[1-9]){DASH}(?P<m1_to>{NUMBER})\s?月(?=\s?[)）]))|(?:(?P<month_ref>同|翌)(?:月(?!\d)|(?:月|(?<=同))(?=\d{{1,2}}\s?日(?!間|本|程度))|(?=\d{{1,2}}月)(?P<year_ref>))|(?:(?<=毎年)|(?<=各年)|(?<=隔年)|(?<![\d./年\-]))(?=[^月]))"
    rf"(?:{MONTH}(?:{TO}(?P<m_to>{NUMBER})\s?月(?!間|\s?\d+\s?日))?)?(?:(?<=[月同]){DAYS})?(?<=[月日)旬め頭ば頃末半週]){ABOUT}"
)
BARE = expression(
    r"(?<![一-鿿々])(?:(?P<season>春|夏|秋|冬)(?:季休暇|季休業|休み|休暇|季|学期|頃|ごろ|以降)"
    r"|(?P<s2>[春夏秋冬])(?=に(?!な)|から|より|まで)|(?:(?<=から)|(?<=より)|(?<=[月~〜]))(?P<s3>[春夏秋冬])(?=[、。)）]|$)|第\s?(?P<q>[1-4一二三四])\s?四半期|(?P<half>上半期|下半期|上期|下期))"
    r"|(?P<ref>同|翌)(?:(?P<half2>上半期|下半期|上期|下期|前期|後期)|(?P<s4>[春夏秋冬])(?![季学一-龠]))"
)
YEAR_END = expression(
    r"(?<![一-鿿々\d])(?:(?P<spring>年度(?:の)?末|年度いっぱい|年度の終わり|年度内)|(?P<december>年末)|(?P<january>年明け))(?:(?=頃?(?:まで|より|から|に(?:帰|離日|戻|渡|来日|訪)))|(?<=いっぱい))"
)
"""The turn of a year told before: 「5月に来日し、年末まで」."""
OF_PROJECT = expression(
    rf"(?<![\d年々士課部程])(?:(?P<one>初年度)|(?P<two>次年度)|第?(?P<n>{NUMBER})(?:年?度?目?{DASH}第?(?P<to>{NUMBER}))?\s?(?:(?P<fy>年度目)|年次?目|年次(?=の?\s?\d{{1,2}}月))"
    rf"|第(?P<k>{NUMBER})(?:{DASH}第?(?P<k_to>{NUMBER}))?年度)(?:\s?の?\s?(?:{HALF}|{QUARTER}|{MONTH}|{SEASON}))?"
)
SINCE_START = expression(
    rf"(?:開始|採択|着手|始動|立ち上げ)(?:後|から)第?(?P<n>{NUMBER}){DASH}第?(?P<to>{NUMBER})\s?[かカヵヶケ箇]\s?月(?:目|の間)?"
)
"""Months since the project began, which are no length: 「開始後7～18か月」."""
FIRST_MONTHS = expression(
    rf"{YEAR}\s?年\s?(?P<fy>度)?\s?の?\s?(?:(?P<early>最初|はじめ|初め)|(?P<late>最後|終わり))の(?P<n2>{NUMBER})\s?[かカヵヶケ箇]\s?月(?:間)?"
)
HALF_OF = expression(rf"(?<![A-Za-z\d])(?:(?P<fy>FY)\s?['’]?)?(?P<y3>20\d\d|(?<=FY)\d\d|(?<=FY\s)\d\d)\s?{HALF}")
"""Halves without 年: FY26上期, 2026下期."""
PROJECT_MONTH = expression(rf"第?(?P<n>{NUMBER})(?:{DASH}第?(?P<to>{NUMBER}))?\s?[かカヵヶケ箇]\s?月目")
FIGURES = expression(
    r"(?<![\d.A-Za-z/])(?<![A-Za-z]-)(?:(?P<y>(?:19[5-9]|20\d)\d)|['’](?P<yy>\d\d)|(?P<era>[RHS])(?P<n>\d{1,2})"
    r"|(?P<carried>[\ue000-\ue063]))\s?(?P<sep>[./\-])\s?(?P<m>0?[1-9]|1[0-2])"
    r"(?:(?P=sep)\s?(?P<d>0?[1-9]|[12]\d|3[01]))?(?![\d%]|[./]\d)" + WEEK
)
MONTH_FIRST = expression(r"(?<![\d./])(?:(?<!-)|(?<=[./]20\d\d-))(?P<m>0?[1-9]|1[0-2])[/.](?P<y>20\d\d)(?!\d)")
DAY_FIRST = expression(
    r"(?<![\d./\-])(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[./])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<y>20\d\d)(?!\d)"
)
RUN_OF_DAYS = expression(
    r"(?<![\d./\-])(?P<d>0?[1-9]|[12]\d|3[01])\.(?:\s?(?P<m>0?[1-9]|1[0-2])\.)?"
    rf"(?:{DASH}|\s(?:to|until|till|bis)\s)(?P<d_to>0?[1-9]|[12]\d|3[01])\.\s?(?P<m_to>0?[1-9]|1[0-2])\.\s?(?P<y>20\d\d)(?!\d)"
)
"""Days whose year, or month and year, stand only with the last: "4.5.–24.5.2026", "4.–24.5.2026"."""
END_ONLY = expression(
    r"(?<=[./\d月日)][~〜–\-])\s?(?:(?P<m>0?[1-9]|1[0-2])[/.](?P<d>0?[1-9]|[12]\d|3[01])|(?<=-\d\d[~〜])(?P<m3>0[1-9]|1[0-2])-(?P<d3>0[1-9]|[12]\d|3[01])|(?<=/\d[~〜–\-]|\d\d[~〜–\-])(?P<m2>0?[1-9]|1[0-2]))(?![\d%年月日]|[./]\d|\s?[かカヵヶケ箇週泊])"
)

SIGN, CENTURY = 0xE000, 2000
"""The first of the signs that stand for the years from 2000 on in a line put in plainer words (:mod:`plainer`)."""
SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
REFS = {"同": 0, "翌": 1, "翌々": 2}
HERE = {"本": 0, "今": 0, "来": 1, "再来": 2, "昨": -1}
FIRST_HALF = ("上半期", "上期", "前期", "前半", "第一学期", "春学期")
CALENDAR_HALF = ("前半", "後半", "上半期", "下半期", "上期", "下期")


def year_of(parts: Parts) -> int | None:
    """The year that the parts of a match name, if they do."""
    if "y" in parts:
        return whole(parts["y"]) if "千" not in parts["y"] else 2000 + whole(parts["y"][2:])
    if "era" in parts:
        return ERAS[ERA_MARKS.get(parts["era"], parts["era"])] + (1 if parts["n"] == "元" else whole(parts["n"]))
    if "carried" in parts:
        return CENTURY + ord(parts["carried"]) - SIGN
    if "yy" in parts or "y2" in parts:
        return 2000 + int(parts.get("yy") or parts["y2"])
    return None


def _refs(parts: Parts) -> dict[str, int | None]:
    return {"year": year_of(parts), "ref": REFS.get(parts.get("ref", "")), "here": HERE.get(parts.get("here", ""))}


def _window(parts: Parts, *, is_fiscal: bool) -> dict[str, object]:
    """Unit and months of what follows a year."""
    approximate = "about" in parts or "part" in parts
    base = APRIL if is_fiscal else 1
    if "m" in parts:
        month = whole(parts["m"])
        if not 1 <= month <= 12:
            return {}
        shift = 12 if is_fiscal and month < APRIL else 0
        window = {"unit": "month", "first": month + shift, "last": month + shift, "approximate": approximate}
        if "m_to" in parts:
            last = whole(parts["m_to"])
            if not 1 <= last <= 12:
                return {}
            window |= {"last": last + shift + (12 if last < month else 0), "run": True}
        if day := parts.get("d") or parts.get("d0"):
            window |= {"unit": "day", "first_day": whole(day), "last_day": whole(parts.get("d_to", day))}
            window["run"] = "d_to" in parts
        if "week" in parts:
            last = 7 * whole(parts["week"])
            window |= {"unit": "day", "first_day": last - 6, "last_day": min(last, 28), "run": True}
        return window
    if half := parts.get("half"):
        base = APRIL if is_fiscal or half not in CALENDAR_HALF else 1
        first = base if half in FIRST_HALF else base + 6
        return {"unit": "half", "first": first, "last": first + 5, "approximate": approximate}
    if quarter := next((parts[name] for name in ("q", "q2", "q3", "q4") if name in parts), None):
        first = base + 3 * (whole(quarter) - 1)
        until = next((parts[name] for name in ("q_to", "q_to2", "q_to4") if name in parts), quarter)
        last = base + 3 * (whole(until) - 1) + 2
        return {"unit": "quarter", "first": first, "last": last, "run": until != quarter}
    if season := next((parts[name] for name in ("season", "s2", "s3", "s4") if name in parts), None):
        first = SEASONS[season]
        return {"unit": "season", "first": first, "last": first + 2, "approximate": True}
    unit = "fiscal year" if is_fiscal else "year"
    if (part := parts.get("ypart", "中")) not in ("中", "内", "いっぱい"):
        first = {"末": base + 9, "半ば": base + 4, "中頃": base + 4}.get(part, base)
        return {"unit": "quarter", "first": first, "last": first + 2, "approximate": True}
    return {"unit": unit, "first": base, "last": base + 11, "approximate": approximate}


def _of_year(parts: Parts) -> Moment | None:
    window = _window(parts, is_fiscal="fy" in parts)
    return Moment(**(_refs(parts) | window)) if window else None  # type: ignore[arg-type]


def _years(parts: Parts) -> Moment | None:
    year = year_of(parts)
    if year is None:
        return None
    end = whole(parts["to"]) if "千" not in parts["to"] else 2000 + whole(parts["to"][2:])
    if end < 1000:
        era = parts.get("era2") or parts.get("era")
        end = ERAS[ERA_MARKS.get(era, era)] + end if era else year - year % 100 + end
    if not year < end <= year + 30:
        return None
    base = APRIL if "fy" in parts else 1
    unit = "fiscal year" if "fy" in parts else "year"
    return Moment(unit, year, base, base + 11 + 12 * (end - year), run=True)


def _era_years(parts: Parts) -> Moment | None:
    return _years(parts | {"fy": "度"})


def _short(parts: Parts) -> Moment | None:
    if "m1" in parts:
        parts = {"m": parts["m1"], "m_to": parts["m1_to"]}
    if "month_ref" in parts and "year_ref" not in parts:
        unit, day = ("day", whole(parts["d"])) if "d" in parts else ("month", None)
        return Moment(
            unit, month_ref=REFS[parts["month_ref"]], first_day=day, last_day=day, approximate="part" in parts
        )
    if "m" not in parts:
        return None
    window = _window(parts, is_fiscal=False)
    ref = REFS.get(parts.get("month_ref", ""))
    return Moment(**({"ref": ref} | window)) if window else None  # type: ignore[arg-type]


def _bare(parts: Parts) -> Moment | None:
    if "half2" in parts:
        parts = parts | {"half": parts["half2"]}
    window = _window(parts, is_fiscal=True)
    return Moment(**({"ref": REFS.get(parts.get("ref", ""))} | window))  # type: ignore[arg-type]


def _year_end(parts: Parts) -> Moment:
    month = 3 if "spring" in parts else 12 if "december" in parts else 1
    return Moment("month", first=month, last=month)


def _of_project(parts: Parts) -> Moment | None:
    number = 1 if "one" in parts else 2 if "two" in parts else whole(parts.get("n") or parts["k"])
    last = whole(parts.get("to") or parts.get("k_to") or str(number))
    if not 1 <= number <= last <= 12:
        return None
    unit = "project fiscal year" if {"one", "two", "fy", "k"} & set(parts) else "project year"
    window = _window(parts, is_fiscal=True)
    of_term = "season" in parts and unit == "project year"  # whose autumn that is hangs on the month it begins
    if window.get("unit") != "fiscal year" and number == last and not of_term:
        window |= {"ref": None, "here": None}
        return Moment(**(window | {"unit": f"{unit}, {window['unit']}", "first_day": number}))  # type: ignore[arg-type]
    return Moment(unit, first=number, last=last, run=last > number)


def _project_month(parts: Parts) -> Moment | None:
    number = whole(parts["n"])
    return Moment("project month", first=number, last=whole(parts.get("to", parts["n"])), run="to" in parts)


def _first_months(parts: Parts) -> Moment | None:
    number, base = whole(parts["n2"]), APRIL if "fy" in parts else 1
    first = base if "early" in parts else base + 12 - number
    window = {"unit": "month", "first": first, "last": first + number - 1, "run": True}
    return Moment(**(_refs(parts) | window)) if 0 < number < 12 else None  # type: ignore[arg-type]


def _half_of(parts: Parts) -> Moment | None:
    year = int(parts["y3"]) + (2000 if len(parts["y3"]) == 2 else 0)
    return Moment(**({"year": year} | _window(parts, is_fiscal="fy" in parts)))  # type: ignore[arg-type]


def _figures(parts: Parts) -> Moment | None:
    if parts.get("sep") == "-" and "d" not in parts and ("yy" in parts or "era" in parts):
        return None
    return _of_year(parts)


def _run_of_days(parts: Parts) -> Moment | None:
    last, year = int(parts["m_to"]), int(parts["y"])
    first = int(parts.get("m", last))
    if first > last:  # 15.12.–15.2.2027 begins in the year before
        year, last = year - 1, last + 12
    if (first, int(parts["d"])) > (last, int(parts["d_to"])):
        return None
    return Moment("day", year, first, last, int(parts["d"]), int(parts["d_to"]), run=True)


def _end_only(parts: Parts) -> Moment | None:
    day = parts.get("d") or parts.get("d3")
    return _of_year({"m": parts.get("m") or parts.get("m3") or parts["m2"]} | ({"d": day} if day else {}))


Pattern = tuple[re.Pattern[str], Callable[[Parts], Moment | None], tuple[str, ...]]
SIGNS = (".", "/", "-")
PATTERNS: tuple[Pattern, ...] = (
    (FIRST_MONTHS, _first_months, ("最初の", "最後の", "はじめの", "初めの", "終わりの")),
    (HALF_OF, _half_of, ("期",)),
    (MONTHS_OF, _of_year, ("年",)),
    (YEARS_OF, _years, ("年",)),
    (ERA_YEARS, _era_years, ("R", "H")),
    (OF_YEAR, _of_year, ("年",)),
    (OF_PROJECT, _of_project, ("年",)),
    (SINCE_START, _project_month, ("月",)),
    (PROJECT_MONTH, _project_month, ("月目",)),
    (FIGURES, _figures, SIGNS),
    (RUN_OF_DAYS, _run_of_days, SIGNS),
    (DAY_FIRST, _of_year, SIGNS),
    (MONTH_FIRST, _of_year, SIGNS),
    (SHORT, _short, ("月",)),
    (BARE, _bare, ("春", "夏", "秋", "冬", "期")),
    (YEAR_END, _year_end, ("年末", "年度", "年明け")),
    (END_ONLY, _end_only, SIGNS),
)
"""Tried in this order, on lines that hold one of the words; a later one takes only what no earlier one took."""
