"""Money as applicants write it: lists of costs, shares told in words, grants beside the project."""

from __future__ import annotations

import pytest

from lint.rules.budget.network_share import network_share
from lint.rules.budget.sum_mismatch import sum_mismatch
from lint.rules.budget.unit_slip import unit_slip
from lint.rules.support.counterpart_funding_missing import counterpart_funding_missing
from lint.rules.support.needless_distancing import needless_distancing
from lint.rules.support.similar_programme import similar_programme
from tests.drafts import draft, found

CALL, SINGLE = "jst-aspire-gc-2024", "jst-aspire-top-2024"
LIST = """
# 6. 予算計画

直接経費の内訳（5年間、百万円）

渡航・滞在費　28

招へい費　17

{young}

物品費　34

直接経費　計　165
"""


@pytest.mark.parametrize("young", ["若手の育成　86", "人材育成　86", "若手研究者の育成：86", "渡航計画　86"])
def test_a_cost_that_is_called_like_a_part_of_the_form_stays_in_the_list(young: str) -> None:
    read = draft(LIST.format(young=young), CALL)
    assert read.budget is not None
    assert [line.amount / 1e6 for line in read.budget.items] == [28, 17, 86, 34]
    assert found(sum_mismatch, read) == []
    assert found(sum_mismatch, draft(LIST.format(young=young.replace("86", "68")), CALL))


@pytest.mark.parametrize(
    "words",
    [
        "直接経費は2億円とする。国際ネットワークの構築と若手の派遣にはそのうち9,000万円を充て、残る1億1,000万円は日本側の"
        "シーケンス費用に用いる。",
        "直接経費は2億円である。若手の派遣に9,000万円を充て、残る1億1,000万円は試薬に用いる。",
    ],
)
def test_the_share_that_a_sentence_tells_is_reckoned(words: str) -> None:
    (finding, _), *_ = found(network_share, draft(f"# 予算\n\n{words}\n", CALL))
    assert finding.values["percent"] == "45"


def test_a_verb_that_is_said_once_holds_for_the_amounts_behind_it() -> None:
    words = """
        # Budget

        We ask for JPY 200 million of direct costs and JPY 60 million of indirect costs. JPY 28 million pays the stays
        of Orito and Tokunaga, JPY 52 million the invitation of guests, JPY 86 million the exchange of young
        researchers, and JPY 34 million consumables and equipment.
    """
    read = draft(words, CALL)
    assert read.budget is not None
    assert [line.label for line in read.budget.items if line.amount == 34e6] == ["consumables and equipment"]
    assert found(network_share, read) == []


TABLE = """
# Budget

| Item (JPY million) | FY2024 | FY2025 | Total |
|---|---|---|---|
| Travel and stays | 80 | 80 | 160 |
| Consumables | 20 | 20 | 40 |
| Direct costs | 100 | 100 | 200 |
| Indirect costs | 30 | 30 | 60 |
| Total | 130 | 130 | 260 |

{words}
"""


@pytest.mark.parametrize(
    ("words", "slipped"),
    [
        ("The Japanese side requests JPY 26 million in total (direct and indirect costs) for the five years.", True),
        ("We ask for JPY 26 million altogether.", True),
        ("The Japanese team applies for JPY 26 million in all.", True),
        ("The Japanese side requests JPY 260 million in total (direct and indirect costs).", False),
        ("For the school it requests JPY 26 million in total for travel.", False),
    ],
)
def test_what_is_requested_in_all_is_the_whole(words: str, slipped: bool) -> None:
    assert bool(found(unit_slip, draft(TABLE.format(words=words), CALL))) is slipped


GRANT = """
# 他の支援

| 氏名 | 制度・課題名 | 期間 | 金額 | {head} |
|---|---|---|---|---|
| 長谷川 | 科研費 基盤研究(A)「茶樹の耐凍性」 | 2023～2026年度 | 総額3,800万円 | {cell} |
| 西 | JST さきがけ「葉の凍結」 | 2024～2027年度 | 総額4,000万円 | 測定法の基礎を担い、本課題でも用いる |
"""


@pytest.mark.parametrize(
    "cell",
    [
        "本提案とは対象も手法も異なり、一切重複しない",
        "内容は全く別であり、本課題との重なりはない",
        "研究テーマを明確に分けており、本課題とは独立している",
        "A different subject; no overlap with this proposal",
    ],
)
def test_a_cell_that_only_sets_a_grant_apart_is_told(cell: str) -> None:
    assert found(needless_distancing, draft(GRANT.format(head="本課題との関係", cell=cell), CALL))
    assert not found(needless_distancing, draft(GRANT.format(head="本課題との相違点", cell=cell), CALL))


@pytest.mark.parametrize("label", ["本課題との関係", "本提案との関連"])
def test_a_card_that_only_sets_a_grant_apart_is_told(label: str) -> None:
    card = """
        # 他の支援

        | 研究者 | 沢渡 耕一 |
        |---|---|
        | 制度 | 科研費 基盤研究(A) |
        | 課題 | 海綿共生系の進化 |
        | 期間 | 2023～2026年度 |
        | 金額 | 3,800万円 |
        | {label} | {cell} |
    """
    cell = "テーマが異なり、本課題との重複はない"
    assert [words for _, words in found(needless_distancing, draft(card.format(label=label, cell=cell), CALL))] == [
        cell
    ]
    used = draft(card.format(label=label, cell="採集試料を本課題で用いる"), CALL)
    assert not found(needless_distancing, used)


@pytest.mark.parametrize(
    "cell",
    [
        "経費の使途は異なり、同じ費用を二重に請求しない",
        "対象は異なるが、確立した測定法を本課題で用いる",
        "国内の系統を扱う。本課題ではその系統を米国側と比べる",
        "Different organism; its method is the basis of this project",
    ],
)
def test_a_cell_that_says_what_is_used_sets_nothing_apart(cell: str) -> None:
    assert not found(needless_distancing, draft(GRANT.format(head="本課題との関係", cell=cell), CALL))


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("Its subject has been deliberately kept apart from the present proposal.", True),
        ("The proposed research is independent of this grant and does not overlap with it in topic.", True),
        ("There is no scientific overlap, as we moved the topic of this proposal to a new crop.", True),
        ("There is no budgetary overlap, since travel moved to this proposal.", False),
        ("Its accounts are kept apart from those of the present proposal.", False),
    ],
)
def test_research_kept_apart_from_a_grant_in_english(words: str, apart: bool) -> None:
    text = f'# Other support\n\nHasegawa holds KAKENHI (A), "Frost", JPY 38 million, FY2023-2026. {words}\n'
    assert bool(found(needless_distancing, draft(text, CALL))) is apart


@pytest.mark.parametrize("words", ["3億円、5年間", "総額3億円、5か年間", "5年間で3億円"])
def test_a_similar_grant_with_its_length_alone_is_one(words: str) -> None:
    text = "# 他の支援\n\n基盤研究(A)の成果を本課題で用いる。\n\n"
    text += f"SATREPS「高地の茶」（代表 長谷川、{words}）を申請中である。\n"
    assert len(found(similar_programme, draft(text, CALL))) == 1


def test_a_grant_that_carries_the_other_side_is_its_money() -> None:
    text = """
        # 研究体制

        | 区分 | 氏名 | 所属 | 役割 |
        |---|---|---|---|
        | 日本側 | 榊原 修 | 東海工業大学 | 代表 |
        | カナダ側 | Étienne Marchand | McGill University | カナダ側代表 |

        # 他の支援

        榊原はJST CREST「強誘電体界面」（2022～2027年度、総額3億円）を受けている。{words}
    """
    paid = ("（2024～2029年）に支えられている。", "（2024～2029年、採択済み）で進める。")
    for words in (f"カナダ側はNSERC Alliance{how}" for how in paid):
        assert not found(counterpart_funding_missing, draft(text.format(words=words), SINGLE))
    assert found(counterpart_funding_missing, draft(text.format(words=""), SINGLE))
