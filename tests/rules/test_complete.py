"""Complete drafts by applicants of many habits: nothing is called wrong or missing that stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import read
from lint.rule import Severity
from lint.rules import rules
from tests.drafts import found

DRAFTS = sorted(Path(__file__).with_name("complete").glob("*.md"))
FAMILIES = ("mobility", "team", "support", "budget", "themes", "consistency", "form")
ASKED = 4
"""Questions to a draft, at most; whether there is a second application is always one."""


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_a_complete_draft_has_neither_errors_nor_warnings(path: Path) -> None:
    draft = Draft(read(path), load("jst-aspire-gc-2024"))
    told = [
        (rule.id, finding.severity or rule.severity, words)
        for rule in rules()
        if rule.family in FAMILIES
        for finding, words in found(rule, draft)
    ]
    assert [one for one in told if one[1] in (Severity.ERROR, Severity.WARNING)] == []
    assert sum(severity is Severity.QUESTION for _, severity, _ in told) <= ASKED
