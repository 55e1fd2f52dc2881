"""Make the corpus of budget tables: every shape with contents and units in turn, some with a wrong sum.

``python -m corpora.budgets.build`` writes ``tables.jsonl`` beside this file; the same each time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora.budgets import contents
from corpora.budgets.shapes import BUILT_ON, FRESH, MEASURED, Money, Shape, Sheet, card, signs, units_in_cells, yearly

HERE = Path(__file__).parent
JAPANESE = (
    Money("千円", 1e3, "JPY", "¥"),
    Money("万円", 1e4, "JPY", "¥"),
    Money("円", 1, "JPY", "¥"),
    Money("百万円", 1e6, "JPY", "¥"),
)
ENGLISH = (
    Money("US dollars", 1, "USD", "$"),
    Money("thousands of yen", 1e3, "JPY", "¥"),
    Money("EUR", 1, "EUR", "€"),
    Money("GBP thousand", 1e3, "GBP", "£"),
    Money("JPY 1,000", 1e3, "JPY", "¥"),
)


def tables() -> Iterator[dict[str, Any]]:
    """The tables with their truth."""
    turn = 0
    for split, shapes in (("built-on", BUILT_ON), ("measured", MEASURED), ("fresh", FRESH)):
        for shape in shapes:
            for japanese, sets, units in ((True, contents.JAPANESE, JAPANESE), (False, contents.ENGLISH, ENGLISH)):
                for which in range(3):
                    yield _table(shape, split, japanese, sets[which], units[turn % len(units)], turn)
                    turn += 1


def _table(shape: Shape, split: str, japanese: bool, items: Any, money: Money, turn: int) -> dict[str, Any]:
    if shape is signs:
        money = Money(money.words, 1, money.currency, money.sign)
    off = 700 if turn % 4 == 3 and shape is not yearly else 0
    sheet = Sheet(items, money, japanese, off=off)
    counted = sum(sum(item.years) for item in items if item.counts)
    truth = {
        "direct": sheet.total * money.factor,
        "factor": 1 if shape is units_in_cells or (shape is card and japanese) else money.factor,
        "currency": money.currency,
        "share": round(counted / sheet.total, 4),
        "adds_up": not off,
    }
    return {"id": f"{shape.__name__}-{turn:03}", "shape": shape.__name__, "split": split,
            "language": "ja" if japanese else "en", "source": shape(sheet), "truth": truth}  # fmt: skip


if __name__ == "__main__":
    lines = [json.dumps(made, ensure_ascii=False, sort_keys=True) for made in tables()]
    (HERE / "tables.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} tables")
