from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from lint.report.errors import AnnotationError
from lint.report.word.annotated import annotate, strip
from tests.report import word_files as files
from tests.report.word_annotated import annotated, cell, contents, control, fielded, paragraph, ranges, table
from tests.report.word_files import W, comments, document, package, read, remark, result

INSERTED = '<w:ins w:id="1" w:author="x"><w:r><w:t>挿入の語</w:t></w:r></w:ins>'


DELETED = '<w:del w:id="1" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>'


SIMPLE_FIELD = '<w:fldSimple w:instr="DATE"><w:r><w:t>本日の日付</w:t></w:r></w:fldSimple>'


RUBY = "<w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby>"


BOX = f"<w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('図の語')}</w:txbxContent></v:textbox></v:shape></w:pict>"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (paragraph("非常に重要な研究である。", "<w:rPr><w:b/></w:rPr>"), "重要な"),
        (paragraph("𠮷田と辻\U000e0100さん"), "𠮷田"),
        (paragraph("費用 &amp; 効果&#x3001;&lt;結果&gt;"), "& 効果、<"),
        (paragraph("one two three"), "two"),
        (paragraph("a\r\nb &#13; c"), "b"),
        ("<w:p><w:r><w:t>前</w:t><w:tab/><w:t>後の語</w:t><w:br/><w:t>行</w:t></w:r></w:p>", "前\t後の"),
        (table(cell(table(cell(paragraph("入れ子の表の語"))) + "<w:p/>") + cell(paragraph("隣"))), "表の"),
        (f"<w:p>{control('<w:r><w:t>行内の枠の語</w:t></w:r>')}</w:p>", "枠の"),
        ('<w:p><w:hyperlink w:anchor="a"><w:r><w:t>リンクの語</w:t></w:r></w:hyperlink></w:p>', "クの"),
        (f"<w:p>{INSERTED}<w:r><w:t>後</w:t></w:r></w:p>", "入の"),
        (f"<w:p>{INSERTED}<w:r><w:t>後</w:t></w:r></w:p>", "語後"),
        ('<w:p><w:smartTag><w:r><w:t>札の語</w:t></w:r></w:smartTag></w:p>', "札の"),
        (paragraph("一つ目の段落") + paragraph("二つ目の段落"), "段落\n二つ目"),
        (control(paragraph("枠の最初の段落")) + paragraph("次"), "最初"),
        (control(paragraph("枠の最初") + paragraph("枠の二番目")), "二番目"),
        (paragraph("前") + control(paragraph("選ぶ語"), '<w:lock w:val="sdtLocked"/>') + paragraph("後"), "ぶ語"),
        (f"<w:p>{fielded('結果')}<w:r><w:t>の後の語</w:t></w:r></w:p>", "後の"),
        (f"<w:p>{DELETED}<w:r><w:t>新しい語</w:t></w:r></w:p>", "しい"),
    ],
)  # fmt: skip
def test_comments_stand_on_exactly_the_words(tmp_path: Path, body: str, words: str) -> None:
    _, _, found = annotated(tmp_path, body, words)
    assert ranges(found) == [words.replace("\n", "")]
    assert "対象：" not in found["1"][1]


@pytest.mark.parametrize(
    ("body", "words", "around", "why"),
    [
        (f"<w:p><w:r><w:t>式</w:t></w:r>{fielded('その結果')}</w:p>", "結果", "その結果", "フィールドの中"),
        (f"<w:p>{SIMPLE_FIELD}</w:p>", "日付", "本日の日付", "フィールドの中"),
        (f"<w:p>{control('<w:r><w:t>東京都</w:t></w:r>', '<w:dropDownList/>')}</w:p>", "東京", "東京都", "入力欄"),
        (control(paragraph("錠の中"), '<w:lock w:val="contentLocked"/>') + paragraph("後"), "錠の", "錠の中", "入力欄"),
        (f"<w:p><w:r>{RUBY}</w:r></w:p>", "漢", "かん漢字", "ふりがな"),
        (f"<w:p><w:r><w:t>前</w:t></w:r><w:r>{BOX}</w:r></w:p>", "図の", "図の語", "テキストボックス"),
        (table(cell(paragraph("左の語")) + cell(paragraph("右の語"))), "の語\n右の", "の語", "複数のセル"),
        ("<w:p><w:r><w:t>図</w:t><w:drawing/><w:t>の説明</w:t></w:r></w:p>", "説明", "図の説明", "この近く"),
        ("<w:p><w:r><w:t><![CDATA[生の文字]]></w:t></w:r></w:p>", "の文", "生の文字", "この近く"),
        ('<w:p><w:r><w:t> 前の空白</w:t></w:r></w:p>', "の空", " 前の空白", "この近く"),
    ],
)  # fmt: skip
def test_what_word_forbids_is_enclosed_whole_and_quoted(
    tmp_path: Path, body: str, words: str, around: str, why: str
) -> None:
    _, _, found = annotated(tmp_path, body, words)
    assert ranges(found) == [around]
    assert f"対象：「{words.replace(chr(10), ' ')}」" in found["1"][1]
    assert why in found["1"][1]


def test_a_table_of_contents_is_not_marked_over_pages(tmp_path: Path) -> None:
    parts = fielded("第一章").split("<w:r><w:t>")
    body = paragraph("表紙") + f"<w:p>{parts[0]}<w:r><w:t>第一章</w:t></w:r></w:p>{paragraph('第二章')}<w:p>"
    body += '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + paragraph("本文")
    _, _, found = annotated(tmp_path, body, "第二", "本文")
    assert ranges(found) == ["", "本文"]
    assert "フィールドの中" in found["1"][1]


def test_what_stands_beside_the_text_is_commented_where_the_text_refers_to_it(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    first = '<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId7" w:type="default"/></w:sectPr></w:pPr></w:p>'
    body = (
        first
        + paragraph("第二節の初め")
        + '<w:p><w:r><w:t>本文</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>'
    )
    body += '<w:sectPr><w:footerReference r:id="rId8" w:type="default"/></w:sectPr>'
    others = {
        "footnotes.xml": (
            "rId6",
            "footnotes",
            f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="4">{paragraph("脚注の語")}</w:footnote></w:footnotes>',
        ),
        "header1.xml": ("rId7", "header", f'<w:hdr xmlns:w="{W}">{paragraph("頭書きの語")}</w:hdr>'),
        "footer1.xml": ("rId8", "footer", f'<w:ftr xmlns:w="{W}">{paragraph("足元の語")}</w:ftr>'),
    }
    path.write_bytes(package(document(body), others))
    text = read(path, others=("word/footnotes.xml", "word/header1.xml", "word/footer1.xml"))
    found = result(*(remark(text, words) for words in ("脚注の", "頭書き", "足元")))
    out = annotate(path, text, found, language="ja")
    said = {words[1].split("「")[1].split("」")[0]: words[1] for words in list(comments(out).values())[1:]}
    assert "対象：「脚注の」（脚注・文末脚注）" in said["脚注の"]
    assert "（ヘッダー）" in said["頭書き"]
    assert "（フッター）" in said["足元"]
    xml = contents(out)["word/document.xml"].decode()
    note = xml.index("footnoteReference")
    assert xml.rindex("commentRangeStart", 0, note) > xml.index("本文")
    second = xml.index("第二節")
    assert xml.count("commentReference", 0, second) == 3, "summary and header in section 1, footer at section 2's start"
    for name in ("word/footnotes.xml", "word/header1.xml", "word/footer1.xml"):
        assert contents(out)[name] == contents(path.read_bytes())[name]


def test_overlapping_ranges_keep_their_words(tmp_path: Path) -> None:
    _, _, found = annotated(tmp_path, paragraph("甲乙丙丁戊己"), "甲乙丙", "乙丙丁", "丙", "丙丁戊己", "甲乙丙丁戊己")
    assert sorted(ranges(found)) == sorted(["甲乙丙", "乙丙丁", "丙", "丙丁戊己", "甲乙丙丁戊己"])


def test_a_split_run_keeps_its_look_but_not_the_record_of_its_change(tmp_path: Path) -> None:
    look = (
        '<w:rPr><w:b/><w:sz w:val="28"/><w:rPrChange w:id="3" w:author="x"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>'
    )
    _, out, _ = annotated(tmp_path, paragraph("前の語後", look), "の語")
    root = etree.fromstring(contents(out)["word/document.xml"])
    runs = [run for run in root.iter(f"{{{W}}}r") if run.find(f"{{{W}}}t") is not None]
    assert ["".join(str(text) for text in run.itertext()) for run in runs] == ["前", "の語", "後"]
    assert [size.get(f"{{{W}}}val") for run in runs for size in run.iterfind(f"{{{W}}}rPr/{{{W}}}sz")] == ["28"] * 3
    assert len(list(root.iter(f"{{{W}}}rPrChange"))) == 1


def test_white_space_at_a_cut_is_kept(tmp_path: Path) -> None:
    _, out, _ = annotated(tmp_path, paragraph("one two three"), "two")
    texts = list(etree.fromstring(contents(out)["word/document.xml"]).iter(f"{{{W}}}t"))
    assert [text.text for text in texts] == ["one ", "two", " three"]
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert [text.get(space) for text in texts] == ["preserve"] * 3


def test_no_mark_stands_in_the_first_paragraph_of_a_control_around_paragraphs(tmp_path: Path) -> None:
    body = control(paragraph("甲の語") + paragraph("乙")) + table(control(cell(paragraph("丙の語"))) + cell("<w:p/>"))
    _, out, found = annotated(tmp_path, body + paragraph("丁"), "甲の", "丙の")
    assert ranges(found) == ["甲の", "丙の"]
    root = etree.fromstring(contents(out)["word/document.xml"])
    for sdt in root.iter(f"{{{W}}}sdt"):
        first = next(sdt.iter(f"{{{W}}}p"))
        assert not list(first.iter(f"{{{W}}}commentReference"))


def test_no_mark_stands_in_a_frame(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:framePr w:wrap="around"/></w:pPr><w:r><w:t>枠の語</w:t></w:r></w:p>'
    _, out, found = annotated(tmp_path, body + paragraph("次"), "枠の")
    assert ranges(found) == ["枠の"]
    assert b"commentReference" not in contents(out)["word/document.xml"].split(b"</w:p>")[0]


@pytest.mark.parametrize(
    "namespaces",
    [
        files.NAMESPACES.replace("xmlns:w=", "xmlns:ns0="),
        f'xmlns="{W}" xmlns:q="{W}"',
    ],
    ids=["another prefix", "default namespace"],
)
def test_the_files_own_prefix_is_used(tmp_path: Path, namespaces: str) -> None:
    prefix, attribute = ("ns0:", "ns0:") if "ns0" in namespaces else ("", "q:")
    path = tmp_path / "draft.docx"
    body = '<w:p w:rsidR="00AB"><w:r><w:t>前の語後</w:t></w:r></w:p>'
    main = document(body, namespaces).decode()
    main = main.replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}").replace(" w:", f" {attribute}")
    path.write_bytes(package(main.encode()))
    text = read(path)
    out = annotate(path, text, result(remark(text, "の語")))
    assert comments(out)["1"][0] == "の語"
    assert contents(strip(out)) == contents(path.read_bytes())


def test_strict_files_are_answered_in_their_own_words(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    main = document(paragraph("厳格な語"), f'xmlns:w="{files.STRICT_W}" xmlns:r="{files.STRICT_R}"')
    path.write_bytes(package(main, rel=files.STRICT_R, name="word/document2.xml"))
    text = read(path, "word/document2.xml")
    out = annotate(path, text, result(remark(text, "厳格")))
    assert comments(out, "word/document2.xml")["1"][0] == "厳格"
    held = contents(out)
    assert files.STRICT_R.encode() + b"/comments" in held["word/_rels/document2.xml.rels"]
    assert files.STRICT_W.encode() in held["word/comments.xml"]
    assert contents(strip(out)) == contents(path.read_bytes())


@pytest.mark.parametrize(
    ("main", "why"),
    [
        (document(paragraph("語"), head="").decode().encode("utf-16"), "UTF-16"),
        (document(paragraph("a"), head='<?xml version="1.0" encoding="windows-1252"?>'), "windows-1252"),
        (document(paragraph("a"), head='<!DOCTYPE w:document [<!ENTITY a "b">]>'), "document type"),
        (document(paragraph("a"))[:-5], "not well-formed"),
        (document(""), "no paragraph"),
        (document(control(paragraph("a"), '<w:lock w:val="contentLocked"/>')), "no paragraph"),
        (b"<html><body/></html>", "not a Word document"),
    ],
)
def test_what_cannot_be_annotated_is_refused_in_one_kind_line(tmp_path: Path, main: bytes, why: str) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(main))
    from lint.document import Document

    with pytest.raises(AnnotationError) as caught:
        annotate(path, Document(str(path), "docx", ""), result())
    assert why in caught.value.en
    assert "\n" not in caught.value.en + caught.value.ja
    assert "--format html" in caught.value.ja


def test_only_what_must_change_changes_and_two_runs_agree(tmp_path: Path) -> None:
    before, out, _ = annotated(tmp_path, paragraph("変わらない部分"), "ない")
    text = read(tmp_path / "draft.docx")
    assert annotate(tmp_path / "draft.docx", text, result(remark(text, "ない")), language="ja") == out
    old, new = zipfile.ZipFile(io.BytesIO(before)), zipfile.ZipFile(io.BytesIO(out))
    assert new.namelist() == [*old.namelist(), "word/_rels/document.xml.rels", "word/comments.xml"]
    assert [info.date_time for info in new.infolist()[:3]] == [info.date_time for info in old.infolist()]
    assert new.testzip() is None
    assert b"w:date" not in contents(out)["word/comments.xml"]


def test_a_remark_on_no_character_stands_at_the_nearest_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("一") + paragraph("見出し"))))
    text = read(path)
    at = text.text.index("見")
    out = annotate(path, text, result(files.remark_on(at, at, ""), files.remark_on(len(text.text), len(text.text), "")))
    assert [words for words, _ in comments(out).values()] == ["", "見出し"]


def test_libreoffices_byte_order_mark_and_latin_1_are_borne(tmp_path: Path) -> None:
    _, _, found = annotated(
        tmp_path, paragraph("語の前"), "の", head="\ufeff<?xml version='1.0' encoding='utf-8'?>\r\n"
    )
    assert ranges(found) == ["の"]
    path = tmp_path / "latin.docx"
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    path.write_bytes(package(document(paragraph("naïve words é"), head=head).decode().encode("latin-1")))
    text = read(path)
    out = annotate(path, text, result(remark(text, "words")))
    assert comments(out)["1"][0] == "words"
