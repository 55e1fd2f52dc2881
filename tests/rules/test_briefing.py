"""The briefing's own text: one wrong weekday, and dates, links and years that are as they should be."""

from __future__ import annotations

from lint.draft import Draft
from lint.rules.consistency import RULES
from tests.drafts import found


def test_only_the_deadline_and_the_link_to_last_year_are_remarked_on(briefing: Draft) -> None:
    said = {rule.id: [words for _, words in found(rule, briefing)] for rule in RULES}
    assert said["consistency/weekday"] == ["2024年6月11日（金）"]
    assert said["consistency/impossible-date"] == []
    assert said["consistency/link-target"] == []
    assert said["consistency/stale-year"] == [
        "https://www.jst.go.jp/inter/aspire/program/announce/announce_aspire2023.html"
    ]
