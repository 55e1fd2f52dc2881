"""Grants told by labels and values on lines: 「制度名：… 期間：…」, one below the other or side by side."""

from __future__ import annotations

from collections.abc import Iterator

from lint.analyse.budget.money import amounts
from lint.analyse.structure.grids import plain
from lint.analyse.support.grants import PENDING, Grant, slot
from lint.document import Document, Span
from lint.expressions import expression
from lint.spans import Spans

LABEL = expression(
    r"(?:^|(?<=[\s、,;；/／|｜。.（(]))[・●○◆■□*＊•‣▪–—-]?\s*(?:[(（]?\d{1,2}[)）.．]\s*)?"
    r"(?P<label>[A-Za-z][A-Za-z ()/]{1,28}|[^\s:：、,;。A-Za-z]{1,14})\s*[:：]\s*"
)
"""A label at the beginning of a line, or behind another value."""
ASKED = ("programme", "period", "amount")
"""What each grant must tell."""
MOST = 160
"""Letters of a value at most."""

Pair = tuple[str, Span]


def labelled(document: Document, part: Span, skip: Spans) -> tuple[Grant, ...]:
    """The grants of a section that lines of labels and values tell; a label that comes again begins the next.

    What one of them does not name at all stands in its cells at the programme, as empty cells do in tables.

    Args:
        document: the draft.
        part: the section about other funding.
        skip: what is read already.

    """
    cards: list[dict[str, Span]] = []
    card: dict[str, Span] = {}
    for name, value in _pairs(document, part, skip):
        if name in card and (name not in ("person", "role") or "programme" in card):
            cards.append(card)
            card = {}
        card.setdefault(name, value)
    cards.append(card)
    told = [card for card in cards if len(card) >= 2 and card.keys() & {"programme", "title"}]
    if not any({"period", "amount"} <= card.keys() for card in told):
        return ()
    shared = {name for name in ("person", *ASKED) if name in ASKED or all(name in card for card in told)}
    return tuple(_grant(document, card, shared) for card in told)


def _pairs(document: Document, part: Span, skip: Spans) -> Iterator[Pair]:
    for block in document.blocks_in(part):
        if skip.overlap(block.span):
            continue
        start = block.span.start
        for line in document.slice(block.span).split("\n"):
            marks = [(match, slot(plain(match["label"]))) for match in LABEL.finditer(line)]
            known = [(match, name) for match, name in marks if name]
            for number, (match, name) in enumerate(known):
                end = known[number + 1][0].start() if number + 1 < len(known) else len(line)
                value = line[match.end() : end].rstrip(" \u3000、,;；/／|｜")
                if name and len(value) <= MOST:
                    yield name, Span(start + match.end(), start + match.end() + len(value))
            start += len(line) + 1


def _grant(document: Document, card: dict[str, Span], shared: set[str]) -> Grant:
    words = {name: document.slice(span).strip() for name, span in card.items()}
    spot = card.get("programme") or card["title"]
    paid = next(iter(amounts(words.get("amount", ""))), None)
    return Grant(
        span=Span(min(span.start for span in card.values()), max(span.end for span in card.values())),
        programme=words.get("programme") or words.get("title", ""),
        title=words.get("title", ""),
        person=" ".join(filter(None, (words.get("person"), words.get("role")))),
        period=words.get("period", ""),
        amount=paid.value if paid else None,
        currency=paid.currency if paid else None,
        pending=bool(PENDING.search(plain(" ".join(words.values())))),
        cells={"programme": spot, **dict.fromkeys(shared, spot), **card},
        head=Span(spot.start, spot.start),
    )
