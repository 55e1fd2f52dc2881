"""Totals in tables and words, places and hosts left open in cells and lists, gains told in other words."""

from __future__ import annotations

import pytest

from lint.rule import Rule
from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.invitation_missing import invitation_missing
from lint.rules.mobility.one_way import one_way
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.purpose_missing import purpose_missing
from lint.rules.mobility.role_missing import role_missing
from lint.rules.mobility.synergy_missing import synergy_missing
from lint.rules.mobility.table_incomplete import table_incomplete
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
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
        ("Two of us go out and four of them come in.", ["four of them"]),
        (
            "Altogether five of our people spend time abroad, and two guests are received.",
            ["five of our people", "two guests"],
        ),
        ("In all, six of us travel out and five guests come to us.", ["five guests", "six of us"]),
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


@pytest.mark.parametrize(
    ("host", "wrong"),
    [
        ("先方の化学科の先生", True),
        ("a colleague there", True),
        ("担当の教員", True),
        ("A. Salo", False),
        ("Salo教授", False),
    ],
)
def test_words_for_anybody_are_no_host(host: str, wrong: bool) -> None:
    text = f"""
        ## 渡航・招へい計画

        | 氏名 | 渡航先 | 受け入れる人 | 期間 | 内容 |
        |---|---|---|---|---|
        | 五味 晴（博士後期課程1年） | University of Oulu、フィンランド | {host} | 2025年4月～2026年3月 | 菌を数える |
    """
    assert ([quote for _, quote in found(host_missing, draft(text, CALL))] == [host]) is wrong


@pytest.mark.parametrize(
    "words",
    [
        "相手国側研究者の招へいは行わない。",
        "経費の都合から、海外からの受け入れは今回は予定していない。",
        "No invitations are planned in these five years.",
    ],
)
def test_who_says_that_nobody_is_invited_is_shown_there(words: str) -> None:
    plan = "\n".join(line for line in PLAN.splitlines() if "Aino" not in line)
    read = draft(f"{plan}\n{words}\n", CALL)
    for rule in (one_way, invitation_missing):
        assert [quote for _, quote in found(rule, read)] == [words]


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


TEAM = """
# Team

| Name | Position | Part, and stay |
|---|---|---|
| Emma Wilson | Assistant Professor, Kobe University, PhD 2018 | Films; {first} |
| Liam Carter | Doctoral student, Kobe University | Pores; {second} |
| Robert Hall | Professor, MIT, USA | leads; none |
| Ines Duarte | PhD student, MIT, USA | Models; Kobe, May – October 2026 |

# Mobility plan

| Name | From | To | Period | Task |
|---|---|---|---|---|
| Emma Wilson | Kobe University | {host}MIT, USA | April 2025 – March 2026 | Builds the sensor on silica films |
| Liam Carter | Kobe University | Hall, MIT, USA | May 2026 – October 2026 | {task} |
| Ines Duarte | MIT | Wilson, Kobe University | May 2026 – October 2026 | Models 40 films under rain |
| Robert Hall | MIT | Wilson, Kobe University | March 2026 | Chooses the films of year two |
"""
GOOD = {
    "first": "MIT, April 2025 – March 2026", "second": "MIT, May – October 2026", "host": "Hall, ",
    "task": "Measures pores",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ({}, []),
        ({"host": ""}, [host_missing]),
        ({"second": "MIT, dates still open"}, [table_incomplete]),
        ({"task": "collaboration with the group"}, [role_missing]),
        ({"task": "takes part in the work of the laboratory"}, [role_missing]),
        ({"task": "as agreed between the two sides"}, [role_missing]),
        ({"task": "gets to know American academic life"}, [role_missing, purpose_missing]),
        ({"second": "yes, after her exam"}, [table_incomplete]),
        ({"second": "?"}, [table_incomplete]),
    ],
)
def test_a_gap_of_one_row_beside_full_ones_is_found(change: dict[str, str], rules: list[Rule]) -> None:
    read = draft(TEAM.format(**{**GOOD, **change}), CALL)
    every = (host_missing, table_incomplete, role_missing, purpose_missing)
    assert [rule for rule in every if found(rule, read)] == rules


NAMED = """
# 研究組織

日本側は、山田花子（神戸大学助教、2019年学位取得）が代表を務め、高橋健（同大学教授、1998年学位取得）が測定を担当する。
鈴木一郎（同大学大学院博士後期課程1年）は培養を担当する。米国側の代表はRobert Hall（MIT教授）である。
Olivia Reed（MIT博士課程学生）は膜を担当する。

# 渡航・招へい計画

山田花子は2025年4月から2026年3月までMIT（米国）のHall研究室に滞在し、膜を測る。
{who}は2026年4月から2027年3月まで、MIT（米国）に{long}滞在し、膜の作り方を測る。
MITのOlivia Reedを2026年5月から10月まで神戸大学の高橋研究室に招き、膜を比べてもらう。
"""


@pytest.mark.parametrize(
    ("who", "long", "rules"),
    [
        ("鈴木一郎", "", []),
        ("長谷川恭平", "", [traveller_not_in_team]),
        ("鈴木一郎", "半年間", [period_inconsistent]),
    ],
)
def test_a_team_and_stays_in_running_text_are_held_against_each_other(who: str, long: str, rules: list[Rule]) -> None:
    read = draft(NAMED.format(who=who, long=long), CALL)
    assert [rule for rule in (traveller_not_in_team, period_inconsistent) if found(rule, read)] == rules


def test_one_who_is_still_to_be_chosen_is_nobody_who_is_named_elsewhere() -> None:
    text = "\n# 渡航・招へい計画\n\n- Robert Hall（MIT教授）。2026年4月に神戸大学の山田花子を訪れ、膜を選ぶ。\n"
    text += "- MITのポスドク1名（Hallが人選を進めている）。2026年4月に来日し、9月まで神戸大学で膜の強さを測る。\n"
    assert [words for _, words in found(traveller_unnamed, draft(text, CALL))] == ["ポスドク1名"]


def test_a_route_that_ends_at_a_country_names_no_place() -> None:
    text = """
# 行き来の計画

| 道すじ | 人 | 出発～帰着 | 世話をする人 | すること |
|---|---|---|---|---|
| 函館→シアトル | 鷲見 亮平（助教） | 2025年4月～2026年3月 | ワシントン大学 Karen Lindqvist | 酵素を結晶化する |
| 函館→米国 | 浜岡 静江（教授） | 2026年9月（1か月） | 未定 | 系統樹を統合する |
| シアトル→函館 | Priya Raman（ポスドク） | 2026年5月～2026年10月 | 北海道大学 鷲見 亮平 | 細菌を数える |
"""
    [(finding, words)] = found(destination_missing, draft(text, CALL))
    assert words.startswith("函館→米国")
    assert finding.severity is None


@pytest.mark.parametrize("words", ["India, place still to be settled", "laboratory to be chosen, India", "to be named"])
def test_a_place_still_to_be_settled_is_none(words: str) -> None:
    text = f"""
# Mobility plan

| Name | From | To | Period | Task |
|---|---|---|---|---|
| Emma Wilson | Kobe University | {words} | April 2025 to March 2026 | Builds the sensor |
| Liam Carter | Kobe University | MIT, USA | May 2026 to April 2027 | Tests it |
"""
    assert len(found(destination_missing, draft(text, CALL))) == 1


FREE = """
# Members

| Name | Position | Abroad |
|---|---|---|
| Emma Wilson | Assistant Professor, Kobe University | {away} |
| Robert Hall | Professor, MIT, USA | none |
| Ines Duarte | PhD student, MIT, USA | May – October 2026 |

# Mobility plan

{first} Ines Duarte comes to Kobe University from May to October 2026, where Emma Wilson is her host, to model 40 films.
{more}
"""
STAY = "Emma Wilson works with Robert Hall at MIT from April 2025 to March 2026. She builds the sensor on silica films."


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ({}, []),
        ({"first": STAY.replace("Emma Wilson", "Whichever of our postdocs is free")}, [traveller_unnamed]),
        (
            {
                "first": "From April 2025 to March 2026 Emma Wilson takes a year somewhere in Europe and "
                "builds a sensor."
            },
            [destination_missing],
        ),
        ({"first": STAY.split(". ")[0] + ". A flat has been found for her near the river."}, [role_missing]),
        ({"more": "That makes half a dozen of us going out and one coming in."}, [count_mismatch]),
        ({"more": "We want our students to see the world, and this plan is how we pay for it."}, [purpose_missing]),
    ],
)
def test_a_gap_of_a_stay_told_in_sentences_is_found(change: dict[str, str], rules: list[Rule]) -> None:
    words = {"first": STAY, "more": "", "away": "April 2025 – March 2026", **change}
    read = draft(FREE.format(**words), CALL)
    every = (traveller_unnamed, destination_missing, role_missing, count_mismatch, purpose_missing)
    assert [rule for rule in every if found(rule, read)] == rules


FREE_JA = """
# メンバー

| 氏名 | 所属・職 | 渡航・来日 |
|---|---|---|
| 山田 花子 | 神戸大学・助教（2018年学位） | {away} |
| 高橋 健 | 神戸大学・教授 | なし |
| Emily Hartwell | ワシントン大学（米国）・教授 | なし |
| Daniel Okafor | ワシントン大学・博士課程 | 2026年4月～9月 |

# 渡航・招へい計画

{first}
- Daniel Okafor（博士課程）。{second}
{more}
"""
FIRST = "- 山田 花子（助教）。2025年4月から2026年3月まで、ワシントン大学のHartwellのもとで、培養膜48枚の応答を測る。"
SECOND = "2026年4月から9月まで神戸大学の高橋の研究室に滞在し、膜の厚さを測る。"


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ({}, []),
        ({"first": FIRST.replace("山田 花子（助教）", "大学院生のうち一人")}, [traveller_unnamed]),
        (
            {"first": FIRST.replace("2025年4月から2026年3月まで", "培養室が整い次第"), "away": "未定"},
            [period_missing],
        ),
        (
            {"first": "- 山田 花子（助教）。2025年4月から2026年3月まで、海外の適切な研究機関において膜を測る。"},
            [destination_missing],
        ),
        ({"second": "2026年4月から9月まで、高橋が神戸大学で受け入れる。"}, [role_missing]),
        ({"more": "何よりもまず海を渡ることに意味がある。"}, [purpose_missing]),
    ],
)
def test_a_gap_of_a_stay_told_in_a_japanese_list_is_found(change: dict[str, str], rules: list[Rule]) -> None:
    words = {"first": FIRST, "second": SECOND, "more": "", "away": "2025年4月～2026年3月", **change}
    read = draft(FREE_JA.format(**words), CALL)
    every = (traveller_unnamed, period_missing, destination_missing, role_missing, purpose_missing, host_missing)
    assert [rule for rule in every if found(rule, read)] == rules
