"""What a plan leaves open in words: who leads, who receives, where one goes; and where the finding stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint.analyse.movements.hosts import nobodys
from lint.analyse.people.names import names
from lint.analyse.people.nobody import placeholder
from lint.rule import Rule
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.one_way import one_way
from lint.rules.mobility.refused import refused
from lint.rules.mobility.stay_too_short import stay_too_short
from lint.rules.mobility.table_incomplete import table_incomplete
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
from lint.rules.mobility.traveller_unnamed import traveller_unnamed
from lint.rules.team.leaders import left_open
from lint.rules.team.partner_missing import partner_missing
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"
EXCHANGE = "corpora/blind/calls/exchange.toml"
TEAM = """
# チームメンバー表

| 氏名 | 所属・職 | 役割 | 渡航・招へい期間 |
|---|---|---|---|
| 余呉 敬一郎 | 滋賀県立大学・教授（研究代表者） | 総括 | なし |
| 信楽 ほのか | 滋賀県立大学・博士課程1年 | 計数 | 2026年9月〜2027年6月 |
| Rhiannon Oyelaran | ワシントン州立大学（米国）・教授（NSF） | 配列 | なし |
| Owen Pritchard | ワシントン州立大学（米国）・博士課程 | 配列 | なし |

# 研究体制

{team}

# 行き来の計画

{plan}
"""
STAY = "信楽 ほのか（博士課程1年）は2026年9月から2027年6月まで、ワシントン州立大学でOyelaran教授と魚を数える。"
GUEST = "Owen Pritchard（ワシントン州立大学 博士課程）は2026年4月から9月まで、滋賀県立大学の余呉のもとで耳石を測る。"


def spans(rule: Rule, plan: str, team: str = "", call: str = CALL) -> list[str]:
    read = draft(TEAM.format(plan=plan, team=team), call)
    return [read.quote(finding.span) for finding, _ in found(rule, read) if finding.span is not None]


@pytest.mark.parametrize(
    ("words", "is_open"),
    [
        ("米国側の責任者は先方の学内で選ばれる。", True),
        ("米国側の代表は、ワシントン州の大学が採択後に立てる。", True),
        ("米国側の研究代表者は、通知を受けてから先方の学科会議が選ぶ。", True),
        ("United States: Washington State University (WSU), principal investigator to be decided.", True),
        ("United States: Rhiannon Oyelaran, principal investigator, to be joined by a postdoc in 2026.", False),
        ("The US team elects who will head it in September.", True),
        ("On the American side the faculty names the leader once the grant is awarded.", True),
        ("ワシントン州立大学の指揮を誰がとるかは、学部の会議が来春に決める。", True),
        (
            "The faculty in Pullman: who leads the American side, Washington State University will let us know in May.",
            True,
        ),
        ("米国側の代表者はRhiannon Oyelaran（教授。副代表は採択後に同大学が選ぶ）。", False),
        ("米国側の代表者はOyelaran教授で、試料の配分は代表者会議が決める。", False),
        ("米国側の代表者はRhiannon Oyelaran教授が務め、若手は採択後に選ぶ。", False),
        ("米国側の研究代表者が次の沢を選ぶ。", False),
        ("The US PI decides after each round which samples go on.", False),
    ],
)
def test_a_leader_whom_somebody_else_is_still_to_choose(words: str, is_open: bool) -> None:
    assert bool(left_open(draft(TEAM.format(plan=STAY, team=words), CALL))) is is_open


@pytest.mark.parametrize(
    ("value", "is_open"),
    [
        ("ワシントン州立大学が採択後に選ぶ", True),
        ("ワシントン州立大学から一名を出していただく", True),
        ("Rhiannon Oyelaran, Washington State University", False),
    ],
)
def test_a_labelled_leader_who_is_still_to_be_chosen(value: str, is_open: bool) -> None:
    for label in ("米国側代表者", "PI (US)"):
        read = draft(f"- {label}: {value}\n\n{TEAM.format(plan=STAY, team='')}", CALL)
        assert bool(left_open(read)) is is_open


@pytest.mark.parametrize(
    ("value", "is_open"),
    [
        ("オレゴン州立大学 生物工学科 教授", True),
        ("Professor, Department of Biology, Oregon State University", True),
        ("Ma, Professor, Oregon State University", False),
        ("Oregon State University", False),
    ],
)
def test_a_post_at_an_institution_is_no_leader(value: str, is_open: bool) -> None:
    text = TEAM.format(plan=STAY, team="").replace("| Rhiannon Oyelaran |", "| Owen Pritchett |")
    read = draft(f"- PI (US): {value}\n\n{text.replace('教授（NSF）', '博士研究員')}", CALL)
    assert bool(left_open(read)) is is_open


def test_a_leader_within_lines_that_run_on() -> None:
    cover = "Leader (Japan): Keiichiro Yogo, Shiga University Leader (USA): under discussion Duration: 60 months"
    assert [read.quote(span).strip() for read in [draft(cover, CALL)] for span in left_open(read)] == [
        "under discussion"
    ]


PERSONS = """
# Persons

On the German side there take part Prof. Ruth Nadolny of the University of Rostock (doctorate 2003, codes), Dr. Malin
Kesselbach (doctorate 2022, postdoctoral researcher in Rostock) and Jannik Thoma (doctoral student in Rostock).

{x}In Taiwan our partner is Prof. Lo Pei-shan, National Tsing Hua University (doctorate 2011, verification).

Kyushu University bears the salaries of its people.

# Exchange

Malin Kesselbach will be at Kyushu University with Prof. Isao Tamarugi from April through September 2026.
"""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [("", True), ("In Japan Prof. Isao Tamarugi of Kyushu University (doctorate 1995, forms) leads.\n\n", False)],
)
def test_a_required_country_of_which_nobody_is_presented_beside_the_others(words: str, wrong: bool) -> None:
    told = found(partner_missing, draft(PERSONS.format(x=words), EXCHANGE))
    assert [finding.span is not None for finding, _ in told] == [True] * wrong


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("大陸の研究機関へ出かける", True),
        ("欧州の天文台のいずれかに滞在する", True),
        ("ワシントン州立大学に滞在する", False),
    ],
)
def test_some_institution_or_other_is_no_destination(place: str, wrong: bool) -> None:
    before = "余呉は2026年6月3日から10日まで、ワシントン州立大学でOyelaran教授と計画を練る。"
    words = f"{before}次いで信楽 ほのかが、2026年9月から2027年6月まで{place}。耳石を測る。"
    assert bool(spans(destination_missing, words)) is wrong


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("an adhesive maker in Nagoya", True),
        ("one of the partner firms", True),
        ("名古屋の接着剤メーカー", True),
        ("薬学部のどなたか", True),
        ("An Liu", False),
        ("A. de Vries", False),
        ("Anna Keller in Bern", False),
        ("一橋 みどり", False),
    ],
)
def test_a_firm_in_the_place_of_a_host_names_nobody(words: str, nobody: bool) -> None:
    assert nobodys(words) is nobody


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("培養班から助教クラスの1名。2026年12月から", True),
        ("One of Nadolny's doctoral students, whom he will choose, comes", True),
        ("島根大の院生（D1）→ ワシントン州立大学", True),
        ("津森 遥香 助教 → ワシントン州立大学", False),
        ("PhD student (Shimane) → Washington State University", True),
        ("Ann Lee, postdoc → ETH Zurich", False),
        ("one of the partners", False),
    ],
)
def test_a_rank_or_one_of_somebodys_students_is_nobody(words: str, nobody: bool) -> None:
    assert (placeholder(words) is not None) is nobody


@pytest.mark.parametrize(
    ("cell", "nobody"),
    [("宮崎大学から1名", True), ("Edmonton postdoc", True), ("John Fellows", False), ("鹿児島 一人", False)],
)
def test_a_cell_that_counts_people_of_an_institution_names_nobody(cell: str, nobody: bool) -> None:
    assert (placeholder(cell, cell=True) is not None) is nobody


def test_the_student_of_a_member_is_a_traveller_without_a_name() -> None:
    words = "One of Oyelaran's doctoral students, whom she will choose, comes from Washington State University to "
    words += "Shiga University from April to September 2026, as a guest of Keiichiro Yogo."
    assert any(one.startswith("One of") for one in spans(traveller_unnamed, words))


@pytest.mark.parametrize(
    ("host", "wrong"),
    [
        ("余呉が構える滋賀県立大学A棟3階の水槽室に席を借り、", False),
        ("滋賀県立大学A棟3階の水槽室に席を借り、", True),
    ],
)
def test_who_keeps_the_room_receives(host: str, wrong: bool) -> None:
    others = "".join(
        f"{name}（ワシントン州立大学 博士課程）は202{year}年4月から9月まで滋賀県立大学の余呉のもとで藻を数える。\n\n"
        for name, year in (("Alice Thornbury", 6), ("Marcus Wetherell", 7), ("Edith Calloway", 8))
    )
    last = f"Owen Pritchard（ワシントン州立大学 博士課程）は、2029年4月から9月まで、{host}耳石を測る。"
    assert bool(spans(host_missing, others + last)) is wrong


def test_a_plan_of_one_way_is_found_at_its_heading_or_its_number() -> None:
    assert spans(one_way, STAY) == ["行き来の計画"]
    assert spans(one_way, f"日本から渡航するのは1名。\n\n{STAY}")[0].startswith("日本から渡航する")
    assert spans(one_way, f"{STAY}\n\n{GUEST}") == []


def test_what_one_member_does_not_is_no_refusal_of_the_plan() -> None:
    line = "米国側は1人。Owen Pritchard（博士課程）。配列を受け持つ。来日はしない。"
    assert refused(draft(line, CALL), "inbound") is None
    assert refused(draft("本計画では招へいは行わない。", CALL), "inbound") is not None


def test_a_spaced_name_of_ordinary_words_with_a_post_behind_it() -> None:
    assert [name.text for name in names("長湯 真帆（博士後期課程1年）：2025年10月から")] == ["長湯 真帆"]
    assert names("共同 研究（博士課程の学生を含む）") == []
    words = "長湯 真帆（博士後期課程1年）は2026年9月から2027年6月まで、ワシントン州立大学でOyelaran教授と魚を数える。"
    assert spans(traveller_not_in_team, words) == ["長湯 真帆"]


MEMBERS = """
# Organisation

The counterpart side consists of the following members.

(a) Harriet Vandermolen, Professor, University of Delaware, United States (doctorate 1994). Lead. Stay in Japan: none.

(b) Ines Carballido, doctoral student, University of Delaware. Animals.{x}

(c) Noh Hayoung, postdoctoral researcher, Pusan National University, Korea. Ratios. Stay in Japan: May to July 2026.

(d) Gwon Taerim, Professor, Pusan National University (doctorate 2001). Cascades. Stay in Japan: none.

# Mobility

Ines Carballido, doctoral student of the University of Delaware, will stay at Okayama University of Science with Satsuki
Mihashi from 9 June 2025 to 5 December 2025 and compare haemocytes.
"""


@pytest.mark.parametrize(("words", "wrong"), [("", True), (" Stay in Japan: 9 June to 5 December 2025.", False)])
def test_a_line_without_the_time_that_the_others_of_the_list_tell(words: str, wrong: bool) -> None:
    read = draft(MEMBERS.format(x=words), CALL)
    told = [read.quote(finding.span) for finding, _ in found(table_incomplete, read) if finding.span]
    assert told == ["Ines Carballido"] * wrong


def test_a_list_that_names_again_whose_stay_is_told_elsewhere_asks_nothing() -> None:
    read = draft(MEMBERS.format(x=""), CALL)
    again = next(one for one in read.members if one.name == "Ines Carballido")
    elsewhere = replace(again, name="Ines　Carballido", name_span=None, period="June to December 2025")
    vars(read)["members"] = [elsewhere, *read.members]  # as a table over two pages of a PDF tells it
    assert not list(found(table_incomplete, read))


@pytest.mark.parametrize(("words", "wrong"), [("is a doctoral student of his", True), ("leads his laboratory", False)])
def test_a_stage_that_running_text_tells_makes_a_short_stay_too_short(words: str, wrong: bool) -> None:
    text = f"""
    # Who we are

    Honoka Shigaraki {words}.

    # Mobility

    | Name | Destination | Period | Task |
    |---|---|---|---|
    | Honoka Shigaraki | Washington State University, USA | 1–26 March 2026 | counts fish |
    """
    assert bool(found(stay_too_short, draft(text, CALL))) is wrong


def test_the_month_of_leaving_is_no_short_stay() -> None:
    words = "信楽 ほのか（博士課程1年）は2026年1月、成人の日の翌週に発ち、その年の暮れに戻るまで、"
    words += "ワシントン州立大学で魚を数える。"
    assert spans(stay_too_short, words) == []


def test_a_traveller_whom_a_post_introduces_is_missed_among_the_members() -> None:
    words = "Aldous Penhaligon, a robot engineer at Shiga University, spends May 2027 at Washington State University."
    assert len(spans(traveller_not_in_team, words)) == 1


def test_a_sentence_that_begins_with_a_month_goes_on_with_who_is_expected() -> None:
    text = """
    # Mobility

    From Mokpo we expect Da-hyeon Yoo, a doctoral student. January, February and March of 2027 she spends at Kagawa
    University with Sadaharu Mikuriya, setting the brines of Sinan beside those of Utazu.
    """
    assert [stay.person for stay in draft(text, CALL).movements] == ["Da-hyeon Yoo"]


def test_somebody_who_works_with_a_member_is_not_the_member() -> None:
    words = "ワシントン州立大学の教員のうち都合のつく者が、2026年10月2日から8日まで滋賀県立大学を訪れ、"
    words += "提言を余呉と起草する。"
    assert spans(traveller_unnamed, words) == ["都合のつく者"]


@pytest.mark.parametrize(
    ("where", "wrong"),
    [
        ("海外の共同研究先で", ["海外の共同研究先"]),
        ("相手国の協力機関にて", ["相手国の協力機関"]),
        ("ワシントン州立大学で", []),
    ],
)
def test_some_partner_or_other_abroad_is_no_destination(where: str, wrong: list[str]) -> None:
    plan = f"{GUEST}\n\n続いて信楽 ほのかが、2026年9月から10か月間、{where}、魚の骨を数えて照らし合わせる。"
    assert spans(destination_missing, plan) == wrong


def test_an_applicant_who_looks_after_a_guest_receives_her() -> None:
    stay = "{} comes to Shiga University from April {} to March {}. {}She counts the ear bones of two lakes.\n\n"
    guests = [
        (name, 2025 + i, "" if i == 2 else "She works with Ken Yogo. ")
        for i, name in enumerate(("Ada Quill", "Bea Rowntree", "Cora Pritchard", "Dot Fennimore"))
    ]
    told = "".join(stay.format(name, year, year + 1, host) for name, year, host in guests)
    text = f"# Exchange of people\n\n{told}"
    assert len(found(host_missing, draft(text, CALL))) == 1
    cared = text.replace("2028. She counts", "2028. I shall look after her myself. She counts", 1)
    assert cared != text
    assert found(host_missing, draft(cared, CALL)) == []
