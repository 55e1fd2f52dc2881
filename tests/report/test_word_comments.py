from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from lint.report.word.annotated import annotate, strip
from lint.result import Place
from tests.report import word_files as files
from tests.report.word_annotated import annotated, contents, paragraph, ranges
from tests.report.word_files import W, comments, document, package, read, remark, result


def test_the_first_comment_sums_up(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("本文の語。"))))
    text = read(path)
    related = (files.remark_on(0, 2, "本文").place,)
    whole = remark(text, None, "warning", message="節がありません。", suggestion=None, source=None)
    out = comments(annotate(path, text, result(remark(text, "本文", related=related), whole)))
    assert list(out) == ["0", "1"]
    summary = out["0"][1].split("\n")
    assert summary[0] == "[PL000] 確認結果のまとめ"
    assert summary[1].startswith("要修正 1件、注意 1件")
    assert "注意 [PL002] 節がありません。" in summary
    assert "外に送っていません" in summary[-1]
    assert out["1"][1].split("\n") == [
        "要修正 [PL001] 「本文」はあいまいです。",
        "直し方：具体的に書いてください。",
        "関連箇所：「本文」（p.1）",
        "(prose/vague) 出典：公募要領 p.3",
    ]


def test_the_first_comment_names_paragraphs_with_several_notes(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("本文の語が並ぶ。") + paragraph("次の段落。"))))
    text = read(path)
    first = Place(1, "1", "本文の語が並ぶ。", (), 0, 8)
    notes = [remark(text, word, "info", paragraph=first) for word in ("本文", "並ぶ")]
    apart = remark(text, "段落", "info", paragraph=Place(1, "1", "次の段落。", (), 9, 14))
    summary = comments(annotate(path, text, result(*notes, apart)))["0"][1].split("\n")
    assert summary[2] == "「参考」が重なる段落（段落ごと書き直すと早く片づきます）"
    assert summary[3] == "「本文の語が並ぶ。」（p.1）：[PL001] [PL002]"
    assert "外に送っていません" in summary[4]


def test_comments_speak_the_language_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("Some words."))))
    text = read(path)
    spoken = result(remark(text, "words", message="Vague.", suggestion="Be exact.", source=None), language="ja")
    said = comments(annotate(path, text, spoken))
    assert said["1"][1] == "Error [PL001] Vague.\nWhat to do: Be exact.\n(prose/vague)"
    assert "nothing left this machine" in said["0"][1]


def test_remarks_on_the_same_words_share_a_comment(tmp_path: Path) -> None:
    _, _, found = annotated(tmp_path, paragraph("同じ語に二つ"), "同じ", "同じ", "語に")
    assert ranges(found) == ["同じ", "語に"]
    assert "[PL001]" in found["1"][1]
    assert "[PL002]" in found["1"][1]


def test_others_comments_stay_and_numbers_do_not_clash(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    body = '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>既存の注釈の語</w:t></w:r><w:commentRangeEnd w:id="7"/>'
    body += '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
    theirs = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="7" w:author="先生">{paragraph("直して")}</w:comment></w:comments>'
    )
    extended = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    others = {
        "comments.xml": ("rId3", "comments", theirs),
        "commentsExtended.xml": ("rId4", "commentsExtended", extended),
    }
    path.write_bytes(package(document(body), others))
    text = read(path)
    out = annotate(path, text, result(remark(text, "注釈")))
    found = comments(out)
    assert list(found) == ["7", "8", "9"]
    assert found["7"] == ("既存の注釈の語", "直して")
    assert found["9"][0] == "注釈"
    unchanged = ("word/commentsExtended.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")
    assert all(contents(out)[name] == contents(path.read_bytes())[name] for name in unchanged)
    assert contents(strip(out)) == contents(path.read_bytes())


def test_our_comments_go_even_after_word_has_saved_the_file(tmp_path: Path) -> None:
    body = paragraph("直した語と残した語")
    _, out, _ = annotated(tmp_path, body, "直した", "残し")
    held = contents(out)
    comments_xml = (
        held["word/comments.xml"]
        .split(b"<!--")[0]
        .replace(
            b"</w:comments>",
            f'<w:comment w:id="90" w:author="先生">{paragraph("よし [PL001]")}</w:comment></w:comments>'.encode(),
        )
    )
    main = (
        held["word/document.xml"]
        .replace("直した".encode(), "直しました".encode())
        .replace(b"</w:p>", b'<w:r><w:commentReference w:id="90"/></w:r></w:p>')
    )
    from lint.report.word.package import rewritten

    saved = rewritten(out, {"word/comments.xml": comments_xml, "word/document.xml": main})
    found = comments(strip(saved))
    assert list(found.values()) == [("", "よし [PL001]")]
    xml = contents(strip(saved))["word/document.xml"]
    assert b"commentRange" not in xml
    assert xml.count(b"commentReference") == 1
    assert "".join(str(t) for t in etree.fromstring(xml).itertext()) == "直しました語と残した語"


def test_an_answer_to_our_comment_stays_as_a_comment_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ours = paragraph("[PL001] 直す").replace("<w:p>", '<w:p w14:paraId="0000000A">')
    answer = paragraph("直しました").replace("<w:p>", '<w:p w14:paraId="0000000B">')
    held = (
        f'<w:comments xmlns:w="{W}" {w14}><w:comment w:id="1" w:author="proposal-lint">{ours}</w:comment>'
        f'<w:comment w:id="2" w:author="先生">{answer}</w:comment></w:comments>'
    )
    threads = (
        f'<w15:commentsEx {w15}><w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/></w15:commentsEx>'
    )
    marks = [f'<w:commentRangeStart w:id="{n}"/>' for n in (1, 2)]
    marks += [f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in (1, 2)]
    body = f"<w:p>{''.join(marks[:2])}<w:r><w:t>語</w:t></w:r>{''.join(marks[2:])}</w:p>"
    others = {
        "comments.xml": ("rId3", "comments", held),
        "commentsExtended.xml": ("rId4", "commentsExtended", threads),
    }
    path.write_bytes(package(document(body), others))
    back = strip(path.read_bytes())
    assert comments(back) == {"2": ("語", "直しました")}
    left = contents(back)["word/commentsExtended.xml"].decode()
    assert left == f'<w15:commentsEx {w15}><w15:commentEx w15:paraId="0000000B" w15:done="0"/></w15:commentsEx>'


def test_strip_leaves_a_file_without_our_comments_alone(tmp_path: Path) -> None:
    data = package(document(paragraph("何もない")))
    assert strip(data) == data


def test_annotating_twice_can_be_taken_back_twice(tmp_path: Path) -> None:
    before, out, _ = annotated(tmp_path, paragraph("二度の確認をする"), "二度")
    path = tmp_path / "again.docx"
    path.write_bytes(out)
    text = read(path)
    again = annotate(path, text, result(remark(text, "確認")))
    assert len(comments(again)) == 4
    assert contents(strip(again)) == contents(before)


def test_words_that_xml_cannot_hold_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("語"))))
    text = read(path)
    out = annotate(path, text, result(remark(text, "語", message="\x00\x1b<&>]]>\ud800")))
    assert "��<&>]]>�" in comments(out)["1"][1]


def test_more_remarks_than_word_bears_are_counted_in_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lint.report.word.annotated.MOST", 3)
    _, _, found = annotated(tmp_path, paragraph("甲乙丙丁戊"), "甲", "乙", "丙", "丁")
    assert ranges(found) == ["甲", "乙"]
    assert "このほか2件" in found["0"][1]


def test_a_severity_has_its_colour_and_says_its_name(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(paragraph("甲乙丙丁"))))
    text = read(path)
    severities = ("error", "warning", "info", "question")
    remarks = [replace(remark(text, word), severity=name) for word, name in zip("甲乙丙丁", severities, strict=True)]
    out = annotate(path, text, result(*remarks), language="ja")
    xml = contents(out)["word/comments.xml"].decode()
    seen = re.findall(r'<w:b/><w:color w:val="(\w{6})"/>.*?<w:t[^>]*>(\S+) ', xml)
    assert [label for _, label in seen] == ["要修正", "注意", "参考", "確認"]
    assert len({colour for colour, _ in seen}) == 4
