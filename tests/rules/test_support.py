"""Other funding as it is read, and what of it is missing."""

from __future__ import annotations

import textwrap

import pytest

from lint.rules.support.counterparts import own_support
from lint.rules.support.missing import missing
from lint.rules.support.rows import lacking
from lint.rules.support.similar_programme import similar_programme
from tests.analyse.plans import abroad
from tests.drafts import draft, found
from tests.rules.grants import CALL, rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "(1) 基盤研究(B)「藻類の光」。代表は山田。2023年4月から2027年3月。直接経費1,400万円。\n"
            "(2) 若手研究「藻類の熱」。代表は佐藤。2024年4月から2026年3月。直接経費300万円。",
            [14_000_000, 3_000_000],
        ),
        (
            "- SICORP, “Algae of two seas”. PI: Hanako Yamada. April 2023 – March 2026. JPY 18 million.\n"
            "- KAKENHI (B), “Light”. PI: Ken Sato. April 2024 – March 2027. JPY 14 million.",
            [18_000_000, 14_000_000],
        ),
        (
            "山田が代表を務める基盤研究(B)「藻類の光」（2023年度～2026年度、直接経費1,400万円）で株を集めた"
            "。本課題はその株を用いる。"
            "佐藤は若手研究（2024年4月～2026年3月、直接経費300万円）を受けている。",
            [14_000_000, 3_000_000],
        ),
        ("本課題の直接経費は2024年11月から2029年10月までの1億円であり、助成の終了後は大学が担う。", []),
    ],
)
def test_each_grant_of_a_paragraph_is_told_apart(text: str, told: list[int]) -> None:
    read = draft(f"# 他制度での助成の状況\n\n{text}\n", CALL)
    assert [grant.amount for grant in read.grants] == told
    assert all(grant.period for grant in read.grants)


def test_a_titled_grant_without_any_date_lacks_its_period() -> None:
    text = "(1) 基盤研究(B)「藻類の光」。代表は山田。直接経費1,400万円。"
    read = draft(f"# 他制度での助成の状況\n\n{text}\n", CALL)
    assert [lacking(grant) for grant in read.grants] == [["period"]]


def test_rows_below_an_agency_whose_titles_name_the_programme_lack_none() -> None:
    read = rows(
        "| 科研費 | 基盤研究(A) 藻の栄養 | 山田（代表） | R5～R9 | 36,200 |",
        "| | 基盤研究(C) 画像の計数 | 佐藤（代表） | R6～R8 | 3,600 |",
        "| | 学内の共同研究 | 佐藤（代表） | R6～R8 | 600 |",
    )
    assert [lacking(grant) for grant in read.grants] == [[], [], ["programme"]]
    assert [grant.period for grant in read.grants] == ["R5～R9", "R6～R8", "R6～R8"]


def test_of_parts_that_name_funders_the_one_that_lists_grants_tells_the_other_funding() -> None:
    text = """
        # 海藻の図鑑

        ## お金の使い方

        直接経費は2024年度から2028年度までで2億円である。米国側の費用はNSFが支える。

        ## すでにある支え

        ① 科研費 基盤研究(S)「海藻の進化」 山田（代表） 2021年度～2025年度 1億4,800万円

        ② JST ALCA-Next「海藻の接着剤」 山田（分担） 2023年度～2026年度 3,000万円
    """
    read = draft(textwrap.dedent(text), CALL)
    assert [section.title for section in read.funding_sections] == ["すでにある支え"]
    assert [grant.amount for grant in read.grants] == [148e6, 30e6]


def test_a_side_of_the_team_with_its_grants_below_its_table_is_no_part_about_other_funding() -> None:
    text = """
        # Team

        ## Counterparts

        | Name | Position | Stay in Japan |
        |---|---|---|
        | Laurel Brandvold | Professor, University of Wyoming (USA) | none |
        | Caleb Ostrander | PhD student, University of Wyoming | June – November 2025 |

        Brandvold holds the NSF award "Water loss and glass formation of proteins" (2023–2028, US$ 1.9 million).
    """
    assert [s.title for s in draft(textwrap.dedent(text), CALL).funding_sections] == []


@pytest.mark.parametrize(
    "text",
    [
        "## 土台となる資金\n\n"
        "山田は科研費基盤研究（B）「藻類の光」（代表、2023年度～2026年度、直接経費1,430万円）を受けている。",
        "## Funding that carries the base\n\n| Scheme and agency | Subject | Held by, as | Term | Direct costs |\n"
        "|---|---|---|---|---|\n"
        "| KAKENHI (A), JSPS | Algae | H. Yamada, PI | April 2023 – March 2027 | JPY 35.1 million |",
        "## いま頂いている研究費\n\n"
        "山田は科研費基盤研究（B）「藻類の光」（代表、2023年度～2026年度、直接経費1,430万円）の代表者です。",
        "## 準備の状況\n\n| 名 | 題 | 人 | いつ | いくら |\n|---|---|---|---|---|\n"
        "| 基盤研究（A） | 藻類の光 | 山田 花子 | 2023年4月～2027年3月 | 3,510万円 |",
        "## Where we stand\n\nThe KAKENHI (B) grant “Light” (PI Yamada, April 2023 to March 2027, JPY 14 million) "
        "pays "
        "for the strains.",
    ],
)
def test_grants_are_read_under_any_title(text: str) -> None:
    read = draft(
        f"# 研究計画\n\n藻類を培養する。\n\n{text}\n\n# 経費\n\n| 費目 | 金額 |\n|---|---|\n| 旅費 | 3,000 |\n", CALL
    )
    assert len(read.grants) == 1
    assert [read.quote(section.heading).strip("# \n") for section in read.funding_sections]
    assert not found(missing, read)


def test_who_leads_a_grant_is_no_part_of_its_programme() -> None:
    text = (
        "Professor Yamada leads a KAKENHI (A) project on algae (April 2023 – March 2027, 36 million yen). "
        "Dr Sato is co-investigator of a NEDO project on films (2024 – 2026, 22 million yen)."
    )
    read = draft(f"# Other support\n\n{text}\n", CALL)
    assert [grant.programme.split()[0] for grant in read.grants] == ["KAKENHI", "NEDO"]


OWN = """
# メンバー

| 氏名 | 所属 | 国 | 役割 |
|---|---|---|---|
| 山田 花子 | 神戸大学 | 日本 | 研究代表者 |
| Emily Hartwell | University of Washington | 米国 | 測定 |

# 他制度での助成の状況

{x}
"""


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("該当なし。2024年度のASPIREには山田が別に応募している。", True),
        ("The applicants hold several grants; details can be given on request.", True),
        ("HartwellはNSFの助成（2023年から2027年、120万ドル）を受けている。", True),
        ("山田は基盤研究（A）（2023年4月～2027年3月、3,640万円）の代表者である。", False),
        ("山田はNSFとの共同研究費（2023年4月～2027年3月、12万ドル）を受けている。", False),
    ],
)
def test_only_the_own_sides_funding_is_other_support(words: str, wrong: bool) -> None:
    heads = [f.span for f, _ in found(missing, draft(OWN.format(x=words), CALL)) if "other funding" in f.message.en]
    assert bool(heads) is wrong


def test_period_and_amount_in_one_column_and_the_role_beside_them() -> None:
    read = draft(
        """
        # ほかの研究費

        | 制度 | 課題 | 代表／分担 | 期間・直接経費 |
        |---|---|---|---|
        | 科研費 基盤研究（A） | 塩生植物の共生菌 | 山田（代表） | 2022～2025年度 3,450万円 |
        | 国際先導研究 | 乾燥地の植物と菌 | 山田（代表） | 2023～2029年度 3億5,000万円 |

        基盤研究（A）で集めた菌から36株を選ぶ。
        """,
        CALL,
    )
    assert [grant.amount for grant in read.grants] == [34_500_000, 350_000_000]
    assert [words for _, words in found(similar_programme, read)] == ["国際先導研究"]


def test_who_applies_in_america_has_grants_of_its_own() -> None:
    read = abroad(
        """
        # Title

        **Applicant institution:** New Mexico State University, Las Cruces

        ## Who we are

        New Mexico State University: Delphine Barr (professor), Wendell Tafoya (postdoc)

        Osaka University: Kiyokazu Adachi (professor)

        ## Current and pending support

        - Barr: NSF AAG, PI, "Blending in crowded fields," Sept 2023 – Aug 2026, $412,000.
        """,
        "foreign-visits.toml",
    )
    assert own_support(read)[0] == list(read.grants)
    assert not [f for f, _ in found(missing, read) if "other funding" in f.message.en]


@pytest.mark.parametrize(
    ("programme", "lacks"),
    [("ETH domain, basic funding", []), ("運営費交付金", []), ("ETH domain, project funding", ["amount"])],
)
def test_money_that_an_institution_has_of_its_own_needs_no_amount(programme: str, lacks: list[str]) -> None:
    read = draft(
        f"""
        # Other funding

        | Source | Project | Holder | Time | Amount |
        |---|---|---|---|---|
        | JSPS Kakenhi (B) | "Refreezing of wet snow" | Otobe, principal investigator | 2025–2028 | 13.9 million yen |
        | {programme} | X-ray laboratory | Candrian, group leader | 2024–2028 | |
        """,
        CALL,
    )
    assert [lacking(grant) for grant in read.grants] == [[], lacks]


def test_when_only_partners_grants_run_at_the_start_the_own_base_is_missing() -> None:
    grants = """
        # Team

        | Name | Affiliation | Side |
        |---|---|---|
        | Hanako Yamada (PI) | Kyoto University | Japan |
        | Everett Quarshie | Northeastern University | USA |

        # Other support

        | Programme | PI | Period | Amount (JPY) |
        |---|---|---|---|
        | KAKENHI (A) | Yamada | April 2018 to March 2022 | 33,800,000 |
        | NSF, Organismal Systems | Quarshie | 2023 to 2027 | 98,000,000 |

        WP 1 takes the gills from KAKENHI (A).
    """
    assert [words[:11] for _, words in found(missing, draft(textwrap.dedent(grants), CALL))] == ["KAKENHI (A)"]


@pytest.mark.parametrize(
    "words",
    [
        "研究を始めるための費用は各研究室が用意する。",
        "Our laboratories have for years been well provided with competitive grants.",
    ],
)
def test_what_is_said_instead_of_any_grant_is_the_place(words: str) -> None:
    assert [words for _, words in found(missing, draft(f"# 他制度での助成の状況\n\n{words}\n", CALL))] == [words]


def test_an_ended_grant_and_a_promised_list_are_no_base() -> None:
    words = "各班とも競争的資金を得ており、一覧は求めに応じて提出する。\n\n若手研究は2023年度に終了した。\n"
    assert [w[:2] for _, w in found(missing, draft(f"# 他の助成との関係\n\n{words}", CALL))] == ["各班"]


def test_an_item_whose_sum_is_still_open_lacks_its_amount() -> None:
    items = [
        '- JSPS KAKENHI, "Bacteria", PI Yamada, FY2023-FY2026, JPY 33.8 million.',
        "- Kochi Prefecture, marine bio-industry grant, PI Yamada, sum not yet known, April 2024 - March 2026.",
    ]
    read = draft("# Other funding\n\n" + "\n".join(items) + "\n\nWe use the strains of KAKENHI.\n", CALL)
    assert [w[:5] for _, w in found(missing, read)] == ["Kochi"]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("令和5〜8年度、金額は事務に確認中、代表", 1),
        ("令和5〜8年度、代表", 1),
        ("令和5〜8年度、直接経費1,430万円、代表", 0),
    ],
)
def test_a_grant_told_in_a_sentence_lacks_its_amount(told: str, count: int) -> None:
    text = f"門脇は科研費 基盤研究（B）「沿岸の底泥」（{told}）を受け、この株を本計画で使う。"
    text += "蜂須賀は科研費 若手研究「繊維の物性」（令和6〜8年度、直接経費360万円、代表）で装置を整えた。"
    assert len(found(missing, draft(f"# 研究費の状況\n\n{text}\n", CALL))) == count


def test_the_number_of_a_task_is_no_grants() -> None:
    text = "# Other support\n\nThe list of grants will be added. Our Kakenhi (A) gave the data for work package 1.\n"
    assert [words for _, words in found(missing, draft(text, CALL))] == ["The list of grants will be added."]


@pytest.mark.parametrize("cell", ["要確認", "別紙参照", "採択時に記入", "to be confirmed", "see e-Rad"])
def test_a_cell_that_points_elsewhere_tells_nothing(cell: str) -> None:
    read = rows(f"| 科研費 基盤研究(A) | 藻の栄養 | 山田（代表） | R5～R9 | {cell} |")
    assert [lacking(grant) for grant in read.grants] == [["amount"]]


def test_a_row_that_is_to_be_filled_in_is_where_other_funding_is_missing() -> None:
    text = "# 他の研究費\n\n| 制度・課題名 | 氏名（役割） | 期間 | 直接経費 |\n|---|---|---|---|\n| 未定 | | | |\n"
    assert [words for _, words in found(missing, draft(text, CALL))] == ["未定"]


@pytest.mark.parametrize(
    ("item", "lacks"),
    [
        ("Environment Research and Technology Development Fund (K. Tsuda).", True),
        ("環境研究総合推進費（津田）", True),
        ("科研費 若手研究（片山）", True),
        ("No other grants.", False),
        ("ASPIREの他の公募には応募していない。", False),
        ("NSF funds the American team.", False),
    ],
)
def test_an_item_that_only_names_a_programme_beside_others_lacks_the_rest(item: str, lacks: bool) -> None:
    text = f"""
        # 5 Other grants

        - KAKENHI (A), "Fifty years after the plough" (N. Isobe, PI; FY2022–2026; direct costs 31 million yen).
        - {item}
    """
    assert bool(found(missing, draft(textwrap.dedent(text), CALL))) == lacks
