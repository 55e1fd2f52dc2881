"""Word files written for the tests, and a plain reading of them that owes nothing to the product's reader."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from lint.document import Block, Document, Run, Span, Style
from lint.extract.word.origin import WordOrigin
from lint.result import FileResult, Place, Remark

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def document(body: str, namespaces: str = NAMESPACES, head: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> bytes:
    return f"{head}<w:document {namespaces}><w:body>{body}</w:body></w:document>".encode()


def package(
    main: bytes, others: dict[str, tuple[str, str, str]] | None = None, *, name: str = "word/document.xml", rel: str = R
) -> bytes:
    """A package; ``others`` are parts beside the main one: name -> (relationship id, kind, xml)."""
    others = others or {}
    overrides = [f'<Override PartName="/{name}" ContentType="{CONTENT}.document.main+xml"/>']
    links = []
    for part, (link, kind, _) in others.items():
        overrides.append(f'<Override PartName="/word/{part}" ContentType="{CONTENT}.{kind}+xml"/>')
        links.append(f'<Relationship Id="{link}" Type="{rel}/{kind}" Target="{part}"/>')
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    )
    links_ns = "http://schemas.openxmlformats.org/package/2006/relationships"
    root = (
        f'<Relationships xmlns="{links_ns}"><Relationship Id="rId1" Type="{rel}/officeDocument" '
        f'Target="{name}"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("[Content_Types].xml", (2024, 5, 6, 7, 8, 10)), types)
        archive.writestr(zipfile.ZipInfo("_rels/.rels", (2024, 5, 6, 7, 8, 10)), root)
        archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 12)), main, zipfile.ZIP_DEFLATED)
        if links:
            folder, leaf = name.rsplit("/", 1)
            xml = f'<Relationships xmlns="{links_ns}">{"".join(links)}</Relationships>'
            archive.writestr(f"{folder}/_rels/{leaf}.rels", xml)
        for part, (_, _, xml) in others.items():
            archive.writestr(f"word/{part}", xml)
    return out.getvalue()


def read(path: Path, main: str = "word/document.xml", others: tuple[str, ...] = ()) -> Document:
    """Every text element and tab of the main part and of ``others``, a run each; deleted text left out."""
    text = ""
    blocks: list[Block] = []
    runs: list[Run] = []
    with zipfile.ZipFile(path) as archive:
        for part in (main, *others):
            root = etree.fromstring(archive.read(part), etree.XMLParser(strip_cdata=False))
            start = len(text)
            for ordinal, element in enumerate(root.iter(etree.Element)):
                name = etree.QName(element).localname
                if name == "p" and len(text) > start:
                    blocks.append(Block(Span(start, len(text))))
                    text += "\n"
                    start = len(text)
                words = "".join(element.itertext()) if name == "t" else "\t" if name == "tab" else ""
                if words and etree.QName(element.getparent()).localname in ("r", "fld"):
                    span = Span(len(text), len(text) + len(words))
                    runs.append(Run(span, Style(), WordOrigin(part, ordinal)))
                    text += words
            if len(text) > start:
                blocks.append(Block(Span(start, len(text))))
                text += "\n"
    return Document(str(path), "docx", text, tuple(blocks), tuple(runs))


def remark(document: Document, words: str | None, severity: str = "error", nth: int = 0, **more: object) -> Remark:
    """A remark on the nth place where ``words`` stand."""
    start = None
    if words is not None:
        start = -1
        for _ in range(nth + 1):
            start = document.text.index(words, start + 1)
    end = None if start is None or words is None else start + len(words)
    return remark_on(start, end, words or "", severity, **more)


def remark_on(start: int | None, end: int | None, words: str, severity: str = "error", **more: object) -> Remark:
    values: dict[str, object] = {
        "rule": "prose/vague",
        "severity": severity,
        "message": f"「{words}」はあいまいです。",
        "suggestion": "具体的に書いてください。",
        "place": Place(1, "1", " ".join(words.split()), (), start, end),
        "related": (),
        "requirement": "R2",
        "source": "公募要領 p.3",
        "verified": True,
        "data": {},
        "fingerprint": "0",
    }
    return Remark(**{**values, **more})  # type: ignore[arg-type]


def result(*remarks: Remark, language: str = "ja") -> FileResult:
    return FileResult("draft.docx", "generic", "docx", 1, True, language, remarks=remarks)


def comments(data: bytes, main: str = "word/document.xml") -> dict[str, tuple[str, str]]:
    """Each comment of a file: id -> (the words between its range marks, what it says)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(main))
        folder = main.rsplit("/", 1)[0]
        part = next(n for n in archive.namelist() if n.startswith(f"{folder}/comments") and "rels" not in n)
        said = etree.fromstring(archive.read(part))
    w = etree.QName(root).namespace
    ranges: dict[str, str] = {}
    within: set[str] = set()
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        number = str(element.get(f"{{{w}}}id"))
        if name == "commentRangeStart":
            within.add(number)
            ranges[number] = ""
        elif name == "commentRangeEnd":
            within.discard(number)
        elif name in ("t", "tab"):
            for each in within:
                ranges[each] += element.text or "\t"
    out = {}
    for comment in said.iter(f"{{{w}}}comment"):
        number = str(comment.get(f"{{{w}}}id"))
        lines = ["".join(str(text) for text in p.itertext()) for p in comment.iter(f"{{{w}}}p")]
        out[number] = (ranges.get(number, ""), "\n".join(lines))
    return out
