"""Other funding as it is read, and what is said of it."""

from __future__ import annotations

import textwrap

import pytest

from lint.draft import Draft
from lint.rules.support.counterpart_funding_missing import counterpart_funding_missing
from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.missing import missing
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
        "The robots bought with the KAKENHI grant are taken over by this project.",
        "重複を避けるため、テーマを別の藻に変えた。ただし最初の96株は基盤研究（A）の2,000株から選び、培養装置も使う。",
        "重複を避けるため、対象を別の藻に変えた。とはいえ基盤研究（A）で撮った画像は手本になる。",
        "基盤研究（A）で集めた1,100株の菌の保存品から36の菌を選ぶ。",
        "科研費により整備した測線に、新しい地震計を並べる。",
        "基盤研究（A）で作った膜を、二年目の四か所で海に沈める。",
        "KAKENHI's sensors are installed on the first two buoys.",
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
            "山田が代表を務める基盤研究(B)「藻類の光」（2023年度～2026年度、直接経費1,400万円）で株を集めた"
            "。本課題はその株を用いる。"
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
    assert [section.title for section in read.funding_sections] == ["すでにある支え"]
    assert [grant.amount for grant in read.grants] == [148e6, 30e6]


def test_a_theme_that_is_made_another_on_purpose_is_set_apart() -> None:
    text = "# 他制度での助成の状況\n\n基盤研究(S)と重複しないよう、本申請では問いも材料も意図して別のものにした。\n"
    assert len(found(needless_distancing, draft(text, CALL))) == 1


def test_what_a_grant_gave_is_a_link() -> None:
    assert linked("KAKENHI (A) gave us the 31 cultures; this application sends the people who work on them abroad.")


PEOPLE = """
# メンバー

| 氏名 | 所属 | 役割 |
|---|---|---|
| 山田 花子 | 東京海洋大学 教授 | 研究代表者 |
| 佐藤 健 | 東京海洋大学 助教 | 培養 |

# 他制度での助成の状況

"""


def applications(words: str) -> list[str | None]:
    """The severities of what is found of a second application; none where the words settle it."""
    return [f.severity and str(f.severity) for f, _ in found(duplicate_application, draft(f"{PEOPLE}{words}\n", CALL))]


@pytest.mark.parametrize(
    "words",
    [
        "山田が代表となる2024年度のASPIRE提案は、これのほかにない。",
        "本年度のASPIRE公募に代表者として応募するのは本課題のみである。",
        "山田がASPIRE2024に研究代表者として出すのは本申請に限られる。",
        "研究代表者は、2024年度のASPIRE（単独公募、AMEDを含む）に重複して応募していない。",
        "Yamada is principal investigator of this ASPIRE application and of no other in fiscal 2024.",
        "No other ASPIRE proposal of this fiscal year names Yamada as PI.",
        "Yamada heads this ASPIRE 2024 application only.",
        "| 質問 | 回答 |\n|---|---|\n| 2024年度の他のASPIRE公募への応募 | なし |",
    ],
)
def test_a_draft_may_say_in_any_words_that_there_is_no_second_application(words: str) -> None:
    assert applications(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "佐藤健は、2024年度のASPIRE単独公募Top枠にも研究代表者として応募している。",
        "山田は2024年度のASPIRE Top枠の別の提案に、分担者としても加わる。",
        "He is also a co-investigator in another application to ASPIRE 2024 (top frame).",
        "山田は2023年度のASPIREにも応募した。",
        "| 制度名 | 代表者 | 期間 | 直接経費（千円） |\n|---|---|---|---|\n"
        "| ASPIRE（2023年度公募） | 山田花子 | 2024年2月～2029年1月 | 350,000 |",
        "山田は2024年度のASPIRE Top枠にも代表者として応募したが、不採択となった。",
    ],
)
def test_other_people_lesser_parts_and_earlier_years_are_no_second_application(words: str) -> None:
    assert applications(words) == ["question"]


@pytest.mark.parametrize(
    "words",
    [
        "なお、山田はAMEDが本年度に募集するASPIREにも、自らが研究代表者となって申請中である。",
        "他の研究費と内容は重ならないが、山田は2024年度ASPIREのTop枠にも研究代表者として応募している。",
        "令和6年度ASPIRE次世代枠へも併願しており、代表は山田である。",
        "Yamada is also principal investigator of an application to the top frame of ASPIRE 2024, submitted in May.",
        "We have also applied to AMED's ASPIRE call this year.",
        "| 制度名 | 代表者 | 期間 | 直接経費（千円） |\n|---|---|---|---|\n"
        "| ASPIRE Top枠（審査中） | 山田花子 | 2024年12月～2029年11月 | 350,000 |",
    ],
)
def test_a_second_application_of_the_year_is_an_error(words: str) -> None:
    assert applications(words) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "## 土台となる資金\n\n"
        "山田は科研費基盤研究（B）「藻類の光」（代表、2023年度～2026年度、直接経費1,430万円）を受けている。",
        "## Funding that carries the base\n\n| Scheme and agency | Subject | Held by, as | Term | Direct costs |\n"
        "|---|---|---|---|---|\n"
        "| KAKENHI (A), JSPS | Algae | H. Yamada, PI | April 2023 – March 2027 | JPY 35.1 million |",
        "## 準備の状況\n\n| 名 | 題 | 人 | いつ | いくら |\n|---|---|---|---|---|\n"
        "| 基盤研究（A） | 藻類の光 | 山田 花子 | 2023年4月～2027年3月 | 3,510万円 |",
        "## Where we stand\n\nThe KAKENHI (B) grant “Light” (PI Yamada, April 2023 to March 2027, JPY 14 million) "
        "pays "
        "for the strains.",
    ],
)
def test_grants_are_read_under_any_title(text: str) -> None:
    read = draft(
        f"# 研究計画\n\n藻類を培養する。\n\n{text}\n\n# 経費\n\n| 費目 | 金額 |\n|---|---|\n| 旅費 | 3,000 |\n", CALL
    )
    assert len(read.grants) == 1
    assert [read.quote(section.heading).strip("# \n") for section in read.funding_sections]
    assert not found(missing, read)


GRANTS = """
# 他制度での助成の状況

| 制度名 | 課題名 | 代表者 | 期間 | 直接経費（千円） |
|---|---|---|---|---|
| {first} | 藻類 | 山田花子 | 2024～2030年度 | 350,000 |
| 基盤研究（A） | 光 | 山田花子 | 2024～2028年度 | 36,000 |
| JST PRESTO | Light | Ken Sato | 2023-04 to 2027-03 | 20,000 |

"""


def reasoned(words: str) -> bool:
    first = "国際共同研究加速基金（国際先導研究）"
    return not found(similar_programme, draft(f"{GRANTS.format(first=first)}{words}\n", CALL))


@pytest.mark.parametrize(
    "words",
    [
        "国際先導研究は大気の観測に使途が限られ、先方の若手を招く費用を含まない。",
        "両方から受給する必要があるのは、派遣先が異なるためである。",
        "同事業は欧州への派遣だけを対象とするため、米国との往来には充てられない。",
        "国際先導研究が大学院生の長期派遣を担うのに対し、本課題は相手国の若手の招へいと装置の共用を担う。二"
        "つの事業がそろって初めて往来が双方向になる。",
        "International Leading Research sends students to France and Spain; its rules leave no room for stays "
        "in Karlsruhe, and that is why both awards are needed.",
        "国際共同研究加速基金は装置の更新に限定されている。",
        "Both are needed: the former pays for ships, this one for people.",
        "国際先導研究では招へい者の人件費を支出できない。",
    ],
)
def test_why_both_grants_are_needed_may_be_said_in_many_words(words: str) -> None:
    assert reasoned(words)


@pytest.mark.parametrize(
    "words",
    [
        "国際先導研究で得た凍土柱を、本課題で組み立てるゲノムの第一陣とする。",
        "いずれも予定どおりに進捗している。",
        "基盤研究（S）は2028年度に終わる。",
        "KAKENHI supplies the strains.",
        "両課題とも順調である。",
        "国際先導研究の代表者は山田である。",
        "本課題は国際先導研究の成果を発展させる。",
        "Both grants were praised at midterm.",
    ],
)
def test_what_a_similar_grant_gave_is_no_reason_for_both(words: str) -> None:
    assert not reasoned(words)


def test_a_programme_whose_name_speaks_of_exchange_is_asked_about() -> None:
    read = draft(GRANTS.format(first="文部科学省 国際頭脳循環拠点事業"), CALL)
    assert [str(finding.severity) for finding, _ in found(similar_programme, read)] == ["question"]
    assert not found(similar_programme, draft(GRANTS.format(first="基盤研究（S）"), CALL))


def apart(words: str) -> bool:
    return bool(found(needless_distancing, draft(f"{GRANTS.format(first='特別推進研究')}{words}\n", CALL)))


@pytest.mark.parametrize(
    "words",
    [
        "重複を避けるため、本課題の研究テーマは他の助成とは異なる別のものに変えた。",
        "既存の助成と内容が重なると誤解されないよう、本課題ではラッカーゼの話題から離れ、あえて別の樹種に的を移した。",
        "So as not to repeat what PRESTO and KAKENHI pay for, we have deliberately chosen a material system and "
        "a research question that differ from theirs.",
        "To avoid any overlap with our existing grants, we chose a different topic.",
        "本課題は基盤研究（A）とは対象も目的も異なる。",
        "基盤研究（A）との差別化を図るため、対象を淡水の藻類に切り替えた。",
        "The topic of this proposal is entirely distinct from that of PRESTO.",
        "現在の科研費課題と切り分けるため、今回は新たな題材を設定した。",
        "The present topic was deliberately shifted away from it so that the two do not overlap.",
        "両者の重複を避けるため、本課題では敢えて基盤研究とは異なる対象を選んだ。",
        "Because double funding is not allowed, we moved the project to a new organism.",
    ],
)
def test_research_set_apart_from_a_grant_is_told(words: str) -> None:
    assert apart(words)


@pytest.mark.parametrize(
    "words",
    [
        "藤沢の基盤研究（A）は株の単離を支えており、本課題はその株と測定法をそのまま用いる。基盤研究（A）の"
        "課題と内容が重なる。",
        "The work continues KAKENHI project 21H00001. No other application with the same content has been submitted.",
        "研究の内容が重なるところは重なったままでよいと考えている。",
        "We see no reason to pretend that the topics do not overlap; they do.",
        "The reverse esterases are building blocks; nothing is redesigned for the sake of difference.",
        "研究内容は敢えて変えていない。",
        "経費は基盤研究（A）とは別に管理し、重複して計上しない。",
        "基盤研究（A）の株を用い、異なる温度で培養する。",
        "Both overlap with this proposal and are meant to.",
        "PRESTO ended in a new method, which we use here.",
        "本課題は、基盤研究（A）で得た株を異なる三つの気候に置く。",
        "両課題の経費は別々の費目で支出し、重複を避ける。",
    ],
)
def test_a_base_that_is_used_or_overlaps_is_not_set_apart(words: str) -> None:
    assert not apart(words)


PARTNERS = """
# メンバー

| 氏名 | 所属 | 国 |
|---|---|---|
| 山田 花子 | 東京海洋大学 教授 | 日本 |

# 相手国側メンバー

| 氏名 | 所属 | 国 |
|---|---|---|
| Annegret von der Heydt | Universität Ulm | ドイツ |
| Siobhán Delacroix-Nair | University of Melbourne | オーストラリア |

# 他制度での助成の状況

山田の基盤研究（A）が株の単離を支え、本課題はその株を用いる。

"""


def unfunded(words: str) -> bool:
    return bool(found(counterpart_funding_missing, draft(f"{PARTNERS}{words}\n", "jst-aspire-top-2024")))


@pytest.mark.parametrize(
    "words",
    [
        "相手側の研究はすでに支援されている。von der HeydtはDFGのSonderforschungsbereich（2023年1月～2026年12"
        "月、84万ユーロ）による。",
        "Our partners work on their own money: van den Boogaard on the NWO Gravitation programme (2020 to 2029).",
        "Delacroix-NairはオーストラリアARCのDiscovery Projectに採択されている。",
        "相手国側の研究費は、DFGの助成（2023～2027年）で賄われる。",
        "The Ulm group is financed by the German Research Foundation until 2027.",
        "| 制度 | 担い手 | 期間 | 金額 |\n|---|---|---|---|\n| DFG Priority Programme | von der Heydt | 2022"
        "年10月～2026年9月 | 640,000ユーロ |",
        "von der Heydt holds an ERC Advanced Grant (2022-2027, EUR 2.5 million).",
        "ウルム大学側は、ドイツ連邦教育研究省（BMBF）から2028年まで支援を受けることが決まっている。",
    ],
)
def test_the_counterparts_money_may_be_told_in_many_words(words: str) -> None:
    assert not unfunded(words)


@pytest.mark.parametrize(
    "words",
    [
        "相手側の二人はともに国際的に高い評価を受けており、研究環境にも恵まれている。",
        "Both partners head large and well-equipped laboratories.",
        "相手国側の研究者への渡航費と滞在費は本課題で支援する。",
        "von der HeydtはDFGに申請中である。",
        "The partners have not yet been funded.",
        "相手国側の研究費は未定である。",
        "von der Heydt教授は量子計測の第一人者である。",
        "JST will pay the travel of the counterpart's students.",
    ],
)
def test_praise_visits_and_applications_are_no_money_of_the_counterpart(words: str) -> None:
    assert unfunded(words)


def test_who_leads_a_grant_is_no_part_of_its_programme() -> None:
    text = (
        "Professor Yamada leads a KAKENHI (A) project on algae (April 2023 – March 2027, 36 million yen). "
        "Dr Sato is co-investigator of a NEDO project on films (2024 – 2026, 22 million yen)."
    )
    read = draft(f"# Other support\n\n{text}\n", CALL)
    assert [grant.programme.split()[0] for grant in read.grants] == ["KAKENHI", "NEDO"]


def test_one_partner_of_a_list_without_money_is_told() -> None:
    lines = [
        "- 米国　Jonathan Feldspar（Northwestern University）　NSFの研究費（2023年9月～2028年8月）を受けている。",
        "- ドイツ　Annegret Pohlmeier（Universität Ulm）　膜の力学を担当する。",
        "- スイス　Reto Zgraggen（ETH Zürich）　スイス国立科学財団の4年の助成が決まっている。",
    ]
    read = draft("# 相手側の研究者\n\n" + "\n".join(lines) + "\n", "jst-aspire-top-2024")
    assert ["Pohlmeier" in words for _, words in found(counterpart_funding_missing, read)] == [True]
    read = draft("# 相手側の研究者\n\n" + "\n".join(lines[::2]) + "\n", "jst-aspire-top-2024")
    assert not found(counterpart_funding_missing, read)


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


@pytest.mark.parametrize(
    "words",
    [
        "To keep clear of any overlap with Kiban (A), we have moved this proposal away from settling "
        "larvae as a research subject wherever we could and given it a theme of its own, although that "
        "was not where the science pointed.",
        "ただし審査で重複とみなされるおそれがあるので、本提案では題材を鋼から銅合金へ意図的に移し、"
        "基盤研究（S）とは違う主題にした。",
        "基盤研究（A）は藻類を扱う。審査で二重助成を疑われることのないよう、今回は対象を酵母に替えた。",
        "Reviewers might take the two for one project. We therefore chose another organism here so that "
        "the work does not overlap with PRESTO.",
        "内容の重なりを指摘されることを懸念し、本課題では光合成から窒素固定に主題を改めた。",
        "Because the overlap with our CREST project could be criticised, the research question has been redefined.",
        "科研費と似た内容になることを避け、あえて別の材料を選んでいる。",
        "Lest the application be seen as a duplicate of the KAKENHI project, the model system was "
        "changed from rice to barley.",
        "重複申請と受け取られないように、これまで扱ってきた軟体動物から離れ、棘皮動物を新たな対象とした。",
        "In order that this work should not resemble what the DFG pays for, we have switched to a different material.",
    ],
)
def test_fear_of_doing_the_same_twice_is_no_reason_to_move(words: str) -> None:
    assert apart(words)


@pytest.mark.parametrize(
    "words",
    [
        "To avoid duplication of effort, the partners measure different strains.",
        "重複を避けるため、国内の採集は科研費で、海外の採集は本課題で行う。",
        "The subject is one and the same, only the circle of people grows.",
        "研究の中身は続いており、途切れさせるつもりはない。",
        "重複して応募している課題はない。",
        "The salaries are charged to KAKENHI and never to this project, so that nothing is paid twice.",
        "There is no overlap in budget; equipment bought under CREST is not bought again.",
        "基盤研究（A）で得た株を引き続き用い、対象を三つの気候に広げる。",
        "本課題はさきがけの成果を土台とし、新たに相手国の試料を加える。",
        "The same question is asked here with new partners; the overlap with Kiban (A) is intended.",
        "内容は基盤研究（S）と重なるが、本公募では差し支えないとされている。",
        "エフォートの合計は100％を超えない。",
        "The DFG project ends in 2026; we do not change the topic.",
        "本課題では新しい試料を加えるが、基盤研究（A）と同じ測定法を用いる。",
        "The two grants differ in what they pay for: KAKENHI pays for supplies, ASPIRE for stays.",
    ],
)
def test_what_is_shared_out_or_carried_on_is_not_set_apart(words: str) -> None:
    assert not apart(words)


OWN = """
# メンバー

| 氏名 | 所属 | 国 | 役割 |
|---|---|---|---|
| 山田 花子 | 神戸大学 | 日本 | 研究代表者 |
| Emily Hartwell | University of Washington | 米国 | 測定 |

# 他制度での助成の状況

{x}
"""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("該当なし。2024年度のASPIREには山田が別に応募している。", True),
        ("The applicants hold several grants; details can be given on request.", True),
        ("HartwellはNSFの助成（2023年から2027年、120万ドル）を受けている。", True),
        ("山田は基盤研究（A）（2023年4月～2027年3月、3,640万円）の代表者である。", False),
        ("山田はNSFとの共同研究費（2023年4月～2027年3月、12万ドル）を受けている。", False),
    ],
)
def test_only_the_own_sides_funding_is_other_support(words: str, wrong: bool) -> None:
    heads = [f.span for f, _ in found(missing, draft(OWN.format(x=words), CALL)) if "other funding" in f.message.en]
    assert bool(heads) is wrong


def test_period_and_amount_in_one_column_and_the_role_beside_them() -> None:
    read = draft(
        """
        # ほかの研究費

        | 制度 | 課題 | 代表／分担 | 期間・直接経費 |
        |---|---|---|---|
        | 科研費 基盤研究（A） | 塩生植物の共生菌 | 山田（代表） | 2022～2025年度 3,450万円 |
        | 国際先導研究 | 乾燥地の植物と菌 | 山田（代表） | 2023～2029年度 3億5,000万円 |

        基盤研究（A）で集めた菌から36株を選ぶ。
        """,
        CALL,
    )
    assert [grant.amount for grant in read.grants] == [34_500_000, 350_000_000]
    assert [words for _, words in found(similar_programme, read)] == ["国際先導研究"]
