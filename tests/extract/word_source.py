"""Word files written out part by part, for containers and chains of style that python-docx cannot make."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
ROOTS = {
    "styles": "styles", "numbering": "numbering", "settings": "settings", "footnotes": "footnotes",
    "endnotes": "endnotes", "comments": "comments",
}  # fmt: skip
PAGE = (
    '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134"/></w:sectPr>'
)


def t(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; bare words become a run."""
    inner = content if content.startswith("<") or not content else t(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...] | list[str], properties: str = "") -> str:
    """A table; cells are words or XML of blocks."""
    lines = ""
    for row in rows:
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        lines += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{lines}</w:tbl>"


def package(
    body: str,
    *,
    section: str | None = "",
    links: dict[str, str] | None = None,
    theme: str = "",
    related: dict[str, tuple[str, str, str | bytes]] | None = None,
    main: str = "word/document.xml",
    **parts: str,
) -> bytes:
    """A Word file.

    Args:
        body: blocks of the main part.
        section: content of the last section's properties, before paper and margins; ``None``: no section.
        links: external hyperlinks by relationship id.
        theme: content of the theme part.
        related: other parts by relationship id: (kind, name below word/, content).
        main: name of the main part.
        parts: content of styles, numbering, settings, footnotes, endnotes, comments.

    """
    files: dict[str, str | bytes] = {}
    relations, types = "", f'<Override PartName="/{main}" ContentType="{WORD}.document.main+xml"/>'
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f"{HEAD}<w:{ROOTS[name]} {NAMESPACES}>{content}</w:{ROOTS[name]}>"
        relations += f'<Relationship Id="part-{name}" Type="{OFFICE}/relationships/{name}" Target="/word/{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{name}+xml"/>'
    if theme:
        files["word/theme/theme1.xml"] = (
            f"{HEAD}<a:theme {NAMESPACES} name='t'><a:themeElements>{theme}</a:themeElements></a:theme>"
        )
        relations += f'<Relationship Id="theme" Type="{OFFICE}/relationships/theme" Target="/word/theme/theme1.xml"/>'
    for name, target in (links or {}).items():
        kind = f"{OFFICE}/relationships/hyperlink"
        relations += f'<Relationship Id="{name}" Type="{kind}" Target="{target}" TargetMode="External"/>'
    for name, (kind, file, data) in (related or {}).items():
        files[f"word/{file}"] = data if isinstance(data, bytes) or data.startswith("<?") else HEAD + data
        relations += f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{kind}" Target="/word/{file}"/>'
        if kind in {"header", "footer"}:
            types += f'<Override PartName="/word/{file}" ContentType="{WORD}.{kind}+xml"/>'
    setup = "" if section is None else PAGE.format(section)
    folder, _, name = main.rpartition("/")
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    files[main] = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{setup}</w:body></w:document>"
    files[f"{folder}/_rels/{name}.rels"] = HEAD + rels.format(relations)
    files["_rels/.rels"] = HEAD + rels.format(
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="{main}"/>'
    )
    files["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/>'
        f"{types}</Types>"
    )
    return zipped(files)


def zipped(files: dict[str, str | bytes]) -> bytes:
    """Files in a zip archive, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def saved(folder: Path, data: bytes, name: str = "draft.docx") -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path
