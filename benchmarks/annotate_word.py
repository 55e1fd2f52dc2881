"""Annotate every readable .docx of a folder with random findings and see whether anything else changes.

    python -m benchmarks.annotate_word [FOLDER] [--findings 25] [--no-office]

For each file: the writer's own proof holds; two runs give the same bytes; taking the comments out
again gives every part back to the byte; python-docx opens what it opened before; comments stand on
exactly their words; LibreOffice reads the same text (white space ignored) from the draft and from the
annotated copy, and prints the same characters.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import signal
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree

from lint import extract
from lint.document import Document
from lint.report.errors import AnnotationError
from lint.report.word.annotated import annotate, strip
from lint.report.word.package import open_package
from lint.result import FileResult, Place, Remark
from lint.settings import Limits

PRINTED = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}'
REAL = Path(__file__).parents[2] / "shared" / "real"

NAMES: dict[str, str] = {}
"""Which file a scratch copy was made of."""


def findings(document: Document, count: int, seed: str) -> FileResult:
    """``count`` remarks on random words; some cross paragraphs and cells."""
    draw = random.Random(seed)
    remarks = []
    for number in range(count):
        start = draw.randrange(max(len(document.text), 1))
        while document.text.strip() and document.text[start].isspace():
            start = draw.randrange(len(document.text))
        end = min(start + draw.choice((1, 2, 4, 8, 20, 60)), len(document.text))
        quote = document.text[start:end]
        severity = draw.choice(("error", "warning", "info", "question"))
        place = Place(None, None, " ".join(quote.split()), (), start, end)
        remarks.append(
            Remark(
                "prose/vague", severity, "あいまいな語です。", None, place, (), "R1", None, True, {}, f"{number:016x}"
            )
        )
    return FileResult(document.path, "generic", "docx", language="ja", remarks=tuple(remarks))


def exact(data: bytes, result: FileResult) -> Counter[str]:
    """How many remarks stand on exactly their words, enclose or neighbour them (and say so), or do neither."""
    package = open_package(data)
    main = package.main()
    root = etree.fromstring(package.read(main), etree.XMLParser(huge_tree=True))
    comments = next(link.target for link in package.relationships(main) if link.type.endswith("/comments"))
    said = etree.fromstring(package.read(comments))
    ranges: dict[str, list[str]] = {}
    within: set[str] = set()
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        link = str(element.get(f"{{{etree.QName(root).namespace}}}id"))
        if name == "commentRangeStart":
            within.add(link)
            ranges[link] = []
        elif name == "commentRangeEnd":
            within.discard(link)
        elif name == "t" and within:
            for each in within:
                ranges[each].append(element.text or "")
    texts = {
        str(comment.get(f"{{{etree.QName(said).namespace}}}id")): "".join(str(text) for text in comment.itertext())
        for comment in said.iter(f"{{{etree.QName(said).namespace}}}comment")
    }
    kinds: Counter[str] = Counter()
    for number, remark in enumerate(result.remarks, 1):
        mark = f"[PL{number:03d}]"
        holder = next((each for each, text in texts.items() if mark in text), None)
        words = "".join(ranges.get(holder or "", ())).split()
        if holder is None:
            kinds["lost"] += 1
        elif "".join(words) == "".join(remark.place.quote.split()):
            kinds["exact"] += 1
        elif "対象：" in texts[holder] or not remark.place.quote:
            kinds["moved, quoted"] += 1
        else:
            kinds["other"] += 1
    return kinds


def opens(data: bytes) -> bool:
    """Whether python-docx opens a file."""
    import docx

    try:
        docx.Document(io.BytesIO(data))
    except Exception:
        return False
    return True


def office(files: list[Path], folder: Path, filter: str, seconds: float = 300) -> None:
    """Have LibreOffice convert files into a folder; a hung one is ended with its children."""
    profile = folder / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", filter]
    process = subprocess.Popen(
        [*command, "--outdir", str(folder), *map(str, files)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def main() -> None:
    """Run over a folder and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=REAL)
    parser.add_argument("--findings", type=int, default=25)
    parser.add_argument("--no-office", action="store_true")
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        pairs: list[tuple[Path, Path]] = []
        for path in sorted(given.folder.rglob("*.docx")):
            try:
                document = extract.read(path, Limits(), exact_pages=False)
            except extract.UnreadableError as error:
                print(f"{path.name:60} not read: {error.en}")
                tally["not readable"] += 1
                continue
            result = findings(document, given.findings, path.name)
            started = time.perf_counter()
            try:
                data = annotate(path, document, result)
            except AnnotationError as error:
                print(f"{path.name:60} refused: {error.en}")
                tally["refused"] += 1
                continue
            took = time.perf_counter() - started
            tally["annotated"] += 1
            tally.update(verdict(path, document, result, data))
            print(f"{path.name:60} {took:6.2f} s  {dict(exact(data, result))}")
            tally.update({f"comments {kind}": count for kind, count in exact(data, result).items()})
            copies = Path(scratch) / f"{len(pairs)}-before.docx", Path(scratch) / f"{len(pairs)}-after.docx"
            copies[0].write_bytes(path.read_bytes())
            copies[1].write_bytes(data)
            NAMES[copies[0].name] = path.name
            pairs.append(copies)
        if not given.no_office:
            tally.update(compared(pairs, Path(scratch)))
    for name, count in sorted(tally.items()):
        print(f"{count:6} {name}")


def verdict(path: Path, document: Document, result: FileResult, data: bytes) -> Counter[str]:
    """What holds for one annotated file."""
    before = path.read_bytes()
    found: Counter[str] = Counter()
    found["same bytes twice"] += annotate(path, document, result) == data
    back = strip(data)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(back)) as new:
        sums = ([(info.filename, info.CRC, info.file_size) for info in archive.infolist()] for archive in (old, new))
        main = open_package(before).main()
        same = next(sums) == next(sums) and old.read(main) == new.read(main)
    found["given back to the byte"] += same
    found["python-docx opens as before"] += opens(data) == opens(before)
    return found


def compared(pairs: list[tuple[Path, Path]], folder: Path) -> Counter[str]:
    """How many files LibreOffice reads and lays out alike before and after."""
    found: Counter[str] = Counter()
    files = [path for pair in pairs for path in pair]
    for kind, target in (("txt", "txt:Text:UTF8"), ("pdf", PRINTED)):
        office(files, folder, target)
        for pair in pairs:
            before, after = (path.with_suffix(f".{kind}") for path in pair)
            if not before.exists():
                found[f"LibreOffice cannot open the original ({kind})"] += 1
            elif not after.exists():
                found[f"LibreOffice opens the original ONLY ({kind})"] += 1
            elif words(before) == words(after):
                found[f"LibreOffice text same ({kind})"] += 1
            else:
                found[f"LibreOffice text DIFFERS ({kind})"] += 1
                print(f"LibreOffice text differs ({kind}): {NAMES[pair[0].name]}")
    return found


def words(path: Path) -> str:
    """The characters of a text file in order, or those of a PDF sorted; white space and hyphens at line ends left out.

    LibreOffice breaks a line beside a comment's mark elsewhere now and then, so lines may move to another page.
    """
    if path.suffix == ".txt":
        return "".join(path.read_text("utf-8", "replace").split())
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode(
        "utf-8", "replace"
    )
    return "".join(sorted("".join(text.split()).replace("-", "")))


if __name__ == "__main__":
    main()
