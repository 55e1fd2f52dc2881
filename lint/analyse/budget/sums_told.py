"""Sums that text and small tables tell with their parts: an amount and its breakdown, years below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analyse.budget import labels
from lint.analyse.budget.money import figure, fold, shortened
from lint.analyse.budget.roles import tolerance
from lint.analyse.budget.stated import ENGLISH, number
from lint.analyse.budget.sums import Mismatch
from lint.analyse.structure.grids import Grid, plain
from lint.analyse.text.sentences import sentences
from lint.document import Block, Document, Span
from lint.expressions import expression

LEAST = 3
"""Parts at least."""
NEAR = 0.25
"""By which share of the whole its parts may miss it and still be meant to be all of it."""
INTO = expression(
    r"^\s*(?:その)?内訳(?:は|と|:|：)|^\s*(?:the )?break-?down\b|^\s*(?:it|this|which|that) (?:is made up|consists"
    r"|comprises)\b"
)
"""How a sentence begins that says what the amount before it is made up of."""
MORE = expression(
    r"残り|ほか|その他の|など|主な|主に|例えば|約|等(?!し)|\b(rest|remain\w*|mainly|mostly|among|such as|about"
    r"|approximately|etc)\b"
)
"""What says that the parts are not all, or are rounded."""


WHOLE_JA = expression(
    r"^\s*(?:(?:令和|r)\s?[\d元]{1,2}年度?|20\d\d年度?|第?[1-5一二三四五]年(?:目|度|次)|[初次]年度"
    r"|最終年度)(?:[(（][^()（）]{1,16}[)）])?"
    r"(?:の(?:経費|直接経費|費用|予算|所要額|総?額|計|合計))?(?:は|に(?:は)?|が)[、\s]*(?:合計|計|総額"
    r"|全部)?(?:で|は)?[、\s]*[\d,.兆億万千百円]+円"
    r"(?:です|である|だ|とする|とします|になる|になります|となる|となります|を(?:要する|要します|見込む"
    r"|見込みます|使う|使います|計上する|計上します))?。?\s*$"
)
"""A sentence that tells what a year costs and nothing else: 「令和8年度は227万円です。」."""
SPENT_JA = expression(
    r"(?:当て|充て|あて|使|見込|要|計上|用い|支出|割り?当て|払)[^。、\d]{0,12}。?\s*$|^[^。]*円。?\s*$"
)
"""How a sentence ends whose parts are all that is spent."""
ALL_JA = expression(
    r"(?:総額|総計|合計|全体|直接経費の?(?:計|合計|総額)?|経費の(?:総額|合計))は[^。]*円[^。、]{0,8}。?\s*$"
)
"""A sentence that tells what the whole costs."""

IN_BRACKETS = re.compile(r"\s*[(][^()]*[)]")
SUMMED = re.compile(r"(?:合計|合わせて|あわせて|総額|計|total(?: of)?|in all|altogether|together)[:\s]*(?:は|で|を)?$")
NO_PARTS = re.compile(
    r"うち|約|およそ|内数|税|年度|毎年|各年|一人|1人|名につき|当たり|あたり|換算|レート|上限|以上|以内|残り|ほか|など"
    r"|\b(?:of which|about|approximately|per|each|year|up to|at most|at least|rate|i\.e\.|or|e\.g\.|incl\w*)\b"
    r"|[×x*/~〜]"
)
"""What says that the amounts in brackets are no parts that make up the one before them."""
LETTERS = r"[a-zぁ-んァ-ヶ一-龥]{2}"
EACH_YEAR = re.compile(
    r"(?:年間?|毎年|年額|1年(?:あたり|当たり|に)?|各年度?|年度(?:あたり|当たり))[、\s]?$|\b(?:annual\w*|yearly)[^.;,\d]{0,20}$"
)
A_YEAR = re.compile(r"\s*(?:円)?(?:/年|ずつ|(?:yen )?(?:a|per|each|every) year|annually|yearly)")
NUMBER = rf"(\d|[二三四五六七八]|{'|'.join(ENGLISH)})"
FOR_YEARS = re.compile(
    rf"[^。、;,\d]{{0,6}}?(?:を|で|×|x|、)?\s?{NUMBER}\s?(?:か|ヵ|ヶ|カ|箇)?年(?:間|度分|分)?[、\s]?(?:で|の)?(?:合計|総額|計|=)(?:で|は)?\s?"
    rf"|[^.;,\d]{{0,20}}?,?\s?(?:for|over|during)\s(?:all |the )?{NUMBER}\s?years?,?\s"
    r"(?:(?:that is|i\.e\.|making|or|a total of|in total|in all|altogether)[,\s]*)+"
)
"""What stands between what is paid each year and what it comes to."""
WHOLE_ROW = re.compile(r"(?:al)?together|in all|all(?: (?:\w+ )?years)?|overall|whole|全体|全期間|全年度|通算|計", re.I)
"""What the row of the sum is called besides."""
MONTH = r"(?:\d{1,2}[./])?(?:[a-z]{3,9}\.?|\d{1,2}[./])\s?(?:19|20)\d\d|(?:19|20)\d\d(?:年|[./-])\d{1,2}月?"
SPAN_OF_MONTHS = re.compile(rf"(?:{MONTH})\s*(?:[-–—~〜～]|to|から)\s*(?:{MONTH})(?:まで)?", re.I)
"""The first and the last month of a year of the project: "July 2025 – June 2026"."""


def by_years(document: Document, blocks: Sequence[Block]) -> Iterator[Mismatch]:
    """The whole that Japanese text tells, where the years that it tells one by one do not make it."""
    whole: Span | None = None
    years: list[Span] = []
    for block in blocks:
        for span in (sentence.span for sentence in sentences(document.text, block.span)):
            words = fold(document.slice(span))
            if WHOLE_JA.search(words):
                years.append(span)
            elif ALL_JA.search(words) and len(shortened(document.slice(span), span.start)) == 1:
                whole = whole or span
    if whole is None or len(years) < LEAST - 1:
        return
    parts = [shortened(document.slice(span), span.start)[-1] for span in years]
    told = shortened(document.slice(whole), whole.start)[-1]
    expected = sum(part.value for part in parts)
    gap = abs(expected - told.value)
    if tolerance(len(parts), min(part.step for part in parts)) < gap <= NEAR * told.value:
        cells = tuple((part.value, part.span) for part in parts)
        yield Mismatch(told.span, told.value, expected, "total", document.slice(told.span), cells)


def broken_down(document: Document, blocks: Sequence[Block]) -> Iterator[Mismatch]:
    """Amounts that the sentence behind them breaks down into parts which do not make them."""
    for block in blocks:
        told = [sentence.span for sentence in sentences(document.text, block.span)]
        for one, other in pairwise(told):
            words = document.slice(other)
            year = WHOLE_JA.search(fold(document.slice(one))) and SPENT_JA.search(fold(words))
            if not (INTO.search(fold(words)) or year) or MORE.search(fold(words)):
                continue
            wholes, parts = shortened(document.slice(one), one.start), shortened(words, other.start)
            if not wholes or len(parts) < LEAST:
                continue
            whole, expected = wholes[-1], sum(part.value for part in parts)
            gap = abs(expected - whole.value)
            if tolerance(len(parts), min(part.step for part in parts)) < gap <= NEAR * whole.value:
                cells = tuple((part.value, part.span) for part in parts)
                yield Mismatch(whole.span, whole.value, expected, "subtotal", document.slice(whole.span), cells)


def bracketed(document: Document, blocks: Sequence[Block]) -> Iterator[Mismatch]:
    """Sums that brackets right behind them break down into parts which do not make them."""
    for block in blocks:
        for sentence in sentences(document.text, block.span):
            words = fold(document.slice(sentence.span))
            told = shortened(document.slice(sentence.span))
            for whole in told:
                inside = IN_BRACKETS.match(words, whole.span.end)
                parts = [one for one in told if inside and inside.start() < one.span.start < inside.end()]
                summed = SUMMED.search(words, 0, whole.span.start) is not None
                if inside is None or len(parts) < (2 if summed else LEAST) or NO_PARTS.search(inside[0]):
                    continue
                starts = [inside.start() + 1, *(part.span.end for part in parts)]
                labels = [words[start : part.span.start] for start, part in zip(starts, parts, strict=False)]
                labels = labels if re.search(LETTERS, labels[0]) else [*labels[1:], words[starts[-1] : inside.end()]]
                named = all(re.search(LETTERS, label) for label in labels)
                expected = sum(part.value for part in parts)
                gap = abs(expected - whole.value)
                step = max(0.5 * whole.step, tolerance(len(parts), min(part.step for part in parts)))
                alike = len({one.currency for one in (whole, *parts)}) == 1
                if named and alike and step < gap <= NEAR * whole.value:
                    spots = [Span(sentence.span.start + p.span.start, sentence.span.start + p.span.end) for p in parts]
                    cells = tuple((part.value, spot) for part, spot in zip(parts, spots, strict=True))
                    spot = Span(sentence.span.start + whole.span.start, sentence.span.start + whole.span.end)
                    yield Mismatch(spot, whole.value, expected, "subtotal", document.slice(spot), cells)


def times(document: Document, blocks: Sequence[Block]) -> Iterator[Mismatch]:
    """Sums of what is paid each year that are not the years' number times it: "40 million a year for five years"."""
    for sentence in (one for block in blocks for one in sentences(document.text, block.span)):
        words = fold(document.slice(sentence.span))
        told = shortened(document.slice(sentence.span))
        for each, whole in pairwise(told):
            between = words[each.span.end : whole.span.start]
            yearly = EACH_YEAR.search(words, 0, each.span.start) or A_YEAR.match(between)
            years = FOR_YEARS.fullmatch(between)
            if not yearly or years is None or each.currency != whole.currency:
                continue
            count = int(number(years[1] or years[2]))
            expected = count * each.value
            if abs(expected - whole.value) > 0.5 * (count * each.step + whole.step) and count > 1:
                spot = Span(sentence.span.start + whole.span.start, sentence.span.start + whole.span.end)
                one = Span(sentence.span.start + each.span.start, sentence.span.start + each.span.end)
                yield Mismatch(spot, whole.value, expected, "total", document.slice(spot), ((each.value, one),))


def yearly(grids: Sequence[Grid], passed: Sequence[Span]) -> Iterator[Mismatch]:
    """Columns of money whose rows are the years, and whose last row is a sum that they do not make.

    Args:
        grids: the tables of the draft.
        passed: the tables that are read as budgets, or are of something else.

    """
    for grid in grids:
        if grid.width < 2 or any(span.overlaps(grid.span) for span in passed):
            continue
        heads = [plain(row[0]) for row in grid.words]
        years = [row for row, head in enumerate(heads) if row and _is_year(head)]
        if len(years) < LEAST or years != list(range(years[0], years[0] + len(years))) or years[-1] + 1 >= len(heads):
            continue
        last = years[-1] + 1
        if not (labels.SUM.search(heads[last]) or WHOLE_ROW.fullmatch(heads[last])):
            continue
        for column in range(1, grid.width):
            spot, printed = grid.cell(last, column), figure(grid.words[last][column])
            added = [(figure(grid.words[row][column]), grid.cell(row, column)) for row in years]
            known = [(found.value, cell) for found, cell in added if found is not None]
            if (
                spot is None
                or printed is None
                or len(known) < len(years)
                or not labels.MONEY.search(plain(grid.words[0][column]))
            ):
                continue
            expected = sum(value for value, _ in known)
            if abs(expected - printed.value) > tolerance(len(known), printed.step or 1.0):
                yield Mismatch(spot, printed.value, expected, "total", grid.words[last][0], tuple(known))


def _is_year(head: str) -> bool:
    """Whether a row's label is a year and little else: 「2025」, 「令和7年度」, "Year 2"."""
    bare = re.sub(r"[()（）\s]", "", head)
    if re.fullmatch(r"(?:19|20)\d\d", bare) or SPAN_OF_MONTHS.fullmatch(head):
        return True
    return len(bare) <= 12 and bool(labels.YEAR.search(head))
