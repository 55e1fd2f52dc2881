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


def test_a_chart_whose_text_tells_the_tasks_is_not_asked_for_them() -> None:
    chart = """
        # 渡航計画

        | 氏名 | 行き先 | 2025年度 | 2026年度 |
        |---|---|---|---|
        | {0} | アーヘン工科大学（ドイツ） | ● | |
        | 黄 柏翰 | トロント大学（カナダ） | | ● |

        {1}
    """
    told = "樋渡は火炎の揺れを高速で撮影し、黄は火炎の中の水酸基の濃度を吸収分光で測定する。"
    assert found(chart.format("樋渡 奈央", told), "role-missing") == []
    both = found(chart.format("樋渡 奈央", "以上。"), "role-missing")
    assert [words.splitlines()[0] for _, _, words in both] == ["樋渡 奈央", "黄 柏翰"]
