"""A Word file without what its tracked changes delete, for the layout.

LibreOffice lays deleted words out, struck through, and counts their lines; the draft that is checked is the one
with all changes accepted.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.extract.word.xml import Element

DELETED = ("del", "moveFrom")
MARKS = (b":del ", b":moveFrom ", b"<del ", b"<moveFrom ")


def copy(path: Path, target: Path) -> None:
    """Write a copy of a .docx in which deleted words, paragraphs and table rows are gone."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename.endswith(".xml") and any(mark in data for mark in MARKS):
                data = _without_deletions(data)
            made.writestr(entry.filename, data)


def _without_deletions(data: bytes) -> bytes:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return data
    for element in [found for name in DELETED for found in root.iter("{*}" + name)]:
        above = element.getparent()
        if above is None:
            continue
        kind = etree.QName(above).localname
        if kind == "trPr":
            _remove(above.getparent())
        elif kind == "rPr":
            _remove_paragraph(above)
        else:
            above.remove(element)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _remove(element: Element | None) -> None:
    above = None if element is None else element.getparent()
    if element is not None and above is not None:
        above.remove(element)


def _remove_paragraph(properties: Element) -> None:
    """A paragraph whose mark is deleted joins the next one: it goes where nothing else is left of it."""
    paragraph = next(properties.iterancestors("{*}p"), None)
    if paragraph is None:
        return
    words = any(True for _ in paragraph.iter("{*}t", "{*}drawing", "{*}pict", "{*}object", "{*}sectPr"))
    following = paragraph.getnext()
    if not words and following is not None and following.tag == paragraph.tag:
        _remove(paragraph)
