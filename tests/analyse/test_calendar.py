"""Single dates and their weekdays, and dates that contradict themselves."""

from __future__ import annotations

import itertools

import pytest

from lint.analyse.dates.calendar import mentions
from lint.analyse.dates.clashes import era_clash, fiscal_clash, meant, reversed_period
from lint.analyse.text.folding import narrowed
from lint.document import Span


@pytest.mark.parametrize(
    "words",
    [
        "2024年6月11日（金）",
        "２０２４年６月１１日(金)",
        "2024 年 6 月 11 日（ 金 ）",
        "2024年6月11日（金・祝）",
        "2024年6月11日 金曜日",
        "2024年6月11日㈮",
        "令和6年6月11日(金)",
        "㋿6年6月11日(金曜日)",
        "R6.6.11(金)",
        "2024/6/11(金)",
        "2024.06.11 (Fri)",
        "2024-06-11（Fri.）",
        "Friday, 11 June 2024",
        "Fri 11 Jun 2024",
        "Friday the 11th of June 2024",
        "June 11, 2024 (Fri)",
        "Friday, June 11th, 2024",
    ],
)
def test_a_date_is_read_with_its_weekday_in_every_usual_form(words: str) -> None:
    text = f"次回は {words} 17:00"
    found = [m for m in mentions(text) if m.weekday is not None]
    assert [(m.year, m.month, m.day, m.weekday) for m in found] == [(2024, 6, 11, 4)]
    assert text[found[0].whole.start : found[0].whole.end] == words


def test_a_day_after_a_date_takes_its_month_and_year() -> None:
    found = mentions("面接は2024年7月24日（水）・25日（金）に行う。")
    assert [(m.year, m.month, m.day, m.weekday) for m in found] == [(2024, 7, 24, 2), (2024, 7, 25, 4)]


def test_a_year_is_borrowed_only_from_the_same_sentence() -> None:
    assert mentions("2024年5月に始め、6月11日（金）に終える。")[-1].years == (2024,)
    assert mentions("2024年12月に始め、1月11日（金）に終える。")[-1].years == (2024, 2025)
    assert mentions("2024年5月に始める。6月11日（金）に終える。")[-1].years == ()
    assert mentions("6月11日（金）は2024年の催しではない。")[0].years == ()


@pytest.mark.parametrize(
    "text",
    [
        "In April 31 students took part.",
        "Grant 2019-67013-29167",
        "doi:10.2024/4/5",
        "24日間と2日目",
        "版は1.2.3、比は 3/4、31/12個",
        "arXiv:2024.12345",
    ],
)
def test_numbers_that_only_look_like_dates_are_not_read_as_whole_dates(text: str) -> None:
    assert not [m for m in mentions(text) if m.day is not None and not m.bare]


def wrong(text: str) -> list[str]:
    """The words of everything that contradicts itself."""
    block = Span(0, len(text))
    found = mentions(text)
    spans = [m.whole for m in found if not m.real() and meant(text, m, block)]
    spans += [Span(a.span.start, b.span.end) for a, b in itertools.pairwise(found) if reversed_period(text, a, b)]
    spans += [span for span, _, _ in era_clash(text, block)]
    spans += list(fiscal_clash(text, found))
    return [text[s.start : s.end] for s in sorted(spans)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2月30日に", "2月30日"),
        ("2023年2月29日に", "2023年2月29日"),
        ("提出は4/31まで", "4/31"),
        ("2024年13月5日", "2024年13月5日"),
        ("due 2024-04-31.", "2024-04-31"),
        ("by 31 June", "31 June"),
        ("February 30, 2025", "February 30, 2025"),
        ("令和0年4月", "令和0年"),
        ("令和6年（2023年）", "令和6年（2023年）"),
        ("2023年(令和6年)", "2023年(令和6年)"),
        ("令和6（2023）年度", "令和6（2023）年度"),
        ("令和5年度（2024年4月）", "令和5年度（2024年4月）"),
        ("2026年4月～2025年3月", "2026年4月～2025年3月"),
        ("2026年4月1日から2025年3月31日まで", "2026年4月1日から2025年3月31日"),
        ("令和8年度～令和7年度", "令和8年度～令和7年度"),
        ("6月11日～6月5日", "6月11日～6月5日"),
        ("April 2026 – March 2025", "April 2026 – March 2025"),
        ("2024年度（2025年4月～2026年3月）", "2024年度（2025年4月～2026年3月）"),
        ("2024年度末（2026年3月）", "2024年度末（2026年3月）"),
    ],
)
def test_a_contradiction_is_found_with_its_words(text: str, words: str) -> None:
    assert wrong(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "2024年2月29日",
        "2月29日",
        "反応率は4/31である",
        "比 2/30、2.30版",
        "Ver. 2024.13.1 と 2024.4.31",
        "令和元年度（2019年度）",
        "令和5年度（2024年3月）",
        "平成31年（2019年）4月",
        "令和5年（2023年4月）に採択",
        "令和5年（2024年に改訂）",
        "10月～3月",
        "12月28日～1月3日",
        "2024年から2010年まで遡って",
        "2024年度（2024年4月～2025年3月）",
        "2024年度（2025年2月）",
        "from 2026 to 2025 participants",
        "pp. 31-30",
        "令和7年4月～令和8年3月",
        "2024年度末（2025年3月）",
        "April 2025 to March 2026",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_folding_keeps_offsets() -> None:
    text = "２０２４年⽉⽇㈱ﾃﾞ"
    assert len(narrowed(text)) == len(text)
    assert narrowed(text).startswith("2024年月日㈱")
