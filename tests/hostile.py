"""Hostile and awkward files of every kind, by name: what is expected, and who builds it.

Nothing is stored: each is made when a test asks for it. ``error`` means a one-line error, ``answer`` a result,
``any`` that either will do, as long as it comes within the limits and nothing is left behind.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import hostile_pdf, hostile_word
from tests.hostile_word import ANSWER, ANY, ERROR


@dataclass(frozen=True)
class Hostile:
    """One kind of file."""

    name: str
    expected: str
    build: Callable[[Path], Path]
    suffix: str

    def make(self, folder: Path) -> Path:
        """Build it in a folder, and say where."""
        return self.build(folder / f"{self.name}{self.suffix}")


def kinds() -> Iterator[Hostile]:
    """All kinds."""
    families = ((".docx", hostile_word.KINDS), (".pdf", hostile_pdf.KINDS), (".docx", PLACES), (".docx", OTHERS))
    for suffix, family in families:
        for name, (expected, build) in family.items():
            yield Hostile(f"{suffix[1:]}-{name}" if family is not OTHERS else name, expected, build, suffix)
    for name, text in MARKDOWN.items():
        yield Hostile(f"md-{name}", ANY, content(text.encode()), ".md")


def content(data: bytes) -> Callable[[Path], Path]:
    """A file of these bytes."""

    def build(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return build


def fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def unreadable(path: Path) -> Path:
    path.write_bytes(hostile_word.packed())
    path.chmod(0)
    return path


def symlink_loop(path: Path) -> Path:
    path.symlink_to(path.name)
    return path


def symlink(path: Path) -> Path:
    target = path.with_name("target of a link.docx")
    target.write_bytes(hostile_word.packed())
    path.symlink_to(target.name)
    return path


def named(name: str) -> Callable[[Path], Path]:
    """A good file with an awkward name."""

    def build(path: Path) -> Path:
        made = path.with_name(name)
        made.write_bytes(hostile_word.packed())
        return made

    return build


def bitmap() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = (100_000).to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


PLACES: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "fifo": (ERROR, fifo),
    "folder": (ERROR, folder),
    "absent": (ERROR, lambda path: path),
    "unreadable": (ANY, unreadable),  # root reads it
    "device": (ERROR, lambda path: Path("/dev/zero")),
    "symlink-loop": (ERROR, symlink_loop),
    "symlink": (ANSWER, symlink),
    "newline": (ANSWER, named("two\nlines.docx")),
    "no-unicode": (ANSWER, named(os.fsdecode(b"caf\xe9.docx"))),
    "quotes": (ANSWER, named("申請書 '様式1' \"案\" $(true) %s.docx")),
    "pdf-inside": (ANY, hostile_pdf.of()),
}
OTHERS: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "empty": (ERROR, content(b"")),
    "one-byte": (ERROR, content(b"P")),
    "zeros": (ERROR, content(bytes(3 << 20))),
    "text": (ERROR, content("研究計画\n".encode())),
    "html": (ERROR, content(b"<html><body>plan</body></html>")),
    "rtf": (ERROR, content(b"{\\rtf1 plan}")),
    "picture": (ERROR, content(bitmap())),
    "zip-header": (ERROR, content(b"PK\x03\x04")),
    "gzip": (ERROR, content(b"\x1f\x8b\x08" + bytes(40))),
}
SIZE = 150_000
MARKDOWN = {
    "one-line": "あいうえお。" * (SIZE // 2),
    "brackets": "[" * SIZE,
    "closed-brackets": "[]" * (SIZE // 2),
    "nested-brackets": "[a](" * (SIZE // 4),
    "braces": "[a]{" * (SIZE // 8) + "}" * 9,
    "stars": "*a " * (SIZE // 3),
    "bold": "**a" * (SIZE // 3),
    "underscores": "_" * SIZE,
    "backslashes": "\\" * SIZE,
    "bars": "|" * SIZE,
    "many-rows": "|a|b|\n" * 6_000,
    "hashes": "#" * SIZE,
    "spaces": "a" + " " * SIZE + "b",
    "headings": "# a\n\n" * 4_000,
    "wrong-attributes": "[a]{size=x colour= latin}\n\n<!-- zone: nothing -->\n\n<!-- pitch: many -->\n\nb",
    "digits": "1" * SIZE,
    "open-brackets-ja": "「" * (SIZE // 4),
    "no-unicode": "a\x00b\ud7ff\ufffe",
}
