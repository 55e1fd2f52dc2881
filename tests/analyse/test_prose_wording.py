"""Words of running text on their own: names of people and institutions, aims, tasks, gains."""

from __future__ import annotations

import pytest

from lint.analyse.movements.aims import AIM, serves_nothing
from lint.analyse.movements.gains import Sides, gains
from lint.analyse.movements.prose.surnames import alone
from lint.analyse.people.names import names
from lint.analyse.places import places
from lint.document import Span
from models.prepare import recorded
from tests.analyse.plans import records


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the Princeton Plasma Physics Laboratory in FY2026", ["Princeton Plasma Physics Laboratory"]),
        ("the Max Planck Institute for Plasma Physics in Garching", ["Max Planck Institute for Plasma Physics"]),
        ("a guest of Makoto Shimekake at Chiba Institute of Technology", ["Chiba Institute of Technology"]),
        ("Linear Accelerator Center and the Oxford Internet Institute", [
            "Linear Accelerator Center", "Oxford Internet Institute"]),
        ("Fraunhofer ISE（独・フライブルク）", ["Fraunhofer ISE"]),
        ("鳥取大学乾燥地研究センターに滞在する", ["鳥取大学乾燥地研究センター"]),
        ("再び同病院に戻る", []),
        ("同氏は解毒酵素の反応機構を分光法で明らかにする", []),
        ("Feeney spends a year at Kochi University in Ushioda's culture rooms", ["Kochi University"]),
    ],
)  # fmt: skip
def test_whole_names_of_institutions(text: str, whole: list[str]) -> None:
    assert [place.organisation for place in places(text) if place.organisation] == whole


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("さくら・ヘルナンデス（D1）が滞在する", ["さくら・ヘルナンデス"]),
        ("ジョアン・ペレイラ・ダ・シルバ（ポスドク）", ["ジョアン・ペレイラ・ダ・シルバ"]),
        ("クワベナ・オセイ（広島大学 博士課程）", ["クワベナ・オセイ"]),
        ("木次真尋（D2）が滞在し", ["木次真尋"]),
        ("Ms. 東雲 さやか spends the year at MIT", ["東雲 さやか"]),
        ("Paris Xenakis, our only modeller, moves to Boulder", ["Paris Xenakis"]),
        ("and Diego Iturbe (UNAM, master's student) from May", ["Diego Iturbe"]),
        ("Loïc Guivarc'h（Doctorant）。2025年9月から", ["Loïc Guivarc'h"]),
        ("Tadhg Ó Briain（ダブリン大学トリニティ・カレッジ）は滞在する", ["Tadhg Ó Briain"]),
        ("Park Ji-woo (born 1995) will be seconded", ["Park Ji-woo"]),
        ("同大学のHemi Walker（MSc）が滞在", ["Hemi Walker"]),
        ("Hiroko Ban, 34, goes to Leuven", ["Hiroko Ban"]),
        ("icipe in Nairobi sends Wanjiku Njoroge from February", ["Wanjiku Njoroge"]),
        ("They fly to Paris Orly, our usual airport, from May", []),
    ],
)
def test_names_of_many_kinds(text: str, people: list[str]) -> None:
    assert [name.text for name in names(text)] == people


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("本提案の主眼は、一人でも多くの若手に海外での滞在を経験してもらうことに置く。", True),
        ("派遣の主眼は、膜の劣化を同じ装置で測ることに置く。", False),
        ("本計画のねらいは、若い人たちにできるだけ多く海外生活を味わわせることにある。", True),
        ("What we want above all is that our young people see the world.", True),
        ("The whole point is that as many students as possible go abroad.", True),
        ("What matters is that the samples stay cold on the way overseas and are measured within a day.", False),
        ("Our main concern is that the two detectors drift apart.", False),
    ],
)
def test_travelling_as_the_aim(words: str, end: bool) -> None:
    assert (AIM.search(words) is not None) == end


@pytest.mark.parametrize(
    ("role", "empty"),
    [
        ("視野を広げ、現地の研究者と親しく交流する", True),
        ("exchange and networking", True),
        ("膜を測り、現地の研究者と交流する", False),
        ("networking and calibration of the sensors", False),
    ],
)
def test_tasks_that_serve_nothing(role: str, empty: bool) -> None:
    assert serves_nothing(role) == empty


def test_what_counterparts_gain_by_the_first_part_of_their_names() -> None:
    sides = Sides(["グルノーブル・アルプ大学", "ユーリッヒ研究センター"])
    assert gains("グルノーブルは薄膜を安定して使えるようになり、書き込みを素子で試せる。", sides)
    assert gains("ユーリッヒは初めて三重水素の残った断面を分析できる。", sides)
    assert not gains("グルノーブルは薄膜の書き込みを受け持つ。", sides)


@pytest.mark.parametrize(
    ("told", "task"),
    [
        ("Dr. Wei Zhang is at Okayama University from May to July 2026, and will be in charge of the pan-genome.",
         "the pan-genome"),
        ("Dr. Wei Zhang comes to Okayama University from May to July 2026; he is responsible for the scale-up.",
         "the scale-up"),
        ("- Dr. Wei Zhang – Okayama University – May to July 2026 – drafts the model with Hideo Tanabe",
         "drafts the model with Hideo Tanabe"),
        ("Dr. Wei Zhang: May to July 2026 at Okayama University, in the group of Hideo Tanabe (editing of fungi).",
         "editing of fungi"),
    ],
)  # fmt: skip
def test_a_charge_a_last_slot_and_a_bracket_tell_the_task(told: str, task: str) -> None:
    team = "# Team\n\nOkayama University: Hideo Tanabe (PI)\n\nPurdue University: Wei Zhang (postdoc)\n\n# Mobility\n\n"
    ((*_, role),) = records(team + told, "role")
    assert role == task


@pytest.mark.parametrize(
    ("family", "text", "place"),
    [
        ("藤沢", "来春は藤沢が渡航する。", (3, 5)),
        ("藤沢", "藤沢市から、藤沢教授の研究室へ。", (6, 8)),
        ("藤沢", "渡航するのは藤沢で、半年を過ごす。", (6, 8)),
        ("藤沢", "藤沢で、半年を過ごす。", None),
        ("藤沢", "大藤沢は広い。", None),
        ("乾", "乾燥した。乾は測る。", (5, 6)),
        ("乾", "測定：乾（3週間、KIT）", (3, 4)),
        ("乾", "乾かす。", None),
        ("STROUD", "then Stroud returns", (5, 11)),
        ("Stroud", "the Stroud team returns", None),
        ("Stroud", "Strouds, Stroud博士は", (9, 15)),
    ],
)
def test_where_a_surname_stands_by_itself(family: str, text: str, place: tuple[int, int] | None) -> None:
    found = alone(family, text)
    assert (found and (found.start, found.end)) == place


def test_no_expression_is_compiled_for_a_surname() -> None:
    for family in ("藤沢", "Stroud", "乾"):
        alone(family, f"{family}は渡航する。")
    with recorded() as found:
        for family in ("中里", "Okafor", "原"):
            assert alone(family, f"{family}は渡航する。") == Span(0, len(family))
    assert not found
