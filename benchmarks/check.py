"""The whole check from a cold start: `python -m benchmarks.check [ROUNDS] [PAGES…]`.

First beside textlint 15, which is installed from npm into a temporary folder (Node.js is needed; without it that part
is left out): the check of the Japanese example as multiples of textlint's cold start on three lines of Japanese, the
same without whole families of rules, and what those families add.  Rounds take turns, the best of ROUNDS (3) counts.

Then, for the ten-page examples, a line of Markdown, `rules` and `--help`: wall time, processor time (user and system,
of the guarded child, too) and peak memory of a process, the median of ROUNDS, and the processor time as a multiple of
a bare `python -c pass`.  Then the growth with pages (1 10 100 300; a page is the first tenth): the Japanese example's
body, each copy with its paragraphs numbered anew, as .docx; the pages of its .pdf, the same ones over again.  All rules
run, without LibreOffice.  The processor time beyond that of the start is in proportion to the pages, so the time for a
page falls from 10 pages to 100, and must not rise from there to 300.

Python finds the bytecode of an earlier run everywhere, as it does in an installation; what the check takes without any
stands beside textlint, too.
"""

from __future__ import annotations

import copy
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

Figures = tuple[float, float, float]
"""Wall seconds, processor seconds, peak megabytes."""
EXAMPLES = Path(__file__).parent.parent / "examples"
JA, EN = ("--call", "jst-aspire-gc-2024"), ("--call", "nsf-gc-24-556")
TEN = 10
"""Pages of the examples."""
THREE = "本研究では、酵素を測定する。\n得られた値を文献と比べる。\n差があれば、方法を見直す。\n"
"""What textlint starts on."""
STAYS = "mobility team support budget"
SENSE = "themes prose/vague"
WITHOUT = {"whole check": "", f"without {STAYS}": STAYS, f"without {SENSE}": SENSE,
           "form layout consistency checklist alone": f"{STAYS} {SENSE} prose repeat"}  # fmt: skip
"""Ways to check, each with the families and rules that it leaves out."""
BARE, UNKEPT = "whole check, no bytecode yet", ("-B", "-X", f"pycache_prefix={os.devnull}")
"""A check that must compile every module, and how Python is told so."""


def measured(arguments: list[str], program: str = sys.executable, folder: Path | None = None) -> Figures:
    """Wall seconds, processor seconds and peak megabytes of a process and the children it waited for."""
    begun = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([program, *arguments], stdout=quiet, stderr=quiet, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)}: exit code {process.returncode}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(arguments: list[str], rounds: int) -> Figures:
    """The medians of several runs."""
    wall, spent, peak = zip(*(measured(arguments) for _ in range(rounds)), strict=True)
    return statistics.median(wall), statistics.median(spent), statistics.median(peak)


def check(path: Path, call: tuple[str, ...]) -> list[str]:
    """The arguments of a check without LibreOffice."""
    return ["-m", "lint", "check", str(path), "--no-exact-pages", *call]


def ignoring(names: str) -> None:
    """Check the Japanese example without some families, and without the records that only they read."""
    from lint import jobs
    from lint.command import main

    usual = jobs.check

    def reduced(*arguments: Any) -> bytes:
        from lint import linter
        from lint.draft import Draft

        if STAYS in names:
            Draft.movements, linter.money = (), lambda draft: None  # type: ignore[assignment]
        if SENSE in names:
            linter.themes = lambda draft: {}
        return usual(*arguments)

    jobs.check = reduced
    left_out = ["--ignore", ",".join(names.split())] if names else []
    raise SystemExit(main([*check(EXAMPLES / "aspire-draft.docx", JA)[2:], *left_out]))


def beside_textlint(rounds: int) -> None:
    """Print the ratios to textlint's cold start, and what families add."""
    from benchmarks.against_textlint import install

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _, *theirs = install(folder)
        (folder / "three.txt").write_text(THREE, "utf-8")
        best: dict[str, list[Figures]] = {"textlint": [], **{label: [] for label in (*WITHOUT, BARE)}}
        for _ in range(rounds):
            best["textlint"].append(measured([*theirs, "three.txt"], "node", folder))
            for label, names in WITHOUT.items():
                start = f"import benchmarks.check as it; it.ignoring({names!r})"
                best[label].append(measured(["-c", start]))
            best[BARE].append(measured([*UNKEPT, "-c", "import benchmarks.check as it; it.ignoring('')"]))
    least = {label: tuple(map(min, zip(*figures, strict=True))) for label, figures in best.items()}
    for label, (wall, spent, peak) in least.items():
        ratios = "  ".join(f"{one / other:.2f} x" for one, other in zip((wall, spent), least["textlint"], strict=False))
        print(f"{label:48} wall {wall:5.2f} s, processor {spent:5.2f} s, {peak:4.0f} MB   {ratios}")
    for names, wanted in ((STAYS, 0.3), (SENSE, 0.4)):
        wall, spent, _ = (a - b for a, b in zip(least["whole check"], least[f"without {names}"], strict=True))
        print(f"{names} add {wall:.2f} s wall, {spent:.2f} s of processor (wanted: {wanted})")
    print(f"whole check: {least['whole check'][0] / least['textlint'][0]:.2f} x textlint (wanted: 1.0), 200 MB\n")


def longer_word(pages: int, folder: Path) -> Path:
    """The Japanese example's body so many pages long, the paragraphs of each copy numbered."""
    import docx

    document = docx.Document(str(EXAMPLES / "aspire-draft.docx"))
    body = document.element.body
    end = body[-1]
    own = [element for element in body if element is not end]
    for element in own[max(len(own) * pages // TEN, 1) :] if pages < TEN else ():
        body.remove(element)
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
        del document.pages[pages:]
        document.save(path)
    return path


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = name
        measured(check(EXAMPLES / "aspire-draft.docx", JA))
        compared()


def compared() -> None:
    """Measure and print, the bytecode of the programs at hand."""
    numbers = [int(argument) for argument in sys.argv[1:]]
    rounds, lengths = (numbers[:1] or [3])[0], numbers[1:] or [1, 10, 100, 300]
    if shutil.which("npm"):
        beside_textlint(rounds)
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
