"""Totals in tables and words, places and hosts left open in cells and lists, gains told in other words."""

from __future__ import annotations

import pytest

from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.synergy_missing import synergy_missing
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from tests.analyse.plans import CALL, records
from tests.drafts import draft, found

PLAN = """
## 渡航・招へい計画

| 氏名 | 滞在先（受入者） | 期間 | 内容 |
|---|---|---|---|
| 五味 晴（博士後期課程1年） | University of Oulu、フィンランド（A. Salo） | 2025年4月～2026年3月 | 雪の下の菌を数える |
| 仁科 透（教授） | University of Oulu、フィンランド（A. Salo） | 2026年8月3日～14日 | 値をまとめる |
| Aino Salo（博士研究員、2022年） | 弘前大学（五味） | 2025年10月～2026年3月 | 岩木山で測る |
"""


@pytest.mark.parametrize(
    ("words", "differ"),
    [
        ("| 派遣・受入の人数 | 派遣3名、受入1名 |\n|---|---|\n| 課題 | 雪の下の菌 |", ["派遣3名"]),
        ("- 交流の予定人数：日本側派遣2名、相手国側受入2名", ["受入2名"]),
        ("| 派遣人数 | 招へい人数 |\n|---|---|\n| 4名 | 1名 |", ["4名"]),
        ("| 派遣・招へいの人数 | 派遣2名、招へい1名 |\n|---|---|\n| 講習の参加者 | 学生12名 |", []),
        ("五年間の滞在は全部で四つ。", ["滞在は全部で四つ"]),
        ("Five secondments, 18 person-months in all, are planned.", ["Five secondments"]),
        ("Four exchanges are fixed: three OUT and one IN.", ["Four exchanges are fixed", "three OUT"]),
        ("The plan holds four stays, all of them dated.", ["plan holds four stays"]),
        ("Three stays, two from Japan and one to Japan.", []),
        ("研究を進めるために往来を組む。渡航は6名です。", ["渡航は6名です"]),
        ("往来の数は次のとおりである。日本からの派遣は3名とする。", ["日本からの派遣は3名とする"]),
        ("往来の数は次のとおりである。招へいは、合計2名を予定している。", ["招へいは、合計2名を予定"]),
        ("往来の数は次のとおりである。渡航は2名である。", []),
        ("往来は長い滞在を主とする。若手の渡航は1名、2026年度の渡航は1名である。", []),
        ("Two exchanges of samples take place every month; before the project six visits took place.", []),
    ],
)
def test_totals_by_labels_and_in_words(words: str, differ: list[str]) -> None:
    read = draft(f"# 雪の下の菌\n\n期間　2024年11月～2029年10月\n\n{words}\n{PLAN}", CALL)
    assert sorted(quote for _, quote in found(count_mismatch, read)) == differ


OPEN_JA = """
    ## 渡航・招へい計画

    | 氏名 | 渡航先（受入者） | 期間 | 内容 |
    |---|---|---|---|
    | 砂川 梓（博士後期課程1年） | カナダ国内の研究所（検討中） | 2025年5月～2026年4月 | 氷の割れる音を録る |
    | 修士課程の学生一名（これから選ぶ） | University of Calgary（O. Pruitt） | 2026年6月～8月 | 録った音を分ける |
    | 折原 啓（教授） | University of Calgary（担当の先生は追って決める） | 2026年9月7日～18日 | 解析を突き合わせる |
"""
OPEN_EN = """
    ## Mobility plan

    - OUT-1. Mio Takase (doctoral student), Obihiro → an American institution, to be chosen, May 2025 – April 2026,
      host to be found: dries hay in moving air.
    - OUT-2. A staff scientist (name to follow), Obihiro → University of California, Davis, June – August 2026, host
      K. Amador: weighs the losses.
    - OUT-3. Go Iwata (professor), Obihiro → University of California, Davis, 7–18 September 2026, host still under
      discussion: compares two summers.
""".replace("\n      ", " ")


@pytest.mark.parametrize(
    ("source", "place", "person", "hosts"),
    [
        (
            OPEN_JA,
            "カナダ国内の研究所（検討中）",
            "修士課程の学生一名",
            ["University of Calgary（担当の先生は追って決める）"],
        ),
        (
            OPEN_EN,
            "→ an American institution",
            "A staff scientist",
            ["host to be found", "host still under discussion"],
        ),
    ],
)
def test_what_is_left_open_is_found_where_it_stands(source: str, place: str, person: str, hosts: list[str]) -> None:
    read = draft(source, CALL)
    assert [quote for _, quote in found(destination_missing, read)] == [place]
    assert [quote for _, quote in found(traveller_unnamed, read)] == [person]
    assert [quote.partition(":")[0] for _, quote in found(host_missing, read)] == hosts
    assert {row[1] for row in records(read)} == {"outbound"}


def test_a_member_whom_text_presents_receives() -> None:
    text = """
        ## 体制

        | 代表 | 小板橋 朔（日本大学 准教授） |
        |---|---|
        | 米国側代表 | Carla Whitelock（デューク大学 教授） |

        カナダ側は1人。{name}（アルバータ大学 研究員、2014年学位）が較正星の表を受け持つ。

        ## 渡航・招へい計画

        竹原 治信 → アルバータ大学（カナダ・エドモントン）。2026年5月11日から24日まで。較正星42個の明るさを測り直す。
    """
    assert not found(host_missing, draft(text.format(name="Gergő Szentandrási"), CALL))
    assert found(
        host_missing,
        draft(text.replace("カナダ側は1人。{name}（アルバータ大学 研究員、2014年学位）が", "両者で"), CALL),
    )


def test_who_is_taught_does_not_travel() -> None:
    read = draft(
        """
        ## 渡航・招へい計画

        久米陽介は2025年5月から2026年4月までUniversity of Albertaに滞在し、錆の匂いを分ける。帰国後の2027年度には
        学部生八名に匂いの測り方を教える。2026年8月の講習の一週間、Lea Fontaineさんに岩手大学で講師をお願いする。
        """,
        CALL,
    )
    assert not found(traveller_unnamed, read)
    assert not found(host_missing, read)


@pytest.mark.parametrize(
    ("words", "gained"),
    [
        ("Salo側は、雪の少ない年にも測れるようになる。", True),
        ("Saloの班は、五味が持ち込む数え方で、調べる山を三つに広げられる。", True),
        ("University of Ouluには数える装置が初めて置かれる。", True),
        ("Finland's groups gain a way of counting that needs no microscope.", True),
        ("フィンランドには世界有数の研究者がおり、日本側が学ぶところは大きい。", False),
    ],
)
def test_gains_told_in_other_words(words: str, gained: bool) -> None:
    read = draft(PLAN.replace("計画\n", f"計画\n\n{words}\n", 1), CALL)
    assert (not found(synergy_missing, read)) == gained
