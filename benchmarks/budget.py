"""How many tables of the budget corpus are read with the right direct total, unit and share.

    python -m benchmarks.budget [--wrong]

The corpus is split by shape into tables to build on and tables to be measured on only.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lint.analyse.budget.share import share
from lint.analyse.budget.sums import mismatches
from lint.calls import load
from lint.document import Cell, Document
from lint.draft import Draft
from lint.extract.markdown import parse

CORPUS = Path(__file__).parent.parent / "corpora" / "budgets" / "tables.jsonl"


@dataclass(frozen=True)
class Verdict:
    """What was right of one table."""

    id: str
    shape: str
    split: str
    direct: bool
    unit: bool
    share: bool
    sums: bool
    """Whether a sum is called wrong just where one is."""
    read: str

    @property
    def right(self) -> bool:
        """Whether direct total, unit and share are all right."""
        return self.direct and self.unit and self.share


def document(source: str) -> Document:
    """Read a table of the corpus; ``^`` and ``<`` are parts of the cell above or to the left."""
    made = parse(source)
    tables = []
    for table in made.tables:
        kept: list[Cell] = []
        for cell in table.cells:
            words = made.slice(cell.span)
            if words not in ("^", "<"):
                kept.append(cell)
                continue
            row, column = (cell.row - 1, cell.column) if words == "^" else (cell.row, cell.column - 1)
            at = next(
                n
                for n, c in enumerate(kept)
                if c.row <= row < c.row + c.rows and c.column <= column < c.column + c.columns
            )
            holder = kept[at]
            rows, columns = cell.row - holder.row + 1, cell.column - holder.column + 1
            kept[at] = replace(holder, rows=max(holder.rows, rows), columns=max(holder.columns, columns))
        tables.append(replace(table, cells=tuple(kept)))
    return replace(made, tables=tuple(tables))


def verdict(entry: dict[str, Any]) -> Verdict:
    """Read a table and compare it with its truth."""
    asked = load("jst-aspire-gc-2024").budget
    draft = Draft(document(entry["source"]), load("generic"))
    truth, budget = entry["truth"], draft.budget
    if budget is None:
        return Verdict(entry["id"], entry["shape"], entry["split"], False, False, False, False, "no budget")
    found = share(budget, asked.eligible, asked.ineligible)
    least = round(found.least, 3) if found else None
    wrong = [m for table in draft.budgets for m in mismatches(table)]
    direct = budget.direct
    return Verdict(
        entry["id"],
        entry["shape"],
        entry["split"],
        direct is not None and abs(direct - truth["direct"]) < 0.5,
        (budget.unit.factor, budget.currency) == (truth["factor"], truth["currency"]),
        least is not None and abs(least - truth["share"]) < 0.006,
        bool(wrong) == (not truth["adds_up"]),
        f"direct {direct} unit {budget.unit.factor:g} {budget.currency} share {least} (truth {truth})",
    )


def verdicts() -> list[Verdict]:
    """Every table of the corpus."""
    return [verdict(json.loads(line)) for line in CORPUS.read_text("utf-8").splitlines()]


def main(arguments: list[str]) -> None:
    """Print the shares of right readings, by split and shape."""
    found = verdicts()
    for split in ("built-on", "measured", "fresh"):
        own = [v for v in found if v.split == split]
        parts = {name: sum(getattr(v, name) for v in own) for name in ("right", "direct", "unit", "share", "sums")}
        told = ", ".join(f"{name} {count / len(own):.3f}" for name, count in parts.items())
        print(f"{split}: {len(own)} tables; {told}")
        shapes: dict[str, list[Verdict]] = defaultdict(list)
        for v in own:
            shapes[v.shape].append(v)
        for shape, some in shapes.items():
            right, sums = sum(v.right for v in some), sum(v.sums for v in some)
            print(f"  {shape:15} right {right}/{len(some)}  sums {sums}/{len(some)}")
        if "--wrong" in arguments:
            for v in own:
                if not (v.right and v.sums):
                    print("   ", v.id, v.read, "" if v.sums else "SUMS")


if __name__ == "__main__":
    main(sys.argv[1:])
