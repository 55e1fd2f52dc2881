"""When stays are, told twice or not at all, and how many there are."""

from __future__ import annotations

import pytest

from corpora import blind
from lint.analyse.people.stages import career_stage
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.near_term_missing import near_term_missing
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.stay_too_short import stay_too_short
from tests.analyse.plans import CALL
from tests.drafts import draft, found

JAPANESE = """
研究期間：2025年1月～2029年12月

## 渡航・招へい計画

五味 晴（博士後期課程1年）は{out}、オウル大学（フィンランド）のAino Saloの研究室に滞在し、雪の下の菌を数える。
Mika Lahtinen（オウル大学の博士研究員、2022年学位）は2025年10月から2026年3月まで弘前大学に滞在し、岩木山で測る。
"""
ENGLISH = """
Project period: January 2025 to December 2029

## Mobility plan

Haru Gomi, a doctoral student, stays with Aino Salo at the University of Oulu, Finland, {out}, and counts fungi.
Mika Lahtinen, a postdoctoral fellow of the University of Oulu, visits Hirosaki University from October 2025 to
March 2026 to measure on Mount Iwaki.
"""


@pytest.mark.parametrize(
    ("plan", "out", "wrong"),
    [
        (JAPANESE, "18か月目の2025年12月から1年間", True),
        (JAPANESE, "12か月目の2025年12月から1年間", False),
        (JAPANESE, "M4からM15までの12か月（2025年8月〜2026年7月）", True),
        (JAPANESE, "M4からM15までの12か月（2025年4月〜2026年3月）", False),
        (ENGLISH, "M4–M15, April to September 2025", True),
        (ENGLISH, "M4–M15, April 2025 to March 2026", False),
        (ENGLISH, "from M15 to M4", True),
        (ENGLISH, "M15–M4", True),
    ],
)
def test_months_of_the_project_agree_with_the_calendar(plan: str, out: str, wrong: bool) -> None:
    assert bool(found(period_inconsistent, draft(plan.format(out=out), CALL))) == wrong


def test_months_counted_from_another_start_throughout_are_let_pass() -> None:
    both = ENGLISH.format(out="M1–M12, April 2025 to March 2026").replace("from October 2025", "M7–M12, October 2025")
    assert not found(period_inconsistent, draft(both, CALL))


def test_who_returns_before_leaving_may_stay_long_enough() -> None:
    plan = ENGLISH.format(out="from 3 March 2025 to 27 February 2025")
    plan += "Eri Mori, a doctoral student, stays at the University of Oulu from May to August 2026 to draw maps.\n"
    assert [f.severity.name for f, _ in found(stay_too_short, draft(plan, CALL)) if f.severity] == ["INFO"]


@pytest.mark.parametrize(
    ("out", "missing"),
    [
        ("in the second year for as long as the archive demands", True),
        ("in the second year", False),
        ("as soon as her own queue allows", True),
    ],
)
def test_a_length_left_open_in_a_year_is_no_period(out: str, missing: bool) -> None:
    assert bool(found(period_missing, draft(ENGLISH.format(out=out), CALL))) == missing


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("Eri Mori is the next to knock on our door at the University of Oulu. Aino Salo is her host.", True),
        ("After Lahtinen's visit it knows if the rule is valid outside the University of Oulu.", False),
    ],
)
def test_what_only_looks_back_on_a_visit_needs_no_period(words: str, stays: bool) -> None:
    plan = ENGLISH.format(out="from April 2025 to March 2026") + f"\n{words}\n"
    assert bool(found(period_missing, draft(plan, CALL))) == stays


@pytest.mark.parametrize(
    ("words", "differ"),
    [
        ("往来：日本から2名、フィンランドから3名", True),
        ("往来：日本から1名、フィンランドから1名", False),
        ("日本から出るのは六名である。", True),
        ("日本から出るのは一名である。", False),
        ("日本に来るのは二名である。", True),
        ("Four trips to Finland (T) and three visits to Japan (V) are planned.", True),
        ("One trip to Finland (T) and one visit to Japan (V) are planned.", False),
    ],
)
def test_two_numbers_make_up_all(words: str, differ: bool) -> None:
    plan = JAPANESE.format(out="2025年4月から2026年3月まで").replace("計画\n", f"計画\n\n{words}\n", 1)
    assert bool(found(count_mismatch, draft(plan, CALL))) == differ


def test_a_column_of_lengths_is_held_against_the_dates() -> None:
    plan = """
## 渡航・招へい計画

| 時期 | だれが | 滞在先と受入者 | そこでする仕事 | 期間の長さ |
|---|---|---|---|---|
| 2025年4月～2026年3月 | 五味 晴（博士後期課程1年） | オウル大学（フィンランド）Aino Salo | 菌を数える | {months}か月 |
| 2025年9月～2026年8月 | 仁科 透（教授） | オウル大学（フィンランド）Aino Salo | 値をまとめる | 12か月 |
"""
    assert not found(period_inconsistent, draft(plan.format(months=12), CALL))
    assert [words for _, words in found(period_inconsistent, draft(plan.format(months=8), CALL))]


@pytest.mark.parametrize(("number", "differ"), [("二つ", False), ("四つ", True)])
def test_a_paragraph_tells_as_many_stays_as_it_announces(number: str, differ: bool) -> None:
    plan = JAPANESE.format(out="2025年4月から2026年3月まで") + (
        f"\n短い訪問も{number}あります。仁科透教授は2026年8月に2週間、オウル大学を訪ねて値をまとめる。"
        "Aino Salo教授は2027年3月に2週間、弘前大学を訪れて講義をする。\n"
    )
    assert bool(found(count_mismatch, draft(plan, CALL))) == differ


def test_a_year_without_a_stay_is_shown_at_the_next_one() -> None:
    plan = """
    研究期間：2025年1月～2029年12月

    ## 渡航・招へい計画

    | 氏名 | 期間 | 渡航先 | 役割 |
    |---|---|---|---|
    | 五味 晴 | 2025年4月～2025年12月 | オウル大学（フィンランド） | 数える |
    | 仁科 透 | 2028年4月～2028年6月 | オウル大学（フィンランド） | 測る |
    | 森 恵理 | 2027年4月～2027年6月 | オウル大学（フィンランド） | まとめる |
    """.replace("    ", "")
    assert [words for _, words in found(near_term_missing, draft(plan, CALL))] == ["森 恵理"]
    late = plan.replace("2025年4月～2025年12月", "2028年9月～2028年12月")
    assert [words for _, words in found(near_term_missing, draft(late, CALL))] == ["五味 晴"]


def test_the_requested_duration_tells_the_first_day() -> None:
    text = """
    # Fungi under snow

    ## Application for an exchange with Finland

    Written by Toru Nishina of Hirosaki University, who has counted fungi under snow for twenty years by now.

    Requested duration: 36 months, 1 January 2026 to 31 December 2028. Requested sum: 9,000 euros.

    ## Mobility plan

    Haru Gomi stays at the University of Oulu from April 2027 to March 2028 to count.
    """.replace("\n    ", "\n")
    term = draft(text, CALL).project_term
    assert term is not None
    assert (term.start, term.end) == ("2026-01-01", "2028-12-31")


@pytest.mark.parametrize(
    ("plan", "out", "lacks"),
    [
        (ENGLISH, "all of February, March, and April 2027", False),
        (ENGLISH, "twelve months, Feb '27 being the first and Jan '28 the last", False),
        (ENGLISH, "1 April 2027 (first day) to 31 March 2028 (last day)", False),
        (ENGLISH.replace("\nMika", "\n\nMika"), "for some time", True),
        (JAPANESE, "2027年の松の内から大晦日まで", False),
        (JAPANESE, "2027年4月に着き、翌年3月に発つ一年", False),
        (JAPANESE, "測定の区切りがつきしだい", True),
        (JAPANESE, "雪の様子を見て", True),
    ],
)
def test_times_in_other_words(plan: str, out: str, lacks: bool) -> None:
    assert bool(found(period_missing, draft(plan.format(out=out), CALL))) == lacks


def test_a_time_put_off_within_a_year_of_the_plan() -> None:
    plan = """
    | 年度 | 派遣 | 招へい |
    |---|---|---|
    | 令和8年度 | 五味 晴　{when}　オウル大学（受入：Salo）　菌を数える | – |
    | 令和9年度 | 仁科 透　R9.9.6〜R9.9.13　オウル大学（受入：Salo）　値をまとめる | – |
    | 令和10年度 | – | Aino Salo　R10.4〜R10.9　弘前大学（受入：仁科）　岩木山で測る |
    """.replace("    ", "")
    text = f"研究期間：令和7年4月～令和12年3月\n\n## 渡航・招へい計画\n{plan}"
    assert not found(period_missing, draft(text.format(when="R8.6〜R9.3"), CALL))
    assert found(period_missing, draft(text.format(when="（雪どけの様子を見て出発）"), CALL))


def test_what_a_partner_gains_is_no_stay_without_a_period() -> None:
    text = (blind.FOLDER / "ja-fujitsubo.clean.md").read_text("utf-8")
    assert "ニューカッスル：配列が1種から9種に。" in text
    assert not found(period_missing, draft(text, "jst-aspire-uk-2024"))


def test_who_goes_with_somebody_goes_when_that_one_does() -> None:
    more = " Kei Orihara flies with her and stays at the University of Oulu until 30 November 2027 to film.\n"
    plan = ENGLISH.format(out="from April 2027 to March 2028") + more
    assert not found(period_missing, draft(plan, CALL))


@pytest.mark.parametrize("words", ["九州大学農学部 4年生", "理学部生物学科3年", "工学部四回生", "a BSc student"])
def test_undergraduates_are_told_by_their_faculty(words: str) -> None:
    assert career_stage(words) == "undergraduate"


LISTED = """
Project period: January 2025 to December 2029

## Exchange plan

From Japan{out}:

- Ren Kuroiwa, assistant professor at NIG. Duke University, United States, with Carla Wong. March 2025 to February 2026.
- Mizuki Hoshikawa, doctoral student. University of Edinburgh, United Kingdom, with Ian Dunbar. May to September 2026.
- Tatsuo Amemiya, professor at NIG. University of British Columbia, Canada, with Lucille Roy. {when}

{more}

## Team

| Name | Position | Work |
|---|---|---|
| Ren Kuroiwa | Assistant Professor, National Institute of Genetics | tracing |
| Mizuki Hoshikawa | Doctoral student, Hitotsubashi University | comparison of terms |
| Tatsuo Amemiya | Professor, National Institute of Genetics | curation |
"""


@pytest.mark.parametrize(("when", "missing"), [("Two weeks.", True), ("4 to 15 July 2027.", False)])
def test_a_line_of_a_list_of_stays_that_tells_no_date_lacks_it(when: str, missing: bool) -> None:
    read = draft(LISTED.format(out="", when=when, more=""), CALL)
    assert [words for _, words in found(period_missing, read)] == ["Tatsuo Amemiya"] * missing


@pytest.mark.parametrize(
    ("out", "wrong"), [(" (five stays)", True), (" (three stays)", False), (", three people", False)]
)
def test_a_number_that_heads_the_stays_of_a_way_is_theirs(out: str, wrong: bool) -> None:
    read = draft(LISTED.format(out=out, when="4 to 15 July 2027.", more=""), CALL)
    assert bool(found(count_mismatch, read)) == wrong


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("Kuroiwa's eight months at Duke fill a chapter of the book.", True),
        ("Kuroiwa's twelve months at Duke fill a chapter of the book.", False),
        ("Kuroiwa's three months in Bonn were paid by another grant.", False),
    ],
)
def test_the_length_of_a_stay_is_the_same_wherever_it_is_told(more: str, wrong: bool) -> None:
    read = draft(LISTED.format(out="", when="4 to 15 July 2027.", more=more), CALL)
    assert bool(found(period_inconsistent, read)) == wrong


@pytest.mark.parametrize(("when", "wrong"), [("R7.2～R8.1（12）", False), ("R7.2～R8.1（10）", True)])
def test_a_bare_number_in_brackets_is_in_the_months_of_its_label(when: str, wrong: bool) -> None:
    plan = f"""
研究期間：2025年1月～2029年12月

## 渡航・招へい計画

| 氏名 | 期間（月数） | 渡航先 | 役割 |
|---|---|---|---|
| 五味 晴 | {when} | オウル大学（フィンランド） | 雪の下の菌を数える |
| 森 絵里 | R8.4～R8.9（6） | オウル大学（フィンランド） | 図を描く |
"""
    assert bool(found(period_inconsistent, draft(plan, CALL))) == wrong


@pytest.mark.parametrize(("when", "wrong"), [("2026年度", False), ("2027年度", True), ("2026年度下期", True)])
def test_a_year_in_the_table_of_the_team_holds_the_beginning_of_the_stay(when: str, wrong: bool) -> None:
    plan = f"""
研究期間：2025年1月～2029年12月

## 日本側チームメンバー

| 氏名 | 所属・職 | 担当 | 渡航期間 |
|---|---|---|---|
| 五味 晴 | 弘前大学 助教 | 菌の計数 | {when} |
| 森 絵里 | 弘前大学 教授 | 代表 | なし |

## 渡航・招へい計画

| 氏名 | 期間 | 渡航先 | 役割 |
|---|---|---|---|
| 五味 晴 | 2026年4月～2026年9月 | オウル大学（フィンランド） | 雪の下の菌を数える |
"""
    assert bool(found(period_inconsistent, draft(plan, CALL))) == wrong


@pytest.mark.parametrize(
    ("when", "open_"),
    [
        ("Some time in the first years", True),
        ("In the first years of the project", True),
        ("At some point in 2026", True),
        ("In the summer of 2026", False),
        ("Between 1 May and 31 October 2025", False),
    ],
)
def test_some_time_within_years_is_no_period(when: str, open_: bool) -> None:
    text = f"""# 4 Who goes where

- 6 January to 19 December 2025: **Shun Katayama** works at Colorado State University. He sequences 300 cores.
- {when}: **Trey Dominguez** comes to Okayama University to grow out 120 cores.
"""
    assert bool(found(period_missing, draft(text, CALL))) == open_


def test_a_line_of_somebody_who_stays_at_home_lacks_no_date() -> None:
    lines = (
        "7. Gregor Staub, University of Konstanz, Professor. WP2. {home}",
        "1. Hideki Omura, Kyushu University, Professor. WP3. Abroad: 12–23 May 2025 at NTNU (host: Solheim).",
        "2. Sae Tokunaga, Kyushu University, postdoc. WP3. Abroad: June 2025 to May 2026 at TU Berlin.",
        "3. Ingrid Solheim, NTNU, Professor. WP1. In Japan: 2–13 November 2026 (host: Omura), to choose films.",
    )
    text = "# Members and their stays\n\n" + "\n\n".join(lines)
    assert found(period_missing, draft(text.replace("{home}", "No stay."), CALL)) == []


def test_the_term_of_a_grant_in_the_first_part_is_not_the_projects_where_the_title_is_no_heading() -> None:
    text = """
        ASPIRE 申請書（日本側）

        研究期間：2025年4月～2030年3月（5年間）

        # 1. 基盤となる研究と他の助成

        | 研究費の名称 | 役割 | 期間 | 金額 |
        |---|---|---|---|
        | 科研費 基盤研究(A) | 代表 | 2023～2027年度 | 3,600万円 |

        # 2. 研究計画

        株を選び、端材を発酵させて飼料に変える。収穫した昆布の端材は年間およそ1,200トンが捨てられているので、それを原料とする。
        """
    term = draft(text, CALL).project_term
    assert term is not None
    assert (term.start, term.end) == ("2025-04", "2030-03")
