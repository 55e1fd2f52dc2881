"""Years beyond the project, its own length, years beside a stay's dates, and months of going and returning."""

from __future__ import annotations

import pytest

from lint.rules.mobility.host_missing import host_missing
from lint.rules.mobility.period_inconsistent import period_inconsistent
from tests.analyse.plans import CALL
from tests.drafts import draft, found

PLAN = """
研究期間：{term}

{aim}

## チームメンバー表

| 氏名 | 所属・職名 | 役割 |
|---|---|---|
| 五味 晴 | 弘前大学・博士後期課程1年 | 採集 |
| 香取 悟 | 弘前大学・教授 | 代表者 |
| Aino Salo | University of Oulu・Professor | 同定 |

## 渡航・招へい計画

| 年度 | 氏名 | 期間 | 渡航先 | 受入研究者 | 役割 |
|---|---|---|---|---|---|
| {year} | 五味 晴 | 2026年4月～2027年3月 | オウル大学（フィンランド） | Aino Salo | 雪の下の菌を数える |

{then}
"""
USUAL = {"term": "2025年1月～2029年12月（5年間）", "aim": "菌を数える。", "year": "2026", "then": "記録を公開する。"}
ENGLISH = """
Project period: {term}

{aim}

## Mobility plan

| Name | Period | Destination | Host | Task |
|---|---|---|---|---|
| Haru Gomi (PhD student) | April 2026 to March 2027 | University of Oulu, Finland | Aino Salo | Counts fungi |

{then}
"""
PLAIN = {"term": "January 2025 to December 2029 (five years)", "aim": "We count fungi.", "then": "Records are open."}


def told(text: str) -> list[str]:
    return [words for _, words in found(period_inconsistent, draft(text, CALL))]


@pytest.mark.parametrize(
    ("term", "wrong"),
    [
        ("2025年1月～2029年12月（4年間）", True),
        ("2025年1月から2029年12月（4年計画）", True),
        ("令和7年1月～令和11年12月（3か年計画）", True),
        ("2025年1月～2029年12月（60か月）", False),
        ("2025年1月～2029年12月（5年計画）", False),
        ("2025年1月～2029年11月（約5年）", False),
    ],
)
def test_a_term_lasts_as_long_as_it_says(term: str, wrong: bool) -> None:
    assert bool(told(PLAN.format(**{**USUAL, "term": term}))) == wrong


@pytest.mark.parametrize(
    ("aim", "wrong"),
    [
        ("四年目までに地図を描くことを目標とする。", False),
        ("七年目までに地図を描くことを目標とする。", True),
        ("本研究は、第6年次に全国の地図を公開する。", True),
        ("2年目は採集を計画し、6年目には全国の地図を公開する。", True),
        ("4年目は採集を計画し、5年目に地図を描き、6年目に公開する。", False),
        ("終了後の6年目に地図を公開する計画である。", False),
        ("植えてから六年目の木を計画に用いる。", False),
        ("6年目以降は会費で続ける計画である。", False),
    ],
)
def test_no_year_lies_beyond_the_project(aim: str, wrong: bool) -> None:
    assert bool(told(PLAN.format(**{**USUAL, "aim": aim}))) == wrong


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"aim": "By year 4 the project will map all fungi."}, False),
        ({"aim": "By year 7 the project will map all fungi."}, True),
        ({"aim": "In year 2 we will sample, and in project year 6 we will publish the map."}, True),
        ({"aim": "Funding after year 6 will come from members."}, False),
        ({"aim": "She is in year 6 of her medical training and will join the project."}, False),
        ({"term": "January 2025 to December 2029 (four years)"}, True),
        ({"then": "Gomi returns home in October 2026 and teaches two students."}, True),
        ({"then": "Gomi returns home in April 2027 and teaches two students."}, False),
        ({"then": "Gomi will lead a workshop in fall 2026 after her return."}, True),
        ({"then": "Gomi will lead a workshop in fall 2027 after her return."}, False),
    ],
)
def test_english_years_and_returns(change: dict[str, str], wrong: bool) -> None:
    assert bool(told(ENGLISH.format(**{**PLAIN, **change}))) == wrong


def test_rows_of_years_go_no_further_than_the_project() -> None:
    table = "| 年次 | 研究 |\n|---|---|\n" + "".join(f"| {n}年目 | 採集その{n} |\n" for n in (1, 2, 3, 4, 6))
    assert told(PLAN.format(**{**USUAL, "aim": table})) == ["6年目"]
    whole = table.replace("| 6年目", "| 5年目")
    assert not told(PLAN.format(**{**USUAL, "aim": whole}))
    assert not told(PLAN.format(**{**USUAL, "aim": whole + "| 6年目 | 終了後の公開 |\n"}))


@pytest.mark.parametrize(
    ("year", "wrong"),
    [("2026", False), ("2027年度", False), ("R8", False), ("令和8年度", False), ("2028", True), ("R10", True),
     ("2024年度", True), ("2026〜2027", False)],
)  # fmt: skip
def test_dates_lie_in_the_year_of_their_row(year: str, wrong: bool) -> None:
    assert bool(told(PLAN.format(**{**USUAL, "year": year}))) == wrong


@pytest.mark.parametrize(
    ("then", "wrong"),
    [
        ("五味は2026年10月に帰国し、学生二名を教える。", True),
        ("五味は2027年4月に帰国し、学生二名を教える。", False),
        ("五味は帰国後の2026年の夏に、学生二名を教える。", True),
        ("五味は帰国後の2027年の夏に、学生二名を教える。", False),
        ("五味は2025年9月にオウルへ出発し、雪を待つ。", True),
        ("五味は2023年10月に帰国した。", False),
    ],
)
def test_the_month_of_return_is_that_of_the_plan(then: str, wrong: bool) -> None:
    assert bool(told(PLAN.format(**{**USUAL, "then": then}))) == wrong


@pytest.mark.parametrize("host", ["先方に依頼中", "（先方へ依頼中）", "現地と調整中"])
def test_a_host_who_is_still_asked_is_open(host: str) -> None:
    assert found(host_missing, draft(PLAN.format(**USUAL).replace("| Aino Salo | 雪", f"| {host} | 雪"), CALL))
