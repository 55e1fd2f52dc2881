"""Columns of what each partner gets."""

from __future__ import annotations

import pytest

from lint.rules.mobility.count_mismatch import count_mismatch
from lint.rules.mobility.period_missing import period_missing
from lint.rules.mobility.synergy_missing import synergy_missing
from tests.drafts import draft, found

CALL = "jst-aspire-gc-2024"


@pytest.mark.parametrize(
    ("head", "cells", "wrong"),
    [
        ("何が得られるか", ("日本：撮像の技術。スイス：揃った試料", "独：実物の縁。日本：式"), False),
        ("得られるもの", ("双方：一つの誤差表", "双方：論文"), False),
        ("双方の成果", ("日本：計算の方法", "スイス：試料の作り方"), False),
        ("得られるもの", ("撮像の技術", "境界条件の式"), True),
        ("備考", ("", ""), True),
    ],
)
def test_a_cell_may_say_what_each_country_gets(head: str, cells: tuple[str, str], wrong: bool) -> None:
    text = f"""# 行き来の計画

| だれが | どこから→どこへ | いつ | 何をするか | {head} |
|---|---|---|---|---|
| 名取 かおる | 東北大学→バーゼル大学（スイス） | 2025年5月〜2026年4月 | 試料12枚の流れを撮る | {cells[0]} |
| Lena Ostermann | ベルン大学（スイス）→東北大学 | 2025年10月〜2026年3月 | 試料の縁を測る | {cells[1]} |
"""
    assert bool(found(synergy_missing, draft(text, CALL))) == wrong


PLAN = """# 5 Mobility plan (dispatch: {out}, invitation: {into})

| Name | From → To | Host | Period | What will be done |
|---|---|---|---|---|
| Yui Kamata | Tohoku Univ. → Univ. of Minnesota (USA) | E. Hatch | {when} | reads 300 genomes |
| Marcus Oyelowo | Univ. of Minnesota → Tohoku Univ. | Y. Kamata | May–Oct 2025 | takes cores of ash |
"""


@pytest.mark.parametrize(("out", "into", "wrong"), [(1, 1, False), (2, 1, True), (1, 3, True)])
def test_a_heading_may_count_both_ways_in_brackets(out: int, into: int, wrong: bool) -> None:
    text = PLAN.format(out=out, into=into, when="Apr 2025–Mar 2026")
    assert bool(found(count_mismatch, draft(text, CALL))) == wrong


@pytest.mark.parametrize(
    ("when", "open_"),
    [
        ("2026 or later", True),
        ("2026 or 2027", True),
        ("2026 (tentative)", True),
        ("Apr 2026–Mar 2027", False),
        ("Jan–Dec 2026", False),
    ],
)
def test_a_year_or_later_is_no_period(when: str, open_: bool) -> None:
    assert bool(found(period_missing, draft(PLAN.format(out=1, into=1, when=when), CALL))) == open_


def test_labels_of_countries_in_the_cells_of_tasks_tell_gains() -> None:
    text = """# 人材の派遣・招へい計画

| 区分 | 氏名 | 機関・国 | 期間 | 活動と得られるもの |
|---|---|---|---|---|
| 派遣 | 三好 岳 | トゥルク大学（芬） | 2025年4月～2026年3月 | 乾湿を測る。芬：乾燥の方法、日：区画の値 |
| 招へい | Tyler Okafor | 広島大学 | 2025年6月～11月 | 12種の戻りを測る。米：耐乾性の順位、日：西岸の種 |
"""
    assert found(synergy_missing, draft(text, CALL)) == []
