"""Findings that were there before: a file that lets a hook speak of new ones only."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lint.compare import beyond
from lint.result import FileResult, Place, Remark
from lint.settings import SettingsError


def render(results: Sequence[FileResult], beside: Path) -> str:
    """The baseline of some results; drafts are named relative to the folder of the baseline file.

    Rule, section and words are noted with each fingerprint, so that a finding is known again after an edit.
    """
    files = {_name(result.path, beside): [_entry(remark) for remark in result.remarks] for result in results}
    return json.dumps({"schema_version": 2, "files": files}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _entry(remark: Remark) -> dict[str, str]:
    section, quote = remark.place.section or "", remark.place.quote
    return {"rule": remark.rule, "section": section, "quote": quote, "fingerprint": remark.fingerprint}


def without(result: FileResult, baseline: Path) -> FileResult:
    """A result without the remarks that a baseline knows.

    Raises:
        SettingsError: the baseline cannot be read.

    """
    return beyond(result, known(Path(result.path), baseline))


def known(draft: Path, baseline: Path) -> tuple[Remark, ...]:
    """What a baseline knows of a draft, as remarks of which only rule, section, words and fingerprint are filled.

    Raises:
        SettingsError: the baseline cannot be read.

    """
    try:
        return tuple(map(_remark, _files(baseline).get(_name(str(draft), baseline.parent), ())))
    except (AttributeError, KeyError, TypeError) as error:
        raise _unfit(baseline) from error


def _remark(entry: Mapping[str, str] | str) -> Remark:
    if isinstance(entry, str):  # the first version held fingerprints alone
        entry = {"fingerprint": entry}
    place = Place(None, entry.get("section") or None, entry.get("quote", ""))
    return Remark(entry.get("rule", ""), "", "", None, place, (), "", None, True, {}, entry["fingerprint"])


def _files(baseline: Path) -> dict[str, list[Any]]:
    try:
        files: dict[str, list[Any]] = json.loads(baseline.read_text("utf-8"))["files"]
    except OSError as error:
        raise SettingsError(f"{baseline}: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise _unfit(baseline) from error
    return files


def _unfit(baseline: Path) -> SettingsError:
    return SettingsError(f"{baseline}: not a baseline; make it with `proposal-lint baseline DRAFT -o FILE`")


def _name(path: str, folder: Path) -> str:
    return Path(os.path.relpath(Path(path).absolute(), folder.absolute())).as_posix()
