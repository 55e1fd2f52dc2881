"""The whole check from a cold start: `python -m benchmarks.check [ROUNDS] [PAGES…]`.

For the ten-page examples, a line of Markdown, `rules` and `--help`: wall time, processor time (user and system, of the
guarded child, too) and peak memory of a process, the median of ROUNDS (3), and the processor time as a multiple of
a bare `python -c pass`.  Then the growth with pages (10 30 100 300): the Japanese example's body, each copy with its
paragraphs numbered anew, as .docx; the pages of its .pdf, the same ones over again.  All rules run, without
LibreOffice.
"""

from __future__ import annotations

import copy
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
JA, EN = ("--call", "jst-aspire-gc-2024"), ("--call", "nsf-gc-24-556")
TEN = 10
"""Pages of the examples."""


def measured(arguments: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of a process and the children it waited for."""
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)}: exit code {process.returncode}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(arguments: list[str], rounds: int) -> tuple[float, float, float]:
    """The medians of several runs."""
    wall, spent, peak = zip(*(measured(arguments) for _ in range(rounds)), strict=True)
    return statistics.median(wall), statistics.median(spent), statistics.median(peak)


def check(path: Path, call: tuple[str, ...]) -> list[str]:
    """The arguments of a check without LibreOffice."""
    return ["-m", "lint", "check", str(path), "--no-exact-pages", *call]


def longer_word(pages: int, folder: Path) -> Path:
    """The Japanese example's body so many pages long, the paragraphs of each copy numbered."""
    import docx

    document = docx.Document(str(EXAMPLES / "aspire-draft.docx"))
    body = document.element.body
    end = body[-1]
    own = [element for element in body if element is not end]
    for number in range(2, pages // TEN + 1):
        for element in own:
            made = copy.deepcopy(element)
            for text in made.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
                if text.text and len(text.text) > 20:
                    text.text = f"第{number}に、{text.text}"
            end.addprevious(made)
    path = folder / f"{pages}.docx"
    document.save(str(path))
    return path


def longer_pdf(pages: int, folder: Path) -> Path:
    """The pages of the Japanese example, over and over."""
    import pikepdf

    path = folder / f"{pages}.pdf"
    with pikepdf.open(EXAMPLES / "aspire-draft.pdf") as document:
        own = len(document.pages)
        while len(document.pages) < pages:
            document.pages.append(document.pages[len(document.pages) % own])
        document.save(path)
    return path


def main() -> None:
    """Measure and print."""
    numbers = [int(argument) for argument in sys.argv[1:]]
    rounds, lengths = (numbers[:1] or [3])[0], numbers[1:] or [10, 30, 100, 300]
    bare = median(["-c", "pass"], rounds)
    print(f"bare Python: {bare[1]:.3f} s of processor, {bare[2]:.0f} MB")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        line = folder / "line.md"
        line.write_text("# 研究計画\n\n本研究では、酵素を測定する。\n", "utf-8")
        form = ("--form", str(EXAMPLES / "aspire-form.docx"))
        for label, arguments in (
            ("--help", ["-m", "lint", "--help"]),
            ("rules", ["-m", "lint", "rules"]),
            ("one line of Markdown", check(line, ())),
            ("aspire-draft.docx with its form", check(EXAMPLES / "aspire-draft.docx", (*JA, *form))),
            ("aspire-clean.docx", check(EXAMPLES / "aspire-clean.docx", JA)),
            ("nsf-gc-draft.docx", check(EXAMPLES / "nsf-gc-draft.docx", EN)),
            ("aspire-draft.pdf", check(EXAMPLES / "aspire-draft.pdf", JA)),
        ):
            wall, spent, peak = median(arguments, rounds)
            print(f"{label:32} wall {wall:6.2f} s, processor {spent:6.2f} s ({spent / bare[1]:5.0f} x), {peak:5.0f} MB")
        for kind, make in (("docx", longer_word), ("pdf", longer_pdf)):
            for pages in lengths:
                wall, spent, peak = measured(check(make(pages, folder), JA))
                each = spent * 1000 / pages
                print(
                    f"{kind} {pages:4} pages: wall {wall:6.2f} s, processor {spent:6.2f} s "
                    f"({each:.0f} ms a page), {peak:.0f} MB",
                    flush=True,
                )


if __name__ == "__main__":
    main()
