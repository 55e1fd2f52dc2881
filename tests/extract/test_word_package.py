from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from lint import extract
from lint.document import Zone
from lint.extract import UnreadableError
from lint.extract.word import reader as word
from lint.settings import Limits
from tests.extract.word_source import p, package, saved, t, zipped

STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def parts(data: bytes) -> dict[str, str | bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        word.read(path, limits or Limits())
    assert "\n" not in caught.value.en + caught.value.ja
    return caught.value.en


def test_main_part_is_found_by_its_relationship(tmp_path: Path) -> None:
    path = saved(tmp_path, package(p("本文"), main="word/document2.xml"))
    document = word.read(path, Limits())
    assert document.text == "本文"
    assert document.runs[0].origin.part == "word/document2.xml"  # type: ignore[attr-defined]


def test_strict_files_read_like_others(tmp_path: Path) -> None:
    body = p(t("太字", '<w:b w:val="true"/><w:sz w:val="12pt"/>'), '<w:jc w:val="center"/>')
    files = parts(package(body))
    for name, content in files.items():
        assert isinstance(content, bytes)
        for usual, strict in STRICT.items():
            content = content.replace(usual.encode(), strict.encode())
        files[name] = content
    document = word.read(saved(tmp_path, zipped(files)), Limits())
    assert (document.text, document.runs[0].style.bold, document.runs[0].style.size) == ("太字", True, 12)
    assert document.blocks[0].centred


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_parts_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    files = parts(package(p("𠮷野家の本文")))
    text = files["word/document.xml"].decode().replace("UTF-8", "UTF-16" if "16" in encoding else "UTF-8")  # type: ignore[union-attr]
    files["word/document.xml"] = text.encode(encoding)
    assert word.read(saved(tmp_path, zipped(files)), Limits()).text == "𠮷野家の本文"


def test_damaged_side_parts_do_not_hide_the_text(tmp_path: Path) -> None:
    files = parts(package(p("本文"), styles="", numbering="", settings="", comments=""))
    for name in ("styles", "numbering", "settings", "comments"):
        files[f"word/{name}.xml"] = "<w:broken"
    assert word.read(saved(tmp_path, zipped(files)), Limits()).text == "本文"


def test_limits_on_what_is_unpacked(tmp_path: Path) -> None:
    files = parts(package(p("本文")))
    assert "unpacks" in refused(saved(tmp_path, zipped(files | {"word/media/a.bin": b"\0" * (3 << 20)})))
    assert "unpacks" in refused(saved(tmp_path, zipped(files | {f"x{n}": b"" for n in range(5001)})))
    assert "characters" in refused(saved(tmp_path, package(p("あ" * 2000))), Limits(characters=1000))


@pytest.mark.parametrize("name", ["../escape.xml", "/absolute.xml", "word/DOCUMENT.xml", "C:\\x.xml"])
def test_names_that_no_program_writes(tmp_path: Path, name: str) -> None:
    assert "damaged" in refused(saved(tmp_path, zipped(parts(package(p("本文"))) | {name: "x"})))


def test_entities_are_refused_not_expanded(tmp_path: Path) -> None:
    files = parts(package(p("本文")))
    source = files["word/document.xml"].decode()  # type: ignore[union-attr]
    files["word/document.xml"] = source.replace("?>", '?><!DOCTYPE d [<!ENTITY a "aaaa">]>', 1)
    assert "entities" in refused(saved(tmp_path, zipped(files)))


def test_depth_is_bounded(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 2000 + p("本文") + "</w:sdtContent></w:sdt>" * 2000
    assert "deeply" in refused(saved(tmp_path, package(deep)))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"}), "OpenDocument"),
        ("a.docx", zipped({"mimetype": "application/epub+zip"}), "e-book"),
        ("a.docx", zipped({"notes.txt": "x"}), "zip archive"),
        ("a.docx", rb"{\rtf1\ansi hello}", "Rich Text"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.docx", b"\n<!DOCTYPE html><html></html>", "web page"),
        ("a.docx", b"", "empty"),
    ],
)
def test_other_kinds_are_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as caught:
        extract.read(saved(tmp_path, data, name), Limits(), exact_pages=False)
    assert "保存" in caught.value.ja or "展開" in caught.value.ja


def test_excel_is_called_excel(tmp_path: Path) -> None:
    files = parts(package(p("本文")))
    types = files["[Content_Types].xml"]
    assert isinstance(types, bytes)
    files["[Content_Types].xml"] = types.replace(b"wordprocessingml.document", b"spreadsheetml.sheet")
    assert "Excel" in refused(saved(tmp_path, zipped(files)))


def test_pages_by_breaks_by_word_and_by_counting(tmp_path: Path) -> None:
    broken = p("一") + p('<w:r><w:br w:type="page"/></w:r>' + t("二")) + p("三", "<w:pageBreakBefore/>")
    document = word.read(saved(tmp_path, package(broken)), Limits())
    assert [document.page(document.text.index(words)) for words in "一二三"] == [1, 2, 3]
    assert not document.pages_exact
    marked = p("一") + p("<w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r>")
    assert len(word.read(saved(tmp_path, package(marked)), Limits()).pages) == 2
    both = p("一") + p('<w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r>')
    assert len(word.read(saved(tmp_path, package(both)), Limits()).pages) == 2
    long = "".join(p("研究の計画を述べる。" * 20) for _ in range(40))
    counted = word.read(saved(tmp_path, package(long)), Limits())
    assert 4 <= len(counted.pages) <= 7
    assert sum(page.characters for page in counted.pages) == len(counted.text.replace("\n", ""))


def test_setups_of_sections_and_headers_once(tmp_path: Path) -> None:
    first = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720"/></w:sectPr>'
    )
    header = f'<w:hdr xmlns:w="{next(iter(STRICT))}">{p("頭")}</w:hdr>'
    document = word.read(
        saved(
            tmp_path,
            package(
                p("横", first) + p("縦"),
                section='<w:headerReference w:type="default" r:id="h"/>',
                related={"h": ("header", "header1.xml", header)},
            ),
        ),
        Limits(),
    )
    assert document.text == "頭\n横\n縦"
    assert [block.zone for block in document.blocks] == [Zone.HEADER, Zone.BODY, Zone.BODY]
    wide, tall = document.setups
    assert (wide.width, wide.height, wide.margins.left) == (841.9, 595.3, 36)
    assert (tall.width, tall.margins.top, document.slice(tall.span)) == (595.3, 70.9, "縦")
    assert [page.width for page in document.pages] == [841.9, 595.3]
