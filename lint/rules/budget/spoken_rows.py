"""Which rows of the budget a sentence speaks of: the first five, those from A to E, the marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.analyse.budget.costs import Line
from lint.analyse.budget.money import fold

ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate(ENGLISH, 2)}
NUMBERS |= {sign: number for number, sign in enumerate("二三四五六七八九十", 2)}
FIRST = re.compile(
    rf"(?<![a-z])(?:first|top|upper) (?P<en>[2-9]|{'|'.join(ENGLISH)})"
    r" (?:(?:budget|cost|expense) )?(?:lines?|rows?|items?|head(?:ing)?s?|entries|positions|categories"
    r"|columns|points|parts|costs|amounts|sums)"
    r"|(?<![a-z])(?:lines|rows|items) (?:no\. ?)?1 ?(?:to|through|-|–|~|〜) ?(?P<last>[2-9])"
    r"|(?:上|はじめ|初め|始め|最初|冒頭|上記|以上|前半)(?:の|から)?(?P<ja>[2-9二三四五六七八九十])"
    r"(?:つ目まで|番目まで|行目まで|項目まで|つ|項目?|行|費目|件)"
)
"""How many rows it speaks of."""
FROM_TO = re.compile(
    r"(?P<from>[一-龥ァ-ヶー]{2,8}?)から(?P<to>[一-龥ァ-ヶー]{2,8}?)までの?(?:[2-9二三四五六七八九十])?(?:つ|項目?|行|費目|件|(?=[はがで、]))"
)
"""The first and the last of the rows that it speaks of."""
CODE = r"(?:[A-Za-z]{0,2}[-.]?\d{1,2}|[A-Za-z]|[ア-オカ-コイロハニホヘト]|[①-⑳㋐-㋾])"
CODES = re.compile(
    rf"(?<![A-Za-z0-9ァ-ヶ一-龥])[(（「]?(?P<first>{CODE})[)）」]?\s?(?:から|より|[~〜～–-]|to|through"
    rf"|[+＋]\s?(?:…|\.{{3}}|⋯)\s?[+＋])\s?"
    rf"[(（「]?(?P<last>{CODE})[)）」]?(?![A-Za-z0-9ァ-ヶ])"
)
"""The codes of the first and the last."""
LABEL = re.compile(rf"\s*[(（【]?(?P<code>{CODE})(?:[)）】.．:：、　]|\s|$)")
"""The code that a row begins with."""
MARKS = "◆◇★☆●○◎□■※▲△†‡✓✔*"
MARKED = re.compile(
    rf"(?P<mark>[{MARKS}])(?:印)?(?:を付けた|の付いた|のついた|をつけた)?(?:の|は|:|：)?"
    r"(?:行|費目|項目|もの|合計|計|総額|(?=\s?(?:lines?|rows?|items?)))"
    r"|(?<![a-z])(?:marked|starred|ticked|asterisked|flagged|shaded) (?:lines|rows|items)"
    r"|(?<=[(（])[○◯]印?[)）](?:の|は)"
)
"""What says that a sentence speaks of the rows with a mark."""


class Spoken(NamedTuple):
    """Rows of which a sentence speaks, and where in it the words end that say so."""

    rows: Sequence[Line]
    end: int


def spoken_rows(items: Sequence[Line], words: str) -> Iterator[Spoken]:
    """The rows of which a sentence (folded) speaks; none where they are not told from others."""
    first = FIRST.search(words)
    if first is not None:
        number = first["en"] or first["last"] or first["ja"]
        yield Spoken(items[: NUMBERS.get(number) or int(number)], first.end())
    elif (match := FROM_TO.search(words)) is not None:
        ends = [[n for n, line in enumerate(items) if match[end] in fold(line.label)] for end in ("from", "to")]
        begin, last = ends
        if begin and last and len(last) == 1 and begin[0] < last[0]:
            yield Spoken(items[begin[0] : last[-1] + 1], match.end())
    for match in CODES.finditer(words):
        codes = [code(line) for line in items]
        ends = [[n for n, own in enumerate(codes) if own == match[end]] for end in ("first", "last")]
        if all(len(own) == 1 for own in ends) and ends[0][0] < ends[1][0]:
            yield Spoken(items[ends[0][0] : ends[1][0] + 1], match.end())
    if (match := MARKED.search(words)) is not None:
        yield Spoken(_marked(items, match.groupdict().get("mark")), match.end())


def code(line: Line) -> str:
    """The code that a row begins with (folded); empty without one."""
    match = LABEL.match(fold(line.words or line.text))
    return match["code"] if match else ""


def _marked(items: Sequence[Line], mark: str | None) -> Sequence[Line]:
    """The rows that a mark stands in, or that a column of marks tells to count."""
    own = [line for line in items if mark and mark in fold(line.words or line.text)]
    if not own and mark is None:
        signs = [sign for sign in fold(MARKS) if any(sign in fold(line.words or line.text) for line in items)]
        own = [line for line in items if len(signs) == 1 and signs[0] in fold(line.words or line.text)]
    return own or [line for line in items if line.marked]
