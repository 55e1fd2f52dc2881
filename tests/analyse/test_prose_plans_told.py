"""Plans of stays in the calm Japanese of applications: who, where and when stand apart or lean on lines above."""

from __future__ import annotations

import pytest

from lint.analyse.movements.counts import counts
from lint.analyse.text.sentences import sentences
from lint.document import Span
from lint.rule import Severity
from lint.rules.mobility.one_way import one_way
from tests.analyse.test_movements import records, slot
from tests.drafts import draft

TEAM = """
        # 研究体制

        ・日本：北海道大学（宮本 葵 教授、室井 杏奈 助教［2018年博士］）、信州大学（沖 拓海 博士後期課程1年）

        ・ノルウェー：ベルゲン大学（Ingrid Solheim 教授、Kari Strand 博士研究員［2021年博士］、Lars Dahl 博士課程）
"""


def stays(plan: str) -> list[tuple[str, ...]]:
    """Who, where, from and until."""
    return [(row[0], row[2], *row[4:6]) for row in records(f"{TEAM}\n{plan}")]


def test_lines_above_tell_who_goes_where_and_in_which_year() -> None:
    plan = """
        # 相互訪問計画

        ◆ 室井 杏奈　→　ベルゲン大学（ノルウェー）

        2025年4月から2026年3月まで滞在し、FPGAへの実装を速める（指導：Solheim）。

        2026年度

        ・沖：オスロ大学、4月～翌年3月。氷の測定。受入れSolheim教授。
    """
    assert stays(plan) == [
        ("室井 杏奈", "ベルゲン大学", "2025-04", "2026-03"),
        ("沖 拓海", "オスロ大学", "2026-04", "2027-03"),
    ]


def test_labelled_lines_below_an_arrow() -> None:
    plan = """
        # 派遣

        室井 杏奈 → ベルゲン大学（ノルウェー）

        時期：2025年9月～2026年8月

        目的：氷の測定
    """
    assert stays(plan) == [("室井 杏奈", "ベルゲン大学", "2025-09", "2026-08")]


def test_times_that_a_second_sentence_tells_of_each() -> None:
    plan = """
        # 派遣・招へい

        室井をベルゲン大学に、沖をオスロ大学に、いずれも1年間派遣する。時期は室井が2025年9月～2026年8月、沖が2026年9月～2027年8月である。

        Strandが北海道大学に滞在するのは2025年11月から2026年4月（漁期）で、Dahlが信州大学に滞在するのは2027年10月から12月である。
        前者は海水の測定、後者は染色を担う。
    """
    assert stays(plan) == [
        ("室井 杏奈", "ベルゲン大学", "2025-09", "2026-08"),
        ("沖 拓海", "オスロ大学", "2026-09", "2027-08"),
        ("Kari Strand", "北海道大学", "2025-11", "2026-04"),
        ("Lars Dahl", "信州大学", "2027-10", "2027-12"),
    ]


def test_brackets_behind_places_both_universities_and_the_subject_of_the_sentence() -> None:
    plan = """
        # 人の循環

        室井は前半をベルゲン大学（2025年4月～9月）、後半をオスロ大学（2025年10月～2026年3月）で過ごし、膜を測り比べる。
        宮本は両大学をそれぞれ2025年11月、2026年11月に1週間ずつ訪問する。
        若手2名の受入れ：Strand（北海道大学、2026年6月～9月）、Dahl（信州大学、2028年1月～3月）。
        宮本とSolheim教授は2027年7月に、互いの大学を1週間訪れる。
    """
    assert stays(plan) == [
        ("室井 杏奈", "ベルゲン大学", "2025-04", "2025-09"),
        ("室井 杏奈", "オスロ大学", "2025-10", "2026-03"),
        ("宮本 葵", "ベルゲン大学", "2025-11", "2025-11"),
        ("宮本 葵", "オスロ大学", "2026-11", "2026-11"),
        ("Kari Strand", "北海道大学", "2026-06", "2026-09"),
        ("Lars Dahl", "信州大学", "2028-01", "2028-03"),
        ("Ingrid Solheim", "北海道大学", "2027-07", "2027-07"),
        ("宮本 葵", "ベルゲン大学", "2027-07", "2027-07"),
    ]


def test_members_who_work_on_the_other_side_whatever_the_title_says() -> None:
    plan = """
        # 海外での研究活動

        室井は、2025年4月から1年間、ベルゲン大学において氷の挙動の研究を行う。
        沖は、2026年8月から2027年7月まで、オスロ大学において抽出法の研究を行う。

        # 業績

        宮本は2024年4月から2029年3月まで、北海道大学において別の課題を率いる。
    """
    assert stays(plan) == [
        ("室井 杏奈", "ベルゲン大学", "2025-04", "2026-03"),
        ("沖 拓海", "オスロ大学", "2026-08", "2027-07"),
    ]


def test_a_visit_again_and_whom_one_visits() -> None:
    plan = """
        # 渡航・招へい

        Strandは、2026年1月から3月まで信州大学に滞在し、放牧の試験に加わる。同氏は2027年7月から9月にも再来日し、続きを行う。
        宮本は2026年8月、Solheim教授を2週間訪ねて現地調査の方法を学ぶ。
    """
    assert stays(plan) == [
        ("Kari Strand", "信州大学", "2026-01", "2026-03"),
        ("Kari Strand", "信州大学", "2027-07", "2027-09"),
        ("宮本 葵", "ベルゲン大学", "2026-08", "2026-08"),
    ]
    assert slot(f"{TEAM}\n{plan}", "host")[-1] == "Ingrid Solheim"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("本計画で相手国に渡るのは末永と弘中の2名、日本に招くのはBennettとLloydの2名である。", []),
        ("本計画で相手国に渡るのは5名、日本に招くのは2名である。", [5, 2]),
    ],
)
def test_a_number_behind_names_counts_no_more_than_them(text: str, numbers: list[int]) -> None:
    assert sorted(count.number for count in counts(text, list(sentences(text, Span(0, len(text)))))) == sorted(numbers)


def test_a_sentence_of_a_plan_that_was_not_read_is_asked_for() -> None:
    plan = f"""
        {TEAM}

        # 渡航・招へい計画

        室井は2025年4月から1年間、ベルゲン大学に滞在し、氷の核を測る。
        2026年4月から6月、信州大学の凍結はStrandほか1名で担う。
    """
    found = list(one_way.check(draft(plan, "jst-aspire-gc-2024")))
    assert [(one.severity, one.span is not None) for one in found] == [(Severity.QUESTION, True)]


def test_one_sentence_tells_where_and_the_next_from_when_to_when() -> None:
    plan = """
        # 滞在の計画

        2025年4月、室井がベルゲン大学に着任する。1年間、Solheim教授の指導で証明の整備に当たり、2026年3月末に離任する。

        大槻は2026年4月1日にオスロ大学へ出発する。滞在は同年9月30日までの半年間で、菌株の比較を受け持つ。

        最も長い滞在は、Strandによる信州大学での1年間である。2027年1月に来日し、測定を習得して同年12月に戻る。
    """
    assert [(who, where, start[:7], end[:7]) for who, where, start, end in stays(plan.replace("大槻", "沖"))] == [
        ("室井 杏奈", "ベルゲン大学", "2025-04", "2026-03"),
        ("沖 拓海", "オスロ大学", "2026-04", "2026-09"),
        ("Kari Strand", "信州大学", "2027-01", "2027-12"),
    ]


def test_whom_each_works_with_and_what_goes_on_from_the_sentence_before() -> None:
    plan = """
        # 国際的な人材の循環

        Strandは2026年9月から2027年2月まで北海道大学で室井と、Dahlは2028年4月から6月まで信州大学で沖と実験を行う。
        室井は二つの機関で学ぶ。最初の6か月（2025年4月～9月）はオスロ大学で酵母を、次の6か月（2025年10月～2026年3月）は
        ベルゲン大学で酵素を扱う。
    """
    assert stays(plan) == [
        ("Kari Strand", "北海道大学", "2026-09", "2027-02"),
        ("Lars Dahl", "信州大学", "2028-04", "2028-06"),
        ("室井 杏奈", "オスロ大学", "2025-04", "2025-09"),
        ("室井 杏奈", "ベルゲン大学", "2025-10", "2026-03"),
    ]


def test_there_and_back_the_same_university_in_one_sentence_and_the_invited_as_the_topic() -> None:
    plan = """
        # 渡航・招へいの計画

        室井は、ベルゲン大学のSolheim教授から招きを受けており、2025年3月に渡航し、2026年2月末まで同大学で光子源の評価に携わる。
        Strandは2025年9月に来日、2026年2月に離日の予定であり、この半年は北海道大学で検出器の較正を行う。
        Dahlは2027年10月から2028年1月まで信州大学に招へいし、菌株の評価を担当してもらう。

        【2026年度】沖はオスロ大学で十か月（2026年9月から）研究し、細胞選別の条件を決める。
    """
    assert stays(plan) == [
        ("室井 杏奈", "ベルゲン大学", "2025-03", "2026-02"),
        ("Kari Strand", "北海道大学", "2025-09", "2026-02"),
        ("Lars Dahl", "信州大学", "2027-10", "2028-01"),
        ("沖 拓海", "オスロ大学", "2026-09", "2027-06"),
    ]
