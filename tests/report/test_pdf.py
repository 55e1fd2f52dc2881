from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from lint.document import Box, Document, Span
from lint.report.errors import AnnotationError
from lint.report.pdf import annotated as pdf
from lint.report.pdf import appearance as pdf_appearance
from lint.report.pdf.marks import Board
from lint.report.pdf.page import Frame
from lint.result import FileResult, Remark
from tests.report.pdf_files import WORDS, changed, inked, listed, page_file, picture, turned
from tests.report.results import remark, result, whole


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return page_file(tmp_path / "draft.pdf")


def read(path: Path) -> Document:
    from lint.extract import read
    from lint.settings import Limits

    return read(path, Limits())


def found(document: Document, words: str, rule: str = "mobility/traveller-unnamed", **fields: Any) -> list[Remark]:
    """A remark on each place of words, with the boxes that the reader gives them."""
    made, at = [], document.text.find(words)
    while at >= 0:
        boxes = document.boxes(Span(at, at + len(words)))
        made.append(remark(rule, quote=words, boxes=boxes, page=boxes[0].page, start=at, **fields))
        at = document.text.find(words, at + 1)
    return made


def checked(*remarks: Remark, **fields: Any) -> FileResult:
    return result(*remarks, format="pdf", **fields)


def here(x0: float = 160, y0: float = 94, x1: float = 220, y1: float = 106, page: int = 1) -> tuple[Box, ...]:
    return (Box(page, x0, y0, x1, y1),)


def test_a_finding_becomes_a_highlight_and_a_numbered_mark_with_its_note(draft: Path) -> None:
    made = listed(pdf.annotate(draft, checked(remark(boxes=here()), whole())))
    highlight, mark = (
        next(a for a in made if a["subtype"] == kind and a["name"] != "proposal-lint:summary")
        for kind in ("/Highlight", "/Text")
    )
    assert mark["name"] == "proposal-lint:mobility/traveller-unnamed:1"
    for annotation in (highlight, mark):
        assert annotation["author"] == "proposal-lint"
        assert annotation["subject"] == "mobility/traveller-unnamed"
        assert annotation["text"].startswith("【要修正 1】渡航者の実名がありません。")
        assert "→ 「助教・山田花子」" in annotation["text"]
        assert annotation["raw"].startswith(b"\xfe\xff")
    assert highlight["rect"] == [160, 494, 220, 506]


def test_notes_are_in_the_language_asked_for(draft: Path) -> None:
    english = remark(message="Nobody is named.", suggestion="Name “them”.", boxes=here())
    texts = [a["text"] for a in listed(pdf.annotate(draft, checked(english), language="en"))]
    assert "[Error 1] Nobody is named.\n\n→ Name “them”.\n\nRule: mobility/traveller-unnamed" in texts
    assert any(text.startswith("proposal-lint: 1 remark (1 error)") for text in texts)


@pytest.mark.parametrize("page", [1, 2, 3, 4])
def test_the_marks_are_on_the_words_however_the_page_is_turned(tmp_path: Path, page: int) -> None:
    path = turned(tmp_path / "turned.pdf")
    place = next(r for r in found(read(path), WORDS) if r.place.page == page).place
    data = pdf.annotate(path, checked(remark(boxes=place.boxes, page=page)))
    assert any("Highlight" in a["subtype"] for a in listed(data, page))
    boxes = place.boxes
    # without the mark and the summary, the ink is the highlight's
    (tmp_path / "marked.pdf").write_bytes(data)

    def only_highlights(file: Any) -> None:
        import pikepdf

        for each in file.pages:
            each.obj["/Annots"] = pikepdf.Array([a for a in each.obj.get("/Annots", []) if a.Subtype == "/Highlight"])

    ink = inked(changed(tmp_path / "marked.pdf", only_highlights).read_bytes(), page)
    assert ink == pytest.approx(
        (min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)),
        abs=0.8,
    )
    assert inked(data, page) != ink  # and there is a mark beside it


def test_text_under_a_highlight_stays_black_and_pictures_without_marks_are_the_originals(draft: Path) -> None:
    data = pdf.annotate(draft, checked(*found(read(draft), WORDS)))
    assert picture(data, marks=False).tobytes() == picture(draft.read_bytes(), marks=False).tobytes()
    box = read(draft).boxes(Span(*_span(read(draft), WORDS)))[0]
    area = tuple(round(2 * value) for value in (box.x0, box.y0, box.x1, box.y1))
    darkest = [min(picture(d, marks=True).crop(area).tobytes()) for d in (draft.read_bytes(), data)]
    assert darkest[1] <= darkest[0] + 2


def _span(document: Document, words: str) -> tuple[int, int]:
    at = document.text.index(words)
    return at, at + len(words)


def test_poppler_draws_what_pdfium_draws(draft: Path, tmp_path: Path) -> None:
    import shutil
    import subprocess

    from PIL import Image, ImageChops, ImageStat

    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler is not installed")
    severities = ("error", "warning", "info", "question")
    remarks = [remark(severity=s, boxes=here(y0=200 + 30 * n, y1=212 + 30 * n)) for n, s in enumerate(severities)]
    blank = page_file(tmp_path / "blank.pdf", lines=0)
    (tmp_path / "out.pdf").write_bytes(pdf.annotate(blank, checked(*remarks)))
    command = ["pdftoppm", "-r", "144", "-gray", "-singlefile", str(tmp_path / "out.pdf"), str(tmp_path / "out")]
    subprocess.run(command, check=True, timeout=60)
    theirs = Image.open(tmp_path / "out.pgm")
    ours = picture((tmp_path / "out.pdf").read_bytes(), marks=True)
    assert ours.size == theirs.size
    assert min(ours.tobytes()) < 128
    difference = ImageChops.difference(ours, theirs)
    assert ImageStat.Stat(difference).mean[0] < 0.1
    assert max(difference.crop((330, 400, 430, 600)).tobytes()) < 6  # the flat parts of the highlights


def test_marks_that_share_a_place_are_pushed_apart_and_stay_on_the_page(draft: Path) -> None:
    data = pdf.annotate(draft, checked(*[remark(boxes=here(x1=220 + n / 9)) for n in range(60)]))
    marks = [a["rect"] for a in listed(data) if a["subtype"] == "/Text"]
    assert len(marks) == 61
    for index, (x0, y0, x1, y1) in enumerate(marks):
        assert x0 >= 0
        assert y0 >= 0
        assert x1 <= 400
        assert y1 <= 600
        for a0, b0, a1, b1 in marks[:index]:
            assert x1 <= a0 or a1 <= x0 or y1 <= b0 or b1 <= y0


def test_remarks_on_the_same_words_share_one_mark_that_tells_the_worst(draft: Path) -> None:
    same = [
        remark("prose/vague", "info", "Vague.", boxes=here()),
        remark("form/placeholder", "error", "Left over.", boxes=here()),
        remark("form/page-limit", page=1),
        remark("form/document-length", page=1),
    ]
    made = listed(pdf.annotate(draft, checked(*same), language="en"))
    marks = [one for one in made if one["subtype"] == "/Text" and one["name"] != "proposal-lint:summary"]
    assert [one["name"] for one in marks] == [
        "proposal-lint:form/placeholder:2",
        "proposal-lint:form/page-limit:3",
        "proposal-lint:form/document-length:4",
    ]
    assert "Vague." in marks[0]["text"]
    assert "Left over." in marks[0]["text"]
    assert len([one for one in made if one["subtype"] == "/Highlight"]) == 1


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_summary_page_is_added_on_wish_and_taken_out_again(draft: Path, language: str) -> None:
    import pypdfium2

    found = checked(remark(boxes=here(), page=1), remark("prose/vague", "info", page=1), whole(), pages=1)
    data = pdf.annotate(draft, found, language=language, summary_page=True)
    assert data == pdf.annotate(draft, found, language=language, summary_page=True)
    document = pypdfium2.PdfDocument(data)
    try:
        assert len(document) == len(pypdfium2.PdfDocument(draft.read_bytes())) + 1
        last = document[len(document) - 1]
        text = last.get_textpage().get_text_bounded()
        assert ("要修正 1" if language == "ja" else "Error 1") in text
        assert "[1] p.1" in text
        shown = last.render(scale=1).to_pil().convert("L")
        assert 0.004 < sum(value < 128 for value in shown.tobytes()) / (595 * 842) < 0.2
    finally:
        document.close()
    assert len(pypdfium2.PdfDocument(pdf.strip(data))) == len(pypdfium2.PdfDocument(draft.read_bytes()))
    draft.write_bytes(data)
    again = pdf.annotate(draft, found, language=language, summary_page=True)
    assert len(pypdfium2.PdfDocument(again)) == len(pypdfium2.PdfDocument(data))


def test_a_copy_with_a_summary_page_is_checked_without_it(draft: Path) -> None:
    from lint import jobs
    from lint.settings import Settings

    before = jobs.result(jobs.check(draft, Settings()))
    copy = draft.with_name("copy.pdf")
    copy.write_bytes(pdf.annotate(draft, checked(remark(boxes=here())), summary_page=True))
    after = jobs.result(jobs.check(copy, Settings()))
    assert after.pages == before.pages
    assert after.path == str(copy)
    assert [one.rule for one in after.remarks] == [one.rule for one in before.remarks]


def test_marks_keep_off_the_text_while_there_is_margin(draft: Path) -> None:
    document = read(draft)
    data = pdf.annotate(draft, checked(*found(document, WORDS), *found(document, "Stanford")))
    text = [Box(1, b.x0, 600 - b.y1, b.x1, 600 - b.y0) for b in document.boxes(Span(0, len(document.text)))]
    for x0, y0, x1, y1 in (a["rect"] for a in listed(data) if a["subtype"] == "/Text"):
        assert not any(x0 < b.x1 and b.x0 < x1 and y0 < b.y1 - 1 and b.y0 + 1 < y1 for b in text)


def test_a_page_full_of_marks_still_ends() -> None:
    board = Board(100, 60)
    places = [board.put(22, 10, (50, 20, 60, 30)) for _ in range(2000)]
    assert board.full
    assert all(x0 >= 0 and y0 >= 0 and x1 <= 100 and y1 <= 60 for x0, y0, x1, y1 in places)


def test_what_has_no_place_goes_on_the_summary_note_and_a_bare_page_gets_a_mark_there(tmp_path: Path) -> None:
    path = page_file(tmp_path / "two.pdf", pages=2)
    nowhere = remark("layout/margins", boxes=here(page=9), page=9)
    off = remark("layout/font-size", boxes=here(x0=900, x1=990), page=None)
    infinite = remark("layout/page-size", boxes=here(x0=float("nan")), page=None)
    data = pdf.annotate(path, checked(whole(), nowhere, off, infinite, remark("form/page-limit", page=2)))
    note = next(a for a in listed(data) if a["name"] == "proposal-lint:summary")
    for words in ("指摘5件", "要修正 4件", "【注意 1】", "layout/margins", "layout/font-size", "layout/page-size"):
        assert words in note["text"]
    assert "form/page-limit" not in note["text"]
    assert [a["name"] for a in listed(data, 2) if a["subtype"] == "/Text"] == ["proposal-lint:form/page-limit:5"]


def test_a_finding_over_two_pages_is_highlighted_on_both_and_numbered_once(tmp_path: Path) -> None:
    path = page_file(tmp_path / "two.pdf", pages=2)
    data = pdf.annotate(path, checked(remark(boxes=(*here(), *here(page=2)), page=1)))
    assert [a["subtype"] for a in listed(data, 2)] == ["/Highlight"]
    assert sorted(a["subtype"] for a in listed(data, 1)) == ["/Highlight", "/Popup", "/Popup", "/Text", "/Text"]


def test_nothing_else_changes(draft: Path) -> None:
    import pikepdf

    def furnish(file: Any) -> None:
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[1, 2, 3, 4])
        shared = file.make_indirect(pikepdf.Array([link]))
        file.pages[0].obj["/Annots"] = shared
        file.pages.append(file.pages[0])
        file.pages[1].obj["/Annots"] = shared
        file.Root["/AcroForm"] = pikepdf.Dictionary(XFA=file.make_stream(b"<xfa/>"), Fields=[])
        file.Root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)

    changed(draft, furnish, linearize=True)
    before = draft.read_bytes()
    data = pdf.annotate(draft, checked(remark(boxes=here())))
    assert draft.read_bytes() == before
    with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(data)) as new:
        assert new.check_pdf_syntax() == []
        assert [p.Contents.read_raw_bytes() for p in new.pages] == [p.Contents.read_raw_bytes() for p in old.pages]
        assert new.Root.AcroForm.XFA.read_bytes() == b"<xfa/>"
        assert bool(new.Root.MarkInfo.Marked)
        assert old.docinfo == new.docinfo
    assert [a["subtype"] for a in listed(data, 1)][:2] == ["/Link", "/Highlight"]
    assert [a["subtype"] for a in listed(data, 2)] == ["/Link"]  # not ours too


def test_the_same_input_gives_the_same_bytes(draft: Path) -> None:
    findings = checked(remark(boxes=here()), whole())
    assert pdf.annotate(draft, findings) == pdf.annotate(draft, findings)


def test_strip_takes_away_what_annotate_put_there_and_a_second_run_replaces_it(draft: Path) -> None:
    first = pdf.annotate(draft, checked(remark(boxes=here()), remark(boxes=here(y0=200, y1=212))))
    bare = pdf.strip(first)
    assert listed(bare) == []
    assert inked(bare, 1) is None
    assert pdf.strip(bare) == bare
    draft.write_bytes(first)
    again = pdf.annotate(draft, checked(remark(boxes=here())))
    assert len([a for a in listed(again) if a["subtype"] == "/Highlight"]) == 1


def test_an_owners_permissions_are_respected_and_the_encryption_kept(draft: Path) -> None:
    import pikepdf

    def locked(allow: bool, user: str = "") -> None:
        permissions = pikepdf.Permissions(modify_annotation=allow, modify_form=allow)
        encryption = pikepdf.Encryption(owner="owner", user=user, allow=permissions)
        changed(page_file(draft), lambda _: None, encryption=encryption)

    findings = checked(remark(boxes=here()))
    locked(True)
    with pikepdf.open(io.BytesIO(pdf.annotate(draft, findings))) as copy:
        assert copy.is_encrypted
        assert not copy.owner_password_matched
        assert len(copy.pages[0].Annots) == 5
    locked(False)
    with pytest.raises(AnnotationError, match="forbids") as refused:
        pdf.annotate(draft, findings)
    assert "禁止" in refused.value.say("ja")
    locked(True, user="secret")
    with pytest.raises(AnnotationError, match="password"):
        pdf.annotate(draft, findings)


def signed(path: Path, level: int | None) -> Path:
    """A file with a signature field; ``level`` certifies it (DocMDP)."""

    def sign(file: Any) -> None:
        import pikepdf

        signature = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Sig, Contents=b"x"))
        field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, V=signature, T="s")
        file.Root["/AcroForm"] = pikepdf.Dictionary(Fields=[pikepdf.Dictionary(Kids=[field])], SigFlags=3)
        if level is not None:
            parameters = pikepdf.Dictionary(P=level) if level else pikepdf.Dictionary()
            method = pikepdf.Name.DocMDP
            signature["/Reference"] = [pikepdf.Dictionary(TransformMethod=method, TransformParams=parameters)]
            file.Root["/Perms"] = pikepdf.Dictionary(DocMDP=signature)

    return changed(path, sign)


def test_a_signed_file_is_annotated_and_the_copy_says_that_it_is_not_signed(draft: Path) -> None:
    findings = checked(remark(boxes=here()))
    assert pdf.caution(draft, language="ja") is None
    signed(draft, None)
    note = next(a for a in listed(pdf.annotate(draft, findings)) if a["name"] == "proposal-lint:summary")
    assert "この写しでは署名は有効ではありません" in note["text"]
    assert "signed" in str(pdf.caution(draft, language="en"))


@pytest.mark.parametrize(("level", "allowed"), [(1, False), (2, False), (3, True), (0, False)])
def test_a_certified_file_is_annotated_only_where_it_allows_that(draft: Path, level: int, allowed: bool) -> None:
    signed(draft, level)
    if allowed:
        assert len(listed(pdf.annotate(draft, checked(remark(boxes=here()))))) == 5
    else:
        with pytest.raises(AnnotationError, match="certified"):
            pdf.annotate(draft, checked(remark(boxes=here())))


def test_nonsense_where_a_name_or_number_belongs_is_survived(draft: Path) -> None:
    signed(draft, 3)

    def spoil(file: Any) -> None:
        import pikepdf

        odd = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[1, 2, 3, 4])
        odd["/NM"] = pikepdf.String(b"\xef\xbb\xbf\xc8(")  # says that it is UTF-8, and is not
        file.pages[0].obj["/Annots"] = pikepdf.Array([odd, 7, None])
        file.pages[0].obj["/Rotate"] = pikepdf.Name.N
        file.pages[0].obj["/CropBox"] = pikepdf.Array([1, 2])
        file.Root.Perms.DocMDP.Reference[0].TransformParams.P = pikepdf.Array()

    changed(draft, spoil)
    with pytest.raises(AnnotationError, match="certified"):
        pdf.annotate(draft, checked(remark(boxes=here())))
    changed(draft, lambda file: file.Root.__delitem__("/Perms"))
    assert pdf.annotate(draft, checked(remark(boxes=here())))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"])
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    with pytest.raises(AnnotationError) as refused:
        pdf.annotate(path, checked(remark(boxes=here())))
    assert "\n" not in refused.value.say("ja")


def test_a_broken_reference_table_is_repaired(draft: Path) -> None:
    draft.write_bytes(draft.read_bytes().replace(b"startxref", b"startxxxx"))
    assert len(listed(pdf.annotate(draft, checked(remark(boxes=here()))))) == 5


def test_the_way_in_and_out_of_a_page_meet() -> None:
    for rotation in (0, 90, 180, 270):
        shown = Frame(50, 100, 390, 560, rotation)
        assert shown.outward(*shown.inward(12, 34)) == (12, 34)
        x, y = shown.inward(shown.width, shown.height)
        assert (x, y) in {(50, 100), (390, 100), (390, 560), (50, 560)}


def test_every_digit_and_sign_can_be_drawn() -> None:
    for kind in pdf_appearance.DARK:
        drawing = pdf_appearance.mark(kind, "0123456789").decode("ascii")
        assert drawing.count(" S") > 10
