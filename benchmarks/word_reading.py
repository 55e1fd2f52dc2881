"""How well and how fast Word files are read; LibreOffice's rendering is the yardstick of sizes and words.

    python -m benchmarks.word_reading [--drafts 32] [--files A.docx B.docx ...]

Sizes: drafts are generated that set sizes at every level of the style chain (defaults, based-on chains of paragraph,
character and table styles with conditional formats, lists, direct formatting, text boxes, notes, headers); LibreOffice
makes a PDF of each, and each character's size there is compared with the size that the reader worked out.
Left out are cells with several runs, or runs with a character style, whose paragraph states no size: there
LibreOffice lets the table's style beat the character style for one run and not for the next.  The default style
never says 11 or 12 points, which Word lets a table's style beat, and LibreOffice only for Latin letters.
Words: the characters of the PDF that the reader has not, and the other way round.  Time: 10 to 300 pages.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from lint.document import Document, Zone
from lint.extract.word import reader as word
from lint.settings import Limits
from tests.extract.word_source import NAMESPACES, p, package, t, table

WORDS = "国際共同研究を通じて若手研究者が海外の機関に滞在し成果を共有する計画を示す。".strip()
LETTERS = "abcdeghjklmnopqrsuvwxyzABCDEGHJKLMNOPQRSTUVWXYZ0123456789  "
"""Without letters that fonts join into ligatures."""
SIZES = (14, 16, 18, 19, 20, 21, 22, 24, 26, 28, 32)
UNDOUBTED = tuple(size for size in SIZES if size not in {22, 24})
TOLERANCE = 0.25


def draft(seed: int) -> bytes:
    """A draft whose sizes come from every level of the style chain."""
    rng = random.Random(seed)

    def size() -> str:
        return f'<w:sz w:val="{rng.choice(SIZES)}"/>'

    def some(content: str) -> str:
        return content if rng.random() < 0.5 else ""

    def words() -> str:
        if rng.random() < 0.4:
            return "".join(rng.choice(LETTERS) for _ in range(rng.randrange(12, 70)))
        return "".join(chr(rng.randrange(0x4E00, 0x5E00)) for _ in range(rng.randrange(8, 50)))

    def properties(content: str) -> str:
        return f"<w:rPr>{content}</w:rPr>"

    styles = f"<w:docDefaults><w:rPrDefault>{properties(some(size()))}</w:rPrDefault></w:docDefaults>"
    normal = '<w:name w:val="Normal"/>' + properties(some(f'<w:sz w:val="{rng.choice(UNDOUBTED)}"/>'))
    styles += f'<w:style w:type="paragraph" w:default="1" w:styleId="a">{normal}</w:style>'
    for kind, count in (("paragraph", 8), ("character", 6)):
        for number in range(count):
            base = f'<w:basedOn w:val="{kind[0]}{number - rng.randrange(1, 3)}"/>' if number > 1 else ""
            base = base or ('<w:basedOn w:val="a"/>' if kind == "paragraph" else "")
            styles += (
                f'<w:style w:type="{kind}" w:styleId="{kind[0]}{number}"><w:name w:val="{kind}{number}"/>{base}'
                f"{properties(size() if number < 2 else some(size()))}</w:style>"
            )
    conditions = "".join(
        f'<w:tblStylePr w:type="{kind}">{properties(size())}</w:tblStylePr>'
        for kind in ("firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "band2Horz")
    )
    styles += f'<w:style w:type="table" w:styleId="t0"><w:name w:val="t0"/>{properties(size())}</w:style>'
    styles += (
        f'<w:style w:type="table" w:styleId="t1"><w:name w:val="t1"/><w:basedOn w:val="t0"/>{some(properties(size()))}'
        f"{conditions}</w:style>"
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="第%1章"/>{properties(some(size()))}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    def run() -> str:
        style = some(f'<w:rStyle w:val="c{rng.randrange(6)}"/>')
        return t(words(), style + (size() if rng.random() < 0.3 else ""))

    def paragraph(*, listed: bool = False) -> str:
        about = some(f'<w:pStyle w:val="p{rng.randrange(8)}"/>')
        if listed:
            about += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return p("".join(run() for _ in range(rng.randrange(1, 4))), about)

    def cell() -> str:
        if rng.random() < 0.5:
            return p(t(words(), some(size())))
        return p("".join(run() for _ in range(rng.randrange(1, 4))), f'<w:pStyle w:val="p{rng.randrange(8)}"/>')

    def grid() -> str:
        bits = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200}
        on = {name: rng.randrange(2) for name in bits}
        look = "".join(f' w:{name}="{state}"' for name, state in on.items())
        value = f"{0x400 + sum(bits[name] for name, state in on.items() if state):04X}"
        style = f'<w:tblStyle w:val="t{rng.randrange(2)}"/><w:tblLook w:val="{value}"{look} w:noVBand="1"/>'
        return table(*[[cell() for _ in range(3)] for _ in range(4)], properties=style) + p()

    body = "".join(
        rng.choice((paragraph, paragraph, paragraph, grid, lambda: paragraph(listed=True)))() for _ in range(40)
    )
    compatible = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    header = f"<w:hdr {NAMESPACES}>{paragraph()}</w:hdr>"
    note = f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run())}</w:footnote>'
    body += p(t(words()) + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    return package(
        body,
        section='<w:headerReference w:type="default" r:id="h"/>',
        styles=styles,
        numbering=numbering,
        settings=f"<w:compat><w:compatSetting {compatible}/></w:compat>",
        footnotes=note,
        related={"h": ("header", "header1.xml", header)},
    )


def long_draft(pages: int) -> bytes:
    """About ``pages`` pages of text in many runs, with a table on every page."""
    page = "".join(p("".join(t(WORDS) for _ in range(6)), '<w:ind w:firstLine="210"/>') for _ in range(5))
    return package("".join(page + table(["項目", "値"], ["期間", str(number)]) for number in range(pages)))


def rendered(path: Path, folder: Path) -> Path | None:
    """LibreOffice's PDF of a file; ``None`` where it makes none within a minute."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise SystemExit("LibreOffice (soffice) is needed for this benchmark")
    command = [office, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", "pdf"]
    process = subprocess.Popen(
        [*command, "--outdir", str(folder), str(path)],
        start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    made = folder / f"{path.stem}.pdf"
    return made if made.exists() else None


def seen(pdf: Path) -> list[tuple[str, float]]:
    """Characters of a PDF that are no white space, with their sizes in points."""
    import pypdfium2
    import pypdfium2.raw as raw

    found: list[tuple[str, float]] = []
    document = pypdfium2.PdfDocument(pdf)
    matrix = raw.FS_MATRIX()
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            character = chr(raw.FPDFText_GetUnicode(text, index))
            if character.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            raw.FPDFText_GetCharIndexFromTextIndex(text, index)
            size = raw.FPDFText_GetFontSize(text, index)
            if raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
                size *= (matrix.b**2 + matrix.d**2) ** 0.5
            found.append((unicodedata.normalize("NFKC", character)[:1], size))
    document.close()
    return found


def ours(document: Document) -> list[tuple[str, float, bool]]:
    """Characters of a Document that are no white space: size in points, and whether raised."""
    return [
        (unicodedata.normalize("NFKC", character)[:1], run.style.size or 0.0, run.style.raised)
        for run in document.runs
        for character in document.slice(run.span)
        if not character.isspace()
    ]


def compare(path: Path, folder: Path) -> tuple[int, int, int, Counter[str], Counter[str]] | None:
    """Characters aligned, of them within the tolerance, all of ours; characters only in the PDF (running heads
    counted once), and only ours.
    """
    pdf = rendered(path, folder)
    if pdf is None:
        return None
    document = word.read(path, Limits())
    theirs, mine = seen(pdf), ours(document)
    matcher = SequenceMatcher(None, "".join(c for c, _ in theirs), "".join(c for c, _, _ in mine), autojunk=False)
    aligned = right = 0
    for match in matcher.get_matching_blocks():
        for index in range(match.size):
            _, size, raised = mine[match.b + index]
            if not raised:
                aligned += 1
                right += abs(size - theirs[match.a + index][1]) <= TOLERANCE
    one, other = Counter(c for c, _ in theirs), Counter(c for c, _, _ in mine)
    import pypdfium2

    repeats = len(pypdfium2.PdfDocument(pdf)) - 1
    for block in document.blocks:
        if block.zone in {Zone.HEADER, Zone.FOOTER}:
            words = [c for c in unicodedata.normalize("NFKC", document.slice(block.span)) if not c.isspace()]
            one.subtract({c: repeats * count for c, count in Counter(words).items()})
    return aligned, right, len(mine), one - other, other - one


def timed(data: bytes, folder: Path) -> tuple[float, int]:
    """Seconds of the fastest of three reads, and pages as estimated."""
    path = folder / "timed.docx"
    path.write_bytes(data)
    best, pages = 9e9, 0
    for _ in range(3):
        start = time.perf_counter()
        pages = len(word.read(path, Limits()).pages)
        best = min(best, time.perf_counter() - start)
    return best, pages


def main() -> None:
    """Run all and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", type=int, default=32, help="generated drafts to compare with LibreOffice")
    parser.add_argument("--files", type=Path, nargs="*", default=[], help="further .docx files to compare")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        paths = list(options.files)
        for seed in range(options.drafts):
            paths.append(folder / f"draft{seed}.docx")
            paths[-1].write_bytes(draft(seed))
        total = good = 0
        for path in paths:
            found = compare(path, folder)
            if found is None:
                print(f"{path.name}: LibreOffice made no PDF")
                continue
            aligned, right, count, missing, extra = found
            if path.parent == folder:
                total, good = total + aligned, good + right
            print(
                f"{path.name}: {count} characters, {aligned} compared, "
                f"{right / max(aligned, 1):.2%} within {TOLERANCE} pt; "
                f"only in the PDF {missing.total()} {dict(missing.most_common(5))}, only ours {extra.total()}"
            )
        if total:
            print(f"effective size, generated drafts: {good / total:.2%} of {total} characters within {TOLERANCE} pt")
        for pages in (10, 30, 100, 300):
            seconds, counted = timed(long_draft(pages), folder)
            print(
                f"reading {pages} pages ({counted} estimated): {seconds:.3f} s, {1000 * seconds / pages:.2f} ms a page"
            )


if __name__ == "__main__":
    main()
