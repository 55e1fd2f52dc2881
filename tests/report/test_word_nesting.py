from __future__ import annotations

import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from lint.report.word.annotated import annotate, strip
from tests.report import word_files as files
from tests.report.word_annotated import cell, contents, control, table
from tests.report.word_files import W, comments, document, package, read, result

LETTERS = st.text(st.sampled_from("あ漢𠮷辻\U000e0100 \tab&<>。é\u0301"), max_size=8)


WRAPPERS = st.sampled_from(
    [
        "{}",
        '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
        '<w:ins w:id="1" w:author="x">{}</w:ins>',
        "<w:smartTag>{}</w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}',
        '{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:ruby><w:rt/><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<w:r><w:drawing><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:drawing></w:r>",
        '<w:commentRangeStart w:id="4"/>{}<w:commentRangeEnd w:id="4"/>',
    ]
)


ITEMS = st.one_of(
    st.builds(lambda text: f"<w:t>{escape(text)}</w:t>", LETTERS),
    st.builds(lambda text: f'<w:t xml:space="preserve">{escape(text)}</w:t>', LETTERS),
    st.sampled_from(["<w:tab/>", "<w:br/>", "<w:t/>", "<w:t><![CDATA[a&b]]></w:t>", '<w:footnoteReference w:id="1"/>']),
)


LOOKS = st.sampled_from(
    ["", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:rPrChange w:id="2"><w:rPr/></w:rPrChange></w:rPr>']
)


RUNS = st.builds(lambda look, items: f"<w:r>{look}{''.join(items)}</w:r>", LOOKS, st.lists(ITEMS, max_size=4))


INLINES = st.recursive(
    RUNS,
    lambda inner: st.builds(lambda wrap, parts: wrap.format("".join(parts)), WRAPPERS, st.lists(inner, max_size=3)),
)


PARAGRAPHS = st.one_of(
    st.just("<w:p/>"), st.builds(lambda parts: f"<w:p><w:pPr/>{''.join(parts)}</w:p>", st.lists(INLINES, max_size=4))
)


CONTROLS = st.sampled_from(["", '<w:lock w:val="sdtContentLocked"/>', "<w:date/>"])


BODIES = st.recursive(
    PARAGRAPHS,
    lambda inner: st.one_of(
        st.builds(lambda parts, kind: control("".join(parts), kind), st.lists(inner, max_size=3), CONTROLS),
        st.builds(lambda left, right: table(cell(left + "<w:p/>") + cell(right + "<w:p/>")), inner, inner),
    ),
    max_leaves=6,
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(BODIES, min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8),
)
def test_whatever_the_nesting_only_insertions_are_made_and_can_be_undone(
    bodies: list[str], places: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.docx"
        path.write_bytes(package(document("".join(bodies) + "<w:p><w:r><w:t>終わり。</w:t></w:r></w:p>")))
        text = read(path)
        limit = len(text.text)
        found = [files.remark_on(min(at, limit), min(at + length, limit), "語") for at, length in places]
        out = annotate(path, text, result(*found))
        assert contents(strip(out)) == contents(path.read_bytes())
        before, after = (written(contents(data)["word/document.xml"]) for data in (path.read_bytes(), out))
        assert before == after
        said = "\n".join(words for _, words in comments(out).values())
        assert all(f"[PL{number:03d}]" in said for number in range(len(found) + 1))


def written(main: bytes) -> list[str]:
    """The characters of each paragraph, in order."""
    root = etree.fromstring(main)
    return ["".join(str(text) for text in p.itertext()) for p in root.iter(f"{{{W}}}p")]
