"""Similar grants that need a reason for both, and second applications of the year."""

from __future__ import annotations

import pytest

from lint.rules.support.duplicate_application import duplicate_application
from lint.rules.support.similar_programme import similar_programme
from tests.drafts import draft, found
from tests.rules.grants import CALL, GRANTS, rows


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
        "International Leading Research (国際先導研究) also pays for exchange.",
    ],
)
def test_what_a_similar_grant_gave_is_no_reason_for_both(words: str) -> None:
    assert not reasoned(words)


def test_a_programme_whose_name_speaks_of_exchange_is_asked_about() -> None:
    read = draft(GRANTS.format(first="文部科学省 国際頭脳循環拠点事業"), CALL)
    assert [str(finding.severity) for finding, _ in found(similar_programme, read)] == ["question"]
    assert not found(similar_programme, draft(GRANTS.format(first="基盤研究（S）"), CALL))


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
        "2024年度のASPIREには学内の同僚の申請も別に出ているが、山田が代表を務めるのは本申請のみである。",
        "佐藤は2024年度のASPIRE次世代枠の提案で代表者を務めており、山田が代表を務めるのは本課題のみである。",
        "To the question whether she leads a second ASPIRE application in fiscal 2024, Yamada answers: no.",
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
        "Other ASPIRE applications of FY2024 as PI: one (Yamada, joint call with UKRI).",
        "In fiscal year 2024 Yamada leads two ASPIRE proposals, this one and one on tea.",
        "このほか山田は、英国との共同公募に「海藻の森の炭素」を出し、その代表も引き受けている。",
        "Sato has applied to no ASPIRE call; Yamada is principal investigator of one more, before AMED-ASPIRE.",
        "Yamada's other application, to the ASPIRE joint call with the UK (2024), is pending; she is its PI.",
        "山田は令和六年度のASPIREのトップ枠にも、別の申請を代表として出してある。",
        "| 制度名 | 代表者 | 期間 | 直接経費（千円） |\n|---|---|---|---|\n"
        "| ASPIRE Top枠（審査中） | 山田花子 | 2024年12月～2029年11月 | 350,000 |",
    ],
)
def test_a_second_application_of_the_year_is_an_error(words: str) -> None:
    assert applications(words) == [None]


def test_a_programme_is_found_where_a_sentence_names_it() -> None:
    spoken = (
        '# Other support\n\nHozumi leads the JSPS project "Printing of surfaces" of the programme International '
        "Leading Research (FY2023–2029, 410 million yen direct), which resembles the present one. The printer bought "
        "in it is the base of our chain.\n"
    )
    assert [quote for _, quote in found(similar_programme, draft(spoken, CALL))] == ["International Leading Research"]
    line = (
        "# 手持ちの研究費\n\n- 穂積（代表）：情報通信研究機構（NICT）国際共同研究プログラム「若手の往来」"
        "2024〜2026年度、直接経費3億円。合宿の運営方法を使う。\n"
        "- 白幡（代表）：科研費 若手研究「漁具」2024〜2026年度、360万円。漁具はこれで買った。\n"
    )
    (one,) = found(similar_programme, draft(line, CALL))
    assert one[1] == "情報通信研究機構（NICT）国際共同研究プログラム"
    assert str(one[0].severity) == "question"


def test_the_name_of_the_call_on_the_cover_is_no_second_application() -> None:
    read = draft("# ASPIRE 2024年度 単独公募（次世代のためのASPIRE）　研究提案書\n\n" + PEOPLE, CALL)
    assert [str(f.severity) for f, _ in found(duplicate_application, read)] == ["question"]
