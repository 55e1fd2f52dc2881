"""Other funding as records: the tables of grants that a team holds or has applied for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analyse.budget.money import amounts, declared, figure
from lint.analyse.structure.grids import Grid, columns, plain
from lint.analyse.support.cells import FUNDER, SCHEME, by_values, cards, sort
from lint.analyse.text.sentences import sentences
from lint.document import Document, Span
from lint.expressions import expression
from lint.spans import Spans

LABELS: tuple[tuple[str, str], ...] = (
    ("effort", r"エフォート|effort|person[- ]months|months/"),
    (
        "programme",
        r"制度|事業(名|・)|助成|配分|資金|研究費名|研究種目|種目|プログラム名"
        r"|programme|program\b|funder|funding (agency|source|body)|agency|sponsor|scheme|source of (support|funding)"
        r"|award (no|number)|grant (no|number|name)|^(grant|award|source|support)s?$",
    ),
    ("title", r"課題|テーマ|題目|題名|project (title|name)|\btitle\b|^project$|topic|subject|^research$"),
    ("period", r"期\s*間|年度|時期|いつ|period|dates?\b|duration|years?\b|start|^terms?$|^when$|^from\b|running"),
    (
        "amount",
        r"金\s*額|経費|配分額|総額|予算|交付額|研究費(?!名)|額|amount|award|budget|value|funding|total"
        r"|costs?\b|how much|^sum$",
    ),
    (
        "person",
        r"代表(?!機関|的)|分担(?!金|額|費)|氏\s*名|研究者|担当者"
        r"|\bname\b|investigator|\bpi\b|holder|held by|member|who",
    ),
    ("role", r"役割|立場|区分|role|capacity"),
    ("status", r"状況|状態|採否|申請中|受給|status|\bstate\b|current|pending"),
)
"""Slots that a column's label names, tried in this order."""
SLOTS = tuple((slot, re.compile(words)) for slot, words in LABELS)
SUM = expression(r"^(合\s*計|total)")
PENDING = expression(
    r"申請中|応募中|審査中|申請予定|応募予定|予定"
    r"|will apply|to be (submitted|applied)|pending|submitted|under review|applied|planned"
)
BETWEEN = expression(r"[、;；|｜／\t]|,\s+(?!\d)|\s/\s")
MARK = expression(r"^\s*(?:Grant\s\d{1,2}\s?[.:)]|[・●○◆■□*＊•‣▪\-–—①-⑳]|[(（]?\d{1,2}[)）.．])\s*")
SENTENCE = expression(r"[うくぐすつぬぶむるただい]。|\b(?:is|are|was|were|will|we|our)\b", re.I)


@dataclass(frozen=True, eq=False)
class Grant:
    """A grant that the team holds or has applied for."""

    span: Span
    """The row."""
    programme: str
    title: str
    person: str
    """Who holds it, and in which role, as written."""
    period: str
    amount: float | None
    """Whole units of the currency."""
    currency: str | None
    pending: bool
    cells: dict[str, Span]
    """Where each slot stands, empty cells included."""
    head: Span
    """The table."""

    @property
    def words(self) -> str:
        """Everything that names it, folded."""
        return plain(f"{self.programme} {self.title} {self.person}")


def slot(label: str) -> str | None:
    """The slot that a column's label names."""
    return next((name for name, pattern in SLOTS if pattern.search(label)), None)


def _wanted(slots: set[str]) -> bool:
    rest = slots & {"period", "amount", "person", "role", "status"}
    return ("programme" in slots and len(rest) >= 2) or ("title" in slots and {"amount", "period"} <= slots)


def grants(document: Document, grids: Sequence[Grid], parts: Sequence[Span] = ()) -> tuple[Grant, ...]:
    """The rows (or cards) of tables of other funding, in reading order.

    Args:
        document: the draft.
        grids: its tables.
        parts: where it speaks of other funding; a table there is read by its values whatever its labels.

    """
    found: list[Grant] = []
    about = Spans(parts)
    for grid in grids:
        within = about.cover(grid.span)
        head = columns(grid, slot, _wanted)
        cover = head is not None and head[0].turned and "programme" not in head[2].values()
        if head is not None and (within or not cover):
            found += _rows(document, grid, *head)
        elif within or is_list(grid):
            found += _unlabelled(document, grid)
    return tuple(found)


def is_list(grid: Grid) -> bool:
    """Whether the values of a table's columns are programmes, periods and amounts, whatever its labels say."""
    if grid.width < 3 or not any(SCHEME.search(plain(word)) for row in grid.words for word in row):
        return False
    found = by_values(grid, 0, {}) if len(grid.words) > 1 else {}
    programme = next((column for column, slot in found.items() if slot == "programme"), None)
    if programme is None or not {"period", "amount"} <= set(found.values()):
        return False
    named = [row[programme] for row in grid.words[1:] if row[programme]]
    return 2 * sum(bool(SCHEME.search(plain(word))) for word in named) >= len(named) > 0


def _rows(document: Document, grid: Grid, turned: Grid, number: int, labelled: dict[int, str]) -> Iterator[Grant]:
    at = {name: column for column, name in by_values(turned, number, labelled).items()}
    for row in range(number + 1, len(turned.words)):
        words = {name: turned.words[row][column] for name, column in at.items()}
        if sum(bool(word) for word in words.values()) < 2 or SUM.search(plain(words.get("programme", ""))):
            continue
        cells = {name: span for name, column in at.items() if (span := turned.cell(row, column)) is not None}
        if not words.get("programme") and FUNDER.search(plain(words.get("title", ""))):
            words["programme"] = words["title"]  # below the agency of the rows above
            cells["programme"] = cells["title"]
        labels = [" ".join(turned.words[n][at["amount"]] for n in range(number + 1))] if "amount" in at else []
        yield _grant(document, grid, turned.row(row), words, cells, labels)


def _unlabelled(document: Document, grid: Grid) -> Iterator[Grant]:
    """A table in the section about other funding whose labels say nothing: cards, or columns told by their values."""
    names = {plain(word): slot(plain(word)) for row in grid.words for word in row if word and len(word) <= 40}
    found = list(cards(grid, names))
    for card in found:
        words = {name: grid.words[row][column] for name, (row, column) in card.items()}
        cells = {name: span for name, (row, column) in card.items() if (span := grid.cell(row, column)) is not None}
        rows = [grid.row(row) for row, _ in card.values()]
        span = Span(min(row.start for row in rows), max(row.end for row in rows))
        yield _grant(document, grid, span, words, cells, [])
    if found or grid.width < 3:
        return
    labelled = {column: name for column, word in enumerate(grid.words[0]) if (name := slot(plain(word)))}
    first = {sort(word) for word in grid.words[0]}
    head = -1 if first & {"period", "amount"} else 0
    slots = by_values(grid, head, {} if head < 0 else labelled)
    if len({"period", "amount", "person"} & set(slots.values())) >= 2 and len(grid.words) > head + 1:
        yield from _rows(document, grid, grid, head, slots)


def _grant(
    document: Document, grid: Grid, span: Span, words: dict[str, str], cells: dict[str, Span], labels: list[str]
) -> Grant:
    labels = [*labels, *(document.slice(line) for line in grid.above)]
    paid = words.get("amount", "") if "amount" in cells else words.get("period", "")  # 「期間・直接経費」 in one column
    amount, currency = _amount(paid, labels if "amount" in cells else [])
    return Grant(
        span=span,
        programme=words.get("programme", ""),
        title=words.get("title", ""),
        person=" ".join(filter(None, (words.get("person"), words.get("role")))),
        period=words.get("period", ""),
        amount=amount,
        currency=currency,
        pending=bool(PENDING.search(plain(" ".join(words.values())))),
        cells=cells,
        head=grid.span,
    )


def listed(document: Document, part: Span, skip: Sequence[Span]) -> tuple[Grant, ...]:
    """The grants that a list tells, a line each: programme, title, person, period and amount between commas.

    Args:
        document: the draft.
        part: the section about other funding.
        skip: tables, which :func:`grants` reads.

    """
    from lint.analyse.dates.periods import periods

    found, read = [], Spans(skip)
    for block in document.blocks_in(part):
        words = document.slice(block.span)
        parts = [piece for piece in BETWEEN.split(MARK.sub("", words)) if piece.strip()]
        if len(parts) < 4 or len(words) > 300 or read.overlap(block.span):
            continue
        told = list(amounts(words))
        when = next((p for p in periods(words) if p.start and p.kind == "range"), None)
        own = [sentence.span for sentence in sentences(document.text, block.span)]
        spread = sum(p.kind == "range" for p in periods(words)) > 1 or len(own) > 1
        several = len(told) > 1 and spread
        if not told or when is None or several or SENTENCE.search(words):
            continue
        start = block.span.start + words.index(parts[0])
        found.append(
            Grant(
                span=block.span,
                programme=parts[0].strip(),
                title=parts[1].strip(),
                person=" ".join(parts[2:]),
                period=words[when.span.start : when.span.end],
                amount=told[-1].value,
                currency=told[-1].currency,
                pending=bool(PENDING.search(plain(words))),
                cells={"programme": Span(start, start + len(parts[0]))},
                head=own[0] if len(own) > 1 else block.span,  # what follows tells more of it
            )
        )
    return tuple(found)


def _amount(words: str, labels: Sequence[str]) -> tuple[float | None, str | None]:
    told = list(amounts(words))
    if told:
        return told[0].value, told[0].currency
    number = figure(words)
    if number is None or not number.step:
        return None, None
    unit = next((unit for label in labels if (unit := declared(label.strip())) is not None), None)
    return number.value * (unit.factor if unit else 1.0), unit.currency if unit else None
