from __future__ import annotations

import http.server
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

from lint.analyse.structure import parts
from lint.document import Block, Document, Run, Span, Style, Zone
from lint.extract import alignment, guard, office, render
from lint.extract.errors import UnreadableError
from lint.extract.word import reader as word
from lint.settings import Limits
from tests.processes import children, folders, gone, own_tmp

__all__ = ["own_tmp"]

needs_office = pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed")
needs_proc = pytest.mark.skipif(not guard.FORKS, reason="children are watched through /proc")


@pytest.fixture(autouse=True)
def nothing_left(own_tmp: Path) -> Iterator[None]:
    before = children(os.getpid())
    yield
    assert gone([pid for pid in children(os.getpid()) if pid not in before])
    assert list(own_tmp.iterdir()) == []


def draft(path: Path, count: int = 60) -> Path:
    made = docx.Document()
    made.styles["Normal"].font.name = "Liberation Serif"
    for number in range(count):
        made.add_paragraph(f"第{number}項。" + "国際共同研究の計画を述べる。" * (1 + number % 9))
    made.save(str(path))
    return path


def blocks_of(lines: list[str]) -> tuple[str, list[Span]]:
    text = "\n".join(lines)
    spans = []
    at = 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return text, spans


def pages_of(lines: list[str], pages: list[str], floating: tuple[int, ...] = ()) -> list[int]:
    """The page of each line."""
    text, spans = blocks_of(lines)
    document = Document("x", "docx", text, page_starts=alignment.starts(text, spans, pages, floating))
    return [document.page(span.start) or 0 for span in spans]


def test_paragraphs_are_placed() -> None:
    lines = [
        "研究の目的は拠点をつくることである。",
        "方法は二つの装置を組み合わせることである。",
        "成果は論文として公表する予定である。",
    ]
    assert pages_of(lines, [lines[0] + "\n" + lines[1], lines[2]]) == [1, 1, 2]


def test_widths_spaces_and_line_ends_do_not_matter() -> None:
    lines = ["ＡＳＰＩＲＥの計画は①目的②方法である。", "An early-career researcher travels to Boston."]
    assert pages_of(
        lines, ["ASPIREの計画は1目\n的2方法である。", "An early\x02\ncareer researcher\ntravels to Boston."]
    ) == [1, 2]


def test_a_paragraph_over_two_pages_is_cut_where_the_page_ends() -> None:
    line = "".join(f"{number}番目の文である。" for number in range(40))
    cut = line.index("20番目")
    text, spans = blocks_of([line])
    starts = alignment.starts(text, spans, [line[:cut], "様式1\n" + line[cut:]])
    assert starts == ((0, 1), (cut, 2))


def test_repeated_paragraphs_fall_to_their_own_pages() -> None:
    answers = [f"{name}の答えは、これまでの経緯を踏まえて次のとおりとする。" for name in ("甲", "乙", "丙")]
    lines = [line for answer in answers for line in ("研究目的", "簡潔に記入してください。", answer)]
    pages = ["\n".join(lines[at : at + 3]) for at in (0, 3, 6)]
    assert pages_of(lines, pages) == [1, 1, 1, 2, 2, 2, 3, 3, 3]


def test_only_repeated_paragraphs() -> None:
    lines = ["同じ文章が何度も続く申請書である。"] * 12
    assert pages_of(lines, ["\n".join(lines[:5]), "\n".join(lines[5:])]) == [1] * 5 + [2] * 7


def test_notes_and_boxes_out_of_order() -> None:
    lines = [
        "最初の段落は研究の背景を述べるものである。",
        "脚注の文章",
        "二番目の段落は研究の方法を述べるものである。",
        "図1 装置の概念",
        "三番目の段落は期待される成果を述べるものである。",
    ]
    pages = ["\n".join((lines[0], lines[2], lines[1])), "\n".join((lines[4], lines[3]))]
    assert pages_of(lines, pages, floating=(1, 3)) == [1, 1, 1, 2, 2]


def test_what_is_not_found_stands_with_what_comes_before() -> None:
    lines = [
        "最初の段落は研究の背景を述べるものである。",
        "画像の中の文字",
        "二番目の段落は研究の方法を述べるものである。",
    ]
    assert pages_of(lines, [lines[0], lines[2]]) == [1, 1, 2]


def test_nothing_to_place() -> None:
    assert alignment.starts("", [], [""]) == ((0, 1),)
    assert alignment.starts("a", [Span(0, 1)], []) == ()
    assert alignment.starts("x", [Span(0, 1)], ["", ""]) == ((0, 1),)


def test_missing_characters_are_counted() -> None:
    assert alignment.missing("研究目的", "目的 研\n究 様式1") == 0
    assert alignment.missing("研究目的", "研究") == 0.5
    assert alignment.missing("", "x") == 0


@needs_office
def test_a_draft_gets_the_pages_of_its_layout(tmp_path: Path) -> None:
    path = draft(tmp_path / "draft.docx")
    read = word.read(path, Limits())
    placed = render.with_pages(read, path)
    assert placed.pages_exact
    assert placed.text == read.text
    assert len(placed.pages) == placed.page_starts[-1][1] > 2
    assert [page.number for page in placed.pages] == list(range(1, len(placed.pages) + 1))
    assert placed.pages[0].margins is not None
    assert placed.pages[0].fill is not None
    assert placed.pages[0].fill > 0.8
    assert sum(page.characters for page in placed.pages) == sum(not c.isspace() for c in read.text)
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".~lock")]


@needs_office
def test_it_works_under_the_guard(tmp_path: Path) -> None:
    path = draft(tmp_path / "draft.docx", 10)
    assert guard.run(count_pages, path, limits=Limits(seconds=30, megabytes=700)) == b"1 True ()"


def count_pages(path: Path) -> bytes:
    placed = render.with_pages(word.read(path, Limits()), path)
    return f"{len(placed.pages)} {placed.pages_exact} {placed.notes}".encode()


@needs_office
def test_nothing_linked_is_loaded(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *arguments: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        path = linked(tmp_path, f"http://127.0.0.1:{server.server_port}/spy.png")
        office.to_pdf(path, seconds=40)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []


def linked(folder: Path, address: str) -> Path:
    """A draft with a picture that lies elsewhere."""
    picture = folder / "dot.png"
    Image.new("RGB", (20, 20)).save(picture)
    made = docx.Document()
    made.add_picture(str(picture))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    relation = made.part.relate_to(address, kind, is_external=True)
    for blip in made.element.body.iter(qn("a:blip")):
        del blip.attrib[qn("r:embed")]
        blip.set(qn("r:link"), relation)
    path = folder / "linked.docx"
    made.save(str(path))
    return path


@needs_office
def test_deleted_words_take_no_room(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles["Normal"].font.name = "Liberation Serif"
    for number in range(20):
        paragraph = made.add_paragraph(f"第{number}項。研究計画の本文である。")
        words = f"<w:r><w:delText>{'消した文。' * 90}</w:delText></w:r>"
        deletion = f'<w:del {nsdecls("w")} w:id="{number}" w:author="a">{words}</w:del>'
        paragraph._p.append(parse_xml(deletion))
        gone = made.add_paragraph()
        mark = f'<w:pPr {nsdecls("w")}><w:rPr><w:del w:id="{number + 100}" w:author="a"/></w:rPr></w:pPr>'
        gone._p.append(parse_xml(mark))
        gone._p.append(parse_xml(deletion))
    path = tmp_path / "changed.docx"
    made.save(str(path))
    placed = render.with_pages(word.read(path, Limits()), path)
    assert len(placed.pages) == 1
    assert placed.pages_exact


def script(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in LibreOffice's place; it notes its processes in a file."""
    program, note = folder / "soffice", folder / "pids"
    program.write_text(f'#!/bin/sh\necho $$ > "{note}"\n{body.replace("NOTE", str(note))}\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(office.PROGRAM, str(program))
    return note


HANG = 'sleep 300 & echo $! >> "NOTE"; trap "" TERM; wait; sleep 300'


def pids(note: Path) -> list[int]:
    until = time.monotonic() + 5
    while not note.exists() or len(note.read_text("utf-8").split()) < 2:
        assert time.monotonic() < until
        time.sleep(0.02)
    return [int(pid) for pid in note.read_text("utf-8").split()]


@needs_proc
def test_a_hanging_office_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = script(tmp_path, HANG, monkeypatch)
    start = time.monotonic()
    with pytest.raises(office.OfficeError, match="took more than"):
        office.to_pdf(draft(tmp_path / "draft.docx", 1), seconds=0.5)
    assert time.monotonic() - start < 4
    assert gone(pids(note))


@needs_proc
def test_an_office_below_a_killed_reader_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = script(tmp_path, HANG, monkeypatch)
    with pytest.raises(UnreadableError, match="took more than 1"):
        guard.run(stubborn, draft(tmp_path / "draft.docx", 1), limits=Limits(seconds=1, megabytes=512))
    assert gone(pids(note), 1)
    assert folders() == []


def stubborn(path: Path) -> bytes:
    return office.to_pdf(path, seconds=300)


@needs_proc
def test_an_office_below_a_crashed_reader_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = script(tmp_path, 'sleep 300 & echo $! >> "NOTE"; sleep 0.2; kill -SEGV $READER; sleep 300', monkeypatch)
    with pytest.raises(UnreadableError, match="SIGSEGV"):
        guard.run(crashing, draft(tmp_path / "draft.docx", 1), limits=Limits(seconds=20, megabytes=512))
    assert gone(pids(note), 1)


def crashing(path: Path) -> bytes:
    os.environ["READER"] = str(os.getpid())
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    return office.to_pdf(path, seconds=300)


@pytest.mark.parametrize("body", ["exit 0", "exit 77", "kill -9 $$"])
def test_an_office_that_makes_nothing(body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path, body, monkeypatch)
    path = draft(tmp_path / "draft.docx", 3)
    read = word.read(path, Limits())
    placed = render.with_pages(read, path)
    assert not placed.pages_exact
    assert placed.pages == read.pages
    assert placed.page_starts == read.page_starts
    assert any("could not open the file: page numbers are estimates" in note for note in placed.notes)


def test_an_office_that_makes_noise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path, "mkdir out; echo nonsense > out/draft.pdf", monkeypatch)
    path = draft(tmp_path / "draft.docx", 3)
    placed = render.with_pages(word.read(path, Limits()), path)
    assert not placed.pages_exact
    assert "cannot be read" in placed.notes[-1]


def test_no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.PROGRAM, "")
    path = draft(tmp_path / "draft.docx", 3)
    placed = render.with_pages(word.read(path, Limits()), path)
    assert not placed.pages_exact
    assert placed.notes[-1] == "LibreOffice is not installed: page numbers are estimates"


@needs_office
def test_a_layout_that_lacks_words_is_not_exact(tmp_path: Path) -> None:
    path = draft(tmp_path / "draft.docx", 5)
    text = word.read(path, Limits()).text
    more = text + "\n失われた脚注の全文鵺鵼鶤鷄。" * 9
    blocks = (Block(Span(0, len(text))), Block(Span(len(text) + 1, len(more)), Zone.NOTE))
    placed = render.with_pages(Document(str(path), "docx", more, blocks), path)
    assert len(placed.pages) == 1
    assert not placed.pages_exact
    assert "layout lacks" in placed.notes[-1]


def test_fonts_of_other_measures_are_named() -> None:
    def noted(latin: str, east_asian: str, pdf: bytes) -> list[str]:
        text = "Plan of research 研究の計画"
        run = Run(Span(0, len(text)), Style(latin=latin, east_asian=east_asian))
        return list(render._substituted(Document("x", "docx", text, runs=(run,)), pdf))

    made = b"/BaseFont/BAAAAA+LiberationSerif-Bold /BaseFont/CAAAAA+IPAMincho"
    assert noted("Times New Roman", "ＭＳ 明朝", made) == []
    assert noted("Times New Roman", "MS Mincho", made) == []
    assert noted("Times New Roman", "IPA明朝", made) == []
    assert "Yu Mincho" in noted("Times New Roman", "Yu Mincho", made)[0]
    assert "Calibri" in noted("Calibri", "IPAMincho", made)[0]
    assert noted("Calibri", "IPAMincho", b"/BaseFont/BAAAAA+Carlito /BaseFont/CAAAAA+IPAMincho") == []
    assert noted("Calibri", "IPAMincho", b"") == []


@needs_office
def test_lines_of_the_layout_say_where_a_part_begins_and_ends(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles["Normal"].font.name = "Liberation Serif"
    for number in range(20):
        made.add_paragraph(f"Line {number} of the first part.")
    made.add_heading("Second part", 1)
    for number in range(12):
        made.add_paragraph(f"Line {number} of the second part.")
    path = tmp_path / "parts.docx"
    made.save(str(path))
    document = render.with_pages(word.read(path, Limits()), path)
    assert document.measured
    assert not document.lacking
    start = document.text.index("Second part")
    taken = parts.room(document, Span(start, len(document.text)))
    assert taken is not None
    rows = [document.row(document.text.index(words)) for words in ("Second part", "Line 11 of the second")]
    assert rows[0] is not None
    assert rows[1] is not None
    page = [document.page(start), document.page(len(document.text) - 1)]
    assert page == [1, 2]
    top, bottom = 72.0, document.pages[0].height - 72.0
    rest = (bottom - rows[0][0] + rows[1][1] - top) / (bottom - top)
    assert taken[0] == pytest.approx(rest, abs=0.02)
    assert taken[0] < 0.75
