"""What rules of team, funding and budget read from how things stand: labels and lines, who, negation, sums."""

from __future__ import annotations

import pytest

from lint.analyse.team.ties import apart
from lint.rule import Rule
from lint.rules.budget.duration import duration
from lint.rules.budget.indirect_rate import indirect_rate
from lint.rules.budget.mobility_uncosted import mobility_uncosted
from lint.rules.budget.network_share import network_share
from lint.rules.budget.partner_research import partner_research
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from lint.rules.support.counterpart_funding_missing import counterpart_funding_missing
from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.missing import missing
from lint.rules.support.needless_distancing import needless_distancing
from lint.rules.team.integration_missing import integration_missing
from lint.rules.team.leaders import left_open
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
TOP = "jst-aspire-top-2024"
STAFF = "corpora/blind/calls/staff-exchange.toml"
NORTH = "corpora/blind/calls/winter-partners.toml"


def said(rule: Rule, source: str, call: str = CALL) -> list[str]:
    """The words that a rule speaks of, questions left out."""
    told = found(rule, draft(source, call))
    return [words for finding, words in told if (finding.severity or rule.severity).name != "QUESTION"]


GRANTS = {
    "ja": "# 土台となる研究費\n\n制度名：科研費 基盤研究（A）「標本の復元」\n代表者：久留島 惟臣\n"
    "期間：2022年4月〜2027年3月\n"
    "直接経費：3,460万円\n\n制度名：科研費 挑戦的研究（萌芽）「翅の窒素」\n代表者：有村 千紘\n"
    "期間：2024年6月〜2027年3月\n",
    "en": "# Other funding\n\nProgramme: JSPS Kakenhi (A)\nHolder: Orikasa, PI\nPeriod: April 2023 – March 2027\n"
    "Amount: 34.2 million yen\n\nProgramme: MAFF commissioned study\nHolder: Fukatsu\nAmount: 12.0 million yen\n",
}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (GRANTS["ja"], "科研費 挑戦的研究（萌芽）「翅の窒素」"),
        (GRANTS["en"], "MAFF commissioned study"),
        (
            "# 他制度での助成の状況\n\n多くのご支援により、この5年を歩みとおせる。\n",
            "多くのご支援により、この5年を歩みとおせる。",
        ),
        (
            "# Existing funding\n\n- JSPS KAKENHI (A), PI Hathaway, FY2023–FY2026, JPY 33.8 million.\n"
            "- MAFF commissioned research, Gotō, April 2022 – March 2027, JPY 28 million.\n"
            "- Kochi Prefecture, marine bio-industry grant, PI Hathaway, JPY 6 million.\n",
            "Kochi Prefecture",
        ),
        (
            "# Other support\n\n| Programme | Holder | Period | Amount (thousand yen) |\n|---|---|---|---|\n"
            "| Kakenhi (A) | Orikasa, PI | 2023-04 – 2027-03 | 34,200 |\n"
            "| Kakenhi (B) | Fukatsu, PI | — | 13,000 |\n",
            "Kakenhi (B)",
        ),
        (
            '# Other support\n\nOrikasa holds Kakenhi (A) "Growth of moss" (PI, April 2023 – March 2027, 34.2 million '
            'yen). Fukatsu takes part in the MAFF commissioned study "Substrates" as co-investigator.\n',
            "MAFF commissioned study",
        ),
    ],
)  # fmt: skip
def test_a_grant_that_lines_or_sentences_tell_may_lack_its_period_or_amount(source: str, words: str) -> None:
    assert said(missing, source) == [words]


def test_whole_labelled_grants_and_money_for_good_lack_nothing() -> None:
    whole = GRANTS["ja"] + "直接経費：500万円\n"
    assert not said(missing, whole)
    table = (
        "# Funding\n\n| Source | Project | Holder | Time | Amount |\n|---|---|---|---|---|\n"
        "| Research Council of Norway | Radar | Ellingsrud, leader | 2023–2026 | NOK 11.8 million |\n"
        "| ETH domain, basic funding | X-ray laboratory | Candrian, group leader | permanent | – |\n"
    )
    assert not said(missing, table, NORTH)


@pytest.mark.parametrize(
    "words",
    [
        "不合理な重複とみなされないよう、基盤研究（B）で扱った分子は外し、別の18成分に振り替えた。",
        "To keep the two projects clean of each other, water holding, which Kakenhi covers, has been dropped.",
        "In order to stand clear of Kakenhi, the signals are left to that grant and this proposal deals with other "
        "matters.",
        "Since Kakenhi already supports amines, we moved to a different subject from the Kakenhi project.",
        "審査において同一研究と判断されることのないよう、対象魚種を同研究のものから全て入れ替えた。",
    ],
)
def test_taking_out_what_a_grant_covers_is_needless(words: str) -> None:
    head = (
        "# 他制度での助成の状況\n\n| 制度名 | 代表者 | 期間 | 金額 |\n|---|---|---|---|\n| 科研費 基盤研究（B） | "
        "戸隠 | 2023-04〜2027-03 | 1,420万円 |\n\n"
    )
    assert said(needless_distancing, head + words + "\n")


@pytest.mark.parametrize(
    "words",
    [
        "久留島は、今年度のASPIREのうち次世代研究者の枠にも、自ら率いるもう一つの企画を出している。",
        "A sister proposal by the PI, on goat milk, went to the ASPIRE joint call with UKRI in April 2024.",
        "戸隠は単独公募（バイオ分野、Top）にも名前を出していて、そちらも代表である。",
    ],
)
def test_a_second_plan_that_was_sent_in_is_a_second_application(words: str) -> None:
    assert said(duplicate_application, f"# 他制度での助成の状況\n\n{words}\n")


def test_a_partner_that_still_waits_for_money_is_told_beside_a_funded_one() -> None:
    source = """
        # Members of the counterpart team

        | Name | Organisation | Country |
        |---|---|---|
        | Sabine Kretzschmar | KIT, Germany | Germany |
        | Callum Macquarie | UNSW Sydney, Australia | Australia |

        # Other support

        | Scheme | Held by | Term | Amount |
        |---|---|---|---|
        | DFG Priority Programme | S. Kretzschmar, PI | Oct 2022 – Sept 2026 | EUR 640,000 |

        What UNSW does here rests on a proposal to the ARC that is still being assessed.
    """
    assert [words[:9] for words in said(counterpart_funding_missing, source, TOP)] == ["What UNSW"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("米国側PI：（人選を先方に依頼）", "（人選を先方に依頼）"),
        ("米国側PI：イリノイ大学の学科長から推薦をもらう約束", "イリノイ大学の学科長から推薦をもらう約束"),
        ("Who represents the Korean team will be fixed after the director changes in July.", "Who represents"),
    ],
)
def test_a_leader_is_open_where_a_value_is_a_sentence_and_no_name(line: str, words: str) -> None:
    told = draft(f"# 研究体制\n\n{line}\n", CALL)
    assert [told.quote(span).startswith(words) for span in left_open(told)] == [True]


def test_a_leader_is_open_where_an_institution_has_not_said_who_it_is() -> None:
    table = (
        "# Members of the counterpart team\n\n| Name | Organisation | Country |\n|---|---|---|\n"
        "| Malik Bourgeault | University of Guelph | Canada |\n\n# Team\n\n"
    )
    assert left_open(draft(f"{table}Guelph has not told us yet who will head its part.\n", CALL))
    assert not left_open(draft(f"{table}Guelph heads the part on curds.\n", CALL))


def test_a_leader_with_a_name_is_not_open() -> None:
    for line in ("米国側PI：Nathaniel Brzozowski（イリノイ大学、Professor）", "米国側代表者：Lorraine Stuckeyが務める"):
        assert not left_open(draft(f"# 研究体制\n\n{line}\n", CALL))


@pytest.mark.parametrize(
    "words",
    [
        "三つの仕事はそれぞれの館が自らの流儀で進め、終わりの年に一冊の論文集に載せる。",
        "拠点の自主性を重んじ、進め方は任せる。",
        "Each institution carries out its package on its own and reports at the end of the year.",
        "Every partner is an authority and will pursue its aim independently.",
    ],
)
def test_partners_who_work_each_for_itself_are_not_integrated(words: str) -> None:
    tasks = "九州大学は標本を撮影する。オハイオ州立大学は古いDNAを読む。アルバータ大学は翅の長さを測る。\n\n"
    assert apart(words)
    assert said(integration_missing, f"# 研究体制\n\n{tasks}{words}\n") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "各国が別々の虫を追うことはない。",
        "各機関は独自に測定し、値を一つの表に持ち寄る。",
        "Each partner pays for its own staff independently.",
        "No team can work independently of the others.",
    ],
)
def test_what_denies_it_or_speaks_of_money_is_no_such_sentence(words: str) -> None:
    assert not apart(words)


def test_good_communication_that_brings_results_together_at_the_end_is_a_promise() -> None:
    hollow = "All four give their best; we trust that good communication will bring the results together at the end."
    text = f"# Integration\n\nHokkaido designs genes. Guelph tests proteins. {hollow}\n"
    assert said(integration_missing, text) == [hollow]


def test_a_common_number_and_a_meeting_that_decides_tie_partners() -> None:
    text = (
        "# だれが何を担うか\n\n九州大学は菌を分離する。KIOSTは酵素を試す。\n三者の値は一つの株番号で結ばれ、"
        "次の周期は三国の会議で決める。\n"
    )
    assert not said(integration_missing, text)


ITEMS = "# 経費\n\n| 項目 | 主な使いみち | 金額（百万円） |\n|---|---|---|\n| 渡航費・現地滞在費 | 4名の往復 | 46 |\n"


def test_an_instrument_whose_name_ends_as_a_sum_does_is_an_item() -> None:
    rows = "| 試験装置 | 恒湿槽、荷重計 | 20 |\n| 消耗品 | 培地 | 34 |\n| 直接経費 計 | | {} |\n"
    assert not said(sum_mismatch, ITEMS + rows.format(100))
    assert said(sum_mismatch, ITEMS + rows.format(90)) == ["90"]


def test_parts_that_a_sentence_counts_up_make_the_whole() -> None:
    text = (
        "# Costs\n\nDirect costs of 260 million yen are made up of 40 million for stays abroad, 160 million for "
        "invitations, {} million for workshops and 35 million for the coordinator.\n"
    )
    assert not said(sum_mismatch, text.format(25))
    assert said(sum_mismatch, text.format(35))


TEAM = """
# Members of the counterpart team

| Name | Organisation | Country |
|---|---|---|
| Dong-uk Bae | KRIBB | Korea |
| Lorraine Stuckey | オハイオ州立大学 | 米国 |

# Budget

"""
COVER = "| Request | {} million yen of direct costs |\n|---|---|\n| Leader | Takashi Otobe |\n\n"
SUMS = (
    "# 6. Budget, million yen for five years\n\n| Item | Note | Amount |\n|---|---|---|\n"
    "| Stays abroad | {} | 160 |\n| Analyses | {} | 40 |\n| Consumables | | 20 |\n| Direct costs | | 220 |\n"
)


def test_what_the_cover_asks_for_in_direct_costs_is_that_of_the_table() -> None:
    table = SUMS.format("", "by companies in Japan")
    assert not said(sum_mismatch, COVER.format(220) + table)
    assert said(sum_mismatch, COVER.format(202) + table) == ["202 million yen"]
    assert said(unit_slip, COVER.format(22) + table) == ["22 million yen"]


def test_a_column_of_notes_says_whom_a_row_is_for() -> None:
    assert said(partner_research, TEAM + SUMS.format("", "for KRIBB, of its own enzymes")) == ["Analyses"]
    assert said(partner_research, TEAM + SUMS.format("", "by the KRIBB team")) == ["Analyses"]
    assert said(partner_research, TEAM + SUMS.format("", "オハイオ州立大学の圃場の借地料")) == ["Analyses"]
    assert not said(partner_research, TEAM + SUMS.format("", "by companies in Japan"))


def test_columns_that_are_no_years_are_not_counted() -> None:
    head = (
        "# Costs (EUR)\n\nDuration: 48 months, starting 1 October 2026\n\n| Sending participant | PM | Staff | "
        "Research | Management | {} | Sum |\n|---|---|---|---|---|---|---|\n"
    )
    rows = (
        "| UNINA | 10 | 23,000 | 18,000 | 10,000 | 1,000 | 52,000 |\n| KU | 3 | 6,900 | 5,400 | 3,000 | 1,000 | "
        "16,300 |\n| Total | 13 | 29,900 | 23,400 | 13,000 | 2,000 | 68,300 |\n"
    )
    assert not said(duration, head.format("Travel") + rows, STAFF)


@pytest.mark.parametrize(
    "source",
    [
        "| 実施期間 | 2024年11月1日に始め、2030年10月31日に終える |\n|---|---|\n| 代表者 | 山田花子 |\n",
        "| Period | Month 1 (M1) = November 2024 to M72 = October 2030 |\n|---|---|\n| Applicant | Hanako Yamada |\n",
        "# Costs\n\nDirect costs, million yen:\n\nFY2024: 20\n\nFY2025: 50\n\nFY2026: 50\n\nFY2027: 45\n\nFY2028: "
        "40\n\n"
        "FY2029: 30\n\nFY2030: 25\n\nIn all 260 million yen, to which indirect costs of 78 million yen are added.\n",
    ],
)
def test_a_term_of_two_ends_and_years_on_lines_are_read(source: str) -> None:
    assert said(duration, source)


@pytest.mark.parametrize(
    "source",
    [
        "| 費目 | 金額（百万円） |\n|---|---|\n| 派遣 | 58.0 |\n| 招へい | 61.5 |\n| 直接経費 | 119.5 |\n| "
        "大学本部の管理費 | 11.95 |\n| 総額 | 131.45 |\n",
        "# Costs\n\nWe ask for 260 million yen in direct costs over five years. Hokkaido University adds a quarter "
        "of this "
        "for its administration, so that the request comes to 325 million yen.\n",
    ],
)
def test_what_lies_between_direct_and_total_costs_is_indirect_whatever_it_is_called(source: str) -> None:
    assert said(indirect_rate, source)


def test_a_sentence_behind_the_direct_costs_shares_them_out() -> None:
    text = (
        "# Costs\n\nDirect costs come to 260 million yen over five years. Of the direct costs {} million yen go to "
        "stays, "
        "invitations and the coordinator of exchange; the other {} million yen buy chambers, equipment and "
        "consumables.\n"
    )
    before = (
        "# 経費\n\n直接経費は260,000千円とし、うち往来、集会及び若手に係る経費は{},000千円、"
        "残る{},000千円は設備備品、消耗品及び"
        "測定に専従する技術員の雇用に充てる。\n"
    )
    assert said(network_share, before.format(118, 142))
    assert not said(network_share, before.format(200, 60))
    assert said(network_share, text.format(118, 142))
    assert not said(network_share, text.format(200, 60))


@pytest.mark.parametrize(
    "words",
    [
        "Item 7 includes 9,000 for enzyme assays that KRIBB carries out in Daejeon.",
        "機器のうち14.0百万円分はイリノイに置く分注ロボットの更新。",
        "消耗品費のうち8,000千円は、Stuckey教授の研究室で用いる試薬の代金として同大学に渡す。",
    ],
)
def test_a_part_of_the_money_for_the_work_of_a_partner_is_told(words: str) -> None:
    assert said(partner_research, TEAM + words + "\n") == [words]


def test_a_family_name_of_two_letters_is_known_in_a_list() -> None:
    text = """
        # Mobility plan

        | Who | To | Period | Work |
        |---|---|---|---|
        | Seo-yun Ma (KRIBB) | RIKEN | December 2025 – April 2026 | measures enzymes |
        | Tobias Wren (University of Edinburgh) | Kobe University | April 2027 – September 2027 | checks DNA |
        | Priya Hill (UIUC) | Kobe University | April 2025 – September 2025 | ferments strains |

        # Budget (thousand yen)

        | Item | Total |
        |---|---|
        | Invitations: Hill (UIUC), {} (KRIBB), Wren (Edinburgh) | 40,000 |
        | Consumables | 20,000 |
        | Direct cost | 60,000 |
    """
    assert not said(mobility_uncosted, text.format("Ma"))
    assert said(mobility_uncosted, text.format("Material"))
