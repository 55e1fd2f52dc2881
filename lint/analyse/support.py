"""Other funding as records: the tables of grants that a team holds or has applied for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lint.analyse.grids import Grid, columns, plain
from lint.analyse.money import amounts, declared, figure
from lint.document import Document, Span
from lint.expressions import expression

LABELS: tuple[tuple[str, str], ...] = (
    ("effort", r"エフォート|effort|person[- ]months|months/"),
    (
        "programme",
        r"制度|事業(名|・)|助成|配分|資金|研究費名|研究種目|種目|プログラム名"
        r"|programme|program\b|funder|funding (agency|source|body)|agency|sponsor|scheme|source of (support|funding)"
        r"|award (no|number)|grant (no|number|name)|^(grant|award|source|support)s?$",
    ),
    ("title", r"課題名|テーマ|題目|project (title|name)|\btitle\b|^project$|topic"),
    ("period", r"期\s*間|年度|period|dates?\b|duration|years?\b|start"),
    ("amount", r"金\s*額|経費|配分額|総額|予算|交付額|研究費(?!名)|額|amount|award|budget|value|funding|total"),
    ("person", r"代表者|氏\s*名|研究者|担当者|\bname\b|investigator|\bpi\b|holder|member|who"),
    ("role", r"役割|立場|区分|role|capacity"),
    ("status", r"状況|状態|採否|申請中|受給|status|current|pending"),
)
"""Slots that a column's label names, tried in this order."""
SLOTS = tuple((slot, re.compile(words)) for slot, words in LABELS)
PENDING = expression(r"申請中|応募中|審査中|申請予定|応募予定|予定|pending|submitted|under review|applied|planned")
BETWEEN = expression(r"[、;；|｜／\t]|,\s+(?!\d)|\s/\s")
MARK = expression(r"^\s*(?:[・●○◆■□*＊•‣▪\-–—]|[(（]?\d{1,2}[)）.．])\s*")
SENTENCE = expression(r"(?:する|した|である|ている|ます|です)。|\b(?:is|are|was|were|will|we|our)\b", re.I)
HEADING = expression(
    r"(他|その他|ほか)の?(制度|研究費|助成|資金|外部資金|事業|研究助成).{0,16}(助成|状況|受給|受入|応募|支援|関係|獲得|関連|一覧)?|基盤となる(研究費|研究資金)"
    r"|研究費の?(応募|受入|獲得|助成)"
    r"|他制度|外部資金"
    r"|(current and pending|other|existing|related)( \(other\))? (research )?(support|funding"
    r"|grants?|awards?)|funding (status|history)"
)


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


def grants(document: Document, grids: Sequence[Grid]) -> tuple[Grant, ...]:
    """The rows of tables of other funding, in reading order."""
    found: list[Grant] = []
    for grid in grids:
        head = columns(grid, slot, _wanted)
        if head is None:
            continue
        turned, number, slots = head
        if turned.turned and "programme" not in slots.values():
            continue  # the cover of the form
        at = {name: column for column, name in slots.items()}
        for row in range(number + 1, len(turned.words)):
            words = {name: turned.words[row][column] for name, column in at.items()}
            if sum(bool(word) for word in words.values()) < 2 or re.search(
                r"^(合\s*計|total)", plain(words.get("programme", ""))
            ):
                continue
            cells = {name: span for name, column in at.items() if (span := turned.cell(row, column)) is not None}
            amount, currency = _amount(words.get("amount", ""), turned, number, at.get("amount"), document)
            told = plain(" ".join(words.values()))
            found.append(
                Grant(
                    span=turned.row(row),
                    programme=words.get("programme", ""),
                    title=words.get("title", ""),
                    person=" ".join(filter(None, (words.get("person"), words.get("role")))),
                    period=words.get("period", ""),
                    amount=amount,
                    currency=currency,
                    pending=bool(PENDING.search(told)),
                    cells=cells,
                    head=grid.span,
                )
            )
    return tuple(found)


def listed(document: Document, part: Span, skip: Sequence[Span]) -> tuple[Grant, ...]:
    """The grants that a list tells, a line each: programme, title, person, period and amount between commas.

    Args:
        document: the draft.
        part: the section about other funding.
        skip: tables, which :func:`grants` reads.

    """
    from lint.analyse.dates import periods

    found = []
    for block in document.blocks_in(part):
        words = document.slice(block.span)
        parts = [piece for piece in BETWEEN.split(MARK.sub("", words)) if piece.strip()]
        if len(parts) < 4 or len(words) > 300 or any(table.overlaps(block.span) for table in skip):
            continue
        told = list(amounts(words))
        when = next((p for p in periods(words) if p.start and p.kind == "range"), None)
        if not told or when is None or SENTENCE.search(words):
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
                head=block.span,
            )
        )
    return tuple(found)


def _amount(
    words: str, grid: Grid, head: int, column: int | None, document: Document
) -> tuple[float | None, str | None]:
    told = list(amounts(words))
    if told:
        return told[0].value, told[0].currency
    number = figure(words)
    if number is None or column is None or not number.step:
        return None, None
    labels = [" ".join(grid.words[row][column] for row in range(head + 1))]
    labels += [document.slice(line) for line in grid.above]
    unit = next((unit for label in labels if (unit := declared(label.strip())) is not None), None)
    return number.value * (unit.factor if unit else 1.0), unit.currency if unit else None
