"""Word files for the examples: paragraphs with marked-up runs, frames of table cells, the same bytes each time."""

# ruff: noqa: E501  (sentences and table rows stay whole)

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

WRITTEN = dt.datetime(2024, 5, 20, 9, 0, tzinfo=dt.UTC)
MARKED = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
"""``⟦size=8 colour=808080 italic|words⟧``: words with a look of their own."""


def texts(path: Path) -> dict[str, str]:
    """The parts of a text file, each under a line ``@key``."""
    found = re.split(r"^@(\S+)\n", path.read_text("utf-8"), flags=re.M)[1:]
    return {key: body.strip() for key, body in zip(found[::2], found[1::2], strict=True)}


def blank(latin: str, japanese: str, size: float, page: tuple[float, float], margin: float, pitch: float) -> Any:
    """An empty document: fonts, size and line spacing of its Normal style (points, or up to 4 a multiple), page and margins (mm)."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name = latin
    normal.font.size = Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), japanese)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = Pt(pitch) if pitch > 4 else pitch
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if pitch > 4 else WD_LINE_SPACING.MULTIPLE
    section = document.sections[0]
    section.page_width, section.page_height = Pt(page[0]), Pt(page[1])
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Pt(margin / 25.4 * 72))
    return document


def write(paragraph: Any, text: str, **look: str) -> Any:
    """Put text with marked-up runs into a paragraph."""
    at = 0
    for match in MARKED.finditer(text):
        _run(paragraph, text[at : match.start()], dict(look))
        own = dict(part.partition("=")[::2] for part in match[1].split())
        _run(paragraph, match[2], {**look, **own})
        at = match.end()
    _run(paragraph, text[at:], dict(look))
    return paragraph


def _run(paragraph: Any, text: str, look: dict[str, str]) -> None:
    if not text:
        return
    if "lines" in look:
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        paragraph.paragraph_format.line_spacing = Pt(float(look["lines"]))
    run = paragraph.add_run(text)
    run.bold = True if "bold" in look else None
    run.italic = True if "italic" in look else None
    run.font.hidden = True if "hidden" in look else None
    if "size" in look:
        run.font.size = Pt(float(look["size"]))
    if "font" in look:
        name = look["font"].replace("_", " ")
        run.font.name = name
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)
    if "colour" in look:
        run.font.color.rgb = RGBColor.from_string(look["colour"])
    properties = run._r.get_or_add_rPr()
    if "spacing" in look:  # twentieths of a point
        _property(properties, "w:spacing", look["spacing"])
    if "scale" in look:  # per cent of the width
        _property(properties, "w:w", look["scale"])
    if "link" in look:
        _wrap(paragraph, run, "w:hyperlink", {"r:id": paragraph.part.relate_to(look["link"], LINK, is_external=True)})
    for trace, tag in (("inserted", "w:ins"), ("deleted", "w:del")):
        if trace in look:
            stamp = WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ")
            _wrap(paragraph, run, tag, {"w:id": "900", "w:author": "A. Reviewer", "w:date": stamp})
    if "deleted" in look:
        for element in run._r.findall(qn("w:t")):
            element.tag = qn("w:delText")
    if "comment" in look:
        comment = paragraph.part.document.add_comment(run, look["comment"], author="A. Reviewer", initials="AR")
        comment._comment_elm.set(qn("w:date"), WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ"))


LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _property(properties: Any, tag: str, value: str) -> None:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    after = [qn(f"w:{name}") for name in ("kern", "position", "sz", "szCs", "highlight", "u", "lang")]
    if tag == "w:spacing":
        after.append(qn("w:w"))
    following = next((child for child in properties if child.tag in after), None)
    if following is None:
        properties.append(element)
    else:
        following.addprevious(element)


def _wrap(paragraph: Any, run: Any, tag: str, attributes: dict[str, str]) -> None:
    around = OxmlElement(tag)
    for name, value in attributes.items():
        around.set(qn(name), value)
    paragraph._p.append(around)
    around.append(run._r)


def paragraphs(place: Any, text: str, indent: bool = True, gap: float = 0, **look: str) -> None:
    """Add the paragraphs of a text (between blank lines) to a document or a cell; "(1) …" lines are sub-headings."""
    for part in (part.strip() for part in text.split("\n\n")):
        if not part:
            continue
        paragraph = _next(place)
        plain = MARKED.sub(r"\2", part)
        if re.match(r"\(\d\)", plain) and len(plain) < 60:
            write(paragraph, part, **{**look, "bold": "", "font": "ＭＳ_ゴシック"})
            paragraph.paragraph_format.space_before = Pt(5)
            continue
        if indent:
            paragraph.paragraph_format.first_line_indent = Pt(10.5)
        paragraph.paragraph_format.space_after = Pt(gap)
        write(paragraph, part, **look)


def _next(place: Any) -> Any:
    """A new paragraph; in a cell that is still empty, the one it starts with."""
    inside = hasattr(place, "_tc")
    if inside and len(place.paragraphs) == 1 and not place.paragraphs[0].text and not place.tables:
        return place.paragraphs[0]
    return place.add_paragraph()


def table(
    place: Any, rows: list[list[str]], widths: list[float], size: float = 9, head: bool = True, **look: str
) -> Any:
    """A ruled table; ``widths`` in millimetres."""
    made = place.add_table(len(rows), len(widths))
    made.style = place.part.document.styles["Table Grid"]
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Pt(width / 25.4 * 72)
    for line, row in zip(made.rows, rows, strict=True):
        for cell, words, width in zip(line.cells, row, widths, strict=True):
            cell.width = Pt(width / 25.4 * 72)
            own = {**look, "size": str(size)}
            if head and row is rows[0]:
                own["bold"] = ""
            write(cell.paragraphs[0], words, **own)
            cell.paragraphs[0].paragraph_format.line_spacing = 1.0
            if re.fullmatch(r"[\d,]+", words):
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if head:
        repeat = OxmlElement("w:tblHeader")
        made.rows[0]._tr.get_or_add_trPr().append(repeat)
    for line in made.rows:
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return made


def save(document: Any, path: Path, title: str) -> None:
    """Write a document whose bytes depend on its content alone."""
    properties = document.core_properties
    properties.author, properties.title, properties.last_modified_by = "proposal-lint examples", title, ""
    properties.created = properties.modified = WRITTEN.replace(tzinfo=None)
    properties.revision = 1
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in made.namelist():
            if name != "docProps/thumbnail.jpeg":
                data = made.read(name)
                if name in ("_rels/.rels", "[Content_Types].xml"):
                    data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
                out.writestr(zipfile.ZipInfo(name, (2024, 5, 20, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
