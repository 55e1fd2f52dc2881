"""What ties partners, who is a team, and whose part is thin, in many wordings."""

from __future__ import annotations

import pytest

from lint.analyse.team.ties import takes_up, tells_work
from lint.rule import Rule, Severity
from lint.rules.team.integration_missing import integration_missing
from lint.rules.team.part_thin import part_thin
from lint.rules.team.partner_missing import partner_missing
from tests.drafts import draft, found

TEAM = """
# 日本側メンバー

| 氏名 | 所属 | 国 | 役割 |
|---|---|---|---|
| 山田 花子 | 神戸大学 | 日本 | 培養 |

# 相手国側メンバー

| 氏名 | 所属 | 国 | 役割 |
|---|---|---|---|
| Emily Hartwell | ワシントン大学 | 米国 | {us} |
| Daniel Okafor | ワシントン大学 | 米国 | {us} |
| Aino Rautavaara | トゥルク大学 | フィンランド | {fi} |

# 研究体制

{x}
"""
TASKS = "神戸大学は培養を、ワシントン大学は光応答の測定を、トゥルク大学は遺伝子の改変を担う。"


def missed(rule: Rule, words: str, us: str = "測定", fi: str = "改変") -> bool:
    return bool(found(rule, draft(TEAM.format(us=us, fi=fi, x=words), "jst-aspire-gc-2024")))


@pytest.mark.parametrize(
    "words",
    [
        "単離した株は二週間以内にワシントン大学へ送られ、その値で神戸大学が次の株を選ぶ。",
        "三者は同じ番号の試料を用い、毎月の会議で次の株を決める。",
        "トゥルク大学の設計がなければ神戸大学は培養に進めない。",
        "Every strain carries one number, and the four leads meet each month to release the next batch.",
        "Washington's numbers decide which strains Turku edits next.",
        "値は翌朝までに共通のデータベースに書き込まれる。",
        "ワシントン大学の値が戻らなければ、神戸大学は次の株を選べない。",
        "Kobe cannot choose the next strains until the numbers of Washington are in.",
        "Washington and Turku use one common protocol.",
        "Blocks carry a code from spore to press; the toughness measured in Turku sets the plates of Seattle.",
        "株は三つに分けて三大学で測り、値が合わないときは測り直す。",
        "An isolate is measured in Seattle, edited in Turku, and only then planted in Kobe.",
    ],
)
def test_things_handed_on_shared_or_decided_together_tie_partners(words: str) -> None:
    assert not missed(integration_missing, TASKS + words)


@pytest.mark.parametrize(
    "words",
    [
        "各機関はそれぞれの強みを生かして緊密に連携する。",
        "互いの信頼関係にもとづき、一体となって研究を力強く進める。",
        "The partners will work hand in hand throughout.",
        "国際的に高い評価を受けた研究者が集まっている。",
        "互いの良さを引き出しながら一丸となって課題に取り組む。",
        "Their expertise dovetails perfectly, and the project will proceed smoothly as one.",
        "各機関が力を合わせ、連携を密にして進める。",
        "日本と米国とフィンランドの海で同じ測り方をしなければ、光応答の理由は分からない。",
        "米国とフィンランドの試料を同じ条件で比べる必要がある。",
        "Samples of Japan and Finland must be treated in the same way, or the question stays open.",
        "Washington writes clauses for common law, and Turku pays a share of the costs.",
        "Such strains are common in Finland.",
    ],
)
def test_promises_tie_nobody(words: str) -> None:
    assert missed(integration_missing, TASKS + words)


@pytest.mark.parametrize(
    "words",
    [
        "Each site works through its own list and publishes by itself.",
        "Every group has its own leader and its own papers.",
        "各機関は年に一度、それぞれの成果を報告書にまとめる。",
        "三者はそれぞれ独立に研究を深め、論文は各自が書く。",
        "Fishers of Aomori meet us each May. They decide which bays are tested.",
        "毎年八月に三大学を順に回る講習を開き、院生が測り方を学ぶ。",
        "三つの班はそれぞれで完結する課題をもち、互いに妨げ合わないように進める。",
        "各機関の課題は自己完結しており、互いに干渉しない。",
        "Each of the three work packages is self-contained.",
        "それぞれの機関は自らの計画に従い、独立に作業を進める。測定の条件は同じ温度とする。",
        "帰国した者は一か月以内に三大学の全員の前で報告する。",
        "三者の専門家が顔をそろえ、総合力で課題に臨む。",
        "Kobe pulls the threads until they break.",
        "Only if growers and chemists of several countries share one loop can this be solved in years.",
    ],
)
def test_work_side_by_side_and_what_is_for_others_tie_nobody(words: str) -> None:
    assert missed(integration_missing, TASKS + words)


def test_that_one_partner_hands_something_on_is_asked_about() -> None:
    words = "ワシントン大学のHartwellは、光を測った株を年に二度、神戸に送る。"
    text = TEAM.format(us="測定", fi="改変", x=TASKS + words)
    (remark,) = integration_missing.check(draft(text, "jst-aspire-gc-2024"))
    assert remark.severity is Severity.QUESTION
    assert not missed(integration_missing, f"{TASKS}{words}神戸大学は三日で結果を返し、ワシントン大学が次の株を選ぶ。")


@pytest.mark.parametrize(
    "words",
    [
        "生物学、化学、工学の三分野は、一枚の順位表で次の株を決める。",
        "Biologists, chemists and engineers vote each quarter on what is kept.",
        "Each site keeps its own freezers, but Turku plants only what Washington has passed.",
    ],
)
def test_fields_that_wait_for_each_other_are_tied(words: str) -> None:
    assert not missed(integration_missing, TASKS + words)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("情報交換", ""),
        ("研究協力", ""),
        ("Aim 3", "The University of Turku (トゥルク大学) will likewise contribute."),
        ("連絡調整", "トゥルク大学のRautavaaraにも、専門の立場から加わっていただく。"),
        ("advice; pays for her own time", ""),
        ("principal investigator; a friend of long standing", ""),
        ("長年の友人として見守る", ""),
        ("観察者（オブザーバー）、自費", ""),
        ("代表", "折にふれて意見を述べるトゥルク大学は、酵素を自前で測れるようになる。"),
    ],
)
def test_to_take_part_is_no_task(role: str, words: str) -> None:
    assert missed(part_thin, f"ワシントン大学は光応答を測る。{words}", fi=role)


@pytest.mark.parametrize(
    ("role", "thin"),
    [
        ("意見交換", True),
        ("助言、米国側代表", True),
        ("member", True),
        ("研究補助", True),
        ("測定", False),
        ("代表", False),
        ("PI; measures", False),
    ],
)
def test_several_who_only_advise_or_are_there_are_a_thin_part(role: str, thin: bool) -> None:
    assert missed(part_thin, "トゥルク大学は遺伝子を改変する。", us=role) is thin


@pytest.mark.parametrize(
    ("role", "words", "wrong"),
    [
        ("研究代表者", "参加する各機関は緊密に連携する。", True),
        ("Expert", "参加する各機関は緊密に連携する。", True),
        ("メンバー", "NSFの提案書も同じ題名である。", True),
        ("光応答の測定", "", False),
        ("研究代表者", "ワシントン大学は光応答を測る。", False),
        ("研究代表者", "米国側はNSFが支援する。", False),
        ("PI", "The Washington group is funded by NSF.", False),
        ("", "米国ワシントン州の漁業者6名に、調べる項目を決める段階から参加してもらう。", True),
        ("", "Farmers in the United States design the trial plots with us.", True),
        ("", "ワシントン大学は漁業者6名とともに、調べる項目を設計する。", False),
    ],
)
def test_a_team_does_something_or_is_paid_by_an_agency(role: str, words: str, wrong: bool) -> None:
    assert missed(partner_missing, words, us=role) is wrong


@pytest.mark.parametrize(
    ("role", "words", "wrong"),
    [
        ("研究代表者", "", True),
        ("Expert", "", True),
        ("共同研究者", "トゥルク大学も積極的に参加する。", True),
        ("Member", "", True),
        ("Advisor", "", True),
        ("", "", True),
        ("Senior lecturer", "", True),
        ("協力", "フィンランドからはトゥルク大学が加わる。", True),
        ("Team member", "", True),
        ("Finnish lead", "", True),
        ("改変", "", False),
        ("drying", "", False),
        ("研究代表者", "トゥルク大学は乾燥を担う。", False),
        ("PI; dries cocktails", "", False),
        ("研究代表者", "Rautavaara measures shelf life in Turku.", False),
    ],
)
def test_a_lone_member_without_a_task_is_a_thin_part(role: str, words: str, wrong: bool) -> None:
    assert missed(part_thin, words, fi=role) is wrong


LED = """
# チームメンバー

| 氏名 | 所属・職（役割） | 国 | 担当 |
|---|---|---|---|
| 山田 花子 | 神戸大学・教授（研究代表者） | 日本 | 培養 |
| {who} | 米国 | 光応答の測定 |
| Aino Rautavaara | トゥルク大学・教授（フィンランド側代表） | フィンランド | 遺伝子の改変 |

# 研究体制

{x}
"""
SENIOR, YOUNG = "Emily Hartwell | ワシントン大学・教授", "Noah Pike | ワシントン大学・博士研究員"


@pytest.mark.parametrize(
    ("who", "words", "wrong"),
    [
        (SENIOR, "米国側はNSFが支援する。", True),
        (YOUNG, "米国側はNSFが支援する。", True),
        (YOUNG, "米国側の受入責任者はワシントン大学が決める。山田は2026年に米国側の代表と株を選ぶ。", True),
        (f"{SENIOR}（米国側代表）", "米国側はNSFが支援する。", False),
        (f"{SENIOR}、チームを率いる", "米国側はNSFが支援する。", False),
        (SENIOR, "米国側のチームはHartwellが率い、NSFが支援する。", False),
        (YOUNG, "The American team is headed by Grace Oduya of the University of Washington and funded by NSF.", False),
    ],
)
def test_a_required_team_has_a_leader(who: str, words: str, wrong: bool) -> None:
    told = found(partner_missing, draft(LED.format(who=who, x=words), "jst-aspire-gc-2024"))
    assert bool(told) is wrong


HEADED = """
# 研究チーム

| 氏名 | 所属 | 国 | 役割 |
|---|---|---|---|
| 山田 花子 | 神戸大学 | 日本 | 培養 |
| Emily Hartwell | ワシントン大学 | 米国 | 光応答の測定 |
| Daniel Okafor | ワシントン大学 | 米国 | 光応答の測定 |
| Aino Rautavaara | トゥルク大学 | フィンランド | {lead} |
| Ville Karppinen | トゥルク大学 | フィンランド | 遺伝子の改変 |

# 研究計画

神戸大学は培養を担う。{x}
"""


@pytest.mark.parametrize("lead", ["", "フィンランド側"])
@pytest.mark.parametrize(
    "words", ["", "トゥルク大学が担当する。", "株は日本に、光源は米国に、編集の設備はフィンランドにある。"]
)
def test_a_part_whose_head_has_no_task_in_table_or_text_is_thin(lead: str, words: str) -> None:
    assert found(part_thin, draft(HEADED.format(lead=lead, x=words), "jst-aspire-gc-2024"))


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("フィンランド側代表、遺伝子の改変", ""),
        ("フィンランド側代表（課題2）", ""),
        ("フィンランド側の代表", ""),
        ("", "トゥルク大学は遺伝子を改変する。"),
    ],
)
def test_a_head_with_a_task_in_table_or_text_leads_no_thin_part(lead: str, words: str) -> None:
    assert not found(part_thin, draft(HEADED.format(lead=lead, x=words), "jst-aspire-gc-2024"))


@pytest.mark.parametrize(
    "words", ["神戸大学が1,300株の配列から毎回48種の酵素を選ぶ。", "三者は水だけを溶媒として紡ぐ条件を見いだす。"]
)
def test_choosing_among_ones_own_ties_nobody(words: str) -> None:
    assert missed(integration_missing, f"{TASKS}{words}各機関は緊密に連携する。")


@pytest.mark.parametrize(
    "words",
    [
        "三大学は年1回の合同シンポジウムで成果を発表する。",
        "Each group reports its progress once a year.",
        "それぞれの機関が成果をまとめ、論文として発表する。",
        "三つの課題は並行して進め、最終年度に成果を持ち寄る。",
        "水田の持ち主17名が、どの区画に何を植えるかを一月の会合で決める。",
    ],
)
def test_reports_once_a_year_and_owners_of_fields_tie_nobody(words: str) -> None:
    assert missed(integration_missing, TASKS + words)


def test_to_join_things_is_work_and_to_join_a_project_is_none() -> None:
    assert tells_work("Turku isolates the genes of the strains and joins them to the best ones.")
    assert not tells_work("Turku welcomes the plan and joins the project.")


@pytest.mark.parametrize("words", ["工程を日本・米国・フィンランドの研究室で分担し、体制をつくる。", ""])
def test_a_part_whose_tasks_are_open_or_shared_by_all_is_thin(words: str) -> None:
    text = HEADED.replace("遺伝子の改変", "未定").format(lead="未定", x=words)
    assert found(part_thin, draft(text, "jst-aspire-gc-2024"))


def test_a_column_of_names_and_years_of_the_degree_tells_both() -> None:
    table = (
        "# メンバー\n\n| 氏名（学位取得年） | 所属・職名 | 役割 |\n|---|---|---|\n"
        "| 西森 啓介（1995） | 高知大学・教授 | 代表 |\n| 和食 ひかり（2020） | 高知大学・助教 | 株の分離 |\n"
    )
    assert [(m.name, m.degree_year) for m in draft(table, "jst-aspire-gc-2024").members] == [
        ("西森 啓介", 1995),
        ("和食 ひかり", 2020),
    ]


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Each round in Sendai starts from the scratches that Corvallis could not heal.", True),
        ("東北の各回は、オレゴンが直せなかった傷から始める。", True),
        ("Sendai starts in May, and Corvallis starts in June.", False),
    ],
)
def test_to_start_from_what_another_leaves(words: str, so: bool) -> None:
    assert takes_up(words) is so
