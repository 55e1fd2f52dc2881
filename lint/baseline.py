"""Findings that were there before: a file that lets a hook speak of new ones only."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from lint.result import FileResult
from lint.settings import SettingsError


def render(results: Sequence[FileResult], beside: Path) -> str:
    """The baseline of some results; drafts are named relative to the folder of the baseline file."""
    files = {_name(result.path, beside): sorted(r.fingerprint for r in result.remarks) for result in results}
    return json.dumps({"schema_version": 1, "files": files}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def without(result: FileResult, baseline: Path) -> FileResult:
    """A result without the remarks that a baseline knows.

    Raises:
        SettingsError: the baseline cannot be read.

    """
    return result.without(frozenset(known(Path(result.path), baseline)))


def known(draft: Path, baseline: Path) -> tuple[str, ...]:
    """The fingerprints that a baseline knows of a draft.

    Raises:
        SettingsError: the baseline cannot be read.

    """
    return tuple(_files(baseline).get(_name(str(draft), baseline.parent), ()))


def _files(baseline: Path) -> dict[str, list[str]]:
    try:
        files: dict[str, list[str]] = json.loads(baseline.read_text("utf-8"))["files"]
    except OSError as error:
        raise SettingsError(f"{baseline}: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"{baseline}: not a baseline; make it with `proposal-lint baseline DRAFT -o FILE`"
        ) from error
    return files


def _name(path: str, folder: Path) -> str:
    return Path(os.path.relpath(Path(path).absolute(), folder.absolute())).as_posix()
