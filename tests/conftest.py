"""The funder's briefing and the real proposals, where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import parse

BRIEFING = Path(__file__).parents[2] / "shared" / "seed" / "aspire-gc-2024-briefing.txt"


@pytest.fixture(scope="module")
def briefing() -> Draft:
    if not BRIEFING.is_file():
        pytest.skip("the briefing does not lie beside this checkout")
    return Draft(parse(BRIEFING.read_text("utf-8")), load("jst-aspire-gc-2024"))
