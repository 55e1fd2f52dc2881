"""Members, other support and budgets out of tables of many shapes."""

from __future__ import annotations

import pytest

from tests.drafts import draft


def told(source: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.name, m.side, m.country) for m in draft(source).members]


def test_the_side_is_told_by_the_heading_above_the_table() -> None:
    source = """
        # 日本側チームメンバー表

        | 氏名 | 所属・職名 | 学位取得年 | 渡航期間 |
        |---|---|---|---|
        | 藤沢 健一 | 東京海洋大学・教授 | 1998年 | なし |

        # 相手国側チームメンバー表

        | 氏名 | 所属・職名 | 学位取得年 | 招へい期間 |
        |---|---|---|---|
        | Daniel Okafor | ワシントン大学（米国）・博士研究員 | 2022年 | |
    """
    assert told(source) == [("藤沢 健一", "japan", "JP"), ("Daniel Okafor", "counterpart", "US")]
    first, second = draft(source).members
    assert (first.post, first.organisation, first.degree_year, first.period) == ("教授", "東京海洋大学", 1998, "なし")
    assert second.period == ""


def test_years_of_degrees_are_no_stays() -> None:
    source = """
        # 体制

        | | 氏名 | 所属・役職 | 博士号取得 | 役割 |
        |---|---|---|---|---|
        | 日本 | 榊原 徹也 | 金沢大学・教授（研究代表者） | 2004年 | 総括 |
        | カナダ | Jin-woo Baek | University of Alberta・Postdoctoral Fellow | 2023年 | 連続測定 |
    """
    read = draft(source)
    assert read.movements == ()
    assert [m.degree_year for m in read.members] == [2004, 2023]


def test_labels_may_stand_in_the_first_column() -> None:
    source = """
        Members of the counterpart team

        | Name | Emily Hartwell | Mikael Lehtonen |
        |---|---|---|
        | Affiliation | University of Washington | University of Helsinki |
        | Role | Principal investigator | Co-PI, dinoflagellates |
    """
    assert told(source) == [("Emily Hartwell", "counterpart", "US"), ("Mikael Lehtonen", "counterpart", "FI")]
    assert [m.principal for m in draft(source).members] == [True, False]


def test_a_row_of_one_cell_heads_a_group() -> None:
    source = """
        | 氏名 | 所属 | 役割 |
        |---|---|---|
        | 日本側 | | |
        | 中里 由美 | 神戸大学 | 設計 |
        | 米国側 | | |
        | Sofia Marquez | ハワイ大学 | 養魚池の試験 |
    """
    assert [side for _, side, _ in told(source)] == ["japan", "counterpart"]


def test_the_cover_names_principal_investigators() -> None:
    source = """
        | 日本側研究代表者 | 藤沢 健一（東京海洋大学 教授） |
        |---|---|
        | 相手国側研究代表者 | Emily Hartwell（ワシントン大学、米国）、Mikael Lehtonen（ヘルシンキ大学） |
    """
    assert told(source) == [
        ("藤沢 健一", "japan", "JP"),
        ("Emily Hartwell", "counterpart", "US"),
        ("Mikael Lehtonen", "counterpart", "FI"),
    ]


def test_plans_grants_and_blank_tables_hold_no_members() -> None:
    assert not told("""
        | 氏名 | 期間 | 渡航先 | 役割 |
        |---|---|---|---|
        | 大西 拓海 | 2025年 | ハワイ大学 | 測定 |

        | 制度名 | 代表者氏名 | 所属 | 金額 |
        |---|---|---|---|
        | 基盤研究 | 大西 拓海 | 神戸大学 | 300万円 |

        | 氏名 | 所属・職名 | 専門と役割 |
        |---|---|---|
        | | | |
    """)


def test_grants_are_read_with_amounts_and_status() -> None:
    first, second = draft("""
        | 制度名 | 研究課題名 | 代表者・役割 | 期間 | 直接経費（千円） |
        |---|---|---|---|---|
        | 科研費 基盤研究（A） | 微細藻類 | 藤沢・代表 | 2023年4月～2027年3月 | 36,400 |
        | 創発的研究支援事業 | 光応答 | 大西・代表（申請中） | 2025年4月～ | 50,000 |
    """).grants
    assert (first.amount, first.currency, first.pending) == (36_400_000, "JPY", False)
    assert (second.programme, second.pending) == ("創発的研究支援事業", True)


def test_values_tell_the_columns_of_a_team_where_labels_do_not() -> None:
    source = """
        # Our people in Japan

        | # | Colleague | Base | Training | Job | Months with the others |
        |---|---|---|---|---|---|
        | 1 | Mika Okada | Tohoku University – Professor | PhD, 1998 | heads the group (PI) | no stay |
        | 2 | Nao Fujii | Tohoku University – Postdoc | PhD, 2021 | sensor cells | April 2025 to March 2026 |
    """
    first, second = draft(source).members
    assert (first.name, first.country, first.post, first.degree_year) == ("Mika Okada", "JP", "Professor", 1998)
    assert first.principal
    assert not second.principal
    assert second.period == "April 2025 to March 2026"


def test_a_name_may_stand_in_two_columns_and_a_post_behind_its_institution() -> None:
    source = """
        # 日本チームの研究者

        | 姓 | 名 | 現職 | 取得学位 | 持ち場 | 現地に居る時期 |
        |---|---|---|---|---|---|
        | 大西 | 麻里 | 高知大学・教授 | 博士 1998年 | 統括 | なし |
        | 東 | 裕太 | 高知大学・助教 | 博士 2019年 | 電極 | |
    """
    first, second = draft(source).members
    assert (first.name, first.organisation, first.post) == ("大西 麻里", "高知大学", "教授")
    assert second.period == ""


def test_the_term_is_that_of_the_cover_and_not_of_another_grant() -> None:
    from lint.rules.mobility.plans import begins

    first, last = begins(draft("""
        # 提案書

        | 代表者 | 所属 | 研究の期間 |
        |---|---|---|
        | 鷲尾 徹 | 北海道大学 | 2024年11月から2029年10月まで |

        ## ほかに得ている研究費

        | 制度 | 助成の期間 | 代表者 | 金額 |
        |---|---|---|---|
        | 基盤研究(A) | 2021年4月～2026年3月 | 鷲尾 徹 | 4,000万円 |
    """))  # fmt: skip
    assert (str(first), str(last)) == ("2024-11-01", "2029-10-31")


def test_a_principal_investigator_may_stand_below_the_label() -> None:
    assert [name for name, _, _ in told("""
        | Lead applicant | Appointment | Term |
        |---|---|---|
        | Kenji Mori | Professor, Hokkaido University | November 2024 – October 2029 |
    """)] == ["Kenji Mori"]  # fmt: skip


def test_a_plan_titled_with_its_way_lists_no_team() -> None:
    source = """
        # 研究体制

        日本側チームメンバー表

        | 氏名 | 所属 | 職名 |
        |---|---|---|
        | 加藤 優衣 | 京都大学（日本） | 助教 |

        # 渡航・招へい計画

        日本から相手国へ

        | 人 | 行く先 | 時 | 役目 | 迎える人 |
        |---|---|---|---|---|
        | 加藤 優衣 | ジョンズ・ホプキンス大学（米国） | 2024年12月～2025年11月 | 凍結乾燥を検討する | Jonathan Mercer |
        | 和田 春香 | チューリッヒ工科大学（スイス） | 2025年11月～2026年10月 | 検出限界を比べる | Brooke Sullivan |
    """
    assert told(source) == [("加藤 優衣", "japan", "JP")]


def test_a_row_that_holds_a_country_alone_heads_the_members_below() -> None:
    source = """
        # Participants

        | Participant | Position and institution | Task |
        |---|---|---|
        | **Sweden** | | |
        | Annika Falk | Professor, Uppsala University | leader |
        | **Team in India** | | |
        | Rohan Ghatge | Fellow, Deccan College | trace elements |
        | **Kenya** | | |
        | Wanjiru Odede | Head of archaeology, National Museums | diaries |
        | **日本側** | | |
        | 加藤 優衣 | 郷土資料館 | 台帳 |
    """
    countries = [("Annika Falk", "SE"), ("Rohan Ghatge", "IN"), ("Wanjiru Odede", "KE"), ("加藤 優衣", "JP")]
    assert [(name, country) for name, _, country in told(source)] == countries


def test_countries_of_a_cover_are_no_members() -> None:
    source = """
        # 提案

        | 課題名 | 塩に沈む畑をもう一度耕す |
        |---|---|
        | English title | Farming after the Sea: Halophyte Diversity for Salted Soils (identical at NSF) |
        | 研究代表者 | 鳥取大学 乾燥地研究センター　教授　塩入 貴文 |
        | 期間 | 2024年11月1日から2029年10月31日まで |
        | 参加する国 | 日本、米国、韓国 |
    """
    assert not {"日本", "米国", "韓国"} & {name for name, _, _ in told(source)}


@pytest.mark.parametrize(
    ("head", "cell", "year"),
    [
        ("所属・職（学位取得年）", "九州大学 准教授（2009年）", 2009),
        ("所属、職及び学位取得年", "滋賀県立大学 博士研究員（令和3年）", 2021),
        ("所属・職・学位年", "静岡県立大学 助教 2020", 2020),
        ("所属・職（学位取得年）", "九州大学 特任助教（2019年、2023年4月より現職）", 2019),
        ("Affiliation, position, degree", "Mie University, lecturer, 2016", 2016),
        ("所属・職", "九州大学 准教授（2009年着任）", None),
    ],
)
def test_the_year_of_the_degree_may_stand_with_the_post(head: str, cell: str, year: int | None) -> None:
    source = f"""
        # メンバー

        | 氏名 | {head} | 役割 |
        |---|---|---|
        | 百枝 泰蔵 | {cell} | 脚からの取り出し |
        | 香月 美冬 | 九州大学大学院 博士後期課程1年 | 札の読み取り |
    """
    assert [member.degree_year for member in draft(source).members] == [year, None]


def test_a_team_with_a_column_for_each_member_needs_no_label_over_the_names() -> None:
    source = """
        # People

        ## Japan

        | | Nagisa Mori | Kaho Sato | Rin Kudo |
        |---|---|---|---|
        | Post | Associate Professor, Shimane University | Postdoc, Shimane University | PhD student, Kyoto University |
        | Degree | PhD 2014 | PhD 2021 | MSc 2024 |
        | Job here | cell walls | glands | injection |
        | Abroad | 2027-02-01 → 2027-02-13 | 2026-01 → 2026-08 | 2025-01 → 2025-12 |
    """
    assert [(m.name, m.stage, m.degree_year, m.period) for m in draft(source).members] == [
        ("Nagisa Mori", "associate professor", 2014, "2027-02-01 → 2027-02-13"),
        ("Kaho Sato", "postdoc", 2021, "2026-01 → 2026-08"),
        ("Rin Kudo", "doctoral student", 2024, "2025-01 → 2025-12"),
    ]


@pytest.mark.parametrize("head", ["研究者／機関／身分", "氏名・所属・職", "参加者（所属機関、職）"])
def test_one_column_may_hold_a_person_with_institution_and_post(head: str) -> None:
    source = f"""
        # 相手国側メンバー

        | {head} | 取得学位と年 | 受け持ち | 滞在時期 |
        |---|---|---|---|
        | Fatima al-Rashid<br>ミネソタ大学（米国）<br>教授 | 博士 2000年 | 統括 | なし |
        | Dev Banerjee<br>ミネソタ大学（米国）<br>博士研究員 | 博士 2021年 | 計測 | 2025年3月～9月 |
    """
    assert [m.name for m in draft(source).members] == ["Fatima al-Rashid", "Dev Banerjee"]


@pytest.mark.parametrize("label", ["Travel", "Mission", "Months"])
def test_months_of_the_project_are_periods_of_travel(label: str) -> None:
    read = draft(f"""
        # Members

        | Name | Institution and position | Degree | Work | {label} |
        |---|---|---|---|---|
        | Emma Wilson | Kobe University, Professor | PhD 1996 | WP1 | M23 (ten days) |
        | Liam Carter | Kobe University, doctoral student | second year | WP2 | M3–M14 |
        | Hiroki Sendo | Kochi University, Professor | PhD 2001 | WP2 | none |
    """)
    assert [member.period for member in read.members] == ["M23 (ten days)", "M3–M14", "none"]
