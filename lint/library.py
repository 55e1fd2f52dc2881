"""Checking a draft from Python: what ``lint.check`` is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Literal, TypedDict, Unpack

from lint import baseline, configuration, jobs, run
from lint.extract import guard
from lint.extract.errors import UnreadableError
from lint.result import FileResult
from lint.settings import Limits, SettingsError

__all__ = ["UnreadableError", "Wishes", "check"]


class Wishes(TypedDict, total=False):
    """What can be set, named as in the configuration file; what is not given stays as the file has it."""

    select: Sequence[str]
    """Rule ids or families; none: all."""
    ignore: Sequence[str]
    severities: Mapping[str, Literal["error", "warning", "info", "question", "off"]]
    options: Mapping[str, Mapping[str, Any]]
    """By rule id."""
    override: Mapping[str, Any]
    """Values of the call that you know better, nested as in a profile."""
    silence: Sequence[Mapping[str, Any]]
    baseline: str | PathLike[str]
    language: Literal["ja", "en", "auto"]
    exact_pages: bool
    limits: Mapping[str, float] | Limits
    today: dt.date
    """The day that deadlines are compared with."""


def check(
    path: str | PathLike[str],
    *,
    call: str | PathLike[str] | None = None,
    form: str | PathLike[str] | None = None,
    config: str | PathLike[str] | None = None,
    **settings: Unpack[Wishes],
) -> FileResult:
    """Check one draft, as ``proposal-lint check`` does: in a child process of its own, under limits, without network.

    Args:
        path: a .docx, .pdf or .md file.
        call: id of a call, or path of a profile (``FILE.toml``).
        form: the funder's blank form (.docx).
        config: the configuration file; without it the one beside or above the draft counts.
        settings: see :class:`Wishes`; they win over the configuration file.

    Returns:
        The remarks in ``remarks``, sorted by page and place; movements and budget as read.  ``fail_on`` plays no
        part: ask ``worst()``.

    Raises:
        UnreadableError: the draft cannot be read; ``str()`` says why and what to do, ``say("ja")`` in Japanese.
        lint.SettingsError: a setting, a rule or an option does not exist, or ``path`` is a folder.
        lint.ProfileError: the call's profile cannot be used.

    """
    draft = Path(path)
    if draft.is_dir():
        raise SettingsError(f"{draft}: is a folder; check its drafts one by one")
    given: dict[str, Any] = {**settings, "call": _text(call), "form": _text(form)}
    own = configuration.settings(draft, _path(config), **given)
    answer = guard.run(jobs.check, draft, own, limits=own.limits, kinds=run.KINDS)
    result = jobs.result(answer)
    return result if own.baseline is None else baseline.without(result, own.baseline)


def _text(given: str | PathLike[str] | None) -> str | None:
    return None if given is None else str(given)


def _path(given: str | PathLike[str] | None) -> Path | None:
    return None if given is None else Path(given)
