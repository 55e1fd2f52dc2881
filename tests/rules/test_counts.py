"""Numbers of travellers are compared with the plan only where both are certain."""

from __future__ import annotations

import pytest

from lint.rules.mobility.count_mismatch import count_mismatch
from tests.analyse.plans import CALL
from tests.drafts import draft, found

TEAM_JA = """
# 雪の下の菌

期間　2024年11月～2029年10月

## 研究体制

| 側 | 氏名 | 所属・職 |
|---|---|---|
| 日本 | 五味 晴 | 弘前大学・博士後期課程1年 |
| 日本 | 仁科 透 | 弘前大学・教授 |
| 日本 | 折原 啓 | 弘前大学・助教 |
| 相手国 | Aino Salo | University of Oulu, postdoctoral fellow |

## 渡航・招へい計画

五味晴は、2025年4月から2026年3月までオウル大学（フィンランド）のMika Lahtiの研究室に滞在し、雪の下の菌を数える。

仁科透は、2026年8月3日から14日までオウル大学を訪問し、値をまとめる。
{third}
Aino Saloは、2025年10月から2026年3月まで弘前大学の五味のもとに滞在し、岩木山で測る。

{count}
"""
TEAM_EN = """
# Fungi under snow

Project period: January 2025 to December 2029

## Members

| Name | Post | Institution |
|---|---|---|
| Haru Gomi | doctoral student | Hirosaki University, Japan |
| Toru Nishina | professor | Hirosaki University, Japan |
| Kei Orihara | lecturer | Hirosaki University, Japan |
| Aino Salo | postdoctoral fellow | University of Oulu, Finland |

## Mobility plan

Haru Gomi stays at the University of Oulu, Finland, from April 2025 to March 2026, hosted by Mika Lahti, and counts
fungi.

Toru Nishina visits the University of Oulu from 3 to 14 August 2026 to compare the counts.
{third}
Aino Salo stays at Hirosaki University from October 2025 to March 2026, hosted by Toru Nishina, and measures.

{count}
"""


@pytest.mark.parametrize(
    ("plan", "third", "count", "differ"),
    [
        (TEAM_JA, "", "往きが4人、来るのが1人である。", ["4人"]),
        (TEAM_JA, "", "出る者二名、来る者三名、あわせて五名の計画である。", ["三名"]),
        (TEAM_JA, "", "私たちの側から3名、先方から1名が動く。", ["3名"]),
        (TEAM_JA, "", "以下の5件の滞在を計画する。", ["以下の5件の滞在"]),
        (TEAM_JA, "", "以下の2件の滞在は若手のものである。", []),
        (TEAM_JA, "", "五年間で計三名が海を渡る。", []),
        (TEAM_JA, "", "| 渡航旅費 | 長期2名、短期2名 |\n|---|---|\n| 招へい費 | 1名 |", ["長期2名、短期2名"]),
        (TEAM_JA, "", "| 派遣 | 長期1名と短期1名の旅費 |\n|---|---|\n| 招へい | 2名の往復、滞在費 |", ["2名"]),
        (TEAM_JA, "", "| 派遣3名の旅費・滞在費 | 5,000千円 |\n|---|---|\n| 招へい費（1名） | 500千円 |", ["3名"]),
        (TEAM_JA, "", "| 国際会議への渡航 | 12名の旅費 |\n|---|---|\n| 招へい講演者 | 5名の旅費 |", []),
        (TEAM_JA, "", "海の外へ旅立つのは2名、迎え入れるのは3名です。", ["3名"]),
        (TEAM_JA, "", "海を渡るのは、こちらから四名、あちらから一名である。", ["四名"]),
        (TEAM_JA, "", "研究期間中に五件の往来を組む。", ["五件の往来"]),
        (TEAM_JA, "", "若手は二件の往来を組む。", []),
        (
            TEAM_EN,
            "",
            "Four of our side are away at some time, and one of theirs is here.",
            ["Four of our side"],
        ),
        (TEAM_EN, "", "Five of us met four of them in Turku.", []),
        (TEAM_EN, "", "All told that is five trips, and each is in the budget.", ["All told that is five trips"]),
        (TEAM_EN, "", "That makes three moves in thirty months, with never more than two people away.", []),
        (TEAM_EN, "", "Head count: 3 outbound, 1 inbound.", ["3 outbound"]),
        (TEAM_EN, "", "Outbound: 2; inbound: 4.", ["inbound: 4"]),
        (TEAM_EN, "", "We send two and receive three.", ["three"]),
        (TEAM_EN, "", "The five stays below each bring one curve.", ["The five stays below"]),
        (TEAM_EN, "", "The two stays below are of students.", []),
        (TEAM_EN, "", "The plan foresees four visits abroad and three visits to Japan.", []),
        (TEAM_EN, "", "Total: 2 outbound stays and 1 inbound stay.", []),
    ],
)
def test_counts_in_many_words(plan: str, third: str, count: str, differ: list[str]) -> None:
    read = draft(plan.format(third=third, count=count), CALL)
    assert [quote for _, quote in found(count_mismatch, read)] == differ


@pytest.mark.parametrize(
    ("plan", "third", "count"),
    [
        (TEAM_JA, "\n折原啓は、雪どけの合間を縫って向こうの野帳を写しにゆく。\n", "渡航は3名、招へいは1名である。"),
        (TEAM_JA, "\n折原啓は先方の都合のよい折にオウル大学を訪ねる。\n", "渡航は3名、招へいは1名である。"),
        (TEAM_EN, "\nKei Orihara works for some time beside Mika Lahti.\n", "Three persons go out and one comes."),
        (
            TEAM_EN,
            "\nThe last notes will be copied at the desk of Mika Lahti, Oulu, from 1 to 20 May 2027, by Kei Orihara.\n",
            "Three persons go out and one comes.",
        ),
        (TEAM_EN, "\nPaavo Kurki of Oulu works beside us all summer.\n", "Two persons go out and two come."),
    ],
)
def test_who_may_travel_though_no_stay_was_read_may_be_counted(plan: str, third: str, count: str) -> None:
    assert not found(count_mismatch, draft(plan.format(third=third, count=count), CALL))
    more = count.replace("3名", "5名").replace("Three", "Five").replace("Two", "Five")
    assert found(count_mismatch, draft(plan.format(third=third, count=more), CALL))


@pytest.mark.parametrize(
    ("words", "differ"),
    [
        ("五味、仁科、折原の4名の旅費", ["五味、仁科、折原の4"]),
        ("五味、仁科、折原の3名の旅費", []),
        ("渡航者4名（五味、仁科、折原）の旅費", ["4名（五味、仁科、折原"]),
        ("五味、仁科ほか4名の旅費", []),
        ("学生2名、五味、仁科の2名の旅費", []),
        ("五味、仁科、それに学生ら4名の旅費", []),
        ("Fares (Gomi, Nishina, Orihara; four travellers)", ["Gomi, Nishina, Orihara; four"]),
        ("Fares of four travellers (Gomi, Nishina and Orihara)", ["four travellers (Gomi, Nishina and Orihara"]),
        ("Fares of three travellers (Gomi, Nishina and Orihara)", []),
        ("Fares of four travellers (Gomi, Nishina and two students)", []),
    ],
)
def test_a_number_beside_names_is_theirs(words: str, differ: list[str]) -> None:
    plan = TEAM_JA if "旅費" in words else TEAM_EN
    assert [quote for _, quote in found(count_mismatch, draft(plan.format(third="", count=words), CALL))] == differ


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("計6件の派遣と3件の招へいを行う。", ["6件の派遣", "3件の招へい"]),
        ("期間中に合わせて1名の派遣と4名の招へいを行う。", ["4名の招へい"]),
        ("計1名の派遣と1名の招へいを行う。", []),
        ("長期は3名の派遣と2名の招へいである。", []),
        ("毎年2名の派遣と2名の招へいを行う。", []),
    ],
)
def test_totals_of_both_ways_before_their_words(words: str, told: list[str]) -> None:
    plan = (
        "# 往来計画\n\n| 氏名 | 方向 | 行き先 | 期間 | 内容 |\n|---|---|---|---|---|\n"
        "| 和食 ひかり | 派遣 | ルイジアナ州立大学 | 2025年6月～2026年5月 | 20株をまく |\n"
        "| Priya Raman | 招へい | 高知大学 | 2026年5月～2026年10月 | 48面を設ける |\n\n"
    )
    said = [quote for _, quote in found(count_mismatch, draft(f"{plan}{words}\n", "jst-aspire-gc-2024"))]
    assert said == told
