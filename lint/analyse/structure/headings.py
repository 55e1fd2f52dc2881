"""What a heading looks like: its number or mark, and what a line must not be to be one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from lint.analyse.text.folding import OneForOne
from lint.analyse.text.scripts import is_kanji, japanese

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
KANJI = "一二三四五六七八九十"
ROMAN = r"(?:[IVX]{1,5}|[Ⅰ-Ⅻ])"
MARKS = "■◼▪●◆◇▼▽▲△★☆◎◯〇○◉▶►❖□"
SHAKY = "○〇□△▽▲・◇☆◯"
"""Marks that more often stand before list items, choices and check boxes than before headings."""

# (family, rank, pattern): a lower rank stands above a higher one where nothing else decides.
FAMILIES: tuple[tuple[str, int, str], ...] = (
    ("form", 0, r"(?:様式|別紙|別添|別表)\s*(?:第\s*)?[0-9A-Z]+(?:[-の][0-9]+)*(?:号)?(?=[\s:.、(【]|$)"),
    (
        "part",
        0,
        r"(?i:part|form|annex|appendix|attachment)\s+(?:[A-Z]|[0-9]{1,2}|[IVX]{1,4})(?:[.-]?[0-9]+)?(?=[\s:.–—-]|$)",
    ),
    ("section", 1, r"(?i:section|chapter)\s+(?:[A-Z]|[0-9]{1,2}|[IVX]{1,4})(?:\.[0-9]+)*(?=[\s:.–—-]|$)"),
    ("chapter", 0, rf"第\s*(?:[0-9]{{1,2}}|[{KANJI}]+)\s*[章部編篇]"),
    ("article", 1, rf"第\s*(?:[0-9]{{1,2}}|[{KANJI}]+)\s*[節条項]"),
    ("item", 2, rf"(?:項目|設問|課題|問)\s*(?:[0-9]{{1,2}}|[{KANJI}])(?=[\s:.、(【)]|$)"),
    ("boxed", 2, r"【[0-9]{1,2}(?:-[0-9]{1,2})?】(?=\s*\S)"),
    ("letters", 3, r"[A-HS][.-]?[0-9]{1,2}(?:[.-][0-9]{1,2})*(?=[.):]?\s)"),
    ("roman", 3, rf"{ROMAN}(?=[.):、]\s*\S|\s+\S)"),
    ("letter", 3, r"[A-H](?=[.):]\s*\S)"),
    ("decimal", 4, r"[0-9]{1,2}(?:[.-][0-9]{1,2}){0,4}(?=[.):、,]?\s*\S)"),
    ("kanji", 4, rf"[{KANJI}]{{1,2}}(?=[、.]\s*\S)"),
    ("bracket", 7, r"[(\[〔](?:[0-9]{1,2}(?:[-.][0-9]{1,2})*|[a-z]|[ivx]{1,4}|[ア-ン]|" + f"[{KANJI}])[)\\]〕]"),
    ("circled", 9, f"[{CIRCLED}]"),
    ("small", 9, r"[a-z](?=[.)]\s*\S)"),
    ("kana", 9, r"[ア-コ](?=[.)、]\s*\S)"),
)
PATTERNS = tuple((family, rank, re.compile(pattern)) for family, rank, pattern in FAMILIES)
NAMED = re.compile(r"[【『《〈<≪]\s*([^【】『』《》〈〉<>≪≫]{1,40}?)\s*[】』》〉>≫]")
AFTER = re.compile(r"[.):、,\s)–—-]*")
COUNTER = re.compile(
    r"[年月日時分秒人名件回本倍円%℃個万億千台週間ヶ号度点頭匹例次つ種段階層世束組社校]|か[月国年所]|(?:st|nd|rd|th|years?|months?|weeks?|days?|pt|mm|cm|km|kg|%)\b"
)
SENTENCE = re.compile(
    r"(?:[。]|(?:である|です|ます|ました|であった|だった|している|していた|された|される|した|する予定|ない)[.．]?)$"
)
REFERENCE = re.compile(
    r"\bet al\b|\bdoi\b|https?://|\bpp?\.\s*\d|\b(?:vol|no)\.\s*\d|[(,.\s](?:19|20)\d\d[a-z]?[).;:]"
    r"|査読|in press|arXiv|ISBN"
)
CAPTION = re.compile(r"(?:図|表|写真|式|fig(?:ure)?s?|tables?|scheme|box|eq(?:uation)?)\s*\.?\s*[0-9SA]", re.I)
DATE = re.compile(
    r"(?:19|20)\d\d\s*[年./-]|(?:令和|平成|昭和|[RH])\s*\d|\d{1,2}\s*[/月]\s*\d{1,2}|\d{1,2}月(?:\d|$|[~〜-])"
)
PAGE = re.compile(r"^(?:page\s*)?[-–—(]?\s*\d+\s*(?:/|of|[-–—)])?\s*\d*\s*[-–—)]?$", re.I)
FORMULA = re.compile(r"[=≈≤≥∑∫√±×÷∂∇→]|\\[a-z]+|[α-ω]\s*[+\-*/]")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a line opens: the family of its number, the number as written, where the title stands."""

    family: str
    rank: int
    depth: int
    number: str | None
    start: int
    """Offset of the title in the line."""
    end: int
    """Offset after the heading in the line: less than its length where text runs on after it."""
    order: tuple[int, ...] = ()
    """The number's parts, where they are numbers."""


def _fold(character: str) -> str:
    kept = character in CIRCLED or "Ⅰ" <= character <= "Ⅻ"
    return character if kept else unicodedata.normalize("NFKC", character)


FOLDED = OneForOne(_fold)
FOLDED_MARKS = MARKS + MARKS.translate(FOLDED)


def fold(text: str) -> str:
    """NFKC character by character, so that offsets stay; circled and Roman numerals are kept."""
    return text if text.isascii() else text.translate(FOLDED)


@lru_cache(maxsize=4096)
def opening(line: str) -> Mark | None:
    """The number or mark that a line opens with, or ``None``.

    Args:
        line: one line, as written.

    """
    text = fold(line)
    lead = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for family, rank, pattern in PATTERNS:
        match = pattern.match(text, lead)
        if match is None:
            continue
        number = match.group()
        after = AFTER.match(text, match.end())
        start = after.end() if after else match.end()
        gap = text[match.end() : start]
        title = text[start:end]
        if not title or not _fits(family, number, gap, title):
            continue
        start, end = _inside(text, start, end)
        parts = tuple(int(part) for part in re.findall(r"\d+", number))
        order = parts or ((CIRCLED.index(number) + 1,) if number in CIRCLED else ())
        depth = len(re.findall(r"[0-9A-Za-z]+", number)) if family in ("decimal", "bracket") else max(len(parts), 1)
        written = line[lead : match.end()]
        return Mark(family, rank, depth, written.strip(), start, end, order)
    named = NAMED.match(text, lead)
    if named:
        if re.match(r"[図表注例※資]|\d+$", named[1]):
            return None
        return Mark("named", 5, 1, None, lead, named.end(), ())
    if lead < end and text[lead] in FOLDED_MARKS and len(text[lead + 1 : end].strip()) > 1:
        start = lead + 1 + len(text[lead + 1 :]) - len(text[lead + 1 :].lstrip())
        if text[lead] in ((start < end and text[start]) or ""):
            return None
        return Mark("mark" + text[lead], 8 if text[lead] in SHAKY else 6, 1, None, start, end, ())
    return None


def _fits(family: str, number: str, gap: str, title: str) -> bool:
    """Whether what follows a number lets it be a heading's number rather than a quantity or a date."""
    if family == "decimal":
        if number.startswith("0") or any(int(part) > 40 for part in re.findall(r"\d+", number)):
            return False
        if _quantity(number, gap, title) or title[0] in "/~〜%-–:," or ("," in gap and not gap.strip(", ")):
            return False
        if not gap and title[0].isascii():
            return False
    if family in ("roman", "letter") and not gap.strip() and number in ("I", "A"):
        return False
    if family == "roman" and not gap.strip(" "):
        return number not in ("I", "V", "X", "C")
    return not (family in ("letter", "small") and "." in gap and re.match(r"[A-Za-z]\.", title))


def _quantity(number: str, gap: str, title: str) -> bool:
    """Whether a number counts what follows it: 3年, 1.5 倍, 2 years; but not 4.2 分担."""
    counter = COUNTER.match(title)
    if counter is None or gap.strip():
        return False
    return not gap or not is_kanji(title[counter.end() : counter.end() + 1])


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """Where 【…】, or a request to write, follows the number and title: the heading ends before it."""
    named = NAMED.match(text, start)
    if named:
        return start, named.end()
    title, space, rest = text[start:end].partition(" ")
    if space and len(title) >= 2 and re.search(r"(?:ください|下さい|すること|不可です?)[。)]?$", rest):
        return start, start + len(title)
    return start, end


@lru_cache(maxsize=4096)
def bare(title: str) -> str:
    """A heading's words for comparison: NFKC, lower case, no brackets' marks, notes or limits."""
    text = unicodedata.normalize("NFKC", title).lower()
    text = re.sub(
        r"[(\[〔][^()\[\]〔〕]*(?:以内|以下|程度|ページ|頁|字|枚|pages?|words?|max|必須|任意)[^()\[\]〔〕]*[)\]〕]",
        "",
        text,
    )
    text = re.sub(r"[【】『』《》〈〉<>≪≫「」“”\"]", "", text)
    return " ".join(text.split()).strip(" :.。、*-–—※")


def wordy(title: str, *, most: int = 18) -> bool:
    """Whether a line is too long or too much of a sentence to be a heading.

    Args:
        title: the line without its number.
        most: English words that a heading may have.

    """
    text = unicodedata.normalize("NFKC", title).strip()
    text = re.sub(r"(?<=\w)\s*\([^()]*\)$", "", text)
    if SENTENCE.search(text):
        return True
    if japanese(text):
        return len(text) > 64 or text.endswith(("、", "(", "「")) or text.count("、") > 3 or "。" in text
    words = text.split()
    if len(words) > 4 and re.match(r"(?:We|Our|These|This|It|I|In this|There) \w", text):
        return True
    if re.search(r"\([a-c]\).*\([b-d]\)", text):
        return True
    if len(words) > most or len(text) > 7 * most + 4:
        return True
    return (
        text.endswith((",", ";"))
        or (text.endswith(".") and len(words) > 8)
        or bool(re.search(r"[.;]\s+[A-Z][a-z]+ [a-z]", text) and len(words) > 9)
    )


SUM_OF_MONEY = re.compile(
    r"[$€£¥]\s?\d[\d,.]*$|[:：]\s*([$€£¥]|[A-Z]{3}\s)\s?\d[\d,.]*\s*(\(|$)|[:：]\s*[\d,.億万千]+円\s*(\(|$)"
    r"|\s\d{1,3}(?:,\d{3})+\s?(?:[千万百億]+)?円?$"
)
"""A line of a list of costs."""


def disqualified(line: str) -> bool:
    """Captions, page numbers, dates, references and formulae."""
    text = unicodedata.normalize("NFKC", line).strip()
    if not japanese(text) and not re.search(r"[^\W\d_]{2}", text):
        return True
    return bool(
        re.fullmatch(r"[(\[]?[ivxIVX]{1,5}[)\].]?", text)
        or SUM_OF_MONEY.search(text)
        or CAPTION.match(text)
        or PAGE.match(text)
        or DATE.match(text)
        or REFERENCE.search(text)
        or text.startswith(("※", "注)", "*", "http"))
        or (FORMULA.search(text) and len(text) < 60 and not re.search(r"[ぁ-ん]|[a-z]{4} [a-z]{3}", text))
        or "…………" in text
        or "......" in text
        or re.search(r"\t\s*\d+$", line)
        or text.count("@")
    )
