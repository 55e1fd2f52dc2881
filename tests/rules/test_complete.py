"""Complete drafts by applicants of many habits: nothing is called wrong or missing that stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.calls import load
from lint.draft import Draft
from lint.extract.markdown import read
from lint.rule import Severity
from lint.rules import rules
from tests.drafts import draft, found

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


def test_the_year_of_a_degree_in_a_row_is_no_period_of_travel() -> None:
    table = (
        "| {head} |\n|---|---|---|\n| 山田 花子 | 東京大学・助教 | {role} |\n| 高橋 健 | 京都大学・教授 | 代表者 |\n"
    )
    plan = "\n# 渡航計画\n\n山田花子は2025年4月から2026年3月までワシントン大学に滞在し、膜を測る。\n"

    def told(role: str) -> list[str]:
        source = "# チームメンバー表\n\n" + table.format(head="氏名 | 所属・職名 | 役割", role=role) + plan
        return [
            rule.id
            for rule in rules()
            if rule.id == "mobility/table-incomplete"
            for _ in found(rule, draft(source, "jst-aspire-gc-2024"))
        ]

    assert told("培養、2021年3月博士取得") == ["mobility/table-incomplete"]
    assert told("培養、米国に2025年4月～2026年3月") == []
