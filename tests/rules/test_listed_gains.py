"""Columns of what each partner gets."""

from __future__ import annotations

import pytest

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
