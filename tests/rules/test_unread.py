"""What stands in a plan and was not understood is asked, once, and is no error."""

from __future__ import annotations

from lint.rule import Rule, Severity
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.invitation_missing import invitation_missing
from lint.rules.mobility.one_way import one_way
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from tests.analyse.plans import CALL
from tests.analyse.test_prose_english import TEAM
from tests.drafts import draft, found


def said(rule: Rule, source: str) -> list[tuple[Severity, str]]:
    """How much each finding matters, and its words."""
    return [(finding.severity or rule.severity, words) for finding, words in found(rule, draft(source, CALL))]


PLAN = """
    # Mobility plan

    | Traveller | Destination | When | Work |
    |---|---|---|---|
    | Emma Wilson | University of Leeds, UK | {when} | Builds the sensor |
    | {who} | University of Leeds, UK | April 2025 – March 2026 | Tests the sensor |
"""


def test_words_of_time_that_cannot_be_read_are_asked_and_open_ones_are_faults() -> None:
    def told(when: str) -> list[tuple[Severity, str]]:
        return said(period_missing, PLAN.format(when=when, who="Ava Brooks"))

    assert told("spring tide of '26") == [(Severity.QUESTION, "spring tide of '26")]
    assert told("when the permits are there") == [(Severity.ERROR, "when the permits are there")]
    assert [severity for severity, _ in told("")] == [Severity.ERROR]


def test_a_name_that_cannot_be_read_is_asked_and_somebody_without_a_name_is_a_fault() -> None:
    def told(who: str) -> list[tuple[Severity, str]]:
        return said(traveller_unnamed, PLAN.format(when="May 2026 – April 2027", who=who))

    assert told("Xq'zz") == [(Severity.QUESTION, "Xq'zz")]
    assert told("Any lab member") == [(Severity.ERROR, "Any lab member")]
    assert [severity for severity, _ in told("")] == [Severity.ERROR]


def test_a_column_that_may_be_the_place_is_asked_once() -> None:
    told = said(destination_missing, """
        # Mobility plan

        | Traveller | Qqq | When | Work |
        |---|---|---|---|
        | Emma Wilson | Blue Harbour | May 2026 – April 2027 | Builds the sensor |
        | Ava Brooks | Red Lantern | April 2025 – March 2026 | Tests the sensor |
    """)  # fmt: skip
    assert told == [(Severity.QUESTION, "Blue Harbour")]


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
    assert said(role_missing, chart.format("樋渡 奈央", told)) == []
    both = said(role_missing, chart.format("樋渡 奈央", "以上。"))
    assert [words.splitlines()[0] for _, words in both] == ["樋渡 奈央", "黄 柏翰"]


def test_a_table_of_stays_that_cannot_be_read_is_asked_for_before_anything_is_called_missing() -> None:
    plan = """
        # Members

        | Name | Affiliation | Position |
        |---|---|---|
        | Emma Wilson | Kobe University, Japan | Doctoral student |
        | Ava Brooks | University of Leeds, UK | Doctoral student |

        # Mobility plan

        | Traveller | Destination | When | Work |
        |---|---|---|---|
        | Emma Wilson | University of Leeds, UK | May 2025 – April 2026 | Builds the sensor |

        # Visits to Kobe

        | {who} |
        |---|
        | who sails over for us from May 2026 to April 2027 |
    """
    for rule in (one_way, invitation_missing):
        assert said(rule, plan.format(who="Ava Brooks")) == [(Severity.QUESTION, "Ava Brooks")]
        assert [severity for severity, _ in said(rule, plan.format(who="Somebody"))] == [Severity.ERROR]


def test_a_side_is_not_called_minor_while_its_periods_are_not_read() -> None:
    plan = """
        # Mobility plan

        | Traveller | Destination | When | Work |
        |---|---|---|---|
        | Emma Wilson | University of Leeds, UK | May 2025 – April 2026 | Builds the sensor |
        | Ava Brooks | Kobe University | spring tide of '26 | Tests the sensor |
    """
    assert said(one_way, plan) == []
    assert [severity for severity, _ in said(one_way, plan.replace("spring tide of '26", "2–8 May 2026"))] == [
        Severity.WARNING
    ]


def test_an_institution_that_a_sentence_names_and_the_stay_did_not_take_is_asked() -> None:
    def told(rest: str) -> list[tuple[Severity, str]]:
        return said(
            destination_missing, f"{TEAM}\n        Kenta Arimura will stay from June 2026 to April 2027{rest}.\n"
        )

    asked = [(Severity.QUESTION, "University of Washington")]
    assert told(", on the line that the University of Washington has built") == asked
    assert told(" with the strains, since the University of Washington has no others") == asked
    assert [severity for severity, _ in told(" with the strains that nobody has")] == [Severity.ERROR]
