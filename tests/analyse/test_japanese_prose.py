"""Doubled words and particles, chains, commas, endings: what is a slip and what is Japanese."""

from __future__ import annotations

import pytest

from lint.analyse.text.tokens import tokens
from lint.analyse.wording.japanese_prose import (
    chains,
    closing,
    commas,
    doubled_particles,
    doubled_words,
    entry,
    polite,
    same_particle,
)


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("取得を予定してしている。", ["してして"]),
        ("新しい研究研究を始める。", ["研究研究"]),
        ("値を測定したた後に洗う。", ["たた"]),
        ("これはためのための制度だ。", ["ためのための"]),
        ("各地各地で起きる。", ["各地各地"]),
        ("そのそのため、値が増える。", ["そのその"]),
        ("結果を示すするものだ。", []),
        ("人々が日々それぞれ少しずつ一つ一つ測る。", []),
        ("人と人とのつながりが日に日に弱まる。", []),
        ("東京大学大学院で学ぶ。", []),
        ("まだまだ、ますます、いろいろな例がある。", []),
        ("1 1 2 2と0、0、0の値。", []),
        ("一人一人が一歩一歩進む。", []),
    ],
)
def test_doubled_words(text: str, slips: list[str]) -> None:
    assert [text[span.start : span.end] for span in doubled_words(tokens(text))] == slips


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("研究実績ががあり、続く。", ["がが"]),
        ("財団（NSF）のが主導する。", ["のが"]),
        ("若手をを派遣する。", ["をを"]),
        ("結果ををに示す。", ["をを", "をに"]),
        ("成果がを示す。", ["がを"]),
        ("村でで開く講習に出る。", ["でで"]),
        ("費用は掛かるものの、続けるのが望ましい。", []),
        ("測るのが難しい。必要なのが水である。高いのを選ぶ。", []),
        ("水とともに流れる。桃とももと読む。", []),
        ("AがBであるのに対し、Cはそうではない。", []),
        ("国内では、日本とは、海にも、山へは行く。", []),
        ("重要なのは水だ。続けるのは難しい。", []),
    ],
)
def test_doubled_particles(text: str, slips: list[str]) -> None:
    assert [text[span.start : span.end] for span, _ in doubled_particles(tokens(text))] == slips


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("試料を装置を測る。", ["試料を装置を"]),
        ("米国をA班、英国をB班が受け持つ。", []),
        ("試料を採り、装置を洗う。", []),
        ("細胞が膜に細胞が触れてから離れる。", ["細胞が膜に細胞が"]),
        ("これを機に計画を立てる。", []),
        ("試料を顕微鏡を用いて見る。", []),
        ("象は鼻が長い。", []),
        ("値が高いものが多い。", []),
    ],
)
def test_one_particle_twice_with_one_predicate(text: str, slips: list[str]) -> None:
    assert [text[span.start : span.end] for span, _ in same_particle(tokens(text))] == slips


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖の水の成分の変化を調べる。", ["湖の水の成分の変化"]),
        ("湖の水に溶けた成分の変化を調べる。", []),
        ("若手の海外での研究の機会を広げる。", ["若手の海外での研究の機会"]),
        ("父と母との家で、湖で魚の数を調べる。", []),
        ("この湖の水のための制度の例。", []),
        ("湖のすべての層の水を採る。", []),
        ("患者の血液の中の鉄の濃度を測る。", ["患者の血液の中の鉄の濃度"]),
        ("湖の水の中の魚を数える。", []),
        ("A大学のB研究室のC教授の指導を受ける。", ["A大学のB研究室のC教授の指導"]),
    ],
)
def test_chains(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span, _ in chains(tokens(text))] == found


def test_commas_of_a_list_do_not_count() -> None:
    assert commas(tokens("湖、川、海、雨、雪、氷を集める。")) == (5, 0)
    assert commas(tokens("春に、湖で、水を採り、測る。")) == (3, 3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("結果を示します。", True), ("重要です。", True), ("測りました。", True), ("重要である。", False),
     ("測った。", False), ("影響は大きい。", False), ("差は少ない。", False), ("これは我々の願い。", None),
     ("二つの群の違い。", None),
     ("測定の結果。", None), ("詳細は図1に示す（表2）。", False), ("以下のとおりでした。", True)],
)  # fmt: skip
def test_style_of_an_ending(text: str, kind: bool | None) -> None:
    assert polite(text) is kind


def test_an_ending_loses_its_marks() -> None:
    assert closing("重要である（図1）。") == "重要である"


def test_entries_of_lists_are_no_sentences_of_the_writer() -> None:
    assert entry("[14] 山田, 題名, 2019")
    assert entry("詳細は https://example.org にある。")
    assert not entry("DNAとRNAの違いを調べる。")
