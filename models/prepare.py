"""``prepare``: compiles beforehand what most drafts meet, for the release of Python that runs it.

Every expression that a module compiles on import or holds for later goes into ``lint/prepared.*.bin``, and so do the
methods of all dataclasses.  For those that functions spell out, the examples and the drafts under ``corpora/strangers``
and ``corpora/clean`` are checked, each in a process of its own; what :data:`MANY` of them meet goes in, too.
Expressions made of a draft's own words (a surname) do not.  Each is told what it may begin with (:mod:`models.heads`).
"""

from __future__ import annotations

import json
import multiprocessing
import re
import subprocess
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from lint.prepared import PREPARED, Expression, Key, mark, methods, parsed, written
from models.heads import headed

ROOT = Path(__file__).parent.parent
MANY = 4
"""Drafts that must meet an expression."""


@contextmanager
def recorded() -> Iterator[dict[tuple[str, int], Expression]]:
    """What ``re`` compiles meanwhile."""
    compiler: Any = import_module("re._compiler")
    found: dict[tuple[str, int], Expression] = {}
    usual, sre = compiler.compile, compiler._sre
    asked: list[tuple[str, int]] = []

    class Engine:
        def __getattr__(self, name: str) -> Any:
            return getattr(sre, name)

        def compile(self, *made: Any) -> Any:
            _, flags, code, groups, names, order = made
            found[asked[-1]] = array("I", code).tobytes(), flags, groups, dict(names), order
            return sre.compile(*made)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        asked.append((pattern, int(flags)))
        return usual(pattern, flags)

    compiler.compile, compiler._sre = compiled, Engine()
    try:
        yield found
    finally:
        compiler.compile, compiler._sre = usual, sre


def met(path: Path, call: str) -> dict[tuple[str, int], Expression]:
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


STARTED = """
import dataclasses, json, pkgutil, re, sys
import lint.expressions
sources, asked, held = [], [], []
def executed(source, *scope):
    sources.append(source)
    exec(source, *scope)
def compiled(pattern, flags=0, usual=re._compiler.compile):
    asked.append((pattern, int(flags)))
    return usual(pattern, flags)
def expression(pattern, flags=0, usual=lint.expressions.expression):
    held.append((pattern, int(flags)))
    return usual(pattern, flags)
dataclasses.exec, re._compiler.compile, lint.expressions.expression = executed, compiled, expression
import lint.checking, lint.linter, lint.report.json, lint.report.terminal
met = [pair for pair in asked if isinstance(pair[0], str)]
for module in pkgutil.walk_packages(lint.__path__, "lint."):
    if not module.name.endswith("__main__"):
        __import__(module.name)
json.dump([met + held, sources], sys.stdout)
"""
"""A program that prints the expressions that a start makes or that modules hold, and the sources of the methods of all
our dataclasses."""


def started() -> tuple[list[tuple[str, int]], list[str]]:
    """The expressions that a check's start compiles or modules hold, and the sources of the methods of dataclasses."""
    printed = subprocess.run([sys.executable, "-c", STARTED], cwd=ROOT, capture_output=True, text=True, check=True)
    asked, sources = json.loads(printed.stdout)
    return [(pattern, flags) for pattern, flags in asked], sorted(set(sources))


def lexicons() -> dict[Key, Any]:
    """The data of all lexicons by their marks."""
    paths = sorted(path for kind in ("toml", "jsonl") for path in ROOT.glob(f"lint/lexicons/**/*.{kind}"))
    sources = {path: path.read_bytes() for path in paths}
    return {mark(path, source): parsed(path, source) for path, source in sources.items()}


def main(report: Callable[[str], None] = print) -> int:
    """Check the drafts and write the file."""
    asked, sources = started()
    re.purge()
    with recorded() as imported:
        for pattern, flags in asked:
            re.compile(pattern, flags)
    import_module("lint.linter")
    known, times = dict(imported), Counter[tuple[str, int]]()
    work = multiprocessing.get_context("fork")
    with work.Pool(1, maxtasksperchild=1) as pool:
        for found in pool.starmap(met, drafts(), chunksize=1):
            times.update(found.keys())
            known |= found
    chosen = [key for key in known if isinstance(key[0], str) and (key in imported or times[key] >= MANY)]
    made: dict[Key, Any] = {key: headed(key, known[key]) for key in sorted(chosen)}
    made |= {source: methods(source) for source in sources}
    made |= lexicons()
    PREPARED.write_bytes(written(made))
    report(
        f"{PREPARED.name}: {len(chosen)} of {len(known)} expressions, {len(sources)} methods, "
        f"{PREPARED.stat().st_size:,} bytes"
    )
    return 0
