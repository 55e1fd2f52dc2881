"""Regular expressions that are compiled when they are first used, or long before.

There are nearly a thousand of them, and Python compiles them in Python: for a short draft that takes a quarter of the
whole check.  So one that not every draft meets is compiled when it is first used (:func:`expression`), and a process
that checks a draft takes those that many drafts meet from a file (:func:`prepared`), as Python takes modules from
bytecode.
"""

from __future__ import annotations

import marshal
import re
import sys
import zlib
from array import array
from functools import update_wrapper
from importlib import import_module
from pathlib import Path
from typing import Any, cast

PREPARED = Path(__file__).with_name(f"expressions.{sys.implementation.cache_tag}.bin")
"""What this release of Python makes of our expressions; ``python cli.py expressions`` writes it."""
Made = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
"""An expression's code, flags, number of groups, groups by name, names by group."""


class _Later:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if "_made" not in self.__dict__:
            self._made = re.compile(*self._given)
        found = getattr(self._made, name)
        setattr(self, name, found)  # the next time it is at hand
        return found


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled at the first use of one of its methods."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


def engine() -> tuple[object, ...]:
    """What the code of an expression depends on, beside the release of Python."""
    sre: Any = import_module("_sre")
    return sre.MAGIC, sre.CODESIZE, array("I").itemsize, sys.byteorder, sys.maxsize


def read(path: Path = PREPARED) -> dict[tuple[str, int], Made]:
    """The prepared expressions by pattern and flags; none where the file is missing or for another engine."""
    try:
        made_for, known = marshal.loads(zlib.decompress(path.read_bytes()))
        return known if made_for == engine() else {}
    except (OSError, zlib.error, ValueError, EOFError, TypeError, ImportError, AttributeError):
        return {}


def prepared(known: dict[tuple[str, int], Made] | None = None) -> None:
    """Let this process take expressions from the file, wherever ``re`` would compile one that stands in it.

    This reaches into ``re``, so only processes of our own do it (those that check a draft, and ``rules``), never an
    import.  Under another Python than the file's, and for any other expression, ``re`` compiles as ever; a
    test holds that the file's code is what ``re`` makes itself, and the engine checks code before it takes it.
    """
    sre: Any = import_module("_sre")
    compiler: Any = import_module("re._compiler")
    usual = compiler.compile
    if usual.__module__ == __name__ or not (known := read() if known is None else known):
        return

    def compiled(pattern: Any, flags: int = 0) -> Any:
        made = known.pop((pattern, flags), None)
        if made is None:
            return usual(pattern, flags)
        code, whole, groups, names, order = made
        return sre.compile(pattern, whole, array("I", code).tolist(), groups, names, order)

    compiler.compile = update_wrapper(compiled, usual, assigned=())
