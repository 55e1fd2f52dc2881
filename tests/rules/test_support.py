"""Other funding as it is read, and what is said of it."""

from __future__ import annotations

import textwrap

import pytest

from lint.draft import Draft
from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.needless_distancing import needless_distancing
from lint.rules.support.not_linked import not_linked
from lint.rules.support.rows import lacking
from lint.rules.support.similar_programme import similar_programme
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


HEAD = """
    # 他制度での助成の状況

    | 制度 | 課題 | 代表・分担 | 期間 | 直接経費（千円） |
    |---|---|---|---|---|
"""


def rows(*lines: str, after: str = "") -> Draft:
    table = textwrap.dedent(HEAD).rstrip()
    return draft("\n".join([table, *lines, "", after, ""]), CALL)


def test_rows_below_an_agency_whose_titles_name_the_programme_lack_none() -> None:
    read = rows(
        "| 科研費 | 基盤研究(A) 藻の栄養 | 山田（代表） | R5～R9 | 36,200 |",
        "| | 基盤研究(C) 画像の計数 | 佐藤（代表） | R6～R8 | 3,600 |",
        "| | 学内の共同研究 | 佐藤（代表） | R6～R8 | 600 |",
    )
    assert [lacking(grant) for grant in read.grants] == [[], [], ["programme"]]
    assert [grant.period for grant in read.grants] == ["R5～R9", "R6～R8", "R6～R8"]


@pytest.mark.parametrize(
    ("period", "count"),
    [
        ("2024～2028年度", 1),
        ("R1～R5", 0),
        ("2020年4月～2024年9月", 0),
        ("2020～2026年度（終了）", 0),
        ("2020～2026年度（2024年3月で終了）", 0),
        ("2022～2026年度（終了予定）", 1),
    ],
)
def test_a_similar_grant_that_is_over_needs_no_reason_for_both(period: str, count: int) -> None:
    read = rows(f"| SICORP | 藻の国際研究 | 山田（代表） | {period} | 250,000 |")
    assert len(found(similar_programme, read)) == count


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("| JST | 先端国際共同研究推進事業（ASPIRE）次世代枠（申請中） | 山田（代表） | R6～R8 | 69,000 |", 1),
        ("| JST ASPIRE 次世代枠（申請中） | 藻の光 | 山田（分担） | R6～R8 | 12,000 |", 0),
        ("| JST ASPIRE 本申請 | 藻の光 | 山田（代表） | R6～R11 | 298,000 |", 0),
    ],
)
def test_another_application_to_the_call_counts_for_who_leads_it(row: str, count: int) -> None:
    told = [words for _, words in found(duplicate_application, rows(row)) if words]
    assert len(told) == count


def test_of_parts_that_name_funders_the_one_that_lists_grants_tells_the_other_funding() -> None:
    text = """
        # 海藻の図鑑

        ## お金の使い方

        直接経費は2024年度から2028年度までで2億円である。米国側の費用はNSFが支える。

        ## すでにある支え

        ① 科研費 基盤研究(S)「海藻の進化」 山田（代表） 2021年度～2025年度 1億4,800万円

        ② JST ALCA-Next「海藻の接着剤」 山田（分担） 2023年度～2026年度 3,000万円
    """
    read = draft(textwrap.dedent(text), CALL)
    assert [section.title for section in read.funding_parts] == ["すでにある支え"]
    assert [grant.amount for grant in read.grants] == [148e6, 30e6]


def test_a_theme_that_is_made_another_on_purpose_is_set_apart() -> None:
    text = "# 他制度での助成の状況\n\n基盤研究(S)と重複しないよう、本申請では問いも材料も意図して別のものにした。\n"
    assert len(found(needless_distancing, draft(text, CALL))) == 1


def test_what_a_grant_gave_is_a_link() -> None:
    assert linked("KAKENHI (A) gave us the 31 cultures; this application sends the people who work on them abroad.")
