"""How well and how fast PDFs are read: `python -m benchmarks.pdf_reading [PDF...]`.

Font size: text of known sizes is written by reportlab (scaled text matrices), Chromium, LibreOffice and LaTeX,
read, and the share of characters within 0.1 pt of the truth is printed. Each paragraph says its own size in its
words ("size11p5 size11p5"), so the truth travels in the text. A producer that is not installed is named.

Time (of the processor): to a Document against pdfplumber's `page.chars` over the same file, in one run; best of three.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lint.extract.pdf import reader as pdf
from lint.settings import Limits

SIZES = (8.0, 9.0, 9.5, 10.0, 10.5, 11.0, 12.0, 14.0)
LIMITS = Limits()
WORD = re.compile(r"size(\d+)p(\d+)")


def words(size: float) -> str:
    """Words that say their own size."""
    return " ".join([f"size{int(size)}p{round(size * 10) % 10}"] * 40)


def by_reportlab(folder: Path) -> Path:
    """Sizes made by the font size, the text matrix and the page's matrix together."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "reportlab.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for scale in (1.0, 0.5, 1.25, 12.0):
        y = 780.0
        for size in SIZES:
            for start in range(0, 40, 5):
                text = canvas.beginText()
                text.setFont("Times-Roman", size / scale)
                text.setTextTransform(scale, 0, 0, scale, 60, y)
                text.textOut(" ".join(words(size).split()[start : start + 5]))
                canvas.drawText(text)
                y -= 1.25 * size - 3
        canvas.showPage()
    canvas.saveState()
    canvas.scale(0.8, 0.8)
    for row, size in enumerate(SIZES):
        canvas.setFont("Helvetica", size / 0.8)
        canvas.drawString(60, 900 - 40 * row, " ".join(words(size).split()[:6]))
    canvas.restoreState()
    canvas.save()
    return path


def by_chromium(folder: Path) -> Path | None:
    """A page of paragraphs, sizes in CSS points."""
    if not shutil.which("chromium"):
        return None
    page = folder / "page.html"
    body = "".join(f"<p style='font-size:{size}pt'>{words(size)}</p>" for size in SIZES)
    page.write_text(f"<html lang=en><body style='font-family:serif'>{body}</body></html>", "utf-8")
    path = folder / "chromium.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}", page.as_uri()]
    subprocess.run(
        [*command[:1], f"--user-data-dir={folder / 'profile'}", *command[1:]],
        capture_output=True,
        timeout=90,
        check=False,
    )
    return path if path.exists() else None


def by_libreoffice(folder: Path) -> Path | None:
    """A .docx of paragraphs, sizes in half points, rendered."""
    if not shutil.which("soffice"):
        return None
    import docx
    from docx.shared import Pt

    document = docx.Document()
    for size in SIZES:
        document.add_paragraph().add_run(words(size)).font.size = Pt(size)
    source = folder / "libreoffice.docx"
    document.save(str(source))
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], capture_output=True, timeout=120, check=False)
    path = source.with_suffix(".pdf")
    return path if path.exists() else None


def by_latex(folder: Path) -> Path | None:
    """Sizes in big points by scaling a font of one design size, in two columns."""
    body = "\n\n".join(f"\\font\\x=cmr10 at {size}bp \\x {words(size)}" for size in SIZES)
    return _typeset(
        folder, "pdflatex", f"\\documentclass[twocolumn]{{article}}\\begin{{document}}{body}\n\n\\end{{document}}"
    )


def by_lualatex(folder: Path) -> Path | None:
    """Sizes in big points of Latin words within Japanese text."""
    body = "\n\n".join(f"\\fontsize{{{size}bp}}{{18bp}}\\selectfont 大きさは{words(size)}である。" for size in SIZES)
    head = "\\documentclass{ltjsarticle}\\usepackage{luatexja}\\begin{document}"
    return _typeset(folder, "lualatex", f"{head}{body}\n\n\\end{{document}}")


def _typeset(folder: Path, program: str, text: str) -> Path | None:
    if not shutil.which(program):
        return None
    source = folder / f"{program}.tex"
    source.write_text(text, "utf-8")
    subprocess.run(
        [program, "-interaction=batchmode", source.name], cwd=folder, capture_output=True, timeout=240, check=False
    )
    path = source.with_suffix(".pdf")
    return path if path.exists() else None


def right_sizes(path: Path) -> tuple[int, int]:
    """How many characters are within 0.1 pt of the size they name, and how many there are."""
    document = pdf.read(path, LIMITS)
    right = total = 0
    for run in document.runs:
        for match in WORD.finditer(document.slice(run.span)):
            truth = int(match[1]) + int(match[2]) / 10
            total += len(match[0])
            right += len(match[0]) * (abs((run.style.size or 0) - truth) <= 0.1)
    return right, total


def ours(path: Path) -> float:
    """Seconds to a Document."""
    start = time.process_time()
    pdf.read(path, LIMITS)
    return time.process_time() - start


def theirs(path: Path) -> float:
    """Seconds to pdfplumber's characters."""
    import pdfplumber

    start = time.process_time()
    with pdfplumber.open(path) as document:
        for page in document.pages:
            len(page.chars)
    return time.process_time() - start


def growth(folder: Path) -> list[tuple[int, float]]:
    """Seconds for files of more and more pages of the same kind."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    measured = []
    for pages in (10, 30, 100, 300):
        path = folder / f"pages{pages}.pdf"
        canvas = Canvas(str(path), pagesize=A4)
        for page in range(pages):
            canvas.setFont("Times-Roman", 11)
            for row in range(48):
                canvas.drawString(
                    72, 770 - 14 * row, f"Line {row} of page {page} tells of measurements that we plan and of people"
                )
            canvas.showPage()
        canvas.save()
        measured.append((pages, min(ours(path) for _ in range(2))))
    return measured


def main(paths: list[Path]) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("font size: characters within 0.1 pt of the truth")
        for make in (by_reportlab, by_chromium, by_libreoffice, by_latex, by_lualatex):
            made = make(folder)
            if made is None:
                print(f"  {make.__name__[3:]:12} not installed, skipped")
                continue
            right, total = right_sizes(made)
            print(f"  {make.__name__[3:]:12} {right}/{total} = {right / max(total, 1):.2%}")
        print("time: seconds to a Document / to pdfplumber's page.chars")
        for path in paths:
            try:
                mine = min(ours(path) for _ in range(3))
                other = min(theirs(path) for _ in range(2))
            except Exception as error:
                print(f"  {path.name}: {error}")
                continue
            print(f"  {path.name:48} {mine:6.2f} / {other:6.2f} = {mine / other:.2f}")
        print("growth: pages, seconds, milliseconds a page")
        for pages, seconds in growth(folder):
            print(f"  {pages:4} {seconds:6.2f} {1000 * seconds / pages:6.1f}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
