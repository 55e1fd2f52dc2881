"""A Word file as a package: its parts, who points to whom, and a new package with a few parts changed.

Members that do not change are copied as the bytes they are in the file: compressed data, dates,
order and all.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lint.report.errors import AnnotationError
from lint.report.word.xml import Part, parse, unproved

_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_DATE = 0x21
"""1 January 1980, the first day a zip archive can name: new members carry no date of their own."""
_WIDE = 0xFFFFFFFF


@dataclass(frozen=True)
class Relationship:
    """One part pointing to another; ``target`` is the name in the package, or an outside address."""

    id: str
    type: str
    target: str


@dataclass(frozen=True)
class Package:
    """A package's bytes and the members it lists."""

    data: bytes
    members: Mapping[str, zipfile.ZipInfo]

    def name(self, part: str) -> str | None:
        """A part's name as the archive writes it; part names ignore case."""
        if part in self.members:
            return part
        folded = part.lower()
        return next((name for name in self.members if name.lower() == folded), None)

    def read(self, part: str) -> bytes:
        """A member's content.

        Raises:
            AnnotationError: it is missing or damaged.

        """
        name = self.name(part)
        if name is None:
            raise _broken(part)
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                return archive.read(self.members[name])
        except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
            raise _broken(part) from error

    def xml(self, part: str) -> Part:
        """A member's content as XML, under its name in the archive."""
        return parse(self.name(part) or part, self.read(part))

    def relationships(self, part: str) -> list[Relationship]:
        """Where a part ("" is the package itself) points to."""
        source = relationships_of(part)
        if self.name(source) is None:
            return []
        folder = posixpath.dirname(part)
        found = []
        for node in self.xml(source).named("Relationship"):
            target = node.attributes.get("Target", "")
            if node.attributes.get("TargetMode") != "External":
                target = resolved(folder, target)
            found.append(Relationship(node.attributes.get("Id", ""), node.attributes.get("Type", ""), target))
        return found

    def main(self) -> str:
        """The name of the part that holds the text.

        Raises:
            AnnotationError: there is none.

        """
        for link in self.relationships(""):
            if link.type.endswith("/officeDocument"):
                name = self.name(link.target)
                if name is not None:
                    return name
        raise _broken("officeDocument")


def resolved(folder: str, target: str) -> str:
    """The name of a relationship's target, seen from a part in ``folder``."""
    target = unquote(target.split("#")[0]).replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target)).lstrip("/")


def relationships_of(part: str) -> str:
    """The name of the part that holds a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def _broken(part: str) -> AnnotationError:
    return AnnotationError(
        f"no comments could be written into this Word file, because its package is damaged ({part}); "
        "open it in Word and save it again",
        f"ファイルの構造が壊れている（{part}）ため、コメントを書き込めません。Wordで開いて保存し直してください",
    )


def open_package(data: bytes) -> Package:
    """Read a package's table of contents.

    Raises:
        AnnotationError: it is not a zip archive.

    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return Package(data, {info.filename: info for info in archive.infolist()})
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _broken("zip") from error


def rewritten(data: bytes, changed: Mapping[str, bytes], removed: frozenset[str] = frozenset()) -> bytes:
    """The package with some members' content replaced, added or removed, the others copied as they are.

    Raises:
        AnnotationError: the archive is of a shape (zip64, several volumes) that cannot be copied,
            or the copy does not hold what it should.

    """
    end, records, prefix = _table(data)
    out = bytearray()
    table = bytearray()
    left = dict(changed)
    last = {name: index for index, (name, _) in enumerate(records)}
    starts = sorted(fields[16] + prefix for _, (fields, _) in records)
    following = dict(zip(starts, [*starts[1:], end], strict=True))
    order = sorted(range(len(records)), key=lambda index: records[index][1][0][16])
    places: dict[int, int] = {}
    replaced: dict[int, tuple[int, int, int, int]] = {}
    if starts:
        out += data[: starts[0]]
    for index in order:
        name, (fields, _) = records[index]
        if name in removed:
            continue
        places[index] = len(out) - prefix
        start = fields[16] + prefix
        if name in left and last[name] == index:
            local, replaced[index] = _member(fields, records[index][1][1][: fields[10]], left.pop(name))
            out += local
        else:
            out += data[start : following[start]]
    count = 0
    for index, (name, (fields, tail)) in enumerate(records):
        if name in removed:
            continue
        count += 1
        values = list(fields)
        values[16] = places[index]
        if index in replaced:
            values[3], values[4], values[7], values[8], values[9] = (_flags(fields), *replaced[index])
            tail = tail[: fields[10]] + tail[fields[10] + fields[11] :]
            values[11] = 0
        table += _CENTRAL.pack(*values) + tail
    for name, content in left.items():
        raw = name.encode()
        flags = 0 if raw.isascii() else 0x800
        fields = (b"PK\1\2", 20, 20, flags, 8, 0, _DATE, 0, 0, 0, len(raw), 0, 0, 0, 0, 0, len(out) - prefix)
        local, sizes = _member(fields, raw, content)
        values = list(fields)
        values[4], values[7], values[8], values[9] = sizes
        out += local
        table += _CENTRAL.pack(*values) + raw
        count += 1
    comment = _comment(data)
    closing = _END.pack(b"PK\5\6", 0, 0, count, count, len(table), len(out) - prefix, len(comment))
    new = bytes(out + table + closing + comment)
    _proved(data, new, changed, removed)
    return new


_Fields = tuple[bytes, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]


def _table(data: bytes) -> tuple[int, list[tuple[str, tuple[_Fields, bytes]]], int]:
    """Where the central directory starts, its records, and how many bytes stand before the archive."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - 0xFFFF))
    if at < 0 or len(data) < at + _END.size:
        raise _broken("zip")
    _, disk, first, here, total, size, offset, _ = _END.unpack_from(data, at)
    if disk or first or here != total or _WIDE in (size, offset) or total == 0xFFFF:
        raise _broken("zip64")
    start = at - size
    prefix = start - offset
    if prefix < 0 or start < 0:
        raise _broken("zip")
    records = []
    place = start
    for _ in range(total):
        fields: _Fields = _CENTRAL.unpack_from(data, place)
        if fields[0] != b"PK\1\2" or _WIDE in (fields[8], fields[9], fields[16]):
            raise _broken("zip64")
        length = fields[10] + fields[11] + fields[12]
        tail = data[place + _CENTRAL.size : place + _CENTRAL.size + length]
        raw = tail[: fields[10]]
        name = raw.decode("utf-8" if fields[3] & 0x800 else "cp437")
        records.append((name.replace("\\", "/").split("\0")[0], (fields, tail)))
        place += _CENTRAL.size + length
    return start, records, prefix


def _comment(data: bytes) -> bytes:
    at = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - 0xFFFF))
    return data[at + _END.size :]


def _flags(fields: _Fields) -> int:
    return fields[3] & 0x800


def _member(fields: _Fields, raw: bytes, content: bytes) -> tuple[bytes, tuple[int, int, int, int]]:
    """A local header with deflated content; also method, checksum and the two sizes."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    sizes = (8, zlib.crc32(content), len(packed), len(content))
    header = _LOCAL.pack(b"PK\3\4", 20, _flags(fields), 8, fields[5], fields[6], *sizes[1:], len(raw), 0)
    return header + raw + packed, sizes


def _proved(old: bytes, new: bytes, changed: Mapping[str, bytes], removed: frozenset[str]) -> None:
    """Open the new archive and compare every member with what it should be."""
    try:
        with zipfile.ZipFile(io.BytesIO(old)) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
            names = [name for name in before.namelist() if name not in removed]
            names += [name for name in changed if name not in names]
            if after.namelist() != names:
                raise unproved()
            for name in names:
                if name in changed:
                    same = after.read(name) == changed[name]
                else:
                    ours, theirs = after.getinfo(name), before.getinfo(name)
                    same = _packed(new, ours) == _packed(old, theirs) and ours.CRC == theirs.CRC
                if not same:
                    raise unproved()
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError) as error:
        raise unproved() from error


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """A member's compressed bytes."""
    name, extra = _LOCAL.unpack_from(data, info.header_offset)[9:11]
    start = info.header_offset + _LOCAL.size + name + extra
    return data[start : start + info.compress_size]
