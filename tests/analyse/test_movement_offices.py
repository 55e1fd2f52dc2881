"""Plans as offices of many fields lay them out: two plans abreast, sums, labels again, years that stand once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corpora.blind.word import write
from lint.analyse.movements.aims import serves_nothing
from lint.analyse.movements.applicant import home_of
from lint.analyse.movements.project_term import begun, term
from lint.analyse.movements.tables.bare_months import in_year
from lint.analyse.people.names import names, placeholder
from lint.analyse.places import places
from lint.analyse.short_names import short_names
from lint.analyse.team.partners import called
from lint.calls import load
from lint.draft import Draft
from lint.rule import Severity
from lint.rules.mobility.destination_missing import destination_missing
from lint.rules.mobility.period_inconsistent import period_inconsistent
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.stay_too_short import stay_too_short
from lint.rules.mobility.tasks import told_apart
from lint.rules.mobility.traveller_not_in_team import traveller_not_in_team
from tests.analyse.plans import CALL, Row, opened, records
from tests.drafts import draft, found

BLIND = Path(__file__).parents[2] / "corpora" / "blind" / "calls"


def laid(path: Path, text: str, *more: str) -> list[Row]:
    """The records of a draft laid out in Word, where cells are merged."""
    write(text, path / "draft.docx")
    return records(opened(path / "draft.docx"), *more)


def abroad(text: str, call: str) -> Draft:
    """A draft for a call of another funder."""
    return Draft(draft(text, CALL).document, load(str(BLIND / call)), None)


def test_months_under_years_that_stand_once_and_sums_of_each_year() -> None:
    assert records(
        """
        # 渡航・招へい計画

        HU＝広島大学

        | 年度 | 氏名 | 行き先 | 期間 | 人月 | 目的 |
        |---|---|---|---|---|---|
        | 2025 | 柏木 颯 | ミネソタ大学 | 4月～3月 | 12 | 設計を実機につなぐ |
        | | Priya Venkataraman | HU | 7月～12月 | 6 | 発酵の欠けを埋める |
        | | 小計 | | | 18 | |
        | 2026 | 大野 直樹 | ミネソタ大学 | 8/3～8/14 | 0.5 | データの公開を決める |
        | 合計 | | | | 18.5 | |
        """
    ) == [
        ("柏木 颯", "outbound", "ミネソタ大学", "2025-04", "2026-03"),
        ("Priya Venkataraman", "inbound", "HU", "2025-07", "2025-12"),
        ("大野 直樹", "outbound", "ミネソタ大学", "2026-08-03", "2026-08-14"),
    ]


def test_days_of_a_year_that_stands_apart() -> None:
    assert in_year("9/7～11/30", "2025-04") == "2025年9月7日～2025年11月30日"
    assert in_year("3/1～4/12", "2025-04") == "2026年3月1日～2026年4月12日"


def test_two_plans_side_by_side_behind_the_year(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 国際頭脳循環の計画

| 年次 | 日本から海外へ | << | << | 海外から日本へ | << | << |
|---|---|---|---|---|---|---|
| ^^ | だれが | どこへ・いつ | 何を | だれが | どこへ・いつ | 何を |
| 1年目（2025年度） | 外山 実 | トロント大学<br>4月～3月 | 菌を分ける | Ann Lee | 富山大学<br>6月～11月 | 撮る |
| 2年目（2026年度） | 柳原 香澄 | ヨーク大学<br>4月～3月 | 薬効を試す | Ravi Menon | 富山大学<br>6月～11月 | 絞る |
| ^^ | 直江 浩 | ヨーク大学<br>9月（10日間） | 分担を決める | | | |
""",
    ) == [
        ("外山 実", "outbound", "トロント大学", "2025-04", "2026-03"),
        ("Ann Lee", "inbound", "富山大学", "2025-06", "2025-11"),
        ("柳原 香澄", "outbound", "ヨーク大学", "2026-04", "2027-03"),
        ("Ravi Menon", "inbound", "富山大学", "2026-06", "2026-11"),
        ("直江 浩", "outbound", "ヨーク大学", "2026-09", "2026-09"),
    ]


def test_a_group_of_rows_is_no_entry_of_several_rows(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 人材の往来

| | 渡航者・来日者 | 滞在先機関・受入研究者 | 渡航期間（予定） | << | 滞在中の課題 |
|---|---|---|---|---|---|
| ^^ | ^^ | ^^ | 開始 | 終了 | ^^ |
| 派遣 | 浅見 祐介 | トロント大学<br>D. Ng | 2025/4/1 | 2026/3/31 | 細菌を起こす |
| ^^ | 生駒 なつみ | トロント大学<br>D. Ng | 2026/9/1 | 2027/8/31 | 同位体を測る |
| 招へい | Rachel Dunn | 北海道大学<br>大河原 誠 | 2025/12/1 | 2026/5/31 | 代謝を追う |
| ^^ | Colin Tran | 北見工業大学<br>生駒 なつみ | 2026/12/1 | 2027/3/31 | 装置を校正する |
""",
    ) == [
        ("浅見 祐介", "outbound", "トロント大学", "2025-04-01", "2026-03-31"),
        ("生駒 なつみ", "outbound", "トロント大学", "2026-09-01", "2027-08-31"),
        ("Rachel Dunn", "inbound", "北海道大学", "2025-12-01", "2026-05-31"),
        ("Colin Tran", "inbound", "北見工業大学", "2026-12-01", "2027-03-31"),
    ]


def test_labels_in_other_words_within_a_table_begin_another_plan(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 渡航・招へい計画

| 渡航者 | 渡航先 | 渡航期間 | 渡航の目的と内容 |
|---|---|---|---|
| 宇佐美 玲奈（助教） | ヨーク大学 | 2025年10月～2026年9月 | 膜に酵素を埋める |
| 招へい者 | 受入先 | 招へい期間 | 招へいの目的と内容 |
| Grant Mercer（博士課程） | 東北大学 | 2026年2月～7月 | 流路を動かす |
""",
    ) == [
        ("宇佐美 玲奈", "outbound", "ヨーク大学", "2025-10", "2026-09"),
        ("Grant Mercer", "inbound", "東北大学", "2026-02", "2026-07"),
    ]


@pytest.mark.parametrize(("cell", "named"), [("Grant Mercer", True), ("Grant Title", False), ("Grant amount", False)])
def test_who_is_called_grant_is_somebody(cell: str, named: bool) -> None:
    assert bool(names(cell, cell=True, header="氏名")) is named


def test_countries_and_institutions_in_two_columns() -> None:
    assert records(
        """
        # Mobility plan

        From Japan

        | Name | Destination country | Host institution | Project months | Activity |
        |---|---|---|---|---|
        | Tatsuo Kimura | USA | University of Nebraska | Oct 2025 – Sep 2026 | runs two chambers |
        | Mai Shirota | Korea | Chungnam National University | Mar 2026 – Feb 2027 | ferments seaweed |

        The University of Nebraska (USA) lends its chambers.
        """
    ) == [
        ("Tatsuo Kimura", "outbound", "University of Nebraska", "2025-10", "2026-09"),
        ("Mai Shirota", "outbound", "Chungnam National University", "2026-03", "2027-02"),
    ]


def test_what_is_no_short_name_of_an_institution() -> None:
    text = "Lead: Obihiro University of Agriculture (Masaru Kudo)\nUniversity of Nebraska (USA)"
    assert short_names(text) == ()


def test_who_comes_is_at_home_in_the_column_of_partners() -> None:
    plan = """
        ## 参加者

        | 氏名 | 所属 | 職 | 担当 |
        |---|---|---|---|
        | 辻本 香 | 三重大学 | 教授 | 代表 |
        | 瀬川 結衣 | 三重大学 | 博士後期課程 | 細菌 |
        | Angela Ruiz | デューク大学 | 教授 | 米国代表 |
        | Brandon Lee | デューク大学 | 博士課程 | 貝 |

        ## 往来計画

        | 誰 | 往来 | 相手機関 | FY2025 前 | FY2025 後 | FY2026 前 | 仕事 |
        |---|---|---|---|---|---|---|
        | 瀬川 結衣 | 日→米 | デューク大学 | ● | ● | | 菌の組を試す |
        | Brandon Lee | 米→日 | デューク大学 | | ● | | 干潟の菌を採る |
    """
    assert records(plan) == [
        ("瀬川 結衣", "outbound", "デューク大学", "2025-04", "2026-03"),
        ("Brandon Lee", "inbound", "三重大学", "2025-10", "2026-03"),
    ]
    several = plan.replace("| 瀬川 結衣 | 三重大学 |", "| 瀬川 結衣 | 名城大学 |")
    assert records(several)[1] == ("Brandon Lee", "inbound", None, "2025-10", "2026-03")
    asked = found(destination_missing, draft(several, CALL))
    assert [finding.severity for finding, _ in asked] == [Severity.QUESTION]


def test_surnames_of_members_and_both_ends_under_one_label() -> None:
    assert records(
        """
        ## Members

        | Name | Position | Task |
        |---|---|---|
        | Carol Nyberg | Professor, University of Minnesota | lead |
        | Daniel Garza | PhD student, University of Minnesota | isotopes |
        | Kenta Sugawara | Professor, Hokkaido University | lead |

        ## Exchange of people

        | Who goes | Host lab | Weeks | Between | What for |
        |---|---|---|---|---|
        | Garza | Sugawara lab, Hokkaido University | 26 | October 2025 and March 2026 | labels methane |
        | Sugawara | Nyberg lab, University of Minnesota | 2 | 2 and 13 February 2026 | settles the terms |
        """
    )[0] == ("Garza", "inbound", "Hokkaido University", "2025-10", "2026-03")


def test_a_period_that_a_tab_stop_pushed_aside() -> None:
    plan = """
        # Mobility plan

        | Who | At (host) | Period | Task |
        |---|---|---|---|
        | Nao Fukuda | University of Georgia (Pratt) | 4/2025–3/2026 | rears wasps |
        | Eri Kuwata | University of Exeter (Tremayne) | | 7/2026–6/2027 |
    """
    assert records(plan)[1] == ("Eri Kuwata", "outbound", "University of Exeter", "2026-07", "2027-06")
    assert not found(period_missing, draft(plan, CALL))


def test_a_group_in_the_city_of_a_partner() -> None:
    plan = """
        ## Members

        | Name | Affiliation | Task |
        |---|---|---|
        | Mio Maruyama | Shinshu University | flowers |
        | Simon Ward | University of Leeds | models |

        ## Mobility

        | Who | Where | When | What for |
        |---|---|---|---|
        | Mio Maruyama | Leeds, Ward group | Oct 2026 – Sep 2027 | models the drift |
        | Simon Ward | Shinshu University | May – Aug 2027 | counts the bees |
    """
    assert records(plan)[0] == ("Mio Maruyama", "outbound", "University of Leeds", "2026-10", "2027-09")
    assert not found(destination_missing, draft(plan, CALL))


def test_ways_between_two_countries_are_seen_from_who_applies() -> None:
    plan = """
        # Experiences abroad

        Joint proposal. PI: Karen Holloway, Montana State University.

        | Term | Traveler | Direction | Foreign site | Project |
        |---|---|---|---|---|
        | June–August 2025 | Caleb Ross | US → Japan | Hiroshima University | heat-loving archaea |
        | July–September 2026 | Sora Kitagawa | Japan → US | Montana State University | membranes |
    """
    assert records(abroad(plan, "foreign-visits.toml")) == [
        ("Caleb Ross", "outbound", "Hiroshima University", "2025-06", "2025-08"),
        ("Sora Kitagawa", "inbound", "Montana State University", "2026-07", "2026-09"),
    ]


def test_staff_whom_a_line_names_belong_to_the_team() -> None:
    plan = """
        ## Consortium

        | Participant | Short name | Country | Scientist in charge |
        |---|---|---|---|
        | Politecnico di Torino | POLITO | Italy | Andrea Ferrero |
        | Tohoku University | TU | Japan | Hideki Mori |

        Staff who will be seconded: Chiara Bonetti (ESR, POLITO), Aoi Tachibana (doctoral student, TU).

        ## Secondment plan

        | Staff member | Sending | Receiving | Start | Duration (PM) |
        |---|---|---|---|---|
        | Chiara Bonetti (ESR) | POLITO | TU | March 2025 | 6 |
        | Aoi Tachibana (ESR) | TU | POLITO | September 2025 | 6 |
    """
    read = abroad(plan, "staff-exchange.toml")
    assert [(member.name, member.organisation) for member in read.members] == [
        ("Andrea Ferrero", "Politecnico di Torino"),
        ("Hideki Mori", "Tohoku University"),
        ("Chiara Bonetti", "POLITO"),
        ("Aoi Tachibana", "TU"),
    ]
    assert not found(traveller_not_in_team, read)


def test_countries_have_names_in_both_languages() -> None:
    assert called("CZ") == ("チェコ", "Czech Republic")


def test_institutes_and_universities_by_their_short_names() -> None:
    told = places("東大大気海洋研と金沢大、ブリストル大（Hartley）。東京大空襲")
    assert [place.organisation for place in told if place.organisation] == [
        "東大大気海洋研",
        "金沢大",
        "ブリストル大",
    ]


def test_a_row_that_leaves_out_number_name_and_post_goes_on_with_the_person_above() -> None:
    plan = """
        # 国際交流の計画

        | 番号 | 氏名 | 職・学年 | 渡航先 | 期間 | 用務内容 |
        |---|---|---|---|---|---|
        | 1 | 日向 遼 | 博士課程1年 | パデュー大学 | 2025年4月～2025年9月 | 電極を印刷する |
        | | | | ダラム大学 | 2025年10月～2026年3月 | 土の中での分解を測る |
        | 2 | | 助教 | ダラム大学 | 2026年4月～2027年3月 | 回路の寿命を測る |

        # メンバー

        | 氏名 | 所属・職 | 渡航期間 |
        |---|---|---|
        | 日向 遼 | 群馬大学・博士課程1年 | 2025年4月～2026年3月 |
        | 真鍋 琴 | 群馬大学・助教 | 2026年4月～2027年3月 |
    """
    assert [row[0] for row in records(plan)] == ["日向 遼", "日向 遼", None, "真鍋 琴"]
    read = draft(plan, CALL)
    assert [words for _, words in found(period_inconsistent, read)] == []
    assert [words for _, words in found(stay_too_short, read)] == []


def test_dates_with_the_month_first() -> None:
    plan = """
        # Student stays abroad

        | Participant | Institution visited | Begin | End | Activity |
        |---|---|---|---|---|
        | Jenna Moss | Tohoku University | 06/01/2025 | 08/31/2025 | samples roots |
        | Bethany Cole | Tohoku University | 05/01/2026 | 07/12/2026 | sequences fungi |
    """
    assert [row[3:] for row in records(plan)] == [("2025-06-01", "2025-08-31"), ("2026-05-01", "2026-07-12")]
    day_first = plan.replace("08/31/2025", "31/08/2025")
    assert records(day_first)[0][3:] == ("2025-01-06", "2025-08-31")


def test_a_chart_of_months_with_the_year_in_its_corner() -> None:
    assert records(
        """
        # 渡航・招へいの工程

        | 2025年度 | 滞在先 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 1 | 2 | 3 |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | 高宮 凌 | ブラウン大学 | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ | ■ |
        | 保坂 直子 | ブラウン大学 | | | | | | | | | | ▲ | | |
        """
    ) == [
        ("高宮 凌", "outbound", "ブラウン大学", "2025-04", "2026-03"),
        ("保坂 直子", "outbound", "ブラウン大学", "2026-01", "2026-01"),
    ]


def test_visits_as_columns_of_which_one_label_is_unknown() -> None:
    assert records(
        """
        # Schedule

        | | Visit 1 | Visit 2 |
        |---|---|---|
        | Who | R. Mogi | A. Vogel |
        | Whither | Imperial College London | Tokyo University of Science |
        | When | 4/2025–3/2026 | 2/2026–7/2026 |
        | Received by | F. Gale | M. Dohi |
        | To do | in-situ Raman of cells | prepares salts in our glove box |
        """
    ) == [
        ("R. Mogi", "outbound", "Imperial College London", "2025-04", "2026-03"),
        ("A. Vogel", "inbound", "Tokyo University of Science", "2026-02", "2026-07"),
    ]


def test_companies_have_acronyms_too() -> None:
    plan = """
        ## Participating organisations

        | Organisation | Acronym | Country |
        |---|---|---|
        | Delft University of Technology | TUD | NL |
        | Hitachi Zosen | HZ | JP |

        ## Secondments

        | Sec. | Who | From → To | Months |
        |---|---|---|---|
        | 1 | Lars Jansen | TUD → HZ | Sep 2025 – Oct 2025 |
        | 2 | Akari Mizuno | HZ → TUD | Sep 2026 – Nov 2026 |
    """
    read = abroad(plan, "staff-exchange.toml")
    assert [row[2] for row in records(read)] == ["HZ", "TUD"]
    spans = [stay.organisation_span for stay in read.movements]
    assert [read.quote(span) for span in spans if span] == ["HZ", "TUD"]


def test_lines_with_tabs_that_a_pdf_runs_into_fewer_columns() -> None:
    assert records(
        """
        # 渡航と招へいの予定

        | | | |
        |---|---|---|
        | 猪瀬 駆 | 2025年4月～2026年3月 | タフツ大学 電位を測る |
        | 茅野 美和 | 2026年1月～12月 ヨーク大学 | 模型を作る |
        """
    ) == [
        ("猪瀬 駆", "outbound", "タフツ大学", "2025-04", "2026-03"),
        ("茅野 美和", "outbound", "ヨーク大学", "2026-01", "2026-12"),
    ]


def test_no_project_begins_before_its_call_lets_it() -> None:
    profile = load(CALL)
    assert begun(dt.date(2024, 4, 1), profile) == dt.date(2024, 11, 1)
    assert begun(dt.date(2025, 4, 1), profile) == dt.date(2025, 4, 1)
    assert begun(dt.date(2024, 4, 1), load("jst-aspire-top-2024")) == dt.date(2024, 5, 9)


def test_a_task_may_be_told_in_a_few_words_anywhere_in_a_line() -> None:
    plan = """
        # 渡航計画

        | 氏名 | 行き先 | 2025年度 |
        |---|---|---|
        | 保坂 直子 | ブラウン大学 | ● |
        | 高宮 凌 | ブラウン大学 | ● |

        ▲ 二週間以内の訪問 高宮は色を出し、保坂は次の色を選ぶ。
    """
    read = draft(plan, CALL)
    assert [told_apart(read, stay) for stay in read.movements] == [True, True]
    less = draft(plan.replace("次の色を選ぶ", "同大学を訪れる"), CALL)
    assert [told_apart(less, stay) for stay in less.movements if stay.kind == "plan"] == [False, True]


def test_years_in_the_second_row_of_the_labels_with_months_in_brackets(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 渡航・招へい計画

| 区分 | 氏名 | 滞在先 | 滞在期間（年度別） | << | 内容 |
|---|---|---|---|---|---|
| ^^ | ^^ | ^^ | 2025年度 | 2026年度 | ^^ |
| 派遣 | 安斎 ゆり | ヨーク大学 | | 12か月（4～3月） | 株を選ぶ |
| 招へい | Felix Grant | 茨城大学 | 6か月（10～3月） | | 水を測る |
""",
    ) == [
        ("安斎 ゆり", "outbound", "ヨーク大学", "2026-04", "2027-03"),
        ("Felix Grant", "inbound", "茨城大学", "2025-10", "2026-03"),
    ]


def test_arrows_in_quarters_with_the_first_and_the_last_month(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 人の行き来

| 氏名 | 行先 | 令和8年度 | << | << | << | 令和9年度 |
|---|---|---|---|---|---|---|
| ^^ | ^^ | 4-6月 | 7-9月 | 10-12月 | 1-3月 | 4-6月 |
| 中津 萌 | ヨーク大学 | 6月→ | → | → | → | →5月 |
| Neil Gray | 徳島大学 | | 9月← | ← | ←2月 | |
""",
    ) == [
        ("中津 萌", "outbound", "ヨーク大学", "2026-06", "2027-05"),
        ("Neil Gray", "inbound", "徳島大学", "2026-09", "2027-02"),
    ]


def test_person_months_below_a_plan_are_no_stay() -> None:
    assert (
        len(
            records(
                """
            # Visits abroad

            | Name and status | Where (host) | Start | Duration (months) | Objectives |
            |---|---|---|---|---|
            | Aoba Sato, PhD student | University of Tennessee (Quinn) | August 2025 | 12 | cores two reservoirs |
            | Hikaru Mano, Lecturer | University of Sheffield (Lamb) | April 2026 | 12 | dates clay layers |
            | **Person-months** | | | 24 | |
            """
            )
        )
        == 2
    )


def test_the_period_of_a_plan_is_not_the_projects() -> None:
    text = """
        # Nanowires

        Principal investigator: Masa Tate, Gifu University. Project term: 2024-11-01 to 2029-10-31.

        # Team

        | Name | Institution |
        |---|---|
        | Sakiko Yama | Gifu University |

        # Mobility plan

        | Traveller | Destination | Period |
        |---|---|---|
        | Sakiko Yama | University of Leeds, UK | September 2025 to August 2026 |
    """
    assert term(draft(text, CALL).document, draft(text, CALL).grids, draft(text, CALL).sections) == (
        dt.date(2024, 11, 1),
        dt.date(2029, 10, 31),
    )


def test_a_table_of_partners_names_no_members() -> None:
    text = """
        ## Beneficiaries

        | Short name | Legal name | Country | Type |
        |---|---|---|---|
        | IST | Instituto Superior Técnico | Portugal | university |
        | FJM | Fujimi Robotics Institute | Japan | company |
        | KEIO | Keio University | Japan | university |
    """
    assert draft(text, CALL).members == ()
    called = {name.short: name.country for name in short_names(draft(text, CALL).text, draft(text, CALL).grids)}
    assert called == {"IST": "PT", "FJM": "JP", "KEIO": "JP"}


def test_members_by_title_hosts_under_a_label_of_tasks_and_countries_of_the_teams() -> None:
    assert records(
        """
        ## チーム

        | 氏名 | 所属・職 | 担当 |
        |---|---|---|
        | 小平 智 | 信州大学・教授 | 代表 |
        | Ian Hollis | University of Portsmouth（英国）・研究員 | 燃焼 |
        | Ada Finch | University of Portsmouth（英国）・教授 | 代表 |

        ## 往来の計画

        | 期間 | 行く（来る）人 | 行き先 | 受け持ち | 用向き |
        |---|---|---|---|---|
        | 2026年3月（2週間） | 小平教授 | University of Portsmouth | Finch教授 | 規格を決める |
        | 2026年5月～10月 | Hollis博士（研究員） | 信州大学 | 小平教授 | 煙を測る |
        """,
        "country",
        "role",
    ) == [
        ("小平", "outbound", "University of Portsmouth", "2026-03", "2026-03", "GB", "規格を決める"),
        ("Hollis", "inbound", "信州大学", "2026-05", "2026-10", "JP", "煙を測る"),
    ]


def test_a_principal_investigator_of_a_nation_applies() -> None:
    text = "Bilateral project. Japanese PI: A. Kano, Osaka Metropolitan University. Counterpart: M. Zielinski, Warsaw."
    read = draft(text, CALL)
    assert home_of(read.document, load(str(BLIND / "bilateral.toml")), "en", (), ()) == "JP"


def test_a_chart_of_years_of_members_who_begin_later_and_go_on_next_year() -> None:
    assert records(
        """
        # 渡航及び招へいの計画

        | 国 | 機関 | 氏名 | 令和7年度 | 令和8年度 | 令和9年度 |
        |---|---|---|---|---|---|
        | 日本 | 大阪公立大学 | 泉谷 拓 | 4月～3月 南カリフォルニア大学 | | |
        | 日本 | 奈良女子大学 | 杉浦 凛 | | 10月～3月 サセックス大学 | 4月～9月 サセックス大学 |
        """
    ) == [
        ("泉谷 拓", "outbound", "南カリフォルニア大学", "2025-04", "2026-03"),
        ("杉浦 凛", "outbound", "サセックス大学", "2026-10", "2027-09"),
    ]


def test_two_periods_in_columns_and_a_company_behind_an_arrow() -> None:
    plan = """
        Coordinator: Università di Padova, Italy.

        ## Partners

        Project month 1 = January 2025; 48 months.

        | Partner | Acronym | Country | Lead scientist |
        |---|---|---|---|
        | Università di Padova | UNIPD | Italy | Marco Bellini |
        | Murata Seiki | MSK | Japan | Aya Shibata |

        ## Table of secondments

        | Secondee | Home → Host | 1st period | 2nd period | PM |
        |---|---|---|---|---|
        | Giulia Ferri | UNIPD → MSK | M3–M5 | M15–M16 | 5 |
        | Emi Kuroda | MSK → UNIPD | M21–M24 | – | 4 |
    """
    assert records(abroad(plan, "staff-exchange.toml")) == [
        ("Giulia Ferri", "outbound", "MSK", "2025-03", "2025-05"),
        ("Giulia Ferri", "outbound", "MSK", "2026-03", "2026-04"),
        ("Emi Kuroda", "inbound", "UNIPD", "2026-09", "2026-12"),
    ]


def test_what_a_line_had_no_room_for_is_no_traveller_and_labels_may_run_together() -> None:
    assert records(
        """
        # 渡航・招へい計画

        | 氏名 | 身分 | 滞在先 | 期間内容 | |
        |---|---|---|---|---|
        | 花房 蓮 | 博士課程 | ノースイースタン大学 | 2025年4月～2026年3月 | 苦みの受容体に成分を当 |
        | てる | | | | |
        | 宇野 結月 | 助教 | サリー大学 | 2026年4月～2027年3月 | 腸の細胞を育てる |
        | 未定 | | | | |
        """
    ) == [
        ("花房 蓮", "outbound", "ノースイースタン大学", "2025-04", "2026-03"),
        ("宇野 結月", "outbound", "サリー大学", "2026-04", "2027-03"),
        (None, None, None, None, None),
    ]


def test_teams_in_a_line_for_each_side_tell_who_travels_and_what_each_does() -> None:
    read = draft(
        """
        ## メンバー

        - 日本側：久我 康介（東北大学・教授、代表、渡航なし）、金子 陽斗（東北大学・学生、流路の設計、渡航2025年度）
        - 英国側：Hamish Orr（ヨーク大学・教授、薬の試験、来日なし）、Bo Muir（ヨーク大学・研究員、来日2027年1月～6月）
        """,
        CALL,
    )
    assert [(m.name, m.side, m.role, m.period) for m in read.members] == [
        ("久我 康介", "japan", "代表", "なし"),
        ("金子 陽斗", "japan", "流路の設計", "2025年度"),
        ("Hamish Orr", "counterpart", "薬の試験", "なし"),
        ("Bo Muir", "counterpart", None, "2027年1月～6月"),
    ]
    assert records(read) == [
        ("金子 陽斗", "outbound", None, "2025-04", "2026-03"),
        ("Bo Muir", "inbound", None, "2027-01", "2027-06"),
    ]


def test_to_see_how_something_works_may_be_research() -> None:
    assert not serves_nothing("see how bacteria change soil pores")
    assert serves_nothing("see how others work")


def test_a_title_across_the_table_is_no_row_of_labels(tmp_path: Path) -> None:
    assert laid(
        tmp_path,
        """# 研究者交流の計画

| A 日本側研究者の派遣 | << | << | << | << |
|---|---|---|---|---|
| 番号 | 氏名 | 派遣先 | 派遣期間 | 研究内容 |
| A1 | 入江 慎吾 | テキサスA&M大学（E. Warner） | 2025年4月～2026年3月 | 菌を育てる |
| B 相手国側研究者の招へい | << | << | << | << |
| 番号 | 氏名 | 受入先 | 招へい期間 | 研究内容 |
| B1 | Chase Rollins | 鳥取大学（入江 慎吾） | 2025年10月～2026年3月 | 菌を分ける |
""",
    ) == [
        ("入江 慎吾", "outbound", "テキサスA&M大学", "2025-04", "2026-03"),
        ("Chase Rollins", "inbound", "鳥取大学", "2025-10", "2026-03"),
    ]


def test_two_groups_of_labels_that_differ_with_the_place_in_the_title_of_one(tmp_path: Path) -> None:
    write(
        """# Waves

Applicant: Wiebke Harms, University of Kiel

| Institution | Persons |
|---|---|
| University of Kiel | Wiebke Harms |
| Tohoku University, Japan | Misato Kuroki |

# Planned visits

| Year | Kiel → partner | << | << | Partner → Kiel | << | << |
|---|---|---|---|---|---|---|
| ^^ | Person | Destination | Dates | Person | Work in Kiel | Dates |
| 2025 | W. Harms | Tohoku University | April–June | M. Kuroki | runs the flume | September–November |
| 2027 | W. Harms | Tohoku University | March | – | – | – |
""",
        tmp_path / "draft.docx",
    )
    read = Draft(opened(tmp_path / "draft.docx").document, load(str(BLIND / "exchange.toml")), None)
    assert records(read) == [
        ("W. Harms", "outbound", "Tohoku University", "2025-04", "2025-06"),
        ("M. Kuroki", "inbound", "University of Kiel", "2025-09", "2025-11"),
        ("W. Harms", "outbound", "Tohoku University", "2027-03", "2027-03"),
    ]


def test_short_names_with_their_country_in_one_bracket() -> None:
    found = short_names("Kyoto University (KU, JP): Kenzo Arai (PI, Japan). Omron Sinic (OSX, JP)")
    assert {name.short: (name.organisation, name.country) for name in found} == {
        "KU": ("Kyoto University", "JP"),
        "OSX": ("Omron Sinic", "JP"),
    }


def test_who_stays_from_a_month_of_one_half_to_a_month_of_the_next() -> None:
    assert records(
        """
        # 往来計画

        | | 2025年度前半 | 2025年度後半 |
        |---|---|---|
        | ノースカロライナ大学へ | 土岐 陸人 | 土岐 陸人 |
        | 埼玉大学へ | Howard Pratt（8月～） | Howard Pratt（～1月） |
        """
    ) == [
        ("土岐 陸人", "outbound", "ノースカロライナ大学", "2025-04", "2026-03"),
        ("Howard Pratt", "inbound", "埼玉大学", "2025-08", "2026-01"),
    ]


def test_a_name_that_ends_like_a_role_is_a_name() -> None:
    assert placeholder("Duncan Rae", cell=True) is None
    assert placeholder("RA B", cell=True) is not None
