"""Hostile and awkward Word files, made on the fly; each builder writes one file into a folder."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="' + OFFICE + '.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="' + OFFICE + '.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType="' + OFFICE + '.wordprocessingml.numbering+xml"/></Types>'
)
RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
TOP = RELS.format(f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>')
STYLED = RELS.format(
    f'<Relationship Id="s" Type="{R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="n" Type="{R}/numbering" Target="numbering.xml"/>'
)
TEXT = "本研究では国際共同研究を進める。The plan is to build a network."
PARAGRAPH = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"


def document(body: str = PARAGRAPH, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    """A main part."""
    return f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def parts(main: str | bytes | None = None, **more: str | bytes) -> dict[str, str | bytes]:
    """The parts of a small file; ``more`` are further ones, ``__`` standing for a slash and ``_x`` for ``.xml``."""
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": TOP,
        "word/document.xml": document() if main is None else main,
    }
    return made | more


def write(path: Path, content: dict[str, str | bytes]) -> Path:
    """Write a package."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(name, data)
    return path


def packed() -> bytes:
    """A small file's bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts().items():
            package.writestr(name, data)
    return stream.getvalue()


def deflated(unit: bytes, times: int, before: bytes = b"", after: bytes = b"", wbits: int = -15) -> tuple[bytes, int]:
    """Deflate ``before + times * unit + after`` without ever holding it; also its CRC-32."""
    press = zlib.compressobj(9, zlib.DEFLATED, wbits)
    head = press.compress(before) + press.flush(zlib.Z_FULL_FLUSH)
    block = press.compress(unit) + press.flush(zlib.Z_FULL_FLUSH)
    tail = press.compress(after) + press.flush()
    check = zlib.crc32(before)
    for _ in range(times):
        check = zlib.crc32(unit, check)
    return head + block * times + tail, zlib.crc32(after, check)


def spliced(path: Path, name: str, data: bytes, check: int, size: int) -> Path:
    """A small file with one more (or another) deflated entry, its headers written by hand."""
    content = parts()
    content.pop(name, None)
    write(path, content)
    whole = path.read_bytes()
    end = whole.rindex(b"PK\x05\x06")
    count, length, start = struct.unpack("<HII", whole[end + 10 : end + 20])
    fixed = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0x21, check, len(data), size)
    encoded = name.encode()
    local = b"PK\x03\x04" + fixed + struct.pack("<HH", len(encoded), 0) + encoded + data
    central = b"PK\x01\x02\x14\x00" + fixed + struct.pack("<HHHHHII", len(encoded), 0, 0, 0, 0, 0, start) + encoded
    directory = whole[start : start + length] + central
    counted = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), start + len(local), 0)
    path.write_bytes(whole[:start] + local + directory + b"PK\x05\x06" + counted)
    return path


MIB = 1 << 20


def picture_bomb(path: Path) -> Path:
    data, check = deflated(bytes(MIB), 1500)
    return spliced(path, "word/media/image1.png", data, check, 1500 * MIB)


def text_bomb(path: Path) -> Path:
    before, after = document("|").encode().split(b"|")
    before, after = before + b"<w:p><w:r><w:t>", b"</w:t></w:r></w:p>" + after
    data, check = deflated(b"a" * MIB, 60, before, after)
    return spliced(path, "word/document.xml", data, check, 60 * MIB + len(before) + len(after))


def lying_size(path: Path) -> Path:
    """The directory says 100 bytes, the data are 400 MB."""
    data, check = deflated(b" " * MIB, 400, document().encode())
    return spliced(path, "word/document.xml", data, check, 100)


def entries(path: Path) -> Path:
    return write(path, parts() | {f"word/media/{number}.bin": b"" for number in range(60_000)})


def nested_zip(path: Path) -> Path:
    inner = packed()
    for _ in range(20):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", inner)
        inner = stream.getvalue()
    path.write_bytes(inner)
    return path


def overlapping(path: Path) -> Path:
    """Hundreds of directory entries for one and the same data."""
    write(path, parts() | {"word/media/a.bin": bytes(20 * MIB)})
    whole = path.read_bytes()
    end = whole.rindex(b"PK\x05\x06")
    count, _, start = struct.unpack("<HII", whole[end + 10 : end + 20])
    last = whole.rindex(b"PK\x01\x02", start, end)
    copies = b"".join(whole[last:end].replace(b"a.bin", f"{n:05d}".encode()) for n in range(300))
    directory = whole[start:end] + copies
    counted = struct.pack("<HHHHIIH", 0, 0, count + 300, count + 300, len(directory), start, 0)
    path.write_bytes(whole[:start] + directory + b"PK\x05\x06" + counted)
    return path


def duplicate(path: Path) -> Path:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        write(path, parts())
        with zipfile.ZipFile(path, "a") as package:
            package.writestr("word/document.xml", document("<w:p><w:r><w:t>other</w:t></w:r></w:p>"))
    return path


def bad_crc(path: Path) -> Path:
    data = document().encode()
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return spliced(path, "word/document.xml", press.compress(data) + press.flush(), 12345, len(data))


def bad_deflate(path: Path) -> Path:
    return spliced(path, "word/document.xml", b"\xff" * 500, 0, 5000)


def unknown_method(path: Path) -> Path:
    write(path, parts())
    path.write_bytes(path.read_bytes().replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x00\x00\x63\x00"))
    return path


def zip_password(path: Path) -> Path:
    """Entries marked as encrypted by zip itself."""
    write(path, parts())
    path.write_bytes(path.read_bytes().replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x01\x00\x08\x00"))
    return path


def other_package(kind: str) -> Callable[[Path], Path]:
    """A spreadsheet or the like under the name of a Word file."""

    def build(path: Path) -> Path:
        if kind in ("xlsx", "pptx"):
            main, word = (
                ("xl/workbook.xml", "spreadsheetml.sheet")
                if kind == "xlsx"
                else ("ppt/p.xml", "presentationml.presentation")
            )
            types = TYPES.replace("wordprocessingml.document", word).replace("word/document.xml", main)
            return write(
                path,
                {"[Content_Types].xml": types, "_rels/.rels": TOP.replace("word/document.xml", main), main: "<a/>"},
            )
        mime = "application/epub+zip" if kind == "epub" else "application/vnd.oasis.opendocument.text"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("mimetype", mime)
            package.writestr("content.xml", "<a/>")
        return path

    return build


def ole(*streams: str) -> Callable[[Path], Path]:
    """A compound file as Word 97 wrote, or as Word encrypts."""

    def build(path: Path) -> Path:
        names = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + bytes(64) for name in ("Root Entry", *streams))
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names.ljust(1024, b"\0") + bytes(2048))
        return path

    return build


def dtd(declaration: str, reference: str) -> Callable[[Path], Path]:
    """A main part with a document type declaration."""

    def build(path: Path) -> Path:
        head = f'<?xml version="1.0"?><!DOCTYPE w:document [{declaration}]>'
        return write(path, parts(document(f"<w:p><w:r><w:t>{reference}</w:t></w:r></w:p>", head)))

    return build


def laughs() -> str:
    lines = ['<!ENTITY l0 "ha">']
    lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11)]
    return "".join(lines)


def body(xml: str) -> Callable[[Path], Path]:
    """A main part with this body."""
    return lambda path: write(path, parts(document(xml)))


def main_part(data: str | bytes) -> Callable[[Path], Path]:
    """A file with this main part."""
    return lambda path: write(path, parts(data))


def with_parts(**more: str | bytes) -> Callable[[Path], Path]:
    """A small file with further parts, or others."""
    named = {
        name.replace("__", "/").replace("_rels_", "_rels/").replace("_xml", ".xml"): data for name, data in more.items()
    }
    return lambda path: write(path, parts() | named)


def styles(xml: str, used: str) -> Callable[[Path], Path]:
    """A file with these styles, its paragraph in one of them."""

    def build(path: Path) -> Path:
        content = parts(document(PARAGRAPH.replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="{used}"/></w:pPr>')))
        content["word/styles.xml"] = f'<w:styles xmlns:w="{W}">{xml}</w:styles>'
        content["word/_rels/document.xml.rels"] = STYLED
        return write(path, content)

    return build


def numbering(path: Path) -> Path:
    """Lists whose definitions lead to each other, and a level that does not exist."""
    numbered = PARAGRAPH.replace(
        "<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    content = parts(document(numbered + numbered.replace('"99"', '"0"') + numbered.replace('"99"', '"-5"')))
    content["word/_rels/document.xml.rels"] = STYLED
    content["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    content["word/styles.xml"] = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    return write(path, content)


def many_styles(path: Path) -> Path:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(20_000)
    )
    return styles(chain, "s0")(path)


def cell_table(rows: int, columns: int) -> str:
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * columns + "</w:tr>"
    return "<w:tbl>" + row * rows + "</w:tbl>"


def deep_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + PARAGRAPH + "<w:p/></w:tc></w:tr></w:tbl>" * depth


def truncated(path: Path) -> Path:
    whole = packed()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    return path


LOOP = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="{}"/></w:style>'
ERROR, ANSWER, ANY = "error", "answer", "any"
KINDS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "truncated": (ERROR, truncated),
    "bad-crc": (ERROR, bad_crc),
    "bad-deflate": (ERROR, bad_deflate),
    "unknown-method": (ERROR, unknown_method),
    "zip-password": (ERROR, zip_password),
    "zip-of-something": (ERROR, lambda path: write(path, {"readme.txt": "hello"})),
    "empty-zip": (ERROR, lambda path: write(path, {})),
    "xlsx": (ERROR, other_package("xlsx")),
    "pptx": (ERROR, other_package("pptx")),
    "odt": (ERROR, other_package("odt")),
    "epub": (ERROR, other_package("epub")),
    "doc": (ERROR, ole("WordDocument", "1Table")),
    "encrypted": (ERROR, ole("EncryptionInfo", "EncryptedPackage")),
    "picture-bomb": (ANY, picture_bomb),
    "text-bomb": (ERROR, text_bomb),
    "lying-size": (ERROR, lying_size),
    "60000-entries": (ERROR, entries),
    "nested-zip": (ERROR, nested_zip),
    "overlapping": (ANY, overlapping),
    "duplicate-names": (ERROR, duplicate),
    "dotdot-names": (ANY, lambda path: write(path, parts() | {"../../outside.xml": "<a/>"})),
    "absolute-names": (ANY, lambda path: write(path, parts() | {"/etc/outside.xml": "<a/>"})),
    "billion-laughs": (ERROR, dtd(laughs(), "&l10;")),
    "external-entity": (ERROR, dtd('<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;")),
    "external-entity-http": (ERROR, dtd('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', "&x;")),
    "parameter-entity": (ERROR, dtd('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;', "x")),
    "external-dtd": (
        ERROR,
        main_part(document(head='<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">')),
    ),
    "utf16-entities": (
        ERROR,
        main_part(
            document(head='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w:document [<!ENTITY a "b">]>').encode(
                "utf-16"
            )
        ),
    ),
    "deep-xml": (ERROR, body("<w:p>" * 50_000 + "</w:p>" * 50_000)),
    "missing-main": (ERROR, lambda path: write(path, {"[Content_Types].xml": TYPES, "_rels/.rels": TOP})),
    "no-rels": (ANY, lambda path: write(path, {"[Content_Types].xml": TYPES, "word/document.xml": document()})),
    "rels-to-itself": (ERROR, with_parts(**{"_rels/.rels": TOP.replace("word/document.xml", "_rels/.rels")})),
    "broken-rels": (ANY, with_parts(**{"word/_rels/document.xml.rels": "<Relationships><broken"})),
    "dangling-rels": (ANSWER, with_parts(**{"word/_rels/document.xml.rels": STYLED})),
    "style-cycle": (ANSWER, styles(LOOP.format("B") + LOOP.replace('"A"', '"B"').format("A"), "A")),
    "style-of-itself": (ANSWER, styles(LOOP.format("A"), "A")),
    "20000-styles": (ANSWER, many_styles),
    "numbering-cycle": (ANSWER, numbering),
    "utf16": (ANSWER, main_part(document(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"))),
    "unknown-encoding": (ERROR, main_part(document(head='<?xml version="1.0" encoding="UT-8"?>'))),
    "invalid-characters": (ERROR, body("<w:p><w:r><w:t>\x01\x0b&#0;</w:t></w:r></w:p>")),
    "invalid-utf8": (ERROR, main_part(document().encode().replace("本".encode(), b"\xff\xfe"))),
    "no-body": (ANY, main_part(f'<w:document xmlns:w="{W}"/>')),
    "other-root": (ANY, main_part("<html><body>hello</body></html>")),
    "empty-main": (ERROR, main_part("")),
    "empty-body": (ANSWER, body("")),
    "giant-table": (ANY, body(cell_table(1000, 1000))),
    "deep-tables": (ANY, body(deep_tables(60))),
    "deeper-tables": (ERROR, body(deep_tables(2000))),
    "bad-numbers": (
        ANSWER,
        body(
            '<w:p><w:r><w:rPr><w:sz w:val="eleven"/><w:spacing w:val="1e99"/><w:w w:val="-5%"/><w:color w:val="!"/>'
            "</w:rPr><w:t>x</w:t></w:r></w:p>"
            '<w:sectPr><w:pgSz w:w="0" w:h="-9"/><w:pgMar w:top="99999999999"/></w:sectPr>'
        ),
    ),
    "bad-spans": (
        ANSWER,
        body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge/></w:tcPr>'
            "<w:p/></w:tc></w:tr></w:tbl>" + PARAGRAPH
        ),
    ),
    "long-line": (ANSWER, body(f"<w:p><w:r><w:t>{'あ' * 300_000}</w:t></w:r></w:p>")),
}
