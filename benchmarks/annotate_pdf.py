"""Annotated copies of real PDFs: is each sound, unchanged but for the marks, and are the marks on the words?

    python -m benchmarks.annotate_pdf [FOLDER]

Every PDF of the folder that can be read gets 25 findings, spread over its text.  Of each copy is asked
whether ``qpdf --check`` finds no more than in the original, whether every page without its annotations
is the same picture, and what text stands under each highlight.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint import extract
from lint.document import Document, Span
from lint.report.errors import AnnotationError
from lint.report.pdf import annotated as pdf
from lint.report.pdf.page import frame
from lint.result import FileResult, Place, Remark
from lint.settings import Limits

FINDINGS = 25
LENGTH = 12
"""Characters of each finding's words, at least."""
FOLDER = Path("../shared/real")


@dataclass(frozen=True)
class Outcome:
    """What was measured of one file."""

    seconds: float
    worse: bool
    changed_pages: int
    pages: int
    exact: int
    findings: int
    grown: int


def main() -> int:
    """Measure every PDF and print a table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    outcomes: list[Outcome] = []
    for path in sorted(folder.rglob("*.pdf")):
        name = str(path.relative_to(folder))[:52]
        try:
            document = extract.read(path, Limits())
            outcome = measure(path, document)
        except (extract.UnreadableError, AnnotationError) as error:
            print(f"{name:52}  {str(error)[:90]}")
            continue
        outcomes.append(outcome)
        print(
            f"{name:52}  {outcome.pages:3} pages  {outcome.seconds:5.2f} s  +{outcome.grown // 1024:4} KiB"
            f"  qpdf {'WORSE' if outcome.worse else 'ok'}  changed pages {outcome.changed_pages}"
            f"  words under marks {outcome.exact}/{outcome.findings}"
        )
    if not outcomes:
        print(f"no PDF in {folder}")
        return 2
    exact, findings = sum(o.exact for o in outcomes), sum(o.findings for o in outcomes)
    print(
        f"{len(outcomes)} files: qpdf worse {sum(o.worse for o in outcomes)}, "
        f"changed pages {sum(o.changed_pages for o in outcomes)} of {sum(o.pages for o in outcomes)}, "
        f"words exactly under their marks {exact} of {findings}, "
        f"slowest {max(o.seconds for o in outcomes):.2f} s"
    )
    return 0


def measure(path: Path, document: Document) -> Outcome:
    """Annotate one file and look at the copy."""
    before = path.read_bytes()
    remarks = tuple(findings(document))
    result = FileResult(str(path), "generic", "pdf", len(document.pages), True, "en", remarks=remarks)
    start = time.perf_counter()
    after = pdf.annotate(path, result)
    seconds = time.perf_counter() - start
    return Outcome(
        seconds,
        faults(after) > faults(before),
        changed_pages(before, after),
        len(document.pages),
        sum(covered(after, remarks)),
        len(remarks),
        len(after) - len(before),
    )


def findings(document: Document) -> Iterator[Remark]:
    """Words spread evenly over the text, each within one line of one page."""
    severities = ("error", "warning", "info", "question")
    step = max(len(document.text) // FINDINGS, LENGTH)
    for number in range(FINDINGS):
        start = number * step
        while start < len(document.text) and (
            document.text[start].isspace() or not document.boxes(Span(start, start + 1))
        ):
            start += 1
        end = min(start + LENGTH, len(document.text))
        boxes = document.boxes(Span(start, end))
        if not boxes:
            continue
        quote = document.text[start:end]
        place = Place(boxes[0].page, None, quote, boxes, start, end)
        yield Remark(
            "bench/mark", severities[number % 4], f"Mark on “{quote}”", "Look.", place, (), "", None, True, {}, ""
        )


def faults(data: bytes) -> int:
    """Lines of complaint of ``qpdf --check``; an error counts a thousand."""
    if shutil.which("qpdf") is None:
        raise SystemExit("qpdf is not installed (apt install qpdf)")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        run = subprocess.run(["qpdf", "--check", file.name], capture_output=True, timeout=300, check=False)
    return len(run.stderr.splitlines()) + (1000 if run.returncode == 2 else 0)


def changed_pages(before: bytes, after: bytes) -> int:
    """Pages that look different without annotations."""
    import pypdfium2

    old, new = pypdfium2.PdfDocument(before), pypdfium2.PdfDocument(after)
    count = abs(len(old) - len(new))
    for one, other in zip(old, new, strict=False):
        pictures = [page.render(scale=1.0, draw_annots=False, may_draw_forms=False).to_pil() for page in (one, other)]
        count += pictures[0].size != pictures[1].size or pictures[0].tobytes() != pictures[1].tobytes()
    return count


def covered(data: bytes, remarks: tuple[Remark, ...]) -> Iterator[bool]:
    """Of each remark whether the text under its highlights, as pdfium reads it, is what it quotes."""
    import pikepdf
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    with pikepdf.open(io.BytesIO(data)) as file:
        frames = {number: frame(page) for number, page in enumerate(file.pages, 1)}
    for remark in remarks:
        said = ""
        for box in remark.place.boxes:
            text: Any = document[box.page - 1].get_textpage()
            shown = frames[box.page]
            (ax, ay), (bx, by) = shown.inward(box.x0, box.y0), shown.inward(box.x1, box.y1)
            said += text.get_text_bounded(min(ax, bx) + 0.1, min(ay, by) + 0.1, max(ax, bx) - 0.1, max(ay, by) - 0.1)
        yield folded(remark.place.quote) in folded(said) and len(folded(said)) <= len(folded(remark.place.quote)) + 2


def folded(text: str) -> str:
    """NFKC without spaces, hyphens and control characters."""
    kept = unicodedata.normalize("NFKC", text)
    return "".join(c for c in kept if not c.isspace() and unicodedata.category(c) not in {"Cc", "Cf"} and c != "-")


if __name__ == "__main__":
    sys.exit(main())
