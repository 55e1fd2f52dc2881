"""Results as they cross from the process that checks to the one that reports."""

from __future__ import annotations

import datetime as dt

from lint.document import Box
from lint.result import FileResult, Place, Remark, packed, unpacked


def test_a_result_comes_over_whole() -> None:
    place = Place(1, "2-1 計画", "渡航者は未定", (Box(1, 70.9, 310.2, 157.0, 322.7),), 5, 11)
    whole = Place(None, None, "渡航者は未定である。")
    remark = Remark(
        "form/placeholder", "error", "…", None, place, (whole, place), "R1", None, True, {"n": 1}, "ab", whole
    )
    result = FileResult(
        path="a.docx",
        call="nih",
        notes=("doubt",),
        remarks=(remark, remark),
        mobility=({"person": "山田太郎", "months": 2.5}, {}),
        themes={"A": {"score": 0.5}},
        budget={"direct": 1},
    )
    assert unpacked(packed(result)) == result
    assert unpacked(packed(FileResult("a.docx", "nih", error="broken"))).error == "broken"


def test_days_come_over_as_they_are_printed() -> None:
    result = FileResult("a.docx", "nih", mobility=({"start": dt.date(2025, 4, 1)},))
    assert unpacked(packed(result)).mobility == ({"start": "2025-04-01"},)
