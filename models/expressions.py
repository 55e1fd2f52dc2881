"""``expressions``: compiles beforehand what most drafts meet, for the release of Python that runs it.

The examples and the drafts under ``corpora/strangers`` and ``corpora/clean`` are checked, each in a process of its
own; an expression that :data:`MANY` of them meet, or that is compiled on import, goes into ``lint/expressions.*.bin``.
Those made of a draft's own words (a surname) do not.
"""

from __future__ import annotations

import marshal
import multiprocessing
import re
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from lint.expressions import PREPARED, Made, engine

ROOT = Path(__file__).parent.parent
MANY = 4
"""Drafts that must meet an expression."""
Key = tuple[str, int]


@contextmanager
def recorded() -> Iterator[dict[Key, Made]]:
    """What ``re`` compiles meanwhile."""
    compiler: Any = import_module("re._compiler")
    found: dict[Key, Made] = {}
    usual, sre = compiler.compile, compiler._sre
    asked: list[Key] = []

    class Engine:
        def __getattr__(self, name: str) -> Any:
            return getattr(sre, name)

        def compile(self, *made: Any) -> Any:
            _, flags, code, groups, names, order = made
            found[asked[-1]] = array("I", code).tobytes(), flags, groups, dict(names), order
            return sre.compile(*made)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        asked.append((pattern, flags))
        return usual(pattern, flags)

    compiler.compile, compiler._sre = compiled, Engine()
    try:
        yield found
    finally:
        compiler.compile, compiler._sre = usual, sre


def met(path: Path, call: str) -> dict[Key, Made]:
    """The expressions that the check of a draft compiles."""
    from lint.configuration import settings
    from lint.linter import check

    with recorded() as found:
        check(path, settings(path, call=call, exact_pages=False))
    return found


def drafts() -> Iterator[tuple[Path, str]]:
    """Drafts of many kinds, each with a call."""
    ja, en = "jst-aspire-gc-2024", "nsf-gc-24-556"
    for path in sorted(ROOT.glob("examples/*-*.*")):
        if path.suffix in (".docx", ".pdf"):
            yield path, en if path.name.startswith("nsf") else ja
    for path in sorted(ROOT.glob("corpora/strangers/*.md")):
        yield path, en if path.name.startswith("en") else ja
    for number, path in enumerate(sorted(ROOT.glob("corpora/clean/*/*.md"))):
        yield path, ("generic", "jsps-kakenhi", "he-msca-pf", "nih")[number % 4]


def main(report: Callable[[str], None] = print) -> int:
    """Check the drafts and write the file."""
    with recorded() as imported:
        import_module("lint.linter")
    re.purge()
    known, times = dict(imported), Counter[Key]()
    work = multiprocessing.get_context("fork")
    with work.Pool(1, maxtasksperchild=1) as pool:
        for found in pool.starmap(met, drafts(), chunksize=1):
            times.update(found.keys())
            known |= found
    chosen = [key for key in known if isinstance(key[0], str) and (key in imported or times[key] >= MANY)]
    kept: Any = engine(), {key: known[key] for key in sorted(chosen)}
    PREPARED.write_bytes(zlib.compress(marshal.dumps(kept, 2), 9))
    report(f"{PREPARED.name}: {len(chosen)} of {len(known)} expressions, {PREPARED.stat().st_size:,} bytes")
    return 0
