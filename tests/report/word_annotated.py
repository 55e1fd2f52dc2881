"""Word bodies in short, and what is annotated of them with its comments."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lint.report.word.annotated import annotate, strip
from tests.report.word_files import comments, document, package, read, remark, result


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:r>{properties}<w:t>{text}</w:t></w:r></w:p>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(content: str) -> str:
    return f"<w:tc><w:tcPr/>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def fielded(words: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>REF x</w:instrText></w:r>{marks[1]}<w:r><w:t>{words}</w:t></w:r>{marks[2]}"


def annotated(tmp_path: Path, body: str, *words: str, **more: str) -> tuple[bytes, bytes, dict[str, tuple[str, str]]]:
    """The file, the annotated file, and its comments; both ways of taking them out have been tried."""
    path = tmp_path / "draft.docx"
    path.write_bytes(package(document(body, **more)))
    text = read(path)
    out = annotate(path, text, result(*(remark(text, each) for each in words)), language="ja")
    assert contents(strip(out)) == contents(path.read_bytes())
    return path.read_bytes(), out, comments(out)


def ranges(found: dict[str, tuple[str, str]]) -> list[str]:
    return [words for words, _ in list(found.values())[1:]]
