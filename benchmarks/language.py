"""How well dates, periods and people are read: ``python -m benchmarks.language [--wrong]``.

Prints figures for the side of the corpora that the rules were built on and for the side that is only measured.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpora.name_sentences import sentences
from lint.analyse.dates.periods import Period, periods
from lint.analyse.people.names import names, placeholder

CORPORA = Path(__file__).parent.parent / "corpora"
START, TODAY = dt.date(2025, 4, 1), dt.date(2025, 1, 15)
"""The project's start and the day of reading that the truth of corpora/dates supposes."""
SIDES = ("built", "measured")


def lines(path: Path) -> list[Any]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def same(got: Period, want: dict[str, Any]) -> bool:
    """Whether start, end, months, visits and (where the truth says so) vagueness agree."""
    if got.months is None or want["months"] is None:
        months = got.months == want["months"]
    else:
        months = abs(got.months - want["months"]) <= 0.03
    ends = (got.start, got.end, got.times) == (want["start"], want["end"], want["times"])
    return ends and months and (got.vague or not want.get("vague"))


def dates(side: str) -> tuple[int, int, list[str]]:
    """Expressions read wholly right, all, and those that are not."""
    rows = lines(CORPORA / "dates" / f"{side}.jsonl")
    wrong = []
    for row in rows:
        got = periods(row["text"], project_start=START, about=TODAY)
        if len(got) != len(row["periods"]) or not all(map(same, got, row["periods"])):
            wrong.append(f"{row['text']} -> {[(p.start, p.end, p.months, p.times) for p in got]}")
    return len(rows) - len(wrong), len(rows), wrong


def cells(side: str) -> tuple[int, int, int, int, int, list[str]]:
    """Names right, wrongly found, missed; placeholders taken for names, all placeholders; and what is wrong."""
    right = extra = missed = taken = blanks = 0
    wrong = []
    for row in lines(CORPORA / "names" / "cells.jsonl"):
        if row["side"] != side:
            continue
        got = [name.text for name in names(row["text"], cell=True, header=row["header"])]
        want = row["names"]
        both = len([name for name in got if name in want])
        right, extra, missed = right + both, extra + len(got) - both, missed + len(want) - both
        if row["placeholder"]:
            blanks += 1
            taken += bool(got)
            if placeholder(row["text"], cell=True) is None:
                wrong.append(f"{row['text']!r} is not seen to be a placeholder")
        if sorted(got) != sorted(want):
            wrong.append(f"{row['text']!r} -> {got}")
    return right, extra, missed, taken, blanks, wrong


def prose(side: str) -> tuple[int, int, int, list[str]]:
    """Names right, wrongly found and missed in running text."""
    right = extra = missed = 0
    wrong = []
    for sentence in sentences(side):
        got = {(name.span.start, name.span.end) for name in names(sentence.text)}
        want = set(sentence.spans)
        right, extra, missed = right + len(got & want), extra + len(got - want), missed + len(want - got)
        wrong += [f"{sentence.text[a:b]} in {sentence.text}" for a, b in sorted(got ^ want)]
    return right, extra, missed, wrong


def rates(right: int, extra: int, missed: int) -> str:
    """Precision, recall and F1 as text."""
    precision, recall = right / max(right + extra, 1), right / max(right + missed, 1)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def speed() -> Iterable[str]:
    """Processor time for 40,000 characters of running text."""
    for name in ("aspire", "nsf"):
        text = (CORPORA.parent / "examples" / "texts" / f"{name}.txt").read_text(encoding="utf-8")
        text = (text * (40_000 // len(text) + 1))[:40_000]
        for read in (periods, names):
            read(text[:4000])
            best = 9.0
            for _ in range(5):
                began = time.process_time()
                read(text)
                best = min(best, time.process_time() - began)
            yield f"{name}: {read.__name__} {best * 1000:.0f} ms"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what is read wrongly")
    options = parser.parse_args()
    for side in SIDES:
        count, total, wrong = dates(side)
        print(f"[{side}] periods: {count} of {total} right ({count / total:.3f})")
        right, extra, missed, taken, blanks, more = cells(side)
        print(f"[{side}] names in cells: {rates(right, extra, missed)}; placeholders taken: {taken} of {blanks}")
        *figures, last = prose(side)
        print(f"[{side}] names in running text: {rates(*figures)}")
        if options.wrong:
            print(*(f"    {words!r}" for words in (*wrong, *more, *last)), sep="\n")
    print(*speed(), sep="\n")


if __name__ == "__main__":
    main()
