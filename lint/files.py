"""Files in and out: which drafts a folder holds, and outputs that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

SUFFIXES = (".docx", ".pdf")
OWN = (".proposal-lint.docx", ".proposal-lint.pdf")
"""How our own annotated copies end; a folder's search passes them over."""


class OutputError(Exception):
    """An output that cannot be written; one line."""


def drafts(arguments: Iterable[Path]) -> Iterator[Path]:
    """The drafts that the arguments name; folders are searched for .docx and .pdf, in order of their names."""
    for argument in arguments:
        if argument.is_dir():
            yield from _searched(argument)
        else:
            yield argument


def _searched(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            low = name.lower()
            if low.startswith(("~$", ".")) or not low.endswith(SUFFIXES) or low.endswith(OWN):
                continue
            yield Path(place) / name


def beside(draft: Path) -> Path:
    """Where the annotated copy of a draft goes: "plan.docx" gives "plan.proposal-lint.docx"."""
    return draft.with_name(f"{draft.stem}.proposal-lint{draft.suffix.lower()}")


def write(path: Path, data: bytes, inputs: Sequence[Path]) -> None:
    """Write beside, then rename: the file is absent, old, or complete, whatever happens.

    Raises:
        OutputError: the output is one of the inputs, or cannot be written.

    """
    for source in inputs:
        if path.exists() and source.exists() and path.samefile(source):
            raise OutputError(f"{path}: is the draft itself; name another file with -o")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
