"""An XML part with the byte offset of every tag and character, and insertions that can be proved.

Nothing here writes XML anew: a part is only ever cut open and added to, so that taking the added
bytes away must give the part back. expat tells the offsets.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat

from lint.report.errors import AnnotationError

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_CODECS = {"utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "ascii", "ascii": "ascii", "iso-8859-1": "latin-1"}
"""Encodings in which markup is written with the same bytes as in ASCII, and which expat knows."""


class Node:
    """An element: where its tags stand in the bytes of its part.

    ``start:inner`` is the start tag, ``close:end`` the end tag; both are one in ``<a/>``, where
    ``inner == close == end``.
    """

    __slots__ = (
        "attributes",
        "cdata",
        "children",
        "chunks",
        "close",
        "end",
        "inner",
        "name",
        "parent",
        "prefix",
        "start",
        "uri",
    )

    def __init__(self, qualified: str, attributes: dict[str, str], parent: Node | None, start: int) -> None:
        self.uri, self.name, self.prefix = _names(qualified)
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node] = []
        self.start = start
        self.inner = self.close = self.end = -1
        self.chunks: list[tuple[int, str]] = []
        """Characters directly inside (where they start, what they are), in text elements only."""
        self.cdata = False

    @property
    def empty(self) -> bool:
        """Whether it is written as one tag."""
        return self.inner == self.end

    @property
    def text(self) -> str:
        """The characters directly inside."""
        return "".join(chunk for _, chunk in self.chunks)

    def attribute(self, name: str) -> str | None:
        """The value of the first attribute with this local name, whatever its namespace."""
        for key, value in self.attributes.items():
            if (key.split(" ")[1] if " " in key else key) == name:
                return value
        return None

    def path(self) -> list[Node]:
        """The elements from the root down to this one."""
        nodes = [self]
        while nodes[-1].parent is not None:
            nodes.append(nodes[-1].parent)
        return nodes[::-1]

    def above(self) -> Iterator[Node]:
        """The elements around this one, innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@lru_cache(4096)
def _names(qualified: str) -> tuple[str, str, str]:
    """Namespace, local name and prefix, as expat joins them."""
    names = qualified.split(" ")
    if len(names) == 1:
        return "", names[0], ""
    return names[0], names[1], names[2] if len(names) > 2 else ""


@dataclass(frozen=True)
class Part:
    """A parsed part; ``nodes[i]`` is the element whose start tag is the i-th."""

    name: str
    data: bytes
    codec: str
    nodes: list[Node]

    @property
    def root(self) -> Node:
        """The outermost element."""
        return self.nodes[0]

    def named(self, *names: str) -> Iterator[Node]:
        """Elements with one of these local names, in order."""
        return (node for node in self.nodes if node.name in names)

    def tag(self, node: Node) -> bytes:
        """The start tag as written."""
        return self.data[node.start : node.inner]

    def at(self, node: Node, index: int) -> int:
        """The byte offset of a text element's character ``index`` (of its end, behind the last one)."""
        seen = 0
        for start, chunk in node.chunks:
            if index < seen + len(chunk):
                return start + len(chunk[: index - seen].encode(self.codec))
            seen += len(chunk)
        return node.close


def raw_name(node: Node) -> bytes:
    """An element's name as written."""
    return f"{node.prefix}:{node.name}".encode() if node.prefix else node.name.encode()


def parse(name: str, data: bytes) -> Part:
    """Read a part.

    Raises:
        AnnotationError: its XML is broken, in an encoding that cannot be added to, or has a DTD.

    """
    if data[:2] in (b"\xfe\xff", b"\xff\xfe") or b"\0" in data[:4]:
        raise _refused(f"{name} is written in UTF-16", f"{name} がUTF-16で書かれている")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    nodes: list[Node] = []
    open_nodes: list[Node] = []
    codec = "utf-8"

    def declared(version: str, encoding: str | None, standalone: int) -> None:
        nonlocal codec
        found = _CODECS.get((encoding or "utf-8").lower())
        if found is None:
            raise _refused(f"{name} is written in {encoding}", f"{name} の文字コードが {encoding} である")
        codec = found

    def started(qualified: str, attributes: dict[str, str]) -> None:
        parent = open_nodes[-1] if open_nodes else None
        node = Node(qualified, attributes, parent, parser.CurrentByteIndex)
        match = _TAG.match(data, node.start)
        if match is None:  # cannot be: expat has just read the tag
            raise _refused(f"{name} is not XML as expected", f"{name} のXMLが読み取れない")
        node.inner = match.end()
        if parent is not None:
            parent.children.append(node)
        nodes.append(node)
        open_nodes.append(node)

    def ended(_: str) -> None:
        node = open_nodes.pop()
        if data[node.inner - 2 : node.inner] == b"/>":
            node.close = node.end = node.inner
        else:
            node.close = parser.CurrentByteIndex
            node.end = data.index(b">", node.close) + 1

    def wrote(text: str) -> None:
        if open_nodes and open_nodes[-1].name in _TEXTS:
            open_nodes[-1].chunks.append((parser.CurrentByteIndex, text))

    def quoted() -> None:
        if open_nodes:
            open_nodes[-1].cdata = True

    def typed(*_: object) -> None:
        raise _refused(f"{name} has a document type declaration", f"{name} に文書型宣言（DTD）がある")

    parser.XmlDeclHandler = declared
    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = wrote
    parser.StartCdataSectionHandler = quoted
    parser.StartDoctypeDeclHandler = typed
    collecting = gc.isenabled()
    gc.disable()  # a large part makes hundreds of thousands of elements that live as long as it does
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise _refused(f"{name} is not well-formed XML ({error})", f"{name} のXMLが壊れている（{error}）") from error
    finally:
        if collecting:
            gc.enable()
    return Part(name, data, codec, nodes)


_TEXTS = frozenset({"t", "delText", "instrText"})


def _refused(en: str, ja: str) -> AnnotationError:
    return AnnotationError(
        f"no comments could be written into this Word file, because {en}; use --format html",
        f"{ja}ため、このWordファイルにはコメントを書き込めません。--format html をお使いください",
    )


@dataclass
class Insertions:
    """Bytes to be added to a part, and the proof that nothing else happens to it."""

    data: bytes
    pieces: list[tuple[int, bytes]] = field(default_factory=list)

    def add(self, offset: int, piece: bytes) -> None:
        """Put ``piece`` before the byte at ``offset``; later pieces stand behind earlier ones."""
        self.pieces.append((offset, piece))

    def apply(self) -> tuple[bytes, list[tuple[int, int]]]:
        """The new bytes, and (offset in them, length) of what was added, in order.

        Raises:
            AnnotationError: taking the added bytes away does not give the original back.

        """
        out: list[bytes] = []
        spans: list[tuple[int, int]] = []
        last = size = 0
        for offset, piece in sorted(self.pieces, key=lambda pair: pair[0]):
            out += (self.data[last:offset], piece)
            size += offset - last
            if spans and sum(spans[-1]) == size:
                spans[-1] = (spans[-1][0], spans[-1][1] + len(piece))
            else:
                spans.append((size, len(piece)))
            size += len(piece)
            last = offset
        new = b"".join((*out, self.data[last:]))
        if taken_away(new, spans) != self.data:
            raise unproved()
        return new, spans


def taken_away(data: bytes, spans: Iterable[tuple[int, int]]) -> bytes:
    """``data`` without the spans (offset, length), which are in order and do not overlap."""
    out = []
    last = 0
    for offset, length in spans:
        out.append(data[last:offset])
        last = offset + length
    return b"".join((*out, data[last:]))


def unproved() -> AnnotationError:
    """The check before writing failed; nothing is written then."""
    return AnnotationError(
        "the annotated copy could not be shown to keep the draft intact, so none was written; use --format html",
        "注釈付きの控えで原稿がそのまま保たれると確認できず、書き出しませんでした。--format html をお使いください",
    )


def insert_last(part: Part, piece: bytes) -> Insertions:
    """Put ``piece`` behind the last child of a part's root."""
    made = Insertions(part.data)
    inside(made, part.root, part.root.close, piece)
    return made


def inside(made: Insertions, node: Node, offset: int, piece: bytes) -> None:
    """Put ``piece`` at ``offset`` inside an element, opening it where it is written as one tag.

    ``<a/>`` becomes ``<a>piece</a>`` by adding ``>piece<`` before the slash and ``a`` behind it.
    """
    if node.empty:
        made.add(node.end - 2, b">" + piece + b"<")
        made.add(node.end - 1, raw_name(node))
    else:
        made.add(offset, piece)
