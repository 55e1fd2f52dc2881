from __future__ import annotations

from pathlib import Path

import pytest

from lint import jobs
from lint.report import html_plan
from lint.settings import Settings


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text("# Aims\n\n<script>alert(1)</script> We plan the the survey (TBD).\n", "utf-8")
    return path


def page(path: Path, language: str = "auto", known: tuple[str, ...] = ()) -> str:
    return jobs.annotated(jobs.report_html(path, Settings(), language, known)).decode()


def test_a_draft_without_pages_shows_its_text_with_marks_in_place(draft: Path) -> None:
    made = page(draft)
    assert made.lstrip().startswith("<!DOCTYPE html>")
    assert ">the the</mark>" in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made
    assert "alert(1)</script>" not in made
    assert "data:image" not in made


def test_both_languages_are_inside_and_the_same_draft_gives_the_same_bytes(draft: Path) -> None:
    made = page(draft, "ja")
    assert '<html lang="ja">' in made
    assert "必ず直す" in made
    assert "Must be fixed" in made
    assert made == page(draft, "ja")


def test_nothing_may_be_loaded_from_elsewhere(draft: Path) -> None:
    made = page(draft)
    assert "default-src 'none'" in made
    assert "http://" not in made
    assert "https://" not in made


def test_what_a_baseline_knows_is_left_out(draft: Path) -> None:
    found = jobs.result(jobs.report_html(draft, Settings(), "en"))
    marks = tuple(remark.fingerprint for remark in found.remarks)
    assert marks
    assert not jobs.result(jobs.report_html(draft, Settings(), "en", marks)).remarks
    assert "Nothing to remark on." in page(draft, known=marks)


def test_a_movement_lies_under_its_months_and_an_undated_one_is_hatched_across() -> None:
    plan = html_plan.timeline(
        [
            {"person": "A", "direction": "outbound", "start": "2025-04", "end": "2026-03", "months": 12},
            {"person": None, "direction": "inbound", "start": None, "end": None, "months": None},
        ],
        2025 * 12 + 3,
    )
    assert plan is not None
    first, second = plan.bars
    assert (first.x, first.width, first.dated) == (html_plan.LEFT, 12 * html_plan.MONTH, True)
    assert not second.dated
    assert ("氏名", "name") in second.lacks
    assert plan.months == {"outbound": 12.0, "inbound": 0}
    assert plan.years[0] == (html_plan.LEFT, "2025-04")


def test_the_budget_is_summed_by_class() -> None:
    rows = [
        {"label": "travel", "amount": 75, "eligible": True},
        {"label": "goods", "amount": 20, "eligible": False},
        {"label": "other", "amount": 5, "eligible": None},
    ]
    told = html_plan.money({"currency": "JPY", "network_share": 0.75, "rows": rows}, 0.5)
    assert told is not None
    assert told.shares == (("yes", 75.0, 75.0), ("no", 20.0, 20.0), ("open", 5.0, 5.0))
    assert html_plan.money({"currency": "JPY", "rows": []}, None) is None
