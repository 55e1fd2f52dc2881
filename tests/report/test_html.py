from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from lint import jobs
from lint.report.html import items as html_items
from lint.report.html import plan as html_plan
from lint.report.html import shares as html_shares
from lint.result import Remark
from lint.settings import Settings


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text("# Aims\n\n<script>alert(1)</script> We plan the the survey (TBD).\n", "utf-8")
    return path


def page(path: Path, language: str = "auto", known: tuple[Remark, ...] = ()) -> str:
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
    assert found.remarks
    assert not jobs.result(jobs.report_html(draft, Settings(), "en", found.remarks)).remarks
    assert "Nothing to remark on." in page(draft, known=found.remarks)


def test_the_timeline_shows_the_whole_term_with_its_years_and_the_first_two_marked() -> None:
    plan = html_plan.timeline(
        [
            {"person": "A", "direction": "outbound", "start": "2025-04", "end": "2026-03", "months": 12},
            {"person": None, "direction": "inbound", "start": None, "end": None, "months": None},
        ],
        dt.date(2025, 4, 1),
        dt.date(2030, 3, 31),
    )
    assert plan is not None
    assert list(plan.term or ()) == [0, 100]
    assert plan.near == 40
    assert [(x, number) for x, _, number in plan.years] == [(0, 1), (20, 2), (40, 3), (60, 4), (80, 5)]
    first, second = plan.bars
    assert (first.x, first.width, first.dated) == (0, 20, True)
    assert not second.dated
    assert second.lacks == ("name", "period", "destination", "role")
    assert [(way.direction, way.months, way.stays, way.undated, way.share) for way in plan.ways] == [
        ("outbound", 12, 1, 0, 100),
        ("inbound", 0, 1, 1, 0),
    ]


def test_stays_outside_the_term_are_shown_outside_it() -> None:
    plan = html_plan.timeline(
        [{"direction": "outbound", "start": "2024-10", "end": "2026-04"}], dt.date(2025, 4, 1), dt.date(2026, 3, 31)
    )
    assert plan is not None
    assert [number for _, _, number in plan.years] == [None, 1, None]
    assert list(plan.term or ()) == [33.33, 66.67]


def test_without_a_known_start_no_years_are_marked() -> None:
    plan = html_plan.timeline([{"direction": "outbound", "start": "2025-06", "end": "2027-02"}])
    assert plan is not None
    assert (plan.term, plan.near) == (None, None)
    assert [month for _, month, _ in plan.years] == ["2025-04", "2026-04"]
    undated = html_plan.timeline([{"direction": "outbound"}])
    assert undated is not None
    assert not undated.bars[0].dated


def test_a_misread_year_does_not_stretch_the_picture() -> None:
    plan = html_plan.timeline(
        [
            {"direction": "outbound", "start": "2025-06", "end": "2025-08"},
            {"direction": "inbound", "start": "1025-06", "end": "1025-08"},
            {"direction": "inbound", "start": "2925-06", "end": "2925-08"},
        ],
        dt.date(2025, 4, 1),
        dt.date(2030, 3, 31),
    )
    assert plan is not None
    assert len(plan.years) == 5
    assert [bar.dated for bar in plan.bars] == [True, False, False]


def test_the_budget_is_summed_by_class_and_what_no_row_accounts_for_is_shown() -> None:
    rows = [
        {"label": "travel", "amount": 75, "eligible": True},
        {"label": "goods", "amount": 15, "eligible": False},
        {"label": "other", "amount": 5, "eligible": None},
    ]
    told = html_shares.money({"currency": "USD", "direct": 100, "network_share": 0.75, "rows": rows}, 0.5)
    assert told is not None
    assert [(part.name, part.x, part.percent) for part in told.slices] == [
        ("yes", 0, 75),
        ("no", 75, 15),
        ("open", 90, 5),
        ("rest", 95, 5),
    ]
    assert (told.share, told.asked) == (75, 50)
    assert html_shares.money({"currency": "JPY", "rows": []}, None) is None


def test_theme_coverage_tells_where_and_how_strongly() -> None:
    asked = [("A", ("市民参画", "Public engagement")), ("B", ("人材育成", "Workforce"))]
    told = {"A": {"score": 0.9, "evidence": [{"page": 3, "quote": "x"}, {"page": 3, "quote": "y"}, {"page": 9}]}}
    first, second = html_shares.themes(told, asked, 10)
    assert first.id == "A"
    assert first.percent == 90
    assert [list(column) for column in first.columns] == [[3, 20, 10, 100], [9, 80, 10, 50]]
    assert (second.percent, second.columns, second.evidence) == (None, (), ())
    assert html_shares.themes({}, asked, 10) == []


def test_what_to_do_first_goes_by_family_and_rule(draft: Path) -> None:
    found = jobs.result(jobs.report_html(draft, Settings(), "en"))
    items = html_items.items(found, found, lambda place: place)
    assert [task.family for severity in ("error", "warning", "info") for task in html_items.tasks(items, severity)]
    many = [replace(items[0], number=number) for number in range(1, 20)]
    (task,) = html_items.tasks(many, items[0].severity)
    assert (len(task.spots), task.more) == (8, 11)


def test_notes_are_told_by_paragraph_where_several_stand_in_one(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text(
        "# Aims\n\nIn order to see the the lake, we wait.\n\nDue to the fact that it rains, we go.\n", "utf-8"
    )
    found = jobs.result(jobs.report_html(path, Settings(), "en"))
    crowds, others = html_items.crowds(html_items.items(found, found, lambda place: place))
    assert [(crowd.quote, len(crowd.items)) for crowd in crowds] == [("In order to see the the lake, we wait.", 2)]
    assert [item.quote for item in others] == ["Due to the fact that"]
    assert re.search(r"<q>In order to see the the lake, we\s?\w*…</q>", page(path))


def test_marks_in_text_show_a_table_row_as_one_line_and_each_remark_once(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text("# Team\n\n| name | stay |\n|---|---|\n| TBD | XX University |\n", "utf-8")
    made = page(path, "en")
    assert made.count('class="row"') == 2
    assert ">TBD</mark>" in made
    marks = re.findall(r'id="(m\d+)"', made)
    assert len(marks) == len(set(marks)) >= 2


def test_a_form_set_in_frames_is_shown_as_paragraphs(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    frame = document.add_table(rows=2, cols=1)
    for row in frame.rows:
        row.cells[0].text = "We count algae in the pond."
        row.cells[0].add_paragraph("We plan the the survey.")
    pair = document.add_table(rows=1, cols=2)
    pair.rows[0].cells[0].text = "Leader"
    pair.rows[0].cells[1].text = "Hana Sato"
    pair.rows[0].cells[1].add_paragraph("TBD")
    path = tmp_path / "form.docx"
    document.save(str(path))
    made = jobs.annotated(jobs.report_html(path, Settings(exact_pages=False), "en")).decode()
    assert made.count('class="row"') == 1
    assert made.count("We count algae in the pond.</p>") == 2
    assert ">Leader</span>" in made
    assert re.search(r"Hana Sato\n<a[^>]*>.*?</a><mark class=.error.>TBD</mark></span>", made, re.S)


def test_style_and_script_run_by_nonce_only(draft: Path) -> None:
    made = page(draft)
    assert "unsafe" not in made
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", made)
    nonces = set(re.findall(r"nonce[-=]\"?([0-9a-f]{24})", made))
    assert len(nonces) == 1
