"""The corpus of budget tables is what its build makes, and the reader reads it."""

from __future__ import annotations

import json

from benchmarks.budget import CORPUS, verdicts
from corpora.budgets.build import tables


def test_the_corpus_is_what_its_build_makes() -> None:
    made = [json.dumps(table, ensure_ascii=False, sort_keys=True) for table in tables()]
    assert CORPUS.read_text("utf-8").splitlines() == made


def test_tables_are_read_with_the_right_total_unit_and_share() -> None:
    found = verdicts()
    for split in ("built-on", "measured", "fresh"):
        own = [verdict for verdict in found if verdict.split == split]
        assert sum(verdict.right for verdict in own) >= 0.97 * len(own), split
    assert sum(verdict.sums for verdict in found) >= 0.97 * len(found)
