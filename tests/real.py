"""What is said of the real proposals beside the checkout."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lint.calls import load
from lint.document import Document
from lint.extract import read
from lint.linter import examine
from lint.result import Remark
from lint.settings import Limits, Settings

REAL = Path(__file__).parents[2] / "shared" / "real"


@cache
def document(name: str) -> Document:
    return read(REAL / name, Limits(), exact_pages=False)


def remarks(name: str, call: str, *families: str, override: Mapping[str, Any] | None = None) -> list[Remark]:
    if not (REAL / name).is_file():
        pytest.skip("the real proposals do not lie beside this checkout")
    return list(examine(document(name), load(call, override), None, Settings(select=families)).remarks)
