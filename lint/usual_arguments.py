"""The arguments of a check as most people type them, read without typer, whose start takes longer than the reading.

Whatever is not plain (help, a mistake, an option that is unknown here) is left to :mod:`lint.commands`, which says
what is wrong.  A test holds that both read the same.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lint.choices import FailOn, Format, Language

VALUES: dict[str, str] = {
    "--call": "call",
    "--form": "form",
    "--format": "format",
    "--output": "output",
    "-o": "output",
    "--select": "select",
    "--ignore": "ignore",
    "--fail-on": "fail_on",
    "--lang": "lang",
    "--config": "config",
    "--baseline": "baseline",
    "--jobs": "jobs",
}
FLAGS: dict[str, tuple[str, bool]] = {
    "--exact-pages": ("exact_pages", True),
    "--no-exact-pages": ("exact_pages", False),
    "--summary-page": ("summary_page", True),
    "--no-progress": ("no_progress", True),
}
PATHS = ("form", "output", "config", "baseline")
LISTS = ("select", "ignore")
CHOICES = {"format": frozenset(Format), "fail_on": frozenset(FailOn), "lang": frozenset(Language)}
COMPLETION = "_PROPOSAL_LINT_COMPLETE"
"""Set by a shell that wants to know how a line may go on."""


def read(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The arguments of :func:`lint.checking.check`; ``None`` where they are not a plain check's.

    >>> sorted(read(["check", "draft.docx", "--call=nih", "--jobs", "2"]))
    ['call', 'drafts', 'jobs']
    >>> read(["check", "draft.docx", "--colour"])
    """
    if os.name != "posix" or arguments[:1] != ["check"] or COMPLETION in os.environ:
        return None
    found: dict[str, Any] = {}
    drafts: list[Path] = []
    rest = iter(arguments[1:])
    for one in rest:
        name, given, value = one.partition("=")
        if one and not one.startswith("-"):
            drafts.append(Path(one))
        elif one in FLAGS:
            found[FLAGS[one][0]] = FLAGS[one][1]
        elif name not in VALUES or (given and not name.startswith("--")):
            return None
        else:
            field, text = VALUES[name], value if given else next(rest, "")
            if not _fits(field, text):
                return None
            found[field] = [*found.get(field, ()), text] if field in LISTS else _read(field, text)
    return {**found, "drafts": drafts} if drafts else None


def _fits(field: str, text: str) -> bool:
    if field == "jobs":
        return text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0
    return bool(text) and not text.startswith("-") and text in CHOICES.get(field, (text,))


def _read(field: str, text: str) -> Any:
    if field == "jobs":
        return int(text)
    return Path(text) if field in PATHS else text
