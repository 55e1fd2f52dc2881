"""Words by which a sentence leans on what was told before it: years, places, lines and titles above."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.expressions import expression

if TYPE_CHECKING:
    from lint.analyse.movements.setting import Setting

BOTH = expression(r"両(?:大学|機関|研究所|校|研究室|拠点)(?:を|に|へ|と|で)")
IN_YEAR = expression(
    r"\s*(?:(?:then|next|finally|later|and|also),?\s+)?(?:in|during|throughout|over)\s+(20\d\d)(?![\d/–-])", re.I
)
"""How a sentence begins whose year goes for all that it tells: "In 2027 Ito visits … in May, while Ono …"."""
OF_YEAR = expression(
    r"\s*(?:[【\[〔（(○●◆■・\-]\s*)?((?:(?:20|２０)[\d０-９]{2}|(?:令和|R)\s?[\d０-９元]{1,2})\s?年度?|第?[1-5１-５一二三四五]\s?年(?:度目|目|次|度)"
    r"|初年度|次年度)[】\]〕）)]?\s*(?:(?:に)?は|には|に|の|[:：、，]|$|[(（「])"
    r"|\s*(?i:(?:In\s)?(?:(?:Project\s)?Year\s[1-5]\s?\()?((?:J?FY\s?|AY\s?)?20\d\d|(?:Project\s)?Year\s[1-5](?!\s?\())\)?)\s*(?::|,|$)"
)
"""How a paragraph or a title begins whose year goes for all that it tells: 「2025年度は、」."""
MONTH = expression(r"(?<!か)(?<!ヶ)(?<!カ)(?<!箇)[\d０-９一二三四五六七八九十]月|\b[A-Z][a-z]{2,8}\b")
ALL_YEAR = expression(
    r"\b(?:all (?:the )?year|(?:the )?(?:whole|entire|full) year|year[- ]round|throughout the year)\b", re.I
)
"""A stay in all of the year that a label or title tells."""
ALONE = expression(r"[\s\d.():*•–-]*(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s)*[\s.:,*]*(?:\([^()]*\))?[\s:]*")
"""What may stand beside a name that is alone in its line."""
LEAD = 60
"""Characters of a line that tells who goes where, at most."""
LINE = 16
"""Characters of a line that tells a year and nothing else, at most."""
COUNTS = expression(
    r"\s*(?:[1-5１-５一二三四五][回度]目|初回|第[一二三四五1-5]回|いずれ|どちら|両回|この(?:経験|縁|成果|とき)"
    r"|the (?:first|second|third),?\s(?:from|in|for|of|lasts|is|begins)\b"
    r"|(?:the )?(?:first|second|third|both|each) (?:stays?|visits?|periods?|trips?)\b)",
    re.I,
)
"""How a sentence begins that goes on with the stays of the one before."""
SAME_PLACE = expression(
    r"現地(?=を訪|に赴|に滞|へ|に行|に渡)"
    r"|[同両](?:じ)?(?:(?:州|県|市|府|都|国)立|工科|工業|医科|農工)?(?:大学|研究所|研究室|機関|病院|機構|社|校|所|地|センター|グループ)(?!で.{0,6}開催)(?!側?(?:から|より))"
    r"|\b(?:the same|that) (?:institut(?:e|ion)|university|lab(?:oratory)?|group|place|centre|center|company|hospital"
    r"|team|department)\b"
    r"|\bthere\b",
    re.I,
)
"""How a sentence points at the place of one before."""


BRACKETED = expression(r"[(（]\s?((?:20\d\d|(?:令和|R)\s?\d{1,2})\s?年度?)\s?[)）]", re.I)
"""The same year again in brackets: 「二年目（令和7年度）は」."""


def year_of(told: re.Match[str]) -> str:
    """The words of a year that goes for what follows; titles are in small letters."""
    again = BRACKETED.match(told.string, told.end(1)) if told[1] else None
    return again[1] if again else told[1] or (told[2] or "").replace("fy", "FY")


def led_by_year(sentences: Iterable[str], setting: Setting) -> str:
    """The words of the year with which the first of some sentences begins that begins with one: "In 2027, "."""
    year = next((year[1] for text in sentences if (year := IN_YEAR.match(text))), None)
    return "" if year is None or setting.is_over(f"{year}-12", 0) else f"In {year}, "
