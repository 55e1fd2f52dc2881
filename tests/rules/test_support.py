"""What links a project to the grants it rests on, and what does not."""

from __future__ import annotations

import textwrap

import pytest

from lint.rules.support.not_linked import not_linked
from lint.rules.support.rows import lacking
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
JAPANESE = """
    # 他制度での助成の状況

    | 制度名 | 研究課題名 | 代表者・役割 | 期間 | 直接経費（千円） |
    |---|---|---|---|---|
    | 基盤研究（A） | 微細藻類の耐熱性 | 山田花子・研究代表者 | 2023年4月～2027年3月 | 36,400 |
    | 高橋産業経済研究財団 | 培養装置 | 佐藤健・研究代表者 | 2023年4月～2027年3月 | 3,000 |
"""
ENGLISH = """
    # Other support

    | Programme | Title | PI | Period | Amount (JPY) |
    |---|---|---|---|---|
    | KAKENHI (A) | Heat tolerance of microalgae | Hanako Yamada | 2023-04 to 2027-03 | 36,400,000 |
"""


def linked(sentence: str) -> bool:
    table = JAPANESE if not sentence.isascii() else ENGLISH
    return not found(not_linked, draft(f"{textwrap.dedent(table)}\n{sentence}\n", CALL))


@pytest.mark.parametrize(
    "sentence",
    [
        "基盤研究（A）で単離した株を本課題の最初の標的とする。",
        "本課題では、高橋産業経済研究財団の培養装置をまず動かす。",
        "前者で決めた120種の配列は本研究の入口である。",
        "The mutants isolated under KAKENHI are what we screen here first.",
        "KAKENHI's strains go into section B.",
        "The robots bought with the KAKENHI grant are taken over by this project.",
    ],
)
def test_a_thing_that_a_grant_made_and_the_project_takes_is_a_link(sentence: str) -> None:
    assert linked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "本課題の代表者は基盤研究（A）の研究費を受けている。",
        "本課題は基盤研究（A）とは独立である。",
        "本課題の分担者は、基盤研究（A）の代表者である。",
        "基盤研究（A）で得た株は本課題では扱わない。",
        "The members of this project receive KAKENHI grants.",
        "The work done under KAKENHI is separate from this project.",
        "We received 30 million yen from KAKENHI.",
    ],
)
def test_a_grant_that_is_only_named_is_no_link(sentence: str) -> None:
    assert not linked(sentence)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "(1) 基盤研究(B)「藻類の光」。代表は山田。2023年4月から2027年3月。直接経費1,400万円。\n"
            "(2) 若手研究「藻類の熱」。代表は佐藤。2024年4月から2026年3月。直接経費300万円。",
            [14_000_000, 3_000_000],
        ),
        (
            "- SICORP, “Algae of two seas”. PI: Hanako Yamada. April 2023 – March 2026. JPY 18 million.\n"
            "- KAKENHI (B), “Light”. PI: Ken Sato. April 2024 – March 2027. JPY 14 million.",
            [18_000_000, 14_000_000],
        ),
        (
            "山田が代表を務める基盤研究(B)「藻類の光」（2023年度～2026年度、直接経費1,400万円）で株を集めた。本課題はその株を用いる。"
            "佐藤は若手研究（2024年4月～2026年3月、直接経費300万円）を受けている。",
            [14_000_000, 3_000_000],
        ),
        ("本課題の直接経費は2024年11月から2029年10月までの1億円であり、助成の終了後は大学が担う。", []),
    ],
)
def test_each_grant_of_a_paragraph_is_told_apart(text: str, told: list[int]) -> None:
    read = draft(f"# 他制度での助成の状況\n\n{text}\n", CALL)
    assert [grant.amount for grant in read.grants] == told
    assert all(grant.period for grant in read.grants)


def test_a_titled_grant_without_any_date_lacks_its_period() -> None:
    text = "(1) 基盤研究(B)「藻類の光」。代表は山田。直接経費1,400万円。"
    read = draft(f"# 他制度での助成の状況\n\n{text}\n", CALL)
    assert [lacking(grant) for grant in read.grants] == [["period"]]
