"""The checklist on different days."""

from __future__ import annotations

import datetime as dt

import pytest

from lint.rule import Severity
from lint.rules.checklist import RULES
from lint.rules.checklist.deadline import deadline
from tests.drafts import draft, found


@pytest.mark.parametrize(
    ("today", "severity", "words"),
    [
        (dt.date(2024, 5, 12), None, "あと30日"),
        (dt.date(2024, 6, 7), Severity.WARNING, "あと4日"),
        (dt.date(2024, 6, 11), Severity.WARNING, "本日"),
        (dt.date(2024, 6, 12), None, "締め切られています"),
    ],
)
def test_the_deadline_is_told_with_the_days_left(today: dt.date, severity: Severity | None, words: str) -> None:
    [(finding, _)] = found(deadline, draft("本文である。", "jst-aspire-gc-2024", today=today))
    assert finding.severity is severity
    assert words in finding.message.say("ja", finding.values)[0]


def test_a_call_without_dates_asks_nothing() -> None:
    assert [found(rule, draft("本文である。")) for rule in RULES] == [[], [], []]
