"""Research that is set apart from funded research for no reason, and what only sounds so."""

from __future__ import annotations

import textwrap

import pytest

from lint.rules.support.needless_distancing import needless_distancing
from tests.drafts import draft, found
from tests.rules.grants import CALL, GRANTS


def apart(words: str) -> bool:
    return bool(found(needless_distancing, draft(f"{GRANTS.format(first='特別推進研究')}{words}\n", CALL)))


def test_a_theme_that_is_made_another_on_purpose_is_set_apart() -> None:
    text = "# 他制度での助成の状況\n\n基盤研究(S)と重複しないよう、本申請では問いも材料も意図して別のものにした。\n"
    assert len(found(needless_distancing, draft(text, CALL))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "重複を避けるため、本課題の研究テーマは他の助成とは異なる別のものに変えた。",
        "既存の助成と内容が重なると誤解されないよう、本課題ではラッカーゼの話題から離れ、あえて別の樹種に的を移した。",
        "So as not to repeat what PRESTO and KAKENHI pay for, we have deliberately chosen a material system and "
        "a research question that differ from theirs.",
        "To avoid any overlap with our existing grants, we chose a different topic.",
        "ただし本課題は、これらの研究とは主題も対象も異にするよう、あえて内容を組み替えた。",
        "KAKENHI lends the strains unchanged; since two agencies should not pay for one subject, we have given this "
        "proposal another.",
        "We kept the subject of this proposal far from KAKENHI, because overlap may be a problem.",
        "本課題は基盤研究（A）とは対象も目的も異なる。",
        "基盤研究（A）との差別化を図るため、対象を淡水の藻類に切り替えた。",
        "The topic of this proposal is entirely distinct from that of PRESTO.",
        "現在の科研費課題と切り分けるため、今回は新たな題材を設定した。",
        "The present topic was deliberately shifted away from it so that the two do not overlap.",
        "両者の重複を避けるため、本課題では敢えて基盤研究とは異なる対象を選んだ。",
        "Because double funding is not allowed, we moved the project to a new organism.",
        "Beyond the masts we have taken care that no theme of PRESTO returns here.",
        "The theme of the present application has been so chosen that it differs from the themes of 5.1 to 5.3.",
        "We have taken pains to choose for the present plan a subject other than that of KAKENHI.",
        "So as to give no ground for a charge of double funding, the questions were selected from outside both grants.",
        "いずれの課題とも線を引くため、本課題では界面の熱を扱わず、結晶の色だけを見る。",
        "We have made its theme different from the themes of these projects, so that nobody shall object.",
        "本提案はこれらの研究と重ならぬよう、対象も問いもあえて違えて題を立てたものである。",
        "なお、基盤研究（A）とは研究対象を変え、本課題では淡水の藻類だけを扱う。",
        "To prevent any overlap with KAKENHI, this proposal excludes the pigments.",
    ],
)
def test_research_set_apart_from_a_grant_is_told(words: str) -> None:
    assert apart(words)


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
        "We have taken care that no cost is charged to both KAKENHI and this project.",
        "The application to the society has another subject and was submitted in May.",
        "本課題と基盤研究（A）の内容を切り離す必要はないと考え、同じ株を用いる。",
        "基盤研究（A）とは研究の場を変え、同じ株を米国で育てる。",
        "To avoid double payment, the project does not cover the salary of Dr Ito, whom KAKENHI pays.",
    ],
)
def test_what_is_shared_out_or_carried_on_is_not_set_apart(words: str) -> None:
    assert not apart(words)


def test_a_plan_that_moves_its_object_speaks_of_no_grant() -> None:
    words = "The two ages should not differ by more than 150 years. If they do, the object has moved."
    assert not found(needless_distancing, draft(f"# Research plan\n\n{words}\n", CALL))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "国際先導研究との重複を指摘されないよう、本提案では敢えて寄生線虫を対象から外し、別のテーマを設定した。",
            True,
        ),
        ("国際先導研究と同じ内容と見なされないよう、本課題は材料を別の樹種に変えた。", True),
        ("国際先導研究では若手を招けないため、両方から受給する意義がある。", False),
        ("国際先導研究と重複しないよう、旅費は本課題から支出し、対象は変えずに続ける。", False),
    ],
)
def test_beside_a_similar_programme_a_topic_changed_on_purpose_is_set_apart(words: str, told: bool) -> None:
    text = f"{GRANTS.format(first='国際先導研究')}{words}\n"
    assert bool(found(needless_distancing, draft(text, CALL))) is told


@pytest.mark.parametrize(
    ("head", "cell", "so"),
    [
        ("本提案との関係", "関係なし", True),
        ("本課題との関連", "本課題とは無関係", True),
        ("本課題との位置づけ", "別の研究", True),
        ("Relation to this proposal", "None.", True),
        ("Link to the project", "unrelated to this proposal", True),
        ("Use here", "none", True),
        ("本課題での活用", "特になし", True),
        ("本提案との関係", "採水器を夜の採水に使う", False),
        ("重複の有無", "なし", False),
        ("関係者", "なし", False),
        ("Overlap", "None", False),
    ],
)
def test_a_cell_may_say_that_a_grant_is_nothing_to_the_project(head: str, cell: str, so: bool) -> None:
    table = (
        f"# 他制度での助成の状況\n\n| 制度 | 課題名 | 代表・分担 | 期間 | 金額 | {head} |\n|---|---|---|---|---|---|\n"
        "| 科研費 基盤研究（B） | 海中音の計測 | 比嘉（代表） | 2023～2026年度 | 1,480万円 | 受信機を礁で使う |\n"
        f"| 科研費 若手研究 | 採水器の小型化 | 伊佐（代表） | 2024～2026年度 | 360万円 | {cell} |\n"
    )
    said = found(needless_distancing, draft(table, CALL))
    assert [words for _, words in said] == ([cell] if so else [])


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("It has no connection with this proposal.", True),
        ("This grant is unrelated to the present project.", True),
        ("It has nothing to do with our proposal.", True),
        ("本提案とは無関係である。", True),
        ("本課題との関連はない。", True),
        ("本研究とは直接の関係を持たない。", True),
        ("Its archive is the first material of Part A. There is no overlap with this proposal.", False),
        ("本課題と重複する経費はない。採取した株を本課題で用いる。", False),
        ("本課題との関係は深く、採取した株を用いる。", False),
    ],
)
def test_a_sentence_in_an_item_may_say_that_a_grant_is_nothing_to_the_project(sentence: str, wrong: bool) -> None:
    text = f"""
        # 5 Other grants

        - KAKENHI (A), "After the plough" (N. Isobe, PI; FY2022–2026; direct costs 31 million yen). {sentence}
        - KAKENHI (B), "Wildflower roads" (K. Tsuda, PI; FY2023–2026; 12 million yen). Its chambers are used in Part C.
    """
    assert bool(found(needless_distancing, draft(textwrap.dedent(text), CALL))) == wrong
