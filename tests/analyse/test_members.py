"""Members, other support and budgets out of tables of many shapes."""

from __future__ import annotations

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
