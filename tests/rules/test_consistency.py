"""Rules of consistency beyond their own examples."""

from __future__ import annotations

import pytest

from lint.rules.consistency.numbering import numbering
from lint.rules.consistency.stale_year import stale_year
from lint.rules.consistency.title_mismatch import title_mismatch
from tests.drafts import draft, found


def heads(*titles: str) -> str:
    return "\n\n".join(f"# {title}\n\n本文である。" for title in titles)


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        (["1. 目的", "2. 計画", "4. 体制"], ["4. 体制"]),
        (["(1) 目的", "(3) 計画"], ["(3) 計画"]),
        (["第1章 目的", "第3章 計画"], ["第3章 計画"]),
        (["1. 目的", "2. 計画", "2. 方法", "3. 体制"], ["2. 方法"]),
        (["1-1 目的", "1-2 計画", "1-2 方法"], ["1-2 方法"]),
        (["7. 体制", "8. 予算", "8. 日程"], ["8. 日程"]),
    ],
)
def test_a_gap_and_a_double_are_found(titles: list[str], words: list[str]) -> None:
    assert [w for _, w in found(numbering, draft(heads(*titles)))] == words


@pytest.mark.parametrize(
    "titles",
    [
        ["3. 計画", "4. 体制"],
        ["1. 目的", "2. 計画", "1. 予算", "2. 体制"],
        ["a. Articles", "c. Posters"],
        ["1. 目的", "補足", "2. 計画"],
        ["2024年度の計画", "2026年度の計画"],
        ["1. 目的", "9. 体制"],
        ["1 目的", "2 体制", "3 人の行き来", "4 予算"],
    ],
)
def test_fragments_restarts_and_letters_are_left_alone(titles: list[str]) -> None:
    assert found(numbering, draft(heads(*titles))) == []


def test_a_number_that_stands_in_a_plain_line_is_no_gap() -> None:
    text = heads("(1) 目的") + "\n\n(2) 計画はこの行のとおりとする。\n\n" + heads("(3) 体制")
    assert found(numbering, draft(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "2023年度に採択された課題の成果を引き継ぐ。",
        "論文は https://www.jst.go.jp/pr/announce/20230611/index.html にある。",
        "https://www.example.ac.jp/aspire/announce_aspire2023.html は研究室の頁である。",
        "2025年度公募要領に従う。",
    ],
)
def test_past_events_and_other_peoples_pages_are_not_stale(text: str) -> None:
    assert found(stale_year, draft(text, "jst-aspire-gc-2024")) == []


def test_a_call_without_a_year_has_no_earlier_rounds() -> None:
    assert found(stale_year, draft("2023年度公募要領に従う。")) == []


@pytest.mark.parametrize(
    ("cover", "wrong"),
    [
        ("Title: Algae for Warm Seas\n\nTitle submitted to NSF: Algae of Cold Seas", 1),
        ("Title: Algae for Warm Seas\n\nTitle filed with the NSERC: Algae for warm seas", 0),
        ("# Algae for Warm Seas\n\nTitle of the NSF proposal: Algae of Cold Seas\n\n## Plan", 1),
        ("# Algae for Warm Seas\n\nTitle of the NSF proposal: ALGAE FOR WARM SEAS\n\n## Plan", 0),
        ("# Form of the Japanese side\n\nTitle of the NSF proposal: Algae of Cold Seas\n\n## Plan", 0),
        ("# Where we stand today\n\nTitle of the NSF proposal: Algae of Cold Seas\n\n# Where we go", 0),
        ("English title: Algae for Warm Seas\n\nName: Hanako Yamada\n\nTitle: Associate Professor of Botany", 0),
        ("English title: Algae for Warm Seas\n\n## Grants\n\nTitle: Heat tolerance of algae", 0),
        ("| Full title | Algae for Warm Seas |\n|---|---|\n| Title, NSF side | Algae of Cold Seas |", 1),
        ("英文の題名: Algae for Warm Seas\n\nNSFに出す米国側の提案は Algae of Cold Seas and Ice の題を掲げる。", 1),
        ("英文の題名: Algae for Warm Seas\n\n米国側は Algae of Cold Seas という題名でNSFへ申請する。", 1),
        ("英文の題名: Algae for Warm Seas\n\nNSFへの提案も Algae for Warm Seas の題を掲げる。", 0),
        ("| Title | Algae for Warm Seas |\n|---|---|\n| Title on NSF cover sheet | Algae of Cold Seas |", 1),
        ("提案課題（英）：Algae for Warm Seas\n\nNSFへ提出する課題名：Algae of Cold Seas", 1),
        ("# 海の図鑑\n\n## Algae for Warm Seas and Ponds\n\nNSFへの提案名：Algae of Cold Seas", 1),
        ("# 海の図鑑 / The Algae Book\n\n英語名（NSFと同一）：Algae for Warm Seas and Ponds", 0),
        ("# The Algae Book\n\nTitle of the NSF proposal: The Algae Book: Warm Seas and Ponds\n\n## Plan", 0),
        ('# Algae for Warm Seas\n\nThe companion proposal goes to NSF under the title "Algae of Cold Seas".', 1),
        ('# Algae for Warm Seas\n\nThe proposal to NSF has the same title, "Algae for Warm Seas".', 0),
        ('# Algae for Warm Seas\n\nThe NSF award "Algae of Cold Seas" supports our partner.', 0),
        ("〔英文題目〕 Algae for Warm Seas\n\n〔NSFへの提案の英題〕 Algae of Cold Seas", 1),
        ("【英】 Algae for Warm Seas\n\n【NSF提案の題】 Algae of Cold Seas", 1),
        ("〔英題（米国側）〕 Algae for Warm Seas\n\n〔英題（日本側）〕 Algae for warm seas", 0),
        ("# Algae for Warm Seas\n\n米国側はNSFに「Algae of Cold Seas」の題目で申請する。", 1),
        ("# Algae for Warm Seas\n\n米国側は「Algae of Cold Seas」としてNSFに提出する。", 1),
        ("# Algae for Warm Seas\n\nProf. Lee (MIT) submits “Algae of Cold Seas” to NSF.", 1),
        ("# Algae for Warm Seas\n\nWe submit a proposal to NSF's “Global Centers of Bioeconomy” call.", 0),
        ("Title (JST): Algae for Warm Seas\n\nTitle (NSF): Algae of Cold Seas", 1),
        ("Title: Algae for Warm Seas (NSF: Algae of Cold Seas)", 1),
        ("Title: Algae for Warm Seas (NSF: same)", 0),
        ("英文課題名：Algae for Warm Seas（NSFへの提案は Algae of Cold Seas: A Center）", 1),
        ("英文課題名：Algae for Warm Seas（NSFへの提案は Algae for Warm Seas）", 0),
        ("# Algae for Warm Seas\n\n| NSF proposal | Center for Algae of Cold Seas |\n|---|---|\n| PI | Ann Lee |", 1),
        ("# Algae for Warm Seas\n\n| NSF proposal | University of California, San Diego |\n|---|---|\n| PI | A |", 0),
        ("# Algae for Warm Seas\n\nNSF proposal: submitted by Cornell University on 11 June", 0),
        ("| 英文課題名 | Algae for Warm Seas<br>NSF側：Algae of Cold Seas |\n|---|---|\n| 代表者 | 山田 |", 1),
        ("Title in English: Algae for Warm Seas\n\nNSF proposal number 24123, “Algae of Cold Seas”", 1),
        ("# Algae for Warm Seas\n\nThe American side submits its half to NSF as “Algae of Cold Seas”.", 1),
        ("英文課題名：Algae for Warm Seas\n\n対応するNSF提案（Algae of Cold Seas）は5月に提出した。", 1),
        ("英文課題名：Algae for Warm Seas\n\nNSFには Algae of Cold Seas の名で出している。", 1),
        ("英文課題名：Algae: Warm Seas and Ponds\n\nNSFへの提案の題名も Algae: Warm Seas and Ponds である。", 0),
        ("**課題名（英文）** Algae: Warm Seas\n**NSF側提案書の題名** Algae: A Global Center for Cold Seas", 1),
        ("| Title | Algae for Seas |\n|---|---|\n| Title in the application of the Kenyan side | Cold Sea Algae |", 1),
        ("| English title (NSF: Algae of Cold Seas) | Algae for Warm Seas |\n|---|---|\n| PI | Ann Lee |", 1),
        ("| English title (NSF: the same) | Algae for Warm Seas |\n|---|---|\n| PI | Ann Lee |", 0),
        ("英文課題名（NSFには Cold Seas: A Center で提出）：Algae for Warm Seas", 1),
        ("英文課題名：Algae for Warm Seas／NSF提出分：Algae of Cold Seas", 1),
        ("英文課題名：Warm Seas and Algae\n\n英文課題名はNSFへの提案書と同一である（Cold Seas and Their Algae）。", 1),
    ],
)
def test_titles_of_a_cover_are_compared(cover: str, wrong: int) -> None:
    assert len(found(title_mismatch, draft(cover + "\n"))) == wrong


@pytest.mark.parametrize(
    ("own", "theirs", "differ"),
    [
        ("- 提案課題（英）：Lacquer Trees and Their Laccases", "- NSFへ提出する課題名：Laccases for Cold Curing", True),
        ("- 提案課題（英）：Lacquer Trees and Laccases", "- NSFへ提出する課題名：Lacquer trees and laccases", False),
        ("- Full title: Phages on Demand for Livestock", "- Title on NSF cover sheet: A Distributed Foundry", True),
        ("- Full title: Phages on Demand for Livestock", "- Title on the NSF cover sheet: Phages on Demand", True),
        # a line of a PDF that goes on below
        ("- English title: Phages on Demand for Livestock", "- NSF title: Phages on Demand for\n\nLivestock", False),
    ],
)  # fmt: skip
def test_titles_are_compared_however_they_are_labelled_or_wrapped(own: str, theirs: str, differ: bool) -> None:
    read = draft(f"# 提案書\n\n{own}\n\n{theirs}\n\n代表者：簗瀬 隆\n", "jst-aspire-gc-2024")
    assert bool(list(title_mismatch.check(read, title=""))) == differ


@pytest.mark.parametrize(("theirs", "count"), [("Algae of two seas: a network", 1), ("A Foundry of Marine Algae", 0)])
def test_a_title_behind_a_colon_within_a_sentence_is_that_of_the_other_side(theirs: str, count: int) -> None:
    text = f"# A Foundry of Marine Algae\n\nApplication to JST. Title of the companion NSF proposal: {theirs}.\n"
    assert len(found(title_mismatch, draft(text))) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "# 提案書\n\n| 研究課題名 | 海洋細菌による接着剤 |\n|---|---|\n| 英文 | Marine Adhesives from Bacteria |\n"
            "| BBSRCへの申請課題名 | Adhesives from the Sea |\n",
            ["Adhesives from the Sea"],
        ),
        (
            "# Healing glass\n\n| | JST form | NSF proposal |\n|---|---|---|\n"
            "| Title | Glass that Heals Itself at Sea | Self-Healing Glass for Ships |\n",
            ["Self-Healing Glass for Ships"],
        ),
        (
            "| 研究題目 | 樹皮の抗菌物質 / Antimicrobials from the Bark of Boreal Trees |\n|---|---|\n"
            "| 先方機関（NSERC）への提出題目 | Antimicrobials from Boreal Bark |\n| 代表者 | 佐藤 |\n",
            ["Antimicrobials from Boreal Bark"],
        ),
        (
            "課題名：自ら治るガラス（Glass that Heals Itself at Sea）\n\n"
            "NSFへ提出する題名：GLASS: Glass that heals itself at sea\n\n"
            "略称：Healing Glass Network\n",
            [],
        ),
        (
            "| | Japanese member | US member |\n|---|---|---|\n| Name | Ken Mori | Ann Lee |\n"
            "| Title | Associate Professor | Senior Staff Scientist |\n",
            [],
        ),
        (
            "# Ice\n\n- Title: Soft Robots that Work under Ice\n\n## Publications\n\n"
            "| No | Title of paper | Journal |\n"
            "|---|---|---|\n| 1 | Robots that swim in slush | A |\n| 2 | Ice adhesion of skins | B |\n",
            [],
        ),
        (
            "# 香木\n\n**A Scent Without the Tree of Sandal**（英文課題名）\n\n"
            "- 米国側の題：A Scent Beyond the Tree of Sandal\n",
            ["A Scent Beyond the Tree of Sandal"],
        ),
        (
            "Title: Moss Farming without Peat at Sea\n\n# Team\n\nThe American colleagues have handed in "
            "their half to NSF as "
            "Growing Moss without Any Peat: Genomes for Four Countries.\n",
            ["Growing Moss without Any Peat: Genomes for Four Countries"],
        ),
        (
            "| Title | Nylon from Sugar at Four Sites |\n|---|---|\n| US colleagues went for | Sugar to Nylon "
            "at All Sites |\n",
            ["Sugar to Nylon at All Sites"],
        ),
    ],
)
def test_titles_of_both_sides_stand_beside_any_label(text: str, words: list[str]) -> None:
    assert [w for _, w in found(title_mismatch, draft(text))] == words


@pytest.mark.parametrize(
    ("theirs", "count"), [("Fourth Stomach: Hydrogen in Ruminants", 0), ("Donors of the Rumen", 1)]
)
def test_a_title_that_stands_alone_below_the_forms_heading_is_the_own_one(theirs: str, count: int) -> None:
    text = (
        f"# ASPIRE - proposal to JST\n\n**Fourth Stomach: Hydrogen in Ruminants**\n\n- Title used with NSF: {theirs}\n"
    )
    assert len(found(title_mismatch, draft(text))) == count


@pytest.mark.parametrize(("theirs", "count"), [("Glass: Sponges and Silica", 0), ("Glass: Silica of Sponges", 1)])
def test_a_sentence_below_the_title_gives_that_of_the_other_side_in_quotation_marks(theirs: str, count: int) -> None:
    text = f"""# Glass: 深海のカイメン

| 項目 | 内容 |
|---|---|
| English title | Glass: Sponges and Silica |
| Duration | five years |

The NSF side

The NSF proposal of the US side is submitted under the same title, "{theirs}".
"""
    assert len(found(title_mismatch, draft(text, "jst-aspire-gc-2024"))) == count


@pytest.mark.parametrize(
    ("heading", "wrong"),
    [
        ("Reading the Seed Bank: A Global Centre for Buried Plant Diversity", False),
        ("Reading the Seed Bank", False),
        ("Reading Seed Banks: Buried Diversity for Resilient Land", True),
        ("What Sleeps under the Meadow", False),
    ],
)
def test_the_heading_on_top_is_compared_where_it_is_another_version_of_the_title(heading: str, wrong: bool) -> None:
    title = "Reading the Seed Bank: A Global Centre for Buried Plant Diversity"
    cover = f"**Title of the Japanese application:** 埋土種子を読む / {title}"
    text = f"# {heading}\n\n{cover}\n\n## 1 The question\n\nSeeds.\n"
    assert bool(found(title_mismatch, draft(text, "jst-aspire-gc-2024"))) == wrong
