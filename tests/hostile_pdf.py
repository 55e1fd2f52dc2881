"""Hostile and awkward PDF files, made on the fly; each builder writes one file into a folder."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.hostile_word import ANSWER, ANY, ERROR, MIB, deflated

WORDS = "The plan is to build an international network. "
SHOW = f"BT /F1 11 Tf 72 720 Td ({WORDS}) Tj ET".encode()
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<<" + extra + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def assembled(objects: dict[int, bytes], trailer: bytes = b"/Root 1 0 R", *, table: bool = True) -> bytes:
    """A PDF of these objects, with a table of their offsets."""
    made = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, content in objects.items():
        offsets[number] = len(made)
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(made)
    size = max(objects) + 1
    if table:
        made += b"xref\n0 %d\n0000000000 65535 f \n" % size
        for number in range(1, size):
            made += b"%010d 00000 %s \n" % (offsets.get(number, 0), b"n" if number in offsets else b"f")
    made += b"trailer\n<<" + trailer + b"/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)


def usual(**other: bytes) -> dict[int, bytes]:
    """The objects of a one-page file; ``o3=...`` puts another in the place of number 3."""
    objects = {
        1: CATALOGUE,
        2: PAGES,
        3: PAGE,
        4: stream(SHOW),
        5: FONT,
        6: stream(b"", b"/Subtype/Form/BBox[0 0 9 9]"),
    }
    return objects | {int(name[1:]): content for name, content in other.items()}


def of(**other: bytes) -> Callable[[Path], Path]:
    """A one-page file with other objects."""

    def build(path: Path) -> Path:
        path.write_bytes(assembled(usual(**other)))
        return path

    return build


def raw(data: bytes) -> Callable[[Path], Path]:
    """A file of these bytes."""

    def build(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return build


def boxed(box: str) -> Callable[[Path], Path]:
    """A page of this size."""
    return of(o3=PAGE.replace(b"0 0 595 842", box.encode()))


def form(content: str, extra: str) -> bytes:
    return stream(content.encode(), f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{extra}".encode())


def deep_forms(depth: int) -> dict[str, bytes]:
    """Each drawing draws the next twice: 2 ** depth of them."""
    made = {"o4": stream(SHOW + b" /X Do")}
    for level in range(depth):
        after = f"/Resources<</XObject<</X {7 + level} 0 R>>>>" if level < depth - 1 else ""
        made[f"o{6 + level}"] = form("/X Do /X Do " if after else "0 0 1 1 re f", after)
    return made


def many_pages(path: Path) -> Path:
    count = 100_000
    kids = b" ".join(b"%d 0 R" % (10 + number) for number in range(count))
    objects = usual(o2=b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    objects |= dict.fromkeys(range(10, 10 + count), page)
    path.write_bytes(assembled(objects))
    return path


def content_bomb(path: Path) -> Path:
    data, _ = deflated(b" " * MIB, 1500, SHOW, wbits=15)
    path.write_bytes(assembled(usual(o4=stream(data, b"/Filter/FlateDecode"))))
    return path


def nested_filters(path: Path) -> Path:
    data = b" " * (64 * MIB)
    for _ in range(3):
        data = zlib.compress(data, 9)
    path.write_bytes(assembled(usual(o4=stream(data, b"/Filter[" + b"/FlateDecode " * 3 + b"]"))))
    return path


def many_operators(path: Path) -> Path:
    """Half a million words on one page."""
    show = b"BT /F1 1 Tf 72 720 Td (network) Tj ET\n" * 500_000
    path.write_bytes(assembled(usual(o4=stream(zlib.compress(show), b"/Filter/FlateDecode"))))
    return path


def many_lines(path: Path) -> Path:
    """Two hundred thousand ruled lines: a table finder's nightmare."""
    lines = b"".join(b"%d %d m %d %d l S\n" % (n % 595, 0, n % 595, 842) for n in range(100_000))
    lines += b"".join(b"0 %d m 595 %d l S\n" % (n % 842, n % 842) for n in range(100_000))
    path.write_bytes(assembled(usual(o4=stream(zlib.compress(SHOW + b"\n" + lines), b"/Filter/FlateDecode"))))
    return path


def xref_bomb(path: Path) -> Path:
    """A table of offsets that unpacks to 1.2 GB."""
    data, _ = deflated(bytes(MIB), 1200, wbits=15)
    head = b"%PDF-1.5\n1 0 obj\n" + CATALOGUE + b"\nendobj\n"
    table = stream(data, b"/Type/XRef/W[4 8 4]/Root 1 0 R/Size 78643200/Filter/FlateDecode")
    path.write_bytes(head + b"9 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(head))
    return path


def object_stream_loop(path: Path) -> Path:
    inner = stream(b"1 0 <<>>", b"/Type/ObjStm/N 1/First 4/Extends 8 0 R")
    path.write_bytes(assembled(usual(o8=inner, o3=PAGE.replace(b"4 0 R", b"8 0 R"))))
    return path


def with_password(user: str, owner: str, revision: int) -> Callable[[Path], Path]:
    """An encrypted file; without a user password anyone may read it."""

    def build(path: Path) -> Path:
        import pikepdf

        with pikepdf.open(io.BytesIO(assembled(usual()))) as opened:
            opened.save(path, encryption=pikepdf.Encryption(user=user, owner=owner, R=revision))  # type: ignore[arg-type]
        return path

    return build


def scanned(path: Path) -> Path:
    """A page that is one picture."""
    image = stream(bytes(100 * 100), b"/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8")
    path.write_bytes(assembled(usual(o4=stream(b"q 595 0 0 842 0 0 cm /X Do Q"), o6=image)))
    return path


def giant_picture(path: Path) -> Path:
    """A picture of 60,000 by 60,000 points in a few kilobytes."""
    data, _ = deflated(bytes(MIB), 64, wbits=15)
    about = b"/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    path.write_bytes(assembled(usual(o4=stream(SHOW + b" q 595 0 0 842 0 0 cm /X Do Q"), o6=stream(data, about))))
    return path


def actions(path: Path) -> Path:
    """Scripts, programs to start, forms to send, files within."""
    catalogue = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\);)>>"
        b"/AA<</WC<</S/Launch/F(/bin/true)>>>>/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>>>"
    )
    file = b"<</Type/Filespec/F(a.exe)/EF<</F 8 0 R>>>>"
    page = PAGE[:-2] + b"/AA<</O<</S/URI/URI(http://127.0.0.1:9/)>>/C<</S/SubmitForm/F(http://127.0.0.1:9/)>>>>>>"
    path.write_bytes(assembled(usual(o1=catalogue, o3=page, o7=file, o8=stream(b"MZ", b"/Type/EmbeddedFile"))))
    return path


def deep_arrays(path: Path) -> Path:
    path.write_bytes(assembled(usual(o7=b"[" * 100_000 + b"]" * 100_000, o3=PAGE[:-2] + b"/Annots 7 0 R>>")))
    return path


def outline_loop(path: Path) -> Path:
    catalogue = b"<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>"
    item = b"<</Title(a)/Parent 7 0 R/Next 8 0 R/Prev 8 0 R/First 8 0 R/Dest[3 0 R/Fit]>>"
    path.write_bytes(assembled(usual(o1=catalogue, o7=b"<</First 8 0 R/Last 8 0 R/Count 1>>", o8=item)))
    return path


def annotation_loop(path: Path) -> Path:
    note = b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(a)/Popup 7 0 R/Parent 7 0 R/IRT 7 0 R>>"
    path.write_bytes(assembled(usual(o7=note, o3=PAGE[:-2] + b"/Annots[" + b"7 0 R " * 5000 + b"]>>")))
    return path


def cmap_loop(path: Path) -> Path:
    """A font whose character map uses itself and maps two thousand million codes."""
    cmap = stream(
        b"/A usecmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
        b"1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange",
        b"/Type/CMap/CMapName/A/UseCMap 7 0 R",
    )
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 7 0 R/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>"
    path.write_bytes(assembled(usual(o5=font, o7=cmap)))
    return path


def resources(inner: str) -> str:
    return f"/Resources<</XObject<</X {inner}>>>>"


HEAD = b"%PDF-1.7\n"
KINDS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "header-only": (ERROR, raw(HEAD)),
    "truncated": (ANY, raw(assembled(usual())[:300])),
    "no-table": (ANY, raw(assembled(usual(), table=False))),
    "broken-table": (ANY, raw(assembled(usual()).replace(b" 00000 n", b" 99999 n"))),
    "table-loop": (ANY, raw(assembled(usual(), b"/Root 1 0 R/Prev 9"))),
    "late-header": (ANY, raw(b"junk\n" * 100 + assembled(usual()))),
    "noise": (ERROR, raw(HEAD + bytes((n * 7919) % 256 for n in range(200_000)))),
    "no-root": (ERROR, raw(assembled(usual(), b""))),
    "no-pages": (ERROR, of(o2=b"<</Type/Pages/Kids[]/Count 0>>")),
    "pages-loop": (ANY, of(o2=b"<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 3/Parent 2 0 R>>")),
    "parent-loop": (ANY, of(o3=b"<</Type/Page/Parent 3 0 R/Contents 4 0 R>>")),
    "catalogue-loop": (ANY, of(o1=b"<</Type/Catalog/Pages 1 0 R>>")),
    "reference-to-itself": (ANY, of(o4=b"4 0 R")),
    "length-loop": (ANY, of(o4=b"<</Length 4 0 R>>\nstream\n" + SHOW + b"\nendstream")),
    "count-lies": (ANY, of(o2=PAGES.replace(b"/Count 1", b"/Count 2147483647"))),
    "form-loop": (ANY, of(o4=stream(SHOW + b" /X Do"), o6=form("/X Do", resources("6 0 R")))),
    "form-doubling": (ANY, of(**deep_forms(26))),
    "font-loop": (ANY, of(o5=b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>")),
    "type3-loop": (
        ANY,
        of(
            o5=b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 32/LastChar 126"
            b"/CharProcs<</a 4 0 R>>/Encoding<</Differences[32/a 84/a]>>/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
    ),
    "cmap-loop": (ANY, cmap_loop),
    "object-stream-loop": (ANY, object_stream_loop),
    "outline-loop": (ANY, outline_loop),
    "annotation-loop": (ANY, annotation_loop),
    "deep-arrays": (ANY, deep_arrays),
    "100000-pages": (ERROR, many_pages),
    "content-bomb": (ANY, content_bomb),
    "nested-filters": (ANY, nested_filters),
    "table-bomb": (ERROR, xref_bomb),
    "many-words": (ANY, many_operators),
    "many-lines": (ANY, many_lines),
    "giant-picture": (ANY, giant_picture),
    "giant-page": (ANY, boxed("0 0 99999999 99999999")),
    "no-area": (ANY, boxed("0 0 0 0")),
    "negative-page": (ANY, boxed("595 842 -100 -100")),
    "page-of-words": (ANY, boxed("/a (b) null <<>>")),
    "huge-font": (ANY, of(o4=stream(SHOW.replace(b"/F1 11", b"/F1 99999999999")))),
    "matrix-of-nothing": (
        ANY,
        of(o4=stream(b"0 0 0 0 0 0 cm " + SHOW + b" 1e38 1e38 -1e38 1e38 1e38 1e38 cm " + SHOW)),
    ),
    "user-password": (ERROR, with_password("secret", "owner", 4)),
    "aes-256": (ERROR, with_password("secret", "owner", 6)),
    "owner-password": (ANSWER, with_password("", "owner", 6)),
    "scanned": (ANSWER, scanned),
    "actions": (ANSWER, actions),
    "usual": (ANSWER, of()),
}
