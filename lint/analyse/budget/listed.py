"""Budgets as lists: lines that end in an amount, with or without a currency, sums among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.analyse.budget import labels
from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.money import NUMBER, SCALE, Amount, Unit, amounts, declared, figure, fold
from lint.analyse.budget.sums import settled
from lint.analyse.structure.grids import plain
from lint.document import Block, Document, Span
from lint.expressions import expression

LEAST = 3
"""Lines of a list, at least."""
LONG = 120
"""Characters of a line, at most."""
NEAR = 3
"""Lines before the first in which the unit may be said."""
ITEM = expression(r"^\s*(?:[・●○◆■□*＊•‣▪–—①-⑳-]|[(（]?\d{1,2}[)）.．](?!\d)|[a-z][)）.．]\s)\s*")
"""What marks a line as one of a list."""
BRACKETS = expression(r"\s*[(（][^()（）]*[)）]\s*[;；。.,、]?$")
PAID = (
    rf"(?P<amount>(?<![\d,.])(?:[¥$€£]|us\$|(?:jpy|usd|eur|gbp)\s)?\s?(?:{NUMBER}\s?{SCALE}\s?)*{NUMBER}?\s?"
    rf"(?:{SCALE})?(?:円|ドル|ユーロ|ポンド)?)\s*(?P<after>(?:k|m|million|thousand)?\s?(?:yen|dollars?|euros?|jpy|usd"
    rf"|eur|gbp)?)"
    r"\s*[;；。.,、]?$"
)
ENDS = expression(rf"^(?P<label>.*?[^\s\d,.(（:：…‥・=-])[\s:：…‥.·・=＝,、-]*?{PAID}")
"""A label and the amount that the line ends with."""
YEARLY = expression(
    r"^(?P<label>\W*(?:(?:fy|fiscal year)\s?)?(?:(?:19|20)\d\d|(?:year|y)\s?\d)(?:[-/–]\d{2,4})?)"
    rf"(?:\s*[:：…=＝\t–—-]+\s*|\s{{2,}}){PAID}"
)
"""A year and the amount behind it, which the line ends with."""
DATED = expression(r"(?:19|20)\d\d\s*$|[年月日名人回件台本式%]$|[-–~～/]\s*$|\d[^.;]{0,12}\bof(?: the)?\s*$")
"""What stands before, or is, a number that counts no money."""
PARTED = re.compile(r"[:：…\t\u3000]|\s{2}")
"""What parts a label from its amount whatever the label ends with: 「調整員1名　2,700」."""
ADDED = expression(rf"(?<=[\s:：])(?:{NUMBER}\s*[+＋]\s*)+{NUMBER}\s*[=＝]\s*(?=\D?{NUMBER})")
"""The years of an amount, which stands behind them: "8.0 + 14.0 + 4.0 = 26.0"."""
SENTENCE = re.compile(
    r"\d[^:：]*,\s(?:and|so that|which|while|with)\s[a-z][^:：]*\b(?:is|are|makes?|comes? to|reach(?:es)?)\s"
)
"""A sentence that tells of a second amount behind its first: "Overheads add 30 million, and the sum is 130."."""
LINE = re.compile(r"[^\n]*\S[^\n]*")
OF = re.compile(r"\d[^.;]* (of|from|to)( the)?\s*$")
"""How a sentence goes on to its last number: "170.0 of the 230.0"."""


@dataclass(frozen=True)
class Part:
    """What an amount is for."""

    label: Span
    amount: Amount
    unit: Span | None = None
    """The line that says the amount's unit, where it does not itself."""


def entries(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[list[Part], str]]:
    """Runs of lines that each end in one amount, with the paragraph before them (folded).

    Amounts without a currency have the unit that the paragraphs before the list, or its last line, declare; a list
    without any is none.
    """
    run: list[Span] = []
    before = ""
    for line in lines_of(document, blocks):
        words = document.slice(line)
        if len(words) <= LONG + sum(len(years[0]) for years in ADDED.finditer(words)) and _ends(words):
            run.append(line)
            continue
        if len(run) >= LEAST:
            yield from _read(document, run, before, words)
        before, run = words, []
    if len(run) >= LEAST:
        yield from _read(document, run, before, "")


def lines_of(document: Document, blocks: Sequence[Block]) -> Iterator[Span]:
    """The lines of paragraphs and items, those that are broken within one each for itself."""
    for block in blocks:
        start = block.span.start
        for line in document.slice(block.span).split("\n"):
            if line.strip():
                yield Span(start, start + len(line))
            start += len(line) + 1


def _read(document: Document, run: Sequence[Span], before: str, after: str) -> Iterator[tuple[list[Part], str]]:
    start = run[0].start
    begin = max(0, start - 300)
    lines = [Span(begin + m.start(), begin + m.end()) for m in LINE.finditer(document.text[begin:start])][-NEAR:]
    above = [(document.slice(line), line) for line in reversed(lines)]
    told = ((_unit(words), place) for words, place in (*above, (after, None)))
    unit = next((replace(unit, span=place) for unit, place in told if unit is not None), None)
    found = [part for line in run if (part := _part(document, line, unit)) is not None]
    if len(found) >= LEAST and len(found) >= len(run) - 1:
        yield found, fold(before)


def _unit(words: str) -> Unit | None:
    unit = declared(words) if len(words) <= 200 else None
    return unit if unit is not None and (unit.factor != 1 or unit.currency or "単位" in words) else None


def _ends(words: str) -> re.Match[str] | None:
    line = ADDED.sub(lambda years: " " * len(years[0]), BRACKETS.sub("", fold(words)))
    if SENTENCE.search(line):
        return None
    yearly = YEARLY.match(line)
    match = yearly or ENDS.match(line)
    if match is None or not re.search(r"\d", match["amount"]):
        return None
    parted = PARTED.search(words[match.end("label") : match.end("amount") - len(match["amount"].lstrip())])
    if not yearly and (OF.search(match["label"]) or (not parted and DATED.search(match["label"]))):
        return None
    return match


def _part(document: Document, span: Span, unit: Unit | None) -> Part | None:
    words = document.slice(span)
    match = _ends(words)
    if match is None:
        return None
    label = words[: match.end("label")]  # as written: 「③」 is no digit
    begin = len(label) - len(ITEM.sub("", label))
    start = span.start + match.start("amount")
    place = Span(start, span.start + match.end("after") if match["after"] else span.start + match.end("amount"))
    read = list(amounts(document.slice(place), place.start))
    if len(read) == 1:
        amount = read[0]
    elif unit is not None and (number := figure(match["amount"])) is not None and number.step:
        factor = 1.0 if number.whole else unit.factor
        amount = Amount(place, number.value * factor, unit.currency, number.step * factor)
    else:
        return None
    said = None if unit is None or read else unit.span
    return Part(Span(span.start + begin, span.start + len(label.rstrip())), amount, said)


def budget(document: Document, blocks: Sequence[Block], currency: str | None) -> Budget | None:
    """The first list with items and their sums: direct or indirect costs, or a total that the items make.

    Args:
        document: the draft.
        blocks: its paragraphs and items; no tables, and nothing of other funding.
        currency: the call's currency; a list in another is left to others.

    """
    for run, _ in entries(document, blocks):
        lines = tuple(_line(document, part) for part in run)
        kinds = [line.kind for line in lines]
        costs = sum(bool(labels.COST.search(line.label)) for line in lines)
        codes = {part.amount.currency for part in run} - {None}
        if costs < 2 or kinds.count("item") < 2 or not ({"direct", "indirect", "total"} & {*kinds}) or len(codes) > 1:
            continue
        code = next(iter(codes), currency)
        span = Span(lines[0].span.start, lines[-1].span.end)
        said = next((part.unit for part in run if part.unit), None)
        return settled(Budget(span, Unit(1.0, code, said), True, code, (), lines))
    return None


def _line(document: Document, part: Part) -> Line:
    words, amount = document.slice(part.label), part.amount
    label = plain(words)
    span = Span(part.label.start, max(part.label.end, amount.span.end))
    sort = labels.kind(label)
    return Line(span, label, part.label, "", sort, (), (), amount.value, amount.span, amount.step, words)
