"""The year of a degree (2019年博士（理学）取得, PhD 2018), which is no period."""

from __future__ import annotations

import re

from lint.analyse.dates.moments import named
from lint.analyse.dates.moments_ja import COUNT, Y4, year_of
from lint.analyse.text.folding import narrowed
from lint.expressions import expression

WHEN = (
    rf"(?:(?<!\d)(?P<y>{Y4})|(?P<era>平成|令和|昭和|[㍼㍻㋿]|(?<![A-Za-z])[RHS](?=\d))\s?(?P<n>{COUNT}))"
    r"(?:\s?年度?|[./]\s?\d{1,2})?+(?:\s?\d{1,2}\s?月)?+(?:\s?\d{1,2}\s?日)?+(?!\s?[~〜–\-]|から|より)"
)
LATE = WHEN.replace("<y>", "<zy>").replace("<era>", "<zera>").replace("<n>", "<zn>")
GOT = r"(?:取得|授与|修了|学位)"
FIELD = r"(?:\s?\([^()\n]{1,12}\)|\s?（[^（）\n]{1,12}）|\sin\s[A-Za-z ]{3,30})?"
TITLE = r"(?<!(?![学術医薬年月日度了])[一-鿿々ァ-ヶーA-Za-zÀ-ɏ])"
"""No letter of a name stands before: 「Lüdecke博士は2028年4月に…」 tells no degree, 「理学博士は」 may."""
DEGREE = rf"(?:(?:{TITLE}博士|修士)(?!課程|後期|前期)号?{FIELD}号?|学位|Ph\.?\s?D\.?{FIELD})"
COURSE = rf"(?:博士|修士)(?:後期|前期)?課程{FIELD}"
PLACE = r"(?:[一-鿿々ァ-ヶーA-Za-z ]{2,14}(?:大学院?|研究科)(?:にて|で|より|から)?、?)?"
JAPANESE = expression(
    rf"{WHEN}\s?(?:に|、|,|:|[(（])?\s?{PLACE}(?:(?:{DEGREE}|{COURSE})\s?(?:の?学位)?(?:を|の)?\s?{GOT}"
    rf"|{DEGREE}(?=$|[\s、。,)])(?!\s(?:stud|cand|research|fellow)))"
    rf"|(?:(?:{DEGREE}\s?(?:の?学位)?(?:を|の)?\s?(?:{GOT}(?:予定)?)?|{COURSE}(?:を|の)?修了|学位取得)(?:年月?日?|年度)?)"
    rf"\s?[は:：、,(（]?\s?{LATE}(?:\s?に?(?:取得|修了|授与))?"
)
DEGREE_EN = (
    r"(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|Dr\.?\s?(?:rer\.\s?nat|Ing|Eng)\.?|Sc\.?D\.?|Ed\.?D\.?|M\.?D\.?|M\.?Sc\.?"
    r"|[Dd]octorate|[Dd]octoral\s[Dd]egree|[Dd]octor(?:al)?\sof\s[A-Z][a-z]+|[Mm]aster.s(?:\s[Dd]egree)?)"
)
SINCE = r"(?:19[5-9]|20[0-4])\d"
ENGLISH = expression(
    rf"(?<![A-Za-z]){DEGREE_EN}(?![A-Za-z])(?:\s(?:degree|awarded|obtained|received|earned|conferred|completed|granted))*"
    rf"(?:\s?,?\s?(?:(?:in|from|at|of)\s)?(?!{SINCE})[A-Z][A-Za-z&.' ]{{2,60}}?){{0,2}}[\s,:(;\-–—]{{1,3}}"
    r"(?:(?:in|of|year:?|awarded:?|obtained|received|conferred(?:\sin)?)\s?)*"
    rf"(?:[A-Z][a-z]{{2,8}}\.?\s)?(?P<y>{SINCE})(?!\d|\s?[–\-~〜]\s?(?:\d|[A-Z][a-z]{{2}})|\s(?:to|until|through)\s[A-Z])"
    rf"|(?<!\d)(?P<y2>{SINCE})\s?[,:(]?\s?{DEGREE_EN}(?![A-Za-z])(?!\s(?:stud|cand))"
    r"|(?:[Yy]ear\sof\s(?:the\s)?(?:[Dd]egree|[Dd]octorate|Ph\.?D\.?)|[Dd]egree\s[Yy]ear)\s?[:(]?\s?"
    rf"(?P<y3>{SINCE})"
)
AFTER = expression(
    rf"(?:博士号?|学位)\s?取得(?:後|から)\s?(?:\d+|[一二三四五六七八九十]+)\s?年(?:程度|以内|未満|以上|目)*"
    rf"|\d+\syears\s(?:after|since|post)[\s\-]?(?:the|their|his|her)?\s?{DEGREE_EN}"
)


COURSE_YEAR = expression(r"(?:課程|学部|博士|修士|前期|後期)[\s・]{1,2}(?P<year>[1-6]\s?年(?:生|次)?)(?![間\d半])")
"""The year in which a student is: 「博士後期課程 2年」."""


def degree_year(text: str) -> int | None:
    """The year of a degree (the last one named, which is the highest), ``None`` where there is none."""
    years = [year for match in _degrees(narrowed(text)) if (year := _year(match)) is not None]
    return years[-1] if years else None


def is_degree(text: str) -> bool:
    """Whether words tell when somebody took a degree, and nothing else: "PhD 2022", 「2021年学位取得」."""
    return degree_year(text) is not None and not re.search(r"[^\W\d_]", blanked(narrowed(text)))


def blanked(plain: str) -> str:
    """A folded text with the words of degrees replaced by blanks, so that no period is read out of them."""
    for match in [*_degrees(plain), *AFTER.finditer(plain if "後" in plain or "years" in plain else "")]:
        plain = plain[: match.start()] + "\0" * len(match[0]) + plain[match.end() :]
    for match in COURSE_YEAR.finditer(plain) if "年" in plain else ():
        plain = plain[: match.start("year")] + "\0" * len(match["year"]) + plain[match.end("year") :]
    return plain


def _degrees(plain: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    if "士" in plain or "学位" in plain or "D" in plain:
        found += JAPANESE.finditer(plain)
    english = any(word in plain for word in ("D", "octor", "aster", "Sc", "egree"))
    for match in ENGLISH.finditer(plain) if english else ():
        if not any(match.start() < other.end() and other.start() < match.end() for other in found):
            found.append(match)
    return sorted(found, key=lambda match: match.start())


def _year(match: re.Match[str]) -> int | None:
    parts = named(match)
    parts |= {name[1:]: words for name, words in parts.items() if name.startswith("z")}
    words = parts.get("y2") or parts.get("y3")
    return int(words) if words else year_of(parts)
