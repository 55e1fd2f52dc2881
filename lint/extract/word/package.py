"""A Word file as a package: the gate before anything is unpacked, its parts and their relationships.

A file from anywhere is opened here, so nothing is unpacked before the list of contents was weighed, nothing
is unpacked that the text does not need, and every fault ends in one line for the user.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from lint.extract.errors import UnreadableError
from lint.extract.word.xml import STRICT, Element
from lint.settings import Limits

ENTRIES = 5000
"""Files in the package; Word itself writes one per part and picture, rarely a thousand."""
RATIO = 200
"""How often smaller a packed entry of over a megabyte may be: XML reaches 20 to 40, a bomb 1,000."""
MEGABYTE = 1 << 20
PART = 50 * MEGABYTE
"""Bytes of one XML part: some 8,000 pages."""
DEPTH = 256
"""How deep XML elements may stand in each other (also the parser's own bound)."""

BOMB = (
    "the Word file unpacks to far more than a document holds and was not opened; save it again in Word",
    "Wordファイルの中身が文書としては大きすぎるため、開きませんでした。Wordで保存し直してください",
)
ENTITIES = (
    "the Word file declares XML entities, which Word never writes, and was not opened; save it again in Word",
    "Wordが書かないXML実体宣言が含まれているため、開きませんでした。Wordで保存し直してください",
)
NESTED = (
    "the Word file nests its contents too deeply to be a document; save it again in Word",
    "Wordファイルの入れ子が文書としては深すぎます。Wordで保存し直してください",
)
ENCRYPTED = (
    "the file is protected by a password; save a copy without the password and check that",
    "パスワードで保護されています。パスワードを外したコピーを保存して、それを確認してください",
)


class DamagedError(UnreadableError):
    """A file that is no longer what its program wrote."""

    def __init__(self) -> None:
        super().__init__(
            "the Word file is damaged (cut off, or changed on its way); open it in Word, let it repair it and save",
            "Wordファイルが壊れています（途中で切れているか、途中で変わっています）。Wordで開いて修復し、保存し直してください",
        )


OTHERS = (
    ("spreadsheetml", "an Excel workbook", "Excelブック"),
    ("presentationml", "a PowerPoint presentation", "PowerPointスライド"),
    ("visio", "a Visio drawing", "Visio図面"),
    ("opendocument.text", "an OpenDocument text (.odt)", "OpenDocument文書（.odt）"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", "OpenDocument表計算（.ods）"),
    ("opendocument.presentation", "an OpenDocument presentation (.odp)", "OpenDocumentスライド（.odp）"),
    ("epub", "an e-book (.epub)", "電子書籍（.epub）"),
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a part's ``r:id`` leads."""

    kind: str
    """The last word of the relationship's type ("styles", "hyperlink")."""
    target: str
    """A part's name without leading slash, or the address as written when ``external``."""
    external: bool


class Package:
    """An open Word file.

    Args:
        source: the file, or its bytes as a stream (a document within a document).
        limits: bounds on what is unpacked.

    Raises:
        UnreadableError: it is no Word file, or one that must not be unpacked.

    """

    def __init__(self, source: Path | BinaryIO, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(source)
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, OverflowError) as error:
            if isinstance(error, FileNotFoundError | PermissionError):
                raise
            raise DamagedError from error
        _gate(entries, limits)
        self._names = {entry.filename.casefold(): entry.filename for entry in entries}
        self._overrides: dict[str, str] | None = None
        self._relations: dict[str, dict[str, Relationship]] = {}
        self.main = self._find_main()

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def has(self, part: str) -> bool:
        """Whether a part is there; names of parts do not tell capitals from small letters."""
        return part.casefold() in self._names

    def bytes(self, part: str) -> bytes:
        """A part, unpacked.

        Raises:
            UnreadableError: it is missing, damaged, encrypted or larger than any text.

        """
        name = self._names.get(part.casefold())
        if name is None:
            raise DamagedError
        try:
            info = self._zip.getinfo(name)
            if info.file_size > PART:
                raise UnreadableError(*BOMB)
            return self._zip.read(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DamagedError from error

    def xml(self, part: str) -> Element:
        """A part's root element; Strict namespaces are turned into the usual ones.

        Raises:
            UnreadableError: as :meth:`bytes`, or it is not well-formed, or holds a DTD.

        """
        from lxml import etree

        data = _as_utf8(self.bytes(part))
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise UnreadableError(*ENTITIES)
        for strict, usual in STRICT.items():
            for quote in (b'"', b"'"):
                data = data.replace(quote + strict + quote, quote + usual[1:-1].encode() + quote)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower():
                raise UnreadableError(*NESTED) from error
            raise DamagedError from error
        except ValueError as error:
            raise DamagedError from error

    def optional(self, part: str | None) -> Element | None:
        """The root of a part that a document can do without: ``None`` where it is missing or damaged.

        Raises:
            UnreadableError: it is hostile (a DTD, a bomb).

        """
        if part is None or not self.has(part):
            return None
        try:
            return self.xml(part)
        except DamagedError:
            return None

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part by id; of the package itself for ``""``."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            root = self.optional(posixpath.join(folder, "_rels", name + ".rels"))
            self._relations[part] = {} if root is None else dict(_relationships(root, folder))
        return self._relations[part]

    def related(self, part: str, kind: str) -> str | None:
        """The name of the part that stands to ``part`` as ``kind`` ("styles", "theme")."""
        for relation in self.relationships(part).values():
            if relation.kind == kind and not relation.external and self.has(relation.target):
                return relation.target
        return None

    def content_type(self, part: str) -> str:
        """What a part is said to be, or ``""``."""
        if self._overrides is None:
            root = self.optional("[Content_Types].xml")
            self._overrides = {} if root is None else _content_types(root)
        folded = "/" + part.casefold()
        return self._overrides.get(folded) or self._overrides.get(folded.rpartition(".")[2], "")

    @cached_property
    def _mimetype(self) -> str:
        return self.bytes("mimetype").decode("ascii", "replace") if self.has("mimetype") else ""

    def _find_main(self) -> str:
        main = self.related("", "officeDocument")
        declared = self.content_type(main) if main else self._mimetype
        for word, en, ja in OTHERS:
            if word in declared:
                raise UnreadableError(
                    f"this is {en}, not a Word file; save the draft as .docx or .pdf",
                    f"{ja}です。原稿を .docx か .pdf で保存してください",
                )
        if main is None and self.has("word/document.xml"):
            main = "word/document.xml"
        if main is None:
            raise UnreadableError(
                "a zip archive, not a Word file; unpack it and check the .docx or .pdf inside",
                "Wordファイルではなく圧縮ファイルです。展開して、中の .docx か .pdf を確認してください",
            )
        return main


def _gate(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Weigh a package by its list of contents alone."""
    if not entries:
        raise DamagedError
    if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > limits.unpacked_megabytes * MEGABYTE:
        raise UnreadableError(*BOMB)
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        folded = name.casefold()
        if (
            folded in seen
            or name.startswith(("/", "\\"))
            or ".." in name.replace("\\", "/").split("/")
            or ":" in name[:2]
        ):
            raise DamagedError
        seen.add(folded)
        if entry.flag_bits & 0x1:
            raise UnreadableError(*ENCRYPTED)
        if entry.file_size > MEGABYTE and entry.file_size > RATIO * max(entry.compress_size, 1):
            raise UnreadableError(*BOMB)


def _as_utf8(data: bytes) -> bytes:
    """Bytes of XML with UTF-16 turned into UTF-8, so that namespaces can be searched for in them."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:4] in (b"<\0?\0", b"\0<\0?", b"<\0w\0", b"\0<\0w"):
        little = data.startswith(b"\xff\xfe") or data[:1] == b"<"
        text = data.decode("utf-16-le" if little else "utf-16-be", "replace").lstrip("\ufeff")
        if text.startswith("<?xml"):
            text = text.partition("?>")[2]
        return text.encode("utf-8", "replace")
    return data


def _relationships(root: Element, folder: str) -> list[tuple[str, Relationship]]:
    found = []
    for element in root:
        name, target = element.get("Id"), element.get("Target")
        if name is None or target is None:
            continue
        external = element.get("TargetMode") == "External"
        if not external:
            path = unquote(target.partition("#")[0])
            path = path if path.startswith("/") else posixpath.join("/", folder, path)
            target = posixpath.normpath(path).lstrip("/")
        kind = (element.get("Type") or "").rpartition("/")[2]
        found.append((name, Relationship(kind, target, external)))
    return found


def _content_types(root: Element) -> dict[str, str]:
    """Content types by folded part name ("/word/document.xml") and by ending ("xml")."""
    types: dict[str, str] = {}
    for element in root:
        name = element.get("PartName") or element.get("Extension")
        if name:
            types[name.casefold()] = element.get("ContentType") or ""
    return types
