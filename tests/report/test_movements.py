"""How the movements of a draft are printed."""

from __future__ import annotations

import csv
import io
import json

from lint.report.movements import render
from lint.result import FileResult

ROW = {
    "person": "=cmd|' /C calc'!A0", "direction": "outbound", "organisation": "-Institut", "country": "DE", "host": None,
    "start": "2025-04", "end": "2026-03", "months": 12, "role": "+1\n@x", "stage": None, "page": 3, "quote": "q",
}  # fmt: skip
RESULT = FileResult("a.docx", "generic", mobility=(ROW,))


def test_csv_cells_that_a_spreadsheet_would_run_get_a_quote() -> None:
    rows = list(csv.DictReader(io.StringIO(render(RESULT, "csv"))))
    assert rows[0]["person"] == "'=cmd|' /C calc'!A0"
    assert rows[0]["organisation"] == "'-Institut"
    assert rows[0]["role"] == "'+1 @x"
    assert rows[0]["months"] == "12"
    assert rows[0]["host"] == ""


def test_json_holds_the_records_as_they_are() -> None:
    assert json.loads(render(RESULT, "json")) == [ROW]


def test_the_table_speaks_the_language_and_says_when_there_is_nothing() -> None:
    assert "渡航" in render(RESULT, "table", "ja")
    assert "outbound" in render(RESULT, "table", "en")
    assert render(FileResult("a.docx", "generic"), "table", "en") == "No stays or visits were found.\n"
