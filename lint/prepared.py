"""What Python would compile anew at every start, taken from a file: regular expressions, methods of dataclasses.

There are nearly two thousand expressions, and Python compiles them in Python; it writes out and compiles six methods
for each of two hundred dataclasses.  For a short draft both take a third of the whole check.  So the processes that
check take what many drafts meet from a file, as Python takes modules from bytecode.
"""

from __future__ import annotations

import marshal
import os
import sys
from array import array
from builtins import exec as execute
from collections.abc import Callable, Iterator, Mapping
from functools import update_wrapper
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from types import CodeType
from typing import Any

PREPARED = Path(__file__).with_name(f"prepared.{sys.implementation.cache_tag}.bin")
"""What this release of Python makes of our sources; ``python cli.py prepare`` writes it."""
Key = tuple[str, int] | str
"""An expression with its flags, or the source of a dataclass's method."""
Made = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
"""An expression's code, flags, number of groups, groups by name, names by group."""
HEAD = 8
"""Bytes of the number that the file begins with: the length of its index."""


class Table:
    """What a file holds: keys with length and place of what Python made of each."""

    def __init__(self, places: Mapping[Key, tuple[int, int]], read: Callable[[int, int], bytes]) -> None:
        self._places, self._read = places, read

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._places)

    def get(self, key: Key) -> Made | CodeType | None:
        """What Python made of a source, if it is held."""
        if key not in self._places:
            return None
        made: Made | CodeType = marshal.loads(self._read(*self._places[key]))
        return made


EMPTY = Table({}, lambda length, at: b"")


def engine() -> tuple[object, ...]:
    """What the file depends on, beside the release of Python: the engine of expressions, and bytecode."""
    sre: Any = import_module("_sre")
    bytecode: Any = import_module("_frozen_importlib_external")
    return sre.MAGIC, sre.CODESIZE, array("I").itemsize, sys.byteorder, sys.maxsize, bytecode.MAGIC_NUMBER


def written(made: Mapping[Key, Made | CodeType]) -> bytes:
    """The file of what Python made; read with :func:`read`."""
    parts = [marshal.dumps(one, 2) for one in made.values()]
    lengths = list(map(len, parts))
    places = dict(zip(made, zip(lengths, accumulate(lengths, initial=0), strict=False), strict=True))
    whole: Any = engine(), sum(lengths), places
    index = marshal.dumps(whole, 2)
    return len(index).to_bytes(HEAD, "big") + index + b"".join(parts)


def read(path: Path = PREPARED) -> Table:
    """What a file holds; nothing where it is missing, damaged or made for another Python."""
    try:
        piece = _opened(path)
        start = HEAD + int.from_bytes(piece(HEAD, 0), "big")
        size = path.stat().st_size
        made_for, length, places = marshal.loads(piece(min(start, size) - HEAD, HEAD))
        if made_for != engine() or start + length != size:
            return EMPTY
        return Table(places, lambda many, at: piece(many, start + at))
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

    This reaches into both, so only processes of our own do it (those that check a draft, and ``rules``), never an
    import.  Under another Python than the file's, and for any other source, they compile as ever; a test holds
    that the file's code is what they make themselves, and the engine checks an expression's code before it takes it.
    """
    compiler: Any = import_module("re._compiler")
    if compiler.compile.__module__ == __name__:
        return
    table = read() if table is None else table
    if not table:
        return
    _expressions(compiler, table)
    _methods(table)


def _expressions(compiler: Any, table: Table) -> None:
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
