"""Limits that a form prints: pages, characters, words, lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from lint.analyse.structure.headings import fold
from lint.document import Span

Unit = Literal["pages", "characters", "words", "lines"]
DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")}
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:/\d)?|[一二三四五六七八九十百千]{1,6}|半)"
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
         "twelve": 12, "fifteen": 15, "twenty": 20, "half a": 0.5, "half": 0.5, "a": 1}  # fmt: skip
JA_UNITS: tuple[tuple[Unit, str], ...] = (
    ("pages", r"(?:ページ|頁|枚)"),
    ("characters", r"(?:文字|字)"),
    ("words", r"(?:語|ワード|単語|words?)"),
    ("lines", r"行"),
)
JA_RANGE = rf"(?:(?P<least>{NUMBER})\s*(?:字|文字|ページ|頁|語)?\s*(?:[~〜～-]|から)\s*)?"
JA_BOUND = r"(?P<bound>以内|以下|まで|程度|を(?:超え|こえ)|に(?:収|おさ|まとめ)|を?(?:上限|限度)|を目安|前後|厳守)"
JAPANESE = tuple(
    (unit, re.compile(rf"(?:(?P<most>最大(?:で)?|上限(?:は|:|を)?)\s*)?{JA_RANGE}(?P<value>{NUMBER})"
            rf"\s*{name}(?:\s*\([^()]*\))?\s*(?:分)?\s*{JA_BOUND}?"))
    for unit, name in JA_UNITS
)  # fmt: skip
EN_NUMBER = rf"(?:{NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half a|half)"
EN_UNITS: tuple[tuple[Unit, str], ...] = (
    ("pages", r"(?:A4\s+|letter\s+|single[- ]sided\s+)?(?:pages?|sides?|pp\b\.?)(?:\s+of\s+A4)?"),
    ("characters", r"(?:characters?|chars?|keystrokes)\b(?:\s+(?:including|incl\.?|with)\s+spaces)?"),
    ("words", r"words?\b"),
    ("lines", r"lines?\b"),
)
EN_MOST = (
    r"(?:ma+x(?:imum|\.)?(?:\s+length)?(?:\s+of)?:?|up\s+to|no\s+(?:more|longer)\s+than|not\s+(?:to\s+)?exceed(?:ing)?|at\s+most"
    r"|within|limited\s+to|(?:must|should|may|shall)\s+not\s+(?:be\s+longer\s+than|exceed)|limit(?:\s+of|:|\s+is)?|in\s+less\s+than|not\s+more\s+than|≤|<)"
)
ENGLISH = tuple(
    (
        unit,
        re.compile(
            rf"(?:(?P<most>{EN_MOST})\s*)?(?:(?P<least>{EN_NUMBER})\s*(?:to|-|–|and)\s*)?(?<![\d.])(?P<value>{EN_NUMBER})(?:\s*\(\d+\))?[\s-]*{name}"
            r"(?P<bound>\s*(?:\(?max(?:imum|\.)?\)?|limit|or\s+(?:less|fewer)|at\s+most|or\s+under))?",
            re.I,
        ),
    )
    for unit, name in EN_UNITS
)
WHOLE = re.compile(
    r"全体|合計|全部で|申請書は|提案書は|計画書は|様式全体"
    r"|total|whole|entire|this (?:document|form|application|proposal)\b",
    re.I,
)
OPEN, CLOSE = ("(", "[", "<", "〔"), (")", "]", ">", "〕", ",", "、", ";")
BARE = re.compile(
    r"A4|用紙|図表|(?:を|も)?含(?:む|めて)|本文|和文|英文|日本語|英語|全角|半角|厳守|必須|任意|目安|程度|合計"
    r"|(?:で|に|を)?(?:ご?記入|ご?記載|記述|作成)(?:してください|すること|のこと)?|[でにはをの]"
    r"|\b(?:in|total|approx(?:imately)?|about|please|including|spaces|figures|and|tables|required|optional)\b",
    re.I,
)
"""Words that go with a limit and name nothing."""
BESIDE = re.compile(r"(?:各|毎|per|each|every)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Limit:
    """A printed limit."""

    unit: Unit
    value: float
    span: Span
    """Offsets in the text that was searched."""
    about: bool = False
    """「程度」, "about": not to be taken to the letter."""
    whole: bool = False
    """Said of the whole document."""


def number(text: str) -> float | None:
    """Read 2, 1,500, 1/2, 半, 二十, two."""
    plain = text.strip().lower().replace(",", "")
    if plain in WORDS:
        return WORDS[plain]
    if plain == "半":
        return 0.5
    if "/" in plain:
        over, _, under = plain.partition("/")
        return float(over) / float(under) if float(under) else None
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    total = unit = 0
    for character in plain:
        if character in DIGITS:
            unit = DIGITS[character]
        elif character in "十百千":
            total += max(unit, 1) * {"十": 10, "百": 100, "千": 1000}[character]
            unit = 0
        else:
            return None
    return float(total + unit)


@lru_cache(maxsize=4096)
def limits(text: str) -> tuple[Limit, ...]:
    """The limits that a text prints, in order; mere numbers of pages ("see page 2") are none.

    Args:
        text: a heading or a paragraph of a form.

    """
    plain = fold(text)
    found: list[Limit] = []
    for patterns, japanese in ((JAPANESE, True), (ENGLISH, False)):
        for unit, pattern in patterns:
            for match in pattern.finditer(plain):
                limit = _limit(plain, unit, match, japanese)
                if limit and not any(limit.span.overlaps(other.span) for other in found):
                    found.append(limit)
    return tuple(sorted(found, key=lambda limit: limit.span))


def only_limit(text: str) -> bool:
    """Whether a line is a limit or a bracketed remark on one, and names nothing: 「（800字以内）」, "max. 2 pages"."""
    plain = fold(text)
    found = limits(text)
    for limit in reversed(found):
        plain = plain[: limit.span.start] + plain[limit.span.end :]
    return bool(found) and not re.search(r"[^\W_]", BARE.sub("", plain))


def _limit(text: str, unit: Unit, match: re.Match[str], japanese: bool) -> Limit | None:
    value = number(match["value"])
    bound, most, least = match["bound"], match["most"], match["least"]
    start, end = match.span()
    if value is None or not value or (unit == "pages" and value > 300) or BESIDE.search(text[:start]):
        return None
    if (
        japanese
        and unit == "pages"
        and "枚" in match.group()
        and not re.search(r"A4|用紙|以内|以下", text[max(0, start - 8) : end + 2])
    ):
        return None
    alone = text[:start].rstrip()[-1:] in OPEN and text[end:].lstrip()[:1] in CLOSE
    alone = alone or text.strip(" .:*") == match.group().strip(" .:*")
    if not (bound or most or least or alone) or (alone and not (bound or most) and unit == "lines"):
        return None
    if not japanese and alone and not (bound or most or least) and unit != "pages" and value < 20:
        return None
    about = bool(bound and re.match(r"程度|を目安|前後", bound.strip())) or bool(
        re.search(r"(?:about|approximately|approx\.?|around|約|およそ)\s*$", text[:start], re.I)
    )
    sentence = re.split(r"[。.;\n]", text[:start])[-1]
    return Limit(unit, value, Span(start, end), about, bool(WHOLE.search(sentence)))
