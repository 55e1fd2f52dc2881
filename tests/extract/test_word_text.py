from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from lint.document import Document, Trace, Unseen, Zone
from lint.extract import UnreadableError
from lint.extract.word import reader as word
from lint.extract.word.origin import WordOrigin
from lint.settings import Limits
from tests.extract.word_source import NAMESPACES, p, package, saved, t, table

REAL = Path(__file__).parents[3] / "shared" / "real"
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><a:graphic>'
    "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
    "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def field(instruction: str, result: str) -> str:
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t(result)}' if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def read(tmp_path: Path, body: str, **parts: object) -> Document:
    return word.read(saved(tmp_path, package(body, **parts)), Limits())  # type: ignore[arg-type]


def texts(document: Document, zone: Zone) -> list[str]:
    return [document.slice(block.span) for block in document.blocks if block.zone is zone]


CONTAINERS = {
    "content control at block level": f"<w:sdt><w:sdtContent>{p('本文')}</w:sdtContent></w:sdt>",
    "content control in the line": p(f"<w:sdt><w:sdtPr/><w:sdtContent>{t('本文')}</w:sdtContent></w:sdt>"),
    "content control around a row": "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>本文</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
    "content control around a cell": "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>本文</w:t></w:r></w:p>"
    "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
    "content controls within each other": "<w:sdt><w:sdtContent>" * 5 + p("本文") + "</w:sdtContent></w:sdt>" * 5,
    "smart tag and custom XML": f"<w:customXml>{p('<w:smartTag>' + t('本文') + '</w:smartTag>')}</w:customXml>",
    "hyperlink": p(f'<w:hyperlink w:anchor="x">{t("本文")}</w:hyperlink>'),
    "text box, held twice": p(BOX.format(p("本文"))),
    "simple field": p(f'<w:fldSimple w:instr="TITLE">{t("本文")}</w:fldSimple>'),
    "complex field": p(field("REF x", "本文")),
    "field over two paragraphs": p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    )
    + p(f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("本文")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    "insertion": p(f'<w:ins w:id="1" w:author="A">{t("本文")}</w:ins>'),
    "move": p(f'<w:moveFrom w:author="A">{t("去")}</w:moveFrom>') + p(f'<w:moveTo w:author="A">{t("本文")}</w:moveTo>'),
    "formula": p("<m:oMathPara><m:oMath><m:r><m:t>本文</m:t></m:r></m:oMath></m:oMathPara>"),
    "bidirectional wrapper": p(f'<w:bdo w:val="ltr">{t("本文")}</w:bdo>'),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_words_of_every_container_stand_once(tmp_path: Path, name: str) -> None:
    document = read(tmp_path, p("前") + CONTAINERS[name] + p("後"))
    assert document.text == "前\n本文\n後"


def test_reading_order_of_all_that_hangs_at_a_paragraph(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(t("一") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + t("二"))
        + p(BOX.format(p("箱")) + t("三") + '<w:r><w:endnoteReference w:id="5"/></w:r>')
        + p("四"),
        section='<w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
        '<w:headerReference w:type="even" r:id="e"/>',
        footnotes='<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>線</w:t></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + t("脚注"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="5">{p("文末脚注")}</w:endnote>',
        related={
            "h": ("header", "header1.xml", f"<w:hdr {NAMESPACES}>{p('見出し')}</w:hdr>"),
            "e": ("header", "header2.xml", f"<w:hdr {NAMESPACES}>{p('偶数ページだけ')}</w:hdr>"),
            "f": ("footer", "footer1.xml", f"<w:ftr {NAMESPACES}>{p(t('頁') + field('PAGE', '1'))}</w:ftr>"),
        },
    )
    assert document.text.split("\n") == ["見出し", "一1二", "1脚注", "三i", "箱", "四", "文末脚注", "頁1"]
    assert [block.zone.value for block in document.blocks] == [
        "header", "body", "note", "body", "figure", "body", "note", "footer",
    ]  # fmt: skip
    marks = [run for run in document.runs if run.style.raised]
    assert [document.slice(run.span) for run in marks] == ["1", "1", "i"]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    removed = '<w:del w:author="B"><w:r><w:delText xml:space="preserve">だめな</w:delText></w:r></w:del>'
    ended = '<w:rPr><w:del w:author="B"/></w:rPr>'
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    document = read(
        tmp_path,
        p(t("良い") + removed + f'<w:ins w:author="A">{t("よい")}</w:ins>')
        + p("前半", ended)
        + p("後半", '<w:jc w:val="center"/>')
        + "<w:tbl>" + row.format('<w:trPr><w:del w:author="B"/></w:trPr>', "消") + row.format("", "残") + "</w:tbl>"
        + p('<w:r><w:rPr><w:b/><w:rPrChange w:author="C"><w:rPr/></w:rPrChange></w:rPr><w:t>太字</w:t></w:r>'),
    )  # fmt: skip
    assert document.text == "良いよい\n前半後半\n残\n太字"
    assert document.blocks[1].centred
    seen = [
        (revision.trace, document.slice(revision.span), revision.author, revision.text)
        for revision in document.revisions
    ]
    assert (Trace.DELETION, "", "B", "だめな") in seen
    assert (Trace.INSERTION, "よい", "A", "") in seen
    assert (Trace.DELETION, "", "B", "消") in seen
    assert (Trace.FORMATTING, "太字", "C", "") in seen


def test_comments_but_not_our_own(tmp_path: Path) -> None:
    around = (
        '<w:commentRangeStart w:id="{0}"/>{1}<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    )
    document = read(
        tmp_path,
        p(t("ここは") + around.format(3, t("本当か")) + around.format(4, t("。"))),
        comments=f'<w:comment w:id="3" w:author="上司">{p("要確認")}</w:comment>'
        f'<w:comment w:id="4" w:author="proposal-lint">{p("[PL001] 直してください")}</w:comment>',
    )
    (comment,) = document.revisions
    assert (comment.trace, document.slice(comment.span), comment.author, comment.text) == (
        Trace.COMMENT, "本当か", "上司", "要確認",
    )  # fmt: skip


def test_hidden_words_are_left_out_with_their_place(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(
            t("表")
            + t("隠", "<w:vanish/>")
            + t("白", '<w:color w:val="FFFFFF"/>')
            + t("粒", '<w:sz w:val="2"/>')
            + t("裏")
        )
        + p(t("見", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
    )
    assert document.text == "表裏\n見"
    assert [(one.why, one.text, one.at) for one in document.leftouts] == [
        (Unseen.HIDDEN, "隠", 1), (Unseen.WHITE, "白", 1), (Unseen.TINY, "粒", 1),
    ]  # fmt: skip


def test_merged_cells_stand_once(tmp_path: Path) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    document = read(
        tmp_path,
        "<w:tbl>"
        f"<w:tr>{cell('甲', start)}{cell('乙', '<w:gridSpan w:val=&quot;2&quot;/>'.replace('&quot;', chr(34)))}</w:tr>"
        f"<w:tr>{cell('', on)}{cell('丙')}{cell('')}</w:tr>"
        f"<w:tr>{cell('見えない', on)}{cell('丁')}<w:tc>{table(['内'])}{p()}</w:tc></w:tr></w:tbl>",
    )
    assert document.text == "甲\n乙\n丙\n丁\n内"
    outer, inner = document.tables
    assert [(cell.row, cell.column, cell.rows, cell.columns, document.slice(cell.span)) for cell in outer.cells] == [
        (0, 0, 3, 1, "甲"), (0, 1, 1, 2, "乙"), (1, 1, 1, 1, "丙"),
        (1, 2, 1, 1, ""), (2, 1, 1, 1, "丁"), (2, 2, 1, 1, "内"),
    ]  # fmt: skip
    assert inner.parent == 0
    assert [one.text for one in document.leftouts] == ["見えない"]


def test_line_breaks_tabs_hyphens_and_symbols(tmp_path: Path) -> None:
    run = (
        "<w:r><w:br/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F061"/><w:br/></w:r>'
    )
    assert read(tmp_path, p(run)).text == "a\tb\nc-de☑α"


def test_ruby_keeps_the_word_and_the_reading_apart(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{t('かんじ')}</w:rt><w:rubyBase>{t('漢字')}</w:rubyBase></w:ruby></w:r>"
    document = read(tmp_path, p(t("この") + ruby + t("を読む")))
    assert document.text == "この漢字を読む\nかんじ"
    assert texts(document, Zone.NOTE) == ["かんじ"]


def test_fields_without_a_result(tmp_path: Path) -> None:
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{}"/></w:checkBox></w:ffData>'
        "</w:fldChar></w:r>"
    )
    end = '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    document = read(
        tmp_path,
        p(box.format(1) + end + t("はい") + box.format(0) + end + t("いいえ"))
        + p(field(r"eq \o\ac(○,印)", "") + field(r"EQ \* jc2 \o\ad(\s\up 9(よみ),山田)", "") + field("XE 索引", "")),
    )
    assert document.text == "☒はい☐いいえ\n○印山田"


def test_a_field_that_lost_its_end_hides_no_text(tmp_path: Path) -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    assert read(tmp_path, p(t("前") + begun) + p("後") + p("続き")).text == "前\n後\n続き"


def test_links_of_both_kinds(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(
            f'<w:hyperlink r:id="rl">{t("学会")}</w:hyperlink>'
            + field('HYPERLINK "https://b.example" \\l "top"', "大学")
        ),
        links={"rl": "https://a.example/"},
    )
    assert [(document.slice(link.span), link.target) for link in document.links] == [
        ("学会", "https://a.example/"), ("大学", "https://b.example#top"),
    ]  # fmt: skip


def test_chunks_and_diagrams(tmp_path: Path) -> None:
    diagram = (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="d"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    data = "<dgm:pt><dgm:t><a:p><a:r><a:t>図中</a:t></a:r></a:p></dgm:t></dgm:pt>"
    document = read(
        tmp_path,
        p("前") + '<w:altChunk r:id="c"/><w:altChunk r:id="n"/>' + p(diagram),
        related={
            "c": ("aFChunk", "chunk.html", "<html><head><title>x</title></head><p>第一&amp;段</p><p>第二</p></html>"),
            "n": ("aFChunk", "inner.docx", package(p("内側"))),
            "d": ("diagramData", "data1.xml", f"<dgm:dataModel {NAMESPACES}>{data}</dgm:dataModel>"),
        },
    )  # fmt: skip
    assert document.text == "前\n第一&段\n第二\n内側\n図中"


def assert_runs_hold(path: Path, document: Document) -> None:
    """Runs cover the text once, and each origin leads back to its characters."""
    at = 0
    for run in document.runs:
        assert run.span.start - at in {0, 1}
        assert document.text[at : run.span.start] in {"", "\n"}
        at = run.span.end
    assert at == len(document.text)
    with ZipFile(path) as archive:
        roots: dict[str, list[object]] = {}
        for run in document.runs:
            if isinstance(run.origin, WordOrigin):
                if run.origin.part not in roots:
                    tree = etree.fromstring(archive.read(run.origin.part))
                    roots[run.origin.part] = list(tree.iter("*"))
                element = roots[run.origin.part][run.origin.element]
                raw = element.text or ""  # type: ignore[attr-defined]
                words = document.slice(run.span)
                if raw.strip() and not any("\uf000" <= sign <= "\uf0ff" for sign in raw):
                    assert raw[run.origin.offset :][: len(words)].replace("\n", " ").replace("\t", " ") == words


@pytest.mark.parametrize("path", sorted(REAL.glob("**/*.docx")) or [None], ids=lambda path: path.name if path else "-")
def test_real_files_are_read_whole_or_refused_kindly(path: Path | None) -> None:
    if path is None:
        pytest.skip("the real files are not beside this checkout")
    if path.name.startswith(("poi_ExternalEntity", "poi_bug53475", "poi_truncated")):
        with pytest.raises(UnreadableError) as caught:
            word.read(path, Limits())
        assert "\n" not in caught.value.en + caught.value.ja
        return
    document = word.read(path, Limits())
    assert_runs_hold(path, document)
    blocks = [block.span for block in document.blocks]
    assert all(one.end + 1 == other.start for one, other in pairwise(blocks))
    for grid in document.tables:
        assert all(grid.span.covers(cell.span) for cell in grid.cells)
