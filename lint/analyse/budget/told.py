"""Budgets that running text and lists tell: what the money is for, and how it is spread over the years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from lint.analyse.budget import labels
from lint.analyse.budget.bare import unit_said
from lint.analyse.budget.costs import Budget, Line
from lint.analyse.budget.labels import Kind
from lint.analyse.budget.listed import ITEM, Part, budget, entries
from lint.analyse.budget.money import NUMBER, SCALE, Amount, Unit, amounts, declared, fold
from lint.analyse.budget.parted import LEAST, in_sentences, parts, runs
from lint.analyse.budget.share import main
from lint.analyse.budget.stated import Stated
from lint.analyse.structure.grids import plain
from lint.document import Block, Document, Span
from lint.expressions import expression

MANY = 5
"""Parts, half of them costs by name, that are a breakdown though nothing says so."""
MORE = expression(
    r"残り|ほか|その他|など|主な|主に|うち|例えば|約|等(?!し)|残額|差額"
    r"|\b(rest|left|remain\w*|others?|main(ly)?|mostly|chief(ly)?|largest|among|such as|for example|about"
    r"|approximately"
    r"|etc)\b"
)
"""What says that amounts are some of many, or rounded."""
NEAR = 0.15
"""By which share of the whole a breakdown that says so may miss it and still be one."""
CLOSED = "breakdown"
"""Stands for the words before parts that the whole closes."""
FAR = 0.3
"""The same for many parts that the whole closes: "…: 28 million yen. Total direct costs: 220 million yen"."""
BEHIND_LIST = 60
"""Characters behind a list of years within which its sum may stand."""
YEAR = expression(
    r"(?P<year>(?:19|20)\d\d\s?年度?|(?:令和|r)\s?(?:\d{1,2}|元)\s?年度?|fy\s?\d{2,4}|[1-9一二三四五六七]\s?年(?:目"
    r"|次|度目)"
    r"|初年度|最終年度|(?:first|second|third|fourth|fifth|sixth) year|year (?:[1-9]|one|two|three|four|five|six)"
    r"|(?<!\d)20[2-4]\d)\s*(?:[はに:=,、]|-(?!\d)|is|gets|has)?\s*(?:約|about)?\s*"
    rf"(?P<amount>[¥$€£]?\s?(?:{NUMBER}\s?{SCALE}?\s?)+(?:円|ドル|ユーロ)?)(?!\s?年|[\d/])"
)
"""A year and its amount."""
WHOLE = expression(
    r"内訳|内わけ|費目は|使途は|うち(?!わけ)"
    r"|\bof (?:these|this|which|them)\b|次の(とお|通)り"
    r"|breakdown|broken down|as follows|consists? of|comprises?|made up of"
)
CLOSES = expression(
    r"(?:合わせて|合計|計|あわせて|in all|together|in total|total(?:ling)? (?:of )?)[、,はで]?\s*(?:約|about)?\s*$"
)
BRACKETS = expression(r"[(（][^()（）]*[,、]\s*([^()（）,、]{2,20})[)）]")
NAMES = {"direct": ("直接経費", "direct costs"), "indirect": ("間接経費", "indirect costs"), "total": ("総額", "total")}


@dataclass(frozen=True)
class Series:
    """Amounts year by year."""

    span: Span
    years: tuple[str, ...]
    parts: tuple[Amount, ...]
    whole: Amount | None
    """The sum that is written behind them."""


def told(
    document: Document,
    blocks: Sequence[Block],
    stated: Sequence[Stated],
    table: Budget | None,
    currency: str | None = None,
) -> Iterator[Budget]:
    """The budgets that text tells, with the direct costs that they are parts of.

    Args:
        document: the draft.
        blocks: its paragraphs and items; no tables, and nothing of other funding.
        stated: what the text says that direct, indirect and total costs are.
        table: the project's own table, where it has one; text repeats its years at most.
        currency: the call's currency.

    """
    if table is None and (listed := budget(document, blocks, currency)) is not None:
        yield listed
        return
    unit = table.unit if table is not None else None
    yearly = next((found for block in blocks if (found := _series(document, block.span, unit)) is not None), None)
    yearly = yearly or next(_listed_years(document, blocks), None)
    direct = [one.amount for one in stated if one.what == "direct"]
    if table is not None and table.direct:
        direct = [Amount(table.span, table.direct, table.currency, table.unit.factor)]
    elif yearly and yearly.whole and not direct:
        direct = [yearly.whole]
    undivided = not direct and all(one.what == "total" for one in stated)
    direct = direct or ([one.amount for one in stated] if undivided else [])
    parts, whole = (None, None) if table is not None and table.items else _breakdown(document, blocks, direct)
    if parts is None and len(direct) == 1 and not (table is not None and table.items):
        parts, whole = _moved(document, blocks, direct[0])
    if any(labels.INDIRECT.search(plain(document.slice(part.label))) for part in parts or ()):
        parts, whole = None, None  # they make up the direct costs by chance
    lines = [_line(document, part.label, part.amount, "item") for part in parts or ()]
    if yearly is not None and (own := _own(yearly, whole, direct)) is not None:
        spread = Line(
            span=yearly.span,
            label=NAMES["direct"][_latin(document, yearly.span)],
            label_span=yearly.span,
            group="",
            kind="direct",
            values=tuple(part.value for part in yearly.parts),
            cells=tuple(part.span for part in yearly.parts),
            total=own.value,
            total_cell=yearly.span,
            step=min(part.step for part in yearly.parts),
        )
        yield _budget(own, (*lines, spread, *_besides(document, stated, own, table)), yearly.years)
    elif whole is not None:
        spread = _line(document, whole.span, whole, "total" if undivided else "direct")
        yield _budget(whole, (*lines, spread, *_besides(document, stated, whole, table)), ())


def own(document: Document, tables: Sequence[Budget], stated: Sequence[Stated], currency: str | None) -> Budget | None:
    """The project's own budget, with the indirect costs that only a sentence tells."""
    table = main(tables, currency)
    direct = table and (table.line("direct") or table.line("total"))
    if not table or not direct or table.line("indirect") or not table.said:
        return table
    whole = Amount(direct.place, direct.amount, table.currency, direct.step)
    lines = [line for line in _besides(document, stated, whole, None) if line.kind == "indirect"]
    return replace(table, lines=(*table.lines, *lines)) if lines else table


def _besides(document: Document, stated: Sequence[Stated], direct: Amount, table: Budget | None) -> Iterator[Line]:
    """The first amounts of indirect and of total costs that go with the direct costs, unless a table tells them."""
    own = [one for one in stated if table is None and one.amount.currency in (None, direct.currency)]
    for one in [one for one in own if one.what == "indirect" and one.amount.value < direct.value][:1]:
        yield _line(document, one.amount.span, one.amount, "indirect")
    for one in [one for one in own if one.what == "total" and one.amount.value > direct.value][:1]:
        yield _line(document, one.amount.span, one.amount, "total")


def _budget(whole: Amount, lines: tuple[Line, ...], years: tuple[str, ...]) -> Budget:
    return Budget(lines[0].span, Unit(1.0, whole.currency), True, whole.currency, years, lines)


def _line(document: Document, label: Span, amount: Amount, kind: Kind) -> Line:
    words = plain(document.slice(label)) if kind == "item" else NAMES[kind][_latin(document, label)]
    text = document.slice(label)
    return Line(amount.span, words, label, "", kind, (), (), amount.value, amount.span, amount.step, text)


def _latin(document: Document, span: Span) -> bool:
    """Whether the paragraph around a place is in Latin letters."""
    block = next(iter(document.blocks_in(span)), None)
    return not re.search(r"[一-龥]", document.slice(block.span if block is not None else span))


def _own(series: Series, whole: Amount | None, direct: Sequence[Amount]) -> Amount | None:
    """What a series of years should come to: the sum behind it, the whole of the breakdown, or the nearest whole."""
    total = sum(part.value for part in series.parts)
    near = [amount for amount in (series.whole, whole, *direct) if amount and abs(amount.value - total) <= NEAR * total]
    return min(near, key=lambda amount: abs(amount.value - total), default=None)


def _series(document: Document, span: Span, table: Unit | None) -> Series | None:
    """The years with amounts in a paragraph; where it says no unit, it is the table's."""
    text = fold(document.slice(span))
    unit = declared(text) or next((unit for words in BRACKETS.findall(text) if (unit := declared(words))), table)
    found: list[tuple[str, Amount]] = []
    for match in YEAR.finditer(text):
        words = match["amount"].strip()
        read = list(amounts(words))
        start = match.start("amount")
        place = Span(span.start + start, span.start + start + len(match["amount"].rstrip()))
        if read:
            found.append((match["year"], Amount(place, read[0].value, read[0].currency, read[0].step)))
        elif unit is not None and re.fullmatch(NUMBER, words):
            value = float(words.replace(",", ""))
            found.append((match["year"], Amount(place, value * unit.factor, unit.currency, unit.factor)))
    if len(found) < LEAST or len({year for year, _ in found}) < len(found):
        return None
    end = found[-1][1].span.end
    behind = next((a for a in amounts(text, span.start) if end <= a.span.start <= end + 20), None)
    if behind is not None and not CLOSES.search(text[end - span.start : behind.span.start - span.start]):
        behind = None
    start = found[0][1].span.start - len(found[0][0])
    place = Span(max(start, span.start), end)
    years, parts = zip(*found, strict=True)
    return Series(place, years, parts, behind)


def _listed_years(document: Document, blocks: Sequence[Block]) -> Iterator[Series]:
    """The years with amounts that lines of a list tell, one each, and the sum that the last may tell."""
    for run, _ in entries(document, blocks):
        heads = [plain(document.slice(part.label)) for part in run]
        years = [n for n, head in enumerate(heads) if labels.YEAR.search(head) and len(head) <= 16]
        if len(years) < LEAST or years != list(range(years[0], years[0] + len(years))):
            continue
        after = years[-1] + 1
        whole = run[after].amount if after < len(run) and labels.SUM.search(heads[after]) else None
        parts = tuple(run[n].amount for n in years)
        if whole is None:  # "In all 260 million yen", below the list
            total, end = sum(part.value for part in parts), run[-1].amount.span.end
            behind = amounts(document.text[end : end + BEHIND_LIST], end)
            whole = next((amount for amount in behind if abs(amount.value - total) <= NEAR * total), None)
        place = Span(run[years[0]].label.start, parts[-1].span.end)
        yield Series(place, tuple(heads[n] for n in years), parts, whole)


def _breakdown(
    document: Document, blocks: Sequence[Block], wholes: Sequence[Amount]
) -> tuple[list[Part] | None, Amount | None]:
    """The parts that make up one of the wholes; a list or a paragraph that says it is a breakdown may miss it a bit."""
    paragraphs = (
        (run, CLOSED if exact else "") for block in blocks for run, exact in runs(document, block.span, wholes)
    )
    for run, words in chain(_lists(document, blocks), entries(document, blocks), paragraphs):
        costs = sum(bool(labels.COST.search(fold(document.slice(part.label)))) for part in run)
        if len(run) < LEAST or costs < (1 if WHOLE.search(words) else 2):
            continue
        total = sum(part.amount.value for part in run)
        step = len(run) * max(part.amount.step for part in run)
        for whole in wholes:
            gap = abs(whole.value - total)
            said = WHOLE.search(words) or (len(run) >= MANY and 2 * costs >= len(run) and not _goes_on(document, run))
            near = FAR if words == CLOSED and len(run) >= MANY and not _goes_on(document, run) else NEAR
            if gap <= min(step, 0.01 * total) or (said and (gap <= near * total or _slipped(run, whole.value - total))):
                return run, whole
    return None, None


def _moved(document: Document, blocks: Sequence[Block], whole: Amount) -> tuple[list[Part] | None, Amount | None]:
    """The parts that make up a whole to the last digit, were its digits moved."""
    for factor in (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001):
        other = replace(whole, value=whole.value * factor)
        parts, _ = _breakdown(document, blocks, [other])
        if parts is not None and abs(sum(part.amount.value for part in parts) - other.value) < 1e-6 * other.value:
            return parts, whole
    return None, None


def _slipped(parts: Sequence[Part], gap: float) -> bool:
    """Whether one of the parts fills the gap when its digits are moved."""
    return any(
        abs(part.amount.value * (factor - 1) - gap) <= 1e-6 * abs(gap)
        for part in parts
        for factor in (10.0, 100.0, 1000.0, 1e4, 0.1, 0.01, 1e-3, 1e-4)
    )


def _goes_on(document: Document, parts: Sequence[Part]) -> bool:
    """Whether what is told beside the parts says that there is more: "mainly", "the rest", 「など」."""
    block = next(iter(document.blocks_in(parts[0].amount.span)), None)
    return block is None or MORE.search(fold(document.slice(block.span))) is not None


def _lists(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[list[Part], str]]:
    """Runs of items with an amount each, and paragraphs with several, with the words before the first amount."""
    run: list[Part] = []
    before = ""
    for block in blocks:
        words = document.slice(block.span)
        item = bool(block.item) or bool(ITEM.search(words))
        unit = unit_said(document, block.span)
        found = list(parts(words, block.span.start, unit))
        if item and len(found) == 1:
            run += found
            continue
        if run:
            yield run, before
            run = []
        before = fold(words)
        if not item and len(found) >= LEAST:
            yield from in_sentences(words, block.span.start, unit)
    if run:
        yield run, before
