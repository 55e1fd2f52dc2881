"""What Python would make anew at every start, taken from a file: expressions, methods of dataclasses, lexicons.

There are nearly two thousand regular expressions, and Python compiles them in Python; it writes out and compiles six
methods for each of two hundred dataclasses; and it reads TOML in Python.  For a short draft that takes a third of the
whole check.  So the processes that check take what many drafts meet from a file, as Python takes modules from bytecode.
"""

from __future__ import annotations

import marshal
import os
import sys
from array import array
from bisect import bisect_left
from builtins import exec as execute
from collections.abc import Callable, Iterator, Mapping
from functools import update_wrapper
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

PREPARED = Path(__file__).with_name(f"prepared.{sys.implementation.cache_tag}.bin")
"""What this release of Python makes of our sources; ``python cli.py prepare`` writes it."""
Key = tuple[str, int] | str
"""An expression with its flags, the source of a dataclass's method, or the mark of a lexicon."""
Expression = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
"""An expression's code, flags, number of groups, groups by name, names by group."""
HEAD = 8
"""Bytes of the number that the file begins with: the length of what stands before the index."""


class Table:
    """What a file holds: by the check sums of keys, in order, where keys stand with what Python made of them."""

    def __init__(self, sums: array[int], ends: array[int], read: Callable[[int, int], bytes]) -> None:
        self._sums, self._ends, self._read = sums, ends, read

    def __len__(self) -> int:
        return len(self._sums)

    def __iter__(self) -> Iterator[Key]:
        return (self._entry(number)[0] for number in range(len(self)))

    def get(self, key: Key) -> Any:
        """What Python made of a source, if it is held."""
        sought = _sum(key)
        number = bisect_left(self._sums, sought)
        if number == len(self) or self._sums[number] != sought:
            return None
        own, made = self._entry(number)
        return made if own == key else None

    def _entry(self, number: int) -> tuple[Key, Any]:
        start = self._ends[number - 1] if number else 0
        entry: tuple[Key, Any] = marshal.loads(self._read(self._ends[number] - start, start))
        return entry


EMPTY = Table(array("I"), array("I"), lambda length, at: b"")
_held: list[Table] = []
"""The table that this process takes from, once it does."""


def _sum(key: Key) -> int:
    source, flags = key if isinstance(key, tuple) else (key, 0)
    return crc32(source.encode("utf-8", "surrogatepass"), flags)


def engine() -> tuple[object, ...]:
    """What the file depends on, beside the release of Python: the engine of expressions, and bytecode."""
    sre: Any = import_module("_sre")
    bytecode: Any = import_module("_frozen_importlib_external")
    return sre.MAGIC, sre.CODESIZE, array("I").itemsize, sys.byteorder, sys.maxsize, bytecode.MAGIC_NUMBER


def written(made: Mapping[Key, Any]) -> bytes:
    """The file of what Python made; read with :func:`read`. Of two keys with one check sum, the first is kept."""
    entries = {_sum(key): marshal.dumps((key, one), 2) for key, one in reversed([*made.items()])}
    sums = sorted(entries)
    index = array("I", sums) + array("I", accumulate(len(entries[one]) for one in sums))
    whole: Any = engine(), len(sums), sum(map(len, entries.values()))
    head = marshal.dumps(whole, 2)
    return b"".join([len(head).to_bytes(HEAD, "big"), head, index.tobytes(), *(entries[one] for one in sums)])


def read(path: Path = PREPARED) -> Table:
    """What a file holds; nothing where it is missing, damaged or made for another Python."""
    try:
        piece = _opened(path)
        size = path.stat().st_size
        start = HEAD + int.from_bytes(piece(HEAD, 0), "big")
        made_for, count, length = marshal.loads(piece(min(start, size) - HEAD, HEAD))
        index = array("I")
        end = start + 2 * count * index.itemsize
        if made_for != engine() or end + length != size:
            return EMPTY
        index.frombytes(piece(end - start, start))
        return Table(index[:count], index[count:], lambda many, at: piece(many, end + at))
    except (OSError, ValueError, EOFError, TypeError, ImportError, AttributeError):
        return EMPTY


def _opened(path: Path) -> Callable[[int, int], bytes]:
    """Reads so many bytes of a file, from a place on; forked children do it at the same time as their parent."""
    if hasattr(os, "pread"):
        file = os.open(path, os.O_RDONLY)
        if file > 2:  # those below are the process's own streams, which a child closes
            return lambda length, at: os.pread(file, length, at)
        os.close(file)
    whole = path.read_bytes()
    return lambda length, at: whole[at : at + length]


def prepared(table: Table | None = None) -> None:
    """Let this process take from the file whatever ``re`` and ``dataclasses`` would compile, where it is held.

    This reaches into both, so only processes of our own do it (those of the command line), never an import.  Under
    another Python than the file's, and for any other source, they compile as ever; a test holds that the file's code
    is what they make themselves, what a search may skip told beside it, and the engine checks an expression's code
    before it takes it.
    """
    if _held:
        return
    _held.append(read() if table is None else table)
    if _held[0]:
        _expressions(_held[0])
        _methods(_held[0])


def _expressions(table: Table) -> None:
    compiler: Any = import_module("re._compiler")
    sre: Any = import_module("_sre")
    usual = compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        made = table.get((pattern, int(flags))) if isinstance(pattern, str) else None
        if not isinstance(made, tuple):
            return usual(pattern, flags)
        code, whole, groups, names, order = made
        return sre.compile(pattern, whole, array("I", code).tolist(), groups, names, order)

    compiler.compile = update_wrapper(compiled, usual, assigned=())


def _methods(table: Table) -> None:
    def executed(source: str, *scope: Any) -> None:
        made = table.get(source)
        execute(made if isinstance(made, CodeType) else methods(source), *scope)

    home: Any = import_module("dataclasses")
    home.exec = executed


def methods(source: str) -> CodeType:
    """What ``dataclasses`` makes of the source of a method."""
    return compile(source, "<string>", "exec", dont_inherit=True)


def lexicon(path: Path) -> Any:
    """The data of a lexicon: a table (``.toml``), or a list of objects (``.jsonl``, one a line)."""
    source = path.read_bytes()
    found = _held[0].get(mark(path, source)) if _held else None
    return parsed(path, source) if found is None else found


def mark(path: Path, source: bytes) -> Key:
    """The key of a lexicon: its name, and what tells whether it is still the same."""
    return f"{path.parent.name}/{path.name} {len(source)} {crc32(source):x}"


def parsed(path: Path, source: bytes) -> Any:
    """The data of a lexicon, read anew."""
    if path.suffix == ".toml":
        import tomllib

        return tomllib.loads(source.decode("utf-8"))
    import json

    return [json.loads(line) for line in source.decode("utf-8").splitlines() if line.strip()]
