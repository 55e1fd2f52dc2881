"""Dates and periods as proposals write them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lint.analyse.dates.degrees import degree_year
from lint.analyse.dates.periods import Period, between, periods
from lint.analyse.text.numerals import value

CORPUS = Path(__file__).parents[2] / "corpora" / "dates"
START, TODAY = dt.date(2025, 4, 1), dt.date(2025, 1, 15)


def one(text: str, **options: object) -> Period:
    found = periods(text, **options)  # type: ignore[arg-type]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "start", "end", "months"),
    [
        ("令和6年4月から令和7年3月まで", "2024-04", "2025-03", 12),
        ("2025.4–2026.3", "2025-04", "2026-03", 12),
        ("'25/4〜'26/3", "2025-04", "2026-03", 12),
        ("Apr. 2025–Mar. 2026", "2025-04", "2026-03", 12),
        ("from 1 April 2025 for twelve months", "2025-04-01", "2026-03-31", 12),
        ("2025年11月から翌年2月", "2025-11", "2026-02", 4),
        ("二〇二五年四月から十二か月", "2025-04", "2026-03", 12),
        ("Nov to February 2027", "2026-11", "2027-02", 4),
        ("2026年度第3四半期", "2026-10", "2026-12", 3),
        ("Q3 FY2025", "2025-10", "2025-12", 3),
        ("10/2025-03/2026", "2025-10", "2026-03", 6),
        ("from 2025 April to 2026 March", "2025-04", "2026-03", 12),
        ("from March 2026; back in February 2027", "2026-03", "2027-02", 12),
        ("weeks 36–49, 2026", "2026-08-31", "2026-12-06", 3.23),
        ("from week 36 to week 49 of 2026", "2026-08-31", "2026-12-06", 3.23),
        ("between 5 and 19 March 2027", "2027-03-05", "2027-03-19", 0.49),
        ("for twelve weeks from the first Monday of September 2026", "2026-09", "2026-11", 2.76),
        ("one year from 2025 April", "2025-04", "2026-03", 12),
        ("Twelve months from July 2025", "2025-07", "2026-06", 12),
        ("a year as of May 2025", "2025-05", "2026-04", 12),
        ("July, August 2026", "2026-07", "2026-08", 2),
        ("2026年5月から年末まで", "2026-05", "2026-12", 8),
        ("2025年9月から年度末まで", "2025-09", "2026-03", 7),
        ("令和9年11月8日から同月17日まで", "2027-11-08", "2027-11-17", 0.33),
        ("2027年12月20日より翌月3日", "2027-12-20", "2028-01-03", 0.49),
        ("2027年6月14日〜同23日", "2027-06-14", "2027-06-23", 0.33),
        ("2025-06-09〜06-27", "2025-06-09", "2025-06-27", 0.62),
        ("2025-12-20～01-15", "2025-12-20", "2026-01-15", 0.89),
        ("2026年7月と8月の2か月間", "2026-07", "2026-08", 2),
        ("2026年5月に長崎に着き、その年の9月まで", "2026-05", "2026-09", 5),
        ("令和8年10月1日にリスボンへ渡り、12月31日まで", "2026-10-01", "2026-12-31", 3),
    ],
)
def test_end_months_are_inclusive(text: str, start: str, end: str, months: float) -> None:
    period = one(text)
    assert (period.start, period.end, period.months) == (start, end, months)


def test_span_and_offset_are_the_words() -> None:
    text = "助教の山田は2025年4月〜2026年3月にMITへ行く。"
    period = one(text, offset=100)
    assert text[period.span.start - 100 : period.span.end - 100] == "2025年4月〜2026年3月"


def test_a_length_that_disagrees_with_its_dates_is_kept() -> None:
    period = one("2025年4月〜2026年3月（6か月間）")
    assert (period.months, period.stated_months, period.disagrees) == (12, 6, True)
    assert not one("2025年4月〜2026年3月（12か月間）").disagrees
    assert not one("2026年4月1日〜4月21日（3週間）").disagrees
    assert not one("2025年度に3か月間").disagrees


def test_a_short_stay_in_a_wide_window_keeps_its_length() -> None:
    period = one("2026年8月に2週間")
    assert (period.start, period.end, period.kind) == ("2026-08", "2026-08", "within")
    assert period.months == pytest.approx(0.46)


def test_visits_are_counted() -> None:
    assert (one("2週間×3回").times, one("two visits of three weeks").times, one("年2回×各1週間").times) == (3, 2, 2)
    assert one("毎年8月に1か月間×5年").times == 5


def test_what_cannot_be_placed_is_vague() -> None:
    assert one("秋頃").vague
    assert one("数か月間").vague
    assert one("several months").vague
    assert one("8月から10月").vague
    assert not one("2026年秋頃").vague


def test_fiscal_years_begin_where_the_profile_says() -> None:
    assert (one("FY2026").start, one("FY2026").end) == ("2026-04", "2027-03")
    assert (one("FY2026", year_starts=10).start, one("FY2026", year_starts=10).end) == ("2025-10", "2026-09")
    assert one("2026年度", year_starts=10).start == "2026-04"
    assert one("JFY2026", year_starts=10).start == "2026-04"


def test_relative_ones_stand_on_the_projects_start() -> None:
    start = dt.date(2025, 10, 1)
    assert (one("初年度", project_start=start).start, one("初年度", project_start=start).end) == ("2025-10", "2026-03")
    assert one("Year 2", project_start=start).start == "2026-10"
    assert one("months 7–18", project_start=start).end == "2027-03"
    assert one("from month 13", project_start=start).start == "2026-10"
    assert one("Year 2").vague
    assert one("months 7–18").months == 12


def test_open_ends() -> None:
    assert (one("2026年4月〜").kind, one("2026年4月〜").end) == ("from", None)
    assert (one("2027年3月まで").kind, one("2027年3月まで").start) == ("until", None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2019年博士（理学）取得", 2019),
        ("平成30年3月 博士号取得", 2018),
        ("PhD 2018", 2018),
        ("Ph.D. in Physics, Kyoto University, 2016", 2016),
        ("学位取得年：2020", 2020),
        ("2025年4月から博士課程に在籍", None),
    ],
)
def test_a_year_of_degree_is_no_period(text: str, year: int | None) -> None:
    assert degree_year(text) == year
    assert bool(periods(text)) == (year is None)


@pytest.mark.parametrize(
    "text", ["she may visit in march", "学位取得後15年以内", "博士課程2年", "博士課程2年生", "10.1021/2025.4abc", ""]
)
def test_what_looks_like_a_period_and_is_none(text: str) -> None:
    assert periods(text) == []


def test_degree_and_stay_in_one_cell() -> None:
    text = "山田太郎（2019年博士（工学）取得）、2026年4月から1年間"
    assert [(p.start, p.months) for p in periods(text)] == [("2026-04", 12)]
    assert degree_year(text) == 2019


def test_two_stays_in_one_cell_are_two() -> None:
    found = periods("2026年4月〜2026年9月、2027年4月〜2027年9月")
    assert [(p.start, p.end) for p in found] == [("2026-04", "2026-09"), ("2027-04", "2027-09")]


def test_months_between_days() -> None:
    assert between(dt.date(2025, 4, 1), dt.date(2026, 3, 31)) == 12
    assert between(dt.date(2025, 1, 31), dt.date(2025, 2, 27)) == pytest.approx(0.92, abs=0.02)


def test_numbers_in_words() -> None:
    assert [value(words) for words in ("十二", "二〇二五", "二十", "twelve", "third", "1.5")] == [
        12,
        2025,
        20,
        12,
        3,
        1.5,
    ]
    with pytest.raises(ValueError, match="no number"):
        value("多数")


@pytest.mark.parametrize(
    "text", ["2025年13月", "2025年0月", "2025/02/31", "R99.4〜", "99年99月99日〜", "1年" * 200, "2025年〜" * 100]
)
def test_impossible_dates_do_no_harm(text: str) -> None:
    for period in periods(text, project_start=START, about=TODAY):
        assert period.span.start < period.span.end


@pytest.mark.parametrize(("side", "share"), [("built", 0.98), ("measured", 0.97)])
def test_the_corpus_is_read(side: str, share: float) -> None:
    rows = [json.loads(line) for line in (CORPUS / f"{side}.jsonl").read_text(encoding="utf-8").splitlines()]
    right = 0
    for row in rows:
        got = periods(row["text"], project_start=START, about=TODAY)
        want = [(p["start"], p["end"], p["times"]) for p in row["periods"]]
        right += [(p.start, p.end, p.times) for p in got] == want
    assert right >= share * len(rows)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026年7月までの1年間", "2025-08", "2026-07"),
        ("令和8年8月まで6か月", "2026-03", "2026-08"),
        ("2026年8月15日までの2か月間", "2026-06-16", "2026-08-15"),
        ("until July 2026 for 12 months", "2025-08", "2026-07"),
        ("for 12 months until July 2026", "2025-08", "2026-07"),
        ("6 months ending in July 2026", "2026-02", "2026-07"),
        ("from July 2026 for 12 months", "2026-07", "2027-06"),
        ("2026年7月から1年間", "2026-07", "2027-06"),
    ],
)
def test_an_end_with_a_length_tells_the_beginning(text: str, start: str, end: str) -> None:
    assert (one(text).start, one(text).end) == (start, end)


def test_moments_that_lean_on_a_year_before() -> None:
    assert [(p.start, p.end) for p in periods("from December 2026 until the following November")] == [
        ("2026-12", "2027-11")
    ]
    told = periods("Year 2: Kyoto University, 6 months from April", project_start=dt.date(2025, 4, 1))
    assert [(p.start, p.end) for p in told][-1] == ("2026-04", "2026-09")
    assert [(p.start, p.end) for p in periods("2026年の夏学期（4月～7月）に")][-1] == ("2026-04", "2026-07")
    told = periods("in the spring of 2026 (March–May) and in the autumn (September–November)")
    assert [(p.start, p.end) for p in told if p.kind == "range"] == [("2026-03", "2026-05"), ("2026-09", "2026-11")]
    assert [(p.start, p.end) for p in periods("令和8年度前期に、同後期に")] == [
        ("2026-04", "2026-09"),
        ("2026-10", "2027-03"),
    ]
    assert not any(p.disagrees for p in periods("6週間（2026年2月から3月にかけて）"))
    assert any(p.disagrees for p in periods("2026年2月から3月まで（6か月間）"))


def test_a_title_behind_a_name_is_no_degree() -> None:
    (found,) = periods("PTBのLüdecke博士は2028年4月に三週間、滞在する")
    assert (found.start, found.months) == ("2028-04", 0.69)
    assert degree_year("田中博士、2028年4月に来日") is None
    assert degree_year("農学博士、2010年") == 2010


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("three weeks, 4.5.–24.5.2026", "2026-05-04", "2026-05-24"),
        ("4.–24.5.2026", "2026-05-04", "2026-05-24"),
        ("from 04.05. to 24.05.2026", "2026-05-04", "2026-05-24"),
        ("15.12.–15.2.2027", "2026-12-15", "2027-02-15"),
        ("from November 2026 for six months, thus until the end of April 2027", "2026-11", "2027-04"),
        ("from 1 May 2026 for three months, i.e. until 31 July 2026", "2026-05-01", "2026-07-31"),
    ],
)
def test_days_whose_year_stands_with_the_last_and_ends_that_follow_from_a_length(
    text: str, start: str, end: str
) -> None:
    assert [(p.start, p.end) for p in periods(text)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from the second to the thirteenth of June 2025", "2025-06-02", "2025-06-13"),
        ("05–07/2026", "2026-05", "2026-07"),
        ("04 May 26 – 15 Jun 26", "2026-05-04", "2026-06-15"),
        ("1.9.26–28.2.27", "2026-09-01", "2027-02-28"),
        ("1. September 2026 to 28. February 2027", "2026-09-01", "2027-02-28"),
        ("May & June 2026", "2026-05", "2026-06"),
        ("8月17日～28日（2026年）", "2026-08-17", "2026-08-28"),
        ("2026年7月6～26日", "2026-07-06", "2026-07-26"),
        ("2026年4月、5月の2か月", "2026-04", "2026-05"),
        ("2026年10月から年度いっぱい", "2026-10", "2027-03"),
        ("26/4～27/1", "2026-04", "2027-01"),
        ("2026/4〜10ヶ月", "2026-04", "2027-01"),
    ],
)
def test_ordinary_ways_to_write_a_period(text: str, start: str, end: str) -> None:
    found = periods(text)
    assert [(p.start, p.end) for p in found] == [(start, end)]
    assert text[found[0].span.start : found[0].span.end] in text.removeprefix("from the ")


def test_months_of_a_project_year_count_from_it() -> None:
    found = periods("Y2, months 3-8", project_start=dt.date(2025, 4, 1))
    assert [(p.start, p.end) for p in found] == [("2026-06", "2026-11")]


def test_the_length_of_a_course_is_none_of_a_stay() -> None:
    found = periods("a student of our five-year doctoral course, from 3 March 2025")
    assert [(p.start, p.months) for p in found] == [("2025-03-03", None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2025年9月1日から約半年（2026年2月末まで）", 1),
        ("2025年9月から6か月間（～2026年2月）", 1),
        ("from September 2025 for six months (to February 2026)", 1),
        ("2025年9月から半年、2026年8月まで", 2),
        ("2025年9月から6か月（2026年2月に報告会）", 2),
    ],
)
def test_an_end_that_says_a_length_again_is_no_period_of_its_own(text: str, count: int) -> None:
    assert len(periods(text)) == count
    assert (periods(text)[0].start or "")[:7] == "2025-09"
