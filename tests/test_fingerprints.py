"""A finding stays the same through edits beside it, in it and around it: in Word files and in PDFs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from lint import baseline
from lint.compare import compare
from lint.linter import read_and_check
from lint.result import FileResult
from lint.settings import Settings

Part = tuple[str, list[str]]
RULES = ("form/placeholder", "consistency/weekday", "prose/long-sentence", "prose/doubled-word")
LONG = (
    "The consortium will compare the growth of the alage in all four ponds over the whole season, and it "
    "will do so with the same instruments, the same calibration and the same protocol as in the two "
    "earlier seasons, which allows us to separate the effect of the weather from that of the nutrients "
    "and to report both of them together with their uncertainties at the end of each project year."
)
DRAFT: list[Part] = [
    ("1. Aims", ["We count algae in four ponds.", "The ponds are led by Professor TBD. They lie near the coast."]),
    ("2. Research Plan", ["Sampling begins on Friday, 11 June 2024. Boats are rented.", LONG]),
    ("3. Cooperation", ["Our partners in in Finland lend a boat. They have two.", "The budget is shared."]),
]


def word(path: Path, parts: Sequence[Part]) -> Path:
    document = docx.Document()
    for heading, paragraphs in parts:
        document.add_heading(heading, 1)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
    document.save(str(path.with_suffix(".docx")))
    return path.with_suffix(".docx")


def print_(path: Path, parts: Sequence[Part]) -> Path:
    styles = getSampleStyleSheet()
    flow = []
    for heading, paragraphs in parts:
        flow.append(Paragraph(heading, styles["Heading1"]))
        flow += [Paragraph(paragraph, styles["BodyText"]) for paragraph in paragraphs]
    SimpleDocTemplate(str(path.with_suffix(".pdf"))).build(flow)
    return path.with_suffix(".pdf")


def edited(old: str, new: str) -> list[Part]:
    changed = [(heading, [text.replace(old, new) for text in paragraphs]) for heading, paragraphs in DRAFT]
    assert changed != DRAFT
    return changed


CHANGES = {
    "a neighbour sentence": edited("Boats are rented.", "Three boats are rented for the season, and two cars."),
    "a neighbour paragraph": edited("We count algae in four ponds.", "This paragraph was written anew."),
    "a fixed typo": edited("alage", "algae"),
    "a moved section": [("1. Cooperation", DRAFT[2][1]), ("2. Aims", DRAFT[0][1]), ("3. Research Plan", DRAFT[1][1])],
    "a renamed section": [("1. Aims", DRAFT[0][1]), ("2. Methods and Plan", DRAFT[1][1]), DRAFT[2]],
}


def found(path: Path) -> tuple[FileResult, str]:
    document, result = read_and_check(path, Settings(select=RULES, language="en", exact_pages=False))
    return result, document.text


@pytest.mark.parametrize("write", [word, print_], ids=["docx", "pdf"])
@pytest.mark.parametrize("parts", CHANGES.values(), ids=CHANGES.keys())
def test_a_finding_does_not_become_new(
    write: Callable[[Path, Sequence[Part]], Path], parts: Sequence[Part], tmp_path: Path
) -> None:
    old, before = found(write(tmp_path / "draft", DRAFT))
    assert {remark.rule for remark in old.remarks} == set(RULES)
    known = tmp_path / "known.json"
    known.write_text(baseline.render([old], tmp_path), "utf-8")
    new, after = found(write(tmp_path / "draft", parts))
    assert len(new.remarks) == len(old.remarks)
    comparison = compare(old, new, (before, after))
    assert (comparison.fixed, comparison.added) == ((), ())
    if parts is not CHANGES["a renamed section"]:  # a baseline does not know what stood around short words
        assert [remark.place.quote for remark in baseline.without(new, known).remarks] == []


@pytest.mark.parametrize("write", [word, print_], ids=["docx", "pdf"])
def test_what_is_new_is_new(write: Callable[[Path, Sequence[Part]], Path], tmp_path: Path) -> None:
    old, _ = found(write(tmp_path / "draft", DRAFT))
    known = tmp_path / "known.json"
    known.write_text(baseline.render([old], tmp_path), "utf-8")
    new, _ = found(write(tmp_path / "draft", edited("The budget is shared.", "The budget is XX million yen.")))
    assert [remark.place.quote for remark in baseline.without(new, known).remarks] == ["XX"]


def test_fingerprints_alone_of_a_first_baseline_still_hold(tmp_path: Path) -> None:
    draft = word(tmp_path / "draft", DRAFT)
    old, _ = found(draft)
    marks = [f'"{remark.fingerprint}"' for remark in old.remarks]
    known = tmp_path / "known.json"
    known.write_text(f'{{"schema_version": 1, "files": {{"draft.docx": [{", ".join(marks)}]}}}}', "utf-8")
    assert baseline.without(found(draft)[0], known).remarks == ()
