"""What counts as a gathering of the partners, in sentences and in rows of a budget."""

from __future__ import annotations

import pytest

from lint.analyse.themes.activities import convenes, gathers


@pytest.mark.parametrize(
    ("sentence", "so"),
    [
        ("Every August twenty students spend ten days at a foundry school, alternately in Sendai and in Oulu.", True),
        ("毎年8月に10日間の実習を瀬底島とカネオヘで交互に開く。", True),
        ("Every August the students take a course in statistics.", False),
        ("A strain with a gap in its record is not discussed at the monthly call.", True),
        ("Which sites come next is settled at each equinox by the four group leaders.", True),
        ("隔月の審査会で三分野が同じ点数表に記入する。", True),
        ("毎年3月の判定会で、続ける試料を決める。", True),
        ("The annual report calls for care.", False),
        ("審査会議事録は2027年に書庫へ移す。", False),
        ("Farmers meet each March to choose the field.", False),
    ],
)
def test_a_gathering_has_a_rhythm_and_partners(sentence: str, so: bool) -> None:
    assert gathers(sentence) is so


@pytest.mark.parametrize(
    ("row", "so"),
    [
        ("August course, solstice meetings, growers' board 44.0", True),
        ("実習・年次会合 那須の実習、農家との会合 50.0", True),
        ("School and annual forum 7,000 7,000", True),
        ("Growers' board 12", False),
        ("旅費 会議出席 30", False),
    ],
)
def test_a_row_of_a_budget_may_pay_for_other_things_as_well(row: str, so: bool) -> None:
    assert convenes(row) is so
