"""The evaluation counts what it says it counts."""

from __future__ import annotations

import pytest

from lint.analyse.dates.periods import Period
from lint.analyse.movements.plan import Movement
from lint.analyse.people.names import Name
from lint.document import Block, Cell, Document, Span, Table
from lint.rule import Severity
from models.evaluate import Count, Score, figures, findings, printed, records

SPAN = Span(0, 4)
STAY = {
    "person": "Rose Field", "spellings": ["Rose Field", "R. Field"], "direction": "inbound",
    "organisation": "Kobe University", "spelt": ["Kobe University", "神戸大学"], "start": "2025-04", "end": "2025-09",
    "scored": {"organisation": True, "period": True}, "task": "", "told": "table",
}  # fmt: skip


def truth(**more: object) -> dict[str, object]:
    return {"name": "x", "told": "table", "axis": "row", "movements": [STAY], "faults": [], **more}


def movement(start: str) -> Movement:
    name = Name(SPAN, "R. Field", "Field", "R.", "named")
    period = Period(SPAN, start, "2025-09-30", 6.0)
    return Movement(SPAN, people=(name,), direction="inbound", organisation="神戸大学", period=period)


def test_a_record_is_compared_slot_by_slot() -> None:
    score = Score()
    records([movement("2025-04-01")], truth(), score)
    assert all(count == Count(right=1) for count in score.slots.values())
    records([movement("2025-05")], truth(), score)
    assert score.slots["table", "period"] == Count(right=1, false=1, missed=1)
    assert score.slots["table", "person"] == Count(right=2)


def test_a_stay_that_was_not_read_is_missed_and_one_too_many_is_false() -> None:
    score = Score()
    records([], truth(), score)
    records([movement("2025-04")], truth(movements=[]), score)
    assert score.slots["table", "person"] == Count(right=0, false=1, missed=1)


@pytest.mark.parametrize(("words", "right"), [("二番目", False), ("一番目", True)])
def test_a_finding_is_right_only_at_its_place(words: str, right: bool) -> None:
    text = "一番目の行\n二番目の行"
    document = Document("x", "md", text, (Block(Span(0, 5)), Block(Span(6, 11))))
    fault = {"rule": "mobility/period-missing", "words": [words], "also": [], "topic": ""}
    score = Score()
    findings(document, [("mobility/period-missing", Severity.ERROR, Span(1, 2), None)], truth(faults=[fault]), score)
    expected = Count(right=1) if right else Count(false=1, missed=1)
    assert score.rules["mobility/period-missing"] == expected


@pytest.mark.parametrize(("start", "end", "right"), [(3, 8, True), (3, 5, True), (3, 11, False), (12, 17, False)])
def test_a_finding_over_cells_of_one_row_stands_in_that_row(start: int, end: int, right: bool) -> None:
    text = "一行 始め 終り\n二行 始め 終り"
    spans = [
        (Span(at, at + 2), row, column) for row in (0, 1) for column, at in enumerate(range(9 * row, 9 * row + 9, 3))
    ]
    cells = tuple(Cell(*one) for one in spans)
    document = Document("x", "md", text, tuple(Block(span) for span, *_ in spans), tables=(Table(Span(0, 17), cells),))
    fault = {"rule": "mobility/stay-too-short", "words": ["一行"], "also": [], "topic": ""}
    score = Score()
    found = [("mobility/stay-too-short", Severity.ERROR, Span(start, end), None)]
    findings(document, found, truth(faults=[fault]), score)
    assert score.rules["mobility/stay-too-short"] == (Count(right=1) if right else Count(false=1, missed=1))


def test_only_errors_and_warnings_are_false_alarms() -> None:
    document = Document("x", "md", "行", (Block(Span(0, 1)),))
    score = Score()
    found = [("team/part-thin", severity, Span(0, 1), None) for severity in (Severity.INFO, Severity.WARNING)]
    findings(document, found, truth(), score)
    assert score.rules["team/part-thin"] == Count(false=1)
    assert score.clean["team/part-thin"] == 1
    assert "team/part-thin" in printed(figures(score))
