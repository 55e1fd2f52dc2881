"""The movements of a draft, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from lint.report.words import plain
from lint.report.wrapping import columns
from lint.result import FileResult

FIELDS = ("person", "direction", "organisation", "country", "host", "start", "end", "months", "role", "stage")
MORE = ("degree_year", "cost", "page", "quote")
HEADS = {
    "ja": ("氏名", "方向", "渡航・招へい先", "国", "受入研究者", "開始", "終了", "月数", "役割", "身分"),
    "en": ("Person", "Direction", "Organisation", "Country", "Host", "Start", "End", "Months", "Role", "Stage"),
}
WAYS = {"ja": {"outbound": "渡航", "inbound": "招へい"}, "en": {"outbound": "outbound", "inbound": "inbound"}}
NONE = {"ja": "渡航・招へいの記載は見つかりませんでした。", "en": "No stays or visits were found."}
WIDEST = 28
"""Columns of a cell in the table; longer words are cut."""


def render(result: FileResult, format: str, language: str = "en") -> str:
    """The movements of one file.

    Args:
        result: the file's result.
        format: "table", "csv" or "json".
        language: of the table's headings; field names of CSV and JSON are English.

    """
    if format == "json":
        return json.dumps([dict(m) for m in result.mobility], ensure_ascii=False, indent=1) + "\n"
    return _csv(result) if format == "csv" else _table(result, language)


def _csv(result: FileResult) -> str:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow((*FIELDS, *MORE))
    writer.writerows([_cell(movement.get(name)) for name in (*FIELDS, *MORE)] for movement in result.mobility)
    return sheet.getvalue()


def _cell(value: Any) -> str:
    """A value for a spreadsheet; what it would take for a formula gets a quote before it."""
    words = "" if value is None else " ".join(str(value).split())
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t") else words


def _table(result: FileResult, language: str) -> str:
    if not result.mobility:
        return NONE[language] + "\n"
    rows = [HEADS[language], *(_row(movement, language) for movement in result.mobility)]
    widths = [max(columns(row[i]) for row in rows) for i in range(len(FIELDS))]
    lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "".join(line + "\n" for line in lines)


def _row(movement: Mapping[str, Any], language: str) -> tuple[str, ...]:
    cells = []
    for name in FIELDS:
        value = movement.get(name)
        if name == "direction":
            value = WAYS[language].get(str(value), value)
        cells.append("—" if value is None else _cut(plain(" ".join(str(value).split()))))
    return tuple(cells)


def _cut(words: str) -> str:
    if columns(words) <= WIDEST:
        return words
    while columns(words) > WIDEST - 2:
        words = words[:-1]
    return words + "…"


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))
