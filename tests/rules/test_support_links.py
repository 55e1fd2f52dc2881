"""What ties the project to the grants that it stands on, and what does not."""

from __future__ import annotations

import textwrap

import pytest

from lint.rule import Severity
from lint.rules.support.not_linked import not_linked
from tests.analyse.plans import abroad
from tests.drafts import draft, found
from tests.rules.grants import CALL

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
        "基盤研究（A）で集めた142系統の保存試料を本課題の最初の材料とし、その発現系をそのまま使う。",
        "本課題は、これらの助成で確立した測定系の上に立ち、相手国との往来を加えるものである。",
        "両課題の成果（耐熱株30種と光応答の模型）が本提案の土台である。",
        "The reverse esterases of KAKENHI are one building block of our cascade.",
        "The strains that travel in round one are those of KAKENHI, unchanged.",
        "KAKENHI (A), whose sixty strains are the starting library here, ends in 2027.",
        "The 2,200 strains that we plate were isolated under the KAKENHI grant.",
        "Our project starts from the strains that KAKENHI produced.",
        "KAKENHI covers reagents and staff of the work described in section 2; ASPIRE adds the travel.",
        "基盤研究（A）で単離した株を本課題の最初の標的とする。",
        "本課題では、高橋産業経済研究財団の培養装置をまず動かす。",
        "前者で決めた120種の配列は本研究の入口である。",
        "The mutants isolated under KAKENHI are what we screen here first.",
        "KAKENHI's strains go into section B.",
        "Yamada holds KAKENHI (A): it finds the algae, this project puts two of its enzymes to work.",
        "The sorter it built feeds our pilot line.",
        "The robots bought with the KAKENHI grant are taken over by this project.",
        "重複を避けるため、テーマを別の藻に変えた。ただし最初の96株は基盤研究（A）の2,000株から選び、培養装置も使う。",
        "重複を避けるため、対象を別の藻に変えた。とはいえ基盤研究（A）で撮った画像は手本になる。",
        "基盤研究（A）で集めた1,100株の菌の保存品から36の菌を選ぶ。",
        "科研費により整備した測線に、新しい地震計を並べる。",
        "基盤研究（A）で作った膜を、二年目の四か所で海に沈める。",
        "KAKENHI's sensors are installed on the first two buoys.",
        "培養した株はいずれも基盤研究（A）が産んだもので、縁を切るつもりはない。",
        "基盤研究（A）なくして本提案はなかった。",
        "基盤研究（A）の続きを、相手国の海でやる。これが本課題である。",
        "高橋産業経済研究財団で買った培養槽は、二年目から相手国の学生にも開放する。",
        "基盤研究（A）と本計画は同じ研究の上に立つ。",
        "Without the strains of KAKENHI (A) there would be no aim to write about.",
        "The project picks up where KAKENHI (A) stops.",
        "Samples from KAKENHI (A) will be read again with the partners' instrument.",
        "To rule out overlap with KAKENHI, we have moved our theme to other algae. KAKENHI (A) supplies the genomes.",
    ],
)
def test_a_thing_that_a_grant_made_and_the_project_takes_is_a_link(sentence: str) -> None:
    assert linked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "両制度とも順調に進んでおり、中間評価ではいずれも高い評価を受けた。",
        "いずれも予定どおりに進捗している。",
        "基盤研究（A）を継続して受けている。",
        "両課題とも活発に展開している。",
        "山田は基盤研究（A）の代表者であり、2027年3月まで続く。",
        "研究費の管理は大学の規程に基づいて適切に行う。",
        "Both grants are progressing well and were praised at the midterm review.",
        "We have received continuous support from KAKENHI since 2015.",
        "The KAKENHI grant has been extended by one year.",
        "All grants are administered by the university in line with its rules.",
        "Our group is supported by KAKENHI.",
        "本課題の代表者は基盤研究（A）の研究費を受けている。",
        "本課題は基盤研究（A）とは独立である。",
        "本課題の分担者は、基盤研究（A）の代表者である。",
        "基盤研究（A）で得た株は本課題では扱わない。",
        "The members of this project receive KAKENHI grants.",
        "The work done under KAKENHI is separate from this project.",
        "We received 30 million yen from KAKENHI.",
        "基盤研究（A）で得た成果を学術誌に発表する。",
        "重複を避けるため、テーマを別の藻に変えた。基盤研究（A）の株は使わない。",
        "重複を避けるため、テーマを別の藻に変えた。基盤研究（A）の研究費を適正に使う。",
        "基盤研究（A）で雇用した研究員を三年目まで雇用する。",
        "基盤研究（A）で集めた株は順調に増えている。",
        "KAKENHI resembles the present project in kind and size.",
        "The KAKENHI award is similar in kind to the present one, whose group it carries.",
        "基盤研究（A）と本提案の両方を必要とする理由は、次のとおりである。",
        "本提案は米国を加えた三か国で藻を扱い、経費の大半を人の行き来に使う。",
        "基盤研究（A）は多くの論文をもたらした。",
        "Yamada devotes 20 per cent of her time to KAKENHI (A) and 30 per cent to this project.",
        "KAKENHI (A) is based on a competitive review by the society.",
        "The foundation grant will be carried over to the next fiscal year.",
        "Our university supports the preparation of reports for all grants above.",
        "KAKENHI (A) runs until March 2027 and pays US$ 212,000 a year.",
    ],
)
def test_a_grant_that_is_only_named_is_no_link(sentence: str) -> None:
    assert not linked(sentence)


def test_what_a_grant_gave_is_a_link() -> None:
    assert linked("KAKENHI (A) gave us the 31 cultures; this application sends the people who work on them abroad.")


@pytest.mark.parametrize(
    "words",
    [
        "Biology and computer science are joined by monthly meetings, and all partners work with industry partners.",
        "In June 2021 she visited the California Institute of Technology and brought the assay back home.",
        "A joint workshop brings the samples together at twenty-four river sites.",
    ],
)
def test_plain_words_of_a_programme_name_no_grant_in_the_plan(words: str) -> None:
    support = """
        # Other support

        | Programme | Title | PI | Period | Amount (JPY) |
        |---|---|---|---|---|
        | Joint research with industry | Instruments | Naoto Sato | Apr 2024 to Mar 2028 | 20,000,000 |
        | Institute for Fermentation, Osaka | Storage of strains | Naoto Sato | Apr 2024 to Mar 2026 | 3,000,000 |
    """
    read = draft(f"# Research plan\n\n{words}\n\n{textwrap.dedent(support)}", CALL)
    assert found(not_linked, read)
    tied = draft(
        f"# Research plan\n\nWe use strains of the Institute for Fermentation, Osaka.\n{textwrap.dedent(support)}", CALL
    )
    assert not found(not_linked, tied)


RELATED = """
    # 他の研究費

    | 制度と課題名 | 立場 | 期間 | 額（直接経費） | {label} |
    |---|---|---|---|---|
    | 科研費 基盤研究（A）「酸性環境の生物」 | 研究代表者 | 2022年4月～2027年3月 | 3,310万円 | {cell} |
"""


@pytest.mark.parametrize(
    ("label", "cell", "told"),
    [
        ("本計画との関係", "玉川株の発見と抽出液の調製法は同課題の成果", True),
        ("関係", "W2の分析法を相手国の株に適用する", True),
        ("備考", "本計画の出発点となる株を同課題で集めた", True),
        ("備考", "2026年度に中間評価を受ける予定", False),
        ("本計画との関係", "重複はない", False),
    ],
)
def test_a_cell_may_say_what_a_grant_is_here(label: str, cell: str, told: bool) -> None:
    assert (not found(not_linked, draft(RELATED.format(label=label, cell=cell), CALL))) is told


def test_a_call_that_asks_for_other_grants_alone_is_told_so_as_a_hint() -> None:
    read = abroad(textwrap.dedent(JAPANESE), "bilateral.toml")
    assert [finding.severity for finding in not_linked.check(read)] == [Severity.INFO]


def test_the_place_is_the_heading_and_the_list() -> None:
    read = draft(f"{textwrap.dedent(JAPANESE)}\n両課題とも順調に進んでいる。\n", CALL)
    (finding,) = not_linked.check(read)
    assert finding.span is not None
    words = read.quote(finding.span)
    assert words.startswith("他制度での助成の状況")
    assert words.rstrip().endswith("3,000")


def test_names_of_the_counterparts_grants_in_the_plan_tie_nothing() -> None:
    text = """
        # 研究計画

        大西は2025年4月から2026年3月まで、Carolyn Destefanoの研究室で継ぎ目を300個作る。

        # 日本側

        | 氏名 | 所属 |
        |---|---|
        | 久留島 悠介 | 九州工業大学 |

        # 米国側

        | 氏名 | 所属 |
        |---|---|
        | Carolyn Destefano | Purdue University（米国） |

        # 土台になっている研究費

        久留島は科研費 基盤研究（B）「銅粒子の設計」（2023～2026年度、直接経費1,420万円、研究代表者）を受けている。

        - Carolyn Destefano：NSF（米国）Award「Fatigue of die-attach layers」、2023年7月～2027年6月、62万米ドル、PI
    """
    assert found(not_linked, draft(textwrap.dedent(text), CALL))


@pytest.mark.parametrize(
    ("relation", "tied"),
    [
        ("構造の情報を変異体の設計に用いる。本提案では構造解析は行わない", True),
        ("前処理の装置を借りる。装置の開発は重複しない", True),
        ("Its strains are used in WP1. No overlap in staff.", True),
        ("対象が異なる。昆虫の行動を扱う", False),
        ("別の課題であり、重複はない。費用も別に管理する", False),
        ("Unrelated work. It concerns the physiology of insects.", False),
    ],
)
def test_a_cell_may_say_what_is_used_and_then_what_is_not_done_again(relation: str, tied: bool) -> None:
    text = f"""
        # 他制度での助成

        | 制度 | 代表者 | 課題 | 期間 | 直接経費 | 本提案との関係 |
        |---|---|---|---|---|---|
        | 科研費 基盤研究(B) | 千歳 祐一郎 | 褐藻酵素の構造 | 2023～2026年度 | 1,400万円 | {relation} |
    """
    assert (found(not_linked, draft(textwrap.dedent(text), CALL)) == []) == tied
