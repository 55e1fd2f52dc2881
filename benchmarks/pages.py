"""How many paragraphs of a .docx are put on the right page with LibreOffice; the goal is 98 of 100.

    python benchmarks/pages.py [LAYOUT...]

Makes drafts of several layouts in a temporary folder. Each paragraph begins with a mark of its own, which
`pdftotext` finds on the pages of LibreOffice's PDF: that is the truth. A second copy of the same draft, whose
marks are all alike (so that nothing tells repeated paragraphs from each other but their order), is what is read.
"""

from __future__ import annotations

import copy
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from lint.document import Document, Zone
from lint.extract import office, render
from lint.extract.word import reader as word
from lint.settings import Limits

JA = (
    "本研究は、国際的に開かれた研究拠点をつくり、若手研究者の往来を支えることを目的とする。",
    "先行研究では測定の精度が足りず、仮説を確かめることができなかった。",
    "そこで、新しい装置と解析の方法を組み合わせ、三年間で結果を公表する。",
    "研究代表者は全体を取りまとめ、分担者はそれぞれの実験を受け持つ。",
)
EN = (
    "The consortium will exchange early-career researchers every year. ",
    "Previous measurements were not precise enough to test the hypothesis. ",
    "We therefore combine a new instrument with methods of our own. ",
    "All results will be published and all data will be kept for ten years. ",
)
MARK = re.compile(r"Q[0-9]{4}Z")
ALIKE = "Q0000Z"


class Draft:
    """A draft being made: its document, and how many marks it holds."""

    def __init__(self, seed: int, *, alike: bool) -> None:
        self.random = random.Random(seed)
        self.alike = alike
        self.marks = 0
        self.document: Any = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name = "Liberation Serif"
        style.font.size = Pt(10.5)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "IPAMincho")

    def mark(self) -> str:
        """The next mark."""
        self.marks += 1
        return ALIKE if self.alike else f"Q{self.marks:04d}Z"

    def words(self, least: int, most: int, source: tuple[str, ...] = JA) -> str:
        """A marked paragraph of so many sentences."""
        return self.mark() + "".join(self.random.choice(source) for _ in range(self.random.randint(least, most)))


def japanese(draft: Draft) -> None:
    """Long Japanese paragraphs from four sentences: nearly every phrase repeats."""
    for _ in range(150):
        draft.document.add_paragraph(draft.words(1, 9))


def english(draft: Draft) -> None:
    """English of the same kind."""
    for _ in range(150):
        draft.document.add_paragraph(draft.words(1, 9, EN))


def repeated(draft: Draft) -> None:
    """Sections with the same headings, the same questions and some of the same paragraphs."""
    for _ in range(25):
        for heading in ("研究目的", "研究計画・方法", "期待される成果"):
            draft.document.add_heading(draft.mark() + heading, 2)
            draft.document.add_paragraph(draft.mark() + "この欄には簡潔に記入してください。")
            draft.document.add_paragraph(draft.words(2, 7))
            draft.document.add_paragraph(draft.mark() + JA[0] * 2)


def tables(draft: Draft) -> None:
    """Tables with repeated header rows and cells of one figure, between paragraphs."""
    for _ in range(12):
        draft.document.add_paragraph(draft.words(1, 5))
        table = draft.document.add_table(rows=0, cols=4)
        for number in range(draft.random.randint(6, 25)):
            cells = table.add_row().cells
            for cell, content in zip(cells, ("氏名", "所属", f"{number}", "2025年"), strict=True):
                cell.text = draft.mark() + content
        row = table.rows[0]._tr.get_or_add_trPr()
        row.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def frame(draft: Draft) -> None:
    """A form: one table, headings and long answers in its cells, cells in them."""
    table = draft.document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for _ in range(40):
        left, right = table.add_row().cells
        left.text = draft.mark() + "研究項目"
        right.text = draft.words(1, 6)
        right.add_paragraph(draft.words(1, 6))
    inner = table.rows[5].cells[1].add_table(rows=6, cols=2)
    for cell in (cell for row in inner.rows for cell in row.cells):
        cell.text = draft.words(1, 2)


def columns(draft: Draft) -> None:
    """One column, then two, then one."""
    for number in (1, 2, 1):
        section = draft.document.add_section(WD_SECTION.CONTINUOUS)
        found = section._sectPr.find(qn("w:cols"))
        if found is None:
            found = parse_xml(f"<w:cols {nsdecls('w')}/>")
            section._sectPr.append(found)
        found.set(qn("w:num"), str(number))
        for _ in range(45):
            draft.document.add_paragraph(draft.words(1, 6))


def running(draft: Draft) -> None:
    """Running headers and footers with page numbers, and paragraphs kept together."""
    section = draft.document.sections[0]
    section.header.paragraphs[0].text = "様式2　研究計画調書"
    section.footer.paragraphs[0].text = "研究目的"
    for _ in range(120):
        paragraph = draft.document.add_paragraph(draft.words(1, 6))
        paragraph.paragraph_format.keep_together = draft.random.random() < 0.4
        paragraph.paragraph_format.page_break_before = draft.random.random() < 0.05


BOX = """<w:r {w}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0"
 distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2200000" cy="700000"/>
<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{id}" name="b{id}"/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2200000" cy="700000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>
<wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"""


def boxes(draft: Draft) -> None:
    """Text boxes beside the text."""
    for number in range(90):
        paragraph = draft.document.add_paragraph(draft.words(2, 6))
        if number % 6 == 3:
            text = draft.mark() + f"図{number}　装置の概念図"
            paragraph._p.append(parse_xml(BOX.format(w=nsdecls("w"), id=number + 1, text=text)))


def notes(draft: Draft) -> None:
    """Footnotes: the marks of the notes stand at the foot of the page that refers to them."""
    part = docx.opc.part.Part  # type: ignore[attr-defined]
    from docx.opc.packuri import PackURI

    made = []
    for number in range(1, 61):
        paragraph = draft.document.add_paragraph(draft.words(2, 6))
        run = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{number}"/></w:r>'
        paragraph._p.append(parse_xml(run))
        text = draft.mark() + "詳細は別に述べる。" + draft.random.choice(JA)
        made.append(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{"".join(made)}</w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    new = part(PackURI("/word/footnotes.xml"), kind, xml.encode(), draft.document.part.package)
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    draft.document.part.relate_to(new, relation)


def pasted(draft: Draft) -> None:
    """The same page of text pasted five times over."""
    for _ in range(20):
        draft.document.add_paragraph(draft.words(1, 6))
    whole = [copy.deepcopy(p._p) for p in draft.document.paragraphs]
    body = draft.document.element.body
    for _ in range(4):
        for paragraph in whole:
            again = copy.deepcopy(paragraph)
            text = next(again.iter(qn("w:t")))
            text.text = draft.mark() + text.text[len(ALIKE) :]
            body.insert(len(body) - 1, again)


LAYOUTS: tuple[Callable[[Draft], None], ...] = (
    japanese, english, repeated, tables, frame, columns, running, boxes, notes, pasted,
)  # fmt: skip


def truth(path: Path) -> dict[int, int]:
    """Mark to page, as pdftotext sees LibreOffice's PDF; of a repeated header row its first page."""
    made = path.with_suffix(".pdf")
    made.write_bytes(office.to_pdf(path, seconds=60))
    text = subprocess.run(["pdftotext", "-raw", made, "-"], capture_output=True, check=True).stdout.decode()
    pages: dict[int, int] = {}
    for number, page in enumerate(text.split("\f"), 1):
        for mark in MARK.findall(re.sub(r"\s", "", page)):
            pages.setdefault(int(mark[1:5]), number)
    return pages


def order(document: Document) -> list[int]:
    """The marks' numbers in the order in which the reader gives them (notes come later than they were made)."""
    return [int(mark[1:5]) for mark in MARK.findall(document.text)]


def measure(layout: Callable[[Draft], None], folder: Path, seed: int) -> tuple[int, int, int, float]:
    """Right, estimated right, all, and the seconds that the pages took."""
    named, alike = Draft(seed, alike=False), Draft(seed, alike=True)
    paths = [folder / f"{layout.__name__}-{name}.docx" for name in ("named", "alike")]
    for draft, path in zip((named, alike), paths, strict=True):
        layout(draft)
        draft.document.save(path)
    right_pages = truth(paths[0])
    numbers = order(word.read(paths[0], Limits()))
    document = word.read(paths[1], Limits())
    start = time.perf_counter()
    placed = render.with_pages(document, paths[1])
    took = time.perf_counter() - start
    found = [match.start() for match in re.finditer(ALIKE, placed.text)]
    assert len(found) == len(numbers) == named.marks, (len(found), len(numbers), named.marks)
    hits = sum(placed.page(at) == right_pages.get(number) for at, number in zip(found, numbers, strict=True))
    guessed = sum(document.page(at) == right_pages.get(number) for at, number in zip(found, numbers, strict=True))
    for note in placed.notes:
        print(f"   note: {note}")
    assert all(block.zone is not Zone.HEADER or placed.page(block.span.start) for block in placed.blocks)
    return hits, guessed, len(found), took


def main() -> None:
    """Print a table, and the share over all layouts."""
    total = [0, 0, 0]
    print(f"{'layout':10} {'right':>6} {'of':>5} {'share':>7}   estimate  seconds")
    with tempfile.TemporaryDirectory() as name:
        for seed, layout in enumerate(LAYOUTS):
            if sys.argv[1:] and layout.__name__ not in sys.argv[1:]:
                continue
            hits, guessed, count, took = measure(layout, Path(name), seed)
            total = [total[0] + hits, total[1] + guessed, total[2] + count]
            print(f"{layout.__name__:10} {hits:6} {count:5} {hits / count:7.1%}   {guessed / count:7.1%}   {took:6.2f}")
    print(f"{'all':10} {total[0]:6} {total[2]:5} {total[0] / total[2]:7.1%}   {total[1] / total[2]:7.1%}")


if __name__ == "__main__":
    main()
