"""What the rules of budget, team and support must say and must not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.linter import check
from lint.settings import Settings
from tests.drafts import draft

EXAMPLES = Path(__file__).parents[2] / "examples"
OWN = ("budget", "team", "support", "consistency/title-mismatch")


def found(source: str, call: str) -> list[str]:
    from lint.rules import rules

    read = draft(source, call)
    own = [rule for rule in rules() if rule.family in ("budget", "team", "support")]
    return [rule.id for rule in own for _ in rule.check(read, **rule.options)]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize(("name", "call"), [("aspire", "jst-aspire-gc-2024"), ("nsf-gc", "nsf-gc-24-556")])
def test_clean_examples_are_silent_and_planted_faults_are_found(name: str, call: str, suffix: str) -> None:
    form = EXAMPLES / "aspire-form.docx" if name == "aspire" else None
    settings = Settings(call=call, form=form, select=OWN, exact_pages=False)
    assert check(EXAMPLES / f"{name}-clean.{suffix}", settings).remarks == ()
    rules = {remark.rule for remark in check(EXAMPLES / f"{name}-draft.{suffix}", settings).remarks}
    both = {"budget/cap", "budget/sum-mismatch", "budget/duration", "team/integration-missing"}
    more = {"budget/network-share", "budget/unit-slip", "budget/indirect-rate", "budget/partner-research",
            "budget/mobility-uncosted", "support/similar-programme", "support/duplicate-application",
            "support/needless-distancing", "support/not-linked", "team/partner-missing"}  # fmt: skip
    assert rules >= (both | more if name == "aspire" else both | {"support/missing"})


def test_the_result_holds_the_budget() -> None:
    settings = Settings(call="jst-aspire-gc-2024", select=("budget",), exact_pages=False)
    budget = check(EXAMPLES / "aspire-clean.docx", settings).budget
    assert budget is not None
    told = (budget["direct"], budget["indirect"], budget["network_share"], budget["currency"])
    assert told == (280_700_000, 84_210_000, 0.715, "JPY")


def test_the_users_words_overrule_how_rows_are_classed() -> None:
    options = {"budget/network-share": {"eligible": ("試薬",)}}
    settings = Settings(call="jst-aspire-gc-2024", select=("budget",), exact_pages=False, options=options)
    budget = check(EXAMPLES / "aspire-clean.docx", settings).budget
    assert budget is not None
    assert budget["network_share"] > 0.8


def test_calls_of_other_fields_bring_no_demands_of_aspire() -> None:
    source = """
        # Budget

        | Item | Year 1 | Year 2 | Total ($) |
        |---|---|---|---|
        | Equipment | 45,000 | 9,000 | 54,000 |
        | Subaward to the University of Helsinki for research | 20,000 | 21,000 | 41,000 |
        | Total direct costs | 65,000 | 30,000 | 95,000 |
        | Indirect costs (52%) | 33,800 | 15,600 | 49,400 |
    """
    for call in ("generic", "nih", "nsf-pappg-24-1"):
        assert found(source, call) == []


def test_published_limits_and_overlap_are_no_faults() -> None:
    source = """
        # 他制度での助成の状況

        基盤研究（A）（2023年4月～2027年3月、3,640万円、研究代表者：藤沢）の課題は本課題と内容が重なり、その株を本課題で用いる。
        2024年度のASPIREには本課題だけを応募している。

        # 予算（単位：百万円）

        | 費目 | 金額 |
        |---|---|
        | 外国旅費 | 300 |
        | 物品費 | 80 |
        | 直接経費計 | 380 |
        | 間接経費 | 114 |
        | 総額 | 494 |
    """
    assert found(source, "jst-aspire-gc-2024") == []


def test_a_share_just_below_the_guide_value_is_a_warning_and_an_open_one_a_question() -> None:
    from lint.rules.budget.network_share import network_share

    def severity(rows: str) -> list[str]:
        source = f"（単位：千円）\n\n| 費目 | 金額 |\n|---|---|\n{rows}| 直接経費計 | 1,000 |\n"
        return [str(f.severity) for f in network_share.check(draft(source, "jst-aspire-gc-2024"))]

    assert severity("| 海外渡航費 | 650 |\n| 物品費 | 350 |\n") == ["warning"]
    assert severity("| 海外渡航費 | 590 |\n| 物品費 | 410 |\n") == ["error"]
    assert severity("| 海外渡航費 | 600 |\n| その他 | 200 |\n| 物品費 | 200 |\n") == ["question"]
    assert severity("| 海外渡航費 | 700 |\n| 物品費 | 300 |\n") == []


@pytest.mark.parametrize(
    ("said", "asked"), [("直接経費の78％が若手の往来に当たる。", 0), ("直接経費の50％を渡航に使う。", 1)]
)
def test_a_share_that_the_text_gives_is_not_asked_for(said: str, asked: int) -> None:
    rows = "| 海外渡航費 | 600 |\n| その他 | 200 |\n| 物品費 | 200 |\n| 直接経費計 | 1,000 |"
    source = f"（単位：千円）\n\n| 費目 | 金額 |\n|---|---|\n{rows}\n\n{said}\n"
    assert found(source, "jst-aspire-gc-2024").count("budget/network-share") == asked


TABLE = """
    | Item | Notes | Amount (million yen) |
    |---|---|---|
    | Travel and stays | members abroad | 120 |
    | Workshops | yearly | 80 |
    | Direct costs | | 200 |
    | Indirect costs | 30% of direct costs | 60 |
    | Total | | 260 |
"""


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("We ask for direct costs of 200 million yen and indirect costs of 60 million yen, 260 million in all.", 0),
        ("Direct costs of 200 million yen and indirect costs of 60 million yen make 270 million yen altogether.", 1),
        ("Two postdocs each lead a sub-project with a budget of 2 million yen.", 0),
        ("直接経費2億円と間接経費6,000万円、あわせて2億7,000万円を見込んでいる。", 1),
        ("旅費1,000万円と会議費500万円をあわせて1,500万円を見込んでいる。", 0),
    ],
)
def test_amounts_added_up_in_the_text_are_the_total_and_a_part_has_its_own(sentence: str, wrong: int) -> None:
    source = f"\n    # Budget\n\n    {sentence}\n{TABLE}"
    assert found(source, "jst-aspire-gc-2024").count("budget/sum-mismatch") == wrong


def test_how_indirect_costs_are_reckoned_names_no_direct_costs() -> None:
    source = """
        # 経費（千円）

        | 区分 | 積算 | 金額 |
        |---|---|---|
        | 渡航費 | 12か月 | 46,000 |
        | 物品費 | 試薬 | 30,000 |
        | 直接経費 小計 | | 76,000 |
        | 間接経費 | 直接経費の30％ | 22,800 |
        | 総計 | | 98,800 |
    """
    budget = draft(source, "jst-aspire-gc-2024").budget
    assert budget is not None
    assert (budget.direct, budget.indirect, budget.total) == (76_000_000, 22_800_000, 98_800_000)
    assert "budget/sum-mismatch" not in found(source, "jst-aspire-gc-2024")


@pytest.mark.parametrize(
    "label", ["釜山大学での研究に要する費用", "Costs of the research at Pusan National University"]
)
def test_costs_of_research_abroad_are_the_counterparts(label: str) -> None:
    source = f"""
        # 経費（千円）

        | 費目 | 金額 |
        |---|---|
        | 渡航費 | 46,000 |
        | {label} | 30,000 |
        | 直接経費計 | 76,000 |
    """
    assert "budget/partner-research" in found(source, "jst-aspire-gc-2024")


@pytest.mark.parametrize(("label", "missing"), [("PI (USA)", 0), ("米国側代表者", 0), ("Second PI", 1)])
def test_a_country_beside_a_name_on_the_cover_is_the_members(label: str, missing: int) -> None:
    source = f"""
        # Seas

        {label}: Emily Hartwell, Professor, Rowan Institute

        ## Members of the counterpart team

        | Name | Affiliation | Degree |
        |---|---|---|
        | Emily Hartwell | Rowan Institute | 1999 |
        | Daniel Okafor | Rowan Institute | 2010 |
        | Rhys Morgan | Cardiff University | 2005 |
    """
    assert found(source, "jst-aspire-gc-2024").count("team/partner-missing") >= missing
    read = draft(source, "jst-aspire-gc-2024")
    american = [member.name for team in read.teams if team.country == "US" for member in team.members]
    assert american == ([] if missing else ["Emily Hartwell", "Daniel Okafor"])


def test_side_by_side_speaks_of_no_partner() -> None:
    from lint.analyse.team.ties import of_partners

    assert of_partners("Both sides meet every month.")
    assert not of_partners("Grades and measurements are published side by side after each meeting.")


@pytest.mark.parametrize(
    ("term", "long"),
    [
        ("Period of support | 15 January 2025 to 14 January 2031 (six years)", True),
        ("Duration | 1 January 2025 – 31 December 2030 (72 months)", True),
        ("研究期間 | 令和6年11月～令和12年3月", False),
        ("期間 | 2024年11月1日～2029年10月31日（60か月）", False),
    ],
)
def test_the_dates_of_the_term_tell_its_length(term: str, long: bool) -> None:
    source = f"""
        # Low-loss switches

        Proposal under ASPIRE 2024

        | Principal investigator | Yuito Onigashira |
        |---|---|
        | {term} |

        # Aim

        We aim at 0.05 dB and ten million cycles, in a device small enough for sixty-four ports on one chip.
    """
    assert ("budget/duration" in found(source, "jst-aspire-gc-2024")) == long


PLAN = """
        # 渡航・招へい計画

        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 阿曽沼 佑（教授） | 2025年4月～2026年3月 | ワシントン大学（米国） | 光応答を測定する |
        | Maryam Al-Rashidi（博士研究員） | 2026年4月～2026年9月 | 北見工業大学 | 反応の速さを求める |
        | Joaquín del Río（博士課程） | 2026年1月～6月 | 国立極地研究所 | 融解を記録する |
        | 修士学生2名 | 2026年4月～2027年3月 | マンチェスター大学（英国） | 定量する |

        # 予算（単位：千円）

        | 種別 | 使いみち | 金額 |
        |---|---|---|
        | 渡航 | 阿曽沼（ワシントン大学、12か月） | 11,500 |
        | 渡航 | 修士学生2名（マンチェスター大学） | 5,000 |
        | 招へい | del Río（極地研、6か月） | 8,400 |
        {row}
        | 物品 | 試薬 | 2,000 |
        | 直接経費 | | {sum} |
"""


@pytest.mark.parametrize(
    ("row", "total", "missing"),
    [
        ("| 招へい | Al-Rashidi（北見工業大学、6か月） | 9,100 |", "36,000", False),
        ("| 会合 | 年次総会 | 9,100 |", "36,000", True),
    ],
)
def test_rows_that_name_travellers_by_the_family_name_are_counted(row: str, total: str, missing: bool) -> None:
    rules = found(PLAN.format(row=row, sum=total), "jst-aspire-gc-2024")
    assert rules.count("budget/mobility-uncosted") == missing


@pytest.mark.parametrize(
    ("row", "theirs"),
    [
        ("Microscopy campaigns of the Okoro group, Edinburgh", True),
        ("Tray experiments by the VIMS laboratory", True),
        ("Sequencing (Twist Bioscience, USA)", False),
        ("Joint workshop at Edinburgh", False),
        ("Surface analyses by a company in Kobe", False),
    ],
)
def test_work_of_a_group_of_the_counterpart_is_its_own_research(row: str, theirs: bool) -> None:
    source = f"""
        # Partner teams

        | Name | Affiliation | Position | Role |
        |---|---|---|---|
        | Delphine Okoro | University of Edinburgh, UK | Professor | UK lead |
        | Lorraine Whitcombe | VIMS, USA | Professor | US lead |

        # Budget (thousand yen)

        | Item | Amount |
        |---|---|
        | Travel and stays | 40,000 |
        | {row} | 20,000 |
        | Direct costs | 60,000 |
    """
    assert ("budget/partner-research" in found(source, "jst-aspire-gc-2024")) == theirs


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("令和6年12月1日～令和12年11月30日（6か年）", ["6か年"]),
        ("2024年11月1日〜2030年10月31日（６年間）", ["６年間"]),
        ("令和6年11月－令和12年10月（六年）", ["六年"]),
        ("2024年11月～2029年10月（五年間）", []),
        ("山田は2010年4月～2016年3月（6年間）に在籍した", []),
    ],
)
def test_a_line_of_the_cover_that_holds_only_the_term(line: str, told: list[str]) -> None:
    from lint.rules.budget.duration import duration
    from tests.drafts import found as quoted

    read = draft(f"# 提案書\n\n山田 花子\n\n{line}\n\n## 計画\n\n膜を測る。\n", "jst-aspire-gc-2024")
    assert [words for _, words in quoted(duration, read)] == told
