"""Japanese names by what stands beside them: surnames in a row, 谷口と関は, and names before a post in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analyse.people import name_words as known
from lint.analyse.people.found_names import Found
from lint.analyse.people.given_names import ROLE, SUFFIX
from lint.analyse.text.scripts import is_kanji
from lint.analyse.text.tokens import Token
from lint.expressions import expression

SURNAME = "人名-姓"
KANJI = r"[㐀-鿿々〆ヶ𠀀-𪛟豈-﫿]"


def in_rows(text: str, words: Sequence[Token], likely: Sequence[int]) -> list[Found]:
    """Surnames side by side that something is said of: 谷口と関は."""
    found: list[Found] = []
    row: list[Token] = []
    for index in likely:
        word = words[index]
        follows = words[index + 1].text if index + 1 < len(words) else ""
        if SURNAME not in word.tag or follows not in ("と", "、", "は", "が", "も") or not _opens(text, word):
            row = []
            continue
        if row and (index < 2 or words[index - 2] is not row[-1]):
            row = []
        row.append(word)
        if follows in ("は", "が", "も"):
            found += [Found(name.start, name.end, name.text, None, True) for name in row if len(row) > 1]
            row = []
    return found


def _opens(text: str, word: Token) -> bool:
    return not (word.start and is_kanji(text[word.start - 1]))


RUN = expression(
    rf"(?<!{KANJI})({KANJI}{{3,5}}?)(?:氏|様|君)?"
    rf"(?=\s?[（(](?:[^()（）]{{0,20}}?(?:大学|研究所|機構|院|同(?:じく|上)?)[・、\s]?)?(?:{known.POST_JA})(?!\s?\d*\s?[名人]))"
)
"""A name written without a space, by the post that follows in brackets: 「倉吉和奏（同、助教）」."""


def in_brackets(text: str, words: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Names of which the dictionary knows but a part, or takes the surname for a town, by the post behind them."""
    added = []
    for match in RUN.finditer(text):
        start, end = match.span(1)
        inside = [word for word in words if start <= word.start < end]
        others = [other for other in found if start < other.end and other.start < end]
        if any((other.start, other.end) == (start, end) for other in others) or not inside or ROLE.match(match[1]):
            continue
        first = inside[0]
        town = "地名" in first.tag and 1 < len(first.text) < end - start
        part = any(start <= other.start and other.end <= end for other in others)
        if not town and not part:
            continue
        at = len(first.text) if town else (end - start) // 2 + ((end - start) % 2)
        if SUFFIX.fullmatch(match[1][at:]):
            continue
        added.append(Found(start, end, match[1][:at], match[1][at:], True))
    return added
