"""Plans of stays for tests: laid out in Word, and read back as records."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from corpora.blind.word import write
from lint import extract
from lint.analyse.movements.plan import told
from lint.calls import load
from lint.draft import Draft
from lint.settings import Settings
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
BLIND = Path(__file__).parents[2] / "corpora" / "blind" / "calls"
SLOTS = ("person", "direction", "organisation", "start", "end")
Row = tuple[Any, ...]


def records(plan: Draft | str, *more: str) -> list[Row]:
    """The slots of each record of a draft, or of one in Markdown."""
    read = draft(plan, CALL) if isinstance(plan, str) else plan
    return [tuple(told(read.document, stay)[slot] for slot in (*SLOTS, *more)) for stay in read.movements]


def word(path: Path, title: str, rows: list[list[str]], *, second: list[list[str]] | None = None) -> Draft:
    """A Word file with one table, or two on two pages; line breaks in cells are paragraphs."""
    docx: Any = importlib.import_module("docx")

    file = docx.Document()
    file.add_heading(title, 1)
    for number, some in enumerate([rows, second] if second else [rows]):
        if number:
            file.add_page_break()
        grid = file.add_table(len(some), len(some[0]))
        for line, cells in zip(grid.rows, some, strict=True):
            for cell, text in zip(line.cells, cells, strict=True):
                cell.text = text
    file.save(str(path))
    return opened(path)


def opened(path: Path) -> Draft:
    """The draft that a file holds."""
    return Draft(extract.read(path, Settings().limits, exact_pages=False), load(CALL), None)


def laid(path: Path, text: str, *more: str) -> list[Row]:
    """The records of a draft laid out in Word, where cells are merged."""
    write(text, path / "draft.docx")
    return records(opened(path / "draft.docx"), *more)


def abroad(text: str, call: str) -> Draft:
    """A draft for a call of another funder."""
    return Draft(draft(text, CALL).document, load(str(BLIND / call)), None)
