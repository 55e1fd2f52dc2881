"""Who travels and where to, where a draft hides that it does not say so; members from outside the call's countries."""

from __future__ import annotations

import pytest

from lint.rule import Rule, Severity
from lint.rules.mobility.country_ineligible import country_ineligible
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.no_early_career import no_early_career
from lint.rules.mobility.table_incomplete import table_incomplete
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"

JAPANESE = """
# チームメンバー表

| 氏名 | 所属・職 | 役割 | 渡航・招へい期間 |
|---|---|---|---|
| 余呉 敬一郎 | 滋賀県立大学・教授（研究代表者） | 総括 | なし |
| 信楽 ほのか | 滋賀県立大学・博士課程1年 | 計数 | 2026年9月〜2027年6月 |
| Rhiannon Oyelaran | ワシントン州立大学（米国）・教授（米国側代表、NSF） | 配列 | なし |

# 渡航・招へい計画

{x}
"""
KNOWN_BY_HOST = """
# 渡航計画

| 氏名 | 渡航先 | 受入研究者 | 期間 | 内容 |
|---|---|---|---|---|
| 信楽 ほのか | {x} | Rhiannon Oyelaran | 2026年9月〜2027年6月 | 魚を数える |
| 余呉 敬一郎 | ワシントン州立大学（米国） | Rhiannon Oyelaran | 2027年9月1日〜10日 | 配列を選ぶ |
| 朽木 航 | ワシントン州立大学（米国） | Rhiannon Oyelaran | 2026年4月〜9月 | 耳石を測る |
"""
ENGLISH = """
# Members

| Name | Affiliation and post | Task | Travel period |
|---|---|---|---|
| Keiichiro Yogo | Shiga University, Japan, Professor (PI) | all | none |
| Honoka Shigaraki | Shiga University, Japan, doctoral student | counts | {period} |
| Margaret Oyelaran | Washington State University (USA), Professor, US PI (NSF) | genes | none |
{row}
# Mobility plan

{x}
"""
SENT = "Honoka Shigaraki stays at Washington State University from September 2026 to June 2027 and counts fish."
DATES = "September 2026 – June 2027"


def spoken(rule: Rule, words: str, row: str = "", period: str = DATES) -> bool:
    text = (ENGLISH if words.isascii() else JAPANESE).format(x=words, row=row, period=period)
    return bool(found(rule, draft(text, "jst-aspire-gc-2024")))


@pytest.mark.parametrize(
    "words",
    [
        "先方の選んだ若い人ひとりが2026年4月から9月まで滋賀県立大学の余呉のもとで耳石を測る。",
        "ワシントン州立大学からは、若手をひとり、2026年4月から9月まで滋賀県立大学に迎え、余呉が測り方を教える。",
        "2026年4月から9月まで、ワシントン州立大学の院生を一人、滋賀県立大学に受け入れ、耳石を測る。",
        "2026年4月から9月までワシントン州立大学に滞在するのは、今年度中に採用する助教である。Oyelaran教授と耳石を測る。",
        "A young colleague stays at Washington State University from April to September 2026 and reads otoliths.",
    ],
)
def test_people_without_names_are_found(words: str) -> None:
    assert spoken(traveller_unnamed, words)


def test_nobody_with_a_time_of_travel_among_the_members_is_a_traveller_without_a_name() -> None:
    row = (
        "| to be chosen in spring | Washington State University (USA), doctoral student | genes | May to July 2026 |\n"
    )
    assert spoken(traveller_unnamed, SENT, row)
    assert not spoken(traveller_unnamed, SENT)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("信楽は2026年9月から2027年6月まで海を渡り、魚の数を先方と突き合わせる。", True),
        ("信楽は2026年9月から2027年6月まで、ワシントン州立大学で魚の数を突き合わせる。", False),
        ("Honoka Shigaraki is in the field from September 2026 to June 2027, where she counts fish.", True),
        (SENT, False),
    ],
)
def test_a_sentence_that_dates_a_member_but_tells_no_place(words: str, wrong: bool) -> None:
    assert spoken(destination_missing, words) is wrong


def test_a_laboratory_of_a_side_is_no_destination() -> None:
    head = "| 氏名 | 渡航先 | 期間 | 内容 |\n|---|---|---|---|\n"
    plan = head + "| 信楽 ほのか | {} | 2026年9月〜2027年6月 | 魚の数を数える |"
    assert spoken(destination_missing, plan.format("米国側の研究室（これから選ぶ）"))
    assert not spoken(destination_missing, plan.format("ワシントン州立大学（米国）"))


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("東京大学", True), ("滋賀県立大学", False), ("滋賀県立大学（余呉）", False), ("水産研究室（余呉）", False)],
)
def test_an_invitation_to_where_nobody_of_the_team_is(place: str, wrong: bool) -> None:
    row = f"| Rhiannon Oyelaran | {place} | 2026年9月〜2026年12月 | 配列を比べる |"
    plan = f"| 氏名 | 招へい先 | 期間 | 内容 |\n|---|---|---|---|\n{row}"
    assert spoken(host_missing, plan) is wrong


@pytest.mark.parametrize(("where", "wrong"), [("筆者の研究室に机を置き、", False), ("", True)])
def test_an_invitation_to_the_bench_of_who_writes(where: str, wrong: bool) -> None:
    stays = "".join(
        f"{name}（ワシントン州立大学 博士課程）は202{year}年4月から9月まで滋賀県立大学の余呉のもとで藻を数える。\n\n"
        for name, year in (("Alice Thornbury", 6), ("Marcus Wetherell", 7), ("Edith Calloway", 8))
    )
    last = f"Nolan Tremblay（ワシントン州立大学 博士課程）を、2029年2月から7月まで招く。{where}藻の株を比べてもらう。"
    assert spoken(host_missing, stays + last) is wrong


def test_a_guest_who_is_known_by_a_degree_is_missed_among_the_members() -> None:
    told = "Rhosyn Cadwaladr（2016年学位取得）は、2027年5月から8月まで滋賀県立大学に滞在し、余呉と換算式を検証する。"
    assert spoken(traveller_not_in_team, told)


@pytest.mark.parametrize(("home", "wrong"), [("University of Iceland", True), ("University of Alberta, Canada", False)])
def test_a_member_from_outside_the_countries_of_the_call(home: str, wrong: bool) -> None:
    row = f"| Hallgrimur Astvaldsson | {home}, Professor | sea | none |\n"
    assert spoken(country_ineligible, SENT, row) is wrong


@pytest.mark.parametrize(("period", "wrong"), [("not yet entered", True), ("to follow", True), (DATES, False)])
def test_a_time_of_travel_that_is_not_filled_in(period: str, wrong: bool) -> None:
    assert spoken(table_incomplete, SENT, "", period) is wrong


@pytest.mark.parametrize(
    ("cell", "wrong"),
    [("米国", True), ("米国内の共同研究先", True), ("米国（大学は調整中）", True), ("ワシントン州立大学", False)],
)
def test_a_cell_for_the_place_that_names_none_beside_others_that_do(cell: str, wrong: bool) -> None:
    text = JAPANESE.format(x="").replace("# 渡航・招へい計画", KNOWN_BY_HOST.format(x=cell))
    assert bool(found(destination_missing, draft(text, "jst-aspire-gc-2024"))) is wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("まず渡るのは博士課程の学生である。測り方には誰よりも慣れている。", True),
        ("最初に発つのは修士課程の学生の一人です。", True),
        ("最初の一人は、学内で選ぶ大学院生です。", True),
        ("まず渡るのは博士課程の信楽 ほのかである。測り方には誰よりも慣れている。", False),
        ("まず渡るのは博士課程の学生である。名前は信楽 ほのか。", False),
    ],
)
def test_a_traveller_presented_by_what_one_is(words: str, wrong: bool) -> None:
    stay = f"{words}2026年9月から2027年6月までワシントン州立大学に身を置き、Oyelaran教授のもとで魚を数える。"
    assert spoken(traveller_unnamed, stay) is wrong
    assert not spoken(no_early_career, stay)  # whoever it is, a student goes


CHART = """
| 氏名 | 2025上 | 2025下 | 2026上 |
|---|---|---|---|
| 信楽 ほのか（博士課程） | ワシントン州立大学（米国、受入：Oyelaran）で魚を数える | 同左（継続） | |
| 朽木 航（助教） | | | 4〜6月、ワシントン州立大学（米国、受入：Oyelaran）で配列を読む |
| {who} | | {where}で耳石を測る | |
"""


@pytest.mark.parametrize(
    ("who", "wrong"), [("ワシントン州立大の博士課程学生（1名）", True), ("米国側代表のOyelaran", False)]
)
def test_a_line_of_a_chart_that_leads_with_a_side_or_an_institution(who: str, wrong: bool) -> None:
    text = JAPANESE.format(x=CHART.format(who=who, where="滋賀県立大学（受入：余呉）"))
    told = [finding.severity for finding, _ in found(traveller_unnamed, draft(text, "jst-aspire-gc-2024"))]
    assert (told == [None]) is wrong


@pytest.mark.parametrize(("where", "wrong"), [("滋賀県立大学", True), ("滋賀県立大学（受入：余呉）", False)])
def test_a_cell_of_a_chart_without_the_host_that_the_others_name(where: str, wrong: bool) -> None:
    assert spoken(host_missing, CHART.format(who="Owen Pritchard（博士課程）", where=where)) is wrong


FORMS = """
| No. | | |
|---|---|---|
| 1 | Traveller | {who} |
| | Goes to | Washington State University, USA (M. Oyelaran) |
| | Dates | September 2026 – June 2027 |
| | Work | counts fish (2022 samples) |
| 2 | Traveller | Dana Pritchard, postdoc (2022), Washington State University |
| | Goes to | {where} |
| | Dates | April – September 2026 |
| | Work | reads otoliths |
"""


@pytest.mark.parametrize(
    ("who", "where", "rule"),
    [
        ("Honoka Shigaraki, doctoral student, Shiga University", "Shiga University (K. Yogo)", None),
        ("Ms Shigaraki (doctoral student, Shiga University)", "Shiga University (K. Yogo)", None),
        ("one doctoral student, Shiga University", "Shiga University (K. Yogo)", traveller_unnamed),
        ("Honoka Shigaraki, doctoral student, Shiga University", "a university in Hikone", destination_missing),
    ],
)
def test_numbered_forms_below_each_other_in_one_table(who: str, where: str, rule: Rule | None) -> None:
    read = draft(ENGLISH.format(x=FORMS.format(who=who, where=where), row="", period=DATES), "jst-aspire-gc-2024")
    rules = (traveller_unnamed, destination_missing)
    told = [one for one in rules if any(finding.severity is None for finding, _ in found(one, read))]
    assert told == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("course", "where", "severity"),
    [
        ("毎年6月、瀬底で10夜の実習を開く。", "瀬底で", Severity.QUESTION),
        ("", "瀬底で", Severity.ERROR),
        ("現地で相談する。", "現地で", Severity.ERROR),
    ],
)
def test_a_place_that_no_list_knows_is_asked_about(course: str, where: str, severity: Severity) -> None:
    text = f"""# Ⅱ 計画

{course}

# Ⅲ チーム

| 氏名 | 所属・職 | 学位 | 分担 | 来日期間 |
|---|---|---|---|---|
| 宮里 朋子 | 琉球大学 教授 | 1999 | 代表 | なし |
| Kealoha Nakamura | ハワイ大学（米）教授 | 2000 | 米国側代表 | 2025.6.2–6.15 |
| Dylan Overstreet | マイアミ大学（米）博士研究員 | 2023 | Task 2 | 2025.5–2025.10 |

# Ⅳ 派遣と招へい

Overstreet氏は2025年5月から10月まで琉球大学に滞在し、満月ごとの採取に加わって夜ごとの発現の地図を作る。
Nakamura教授は2025年6月2日から15日まで{where}、両海の採取時刻を揃える手順書を宮里と書く。
"""
    levels = [f.severity or Severity.ERROR for f in destination_missing.check(draft(text, CALL))]
    assert levels == [severity]


@pytest.mark.parametrize(
    ("leads", "open_"),
    [
        ("②カナダの院生", True),
        ("②Kazemi研究室の学生", True),
        ("②若手研究者", True),
        ("②博士課程学生（人選中）", True),
        ("②Léa Thibodeau", False),
    ],
)
def test_a_card_may_be_led_by_a_role_alone(leads: str, open_: bool) -> None:
    cards = (
        "①Jonah Abbott",
        "期間：令和7年6月〜令和7年11月",
        "受入れ：北里大学 戸塚 敦",
        "すること：土壌株の胞子から長いDNAを取る",
        leads,
        "期間：令和8年4月〜令和8年9月",
        "受入れ：北里大学 大石 久美",
        "すること：化合物30種の効き目を確かめる",
    )
    text = "# 4 渡航と招へい\n\n招へい（2名）\n\n" + "\n\n".join(cards) + "\n"
    assert bool(found(traveller_unnamed, draft(text, CALL))) == open_
