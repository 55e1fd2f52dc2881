"""What stands in a plan and was not understood is asked, once, and is no error."""

from __future__ import annotations

from lint.linter import chosen, options
from lint.rule import Severity
from lint.settings import Settings
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"


def found(source: str, *rules: str) -> list[tuple[str, str, str]]:
    """Rule, severity and words of each finding."""
    read = draft(source, CALL)
    return [
        (
            rule.id.removeprefix("mobility/"),
            str(finding.severity or rule.severity),
            (finding.quote or read.quote(finding.span)),
        )
        for rule in chosen(Settings(select=tuple(f"mobility/{name}" for name in rules)))
        for finding in rule.check(read, **options(rule, {}))
        if finding.span is not None
    ]


PLAN = """
    # Mobility plan

    | Traveller | Destination | When | Work |
    |---|---|---|---|
    | Emma Wilson | University of Leeds, UK | {when} | Builds the sensor |
    | {who} | University of Leeds, UK | April 2025 – March 2026 | Tests the sensor |
"""


def test_words_of_time_that_cannot_be_read_are_asked_and_open_ones_are_faults() -> None:
    def told(when: str) -> list[tuple[str, str, str]]:
        return found(PLAN.format(when=when, who="Ava Brooks"), "period-missing")

    assert told("spring tide of '26") == [("period-missing", Severity.QUESTION, "spring tide of '26")]
    assert told("when the permits are there") == [("period-missing", Severity.ERROR, "when the permits are there")]
    assert [severity for _, severity, _ in told("")] == [Severity.ERROR]


def test_a_name_that_cannot_be_read_is_asked_and_somebody_without_a_name_is_a_fault() -> None:
    def told(who: str) -> list[tuple[str, str, str]]:
        return found(PLAN.format(when="May 2026 – April 2027", who=who), "traveller-unnamed")

    assert told("Xq'zz") == [("traveller-unnamed", Severity.QUESTION, "Xq'zz")]
    assert told("Any lab member") == [("traveller-unnamed", Severity.ERROR, "Any lab member")]
    assert [severity for _, severity, _ in told("")] == [Severity.ERROR]


def test_a_column_that_may_be_the_place_is_asked_once() -> None:
    told = found("""
        # Mobility plan

        | Traveller | Qqq | When | Work |
        |---|---|---|---|
        | Emma Wilson | Blue Harbour | May 2026 – April 2027 | Builds the sensor |
        | Ava Brooks | Red Lantern | April 2025 – March 2026 | Tests the sensor |
    """, "destination-missing")  # fmt: skip
    assert told == [("destination-missing", Severity.QUESTION, "Blue Harbour")]
