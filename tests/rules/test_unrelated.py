"""Stays of which something is told that has no word of the research and no work: it is asked what they are for."""

from __future__ import annotations

import pytest

from lint.rule import Rule, Severity
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from tests.drafts import draft

CALL = "jst-aspire-gc-2024"
DRAFT = """
# Research plan

Moths of the night carry pollen between alpine meadows, and lamps in the valleys draw them away from the flowers.
Kanazawa University counts the moths of forty meadows by camera and reads the pollen on their legs; the University of
Oregon darkens twenty lamps, follows the seeds that are set beside them, and models how far a population reaches.
Whether the seed of a meadow depends on the lamp below it has never been tested on two continents with one protocol.

# Mobility plan

Rie Hakui, assistant professor at Kanazawa University, works at the University of Oregon with Professor Alma Stroud from
May to October 2026{task}

Evelyn Marchetti stays at Kanazawa University from November 2026 to March 2027 and measures the pollen of forty moths.
"""
JA = """
# 研究計画

夜の蛾は高山の草地のあいだで花粉を運ぶが、谷の街灯がこれを引き寄せる。金沢大学は四十の草地で蛾を撮影機で数え、脚の花粉を読む。
オレゴン大学は街灯二十基を暗くし、種子の実りを追い、個体群の広がりを模型で求める。草地の種子が街灯に左右されるかどうかは、
二つの大陸で同じ手順により確かめられたことがない。蛾の種、光の波長、気温、標高、開花の時期を一つの表にまとめ、毎月照合する。
撮影機の画像は両大学が共有し、判別の基準を合議で決める。受粉の成否は種子の数、重さ、発芽率で評価し、年ごとの変動を除く。

# 渡航計画

羽咋 理恵（金沢大学、助教）は2026年5月から10月まで、オレゴン大学のStroud教授の研究室に滞在します。{task}

Evelyn Marchetti（オレゴン大学、博士課程）は2026年11月から翌年3月まで金沢大学で蛾の花粉を測ります。
"""


def asked(rule: Rule, text: str) -> list[bool]:
    return [remark.severity is Severity.QUESTION for remark in rule.check(draft(text, CALL))]


@pytest.mark.parametrize(
    "task",
    [
        ", because an assistant professor should once have breathed the air of a western campus.",
        ", where a desk by the window has kindly been kept free for her.",
        ". The details of her stay are left to the two of them.",
        ", where the cherry trees and the coffee houses are said to be at their best.",
    ],
)
def test_what_has_nothing_of_the_research_is_asked_about(task: str) -> None:
    text = DRAFT.format(task=task)
    assert len(asked(role_missing, text)) == 1
    assert len(asked(purpose_missing, text)) <= 1


@pytest.mark.parametrize(
    "task",
    [
        ", where she darkens the lamps of the valley.",
        ". Her stay is for the meadows above the town.",
        ", there to unify the two protocols.",
        " and brings twelve traps with her.",
        ", for the seeds ripen then.",
        " on in-situ switching.",
        " and follows the spores while frost sets in.",
        ". Darkening by night.",
    ],
)
def test_a_word_of_the_research_a_verb_of_work_or_a_number_tells_a_task(task: str) -> None:
    text = DRAFT.format(task=task)
    assert not asked(role_missing, text)
    assert not asked(purpose_missing, text)


@pytest.mark.parametrize(
    ("task", "wrong"),
    [
        ("現地の小学校で日本の年中行事を紹介します。", True),
        ("兼六園と温泉街をゆっくり案内していただきます。", True),
        ("街灯を暗くする時刻を先方とそろえます。", False),
        ("草地ごとの値を照らし合わせます。", False),
        ("残す地点を十に絞ります。", False),
        ("鳥の声と風の音を分けます。", False),
        ("コウモリの声を分類します。", False),
        ("廃材の環境負荷を調達から廃棄まで算定します。", False),
    ],
)
def test_the_same_in_japanese(task: str, wrong: bool) -> None:
    assert bool(asked(role_missing, JA.format(task=task))) is wrong
