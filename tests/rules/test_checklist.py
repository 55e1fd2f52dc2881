"""The checklist on different days."""

from __future__ import annotations

import datetime as dt

import pytest

from lint.rule import Severity
from lint.rules.checklist import RULES
from lint.rules.checklist.deadline import deadline
from lint.rules.checklist.interview import interview
from lint.rules.checklist.prior_contact import prior_contact
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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("事前連絡は、期限までに行うに至らず、本提案書の提出をもってこれに代えることとしたい。", True),
        ("JSTへの事前の連絡はまだ済んでいない。", True),
        ("We were unable to notify JST by the day; this form is sent in place of it.", True),
        ("JSTへの事前連絡は5月8日に行った。", False),
    ],
)
def test_a_draft_may_say_that_the_funder_was_not_told(words: str, told: bool) -> None:
    [(finding, quote)] = found(prior_contact, draft(words, "jst-aspire-gc-2024"))
    assert (finding.severity is Severity.WARNING, quote == words) == (told, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("代表者は7月22日から27日まで国際会議で座長を務めるため、日本での予定は入れられない。", True),
        ("研究代表者は2024年7月24日に海外へ出張する。", True),
        ("The principal investigator is away on a research cruise from 20 to 30 July 2024.", True),
        ("代表者は7月24日と25日の予定を空けてあり、出張は入れない。", False),
        ("面接の予定日（7月24日、25日）に代表者の出張はない。", False),
        ("The principal investigator has no travel on 24 and 25 July 2024.", False),
        ("代表者は8月22日から27日まで国際会議で座長を務める。", False),
        ("博士課程の学生は7月22日から27日まで国際会議に出る。", False),
    ],
)
def test_a_draft_may_say_that_its_leader_is_away_on_the_days_of_the_interview(words: str, told: bool) -> None:
    [(finding, quote)] = found(interview, draft(words, "jst-aspire-gc-2024"))
    assert (finding.severity is Severity.WARNING, quote == words) == (told, told)
