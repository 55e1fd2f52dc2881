"""What a sentence says that the first rows of the budget come to: 「上の五つで220百万円」, "the first five lines"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.analyse.budget.costs import Line
from lint.analyse.budget.money import EN_SCALE, NUMBER, Amount, amounts, fold
from lint.document import Span
from lint.draft import Draft
from lint.rule import once
from lint.rules.budget.figures import lines_told, slipped

ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate(ENGLISH, 2)}
NUMBERS |= {sign: number for number, sign in enumerate("二三四五六七八九十", 2)}
FIRST = re.compile(
    rf"(?<![a-z])(?:first|top|upper) (?P<en>[2-9]|{'|'.join(ENGLISH)})"
    r" (?:lines?|rows?|items?|headings?|entries|positions)"
    r"|(?:上|はじめ|初め|始め|最初|冒頭|上記|以上)の?(?P<ja>[2-9二三四五六七八九十])(?:つ|項目?|行|費目|件)"
)
"""How many rows it speaks of."""
FROM_TO = re.compile(
    r"(?P<from>[一-龥ァ-ヶー]{2,8}?)から(?P<to>[一-龥ァ-ヶー]{2,8}?)までの?(?:[2-9二三四五六七八九十])?(?:つ|項目?|行|費目|件|(?=[はがで、]))"
)
"""The first and the last of the rows that it speaks of."""
WHOLE = re.compile(r"\bof (?:the |our )?$|のうち[、,]?$")
"""What stands before the whole, of which the rows are a part: "186.0 of 246.0 million yen"."""
PART = re.compile(
    rf"(?P<part>{NUMBER})(?= of (?:the |our )?{NUMBER} (?P<scale>thousand|million) (?:yen|euros?|dollars?|pounds?))"
)
"""A part whose unit is said behind the whole: "186.0 of 246.0 million yen"."""
REACH = 40
"""Characters between these words and the amount, at most."""


class FirstRows(NamedTuple):
    """An amount that is said of the first rows, what they make, and their cells."""

    amount: Amount
    expected: float
    spots: tuple[Span, ...]


@once
def first_rows(draft: Draft) -> tuple[FirstRows, ...]:
    """The amounts that differ from what the rows make."""
    return tuple(_told(draft))


def _told(draft: Draft) -> Iterator[FirstRows]:
    budget = draft.budget
    items = budget.items if budget else ()
    if budget is None or not budget.said or any(line.kind in ("subtotal", "part") for line in budget.lines):
        return
    known = {budget.direct, budget.total}
    for sentence in lines_told(draft):
        words = fold(draft.quote(sentence))
        match = FIRST.search(words) or FROM_TO.search(words)
        rows = _rows(items, match) if match is not None else []
        if match is None or not rows:
            continue
        start = sentence.start + match.end()
        told = [*_parts(words, sentence.start, budget.currency), *amounts(words, sentence.start)]
        amount = next((one for one in told if start <= one.span.start <= start + REACH), None)
        if amount is None or amount.value in known or WHOLE.search(words[: amount.span.start - sentence.start]):
            continue
        made = sum(line.amount for line in rows)
        alike = amount.currency in (None, budget.currency)
        if alike and len(rows) < len(items) and abs(made - amount.value) > amount.step:
            yield FirstRows(amount, made, tuple(line.place for line in rows))


def _parts(words: str, offset: int, currency: str | None) -> Iterator[Amount]:
    """The amounts whose unit only the whole behind them says."""
    for match in PART.finditer(words):
        factor, digits = EN_SCALE[match["scale"]], match["part"].replace(",", "")
        place = Span(offset + match.start("part"), offset + match.end("part"))
        yield Amount(place, float(digits) * factor, currency, factor * 10.0 ** -len(digits.partition(".")[2]))


def _rows(items: Sequence[Line], match: re.Match[str]) -> Sequence[Line]:
    """The rows of which a sentence speaks; none where it names them and they are not told from others."""
    told = match.groupdict()
    if not told.get("from"):
        return items[: NUMBERS.get(word := told.get("en") or told.get("ja") or "0") or int(word)]
    first, last = ([n for n, line in enumerate(items) if told[end] in fold(line.label)] for end in ("from", "to"))
    return items[first[0] : last[-1] + 1] if first and last and len(last) == 1 and first[0] < last[0] else []


def first_slips(draft: Draft) -> list[tuple[Span, float, float, Span]]:
    """Those that a power of ten sets right: their place, what the rows make, the power, the first row."""
    told = [(one, slipped(one.amount.value, [one.expected], 1e-3)) for one in first_rows(draft)]
    return [(one.amount.span, one.expected, factor, one.spots[0]) for one, factor in told if factor is not None]
