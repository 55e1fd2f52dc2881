"""Plans that repeat themselves: 「同上」 from one person's table to the next, stays that go on overleaf."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.analyse.movements.applicant import home_of
from lint.analyse.people.names import names
from lint.analyse.structure.grids import grids
from lint.calls import load
from lint.document import Cell, Document, Span, Table
from lint.rules.mobility.table_incomplete import table_incomplete
from tests.analyse.plans import CALL, opened, records, word
from tests.drafts import draft, found

TEAM = """
# 日本側メンバー

| 氏名 | 所属 | 職名 | 渡航期間 |
|---|---|---|---|
| 唐沢 結衣 | 信濃大学 | 助教 | 2025年4月～2026年3月 |
| 百瀬 隼人 | 信濃大学 | 博士課程1年 | 2026年4月～2027年1月 |

# 渡航・招へい計画

"""
CARD = "| 氏名 | {who} |\n|---|---|\n| {place} | {where} |\n| 期間 | {when} |\n| 活動内容 | {what} |\n\n"


def card(who: str, where: str, when: str, what: str, place: str = "派遣先") -> str:
    """One person's table."""
    return CARD.format(who=who, where=where, when=when, what=what, place=place)


@pytest.mark.parametrize("same", ["同上", "同大学", "〃"])
def test_one_persons_table_says_where_as_the_one_before(same: str) -> None:
    plan = (
        "## 派遣\n\n"
        + card("唐沢 結衣", "Tufts University（米国）", "2025年4月～2026年3月", "製膜を担当する")
        + card("百瀬 隼人", same, "2026年4月～2027年1月", "力学特性を測る")
        + "## 招へい\n\n"
        + card("Hannah Brandt", "信濃大学（受入：瀬川 正樹）", "2025年7月～2025年12月", "系統を作る", "招へい先")
        + card("Luis Reed", f"{same}（受入：唐沢 結衣）", "2026年9月～2026年12月", "画像を解析する", "招へい先")
    )
    told = records(TEAM + plan, "host") if same != "〃" else records((TEAM + plan).replace("〃（", "同上（"), "host")
    assert told == [
        ("唐沢 結衣", "outbound", "Tufts University", "2025-04", "2026-03", None),
        ("百瀬 隼人", "outbound", "Tufts University", "2026-04", "2027-01", None),
        ("Hannah Brandt", "inbound", "信濃大学", "2025-07", "2025-12", "瀬川 正樹"),
        ("Luis Reed", "inbound", "信濃大学", "2026-09", "2026-12", "唐沢 結衣"),
    ]


@pytest.mark.parametrize("same", ["同校", "同大学", "同上"])
def test_lines_of_a_list_say_where_as_the_one_before(same: str) -> None:
    plan = f"""
    # 渡航・招へい計画

    ## 日本側研究者の渡航

    - 氏名：平野 千尋（助教）／渡航先：カリフォルニア大学デービス校（米国）／期間：2025年9月～2026年8月／内容：設計
    - 氏名：倉田 大輝（修士1年）／渡航先：{same}／期間：2026年4月～2027年1月／内容：発酵を計測する
    """
    assert [row[2] for row in records(plan)] == ["カリフォルニア大学デービス校"] * 2


def test_who_receives_in_brackets_below_a_place_is_no_second_place(tmp_path: Path) -> None:
    rows = [
        ["氏名", "訪問先", "滞在期間", "役割"],
        [
            "原口 翔太（筑後大学 講師）",
            "University of Wisconsin\n（W. Ostrander 教授）",
            "① 2025年5月～2026年4月\n② 2027年6月～2027年8月",
            "① 形質転換系を自動化する\n② 株の安定性を試験する",
        ],
        ["牟田 さくら（筑後大学 博士課程1年）", "〃", "2026年10月～2027年7月", "代謝物を分析する"],
    ]
    told = records(word(tmp_path / "plan.docx", "渡航計画", rows), "role")
    assert [(row[2], row[3], row[5]) for row in told] == [
        ("University of Wisconsin", "2025-05", "形質転換系を自動化する"),
        ("University of Wisconsin", "2027-06", "株の安定性を試験する"),
        ("University of Wisconsin", "2026-10", "代謝物を分析する"),
    ]


@pytest.mark.parametrize("again", ["力学試験（続き）", "力学試験", "引き続き測定"])
def test_the_next_years_cell_goes_on_with_the_stay(again: str) -> None:
    plan = f"""
    # 往来計画

    | 氏名 | 方向 | 滞在先 | 2025年度 | 2026年度 | 2027年度 |
    |---|---|---|---|---|---|
    | 板垣 優 | 渡航 | Texas A&M University (USA) | 4月–3月<br>配列設計 | – | – |
    | 工藤 渚 | 渡航 | Texas A&M University (USA) | – | 9月–3月<br>力学試験 | 4月–6月<br>{again} |
    """
    assert [row[3:] for row in records(plan)] == [("2025-04", "2026-03"), ("2026-09", "2027-06")]


def test_a_task_in_two_languages_is_nobody() -> None:
    for task in ("構造解析 Structure", "成分分析Analysis", "品種改良 Breeding"):
        assert names(task, cell=True) == []
    assert [name.text for name in names("長谷川 Anna", cell=True)] == ["長谷川 Anna"]


def _overleaf(*pages: list[list[tuple[str, int, int]]]) -> Document:
    """A document with a table on each page: rows of cells, each with its words, rows and columns."""
    text, tables, starts = "", list[Table](), list[tuple[int, int]]()
    for number, rows in enumerate(pages, start=1):
        cells: list[Cell] = []
        taken: set[tuple[int, int]] = set()
        starts.append((len(text), number))
        for row, told in enumerate(rows):
            column = 0
            for words, high, wide in told:
                while (row, column) in taken:
                    column += 1
                taken |= {(row + a, column + b) for a in range(high) for b in range(wide)}
                cells.append(Cell(Span(len(text), len(text) + len(words)), row, column, high, wide))
                text, column = f"{text}{words}\n", column + wide
        tables.append(Table(Span(starts[-1][0], len(text) - 1), tuple(cells)))
    return Document("plan.pdf", "pdf", text, tables=tuple(tables), page_starts=tuple(starts))


def test_labels_of_two_rows_end_a_page_and_the_stays_stand_overleaf() -> None:
    head = [
        [("方向", 2, 1), ("氏名", 2, 1), ("滞在先", 2, 1), ("2025年度", 1, 2), ("2026年度", 1, 2)],
        [("上期", 1, 1), ("下期", 1, 1)] * 2,
    ]
    stays = [
        ("日→米", "西出 拓海", "Michigan State University", "●", "●", "", ""),
        ("日→米", "南 紗英", "Michigan State University", "", "", "●", "●"),
        ("米→日", "Noah Lindgren", "北陸大学", "", "●", "", ""),
    ]
    (told,) = grids(_overleaf(head, [[(words, 1, 1) for words in row] for row in stays]))
    assert told.words[2:] == tuple(stays)


@pytest.mark.parametrize(
    ("line", "home"),
    [
        ("Principal investigator (Japan): Kaori Mori, Professor, Chubu Institute", "JP"),
        ("Japanese PI: Masato Ueno, Professor, Hokushin University", "JP"),
        ("Principal investigator (USA): Thomas Reyes, Iowa State University", "US"),
    ],
)
def test_whose_leader_the_cover_names_first_tells_who_applies(line: str, home: str) -> None:
    read = draft(f"# A foundry\n\n{line}\n\nU.S. PI: Caroline Dubois, Purdue University\n")
    assert home_of(read.document, load("generic"), "en", (), ()) == home


def test_a_degree_is_awarded_and_no_money() -> None:
    team = """
    # Team members, Japan

    | Name | Affiliation and position | PhD awarded | Role | Travel period |
    |---|---|---|---|---|
    | Kaori Mori | Chubu University, Professor | 1998 | PI | none |
    | Shun Abe | Chubu University, Assistant Professor | 2018 | Strains | Apr 2025 – Mar 2026 |
    """
    assert [(m.name, m.period) for m in draft(team, CALL).members] == [
        ("Kaori Mori", "none"),
        ("Shun Abe", "Apr 2025 – Mar 2026"),
    ]


@pytest.mark.parametrize(
    "cover", ["Principal investigator (Japan): Rei Mori", "Japanese PI: Prof. Rei Mori", "代表者　Rei Mori"]
)
def test_who_leads_by_the_cover_may_leave_the_cell_empty(cover: str) -> None:
    text = f"""
    {cover}

    # Members of the Japanese team

    | Name | Affiliation | Position | Travel period |
    |---|---|---|---|
    | Rei Mori | Sanriku University | Professor | |
    | Dai Kumagai | Sanriku University | Assistant Professor | May 2025 – April 2026 |
    | Mina Endo | Sanriku University | Doctoral student | January – December 2026 |
    """
    assert not found(table_incomplete, draft(text, CALL))
    assert found(table_incomplete, draft(text.replace(cover, "An application"), CALL))


def test_labels_below_a_name_stand_in_one_broken_paragraph(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_heading("人的交流の計画", 1)
    file.add_heading("1．派遣（日本→米国）", 2)
    file.add_paragraph(
        "（1）工藤 大和（助教）\n　派遣先：ハワイ大学マノア校（S. Kwan教授）\n　期　間：令和7年5月から12か月\n"
        "　用　務：酵素を固定化する"
    )
    file.add_paragraph(
        "（2）成田 うらら（博士1年）\n　派遣先：同上\n　期　間：令和8年9月から10か月\n　用　務：殻を観察する"
    )
    file.save(str(tmp_path / "plan.docx"))
    assert records(opened(tmp_path / "plan.docx"), "role") == [
        ("工藤 大和", "outbound", "ハワイ大学マノア校", "2025-05", "2026-04", "酵素を固定化する"),
        ("成田 うらら", "outbound", "ハワイ大学マノア校", "2026-09", "2027-06", "殻を観察する"),
    ]


@pytest.mark.parametrize("label", ["機関 / Institution", "機関名 Institution", "大学（University）"])
def test_an_institution_in_two_languages_beside_the_country_is_where_people_go(label: str) -> None:
    plan = f"""
    # 渡航・招へい計画 / Mobility plan

    | # | 期間 / Period | 者 / Person | 国 / Country | {label} | 業務 / Task |
    |---|---|---|---|---|---|
    | 1 | 2025.4–2026.3 | 函南 ゆい | 米国 | University of Minnesota | 酵素進化を行う |
    | 2 | 2025.5–2025.10 | Holly Brandvik | 日本 | 伊豆大学 | 遺伝子を導入する |
    """
    assert [row[:3] for row in records(plan)] == [
        ("函南 ゆい", "outbound", "University of Minnesota"),
        ("Holly Brandvik", "inbound", "伊豆大学"),
    ]


def test_a_cover_of_two_languages_is_no_stay() -> None:
    cover = """
    | 課題名 / Title | ワサビの香気酵素 / Aroma enzymes of wasabi |
    |---|---|
    | 研究代表者 / PI | 天城 誠司 AMAGI Seiji（伊豆大学） |
    | 相手国PI / Counterpart PI | Paul Drexler（University of Minnesota, USA） |
    | 期間 / Term | 2024.11–2029.10 |
    """
    assert records(cover) == []


@pytest.mark.parametrize("mark", ["→", "⇒", "->"])
def test_the_way_between_two_institutions_heads_a_column_of_stays(mark: str) -> None:
    plan = f"""
    # Exchange plan

    | Kuroshio University {mark} University of Georgia | University of Georgia {mark} Kuroshio University |
    |---|---|
    | Taku Nishi<br>05/2025–04/2026<br>Designs enzymes | Erin Salter (Postdoc)<br>06/2025–11/2025<br>Runs ponds |
    | Yui Okada (student)<br>09/2026–06/2027<br>Tests films | Tomas Vrba<br>02/2027–07/2027<br>Tests sea water |
    """
    assert [row[:3] for row in records(plan)] == [
        ("Taku Nishi", "outbound", "University of Georgia"),
        ("Erin Salter", "inbound", "Kuroshio University"),
        ("Yui Okada", "outbound", "University of Georgia"),
        ("Tomas Vrba", "inbound", "Kuroshio University"),
    ]


def test_who_leads_by_the_cover_is_at_home_where_the_teams_table_says() -> None:
    text = """
    # Proposal

    Principal Investigator: Hiroko Arai, Professor, Kuroshio University

    Counterpart PI: Mark Dillard, Professor, University of Georgia (USA)

    # Team members (Japanese side)

    | Name | Title | Institution |
    |---|---|---|
    | Hiroko Arai | Professor | Kuroshio University |
    | Taku Nishi | Lecturer | Kuroshio University |
    """
    read = draft(text)
    assert home_of(read.document, load("generic"), "en", read.members, ()) == "JP"


@pytest.mark.parametrize("same", ["同上", "同所", "同機関"])
def test_below_a_way_the_same_place_is_that_of_its_column(tmp_path: Path, same: str) -> None:
    rows = [
        ["年度", "日本から米国へ", "米国から日本へ"],
        [
            "2025年度",
            "芦屋 友里（准教授）\nカリフォルニア大学サンディエゴ校、2025年8月～2026年7月\n経路を設計する",
            "Andre Silva（Postdoc）\n神戸大学、2025年5月～2025年10月\n酵母を改良する",
        ],
        [
            "2026年度",
            f"西宮 颯（博士課程2年）\n{same}、2026年9月～2027年6月\n代謝を測定する",
            f"Megan Cho（PhD student）\n{same}、2026年10月～2027年3月\n発酵槽で実証する",
        ],
    ]
    assert sorted(row[:3] for row in records(word(tmp_path / "plan.docx", "渡航・招へい計画", rows))) == [
        ("Andre Silva", "inbound", "神戸大学"),
        ("Megan Cho", "inbound", "神戸大学"),
        ("芦屋 友里", "outbound", "カリフォルニア大学サンディエゴ校"),
        ("西宮 颯", "outbound", "カリフォルニア大学サンディエゴ校"),
    ]


@pytest.mark.parametrize("home", ["道東大学", "紀伊大学", "北方生命大学"])
def test_guests_of_an_institution_of_the_own_side_that_no_list_knows_are_in_japan(home: str) -> None:
    plan = f"""
    # 日本側チームメンバー

    | 氏名 | 所属・職 | 渡航期間 |
    |---|---|---|
    | 釧路 勝 | {home}・教授 | なし |
    | 標津 玲奈 | {home}・助教 | 2025年5月～2026年4月 |

    # 渡航・招へい計画

    ## 招へい（米国 → 日本）

    - Ben Sorensen 博士研究員：{home}（釧路 勝 教授）、2025年10月～2026年3月（6か月）。炭素収支を測定する。
    - Kira Holm（PhD student）：同大学、2026年7月～2026年10月（4か月）。ゲノムを解読する。
    """
    assert [row[2:] for row in records(plan, "country") if row[1] == "inbound"] == [
        (home, "2025-10", "2026-03", "JP"),
        (home, "2026-07", "2026-10", "JP"),
    ]
